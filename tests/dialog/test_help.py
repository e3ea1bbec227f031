"""help.yaml: who can help, and the days off."""

from datetime import date
from pathlib import Path

import pytest

from coach.dialog.book import Book, read_folder
from coach.dialog.help import SITUATIONS
from tests.dialog.folders import make_good

#: The general holidays of Alberta in 2026.
CLOSED = [(1, 1), (2, 16), (4, 3), (5, 18), (7, 1), (9, 7), (10, 12), (11, 11), (12, 25)]


@pytest.mark.parametrize("situation", SITUATIONS)
def test_each_situation_has_someone(book: Book, situation: str):
    """Whatever comes up, there is at least one person to turn to, and at most three."""
    assert 1 <= len(book.help.contacts(situation)) <= 3


def test_a_crisis_names_the_helpline_first(book: Book):
    """The most fitting comes first."""
    assert "988" in book.help.contacts("crisis")[0]
    assert () == book.help.contacts("weather")


def test_nothing_is_called_verified_that_nobody_checked(book: Book):
    """The lines that we ship say that they are still to be checked."""
    assert not book.help.verified


def test_the_holidays_are_those_of_the_region(book: Book):
    """The rules of help.yaml give the general holidays of the year."""
    days = [
        date.fromordinal(one) for one in range(date(2026, 1, 1).toordinal(), date(2027, 1, 1).toordinal())
    ]

    assert CLOSED == [(day.month, day.day) for day in days if book.help.holidays.is_closed(day)]
    assert not book.help.holidays.suits_sending(date(2026, 8, 3))
    assert not book.help.holidays.suits_sending(date(2026, 12, 29))


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("  crisis: someone", "  crisis: sumone", "C019 there is no contact sumone; did you mean someone?"),
        (
            "  crisis: someone",
            "  crises: someone",
            "C011 crises is not a key of 'situations'; did you mean crisis?",
        ),
        ("  crisis: someone\n", "", "C012 situations: needs crisis: with a contact"),
        ("date: 01-01", "date: 13-01", "C019"),
        ("closed:", "close:", "C011 close is not a key of 'holidays'; did you mean closed?"),
        ("region: Nowhere\n", "", "C012 help.yaml needs region:"),
    ],
)
def test_mistakes_are_reported(old: str, new: str, expected: str, tmp_path: Path):
    """A contact, a situation or a rule that can't be is named with its line."""
    make_good(tmp_path)
    path = tmp_path / "help.yaml"
    path.write_text(path.read_text().replace(old, new))

    _, problems = read_folder(tmp_path, ())

    assert any(f"{one.code} {one.message}".startswith(expected) for one in problems), problems
