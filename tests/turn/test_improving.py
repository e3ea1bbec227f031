"""Weak questions on the list: what is offered, what they decide, what else may be typed meanwhile."""

import pytest

from coach.dialog.book import Book
from coach.skills import weak_questions
from tests.turn.talking import Talker

LISTED = ["a3", "c1", "l1"]


def at_the_list(book: Book) -> Talker:
    """Somebody with three questions on the screen."""
    return Talker.at(book, "prepare.questions", {"questions": LISTED, "minutes": "15"})


def listed(talker: Talker) -> list[str]:
    """What is on their list."""
    return list(talker.conversation.interview.slots["questions"])


@pytest.mark.parametrize("text", ["yes", "use that", "1", "ok"])
def test_the_better_wording_is_taken(book: Book, text: str):
    """Any yes puts the better question in the place of theirs."""
    talker = at_the_list(book)
    talker.say("add: do you like your job?")
    talker.say(text)

    assert ["a3", "c1", "e4", "l1"] == listed(talker)


@pytest.mark.parametrize("text", ["no", "keep mine", "2", "keep it", "i'll keep mine"])
def test_theirs_stays(book: Book, text: str):
    """Any no keeps theirs, and the hint doesn't come again."""
    talker = at_the_list(book)
    talker.say("add: do you like your job?")
    talker.say(text)
    shown = talker.say("move 3 to the top")

    assert ["Do you like your job?", "a3", "c1", "l1"] == listed(talker)
    assert "one word back" not in shown


def test_a_good_question_is_added_without_a_word(book: Book):
    """Nothing is said about a question that isn't weak; it needs no "add" before it."""
    talker = at_the_list(book)
    shown = talker.say("how do you survive the night shifts")

    assert ["a3", "c1", "How do you survive the night shifts?", "l1"] == listed(talker)
    assert "How about" not in shown


def test_halves_take_the_place_of_two_in_one(book: Book):
    """A double question becomes two of the list, in its place."""
    talker = at_the_list(book)
    talker.say("add: how did you start and what was school like")
    talker.choose("yes")

    assert ["a3", "c1", "How did you start?", "What was school like?", "l1"] == listed(talker)


def test_put_another_way_by_themselves(book: Book):
    """Their own next try replaces the weak one; another question leaves it where it is."""
    talker = at_the_list(book)
    talker.say("how much do you make")
    talker.say("how much do people make here at the start")
    first = listed(talker)
    talker.say("are you married")
    talker.say("what does a slow day look like for you")

    assert ["a3", "c1", "How much do people make here at the start?", "l1"] == first
    assert ["Are you married?", "What does a slow day look like for you?", "l1"] == listed(talker)[-3:]


def test_two_weak_ones_are_looked_at_one_by_one(book: Book):
    """Each gets its own hint; nothing of the second is lost while the first is decided."""
    talker = at_the_list(book)
    talker.say("add: are you hiring?\nadd: how much do you make?")
    second = talker.say("keep mine")
    talker.say("use that")

    assert "What they earn is private" in second
    assert ["a3", "c1", "Are you hiring?", "g5", "l1"] == listed(talker)


def test_an_edit_leaves_the_hint(book: Book):
    """A line about the list is done, whatever was offered."""
    talker = at_the_list(book)
    talker.say("add: do you like your job?")
    talker.say("drop 1")

    assert ["c1", "Do you like your job?", "l1"] == listed(talker)


def test_nothing_in_particular_brings_the_hint_back(book: Book):
    """Words that are no answer at all change nothing, and the choice is shown again."""
    talker = at_the_list(book)
    talker.say("add: do you like your job?")
    shown = talker.say("purple monkey")

    assert "What keeps you there?" in shown


@pytest.mark.parametrize(
    "text", ["why did you pick these?", "can i print it?", "is that enough?", "are you a bot"]
)
def test_a_question_to_the_coach_is_not_put_on_the_list(book: Book, text: str):
    """What they ask the coach isn't asked of the contact."""
    talker = at_the_list(book)
    talker.say(text)

    assert LISTED == listed(talker)


def test_the_question_made_of_their_aim_is_not_weak(book: Book):
    """The first question, which the coach makes of their aim, passes like those of the bank."""

    for aim in ("whether nights are hard", "how people get in without a degree", "what it costs"):
        text = book.text("common.aim_question").replace("{aim}", aim)
        assert () == weak_questions.find(text, book.weak_questions())
