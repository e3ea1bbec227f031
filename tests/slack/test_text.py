"""Words on their way to and from Slack."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bots import slack_text
from coach.model.effects import Moment
from tests.slack.reading import letters, seen

NINE = datetime(2026, 11, 24, 16, 0, tzinfo=UTC)
UNIX = int(NINE.timestamp())


def _markup(text: str, *moments: Moment) -> str:
    (block,) = slack_text.prose(text, moments)
    assert block["type"] == "section"
    return str(block["text"]["text"])


@pytest.mark.parametrize(
    ("sent", "typed"),
    [
        ("Tom &amp; Jerry &lt;3", "Tom & Jerry <3"),
        ("&amp;lt;", "&lt;"),
        ("write to <mailto:dana@example.ca|dana@example.ca>", "write to dana@example.ca"),
        ("<tel:+17805550142|780-555-0142> is hers", "780-555-0142 is hers"),
        ("see <https://example.ca/a?b=1&amp;c=2>", "see https://example.ca/a?b=1&c=2"),
        ("see <http://example.ca|example.ca>", "see example.ca"),
        ("see <https://example.ca/x|their page>", "see their page (https://example.ca/x)"),
        ("ask <@U123> or <@U9|dana>", "ask @U123 or @dana"),
        ("in <#C1|general> or <#C2>", "in #general or #C2"),
        ("<!channel> <!here|here> <!subteam^S1|@nurses>", "@channel here @nurses"),
        ("on <!date^1392734382^{date}|February 18>", "on February 18"),
        (":+1:", "👍"),
        (":+1::skin-tone-3: at 10:30:45", "👍 at 10:30:45"),
        ("a < b", "a < b"),
    ],
)
def test_what_a_person_typed(sent: str, typed: str):
    """Slack's marks around links, names, channels, dates and characters are taken off."""
    assert typed == slack_text.unescape(sent)


@given(st.text())
def test_escaping_is_undone(text: str):
    """What is escaped comes back as it was, but for names of emoji that are answers."""
    assert (
        slack_text.unescape(text) == slack_text.unescape(slack_text.escape(text))
        or "<" in text
        or "&" in text
    )
    assert not set("<>") & set(slack_text.escape(text))


def test_words_that_the_scripts_mark_are_bold():
    """*word* and, in documents, **word** and headings; a lone asterisk or a product is none."""
    assert "Type *help* &amp; go" == _markup("Type *help* & go")
    (block,) = slack_text.prose("# Hello\n**Say:** thanks", laid_out=True)
    assert "*Hello*\n*Say:* thanks" == block["text"]["text"]


@pytest.mark.parametrize(
    "text",
    [
        "call it _mine_",
        "a ~bad~ idea",
        "use `code` and ```more```",
        "> not a quote",
        "first\n>second",
        "2 * 3 * 4",
        "**",
        "*two\nlines*",
        "a :smile: face",
        "*bold _and_ more*",
    ],
)
def test_what_a_person_typed_formats_nothing(text: str):
    """Characters that Slack's markup would take for formatting are shown literally."""
    (block,) = slack_text.prose(text)

    assert "rich_text" == block["type"]
    assert letters(text) == letters(seen([block]))


@pytest.mark.parametrize(
    "text", ["snake_case_name", "it's 12:30", "a - b", "#general @channel", "5 > 3", "C&A"]
)
def test_harmless_characters_stay_in_a_section(text: str):
    """Names, times and mentions in words are no formatting; mentions call nobody."""
    (block,) = slack_text.prose(text)

    assert "section" == block["type"]
    assert block["text"]["verbatim"]
    assert text == seen([block])


def test_a_mention_that_somebody_typed_is_words():
    """Nobody is called by what is shown."""
    assert "&lt;!channel&gt; &lt;@U1&gt;" == _markup("<!channel> <@U1>")


def test_a_link_can_be_pressed():
    """A link is marked, without the point that ends the sentence."""
    assert "See <https://example.ca/a?b=1&amp;c=2>." == _markup("See https://example.ca/a?b=1&c=2.")


def test_moments_are_shown_in_the_readers_zone():
    """A day with a time, or a time alone; the words stand in where that can't be done."""
    day = Moment("Tuesday, November 24 at 9:00 am", NINE)
    assert (
        f"I'll write on <!date^{UNIX}^{{date_long}}, {{time}}|Tuesday, November 24 at 9:00 am>."
        == _markup("I'll write on Tuesday, November 24 at 9:00 am.", day)
    )
    assert f"At <!date^{UNIX}^{{time}}|9:00 am>." == _markup("At 9:00 am.", Moment("9:00 am", NINE))
    assert "At 19:00 amp." == _markup("At 19:00 amp.", Moment("9:00 am", NINE))


def test_a_moment_in_rich_text_is_a_date():
    """Also beside characters that would format."""
    (block,) = slack_text.prose("_so_ at 9:00 am", [Moment("9:00 am", NINE)])

    date = {"type": "date", "timestamp": UNIX, "format": "{time}", "fallback": "9:00 am"}
    assert date == block["elements"][0]["elements"][-1]


def test_the_same_words_twice_may_be_two_moments():
    """They are taken in order."""
    later = datetime(2026, 11, 25, 16, 0, tzinfo=UTC)
    shown = _markup("9:00 am, then 9:00 am", Moment("9:00 am", NINE), Moment("9:00 am", later))

    assert shown.index(str(UNIX)) < shown.index(str(int(later.timestamp())))


def test_a_long_text_is_split_at_paragraphs_and_sentences():
    """Where there is no paragraph or line near the end of a piece, a sentence ends it; then a word."""
    assert ["One two. Three four.", "Five six."] == slack_text.split("One two. Three four. Five six.", 22)
    assert ["One two. Three", "four five."] == slack_text.split("One two. Three\n\nfour five.", 22)
    assert ["one two three", "four five"] == slack_text.split("one two three four five", 15)
    assert ["aaaaaa", "aaaa"] == slack_text.split("a" * 10, 6)


def test_a_character_is_never_torn():
    """Accents, skin tones, joined emoji and flags stay whole."""
    for whole in ("é", "👍🏽", "👩‍👩‍👧", "🇨🇦"):
        pieces = slack_text.split(whole * 40, 30)

        assert all(not piece.replace(whole, "") for piece in pieces)


_any = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\ufffe\uffff"), max_size=300)


@given(_any, st.integers(6, 100))
def test_splitting_loses_nothing(text: str, most: int):
    """Every piece fits once it is escaped, and all characters but spaces are there, in order."""
    pieces = slack_text.split(text, most)

    assert all(piece.strip() and slack_text.size(piece) <= most for piece in pieces)
    assert "".join(text.split()) == "".join("".join(pieces).split())


@given(st.text(max_size=200), st.integers(2, 80))
def test_a_shortened_label_fits(text: str, most: int):
    """It is one line; what fits is left as it is."""
    short = slack_text.shorten(text, most)

    assert len(short.encode("utf-16-le", "replace")) // 2 <= most
    assert "\n" not in short
