"""When someone under 18 may be written to: not at night, and not in lessons."""

from datetime import datetime, time
from zoneinfo import ZoneInfo

import pytest

from coach.model.conversation import QuietHours
from coach.skills.holidays import read_holidays
from coach.skills.young import YoungHours, next_allowed_to_young

ZONE = "America/Edmonton"
HOLIDAYS = read_holidays({"closed": [{"date": "11-11"}], "no_school": [{"date": "07-01", "until": "08-31"}]})


USUAL = QuietHours()


def free(at: str, quiet: QuietHours = USUAL) -> str:
    """The first free moment from this one on."""
    moment = datetime.fromisoformat(at).replace(tzinfo=ZoneInfo(ZONE))
    found = next_allowed_to_young(moment, quiet, ZONE, YoungHours(), HOLIDAYS)
    return found.strftime("%Y-%m-%dT%H:%M")


@pytest.mark.parametrize(
    ("at", "expected"),
    [
        ("2026-11-23T08:10", "2026-11-23T08:10"),  # a Monday, before school
        ("2026-11-23T09:00", "2026-11-23T12:00"),  # to lunch
        ("2026-11-23T12:30", "2026-11-23T12:30"),
        ("2026-11-23T13:00", "2026-11-23T15:30"),  # to the end of school
        ("2026-11-23T20:00", "2026-11-24T08:00"),  # over night
        ("2026-11-28T13:00", "2026-11-28T13:00"),  # a Saturday
        ("2026-11-11T10:00", "2026-11-11T10:00"),  # a holiday
        ("2026-07-07T10:00", "2026-07-07T10:00"),  # summer
    ],
)
def test_nights_and_lessons(at: str, expected: str):
    """Nothing comes from 20:00 to 8:00 and in lessons; lunch, weekends and holidays are free."""
    assert expected == free(at)


def test_own_quiet_hours_count_too():
    """Who is quiet until 14:00 hears after school."""
    own = QuietHours(time(21), time(14), time(21), time(14))

    assert "2026-11-23T15:30" == free("2026-11-23T12:30", own)


def test_own_quiet_hours_that_leave_nothing():
    """Where no moment is left, school and night decide alone."""
    own = QuietHours(time(7, 30), time(21, 30), time(7, 30), time(21, 30))

    assert "2026-11-23T12:00" == free("2026-11-23T09:00", own)
