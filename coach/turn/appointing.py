"""The talk as an entry for the person's calendar: made, replaced when it moves, taken back. Pure."""

import hashlib
from collections.abc import Mapping
from dataclasses import replace

from coach.dialog import steps
from coach.model.effects import Document
from coach.model.files import Appointment
from coach.skills import documents
from coach.turn import layout, wakes
from coach.turn.talk import Talk

FILE = "talk.ics"


def entry(talk: Talk, step: steps.Enter) -> Document | None:
    """What they get for their calendar now; None without a date, or when there is nothing to take back.

    What differs from what they got last has the same id and a higher number, so that calendars replace it.
    """
    last = talk.interview.appointment
    wanted = _taken_back(last) if step.cancelled else _agreed(talk, step)
    if wanted is None:
        return None
    sequence = last.sequence if last else 0
    if last and replace(last, made=wanted.made, description="") != replace(
        wanted, sequence=sequence, description=""
    ):
        sequence += 1
    made = last.made if last and last.sequence == sequence else talk.now
    given = replace(wanted, sequence=sequence, made=made)
    talk.change(appointment=replace(given, description=""))
    name, said = step.file_name or FILE, talk.text(f"{step.name}.say")
    return Document(name, talk.text(step.text_id), said, files=(name,), appointment=given)


def _agreed(talk: Talk, step: steps.Enter) -> Appointment | None:
    date = talk.slots.get(step.slot)
    if not isinstance(date, Mapping) or "at" not in date:
        return None
    values = talk.values()
    description = ""
    if step.template:
        template = talk.book.template(step.template, talk.person.language)
        description = documents.lay_out(template, layout.template_values(talk)).strip()
    return Appointment(
        uid=_uid(talk),
        sequence=0,
        summary=talk.text(step.text_id),
        start=str(date["at"]),
        zone=str(date.get("zone") or talk.person.timezone),
        minutes=wakes.requested_minutes(talk, step.minutes),
        made=talk.now,
        where=next((values[slot] for slot in step.where if values.get(slot)), ""),
        description=description,
        alarm=step.alarm.elapsed.total_seconds() / 60,
    )


def _taken_back(last: Appointment | None) -> Appointment | None:
    return replace(last, cancelled=True) if last and not last.cancelled else None


def _uid(talk: Talk) -> str:
    """The same for this talk at all times; says nothing about whose it is."""
    last = talk.interview.appointment
    if last:
        return last.uid
    began = talk.interview.began or talk.now
    whose = f"{talk.person.id}/{talk.interview.id}/{began.isoformat()}"
    return hashlib.blake2b(whose.encode(), digest_size=16).hexdigest()
