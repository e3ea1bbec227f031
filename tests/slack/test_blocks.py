"""What the coach shows, as Slack's messages, forms and Home tab."""

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bots import slack_blocks, slack_home
from coach.dialog.book import Book
from coach.model.conversation import Note
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
from coach.model.overview import InterviewLine, Overview, Reminder
from tests.slack.limits import problems
from tests.slack.reading import letters, pressable, seen, text_of, values

NOW = datetime(2026, 11, 24, 16, 0, tzinfo=UTC)
GOAL = (Option("career", "A career"), Option("course", "A course"), Option("do:skip", "Skip"))


@pytest.fixture(scope="session")
def word(book: Book) -> slack_blocks.Word:
    """The coach's own words, in English."""
    return lambda key: book.text(f"common.{key}", "en")


def _one(effect: Shown, word: slack_blocks.Word) -> slack_blocks.Message:
    (message,) = slack_blocks.render(effect, "1", word)
    assert [] == problems("message", {"text": message.text, "blocks": message.blocks})
    return message


def _kinds(message: slack_blocks.Message) -> list[str]:
    return [one["type"] for one in pressable(message.blocks)]


# Messages ---------------------------------------------------------------------------------------------


def test_a_few_short_answers_are_buttons(word):
    """Each carries its interview, question and option; none is marked as the right one."""
    message = _one(Choices("What is it?", GOAL, 7), word)

    assert ["button"] * 3 == _kinds(message)
    assert ["coach|1|7|career", "coach|1|7|course", "coach|1|7|do:skip"] == values(message.blocks)
    assert "What is it?\n  1. A career\n  2. A course\n  3. Skip" == message.text
    assert not any("style" in one for one in pressable(message.blocks))


def test_many_answers_are_a_menu_and_ways_on_stay_buttons(word):
    """What can be typed stands above it, numbered."""
    answers = tuple(Option(f"a{number}", f"Answer {number}") for number in range(6))
    message = _one(Choices("Which?", (*answers, Option("do:skip", "Skip"))), word)

    assert ["static_select", "button"] == _kinds(message)
    assert "1. Answer 0\n2. Answer 1" in seen(message.blocks)
    assert 7 == len(values(message.blocks))


def test_a_long_answer_is_in_a_menu(word):
    """A button would show the half of it."""
    long = Option("long", "I trained or worked in another country")
    message = _one(Choices("What fits?", (*GOAL[:2], long)), word)

    assert ["static_select"] == _kinds(message)


def test_an_answer_that_is_too_long_for_a_menu_has_its_number(word):
    """The whole stands in the text."""
    label = "a very long answer " * 8
    message = _one(Choices("What fits?", (GOAL[0], Option("long", label)), first=4), word)

    select = pressable(message.blocks)[0]
    assert select["options"][1]["text"]["text"].startswith("5. a very long answer")
    assert letters(f"5. {label}") in letters(seen(message.blocks[:-1]))


def test_a_checklist_keeps_what_is_ticked(word):
    """Ten boxes a list; one button sends all in."""
    options = tuple(Option(f"o{number}", f"Thing {number}") for number in range(12))
    message = _one(Checklist("Ready?", options, ("o1", "o11"), 3), word)

    first, second, done = pressable(message.blocks)
    assert (10, 2) == (len(first["options"]), len(second["options"]))
    assert ["o1"] == [one["value"] for one in first["initial_options"]]
    assert ["o11"] == [one["value"] for one in second["initial_options"]]
    assert ("ticked", "coach|1|3|", "primary") == (done["action_id"], done["value"], done["style"])
    assert "  2. [x] Thing 1" in message.text


def test_a_date_can_be_picked_typed_or_left(word):
    """A picker with its button; options beside it."""
    message = _one(AskDate("When?", (Option("none", "No date"),), 4), word)

    assert ["datetimepicker", "button", "button"] == _kinds(message)
    assert ["coach|1|4|", "coach|1|4|none"] == values(message.blocks)


def test_a_draft_can_be_copied_kept_and_edited(word):
    """Its text is literal, in one block; keeping it is what leads on."""
    text = "Subject: *Hello*\n\nDear _Dana_ & <Co>,\n  yours"
    keep = (Option("do:keep", "Keep it"), Option("shorter", "Shorter"))
    draft = Document("email.md", "Your email to Dana", text, copy=True, options=keep, question=5)
    message = _one(draft, word)

    header, copied, _ = message.blocks
    assert "Your email to Dana" == header["text"]["text"]
    assert text == copied["elements"][0]["elements"][0]["text"]
    assert ["choose/0", "edit", "choose/1"] == [one["action_id"] for one in pressable(message.blocks)]
    assert "primary" == pressable(message.blocks)[0]["style"]
    assert not slack_blocks.has_files(draft)
    assert "edit" not in str(_one(replace(draft, question=0), word).blocks)


