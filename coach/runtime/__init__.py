"""Runs the coach: settings, the store, delivery. Knows no platform.

Nothing heavy is imported here; `open_runner` does when it is called.
"""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from coach.runtime.surface import (
    Away,
    Closed,
    Handled,
    Recent,
    Refused,
    ReplyTo,
    Retry,
    Sending,
    Shut,
    Surface,
    TooSlow,
)

if TYPE_CHECKING:
    from coach.runtime.runner import Runner

__all__ = [
    "Away",
    "Closed",
    "Handled",
    "Recent",
    "Refused",
    "ReplyTo",
    "Retry",
    "Sending",
    "Shut",
    "Surface",
    "TooSlow",
    "open_runner",
]


def open_runner(
    database_url: str,
    dialogs: Path | str | None = None,
    clock: Callable[[], datetime] | None = None,
    *,
    secret_key: str | None = None,
    run_loop: bool | None = None,
) -> "Runner":
    """A runner on this database, not started: it opens nothing and asks no network.

    Args:
        database_url: such as "sqlite:///coach.db".
        dialogs: the folder of scripts; None for the ones that come with the program.
        clock: returns the present moment (aware); None for the real one.
        secret_key: encrypts answers at rest; None for what the environment says.
        run_loop: whether a loop sends nudges while it runs; None: only with the real clock.

    Raises:
        ScriptError: the scripts have problems.
        UsageError: the URL can't be used.
    """
    from coach.dialog.book import compile_folder, find_dialogs
    from coach.engine import advance
    from coach.runtime.config import Settings
    from coach.runtime.runner import Runner

    secret = Settings.from_environment().secret_key if secret_key is None else secret_key
    book = compile_folder(Path(dialogs) if dialogs else find_dialogs())
    return Runner(database_url, book, advance, clock=clock, secret_key=secret, run_loop=run_loop)
