"""Days inside an answer: "next fri", "the 4th", "11/24", "a week from tuesday". Pure."""

import calendar
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

from coach.skills.numbers import span
from coach.skills.typed import Token, Tokens, at
from coach.skills.words import Words

Tense = Literal["future", "past", "any"]

ONE_DAY = timedelta(days=1)
#: A date without a year that is further away than this is asked about.
FAR = timedelta(days=183)
#: Years ahead or back in which a day without a year is looked for.
_YEARS_NEAR = (-1, 0, 1)
#: The day that stands for a part of a month.
_EDGES = {"start": 1, "middle": 15, "end": 31}


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


def read_day(found: Tokens, place: int, today: Today) -> Day | None:
    """The day that begins at this place, or None."""
    readers = (
        _numeric, _month_first, _counted_weekday, _day_first, _from_day, _counted, _of_week,
        _weekday, _named, _edge, _period, _lone_month, _lone_ordinal,
    )  # fmt: skip
    for reader in readers:
        if (day := reader(found, place, today)) is not None:
            return day
    return None


# ---- calendar


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


# ---- numbers and months


def _number(token: Token) -> int | None:
    """A day of the month in figures or words."""
    text = token.text if token.is_digits and len(token.text) <= 2 else token.get("number") or token.get("ordinal")
    return int(text) if text and 1 <= int(text) <= 31 else None


def _ordinal(found: Tokens, place: int) -> tuple[int, int] | None:
    """"4th", "fourth": how many tokens, and the number."""
    token = at(found, place)
    if value := token.get("ordinal"):
        return 1, int(value)
    ending = at(found, place + 1)
    if token.is_digits and len(token.text) <= 2 and ending.glued and ending.get("ordinal_end"):
        return (2, int(token.text)) if 1 <= int(token.text) <= 31 else None
    return None


def _year(found: Tokens, place: int) -> tuple[int, int] | None:
    """A year, perhaps behind a comma: how many tokens, and the year."""
    skipped = 1 if at(found, place).text == "," else 0
    token = at(found, place + skipped)
    behind = at(found, place + skipped + 1)
    if token.is_digits and len(token.text) == 4 and 1900 <= int(token.text) < 2200 and not behind.get("half_day"):
        return skipped + 1, int(token.text)
    return None


def _dated(length: int, month: int, number: int, found: Tokens, place: int, today: Today) -> Day:
    """A month and a number, with the year if one stands at `place`."""
    if year := _year(found, place):
        value = make(year[1], month, number)
        return Day(length + year[0], value, "date", () if value else ("impossible",))
    value, reasons = near(month, number, today)
    return Day(length, value, "date", reasons)


def _numeric(found: Tokens, place: int, today: Today) -> Day | None:
    """2026-11-24, 11/24, 11/24/26, 24.11.2026."""
    parts: list[str] = []
    spot, mark = place, at(found, place + 1).text
    if mark not in ("/", "-", ".") or not at(found, place).is_digits:
        return None
    while at(found, spot).is_digits and len(parts) < 3:
        parts.append(at(found, spot).text)
        if at(found, spot + 1).text != mark or not at(found, spot + 1).glued or not at(found, spot + 2).glued:
            spot += 1
            break
        spot += 2
    if len(parts) < 2 or any(len(part) > 4 for part in parts) or at(found, spot).text == ":":
        return None
    length = spot - place if at(found, spot - 1).is_digits else spot - place - 1
    numbers = [int(part) for part in parts]
    if len(parts) == 3:
        return _three(length, parts, numbers, today)
    if mark == "." or len(parts[0]) > 2 or len(parts[1]) > 2 or not all(numbers):
        return None
    if mark == "-" and not (parts[1].startswith("0") or parts[0].startswith("0")):
        return None  # 2-3 is a range of times
    month, number, swapped = _swap(numbers[0], numbers[1], today.words)
    value, reasons = near(month, number, today) if 1 <= month <= 12 else (None, ("impossible",))
    return Day(length, value, "date", (*reasons, *swapped))


def _three(length: int, parts: list[str], numbers: list[int], today: Today) -> Day | None:
    if len(parts[0]) == 4:
        value = make(*numbers)  # type: ignore[arg-type]
        return Day(length, value, "date", () if value else ("impossible",))
    if len(parts[0]) > 2 or len(parts[1]) > 2 or len(parts[2]) not in (2, 4):
        return None
    year = numbers[2] if len(parts[2]) == 4 else 2000 + numbers[2]
    month, number, reasons = _swap(numbers[0], numbers[1], today.words)
    value = make(year, month, number)
    return Day(length, value, "date", reasons if value else ("impossible",))


