"""The words of one language, as a value: what `words.yaml` holds, and quick tables made from it.

Pure: the file is read by `coach.dialog.words`. No module here holds a word of any language.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

Value = TypeVar("Value")

#: Digits, words (with apostrophes inside), and every other sign alone. Each step eats at least one sign,
#: and no two parts can match the same one: linear in the length of the text.
PIECE = re.compile(r"\d+|[^\W\d_]+(?:'[^\W\d_]+)*|[^\w\s]|_")

#: Kinds of words that dates, times, lengths and numbers are made of.
KINDS = (
    "weekday", "month", "day", "named_day", "part", "tonight", "clock", "half_day", "glued_half_day",
    "oclock", "hour_mark", "which", "after_next", "period", "edge", "week_of", "in", "hence", "ago",
    "from", "on", "on_top", "to", "before", "past", "at", "of", "the", "one", "and", "or", "number",
    "scale", "vague_number", "fraction", "none", "ordinal", "ordinal_end", "unit", "glued_unit",
    "hedge", "habit", "now", "moved", "their_time", "zone_after", "dot", "at_sign", "email_sign", "minus",
)  # fmt: skip

#: Lists of spellings.
LISTS = (
    "not_typos", "only_beside_numbers", "corrections", "negations", "until", "instead", "joints", "unknown",
    "unknown_around", "yes", "no", "yes_unsure", "no_unsure", "neither", "hedges", "turns", "yes_lead",
    "no_after", "choose_number", "choose_last", "choose_first", "choose_middle", "choose_all",
    "choose_both", "choose_none", "choose_except", "choose_polite", "done", "choose_any",
    "choose_empty", "choose_maybe", "refusal_ends", "yes_no_asks", "zero_words", "first_names", "last_names",
    "particles", "name_prefixes", "name_leads", "name_places",
    "speakers", "goes_by", "also_people", "also_names", "name_articles", "not_names",
    "email_domains", "extension", "zone_noise",
    "zone_not_places", "quiet_weekend", "quiet_weekday", "quiet_default", "quiet_from", "quiet_to", "due",
)  # fmt: skip

#: Tables: what is meant, and its spellings or its text.
TABLES = ("ideas", "titles", "email_endings", "zone_words", "why", "say")

#: Kinds whose longer names are recognised with a slip of the fingers.
SLIPS = ("weekday", "month", "day", "part", "tonight")
SHORTEST_SLIP = 5


def pieces(text: str) -> tuple[str, ...]:
    """A text that is already plain, cut into words, numbers and signs."""
    return tuple(PIECE.findall(text))


class Phrasebook(Mapping[tuple[str, ...], Value]):
    """Phrases (as pieces) and what they stand for, found at a place in a sentence, the longest first."""

    def __init__(self, phrases: Mapping[tuple[str, ...], Value]) -> None:
        self._phrases = dict(phrases)
        lengths: dict[str, set[int]] = {}
        for phrase in self._phrases:
            lengths.setdefault(phrase[0], set()).add(len(phrase))
        self._lengths = {first: sorted(some, reverse=True) for first, some in lengths.items()}

    def __getitem__(self, phrase: tuple[str, ...]) -> Value:
        return self._phrases[phrase]

    def __iter__(self) -> Iterator[tuple[str, ...]]:
        return iter(self._phrases)

    def __len__(self) -> int:
        return len(self._phrases)

    def at(self, sentence: Sequence[str], place: int) -> tuple[int, Value] | None:
        """How many pieces from this place on are a known phrase, and what it stands for."""
        for length in self._lengths.get(sentence[place], ()):
            phrase = tuple(sentence[place : place + length])
            if len(phrase) == length and phrase in self._phrases:
                return length, self._phrases[phrase]
        return None

    def find(self, sentence: Sequence[str]) -> tuple[int, int, Value] | None:
        """The first phrase anywhere: where it begins, its length, what it stands for."""
        for place in range(len(sentence)):
            if found := self.at(sentence, place):
                return place, *found
        return None


@dataclass(frozen=True)
class Words:
    """A language's words. Spellings are one text, separated by commas, and are split when first used."""

    language: str
    region: str
    first_weekday: int
    day_first: bool
    lexicon: Mapping[str, Mapping[str, str]]
    lists: Mapping[str, str]
    tables: Mapping[str, Mapping[str, str]]
    zones: str

    @cached_property
    def _books(self) -> dict[tuple[str, ...], Phrasebook[str]]:
        return {}

    @cached_property
    def dates(self) -> Phrasebook[dict[str, str]]:
        """Every phrase of the lexicon: kind to value, of all the kinds that it can be."""
        found: dict[tuple[str, ...], dict[str, str]] = {}
        for kind, values in self.lexicon.items():
            for value, spellings in values.items():
                for phrase in split(spellings):
                    found.setdefault(phrase, {})[kind] = value
        return Phrasebook(found)

    @cached_property
    def slips(self) -> tuple[str, ...]:
        """Single words that are looked for when a word is unknown."""
        return tuple(
            phrase[0]
            for phrase, kinds in self.dates.items()
            if len(phrase) == 1 and len(phrase[0]) >= SHORTEST_SLIP and any(kind in SLIPS for kind in kinds)
        )

    def phrases(self, *names: str) -> Phrasebook[str]:
        """These lists as one book: phrase to the name of the list that it is in (the first named wins)."""
        if names not in self._books:
            found: dict[tuple[str, ...], str] = {}
            for name in names:
                for phrase in split(self.lists[name]):
                    found.setdefault(phrase, name)
            self._books[names] = Phrasebook(found)
        return self._books[names]

    def table(self, name: str) -> Phrasebook[str]:
        """A table as a book: spelling to what is meant."""
        key = ("", name)
        if key not in self._books:
            found: dict[tuple[str, ...], str] = {}
            for meant, spellings in self.tables[name].items():
                for phrase in split(spellings):
                    found.setdefault(phrase, meant)
            self._books[key] = Phrasebook(found)
        return self._books[key]

    @cached_property
    def _sets(self) -> dict[str, frozenset[str]]:
        return {}

    def set(self, name: str) -> frozenset[str]:
        """The spellings of a list, whole."""
        if name not in self._sets:
            self._sets[name] = frozenset(
                unicodedata.normalize("NFKC", one).strip() for one in self.lists[name].split(",")
            )
        return self._sets[name]

    def why(self, key: str, /, **values: str) -> str:
        """What was assumed or is missing, in a few words."""
        text = self.tables["why"].get(key, key)
        return text.format_map(values) if values else text


def split(spellings: str) -> list[tuple[str, ...]]:
    """The phrases in a comma-separated text, each cut into pieces; quotes around a sign are dropped."""
    phrases = (pieces(one.strip().strip('"').replace("’", "'")) for one in spellings.split(","))
    return [phrase for phrase in phrases if phrase]
