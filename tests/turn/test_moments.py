"""Days with a time in what is shown are given as moments too: a surface may show them in its own way."""

from coach.dialog.book import Book
from coach.model.effects import Document, Moment
from tests.turn.talking import Talker, edmonton

MEETING = {"meeting": {"at": "2026-11-26T14:00", "zone": "America/Edmonton"}}


def moments(talker: Talker) -> list[Moment]:
    """Those in what was shown last."""
    return [one for effect in talker.shown for one in effect.moments]


def test_a_date_that_is_said_back_is_a_moment(book: Book):
    """While it waits for a yes, and when it is shown again in a later turn."""
    talker = Talker.at(book, "arrange.waiting", {"channel": "email"})
    talker.say("they said yes, thursday at 2")
    expected = [Moment("Thursday, November 26 at 2:00 pm", edmonton(26, "14:00"))]

    assert expected == moments(talker)

    talker.say("repeat")

    assert expected == moments(talker)


def test_a_saved_date_in_a_text_is_a_moment(book: Book):
    """Each time its words stand in what is shown, once for each message."""
    talker = Talker.at(book, "conduct.ready", MEETING, history=("arrange.when",), done=("arrange.when",))
    talker.say("where am i")

    assert Moment("Thursday, November 26 at 2:00 pm", edmonton(26, "14:00")) in moments(talker)
    assert all(one.text in effect.plain() for effect in talker.shown for one in effect.moments)


def test_a_day_and_a_time_in_a_script_are_one_moment(book: Book):
    """ "Your talk is {meeting.day} at {meeting.time}" """
    talker = Talker.at(book, "arrange.when", {"channel": "email", "reply": "agreed"})
    talker.say("thursday at 2 pm", "yes")
    while "Your talk is" not in talker.text:
        assert talker.now < edmonton(26, "14:00")
        talker.wait(hours=1)

    assert Moment("Thursday, November 26 at 2:00 pm", edmonton(26, "14:00")) in moments(talker)


def test_when_a_reminder_comes_is_a_moment(book: Book):
    """ "I'll come back to this on …"."""
    talker = Talker.at(book, "prepare.organization")
    talker.say("later, tomorrow at 10")

    assert [Moment("Tuesday, November 24 at 10:00 am", edmonton(24, "10:00"))] == moments(talker)


def test_a_day_alone_is_no_moment(book: Book):
    """It has no clock time to be shown in another zone."""
    talker = Talker.at(book, "arrange.when", {"meeting": {"at": "2026-11-26", "zone": "America/Edmonton"}})
    talker.say("thursday")

    assert "Thursday, November 26" in talker.text
    assert [] == moments(talker)


def test_what_is_said_in_two_zones_stays_as_it_is(book: Book):
    """The contact's own time must not be lost."""
    away = {"meeting": {"at": "2026-11-26T14:00", "zone": "America/Toronto"}}
    talker = Talker.at(book, "conduct.ready", away, history=("arrange.when",), done=("arrange.when",))
    talker.say("where am i")

    assert "Toronto time" in talker.text
    assert not [one for one in moments(talker) if "Toronto" in one.text]


def test_a_text_to_copy_has_none(book: Book):
    """It is pasted elsewhere, for somebody else."""
    talker = Talker.at(book, "arrange.email", {**MEETING, "channel": "email"})
    talker.say("repeat")
    drafts = [one for one in talker.shown if isinstance(one, Document) and one.copy]

    assert drafts
    assert all(() == one.moments for one in drafts)
