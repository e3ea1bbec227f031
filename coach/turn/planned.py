"""Which reminders will be shown, and when, if the person says nothing until then. Pure.

It looks ahead: a turn of its own is moved from one wake to the next, and what is ready then is decided by
the same rules as when the time has come (quiet hours, a pause, the caps, a thread that goes quiet).
"""

from coach.dialog.steps import Question
from coach.model.overview import Reminder
from coach.turn import wakes, waking
from coach.turn.talk import Talk
from coach.turn.wording import one_line

#: So many moments are looked at: each wake may be put off a few times.
MOST_MOMENTS = 100


def reminders(talk: Talk) -> dict[str, list[Reminder]]:
    """By interview, what is planned, the next first. `talk` itself stays as it is."""
    if talk.person.nudges_stopped and not talk.person.talks_stay:
        return {}
    return _look_ahead(Talk.of(talk.book, talk.before, talk.now))


def _look_ahead(talk: Talk) -> dict[str, list[Reminder]]:
    found: dict[str, list[Reminder]] = {}
    for _ in range(MOST_MOMENTS):
        times = {key: at for one in talk.interviews for key, at in one.wakes.items()}
        if not times:
            break
        talk.look_ahead(max(talk.now, min(times.values())))
        due = tuple(sorted(key for key, at in times.items() if at <= talk.now))
        for one in waking.ready(talk, due):
            talk.focus(one.interview)
            if one.kind != "live":
                found.setdefault(one.interview, []).append(Reminder(talk.now, _about(talk, one)))
            if one.to:
                wakes.drop_nudges(talk)  # the thread goes on to another question
    return found


def _about(talk: Talk, one: waking.Due) -> str:
    """What it is about, in a line: its own words, or the question that waits."""
    return next_step(talk) if one.says_little else one_line(one.text)


def next_step(talk: Talk) -> str:
    """What the interview at hand waits for, in a line; "" when it is over."""
    one = talk.interview
    step = talk.book.step(one.aside or one.state)
    return "" if one.closed or not isinstance(step, Question) else one_line(talk.text(step.text_id))
