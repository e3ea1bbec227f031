"""Checklists, the worksheet, drafts and the running talk: what typed lines do there."""

import pytest

from coach.dialog.book import Book
from coach.model.effects import Timer
from tests.turn.talking import ZONE, Talker, edmonton

MEETING = {"at": "2026-11-23T09:00", "zone": ZONE}
CLOSING = "Who else would you suggest I talk to, and may I use your name?"
QUESTIONS = {"questions": ["What is hard?", "How do nights feel?", CLOSING]}
TALK = {"channel": "email", "mode": "phone", "meeting": MEETING, "questions": ["What is hard?", "Who else?"]}
THANKS = {"met_at": MEETING, "learned": "shifts rotate"}
DRAFT = "follow_up.thank_you"


def test_ticks_come_over_several_messages(book: Book):
    """Numbers tick, "all" is the end of it."""
    talker = Talker.at(book, "prepare.study_organization")
    talker.say("1 and 3")

    assert ["about", "posting"] == talker.slots["studied"]
    assert talker.state == "prepare.study_organization"

    talker.say("all")

    assert ["about", "news", "posting", "outside"] == talker.slots["studied"]
    assert talker.state == "prepare.surprise"


@pytest.mark.parametrize("text", ["none", "done", "no"])
def test_a_checklist_may_stay_empty(book: Book, text: str):
    """It is asked once."""
    talker = Talker.at(book, "prepare.study_organization")
    talker.say(text)

    assert talker.state == "prepare.surprise"
    assert not talker.slots.get("studied")


def test_a_finding_under_a_checklist_is_kept_and_nothing_ticked(book: Book):
    """What they found is the next question's answer."""
    talker = Talker.at(book, "prepare.study_organization")
    talker.say("they buy grain from farmers")

    assert "they buy grain from farmers" == talker.slots["fact"]
    assert not talker.slots.get("studied")
    assert talker.state == "prepare.study_person"


def test_the_worksheet_is_edited_by_typed_lines(book: Book):
    """Drop, add before the closing one, move; the list is shown after each and the question stays open."""
    talker = Talker.at(book, "prepare.questions", QUESTIONS)
    number = talker.interview.question
    talker.say("drop 2")

    assert ["What is hard?", CLOSING] == talker.slots["questions"]

    text = talker.say("add: what do you read?")

    assert "What do you read?" in text
    assert CLOSING == talker.slots["questions"][-1]

    talker.say("move 2 to 1")

    assert "What is hard?" == talker.slots["questions"][1]
    assert number == talker.interview.question


@pytest.mark.parametrize("text", ["drop 99", "swap 0", "banana"])
def test_a_line_that_fits_no_question_changes_nothing(book: Book, text: str):
    """The list is as it was."""
    talker = Talker.at(book, "prepare.questions", QUESTIONS)
    talker.say(text)

    assert QUESTIONS["questions"] == talker.slots["questions"]
    assert talker.state == "prepare.questions"


def test_the_worksheet_is_proposed_swapped_and_kept(book: Book):
    """A list from the bank, one exchanged for another, then the script."""
    talker = Talker.at(book, "prepare.questions")
    first = list(talker.slots["questions"])
    talker.say("swap 2")
    second = talker.slots["questions"]

    assert len(first) == len(second)
    assert first[1] not in second

    talker.say("keep")

    assert talker.state == "prepare.aloud"


@pytest.mark.parametrize("text", ["keep", "looks good", "yes"])
def test_a_draft_is_kept(book: Book, text: str):
    """The text stays the coach's."""
    talker = Talker.at(book, DRAFT, THANKS)
    talker.say(text)

    assert [False] == [version.own for version in talker.interview.drafts[DRAFT]]
    assert talker.state == "follow_up.thanks_sent"


def test_a_pasted_text_replaces_the_draft(book: Book):
    """As a new version; the next layout doesn't overwrite it."""
    own = "Hello Dana, thank you for your time today. I learned a lot about shifts."
    talker = Talker.at(book, DRAFT, THANKS)
    text = talker.say(own)

    assert talker.common("draft_kept") in text
    assert own in text

    talker.say("keep", "back")

    assert own in talker.text
    assert own == talker.interview.drafts[DRAFT][-1].text


@pytest.mark.parametrize(
    "text", ["make it shorter", "it's too long", "i don't like the second line at all really"]
)
def test_a_remark_is_no_draft(book: Book, text: str):
    """What is said about the text doesn't become the text."""
    talker = Talker.at(book, DRAFT, THANKS)
    talker.say(text)

    assert [False] == [version.own for version in talker.interview.drafts[DRAFT]]
    assert talker.state == DRAFT


