"""What is weak about a question for the talk, and a better one to ask. Pure.

How weak questions sound is in `dialogs/languages/<language>/weak_questions.yaml`, what is said about them in
`dialogs/questions.yaml`; docs/writing-dialogs.md lists the codes. A finding is a hint, never a verdict:
whoever wrote the question may keep it.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from coach.skills.finder import Found
from coach.skills.phrases import Phrases
from coach.skills.question_words import alike, content_words
from coach.skills.wording import Line, Token, tokens_of

#: How much a weakness weighs: "error" needs a second thought, "warning" a better wording; "tip": up to them.
SEVERITIES: tuple[str, ...] = ("error", "warning", "tip")
#: Code to severity, worst first: in this order findings are given. Of one severity, what is said comes before
#: how it is said.
CODES: dict[str, str] = {
    "Q-02": "error",
    "Q-03": "error",
    "Q-09": "error",
    "Q-15": "error",
    "Q-04": "error",
    "Q-12": "warning",
    "Q-11": "warning",
    "Q-10": "warning",
    "Q-07": "warning",
    "Q-08": "warning",
    "Q-05": "warning",
    "Q-06": "warning",
    "Q-01": "warning",
    "Q-13": "tip",
    "Q-14": "tip",
    "Q-16": "tip",
}
#: Found by phrases alone, wherever they stand in the question.
BY_PHRASES: tuple[str, ...] = ("Q-02", "Q-03", "Q-04", "Q-07", "Q-09", "Q-10", "Q-11", "Q-12", "Q-13")
#: Words that can be followed aloud; more need a breath, many more lose the listener.
LONG, TOO_LONG = 25, 40
#: Fewer words than these say too little.
LEAST_WORDS = 4
#: A question has at most so many words before its second half begins.
LEAST_APART = 2
#: Letters of a text that are looked at: nobody asks longer questions.
MOST_LETTERS = 800

_BLANK = re.compile(
    r"\[(?!removed\])[^\]\n]{1,60}\]|\{\{?[^}\n]{1,60}\}?\}|<[A-Za-z][A-Za-z _/'-]{1,30}>"
    r"|\b[Xx]{2,}\b|\b(?:TBD|TODO)\b|_{3,}"
)


@dataclass(frozen=True, slots=True)
class Weak:
    """One weakness: its code, how much it weighs, and its place in the text as typed (end exclusive)."""

    code: str
    severity: str
    start: int
    end: int


@dataclass(frozen=True)
class Asked:
    """A question taken apart: all its words, and the same without the marks inside sentences."""

    text: str
    tokens: tuple[Token, ...]
    #: With commas as words.
    marked: Line
    #: Without commas.
    line: Line

    @classmethod
    def of(cls, text: str, phrases: Phrases) -> "Asked":
        """The question as it can be searched."""
        tokens = tuple(tokens_of(text[:MOST_LETTERS], phrases.normal))
        marked = [one for one in tokens if one.plain != "\n"]
        return cls(text, tokens, Line(text, marked), Line(text, [one for one in marked if one.plain != ","]))

    @property
    def words(self) -> int:
        """How many words it has."""
        return sum(1 for one in self.tokens if not one.mark)

    @property
    def marks(self) -> int:
        """How many question marks."""
        return sum(one.plain == "?" for one in self.tokens)


def find(
    text: str, phrases: Phrases, *, others: Sequence[str] = (), common: frozenset[str] = frozenset()
) -> tuple[Weak, ...]:
    """All weaknesses of a question, the worst first; none when it is a good one.

    Args:
        text: the question as typed; a sentence or two before it are part of it.
        phrases: those of `weak_questions.yaml` in its language.
        others: the other questions of the same list, as worded.
        common: words that don't tell one question from another.
    """
    if not text.strip():
        return ()
    asked = Asked.of(text, phrases)
    found = [one for code in BY_PHRASES if (one := _said(asked, phrases, code))]
    codes = {one.code for one in found}
    found += _blank(asked, phrases) + _vague(asked, phrases) + _two(asked, phrases) + _long(asked)
    if "Q-07" not in codes:
        found += _closed(asked, phrases)
    found += _no_question(asked, phrases) + _twice(asked, others, common)
    order = list(CODES)
    return tuple(sorted(found, key=lambda one: (SEVERITIES.index(one.severity), order.index(one.code))))


def _said(asked: Asked, phrases: Phrases, code: str) -> Weak | None:
    """A weakness that is in the words; what only looks like it is masked first."""
    plain = phrases.finder("weak", code, "unless").mask(asked.line.plain)
    said = phrases.finder("weak", code).search(plain)
    if said is None:
        return None
    # The mask has moved what stands behind it: the place is looked for in the line as it is.
    shown = phrases.finder("weak", code).search(asked.line.plain) or said
    return _weak(code, asked.line, shown)


def _blank(asked: Asked, phrases: Phrases) -> list[Weak]:
    """A blank that was never filled in."""
    blank = _BLANK.search(asked.text[:MOST_LETTERS])
    if blank:
        return [Weak("Q-15", CODES["Q-15"], blank.start(), blank.end())]
    said = _said(asked, phrases, "Q-15")
    return [said] if said else []


def _vague(asked: Asked, phrases: Phrases) -> list[Weak]:
    """So wide, or so short, that they wouldn't know where to begin."""
    plain = asked.line.plain
    if phrases.finder("weak", "Q-08", "unless").search(plain):
        return []
    said = phrases.finder("weak", "Q-08").search(plain)
    if said:
        return [_weak("Q-08", asked.line, said)]
    return [_whole("Q-08", asked)] if 0 < asked.words < LEAST_WORDS else []


