"""How people say things in one language, ready to be searched. Pure: `coach.dialog.phrases` reads the file.

All words are in `dialogs/languages/<language>/phrases.yaml`; the notation is in `notation`. A group of that file
(`news`) has names (`sent`) and each name has parts (`says`, `unless`): lists of phrases.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from rapidfuzz import process
from rapidfuzz.distance import OSA

from coach.skills.notation import NotationError, keeps_rest, to_regex
from coach.skills.wording import Line, Token, tokens_of

#: A slip is looked for in words of at least this many letters; shorter ones are too often other words.
LEAST_LETTERS = 5
#: Slips are put right in messages of at most this many characters: longer ones are texts, not remarks.
SHORT_MESSAGE = 400

_ENDING = re.compile(r"'[^']*$")
_LITERAL = re.compile(r"(?<![<=\w])[^\W\d_]+(?![\w>*])")
_NOTHING = re.compile(r"(?!)")


@dataclass(frozen=True, eq=False)
class Phrases:
    """One language's phrases.

    `spelling` maps a word as typed to its full form, `endings` what an apostrophe hides ("'re" to "are"),
    `lists` the named lists of the notation, `rules` each "group.name.part" to its phrases in the file's order,
    `values` single texts such as "redact.marker". Expressions are compiled when first needed.
    """

    spelling: Mapping[str, str] = field(default_factory=dict)
    endings: Mapping[str, str] = field(default_factory=dict)
    lists: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    rules: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    values: Mapping[str, str] = field(default_factory=dict)
    #: Expressions by what they were made from; filled as they are needed, here and by `redact`.
    cache: dict[str, re.Pattern[str]] = field(default_factory=dict, init=False, repr=False)

    def names(self, group: str) -> tuple[str, ...]:
        """The names in a group, in the file's order."""
        keys = (key.split(".") for key in self.rules)
        return tuple(dict.fromkeys(key[1] for key in keys if key[0] == group))

    def finder(self, group: str, name: str, part: str = "says") -> re.Pattern[str]:
        """An expression that finds any phrase of one list; it takes the space before the first word too."""
        return self._compile(f"{group}.{name}.{part}", [(f"{group}.{name}.{part}", "")], kept=None)

    def any_of(self, group: str, part: str = "says") -> re.Pattern[str]:
        """An expression for all names of a group; a match's `lastgroup` is the name."""
        wanted = [(f"{group}.{name}.{part}", name) for name in self.names(group)]
        return self._compile(f"{group}|{part}", wanted, kept=False)

    def any_opening(self, group: str, part: str = "says") -> re.Pattern[str]:
        """The same for phrases that end in `<rest>`: what they keep begins where the match ends."""
        wanted = [(f"{group}.{name}.{part}", name) for name in self.names(group)]
        return self._compile(f"{group}|{part}|rest", wanted, kept=True)

    def read(self, text: str) -> list[Token]:
        """The words and marks of a message, with slips put right if it is short."""
        return tokens_of(text, self.respelt if len(text) <= SHORT_MESSAGE else self.normal)

    def line(self, text: str) -> Line:
        """A message as one line in which only sentence ends are marks."""
        return Line(text, [token for token in self.read(text) if token.plain not in (",", "\n")])

    def normal(self, word: str) -> str:
        """The full form of a word in lower case: "dont" and "don't" are both "do not"."""
        word = word.lower()
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
        close = process.extract(word, self._words, scorer=OSA.distance, score_cutoff=1, limit=2)
        close = [one for one, _, _ in close if one[0] == word[0] or len(word) > LEAST_LETTERS]
        return close[0] if len(close) == 1 else word

    def problems(self) -> Iterator[tuple[str, str]]:
        """Each phrase that can't be read, as its key and what is wrong with it."""
        for name, entries in self.lists.items():
            yield from self._problems_of(f"lists.{name}", entries)
        for key, phrases in self.rules.items():
            yield from self._problems_of(key, phrases)

    def _problems_of(self, key: str, phrases: tuple[str, ...]) -> Iterator[tuple[str, str]]:
        for phrase in phrases:
            try:
                re.compile(to_regex(phrase, self.lists, self.normal))
            except (NotationError, re.error) as error:
                yield key, f"{phrase}: {error}"

    def _compile(self, key: str, wanted: list[tuple[str, str]], *, kept: bool | None) -> re.Pattern[str]:
        """One expression for the phrases under these keys, of which each has a group name or "".

        `kept`: only phrases that end in `<rest>` (True), only others (False), or all.
        """
        if key not in self.cache:
            sources = []
            for rule, name in wanted:
                phrases = [one for one in self.rules.get(rule, ()) if kept in (None, keeps_rest(one))]
                if phrases:
                    body = "|".join(to_regex(one, self.lists, self.normal) for one in phrases)
                    sources.append(f"(?P<{name}>{body})" if name else body)
            self.cache[key] = re.compile(f" (?:{'|'.join(sources)})") if sources else _NOTHING
        return self.cache[key]

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
