"""All interviews side by side: who said what to the same question, from the notes. Pure."""

from collections.abc import Mapping

from coach.model.conversation import Interview
from coach.model.files import Section
from coach.skills import comparing
from coach.skills.comparing import Told
from coach.skills.question_words import content_words
from coach.turn import worksheet
from coach.turn.noting import notes_by_question
from coach.turn.talk import Talk
from coach.turn.wording import shown_value

#: Answers of the follow-up that are compared like a question; its text is `common.compare_<answer>`.
REFLECTED = ("learned", "decision")


def sections(talk: Talk) -> tuple[Section, ...]:
    """Each question with who said what; with a saved `topic`, only what was said about that."""
    topics = _topics(talk)
    told = [one for each in talked(talk) for one in _told(talk, each, topics)]
    topic = str(talk.slots.get("topic") or "")
    common = talk.book.bank.common_words
    if topic:
        return comparing.about(told, topic, common)
    return comparing.compare(
        told,
        common,
        nothing=talk.common("compare_no_note"),
        asked=lambda who, question, said: talk.common("compare_asked", who=who, question=question, said=said),
    )


def talked(talk: Talk) -> list[Interview]:
    """The interviews that took place, with somebody who has a name."""
    return [one for one in talk.interviews if one.took_place and one.contact]


def _told(talk: Talk, one: Interview, topics: Mapping[str, frozenset[str]]) -> list[Told]:
    """What one person said, and what else they were asked."""
    notes: dict[str, list[str]] = {}
    for question, some in notes_by_question(one):
        notes.setdefault(question, []).extend(" ".join(note.text.split()) for note in some)
    planned = worksheet.wordings(talk, one.slots.get("questions") or ())
    found = [
        Told(one.contact, question, tuple(notes.get(question, ())), *_key_and_topic(talk, question, topics))
        for question in dict.fromkeys([*planned, *(question for question in notes if question)])
    ]
    if "" in notes:
        found.append(Told(one.contact, talk.common("compare_other"), tuple(notes[""])))
    return [*found, *_reflected(talk, one)]


def _key_and_topic(talk: Talk, question: str, topics: Mapping[str, frozenset[str]]) -> tuple[str, str]:
    """The id of a question as worded, "" when it isn't one of the bank; and what it is about, in words."""
    found = talk.book.bank.find(question, worksheet.texts_of(talk))
    if found:
        return found.id, talk.text(f"questions.categories.{found.category}")
    return "", comparing.topic_of(question, topics, talk.book.bank.common_words)


def _topics(talk: Talk) -> dict[str, frozenset[str]]:
    """The words of each category: its name, and the questions in it."""
    bank, texts = talk.book.bank, worksheet.texts_of(talk)
    words: dict[str, frozenset[str]] = {}
    for one in bank.entries:
        topic = talk.text(f"questions.categories.{one.category}")
        more = " ".join(bank.category_words.get(one.category, ()))
        said = f"{topic} {more} {texts[one.text_id]}"
        words[topic] = words.get(topic, frozenset()) | content_words(said, bank.common_words)
    return words


def _reflected(talk: Talk, one: Interview) -> list[Told]:
    """What they made of it themselves afterwards."""
    found = []
    for slot in REFLECTED:
        if value := one.slots.get(slot):
            words = shown_value(talk.book, talk.person, slot, value, talk.now)[slot]
            found.append(Told(one.contact, talk.common(f"compare_{slot}"), (words,), slot))
    return found
