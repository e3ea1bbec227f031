"""The time of a running talk: when to say halfway, when to close, when to stop. Pure.

Elapsed time throughout: a talk over a change of the clocks is as long as any other.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from coach.skills.localtime import require_aware

#: At these parts of the time asked for something is said: halfway, the closing question, the end.
PERCENTS: tuple[int, ...] = (50, 80, 100)
#: When they go on talking: one more check so many minutes after the end, then silence.
OVERRUN_MINUTES = 5


@dataclass(frozen=True, slots=True)
class TalkMark:
    """A point of a running talk: its id ("50", "80", "100", "overrun"), its moment, the minutes left then."""

    id: str
    at: datetime
    left: float


def mark_at(began: datetime, minutes: float, *, percent: float = 100, minutes_after: float = 0) -> datetime:
    """The moment at which so much of the talk's minutes has passed, and then so many minutes more."""
    return require_aware(began) + timedelta(minutes=minutes * percent / 100 + minutes_after)


def talk_marks(began: datetime, minutes: float) -> tuple[TalkMark, ...]:
    """All points of a talk of so many minutes, in order."""
    marks = [
        TalkMark(str(percent), mark_at(began, minutes, percent=percent), minutes * (100 - percent) / 100)
        for percent in PERCENTS
    ]
    overrun = mark_at(began, minutes, minutes_after=OVERRUN_MINUTES)
    return (*marks, TalkMark("overrun", overrun, -OVERRUN_MINUTES))


def minutes_left(began: datetime, minutes: float, now: datetime) -> float:
    """How many minutes are left; negative when the time is over."""
    return (mark_at(began, minutes) - require_aware(now)).total_seconds() / 60
