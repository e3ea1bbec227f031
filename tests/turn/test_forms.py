"""Forms: they open with what is known, and take what the same words typed in the chat would be taken for."""

from dataclasses import replace
from datetime import time
from typing import Any

import pytest

from coach.dialog.book import Book
from coach.model.conversation import Conversation, QuietHours
from coach.model.effects import Field, FieldErrors, OpenForm, Settled
from coach.model.events import Commanded, Submitted
from coach.turn.forms import LONGEST
from tests.turn.talking import NOW, Talker, interview_with, waiting_at

AT = "prepare.organization"
DRAFT = "arrange.email"
JORDAN = {"first": "Jordan", "last": "Tran", "title": None, "goes_by": None}


def with_sam(book: Book, step: str = AT) -> Talker:
    """Dana Wu's interview at hand, Sam Okafor's beside it."""
    return Talker.at(book, step, others=[interview_with(book, "2", "Sam", "Okafor")])


def values(form: OpenForm | None) -> dict[str, str]:
    """What is in a form when it opens."""
    assert form is not None
    return {field.name: field.value for field in form.fields}


def unheard(conversation: Conversation) -> Conversation:
    """The conversation without when the person last did something."""
    return replace(conversation, person=replace(conversation.person, heard=None))


# Settings.


def test_the_settings_open_with_what_they_are(book: Book):
    """Name, time zone and quiet hours, in words; nothing is shown beside the form."""
    talker = Talker.at(book, AT, {"me.name": JORDAN})
    effects = talker.decide(Commanded("settings", form=True))

    assert {
        "name": "Jordan Tran",
        "zone": "Edmonton",
        "quiet": "9:00 pm to 8:00 am on weekdays, 8:00 pm to 10:00 am on weekends",
    } == values(next(one for one in effects if isinstance(one, OpenForm)))
    assert () == tuple(talker.shown)


def test_settings_are_saved_and_said_back(book: Book):
    """Read as the settings dialog reads them; the open question stays where it is."""
    talker = Talker.at(book, AT)
    before = talker.interview
    errors = talker.fill_in("settings", name="jordan tran", zone="near toronto", quiet="10 pm to 7 am")

    assert {} == errors
    assert "Jordan Tran" == talker.person.name
    assert "America/Toronto" == talker.person.timezone
    assert QuietHours(time(22), time(7), time(22), time(7)) == talker.person.quiet_hours
    assert before.question == talker.interview.question
    assert AT == talker.state
    assert "- your name: Jordan Tran" in talker.text
    assert "- your time zone: Toronto" in talker.text


def test_a_form_sent_in_as_it_was_opened_says_nothing(book: Book):
    """Nothing was changed, so there is nothing to tell."""
    talker = Talker.at(book, AT, {"me.name": JORDAN})
    form = values(talker.open_form("settings"))

    assert {} == talker.fill_in("settings", **form)
    assert "" == talker.text


def test_a_guessed_zone_that_is_seen_and_saved_is_known(book: Book):
    """The form showed it: it is no guess any more."""
    conversation = waiting_at(book, AT)
    guessed = replace(conversation, person=replace(conversation.person, timezone_known=False))
    talker = Talker(book, guessed)
    talker.fill_in("settings", zone="Edmonton")

    assert talker.person.timezone_known
    assert "" == talker.text


def test_with_several_languages_one_can_be_chosen(book: Book):
    """Each is called by its own name; what was saved is said in the new one."""
    french = {"common.language_name": "français", "common.form_changed": "Noté :"}
    texts = {**book.scripts.texts, "fr": french}
    talker = Talker.at(replace(book, scripts=replace(book.scripts, texts=texts)), AT)
    form = talker.open_form("settings")
    assert form is not None
    assert ["English", "français"] == [option.label for option in form.fields[-1].options]

    talker.fill_in("settings", language="fr")

    assert "fr" == talker.person.language
    assert "Noté :\n- Language: français" == talker.text


