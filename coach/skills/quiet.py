"""When nothing unasked is said: quiet hours, and how much is said in a day and a week. Pure."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from functools import lru_cache

from coach.model.conversation import QuietHours
from coach.skills.holidays import SATURDAY
from coach.skills.localtime import ONE_DAY, at_local, local

#: Nothing unasked is said outside these, whatever the person set.
EARLIEST = time(7, 0)
LATEST = time(22, 0)
#: How far ahead a free moment is looked for: a whole week, and the rest of today.
DAYS_AHEAD = 8
DEFAULT = QuietHours()


def is_quiet(at: datetime, quiet: QuietHours, zone: str) -> bool:
    """Whether the moment is in quiet hours, by the rule of the day on which it falls in the zone.

    Saturday 00:30 is the weekend's, even in a night that began on Friday. The end of a span is free.
    """
    here = local(at, zone)
    clock = here.time()
    if clock < EARLIEST or clock >= LATEST:
        return True
    begins, ends = _span(here, quiet)
    if begins <= ends:  # inside one day, or (both the same) none at all
        return begins <= clock < ends
    return clock >= begins or clock < ends


def next_allowed(at: datetime, quiet: QuietHours, zone: str) -> datetime:
    """The first moment from `at` on that is not in quiet hours, on the zone's clocks.

    Quiet hours that leave no moment in the week free (see `leaves_room`) count as the default ones.
    """
    quiet = quiet if leaves_room(quiet) else DEFAULT
    here = local(at, zone)
    if not is_quiet(here, quiet, zone):
        return here
    days = (here.date() + ONE_DAY * ahead for ahead in range(DAYS_AHEAD + 1))
    ends = (
        end
        for day in days
        for clock in sorted({EARLIEST, quiet.weekday_to, quiet.weekend_to})
        if (end := at_local(day, clock, zone)) > here
    )
    return next(end for end in ends if not is_quiet(end, quiet, zone))


def last_allowed(at: datetime, quiet: QuietHours, zone: str) -> datetime:
    """The last moment up to `at` that is not in quiet hours: for what must come early rather than late.

    To the minute: quiet hours from 21:00 give 20:59. Without room in the week, as in `next_allowed`.
    """
    quiet = quiet if leaves_room(quiet) else DEFAULT
    here = local(at, zone)
    if not is_quiet(here, quiet, zone):
        return here
    days = (here.date() - ONE_DAY * back for back in range(DAYS_AHEAD + 1))
    begins = (
        begin
        for day in days
        for clock in sorted({LATEST, quiet.weekday_from, quiet.weekend_from}, reverse=True)
        if (begin := at_local(day, clock, zone) - timedelta(minutes=1)) < here
    )
    return next(begin for begin in begins if not is_quiet(begin, quiet, zone))


@lru_cache(maxsize=256)
def leaves_room(quiet: QuietHours) -> bool:
    """Whether there is any moment in the week for something unasked."""
    ends = (EARLIEST, quiet.weekday_to, quiet.weekend_to)
    friday = date(2024, 1, 5)  # any Friday and Saturday will do: there are two kinds of day
    return any(
        not is_quiet(at_local(friday + ONE_DAY * number, clock, "UTC"), quiet, "UTC")
        for number in range(2)
        for clock in ends
    )


def caps(
    nudged: Sequence[datetime], now: datetime, zone: str, *, per_day: int = 1, per_week: int | None = 3
) -> datetime | None:
    """None when one more may be said now; otherwise when: at this clock time on the first day with room.

    `nudged` are the moments of those that count. A day is a day in the zone; a week is that day and the six
    before it, so that no seven days in a row have more than `per_week` (None: no such limit).
    """
    here = local(now, zone)
    days = [local(moment, zone).date() for moment in nudged]
    for ahead in range(DAYS_AHEAD):
        day = here.date() + ONE_DAY * ahead
        week = [other for other in days if ONE_DAY * 0 <= day - other < ONE_DAY * 7]
        if days.count(day) < per_day and (per_week is None or len(week) < per_week):
            return None if ahead == 0 else at_local(day, here.time(), zone)
    return at_local(here.date() + ONE_DAY * DAYS_AHEAD, here.time(), zone)


def thanks_cap(nudged: Sequence[datetime], now: datetime, zone: str) -> datetime | None:
    """The cap for nudges about a thank-you, which the others don't count: two a day. As `caps`."""
    return caps(nudged, now, zone, per_day=2, per_week=None)


def _span(here: datetime, quiet: QuietHours) -> tuple[time, time]:
    if here.weekday() >= SATURDAY:
        return quiet.weekend_from, quiet.weekend_to
    return quiet.weekday_from, quiet.weekday_to
