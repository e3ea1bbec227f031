"""They'd rather leave it: something smaller than stopping, wherever they are; and feelings beside answers."""

import pytest

from coach.dialog.book import Book
from tests.turn.talking import ZONE, Talker

SENT = {"channel": "email", "sent_at": {"at": "2026-11-20T09:00", "zone": ZONE}}
AGREED = {**SENT, "meeting": {"at": "2026-11-26T14:00", "zone": ZONE}, "mode": "phone", "minutes": "15"}


@pytest.mark.parametrize(
    "text", ["maybe i cancel", "can i back out?", "forget it, i quit", "should i cancel"]
)
@pytest.mark.parametrize(
    ("step", "slots", "leads"),
    [
        ("arrange.learn", {"channel": "email"}, "arrange.learn"),
        ("arrange.waiting", SENT, "arrange.take_back"),
        ("conduct.ready", AGREED, "conduct.cannot"),
    ],
)
def test_cold_feet_are_met_anywhere(
    book: Book, text: str, step: str, slots: dict[str, object], leads: str
) -> None:
    """What is offered depends on what has gone out or was agreed; nothing is stored as an answer."""
    talker = Talker.at(book, step, slots)
    asked = talker.slots.copy()
    talker.say(text)

    assert (leads, asked) == (talker.state, talker.slots)


@pytest.mark.parametrize(
    "text", ["dont cancel it", "i quit my job last year to study", "she wants to cancel"]
)
def test_other_words_with_cancel_in_them(book: Book, text: str) -> None:
    """What somebody else wants, or a job that was left, is no wish to leave the talk."""
    talker = Talker.at(book, "arrange.waiting", SENT)
    talker.say(text)

    assert (talker.state, talker.person.asking) != ("arrange.take_back", "waver")


@pytest.mark.parametrize(
    ("step", "text", "leads", "kind"),
    [
        ("arrange.sent", "sent. feels dumb", "arrange.waiting", "beside_embarrassed"),
        ("conduct.went", "Good. I was so nervous", "follow_up.learned", "beside_nervous"),
        ("conduct.went", "yes. it was awful, i felt so stupid", "follow_up.learned", "beside_embarrassed"),
    ],
)
def test_a_feeling_beside_an_answer(book: Book, step: str, text: str, leads: str, kind: str) -> None:
    """The answer is taken and the feeling met, in this order of importance: neither gets lost."""
    talker = Talker.at(book, step, AGREED if "conduct" in step else SENT)

    assert talker.common(kind) in talker.say(text)
    assert leads == talker.state
