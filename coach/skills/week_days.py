"""Days by weekday, and counted from today: "next fri", "a week from tuesday", "mid december". Pure."""

import calendar
from dataclasses import replace
from datetime import date

from coach.skills.month_days import lone_ordinal, month_first, named
from coach.skills.numbers import span
from coach.skills.today import ONE_DAY, Day, Today, add_months, coming, near, shift, slipped, week_of
from coach.skills.typed import Tokens, at

#: The day that stands for a part of a month.
_EDGES = {"start": 1, "middle": 15, "end": 31}
#: Weeks and months from now that a word stands for.
_STEPS = {"this": 0, "next": 1, "last": -1}


def weekday(found: Tokens, place: int, today: Today) -> Day | None:
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
        return slipped(
            found, start, Day(spot + 1 - place, week_of(int(weekday), 2, today), "weekday", ("next_weekday",))
        )
    if at(found, spot).get("on_top") and not which and not at(found, spot + 1).get("of"):
        value, reasons = coming(int(weekday), today)
        return slipped(found, start, Day(spot + 1 - place, value + ONE_DAY * 7, "weekday", reasons))
    joint = 1 if at(found, spot).get("of") or at(found, spot).get("on") else 0
    week = at(found, spot + joint)
    if week.get("which") and at(found, spot + joint + 1).get("period") == "week":
        weeks = _STEPS.get(week.get("which") or "", 0)
        value = week_of(int(weekday), weeks, today)
        return slipped(found, start, Day(spot + joint + 2 - place, value, "weekday"))
    value, reasons = _which(which, int(weekday), today)
    return slipped(found, start, Day(spot - place, value, "weekday", reasons))


def _which(which: str, weekday: int, today: Today) -> tuple[date, tuple[str, ...]]:
    if which == "last":
        back = (today.day.weekday() - weekday) % 7
        return today.day - ONE_DAY * (back or 7), ()
    if which == "next":
        over = week_of(weekday, 0, today) <= today.day
        return week_of(weekday, 1, today), () if over else ("next_weekday",)
    if which == "this" and today.tense != "past" and week_of(weekday, 0, today) < today.day:
        return coming(weekday, today)[0], ("this_week",)
    return coming(weekday, today)


def of_week(found: Tokens, place: int, today: Today) -> Day | None:
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
    weeks = _STEPS.get(which, 0)
    return slipped(found, spot, Day(spot + 1 - place, week_of(int(weekday), weeks, today), "weekday"))


def from_day(found: Tokens, place: int, today: Today) -> Day | None:
    """A week from tuesday, two weeks after dec 3, a week tomorrow, 3 days before friday."""
    length = span(found, place)
    if length is None or length.is_clock:
        return None
    spot = place + length.length
    sign = -1 if at(found, spot).get("before") and at(found, spot).get("hedge") else 1
    if sign < 0 or at(found, spot).get("from") or at(found, spot).get("on"):
        spot += 1
    elif not (at(found, spot).get("day") or at(found, spot).get("weekday")):
        return None
    day = weekday(found, spot, today) or named(found, spot, today) or month_first(found, spot, today)
    if day is None or day.value is None:
        return None
    months = add_months(day.value, sign * int(length.months))
    value = shift(months, sign * length.days) if months else None
    vague = ("vague",) if length.vague else ()
    return Day(
        spot + day.length - place, value, day.sort, (*day.reasons, *vague) if value else ("impossible",)
    )


def counted(found: Tokens, place: int, today: Today) -> Day | None:
    """In 2 weeks, in about 3 days, 3 days from now, two weeks ago."""
    skipped = 1 if at(found, place).get("in") else 0
    skipped += 1 if skipped and at(found, place + 1).get("hedge") else 0
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
    about = bool(
        length.vague or skipped > 1 or length.months or (length.days % 7 == 0 and skipped and not behind)
    )
    return Day(spot + behind - place, value, "offset", ("period",) if about else ())


def period(found: Tokens, place: int, today: Today) -> Day | None:
    """Next week, this weekend, next month, the weekend, the week of nov 30."""
    if at(found, place).get("week_of"):
        day = month_first(found, place + 1, today) or lone_ordinal(found, place + 1, today)
        return (
            replace(day, length=day.length + 1, sort="period", reasons=(*day.reasons, "period"))
            if day
            else None
        )
    which = at(found, place).get("which") or ("the" if at(found, place).get("the") else "")
    period = at(found, place + bool(which)).get("period")
    if period is None or (not which and period != "weekend"):
        return None
    steps = _STEPS.get(which, 0)
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
        value = week_of(0, steps, today)
    else:
        return None  # "this week" names no day
    return Day(behind, value, "period", ("period",))


def edge(found: Tokens, place: int, today: Today) -> Day | None:
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
    steps = _STEPS.get(which or "", 0)
    if period == "month":
        first = add_months(today.day.replace(day=1), steps)
        value = _edge_of(edge, first.month, today)[0] if first else None
    else:
        value = week_of({"start": 0, "middle": 2, "end": 4}[edge], steps, today)
    return Day(spot + bool(which) + 1 - place, value, "period", ("period",))


def _edge_of(edge: str, month: int, today: Today) -> tuple[date | None, tuple[str, ...]]:
    last = 28 if month == 2 else calendar.monthrange(2024, month)[1]
    return near(month, min(_EDGES[edge], last), today)
