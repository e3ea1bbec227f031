"""A story's player at a platform: the real bot, acted on by a user, held against the plain engine.

At each beat the user does there what the story says, and what is then on their screen must be what the engine
shows: the same words in the same order, the same options to press. What is remembered is the runner's own,
from its database. Every few beats the bot is stopped, and another one goes on that knows only the database.
How a platform's user acts and sees is for those that derive from `SurfacePlayer` to say.
"""

import asyncio
from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path

from coach.dialog.book import Book
from coach.engine import advance
from coach.model.conversation import Conversation, Turn
from coach.model.effects import Document, Shown, Timer, numbered
from coach.model.events import Chose, Event, Started
from coach.runtime.runner import Runner
from coach.stories import EnginePlayer, Failure, read_story, run


class Differs(AssertionError):
    """What is on the screen isn't what the engine shows."""


class SurfacePlayer(ABC):
    """A `coach.stories.Player`. Made and closed by `play`; its `begin` comes first.

    Args:
        loop: in which everything happens.
        folder: where the database goes.
        talk: what the story begins with.
        restart_every: beats after which the bot is made anew; 0 for never.
    """

    #: Who the user is for the runner, and the conversation they have with the bot.
    account: str
    address: str

    def __init__(
        self,
        loop: asyncio.Runner,
        folder: Path,
        book: Book,
        talk: Conversation,
        now: datetime,
        *,
        restart_every: int = 0,
    ) -> None:
        self.loop, self.book = loop, book
        self.url = f"sqlite:///{folder / 'coach.db'}"
        self.engine = EnginePlayer(book, talk, now)
        self._now = now.astimezone(UTC)
        self._restart_every, self._beats = restart_every, 0
        self.runner = self.new_runner()

    # The player.

    @property
    def now(self) -> datetime:
        """The present moment, in UTC."""
        return self._now

    @property
    def conversation(self) -> Conversation:
        """What the runner remembers."""
        return self.loop.run(self.runner.conversation(self.account)) or self.engine.conversation

    def send(self, event: Event) -> Sequence[Shown]:
        """The user does this; what the engine shows, after the screen was held against it."""
        return self.loop.run(self._send(event))

    def wait(self, until: datetime) -> Sequence[Shown]:
        """Time passes; the same."""
        return self.loop.run(self._wait(until.astimezone(UTC)))

    def begin(self, talk: Conversation, shown: Sequence[Shown]) -> None:
        """Save what the story begins with, and start the bot, which shows what was shown last."""
        self.loop.run(self._begin(talk, shown))

    def close(self) -> None:
        """End the bot."""
        self.loop.run(self.leave())

    def new_runner(self) -> Runner:
        """A runner on the story's database, by the story's clock."""
        self.runner = Runner(self.url, self.book, advance, clock=lambda: self._now)
        return self.runner

    def word(self, key: str) -> str:
        """One of the bot's own texts."""
        return self.book.text(f"common.{key}", "en")

    # What a platform's player says.

    @abstractmethod
    async def enter(self) -> None:
        """Start the bot for the first time."""

    @abstractmethod
    async def restart(self) -> None:
        """Stop the bot, and have another one go on."""

    @abstractmethod
    async def leave(self) -> None:
        """Stop the bot."""

    @abstractmethod
    async def do(self, event: Event) -> None:
        """Have the user do this."""

    @abstractmethod
    async def quiet(self) -> None:
        """Return when everything that was decided is on the screen."""

    @abstractmethod
    def compare(self, expected: Sequence[Shown]) -> None:
        """Hold the bot's new messages against these effects. Raises Differs."""

    @abstractmethod
    def still_offers(self, carries: str) -> bool:
        """Whether something that carries this can still be pressed in the message that offered it."""

    # Inside.

    async def _begin(self, talk: Conversation, shown: Sequence[Shown]) -> None:
        def given(_book: Book, _before: Conversation, _event: Event, _now: datetime) -> Turn:
            return Turn(talk, tuple(shown))

        async with Runner(self.url, self.book, given, clock=lambda: self._now) as runner:
            await runner.handle(self.account, Started(), address=self.address)
        await self.enter()
        if shown:
            await self.runner.tick()
            await self.quiet()
            self.compare(shown)

    async def _count(self) -> None:
        self._beats += 1
        if self._restart_every and self._beats % self._restart_every == 0:
            await self.restart()

    async def _send(self, event: Event) -> Sequence[Shown]:
        await self._count()
        asked = self.engine.conversation.interview.question
        expected = list(self.engine.send(event))
        await self.do(event)
        await self.quiet()
        self.compare(expected)
        if isinstance(event, Chose) and event.question == asked and ":" not in event.option:
            self._closed(event, asked)
        return expected

    async def _wait(self, until: datetime) -> Sequence[Shown]:
        await self._count()
        expected = list(self.engine.wait(until))
        while (due := await self.runner.next_due()) is not None and due <= until:
            self._now = max(self._now, due.astimezone(UTC))
            await self.runner.tick()
        self._now = max(self._now, until)
        await self.runner.tick()
        await self.quiet()
        self.compare(expected)
        return expected

    def _closed(self, event: Chose, asked: int) -> None:
        """An answered question has nothing left to press."""
        after = self.engine.conversation.interview
        if after.question == asked and not after.closed:
            return  # asked again
        carries = carried(event)
        if self.still_offers(carries):
            raise Differs(f"{carries} can still be pressed")


def carried(event: Chose) -> str:
    """What the button for this carries, on both platforms."""
    return f"coach|{event.interview or ''}|{event.question or 0}|{event.option}"


def plainly(effect: Shown) -> str:
    """Everything that an effect says, with all its options."""
    told = effect.plain()
    return "\n".join([told, *numbered(effect.options)]) if isinstance(effect, Timer) else told


def is_file_only(effect: Shown) -> bool:
    """Whether this is only a file, with no words."""
    return isinstance(effect, Document) and effect.media_type == "application/json"


def play(path: Path, book: Book, make: Callable[[Conversation, datetime], SurfacePlayer]) -> Failure | None:
    """Play a story to the player that is made of its beginning; None when all is as written."""
    players: list[SurfacePlayer] = []

    def made(_book: Book, talk: Conversation, now: datetime, shown: Sequence[Shown]) -> SurfacePlayer:
        player = make(talk, now)
        player.begin(talk, shown)
        players.append(player)
        return player

    try:
        return run(read_story(path), book, made)
    finally:
        for player in players:
            player.close()
