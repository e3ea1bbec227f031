"""Values as people say them: "Tuesday, November 24 at 1:00 pm". Pure; the words are the language's.

Never raises on a saved value: what can't be said otherwise is said as it is.
"""

import re
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from coach.skills.localtime import to_aware
from coach.skills.names import full_name
from coach.skills.words import Words

_LENGTH = re.compile(
    r"P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:\d+S)?)?", re.ASCII
)
_NORTH_AMERICAN = re.compile(r"\+1(\d{3})(\d{3})(\d{4})")
#: Minutes in a year, month (of 30 days), week, day, hour and minute.
_MINUTES = (525600, 43200, 10080, 1440, 60, 1)


def say_value(
    kind: str,
    value: Any,
    words: Words,
    *,
    zone: str,
    now: datetime,
    labels: Mapping[str, str] | None = None,
) -> str:
    """A value of this kind (as `answers.read` gives it, or as it is saved) in words.

    `zone` is the person's; dates get a year when it isn't this one. `labels` are the options'.
    """
    labels = labels or {}
    if value is None or value == "":
        return ""
    if isinstance(value, bool):
        return words.tables["say"]["yes" if value else "no"]
    if isinstance(value, list):
        return say_list([labels.get(str(one), str(one)) for one in value], words)
    if isinstance(value, str) and value in labels:
        return labels[value]
    if kind == "date" or (isinstance(value, Mapping) and "at" in value):
        return say_date(value, words, zone, now)
    if isinstance(value, Mapping):
        if "weekday_from" in value:
            return _quiet(value, words)
        return full_name(dict(value)) or str(value.get("goes_by") or "")
    if kind == "duration":
        return say_length(str(value), words)
    if kind == "timezone":
        return zone_city(str(value))
    if kind == "phone":
        return say_phone(str(value))
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


def say_date(value: Mapping[str, Any] | str, words: Words, zone: str, now: datetime) -> str:
    """A day, a day with a time, or a range; a time in another zone is said in both."""
    start, end, named = _sides(value, zone)
    try:
        first = to_aware(start, named)
        last = to_aware(end, named) if end else None
        here = zone_here(now, zone)
    except (ValueError, KeyError):
        return str(value.get("at") if isinstance(value, Mapping) else value)
    text = _span(first, last, words, here)
    if isinstance(first, datetime) and named != zone:
        mine = to_aware(_at(start, first), zone)
        if isinstance(mine, datetime) and mine.utcoffset() != first.utcoffset():
            return _say(words, "other_zone", when=text, zone=zone_city(named), here=say_time(mine, words))
    return text


def _at(start: str, moment: datetime) -> str:
    """The moment with its offset, as text."""
    return moment.isoformat() if "T" in start else start


def zone_here(now: datetime, zone: str) -> date:
    """Today in the zone."""
    day = to_aware(now.isoformat(), zone)
    return day.date() if isinstance(day, datetime) else day


def _sides(value: Mapping[str, Any] | str, zone: str) -> tuple[str, str, str]:
    """Start, end ("" for none) and the zone's name of a date, saved or just read."""
    if isinstance(value, Mapping):
        return str(value.get("at") or ""), str(value.get("end") or ""), str(value.get("zone") or zone)
    start, _, end = value.partition("/")
    return start, end, zone


def _span(first: date, last: date | None, words: Words, today: date) -> str:
    day = say_day(first, words, today)
    if not isinstance(first, datetime):
        return _say(words, "from_to", start=day, end=say_day(last, words, today)) if last else day
    if not isinstance(last, datetime):
        return _say(words, "at", day=day, time=say_time(first, words))
    if last.date() == first.date():
        return _say(words, "span", day=day, start=say_time(first, words), end=say_time(last, words))
    ends = _say(words, "at", day=say_day(last, words, today), time=say_time(last, words))
    return _say(words, "from_to", start=_say(words, "at", day=day, time=say_time(first, words)), end=ends)


def say_day(day: date, words: Words, today: date) -> str:
    """ "Tuesday, November 24", with the year when it isn't this one."""
    say = words.tables["say"]
    return _say(
        words,
        "day" if day.year == today.year else "day_year",
        weekday=say["weekdays"].split(", ")[day.weekday()],
        month=say["months"].split(", ")[day.month - 1],
        number=str(day.day),
        year=str(day.year),
    )


def say_time(moment: datetime, words: Words) -> str:
    """ "1:00 pm", or "13:00" in a language with a clock of 24 hours."""
    say = words.tables["say"]
    hour = moment.hour if say["hours"] == "24" else moment.hour % 12 or 12
    half = say["am"] if moment.hour < 12 else say["pm"]
    return _say(words, "time", hour=str(hour), minute=f"{moment.minute:02}", half=half).strip()


def date_parts(value: Mapping[str, Any] | str, words: Words, zone: str, now: datetime) -> dict[str, str]:
    """The parts of a date that texts use: `day`, `time` ("" when none was said) and `zone` (its city)."""
    start, _, named = _sides(value, zone)
    try:
        first = to_aware(start, named)
        day = say_day(first, words, zone_here(now, zone))
    except (ValueError, KeyError):
        return {"day": start, "time": "", "zone": zone_city(named)}
    return {
        "day": day,
        "time": say_time(first, words) if isinstance(first, datetime) else "",
        "zone": zone_city(named),
    }


def zone_city(zone: str) -> str:
    """The city in a zone's name."""
    return zone.rsplit("/", 1)[-1].replace("_", " ")


def minutes_of(length: str) -> float:
    """The minutes of a length in ISO 8601 (a month counts as 30 days); 0 when it is none."""
    match = _LENGTH.fullmatch(length)
    if match is None:
        return 0
    return float(
        sum(int(part or 0) * minutes for part, minutes in zip(match.groups(), _MINUTES, strict=True))
    )


def say_phone(number: str) -> str:
    """A number as it is written at home: "780-555-0142"; with its country where that isn't North America."""
    home = _NORTH_AMERICAN.fullmatch(number)
    return "-".join(home.groups()) if home else number


def say_length(length: str, words: Words) -> str:
    """A length in ISO 8601 in words: "1 hour and 30 minutes"."""
    total = int(minutes_of(length))
    if not total:
        return length
    days, rest = divmod(total, 1440)
    hours, minutes = divmod(rest, 60)
    counted = ((days, "day_long", "days_long"), (hours, "hour", "hours_long"), (minutes, "minute", "minutes"))
    if days == 0 and total < 120 and minutes:  # "90 minutes", as people say it
        counted = ((0, "", ""), (0, "", ""), (total, "minute", "minutes"))
    parts = [_say(words, one if count == 1 else more, n=str(count)) for count, one, more in counted if count]
    return say_list(parts, words)


def say_list(parts: list[str], words: Words) -> str:
    """Several things in a row, with an "and" before the last."""
    say = words.tables["say"]
    if not parts:
        return say["nothing"]
    return say["and"].join([*([say["comma"].join(parts[:-1])] if parts[:-1] else []), parts[-1]])


def _quiet(value: Mapping[str, Any], words: Words) -> str:
    times = {}
    for name, clock in value.items():
        try:
            moment = datetime.fromisoformat(f"2024-01-01T{clock}")
            times[name] = say_time(moment, words)
        except ValueError:
            times[name] = str(clock)
    return _say(words, "quiet", **times)


def _say(words: Words, key: str, /, **parts: str) -> str:
    return words.tables["say"][key].format_map(parts)
