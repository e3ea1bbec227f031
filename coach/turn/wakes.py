"""Setting and dropping wakes: nudges of a question, reminders of a date, marks of a talk. Pure.

A wake's key is "<interview>/<dialog>.<step>/<id>": names, no lengths, so that a changed script finds it.
"""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from coach.dialog import steps
from coach.model.effects import Say
from coach.skills import talk_time, timing
from coach.skills.localtime import to_aware
from coach.skills.saying import minutes_of
from coach.skills.timing import Length
from coach.turn.talk import Talk

#: The id of the wake that they asked for with "later".
LATER = "later"
#: The id of a reminder step's one wake.
REMINDER = "reminder"
#: The slot that says that less is said in a talk, and for each way what stays of its marks, in percent of its
#: time: "mute" leaves the word for the last question.
HUSH = "hush"
HUSHES: dict[str, tuple[float, float]] = {"mute": (50, 100), "silent": (0, 0)}
#: For questions without nudges of their own; the texts are `common.nudge_<id>`.
WENT_QUIET = (
    steps.Nudge(id="next_day", after=Length(1, "days")),
    steps.Nudge(id="next_week", after=Length(8, "days")),
)


def key(talk: Talk, step: str, wake: str) -> str:
    """A wake's key."""
    return f"{talk.interview.id}/{step}/{wake}"


def put(talk: Talk, name: str, at: datetime) -> None:
    """Sets a wake, or moves it."""
    talk.change(wakes={**talk.interview.wakes, name: at})


def drop(talk: Talk, name: str) -> None:
    """Drops a wake of the interview at hand."""
    talk.change(
        wakes={one: at for one, at in talk.interview.wakes.items() if one != name},
        due={one: at for one, at in talk.interview.due.items() if one != name},
    )


def drop_nudges(talk: Talk) -> None:
    """Drops what would remind of a question that is no longer open; reminders of dates stay."""
    talk.change(wakes={one: at for one, at in talk.interview.wakes.items() if one.endswith(f"/{REMINDER}")})


def drop_past(talk: Talk) -> None:
    """Drops what came due while nothing was to be sent."""
    talk.change(wakes={one: at for one, at in talk.interview.wakes.items() if at > talk.now})


def keep_only_reminders(talk: Talk) -> None:
    """The interview is over: only reminders of a date that lies ahead stay (the news after a month)."""
    drop_nudges(talk)
    kept = {}
    for name, at in talk.interview.wakes.items():
        step = talk.book.steps.get(name.split("/")[1])
        if isinstance(step, steps.Remind) and step.side == "after":
            kept[name] = at
    talk.change(wakes=kept)


def nudges_of(step: steps.Question) -> tuple[steps.Nudge, ...]:
    """The script's nudges of a question, or the two that every question has."""
    return step.nudges or WENT_QUIET


def set_nudges(talk: Talk, step: steps.Question) -> None:
    """Sets the wakes of the question that is now open."""
    if isinstance(step, steps.Live):
        _set_marks(talk, step)
        return
    if talk.interview.aside:
        return
    # Those whose `if` doesn't hold are left out: only another answer could change that, and sets them anew.
    sensible = [one for one in nudges_of(step) if one.condition is None or one.condition.holds(talk.slots)]
    times = {one.id: at for one in sensible if (at := _nudge_time(talk, one))}
    if times and all(at <= talk.now for at in times.values()):
        times = {WENT_QUIET[0].id: timing.add(talk.now, WENT_QUIET[0].after, talk.person.timezone)}
    for name, at in times.items():
        if at > talk.now:
            put(talk, key(talk, step.name, name), at)


def set_again(talk: Talk) -> None:
    """The nudges of the open question after a pause; what came due meanwhile comes tomorrow, once."""
    step = talk.question
    drop_past(talk)
    if step is None or talk.interview.aside or isinstance(step, steps.Live):
        return
    set_nudges(talk, step)
    missed = [
        nudge for nudge in nudges_of(step) if key(talk, step.name, nudge.id) not in talk.interview.wakes
    ]
    missed = [nudge for nudge in missed if nudge.condition is None or nudge.condition.holds(talk.slots)]
    if missed:
        if step.nudges:
            drop(talk, key(talk, step.name, WENT_QUIET[0].id))
        last = missed[-1]
        tomorrow = timing.wake_time(talk.now, Length(1, "days"), last.at, zone=talk.person.timezone)
        put(talk, key(talk, step.name, last.id), tomorrow)


