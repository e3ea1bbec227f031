"""Time zones: from a city, region or abbreviation to the zone's name, forgiving slips.

Pure. The names come from the language's words, so no folder of zones is searched.
"""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from coach.model.reading import Reading
from coach.skills.typed import closest, plain
from coach.skills.words import Words, pieces

#: utc-7, gmt+5, utc+05:30
_OFFSET = re.compile(r"(?:utc|gmt)\s?([+-])\s?(\d{1,2})(?::?(\d\d))?", re.ASCII)
_LONGEST_PLACE = 4


@lru_cache(maxsize=8)
def _cities(zones: str) -> Mapping[tuple[str, ...], str]:
    """City (as pieces) and full name to the zone, of a space-separated list of names."""
    found: dict[tuple[str, ...], str] = {}
    for name in zones.split():
        found.setdefault(pieces(name.rsplit("/", 1)[-1].replace("_", " ").replace("-", " ").lower()), name)
    return found


@lru_cache(maxsize=8)
def _full_names(zones: str) -> Mapping[str, str]:
    return {name.lower(): name for name in zones.split()}


def read_timezone(text: str, words: Words) -> Reading:
    """The zone's name. Unsure when a slip was corrected or much else was said."""
    typed = plain(text)
    names = _full_names(words.zones)
    for word in typed.split()[:20]:
        if full := names.get(word.strip(".,;!?").replace(" ", "_")):
            return Reading(full)
    if full := names.get(typed.replace(" ", "_")):
        return Reading(full)
    if offset := _OFFSET.search(typed):
        return _fixed(offset, words)
    noise = words.phrases("zone_noise")
    cut = [
        piece
        for piece in pieces(typed.replace("-", " "))[:40]
        if piece.isalpha() or "'" in piece or piece == "."
    ]
    exact = place_at_or_after(cut, words)
    if exact:
        start, length, zone = exact
        rest = [*cut[:start], *cut[start + length :]]
        left = [piece for piece in rest if piece.isalpha() and (piece,) not in noise]
        return Reading(zone, unsure=len(left) > 2, why=words.why("many_words") if len(left) > 2 else "")
    return _closest(cut, words)


def _fixed(offset: re.Match[str], words: Words) -> Reading:
    """A zone of a fixed offset; names of such zones count the other way round."""
    sign, hours, minutes = offset.groups()
    if minutes not in (None, "00") or int(hours) > 14 or (sign == "-" and int(hours) > 12):
        return Reading(why=words.why("nothing"))
    if int(hours) == 0:
        return Reading("UTC")
    return Reading(f"Etc/GMT{'-' if sign == '+' else '+'}{int(hours)}")


def place_at_or_after(cut: Sequence[str], words: Words) -> tuple[int, int, str] | None:
    """The first longest place in these pieces: where, how many pieces, its zone. Short ones only alone."""
    book, cities = words.table("zone_words"), _cities(words.zones)
    noise = words.phrases("zone_noise")
    best: tuple[int, int, str] | None = None
    for place in range(len(cut)):
        found = book.at(cut, place) or _city(cut, place, cities)
        if found is None or (best and found[0] <= best[1]):
            continue
        short = found[0] == 1 and len(cut[place]) <= 2
        others = [one for spot, one in enumerate(cut) if spot != place and (one,) not in noise]
        if short and others:
            continue  # "on", "la" and the like are words, too
        best = (place, *found)
    return best


def _city(cut: Sequence[str], place: int, cities: Mapping[tuple[str, ...], str]) -> tuple[int, str] | None:
    for length in range(_LONGEST_PLACE, 0, -1):
        if zone := cities.get(tuple(cut[place : place + length])):
            return length, zone
    return None


def _closest(cut: Sequence[str], words: Words) -> Reading:
    book, cities = words.table("zone_words"), _cities(words.zones)
    known = {
        " ".join(phrase): zone
        for phrase, zone in (*cities.items(), *book.items())
        if len(" ".join(phrase)) > 4
    }
    noise = words.phrases("zone_noise")
    left = [piece for piece in cut if (piece,) not in noise and piece != "."]
    if not left or len(left) > _LONGEST_PLACE:
        return Reading(why=words.why("nothing"))
    for guess in (" ".join(left), *left):
        if len(guess) > 4 and (meant := closest(guess, tuple(known))):
            return Reading(known[meant], unsure=True, why=words.why("zone_guess"))
    return Reading(why=words.why("nothing"))


def named_zone(text: str, words: Words) -> str:
    """The zone that a date names ("2pm eastern", "3 Toronto time", "she's in Halifax"); "" for none."""
    cut = pieces(plain(text))
    book, cities = words.table("zone_words"), _cities(words.zones)
    for place in range(1, len(cut)):
        before = words.dates.get((cut[place - 1],), {})
        follows_time = cut[place - 1].isdecimal() or any(
            kind in before
            for kind in ("half_day", "clock", "oclock", "in", "part", "glued_half_day", "hour_mark")
        )
        found = book.at(cut, place) or _city(cut, place, cities)
        if found is None:
            continue
        behind = cut[place + found[0]] if place + found[0] < len(cut) else ""
        is_time = "zone_after" in words.dates.get((behind,), {})
        short = found[0] == 1 and len(cut[place]) <= 2
        # "at 2 on friday": short names count only right behind a time, and not when they are a word of dates
        if (follows_time or is_time) and not (short and (cut[place],) in words.dates):
            return found[1]
    return ""
