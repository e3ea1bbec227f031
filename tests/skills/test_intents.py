"""What a message is besides an answer: a command, news, danger, "it's happening now", a detail, a secret."""

import string
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach.dialog.phrases import load_phrases
from coach.model.events import COMMANDS
from coach.skills import (
    commands,
    details,
    feelings,
    happening,
    news,
    private,
    questions_asked,
    redact,
    safety,
)
from coach.skills.commands import Command
from coach.skills.news import News
from coach.skills.phrases import Phrases
from tests.skills.figures import ENGLISH, SETS, private_facts, rows, score

#: Right findings among all findings, and among all that should be found, on wordings nobody tuned for.
LEAST_PRECISION, LEAST_RECALL = 0.9, 0.75

PHRASES = load_phrases(ENGLISH)
WORDS = [
    "i",
    "want to",
    "die",
    "she",
    "said",
    "no",
    "go",
    "back",
    "now",
    "4111",
    "not",
    "?",
    ".",
    ",",
    "'",
    "don't",
]
ANYTHING = st.text(max_size=200) | st.text(alphabet=string.printable, max_size=2000)


def _cases() -> list[Any]:
    return [
        pytest.param(name, row, id=f"{name}-{row['text'][:50]}")
        for name in SETS
        if name != "faq"  # its figures are judged as a whole: see test_faq
        for row in rows(name)
        if not row.get("held_out") and not row.get("misread")
    ]


@pytest.mark.parametrize(("name", "row"), _cases())
def test_labelled_message(name: str, row: dict[str, Any]):
    """Each message of the labelled sets is read as its label says."""
    reader, label = SETS[name]

    assert label(row) == reader(row, PHRASES)


@pytest.mark.parametrize("name", [name for name in SETS if name != "faq"])
def test_unseen_wordings(name: str):
    """Wordings that nobody tuned for are mostly read, and rarely read as something they aren't."""
    unseen = [row for row in rows(name) if row.get("held_out")]

    right, found, wanted, _ = score(name, unseen, PHRASES)

    assert right / found >= LEAST_PRECISION
    assert right / wanted >= LEAST_RECALL


def test_each_command_can_be_typed():
    """The labelled messages cover every command, and phrases exist for no other."""
    assert set(COMMANDS) == set(PHRASES.names("commands"))
    assert set(COMMANDS) == {row["command"] for row in rows("commands")} - {None}


@pytest.mark.parametrize("command", COMMANDS)
def test_a_commands_own_name_is_understood(command: str):
    """Each command's name, typed alone, is that command while the question takes no free text."""
    typed = {"note": "note: x", "now": "now"}.get(command, command.replace("_", " "))

    found = commands.read(typed, PHRASES)

    assert found is not None
    assert command == found.name


@pytest.mark.parametrize(
    "around", ["{}", "  {}!!", "OK {} pls", "“{}”", "{} 🙏", "can you {} thx", "{}...", "hey coach, {}"]
)
@pytest.mark.parametrize("phrase", ["go back", "skip this", "start over"])
def test_manners_and_marks_around_a_command(around: str, phrase: str):
    """Politeness, marks and emoji around a command don't hide it."""
    expected = {"go back": "back", "skip this": "skip", "start over": "start_over"}[phrase]

    assert Command(expected) == commands.read(around.format(phrase), PHRASES)


def test_a_text_keeps_its_spelling():
    """What goes with a command comes back as typed: capitals, accents and marks inside."""
    assert Command("note", "Renée said: 3rd floor, ask for Zoë") == commands.read(
        "Note: Renée said: 3rd floor, ask for Zoë", PHRASES
    )
    assert Command("switch", "Renée") == commands.read("can we switch to Renée please?", PHRASES)


def test_wishes_and_answers():
    """While the question takes free text, "I want to help" is an answer and "I want to go back" a command."""
    assert commands.read("I want to help", PHRASES, asking="ask") is None
    assert Command("back") == commands.read("I want to go back", PHRASES, asking="ask")


def test_news_with_a_question():
    """News and a question in one message: the news, and the question as the rest."""
    assert News("sent", rest="what do i wear") == news.read("yes sent it, also what do i wear", PHRASES)
    assert News("declined", rest="what now") == news.read("what now? she said no", PHRASES)


def test_news_with_details():
    """What was said with the news comes as its text."""
    assert News("replied_yes", text="thurs or fri am") == news.read("she said yes, thurs or fri am", PHRASES)


