"""`make bench` runs: what it compares with writes the tables as they are now."""

from pathlib import Path

import pytest

from coach.dialog.book import Book
from tests.bench import __main__ as bench
from tests.bench import talks


def test_durable_turns_and_growth(book: Book, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    """Each line has a rate; how high it is, is not for a test to say."""
    talk = talks.talk(book)
    bench._durable(book, talk, tmp_path, 0.01, 1)
    bench._growth(book, talk, tmp_path, 0.01, 50)
    lines = capsys.readouterr().out.splitlines()

    assert 8 == sum("/s" in line for line in lines)
    assert 2 == sum("one look for what is due" in line for line in lines)
