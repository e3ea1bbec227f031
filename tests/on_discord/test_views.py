"""What the coach shows, as Discord's messages and forms."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import discord
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from simcord.components import validate_message_state, validate_modal

from bots import discord_views
from bots.discord_views import Message, Word
from coach.dialog.book import Book
from coach.model.effects import (
    AskDate,
    Checklist,
    Choices,
    Document,
    Field,
    FieldErrors,
    Moment,
    OpenForm,
    Option,
    Say,
    Shown,
    Timer,
)
from coach.runtime.render import File, made
from tests.on_discord.limits import problems
from tests.on_discord.reading import formatting, letters, pressable, texts, values, walk

NOW = datetime(2026, 11, 24, 16, 0, tzinfo=UTC)
GOAL = (Option("career", "A career"), Option("course", "A course"), Option("do:skip", "Skip"))
LAYOUT = 1 << 15


@pytest.fixture(scope="session")
def word(book: Book) -> Word:
    """The coach's own words, in English."""
    return lambda key: book.text(f"common.{key}", "en")


def _files(effect: Shown) -> tuple[File, ...]:
    return made(effect) if discord_views.has_files(effect) else ()


def _wrong(message: Message, attached: Sequence[File] = ()) -> list[str]:
    """What our check, the simulator's and discord.py find wrong with a message."""
    payload = {
        "content": message.content,
        "components": list(message.components),
        "v2": message.v2,
        "files": [file.name for file in message.files or attached],
    }
    found = problems("message", payload)
    validate_message_state(
        list(message.components),
        content=message.content or None,
        embeds=[],
        attachments=[file.name for file in message.files or attached],
        stickers=[],
        poll=None,
        flags=LAYOUT if message.v2 else 0,
    )
    sent = _sent(message)
    if _bare(sent) != _bare(message.components):
        found.append("discord.py would send something else")
    return found


def _sent(message: Message) -> list[dict[str, Any]]:
    view = discord_views.view(message)
    if view is None:
        return []
    assert view.timeout is None
    assert view.has_components_v2() == message.v2
    return view.to_components()


def _bare(components: Any) -> list[tuple[Any, ...]]:
    """Components without what only stands for a default."""
    keys = ("type", "content", "custom_id", "label", "style", "disabled", "min_values", "max_values")
    return [
        (*(one.get(key) for key in keys), [tuple(each.values()) for each in one.get("options", ())])
        for one in walk(components)
    ]


def _one(effect: Shown, word: Word) -> Message:
    (message,) = discord_views.render(effect, "1", word, _files(effect))
    assert [] == _wrong(message)
    return message


def _kinds(message: Message) -> list[str]:
    return [{2: "button", 3: "select"}[one["type"]] for one in pressable(message)]


# Messages ---------------------------------------------------------------------------------------------


def test_a_few_short_answers_are_buttons(word):
    """Each carries its interview, question and option; none is marked as the right one."""
    message = _one(Choices("What is it?", GOAL, 7), word)

    assert ["button"] * 3 == _kinds(message)
    assert ["coach|1|7|career", "coach|1|7|course", "coach|1|7|do:skip"] == values(message)
    assert "What is it?" == message.content
    assert {2} == {one["style"] for one in pressable(message)}


def test_many_answers_are_a_menu_and_ways_on_stay_buttons(word):
    """What can be typed stands above it, numbered."""
    answers = tuple(Option(f"a{number}", f"Answer {number}") for number in range(6))
    message = _one(Choices("Which?", (*answers, Option("do:skip", "Skip")), 2), word)

    assert ["select", "button"] == _kinds(message)
    assert "Which?\n1. Answer 0\n2. Answer 1" in message.content
    assert "7. Skip" in message.content
    assert "coach|1|2|" == pressable(message)[0]["custom_id"]
    assert [*(f"coach|1|2|a{number}" for number in range(6)), "coach|1|2|do:skip"] == values(message)


def test_a_long_answer_is_in_a_menu(word):
    """A phone would show the half of it."""
    long = Option("long", "I have trained or worked in another country for some years")
    message = _one(Choices("What fits?", (*GOAL[:2], long)), word)

    assert ["select"] == _kinds(message)


def test_an_answer_that_is_too_long_for_a_menu_has_its_number(word):
    """The whole stands in the content."""
    label = "a very long answer " * 8
    message = _one(Choices("What fits?", (GOAL[0], Option("long", label)), first=4), word)

    assert pressable(message)[0]["options"][1]["label"].startswith("5. a very long answer")
    assert f"5. {label.strip()}" in message.content


