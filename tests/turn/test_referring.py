"""Whom the contact named: heard in any words after the talk, never before it, and begun with once."""

import pytest

from coach.dialog.book import Book
from coach.model.effects import Choices
from tests.turn.talking import Talker

MET = {"met_at": {"at": "2026-11-23T08:00", "zone": "America/Edmonton"}}
NAMED = [
    ("she said I should talk to Ali Reza at NAIT", "Ali Reza", "NAIT"),
    ("she told me to contact ali reza from the Acme lab", "Ali Reza", "Acme lab"),
    ("he suggested talking to Femi", "Femi", ""),
    ("Dana put me in touch with Ali Reza, he works at NAIT", "Ali Reza", "NAIT"),
    ("i should talk to Ali Reza next", "Ali Reza", ""),
]
NOT_NAMED = [
    "she said I should talk to more people",
    "she told me to talk to my teacher about it",
    "he said to contact human resources",
    "if she said to talk to Ali I would",
    "she said to call her again in spring",
    "she says nurses talk to patients all day",
    "that you should talk slowly to people",
    "she suggested the two-week course at NAIT",
]


@pytest.mark.parametrize(("text", "name", "workplace"), NAMED, ids=lambda one: one)
def test_somebody_is_named(book: Book, text: str, name: str, workplace: str):
    """The name and the workplace are kept, the question stands, and a button begins with them."""
    talker = Talker.at(book, "follow_up.learned", MET)
    talker.say(text)

    assert "follow_up.learned" == talker.state
    assert "learned" not in talker.slots
    assert name == " ".join(filter(None, (talker.slots["referral"][part] for part in ("first", "last"))))
    assert workplace == talker.slots.get("referral_at", "")
    assert talker.common("option_do_referral", **{"referral.first": name.split()[0]}) in talker.text


@pytest.mark.parametrize("text", NOT_NAMED)
def test_nobody_is_named(book: Book, text: str):
    """What only sounds like it is the answer to the open question."""
    talker = Talker.at(book, "follow_up.learned", MET)
    talker.say(text)

    assert "referral" not in talker.slots


def test_before_the_talk_it_is_other_news(book: Book):
    """Someone else instead of the contact is for the arrangements, not for after the talk."""
    talker = Talker.at(book, "arrange.waiting", {"channel": "email", "sent_at": MET["met_at"]})
    talker.say("she said I should talk to Ali Reza instead")

    assert "referral" not in talker.slots


def test_a_name_and_an_answer_in_one_message(book: Book):
    """What else was said answers the open question."""
    talker = Talker.at(book, "follow_up.learned", MET)
    talker.say("The course takes two weeks. She said to talk to Ali Reza at NAIT.")

    assert "The course takes two weeks" == talker.slots["learned"]
    assert "Ali" == talker.slots["referral"]["first"]
    assert "follow_up.next_step" == talker.state


def test_undo_takes_the_name_back(book: Book):
    """What was misheard leaves nothing behind."""
    talker = Talker.at(book, "follow_up.learned", MET)
    talker.say("she said I should talk to Ali Reza", "undo")

    assert "referral" not in talker.slots
    assert "suggested" not in talker.slots
    assert "follow_up.learned" == talker.state


def test_one_tap_begins_and_a_second_returns(book: Book):
    """The first interview stays open with its reminders; the button again goes to the same interview."""
    talker = Talker.at(book, "follow_up.learned", MET)
    talker.say("she said I should talk to Ali Reza at NAIT")
    reminders = dict(talker.interview.wakes)
    talker.choose("do:referral", "1")

    assert ("2", "Ali Reza") == (talker.interview.id, talker.interview.contact)
    assert ("NAIT", "Dana Wu") == (talker.slots["organization"], talker.slots["referrer"])
    first = talker.conversation.others[0]
    assert ("", "follow_up.learned", reminders) == (first.closed, first.state, first.wakes)

    talker.choose("do:referral", "1")
    assert "2" == talker.interview.id
    assert 2 == len(talker.conversation.interviews)


