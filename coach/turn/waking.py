"""Time has come for some wakes: decide afresh which still make sense, which wait, and what is said. Pure.

A nudge is dropped when its reason is gone, waits in quiet hours and while paused, keeps to the caps,
is marked when it comes late, and is merged with others that come due together.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from coach.dialog import steps
from coach.model.effects import Choices, Document, Option, Say, Shown
from coach.skills import nudging, quiet
from coach.turn import asking, keeping, layout, live, returning, wakes, walk
from coach.turn.talk import Talk

#: Kinds of reminders that are kept when only the others are stopped.
OF_THE_TALK = frozenset({"day_of", "thanks", "asked"})
#: After this many unanswered nudges in a row a thread goes quiet.
MOST_IGNORED = 3
#: Someone who wrote this recently is in the middle of something: a nudge doesn't take the focus from it.
BUSY = timedelta(minutes=10)
#: What comes due while somebody is talking waits so long.
AFTER_A_TALK = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Due:
    """A wake that has come due and still makes sense."""

    key: str
    interview: str
    step: steps.Step
    at: datetime
    kind: str
    text: str
    shows: str = ""
    to: str = ""
    options: tuple[Option, ...] = ()
    #: May be sent at night and doesn't wait for a pause to end.
    any_time: bool = False
    nudge: steps.Nudge | None = None
    #: When it was due before it was put off (quiet hours, a pause, the caps); None when it wasn't.
    put_off_from: datetime | None = None

    @property
    def first_due(self) -> datetime:
        """When it was due at first."""
        return self.put_off_from or self.at

    @property
    def says_little(self) -> bool:
        """Whether its text doesn't say what it is about ("shall we go on?")."""
        return self.nudge in wakes.WENT_QUIET or self.key.endswith(f"/{wakes.LATER}")


def wake(talk: Talk, keys: tuple[str, ...]) -> None:
    """Acts on the wakes that are due."""
    keeping.wake(talk, keys)
    here = talk.interview.id
    found = ready(talk, keys)
    if len(found) == 1:
        _show(talk, found[0])
    elif found:
        talk.focus(here)
        _digest(talk, found)


def ready(talk: Talk, keys: tuple[str, ...]) -> list[Due]:
    """What is to be said now of the wakes that are due, the most urgent first; the others are put off."""
    here = talk.interview.id
    due = _newest_of_each(talk, [one for key in keys if (one := _due(talk, key))])
    now = [one for one in due if not _waits(talk, one)]
    talk.focus(here)
    now.sort(key=lambda one: (one.kind != "live", nudging.by_urgency(one.kind, one.at)))
    if now and (now[0].kind == "live" or _is_talking(talk)):
        _wait_for_the_end(talk, [one for one in now if one.kind != "live"])
        now = [one for one in now[:1] if one.kind == "live"]
    leading = {one.interview for one in now if one.to}  # the question that is left needn't be mentioned
    now = [
        one for one in now
        if one.to or isinstance(one.step, steps.Remind) or one.interview not in leading
    ]  # fmt: skip
    for one in now:
        _count(talk, one)
        _leave_aside(talk, one)
    talk.focus(here)
    return now


def _leave_aside(talk: Talk, one: Due) -> None:
    """A side dialog that was left alone is over when the question that it was called from comes back."""
    talk.focus(one.interview)
    if talk.interview.aside and one.step.name == talk.interview.aside:
        walk.leave_aside(talk)


def _is_talking(talk: Talk) -> bool:
    """Whether any of their talks is on this very moment."""
    here = talk.interview.id
    talking = False
    for one in talk.interviews:
        talk.focus(one.id)
        talking = talking or wakes.is_talking(talk, live.FORGOTTEN)
    talk.focus(here)
    return talking


def _wait_for_the_end(talk: Talk, others: list[Due]) -> None:
    """While somebody is talking, everything else comes after it."""
    for one in others:
        talk.focus(one.interview)
        wakes.put(talk, one.key, talk.now + AFTER_A_TALK)


def _due(talk: Talk, key: str) -> Due | None:
    """What this key means now; None when it isn't set any more, isn't due, or its reason is gone."""
    interview_id, _, rest = key.partition("/")
    if not talk.focus(interview_id):
        return None
    at = talk.interview.wakes.get(key)
    if at is None or at > talk.now:
        return None
    name, _, wake_id = rest.rpartition("/")
    step = talk.book.steps.get(name)
    if step is None:
        wakes.drop(talk, key)
        return None
    found = _meaning(talk, key, at, step, wake_id)
    if found is not None:
        found = replace(found, put_off_from=talk.interview.due.get(key))
    if found is None or _is_silenced(talk, found.kind):
        wakes.drop(talk, key)
        return None
    return found


