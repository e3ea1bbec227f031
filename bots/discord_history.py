"""What people wrote while the bot could not hear them, fetched from their chats and decided once."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Coroutine
from contextlib import suppress
from datetime import timedelta
from typing import Any

import discord

from bots.discord_events import PLATFORM, channel_of, user_of
from bots.discord_surface import DiscordSurface
from bots.discord_web import Ended, Lost, Misfit
from coach.runtime.runner import Runner
from coach.runtime.surface import Handled, Recent, Refused, Retry

_log = logging.getLogger("coach.discord")

#: Whose chats are looked through: those who were heard of in this time.
ACTIVE_FOR = timedelta(days=30)
#: How much further back than the last word that was heard: their clocks and ours may differ.
OVERLAP = timedelta(minutes=10)
#: The most messages of one chat, and the seconds between chats: Discord takes fifty calls a second of all.
MOST_MESSAGES, CHAT_EVERY = 200, 0.1
#: Tries of one chat when Discord asks to wait or has trouble.
MOST_TRIES = 5

#: Decides a message of a chat; None when it isn't somebody's words.
Hear = Callable[[discord.Message], Awaitable[Handled | None]]
#: Shows what an event brought about.
Delivery = asyncio.Task[Any]


class History:
    """Looks through chats, one after the other; that of somebody who does something now goes first."""

    def __init__(self, runner: Runner, surface: DiscordSurface, hear: Hear) -> None:
        self._runner, self._surface, self._hear = runner, surface, hear
        #: Whose chats are still to be looked through, and since when they were heard.
        self._missed: dict[str, Recent] = {}
        #: Finds out whose they are; the chats that are being looked through now.
        self._finding: asyncio.Task[None] | None = None
        self._looking: dict[str, asyncio.Task[list[Delivery]]] = {}
        self._busy = asyncio.Lock()

    def connected(self) -> Coroutine[Any, Any, None]:
        """From now on everything is heard: what looks through the chats, those who were here last first.

        Whoever does something afterwards has their chat looked through before (`before`).
        """
        # Taken before anything newly heard hides what was missed.
        self._finding = asyncio.get_running_loop().create_task(self._find())
        return self._catch_up(self._finding)

    async def before(self, account: str, seconds: float) -> None:
        """Have what somebody wrote earlier decided, within so many seconds at the most."""
        with suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                if self._finding is not None and not self._finding.done():
                    await asyncio.wait({self._finding})
                if (looking := self._look(account)) is not None:
                    await asyncio.wait({looking})

    def stop(self) -> None:
        """Look through nothing more."""
        tasks = [*self._looking.values()]
        if self._finding is not None:
            tasks.append(self._finding)  # type: ignore[arg-type]
        for task in tasks:
            task.cancel()

    async def _find(self) -> None:
        for one in await self._runner.recent(PLATFORM, self._runner.now() - ACTIVE_FOR):
            self._missed.setdefault(one.account, one)

    async def _catch_up(self, finding: "asyncio.Task[None]") -> None:
        await asyncio.wait({finding})
        finding.result()
        async with self._busy:
            while self._missed:
                account = next(iter(self._missed))
                if not self._surface.reaches(account):
                    del self._missed[account]
                    continue
                looking = self._look(account)
                assert looking is not None
                shown = await looking
                if shown:
                    await asyncio.wait(shown)
                await asyncio.sleep(CHAT_EVERY)

    def _look(self, account: str) -> "asyncio.Task[list[Delivery]] | None":
        """What looks through a chat; None when that is done, or needn't be."""
        one = self._missed.pop(account, None)
        if one is not None:
            task = asyncio.get_running_loop().create_task(self._decide(one, self._looking.get(account)))
            self._looking[account] = task
            task.add_done_callback(lambda done: self._looked(account, done))
        return self._looking.get(account)

    def _looked(self, account: str, task: "asyncio.Task[list[Delivery]]") -> None:
        if self._looking.get(account) is task:
            del self._looking[account]

    async def _decide(self, one: Recent, earlier: "asyncio.Task[list[Delivery]] | None") -> "list[Delivery]":
        """Decide what somebody wrote, in its order; what shows what that brought about."""
        if earlier is not None:
            await asyncio.wait({earlier})
        try:
            messages = await self._fetch(one)
        except (Retry, Refused, Ended, Lost, Misfit) as error:
            _log.warning("a chat could not be looked through: %s", type(error).__name__)
            return []
        deliveries = []
        for message in messages:
            if message.author.id != user_of(one.account):
                continue
            handled = await self._hear(message)
            if handled is not None and not handled.repeated and handled.delivery is not None:
                deliveries.append(handled.delivery)
        return deliveries

    async def _fetch(self, one: Recent) -> list[discord.Message]:
        """The messages of a chat since the person was last heard, oldest first.

        Raises:
            Retry, Refused, Ended, Lost, Misfit: Discord doesn't give them.
        """
        ago = self._runner.now() - one.heard  # the runner's clock may be another one than Discord's
        since = discord.utils.utcnow() - ago - OVERLAP
        for left in reversed(range(MOST_TRIES)):
            try:
                number = channel_of(one.address) or await self._surface.chat(one.account)
                channel = self._surface.client.get_partial_messageable(
                    number, type=discord.ChannelType.private
                )
                return await self._surface.watch.call(_all(channel, discord.utils.time_snowflake(since)))
            except Retry as error:
                if not left:
                    raise
                await asyncio.sleep(error.after)
        raise AssertionError  # the last try returns or raises


async def _all(channel: discord.PartialMessageable, since: int) -> list[discord.Message]:
    after = discord.Object(since)
    return [one async for one in channel.history(limit=MOST_MESSAGES, after=after, oldest_first=True)]
