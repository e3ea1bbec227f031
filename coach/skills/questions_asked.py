"""Whether a message asks the coach something, rather than answering. Pure."""

import re

from coach.skills.clauses import clauses_of
from coach.skills.phrases import Phrases

QUOTED = re.compile(r'["\u201c][^"\u201c\u201d]*["\u201d]')
#: Letters at most: longer texts are drafts or notes, even with a question in them.
MOST_LETTERS = 400


def is_question(text: str, phrases: Phrases) -> bool:
    """Whether a message or a clause of it is a question ("what do i wear"); "thursday at 2?" is an answer."""
    return len(text) <= MOST_LETTERS and any(clause.asks for clause in clauses_of(text, phrases))


def outside_quotes(text: str) -> str:
    """The text without what stands in quotation marks: somebody else's words."""
    return QUOTED.sub(" ", text)


def asks_somewhere(text: str, phrases: Phrases) -> bool:
    """Whether it is a question, or has one in the middle of a clause ("im 16 am i allowed to do this")."""
    if len(text) > MOST_LETTERS:
        return False
    text = outside_quotes(text)
    return is_question(text, phrases) or bool(
        phrases.finder("questions", "within").search(phrases.line(text).plain)
    )
