"""The terminal surface: one person, one screen, one loop. Knows the coach and how a terminal is read and written.

Three screens share this loop: `terminal_screen.FullScreen` for a person at a real terminal,
`terminal_lines.PlainLines` for pipes, `terminal_lines.JsonLines` for programs.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Protocol

from coach.dialog.when import read_length
from coach.model.conversation import Conversation
from coach.model.effects import Document, Settled, Shown
from coach.model.errors import CoachError, StoreError
from coach.model.events import COMMANDS, Commanded, Event, Said, Started
from coach.runtime.runner import Runner
from coach.runtime.surface import Retry, Sending
from coach.skills.timing import add

PLATFORM = "terminal"
#: Characters that would steer the terminal instead of being seen; line breaks and tabs stay.
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
#: Turns of the simulated clock in one wait that don't move it: more means that something stays due.
_MOST_STANDSTILLS = 50
#: How long what a closed pipe didn't take waits before it is tried again.
_PIPE_CLOSED = 60.0  # seconds


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


class Screen(Protocol):
    """Where things are shown and lines come from."""

    def show(self, effect: Shown, sending: Sending, saved: Path | None) -> None:
        """Shows one effect; `saved` is the file that holds it, when it is a document."""

    def turn(self, conversation: Conversation, now: datetime) -> None:
        """Everything that belongs to one input was shown."""

    def error(self, text: str) -> None:
        """Says what couldn't be done."""

    async def read(self) -> Input:
        """The next input."""


@dataclass(slots=True)
class SimulatedClock:
    """A clock that stands still until it is moved (`--at`)."""

    now: datetime

    def __call__(self) -> datetime:
        """The present moment (aware)."""
        return self.now


@dataclass(slots=True)
class Terminal:
    """The surface that the runner shows things through: this one person's account."""

    account: str
    screen: Screen
    folder: Path
    platform: str = PLATFORM
    #: Whoever read what is shown has gone.
    closed: bool = field(default=False)

    def reaches(self, account: str) -> bool:
        """Only the person who sits here."""
        return account == self.account

    async def show(self, sending: Sending) -> str | None:
        """Shows one thing, and saves it when it is a document.

        Raises:
            Retry: nobody reads any more; it is kept for their next visit.
        """
        effect = sending.effect
        try:
            saved = self._save(effect, sending.interview) if isinstance(effect, Document) else None
            self.screen.show(effect, sending, saved)
        except BrokenPipeError as error:
            self.closed = True
            raise Retry(_PIPE_CLOSED) from error
        return None

    async def settle(self, message: str, settled: Settled) -> None:
        """Nothing: what was printed stays as it is."""

    def _save(self, document: Document, interview: str) -> Path:
        """Writes a document into the person's folder; an earlier one of that name with other words stays."""
        folder = self.folder / f"interview-{_file_name(interview)}"
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        wanted = folder / _file_name(document.name)
        data = document.text.encode("utf-8", "replace")
        path, number = wanted, 1
        while path.exists() and path.read_bytes() != data:
            number += 1
            path = wanted.with_stem(f"{wanted.stem}-{number}")
        path.write_bytes(data)
        return path


def visible(text: str) -> str:
    """The text without characters that would steer a terminal."""
    return _CONTROL.sub("", text)


def typed(text: str, written: datetime | None = None) -> Input:
    """What a typed line is: `/wait`, `/quit`, one of the coach's commands after a slash, or just words."""
    slash, name, rest = text[:1], *_split(text[1:])
    if slash == "/":
        if name == "coach" and rest:
            name, rest = _split(rest)
        if name == "wait":
            return Wait(rest)
        if name in ("quit", "exit") and not rest:
            return Quit(typed=True)
        if name in COMMANDS:
            return Commanded(name, rest)
    return Said(text, written=written)


@dataclass(slots=True)
class Chat:
    """A person's talk with the coach at one screen, from the greeting until they leave."""

    runner: Runner
    terminal: Terminal
    language: str | None
    timezone: str | None
    #: The simulated clock, None when time passes by itself.
    clock: SimulatedClock | None = None
    conversation: Conversation | None = None
    failed: bool = False

    async def run(self) -> int:
        """Greets, then answers each input until the last.

        Returns:
            The exit code: 1 when something couldn't be saved.
        """
        screen = self.terminal.screen
        self.runner.add_surface(self.terminal)
        async with self.runner:
            await self._turn(Started())
            while not self.terminal.closed:
                entered = await screen.read()
                if isinstance(entered, Quit) and not entered.typed:
                    break
                await self._turn(entered)
                if isinstance(entered, Quit):
                    break
        return 1 if self.failed else 0

    async def _turn(self, entered: Input) -> None:
        """One input: what it brings about is shown, then its turn ends."""
        screen = self.terminal.screen
        try:
            match entered:
                case Quit():
                    pass
                case Unreadable(why):
                    screen.error(why)
                case Wait(text):
                    await self._wait(text)
                case _:
                    await self._handle(entered)
        except StoreError as error:
            self.failed = True
            screen.error(str(error))
        except CoachError as error:
            screen.error(str(error))
        if self.conversation is not None and not self.terminal.closed:
            screen.turn(self.conversation, self.runner.now())

    async def _handle(self, event: Event) -> None:
        handled = await self.runner.handle(
            self.terminal.account,
            event,
            address=self.terminal.account,
            timezone=self.timezone,
            language=self.language,
        )
        self.conversation = handled.conversation

    async def _wait(self, text: str) -> None:
        """Moves the simulated clock, and stops on the way at each moment when something is due."""
        length = read_length(text)
        if self.clock is None:
            raise CoachError("The clock is the real one; start with --at to have one that can be moved.")
        if length is None:
            raise CoachError(f"{text!r} is no length of time. Try: /wait 2 days")
        zone = self.conversation.person.timezone if self.conversation else "UTC"
        until = add(self.clock.now, length, zone).astimezone(UTC)
        standstills = 0
        while (due := await self.runner.next_due()) is not None and due <= until:
            standstills = standstills + 1 if due <= self.clock.now else 0
            if standstills > _MOST_STANDSTILLS:
                break
            self.clock.now = max(due.astimezone(UTC), self.clock.now)
            await self.runner.tick()
        self.clock.now = until
        await self.runner.tick()
        self.conversation = await self.runner.conversation(self.terminal.account) or self.conversation


def _split(text: str) -> tuple[str, str]:
    name, _, rest = text.strip().partition(" ")
    return name.replace("-", "_").lower(), rest.strip()


def _file_name(name: str) -> str:
    """A name that is safe as one part of a path."""
    safe = re.sub(r"[^\w.()' -]", "_", Path(name).name).strip(" .")
    return safe[:120] or "document"
