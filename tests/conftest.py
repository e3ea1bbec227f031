"""What many tests share: the real dialogs, compiled once."""

import pytest

from coach.dialog.book import Book, compile_folder, find_dialogs


@pytest.fixture(scope="session")
def book() -> Book:
    """The dialogs that Firsthand ships."""
    return compile_folder(find_dialogs())
