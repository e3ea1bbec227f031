"""Days by month and number: "Nov 24", "the 4th", "11/24", "the first monday of december". Pure."""

import calendar

from coach.skills.today import (
    ONE_DAY,
    Day,
    Today,
    add_months,
    day_number,
    make,
    near,
    next_number,
    ordinal_at,
    slipped,
)
from coach.skills.typed import Tokens, at
from coach.skills.words import Words


def _year_at(found: Tokens, place: int) -> tuple[int, int] | None:
    """A year, perhaps behind a comma: how many tokens, and the year."""
    skipped = 1 if at(found, place).text == "," else 0
    token = at(found, place + skipped)
    behind = at(found, place + skipped + 1)
    if (
        token.is_digits
        and len(token.text) == 4
        and 1900 <= int(token.text) < 2200
        and not behind.get("half_day")
    ):
        return skipped + 1, int(token.text)
    return None


def _dated(length: int, month: int, number: int, found: Tokens, place: int, today: Today) -> Day:
    """A month and a number, with the year if one stands at `place`."""
    if year := _year_at(found, place):
        value = make(year[1], month, number)
        return Day(length + year[0], value, "date", () if value else ("impossible",))
    value, reasons = near(month, number, today)
    return Day(length, value, "date", reasons)


def numeric(found: Tokens, place: int, today: Today) -> Day | None:
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
    if mark == "." or len(parts[0]) > 2 or len(parts[1]) > 2 or (mark == "-" and not all(numbers)):
        return None
    if mark == "-" and not (parts[1].startswith("0") or parts[0].startswith("0")):
        return None  # 2-3 is a range of times
    month, number, swapped = _swap(numbers[0], numbers[1], today.words)
    value, reasons = near(month, number, today)
    return Day(length, value, "date", (*reasons, *swapped))


def _three(length: int, parts: list[str], numbers: list[int], today: Today) -> Day | None:
    if len(parts[0]) == 4:
        value = make(*numbers)
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


def month_first(found: Tokens, place: int, today: Today) -> Day | None:
    """Nov 24, November the 24th, 2026."""
    month = at(found, place).get("month")
    if not month:
        return None
    spot = place + 1
    if at(found, spot).text == "." and at(found, spot).glued:
        spot += 1
    if at(found, spot).get("the"):
        spot += 1
    length, number = ordinal_at(found, spot) or (1, day_number(at(found, spot)))
    if number is None or _is_time(found, spot):
        return None
    return slipped(
        found, place, _dated(spot - place + length, int(month), number, found, spot + length, today)
    )


def _is_time(found: Tokens, place: int) -> bool:
    """Whether the number here has something behind it that makes it a time."""
    behind = at(found, place + 1)
    minutes = behind.text == ":" and behind.glued and at(found, place + 2).is_digits
    marked = behind.glued and bool(behind.get("hour_mark") or behind.get("glued_half_day"))
    return bool(minutes or marked or behind.get("half_day") or behind.get("oclock"))


def day_first(found: Tokens, place: int, today: Today) -> Day | None:
    """24 Nov, the 24th of November."""
    skipped = 1 if at(found, place).get("the") else 0
    length, number = ordinal_at(found, place + skipped) or (1, day_number(at(found, place + skipped)))
    spot = place + skipped + length
    if at(found, spot).get("of"):
        spot += 1
    month = at(found, spot).get("month")
    if number is None or not month:
        return None
    follows = day_number(at(found, spot + 1))
    if (
        skipped == 0
        and length == 1
        and follows
        and not _is_time(found, spot + 1)
        and not at(found, spot - 1).get("of")
    ):
        return None  # "at 2 nov 24": the number behind the month is the day
    return slipped(found, spot, _dated(spot + 1 - place, int(month), number, found, spot + 1, today))


def lone_month(found: Tokens, place: int, today: Today) -> Day | None:
    """April, december 2027: some day in that month."""
    month = at(found, place).get("month")
    if not month:
        return None
    if year := _year_at(found, place + 1):
        return Day(1 + year[0], make(year[1], int(month), 1), "period", ("period",))
    value, reasons = near(int(month), 1, today)
    if int(month) == today.day.month:
        value, reasons = today.day, ()
    return slipped(found, place, Day(1, value, "period", ("period", *reasons)))


def lone_ordinal(found: Tokens, place: int, today: Today) -> Day | None:
    """The 4th, the 14."""
    the = bool(at(found, place).get("the"))
    ordinal = ordinal_at(found, place + the)
    if ordinal is None:
        number = day_number(at(found, place + the)) if the and at(found, place + 1).is_digits else None
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


def of_month(found: Tokens, place: int, today: Today) -> Day | None:
    """The 8th of next month, next month on the 8th."""
    if months := _months_ahead(found, place):
        spot = place + 2
        while at(found, spot).get("on") or at(found, spot).get("the") or at(found, spot).text == ",":
            spot += 1
        ordinal = ordinal_at(found, spot) if spot > place + 2 else None
        end = spot + ordinal[0] if ordinal else 0
    else:
        the = 1 if at(found, place).get("the") else 0
        ordinal = ordinal_at(found, place + the)
        spot = place + the + (ordinal[0] if ordinal else 0)
        spot += 1 if at(found, spot).get("of") else 0
        months, end = _months_ahead(found, spot), spot + 2
    if ordinal is None or not months:
        return None
    first = add_months(today.day.replace(day=1), months - 1)
    value = make(first.year, first.month, ordinal[1]) if first else None
    return Day(end - place, value, "date", () if value else ("impossible",))


def _months_ahead(found: Tokens, place: int) -> int:
    """1 for "this month", 2 for "next month", 0 for anything else."""
    if at(found, place + 1).get("period") != "month":
        return 0
    return {"this": 1, "next": 2}.get(at(found, place).get("which") or "", 0)


def counted_weekday(found: Tokens, place: int, today: Today) -> Day | None:
    """The first monday of december."""
    the = 1 if at(found, place).get("the") else 0
    count = ordinal_at(found, place + the)
    last = at(found, place + the).get("which") == "last"
    if count is None and not last:
        return None
    length, number = count or (1, -1)
    spot = place + the + length
    weekday, month = at(found, spot).get("weekday"), at(found, spot + 2).get("month")
    if weekday is None or not at(found, spot + 1).get("of") or not month or number > 5:
        return None
    for year in (today.day.year, today.day.year + 1):
        weeks = [
            week[int(weekday)] for week in calendar.monthcalendar(year, int(month)) if week[int(weekday)]
        ]
        value = (
            make(year, int(month), weeks[number - 1 if number > 0 else -1]) if number <= len(weeks) else None
        )
        if value and (value >= today.day or today.tense != "future"):
            return Day(spot + 3 - place, value, "date")
    return Day(spot + 3 - place, None, "date", ("impossible",))


def named(found: Tokens, place: int, today: Today) -> Day | None:
    """Today, tomorrow, christmas eve, a week tomorrow."""
    token = at(found, place)
    if (days := token.get("day")) is not None:
        week = bool(at(found, place + 1).get("on_top"))  # "today week"
        return slipped(found, place, Day(1 + week, today.day + ONE_DAY * (int(days) + 7 * week), "offset"))
    if named := token.get("named_day"):
        month, number = named.split("-")
        return _dated(1, int(month), int(number), found, place + 1, today)
    return None
