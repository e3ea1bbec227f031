"""The talk: what a line means while it is on, what is on the table, and that nothing disturbs it."""

from dataclasses import replace
from datetime import timedelta

import pytest

from coach.dialog.book import Book
from coach.model.effects import Timer
from coach.skills import live_words
from tests.turn.talking import NOW, Talker, interview_with

QUESTIONS = ["What is hard?", "What helped?", "What surprised you?", "Who else?"]
TALK = {
    "questions": QUESTIONS,
    "minutes": "15",
    "meeting": {"at": "2026-11-23T09:00", "zone": "America/Edmonton"},
}


def in_the_talk(book: Book) -> Talker:
    """Somebody whose talk has just begun."""
    return Talker.at(book, "conduct.live", TALK)


def on_the_table(talker: Talker) -> str:
    """The question that is shown when they ask for it."""
    return talker.say("what was the question again?").splitlines()[-1]


def notes(talker: Talker) -> list[tuple[str, str]]:
    """Each note with the question it stands under."""
    return [(note.text, note.under) for note in talker.interview.notes]


@pytest.mark.parametrize(
    ("line", "kind", "numbers"),
    [
        ("next", "next", ()), ("ok next question", "next", ()), ("tick", "next", ()),
        ("skip that one", "skip", (1,)), ("she answered that already", "next", ()),
        ("she answered 3 and 4 already", "answered", (3, 4)), ("2, 3 and 4 are done", "answered", (2, 3, 4)),
        ("back to 2", "go_to", (2,)), ("go to question three", "go_to", (3,)), ("back", "back", ()),
        ("how long left?", "left", ()), ("how many minutes left", "left", ()), ("time?", "left", ()),
        ("what was the question again?", "question", ()), ("mute", "mute", ()), ("silent", "silent", ()),
    ],
)  # fmt: skip
def test_a_whole_short_line_means_the_coach(book: Book, line: str, kind: str, numbers: tuple[int, ...]):
    """What is wanted, with the numbers of questions in it."""
    word = live_words.read(line, book.phrases())

    assert word is not None
    assert kind == word.kind
    assert kind not in live_words.NEED_A_NUMBER or numbers == word.numbers


@pytest.mark.parametrize(
    "line",
    [
        "next she told me to stop by", "help desk first", "next year they hire six people", "3",
        "back to school at 40", "back in 2010", "answered 911 calls", "left in 2019",
        "time is money she says",
        "skip logic matters in surveys", "quiet place to work", "how long the shifts are",
        "done with school at 19",
        "check in at 7", "silent majority of patients", "question everything", "tick removal on dogs",
    ],
)  # fmt: skip
def test_what_looks_like_a_command_is_a_note(book: Book, line: str):
    """Words of a command inside a remark are the contact's."""
    talker = in_the_talk(book)

    assert talker.common("noted") == talker.say(line)
    assert [(line, "What is hard?")] == notes(talker)


def test_the_first_question_stands_with_the_clock(book: Book):
    """The talk begins with one message: the clock, the first question, and the buttons."""
    talker = Talker.at(book, "conduct.start", TALK)
    talker.say("started")

    (shown,) = talker.shown
    assert isinstance(shown, Timer)
    assert shown.text.endswith("Question 1 of 4: What is hard?")
    assert ["live:next", "live:skip", "live:left", "done"] == [option.id for option in shown.options]


def test_answered_ones_are_passed_over(book: Book):
    """What was answered before it was asked doesn't come up again; what was skipped is named at the end."""
    talker = in_the_talk(book)
    talker.say("she answered 2 and 3 already")
    talker.say("skip")

    assert "Question 4 of 4: Who else?" == on_the_table(talker)

    shown = talker.say("next")

    assert talker.common("live_last") in shown
    assert talker.common("live_open", question="1") in shown


def test_back_and_forth(book: Book):
    """Any question can be put on the table again; a number that none has is part of a note."""
    talker = in_the_talk(book)
    talker.say("next")
    talker.say("go to question 4")
    talker.say("back")
    third = on_the_table(talker)
    talker.say("back to 30")

    assert "Question 3 of 4: What surprised you?" == third
    assert [("back to 30", "What surprised you?")] == notes(talker)


def test_back_at_once_takes_the_beginning_back(book: Book):
    """Nothing was asked or noted yet: the talk hasn't begun after all."""
    talker = Talker.at(book, "conduct.start", TALK)
    talker.say("started")
    talker.say("back")

    assert "conduct.start" == talker.state