@pytest.mark.parametrize(
    "line",
    [
        "her shift is over at 6", "the hard part is done by machines", "they finished the pilot",
        "she's done this for 9 years", "ready for winter is the hard part",
        "dana@acme.ca", "back to school at 40",
    ],
)  # fmt: skip
def test_every_line_of_the_talk_is_a_note(book: Book, line: str):
    """Whatever words are in it; under the question on the table, with its time."""
    talker = Talker.at(book, "conduct.live", TALK)
    text = talker.say(line)

    assert talker.common("noted") == text
    assert [(line, "What is hard?")] == [(note.text, note.under) for note in talker.interview.notes]


def test_next_moves_the_notes_to_the_next_question(book: Book):
    """And says when it was the last."""
    talker = Talker.at(book, "conduct.live", TALK)

    assert "Who else?" in talker.say("next")

    talker.say("ask Ali Khan")

    assert "Who else?" == talker.interview.notes[-1].under
    assert talker.common("live_last") in talker.say("next")


@pytest.mark.parametrize(
    ("text", "notes"),
    [("done", []), ("we're done", []), ("done. she was kind", ["she was kind"]), ("it's over", [])],
)
def test_done_ends_the_talk_and_keeps_what_comes_with_it(book: Book, text: str, notes: list[str]):
    """The marks go, the thanks begin."""
    talker = Talker.at(book, "conduct.live", TALK)
    talker.wait(minutes=12)
    talker.say(text)

    assert notes == [note.text for note in talker.interview.notes]
    assert 12 == talker.slots["minutes_used"]
    assert talker.state == "follow_up.learned"
    assert {"same_evening", "next_day", "last_call"} == set(talker.nudges)


def test_a_forgotten_talk_is_over_when_they_write_again(book: Book):
    """Hours later their words are no note; whether they answer the next question is asked."""
    talker = Talker.at(book, "conduct.live", TALK)
    talker.wait(hours=4)
    talker.say("she told me about night shifts")

    assert talker.state == "follow_up.learned"
    assert () == talker.interview.notes
    assert "learned" not in talker.slots


def test_a_call_for_help_gets_a_line_to_say(book: Book):
    """No note, no question back."""
    talker = Talker.at(book, "conduct.live", TALK)

    assert talker.common("live_help") == talker.say("help me, my mind went blank")
    assert () == talker.interview.notes


def test_the_clock_speaks_five_times(book: Book):
    """Half time, near the end, the end, a little over it, and twenty minutes after; other reminders wait."""
    talker = Talker.at(book, "conduct.live", TALK)
    spoken = []
    for minute in (8, 12, 15, 19, 35):
        talker.wake_until(edmonton(23, f"09:{minute:02}"))
        spoken.append(len(talker.shown))

    assert [1, 1, 1, 1, 1] == spoken


def test_a_talk_that_begins_now_shows_one_message(book: Book):
    """The kit with the clock, nothing else."""
    talker = Talker.at(book, "prepare.organization")
    talker.say("she's on the phone right now")

    assert [Timer] == [type(effect) for effect in talker.shown]
    assert talker.state == "conduct.now"


DONA = (
    "Hi Dona, would you have 15 minutes for a few questions about nights? I am a care aide. "
    "Best regards, Sam Okafor, 780-555-0142"
)


def test_yes_under_findings_has_them_put_right(book: Book):
    """What a yes does is said below the findings; a second one takes the text."""
    talker = Talker.at(book, "arrange.email", {"me.name": {"first": "Sam", "last": "Okafor"}})
    text = talker.say(DONA)

    assert talker.common("review_fix") in text

    talker.say("yes pls")

    assert "Hi Dana" in talker.interview.drafts["arrange.email"][-1].text
    assert talker.state == "arrange.email"


def test_no_under_findings_keeps_the_text(book: Book):
    """It is their letter."""
    talker = Talker.at(book, "arrange.email", {"me.name": {"first": "Sam", "last": "Okafor"}})
    talker.say(DONA, "no")

    assert "Hi Dona" in talker.interview.drafts["arrange.email"][-1].text
    assert talker.state == "arrange.when_send"


def test_a_letter_with_questions_is_no_question_to_the_coach(book: Book):
    """ "hi dana!! … attached is my resume" is theirs to send, whatever it asks."""
    talker = Talker.at(book, "arrange.email", {"me.name": {"first": "Sam", "last": "Okafor"}})
    letter = "hi dana!! can u answer some questions for my class? attached is my resume. thx"
    talker.say(letter)

    assert letter == talker.interview.drafts["arrange.email"][-1].text


def test_an_entry_is_dropped_by_what_it_is_about(book: Book):
    """And what is added in the same line is added."""
    talker = Talker.at(book, "prepare.questions", QUESTIONS)
    talker.say("drop the one about nights and add what do you read for fun")

    assert ["What is hard?", "What do you read for fun?", CLOSING] == talker.slots["questions"]
