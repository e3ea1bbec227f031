"""The whole at a glance: where each interview stands, what will really come, what may be good to say."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from coach.dialog import steps
from coach.dialog.book import Book
from coach.engine import answered
from coach.model.conversation import Note, Person, begin
from coach.model.events import Chose
from coach.model.overview import Reminder
from coach.skills import commands, feelings, news
from coach.stories import EnginePlayer
from tests import shipped
from tests.turn.talking import KNOWN, NOW, ZONE, Talker, edmonton, interview_with, questions_of, waiting_at

MEETING = {"meeting": {"at": "2026-11-26T14:00", "zone": ZONE}}
SENT = {"sent_at": {"at": "2026-11-23T09:00", "zone": ZONE}, "channel": "email"}
MINUTE = timedelta(minutes=1)
BOOK = shipped.book()
ALL = questions_of(BOOK)
#: All but those of a running talk, whose marks are no reminders.
QUIET = [name for name in ALL if not isinstance(BOOK.step(name), steps.Live)]


def when(reminders: tuple[Reminder, ...]) -> list[str]:
    """When reminders come, on Edmonton's clocks."""
    return [f"{one.at.astimezone(edmonton(1).tzinfo):%a %H:%M}" for one in reminders]


def test_a_newcomer_has_no_interviews_yet(book: Book):
    """Only how to begin."""
    talker = Talker(book, begin(Person(id="p", timezone=ZONE)), NOW)

    assert () == talker.overview.interviews
    assert "hello" == talker.overview.prompts[0].message


def test_each_interview_has_its_line(book: Book):
    """In the order in which they were begun, with the question that waits."""
    notes = (Note(NOW, "ask about shifts"),)
    talker = Talker.at(
        book, "arrange.waiting", SENT, others=[interview_with(book, "2", "Sam", "Okafor")], notes=notes
    )
    dana, sam = talker.overview.interviews

    assert ("1", "Dana Wu", "arrange", True) == (dana.id, dana.who, dana.phase, dana.here)
    assert ("2", "Sam Okafor", "prepare", False) == (sam.id, sam.who, sam.phase, sam.here)
    assert "When Dana answers, tell me what they said." == dana.next_step
    assert "make arrangements" in dana.where
    assert notes == dana.notes
    assert () == sam.notes


def test_a_closed_interview_has_no_next_step(book: Book):
    """It says how it ended."""
    conversation = waiting_at(book, "arrange.waiting", SENT)
    closed = replace(conversation, interview=replace(conversation.interview, closed="declined", wakes={}))
    line = Talker(book, closed).line

    assert line.closed
    assert "" == line.next_step
    assert "said no" in line.where


def test_the_settings_are_in_words(book: Book):
    """As the person would say them."""
    talker = Talker.at(book, "prepare.goal")
    talker.fill_in("settings", name="Jordan Tran", zone="Toronto", quiet="10 pm to 7 am")
    overview = talker.overview

    assert ("Jordan Tran", "en", "Toronto") == (overview.name, overview.language, overview.timezone)
    assert overview.quiet_hours.startswith("10:00 pm to 7:00 am")


def test_in_the_settings_the_next_step_is_that_of_the_interview(book: Book):
    """The side dialog is no step of the journey."""
    talker = Talker.at(book, "arrange.waiting", SENT)
    before = talker.line.next_step
    talker.say("settings")

    assert before == talker.line.next_step


# Reminders.


@pytest.mark.no_cover  # hundreds of times the same
@pytest.mark.parametrize("slots", [{}, MEETING, SENT], ids=["nothing", "meeting", "sent"])
@pytest.mark.parametrize("step", QUIET)
def test_what_is_announced_comes_and_nothing_else(book: Book, step: str, slots: dict[str, Any]):
    """At each question, with another interview beside it: silence until the minute that is announced."""
    others = (interview_with(book, "2", "Sam", "Okafor", "prepare.organization"),)
    talker = Talker(book, waiting_at(book, step, {**KNOWN, **slots}, others=others))
    lines = talker.overview.interviews
    announced = sorted({one.at for line in lines for one in line.reminders})
    for at in announced:
        assert "" == talker.wake_until(at - MINUTE), at
        before = [one.state for one in talker.conversation.interviews]
        assert talker.wake_until(at), at
        if before != [one.state for one in talker.conversation.interviews]:
            return  # it led on to another question, which has its own
    assert "" == talker.wake_until(talker.now + timedelta(days=20))


def test_reminders_say_what_they_are_about(book: Book):
    """In one line; where the nudge itself says little, it is the question."""
    talker = Talker.at(book, "prepare.organization")
    talker.say("later, tomorrow at 10")

    assert talker.line.next_step == talker.line.reminders[0].text
    assert "Tue 10:00" == when(talker.line.reminders)[0]
    assert all("\n" not in one.text and len(one.text) <= 80 for one in talker.line.reminders)


