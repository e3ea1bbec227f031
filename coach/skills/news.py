"""News about another step: "she said no", "already sent it", "it moved to monday". Pure.

Only what has happened is news: not a question, a hope, a plan or a "what if".
"""

from dataclasses import dataclass

from coach.skills.clauses import Clause, clauses_of, is_unreal, typed, without_filler
from coach.skills.phrases import Phrases
from coach.skills.wording import Line

#: Letters at most: a longer text is a draft or notes, not news.
MOST_LETTERS = 600


@dataclass(frozen=True, slots=True)
class News:
    """What happened.

    `kind` is a name of the group `news` in the language's phrases; `text` what was said with it ("thurs or
    fri am"); `rest` is another remark or question in the same message, to be read next. Both as typed.
    """

    kind: str
    rest: str = ""
    text: str = ""


def read(text: str, phrases: Phrases) -> News | None:
    """The news in a message; of several the one that is furthest along the journey. None if there is none."""
    if len(text) > MOST_LETTERS:
        return None
    clauses = clauses_of(text, phrases)
    best: tuple[int, int, int] | None = None
    kinds = phrases.names("news")
    for place, clause in enumerate(clauses):
        for rank, kind in enumerate(kinds):
            end = _told(clause, kind, phrases)
            if end and (best is None or rank > best[0]):
                best = (rank, place, end)
    if best is None:
        return None
    rank, place, end = best
    details, rest = _around(clauses, place, phrases)
    found = clauses[place].line
    kept = [token for token, at in zip(found.tokens, found.places, strict=True) if at >= end]
    after = Line(found.text, kept)
    said = [without_filler(after, phrases), typed(details, phrases)]
    return News(kinds[rank], rest, ", ".join(part for part in said if part))


def _told(clause: Clause, kind: str, phrases: Phrases) -> int:
    """Where the words that tell this news end in the clause, 0 if it doesn't tell it."""
    match = phrases.finder("news", kind).search(clause.line.plain)
    if match is None or is_unreal(clause, match.start, phrases):
        return 0
    return 0 if phrases.finder("news", kind, "unless").search(clause.line.plain) else match.end


def _around(clauses: tuple[Clause, ...], place: int, phrases: Phrases) -> tuple[tuple[Clause, ...], str]:
    """The clauses that add to the news, and the text of other remarks: questions before it, and the rest."""
    last = place + 1
    while last < len(clauses) and clauses[last].sentence == clauses[place].sentence:
        if clauses[last].asks or clauses[last].aside:
            break
        last += 1
    before = tuple(clause for clause in clauses[:place] if clause.asks)
    rest = [typed(before, phrases), typed(clauses[last:], phrases)]
    return clauses[place + 1 : last], ". ".join(part for part in rest if part)
