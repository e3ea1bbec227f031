"""Reading what people type as answers."""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as some

from coach.dialog.book import find_dialogs
from coach.dialog.phrases import load_phrases
from coach.model.effects import Option
from coach.model.reading import Reading
from coach.skills import answers
from coach.skills.answers import KINDS, read, says_all, says_done, says_unknown
from coach.skills.understand import understand
from tests.skills.understood import Labelled, english, figures, labelled

ZONE = ZoneInfo("America/Edmonton")
#: A Wednesday.
NOW = datetime(2026, 11, 18, 10, 0, tzinfo=ZONE)
OPTIONS = (Option("mail", "By email"), Option("phone", "By phone"), Option("meet", "In person"))
EVERY = labelled()


def value(kind: str, text: str, **more: Any) -> Any:
    """What a text is read as."""
    return read(kind, text, words=english(), now=more.pop("now", NOW), **more).value


@pytest.mark.parametrize("one", [one for one in EVERY if not one.held_out and not one.misread], ids=str)
def test_labelled(one: Labelled) -> None:
    """Each labelled input is read as its label says, with a doubt exactly where one is due."""
    reading = one.read()

    assert one.is_exact(reading), f"{reading.value} {reading.why}"


def test_none_is_called_misread_that_is_read_right() -> None:
    """A row loses its mark when it is read right."""
    assert [] == [str(one) for one in EVERY if one.misread and one.is_exact(one.read())]


def test_no_wrong_value_is_certain() -> None:
    """A value that is read wrongly is at least said back; commands can be undone, and store nothing."""
    wrong = [(one, one.read()) for one in EVERY if one.misread and one.row["kind"] != "command"]

    assert [] == [str(one) for one, reading in wrong if reading.understood and not reading.unsure]


def test_held_out() -> None:
    """Inputs that nothing was tuned on are read nearly as well, and hardly ever wrongly without a doubt."""
    found = figures(one for one in EVERY if one.held_out and not one.row.get("blind"))

    assert found.count >= 200
    assert found.right / found.count >= 0.92
    assert found.wrong_and_sure / found.count <= 0.025


def test_blind() -> None:
    """Inputs by somebody who hadn't seen the program are read right, and hardly ever wrongly and surely."""
    found = figures(one for one in EVERY if one.row.get("blind"))

    assert found.count >= 250
    assert found.right / found.count >= 0.95
    assert found.wrong_and_sure / found.count <= 0.01


def test_how_many_are_labelled() -> None:
    """There are enough labelled inputs to mean something."""
    assert len(EVERY) >= 1400


@given(some.text(max_size=300), some.sampled_from(KINDS), some.booleans())
@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@example("0001-01-01 00:00", "date", False)
@example("9999-12-31T23:59Z", "date", False)
@example("in 99999999999 years", "date", False)
@example("\x00\ud800", "text", True)
@example("1/0", "number", False)
@example("@" * 50, "email", False)
def test_any_text(text: str, kind: str, many: bool) -> None:
    """Whatever is typed, a reading comes out."""
    reading = read(kind, text, words=english(), now=NOW, options=OPTIONS, many=many)

    assert isinstance(reading, Reading)


WORDS = tuple(word for phrase in english().dates for word in phrase)


@given(
    some.lists(
        some.sampled_from((*WORDS, "1", "2", "15", "24", "31", "2026", ":", "/", "-", ",", "30")), max_size=9
    ),
    some.sampled_from(("date", "duration", "number", "quiet_hours", "timezone", "yes_no", "choice")),
    some.sampled_from(("future", "past", "any")),
    some.booleans(),
)
@settings(max_examples=600, deadline=None)
def test_any_words(cut: list[str], kind: str, tense: str, day_only: bool) -> None:
    """Any words of dates and numbers, in any order, give a reading; a date is not in the past."""
    text = " ".join(cut)

    reading = read(kind, text, words=english(), now=NOW, options=OPTIONS, tense=tense, day_only=day_only)

    assert isinstance(reading, Reading)
    if kind == "date" and reading.understood and tense == "future" and not day_only:
        start = reading.value.split("/")[0]
        assert start[:10] >= "2026-11-17"


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("text", ["a" * 10_000, "1-" * 5_000, "tuesday " * 1_250, "'" * 10_000, "ﷺ" * 10_000])
def test_long_text(kind: str, text: str) -> None:
    """A very long answer gives a reading, too."""
    assert isinstance(read(kind, text, words=english(), now=NOW, options=OPTIONS), Reading)