def _two(asked: Asked, phrases: Phrases) -> list[Weak]:
    """Two questions in one."""
    at = second_question(asked, phrases)
    return [Weak("Q-05", CODES["Q-05"], at, len(asked.text.rstrip()))] if at else []


def second_question(asked: Asked, phrases: Phrases) -> int:
    """Where in the text a second question begins; 0 when there is none."""
    marks = [one for one in asked.tokens if one.plain == "?"]
    if len(marks) > 1:
        after = [one for one in asked.tokens if one.start > marks[0].start and not one.mark]
        return after[0].start if after else 0
    line = asked.marked
    one_idea = [(one.start, one.end) for one in phrases.finder("two", "unless").everywhere(line.plain)]
    heads = list(phrases.finder("two", "heads").everywhere(line.plain))
    joins = {found.end for found in phrases.finder("two", "joins").finditer(line.plain)}
    for head in heads[1:]:
        joined = head.start + 1 in joins or line.plain[: head.start + 1].endswith(" , ")
        apart = len(line.plain[heads[0].start : head.start].split()) > LEAST_APART
        whole = any(start <= head.start < end for start, end in one_idea)
        if joined and apart and not whole and not _shares_a_verb(line.plain, head.start, phrases):
            return line.tokens[bisect_left(line.places, head.start + 1)].start
    return 0


def _shares_a_verb(plain: str, at: int, phrases: Phrases) -> bool:
    """Whether both halves say the same of something ("like most … like least"): one idea."""
    small = {phrases.normal(word) for word in phrases.rules.get("two.unless.small", ())}
    halves = (plain[:at], plain[at:])
    first, second = ({word for word in half.split() if word.isalpha()} - small for half in halves)
    return bool(first & second)


def _long(asked: Asked) -> list[Weak]:
    if asked.words <= LONG:
        return []
    whole = _whole("Q-06", asked)
    return [Weak("Q-06", "error", 0, whole.end)] if asked.words > TOO_LONG else [whole]


def _closed(asked: Asked, phrases: Phrases) -> list[Weak]:
    """It can be answered with yes or no."""
    line = asked.marked
    if phrases.finder("weak", "Q-01", "opened").search(asked.line.plain):
        return []
    sentences = _sentences(line.plain)
    for begin, end in sentences:
        sentence = line.plain[begin:end]
        if (begin, end) != sentences[-1] and line.plain[end] != "?":
            continue  # said before the question: "I'd like to know whether …. What have you seen?"
        if phrases.finder("weak", "Q-01", "unless").search(sentence):
            continue
        head = phrases.finder("weak", "Q-01").match(sentence) or _closed_inside(sentence, phrases)
        if head:
            shifted = Found("", head.start + begin, head.end + begin)
            return [_weak("Q-01", line, shifted)]
    return []


def _closed_inside(sentence: str, phrases: Phrases) -> Found | None:
    """A closed question behind a lead: "When you started, did you …"; not once something open was asked."""
    inside = phrases.finder("weak", "Q-01", "inside").search(sentence)
    asks = phrases.finder("two", "heads").search(sentence)
    if inside is None and asks is not None and sentence[: asks.start + 1].endswith(" , "):
        first = sentence[asks.start :].split(maxsplit=1)[0]
        closed = {phrases.normal(word) for word in phrases.lists.get("closed", ())}
        inside = asks if first in closed else None
    if inside is None or (asks is not None and asks.start < inside.start):
        return None
    return inside


def _sentences(plain: str) -> list[tuple[int, int]]:
    """From where to where the sentences of a line go, each with a space at both ends."""
    found, begin = [], 0
    for mark in re.finditer(r" (?=[.?] )", plain):
        if mark.start() > begin:
            found.append((begin, mark.start() + 1))
        begin = mark.start() + 2
    if len(plain) - begin > 1:
        found.append((begin, len(plain)))
    return found


def _no_question(asked: Asked, phrases: Phrases) -> list[Weak]:
    """Nothing in it asks."""
    if asked.marks or phrases.finder("weak", "Q-14", "unless").search(asked.line.plain):
        return []
    return [_whole("Q-14", asked)]


def _twice(asked: Asked, others: Sequence[str], common: frozenset[str]) -> list[Weak]:
    """Another question of the list asks nearly the same."""
    words = content_words(asked.text[:MOST_LETTERS], common)
    same = any(alike(words, content_words(one, common)) for one in others)
    return [_whole("Q-16", asked)] if same else []


def _whole(code: str, asked: Asked) -> Weak:
    return Weak(code, CODES[code], 0, len(asked.text.rstrip()))


def _weak(code: str, line: Line, found: Found) -> Weak:
    """A find in a line as a finding, at its place in the text."""
    first = bisect_right(line.places, found.start + 1) - 1
    last = bisect_left(line.places, max(found.end - 1, found.start + 2)) - 1
    tokens = line.tokens
    return Weak(code, CODES[code], tokens[max(first, 0)].start, tokens[max(first, last, 0)].end)
