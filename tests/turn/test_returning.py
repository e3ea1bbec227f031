"""Going back, changing one answer, undoing a jump, coming back after a while."""

import pytest

from coach.dialog.book import Book
from coach.model.conversation import Person, begin
from tests.turn.talking import ZONE, Talker

TO_HOMEWORK = (
    "career", "nursing", "Jo Tran", "yes", "Dana Wu", "someone told me about them", "Acme", "plant operator",
    "Mr. Tomas", "yes", "no date",
)  # fmt: skip


def at_homework(book: Book) -> Talker:
    """Someone who answered everything up to the homework."""
    talker = Talker.new(book)
    talker.say(*TO_HOMEWORK)
    assert talker.state == "prepare.study_organization"
    return talker


def test_there_is_nothing_before_the_first_question(book: Book):
    """It is said so, and the question stands."""
    talker = Talker.new(book)
    text = talker.say("back")

    assert talker.common("first_step") in text
    assert talker.state == "prepare.goal"


def test_back_keeps_the_answer_and_next_returns(book: Book):
    """However far back: one "next" leads to where they were."""
    talker = at_homework(book)
    talker.say("back", "back", "back")

    assert talker.state == "prepare.referrer"
    assert "Mr. Tomas" == talker.slots["referrer"]

    talker.say("next")

    assert talker.state == "prepare.study_organization"
    assert "Mr. Tomas" == talker.slots["referrer"]


def test_a_change_asks_again_only_what_depends_on_it(book: Book):
    """Who told them depends on how they know the contact; where the contact works doesn't."""
    talker = at_homework(book)
    talker.say("back", "back", "back", "Rosa Diaz")

    assert talker.state == "prepare.permission"

    talker.say("yes")

    assert talker.state == "prepare.study_organization"
    assert "Acme" == talker.slots["organization"]


def test_a_change_that_nothing_depends_on_leads_straight_back(book: Book):
    """One question, one answer."""
    talker = at_homework(book)
    talker.say("change where they work")

    assert talker.state == "prepare.organization"

    text = talker.say("Riverbend")

    assert talker.state == "prepare.study_organization"
    assert "Riverbend" in text


def test_change_alone_asks_which(book: Book):
    """A number or the name of an answer picks it; anything of the question's own cancels it."""
    talker = at_homework(book)
    talker.say("change")
    third = talker.options[2]
    talker.say("3")

    assert third == f"change:{talker.state}"

    talker.say("next", "change", "the topic")

    assert talker.state == "prepare.field"


def test_a_change_can_be_undone_before_it_is_answered(book: Book):
    """Undo leads to the very question and all its answers."""
    talker = at_homework(book)
    before = talker.interview
    talker.say("change the topic", "undo")

    assert (before.state, before.slots) == (talker.state, talker.slots)
    assert before.wakes.keys() == talker.interview.wakes.keys()


def test_news_can_be_undone(book: Book):
    """The jump and all that it saved."""
    sent = {"at": "2026-11-20T10:00", "zone": "America/Edmonton"}
    talker = Talker.at(book, "arrange.my_email", {"channel": "email", "sent_at": sent})
    before = talker.interview
    talker.say("she said no")

    assert talker.state == "arrange.declined"

    text = talker.choose("do:undo")

    assert talker.common("undone") in text
    assert (before.state, before.slots, before.wakes) == (talker.state, talker.slots, talker.interview.wakes)


def test_an_answer_since_makes_undo_a_step_back(book: Book):
    """An old jump isn't undone when they have gone on since."""
    talker = at_homework(book)
    talker.say("change the topic", "welding", "done", "undo")

    assert talker.state == "prepare.study_organization"
    assert "welding" == talker.slots["field"]


def test_after_days_they_are_told_where_they_are(book: Book):
    """A recap and the question; within a day just a welcome."""
    talker = at_homework(book)
    talker.wait(hours=2)

    assert talker.common("welcome_back") in talker.start()
    assert "start over" not in talker.text

    talker.wait(days=4)
    text = talker.start()

    assert "Dana Wu" in text
    assert "start over" in text
    assert talker.state == "prepare.study_organization"


def test_words_after_days_are_not_taken_for_an_answer(book: Book):
    """At a free question it is asked whether they were meant so."""
    talker = at_homework(book)
    talker.say("done")

    assert talker.state == "prepare.surprise"

    talker.wait(days=4)
    talker.say("they moved to red deer")

    assert "fact" not in talker.slots

    talker.say("yes")

    assert "they moved to red deer" == talker.slots["fact"]


@pytest.mark.parametrize(
    ("place", "more"), [("slack", True), ("discord", True), ("terminal", False), ("", False)]
)
def test_the_first_hello_says_what_holds_on_the_platform(book: Book, place: str, more: bool):
    """In the same message as the greeting, once."""
    talker = Talker(book, begin(Person(id="p", timezone=ZONE, place=place)))
    talker.start()
    hello, *rest = talker.shown

    assert rest
    expected = talker.common("hello") + (f"\n\n{talker.common(f'hello_{place}')}" if more else "")
    assert expected == hello.text
