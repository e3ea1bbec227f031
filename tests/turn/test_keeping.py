"""How long a silent person's data is kept."""

from datetime import UTC, datetime, timedelta

from coach.dialog.book import Book
from coach.engine import advance
from coach.model.conversation import ERASE, NOTICE, Conversation, Person, begin
from coach.model.effects import Choices, Erase, Wake
from coach.model.events import Chose, Said, Started, Woke

START = datetime(2026, 1, 5, 16, 0, tzinfo=UTC)


def started(book: Book) -> Conversation:
    """Someone who opened the chat and left."""
    person = Person(id="p", timezone="America/Edmonton", timezone_known=True)
    return advance(book, begin(person), Started(), START).conversation


def test_after_two_silent_months_a_notice_comes_and_a_week_later_all_is_erased(book: Book) -> None:
    """The notice names the week; nothing more is sent before the end."""
    conversation = started(book)
    notice_at = conversation.person.notice_at
    assert notice_at is not None

    turn = advance(book, conversation, Woke((NOTICE,)), notice_at)
    notice = next(effect for effect in turn.effects if isinstance(effect, Choices))
    erase_at = turn.conversation.person.erase_at

    assert timedelta(days=59) < notice_at - START < timedelta(days=62)
    assert ["do:stay", "do:forget"] == [option.id for option in notice.options]
    assert erase_at is not None
    assert timedelta(days=6.9) < erase_at - notice_at < timedelta(days=7.1)
    assert Wake(ERASE, erase_at) in turn.effects

    end = advance(book, turn.conversation, Woke((ERASE,)), erase_at)

    assert any(isinstance(effect, Erase) for effect in end.effects)


def test_a_word_from_them_keeps_everything(book: Book) -> None:
    """Whatever they write or press after the notice calls the erasing off."""
    conversation = started(book)
    noticed = advance(book, conversation, Woke((NOTICE,)), conversation.person.notice_at or START)
    later = (conversation.person.notice_at or START) + timedelta(days=1)

    for event in (Chose("do:stay"), Said("hi")):
        kept = advance(book, noticed.conversation, event, later).conversation

        assert kept.person.erase_at is None
        assert kept.person.notice_at is not None
        assert kept.person.notice_at > later


def test_the_notice_counts_from_the_last_word(book: Book) -> None:
    """Somebody who wrote in the meantime gets it later, without the wake being moved at every message."""
    conversation = started(book)
    first = conversation.person.notice_at
    assert first is not None
    wrote = advance(book, conversation, Said("1"), START + timedelta(days=30)).conversation
    woke = advance(book, wrote, Woke((NOTICE,)), first)

    assert first == wrote.person.notice_at
    assert not [effect for effect in woke.effects if isinstance(effect, Choices)]
    assert woke.conversation.person.notice_at is not None
    assert woke.conversation.person.notice_at > first + timedelta(days=25)
