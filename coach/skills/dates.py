"""A day, a day with a time, or a range, out of what somebody typed.

Pure. Comes out in ISO 8601: `2026-11-24`, `2026-11-24T13:00-07:00`, `start/end`; offsets are those of the
person's zone, or of another zone that was named. Whatever was assumed makes the reading unsure.
"""

import re
from calendar import monthrange
from dataclasses import replace
from datetime import UTC, date, datetime

from coach.model.reading import Reading
from coach.skills.moments import Meant, iso_text
from coach.skills.scan import scan
from coach.skills.today import Tense, Today, add_months
from coach.skills.typed import plain, tokens
from coach.skills.words import PIECE, Words, pieces
from coach.skills.zones import named_zone

#: A whole date with a time as programs write it.
_ISO = re.compile(r"\d{4}-\d\d-\d\d[t ]\d\d:\d\d(:\d\d)?(\.\d{1,6})?(z|[+-]\d\d:?\d\d)?", re.ASCII)
#: "2;30": beside the colon on a phone
_SEMICOLON = re.compile(r"(\d);(\d\d)\b")
_PHONE = re.compile(r"\+?\b(?:1[-. ])?\(?\d{3}\)?[-. ]\d{3}[-. ]\d{4}\b", re.ASCII)
_BARE_DAY = re.compile(r"(\d{1,2})[.!]?", re.ASCII)
_CLAUSE = re.compile(r"[,;!\n]| - |\.\s")
_DAYS = ("weekday", "month", "day", "named_day")
#: So many unknown words around a date make it a guess.
_MANY_WORDS = 8


def read_date(
    text: str, words: Words, now: datetime, *, tense: str = "future", day_only: bool = False
) -> Reading:
    """The date meant by `text`; `now` is aware, in the person's zone; `tense` is future, past or any."""
    typed = _PHONE.sub(" ", _SEMICOLON.sub(r"\1:\2", plain(text)))
    if _ISO.fullmatch(typed):
        return _iso(typed, words, now, tense, day_only)
    if day_only and (day := _BARE_DAY.fullmatch(typed)):
        return _day_of_month(int(day[1]), words, now.date(), tense)
    if day_only:
        typed = _without_due(typed, words)
    said, corrected = after_correction(typed, words)
    reading = _read(said, words, now, tense, day_only)
    if corrected and not reading.understood:
        reading = _read(typed, words, now, tense, day_only)
    if corrected and reading.understood:
        return replace(
            reading, unsure=True, why="; ".join(filter(None, (reading.why, words.why("corrected"))))
        )
    return reading


def _day_of_month(number: int, words: Words, today: date, tense: str) -> Reading:
    """A number alone where a day was asked for: that day of this month, or of the nearest that has it."""
    step = -1 if tense == "past" else 1
    for months in range(3):
        first = add_months(today.replace(day=1), step * months)
        days = monthrange(first.year, first.month)[1] if first else 0
        if first and 1 <= number <= days and (first.replace(day=number) - today).days * step >= 0:
            return Reading(first.replace(day=number).isoformat(), unsure=True, why=words.why("month"))
    return Reading(why=words.why("impossible"))


def after_correction(typed: str, words: Words) -> tuple[str, bool]:
    """What stands behind the last "no wait" of a plain text, and whether there was one."""
    book = words.phrases("corrections")
    cut = list(PIECE.finditer(typed))
    sentence = [piece.group() for piece in cut]
    place = last = 0
    while place < len(sentence):
        found = book.at(sentence, place)
        place += found[0] if found else 1
        last = place if found else last
    if last == 0:
        return typed, False
    return (typed[cut[last].start() :] if last < len(cut) else ""), True