def test_the_later_news_counts():
    """Of two pieces of news the one that is further along counts: it implies the other."""
    found = news.read("sent it yesterday and she said no", PHRASES)

    assert found is not None
    assert found.kind == "declined"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("what do i wear", True),
        ("whats her name again", True),
        ("outfit?", True),
        ("is it ok to record it", True),
        ("ok. What if she has no time", True),
        ("thursday at 2?", False),
        ("Dana Wu?", False),
        ("what its like", False),
        ("if I can get in without a degree", False),
        ("how people get in", False),
        ("she said yes", False),
    ],
)
def test_questions(text: str, expected: bool):
    """A question to the coach is told from an answer, with or without its mark."""
    assert expected == questions_asked.is_question(text, PHRASES)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("im so nervous", "nervous"),
        ("i cant do this", "nervous"),
        ("too scared to hit send", "nervous"),
        ("im annoyed", "angry"),
        ("maybe she hates me", "sad"),
        ("feels dumb", "embarrassed"),
        ("I'm stuck", "stuck"),
        ("yay im so happy", "happy"),
        ("im not nervous", None),
        ("stuck in traffic", None),
        ("a nervous horse", None),
    ],
)
def test_feelings(text: str, expected: str | None):
    """A feeling about the task is told, not one that is denied."""
    assert expected == feelings.read(text, PHRASES)


def test_an_exaggeration_does_not_hide_distress():
    """An everyday phrase in the same message doesn't hide a real one."""
    assert safety.read("lol my laptop died and honestly i want to kill myself", PHRASES) == "crisis"
    assert safety.read("i volunteer in suicide prevention. i am suicidal myself", PHRASES) == "crisis"


def test_the_most_serious_comes_first():
    """With more than one sign in a message the most serious counts."""
    assert safety.read("he asked for my bank details and i want to die", PHRASES) == "crisis"


def test_distress_in_a_long_text():
    """Words of crisis are found anywhere in a long text."""
    assert (
        safety.read("She plans routes. " * 300 + "i dont want to live anymore " + "Thanks. " * 300, PHRASES)
        == "crisis"
    )


def test_secrets_are_named_once():
    """Each kind of secret is named once, and nothing of it stays."""
    cleaned, kinds = redact.redact("card 4532015112830366 and 4532 0151 1283 0366, SIN 046454286", PHRASES)

    assert cleaned == "card [removed] and [removed], SIN [removed]"
    assert kinds == ("card", "sin")


@given(st.from_regex(r"\(?[2-9]\d{2}\)?[ .-]\d{3}[ .-]\d{4}", fullmatch=True))
def test_phone_numbers_stay(phone: str):
    """A phone number in the way people here write it is never taken out."""
    assert (f"call {phone} at 2", ()) == redact.redact(f"call {phone} at 2", PHRASES)


@given(st.dates(), st.times())
def test_dates_and_times_stay(day: Any, time: Any):
    """Dates and times are never taken for secrets."""
    text = f"on {day.isoformat()} at {time:%H:%M}, so {day:%d/%m/%Y}"

    assert (text, ()) == redact.redact(text, PHRASES)


def _read_all(text: str) -> None:
    command = commands.read(text, PHRASES, contacts=("Dana Wu", ""), asking="ask")
    told = news.read(text, PHRASES)
    safety.read(text, PHRASES)
    happening.read(text, PHRASES)
    feelings.read(text, PHRASES)
    questions_asked.is_question(text, PHRASES)
    redact.redact(text, PHRASES)
    kept, _ = private.leave_out(text, PHRASES, private_facts())

    assert len(kept) <= len(text)
    assert command is None or command.text in text
    assert told is None or told.kind in PHRASES.names("news")
    assert (details.is_correction(text, PHRASES) or "") in text
    assert all(
        value in text for name, value in details.read(text, PHRASES).items() if name in ("email", "phone")
    )


@settings(deadline=None)
@given(ANYTHING | st.lists(st.sampled_from(WORDS), max_size=60).map(" ".join))
def test_nothing_typed_makes_it_fail(text: str):
    """Any text whatever can be read; what is kept of it was in it."""
    _read_all(text)


@pytest.mark.parametrize(
    "piece",
    ["a ", "want to ", "she said ", "4111 ", "password is ", "'", "\n", "?", "\0", "é̱", "לא ", "123-"],
)
def test_ten_thousand_letters(piece: str):
    """Texts of ten thousand letters, of whatever kind, can be read."""
    _read_all((piece * 10_000)[:10_000])


def test_without_phrases_nothing_is_found():
    """A language whose phrases are missing understands nothing, and fails nowhere."""
    empty = Phrases()

    assert commands.read("go back", empty) is None
    assert news.read("she said no", empty) is None
    assert safety.read("help", empty) is None
    assert redact.redact("my password is hunter2", empty) == ("my password is hunter2", ())
