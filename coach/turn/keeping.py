"""How long a silent person's data is kept: a notice after 60 days without a word, erased a week later. Pure.

The times stand in `Person`, and become wakes like any other when the turn is finished.
"""

from datetime import datetime

from coach.model.conversation import ERASE, NOTICE
from coach.model.effects import Choices, Erase, Say
from coach.skills import timing
from coach.skills.timing import Length
from coach.turn.talk import Talk

#: After so long without a word from them.
SILENCE = Length(60, "days")
#: Between the notice and the end.
NOTICE_PERIOD = Length(7, "days")
CLOCK = "10:00"


def stay(talk: Talk) -> None:
    """They are here: nothing is going to be erased, and the notice lies ahead."""
    if talk.person.erase_at is not None:
        talk.change_person(erase_at=None)
    if talk.person.notice_at is None:
        talk.change_person(notice_at=_after_silence(talk, talk.now))


def wake(talk: Talk, keys: tuple[str, ...]) -> None:
    """Acts on the notice or the end, if they are due."""
    if NOTICE in keys and talk.person.notice_at and talk.person.notice_at <= talk.now:
        _give_notice(talk)
    if ERASE in keys and talk.person.erase_at and talk.person.erase_at <= talk.now:
        talk.show(Say(talk.common("erased_after_silence"), nudge=ERASE))
        talk.change_person(erase_at=None)
        talk.after.append(Erase())


def _give_notice(talk: Talk) -> None:
    due = _after_silence(talk, talk.person.heard or talk.now)
    if due <= talk.now:
        due = talk.next_allowed(talk.now)
    if due > talk.now:
        talk.change_person(notice_at=due)
        return
    erase_at = timing.wake_time(talk.now, NOTICE_PERIOD, zone=talk.person.timezone)
    talk.change_person(notice_at=None, erase_at=erase_at)
    options = (talk.label("do:stay"), talk.label("do:forget"))
    talk.show(Choices(talk.common("keep_notice"), options, talk.interview.question, NOTICE))


def _after_silence(talk: Talk, since: datetime) -> datetime:
    return timing.wake_time(since, SILENCE, CLOCK, zone=talk.person.timezone)
