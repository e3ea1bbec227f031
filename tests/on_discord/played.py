"""A played Discord (simcord) with the bot in it, on a database of its own, and what people see there."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import discord
import simcord

from bots.on_discord import create_bot
from coach.engine import advance
from coach.runtime.config import Settings
from coach.runtime.runner import Runner
from tests import shipped

BOOK = shipped.book()
SETTINGS = Settings.from_environment({"DISCORD_TOKEN": "a.b.c"})
START = datetime(2026, 11, 23, 16, 0, tzinfo=UTC)
#: Where the bot sends direct messages, as in `env.inject_error`.
MESSAGES = "/channels/*/messages"


class Stage:
    """One Discord, and the bot in it: it can be made anew on the same database."""

    def __init__(self, folder: Path) -> None:
        self.file = folder / "coach.db"
        self.moment = START
        self.runner = self._runner()
        self.env: simcord.Env

    def _runner(self) -> Runner:
        return Runner(
            f"sqlite:///{self.file}", BOOK, advance, clock=lambda: self.moment, secret_key="", run_loop=False
        )

    def bot(self) -> Any:
        """A new bot, at a new runner."""
        self.runner = self._runner()
        return create_bot(self.runner, SETTINGS)

    async def restart(self) -> None:
        """The bot is gone, and another one is there that knows only the database."""
        await self.env.bot.close()
        await self.env.restart_bot(self.bot())

    async def pass_by(self, **length: float) -> None:
        """Time passes, and what comes due then is done."""
        self.moment += timedelta(**length)
        await self.runner.tick()
        await self.env.settle()


def play(folder: Path, do: Callable[[Stage], Awaitable[None]]) -> None:
    """Do something in a Discord with the bot."""

    async def run() -> None:
        stage = Stage(folder)
        async with simcord.run(stage.bot()) as env:
            stage.env = env
            await do(stage)
            await env.bot.close()

    asyncio.run(run())


def chat(user: Any) -> list[discord.Message]:
    """Everything in a person's direct message."""
    return list(user.dm_channel.history())


def texts(user: Any) -> list[str]:
    """What the bot wrote there."""
    return [one.content for one in chat(user) if one.author.bot]


def last(user: Any) -> discord.Message:
    """The newest message there with something to press."""
    return [one for one in chat(user) if one.components][-1]


def pressable(message: Any) -> list[str]:
    """The labels of what can be pressed in a message."""
    return [one["label"] for one in inside(message) if "label" in one and not one.get("disabled")]


def inside(message: Any) -> list[dict[str, Any]]:
    """What is in the rows of a message."""
    rows = [one if isinstance(one, dict) else one.to_dict() for one in message.components]
    return [one for row in rows for one in row.get("components", ())]


def shown(result: Any) -> list[Any]:
    """What an interaction was answered with, in order; not the message that was clicked on."""
    own = [result.response] if result.response is not None else []
    return [*own, *result.followups]
