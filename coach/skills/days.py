"""Days inside an answer: "next fri", "the 4th", "11/24", "a week from tuesday". Pure."""

from coach.skills.month_days import (
    counted_weekday,
    day_first,
    lone_month,
    lone_ordinal,
    month_first,
    named,
    numeric,
    of_month,
)
from coach.skills.today import Day, Today
from coach.skills.typed import Tokens
from coach.skills.week_days import counted, edge, from_day, of_week, period, weekday

#: Tried in this order: what needs more words first.
_READERS = (
    numeric, month_first, of_month, counted_weekday, day_first, from_day, counted, of_week,
    weekday, named, edge, period, lone_month, lone_ordinal,
)  # fmt: skip


def read_day(found: Tokens, place: int, today: Today) -> Day | None:
    """The day that begins at this place, or None."""
    for reader in _READERS:
        if (day := reader(found, place, today)) is not None:
            return day
    return None