def test_more_answers_than_one_menu_takes_are_several(word):
    """Each is in one of them."""
    answers = tuple(Option(f"a{number}", f"Answer {number}") for number in range(60))
    message = _one(Choices("Which?", answers, 2), word)

    assert ["select"] * 3 == _kinds(message)
    assert 60 == len(set(values(message)))


def test_a_checklist_keeps_what_is_ticked(word):
    """One menu for any number of entries; a button for what is ticked already."""
    options = tuple(Option(f"o{number}", f"Thing {number}") for number in range(12))
    message = _one(Checklist("Ready?", options, ("o1", "o11"), 3), word)

    menu, done = pressable(message)
    assert ("ticks|1|3|", 0, 12) == (menu["custom_id"], menu["min_values"], menu["max_values"])
    assert ["o1", "o11"] == [one["value"] for one in menu["options"] if one["default"]]
    assert "ticks|1|3|done" == done["custom_id"]
    assert "2. [x] Thing 1\n3. [ ] Thing 2" in message.content


def test_what_is_ticked_in_one_menu_leaves_the_others(word):
    """They keep what they had; the button takes all as it is."""
    options = tuple(Option(f"o{number}", f"Thing {number}") for number in range(30))
    message = _one(Checklist("Ready?", options, ("o1", "o29"), 3), word)

    components = message.components
    assert ("o1", "o29") == discord_views.ticked(components)
    assert ("o0", "o3", "o29") == discord_views.ticked(components, "ticks|1|3|", ["o3", "o0"])
    assert ("o1",) == discord_views.ticked(components, "ticks|1|3|/1", [])


def test_a_date_is_typed(word):
    """There is no picker; options stand below."""
    message = _one(AskDate("When?", (Option("none", "No date"),), 4), word)

    assert "When?" == message.content
    assert ["coach|1|4|none"] == values(message)


def test_a_draft_can_be_copied_kept_and_edited(word):
    """Its text is one block of code; keeping it is what leads on."""
    text = "Subject: *Hello*\n\nDear _Dana_ & <Co>,\n  yours"
    keep = (Option("do:keep", "Keep it"), Option("shorter", "Shorter"))
    draft = Document("email.md", "Your email to Dana", text, copy=True, options=keep, question=5)
    message = _one(draft, word)

    assert f"**Your email to Dana**\n```\n{text}\n```" == message.content
    assert ["coach|1|5|do:keep", "edit|1|5|", "coach|1|5|shorter"] == values(message)
    assert [1, 2, 2] == [one["style"] for one in pressable(message)]
    assert not discord_views.has_files(draft)
    assert "edit" not in str(_one(replace(draft, question=0), word).components)


def test_a_long_draft_stays_in_one_block(word):
    """A layout holds twice as much as a message: what is copied is copied once."""
    text = "Dear Dana, this is a line.\n" * 100
    keep = (Option("do:keep", "Keep it"),)
    draft = Document("email.md", "Your email to Dana", text, copy=True, options=keep, question=5)
    message = _one(draft, word)

    assert message.v2
    heading, _, copied, _, row = message.components[0]["components"]
    assert "### Your email to Dana" == heading["content"]
    assert f"```\n{text.strip()}\n```" == copied["content"]
    assert ["coach|1|5|do:keep", "edit|1|5|"] == [one["custom_id"] for one in row["components"]]
    after = discord_views.closed(draft, "Keep it", word, "1")
    assert [] == _wrong(after)
    assert after.v2
    assert "You chose: Keep it" in texts(after)
    assert all(one["disabled"] for one in pressable(after))


def test_a_draft_that_no_form_can_hold_comes_as_a_file_too(word):
    """Then there is no button to edit it, and it is several messages."""
    draft = Document("email.md", "Your email", "Dear Dana. " * 500, copy=True, question=5)
    messages = discord_views.render(draft, "1", word, made(draft))

    assert discord_views.has_files(draft)
    assert made(draft) == messages[0].files
    assert [] == [value for one in messages for value in values(one)]
    assert all(one.content.count("```") == 2 for one in messages)


def test_a_document_is_read_here_and_kept_as_a_file(word):
    """Headings are headings."""
    message = _one(Document("script.md", "Your script", "# Hello\n\nI am *Sam*."), word)

    assert (File("script.md", "text/markdown", b"# Hello\n\nI am *Sam*."),) == message.files
    assert "**Your script**\n## Hello\n\nI am **Sam**." == message.content


def test_a_long_document_is_one_layout_with_its_file(word):
    """Attachments don't show in a layout by themselves."""
    message = _one(Document("script.md", "Your script", "I am Sam. Yes.\n" * 150), word)

    assert message.v2
    assert [10, 14, 10, 14, 13] == [one["type"] for one in message.components[0]["components"]]


