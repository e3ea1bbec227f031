"""Wall clocks: from a day and a clock time in a zone to a moment, and back. Pure.

Moments that come out carry a fixed offset, never a zone with rules: two moments with the *same* rules
are compared by their wall clocks in Python, which is wrong for an hour each autumn.
"""

from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta, timezone
from typing import Any
from zoneinfo import ZoneInfo

ONE_DAY = timedelta(days=1)


def require_aware(moment: datetime) -> datetime:
    """The moment itself.

    Raises:
        ValueError: it has no offset, so nobody can know when it is.
    """
    if moment.utcoffset() is None:
        raise ValueError(f"{moment.isoformat()} has no time zone")
    return moment


def local(moment: datetime, zone: str) -> datetime:
    """The same moment as the clocks of the zone show it, with their offset at that moment."""
    shown = require_aware(moment).astimezone(ZoneInfo(zone))
    return shown.replace(tzinfo=timezone(shown.utcoffset() or timedelta()), fold=0)


def at_local(day: date, clock: time, zone: str) -> datetime:
    """The moment at which the clocks of the zone show this day and time.

    A time that the clocks skip moves forward by what they skip; of a time shown twice it is the first.
    """
    wall = datetime.combine(day, clock.replace(tzinfo=None, fold=0), ZoneInfo(zone))
    return local(wall.astimezone(UTC), zone)


def later_by(moment: datetime, elapsed: timedelta, zone: str) -> datetime:
    """The moment after this much elapsed time (before, when negative), whatever the clocks do meanwhile."""
    return local(require_aware(moment).astimezone(UTC) + elapsed, zone)


def read_clock(text: str) -> time:
    """A clock time as authors write it, "19:30" (24 hours).

    Raises:
        ValueError: it isn't one.
    """
    hours, colon, minutes = text.partition(":")
    if not (colon and hours.isdecimal() and minutes.isdecimal() and len(minutes) == 2):
        raise ValueError(f"{text!r} is not a clock time such as 19:30")
    return time(int(hours), int(minutes))


def to_aware(value: Mapping[str, Any] | str, zone: str) -> datetime | date:
    """A saved date as a moment, or as a day when it has no clock time.

    `value` is a date slot (`{"at": "2026-11-24T13:00", "zone": "America/Edmonton"}`), or ISO 8601 text;
    an offset in the text counts before the slot's zone, and that before `zone`.

    Raises:
        ValueError: it is no date.
    """
    if isinstance(value, Mapping):
        return to_aware(str(value.get("at")), str(value.get("zone") or zone))
    if len(value) == len("2026-11-24"):
        return date.fromisoformat(value)
    moment = datetime.fromisoformat(value)
    if moment.tzinfo is None:
        return at_local(moment.date(), moment.time(), zone)
    return local(moment, zone)