def _is_silenced(talk: Talk, kind: str) -> bool:
    """Whether they stopped reminders of this kind; the marks of a talk that is on always come."""
    stays = kind == "live" or (talk.person.talks_stay and kind in OF_THE_TALK)
    return talk.person.nudges_stopped and not stays


def belongs_to_a_talk(talk: Talk) -> bool:
    """Whether a reminder is set that belongs to one of their talks, or that they asked for."""
    here = talk.interview.id
    found = False
    for one in talk.open_interviews:
        talk.focus(one.id)
        found = found or any(_kind(talk, key, at) in OF_THE_TALK for key, at in one.wakes.items())
    talk.focus(here)
    return found


def _kind(talk: Talk, key: str, at: datetime) -> str:
    _, name, wake_id = key.split("/")
    step = talk.book.steps.get(name)
    found = _meaning(talk, key, at, step, wake_id) if step else None
    return found.kind if found else ""


def _meaning(talk: Talk, key: str, at: datetime, step: steps.Step, wake_id: str) -> Due | None:
    one = talk.interview
    if isinstance(step, steps.Remind):
        return _reminder(talk, key, at, step)
    if step.name not in (one.state, one.aside) or not isinstance(step, steps.Question):
        return None
    if isinstance(step, steps.Live):
        mark = next((mark for mark in step.marks if mark.id == wake_id), None)
        if mark is None:
            return None
        text = talk.text(f"{step.name}.marks.{mark.id}", left=str(wakes.minutes_left(talk, step)))
        return Due(key, one.id, step, at, "live", text, to=mark.to, any_time=True)
    if wake_id == wakes.LATER:
        return Due(key, one.id, step, at, "asked", talk.common("nudge_later"), any_time=True)
    nudge = next((nudge for nudge in (*step.nudges, *wakes.WENT_QUIET) if nudge.id == wake_id), None)
    if nudge is None or (nudge.condition and not nudge.condition.holds(talk.slots)):
        return None
    if one.quiet and nudge.kind in ("ordinary", "thanks"):
        return None
    text_id = f"common.nudge_{nudge.id}" if nudge in wakes.WENT_QUIET else f"{step.name}.nudge.{nudge.id}"
    return Due(
        key, one.id, step, at, nudge.kind, talk.text(text_id), shows=nudge.shows, to=nudge.to, nudge=nudge
    )


def _reminder(talk: Talk, key: str, at: datetime, step: steps.Remind) -> Due | None:
    """A reminder of a date: gone when its condition fails, or when what it announces has begun."""
    if step.only_if and not step.only_if.holds(talk.slots):
        return None
    if talk.interview.quiet and step.kind in ("ordinary", "thanks"):
        return None
    date = talk.slots.get(step.slot)
    if not isinstance(date, Mapping):
        return None
    if step.side == "before" and step.length.number and wakes.moment(talk, date) <= talk.now:
        return None
    options = tuple(
        Option(f"{step.name}:{one.id}", talk.text(f"{step.name}.options.{one.id}"))
        for one in step.options
        if one.condition is None or one.condition.holds(talk.slots)
    )
    return Due(
        key, talk.interview.id, step, at, step.kind, talk.text(f"{step.name}.say"),
        shows=step.shows, to=step.to, options=options, any_time=step.in_quiet_hours,
    )  # fmt: skip


def _waits(talk: Talk, one: Due) -> bool:
    """Whether it has to come later: in a pause, at night, or over the caps. It is then set to that time."""
    talk.focus(one.interview)
    later = _not_before(talk, one)
    if later is None:
        return False
    wakes.put(talk, one.key, later)
    if nudging.lateness(
        one.at, talk.now
    ).is_late:  # nothing was running; what we put off ourselves isn't late
        talk.change(due={one.key: one.at, **talk.interview.due})
    return True


def _not_before(talk: Talk, one: Due) -> datetime | None:
    person = talk.person
    if one.kind == "live":
        return None
    if one.step.name == talk.interview.aside and person.heard and talk.now - person.heard < BUSY:
        return talk.now + BUSY  # they are in the middle of a side dialog
    if talk.paused:
        return person.nudges_paused_until
    if one.any_time:
        return None
    if one.kind == "ordinary" and (later := quiet.caps(person.nudged, talk.now, person.timezone)):
        return talk.next_allowed(later)
    if one.kind == "thanks" and (later := quiet.thanks_cap(person.thanks_nudged, talk.now, person.timezone)):
        return talk.next_allowed(later)
    allowed = talk.next_allowed(talk.now)
    return allowed if allowed > talk.now else None