def test_data_is_only_a_file(word):
    """Nobody reads JSON in a chat."""
    message = _one(Document("my data.json", "my-data.json", "{}", "application/json"), word)

    assert (File("my-data.json", "application/json", b"{}"),) == message.files
    assert "**my-data.json**\nHere it is as a file." == message.content


def test_a_talk_shows_how_long_it_goes_on(word):
    """When its time is up, in the reader's zone, and a countdown that the client keeps."""
    ends = NOW + timedelta(minutes=15)
    message = _one(Timer("The clock is running.", NOW, ends, (Option("done", "Done"),), 9), word)

    unix = int(ends.timestamp())
    assert f"The clock is running.\n⏱ <t:{unix}:t> (<t:{unix}:R>)" == message.content
    assert ["coach|1|9|done"] == values(message)


def test_an_answered_question_can_be_read_but_not_pressed(word):
    """What was chosen stands out on its button, and in words."""
    message = discord_views.closed(Choices("What is it?", GOAL, 7), "A course", word, "1")

    assert [] == _wrong(message)
    assert "What is it?\n\nYou chose: A course" == message.content
    assert [(True, 2), (True, 3), (True, 2)] == [
        (one["disabled"], one["style"]) for one in pressable(message)
    ]


def test_a_typed_answer_is_read_beside_its_question(word):
    """It formats nothing; with none, the question stands alone."""
    said = discord_views.closed(Choices("What is it?", GOAL, 7), "a _new_ @everyone", word)

    assert "You chose: a \\_new\\_ @\u200beveryone" in said.content
    assert not any(one["style"] == 3 for one in pressable(said))
    assert "What is it?" == discord_views.closed(Choices("What is it?", GOAL, 7), "", word).content


def test_an_answered_menu_shows_what_was_chosen(word):
    """Also several entries, with commas in them."""
    options = tuple(Option(f"o{number}", f"Hours, {number}") for number in range(7))
    one = discord_views.closed(Choices("Which?", options), "Hours, 3", word)
    many = discord_views.closed(Checklist("Which?", options, ("o1",)), "Hours, 3, Hours, 5", word)

    for message, chosen in ((one, ["o3"]), (many, ["o3", "o5"])):
        menu = pressable(message)[0]
        assert menu["disabled"]
        assert chosen == [each["value"] for each in menu["options"] if each["default"]]


def test_a_long_text_is_several_messages(word):
    """Each ends with a sentence; only the last can be pressed, and only that is closed."""
    text = "This is one of the many sentences. " * 100
    messages = discord_views.render(Choices(text, GOAL, 7), "1", word)

    assert 3 == len(messages)
    assert all(one.content.endswith("sentences.") for one in messages)
    assert [0, 0, 3] == [len(pressable(one)) for one in messages]
    after = discord_views.closed(Choices(text, GOAL, 7), "x", word).content
    assert f"{messages[-1].content}\n\nYou chose: x" == after


def test_nothing_to_show_is_no_message(word):
    """A question without words has some of ours."""
    assert () == discord_views.render(Say(""), "1", word)
    assert word("app_pick") == _one(AskDate("", GOAL), word).content


# Anything at all --------------------------------------------------------------------------------------

_odd = [
    "@everyone", "<@123456789012345678>", "<#12345678901234567>", "*bold*", "_it_", "~~no~~", "`code`", "```",
    "> quote", ":smile:", "https://example.ca/a_b?c=1&d=*2*.", "**", "* *", "# Head", "שלום עולם", "مرحبا",
    "👩‍👩‍👧‍👦", "🇨🇦", "é", "\n", "\n\n", "\t", "  ", "9:00 am", "<t:1:F>", "||", "end. Next", "[a](b)", "1. ",
    "7. x", "- ", "-# ", "a" * 80, "\\", "字" * 50, "http://", "“quoted.” Yes", "\u202eabc", "*" * 9, "_" * 7,
]  # fmt: skip
_character = st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff\u200b")
_words = st.lists(st.sampled_from(_odd) | st.text(_character, max_size=12), max_size=30)
_short = st.builds(" ".join, _words)
_long = st.builds(
    lambda words, times: " ".join(words) * times, _words, st.sampled_from([1, 1, 1, 5, 40, 200])
)
_text = (_short | _long | st.sampled_from(["", " ", "a" * 12_000, "so long. " * 900, "_" * 5000])).map(
    lambda text: text[:12_000]
)
_label = st.text(_character, min_size=1, max_size=30) | _short.map(lambda text: text[:300] or "x")
_id = st.text("abcdefghijklmnopqrstuvwxyz_", min_size=1, max_size=12)


