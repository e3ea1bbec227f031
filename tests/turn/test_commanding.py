"""What may be said at any time: what can't be taken back needs a clear yes, the rest works at once."""

import pytest

from coach.dialog.book import Book
from coach.model.effects import Document
from tests.turn.talking import Talker, interview_with

AT = "prepare.organization"


def with_sams(book: Book) -> Talker:
    """Dana Wu's interview at hand, and two people called Sam beside it."""
    others = [interview_with(book, "2", "Sam", "Okafor"), interview_with(book, "3", "Sam", "Lee")]
    return Talker.at(book, AT, others=others)


@pytest.mark.parametrize(
    "answer", ["yes", "Yes.", "yes please", "yes, erase it all", "erase it", "yes erase it"]
)
def test_everything_is_erased_on_a_clear_yes(book: Book, answer: str):
    """Nothing is left of the person's answers."""
    talker = Talker.at(book, AT)
    talker.say("forget me")
    text = talker.say(answer)

    assert talker.common("forgotten") in text
    assert {} == talker.slots


@pytest.mark.parametrize(
    "answer", ["sure why not", "ok", "hmm", "no", "forget it", "yes but keep my notes", "1", "Acme"]
)
def test_anything_less_than_a_clear_yes_erases_nothing(book: Book, answer: str):
    """It is cancelled, and the open question stands; the words aren't taken as its answer."""
    talker = Talker.at(book, AT)
    talker.say("forget me")
    text = talker.say(answer)

    assert talker.common("cancelled") in text
    assert talker.state == AT
    assert "organization" not in talker.slots
    assert "" == talker.person.asking


def test_an_old_button_to_erase_asks_first(book: Book):
    """Pressed weeks later it only asks; pressed again under that question it does it."""
    talker = Talker.at(book, AT)
    first = talker.choose("forget:yes")

    assert talker.common("ask_forget") in first
    assert talker.slots

    talker.choose("forget:yes")

    assert {} == talker.slots


def test_where_a_surface_has_asked_itself_it_is_erased_at_once(book: Book):
    """A button with its own "are you sure?" needs no second question, whatever else is open."""
    talker = with_sams(book)
    text = talker.choose("forget:sure")

    assert talker.common("forgotten") == text
    assert {} == talker.slots
    assert 1 == len(talker.conversation.interviews)


def test_an_old_button_of_another_such_question_asks_first_too(book: Book):
    """A yes to one thing is no yes to another."""
    talker = with_sams(book)
    talker.command("forget")
    text = talker.choose("start_over:all")

    assert talker.common("ask_start_over") in text
    assert 3 == len(talker.conversation.interviews)


def test_start_over_everything_begins_afresh(book: Book):
    """All interviews go; the numbers of questions rise, so that no old button fits."""
    talker = Talker.at(book, AT, others=[interview_with(book, "2", "Sam", "Okafor")], question=40)
    talker.choose("switch:2")
    talker.say("start over")
    text = talker.say("everything")

    assert talker.common("started_over") in text
    assert ["1"] == [one.id for one in talker.conversation.interviews]
    assert {} == talker.slots
    assert talker.interview.question > 40


def test_start_over_needs_its_own_words(book: Book):
    """There are two ways to start over, so a yes alone changes nothing."""
    talker = with_sams(book)
    talker.say("start over")
    text = talker.say("yes")

    assert talker.common("cancelled") in text
    assert talker.state == AT


def test_restart_clears_one_interview_only(book: Book):
    """Its answers and notes go; the others stay."""
    talker = with_sams(book)
    talker.say("note: ask about shifts", "restart", "yes")

    assert {} == talker.slots
    assert () == talker.interview.notes
    assert ["1", "2", "3"] == [one.id for one in talker.conversation.interviews]
    assert "Sam Okafor" == talker.conversation.interviews[1].contact


def test_a_number_picks_what_stands_on_the_screen(book: Book):
    """The lists differ: "my interviews" leaves out the one at hand, "switch to …" doesn't."""
    talker = with_sams(book)
    talker.say("my interviews", "2")

    assert "3" == talker.interview.id

    talker.say("switch to bob", "2")

    assert "2" == talker.interview.id


def test_a_name_that_two_share_is_asked_about(book: Book):
    """Nothing moves until it is clear; the whole name decides."""
    talker = with_sams(book)
    text = talker.say("switch to sam")

    assert talker.common("switch_which") in text
    assert "1" == talker.interview.id

    talker.say("sam lee")

    assert "3" == talker.interview.id


def test_cancel_takes_back_what_was_asked_beside_the_question(book: Book):
    """A question beside the open one doesn't outlive "cancel"."""
    talker = with_sams(book)
    text = talker.say("switch to sam", "cancel")

    assert talker.common("cancelled") in text
    assert "" == talker.person.asking


@pytest.mark.parametrize("text", ["new interview with Ali Khan", "start a new interview with Ali Khan"])
def test_a_new_interview_takes_the_name_that_came_with_it(book: Book, text: str):
    """The other interviews stay where they were."""
    talker = with_sams(book)
    talker.say(text)

    assert ("4", "Ali Khan") == (talker.interview.id, talker.interview.contact)
    assert 4 == len(talker.conversation.interviews)


def test_a_note_is_kept_at_any_step(book: Book):
    """With its words; without any, it says how."""
    talker = Talker.at(book, AT)
    text = talker.say("note: ask about night shifts")

    assert talker.common("note_kept") in text
    assert ["ask about night shifts"] == [note.text for note in talker.interview.notes]
    assert talker.common("note_how") in talker.say("note")
    assert "ask about night shifts" in talker.say("my notes")


def test_why_quotes_the_guide(book: Book):
    """The reason, its source, and the same question again."""
    talker = Talker.at(book, AT)
    text = talker.say("why")

    assert book.text(f"{AT}.why") in text
    assert "The guide says" in text
    assert talker.state == AT


def test_the_data_comes_as_a_file(book: Book):
    """Export is a document; the open question stands."""
    talker = Talker.at(book, AT)
    talker.say("export my data")

    assert any(isinstance(effect, Document) for effect in talker.shown)
    assert talker.state == AT


def test_settings_return_and_leave_no_trace(book: Book):
    """Back at the open question, "back" and "undo" know nothing of the settings."""
    talker = Talker.at(book, AT)
    number = talker.interview.question
    talker.say("settings", "my name", "Jo Tran", "done")

    assert talker.state == AT
    assert talker.interview.question > number
    assert "Jo" == talker.person.slots["name"]["first"]
    assert () == talker.interview.history
    assert {"next_day", "next_week"} == set(talker.nudges)

    talker.say("undo")

    assert talker.state == AT


def test_keep_is_for_drafts_only(book: Book):
    """The button of an old draft is stale at another question."""
    talker = Talker.at(book, AT)

    assert talker.common("stale") in talker.choose("do:keep")
