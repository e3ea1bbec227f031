"""Buttons, checklists, date pickers and forms: which question they belong to, and what they answer."""

import pytest

from coach.dialog.book import Book
from tests.turn.talking import ZONE, Talker, interview_with

MEETING = {"at": "2026-11-26T14:00", "zone": ZONE}


def test_a_button_answers_the_open_question_by_its_id(book: Book):
    """The option's id is saved and the next question is asked under a higher number."""
    talker = Talker.at(book, "prepare.relation")
    number = talker.interview.question
    talker.choose("met", "1", number)

    assert talker.slots["relation"] == "met"
    assert talker.state == "prepare.organization"
    assert talker.interview.question > number


def test_a_button_of_an_earlier_question_changes_nothing(book: Book):
    """It is said so kindly, and the open question stands under its number."""
    talker = Talker.at(book, "prepare.relation")
    old = talker.interview.question
    talker.choose("met", "1", old)
    before = talker.interview
    text = talker.choose("stranger", "1", old)

    assert talker.common("stale") in text
    assert "Where does Dana work?" in text
    assert talker.interview.slots == before.slots
    assert talker.interview.question == before.question


def test_a_button_of_another_interview_answers_there(book: Book):
    """It names its interview, which is then the one at hand; the other is untouched."""
    other = interview_with(book, "2", "Sam", "Okafor", "prepare.relation")
    talker = Talker.at(book, "prepare.organization", others=[other])
    talker.choose("met", "2", 1)

    assert talker.interview.id == "2"
    assert talker.slots["relation"] == "met"
    assert "organization" not in talker.conversation.others[0].slots


@pytest.mark.parametrize("option", ["met", "do:help", "switch:9"])
def test_a_button_of_an_interview_that_is_gone_is_answered_kindly(book: Book, option: str):
    """Nothing is stored, and the open question is shown."""
    talker = Talker.at(book, "prepare.relation")
    text = talker.choose(option, "9")

    assert talker.common("stale") in text
    assert talker.state == "prepare.relation"
    assert talker.slots["relation"] == "close"


@pytest.mark.parametrize(
    "option", ["", ":", "nothing", "do:nothing", "later:never", "prepare.gone:yes", "arrange.eve:gone"]
)
def test_an_unknown_button_shows_the_open_question(book: Book, option: str):
    """A button that no script knows any more is stale."""
    talker = Talker.at(book, "prepare.organization")
    text = talker.choose(option)

    assert talker.common("stale") in text
    assert talker.state == "prepare.organization"


def test_a_reminders_button_leads_where_the_script_says_from_anywhere(book: Book):
    """A button under a reminder works days later, at another question; undo leads back."""
    talker = Talker.at(book, "arrange.my_line", {"channel": "email", "meeting": MEETING})
    talker.choose("arrange.eve:move", "1", 0)

    assert talker.state == "arrange.new_time"
    assert "meeting" not in talker.slots

    talker.command("undo")

    assert talker.state == "arrange.my_line"
    assert talker.slots["meeting"] == MEETING


@pytest.mark.parametrize(("option", "key"), [("do:help", "help"), ("help", "help"), ("stop", "stopped")])
def test_an_action_works_whatever_is_open(book: Book, option: str, key: str):
    """Commands under a nudge or a missed question run, with or without their prefix."""
    talker = Talker.at(book, "prepare.organization")
    by_button = talker.choose(option)
    by_command = Talker.at(book, "prepare.organization").command("stop" if key == "stopped" else key)

    assert by_button == by_command


def test_a_change_button_reopens_only_what_was_answered(book: Book):
    """An answer of the past is asked again; a step that lies ahead is no button of ours."""
    talker = Talker.at(book, "prepare.relation", {"relation": None})
    talker.say("a friend", "Acme")
    ahead = talker.choose("change:arrange.when")

    assert talker.common("stale") in ahead
    assert talker.state == "prepare.role"

    talker.choose("change:prepare.organization")

    assert talker.state == "prepare.organization"


def test_a_checklist_sent_in_is_taken_whole(book: Book):
    """Its entries are saved in the order they came; those that it doesn't have are left out."""
    talker = Talker.at(book, "prepare.study_organization")
    talker.tick("news", "moon", "about")

    assert talker.slots["studied"] == ["news", "about"]
    assert talker.state == "prepare.surprise"


def test_a_checklist_of_an_earlier_question_changes_nothing(book: Book):
    """Neither by its number nor where no checklist is open."""
    talker = Talker.at(book, "prepare.study_organization")
    stale = talker.tick("news", question=0)

    assert talker.common("stale") in stale
    assert "studied" not in talker.slots

    elsewhere = Talker.at(book, "prepare.organization")

    assert elsewhere.common("stale") in elsewhere.tick("news")


