"""Whether words ask the coach something or answer the open question: what that question has to say. Pure.

The signs of the message itself, and all weights, are in `coach.skills.evidence`.
"""

from coach.dialog import steps
from coach.skills import answers
from coach.skills.evidence import weigh
from coach.skills.faq import FAINT, Found
from coach.turn import answering, drafting, listing, readings, ticking
from coach.turn.talk import Talk

#: Where any sentence may be the answer, what is only said is a question in these many words at most.
LONGEST_REMARK = 12  # words
#: Where a sentence or the end of one is the answer, what asks something may be a question from here on.
DOUBT = -2.0
#: Where a few words are the answer, what is only said is a question to the coach from here on.
SURE = 1.0
#: How much a reading counts that isn't sure.
HALF_TAKEN = 0.5


def is_answer(talk: Talk, text: str, found: Found) -> bool:
    """Whether words that sound like this question answer the open one nonetheless."""
    step = talk.question
    if step is None or talk.interview.closed:
        return found.evidence <= 0
    if isinstance(step, steps.Worksheet) and (found.score < FAINT or listing.is_about_it(talk, step, text)):
        return True
    if answers.says_unknown(text, talk.words) or drafting.is_letter(talk, text):
        return True
    if isinstance(step, steps.Check) and ticking.is_about_it(talk, step, text):
        return True
    told = step.verb in readings.FREE and _kind(step) == "told"
    if told and not _asks(found) and len(text.split()) > LONGEST_REMARK:
        return True
    return evidence(talk, step, text, found) <= 0


def may_be_told(talk: Talk, text: str, found: Found) -> bool:
    """Whether words that are only said, where a few words are the answer, sound like a question just so."""
    step = talk.question
    if step is None or _kind(step) != "few" or _says_so(found):
        return False
    return evidence(talk, step, text, found) < SURE


def is_doubtful(talk: Talk, text: str, found: Found | None) -> bool:
    """Whether words that ask something, and would do as an answer, may as well be meant for the coach."""
    step = talk.question
    if step is None or found is None or _kind(step) == "few":
        return True
    return evidence(talk, step, text, found) > DOUBT


def evidence(talk: Talk, step: steps.Question, text: str, found: Found) -> float:
    """How much speaks for a question to the coach while this one is open; above 0 it is likely one."""
    return weigh({**found.signs, **_signs_here(talk, step, text, found)})


def _signs_here(talk: Talk, step: steps.Question, text: str, found: Found) -> dict[str, float]:
    """What the open question says for or against a question to the coach."""
    if step.verb in readings.FREE:
        told = _says_so(found) or talk.book.faq.questions[found.id].told
        written = isinstance(step, steps.Work) and drafting.speaks_to_them(talk, text)
        sentence = step.save in readings.OF_NO_PERSON and _is_sentence(talk, text)
        signs = {"written": written, "said": not (told or sentence), "sentence": sentence}
        return {_kind(step): 1.0, **{sign: float(holds) for sign, holds in signs.items()}}
    reading = readings.read(talk, step, text)
    named = answering.names_someone(talk, text, surely=True)
    taken = float(named or readings.begins_with_yes_or_no(talk, text))
    if not taken and answering.names_someone(talk, text, surely=False):
        taken = HALF_TAKEN
    doubts = _asks(found) or _is_sentence(talk, text) if step.verb == "name" else _says_so(found)
    if reading.understood and not (reading.unsure and doubts and found.score >= FAINT):
        unsure = reading.unsure or (found.signs["asks"] and not found.rest)
        taken = max(taken, HALF_TAKEN if unsure else 1.0)
    return {"taken": taken, "unfit": float(not taken)}


def _is_sentence(talk: Talk, text: str) -> bool:
    """Whether it says something of themselves or of the world, as no workplace and no role does."""
    return bool(talk.phrases.finder("asking", "sentence").match(talk.phrases.line(text).plain))


def _asks(found: Found) -> bool:
    return bool(found.signs["asks"] or found.signs["inside"])


def _says_so(found: Found) -> bool:
    """Whether it asks, or tells that they don't know what to do."""
    return _asks(found) or bool(found.signs["unsure"])


def _kind(step: steps.Question) -> str:
    """The sign for what kind of words answer a question that takes any."""
    if isinstance(step, steps.Worksheet):
        return "listing"
    if isinstance(step, steps.Work):
        return "draft"
    if getattr(step, "goes_on", False):
        return "goes_on"
    return "told" if getattr(step, "told", False) or getattr(step, "long", False) else "few"
