"""What may be asked for at any time besides the commands, and the way back from it."""

from dataclasses import replace

import pytest

from coach.dialog.book import Book
from coach.model.conversation import Note
from coach.model.effects import Document
from tests.turn.talking import NOW, Talker, interview_with

HARDEST = "What is the hardest part of this work, the one people rarely talk about?"


def heard_two(book: Book) -> Talker:
    """Someone whose talks with Dana and Rosa left a note each under the same question."""
    rosa = interview_with(book, "2", "Rosa", "Marin", "follow_up.useful")
    rosa = replace(rosa, notes=(Note(NOW, "the long drives", HARDEST),))
    return Talker.at(
        book,
        "follow_up.useful",
        {"me.goal": "career"},
        others=[rosa],
        notes=(Note(NOW, "the smell", HARDEST),),
    )


def test_side_by_side_and_back_to_the_question(book: Book):
    """Who said what is shown, and the open question stands as it was, with its number."""
    talker = heard_two(book)
    before = talker.interview
    text = talker.say("what did everyone say?")

    assert "- Dana Wu: the smell\n- Rosa Marin: the long drives" in text
    assert book.text("follow_up.useful.choose") in text
    assert (before.state, before.question) == (talker.state, talker.interview.question)


def test_from_the_end_of_an_interview(book: Book):
    """What is over offers it, answers it, and is over as before; a dropped one isn't compared."""
    talker = heard_two(book)
    talker.choose("yes")
    assert "done" == talker.interview.closed
    assert "do:compare" in talker.options
    text = talker.choose("do:compare")

    assert "- Rosa Marin: the long drives" in text
    assert talker.common("closed") in text
    assert ("done", "", "") == (talker.interview.closed, talker.interview.aside, talker.interview.ended)


def test_a_side_dialog_with_questions_at_the_end_of_an_interview(book: Book):
    """Settings can be changed when the interview is over, and it stays over."""
    talker = heard_two(book)
    talker.choose("yes")
    talker.say("settings", "my name", "Jordan Tran")
    assert "settings.what" == talker.state
    talker.say("done")

    assert "Jordan Tran" == talker.person.name
    assert "done" == talker.interview.closed


def test_back_out_of_a_side_dialog(book: Book):
    """ "back" in a side dialog that was called from the end leads to the end."""
    talker = heard_two(book)
    talker.choose("yes")
    talker.say("settings")
    assert "" == talker.interview.closed
    talker.say("back")

    assert "done" == talker.interview.closed


def test_nothing_leads_away_from_a_running_talk(book: Book):
    """A button of an earlier message is answered by the clock, not by a page."""
    talker = Talker.at(book, "conduct.live", {"minutes": "15"})
    talker.choose("do:compare")

    assert "conduct.live" == talker.state


PAGES = [
    (("goal",), "nursing", "the smell"),
    (("people",), "Person 1: charge nurse", "Dana"),
    (("my_notes",), "the smell", "Dana"),
    (("names",), "- Dana Wu\n- Rosa Marin", "charge nurse"),
    (("names", "people", "my_notes"), "- Dana Wu: charge nurse", "Person"),
]


@pytest.mark.parametrize(("picked", "there", "not_there"), PAGES, ids=lambda one: " ".join(one))
def test_a_page_of_what_was_picked(book: Book, picked: tuple[str, ...], there: str, not_there: str):
    """Only that is on the page for an adviser, and no way to reach anybody."""
    talker = Talker.at(
        book,
        "follow_up.useful",
        {"me.goal": "career", "role": "charge nurse", "contact_email": "dana@example.ca"},
        others=heard_two(book).conversation.others,
        notes=(Note(NOW, "dana says it's the smell, dana@example.ca", HARDEST),),
    )
    talker.say("show my adviser")
    talker.tick(*picked)
    page = next(effect for effect in talker.shown if isinstance(effect, Document))

    assert there in page.text
    assert not_there not in page.text
    assert "@" not in page.text
    assert ("for-my-adviser.pdf", "for-my-adviser.md") == page.files


def test_no_page_of_nothing(book: Book):
    """What was picked for an earlier page isn't picked for the next one, and nothing picked makes none."""
    talker = heard_two(book)
    talker.say("show my adviser", "names", "done", "show my adviser", "done")

    assert not [effect for effect in talker.shown if isinstance(effect, Document)]
    assert book.text("adviser.nothing.say") in talker.text


def test_what_was_broken_off_is_on_no_page(book: Book):
    """Somebody about whom everything was stopped is neither compared nor shown to an adviser."""
    talker = heard_two(book)
    talker.say("he touched my leg and i feel unsafe")
    assert "dropped" == talker.interview.closed
    talker.say("switch to rosa", "show my adviser")
    text = talker.tick("names", "my_notes")

    assert "the long drives" in text
    assert "the smell" not in text
