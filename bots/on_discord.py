"""The Discord bot: what Discord sends becomes an event for the runner, and its replies go back.

`create_bot` makes it; `bots.discord_service` runs it. It needs no privileged intent: it hears direct
messages, commands and what is pressed, and nothing that people write in servers.
"""

import sys
from typing import Any

import discord
from discord import app_commands
from discord.ext import commands
from discord.ext.commands.bot import BotBase
from discord.http import HTTPClient

from bots import discord_api, discord_commands, discord_sync
from bots.discord_app import Discord
from bots.discord_web import LONGEST_LIMIT, Watch
from coach.runtime import logs
from coach.runtime.config import Settings
from coach.runtime.runner import Runner


def create_bot(runner: Runner, settings: Settings) -> commands.Bot:
    """The bot with all its listeners. No network before it logs in.

    It starts the runner then, unless that is running already, and stops it when it closes.
    """
    return CoachBot(runner, settings)


def create_sharded_bot(runner: Runner, settings: Settings, **options: Any) -> commands.AutoShardedBot:
    """The same with as many connections as Discord wants, or as `options` say (`shard_count`)."""
    return ShardedCoachBot(runner, settings, **options)


class Tree(app_commands.CommandTree[Any]):
    """The commands; what goes wrong in one is said, and logged without anybody's words."""

    async def on_error(
        self, interaction: discord.Interaction[Any], error: app_commands.AppCommandError, /
    ) -> None:
        """Say that it went wrong."""
        logs.failure("a command", error.__cause__ or error)
        bot: Any = self.client
        await bot.coach.answers.failed(interaction)


class _Listening(BotBase):
    """What both kinds of bot are beside discord.py's: their listeners and their life."""

    http: HTTPClient

    def __init__(self, runner: Runner, settings: Settings, **options: Any) -> None:
        discord_api.direct(settings)
        self._settings = settings
        watch = Watch()
        intents = discord.Intents.none()
        intents.guilds = intents.dm_messages = True
        super().__init__(
            commands.when_mentioned,  # there are no typed commands: all words are the coach's
            help_command=None,
            tree_cls=Tree,
            intents=intents,
            allowed_mentions=discord.AllowedMentions.none(),
            # Who edits is known by their chat; nobody's words are kept here.
            max_messages=None,
            member_cache_flags=discord.MemberCacheFlags.none(),
            chunk_guilds_at_startup=False,
            max_ratelimit_timeout=LONGEST_LIMIT,
            http_trace=watch.trace(),
            **options,
        )
        self.coach = Discord(runner, self, watch)  # type: ignore[arg-type]

    async def setup_hook(self) -> None:
        """Logged in: start the runner, and tell Discord the commands if it has others."""
        await self.coach.start()
        tree: app_commands.CommandTree[Any] = self.tree
        if not tree.get_commands():
            await discord_commands.add(tree, self.coach.runner, self.coach.answers.take)
        await discord_sync.sync(tree)

    async def connect(self, *, reconnect: bool = True) -> None:
        """Connect to the gateway of the Discord that the settings name."""
        await discord_api.direct_gateway(self.http, self._settings)
        await super().connect(reconnect=reconnect)  # type: ignore[misc]  # a client comes after this class

    async def close(self) -> None:
        """Finish what was accepted, then leave."""
        await self.coach.stop()
        await super().close()

    async def on_error(self, event_method: str, /, *_: Any, **__: Any) -> None:
        """Log where something went wrong, without what it was about."""
        error = sys.exc_info()[1]
        if error is not None:
            logs.failure(event_method, error)

    async def on_connect(self) -> None:
        """Connected anew: fetch what was missed. (The library is "ready" two seconds later.)"""
        self.coach.spawn(self.coach.history.connected())

    async def on_resumed(self) -> None:
        """The same, should Discord not send again what was missed."""
        await self.on_connect()

    async def on_message(self, message: discord.Message) -> None:
        """Somebody wrote."""
        await self.coach.hear(message)

    async def on_raw_message_edit(self, payload: discord.RawMessageUpdateEvent) -> None:
        """Somebody edited a message, or Discord added a link's preview to it."""
        data: Any = payload.data
        author = data.get("author") or {}
        if payload.guild_id is None and not author.get("bot"):
            changed = bool(data.get("edited_timestamp")) and "content" in data
            await self.coach.edited(payload.message_id, payload.channel_id, changed=changed)

    async def on_raw_message_delete(self, payload: discord.RawMessageDeleteEvent) -> None:
        """Somebody deleted a message."""
        if payload.guild_id is None:
            await self.coach.deleted(payload.channel_id)

    async def on_interaction(self, interaction: discord.Interaction[Any]) -> None:
        """A button, a menu or a form. Commands come by the tree."""
        if interaction.type is discord.InteractionType.component:
            await self.coach.answers.pressed(interaction)
        elif interaction.type is discord.InteractionType.modal_submit:
            await self.coach.answers.submitted(interaction)


class CoachBot(_Listening, commands.Bot):
    """The bot with one connection."""


class ShardedCoachBot(_Listening, commands.AutoShardedBot):
    """The bot with several."""
