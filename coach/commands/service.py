"""What runs until it is stopped: `coach nudges`, `coach serve`, and a platform's own command."""

import asyncio
import logging
import signal
import sys
from collections.abc import Callable, Sequence
from contextlib import AbstractAsyncContextManager, AsyncExitStack
from dataclasses import dataclass
from typing import Any

from coach.commands import given
from coach.runtime import logs, open_runner
from coach.runtime.config import Settings
from coach.runtime.runner import Runner

_log = logging.getLogger("coach.service")

#: How long the store's thread may decide before the event loop has its turn: a fifth of the default, since
#: platforms wait for their answers.
SWITCH_SECONDS = 0.001


@dataclass(frozen=True, slots=True)
class Serving:
    """A platform that is being served: what to say of it, what fails when it can't go on, and its port."""

    name: str
    failing: asyncio.Future[None] | None = None
    port: int = 0


#: Serves a platform as long as its context lasts. It may start the runner, which isn't running before.
Part = Callable[[Runner, Settings], AbstractAsyncContextManager[Serving]]


def run(parts: Sequence[Part], *, hears: bool = True) -> int:
    """Serves these platforms, and delivers what comes due, until told to stop (SIGTERM or Ctrl-C).

    `hears`: people may write, and their first line must not wait for what is compiled at its first use.

    Raises:
        CoachError: the scripts, the database or a setting is wrong.
    """
    settings = Settings.from_environment()
    logs.set_up(settings.log or "text")
    runner = open_runner(given.database(None, settings), given.scripts())
    if hears and parts:
        runner.warm()
    sys.setswitchinterval(SWITCH_SECONDS)
    asyncio.run(serve(runner, settings, parts))
    return given.GOOD


async def serve(runner: Runner, settings: Settings, parts: Sequence[Part]) -> None:
    """The same with a runner that is there. What is under way at the end is finished first."""
    stopped = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, stopped.set)
    async with AsyncExitStack() as stack:
        contexts = [part(runner, settings) for part in parts]
        served = [await stack.enter_async_context(one) for one in contexts]
        if not runner.running:
            await stack.enter_async_context(runner)
        names = ", ".join(one.name for one in served)
        _log.info("started: %s", names or "no platform is configured; people at a terminal get theirs there")
        await _until(stopped, [one.failing for one in served if one.failing is not None])
        _log.info("stopping")
    _log.info("stopped")


async def _until(stopped: asyncio.Event, failing: Sequence[asyncio.Future[None]]) -> None:
    """Wait until it is to be stopped, or something can't go on: that is raised."""
    waiting = asyncio.ensure_future(stopped.wait())
    some: set[asyncio.Future[Any]] = {waiting, *failing}
    await asyncio.wait(some, return_when=asyncio.FIRST_COMPLETED)
    waiting.cancel()
    for one in failing:
        if one.done():
            one.result()
