"""What the coach writes of its own accord: when, how often, and when it keeps still."""

import pytest

from coach.dialog.book import Book
from coach.model.effects import Say
from coach.model.events import Woke
from tests.turn.talking import ZONE, Talker, edmonton

AT = "prepare.surprise"
SENT = {"at": "2026-11-20T10:00", "zone": ZONE}
MEETING = {"at": "2026-11-26T14:00", "zone": ZONE}


def two(book: Book) -> Talker:
    """Two interviews that have both been asked something."""
    talker = Talker.at(book, AT)
    talker.say("new interview with Sam Okafor")
    return talker


def test_a_nudge_comes_at_its_time_with_ways_out(book: Book):
    """Once; the question stays open under its number."""
    talker = Talker.at(book, AT)
    number = talker.interview.question

    assert "" == talker.wake_until(edmonton(24, "15:59"))
    assert talker.wake_until(edmonton(24, "16:00"))
    assert ["do:later", "do:stop"] == talker.options[-2:]
    assert number == talker.interview.question
    assert {} == talker.nudges


def test_what_came_due_at_night_waits_for_the_morning(book: Book):
    """After a downtime too: in quiet hours it is put off, and says then when it was meant."""
    talker = Talker.at(book, AT)

    assert "" == talker.wake_late(edmonton(27, "23:30"))
    assert "2026-11-28 10:00" == talker.nudges["one_fact"]

    text = talker.wake_until(edmonton(28, "10:00"))

    assert "This was for Tuesday, November 24 at 4:00 pm" in text


def test_many_long_due_come_as_one_and_say_so(book: Book):
    """Several keys in one wake: one message, the newest of each thread, marked as late."""
    talker = Talker.at(book, "prepare.organization", others=[])
    assert {"next_day", "next_week"} == set(talker.nudges)
    text = talker.wake_late(edmonton(14, "12:00", 12))

    assert 1 == len(talker.shown)
    assert book.text("common.nudge_next_week") in text
    assert "This was for Tuesday, December 1 at 9:00 am" in text
    assert {} == talker.nudges


def test_a_reminder_of_what_is_past_is_dropped(book: Book):
    """Back after the talk: no "your talk is tomorrow", but how it was."""
    talker = Talker.at(book, "arrange.when", {"channel": "email", "mode": "phone"})
    talker.pick("2026-11-26T14:00")
    text = talker.wake_late(edmonton(27, "12:00"))

    assert book.text("arrange.after_talk.say") in text
    assert "One hour" not in text
    assert talker.state == "conduct.went"


def test_a_talk_soon_has_its_day_and_hour_reminders(book: Book):
    """The eve, an hour before, and after; each leads where the script says."""
    talker = Talker.at(book, "arrange.when", {"channel": "email", "mode": "phone"})
    talker.pick("2026-11-26T14:00")
    eve = talker.wake_until(edmonton(25, "10:00"))

    assert "Thursday, November 26 at 2:00 pm" in eve
    assert {"arrange.eve:lay_out", "arrange.eve:move"} <= set(talker.options)

    talker.wake_until(edmonton(26, "13:00"))

    assert talker.state == "conduct.start"


def test_the_second_ordinary_nudge_of_a_day_waits(book: Book):
    """One a day for the person, over all interviews."""
    talker = two(book)
    talker.wake_until(edmonton(24, "23:00"))

    assert 1 == len(talker.person.nudged)

    talker.wake_until(edmonton(25, "23:00"))

    assert 2 == len(talker.person.nudged)


def test_no_more_than_three_in_a_week(book: Book):
    """Whatever is asked and left, week after week."""
    talker = two(book)
    talker.say("new interview with Ali Khan", "new interview with Rosa Diaz", "new interview with Obi Eze")
    talker.wake_until(edmonton(29, "23:00"))

    assert len(set(talker.person.nudged)) <= 3


def test_after_three_unanswered_a_thread_goes_quiet(book: Book):
    """The third says that it is the last; a word from them opens it again."""
    slots = {"met_at": {"at": "2026-11-23T09:00", "zone": ZONE}}
    talker = Talker.at(book, "follow_up.learned", slots)
    shown = [talker.wake_until(edmonton(day, "23:00")) for day in (23, 24, 25)]

    assert [False, False, True] == [talker.common("last_nudge") in text for text in shown]
    assert talker.interview.quiet

    talker.say("most of the job is writing reports")

    assert (0, False) == (talker.interview.ignored, talker.interview.quiet)