def test_a_draft_that_no_form_can_hold_comes_as_a_file_too(word):
    """Then there is no button to edit it."""
    draft = Document("email.md", "Your email", "Dear Dana. " * 300, copy=True, question=5)
    message = slack_blocks.render(draft, "1", word)[0]

    assert slack_blocks.has_files(draft)
    assert "edit" not in json.dumps(message.blocks)


def test_a_document_is_read_here_and_kept_as_a_file(word):
    """Headings are bold."""
    script = Document("script.md", "Your script", "# Hello\n\nI am *Sam*.")
    message = _one(script, word)

    assert slack_blocks.has_files(script)
    assert "*Hello*\n\nI am *Sam*." == message.blocks[1]["text"]["text"]
    assert "Your script\n\n# Hello\n\nI am *Sam*." == message.text


def test_data_is_only_a_file(word):
    """Nobody reads JSON in a chat."""
    data = Document("my-data.json", "my-data.json", "{}", "application/json")
    message = _one(data, word)

    assert slack_blocks.has_files(data)
    assert "my-data.json\n\nHere it is as a file." == message.text


def test_a_talk_shows_when_its_time_is_up(word):
    """In the reader's zone, and in how many minutes that is."""
    ends = NOW + timedelta(minutes=15)
    message = _one(Timer("The clock is running.", NOW, ends, (Option("done", "Done"),), 9), word)

    assert (
        f"<!date^{int(ends.timestamp())}^{{time}} ({{ago}})|16:15 UTC>"
        in message.blocks[1]["elements"][0]["text"]
    )
    assert ["coach|1|9|done"] == values(message.blocks)


def test_an_answered_question_has_nothing_to_press(word):
    """The choice is readable, in both the text and the blocks."""
    message = slack_blocks.closed(Choices("What is it?", GOAL, 7), "A <career>", word)

    assert [] == pressable(message.blocks)
    assert "What is it?\n\nYou chose: A &lt;career&gt;" == message.text
    assert "What is it?\nYou chose: A <career>" == seen(message.blocks)
    assert "What is it?" == slack_blocks.closed(Choices("What is it?", GOAL, 7), "", word).text


def test_a_long_text_is_several_messages(word):
    """Each ends with a sentence; only the last can be pressed, and only that is closed."""
    text = "This is one of the many sentences. " * 200
    messages = slack_blocks.render(Choices(text, GOAL, 7), "1", word)

    assert 3 == len(messages)
    assert all(one.text.endswith("sentences.") for one in messages[:-1])
    assert [0, 0, 3] == [len(pressable(one.blocks)) for one in messages]
    assert "sentences.\n  1. A career" in messages[-1].text
    last = slack_blocks.closed(Choices(text, GOAL, 7), "x", word).text.removesuffix("\n\nYou chose: x")
    assert messages[-1].text.startswith(f"{last}\n  1. A career")


def test_a_way_to_the_chat(word):
    """Where somebody called the coach in public, only they see it."""
    told = slack_blocks.elsewhere(word, app="A1", team="T1")

    assert "ephemeral" == told.pop("response_type")
    assert [] == problems("message", told)
    assert "slack://app?team=T1&id=A1&tab=messages" == pressable(told["blocks"])[0]["url"]
    assert [] == pressable(slack_blocks.elsewhere(word, app="", team="T1")["blocks"])


def test_nothing_to_show_is_no_message(word):
    """A question without words has some of ours."""
    assert () == slack_blocks.render(Say(""), "1", word)
    assert "Pick a day and time" == _one(AskDate(""), word).text


# Anything at all --------------------------------------------------------------------------------------

