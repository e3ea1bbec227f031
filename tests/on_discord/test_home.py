"""The page of all interviews, as a layout."""

from dataclasses import replace
from datetime import UTC, datetime

from hypothesis import given, settings
from hypothesis import strategies as st
from simcord.components import validate_components

from bots import discord_home, discord_views
from bots.discord_views import Message
from coach.dialog.book import Book
from coach.model.overview import InterviewLine, Overview, Reminder
from tests.on_discord.limits import problems
from tests.on_discord.reading import texts, values

NOW = datetime(2026, 11, 24, 16, 0, tzinfo=UTC)
DANA = InterviewLine(
    "1",
    "Dana",
    "arrange",
    "You're making arrangements.",
    "when to send it",
    here=True,
    reminders=(Reminder(NOW, "Tell me when it's sent."),),
)
ALI = replace(DANA, id="2", who="_Ali_", here=False, reminders=())
KIM = replace(ALI, id="3", who="Kim", closed=True)


def _home(overview: Overview, book: Book) -> Message:
    message = discord_home.home(overview, lambda key: book.text(f"common.{key}", "en"))
    payload = {"content": "", "components": list(message.components), "v2": True, "files": []}
    assert [] == problems("message", payload)
    validate_components(list(message.components), flags=1 << 15)
    view = discord_views.view(message)
    assert view is not None
    validate_components(view.to_components(), flags=1 << 15)
    return message


def test_each_interview_has_its_button(book: Book):
    """The one they are at stands first, a closed one last and without a button."""
    message = _home(Overview("Sam", "en", "Edmonton", "", interviews=(KIM, ALI, DANA)), book)
    seen = texts(message)

    assert seen.index("Dana") < seen.index("_Ali_") < seen.index("Kim")
    assert "Next: when to send it" in seen
    assert f"<t:{int(NOW.timestamp())}:f> Dana: Tell me when it's sent." in str(message.components)
    assert ["coach|||start", "coach|||switch:2", "coach|||do:new", "coach|||settings"] == values(message)


def test_reminders_that_are_off_are_said_to_be(book: Book):
    """Until when, in the reader's zone, when they are paused."""
    overview = Overview("Sam", "en", "Edmonton", "", interviews=(ALI,))

    assert "Reminders are off." in texts(_home(replace(overview, nudges_stopped=True), book))
    paused = _home(replace(overview, nudges_paused_until=NOW), book)
    assert f"<t:{int(NOW.timestamp())}:F>" in str(paused.components)


def test_a_newcomer_is_shown_how_to_begin(book: Book):
    """One button."""
    assert ["coach|||start"] == values(_home(Overview("", "en", "", ""), book))


_text = st.text(st.characters(exclude_categories=["Cs"]), max_size=300) | st.just("_*~`" * 90)


@settings(max_examples=50, deadline=None)
@given(
    st.lists(
        st.builds(
            InterviewLine,
            id=st.uuids().map(str),
            who=_text,
            phase=st.just("arrange"),
            where=_text,
            next_step=_text,
            here=st.booleans(),
            closed=st.booleans(),
            reminders=st.lists(st.builds(Reminder, st.just(NOW), _text), max_size=9).map(tuple),
        ),
        max_size=20,
    )
)
def test_any_page_can_be_shown(book: Book, lines: list[InterviewLine]):
    """However much there is."""
    here = [replace(one, here=one.here and not number) for number, one in enumerate(lines)]

    _home(Overview("Sam", "en", "", "", interviews=tuple(here)), book)
