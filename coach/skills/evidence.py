"""How much speaks for it that a message asks the coach something, as a sum of parts with names. Pure.

Which question it is, `faq.py` ranks; whether it is one at all is weighed here. Each sign has a weight, and a
message is taken for a question when their sum is above zero. The weights of the message's own signs were
fitted (logistic regression, rounded) to labelled messages and to examples that the ranking hadn't seen; those
of the open question were set by hand. `python -m tests.skills.figures` says how well they do.
"""

from collections.abc import Mapping

from coach.skills.phrases import Phrases
from coach.skills.wording import Line

#: What holds before anything is known: most of what is typed is an answer.
START = -2.7
#: Sign to what one of it adds. Scores go from 0 to a little over 1, the others are 0 or 1.
WEIGHTS: Mapping[str, float] = {
    "score": 2.6,  # how near the nearest question is
    "lead": 6.5,  # how much nearer than any kind of answer
    "close": -0.8,  # hardly nearer than one, by less than `CLOSE`
    "asks": 1.8,  # it begins as a question does, or has a mark and a word that asks
    "mine": 1.1,  # what they themselves do, may do or should do
    "unsure": 0.5,  # doubt what to do, said without a question
    "theirs": -2.3,  # it speaks to "you", as one asks the contact
    "short": -1.6,  # a few words without a question mark are an answer or half of one
    # what is known in a talk only
    "taken": -4.0,  # the open question's own reader is sure that it answers it
    "free": -0.5,  # any words would be an answer
    "said": -2.5,  # … and it is only said, and about nothing that people say instead of asking
    "listing": -1.5,  # questions for the contact are being written, or put
}
#: So little is a question ahead of an answer that it may as well be one.
CLOSE = 0.06
#: Words up to which a message is short.
SHORT = 3
QUESTION_MARK = "?"
#: Signs that are phrases of the language's group `asking`.
SPOKEN = ("mine", "theirs", "unsure")


def signs_of(line: Line, phrases: Phrases, *, score: float, lead: float, asks: bool) -> dict[str, float]:
    """The signs in a message by itself.

    Args:
        line: its words.
        phrases: how the language asks.
        score: of the nearest question.
        lead: what that is above the nearest kind of answer.
        asks: whether it has the form of a question.
    """
    spoken = {sign: float(bool(phrases.finder("asking", sign).search(line.plain))) for sign in SPOKEN}
    words = sum(not token.mark for token in line.tokens)
    marked = any(token.plain == QUESTION_MARK for token in line.tokens)
    form = {"asks": asks, "short": words <= SHORT and not marked, "close": lead < CLOSE}
    return {"score": score, "lead": lead, **{sign: float(holds) for sign, holds in form.items()}, **spoken}


def weigh(signs: Mapping[str, float]) -> float:
    """The sum: above 0 it is more likely a question than not."""
    return START + sum(WEIGHTS[sign] * much for sign, much in signs.items())
