"""Time zones by the beginning of a name, for lists that show what fits while somebody types. Pure.

Found are cities, regions, what people call a zone ("mountain"), and its name in the zone database. Nothing is
decided here: what was chosen, or typed to the end, is read by `coach.skills.zones`.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from string import capwords

from coach.skills.typed import plain
from coach.skills.words import Words
from coach.skills.zones import read_timezone

#: How alike, of 100, a name is to what was typed with slips; shorter texts have none.
ALIKE, SHORTEST = 75, 3
#: So short are abbreviations: "pst", "bc".
ABBREVIATION = 3


@dataclass(frozen=True, slots=True)
class Place:
    """A place as it is called, and its zone's name."""

    name: str
    zone: str


def search(text: str, words: Words, most: int, here: str = "") -> tuple[Place, ...]:
    """The places that fit what was typed so far, the likeliest first, one for each zone.

    Args:
        text: what was typed; with nothing in it, `here` and the zones that the language names first.
        words: the language's words.
        most: so many at the most.
        here: the zone to show first when nothing was typed.
    """
    typed = plain(text).replace("_", " ")
    found: dict[str, Place] = {}
    for place in _ranked(typed, words) if typed else _usual(words, here):
        found.setdefault(place.zone, place)
        if len(found) == most:
            break
    return tuple(found.values())


def _usual(words: Words, here: str) -> Iterator[Place]:
    if here:
        yield _city(here)
    for zone in words.table("zone_words").values():
        yield _city(zone)


def _ranked(typed: str, words: Words) -> Iterator[Place]:
    """What it means as it is, then names that begin so, with a word that does, or nearly so."""
    known = _names(words)
    if typed in known:
        yield known[typed]
    reading = read_timezone(typed, words)
    if reading.understood and not reading.unsure:
        yield _city(str(reading.value))
    names = sorted(known, key=lambda name: (len(name), name))
    yield from (known[name] for name in names if name.startswith(typed))
    yield from (known[name] for name in names if f" {typed}" in name.replace("/", " "))
    if len(typed) >= SHORTEST:
        yield from (known[name] for name in _alike(typed, names))


def _alike(typed: str, names: list[str]) -> list[str]:
    """Names whose beginning looks like this, the most alike first."""
    from rapidfuzz.distance import OSA  # 25 ms to import, and not needed before somebody types

    likeness: dict[str, float] = {}
    for name in names:
        for length in {len(name), len(typed), len(typed) + 1}:
            like = 100 * OSA.normalized_similarity(typed, name[:length], score_cutoff=ALIKE / 100)
            likeness[name] = max(like, likeness.get(name, 0.0))
    return sorted((name for name in names if likeness[name] >= ALIKE), key=lambda name: -likeness[name])


def _names(words: Words) -> dict[str, Place]:
    """Every name that can be typed, in lower case, to its place."""
    return _all_names(words.zones, tuple(words.table("zone_words").items()))


@lru_cache(maxsize=8)
def _all_names(zones: str, others: tuple[tuple[tuple[str, ...], str], ...]) -> dict[str, Place]:
    found: dict[str, Place] = {}
    for zone in zones.split():
        place = _city(zone)
        found.setdefault(plain(place.name), place)
        found.setdefault(plain(zone.replace("_", " ")), place)
    for phrase, zone in others:
        called = " ".join(phrase)
        name = called.upper() if len(called) <= ABBREVIATION else capwords(called)
        found.setdefault(called, Place(name, zone))
    return found


def _city(zone: str) -> Place:
    return Place(zone.rsplit("/", 1)[-1].replace("_", " "), zone)