def test_a_button_of_somebody_who_is_no_longer_named(book: Book):
    """It is answered kindly."""
    talker = Talker.at(book, "follow_up.learned", MET)

    assert talker.common("stale") in talker.choose("do:referral")


SEVERAL = [
    "she said talk to Ben Okoro at Atco and Lise from the union",
    "she said to talk to ben okoro at atco and also lise from the union",
    "She told me to contact Ben Okoro, he works at Atco, and Lise from the union.",
]


@pytest.mark.parametrize("text", SEVERAL)
def test_several_are_named_at_once(book: Book, text: str):
    """Each has a button; who begins with one finds the others waiting, with who referred them."""
    talker = Talker.at(book, "follow_up.learned", MET)
    talker.say(text)

    noted = next(one for one in talker.shown if isinstance(one, Choices))

    assert ["Begin with Ben", "Begin with Lise"] == [one.label for one in noted.options[:2]]

    talker.choose(noted.options[1].id, "1")

    assert "Lise" == talker.interview.contact
    waits = next(one for one in talker.conversation.others if one.contact == "Ben Okoro")
    assert ("Dana Wu", "prepare.goal") == (waits.slots["referrer"], waits.state)
    assert "atco" == waits.slots["organization"].casefold()
    assert "union" == talker.slots["organization"]
    assert {} == waits.wakes


def test_several_as_the_answer_to_who_it_is(book: Book):
    """Both are kept, both are mentioned in the thank-you."""
    talker = Talker.at(book, "follow_up.referral", {**MET, "suggested": "yes"})
    text = talker.say("Ben Okoro at Atco and Lise from the union")

    assert "May you mention Dana when you write to Ben Okoro and Lise?" in text


def test_one_after_the_other(book: Book):
    """The second doesn't take the place of the first."""
    talker = Talker.at(book, "follow_up.learned", MET)
    talker.say("she said to talk to Ali Reza", "she also said I should talk to Femi")

    assert "Ali Reza and Femi" in talker.text

    talker.say("start with femi")

    assert "Femi" == talker.interview.contact


def test_notes_of_the_talk_name_somebody(book: Book):
    """It isn't asked again."""
    talk = {"channel": "email", "mode": "phone", "meeting": MET["met_at"], "questions": ["What is hard?"]}
    talker = Talker.at(book, "conduct.live", talk)
    talker.say("she said to talk to Ali Reza at NAIT", "done", "shifts rotate", "read the course page")

    assert "follow_up.referral_ok" == talker.state
    assert "Ali" == talker.slots["referral"]["first"]


@pytest.mark.parametrize(
    "text", ["half her day is digitizing labels, and she gave me a name", "she gave me two names"]
)
def test_a_name_was_given_without_the_name(book: Book, text: str):
    """The name is asked for, not whether there is one; the remark doesn't get into the letter."""
    talker = Talker.at(book, "follow_up.learned", MET)
    talker.say(text)
    if talker.state == "follow_up.learned":
        talker.say("half her day is digitizing labels")
    talker.say("learn to label")

    assert "follow_up.referral" == talker.state
    assert "half her day is digitizing labels" == talker.slots["learned"]


def test_no_name_was_given(book: Book):
    """It is still asked."""
    talker = Talker.at(book, "follow_up.learned", MET)
    talker.say("the work is quiet, and she didn't give me a name", "learn to label")

    assert "follow_up.suggested" == talker.state


def test_somebody_without_a_name_beside_one_with_a_name(book: Book):
    """Where the one works isn't where the other does."""
    talker = Talker.at(book, "follow_up.referral", {**MET, "suggested": "yes"})
    talker.say("Femi and a teacher at SAIT")

    assert "Femi" == talker.slots["referral"]["first"]
    assert not talker.slots.get("referral_at")
