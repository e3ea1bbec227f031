"""A line that names one contact while another is in focus is kept, and acted on, for the one it names."""

import pytest

from coach.dialog.book import Book
from coach.model.conversation import Interview
from tests.turn.talking import NOW, ZONE, Talker, interview_with

SENT = {"channel": "email", "sent_at": {"at": "2026-11-20T09:00", "zone": ZONE}}


def two(book: Book, step: str = "arrange.waiting") -> Talker:
    """Dana Wu in focus, Obi Eze waited for as well."""
    obi = interview_with(book, "2", "Obi", "Eze", "arrange.waiting")
    waiting = Interview(
        id="2", contact=obi.contact, state=obi.state, slots={**obi.slots, **SENT}, began=NOW, question=1
    )
    return Talker.at(book, step, SENT, others=(waiting,))


def of(talker: Talker, number: str) -> Interview:
    """One of the interviews."""
    return next(one for one in talker.conversation.interviews if one.id == number)


@pytest.mark.parametrize(
    ("text", "slot", "value"),
    [
        ("obi's email is obi@acme.ca", "contact_email", "obi@acme.ca"),
        ("obis number is 403-555-0199", "contact_phone", "+14035550199"),
    ],
)
def test_an_address_is_kept_for_whom_it_names(book: Book, text: str, slot: str, value: str) -> None:
    """It goes to Obi, and nothing changes for Dana."""
    talker = two(book)
    talker.say(text)

    assert (value, None) == (of(talker, "2").slots.get(slot), of(talker, "1").slots.get(slot))


def test_a_note_for_another(book: Book) -> None:
    """The note is Obi's; Dana stays in focus."""
    talker = two(book)
    talker.say("note for obi: ask about shifts")

    assert (0, 1, "1") == (len(of(talker, "1").notes), len(of(talker, "2").notes), talker.person.focus)


def test_news_of_both(book: Book) -> None:
    """A no of both is a no of both, a yes and a no are one of each."""
    both, each = two(book), two(book)
    both.say("dana and obi both said no")
    each.say("dana said yes friday at 10 am, obi said no")

    states = [[of(talker, number).state for number in ("1", "2")] for talker in (both, each)]
    assert [["arrange.declined", "arrange.declined"], ["arrange.mode", "arrange.declined"]] == states


@pytest.mark.parametrize(
    "text", ["i sent dana obis email by mistake", "oops i emailed dana with obis name in it"]
)
def test_a_mixed_up_message_is_no_news(book: Book, text: str) -> None:
    """Nobody is taken to have been written to, and the line to put it right is offered."""
    talker = two(book)
    talker.say(text)

    assert ["arrange.waiting", "arrange.waiting"] == [of(talker, number).state for number in ("1", "2")]


def test_who_told_them_may_be_another_contact(book: Book) -> None:
    """ "Obi told me about her" answers how they know Dana."""
    talker = two(book, "prepare.relation")
    talker.say("obi told me about her")

    assert ("1", "referred") == (talker.person.focus, of(talker, "1").slots["relation"])


def test_a_word_that_is_a_name_too(book: Book) -> None:
    """ "I will" is nobody's name."""
    will = interview_with(book, "2", "Will", "Smith", "arrange.waiting")
    talker = Talker.at(book, "arrange.waiting", SENT, others=(will,))
    talker.say("i will wait")

    assert "1" == talker.person.focus
