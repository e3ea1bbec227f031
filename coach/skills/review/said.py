"""One field of a draft, searched for phrases: each list is looked for once. Pure.

All places are code points of the field as it was given: what is made comparable (curly quotes, odd spaces)
keeps its length.
"""

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property

from coach.skills.finder import Found
from coach.skills.phrases import Phrases
from coach.skills.wording import Line, Token, tokens_of

#: What looks alike becomes one; the text keeps its length.
SAME_LENGTH = str.maketrans(
    {
        "’": "'",
        "‘": "'",
        "`": "'",
        "´": "'",
        "“": '"',
        "”": '"',
        "\u00a0": " ",
        "\u202f": " ",
        "\t": " ",
        "\r": " ",
    }
)
#: Characters of the longest phrase that is looked for.
_LONGEST_PHRASE = 200
#: A phrase is looked for at so many first and last places of the word that it begins with.
_OFTEN = 30


@dataclass(frozen=True, slots=True)
class Span:
    """A part of a field, in code points."""

    start: int
    end: int


class Said:
    """One field of a draft, searched for phrases of `review_words.yaml`. Every phrase is looked for once."""

    def __init__(self, text: str, phrases: Phrases) -> None:
        self.text = text.translate(SAME_LENGTH)
        self.phrases = phrases
        self._found: dict[tuple[str, str], list[Found]] = {}

    @cached_property
    def line(self) -> Line:
        """The words, with marks only where a sentence or a paragraph ends."""
        abbreviations = self.phrases.lists.get("abbreviations", ())
        kept: list[Token] = []
        lines = 0
        for token in tokens_of(self.text, self.phrases.normal):
            lines = lines + 1 if token.plain == "\n" else 0
            if token.plain == "\n" and lines == 2:
                kept.append(Token(".", token.start, token.end))
            elif token.plain == "." and kept and kept[-1].plain in abbreviations:
                continue
            elif token.plain not in (",", "\n"):
                kept.append(token)
        return Line(self.text, kept)

    @cached_property
    def _places(self) -> dict[str, list[int]]:
        """Each word of the line to where it stands in `plain`, the first and last of a frequent one."""
        places: dict[str, list[int]] = {}
        for match in re.finditer(r"(?<= )[^ ]+(?= )", self.line.plain):
            places.setdefault(match.group(), []).append(match.start())
        return {word: [*at[:_OFTEN], *at[_OFTEN:][-_OFTEN:]] for word, at in places.items()}

    def found(self, name: str, part: str = "says") -> list[Found]:
        """All phrases of a list, in order, without those that touch a phrase of its `unless`."""
        key = (name, part)
        if key not in self._found:
            found = self.listed("review", name, part)
            if part == "says" and found:
                barred = self.found(name, "unless")
                found = [one for one in found if not _touches(one, barred)]
            self._found[key] = found
        return self._found[key]

    def listed(self, group: str, name: str, part: str = "says") -> list[Found]:
        """The same for a list of any group, whatever its `unless` says."""
        return self.phrases.finder(group, name, part).among(self.line.plain, self._places)

    def spans(self, name: str) -> list[Span]:
        """The same as places of the text."""
        return [self.span(one) for one in self.found(name)]

    def span(self, found: Found) -> Span:
        """A found phrase as a place of the text, without the marks at its ends."""
        first = bisect_left(self.line.places, found.start + 1)
        last = bisect_left(self.line.places, found.end) - 1
        tokens = [one for one in self.line.tokens[first : last + 1] if not one.mark]
        if not tokens:
            return Span(0, 0)
        return Span(tokens[0].start, tokens[-1].end)

    def sentence(self, found: Found) -> tuple[int, int]:
        """Where the sentence around a phrase begins and ends in `line.plain`."""
        plain = self.line.plain
        begin = max(plain.rfind(" . ", 0, found.start + 1), plain.rfind(" ? ", 0, found.start + 1))
        ends = [
            one for one in (plain.find(" . ", found.end - 1), plain.find(" ? ", found.end - 1)) if one >= 0
        ]
        return (0 if begin < 0 else begin + 2), min(ends, default=len(plain) - 1)

    def has(self, name: str) -> bool:
        """Whether any phrase of a list is said."""
        return bool(self.found(name))


def _touches(found: Found, barred: list[Found]) -> bool:
    """Whether a phrase has a word in common with one of these, which are in order and short."""
    first = bisect_left(barred, found.start - _LONGEST_PHRASE, key=lambda one: one.start)
    last = bisect_left(barred, found.end - 1, key=lambda one: one.start)
    return any(found.start < one.end - 1 for one in barred[first:last])