def test_several_due_together_are_one_message(book: Book):
    """With a way to each; the one at hand stays at hand."""
    talker = two(book)
    talker.say("later, friday at 9 am", "switch to dana", "later, friday at 9 am")
    text = talker.wake_until(edmonton(27, "09:00"))

    assert 1 == len(talker.shown)
    assert "Sam Okafor" in text
    assert "Dana Wu" in text
    assert {"switch:1", "switch:2"} <= set(talker.options)
    assert "1" == talker.interview.id


def test_nothing_comes_about_a_question_that_was_answered(book: Book):
    """Its keys are dropped with the answer, and do nothing if they come after all."""
    talker = Talker.at(book, AT)
    talker.say("they moved to red deer")

    assert "one_fact" not in talker.nudges


def test_stop_holds_until_resume_for_all_interviews(book: Book):
    """Weeks of silence; resume sets the nudges of every open interview again."""
    talker = two(book)
    talker.say("stop reminders")

    assert "" == talker.wake_until(edmonton(15, "12:00", 12))

    talker.say("resume")

    assert all(one.wakes for one in talker.conversation.interviews)
    assert talker.wake_until(edmonton(18, "12:00", 12))


def test_a_pause_ends_by_itself(book: Book):
    """What came due in it comes after it."""
    talker = Talker.at(book, AT)
    text = talker.say("pause until december 1")

    assert "December 1" in text
    assert "" == talker.wake_until(edmonton(30, "23:00"))
    assert talker.wake_until(edmonton(1, "12:00", 12))


@pytest.mark.parametrize(
    ("button", "when"),
    [
        ("later:hour", "2026-11-23 10:00"),
        ("later:tonight", "2026-11-23 19:00"),
        ("later:tomorrow", "2026-11-24 09:00"),
        ("later:next_week", "2026-11-30 09:00"),
    ],
)
def test_a_nudge_is_put_off_by_one_tap(book: Book, button: str, when: str):
    """The wake is at that time, and replaces what was due before."""
    talker = Talker.at(book, AT)
    talker.choose(button)

    assert when == talker.nudges["later"]


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("3 pm", "2026-11-23 15:00"),
        ("in 2 hours", "2026-11-23 11:00"),
        ("friday", "2026-11-27 09:00"),
        ("1", "2026-11-23 10:00"),
    ],
)
def test_later_asks_until_when_and_reads_the_answer(book: Book, text: str, when: str):
    """A clock time, a length, a day, or a number of the list; then nothing is asked any more."""
    talker = Talker.at(book, AT)
    talker.say("later", text)

    assert when == talker.nudges["later"]
    assert "" == talker.person.asking
    assert "fact" not in talker.slots


def test_what_they_put_off_comes_even_at_night(book: Book):
    """They chose the time themselves."""
    talker = Talker.at(book, AT)
    talker.say("later, 11 pm")
    text = talker.wake_until(edmonton(23, "23:00"))

    assert talker.common("nudge_later") in text


@pytest.mark.parametrize("text", ["yesterday", "banana", "90000000 days"])
def test_no_time_asks_again(book: Book, text: str):
    """A time that has passed or can't be read sets nothing."""
    talker = Talker.at(book, AT)
    talker.command("later", text)

    assert "later" not in talker.nudges
    assert "later" == talker.person.asking


def test_a_closed_interview_keeps_only_the_news_after_a_month(book: Book):
    """Nothing reminds of a talk that was called off."""
    talker = Talker.at(book, "arrange.declined", {"channel": "email", "sent_at": SENT, "meeting": MEETING})
    talker.say("no")

    assert talker.interview.closed
    assert {} == talker.interview.wakes


def test_a_wake_that_is_not_set_does_nothing(book: Book):
    """Keys of long ago, of steps and interviews that are gone."""
    talker = Talker.at(book, AT)
    before = talker.conversation
    talker.send(
        Woke(("1/prepare.surprise/gone", "1/prepare.gone/reminder", "9/prepare.goal/later", "me/x/y"))
    )

    assert [] == [effect for effect in talker.shown if isinstance(effect, Say)]
    assert before == talker.conversation