def test_entries_are_ticked_and_unticked_one_by_one(book: Book):
    """A press toggles an entry; done takes what is ticked."""
    talker = Talker.at(book, "prepare.study_organization")
    talker.choose("news")
    talker.choose("about")
    talker.choose("news")

    assert talker.slots["studied"] == ["about"]
    assert talker.state == "prepare.study_organization"

    talker.choose("done")

    assert talker.slots["studied"] == ["about"]
    assert talker.state == "prepare.surprise"


@pytest.mark.parametrize(
    ("picked", "kept"),
    [
        ("2026-11-26T14:00", "2026-11-26T14:00"),
        ("2026-11-26 14:00", "2026-11-26T14:00"),
        ("2026-11-26T16:00-05:00", "2026-11-26T14:00"),
        ("2026-11-26T21:00:00+00:00", "2026-11-26T14:00"),
    ],
)
def test_a_picked_moment_is_certain(book: Book, picked: str, kept: str):
    """No question back; an offset is turned into the person's own clocks."""
    talker = Talker.at(book, "arrange.when", {"channel": "email"})
    talker.pick(picked)

    assert talker.slots["meeting"] == {"at": kept, "zone": ZONE}
    assert talker.state != "arrange.when"


def test_a_picked_day_without_a_time_asks_the_time(book: Book):
    """A meeting needs a clock time; the typed time completes the picked day."""
    talker = Talker.at(book, "arrange.when", {"channel": "email"})
    talker.pick("2026-11-26")

    assert talker.interview.pending is not None
    assert talker.interview.pending.wants == "time"

    talker.say("2 pm")

    assert talker.slots["meeting"] == {"at": "2026-11-26T14:00", "zone": ZONE}


def test_a_picked_day_is_enough_where_only_a_day_is_asked(book: Book):
    """A deadline is a day."""
    talker = Talker.at(book, "prepare.deadline", {"me.timezone": ZONE})
    talker.pick("2026-12-04")

    assert talker.slots["deadline"] == {"at": "2026-12-04", "zone": ZONE}


@pytest.mark.parametrize("picked", ["2026-11-22", "2026-11-20T10:00", "2020-01-01T00:00+00:00"])
def test_a_picked_day_in_the_past_is_not_taken(book: Book, picked: str):
    """It says that the day has passed, and asks again."""
    talker = Talker.at(book, "arrange.when", {"channel": "email"})
    text = talker.pick(picked)

    assert talker.common("miss_not_future") in text
    assert "meeting" not in talker.slots


@pytest.mark.parametrize("picked", ["", "soon", "2026-02-30", "2026-11-26T99:00", "9999-12-31T23:59"])
def test_what_is_no_date_is_a_miss(book: Book, picked: str):
    """A picker that sends anything else doesn't stop the talk."""
    talker = Talker.at(book, "arrange.when", {"channel": "email"})
    text = talker.pick(picked)

    assert talker.common("miss_1") in text
    assert talker.interview.misses == 1


def test_a_picker_of_another_question_changes_nothing(book: Book):
    """By its number, or because no date is asked."""
    talker = Talker.at(book, "arrange.when", {"channel": "email"})

    assert talker.common("stale") in talker.pick("2026-11-26T14:00", question=0)
    assert "meeting" not in talker.slots

    elsewhere = Talker.at(book, "prepare.organization")

    assert elsewhere.common("stale") in elsewhere.pick("2026-11-26T14:00")


def test_a_form_under_a_draft_keeps_a_version(book: Book):
    """The text is theirs now, however short; the earlier version stays."""
    talker = Talker.at(book, "follow_up.thank_you", {"met_at": MEETING})
    text = talker.submit(draft="Thanks, Dana!")
    versions = talker.interview.drafts["follow_up.thank_you"]

    assert talker.common("draft_kept") in text
    assert [version.own for version in versions] == [False, True]
    assert versions[-1].text == "Thanks, Dana!"


def test_a_form_elsewhere_is_read_as_an_answer(book: Book):
    """As if it had been typed."""
    talker = Talker.at(book, "prepare.organization")
    talker.submit(organization="Acme Water")

    assert talker.slots["organization"] == "Acme Water"


def test_an_empty_or_late_form_changes_nothing(book: Book):
    """Nothing was written, or the question has been answered since."""
    talker = Talker.at(book, "prepare.organization")

    assert talker.common("nothing_said") in talker.submit(organization="  ")
    assert talker.common("stale") in talker.submit(0, organization="Acme")
    assert "organization" not in talker.slots
