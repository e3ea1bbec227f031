"""The talk in the person's calendar: given, replaced when it moves, taken back."""

from typing import Any

from coach.dialog.book import Book
from coach.model.effects import Document
from coach.model.files import Appointment
from tests.turn.talking import Talker

AT_TWO = {"at": "2026-11-26T14:00", "zone": "America/Edmonton"}
KNOWN: dict[str, Any] = {
    "meeting": AT_TWO,
    "mode": "phone",
    "minutes": "15",
    "contact_phone": "+14035550188",
    "me.access_asked": "no",
    "opening": "Hello Dana, this is Sam.",
    "questions": ["own: What is hard?"],
}


def _given(talker: Talker) -> list[Appointment]:
    return [one.appointment for one in talker.shown if isinstance(one, Document) and one.appointment]


def _confirmed(book: Book, **slots: Any) -> Talker:
    talker = Talker.at(book, "arrange.read_back", KNOWN | slots)
    talker.say("yes")
    return talker


def test_an_agreed_time_is_given_for_the_calendar(book: Book):
    """What, when, how long, where, and what to say and ask; nothing in it tells whose it is."""
    talker = _confirmed(book)
    (entry,) = _given(talker)

    assert ("Talk with Dana Wu", "2026-11-26T14:00", "America/Edmonton", 15, 60, 0) == (
        entry.summary, entry.start, entry.zone, entry.minutes, entry.alarm, entry.sequence,
    )  # fmt: skip
    assert "Hello Dana, this is Sam." in entry.description
    assert not entry.cancelled
    assert talker.conversation.person.id != entry.uid
    assert 32 == len(entry.uid)


def test_where_is_the_first_of_the_answers_that_is_known(book: Book):
    """A place before a link, a link before a number."""
    (there,) = _given(_confirmed(book, place="10 Main Street"))
    (called,) = _given(_confirmed(book))

    assert "10 Main Street" == there.where
    assert "555" in called.where


def test_a_moved_talk_replaces_the_entry(book: Book):
    """The same id, a higher number; once more when it moves again, and not when nothing has changed."""
    talker = _confirmed(book)
    (first,) = _given(talker)
    talker.say("the talk moved", "Friday at 10 am", "yes")
    (second,) = _given(talker)

    assert (first.uid, 1, "2026-11-27T10:00") == (second.uid, second.sequence, second.start)
    talker.say("back", "yes")
    assert [second] == _given(talker)


def test_a_talk_that_is_cancelled_leaves_the_calendar_once(book: Book):
    """With its last time; who never had an entry gets nothing."""
    talker = _confirmed(book)
    talker.say("they cancelled", "no, let it go")
    (gone,) = _given(talker)
    never = Talker.at(book, "arrange.cancelled", KNOWN)
    never.say("no, let it go")

    assert (True, 1, "2026-11-26T14:00") == (gone.cancelled, gone.sequence, gone.start)
    assert [] == _given(never)


def test_a_talk_without_a_new_time_leaves_the_calendar_until_there_is_one(book: Book):
    """Then the same entry comes back with a higher number."""
    talker = _confirmed(book)
    talker.say("the talk moved", "no new time yet")
    (gone,) = _given(talker)
    talker.say("Tuesday or Thursday", "keep", "Tuesday at 9 am", "yes")
    (back,) = _given(talker)

    assert (True, 1) == (gone.cancelled, gone.sequence)
    assert (False, 2, gone.uid) == (back.cancelled, back.sequence, back.uid)


def test_a_day_without_a_time_is_a_whole_day(book: Book):
    """It is in the calendar all the same."""
    (entry,) = _given(_confirmed(book, meeting={"at": "2026-11-26", "zone": "America/Edmonton"}))

    assert "2026-11-26" == entry.start
