"""What the coach doesn't need is neither kept nor shown again, wherever it is typed."""

import pytest

from coach.dialog.book import Book
from coach.skills import private
from coach.skills.phrases import Phrases
from tests.skills.test_intents import PHRASES
from tests.turn.talking import Talker

FREE = "prepare.surprise"


def test_a_fact_that_is_the_whole_answer_is_asked_again(book: Book):
    """Nothing is stored, nothing of it stays, and the question stands."""
    talker = Talker.at(book, FREE)
    text = talker.say("I have ADHD")

    assert talker.common("private", what=talker.common("private_health")) in text
    assert talker.state == FREE
    assert "adhd" not in str(talker.conversation).lower()


def test_a_feeling_in_it_is_met(book: Book):
    """Who tells that they are depressed hears a kind word, too."""
    talker = Talker.at(book, FREE)

    assert talker.common("feeling_sad") in talker.say("I'm depressed")
    assert "fact" not in talker.slots


def test_what_they_need_stays(book: Book):
    """Only the arrangement is kept."""
    talker = Talker.at(book, "arrange.access_what", {"me.access_asked": "yes"})
    talker.say("captions because I'm deaf")

    assert "captions" == talker.person.slots["access"]


def test_notes_of_a_talk(book: Book):
    """A note about the contact's family isn't kept; the note about their work is."""
    talker = Talker.at(book, "conduct.live")
    talker.say("she has two kids")
    talker.say("starts at six, routes first")

    assert ["starts at six, routes first"] == [note.text for note in talker.interview.notes]


def test_words_of_crisis_are_heard_before_anything_is_left_out(book: Book):
    """What is left out doesn't hide what somebody needs help with."""
    talker = Talker.at(book, FREE)

    assert "988" in talker.say("I have bipolar disorder and have been thinking about suicide")


@pytest.mark.parametrize("said", ["diabetes nurse, I have diabetes", "I have diabetes. " * 500])
def test_nothing_of_it_is_stored(book: Book, said: str):
    """However long the text: the health of the person isn't in what is saved."""
    talker = Talker.at(book, FREE)
    talker.say(said)

    assert "have diabetes" not in str(talker.conversation)


def test_several_at_once(book: Book):
    """Each is named, once."""
    talker = Talker.at(book, FREE)
    text = talker.say("the hours. I have ADHD, I'm gay and I'm gay")

    assert f"{talker.common('private_health')} and {talker.common('private_orientation')}" in text
    assert "the hours." == talker.slots["fact"]


def test_a_language_without_the_file_keeps_all():
    """Nothing is left out where nobody wrote how such things are told."""
    assert ("I have ADHD", ()) == private.leave_out("I have ADHD", PHRASES, Phrases())
