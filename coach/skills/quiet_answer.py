"""Quiet hours as people say them: "9pm to 8am, weekends until 10". Pure.

A value has the four names of `QuietHours`, each "HH:MM".
"""

import re
from dataclasses import replace

from coach.model.conversation import QuietHours
from coach.model.reading import Reading
from coach.skills.clocks import Clock, read_clock
from coach.skills.typed import Tokens, at, plain, sentence, tokens
from coach.skills.words import PIECE, Words

_CLAUSE = re.compile(r"[,;\n]|\.\s")
_SIDES = ("from", "to")


def read_quiet_hours(text: str, words: Words) -> Reading:
    """When nothing is sent. What isn't said keeps its default; one span holds for all days."""
    typed = plain(text)
    value = default()
    if _is_default(typed, words):
        return Reading(value)
    reasons: list[str] = []
    said: set[str] = set()
    for clause in _clauses(typed, words):
        days = _days(clause, words)
        for side, clock in _span(tokens(clause, words), words, reasons).items():
            for day in days or ("weekday", *(() if "weekend" in said else ("weekend",))):
                value[f"{day}_{side}"] = clock
            said.update(days)
            said.add(side)
    if not said.intersection(_SIDES):
        return Reading(why=words.why("nothing"))
    if not said.issuperset(_SIDES):
        reasons.append("half")
    unique = list(dict.fromkeys(reasons))
    return Reading(value, unsure=bool(unique), why="; ".join(words.why(one) for one in unique))


def _is_default(typed: str, words: Words) -> bool:
    """Whether the whole text agrees to the default ("the default is fine, thanks")."""
    book = words.phrases("quiet_default", "choose_polite")
    pieces, names, place = sentence(typed), set(), 0
    while place < len(pieces):
        found = book.at(pieces, place)
        if found is None:
            return False
        names.add(found[1])
        place += found[0]
    return "quiet_default" in names


def default() -> dict[str, str]:
    """The default quiet hours as a value."""
    hours = QuietHours()
    return {
        name: getattr(hours, name).isoformat(timespec="minutes")
        for name in ("weekday_from", "weekday_to", "weekend_from", "weekend_to")
    }


def _clauses(typed: str, words: Words) -> list[str]:
    """The text cut at commas, and before a word for the weekend or weekdays in its middle."""
    clauses: list[str] = []
    book = words.phrases("quiet_weekend", "quiet_weekday")
    for part in _CLAUSE.split(typed):
        cut = list(PIECE.finditer(part))
        found = book.find([piece.group() for piece in cut])
        has_time = found and any(piece.group().isdecimal() for piece in cut[: found[0]])
        follows = found and any(piece.group().isdecimal() for piece in cut[found[0] :])
        if found and has_time and follows:
            clauses += [part[: cut[found[0]].start()], part[cut[found[0]].start() :]]
        else:
            clauses.append(part)
    return clauses


def _days(clause: str, words: Words) -> tuple[str, ...]:
    book = words.phrases("quiet_weekend", "quiet_weekday")
    names = {name for piece in sentence(clause) if (name := book.get((piece,)))}
    return tuple(day for day in ("weekday", "weekend") if f"quiet_{day}" in names)


def _span(found: Tokens, words: Words, reasons: list[str]) -> dict[str, str]:
    """The sides of a span in one clause: one time, or two."""
    clocks: list[tuple[int, Clock]] = []
    place = 0
    while place < len(found):
        clock = read_clock(found, place)
        if clock and clock.possible:
            clocks.append((place, clock))
        place += clock.length if clock else 1
    if len(clocks) >= 2:
        if len(clocks) > 2:
            reasons.append("two_times")
        return {"from": _evening(clocks[0][1], "pm", reasons), "to": _evening(clocks[1][1], "am", reasons)}
    if not clocks:
        return {}
    spot, clock = clocks[0]
    before = at(found, spot - 1).text
    if (before,) in words.phrases("quiet_to"):
        return {"to": _evening(clock, "am", reasons)}
    if (before,) in words.phrases("quiet_from") or clock.half == "pm":
        return {"from": _evening(clock, "pm", reasons)}
    return {"to": _evening(clock, "am", reasons)} if clock.half == "am" else {}


def _evening(clock: Clock, half: str, reasons: list[str]) -> str:
    """Quiet begins in the evening and ends in the morning, unless it was said otherwise."""
    if not clock.half and not clock.exact:
        reasons.append(half)
        clock = replace(clock, half=half)
    hour, minute, _ = clock.settled()
    return f"{hour:02}:{minute:02}"