def _swap(first: int, second: int, words: Words) -> tuple[int, int, tuple[str, ...]]:
    """Month, day, and whether they could be the other way round."""
    if first > 12 or second > 12 or first == second:
        return (second, first, ()) if first > 12 else (first, second, ())
    return (second, first, ("day_first",)) if words.day_first else (first, second, ("day_first",))


def _month_first(found: Tokens, place: int, today: Today) -> Day | None:
    """Nov 24, November the 24th, 2026."""
    month = at(found, place).get("month")
    if not month:
        return None
    spot = place + 1
    if at(found, spot).text == "." and at(found, spot).glued:
        spot += 1
    if at(found, spot).get("the"):
        spot += 1
    length, number = _ordinal(found, spot) or (1, _number(at(found, spot)))
    if number is None or _is_time(found, spot):
        return None
    return _slip(found, place, _dated(spot - place + length, int(month), number, found, spot + length, today))


def _is_time(found: Tokens, place: int) -> bool:
    """Whether the number here has something behind it that makes it a time."""
    behind = at(found, place + 1)
    minutes = behind.text == ":" and behind.glued and at(found, place + 2).is_digits
    marked = behind.glued and bool(behind.get("hour_mark") or behind.get("glued_half_day"))
    return bool(minutes or marked or behind.get("half_day") or behind.get("oclock"))


def _day_first(found: Tokens, place: int, today: Today) -> Day | None:
    """24 Nov, the 24th of November."""
    skipped = 1 if at(found, place).get("the") else 0
    length, number = _ordinal(found, place + skipped) or (1, _number(at(found, place + skipped)))
    spot = place + skipped + length
    if at(found, spot).get("of"):
        spot += 1
    month = at(found, spot).get("month")
    if number is None or not month:
        return None
    follows = _number(at(found, spot + 1))
    if skipped == 0 and length == 1 and follows and not _is_time(found, spot + 1) and not at(found, spot - 1).get("of"):
        return None  # "at 2 nov 24": the number behind the month is the day
    return _slip(found, spot, _dated(spot + 1 - place, int(month), number, found, spot + 1, today))


def _lone_month(found: Tokens, place: int, today: Today) -> Day | None:
    month = at(found, place).get("month")
    if not month:
        return None
    if year := _year(found, place + 1):
        return Day(1 + year[0], make(year[1], int(month), 1), "period", ("period",))
    value, reasons = near(int(month), 1, today)
    if int(month) == today.day.month and today.tense == "future":
        value = today.day
    return _slip(found, place, Day(1, value, "period", ("period", *reasons)))


def _lone_ordinal(found: Tokens, place: int, today: Today) -> Day | None:
    """The 4th, the 14."""
    the = bool(at(found, place).get("the"))
    ordinal = _ordinal(found, place + the)
    if ordinal is None:
        number = _number(at(found, place + the)) if the and at(found, place + 1).is_digits else None
        if number is None or _is_time(found, place + the):
            return None
        ordinal = (1, number)
    length, number = ordinal
    if length == 1 and not the:
        return None  # "first" alone
    length += the
    if at(found, place + length).is_word:
        return None  # "the second one"
    value = next_number(number, today)
    return Day(length, value, "date", ("month",) if value else ("impossible",), month_open=True)


def next_number(number: int, today: Today) -> date | None:
    """The nearest month's day of this number, on the side that is meant."""
    back = today.tense == "past"
    for off in range(3):
        first = add_months(today.day.replace(day=1), -off if back else off)
        value = make(first.year, first.month, number) if first else None
        if value and (value <= today.day if back else value >= today.day):
            return value
    return None


# ---- weekdays


