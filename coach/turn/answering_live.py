"""What a person wants of the coach in the middle of the talk: typed, by button or as a command. Pure.

Each answer is one short message with the clock and the question that is on the table; nothing else is said.
"""

from collections.abc import Callable

from coach.dialog import steps
from coach.skills import live_words
from coach.turn import asking, table, wakes
from coach.turn.talk import Talk

#: Commands that mean something of their own while the talk is on.
COMMANDS = {"next": "next", "skip": "skip", "back": "back", "repeat": "question", "status": "left"}


def hear(talk: Talk, text: str) -> bool:
    """A typed line; False when it is a note. A number that no question has makes it one."""
    word = live_words.read(text, talk.phrases)
    count = len(table.listed(talk))
    if (
        word is None
        or _leaves(talk, word.kind)
        or (word.kind in live_words.NEED_A_NUMBER and max(word.numbers) > count)
    ):
        return False
    _DOES[word.kind](talk, word.numbers)
    return True


def act(talk: Talk, what: str) -> bool:
    """A button ("next", "skip", "left") or command; False when it means nothing in a talk, or none is on."""
    if not isinstance(talk.question, steps.Live) or what not in _DOES or _leaves(talk, what):
        return False
    _DOES[what](talk, ())
    return True


def hears_ahead(talk: Talk, text: str) -> bool:
    """ "Mute" before a talk that is arranged is about that talk: its reminders stay. False otherwise."""
    word = live_words.read(text, talk.phrases)
    if word is None or word.kind not in wakes.HUSHES or not talk.slots["scheduled"]:
        return False
    if not talk.phrases.finder("live", "hush_ahead").search(talk.phrases.line(text).plain):
        return False
    talk.save(wakes.HUSH, word.kind)
    asking.ask_again(talk, talk.common(f"live_{word.kind}_ahead"))
    return True


def _leaves(talk: Talk, what: str) -> bool:
    """ "Back" before anything was noted or asked takes back that the talk has begun."""
    return what == "back" and not talk.interview.notes and table.is_untouched(talk)


def _next(talk: Talk, _: tuple[int, ...]) -> None:
    """The one on the table is ticked, and the next that isn't is shown."""
    table.tick(talk, [table.place(talk) + 1])
    _skip(talk, ())


def _skip(talk: Talk, _: tuple[int, ...]) -> None:
    """The one on the table stays open for the end, if there is time."""
    table.move(talk, table.following(talk))
    _show(talk)


def _answered(talk: Talk, numbers: tuple[int, ...]) -> None:
    """ "She answered 3 and 4 already": they aren't asked again."""
    table.tick(talk, numbers)
    if table.place(talk) + 1 in numbers:
        table.move(talk, table.following(talk))
    _show(talk, talk.common("live_ticked", number=", ".join(str(number) for number in numbers)))


def _go_to(talk: Talk, numbers: tuple[int, ...]) -> None:
    table.move(talk, numbers[0] - 1)
    _show(talk)


def _back(talk: Talk, _: tuple[int, ...]) -> None:
    table.move(talk, max(0, table.place(talk) - 1))
    _show(talk)


def _left(talk: Talk, _: tuple[int, ...]) -> None:
    step = talk.question
    assert isinstance(step, steps.Live)
    left = wakes.minutes_left(talk, step)
    minutes = f"{wakes.requested_minutes(talk, step.minutes):g}"
    _show(talk, talk.common("live_left" if left else "live_time_up", left=str(left), minutes=minutes))


def _question(talk: Talk, _: tuple[int, ...]) -> None:
    _show(talk)


def _mute(talk: Talk, _: tuple[int, ...]) -> None:
    _hush(talk, "mute")
    talk.say("live_muted")


def _silent(talk: Talk, _: tuple[int, ...]) -> None:
    _hush(talk, "silent")
    talk.say("live_silent")


def _hush(talk: Talk, how: str) -> None:
    step = talk.question
    assert isinstance(step, steps.Live)
    talk.save(wakes.HUSH, how)
    for mark in step.marks:
        if wakes.is_hushed(talk, mark):
            wakes.drop(talk, wakes.key(talk, step.name, mark.id))


def _show(talk: Talk, lead: str = "") -> None:
    """The question on the table, after the answer to what they wanted."""
    step = talk.question
    assert isinstance(step, steps.Live)
    text = "\n\n".join(part for part in (lead, asking.on_the_table(talk)) if part)
    talk.show(asking.clock(talk, step, text))


_DOES: dict[str, Callable[[Talk, tuple[int, ...]], None]] = {
    "next": _next,
    "skip": _skip,
    "answered": _answered,
    "go_to": _go_to,
    "back": _back,
    "left": _left,
    "question": _question,
    "mute": _mute,
    "silent": _silent,
}
