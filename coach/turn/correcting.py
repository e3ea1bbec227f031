"""An earlier answer put right in passing: "no, someone told me", "actually by phone". Pure.

Only answers that can be read (a choice, a date, a number) are put right so; words that would fit anything are
no correction. What is put right is said back.
"""

from collections.abc import Iterator, Mapping

from coach.dialog import steps
from coach.skills import details
from coach.turn import readings, reporting
from coach.turn.talk import Talk

#: Verbs whose answers can be told from other words.
TELLING = frozenset({"choose", "date", "email", "phone", "number", "duration"})
#: So many answers back somebody may mean.
FURTHEST = 12


def put_right(talk: Talk, text: str) -> bool:
    """Puts an earlier answer right; False when the words open no correction or fit no earlier question."""
    lead = details.lead_of(text, talk.phrases)
    if lead is None or talk.interview.closed or talk.interview.pending or _answers_open(talk, lead.rest):
        return False
    for distance, step in enumerate(_earlier(talk)):
        if distance and not lead.strong:
            return False
        said = _said(talk, step, lead.rest)
        reading = readings.read(talk, step, said)
        # of answers further back only what is certain, or a date, which is nothing else, and is said back
        meant = reading.understood and (not distance or not reading.unsure or step.verb == "date")
        if meant and reporting.correct(talk, step, said):
            return True
    return False


def _answers_open(talk: Talk, rest: str) -> bool:
    """Whether the words answer the open question, and so aren't about an earlier one."""
    step = talk.question
    if step is None or step.verb in readings.FREE:
        return False
    return readings.is_plainly_chosen(talk, rest) or readings.read(talk, step, rest).understood


def _earlier(talk: Talk) -> Iterator[steps.Question]:
    """The answered questions that can be put right so, the last first; yes and no only as the very last."""
    for place, name in enumerate(reversed(talk.interview.history[-FURTHEST:])):
        step = talk.book.steps.get(name)
        if not isinstance(step, steps.Question) or not step.save or step.verb not in TELLING:
            if place == 0:
                return  # what was just said is something else: it is too easily meant
            continue
        if place and {"yes", "no"} & {option.id for option in step.options}:
            continue
        yield step


def _said(talk: Talk, step: steps.Question, rest: str) -> str:
    """The words to read; a day that puts a date right keeps the time of before."""
    kept = talk.slots.get(step.save)
    if isinstance(step, steps.Date) and isinstance(kept, Mapping):
        return reporting.at_kept_time(talk, rest, kept)
    return rest