@pytest.mark.parametrize(
    ("fields", "wrong"),
    [
        ({"zone": "xyzzy"}, "zone"),
        ({"zone": ""}, "zone"),
        ({"quiet": "whenever"}, "quiet"),
        ({"quiet": "9 to 8"}, "quiet"),
        ({"name": "what is this?"}, "name"),
        ({"name": "  "}, "name"),
        ({"language": "tlh"}, "language"),
    ],
)
def test_one_wrong_field_saves_none(book: Book, fields: dict[str, str], wrong: str):
    """It says at the field what to write instead, and nothing but that happened."""
    talker = Talker.at(book, AT, {"me.name": JORDAN})
    before = talker.conversation
    good = {"name": "Ali Khan", "zone": "Toronto", "quiet": "11 pm to 9 am"}
    effects = talker.decide(Submitted({**good, **fields}, form="settings"))

    assert 1 == len(effects)
    assert isinstance(effects[0], FieldErrors)
    assert [wrong] == [name for name, _ in effects[0].errors]
    assert unheard(before) == unheard(talker.conversation)


def test_quiet_hours_that_may_mean_two_things_are_said_back_in_the_error(book: Book):
    """What the error proposes can be typed as it stands."""
    talker = Talker.at(book, AT)
    error = talker.fill_in("settings", quiet="9 to 8")["quiet"]
    proposed = error.removeprefix("If you mean ").removesuffix(", please write it so.")

    assert {} == talker.fill_in("settings", quiet=proposed)
    assert time(21) == talker.person.quiet_hours.weekday_from


def test_a_secret_typed_into_a_form_is_not_kept(book: Book):
    """As in the chat; with an error beside it, nothing is said but the error."""
    talker = Talker.at(book, AT)
    talker.fill_in("note", note="my SIN is 046 454 286")

    assert "046" not in str(talker.conversation)
    assert talker.common("removed") in talker.text

    assert "zone" in talker.fill_in("settings", zone="my SIN is 046 454 286")
    assert "" == talker.text


# A note.


def test_a_note_goes_to_the_interview_that_was_chosen(book: Book):
    """The one at hand and its question stay as they are."""
    talker = with_sam(book)
    form = talker.open_form("note", "ask about shifts")
    assert {"note": "ask about shifts", "interview": "1"} == values(form)

    talker.fill_in("note", note="ask about shifts", interview="2")

    assert "Noted (for Sam)." == talker.text
    assert ("1", AT) == (talker.interview.id, talker.state)
    assert ["ask about shifts"] == [note.text for note in talker.conversation.others[0].notes]


def test_with_one_interview_there_is_nothing_to_choose(book: Book):
    """Only the note is asked for."""
    talker = Talker.at(book, AT)

    assert {"note": ""} == values(talker.open_form("note"))

    talker.fill_in("note", note="ask about shifts")

    assert "Noted (for Dana)." == talker.text


def test_an_empty_note_is_no_note(book: Book):
    """It says so at the field."""
    talker = with_sam(book)

    assert ["note"] == list(talker.fill_in("note", note="  ", interview="2"))
    assert () == talker.interview.notes


def test_a_note_for_an_interview_that_is_gone_is_kept(book: Book):
    """In the one at hand, and it says whose that is."""
    talker = Talker.at(book, AT)
    talker.fill_in("note", of="7", note="ask about shifts", interview="9")

    assert "Noted (for Dana)." == talker.text
    assert ["ask about shifts"] == [note.text for note in talker.interview.notes]


# A draft.


def test_a_draft_opens_as_it_is_and_is_kept_as_a_version(book: Book):
    """What was sent in is the newest version, in the person's own words."""
    talker = Talker.at(book, DRAFT)
    text = talker.interview.drafts[DRAFT][-1].text
    form = talker.open_form("change", interview="1", question=talker.interview.question)

    assert {"text": text} == values(form)
    assert form is not None
    assert ("draft", "1", talker.interview.question) == (form.form, form.interview, form.question)

    talker.send(Submitted({"text": "Hello Dana. May I ask?"}, form.interview, form.question, form.form))

    assert talker.common("draft_kept") in talker.text
    assert "Hello Dana. May I ask?" == talker.interview.drafts[DRAFT][-1].text
    assert talker.interview.drafts[DRAFT][-1].own


