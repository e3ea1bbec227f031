"""A checklist in typed words: what was ticked is named, and entries can be unticked."""

import pytest

from coach.dialog.book import Book
from tests.turn.talking import ZONE, Talker

MEETING = {"meeting": {"at": "2026-11-26T14:00", "zone": ZONE}, "mode": "phone", "minutes": "15"}


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("untick 3", ["page"]),
        ("not the script", ["paper"]),
        ("uncheck paper", ["page"]),
        ("take the pen off", ["page"]),
        ("3 isn't ready", ["page"]),
        ("remove 1 and 3", []),
        ("script and clothes but not the pen yet", ["page", "clothes"]),
        ("everything except the resume", ["page", "paper", "clothes", "quiet"]),
        ("1 and 3", ["page", "paper"]),
        ("the phone is charged", ["page", "paper", "quiet"]),
    ],
)
def test_typed_words_tick_and_untick(book: Book, text: str, left: list[str]) -> None:
    """What the words say is ticked or unticked; the list stays open."""
    talker = Talker.at(book, "conduct.ready", {**MEETING, "ready": ["page", "paper"]})
    talker.say(text)

    assert (left, "conduct.ready") == (talker.slots.get("ready", []), talker.state)


def test_the_answer_names_what_was_ticked(book: Book) -> None:
    """Which entries a number stood for is said back."""
    talker = Talker.at(book, "conduct.ready", MEETING)

    assert talker.say("2").startswith(
        talker.common("ticked_now", said="Résumé and cover letter, for your own eyes")
    )


def test_a_missing_paper_may_be_a_question(book: Book) -> None:
    """ "No résumé" is answered, with nothing changed."""
    talker = Talker.at(book, "conduct.ready", {**MEETING, "ready": ["page"]})
    talker.say("i dont have a resume")

    assert ["page"] == talker.slots["ready"]
