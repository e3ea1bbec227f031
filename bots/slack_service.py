"""Runs the Slack app, by a socket, over HTTP or only to send, for `coach slack`, `serve` and `nudges`."""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial
from typing import cast

from slack_bolt.async_app import AsyncApp

from bots import on_slack
from bots.library_logs import shorten
from bots.slack_app import Slack
from bots.slack_asking import ASK_AGAIN
from bots.slack_http import Server
from bots.slack_socket import Socket
from bots.slack_surface import SlackSurface
from bots.slack_tokens import Tokens, has_oauth
from bots.slack_web import Web
from coach.commands.service import Part, Serving
from coach.model.errors import CoachError, UsageError
from coach.runtime import logs
from coach.runtime.config import BOT_TOKEN_PLACE, Settings, missing_for_slack
from coach.runtime.runner import Runner

_log = logging.getLogger("coach.slack")

HOST, PORT = "127.0.0.1", 3000
#: The database must answer /readyz in this time, in seconds.
READY_SECONDS = 2.0
#: Loggers of the libraries, which know neither our form nor what must stay out of a log.
LIBRARIES = ("slack_bolt", "slack_sdk", "aiohttp", "coach.slack.library")
#: Said by Bolt because it reads SLACK_BOT_TOKEN from the environment by itself.
BESIDE_THE_POINT = ("As you gave `client` as well",)


def by_socket(*, host: str = HOST, port: int | None = None) -> Part:
    """The app in Socket Mode, for `coach.commands.service`; with a port, its health is served there."""
    return lambda runner, settings: socket(_made(runner, settings), runner, settings, host=host, port=port)


def over_http(*, host: str = HOST, port: int = PORT) -> Part:
    """The app over HTTP, for `coach.commands.service`."""
    return lambda runner, settings: http(_made(runner, settings), runner, settings, host=host, port=port)


def configured(settings: Settings) -> Part | None:
    """The app in the way that the settings allow; None when none of Slack's is set.

    Raises:
        UsageError: some are set, and others are missing.
    """
    if settings.slack_app_token:
        check(settings, http=False)
        return by_socket()
    if settings.slack_signing_secret:
        check(settings, http=True)
        return over_http()
    if settings.slack_bot_token or settings.slack_client_id:
        check(settings, http=False)
    return None


def sender(settings: Settings) -> Part:
    """What delivers nudges without a connection from Slack.

    Raises:
        UsageError: there is no token to do so.
    """
    if not settings.slack_bot_token and not has_oauth(settings):
        raise UsageError(f"SLACK_BOT_TOKEN is not set: {BOT_TOKEN_PLACE}")
    return sending


def check(settings: Settings, *, http: bool) -> None:
    """See that everything is set that is needed to run.

    Raises:
        UsageError: something isn't; the text says where it is found.
    """
    if missing := missing_for_slack(settings, http=http):
        raise UsageError("; ".join(missing))


@asynccontextmanager
async def socket(
    app: AsyncApp, runner: Runner, settings: Settings, *, host: str = HOST, port: int | None = None
) -> AsyncIterator[Serving]:
    """The app in Socket Mode, as long as the context lasts. With a port, /healthz and /readyz are there."""
    async with _alive(app, settings) as (life, failing):
        line = Socket(app, settings, life.catch_up)
        server = Server(settings, partial(_reasons, runner, line))
        if port is not None:
            await server.open(host, port)
        try:
            await line.open()
            yield Serving("Slack by socket", failing, server.port)
        finally:
            await line.close()
            await server.close()


@asynccontextmanager
async def http(
    app: AsyncApp, runner: Runner, settings: Settings, *, host: str = HOST, port: int = PORT
) -> AsyncIterator[Serving]:
    """The app over HTTP, as long as the context lasts."""
    async with _alive(app, settings) as (_, failing):
        server = Server(settings, partial(_reasons, runner, None), app)
        await server.open(host, port)
        try:
            yield Serving(f"Slack over HTTP, at {host} port {server.port}", failing, server.port)
        finally:
            await server.close()


@asynccontextmanager
async def sending(runner: Runner, settings: Settings) -> AsyncIterator[Serving]:
    """Only what sends: nudges, and messages that wait."""
    _quieten()
    tokens = Tokens(runner, settings)
    surface = SlackSurface(runner, Web(settings.slack_api_url, tokens), tokens.reaches)
    runner.add_surface(surface)
    await runner.start()
    try:
        await tokens.open()
        yield Serving("Slack, to send only")
    finally:
        await tokens.close()
        await runner.stop()
        await surface.close()


def _made(runner: Runner, settings: Settings) -> AsyncApp:
    _quieten()
    return on_slack.create_app(runner, settings)


@asynccontextmanager
async def _alive(app: AsyncApp, settings: Settings) -> AsyncIterator[tuple[Slack, asyncio.Future[None]]]:
    """The app's life; the future fails when Slack, asked later, refuses the token."""
    _quieten()
    if settings.slack_client_id and not settings.secret_key:
        _log.warning("COACH_SECRET_KEY is not set: the workspaces' tokens are kept unencrypted")
    life = cast("on_slack.App", app).slack
    failing: asyncio.Future[None] = asyncio.get_running_loop().create_future()
    asking: asyncio.Task[None] | None = None
    try:
        await life.start()
        asking = asyncio.create_task(_ask(life, failing), name="slack-tokens")
        yield life, failing
    finally:
        if asking is not None:
            asking.cancel()
            await asyncio.gather(asking, return_exceptions=True)
        await life.tokens.close()
        await life.stop()
        failing.cancel()


async def _ask(life: Slack, failing: asyncio.Future[None]) -> None:
    """Ask again whose the token is, until Slack can be reached; only then can anything missed be fetched."""
    known = life.tokens.known
    while not known:
        await asyncio.sleep(ASK_AGAIN)
        try:
            await life.tokens.open()
            known = life.tokens.known
            if known:
                life.catch_up()
        except UsageError as error:
            failing.set_exception(error)
            return
        except CoachError as error:
            logs.failure("looking up workspaces", error)


async def _reasons(runner: Runner, line: Socket | None) -> list[str]:
    """Why work can't be done now."""
    reasons = []
    try:
        async with asyncio.timeout(READY_SECONDS):
            ready = await runner.ready()
    except (CoachError, TimeoutError):
        ready = False
    if not ready:
        reasons.append("the database doesn't answer")
    if line is not None and not await line.live():
        reasons.append("there is no connection to Slack")
    return reasons


def _quieten() -> None:
    shorten(LIBRARIES, _log, without=BESIDE_THE_POINT)
