"""What was given on the command line and in the environment, as values. Anything wrong is a `UsageError`."""

import getpass
import json
from collections.abc import Collection
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from coach.dialog.book import Book, compile_folder, find_dialogs
from coach.model.errors import UsageError
from coach.runtime.config import Settings, data_folder, default_database_url

GOOD, FAILED, WRONG_USAGE = 0, 1, 2
LONGEST_NAME = 64
#: The years in which a clock may stand: reminders far ahead of it must still be days of the calendar.
FIRST_YEAR, LAST_YEAR = 1970, 2999


def scripts(given: str | None = None) -> Path:
    """The folder of scripts: the one named, else the environment's, else the program's own."""
    folder = Path(given) if given else Settings.from_environment().dialogs or find_dialogs()
    if not folder.is_dir():
        raise UsageError(f"there is no folder {folder}")
    return folder


def book(given: str | None = None) -> Book:
    """The compiled scripts.

    Raises:
        ScriptError: they have problems.
    """
    return compile_folder(scripts(given))


def zone(given: Any) -> str:
    """A time zone's name: the one named, else this machine's, else UTC."""
    if given in (None, ""):
        return _machine_zone()
    try:
        ZoneInfo(given)
    except (ZoneInfoNotFoundError, ValueError, TypeError, OSError):
        raise UsageError(f"{given!r} is no time zone; write it like America/Edmonton") from None
    return str(given)


def moment(given: Any, zone_name: str) -> datetime:
    """A moment (aware, in this zone): the one named, in ISO 8601, else the present one."""
    here = ZoneInfo(zone_name)
    if given in (None, ""):
        return datetime.now(here)
    try:
        read = datetime.fromisoformat(given)
    except (ValueError, TypeError):
        raise UsageError(f"{given!r} is no time; write it like 2026-11-22T09:00") from None
    if not FIRST_YEAR <= read.year <= LAST_YEAR:
        raise UsageError(f"{given!r} is too far away; a year is {FIRST_YEAR} to {LAST_YEAR}")
    return read.replace(tzinfo=here) if read.tzinfo is None else read.astimezone(here)


def database(given: str | None, settings: Settings) -> str:
    """The database to use; the folder of the default one is made when it isn't there."""
    url = given or settings.database_url
    if url == default_database_url():
        data_folder().mkdir(parents=True, exist_ok=True, mode=0o700)
    return url


def files(url: str) -> Path:
    """Where people's documents are saved: beside the database."""
    from coach.runtime.database import sqlite_file

    return sqlite_file(url).absolute().parent / "files"


def user(given: str | None) -> str:
    """Who sits at the terminal: the name given, else the one they are logged in with."""
    if given is None:
        try:
            given = getpass.getuser()
        except (KeyError, OSError):
            given = "me"
    name = given.strip()
    if not name or not name.isprintable() or len(name) > LONGEST_NAME:
        raise UsageError(f"--user needs a name of up to {LONGEST_NAME} ordinary characters")
    return name


def account(person: str) -> str:
    """An account as the store knows it: `sam` is `terminal:sam`."""
    return person if ":" in person else f"terminal:{person}"


def _machine_zone() -> str:
    from tzlocal import get_localzone_name

    try:
        name = get_localzone_name() or "UTC"
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return "UTC"
    return name


def wanted(line: bytes, known: Collection[str]) -> dict[str, Any]:
    """What a line of input asks for: a JSON object with these keys.

    Raises:
        ValueError, RecursionError: it is no JSON in UTF-8.
        UsageError: it is no object, or has another key.
    """
    asked = json.loads(line.decode("utf-8"))
    if not isinstance(asked, dict):
        raise UsageError("a line is one JSON object with kind and text")
    unknown = sorted(set(asked) - set(known))
    if unknown:
        raise UsageError(f"unknown key {unknown[0]!r}; there are {', '.join(known)}")
    return asked
