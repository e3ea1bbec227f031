"""A copy of the database, made while it is used."""

import contextlib
import os
import sqlite3
from pathlib import Path

from coach.model.errors import StoreError, UsageError
from coach.runtime.database import told

#: Pages copied before others may write in between.
STEP_PAGES = 1024


def copy(database: Path, file: Path) -> None:
    """Copy a database into a new file: all of it as it is at one moment, or nothing.

    Raises:
        UsageError: the file is there already.
        StoreError: it can't be read or written.
    """
    if file.exists():
        raise UsageError(f"{file} is there already; name a new file")
    if not database.is_file():
        raise StoreError(f"there is no database at {database} yet; nothing to copy")
    unfinished = file.with_name(f"{file.name}.part")
    try:
        with told(unfinished):
            os.close(os.open(unfinished, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600))
            _copy(database, unfinished)
        unfinished.rename(file)
    except OSError as error:
        raise StoreError(f"the copy {file} can't be written: {error.strerror}") from error
    finally:
        with contextlib.suppress(OSError):
            unfinished.unlink(missing_ok=True)


def _copy(database: Path, unfinished: Path) -> None:
    source = sqlite3.connect(f"{database.absolute().as_uri()}?mode=ro", uri=True)
    target = sqlite3.connect(unfinished)
    try:
        source.backup(target, pages=STEP_PAGES)
        # One file, not three: the copy is to be carried away.
        target.execute("PRAGMA journal_mode=DELETE")
        found = target.execute("PRAGMA quick_check").fetchone()[0]
        if found != "ok":
            raise StoreError(f"the database {database} is damaged: {found}")
    finally:
        target.close()
        source.close()
