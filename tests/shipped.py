"""The dialogs that Firsthand ships, compiled once for all tests of a process, and runners with them."""

from collections.abc import Callable
from datetime import datetime
from functools import cache

from coach.dialog.book import Book, compile_folder, find_dialogs
from coach.engine import advance
from coach.runtime.runner import Runner


@cache
def book() -> Book:
    """The book of them."""
    return compile_folder(find_dialogs())


def open_runner(
    database_url: str, *, clock: Callable[[], datetime] | None = None, secret_key: str = ""
) -> Runner:
    """What `coach.runtime.open_runner` opens, with that book; it acts when it is told to."""
    return Runner(database_url, book(), advance, clock=clock, secret_key=secret_key, run_loop=False)
