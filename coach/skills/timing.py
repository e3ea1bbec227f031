"""When something may be said to a person. Pure: no clock is read, the present moment is an argument.

The one door to all clock rules: lengths and wake times are here; wall clocks, holidays, quiet hours, what
becomes of nudges and the time of a running talk have rooms of their own and are offered here too.
All moments are aware; a naive one is refused with `ValueError`. Zones are names, such as America/Edmonton.
"""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from coach.model.conversation import QuietHours
from coach.skills.holidays import (
    NO_HOLIDAYS,
    Holidays,
    add_business_days,
    is_business_day,
    next_business_day,
    read_holidays,
)
from coach.skills.localtime import ONE_DAY, at_local, later_by, local, read_clock, to_aware
from coach.skills.nudging import Lateness, by_urgency, lateness, most_urgent_first, snooze
from coach.skills.quiet import caps, is_quiet, last_allowed, leaves_room, next_allowed, thanks_cap
from coach.skills.talk_time import TalkMark, mark_at, minutes_left, talk_marks

__all__ = [
    "NO_HOLIDAYS",
    "UNITS",
    "Holidays",
    "Lateness",
    "Length",
    "TalkMark",
    "add",
    "add_business_days",
    "after_date",
    "at_local",
    "before_date",
    "by_urgency",
    "caps",
    "good_until",
    "is_business_day",
    "is_quiet",
    "last_allowed",
    "lateness",
    "leaves_room",
    "local",
    "mark_at",
    "minutes_left",
    "most_urgent_first",
    "next_allowed",
    "next_business_day",
    "read_clock",
    "read_holidays",
    "snooze",
    "talk_marks",
    "thanks_cap",
    "time_to_send",
    "to_aware",
    "wake_time",
]

#: The units of a `Length`. Minutes and hours are elapsed time; the others are counted on the calendar, so
#: that 9:00 stays 9:00 when the clocks change.
UNITS: tuple[str, ...] = ("minutes", "hours", "days", "weeks", "months", "business_days")
#: What is due "the same evening" is put to the next morning when the talk ended after this.
EVENING = time(18, 0)
#: With a talk before this, the reminder of the day before comes in the evening, at `EVENING_BEFORE`.
EARLY_TALK = time(10, 0)
EVENING_BEFORE = time(19, 0)
#: The clock time that a day without one is taken to have.
DAY_CLOCK = time(10, 0)
#: A first message is best read Tuesday to Thursday between these, on the reader's clocks. Weak evidence:
#: suggested, never insisted on.
SENDING_DAYS = (1, 2, 3)
SENDING_FROM, SENDING_TO = time(8, 30), time(11, 0)


@dataclass(frozen=True, slots=True)
class Length:
    """A length of time as an author writes it: `Length(2, "days")`. `unit` is one of `UNITS`.

    Months and business days are whole numbers; half a day is twelve hours.
    """

    number: float
    unit: str

    def __post_init__(self) -> None:
        """Refuses what can't be counted.

        Raises:
            ValueError: an unknown unit, a negative number, or a part of a month or of a business day.
        """
        if self.unit not in UNITS:
            raise ValueError(f"{self.unit!r} is not a unit of time; use one of {', '.join(UNITS)}")
        if not 0 <= self.number < float("inf"):
            raise ValueError(f"a length of time can't be {self.number} {self.unit}")
        if self.unit in ("months", "business_days") and self.number != int(self.number):
            raise ValueError(f"{self.unit.replace('_', ' ')} are whole numbers, not {self.number}")

    @property
    def is_elapsed(self) -> bool:
        """Whether it runs like a stopwatch (minutes, hours); otherwise it is counted on the calendar."""
        return self.unit in ("minutes", "hours")

    @property
    def elapsed(self) -> timedelta:
        """As a stopwatch would show it. Only for minutes, hours, days and weeks.

        Raises:
            ValueError: months and business days are not equally long.
        """
        if self.unit in ("months", "business_days"):
            raise ValueError(f"{self.unit} have no fixed length")
        return timedelta(**{self.unit: self.number})


def add(moment: datetime, length: Length, zone: str, holidays: Holidays = NO_HOLIDAYS) -> datetime:
    """The moment a length after another, at the same clock time for lengths counted on the calendar.

    Months end on the first business day from that day on: what comes after a month is for working hours.
    """
    if length.is_elapsed:
        return later_by(moment, length.elapsed, zone)
    here = local(moment, zone)
    if length.unit == "months":
        day = next_business_day(_add_months(here.date(), int(length.number)), holidays)
        return at_local(day, here.time(), zone)
    if length.unit == "business_days":
        return at_local(add_business_days(here.date(), int(length.number), holidays), here.time(), zone)
    rest = length.elapsed % ONE_DAY
    return later_by(at_local((here + (length.elapsed - rest)).date(), here.time(), zone), rest, zone)


