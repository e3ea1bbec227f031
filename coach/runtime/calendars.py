"""Entries for calendars as iCalendar files (RFC 5545, RFC 5546). The library is loaded with the first."""

import re
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from coach.model.files import Appointment
from coach.skills.localtime import to_aware

if TYPE_CHECKING:
    from icalendar import Alarm, Event

PRODUCT = "-//Firsthand//Firsthand//EN"
#: Around the talk, the changes of the clocks are described for so long.
DESCRIBED = timedelta(days=366)
_CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff]")


def ics(appointment: Appointment) -> bytes:
    """The file. It is published for whoever opens it: nobody is invited, nothing is answered.

    An entry with the same id and a higher number replaces the earlier one; a cancelled one takes it away.
    """
    from icalendar import Calendar, Event

    start = to_aware(appointment.start, appointment.zone)
    event = Event()
    event.add("uid", f"{appointment.uid}@firsthand")
    event.add("sequence", appointment.sequence)
    event.add("dtstamp", appointment.made)
    event.add("summary", _clean(appointment.summary))
    event.add("status", "CANCELLED" if appointment.cancelled else "CONFIRMED")
    for name, text in (("location", appointment.where), ("description", appointment.description)):
        if text:
            event.add(name, _clean(text))
    _add_time(event, start, appointment)
    if not appointment.cancelled:
        event.add_component(_alarm(appointment))
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("method", "CANCEL" if appointment.cancelled else "PUBLISH")
    calendar.add_component(event)
    if isinstance(start, datetime):
        day = start.date()
        calendar.add_missing_timezones(first_date=day - DESCRIBED, last_date=day + DESCRIBED)
    return bytes(calendar.to_ical())


def _add_time(event: "Event", start: datetime | date, appointment: Appointment) -> None:
    """A talk of some minutes, or the whole day when its time isn't known."""
    if isinstance(start, datetime):
        begins = start.astimezone(ZoneInfo(appointment.zone))
        event.add("dtstart", begins)
        event.add("dtend", begins + timedelta(minutes=appointment.minutes))
    else:
        event.add("dtstart", start)
        event.add("dtend", start + timedelta(days=1))
        event.add("transp", "TRANSPARENT")


def _alarm(appointment: Appointment) -> "Alarm":
    from icalendar import Alarm

    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", _clean(appointment.summary))
    alarm.add("trigger", -timedelta(minutes=appointment.alarm))
    return alarm


def _clean(text: str) -> str:
    """The text without signs that steer something and are no letters."""
    return _CONTROL.sub(" ", text)
