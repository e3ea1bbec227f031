"""What a person can enter at a terminal, whatever it looks like. Values and the reading of typed lines."""

import re
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol

from coach.model.conversation import Conversation
from coach.model.effects import Shown
from coach.model.events import COMMANDS, Commanded, Event, Said
from coach.runtime.surface import Sending

#: Characters that would steer the terminal instead of being seen; line breaks and tabs stay.
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")


@dataclass(frozen=True, slots=True)
class Wait:
    """`/wait 2 days`: move the simulated clock by this, as typed."""

    text: str


@dataclass(frozen=True, slots=True)
class Quit:
    """`/quit`, or the end of the input."""

    #: Whether an input line asked for it, which then has its turn; the end of the input has none.
    typed: bool = False


@dataclass(frozen=True, slots=True)
class Unreadable:
    """An input line that can't be taken; `why` says what is wrong with it."""

    why: str


Input = Event | Wait | Quit | Unreadable


@dataclass(frozen=True, slots=True)
class Saved:
    """A file that was saved for the person: where, and what it is."""

    path: Path
    media_type: str


class Screen(Protocol):
    """Where things are shown and lines come from."""

    def show(self, effect: Shown, sending: Sending, saved: tuple[Saved, ...]) -> None:
        """Shows one effect; `saved` are the files that hold it, when it is a document."""

    def turn(self, conversation: Conversation, now: datetime) -> None:
        """Everything that belongs to one input was shown."""

    def error(self, text: str) -> None:
        """Says what couldn't be done."""

    async def read(self) -> Input:
        """The next input."""


def visible(text: str) -> str:
    """The text without characters that would steer a terminal."""
    return _CONTROL.sub("", text)


def typed(text: str, written: datetime | None = None) -> Input:
    """What a typed line is: `/wait`, `/quit`, one of the coach's commands after a slash, or just words."""
    if text.startswith("/"):
        name, rest = _split(text[1:])
        if name == "coach" and rest:
            name, rest = _split(rest)
        if name == "wait":
            return Wait(rest)
        if name in ("quit", "exit") and not rest:
            return Quit(typed=True)
        if name in COMMANDS:
            return Commanded(name, rest)
    return Said(text, written=written)


def _split(text: str) -> tuple[str, str]:
    """A command's name, and the words after it."""
    name, _, rest = text.strip().partition(" ")
    return name.replace("-", "_").lower(), rest.strip()