def test_the_edit_button_of_an_earlier_draft_is_stale(book: Book):
    """It says so kindly and shows the open question; no form opens."""
    talker = Talker.at(book, DRAFT)

    assert talker.open_form("change", interview="1", question=talker.interview.question - 1) is None
    assert talker.common("stale") in talker.text


def test_a_draft_sent_in_late_is_not_read_as_an_answer(book: Book):
    """Where no draft is open any more, it changes nothing."""
    talker = Talker.at(book, AT)
    talker.fill_in("draft", text="Hello Dana. May I ask?")

    assert talker.common("stale") in talker.text
    assert "organization" not in talker.slots


def test_a_draft_that_no_form_can_hold_is_pasted(book: Book):
    """It says how instead of opening one."""
    talker = Talker.at(book, DRAFT)
    talker.submit(text="x" * (LONGEST + 1))

    assert talker.open_form("change") is None
    assert talker.common("form_too_long") in talker.text


def test_without_a_draft_change_asks_which_answer(book: Book):
    """As it does where no form can be opened."""
    talker = Talker.at(book, AT, history=("prepare.goal",), done=("prepare.goal",))

    assert talker.open_form("change") is None
    assert talker.common("change_what") in talker.text


def test_words_after_change_name_an_answer_even_beside_a_draft(book: Book):
    """ "change the date" is not about the draft."""
    talker = Talker.at(book, DRAFT)

    assert talker.open_form("change", "the date") is None


# All of them.


@pytest.mark.parametrize("command", ["settings", "note"])
def test_where_no_form_can_be_opened_words_are_the_answer(book: Book, command: str):
    """The same command without a form is answered in the chat."""
    talker = Talker.at(book, AT)
    effects = talker.decide(Commanded(command))

    assert not any(isinstance(one, OpenForm) for one in effects)
    assert talker.text


def test_a_form_settles_no_question(book: Book):
    """Settings and notes leave the buttons on the screen alone."""
    talker = with_sam(book)
    cases: list[Any] = [
        Commanded("settings", form=True),
        Submitted({"zone": "Toronto"}, form="settings"),
        Commanded("note", form=True),
        Submitted({"note": "ask about shifts"}, form="note"),
    ]

    assert not any(isinstance(one, Settled) for case in cases for one in talker.decide(case))


def test_a_form_that_nobody_knows_is_stale(book: Book):
    """One of a later version of the program, perhaps."""
    talker = Talker.at(book, AT)
    talker.fill_in("nonsense", text="Acme")

    assert talker.common("stale") in talker.text
    assert "organization" not in talker.slots


def test_labels_fit_where_an_app_shows_them(book: Book):
    """Titles have 24 characters in Slack, labels 45 in Discord."""
    talker = with_sam(book)
    forms = [
        talker.open_form("settings"),
        talker.open_form("note"),
        Talker.at(book, DRAFT).open_form("change"),
    ]

    for form in forms:
        assert form is not None
        assert len(form.title) <= 24
        assert len(form.submit) <= 24
        fields: tuple[Field, ...] = form.fields
        assert all(len(field.label) <= 45 for field in fields)
        assert all(not field.options or field.value in {one.id for one in field.options} for field in fields)


def test_opening_a_form_withdraws_what_was_asked_beside_the_question(book: Book):
    """A "yes" after it erases nothing."""
    talker = Talker.at(book, AT)
    talker.say("forget me")
    talker.open_form("settings")
    talker.say("yes")

    assert talker.slots


def test_a_newcomer_is_greeted_beside_the_form(book: Book):
    """Whoever begins with "settings" still hears what is kept of them."""
    talker = Talker(book, waiting_at(book, AT), NOW)
    talker.choose("forget:sure")

    assert talker.open_form("settings") is not None
    assert talker.common("hello") in talker.text
