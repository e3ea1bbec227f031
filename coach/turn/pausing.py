"""Quiet on request: later, pause, stop, and resume. Pure."""

from datetime import date, datetime, timedelta

from coach.model.effects import Choices, Option
from coach.model.reading import Reading
from coach.skills import answers, nudging
from coach.skills.localtime import at_local, later_by
from coach.skills.saying import minutes_of
from coach.turn import asking, wakes, waking
from coach.turn.talk import Talk

#: After a thing put off has come, its other reminders keep quiet for so long.
PEACE = timedelta(days=2)


def snooze_options(talk: Talk) -> tuple[Option, ...]:
    """The ways to put off by one tap; their labels are `common.option_later_<key>`."""
    return tuple(talk.label(f"later:{key}") for key in nudging.SNOOZES)


def later(talk: Talk, text: str) -> None:
    """Puts the open question off: until the time that was said, or asks until when."""
    if text.strip() and put_off_until(talk, text):
        return
    talk.change_person(asking="later")
    talk.show(Choices(talk.common("ask_later"), snooze_options(talk), talk.interview.question))


def put_off(talk: Talk, key: str) -> bool:
    """Puts the open question off by one of the ready choices; False when it is none of them."""
    if key not in nudging.SNOOZES:
        return False
    at = nudging.snooze(key, talk.now, talk.person.timezone)
    if at is None:
        return False
    _set_later(talk, at)
    return True


def put_off_until(talk: Talk, text: str) -> bool:
    """Puts the open question off until a typed time; False when there is no time in it."""
    at = _moment(talk, text)
    if at is None or at <= talk.now:
        return False
    _set_later(talk, at)
    return True


def names_a_time(talk: Talk, text: str) -> bool:
    """Whether a text names a day or a length; "2" or "one" alone names neither."""
    if _ready_choice(talk, text).understood:
        return not text.strip().isdigit()
    day = answers.read("date", text, words=talk.words, now=talk.now, day_only=True)
    length = answers.read("duration", text, words=talk.words, now=talk.now)
    return (day.understood or (length.understood and not length.unsure)) and not text.strip().isdigit()


def _ready_choice(talk: Talk, text: str) -> Reading:
    """Which of the ready ways to put off was typed ("tonight")."""
    options = tuple(Option(key, talk.common(f"option_later_{key}")) for key in nudging.SNOOZES)
    return answers.read("choice", text, words=talk.words, now=talk.now, options=options)


def pause(talk: Talk, text: str) -> None:
    """No reminders until a day; without one, until "resume"."""
    until = _moment(talk, text) if text.strip() else None
    if until is None:
        stop(talk)
        return
    talk.change_person(nudges_paused_until=until, nudges_stopped=False, talks_stay=False)
    talk.say("paused", until=talk.moment(until))


def stop(talk: Talk) -> None:
    """No reminders until "resume", in one line; those of a talk, which they need most, can be kept."""
    talk.change_person(nudges_stopped=True, talks_stay=False, nudges_paused_until=None)
    if not waking.belongs_to_a_talk(talk):
        talk.say("stopped")
        return
    talk.change_person(asking="stop")
    talk.show(
        Choices(talk.common("stopped_with_talk"), stop_options(talk), talk.interview.question), about=False
    )


def stop_options(talk: Talk) -> tuple[Option, ...]:
    """What can be kept of the reminders that were just stopped."""
    return (talk.label("stop:but_talks"), talk.label("stop:all"))


def keep(talk: Talk, which: str) -> bool:
    """Which reminders come after all ("but_talks", "all" for none of them); False when it is neither."""
    if which not in ("but_talks", "all"):
        return False
    stays = which == "but_talks"
    talk.change_person(nudges_stopped=True, talks_stay=stays)
    talk.say("stopped_but_talks" if stays else "stopped")
    return True


def resume(talk: Talk) -> None:
    """Reminders are on again; those of the open question count from now."""
    talk.change_person(nudges_stopped=False, talks_stay=False, nudges_paused_until=None)
    here = talk.interview.id
    for one in talk.open_interviews:
        talk.focus(one.id)
        talk.change(quiet=False, ignored=0)
        talk.save(wakes.HUSH, "")
        wakes.set_again(talk)
    talk.focus(here)
    asking.ask_again(talk, talk.common("resumed"))


def _moment(talk: Talk, text: str) -> datetime | None:
    """A typed time; a day alone means nine in the morning; "tonight" and the like as on the buttons."""
    ready = _ready_choice(talk, text)
    has_clock = any(sign.isdecimal() for sign in text)  # "tomorrow at 10" is not the ready "tomorrow"
    if ready.understood and not ready.unsure and not has_clock:
        return nudging.snooze(str(ready.value), talk.now, talk.person.timezone)
    length = answers.read("duration", text, words=talk.words, now=talk.now)
    if length.understood and not length.unsure:
        return _after(talk, minutes_of(str(length.value)))
    reading = answers.read("date", text, words=talk.words, now=talk.now)
    if not reading.understood:
        return None
    start = str(reading.value).split("/")[0]
    if "T" in start:
        return datetime.fromisoformat(start)
    return at_local(date.fromisoformat(start), nudging.MORNING, talk.person.timezone)


def _after(talk: Talk, minutes: float) -> datetime | None:
    """So long from now; None when that is no time anybody means."""
    if minutes > answers.FURTHEST * timedelta(days=365) / timedelta(minutes=1):
        return None
    return later_by(talk.now, timedelta(minutes=minutes), talk.person.timezone)


def _set_later(talk: Talk, at: datetime) -> None:
    """One wake at that time; what was due before it would only repeat it."""
    if not talk.interview.closed:
        prefix = wakes.key(talk, talk.state, "")
        kept = {
            name: when
            for name, when in talk.interview.wakes.items()
            if not name.startswith(prefix) or when > at + PEACE
        }
        talk.change(wakes={**kept, wakes.key(talk, talk.state, wakes.LATER): at}, quiet=False, ignored=0)
    talk.change_person(nudges_stopped=False)
    talk.say("later_set", when=talk.moment(at))