@st.composite
def _options(draw, most: int = 12) -> tuple[Option, ...]:
    labels = draw(st.lists(_label, max_size=most))
    many = draw(st.sampled_from([1, 1, 1, 1, 8]))
    kind = draw(st.sampled_from(["{}", "{}", "do:{}", "{}" + "x" * 90]))
    made = [Option(kind.format(number), label) for number, label in enumerate(labels * many)]
    return (*made, *(Option(f"do:way{number}", "On") for number in range(draw(st.integers(0, 3)))))


_times = st.datetimes(datetime(2002, 1, 1), datetime(2200, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001
_question = st.integers(0, 99_999)


@st.composite
def _moments(draw, text: str) -> tuple[Moment, ...]:
    places = draw(st.lists(st.tuples(st.integers(0, max(len(text) - 1, 0)), st.integers(1, 40)), max_size=3))
    at = draw(_times)
    return tuple(
        Moment(text[begins : begins + length], at + timedelta(hours=number))
        for number, (begins, length) in enumerate(places)
        if text[begins : begins + length]
    )


@st.composite
def _shown(draw) -> Shown:
    text = draw(_text)
    moments, options, question = draw(_moments(text)), draw(_options()), draw(_question)
    match draw(st.sampled_from("SCKADJT")):
        case "S":
            return Say(text, moments=moments)
        case "C":
            return Choices(text, options, question, first=draw(st.integers(1, 20)), moments=moments)
        case "K":
            ticked = tuple(one.id for one in options if draw(st.booleans()))
            return Checklist(text, options, ticked, question, moments=moments)
        case "A":
            return AskDate(text, options, question, moments=moments)
        case "T":
            began = draw(_times)
            return Timer(text, began, began + timedelta(minutes=15), options, question, moments=moments)
        case kind:
            copy = kind == "D" and draw(st.booleans())
            media = "application/json" if kind == "J" else "text/markdown"
            return Document("a b/c.md", draw(_short), text, media, copy, options, question)


@settings(max_examples=60, deadline=None)
@given(effect=_shown(), interview=st.integers(1, 999).map(str))
def test_nothing_exceeds_a_limit_and_nothing_is_lost(effect: Shown, interview: str, word):
    """Whatever is shown: Discord takes it, all words can be read in order, each option is there once."""
    messages = discord_views.render(effect, interview, word, _files(effect))

    for message in messages:
        assert [] == _wrong(message)
    seen = letters("".join(texts(one, effect.moments) for one in messages))
    if "://\\" not in effect.text and (
        not isinstance(effect, Document) or effect.media_type == "text/markdown"
    ):
        assert letters(effect.text) in seen
    options = getattr(effect, "options", ())
    labels = [one.get("label", "") for message in messages for one in pressable(message)]
    for option in options:
        assert option.label in labels or letters(option.label) in seen
    pressed = [value for one in messages for value in values(one)]
    what = "ticks" if isinstance(effect, Checklist) else "coach"
    asked = f"{what}|{interview}|{getattr(effect, 'question', 0)}|"
    also = {f"{asked}done", asked.replace("coach", "edit")}
    assert sorted(f"{asked}{one.id}" for one in options) == sorted(one for one in pressed if one not in also)
    assert not any(pressable(one) for one in messages[:-1])


@settings(max_examples=40, deadline=None)
@given(effect=_shown(), chosen=_text)
def test_a_closed_question_stays_within_the_limits(effect: Shown, chosen: str, word):
    """Whatever was shown and chosen."""
    message = discord_views.closed(effect, chosen, word, "1")
    shown = discord_views.render(effect, "1", word, _files(effect))

    assert [] == _wrong(message, shown[0].files if message.v2 else ())
    assert all(one["disabled"] for one in pressable(message))
    assert not shown or shown[-1].v2 == message.v2


@settings(max_examples=40, deadline=None)
@given(text=_short)
def test_nothing_that_is_shown_formats_or_calls(text: str, word):
    """Bold words are ours; what people wrote is not read as markdown, chosen or shown."""
    shown = discord_views.closed(Choices(text, GOAL), text, word)

    assert [] == formatting(shown.content)


# Forms ------------------------------------------------------------------------------------------------

_field = st.builds(
    Field,
    name=_id,
    label=_label,
    value=_text,
    hint=_short,
    many=st.booleans(),
    options=_options(4) | st.just(()),
    optional=st.booleans(),
)


@settings(max_examples=40, deadline=None)
@given(
    wanted=st.builds(
        OpenForm,
        form=_id,
        title=_label,
        fields=st.lists(_field, min_size=1, max_size=5, unique_by=lambda one: one.name).map(tuple),
        submit=_label,
        interview=st.just("3"),
        question=_question,
    )
)
def test_any_form_can_be_opened(wanted: OpenForm, word):
    """Whatever is asked for; what is to be put right can be said, and opens it again."""
    modal = discord_views.form(wanted, word).to_dict()

    assert [] == problems("modal", modal)
    validate_modal(modal)
    names = [one["component"]["custom_id"] for one in modal["components"]]
    assert [one.name for one in wanted.fields] == names
    found = FieldErrors(tuple((one.name, "Not this.") for one in wanted.fields))
    before = {one.name: one.value for one in wanted.fields}
    assert [] == _wrong(discord_views.errors(found, wanted, word, before))


LANGUAGES = (Option("en", "English"), Option("fr", "French"))
SETTINGS = OpenForm(
    "settings",
    "Settings",
    (
        Field("name", "Your name", "Sam", "It goes under your messages."),
        Field("language", "Language", "fr", options=LANGUAGES),
        Field(
            "zone", "Zone", options=tuple(Option(f"z{at}", f"Zone {at}") for at in range(12)), optional=True
        ),
        Field("text", "The text", "Dear\nDana", many=True),
    ),
    "Save",
    "4",
    9,
)


def test_a_form_has_what_is_in_it_already(word):
    """It says which form it is when it comes back; a chosen option is chosen."""
    modal = discord_views.form(SETTINGS, word).to_dict()
    name, language, zone, text = (one["component"] for one in modal["components"])

    assert ("form|settings|4|9", "Settings") == (modal["custom_id"], modal["title"])
    assert (4, 1, "Sam") == (name["type"], name["style"], name["value"])
    assert "It goes under your messages." == modal["components"][0]["description"]
    assert (21, ["fr"]) == (
        language["type"],
        [one["value"] for one in language["options"] if one["default"]],
    )
    assert (3, 12, False) == (zone["type"], len(zone["options"]), zone["required"])
    assert (2, "Dear\nDana") == (text["style"], text["value"])


def test_what_no_field_can_hold_is_left_out_whole(word):
    """Half of a text would be saved as all of it."""
    wanted = OpenForm("draft", "Draft", (Field("text", "Text", "a" * 4001, many=True),), "Save")
    modal = discord_views.form(wanted, word).to_dict()

    assert "value" not in modal["components"][0]["component"]


def test_what_was_typed_is_read_from_any_layout():
    """Labels with a field, a group or a menu; the rows that older clients send; nothing chosen is nothing."""
    data = {
        "custom_id": "form|settings||0",
        "components": [
            {"type": 18, "id": 1, "component": {"type": 4, "custom_id": "name", "value": "Sam"}},
            {"type": 18, "id": 3, "component": {"type": 21, "custom_id": "language", "value": "fr"}},
            {"type": 18, "id": 5, "component": {"type": 3, "custom_id": "zone", "values": ["z3"]}},
            {"type": 18, "id": 7, "component": {"type": 3, "custom_id": "other", "values": []}},
            {"type": 18, "id": 8, "component": {"type": 21, "custom_id": "none", "value": None}},
            {"type": 1, "components": [{"type": 4, "custom_id": "text", "value": "Dear Dana"}]},
            {"type": 10, "id": 9},
        ],
    }

    assert {
        "name": "Sam", "language": "fr", "zone": "z3", "other": "", "none": "", "text": "Dear Dana",
    } == discord_views.typed(data)  # fmt: skip
    assert {} == discord_views.typed({"custom_id": "x"})


def test_what_is_to_be_put_right_says_what_was_typed(word):
    """A form can't be opened in answer to one: a button opens it again, with what was typed in it."""
    found = FieldErrors((("name", "That doesn't look like a name."), ("zone", "Which city?")))
    before = {"name": "_x_", "language": "en"}
    message = discord_views.errors(found, SETTINGS, word, before)

    assert [] == _wrong(message)
    assert "- Your name “\\_x\\_”: That doesn't look like a name.\n- Zone: Which city?" in message.content
    assert ["again|settings|4|9"] == values(message)
    again = discord_views.refilled(SETTINGS, before)
    assert ["_x_", "en", "", "Dear\nDana"] == [one.value for one in again.fields]


def test_a_view_waits_for_ever(word):
    """discord.py takes it for a persistent one; a message without anything to press has none."""
    message = _one(Choices("What is it?", GOAL, 7), word)
    view = discord_views.view(message)

    assert isinstance(view, discord.ui.View)
    assert view.is_persistent()
    assert discord_views.view(_one(Say("Hello"), word)) is None
