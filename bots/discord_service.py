"""Runs the Discord bot, by a connection or only to send, for `coach discord`, `serve` and `nudges`."""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from http import HTTPStatus

import aiohttp
from discord import ConnectionClosed, DiscordException, GatewayNotFound, HTTPException, LoginFailure
from discord.ext.commands import AutoShardedBot
from discord.ext.commands import Bot as SingleBot
from discord.http import Route

from bots import on_discord
from bots.library_logs import shorten
from coach.commands.service import Serving
from coach.model.errors import CoachError, UsageError
from coach.runtime import logs
from coach.runtime.config import DISCORD_TOKEN_PLACE, Settings
from coach.runtime.runner import Runner

_log = logging.getLogger("coach.discord")

Bot = SingleBot | AutoShardedBot

#: Seconds after which an unanswered question about the token is given up, and until it is asked again.
ASK_SECONDS, ASK_AGAIN = 10.0, 10.0
#: The code with which the gateway refuses a token.
REFUSED_TOKEN = 4004
#: Loggers of the libraries.
LIBRARIES = ("discord", "aiohttp")
#: Voice isn't used here.
BESIDE_THE_POINT = ("PyNaCl is not installed", "davey is not installed")
#: What goes wrong on the way to Discord.
OUTAGE = (aiohttp.ClientError, GatewayNotFound, OSError)


def check(settings: Settings) -> None:
    """See that everything is set that is needed to run.

    Raises:
        UsageError: the token isn't; the text says where it is found.
    """
    if not settings.discord_token:
        raise UsageError(f"DISCORD_TOKEN is not set: {DISCORD_TOKEN_PLACE}")


@asynccontextmanager
async def gateway(runner: Runner, settings: Settings) -> AsyncIterator[Serving]:
    """The bot with a connection, in as many shards as Discord wants, as long as the context lasts."""
    _quieten()
    bot = on_discord.create_sharded_bot(runner, settings)
    async with _alive(bot, settings, connects=True) as failing:
        yield Serving("Discord", failing)


@asynccontextmanager
async def sending(runner: Runner, settings: Settings) -> AsyncIterator[Serving]:
    """Only what sends: nudges, and messages that wait. Without a connection it hears nothing."""
    _quieten()
    bot = on_discord.create_bot(runner, settings)
    async with _alive(bot, settings, connects=False) as failing:
        yield Serving("Discord, to send only", failing)


@asynccontextmanager
async def _alive(bot: Bot, settings: Settings, *, connects: bool) -> AsyncIterator[asyncio.Future[None]]:
    """The bot's life. The future fails when it can't go on."""
    failing: asyncio.Future[None] = asyncio.get_running_loop().create_future()
    living: asyncio.Task[None] | None = None
    async with bot:
        try:
            reached = await _reached(bot, settings)
            if reached:
                await _log_in(bot, settings)
            else:
                _log.warning("Discord can't be reached; it is tried again every %d seconds", ASK_AGAIN)
            work = _live(bot, settings, failing, logged_in=reached, connects=connects)
            living = asyncio.create_task(work, name="discord")
            yield failing
        finally:
            if living is not None:
                await _end(bot, living)
            failing.cancel()


async def _end(bot: Bot, living: asyncio.Task[None]) -> None:
    """Close the connection, which ends what lives on it."""
    try:
        await bot.close()
    finally:
        living.cancel()
        await asyncio.gather(living, return_exceptions=True)


async def _live(
    bot: Bot, settings: Settings, failing: asyncio.Future[None], *, logged_in: bool, connects: bool
) -> None:
    try:
        while not logged_in:
            await asyncio.sleep(ASK_AGAIN)
            if await _reached(bot, settings):
                await _log_in(bot, settings)
                logged_in = True
        if connects:
            await _connect(bot)
    except CoachError as error:
        failing.set_exception(error)
    except Exception as error:
        logs.failure("the connection to Discord", error)
        failing.set_exception(CoachError(f"the connection to Discord ended ({type(error).__name__})"))


async def _connect(bot: Bot) -> None:
    """Be connected until the bot is closed. The library itself makes lost connections anew.

    Raises:
        CoachError: Discord wants no more connections.
    """
    while not bot.is_closed():
        try:
            await bot.connect()
        except ConnectionClosed as error:
            if error.code == REFUSED_TOKEN:
                raise _refused() from error
            raise CoachError(f"Discord ended the connection (code {error.code})") from error
        except OUTAGE as error:  # before the first connection; then it is the library's
            logs.failure("connecting to Discord", error)
            await asyncio.sleep(ASK_AGAIN)


async def _reached(bot: Bot, settings: Settings) -> bool:
    """Whether Discord answers, and takes the token.

    Asked apart from the library's own log-in, which can't be tried twice.

    Raises:
        UsageError: it refuses the token.
    """
    if not settings.discord_token.isascii() or not settings.discord_token.isprintable():
        raise _refused()  # it can't even be sent
    headers = {"Authorization": f"Bot {settings.discord_token}", "User-Agent": bot.http.user_agent}
    try:
        async with (
            asyncio.timeout(ASK_SECONDS),
            aiohttp.ClientSession() as session,
            session.get(f"{Route.BASE}/users/@me", headers=headers) as answer,
        ):
            status = answer.status
    except OUTAGE:
        return False
    if status == HTTPStatus.UNAUTHORIZED:
        raise _refused()
    return status == HTTPStatus.OK


async def _log_in(bot: Bot, settings: Settings) -> None:
    """Log in; the bot's `setup_hook` starts the runner.

    Raises:
        CoachError: Discord or the database refuses.
    """
    try:
        await bot.login(settings.discord_token)
    except LoginFailure as error:
        raise _refused() from error
    except HTTPException as error:
        raise CoachError(f"Discord doesn't let the bot log in (HTTP {error.status})") from error
    except (DiscordException, *OUTAGE) as error:
        raise CoachError(f"Discord doesn't let the bot log in ({type(error).__name__})") from error


def _refused() -> UsageError:
    return UsageError(f"Discord refuses DISCORD_TOKEN: {DISCORD_TOKEN_PLACE}")


def _quieten() -> None:
    shorten(LIBRARIES, _log, without=BESIDE_THE_POINT)