def _weekday(found: Tokens, place: int, today: Today) -> Day | None:
    """Tuesday, next fri, this thursday, tuesday next week, friday week, tuesday after next."""
    which = at(found, place).get("which") or ""
    start = place + 1 if which else place
    weekday = at(found, start).get("weekday")
    if weekday is None:
        return None
    spot = start + 1
    if at(found, spot).text == "." and at(found, spot).glued:
        spot += 1
    if at(found, spot).get("after_next"):
        return _slip(found, start, Day(spot + 1 - place, _week_of(int(weekday), 2, today), "weekday", ("next_weekday",)))
    if at(found, spot).get("on_top") and not which and not at(found, spot + 1).get("of"):
        value, reasons = _coming(int(weekday), today)
        return _slip(found, start, Day(spot + 1 - place, value + ONE_DAY * 7, "weekday", reasons))
    joint = 1 if at(found, spot).get("of") or at(found, spot).get("on") else 0
    week = at(found, spot + joint)
    if week.get("which") and at(found, spot + joint + 1).get("period") == "week":
        weeks = {"this": 0, "next": 1, "last": -1}[week.get("which") or "this"]
        value = _week_of(int(weekday), weeks, today)
        return _slip(found, start, Day(spot + joint + 2 - place, value, "weekday"))
    value, reasons = _which(which, int(weekday), today)
    return _slip(found, start, Day(spot - place, value, "weekday", reasons))


def _slip(found: Tokens, place: int, day: Day) -> Day:
    return replace(day, reasons=(*day.reasons, "typo")) if at(found, place).slip else day


def _week_of(weekday: int, weeks: int, today: Today) -> date:
    """This weekday in the week so many weeks from this one."""
    start = week_start(today.day, today.words)
    return start + ONE_DAY * ((weekday - today.words.first_weekday) % 7 + 7 * weeks)


def _coming(weekday: int, today: Today) -> tuple[date, tuple[str, ...]]:
    """A bare weekday: the coming one (in the past: the one before). Equal to today, it is asked."""
    if today.tense == "past":
        back = (today.day.weekday() - weekday) % 7
        return today.day - ONE_DAY * back, () if back else ("today_weekday",)
    ahead = (weekday - today.day.weekday()) % 7
    return today.day + ONE_DAY * (ahead or 7), () if ahead else ("today_weekday",)


def _which(which: str, weekday: int, today: Today) -> tuple[date, tuple[str, ...]]:
    if which == "last":
        back = (today.day.weekday() - weekday) % 7
        return today.day - ONE_DAY * (back or 7), ()
    if which == "next":
        over = _week_of(weekday, 0, today) <= today.day
        return _week_of(weekday, 1, today), () if over else ("next_weekday",)
    if which == "this" and today.tense != "past" and _week_of(weekday, 0, today) < today.day:
        return _coming(weekday, today)[0], ("this_week",)
    return _coming(weekday, today)


def _of_week(found: Tokens, place: int, today: Today) -> Day | None:
    """Next week tuesday, next week on friday."""
    which = at(found, place).get("which")
    if not which or at(found, place + 1).get("period") != "week":
        return None
    spot = place + 2
    while at(found, spot).get("on") or at(found, spot).text == ",":
        spot += 1
    weekday = at(found, spot).get("weekday")
    if weekday is None:
        return None
    weeks = {"this": 0, "next": 1, "last": -1}[which]
    return _slip(found, spot, Day(spot + 1 - place, _week_of(int(weekday), weeks, today), "weekday"))


def _counted_weekday(found: Tokens, place: int, today: Today) -> Day | None:
    """The first monday of december."""
    the = 1 if at(found, place).get("the") else 0
    count = _ordinal(found, place + the)
    last = at(found, place + the).get("which") == "last"
    if count is None and not last:
        return None
    length, number = count or (1, -1)
    spot = place + the + length
    weekday, month = at(found, spot).get("weekday"), at(found, spot + 2).get("month")
    if weekday is None or not at(found, spot + 1).get("of") or not month or number > 5:
        return None
    for year in (today.day.year, today.day.year + 1):
        weeks = [week[int(weekday)] for week in calendar.monthcalendar(year, int(month)) if week[int(weekday)]]
        value = make(year, int(month), weeks[number - 1 if number > 0 else -1]) if number <= len(weeks) else None
        if value and (value >= today.day or today.tense != "future"):
            return Day(spot + 3 - place, value, "date")
    return Day(spot + 3 - place, None, "date", ("impossible",))


# ---- counted from today, periods


def _named(found: Tokens, place: int, today: Today) -> Day | None:
    """Today, tomorrow, christmas eve, a week tomorrow."""
    token = at(found, place)
    if (days := token.get("day")) is not None:
        return _slip(found, place, Day(1, today.day + ONE_DAY * int(days), "offset"))
    if named := token.get("named_day"):
        month, number = named.split("-")
        return _dated(1, int(month), int(number), found, place + 1, today)
    return None


