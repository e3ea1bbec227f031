"""The terminal surface: one person, one screen, one loop. Knows the coach, and how a terminal is used.

Three screens share this loop: `terminal_screen.FullScreen` for a person at a real terminal,
`terminal_lines.PlainLines` for pipes, `terminal_lines.JsonLines` for programs.
"""

import asyncio
import re
import shutil
import sys
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from bots.terminal_input import Input, Quit, Saved, Screen, Unreadable, Wait
from coach.commands.given import LAST_YEAR
from coach.dialog.book import Book
from coach.dialog.when import read_length
from coach.model.conversation import Conversation
from coach.model.effects import Document
from coach.model.errors import CoachError, StoreError, UsageError
from coach.model.events import Event, Started
from coach.runtime import logs, open_runner
from coach.runtime.render import File, files_of
from coach.runtime.runner import Runner
from coach.runtime.surface import Away, Closed, Sending
from coach.skills.timing import Length, add

PLATFORM = "terminal"
#: Turns of the simulated clock in one wait that don't move it: more means that something stays due.
_MOST_STANDSTILLS = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class ChatOptions:
    """How `coach chat` was started."""

    user: str
    database_url: str
    dialogs: Path | None
    #: Where documents are saved, in a folder for each person.
    files: Path
    language: str
    #: The zone of a person who hasn't said theirs yet.
    timezone: str
    #: They named it themselves, so they aren't asked.
    timezone_known: bool
    #: Where a simulated clock begins (aware); None for the real one.
    at: datetime | None
    json: bool


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
    closed: bool = False

    def reaches(self, account: str) -> bool:
        """Only the person who sits here."""
        return account == self.account

    async def show(self, sending: Sending) -> str | None:
        """Shows one thing, and saves it when it is a document.

        Raises:
            Away: nobody reads any more; it is kept for their next visit.
        """
        effect = sending.effect
        saved: list[Saved] = []
        trouble = ""
        if isinstance(effect, Document):
            try:
                files = await files_of(effect)
                saved.extend(Saved(self._save(one, sending.interview), one.media_type) for one in files)
            except OSError as error:
                trouble = f"{error.filename or self.folder}: {error.strerror}"
        try:
            self.screen.show(effect, sending, tuple(saved))
            if trouble:
                self.screen.error(trouble)
        except BrokenPipeError as error:
            self.closed = True
            raise Away from error
        return None

    async def settle(self, closed: Closed) -> None:
        """Nothing: what was printed stays as it is."""

    async def turned(self, account: str, conversation: Conversation) -> None:
        """Nothing: there is no other place that shows where they are."""

    def erase(self, account: str) -> None:
        """Removes the documents that were saved for this person."""
        erase_files(account, self.folder.parent)

    def _save(self, file: File, interview: str) -> Path:
        """Writes a file into the person's folder; an earlier one of that name with other words stays."""
        folder = self.folder / f"interview-{_file_name(interview)}"
        for part in (self.folder.parent, self.folder, folder):  # names of people: for their owner's eyes only
            part.mkdir(parents=True, exist_ok=True, mode=0o700)
        wanted = folder / _file_name(file.name)
        path, number = wanted, 1
        while path.exists() and path.read_bytes() != file.content:
            number += 1
            path = wanted.with_stem(f"{wanted.stem}-{number}")
        path.write_bytes(file.content)
        return path


@dataclass(slots=True)
class Chat:
    """A person's talk with the coach at one screen, from the greeting until they leave."""

    runner: Runner
    terminal: Terminal
    language: str
    timezone: str
    timezone_known: bool
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
            if self.conversation is None:
                raise
            self.failed = True
            screen.error(str(error))
        except CoachError as error:
            screen.error(str(error))
        except Exception as error:  # a mistake of ours: nothing of this turn was saved, and the talk goes on
            if self.conversation is None:
                raise
            logs.failure("a turn", error)
            screen.error(self.runner.book.text("common.terminal_failed", self.language))
        if self.conversation is not None and not self.terminal.closed:
            screen.turn(self.conversation, self.runner.now())

    async def _handle(self, event: Event) -> None:
        handled = await self.runner.handle(
            self.terminal.account,
            event,
            address=self.terminal.account,
            timezone=self.timezone,
            timezone_known=self.timezone_known,
            language=self.language,
        )
        self.conversation = handled.conversation

    async def _wait(self, text: str) -> None:
        """Moves the simulated clock, and stops on the way at each moment when something is due."""
        if self.clock is None:
            raise CoachError("The clock is the real one; start with --at to have one that can be moved.")
        length = read_length(text)
        if length is None:
            raise CoachError(f"{text!r} is no length of time. Try: /wait 2 days")
        until = self._after(length, text)
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

    def _after(self, length: Length, text: str) -> datetime:
        """When this much time of the simulated clock has passed."""
        assert self.clock is not None
        zone = self.conversation.person.timezone if self.conversation else self.timezone
        try:
            until = add(self.clock.now, length, zone).astimezone(UTC)
        except (OverflowError, ValueError):
            until = None
        if until is None or until.year > LAST_YEAR:
            raise CoachError(f"{text!r} is too long; the clock goes to the year {LAST_YEAR}.")
        return until


def chat(options: ChatOptions) -> int:
    """Talks with one person until they leave.

    Returns:
        The exit code.

    Raises:
        CoachError: it can't begin: the scripts, the database or a setting is wrong.
    """
    clock = SimulatedClock(options.at) if options.at else None
    runner = open_runner(options.database_url, options.dialogs, clock)
    if options.language not in runner.book.languages:
        known = ", ".join(runner.book.languages)
        raise UsageError(f"there is no language {options.language!r}; there is {known}")
    screen, around = _screen(options, runner)
    account = f"{PLATFORM}:{options.user}"
    terminal = Terminal(account, screen, folder_of(account, options.files))
    with around:
        talk = Chat(runner, terminal, options.language, options.timezone, options.timezone_known, clock)
        return asyncio.run(talk.run())


def folder_of(account: str, files: Path) -> Path:
    """Where the documents of a terminal account are saved."""
    return files / _file_name(account.partition(":")[2])


def erase_files(account: str, files: Path) -> None:
    """Removes the documents that were saved for this person."""
    if account.startswith(f"{PLATFORM}:"):
        shutil.rmtree(folder_of(account, files), ignore_errors=True)


def _screen(options: ChatOptions, runner: Runner) -> tuple[Screen, AbstractContextManager[None]]:
    """The screen that suits where the program runs, and what must be open while it is used."""

    book: Book = runner.book
    if not options.json and _is_tty(sys.stdin) and _is_tty(sys.stdout):
        # only here: the libraries for it take a tenth of a second to load
        from bots.terminal_screen import FullScreen

        full = FullScreen(book, options.language, runner.now, clock_stands=options.at is not None)
        return full, full.above_the_prompt()
    from bots.terminal_lines import JsonLines, PlainLines, standard_input

    if options.json:
        return JsonLines(standard_input(), sys.stdout.buffer), nullcontext()
    return PlainLines(standard_input(), book, options.language), nullcontext()


def _is_tty(stream: object) -> bool:
    """Whether a person is at it; a closed stream is None."""
    return stream is not None and bool(stream.isatty())  # type: ignore[attr-defined]


def _file_name(name: str) -> str:
    """A name that is safe as one part of a path."""
    safe = re.sub(r"[^\w.()' -]", "_", Path(name).name).strip(" .")
    return safe[:120] or "document"
