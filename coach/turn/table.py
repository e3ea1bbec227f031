"""Which of their questions is on the table while the talk is on, which are answered, and for how long. Pure.

Kept in slots of the interview, by the questions themselves: `live_question` is the one on the table, "" after
the last; `live_answered` those that they ticked; `live_moves` which one came when.
"""

from collections.abc import Sequence
from datetime import datetime

from coach.dialog import steps
from coach.turn import worksheet
from coach.turn.talk import Talk

ON_THE_TABLE = "live_question"
ANSWERED = "live_answered"
MOVES = "live_moves"
SLOTS = (ON_THE_TABLE, ANSWERED, MOVES)
#: What stands in `live_question` after the last one; "" would be no answer at all.
AFTER_THE_LAST = "-"


def listed(talk: Talk) -> list[str]:
    """Their questions as worded, in order: those on the screen when the talk began."""
    entries = list(talk.interview.slots.get("questions") or ())
    step = talk.question
    if not entries or (isinstance(step, steps.Live) and step.shows):
        entries = worksheet.kit(talk, entries)
    return worksheet.wordings(talk, entries)


def place(talk: Talk) -> int:
    """The place of the question on the table, from 0; as many as there are when all were asked."""
    questions = listed(talk)
    at = talk.interview.slots.get(ON_THE_TABLE, 0)
    if isinstance(at, int):  # saved before they were kept by name
        return min(at, len(questions))
    if at == AFTER_THE_LAST:
        return len(questions)
    return questions.index(at) if at in questions else 0


def on_the_table(talk: Talk, written: datetime | None = None) -> str:
    """The question that is on the table as it was worded, or was when something was written; "" for none."""
    if not isinstance(talk.question, steps.Live):
        return ""
    if written is not None:
        for moved in reversed(talk.interview.slots.get(MOVES) or ()):
            at, _, question = str(moved).partition(" ")
            if datetime.fromisoformat(at) <= written:
                return "" if question == AFTER_THE_LAST else question
    return _named(talk, place(talk) if written is None or not talk.interview.slots.get(MOVES) else 0)


def answered(talk: Talk) -> list[str]:
    """The questions that they ticked."""
    return list(talk.interview.slots.get(ANSWERED) or ())


def still_open(talk: Talk) -> list[int]:
    """The numbers, from 1, of those that aren't ticked."""
    ticked = answered(talk)
    return [number for number, one in enumerate(listed(talk), 1) if one not in ticked]


def is_untouched(talk: Talk) -> bool:
    """Whether the first question is still on the table as the talk began."""
    return not talk.interview.slots.get(MOVES)


def move(talk: Talk, to: int) -> None:
    """Puts the question at this place on the table; one behind the last for none."""
    name = _named(talk, to) or AFTER_THE_LAST
    moves = [*(talk.interview.slots.get(MOVES) or ()), f"{talk.now.isoformat()} {name}"]
    talk.change(slots={**talk.interview.slots, ON_THE_TABLE: name, MOVES: moves})


def tick(talk: Talk, numbers: Sequence[int]) -> None:
    """Ticks questions by their numbers, from 1."""
    questions = listed(talk)
    ticked = [questions[number - 1] for number in numbers if 0 < number <= len(questions)]
    talk.save(ANSWERED, list(dict.fromkeys([*answered(talk), *ticked])))


def following(talk: Talk) -> int:
    """The place of the next question that isn't ticked; behind the last when there is none."""
    free = [number - 1 for number in still_open(talk) if number - 1 > place(talk)]
    return free[0] if free else len(listed(talk))


def clear(talk: Talk) -> None:
    """A talk begins: nothing is asked yet."""
    for slot in SLOTS:
        talk.save(slot, "")


def _named(talk: Talk, at: int) -> str:
    questions = listed(talk)
    return questions[at] if 0 <= at < len(questions) else ""
