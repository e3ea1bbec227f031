"""What somebody typed, made comparable: words without case, accents and slips, with their places. Pure.

`Line.plain` is what phrases are looked for in; from a place in it, `Line.original` leads back to the text
as typed.
"""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

_APOSTROPHES = "'’‘`´ʼ"
_TOKEN = re.compile(
    rf"[$]?\d+(?:[:.,]\d+)*[^\W\d_]*"  # 2, 10:30, 2pm, $200
    rf"|[^\W_]+(?:[{_APOSTROPHES}][^\W_]+)*"  # words, also with an apostrophe inside
    r"|[.!?;…]+|[,:\n—–]|(?<=\s)-+(?=\s)"  # marks
)
_LONG_RUN = re.compile(r"([^\W\d_])\1{2,}")


@dataclass(frozen=True, slots=True)
class Token:
    """One word or mark: its comparable form (perhaps two words: "don't" is "do not") and where it stood."""

    plain: str
    start: int
    end: int

    @property
    def mark(self) -> bool:
        """Whether it is punctuation."""
        return self.plain in MARKS


#: Sentence end, question, comma (colon, dash), new line.
MARKS = frozenset({".", "?", ",", "\n"})
_PASSED_OVER = frozenset({",", "\n"})


class Line:
    """A run of tokens as one string to search in. `plain` begins and ends with a space if there are any."""

    def __init__(self, text: str, tokens: Sequence[Token]) -> None:
        self.text = text
        self.tokens = tokens

    @cached_property
    def plain(self) -> str:
        """All tokens with one space before and after each."""
        return f" {' '.join(token.plain for token in self.tokens)} " if self.tokens else ""

    @cached_property
    def places(self) -> list[int]:
        """Where each token begins in `plain`."""
        places, at = [], 1
        for token in self.tokens:
            places.append(at)
            at += len(token.plain) + 1
        return places

    def original(self, start: int, end: int | None = None) -> str:
        """The text as typed that belongs to `plain[start:end]`, without marks at either end."""
        first = bisect_left(self.places, start)
        last = len(self.tokens) if end is None else bisect_left(self.places, end)
        return as_typed(self.text, self.tokens[first:last])


def as_typed(text: str, tokens: Sequence[Token]) -> str:
    """The typed text from the first to the last of these tokens, marks at the ends left off."""
    words = [token for token in tokens if not token.mark]
    if not words:
        return ""
    start, end = words[0].start, words[-1].end
    if text[start - 1 : start] == "[":
        start -= 1  # "[removed]" is one word to whoever reads it
    closes = text[end : end + 1] == "]" and text[start:end].count("[") > text[start:end].count("]")
    return text[start : end + closes]


def tokens_of(text: str, normal: Callable[[str], str]) -> list[Token]:
    """The words and marks of a text; `normal` knows the language's spelling. Never fails."""
    found = []
    seen: dict[str, str] = {}  # most words of a long text come again
    for match in _TOKEN.finditer(text):
        raw = match.group()
        plain = seen.get(raw)
        if plain is None:
            seen[raw] = plain = _mark(raw) or normal(folded(raw))
        if plain:
            found.append(Token(plain, match.start(), match.end()))
    return found


def plain_of(text: str, normal: Callable[[str], str]) -> str:
    """`Line.plain` of all words and sentence ends of a text, for long texts that are only searched."""
    said = _TOKEN.findall(text)
    known = {raw: _mark(raw) or normal(folded(raw)) for raw in set(said)}
    told = [plain for raw in said if (plain := known[raw]) and plain not in _PASSED_OVER]
    return f" {' '.join(told)} " if told else ""


def folded(word: str) -> str:
    """A word in lower case, without accents, with a straight apostrophe, "nooooo" as "no"."""
    word = word.lower()
    if not word.isascii():
        word = "".join("'" if letter in _APOSTROPHES else letter for letter in word)
        word = unicodedata.normalize("NFKD", word)
        word = "".join(one for one in word if not unicodedata.combining(one) and not one.isspace())
    return _LONG_RUN.sub(r"\1", word.replace("`", "'"))


def _mark(raw: str) -> str:
    """The mark that a run of punctuation stands for, "" for words."""
    first = raw[0]
    if first.isalnum() or first == "$":
        return ""
    if first == "\n":
        return "\n"
    if first in ",:—–-" or raw in ("..", "...", "…"):
        return ","
    # "?!" is surprise more than a question: "they offered me a job?!"
    return "?" if "?" in raw and "!" not in raw else "."
