"""Rehearsing a call: what is said in it stays in it, is timed, and is followed by feedback."""

import pytest

from coach.dialog import steps
from coach.dialog.book import Book
from coach.skills.review import KINDS
from tests.turn.talking import ZONE, Talker

OPENER = (
    "Hello, is this Dana Wu? My name is Sam Okafor. I'm a student at NAIT and I'd like to learn how you got "
    "into nursing. It would take 15 minutes. Is now a good time, or should I call back later this week?"
)
SAM = {"first": "Sam", "last": "Okafor", "title": None, "goes_by": None}
CHARACTERS = ("friendly", "hurried", "good_time", "email", "refuses")
FROM = "arrange.when_call"


def calling(book: Book, character: str = "friendly", step: str = FROM) -> Talker:
    """Somebody who rehearses, and for whom this character has just picked up."""
    talker = Talker.at(book, step, {"me.name": SAM, "role": "charge nurse"})
    talker.say("can we practise?")
    talker.choose(character)
    return talker


def played_to_the_end(talker: Talker, *lines: str) -> str:
    """All that is said to these lines, and to as many more until the feedback has come."""
    said = ""
    for line in (*lines, *["Thank you"] * 10):
        if talker.state == "rehearse.again":
            break
        said = talker.say(line)
    return said


@pytest.mark.parametrize(
    "text",
    [
        "practise", "Practice!", "rehearse the call", "can we practice?", "let's rehearse",
        "can i practise with you first",
        "I want to practise my opener", "could we do a practice call", "role play", "a mock call please",
        "pretend to be Dana",
        "can you play my contact?", "practice the phone call with Dana", "can we rehearse what to say",
    ],
)  # fmt: skip
def test_it_opens_when_asked_for(book: Book, text: str):
    """Plain words open it from any question, a free one too."""
    states = []
    for step in (FROM, "prepare.aim", "conduct.start"):
        talker = Talker.at(book, step)
        talker.say(text)
        states.append((talker.state, talker.interview.aside))

    assert [("rehearse.who", step) for step in (FROM, "prepare.aim", "conduct.start")] == states


@pytest.mark.parametrize(
    "text",
    [
        "law practice", "a nursing practice in Leduc", "I want to practise law",
        "I have a practice call at 3", "play music", "practise my Spanish",
    ],
)  # fmt: skip
def test_the_same_words_in_an_answer_open_nothing(book: Book, text: str):
    """Who practises something else gets no rehearsal."""
    talker = Talker.at(book, "prepare.aim")
    talker.say(text)

    assert not talker.state.startswith("rehearse")


def test_it_is_offered_where_a_call_is_planned(book: Book):
    """A button opens it where they say when they'll call, and before a talk by phone; nothing is saved."""
    talker = Talker.at(book, FROM)
    talker.choose("practise")
    before_the_talk = Talker.at(book, "conduct.start", {"mode": "phone"})
    before_the_talk.say("practise it first")

    assert ("rehearse.who", FROM) == (talker.state, talker.interview.aside)
    assert "rehearse.who" == before_the_talk.state
    assert "call_plan" not in talker.slots


def test_the_reminder_of_the_day_before_offers_it(book: Book):
    """The button of the reminder opens it, and the question that was open is asked again after it."""
    talker = Talker.at(book, "conduct.ready")
    talker.choose("arrange.eve:practise")
    talker.say("stop rehearsing")

    assert "conduct.ready" == talker.state


@pytest.mark.parametrize("character", CHARACTERS)
def test_each_character_can_be_played_to_the_end(book: Book, character: str):
    """Three exchanges at least, then the feedback, then the very question they came from."""
    talker = calling(book, character)
    lines = 0
    while talker.state != "rehearse.again":
        assert talker.text.rstrip().count("On the phone, Dana:") == 1
        talker.say(OPENER if lines == 0 else "What is the hardest part of it, in 15 minutes?")
        lines += 1
    feedback = talker.text
    talker.choose("enough")

    assert lines >= 3
    assert "37 words" in feedback or "43 words" in feedback
    assert (FROM, "") == (talker.state, talker.interview.aside)
    assert () == talker.interview.played


@pytest.mark.parametrize("character", CHARACTERS)
def test_each_character_can_be_answered_aloud(book: Book, character: str):
    """With the button alone: nothing can be reviewed, so they get a check for themselves."""
    talker = calling(book, character)
    while talker.state != "rehearse.again":
        talker.choose("said")

    assert talker.common("play_unheard") in talker.text
    assert talker.common("play_no_hints") not in talker.text


