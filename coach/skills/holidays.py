"""Which days are working days, by rules that hold for any year. Each region has its own, as data. Pure."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Any

WEEKDAYS: tuple[str, ...] = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
SATURDAY = 5


@dataclass(frozen=True, slots=True)
class Fixed:
    """The same day each year; with `until_month` and `until_day` all days up to that, over New Year too."""

    month: int
    day: int
    until_month: int = 0
    until_day: int = 0

    def dates(self, year: int) -> list[date]:
        """Its days that lie in the year (29 February: only where there is one)."""
        if not self.until_month:
            return _day(year, self.month, self.day)
        spans = [(year - 1, year), (year, year + 1)] if self._over_new_year else [(year, year)]
        days = [day for first, last in spans for day in self._span(first, last)]
        return [day for day in days if day.year == year]

    @property
    def _over_new_year(self) -> bool:
        return (self.until_month, self.until_day) < (self.month, self.day)

    def _span(self, first_year: int, last_year: int) -> list[date]:
        first = date(first_year, self.month, self.day)
        last = date(last_year, self.until_month, self.until_day)
        return [first + timedelta(days=number) for number in range((last - first).days + 1)]


@dataclass(frozen=True, slots=True)
class Nth:
    """The nth such weekday of a month; -1 is the last. `weekday` counts from Monday, 0."""

    month: int
    weekday: int
    nth: int

    def dates(self, year: int) -> list[date]:
        """The day in that year."""
        days = [day for day in _month(year, self.month) if day.weekday() == self.weekday]
        return [days[self.nth if self.nth < 0 else self.nth - 1]]


@dataclass(frozen=True, slots=True)
class Before:
    """The last such weekday before a day of the year, that day not included."""

    month: int
    day: int
    weekday: int

    def dates(self, year: int) -> list[date]:
        """The day in that year."""
        limit = date(year, self.month, self.day)
        back = (limit.weekday() - self.weekday - 1) % 7 + 1
        return [limit - timedelta(days=back)]


@dataclass(frozen=True, slots=True)
class FromEaster:
    """So many days after Easter Sunday (before, when negative)."""

    days: int

    def dates(self, year: int) -> list[date]:
        """The day in that year."""
        return [easter(year) + timedelta(days=self.days)]


Rule = Fixed | Nth | Before | FromEaster


@dataclass(frozen=True, slots=True)
class Holidays:
    """A region's days off (`closed`), and days on which writing to someone isn't suggested (`unsuitable`)."""

    closed: tuple[Rule, ...] = ()
    unsuitable: tuple[Rule, ...] = ()
    #: Days without lessons, besides those.
    no_school: tuple[Rule, ...] = ()

    def is_closed(self, day: date) -> bool:
        """Whether it is a general holiday. A weekend as such is none."""
        return day in _dates(self.closed, day.year)

    def is_business_day(self, day: date) -> bool:
        """Whether people are at work: Monday to Friday, no general holiday."""
        return day.weekday() < SATURDAY and not self.is_closed(day)

    def is_school_day(self, day: date) -> bool:
        """Whether there are lessons: a business day outside the school's own holidays."""
        return self.is_business_day(day) and day not in _dates(self.no_school, day.year)

    def suits_sending(self, day: date) -> bool:
        """Whether a first message may be suggested for the day: a business day, and not an unsuitable one."""
        return self.is_business_day(day) and day not in _dates(self.unsuitable, day.year)


NO_HOLIDAYS = Holidays()


def read_holidays(data: Mapping[str, Iterable[Mapping[str, Any]]]) -> Holidays:
    """Holidays from plain data: lists of rules under `closed`, `unsuitable` and `no_school`.

    A rule is one of these (other keys, such as a name, are left alone):
    `{"date": "07-01"}`, `{"date": "12-24", "until": "01-01"}`, `{"weekday": "monday", "nth": 3, "month": 2}`,
    `{"weekday": "monday", "before": "05-25"}`, `{"easter": -2}`.

    Raises:
        ValueError: a rule is none of these; the text shows it.
    """
    return Holidays(
        closed=tuple(read_rule(rule) for rule in data.get("closed", ())),
        unsuitable=tuple(read_rule(rule) for rule in data.get("unsuitable", ())),
        no_school=tuple(read_rule(rule) for rule in data.get("no_school", ())),
    )


