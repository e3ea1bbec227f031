"""Every story in tests/stories, played to the plain engine."""

from pathlib import Path

import pytest

from coach.dialog.book import Book
from coach.stories import read_story, run

STORIES = sorted((Path(__file__).parent / "stories").rglob("*.story"))


@pytest.mark.parametrize("path", STORIES, ids=lambda path: path.stem)
def test_story(path: Path, book: Book):
    """The coach says what the story says."""
    failure = run(read_story(path), book)

    assert failure is None, f"\n{failure}"
