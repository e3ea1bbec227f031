"""All interviews side by side: who said what to the same question, from the notes. Pure."""

from coach.model.conversation import Interview
from coach.model.files import Section
from coach.skills import comparing
from coach.skills.comparing import Told
from coach.turn import worksheet
from coach.turn.noting import notes_by_question
from coach.turn.talk import Talk
from coach.turn.wording import shown_value

#: Answers of the follow-up that are compared like a question; its text is `common.compare_<answer>`.
REFLECTED = ("learned", "decision")


def sections(talk: Talk) -> tuple[Section, ...]:
    """Each question with who said what; with a saved `topic`, only what was said about that."""
    told = [one for each in talked(talk) for one in _told(talk, each)]
    topic = str(talk.slots.get("topic") or "")
    common = talk.book.bank.common_words
    if topic:
        return comparing.about(told, topic, common)
    return comparing.compare(told, common, nothing=talk.common("compare_no_note"))


def talked(talk: Talk) -> list[Interview]:
    """The interviews that took place, with somebody who has a name."""
    return [one for one in talk.interviews if one.took_place and one.contact]


def _told(talk: Talk, one: Interview) -> list[Told]:
    """What one person said, and what else they were asked."""
    notes: dict[str, list[str]] = {}
    for question, some in notes_by_question(one):
        notes.setdefault(question, []).extend(" ".join(note.text.split()) for note in some)
    planned = worksheet.wordings(talk, one.slots.get("questions") or ())
    found = [
        Told(one.contact, question, tuple(notes.get(question, ())), _key(talk, question))
        for question in dict.fromkeys([*planned, *(question for question in notes if question)])
    ]
    if "" in notes:
        found.append(Told(one.contact, talk.common("compare_other"), tuple(notes[""])))
    return [*found, *_reflected(talk, one)]


def _key(talk: Talk, question: str) -> str:
    """The id of a question as worded, "" when it isn't one of the bank."""
    found = talk.book.bank.find(question, worksheet.texts_of(talk))
    return found.id if found else ""


def _reflected(talk: Talk, one: Interview) -> list[Told]:
    """What they made of it themselves afterwards."""
    found = []
    for slot in REFLECTED:
        if value := one.slots.get(slot):
            words = shown_value(talk.book, talk.person, slot, value, talk.now)[slot]
            found.append(Told(one.contact, talk.common(f"compare_{slot}"), (words,), slot))
    return found
