"""`coach export`, `forget`, `backup` and `doctor`: one person's data, and the state of the whole."""

import asyncio
import json
import sys
from argparse import Namespace
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from typing import TypeVar

from coach import __version__
from coach.commands import given
from coach.model.errors import StoreError
from coach.runtime import open_runner
from coach.runtime.config import Settings
from coach.runtime.doctor import PROBLEM, examine
from coach.runtime.runner import Runner

Value = TypeVar("Value")


def export(wanted: Namespace) -> int:
    """Prints everything that is kept of a person, as JSON."""
    data = asyncio.run(_with_runner(lambda runner: runner.export(given.account(wanted.person))))
    if not data:
        raise StoreError(f"nothing is kept of {wanted.person}")
    print(json.dumps(data, ensure_ascii=False, indent=2, default=str))
    return given.GOOD


def forget(wanted: Namespace) -> int:
    """Erases everything that is kept of a person."""
    if not asyncio.run(_with_runner(lambda runner: runner.forget(given.account(wanted.person)))):
        raise StoreError(f"nothing is kept of {wanted.person}")
    print(f"Everything about {wanted.person} is erased.")
    return given.GOOD


def backup(wanted: Namespace) -> int:
    """Copies the database into a file, whoever is using it meanwhile."""
    _runner().backup(wanted.file)
    print(f"Saved in {wanted.file}.")
    return given.GOOD


def doctor(_wanted: Namespace) -> int:
    """Prints what is configured, and whether it works. Changes nothing."""
    version = ".".join(map(str, sys.version_info[:3]))
    print(f"Firsthand {__version__} on Python {version}, time zone {given.zone(None)}")
    checks = examine(Settings.from_environment(), datetime.now(UTC))
    for check in checks:
        state = check.state.upper() if check.state == PROBLEM else check.state
        print(f"{state:<7} {check.name}: {check.text}")
    return given.FAILED if any(check.state == PROBLEM for check in checks) else given.GOOD


def _runner() -> Runner:
    settings = Settings.from_environment()
    return open_runner(given.database(None, settings), given.scripts(), run_loop=False)


async def _with_runner(do: Callable[[Runner], Awaitable[Value]]) -> Value:
    async with _runner() as runner:
        return await do(runner)
