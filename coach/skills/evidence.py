"""How much speaks for it that a message asks the coach something, as a sum of parts with names. Pure.

Which question it is, `faq.py` ranks; whether it is one at all is weighed here. Each sign has a weight, and a
message is taken for a question when their sum is above zero. The weights were fitted (logistic regression,
rounded) to labelled messages, typed at steps of each kind, and to examples that the ranking hadn't seen.
`python -m tests.skills.figures` says how well they do.
"""

from collections.abc import Mapping

from coach.skills.phrases import Phrases
from coach.skills.questions_asked import asks_somewhere, outside_quotes
from coach.skills.wording import Line

#: What holds before anything is known: most of what is typed is an answer.
START = -2.6
#: Sign to what one of it adds. Scores go from 0 to a little over 1, the others are 0 or 1.
WEIGHTS: Mapping[str, float] = {
    "score": 1.5,  # how near the nearest question is
    "lead": 6.0,  # how much nearer than any kind of answer
    "close": -1.4,  # hardly nearer than one, by less than `CLOSE`
    "asks": 2.8,  # it begins as a question does, or has a mark and a word that asks
    "inside": 1.6,  # it asks in the middle of a clause ("im 16 am i allowed to do this")
    "mine": 0.9,  # what they themselves do, may do or should do
    "unsure": 0.4,  # doubt what to do, said without a question
    "theirs": -1.2,  # it speaks to "you", as one asks the contact
    "short": -1.7,  # a few words without a question mark are an answer or half of one
    "quoted": -12.0,  # what it asks stands in quotation marks: somebody else's words
    # what is known in a talk only: of the open question …
    "taken": -4.4,  # … its own reader is sure that it is answered
    "unfit": 0.6,  # … its own reader can't make an answer of it
    "few": -0.3,  # … a few words are the answer: a workplace, the end of a line
    "sentence": 1.2,  # … and this is a whole one, as no workplace is
    "goes_on": -0.6,  # … the answer ends a sentence, "… how people get in"
    "told": -1.2,  # … any sentence may be the answer
    "draft": -0.9,  # … a text to send is on the screen
    "written": -3.5,  # … and this is said to the contact, as in such a text
    "listing": -5.6,  # … it asks for questions for the contact, which may well say "I"
    "live": -2.4,  # … the talk is on, and most of what is typed are notes
    "said": -1.5,  # where any words would do: only said, and about nothing that people say instead of asking
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
    inside = bool(phrases.finder("questions", "within").search(line.plain))
    form = {
        "asks": asks,
        "inside": inside,
        "quoted": _is_quoted(line, phrases),
        "short": words <= SHORT and not marked,
        "close": lead < CLOSE,
    }
    return {"score": score, "lead": lead, **{sign: float(holds) for sign, holds in form.items()}, **spoken}


def _is_quoted(line: Line, phrases: Phrases) -> bool:
    """Whether nothing is asked once what stands in quotation marks is left out."""
    return outside_quotes(line.text) != line.text and not asks_somewhere(line.text, phrases)


def weigh(signs: Mapping[str, float]) -> float:
    """The sum: above 0 it is more likely a question than not."""
    return START + sum(WEIGHTS[sign] * much for sign, much in signs.items())