def test_text_is_cleaned() -> None:
    """Control characters go, line breaks stay where they are wanted, emoji and joined signs always."""
    assert "one two" == value("text", " one\x00\ntwo\x1b ")
    assert "one\ntwo" == value("text", "one \r\ntwo", multiline=True)
    assert "one\n\ntwo" == value("long", "one\n\ntwo\n")
    assert "👩‍🔬 hi" == value("text", "👩‍🔬 hi")
    assert value("text", " \x00 ") is None
    assert "a\nb" == answers.clean("a\x07\nb")


@pytest.mark.parametrize(
    "text",
    [
        "idk",
        "I don't know",
        "im not sure yet",
        "no idea tbh",
        "hmm, dunno",
        "¯\\_(ツ)_/¯",
        "🤷",
        "???",
        "not sure really",
    ],
)
def test_says_unknown(text: str) -> None:
    """Many ways to say that one doesn't know."""
    assert says_unknown(text, english())


@pytest.mark.parametrize(
    "text", ["no", "maybe tuesday", "I don't know Rosa", "", "yes", "not tuesday", "no?"]
)
def test_says_something(text: str) -> None:
    """An answer with a "not" or "know" in it is still an answer."""
    assert not says_unknown(text, english())


def test_done_and_all() -> None:
    """The whole message must say it."""
    assert says_done("ok that's all thanks", english())
    assert says_done("Done!", english())
    assert not says_done("she has done a lot", english())
    assert says_all("all of them please", english())
    assert not says_all("all but the first", english())


class TestDates:
    """Dates beyond the labelled inputs: the past, days only, other zones, clock changes."""

    @pytest.mark.parametrize(
        ("text", "wanted"),
        [
            ("yesterday at 2pm", "2026-11-17T14:00-07:00"),
            ("monday", "2026-11-16"),
            ("last friday", "2026-11-13"),
            ("nov 10", "2026-11-10"),
            ("3 days ago", "2026-11-15"),
            ("two weeks ago", "2026-11-04"),
            ("an hour ago", "2026-11-18T09:00-07:00"),
            ("tomorrow", None),
        ],
    )
    def test_past(self, text: str, wanted: str | None) -> None:
        """Asked about the past, days lie before now."""
        assert wanted == value("date", text, tense="past")

    def test_day_only(self) -> None:
        """A clock time is dropped, and a vague one is no doubt, where only the day counts."""
        reading = read("date", "tues after lunch", words=english(), now=NOW, day_only=True)

        assert Reading("2026-11-24") == reading

    def test_a_day_to_be_done_by(self) -> None:
        """Where a day alone is asked, "by Sunday" is that day; the day before "before Sunday" is not sure."""
        by, before = (
            read("date", text, words=english(), now=NOW, day_only=True)
            for text in ("by april 9", "before april 9")
        )

        assert ("2027-04-09", False, True) == (by.value, by.unsure, before.unsure)

    def test_why(self) -> None:
        """What was assumed is told."""
        reading = read("date", "thurs 2", words=english(), now=NOW)

        assert ("2026-11-19T14:00-07:00", True, "afternoon assumed") == (
            reading.value,
            reading.unsure,
            reading.why,
        )

    def test_wrong_weekday(self) -> None:
        """A weekday that doesn't fit its date is pointed out."""
        reading = read("date", "Tuesday, December 2 at 9am", words=english(), now=NOW)

        assert "2026-12-02 is a Wednesday" == reading.why
        assert reading.unsure

    @pytest.mark.parametrize(
        "text", ["feb 30", "april 31 at 2pm", "25:00 tomorrow", "yesterday", "nov 1 2026"]
    )
    def test_not_possible(self, text: str) -> None:
        """A day that is not in the calendar, or is over, isn't understood, and why is told."""
        reading = read("date", text, words=english(), now=NOW)

        assert reading.value is None
        assert reading.why

    def test_hour_that_is_skipped(self) -> None:
        """A time that the clocks skip moves forward and is asked about; one shown twice is asked about."""
        spring = datetime(2026, 3, 1, 9, 0, tzinfo=ZONE)
        skipped = read("date", "march 8 at 2:30am", words=english(), now=spring)
        twice = read("date", "nov 1 at 1:30am", words=english(), now=spring)

        assert ("2026-03-08T03:30-06:00", True) == (skipped.value, skipped.unsure)
        assert ("2026-11-01T01:30-06:00", True) == (twice.value, twice.unsure)
        assert "skip" in skipped.why

    @pytest.mark.parametrize(
        "weekday", ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
    )
    def test_bare_weekday(self, weekday: str) -> None:
        """A weekday is within the next seven days, and asked about only when it is today's."""
        reading = read("date", weekday, words=english(), now=NOW)

        assert 1 <= (datetime.fromisoformat(reading.value).date() - NOW.date()).days <= 7
        assert (weekday == "wednesday") == reading.unsure


