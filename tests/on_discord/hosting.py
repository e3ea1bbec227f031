"""The bot, connected to a small Discord, in this process."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from bots import discord_api
from bots.on_discord import create_bot
from coach.engine import advance
from coach.runtime.config import Settings
from coach.runtime.runner import Runner
from tests.on_discord.played import BOOK
from tests.on_discord.server import Discord
from tests.on_discord.server_rest import TOKEN


@asynccontextmanager
async def connected(folder: Path) -> AsyncIterator[tuple[Discord, Runner]]:
    """A Discord, and the bot connected to it."""
    async with Discord() as discord, hosted(discord, folder) as runner:
        yield discord, runner


@asynccontextmanager
async def hosted(discord: Discord, folder: Path, *, run_loop: bool = False) -> AsyncIterator[Runner]:
    """A bot connected to this Discord, on the folder's database; another one may have been there before.

    `run_loop`: what is put off is tried again by itself.
    """
    settings = Settings.from_environment(discord.environment())
    runner = Runner(f"sqlite:///{folder / 'a.db'}", BOOK, advance, run_loop=run_loop)
    bot = create_bot(runner, settings)
    async with bot:
        await bot.login(TOKEN)
        await discord_api.direct_gateway(bot.http, settings)
        living = asyncio.create_task(bot.connect())
        await discord.until(lambda: discord.sockets)
        yield runner
        await bot.close()
        await asyncio.wait({living})
        discord.sockets.clear()