def _from_day(found: Tokens, place: int, today: Today) -> Day | None:
    """A week from tuesday, two weeks after dec 3, a week tomorrow, 3 days before friday is not read."""
    length = span(found, place)
    if length is None or length.is_clock:
        return None
    spot = place + length.length
    if at(found, spot).get("from") or at(found, spot).get("on"):
        spot += 1
    elif not (at(found, spot).get("day") or at(found, spot).get("weekday")):
        return None
    day = _weekday(found, spot, today) or _named(found, spot, today) or _month_first(found, spot, today)
    if day is None or day.value is None:
        return None
    months = add_months(day.value, int(length.months))
    value = shift(months, length.days) if months else None
    vague = ("vague",) if length.vague else ()
    return Day(spot + day.length - place, value, day.sort, (*day.reasons, *vague) if value else ("impossible",))


def _counted(found: Tokens, place: int, today: Today) -> Day | None:
    """In 2 weeks, 3 days from now, two weeks ago."""
    skipped = 1 if at(found, place).get("in") else 0
    length = span(found, place + skipped)
    if length is None or length.is_clock or length.minutes:
        return None
    spot = place + skipped + length.length
    sign = -1 if at(found, spot).get("ago") else 1
    if not (skipped or sign < 0 or at(found, spot).get("hence")):
        return None
    behind = 0 if skipped and sign > 0 and not at(found, spot).get("hence") else 1
    months = add_months(today.day, sign * int(length.months))
    value = shift(months, sign * length.days) if months else None
    if value is None:
        return Day(spot + behind - place, None, "offset", ("impossible",))
    about = bool(length.vague or length.months or (length.days % 7 == 0 and skipped and not behind))
    return Day(spot + behind - place, value, "offset", ("period",) if about else ())


def _period(found: Tokens, place: int, today: Today) -> Day | None:
    """Next week, this weekend, next month, the weekend, the week of nov 30."""
    if at(found, place).get("week_of"):
        day = _month_first(found, place + 1, today) or _lone_ordinal(found, place + 1, today)
        return replace(day, length=day.length + 1, sort="period", reasons=(*day.reasons, "period")) if day else None
    which = at(found, place).get("which") or ("the" if at(found, place).get("the") else "")
    period = at(found, place + bool(which)).get("period")
    if period is None or (not which and period != "weekend"):
        return None
    steps = {"next": 1, "last": -1}.get(which, 0)
    behind = 1 + bool(which)
    if at(found, place + behind).get("after_next"):
        steps, behind = steps + 2, behind + 1
    if period == "month":
        first = add_months(today.day.replace(day=1), steps)
        value = max(first, today.day) if first and not steps else first
    elif period == "weekend":
        ahead = (5 - today.day.weekday()) % 7
        value = today.day + ONE_DAY * (ahead + 7 * steps)
    elif steps:
        value = _week_of(0, steps, today)
    else:
        return None  # "this week" names no day
    return Day(behind, value, "period", ("period",))


def _edge(found: Tokens, place: int, today: Today) -> Day | None:
    """Mid december, the end of the month, early next week."""
    edge = at(found, place).get("edge")
    if not edge:
        return None
    the = 1 if at(found, place + 1).get("the") else 0
    spot = place + 1 + the
    if month := at(found, spot).get("month"):
        value, reasons = _edge_of(edge, int(month), today)
        return Day(spot + 1 - place, value, "period", ("period", *reasons))
    which = at(found, spot).get("which")
    period = at(found, spot + bool(which)).get("period")
    if period not in ("week", "month"):
        return None
    steps = {"next": 1, "last": -1}.get(which or "", 0)
    if period == "month":
        first = add_months(today.day.replace(day=1), steps)
        value = _edge_of(edge, first.month, today)[0] if first else None
    else:
        value = _week_of({"start": 0, "middle": 2, "end": 4}[edge], steps, today)
    return Day(spot + bool(which) + 1 - place, value, "period", ("period",))


def _edge_of(edge: str, month: int, today: Today) -> tuple[date | None, tuple[str, ...]]:
    last = 28 if month == 2 else calendar.monthrange(2024, month)[1]
    return near(month, min(_EDGES[edge], last), today)
