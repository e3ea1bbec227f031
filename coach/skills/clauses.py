"""A message in clauses: what is asked, what is only imagined, and what is said to have happened. Pure."""

from dataclasses import dataclass
from functools import lru_cache

from coach.skills.phrases import MOST_AT_ONCE, SHORT_MESSAGE, Phrases
from coach.skills.wording import MARKS, Line, Token

#: Clauses that are told apart: nobody says more in one message, and what is left over is one more.
MOST_CLAUSES = 24


@dataclass(frozen=True, slots=True)
class Clause:
    """A part of a sentence. `line` holds its words; `mark` is what ends it: "." "?" "," or ""."""

    line: Line
    mark: str
    #: Number of its sentence in the message, from 0.
    sentence: int
    #: Whether it asks something of the one who reads it.
    asks: bool
    #: Whether it follows "if", "when" or the like in its sentence: nothing of it has happened.
    imagined: bool
    #: Whether it begins with a word such as "also": a remark of its own.
    aside: bool


def clauses_of(text: str, phrases: Phrases) -> tuple[Clause, ...]:
    """The clauses of a message, in order."""
    return _clauses_of_a_line(text, phrases) if len(text) <= SHORT_MESSAGE else _clauses_of(text, phrases)


@lru_cache(MOST_AT_ONCE)
def _clauses_of_a_line(text: str, phrases: Phrases) -> tuple[Clause, ...]:
    return _clauses_of(text, phrases)


def _clauses_of(text: str, phrases: Phrases) -> tuple[Clause, ...]:
    found: list[Clause] = []
    sentence, imagined = 0, False
    for tokens, mark in _split(phrases.read(text), phrases):
        line = Line(text, tokens)
        starts = begins(line.plain, phrases, "unreal", "opening")
        asks = is_asked(line, mark, phrases)
        imagined = imagined or starts
        aside = begins(line.plain, phrases, "clauses", "aside")
        found.append(Clause(line, mark, sentence, asks, imagined, aside))
        if mark in (".", "?", "\n"):
            sentence, imagined = sentence + 1, False
    return tuple(found)


def begins(plain: str, phrases: Phrases, group: str, name: str) -> bool:
    """Whether a line begins with a phrase of that list, "so", "and" and the like left aside."""
    start = 0
    while filler := phrases.finder("clauses", "fillers").match(plain, start):
        if phrases.finder(group, name).match(plain, start):
            return True
        start = filler.end - 1
    return bool(phrases.finder(group, name).match(plain, start))


def is_asked(line: Line, mark: str, phrases: Phrases) -> bool:
    """Whether a clause is a question: by its first words, or by its mark and a word that asks."""
    if begins(line.plain, phrases, "questions", "opens"):
        return not begins(line.plain, phrases, "questions", "not_opens")
    if mark != "?":
        return False
    if len(line.tokens) <= 2 and phrases.finder("questions", "topics").search(line.plain):
        return True
    return len(line.tokens) > 1 and bool(phrases.finder("questions", "inside").search(line.plain))


def is_unreal(clause: Clause, at: int, phrases: Phrases) -> bool:
    """Whether what a clause says from `at` on hasn't happened: it is asked, hoped, denied or imagined."""
    if clause.asks or clause.imagined or clause.mark == "?":
        return True
    return bool(phrases.finder("unreal", "before").search(clause.line.plain[: at + 1]))


def typed(clauses: tuple[Clause, ...], phrases: Phrases) -> str:
    """The text of these clauses as typed, without a joining word at its beginning."""
    tokens = [token for clause in clauses for token in clause.line.tokens]
    if not tokens:
        return ""
    return without_filler(Line(clauses[0].line.text, tokens), phrases)


def without_filler(line: Line, phrases: Phrases) -> str:
    """A line as typed, without "and", "also" and the like at its beginning."""
    start = 0
    while filler := phrases.finder("clauses", "fillers").match(line.plain, start):
        if filler.end >= len(line.plain):
            break
        start = filler.end - 1
    return line.original(start + 1) if line.tokens else ""


def _split(tokens: list[Token], phrases: Phrases) -> list[tuple[list[Token], str]]:
    """The words between marks and joining words, each run with the mark after it ("" for a joining word)."""
    whole = Line("", tokens)
    joins = {match.start + 1 for match in phrases.finder("clauses", "joins").finditer(whole.plain)}
    runs: list[tuple[list[Token], str]] = []
    run: list[Token] = []
    for token, place in zip(tokens, whole.places, strict=True):
        if token.plain in MARKS:
            if run:
                runs.append((run, token.plain))
            elif runs and runs[-1][1] in ("", ","):
                runs[-1] = (runs[-1][0], token.plain)
            run = []
            continue
        if run and place in joins:
            runs.append((run, ""))
            run = []
        run.append(token)
    if run:
        runs.append((run, ""))
    if len(runs) > MOST_CLAUSES:
        rest = [token for tokens, _ in runs[MOST_CLAUSES:] for token in tokens]
        runs[MOST_CLAUSES:] = [(rest, runs[-1][1])]
    return runs