def test_asked_for_all_that_is_coming(book: Book):
    """In all interviews, the next first, each with its contact; then the question that waits."""
    sam = interview_with(book, "2", "Sam", "Okafor", "prepare.organization")
    talker = Talker.at(book, "arrange.waiting", SENT, others=[sam])
    announced = talker.line.reminders
    question = talker.line.next_step

    said = talker.send(Chose("do:nudges"))

    assert said.startswith("Coming up:\n")
    assert len(announced) == said.count("\n- ")
    assert ", Dana Wu: " in said.splitlines()[1]
    assert question in said


def test_asked_for_what_is_coming_when_nothing_is(book: Book):
    """Then it says so, and why."""
    talker = Talker.at(book, "arrange.waiting", SENT)
    talker.say("stop")

    assert talker.send(Chose("do:nudges")).startswith("Reminders are off.")


def test_the_answers_that_can_be_changed(book: Book):
    """The newest first; each opens its question."""
    history = ("prepare.goal", "prepare.field")
    talker = Talker.at(book, "arrange.waiting", SENT, history=history)
    found = answered(book, talker.conversation, talker.now)

    assert ["the topic: nursing", "what you want to decide: A career to explore"] == [
        one.label for one in found
    ]
    talker.choose(found[0].id)
    assert "prepare.field" == talker.conversation.interview.state


def test_after_stop_nothing_is_announced(book: Book):
    """And it says so."""
    talker = Talker.at(book, "arrange.waiting", SENT)
    assert talker.line.reminders

    talker.say("stop")

    assert () == talker.line.reminders
    assert talker.overview.nudges_stopped


def test_a_pause_puts_off_what_is_announced(book: Book):
    """Nothing is announced for a day before its end."""
    talker = Talker.at(book, "arrange.waiting", SENT)
    talker.say("pause for a month")
    until = talker.overview.nudges_paused_until

    assert until is not None
    assert talker.line.reminders
    assert all(one.at >= until for one in talker.line.reminders)

    talker.wake_until(until + MINUTE)

    assert talker.overview.nudges_paused_until is None


def test_quiet_hours_hold_for_what_is_announced(book: Book):
    """A nudge that is due at night is announced for the morning."""
    conversation = waiting_at(book, "prepare.organization")
    night = {key: edmonton(24, "23:30") for key in conversation.interview.wakes}
    one = replace(conversation.interview, wakes=night)
    talker = Talker(book, replace(conversation, interview=one))

    assert ["Wed 08:00"] == when(talker.line.reminders)


def test_one_a_day_holds_for_what_is_announced(book: Book):
    """Two interviews with something due on one morning at different times: one of them comes a day later."""
    conversation = waiting_at(
        book, "prepare.organization", others=(interview_with(book, "2", "Sam", "Okafor"),)
    )
    dana = replace(conversation.interview, wakes={"1/prepare.organization/next_day": edmonton(24, "09:00")})
    sam = replace(conversation.others[0], wakes={"2/prepare.goal/next_day": edmonton(24, "11:00")})
    talker = Talker(book, replace(conversation, interview=dana, others=(sam,)))
    lines = talker.overview.interviews

    assert [["Tue 09:00"], ["Wed 11:00"]] == [when(line.reminders) for line in lines]


def test_looking_changes_nothing(book: Book):
    """The conversation is the same after it."""
    conversation = waiting_at(book, "arrange.waiting", SENT)
    player = EnginePlayer(book, conversation, NOW)
    talker = Talker(book, conversation)

    assert talker.overview == talker.overview
    assert player.conversation == talker.conversation


# Prompts.


@pytest.mark.parametrize("step", ALL)
def test_there_are_a_few_prompts_everywhere(book: Book, step: str):
    """Four at the most, each with a short title and once."""
    prompts = Talker.at(book, step).overview.prompts

    assert 1 <= len(prompts) <= 4
    assert len(prompts) == len(set(prompts))
    assert all(0 < len(one.title) <= 60 for one in prompts)


@pytest.mark.parametrize(
    ("step", "slots", "first"),
    [
        ("arrange.waiting", SENT, "they said yes"),
        ("arrange.when", {**SENT, "reply": "agreed", **MEETING}, "script"),
        ("conduct.ready", MEETING, "script"),
        ("prepare.goal", {}, "repeat"),
    ],
)
def test_the_likeliest_comes_first(book: Book, step: str, slots: dict[str, Any], first: str):
    """What may have happened since, then how to go on."""
    assert first == Talker.at(book, step, slots).overview.prompts[0].message


def test_each_prompt_is_understood(book: Book):
    """What it sends is a command, news or a greeting in its language."""
    phrases = book.phrases()
    says = [one for one in book.common.texts if one.startswith("prompt_") and one.endswith("_says")]
    for key in says:
        message = book.text(f"common.{key}")

        assert (
            commands.read(message, phrases)
            or news.read(message, phrases)
            or feelings.is_greeting(message, phrases)
        ), key
