"""`coach nudges` and `coach serve`: run until stopped."""

import asyncio
import logging
import signal
from collections.abc import Sequence

from coach.commands import given
from coach.runtime import logs, open_runner
from coach.runtime.config import Settings
from coach.runtime.surface import Surface

_log = logging.getLogger("coach.service")


def run(surfaces: Sequence[Surface]) -> int:
    """Delivers what comes due through these surfaces until it is told to stop (SIGTERM or Ctrl-C).

    Raises:
        CoachError: the scripts, the database or a setting is wrong.
    """
    settings = Settings.from_environment()
    logs.set_up(settings.log or "text")
    return asyncio.run(_run(settings, surfaces))


async def _run(settings: Settings, surfaces: Sequence[Surface]) -> int:
    runner = open_runner(given.database(None, settings), given.scripts())
    for surface in surfaces:
        runner.add_surface(surface)
    stopped = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, stopped.set)
    async with runner:
        reached = ", ".join(surface.platform for surface in surfaces)
        _log.info(
            "started: %s", reached or "no platform is configured; people at a terminal get theirs there"
        )
        await stopped.wait()
    _log.info("stopped")
    return given.GOOD
