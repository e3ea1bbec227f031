"""What people wrote while the bot could not hear them, fetched from their chats and decided once."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import timedelta

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


class History:
    """Looks through chats, one after the other, so that what comes in live goes first."""

    def __init__(self, runner: Runner, surface: DiscordSurface, hear: Hear) -> None:
        self._runner, self._surface, self._hear = runner, surface, hear
        self._busy = asyncio.Lock()

    async def catch_up(self) -> None:
        """Decide what isn't decided yet. Those who were here last come first; each chat in its own order."""
        if self._busy.locked():
            return
        # Taken before anything newly heard hides what was missed.
        recent = await self._runner.recent(PLATFORM, self._runner.now() - ACTIVE_FOR)
        async with self._busy:
            for number, one in enumerate(recent):
                if number:
                    await asyncio.sleep(CHAT_EVERY)
                if self._surface.reaches(one.account):
                    await self._look(one)

    async def _look(self, one: Recent) -> None:
        try:
            messages = await self._fetch(one)
        except (Retry, Refused, Ended, Lost, Misfit) as error:
            _log.warning("a chat could not be looked through: %s", type(error).__name__)
            return
        for message in messages:
            if message.author.id != user_of(one.account):
                continue
            handled = await self._hear(message)
            if handled is not None and not handled.repeated and handled.delivery is not None:
                await asyncio.wait({handled.delivery})

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