def read_rule(rule: Mapping[str, Any]) -> Rule:
    """One rule from plain data, as `read_holidays` describes it; numbers may be text.

    Raises:
        ValueError: it is no rule.
    """
    for key, make in _MAKERS.items():
        if key in rule:
            try:
                made = make(rule)
                made.dates(2024)  # a rule that can't be counted out shows here, not in some later year
            except (KeyError, ValueError, IndexError) as error:
                raise ValueError(f"{dict(rule)} is not a rule for a day: {error}") from error
            return made
    raise ValueError(f"{dict(rule)} is not a rule for a day: it needs one of {', '.join(_MAKERS)}")


def is_business_day(day: date, holidays: Holidays = NO_HOLIDAYS) -> bool:
    """Whether people are at work on that day."""
    return holidays.is_business_day(day)


def next_business_day(day: date, holidays: Holidays = NO_HOLIDAYS) -> date:
    """The day itself if it is a business day, otherwise the first one after it."""
    while not holidays.is_business_day(day):
        day += timedelta(days=1)
    return day


def add_business_days(day: date, number: int, holidays: Holidays = NO_HOLIDAYS) -> date:
    """The business day that lies so many business days after the day, or before it when negative.

    The day itself isn't counted. With 0 it is the day, or the first business day after it.
    """
    if number == 0:
        return next_business_day(day, holidays)
    step = timedelta(days=1 if number > 0 else -1)
    left = abs(number)
    while left:
        day += step
        left -= holidays.is_business_day(day)
    return day


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (the anonymous algorithm, also named Meeus/Jones/Butcher)."""
    moon, century, rest = year % 19, year // 100, year % 100
    leap = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * moon + century - century // 4 - leap + 15) % 30
    sunday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    shift = (moon + 11 * epact + 22 * sunday) // 451
    month, day = divmod(epact + sunday - 7 * shift + 114, 31)
    return date(year, month, day + 1)


def _fixed(rule: Mapping[str, Any]) -> Rule:
    return Fixed(*_month_day(rule["date"]), *_month_day(rule["until"]) if "until" in rule else (0, 0))


def _nth(rule: Mapping[str, Any]) -> Rule:
    nth = int(rule["nth"])
    if nth == 0 or not -4 <= nth <= 4:  # a fifth one isn't there in every year
        raise ValueError("nth is 1 to 4, or -1 to -4 from the end")
    return Nth(int(rule["month"]), WEEKDAYS.index(str(rule["weekday"]).casefold()), nth)


def _before(rule: Mapping[str, Any]) -> Rule:
    return Before(*_month_day(rule["before"]), WEEKDAYS.index(str(rule["weekday"]).casefold()))


#: Which key makes which rule; the first that is there counts.
_MAKERS: dict[str, Callable[[Mapping[str, Any]], Rule]] = {
    "date": _fixed,
    "nth": _nth,
    "before": _before,
    "easter": lambda rule: FromEaster(int(rule["easter"])),
}


def _month_day(text: Any) -> tuple[int, int]:
    month, _, day = str(text).partition("-")
    return int(month), int(day)


def _day(year: int, month: int, day: int) -> list[date]:
    try:
        return [date(year, month, day)]
    except ValueError:
        if (month, day) == (2, 29):
            return []
        raise


def _month(year: int, month: int) -> list[date]:
    first = date(year, month, 1)
    days = (first + timedelta(days=number) for number in range(31))
    return [day for day in days if day.month == month]


@lru_cache(maxsize=64)
def _dates(rules: tuple[Rule, ...], year: int) -> frozenset[date]:
    """All days of these rules in a year, counted out once."""
    return frozenset(day for rule in rules for day in rule.dates(year))
