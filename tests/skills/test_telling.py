"""What the contact told them, for a letter to the contact."""

from datetime import UTC, datetime

import pytest

from coach.model.conversation import Note
from coach.skills.telling import as_told, id_of, is_thin, worth_telling
from tests.shipped import book

NOW = datetime(2026, 11, 26, 21, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("She said that nobody works nights in a row.", "nobody works nights in a row"),
        ("I didn't know that you can start with a two-week course!", "you can start with a two-week course"),
        ("surprised: winter sampling on the ice", "winter sampling on the ice"),
        ("that", "that"),
    ],
)
def test_as_told(typed: str, expected: str):
    """What was said around it is left out."""
    assert expected == as_told(typed, book().phrases())


def test_praise_alone_is_thin():
    """Praise says nothing that could stand in a letter; a small thing does."""
    phrases = book().phrases()

    assert is_thin("Very helpful!", phrases)
    assert not is_thin("the smell", phrases)


def test_the_best_notes():
    """Whole remarks come first, one of each question before a second; no scraps, no questions."""
    notes = [
        Note(NOW, "ok", "Why?"),
        Note(NOW, "handover is at 6:45 sharp", "Why?"),
        Note(NOW, "what is the pay then", "How?"),
        Note(NOW, "the body gets used to it", "How?"),
        Note(NOW, "the coffee there is not bad", ""),
        Note(NOW, "dark curtains from the first day on", "How?"),
    ]

    assert [notes[1], notes[3], notes[5]] == worth_telling(notes, book().phrases())
    assert [] == worth_telling([Note(NOW, "ok")], book().phrases())
    assert len(notes) == len({id_of(note) for note in notes})
