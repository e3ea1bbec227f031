"""`coach export`, `forget`, `backup` and `doctor`: one person's data, and the state of the whole."""

import asyncio
import json
import sys
from argparse import Namespace
from collections.abc import Awaitable, Callable, Iterator
from typing import TypeVar

from coach import __version__
from coach.commands import given
from coach.dialog.book import read_folder
from coach.model.errors import CoachError, StoreError
from coach.runtime import open_runner
from coach.runtime.config import Settings
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
    """Prints what is configured, and whether it works."""
    good = True
    for works, line in _findings():
        good = good and works
        print(f"{'ok      ' if works else 'PROBLEM '}{line}")
    return given.GOOD if good else given.FAILED


def _findings() -> Iterator[tuple[bool, str]]:
    """Each thing that was looked at: whether it is as it must be, and a line about it."""
    version = ".".join(map(str, sys.version_info[:3]))
    yield True, f"Firsthand {__version__} on Python {version}, time zone {given.zone(None)}"
    settings = Settings.from_environment()
    try:
        folder = given.scripts()
        book, problems = read_folder(folder)
        found = (
            f"{len(book.dialogs)} dialogs" if book else f"{len(problems)} problems; `coach check` lists them"
        )
        yield book is not None, f"scripts: {folder}, {found}"
        if book:
            yield True, f"languages: {', '.join(book.languages)}"
    except CoachError as error:
        yield False, f"scripts: {error}"
    try:
        url = given.database(None, settings)
        asyncio.run(_with_runner(_nothing))
        yield True, f"database: {url}"
    except CoachError as error:
        yield False, f"database: {error}"
    sealed = "encrypted" if settings.secret_key else "not encrypted (COACH_SECRET_KEY is not set)"
    yield True, f"answers at rest: {sealed}"
    yield True, f"log: {settings.log or 'warnings only'}"


async def _nothing(_runner: Runner) -> None:
    """Opening was all."""


def _runner() -> Runner:
    settings = Settings.from_environment()
    return open_runner(given.database(None, settings), given.scripts(), run_loop=False)


async def _with_runner(do: Callable[[Runner], Awaitable[Value]]) -> Value:
    async with _runner() as runner:
        return await do(runner)
