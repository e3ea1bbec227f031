"""Words on their way to Discord."""

import re
from datetime import UTC, datetime

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from bots import discord_text
from bots.words import units
from coach.model.effects import Moment
from tests.on_discord.reading import formatting, letters, words_of

NINE = datetime(2026, 11, 24, 16, 0, tzinfo=UTC)
UNIX = int(NINE.timestamp())


def test_words_that_the_scripts_mark_are_bold():
    """*word* and, in documents, **word** and headings; headings don't shout."""
    assert "Type **help** & go" == discord_text.prose("Type *help* & go")
    shown = discord_text.prose("# Hello\n#### So\n**Say:** thanks", laid_out=True)
    assert "## Hello\n### So\n**Say:** thanks" == shown


@pytest.mark.parametrize(
    "text",
    [
        "call it _mine_",
        "__init__ is it",
        "a ~~bad~~ idea",
        "use `code` and ```more```",
        "> not a quote",
        "first\n>>> second",
        "# not a title",
        "-# not small",
        "**",
        "*two\nlines*",
        "* a star\n* another",
        "***",
        "||secret||",
        "a :smile: face",
        "*bold _and_ more*",
        "[click me](https://evil.example)",
        "[a](b) *c](d)*",
        "<@123456789012345678> and <@&123456789012345678>",
        "@everyone and @here",
        "<#123456789012345678> <:wave:123456789012345678> </coach:123456789012345678>",
        "¯\\_(ツ)_/¯",
        "a \\* b \\",
        "_a_b_ c_",
    ],
)
def test_what_a_person_typed_formats_nothing(text: str):
    """Characters that Discord's markdown would take for formatting or a mention are literal."""
    shown = discord_text.prose(text)

    assert [] == formatting(shown)
    assert letters(text) == letters(words_of(shown))


@pytest.mark.parametrize(
    "text",
    [
        "snake_case_name", "it's 12:30:45", "a - b", "2 * 3 * 4", "5 > 3", "a < b", "C&A", "~20 minutes",
        "dana_wu@example.ca", "C:\\new", "(780) 555-0142", "- a list", "1. One\n2. Two", "either | or",
        "https://example.ca/a_b_c?d=*e*&f=~g~", "[x] done", "#42", "Dana (she/her)",
    ],
)  # fmt: skip
def test_harmless_characters_stay_as_they_are(text: str):
    """Names, times, addresses and lists can be read, copied and pressed."""
    assert text == discord_text.prose(text)


def test_a_number_that_discord_would_change_is_kept():
    """It counts a list's lines anew from its first."""
    assert "3. Three\n4. Four\n2027\\. A year" == discord_text.prose("3. Three\n4. Four\n2027. A year")


def test_a_mention_calls_nobody():
    """Also where mentions are allowed by mistake."""
    assert "@\u200beveryone \\<@\u200b123>" == discord_text.prose("@everyone <@123>")


def test_moments_are_shown_in_the_readers_zone():
    """A day with a time, or a time alone."""
    day = Moment("Tuesday, November 24 at 9:00 am", NINE)

    assert f"On <t:{UNIX}:F>." == discord_text.prose("On Tuesday, November 24 at 9:00 am.", [day])
    assert f"At <t:{UNIX}:t>." == discord_text.prose("At 9:00 am.", [Moment("9:00 am", NINE)])
    assert "At 19:00 amp." == discord_text.prose("At 19:00 amp.", [Moment("9:00 am", NINE)])


def test_the_same_words_twice_may_be_two_moments():
    """They are taken in order."""
    later = datetime(2026, 11, 25, 16, 0, tzinfo=UTC)
    shown = discord_text.prose("9:00 am, then 9:00 am", [Moment("9:00 am", NINE), Moment("9:00 am", later)])

    assert f"<t:{UNIX}:t>, then <t:{int(later.timestamp())}:t>" == shown


def test_a_text_to_copy_stays_in_its_block():
    """Whatever is in it."""
    assert "```\n*a* _b_\n```" == discord_text.literal("*a* _b_")
    assert 2 == discord_text.literal("a ``` b ```` c").count("```")


def test_a_long_text_is_split_at_sentences():
    """Each piece is marked for itself."""
    assert ["**One** two.", "Three _four_.".replace("_", "\\_")] == discord_text.pieces(
        "*One* two. Three _four_.", 16
    )


_odd = st.sampled_from(
    [*"*_~|`>#-<>@:[]()\\ \n.1", "**", "||", "http://a.b/c_d", "ab", "e1", "everyone", "```"]
)
_any = st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff"), max_size=80)


#: An address with a sign of markup right behind it: where it ends is anybody's guess.
_HALF_ADDRESS = re.compile(r"://(?:[^\w\s]|_|\S*[<>*~`|\\])")


@settings(derandomize=True)
@given(st.lists(_odd, max_size=40).map("".join) | _any)
def test_nothing_that_anybody_writes_formats(text: str):
    """No formatting but bold, and no character lost."""
    assume(not _HALF_ADDRESS.search(text))
    shown = discord_text.prose(text)

    assert [] == formatting(shown)
    assert letters(text) == letters(words_of(shown))


@settings(derandomize=True)
@given(_any | st.lists(_odd, max_size=200).map("".join), st.integers(40, 200), st.booleans())
def test_splitting_loses_nothing(text: str, most: int, copied: bool):
    """Every piece fits once it is marked, and all characters but spaces are there, in order."""
    assume(not _HALF_ADDRESS.search(text))
    pieces = discord_text.pieces(text, most, copied=copied)

    assert all(units(piece) <= most for piece in pieces)
    assert letters(text) == letters("".join(words_of(piece) for piece in pieces))