def _newest_of_each(talk: Talk, due: list[Due]) -> list[Due]:
    """Of several that are due at the same step, only the newest: the older ones have been overtaken."""
    newest: dict[tuple[str, str], Due] = {}
    for one in due:
        about = one.step.slot if isinstance(one.step, steps.Remind) else one.step.dialog
        place = (one.interview, about)
        if place not in newest or one.at > newest[place].at:
            newest[place] = one
    for one in due:
        talk.focus(one.interview)
        wakes.drop(talk, one.key)
    return list(newest.values())


def _count(talk: Talk, one: Due) -> None:
    """Counts it for the caps, and how often this thread was left unanswered."""
    person = talk.person
    talk.change_person(told=talk.now)
    if one.kind == "ordinary":
        talk.change_person(nudged=(*person.nudged[-9:], talk.now))
    if one.kind == "thanks":
        talk.change_person(thanks_nudged=(*person.thanks_nudged[-9:], talk.now))
    if one.kind in ("ordinary", "thanks"):
        talk.focus(one.interview)
        ignored = talk.interview.ignored + 1
        talk.change(ignored=ignored, quiet=ignored >= MOST_IGNORED)


def _show(talk: Talk, one: Due) -> None:
    """Shows one nudge: what it is about, what belongs to it, and the ways out of it."""
    here = talk.interview.id
    talk.focus(one.interview)
    text = _text(talk, one)
    shown = talk.book.steps.get(one.shows)
    if one.to:
        talk.show(Say(text, nudge=one.key))
    if isinstance(shown, steps.Show):
        talk.show(replace(layout.laid_out(talk, shown), nudge=one.key))
    elif isinstance(shown, steps.Work) and shown.name in talk.interview.drafts and shown != one.step:
        document = layout.laid_out(talk, shown)
        talk.show(replace(document, text=talk.interview.drafts[shown.name][-1].text, nudge=one.key))
    if one.to:
        wakes.drop_nudges(talk)
        talk.come_out()
        walk.jump(talk, one.to)
        return
    talk.show(_with_ways_out(talk, one, text))
    busy = talk.person.heard is not None and talk.now - talk.person.heard < BUSY
    if busy:
        talk.focus(here)


def _comes_late(talk: Talk, one: Due) -> bool:
    """Whether it says so: nothing was running when it came due."""
    return one.put_off_from is not None or nudging.lateness(one.at, talk.now).is_late


def _text(talk: Talk, one: Due) -> str:
    """Its text; says so when it comes late, and when it is the last of its thread."""
    text = one.text
    if one.kind != "live" and _comes_late(talk, one):
        text = f"{talk.common('late', due=talk.moment(one.first_due))} {text}"
    if talk.interview.quiet and one.kind in ("ordinary", "thanks"):
        text = f"{text}\n{talk.common('last_nudge')}"
    return text


def _with_ways_out(talk: Talk, one: Due, text: str) -> Shown:
    """The nudge with the options of what it is about, and later and stop."""
    if isinstance(one.step, steps.Live):
        return asking.clock(talk, one.step, text, one.key)
    ways = (talk.label("do:later"), talk.label("do:stop"))
    if isinstance(one.step, steps.Remind):
        return Choices(text, (*one.options, *ways), talk.interview.question, one.key)
    assert isinstance(one.step, steps.Question)
    pending = talk.interview.pending
    effect = asking.waiting(talk, pending) if pending else asking.question_effect(talk, one.step, again=True)
    if isinstance(effect, Document):
        talk.show(Say(text, nudge=one.key))  # a title has no room for it
        return replace(effect, options=(*effect.options, *ways), nudge=one.key)
    own = getattr(effect, "options", ())
    question = getattr(effect, "text", "")
    whole = f"{text}\n\n{question}" if wakes.LATER in one.key.split("/") or not one.step.nudges else text
    return Choices(whole, (*own, *ways), talk.interview.question, one.key)


def _digest(talk: Talk, ready: list[Due]) -> None:
    """Several at once become one message, the most urgent first."""
    lines = [talk.common("digest")]
    options = []
    here = talk.interview.id
    for one in ready:
        talk.focus(one.interview)
        who = talk.interview.contact or talk.common("no_contact")
        text = returning.where(talk) if one.says_little else _text(talk, one)
        lines.append(talk.common("digest_line", who=who, text=text))
        options.append(Option(f"switch:{one.interview}", who))
    talk.focus(here)  # they choose one; a typed line is still about the one at hand
    unique = tuple(dict.fromkeys(options))
    ways = (talk.label("do:later"), talk.label("do:stop"))
    digest = Choices("\n".join(lines), (*unique, *ways), talk.interview.question, ready[0].key)
    talk.show(digest, about=False)
