"""Values as people say them."""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from coach.skills.saying import date_parts, minutes_of, say_value
from tests.skills.understood import english

ZONE = "America/Edmonton"
NOW = datetime(2026, 11, 18, 10, 0, tzinfo=ZoneInfo(ZONE))


def said(kind: str, value: Any, **more: Any) -> str:
    """A value in words."""
    return say_value(kind, value, english(), zone=ZONE, now=NOW, **more)


@pytest.mark.parametrize(
    ("value", "wanted"),
    [
        ("2026-11-24", "Tuesday, November 24"),
        ("2027-01-05", "Tuesday, January 5, 2027"),
        ("2026-11-24T13:00-07:00", "Tuesday, November 24 at 1:00 pm"),
        ("2026-11-24T00:05-07:00", "Tuesday, November 24 at 12:05 am"),
        ("2026-11-24T13:00-07:00/2026-11-24T13:30-07:00", "Tuesday, November 24, 1:00 pm to 1:30 pm"),
        ("2026-11-24/2026-11-26", "Tuesday, November 24 to Thursday, November 26"),
        ({"at": "2026-11-24T13:00", "zone": ZONE}, "Tuesday, November 24 at 1:00 pm"),
        ({"at": "2026-11-24", "zone": ZONE}, "Tuesday, November 24"),
        (
            {"at": "2026-11-24T14:00", "zone": "America/Toronto"},
            "Tuesday, November 24 at 2:00 pm Toronto time (12:00 pm your time)",
        ),
        ("2026-11-24T14:00-05:00", "Tuesday, November 24 at 12:00 pm"),
        ("no date", "no date"),
    ],
)
def test_dates(value: Any, wanted: str) -> None:
    """A date in the person's own zone; a year that isn't this one is said."""
    assert wanted == said("date", value)


@pytest.mark.parametrize(
    ("kind", "value", "wanted"),
    [
        ("yes_no", True, "yes"),
        ("duration", "PT15M", "15 minutes"),
        ("duration", "PT1H30M", "90 minutes"),
        ("duration", "PT2H", "2 hours"),
        ("duration", "P14D", "14 days"),
        ("number", 15.0, "15"),
        ("number", 2.5, "2.5"),
        ("timezone", "America/St_Johns", "St Johns"),
        ("name", {"first": "Maria", "last": "Chen", "title": "Dr.", "goes_by": ""}, "Dr. Maria Chen"),
        ("email", "dana@acme.com", "dana@acme.com"),
        ("text", None, ""),
        ("choice", ["a", "b", "c"], "A, b and c"),
    ],
)
def test_others(kind: str, value: Any, wanted: str) -> None:
    """Every other kind of value."""
    assert wanted == said(kind, value, labels={"a": "A"})


def test_quiet_hours() -> None:
    """Quiet hours as one line."""
    value = {"weekday_from": "21:00", "weekday_to": "08:00", "weekend_from": "20:00", "weekend_to": "10:00"}

    assert "9:00 pm to 8:00 am on weekdays, 8:00 pm to 10:00 am on weekends" == said("quiet_hours", value)


def test_date_parts() -> None:
    """The parts that texts use; a day alone has no time."""
    parts = date_parts({"at": "2026-11-24T13:00", "zone": ZONE}, english(), ZONE, NOW)

    assert {"day": "Tuesday, November 24", "time": "1:00 pm", "zone": "Edmonton"} == parts
    assert "" == date_parts("2026-11-24", english(), ZONE, NOW)["time"]


@pytest.mark.parametrize(
    ("length", "minutes"),
    [("PT15M", 15), ("PT1H30M", 90), ("P1D", 1440), ("P1W", 10080), ("no", 0), ("P", 0)],
)
def test_minutes_of(length: str, minutes: float) -> None:
    """The minutes of a length; 0 when it is none."""
    assert minutes == minutes_of(length)