def _read(typed: str, words: Words, now: datetime, tense: str, day_only: bool) -> Reading:
    kept, negated = _without_refusals(typed, words)
    direction: Tense = "past" if tense == "past" else "any" if tense == "any" else "future"
    today = Today(now.date(), direction, words)
    found = scan(tokens(kept, words), today, now)
    if negated and found.empty:
        return Reading(why=words.why("negated"))
    if negated:
        found.reasons.append("guess")
    if found.unknown > _MANY_WORDS:
        found.reasons.append("many_words")
    return Meant(found, today, now, named_zone(kept, words), day_only).reading()


def _without_refusals(typed: str, words: Words) -> tuple[str, bool]:
    """The clauses that don't say "not" or "can't", and whether any did."""
    joints, negations = words.phrases("negations", "joints"), words.phrases("negations")
    until = words.phrases("until")
    clauses: list[str] = []
    for part in _CLAUSE.split(typed):
        cut = list(PIECE.finditer(part))
        joint = joints.find([piece.group() for piece in cut])
        if joint and joint[2] == "negations":  # "anything but friday"; "not monday but tuesday"
            behind = joint[0] + joint[1]
            later = words.phrases("joints").find([piece.group() for piece in cut[behind:]])
            joint = (later[0] + behind, later[1], later[2]) if later else None
        if joint:
            clauses += [part[: cut[joint[0]].start()], part[cut[joint[0] + joint[1] - 1].end() :]]
        else:
            clauses.append(part)
    shorter = [_without_instead(clause, words) for clause in clauses]
    replaced, clauses = shorter != clauses, shorter
    # "not until april" says when; "not monday" doesn't.
    negated = [bool(negations.find(pieces(clause))) for clause in clauses]
    if not any(negated):
        return (", ".join(clauses), True) if replaced else (typed, False)
    refused = [no and not until.find(pieces(clause)) for clause, no in zip(clauses, negated, strict=True)]
    return ", ".join(clause for clause, no in zip(clauses, refused, strict=True) if not no), True


def _without_due(typed: str, words: Words) -> str:
    """ "by sunday" as "sunday": where a day alone is asked, the last one to do it on is that day."""
    cut = list(PIECE.finditer(typed))
    found = words.phrases("due").at([piece.group() for piece in cut], 0) if cut else None
    return typed[cut[found[0]].start() :] if found and found[0] < len(cut) else typed


def _without_instead(clause: str, words: Words) -> str:
    """ "Monday not tuesday" without what it is not; any other clause as it is."""
    cut = list(PIECE.finditer(clause))
    sentence = [piece.group() for piece in cut]
    found = words.phrases("instead").find(sentence)
    if found is None or found[0] == 0 or found[0] + found[1] >= len(cut):
        return clause
    behind = words.dates.get((sentence[found[0] + found[1]],), {})
    before = [words.dates.get((piece,), {}) for piece in sentence[: found[0]]]
    is_day = any(kind in behind for kind in _DAYS)
    if not is_day or not any(kind in one for one in before for kind in _DAYS):
        return clause
    return clause[: cut[found[0]].start()] + clause[cut[found[0] + found[1]].end() :]


def _iso(typed: str, words: Words, now: datetime, tense: str, day_only: bool) -> Reading:
    """A date and time as programs write it; without an offset it is the person's own time."""
    try:
        moment = datetime.fromisoformat(typed.upper().replace("Z", "+00:00"))
        skipped = False
        if moment.tzinfo is None:
            wall = moment
            moment = wall.replace(tzinfo=now.tzinfo).astimezone(UTC).astimezone(now.tzinfo)
            skipped = (moment.hour, moment.minute) != (wall.hour, wall.minute)
        early = moment.astimezone(UTC) < now.astimezone(UTC)
    except (ValueError, OverflowError):
        return Reading(why=words.why("impossible"))
    if (tense == "future" and early) or (tense == "past" and not early):
        return Reading(why=words.why("past" if early else "future"))
    value = moment.date().isoformat() if day_only else iso_text(moment)
    return Reading(value, unsure=skipped, why=words.why("skipped") if skipped else "")