def wake_time(
    since: datetime,
    after: Length,
    at: str = "",
    *,
    zone: str,
    holidays: Holidays = NO_HOLIDAYS,
    if_evening: str = "",
) -> datetime:
    """When a nudge is due: a length after `since` (when the question was asked, when the talk ended).

    With `at` ("19:30") at that clock time of the day it falls on. After minutes or hours this is the next
    time that the clocks show it. After days it is that day even if the time has passed (with a length of 0):
    the caller decides about what is past. With `if_evening` ("8:30"), whatever began after 18:00 is due next
    morning at that time instead. Quiet hours are not looked at: see `next_allowed`.
    """
    began = local(since, zone)
    if if_evening and began.time() > EVENING:
        return at_local(began.date() + ONE_DAY, read_clock(if_evening), zone)
    base = add(since, after, zone, holidays)
    if not at:
        return base
    moment = at_local(base.date(), read_clock(at), zone)
    if after.is_elapsed and moment < base:
        return at_local(base.date() + ONE_DAY, read_clock(at), zone)
    return moment


def after_date(
    when: datetime | date, after: Length, at: str = "", *, zone: str, holidays: Holidays = NO_HOLIDAYS
) -> datetime:
    """When something is due a length after a saved date (see `to_aware`); a day alone begins at 10:00."""
    if not isinstance(when, datetime):
        when = at_local(when, DAY_CLOCK, zone)
    return wake_time(when, after, at, zone=zone, holidays=holidays)


def before_date(
    when: datetime | date,
    before: Length,
    at: str = "",
    *,
    zone: str,
    holidays: Holidays = NO_HOLIDAYS,
    quiet: QuietHours | None = None,
) -> datetime | None:
    """When a reminder is due before a saved date. It may be past already: the caller decides about that.

    - Minutes and hours: exactly so long before. None for a day without a clock time: it has no last hour.
    - Days and weeks: at the same clock time, or with `at` at that one. With `at`, the reminder one day before
      a talk that begins before 10:00 comes at 19:00; and where the day isn't a business day it comes exactly
      the length before, rather than before the weekend, when the talk is still far.
    - Business days and months: so many before, at `at` or the same clock time.
    - With `quiet`, what would fall in quiet hours comes before them: afterwards it may be too late.
    """
    if before.is_elapsed:
        return later_by(when, -before.elapsed, zone) if isinstance(when, datetime) else None
    due = _days_before(when, before, at, zone, holidays)
    return due if quiet is None else last_allowed(due, quiet, zone)


def good_until(when: datetime | date, before: Length, zone: str) -> datetime:
    """Until when the reminder of `before_date` still says the truth.

    "In an hour" is good until the talk begins; "tomorrow" until the day of the talk begins.
    """
    if isinstance(when, datetime) and before.is_elapsed:
        return local(when, zone)
    day = local(when, zone).date() if isinstance(when, datetime) else when
    return at_local(day, time(0), zone)


def time_to_send(now: datetime, zone: str, holidays: Holidays = NO_HOLIDAYS) -> datetime:
    """The next good moment for a first message, on the reader's clocks: now, or the next such morning."""
    here = local(now, zone)
    for ahead in range(60):  # the longest run of unsuitable days is a week or two
        day = here.date() + ONE_DAY * ahead
        begins = at_local(day, SENDING_FROM, zone)
        ends = at_local(day, SENDING_TO, zone)
        if day.weekday() in SENDING_DAYS and holidays.suits_sending(day) and here <= ends:
            return max(here, begins)
    return here


def _days_before(when: datetime | date, before: Length, at: str, zone: str, holidays: Holidays) -> datetime:
    """The reminder's moment for lengths that are counted on the calendar."""
    here = local(when, zone) if isinstance(when, datetime) else None
    day = here.date() if here else when
    clock = here.time() if here else read_clock(at) if at else DAY_CLOCK
    target = _minus(day, before, holidays)
    exact = at_local(target, clock, zone)
    if not at or before.unit == "business_days":
        return at_local(target, read_clock(at), zone) if at else exact
    if here and clock < EARLY_TALK and before == Length(1, "days"):
        return at_local(target, EVENING_BEFORE, zone)
    return at_local(target, read_clock(at), zone) if holidays.is_business_day(target) else exact


def _minus(day: date, length: Length, holidays: Holidays) -> date:
    if length.unit == "business_days":
        return add_business_days(day, -int(length.number), holidays)
    if length.unit == "months":
        return _add_months(day, -int(length.number))
    return (datetime.combine(day, time(0)) - length.elapsed).date()


def _add_months(day: date, months: int) -> date:
    """So many months later; 31 January and a month is the last day of February."""
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
