"""Whether a message asks the coach something, rather than answering. Pure."""

from coach.skills.clauses import clauses_of
from coach.skills.phrases import Phrases

#: Letters at most: longer texts are drafts or notes, even with a question in them.
MOST_LETTERS = 400


def is_question(text: str, phrases: Phrases) -> bool:
    """Whether a message or a clause of it is a question ("what do i wear"); "thursday at 2?" is an answer."""
    return len(text) <= MOST_LETTERS and any(clause.asks for clause in clauses_of(text, phrases))