_odd = [
    "<!channel>", "<@U012AB3CD>", "&amp;", "*bold*", "_it_", "~no~", "`code`", "```", "> quote", ":smile:",
    "https://example.ca/a_b?c=1&d=*2*.", "**", "* *", "# Head", "שלום עולם", "مرحبا", "👩‍👩‍👧‍👦", "🇨🇦", "é",
    "\n", "\n\n", "\t", "  ", "9:00 am", "<!date^1^{time}|x>", "|", "end. Next", "mañana", "@here",
    "#general",    "a" * 80, "&<>" * 20, "字" * 50, "http://", "“quoted.” Yes", "\u202eabc", "*" * 9, "_" * 7,
]  # fmt: skip
_character = st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff")
_words = st.lists(st.sampled_from(_odd) | st.text(_character, max_size=12), max_size=30)
_short = st.builds(" ".join, _words)
_long = st.builds(
    lambda words, times: " ".join(words) * times, _words, st.sampled_from([1, 1, 1, 5, 40, 200])
)
_text = (_short | _long | st.sampled_from(["", " ", "a" * 30_000, "so long. " * 3000, "&" * 9000])).map(
    lambda text: text[:30_000]
)
_label = st.text(_character, min_size=1, max_size=30) | _short.map(lambda text: text[:300] or "x")
_id = st.text("abcdefghijklmnopqrstuvwxyz_", min_size=1, max_size=12)


@st.composite
def _options(draw, most: int = 12) -> tuple[Option, ...]:
    labels = draw(st.lists(_label, max_size=most))
    many = draw(st.sampled_from([1, 1, 1, 1, 30]))
    kind = draw(st.sampled_from(["{}", "{}", "do:{}", "{}" + "x" * 90]))
    made = [Option(kind.format(number), label) for number, label in enumerate(labels * many)]
    return (*made, *(Option(f"do:way{number}", "On") for number in range(draw(st.integers(0, 3)))))


