"""What many tests share: the real dialogs, compiled once."""

import pytest

from coach.dialog.book import Book
from tests import shipped


@pytest.fixture(scope="session")
def book() -> Book:
    """The dialogs that Firsthand ships."""
    return shipped.book()
