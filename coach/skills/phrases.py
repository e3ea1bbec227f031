"""How people say things in one language, ready to be searched. Pure: `coach.dialog.phrases` reads the file.

All words are in `dialogs/languages/<language>/phrases.yaml`; the notation is in `notation`. A group of that
file (`news`) has names (`sent`) and each name has parts (`says`, `unless`): lists of phrases.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from coach.skills.finder import Finder
from coach.skills.notation import NO_NAME, Expression, Notation, NotationError, keeps_rest
from coach.skills.wording import Line, Token, plain_of, tokens_of

#: A slip is looked for in words of at least this many letters; shorter ones are too often other words.
LEAST_LETTERS = 5
#: Slips are put right in messages of at most this many characters: longer ones are texts, not remarks.
SHORT_MESSAGE = 400
#: Texts whose words are kept at hand: in one turn a short message and its parts are looked at many times.
MOST_AT_ONCE = 32

_ENDING = re.compile(r"'[^']*$")
_LITERAL = re.compile(r"(?<![<=\w])[^\W\d_]+(?![\w>*])")
_WORD = re.compile(r"[^\W\d_]+_?")


def pieces_of(phrase: str) -> list[str]:
    """The pieces of a phrase, which "+" joins; most phrases are one piece."""
    return phrase.split(" + ")


@dataclass(frozen=True, eq=False, repr=False)
class Phrases:
    """One language's phrases.

    `spelling` maps a word as typed to its full form, `endings` what an apostrophe hides ("'re" to "are"),
    `lists` the named lists of the notation, `rules` each "group.name.part" to its phrases in the file's
    order, `values` single texts such as "redact.marker". Phrases are compiled when they are first needed.
    """

    spelling: Mapping[str, str] = field(default_factory=dict)
    endings: Mapping[str, str] = field(default_factory=dict)
    lists: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    rules: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    values: Mapping[str, str] = field(default_factory=dict)
    #: Expressions that another module makes of these phrases, by what they were made from.
    cache: dict[str, re.Pattern[str]] = field(default_factory=dict, init=False, repr=False)
    _finders: dict[str, Finder] = field(default_factory=dict, init=False, repr=False)
    _joined: dict[str, tuple[tuple[str, tuple[Finder, ...]], ...]] = field(
        default_factory=dict, init=False, repr=False
    )
    _words_in: dict[str, frozenset[str]] = field(default_factory=dict, init=False, repr=False)
    _word_sets: dict[str, frozenset[str]] = field(default_factory=dict, init=False, repr=False)

    def names(self, group: str) -> tuple[str, ...]:
        """The names in a group, in the file's order."""
        return tuple(self._names.get(group, ()))

    def finder(self, group: str, name: str, part: str = "says") -> Finder:
        """Finds any phrase of one list."""
        return self._finder(f"{group}.{name}.{part}", [(f"{group}.{name}.{part}", "")], None)

    def any_of(self, group: str, part: str = "says") -> Finder:
        """Finds phrases of all names of a group, and which name it was; not those that end in `<rest>`."""
        return self._finder(f"{group}|{part}", self._parts(group, part), False)

    def any_opening(self, group: str, part: str = "says") -> Finder:
        """The same for phrases that end in `<rest>`: what they keep begins where the find ends."""
        return self._finder(f"{group}|{part}|rest", self._parts(group, part), True)

    def told(self, group: str, names: tuple[str, ...], parts: tuple[str, ...] = ("always", "says")) -> Finder:
        """Finds phrases of these parts of these names of a group; a find's name is "name.part".

        One search for all: of two that begin at the same word the name that is first in the file counts.
        """
        wanted = [(f"{group}.{name}.{part}", f"{name}.{part}") for name in names for part in parts]
        return self._finder(f"{group}|{names}|{parts}", wanted, None)

    def joined(self, group: str, part: str) -> tuple[tuple[str, tuple[Finder, ...]], ...]:
        """The phrases of a part, each with its name and a finder for each piece (see `pieces_of`)."""
        key = f"{group}|{part}"
        if key not in self._joined:
            self._joined[key] = tuple(
                (name, tuple(self._piece(piece) for piece in pieces_of(phrase)))
                for rule, name in self._parts(group, part)
                for phrase in self.rules.get(rule, ())
            )
        return self._joined[key]

    def words_in(self, group: str, part: str) -> frozenset[str]:
        """All words that the phrases of a part may be met by."""
        key = f"{group}|{part}"
        if key not in self._words_in:
            expressions = (
                self._readable(piece)
                for rule, _ in self._parts(group, part)
                for phrase in self.rules.get(rule, ())
                for piece in pieces_of(phrase)
            )
            self._words_in[key] = frozenset(
                word for one in expressions if one for word in _WORD.findall(one.source)
            )
        return self._words_in[key]

    def word_set(self, name: str) -> frozenset[str]:
        """The single words of a list, in the form that they have in `Line.plain`."""
        if name not in self._word_sets:
            entries = self.lists.get(name, ())
            self._word_sets[name] = frozenset(word for one in entries for word in self.normal(one).split())
        return self._word_sets[name]

    def read(self, text: str) -> list[Token]:
        """The words and marks of a message, with slips put right if it is short."""
        return tokens_of(text, self.respelt if len(text) <= SHORT_MESSAGE else self.normal)

    def compile(self, group: str) -> None:
        """Makes a whole group ready, which otherwise happens bit by bit as its words are met."""
        for key in [key for key in self.rules if key.startswith(f"{group}.")]:
            _, name, part = key.split(".", 2)
            self.finder(group, name, part).compile()

    def line(self, text: str) -> Line:
        """A message as one line in which only sentence ends are marks."""
        return self._lines(text) if len(text) <= SHORT_MESSAGE else self._line(text)

    @cached_property
    def _lines(self) -> Callable[[str], Line]:
        return lru_cache(MOST_AT_ONCE)(self._line)

    def _line(self, text: str) -> Line:
        return Line(text, [token for token in self.read(text) if token.plain not in (",", "\n")])

    def plain(self, text: str) -> str:
        """`line(text).plain`; of a long text in a third of the time, for the places aren't looked for."""
        return self.line(text).plain if len(text) <= SHORT_MESSAGE else plain_of(text, self.normal)

    def normal(self, word: str) -> str:
        """The full form of a word in lower case: "dont" and "don't" are both "do not".

        Each word that is nobody's name ends in `NO_NAME`, so that `<name>` can tell it at a glance.
        """
        full = self._full(word.lower())
        return " ".join(one + NO_NAME if one in self._not_names else one for one in full.split(" "))

    def _full(self, word: str) -> str:
        known = self.spelling.get(word)
        if known is not None or "'" not in word:
            return word if known is None else known
        known = self.spelling.get(word.replace("'", ""))
        if known is not None:
            return known
        ending = _ENDING.search(word)
        if ending and ending.group() in self.endings:
            return f"{word[: ending.start()]} {self.endings[ending.group()]}"
        return word.replace("'", "")

    def respelt(self, word: str) -> str:
        """The full form, also of a word with one slip in it, if exactly such a word occurs in the phrases."""
        known = self.normal(word)
        if known != word or len(word) < LEAST_LETTERS or word in self._left_alone or not word.isalpha():
            return known
        near = process.extract(word, self._words, scorer=OSA.distance, score_cutoff=1, limit=2)
        # one with an ending more or less ("accounts") is another form of the word, not a slip
        close = [one for one, _, _ in near if not (one.startswith(word) or word.startswith(one))]
        return self.normal(close[0]) if len(close) == 1 else word

    def problems(self) -> Iterator[tuple[str, str]]:
        """Each phrase that can't be read, as its key and what is wrong with it."""
        for name, entries in self.lists.items():
            yield from self._problems_of(f"lists.{name}", entries)
        for key, phrases in self.rules.items():
            yield from self._problems_of(key, phrases)

    def _problems_of(self, key: str, phrases: tuple[str, ...]) -> Iterator[tuple[str, str]]:
        for phrase in phrases:
            for piece in pieces_of(phrase):
                try:
                    re.compile(self._notation.expression(piece).source)
                except (NotationError, re.error) as error:
                    yield key, f"{phrase}: {error}"

    def _parts(self, group: str, part: str) -> list[tuple[str, str]]:
        return [(f"{group}.{name}.{part}", name) for name in self.names(group)]

    def _finder(self, key: str, wanted: list[tuple[str, str]], kept: bool | None) -> Finder:
        """A finder for the phrases under these keys, each with its name.

        `kept`: only phrases that end in `<rest>` (True), only others (False), or all (None).
        """
        if key not in self._finders:
            self._finders[key] = Finder(
                (name, expression)
                for rule, name in wanted
                for phrase in self.rules.get(rule, ())
                if kept in (None, keeps_rest(phrase)) and (expression := self._readable(phrase))
            )
        return self._finders[key]

    def _piece(self, phrase: str) -> Finder:
        expression = self._readable(phrase)
        return Finder([("", expression)] if expression else [])

    def _readable(self, phrase: str) -> Expression | None:
        """The phrase as an expression; None if it can't be read: that is for `problems`, not for a talk."""
        try:
            return self._notation.expression(phrase)
        except NotationError:
            return None

    @cached_property
    def _names(self) -> dict[str, dict[str, None]]:
        names: dict[str, dict[str, None]] = {}  # whole before anybody sees it: threads share a language
        for group, name, _ in (key.split(".", 2) for key in self.rules):
            names.setdefault(group, {})[name] = None
        return names

    @cached_property
    def _notation(self) -> Notation:
        return Notation(self.lists, self.normal)

    @cached_property
    def _not_names(self) -> frozenset[str]:
        """Words that are nobody's name."""
        return frozenset(self.lists.get("not_names", ()))

    @cached_property
    def _words(self) -> list[str]:
        """All longer words that occur in phrases: what a slip may have been meant to be."""
        texts = [*self.rules.items(), *((f"lists.{name}", entries) for name, entries in self.lists.items())]
        words = {
            word
            for key, phrases in texts
            if key not in ("lists.not_names", "lists.not_slips")
            for phrase in phrases
            for word in _LITERAL.findall(phrase)
        }
        return sorted(word for word in words if len(word) >= LEAST_LETTERS)

    @cached_property
    def _left_alone(self) -> frozenset[str]:
        """Words that are no slips: those of the phrases, and real ones that look like them."""
        return frozenset(self._words) | frozenset(self.lists.get("not_slips", ()))