def test_words_aloud_are_timed_by_the_clock(book: Book):
    """The first words took as long as it took until the button; the whole call is told too."""
    talker = calling(book)
    talker.wait(seconds=21)
    talker.choose("said")
    while talker.state != "rehearse.again":
        talker.wait(seconds=40)
        talker.say("said it")

    assert talker.common("play_aloud", seconds="21") in talker.text
    assert talker.common("play_in_time") in talker.text
    assert talker.common("play_whole", minutes="4 minutes") in talker.text


def test_typed_words_are_timed_as_if_spoken(book: Book):
    """At 150 words a minute; more than half a minute is told."""
    talker = calling(book)
    said = played_to_the_end(
        talker, " ".join(["Hello Dana, this is Sam Okafor and I would like to learn."] * 8)
    )

    assert talker.common("play_typed", count="96", seconds="38") in said
    assert talker.common("play_too_long") in said


def test_half_an_opener_is_answered(book: Book):
    """ "Is this Dana?" gets a "yes", and both halves are reviewed as one."""
    talker = calling(book)
    answer = talker.say("hello, is this Dana Wu?")
    rest = OPENER.partition("? ")[2]
    said = played_to_the_end(talker, rest)

    assert "Yes, that's me." in answer
    assert talker.common("play_typed", count="43", seconds="17") in said


def test_hints_are_three_at_the_most_and_the_worst_comes_first(book: Book):
    """What is weightiest in the opener and the questions, each with what to do; not what was right."""
    talker = calling(book)
    said = played_to_the_end(
        talker, "hey there, um, do you have any job openings for me right now, I need one really badly, ok?",
        "dunno", "how much do you make", "no", "no",
    )  # fmt: skip
    hints = [line for line in said.splitlines() if line.startswith("- ")]

    assert 3 == len(hints)
    assert all(len(hint.split()) > 6 for hint in hints)
    assert talker.common("play_hints") in said


def test_something_good_is_praised_by_its_name(book: Book):
    """One specific thing of the opener; when that has none, what the script listened for."""
    good = played_to_the_end(calling(book), OPENER)
    poor = played_to_the_end(calling(book, "refuses"), "hm", "hm", "Who else could I ask?", "bye")

    assert "You asked whether now is a good time." in good
    assert "You took the no and asked for someone else." in poor


@pytest.mark.parametrize(
    "text",
    [
        "she said no", "they said yes, tuesday at 3", "sent it", "we talked yesterday", "why?", "how so?",
        "thanks, bye",
        "hello", "note: ask about nights", "my name is Pat Lee", "no", "ok", "I'm nervous", "idk",
        "change the date",
        "switch to Ben", "I'm new to Canada", "no wait, wednesday", "dana.wu@example.ca", "start",
        "later this week?",
        "Is now a good time?", "Is now a good time, or should I call back later?", "Do you have time now?",
        "Can you give me an example?", "What would you skip?", "Can I talk to someone else?", "I'll stop now",
        "ok I can stop here",
        "Can you talk now?", "Great, now works for me", "You said now is a good time?", "x" * 10_000,
    ],
)  # fmt: skip
def test_what_is_typed_in_it_is_a_line_and_nothing_else(book: Book, text: str):
    """No answer, no note, no news, no change; only the next line of the contact."""
    other = Talker.at(book, FROM).interview
    talker = calling(book)
    before = talker.conversation
    talker.say(text)
    kept = {name: value for name, value in talker.slots.items() if name not in ("heard", "rehearse_as")}

    assert talker.state in ("rehearse.friendly_short", "rehearse.friendly_time")
    assert other.slots | {"role": "charge nurse"} == kept
    assert (before.interview.notes, before.interview.history) == (
        talker.interview.notes,
        talker.interview.history,
    )
    assert (before.interview.contact, "") == (talker.interview.contact, talker.interview.closed)
    assert {"rehearsed_friendly", "name"} == set(talker.person.slots)


@pytest.mark.parametrize("text", ["she said no", "sent it", "they cancelled"])
def test_news_is_not_heard_at_its_choices_either(book: Book, text: str):
    """Between two rounds too, what sounds like a report changes nothing."""
    talker = Talker.at(book, FROM)
    talker.say("practise")
    talker.say(text)

    assert ("", FROM) == (talker.interview.closed, talker.interview.aside)
    assert "sent_at" not in talker.slots


@pytest.mark.parametrize(
    "text", ["she's calling now for real", "dana is on the phone now", "omg she just picked up"]
)
def test_the_real_call_comes_first(book: Book, text: str):
    """When it happens for real, the kit is there at once and the rehearsal is over."""
    talker = calling(book)
    talker.say(text)

    assert ("conduct.now", "", ()) == (talker.state, talker.interview.aside, talker.interview.played)


