"""What many tests share: the real dialogs, compiled once; and which tests are not measured."""

from collections.abc import Iterable
from pathlib import Path

import pytest

from coach.dialog.book import Book
from tests import shipped

STORIES = Path(__file__).with_name("test_stories.py")


@pytest.fixture(scope="session")
def book() -> Book:
    """The dialogs that Firsthand ships."""
    return shipped.book()


def pytest_collection_modifyitems(items: Iterable[pytest.Item]) -> None:
    """Tests with made-up input, and stories on a surface, run without the measuring of coverage.

    It makes them three times as slow, and the lines that they run are run by plainer tests, too.
    """
    for item in items:
        if isinstance(item, pytest.Function) and (_is_made_up(item) or _is_on_a_surface(item)):
            item.add_marker(pytest.mark.no_cover)


def _is_made_up(item: pytest.Function) -> bool:
    return getattr(item.obj, "is_hypothesis_test", False)


def _is_on_a_surface(item: pytest.Function) -> bool:
    given = item.callspec.params.get("path") if hasattr(item, "callspec") else None
    return isinstance(given, Path) and given.suffix == ".story" and item.path != STORIES