@pytest.mark.parametrize(("minutes", "said"), [(0, "15 of 15"), (6, "9 of 15"), (17, "are over")])
def test_the_time_left_is_that_of_the_time_asked_for(book: Book, minutes: int, said: str):
    """In whole minutes, by typing as by the button."""
    talker = in_the_talk(book)
    talker.wait(minutes=minutes)

    assert said in talker.say("how long left?")
    assert said in talker.choose("live:left")


def test_buttons_do_the_same(book: Book):
    """Next, skip and done work by button and by slash command."""
    talker = in_the_talk(book)

    assert "Question 2 of 4" in talker.choose("live:next")
    assert "Question 3 of 4" in talker.command("skip")

    talker.choose("done")

    assert "follow_up.learned" == talker.state


def test_a_button_of_the_talk_is_stale_after_it(book: Book):
    """It is answered kindly, and changes nothing."""
    talker = in_the_talk(book)
    talker.say("done")
    before = talker.state

    assert talker.common("stale") in talker.choose("live:next")
    assert before == talker.state


def test_notes_that_come_late_stand_where_they_were_written(book: Book):
    """A line written before "next" belongs to the question before, and to its place among the notes."""
    talker = in_the_talk(book)
    for second in (10, 30):
        talker.wait(seconds=20)
        talker.say(f"at {second}")
    talker.wait(seconds=10)
    talker.say("next")
    talker.wait(seconds=1)
    talker.say("of the second")
    talker.say("of the first", written=NOW + timedelta(seconds=25))

    expected = [
        ("at 10", "What is hard?"),
        ("at 30", "What is hard?"),
        ("of the second", "What helped?"),
    ]
    expected.insert(1, ("of the first", "What is hard?"))

    assert expected == notes(talker)


def test_fast_notes_keep_their_order(book: Book):
    """Several in one second: none is lost, none changes places."""
    talker = in_the_talk(book)
    lines = [f"line {number}" for number in range(20)]
    for line in lines:
        talker.say(line, written=NOW)

    assert lines == [note.text for note in talker.interview.notes]


def test_a_note_from_before_the_talk_began_is_none_of_the_future(book: Book):
    """A clock that runs ahead can't date a note after this moment."""
    talker = in_the_talk(book)
    talker.say("from tomorrow", written=NOW + timedelta(days=1))

    assert NOW == talker.interview.notes[0].at


def test_mute_leaves_the_last_question(book: Book):
    """Of the marks only the one near the end comes; "silent" leaves none until long after."""
    talker = in_the_talk(book)
    talker.say("mute")
    muted = set(talker.nudges)
    talker.say("silent")

    assert {"closing", "over"} == muted
    assert {"over"} == set(talker.nudges)


def test_who_knows_that_time_is_over_isnt_told(book: Book):
    """They said that the talk goes on: they get their line, and no further mark."""
    talker = in_the_talk(book)
    talker.wait(minutes=16)
    shown = talker.say("she keeps talking past the time")

    assert talker.common("live_overrun", minutes="15") == shown
    assert {"over"} == set(talker.nudges)


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("he's rambling", "live_steer"), ("she asked me about myself", "live_about_me"),
        ("he wants my resume", "live_resume"), ("my mind went blank", "live_help"),
    ],
)  # fmt: skip
def test_a_line_to_say(book: Book, line: str, text: str):
    """One line when they are at a loss, and no note of it."""
    talker = in_the_talk(book)

    assert talker.common(text) == talker.say(line)
    assert [] == notes(talker)


def test_nothing_else_is_said_while_they_talk(book: Book):
    """A nudge about another interview that comes due in the talk waits until it is over."""
    nudge = {"2/prepare.goal/next_day": NOW + timedelta(minutes=5)}
    ali = replace(interview_with(book, "2", "Ali", "Khan"), wakes=nudge)
    talker = Talker.at(book, "conduct.live", TALK, others=(ali,))
    talker.wake_until(NOW + timedelta(minutes=6))
    during = list(talker.shown)
    talker.wake_until(NOW + timedelta(minutes=8))

    assert [] == during
    assert ["1/conduct.live/half"] == [effect.nudge for effect in talker.shown]

    talker.say("done")
    talker.wake_until(NOW + timedelta(hours=2))

    assert any(effect.nudge == "2/prepare.goal/next_day" for effect in talker.shown)


def test_a_talk_of_an_older_version_goes_on(book: Book):
    """The question on the table was once kept by its place."""
    talk = in_the_talk(book).conversation
    slots = {**talk.interview.slots, "live_question": 2}
    talker = Talker(book, replace(talk, interview=replace(talk.interview, slots=slots)))
    talker.say("a note")

    assert [("a note", "What surprised you?")] == notes(talker)
