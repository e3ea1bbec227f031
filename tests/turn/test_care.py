"""Care: what is asked and done when somebody isn't well or safe, is young, or crosses a line."""

from datetime import timedelta

import pytest

from coach.dialog.book import Book
from tests.turn.talking import NOW, Talker

FREE = "prepare.surprise"
DOUBT = "whats the point of anything"


@pytest.mark.parametrize("said", ["yes", "idk", "maybe", "yeah kind of", "not sure"])
def test_only_a_clear_no_is_taken_for_one(book: Book, said: str):
    """Who hesitates when asked whether they think of ending their life is told who can help."""
    talker = Talker.at(book, FREE)
    talker.say(DOUBT)
    text = talker.say(said)

    assert "988" in text
    assert NOW + timedelta(hours=24) == talker.person.nudges_paused_until


def test_a_no_goes_on_gently(book: Book):
    """It is all too much, no more: the question stays, and nothing is paused."""
    talker = Talker.at(book, FREE)
    talker.say(DOUBT)
    talker.choose("check_in:no")

    assert talker.common("safety_check_in_no") in talker.text
    assert talker.person.nudges_paused_until is None
    assert "" == talker.person.asking


@pytest.mark.parametrize("said", ["no", "i dont know", "not really"])
def test_not_safe_or_not_sure_of_it(book: Book, said: str):
    """Only a clear yes counts as safe."""
    talker = Talker.at(book, FREE, {"contact": {"first": "Dana"}})
    talker.say("he put his hand on my leg")

    assert "911" in talker.say(said)


def test_other_words_are_read_on(book: Book):
    """Who answers the open question instead of the check-in has answered it."""
    talker = Talker.at(book, FREE)
    talker.say(DOUBT)
    talker.say("the night shifts")

    assert "the night shifts" == talker.slots["fact"]


def test_notes_of_a_talk_are_about_others_work(book: Book):
    """While a talk runs, "she charges a placement fee" is a note."""
    talker = Talker.at(book, "conduct.live")
    talker.say("some agencies want a placement fee of 200 dollars first, never pay them")

    assert 1 == len(talker.interview.notes)


def test_an_age_is_not_kept(book: Book):
    """Of "im 15 and …" the rest is the answer; that they are under 18 is remembered."""
    talker = Talker.at(book, FREE)
    talker.say("im 15 and the night shifts surprised me")

    assert "the night shifts surprised me" == talker.slots["fact"]
    assert {"young": "yes"} == talker.person.slots


def test_a_line_is_crossed_before_there_is_a_contact(book: Book):
    """There is nothing to stop yet: the sentence, and the question again."""
    talker = Talker.new(book)
    talker.say("hello")
    talker.say("how do i find out where she lives")

    assert talker.common("safety_crossing") in talker.text
    assert "" == talker.interview.closed