class TestChoices:
    """Choosing beyond the labelled inputs: other words, several at once, yes and no."""

    def test_other_words(self) -> None:
        """An option has more names than its label."""
        assert "phone" == value("choice", "I'll call her", options=OPTIONS, also={"phone": ["call", "ring"]})

    @pytest.mark.parametrize(
        ("text", "wanted"),
        [
            ("1 and 3", ["mail", "meet"]),
            ("1-3", ["mail", "phone", "meet"]),
            ("all of them", ["mail", "phone", "meet"]),
            ("all but the phone", ["mail", "meet"]),
            ("email, in person", ["mail", "meet"]),
            ("the second one", ["phone"]),
            ("none", []),
            ("banana", None),
        ],
    )
    def test_several(self, text: str, wanted: list[str] | None) -> None:
        """Several can be named in one line."""
        assert wanted == value("choice", text, options=OPTIONS, many=True)

    def test_yes_and_no(self) -> None:
        """Options called yes and no are also read from how people say yes and no."""
        options = (Option("yes", "Yes, I may"), Option("no", "Not yet"))

        assert "yes" == value("choice", "yep", options=options)
        assert "no" == value("choice", "nah", options=options)

    def test_hate_is_no_choice(self) -> None:
        """Saying what one dislikes doesn't choose it."""
        assert value("choice", "I hate phone calls", options=OPTIONS) is None

    def test_no_options(self) -> None:
        """Without options nothing is chosen."""
        assert value("choice", "1") is None


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("9pm to 8am", ("21:00", "08:00", "21:00", "08:00")),
        ("22:00-07:00", ("22:00", "07:00", "22:00", "07:00")),
        ("9pm-8am weekdays, 8pm-10am weekends", ("21:00", "08:00", "20:00", "10:00")),
        ("10pm to 9am, weekends until 11", ("22:00", "09:00", "22:00", "11:00")),
        ("the default is fine", ("21:00", "08:00", "20:00", "10:00")),
        ("before 9am", ("21:00", "09:00", "20:00", "09:00")),
    ],
)
def test_quiet_hours(text: str, wanted: tuple[str, ...]) -> None:
    """Quiet hours for all days, or for weekdays and weekends."""
    assert wanted == tuple(value("quiet_hours", text).values())


@pytest.mark.parametrize(
    ("text", "zone", "unsure"),
    [
        ("edmonton", "America/Edmonton", False),
        ("Mountain time", "America/Edmonton", False),
        ("torronto", "America/Toronto", True),
        ("london ontario", "America/Toronto", False),
        ("London", "Europe/London", False),
        ("america/st_johns", "America/St_Johns", False),
        ("I'm in Calgary", "America/Edmonton", False),
        ("utc-7", "Etc/GMT+7", False),
        ("on holiday", None, False),
    ],
)
def test_timezone(text: str, zone: str | None, unsure: bool) -> None:
    """A city, a region or an abbreviation names a zone, with slips too."""
    reading = read("timezone", text, words=english(), now=NOW)

    assert (zone, unsure) == (reading.value, reading.unsure)


class TestUnderstand:
    """What `coach understand` tells."""

    def told(self, kind: str, text: str, **more: Any) -> dict[str, Any]:
        """Its answer for one text."""
        phrases = load_phrases(find_dialogs() / "languages" / "en" / "phrases.yaml")
        return understand(kind, text, words=english(), phrases=phrases, now=NOW, **more)

    def test_date(self) -> None:
        """A value, whether it is sure, and what was assumed."""
        assert {
            "kind": "date",
            "value": "2026-11-19T15:00-07:00",
            "unsure": True,
            "why": "afternoon assumed",
        } == self.told("date", "tomorrow 3")

    def test_choices(self) -> None:
        """One option is an id; several are a list."""
        assert "phone" == self.told("choice", "phone", options=OPTIONS)["value"]
        assert ["mail", "phone"] == self.told("choice", "1 and 2", options=OPTIONS)["value"]

    def test_command(self) -> None:
        """Commands are read by the same words as in the chat."""
        assert "back" == self.told("command", "go back")["value"]
        assert self.told("command", "I'd like to go back to school")["value"] is None