def test_care_comes_first(book: Book):
    """Words of crisis are no line of a rehearsal."""
    talker = calling(book)
    talker.say("I want to kill myself")

    assert "rest" == talker.person.asking
    assert () == talker.interview.played


@pytest.mark.parametrize(
    "text",
    [
        "stop rehearsing", "stop", "quit", "I want to stop", "stop the rehearsal please", "enough", "2",
        "back", "stop practising", "end this", "can we stop practicing now", "Stop rehearsing.",
    ],
)  # fmt: skip
def test_it_is_left_at_any_time(book: Book, text: str):
    """Back to the exact question; reminders stay on, nothing is kept."""
    talker = calling(book)
    talker.say(OPENER, text)

    assert (FROM, "", ()) == (talker.state, talker.interview.aside, talker.interview.played)
    assert not talker.person.nudges_stopped
    assert FROM in "".join(talker.interview.wakes)


def test_the_coach_helps_in_it(book: Book):
    """ "help" and "repeat" are meant for the coach, and the same line is said again."""
    talker = calling(book)
    texts = [talker.say("help"), talker.say("repeat")]

    assert all("Hello, Dana Wu speaking." in text for text in texts)
    assert "rehearse.friendly_hello" == talker.state


@pytest.mark.parametrize("text", ["what do i say", "i froze", "help me"])
def test_who_is_at_a_loss_is_told_what_to_say(book: Book, text: str):
    """They get the hint for this line, and the contact waits."""
    talker = calling(book)
    shown = talker.say(text)

    assert "Your name, why them, how many minutes" in shown
    assert "rehearse.friendly_hello" == talker.state


def test_reminders_can_be_stopped_in_it(book: Book):
    """What is promised at any time holds here too."""
    talker = calling(book)
    talker.say("stop reminders")

    assert talker.person.nudges_stopped


def test_a_surprise_is_somebody_new_each_time(book: Book):
    """All are met once, in the same order always; then it begins again."""
    talker = Talker.at(book, FROM)
    talker.say("practise")
    met = []
    for _ in range(6):
        talker.choose("surprise")
        met.append(talker.slots["rehearse_as"])
        played_to_the_end(talker)

    assert ["friendly", "good_time", "hurried", "email", "refuses", "friendly"] == met


def test_what_was_left_for_an_hour_is_over(book: Book):
    """Who comes back later is heard as always: news is news."""
    talker = calling(book)
    talker.wait(hours=2)
    talker.say("she said no")

    assert "" == talker.interview.aside
    assert "arrange.declined" in "".join(talker.interview.history) or talker.state.startswith("arrange.")


def test_who_wanders_off_is_still_asked_how_the_talk_went(book: Book):
    """The nudges of the question that they came from stay, and it is that question which comes back."""
    talker = Talker.at(
        book, "conduct.start", {"mode": "phone", "meeting": {"at": "2026-11-23T10:00", "zone": ZONE}}
    )
    planned = talker.nudges
    talker.say("practise it first")
    talker.choose("friendly")
    kept = talker.nudges
    shown = talker.wait(days=2)

    assert planned == kept
    assert "Did your talk take place?" in shown
    assert ("conduct.went", "") == (talker.state, talker.interview.aside)


def test_a_nudge_does_not_break_into_a_rehearsal(book: Book):
    """Who is in the middle of it is left alone; ten minutes later the question comes back by itself."""
    talker = Talker.at(book, "conduct.wait", {"mode": "phone"})
    talker.say("practise")
    talker.wait(minutes=25)
    talker.choose("friendly")
    busy = talker.wait(minutes=6)
    after = talker.wait(minutes=15)

    assert "" == busy
    assert "Did they turn up?" in after
    assert "conduct.wait" == talker.state


def test_without_a_contact_it_can_be_played(book: Book):
    """At the very first question there is nobody yet; it is played all the same."""
    talker = Talker.new(book)
    talker.say("can we practise?")
    shown = talker.choose("friendly")

    assert "your contact" in shown


def test_in_the_talk_itself_nothing_is_rehearsed(book: Book):
    """While the talk is on, the button of an old reminder opens nothing."""
    talker = Talker.at(book, "conduct.live", {"minutes": "15"})
    talker.choose("arrange.eve:practise")

    assert "conduct.live" == talker.state


def test_every_line_is_reviewed_as_something_there_is(book: Book):
    """The kinds that a line may have are kinds of the review, or questions."""
    kinds = {step.kind for step in book.steps.values() if isinstance(step, steps.Play)}

    assert {"", "phone", "question"} == kinds
    assert "phone" in KINDS
