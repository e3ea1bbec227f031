"""What a day found in an answer is, what it is counted from, and the calendar's arithmetic. Pure."""

import calendar
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

from coach.skills.typed import Token, Tokens, at
from coach.skills.words import Words

Tense = Literal["future", "past", "any"]

ONE_DAY = timedelta(days=1)
#: A date without a year that is further away than this is asked about.
FAR = timedelta(days=183)
#: Years ahead or back in which a day without a year is looked for.
_YEARS_NEAR = (-1, 0, 1)


@dataclass(frozen=True, slots=True)
class Day:
    """A day found at a place. `value` is None when there is no such day; then `reasons` says so."""

    length: int
    value: date | None
    #: "weekday", "date", "offset" (counted from today) or "period" (a week, a month).
    sort: str
    reasons: tuple[str, ...] = ()
    #: Whether no month was said ("the 4th").
    month_open: bool = False


@dataclass(frozen=True, slots=True)
class Today:
    """What days are counted from, and which way."""

    day: date
    tense: Tense
    words: Words


def make(year: int, month: int, day: int) -> date | None:
    """This day, or None when the calendar has none."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def near(month: int, day: int, today: Today) -> tuple[date | None, tuple[str, ...]]:
    """The day of this month and number that is meant when no year was said."""
    days = [one for off in _YEARS_NEAR if (one := make(today.day.year + off, month, day))]
    if today.tense == "future":
        days = [one for one in days if one >= today.day][:1]
    elif today.tense == "past":
        days = [one for one in days if one <= today.day][-1:]
    else:
        days = sorted(days, key=lambda one: abs(one - today.day))[:1]
    if not days:
        return None, ("impossible",)
    return days[0], ("far",) if abs(days[0] - today.day) > FAR else ()


def add_months(day: date, months: int) -> date | None:
    """The same number in a later month, or that month's last day."""
    count = day.year * 12 + day.month - 1 + months
    year, month = divmod(count, 12)
    if not 1 <= year <= 9998:
        return None
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def shift(day: date, days: float) -> date | None:
    """So many days later, or None beyond the calendar."""
    try:
        return day + timedelta(days=int(days))
    except OverflowError:
        return None


def week_start(day: date, words: Words) -> date:
    """The first day of the week that this day is in, as the language counts weeks."""
    return day - ONE_DAY * ((day.weekday() - words.first_weekday) % 7)


def next_number(number: int, today: Today) -> date | None:
    """The nearest month's day of this number, on the side that is meant."""
    back = today.tense == "past"
    for off in range(3):
        first = add_months(today.day.replace(day=1), -off if back else off)
        value = make(first.year, first.month, number) if first else None
        if value and (value <= today.day if back else value >= today.day):
            return value
    return None


def week_of(weekday: int, weeks: int, today: Today) -> date:
    """This weekday in the week so many weeks from this one."""
    start = week_start(today.day, today.words)
    return start + ONE_DAY * ((weekday - today.words.first_weekday) % 7 + 7 * weeks)


def coming(weekday: int, today: Today) -> tuple[date, tuple[str, ...]]:
    """A bare weekday: the coming one (in the past: the one before). Equal to today, it is asked."""
    if today.tense == "past":
        back = (today.day.weekday() - weekday) % 7
        return today.day - ONE_DAY * back, () if back else ("today_weekday",)
    ahead = (weekday - today.day.weekday()) % 7
    return today.day + ONE_DAY * (ahead or 7), () if ahead else ("today_weekday",)


def slipped(found: Tokens, place: int, day: Day) -> Day:
    """The day, doubtful when its word was typed with a slip."""
    return replace(day, reasons=(*day.reasons, "typo")) if at(found, place).slip else day


def day_number(token: Token) -> int | None:
    """A day of the month in figures or words."""
    text = (
        token.text
        if token.is_digits and len(token.text) <= 2
        else token.get("number") or token.get("ordinal")
    )
    return int(text) if text and 1 <= int(text) <= 31 else None


def ordinal_at(found: Tokens, place: int) -> tuple[int, int] | None:
    """ "4th", "fourth": how many tokens, and the number."""
    token = at(found, place)
    if value := token.get("ordinal"):
        return 1, int(value)
    ending = at(found, place + 1)
    if token.is_digits and len(token.text) <= 2 and ending.glued and ending.get("ordinal_end"):
        return (2, int(token.text)) if 1 <= int(token.text) <= 31 else None
    return None
