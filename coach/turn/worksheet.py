"""The question worksheet: a list chosen for them, which they keep, add to, drop from and reorder. Pure.

The slot holds entries: ids of the bank, or a question in the person's own words.
"""

from collections.abc import Mapping, Sequence

from coach.dialog import steps
from coach.skills import questions, weak_questions
from coach.skills.second_person import speaks_to_them, to_them
from coach.turn import wakes
from coach.turn.readings import without_fillers
from coach.turn.talk import Talk


def wish(talk: Talk, step: steps.Worksheet) -> questions.Wish:
    """What the list is wanted for, from the saved answers."""
    slots = talk.slots
    return questions.Wish(
        goal=_goal(talk, step),
        minutes=wakes.requested_minutes(talk, step.minutes),
        aim=str(slots.get("aim") or ""),
        own=own_words(talk, slots.get(step.save) or ()) or _of_the_aim(talk),
        researched=bool(slots.get("researched")),
        flags=frozenset(slots.get("flags") or ()),
        by_email=slots.get("mode") == "email",
    )


def _goal(talk: Talk, step: steps.Worksheet) -> str:
    """What it helps to decide, as the bank calls it; "" while they aren't sure."""
    goal = str(talk.slots.get(step.goal) or "")
    return goal if any(goal in one.goals for one in talk.book.bank.entries) else ""


def _of_the_aim(talk: Talk) -> tuple[str, ...]:
    """What they most want to know, as their own first question."""
    aim = to_them(without_fillers(talk, str(talk.slots.get("aim") or "")), talk.phrases)
    key = "aim_question_you" if speaks_to_them(aim, talk.phrases) else "aim_question"
    return (talk.common(key, aim=aim[0].lower() + aim[1:]),) if aim else ()


def propose(talk: Talk, step: steps.Worksheet) -> None:
    """Puts a first list together from the bank."""
    wanted = wish(talk, step)
    chosen = questions.choose(
        talk.book.bank, wanted.goal, wanted.minutes, own=wanted.own, aim=wanted.aim,
        researched=wanted.researched, flags=wanted.flags, by_email=wanted.by_email, texts=texts_of(talk),
    )  # fmt: skip
    talk.save(step.save, list(chosen.entries))


def own_words(talk: Talk, entries: Sequence[str]) -> tuple[str, ...]:
    """Those of a list that the person wrote."""
    return tuple(entry for entry in entries if talk.book.bank.find(entry) is None)


def texts_of(talk: Talk) -> Mapping[str, str]:
    """The bank's questions in the person's language, by text id."""
    return talk.book.bank_texts(talk.person.language)


def wordings(talk: Talk, entries: Sequence[str]) -> list[str]:
    """A list as the questions read, in the person's language."""
    texts = texts_of(talk)
    return [talk.book.bank.wording(entry, texts) for entry in entries]


def kit(talk: Talk, entries: Sequence[str]) -> list[str]:
    """Four questions for a talk that begins at once: the opener, two that matter, the closing one.

    Their own go before the bank's, unless one would spoil the talk ("are you hiring?").
    """
    if not entries:
        return list(questions.kit(talk.book.bank, str(talk.slots.get("goal") or "")))
    if len(entries) <= KIT:
        return list(entries)
    middle = entries[1:-1]
    own = [one for one in own_words(talk, middle) if not _is_blunt(talk, one)]
    chosen = [*own, *(one for one in middle if one not in own)][: KIT - 2]
    return [entries[0], *(one for one in middle if one in chosen), entries[-1]]


def _is_blunt(talk: Talk, entry: str) -> bool:
    phrases = talk.book.weak_questions(talk.person.language)
    return any(one.severity == "error" for one in weak_questions.find(entry, phrases))


def glance(entries: Sequence[str]) -> list[str]:
    """Three lines for somebody who would rather go without: the opener, one that matters, the last."""
    return [*entries[:2], entries[-1]] if len(entries) > GLANCE else list(entries)


#: How many lines can be read at a glance.
GLANCE = 3
#: How many questions fit on the screen of somebody who is on the phone already.
KIT = 4


def listed(talk: Talk, step: steps.Worksheet) -> str:
    """The list with its numbers and how long it takes, and a word when it is too long."""
    entries = list(talk.slots.get(step.save) or ())
    lines = [f"{number}. {text}" for number, text in enumerate(wordings(talk, entries), 1)]
    total = questions.total_minutes(talk.book.bank, entries)
    wanted = wish(talk, step)
    lines.append(talk.common("questions_total", total=f"{total:g}", minutes=f"{wanted.minutes:g}"))
    closing = talk.book.bank.find(talk.book.bank.closing)
    if entries and closing and closing not in map(talk.book.bank.find, entries):
        lines.append(talk.common("questions_no_closing", question=texts_of(talk)[closing.text_id]))
    cut = questions.first_to_cut(talk.book.bank, wanted, entries)
    if cut and cut in entries:
        lines.append(talk.common("questions_too_long", number=str(entries.index(cut) + 1)))
    return "\n".join(lines)