def _nudge_time(talk: Talk, nudge: steps.Nudge) -> datetime | None:
    since: datetime | None = talk.now
    if nudge.since:
        value = talk.slots.get(nudge.since)
        since = moment(talk, value) if isinstance(value, Mapping) else None
    if since is None:
        return None
    return timing.wake_time(
        since, nudge.after, nudge.at, zone=talk.person.timezone, holidays=talk.book.help.holidays,
        if_evening=nudge.if_evening,
    )  # fmt: skip


def set_reminder(talk: Talk, step: steps.Remind) -> None:
    """Sets the reminder of a date, in place of an earlier one; when its time has passed, says so."""
    name = key(talk, step.name, REMINDER)
    drop(talk, name)
    value = talk.slots.get(step.slot)
    if not isinstance(value, Mapping):
        return  # not answered, or with one of the ready answers beside a date
    at = _reminder_time(talk, step, value)
    if at is None:
        return
    if at > talk.now:
        put(talk, name, at)
    elif step.kind == "day_of" and talk.now < moment(talk, value) and not talk.told_near:
        talk.told_near = True
        soon = moment(talk, value) - talk.now < timedelta(hours=1)
        talk.show(
            Say(
                talk.common("that_is_soon" if soon else "that_is_near", when=talk.moment(moment(talk, value)))
            )
        )


def _reminder_time(talk: Talk, step: steps.Remind, value: Mapping[str, Any]) -> datetime | None:
    when, zone, holidays = (
        to_aware(value, talk.person.timezone),
        talk.person.timezone,
        talk.book.help.holidays,
    )
    if step.side == "after":
        return timing.after_date(when, step.length, step.at, zone=zone, holidays=holidays)
    hours = None if step.in_quiet_hours else talk.person.quiet_hours
    return timing.before_date(when, step.length, step.at, zone=zone, holidays=holidays, quiet=hours)


def moment(talk: Talk, value: Any) -> datetime:
    """A saved date as a moment; a day alone begins at nine."""
    when = to_aware(value, talk.person.timezone)
    if isinstance(when, datetime):
        return when
    return timing.after_date(when, Length(0, "days"), "9:00", zone=talk.person.timezone)


def span(talk: Talk, step: steps.Live) -> tuple[datetime, datetime]:
    """When the running talk began and when the time that was asked for is up."""
    began = talk.interview.asked_at or talk.now
    return began, talk_time.mark_at(began, requested_minutes(talk, step.minutes))


def is_talking(talk: Talk, after: timedelta) -> bool:
    """Whether the interview at hand is in its talk, and its time ended no longer than this ago."""
    step = talk.question
    return isinstance(step, steps.Live) and talk.now - span(talk, step)[1] <= after


def requested_minutes(talk: Talk, slot: str) -> float:
    """The minutes that were asked for; 15 when that isn't known."""
    value = talk.slots.get(slot)
    if isinstance(value, str):
        return minutes_of(value) if value.startswith("P") else float(value) if value.isdecimal() else 15
    return float(value) if isinstance(value, int | float) else 15


def minutes_left(talk: Talk, step: steps.Live) -> int:
    """Whole minutes left of the running talk, at least 0."""
    left = talk_time.minutes_left(span(talk, step)[0], requested_minutes(talk, step.minutes), talk.now)
    return max(0, round(left))


def is_hushed(talk: Talk, mark: steps.Mark) -> bool:
    """Whether they don't want to hear this in their talk; "how did it go?", long after it, still comes."""
    kept = HUSHES.get(str(talk.slots.get(HUSH) or ""))
    return kept is not None and not kept[0] < mark.percent < kept[1] and not mark.minutes_after


def _set_marks(talk: Talk, step: steps.Live) -> None:
    began = span(talk, step)[0]
    minutes = requested_minutes(talk, step.minutes)
    for mark in step.marks:
        if is_hushed(talk, mark):
            continue
        at = talk_time.mark_at(began, minutes, percent=mark.percent or 100, minutes_after=mark.minutes_after)
        put(talk, key(talk, step.name, mark.id), at)
