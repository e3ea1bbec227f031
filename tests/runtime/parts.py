"""A tiny coach and a surface of paper, to test the store and the runner by themselves.

The coach counts: it repeats what was said with its number, so that a turn that was decided twice, lost or
out of order shows.
"""

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from coach.model.conversation import Conversation, Turn, begin
from coach.model.effects import Choices, Effect, Erase, Export, FieldErrors, Option, Say, Settled
from coach.model.events import Chose, Event, Said, Woke
from coach.runtime.runner import Runner
from coach.runtime.surface import Away, Closed, Refused, Retry, Sending

START = datetime(2026, 11, 23, 17, 0, tzinfo=UTC)
SAM = "terminal:sam"


@dataclass
class Clock:
    """A clock that stands still until it is moved."""

    at: datetime = START

    def __call__(self) -> datetime:
        """The present moment."""
        return self.at

    def pass_by(self, **length: float) -> None:
        """Move it on."""
        self.at += timedelta(**length)


def count(_book: object, before: Conversation, event: Event, now: datetime) -> Turn:
    """The tiny coach: "say N" says N things, "ask" asks, "wake N" wakes in N seconds, "boom" fails …"""
    one = before.interview
    number = one.slots.get("count", 0) + 1
    effects: list[Effect] = []
    changed = replace(one, slots={**one.slots, "count": number}, state="test.counting")
    if isinstance(event, Woke):
        left = {key: at for key, at in one.wakes.items() if key not in event.keys}
        keys = " ".join(event.keys)
        said = Say(f"{number}: woken by {keys}", nudge=event.keys[0])
        return Turn(replace(before, interview=replace(changed, wakes=left)), (said,))
    if isinstance(event, Chose):
        effects.append(Settled(one.id, one.question, event.option))
    words = event.text.split() if isinstance(event, Said) else []
    match words:
        case ["boom"]:
            raise ValueError("a secret that must not be logged")
        case ["unwritable"]:
            changed = replace(changed, slots={"bad": "\ud800"})
        case ["say", times]:
            effects += [Say(f"{number}.{place}") for place in range(1, int(times) + 1)]
        case ["ask"]:
            changed = replace(changed, question=number)
            effects.append(Choices(f"{number}?", (Option("a", "A"),), question=number))
        case ["wake", seconds]:
            key = f"{one.id}/test.counting/after_{seconds}"
            changed = replace(changed, wakes={**one.wakes, key: now + timedelta(seconds=int(seconds))})
        case ["errors"]:
            effects.append(FieldErrors((("field", "why"),)))
        case ["export"]:
            effects.append(Export())
        case ["forget"]:
            return Turn(begin(before.person), (Say("forgotten"), Erase()))
        case _:
            said_text = event.text if isinstance(event, Said) else type(event).__name__
            changed = replace(changed, slots={**changed.slots, "last": said_text})
            effects.append(Say(f"{number}: {said_text}"))
    return Turn(replace(before, interview=changed), tuple(effects))


@dataclass
class Paper:
    """A surface that writes down what it is given."""

    platform: str = "terminal"
    only: str = ""
    #: What `show` raises next, in order.
    trouble: list[Exception] = field(default_factory=list)
    #: Whether shown messages get an id, so that they can be closed.
    edits: bool = False
    shown: list[Sending] = field(default_factory=list)
    closed: list[Closed] = field(default_factory=list)
    #: Whom a turn was decided for, and how many turns they had by then.
    turns: list[tuple[str, int]] = field(default_factory=list)
    erased: list[str] = field(default_factory=list)

    def reaches(self, account: str) -> bool:
        """Everybody, or the one it is for."""
        return not self.only or account == self.only

    async def show(self, sending: Sending) -> str | None:
        """Write a row down, or fail as told."""
        if self.trouble:
            raise self.trouble.pop(0)
        self.shown.append(sending)
        return f"message {len(self.shown)}" if self.edits else None

    async def settle(self, closed: Closed) -> None:
        """Write down what was closed."""
        self.closed.append(closed)

    async def turned(self, account: str, conversation: Conversation) -> None:
        """Write down whose turn it was."""
        self.turns.append((account, conversation.interview.slots.get("count", 0)))

    def erase(self, account: str) -> None:
        """Write down whose files were erased."""
        self.erased.append(account)

    @property
    def texts(self) -> list[str]:
        """What was shown, as text."""
        return [sending.effect.plain() for sending in self.shown]


def runner(file: Path, surface: Paper | None = None, clock: Clock | None = None, secret: str = "") -> Runner:
    """A runner with the tiny coach on this file; nothing happens by itself."""
    made = Runner(f"sqlite:///{file}", None, count, clock=clock or Clock(), secret_key=secret, run_loop=False)
    if surface is not None:
        made.add_surface(surface)
    return made


__all__ = ["SAM", "START", "Away", "Clock", "Paper", "Refused", "Retry", "count", "runner"]