_times = st.datetimes(datetime(2002, 1, 1), datetime(2200, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001
_question = st.integers(0, 99_999)


@st.composite
def _moments(draw, text: str) -> tuple[Moment, ...]:
    places = draw(st.lists(st.tuples(st.integers(0, max(len(text) - 1, 0)), st.integers(1, 40)), max_size=3))
    return tuple(
        Moment(text[at : at + length], draw(_times)) for at, length in places if text[at : at + length]
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
            return Document("a.md", draw(_short), text, media, copy, options, question)


@settings(max_examples=60, deadline=None)
@given(effect=_shown(), interview=st.integers(1, 999).map(str))
def test_nothing_exceeds_a_limit_and_nothing_is_lost(effect: Shown, interview: str, word):
    """Whatever is shown: Slack takes it, all words can be read in order, each option can be pressed once."""
    messages = slack_blocks.render(effect, interview, word)

    for message in messages:
        assert [] == problems("message", {"text": message.text, "blocks": message.blocks})
    texts = letters("".join(text_of(one.text) for one in messages))
    blocks = letters("".join(seen(one.blocks) for one in messages))
    if not isinstance(effect, Document) or effect.media_type == "text/markdown":
        assert letters(effect.text) in texts
        assert letters(effect.text) in blocks
    options = getattr(effect, "options", ())
    for option in options:
        assert letters(option.label) in texts
        assert letters(option.label) in blocks
    pressed = [value for one in messages for value in values(one.blocks)]
    asked = f"coach|{interview}|{getattr(effect, 'question', 0)}|"
    carries = "" if isinstance(effect, Checklist) else asked
    # what carries no option sends the rest in
    assert sorted(f"{carries}{one.id}" for one in options) == sorted(set(pressed) - {asked})
    assert len(set(pressed)) == len(pressed) - pressed.count(asked) + (asked in pressed)
    assert not any(pressable(one.blocks) for one in messages[:-1])


@settings(max_examples=40, deadline=None)
@given(effect=_shown(), chosen=_text)
def test_a_closed_question_stays_within_the_limits(effect: Shown, chosen: str, word):
    """Whatever was shown and chosen."""
    message = slack_blocks.closed(effect, chosen, word)

    assert [] == problems("message", {"text": message.text, "blocks": message.blocks})
    assert [] == pressable(message.blocks)


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
        fields=st.lists(_field, min_size=1, max_size=6, unique_by=lambda one: one.name).map(tuple),
        submit=_label,
        interview=st.just("3"),
        question=_question,
    )
)
def test_any_form_can_be_opened(wanted: OpenForm, word):
    """Whatever is asked for; its errors find their fields."""
    view = slack_blocks.form(wanted, word)

    assert [] == problems("modal", view)
    found = FieldErrors(tuple((one.name, "Not this.") for one in wanted.fields))
    at = slack_blocks.errors(found)
    assert [] == problems("errors", at)
    assert list(at) == [block["block_id"] for block in view["blocks"]]


def test_a_form_has_what_is_in_it_already(word):
    """It says which form it is when it comes back; a chosen option is chosen."""
    languages = (Option("en", "English"), Option("fr", "French"))
    fields = (Field("name", "Name", "Sam"), Field("language", "Language", "fr", options=languages))
    view = slack_blocks.form(OpenForm("settings", "Settings", fields, "Save"), word)

    assert {"form": "settings", "interview": "", "question": 0} == json.loads(view["private_metadata"])
    assert "Sam" == view["blocks"][0]["element"]["initial_value"]
    assert "fr" == view["blocks"][1]["element"]["initial_option"]["value"]


def test_what_no_field_can_hold_is_left_out_whole(word):
    """Half of a text would be saved as all of it."""
    field = Field("text", "Text", "a" * 3001, many=True)
    view = slack_blocks.form(OpenForm("draft", "Draft", (field,), "Save"), word)

    assert "initial_value" not in view["blocks"][0]["element"]


def test_errors_at_one_field_are_said_together():
    """Both of them."""
    found = FieldErrors((("zone", "Which city?"), ("zone", "Or a time zone.")))

    assert {"field/zone": "Which city? Or a time zone."} == slack_blocks.errors(found)


# The Home tab -----------------------------------------------------------------------------------------

_line = st.builds(
    InterviewLine,
    id=st.integers(1, 99).map(str),
    who=_short,
    phase=st.just("arrange"),
    where=_short,
    next_step=_short,
    here=st.booleans(),
    closed=st.booleans(),
    reminders=st.lists(st.builds(Reminder, _times, _short), max_size=6).map(tuple),
    notes=st.lists(st.builds(Note, _times, _short), max_size=7).map(tuple),
)


@settings(max_examples=50, deadline=None)
@given(
    overview=st.builds(
        Overview,
        name=_short,
        language=st.just("en"),
        timezone=_short,
        quiet_hours=_short,
        interviews=st.lists(_line, max_size=20).map(tuple),
        nudges_stopped=st.booleans(),
        nudges_paused_until=st.none() | _times,
    )
)
def test_any_home_tab_can_be_published(overview: Overview, word):
    """However much there is."""
    assert [] == problems("home", slack_home.home(overview, word, app="A1", team="T1"))


def _overview(**changes: Any) -> Overview:
    dana = InterviewLine(
        "1",
        "Dana",
        "arrange",
        "You're making arrangements.",
        "when to send it",
        here=True,
        reminders=(Reminder(NOW, "Tell me when it's sent."),),
        notes=(Note(NOW, "starts at 6:45"),),
    )
    ali = replace(dana, id="2", who="Ali", here=False, reminders=(), notes=())
    old = replace(ali, id="3", who="Kim", closed=True)
    return replace(Overview("Sam", "en", "Edmonton", "9 pm to 8 am", interviews=(old, dana, ali)), **changes)


def test_the_home_tab_says_where_everything_stands(word):
    """The interview they are at stands first, a closed one last and without a button."""
    view = slack_home.home(_overview(), word, app="A1", team="T1")

    assert [] == problems("home", view)
    shown = seen(view["blocks"])
    assert shown.index("Dana") < shown.index("Ali") < shown.index("Kim")
    assert "Next: when to send it" in shown
    assert "2026-11-24 16:00 UTC: Dana: Tell me when it's sent." in shown
    assert "• starts at 6:45" in shown
    assert "*Time zone:* Edmonton" in shown
    carried = [each.removeprefix("coach|||") for each in values(view["blocks"])]
    assert ["start", "switch:2", "do:new", "settings", "do:pause", "do:export", "forget:sure"] == carried
    assert "slack://app?team=T1&id=A1&tab=messages" == pressable(view["blocks"])[0]["url"]
    assert "confirm" in pressable(view["blocks"])[-1]


def test_the_home_tab_offers_reminders_back(word):
    """Once they are off or paused."""
    for overview in (_overview(nudges_stopped=True), _overview(nudges_paused_until=NOW)):
        view = slack_home.home(overview, word, app="", team="T1")

        assert "coach|||do:resume" in values(view["blocks"])
        assert "url" not in json.dumps(view)


def test_the_same_look_has_the_same_digest(word):
    """It isn't published again."""
    first, again, other = (
        slack_home.home(overview, word, app="A1", team="T1")["private_metadata"]
        for overview in (_overview(), _overview(), _overview(name="Sami"))
    )

    assert first == again != other


def test_a_newcomer_is_shown_how_to_begin(word):
    """One button, which opens the chat."""
    view = slack_home.home(_overview(interviews=()), word, app="A1", team="T1")

    assert [] == problems("home", view)
    assert "coach|||start" == values(view["blocks"])[0]
    assert word("home_empty") in seen(view["blocks"])
