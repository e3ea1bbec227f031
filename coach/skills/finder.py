"""Looks for many phrases in one line at once. Pure.

Phrases are grouped by the words that they can begin with, and a group is compiled when a line first holds
such a word: hundreds of phrases cost nothing until they might be said, and most words of a long text are
passed over.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from coach.skills.notation import Expression

_WORDS = re.compile(r"(?<= )[^ ]+(?= )")


@dataclass(frozen=True, slots=True)
class Found:
    """A phrase that was found: its name in the group ("" for a plain list), and where in `Line.plain`."""

    name: str
    #: The space before its first word.
    start: int
    #: After the space behind its last word.
    end: int


class Finder:
    """Phrases in the order of the file: of those that begin at the same word the first counts."""

    def __init__(self, phrases: Iterable[tuple[str, Expression]]) -> None:
        self._phrases = list(phrases)
        self._anywhere = tuple(place for place, (_, one) in enumerate(self._phrases) if one.first is None)
        by_word: dict[str, list[int]] = {}
        for place, (_, one) in enumerate(self._phrases):
            for word in one.first or ():
                by_word.setdefault(word, []).append(place)
        self._by_word = {word: tuple(sorted((*places, *self._anywhere))) for word, places in by_word.items()}
        self._compiled: dict[tuple[int, ...], re.Pattern[str]] = {}
        self._met: dict[str, re.Pattern[str]] = {}

    def search(self, plain: str, start: int = 0) -> Found | None:
        """The first phrase in the line from that place on."""
        return next(self.finditer(plain, start), None)

    def finditer(self, plain: str, start: int = 0) -> Iterator[Found]:
        """All phrases in the line from that place on, one behind the other."""
        free = start
        for word, at in self._beginnings(plain, start):
            if at > free and (found := self._at(plain, word, at, None)):
                yield found
                free = found.end - 1

    def everywhere(self, plain: str) -> Iterator[Found]:
        """The phrase at each word at which one begins, also where two overlap."""
        for word, at in self._beginnings(plain, 0):
            met = self._met.get(word)
            if met is not None and met.match(plain, at) is None:
                continue  # at most words of a long text: without a call for each
            if found := self._at(plain, word, at, None):
                yield found

    def among(self, plain: str, places: Mapping[str, Sequence[int]]) -> list[Found]:
        """Like `everywhere`, for a line whose words were looked up before: each word to where it stands.

        Many lists are looked for in a long text in this way without reading it again for each.
        """
        words = places if self._anywhere else self._by_word.keys() & places.keys()
        tried = ((word, start) for word in words for start in places[word])
        found = (self._at(plain, word, start, None) for word, start in tried)
        return sorted((one for one in found if one), key=lambda one: one.start)

    def match(self, plain: str, start: int = 0) -> Found | None:
        """The phrase that begins with the word after `plain[start]`, which is a space."""
        word = _WORDS.match(plain, start + 1)
        return self._at(plain, word.group(), word.start(), None) if word else None

    def fullmatch(self, plain: str, start: int, end: int) -> Found | None:
        """The phrase that is `plain[start:end]`, a space at either end."""
        word = _WORDS.match(plain, start + 1)
        return self._at(plain, word.group(), word.start(), end) if word else None

    def mask(self, plain: str, mark: str = " ,") -> str:
        """The line with a mark in the place of each phrase, so that nothing is found there or across it.

        With the mark "" the phrases are cut out, and what stood around them comes together.
        """
        parts, at = [], 0
        for found in self.finditer(plain):
            parts += [plain[at : found.start], mark]
            at = found.end - 1
        return "".join([*parts, plain[at:]])

    def compile(self) -> None:
        """Makes ready for every line, which otherwise happens when a word is first met."""
        for places in {*self._by_word.values(), self._anywhere} - {()} - self._compiled.keys():
            self._compile(places)

    def _beginnings(self, plain: str, start: int) -> Iterator[tuple[str, int]]:
        """The words behind that place with which a phrase may begin, and where they stand."""
        at = plain.find(" ", start) + 1
        known, anywhere = self._by_word, bool(self._anywhere)
        for word in plain[at:].split(" ")[:-1]:
            if anywhere or word in known:
                yield word, at
            at += len(word) + 1

    def _at(self, plain: str, word: str, start: int, end: int | None) -> Found | None:
        places = self._by_word.get(word, self._anywhere)
        if not places:
            return None
        expression = self._met.get(word) or self._meet(word, places)
        match = expression.match(plain, start) if end is None else expression.fullmatch(plain, start, end)
        if match is None:
            return None
        return Found(self._phrases[places[(match.lastindex or 1) - 1]][0], start - 1, match.end())

    def _meet(self, word: str, places: tuple[int, ...]) -> re.Pattern[str]:
        """The expression for a word, kept by the word: hashing hundreds of places outlasts a match."""
        expression = self._compiled.get(places) or self._compile(places)
        if word in self._by_word:
            self._met[word] = expression
        return expression

    def _compile(self, places: tuple[int, ...]) -> re.Pattern[str]:
        """One expression for these phrases; the number of its group tells which one was found."""
        sources = (self._phrases[place][1].source for place in places)
        self._compiled[places] = expression = re.compile("|".join(f"({source})" for source in sources))
        return expression
