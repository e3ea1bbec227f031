"""The files that people get: read back with another library, and held to what they promise."""

import asyncio
import io
import logging
import threading
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from icalendar import Calendar
from pypdf import PdfReader

from coach.dialog.book import Book
from coach.model.effects import Document
from coach.model.files import Appointment, Block, Page
from coach.runtime import render, sheets
from coach.skills import documents
from tests.papers import papers

NOTE = "some letters can't be printed"
LONG = (
    "When you think of those who have done well in this work over the years, "
    "what did they do in their first months?"
)


def _page(*blocks: Block, one_page: bool = False) -> Page:
    return Page((Block("title", ("Talk",)), *blocks), "en", one_page, NOTE)


def _read(data: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(data), strict=True)


def _text(data: bytes) -> str:
    return "\n".join(page.extract_text() for page in _read(data).pages)


def test_a_pdf_is_tagged_and_says_its_title_and_language():
    """What a reader for the blind needs, and what PDF/UA-1 asks for in the catalog."""
    page = _page(Block("heading", ("Ask",)), Block("numbered", ("Why?",)), Block("boxes", ("a pen",)))
    reader = _read(sheets.pdf(page, "Talk"))
    catalog: Any = reader.root_object

    assert reader.metadata
    assert "Talk" == reader.metadata.title
    assert "en" == catalog["/Lang"]
    assert catalog["/MarkInfo"]["/Marked"]
    assert catalog["/ViewerPreferences"]["/DisplayDocTitle"]
    assert "<pdfuaid:part>1</pdfuaid:part>" in catalog["/Metadata"].get_data().decode()
    assert {"/H1", "/H2", "/L", "/LI", "/Lbl", "/LBody"} <= _tags(catalog["/StructTreeRoot"].get_object())


def _tags(node: object) -> set[str]:
    node = node.get_object() if hasattr(node, "get_object") else node
    if isinstance(node, list):
        return {tag for one in node for tag in _tags(one)}
    if not isinstance(node, dict):
        return set()
    return {node[key] for key in ["/S"] if key in node} | _tags(node.get("/K"))


def test_what_people_wrote_is_no_markup():
    """Typst's own signs stay signs."""
    said = "*bold* #let x = 1 $a$ `b` <c> @d \\ [e] // f = g - h"

    assert said in _text(sheets.pdf(_page(Block("text", (said,))), ""))


@pytest.mark.parametrize(
    "said",
    [
        "Zoë Đặng Łukasz",
        "مرحبا",
        "שלום",
        "张伟",
        "안녕하세요",
        "こんにちは",
        "ਸਤਿ ਸ੍ਰੀ ਅਕਾਲ",
        "Привіт",
        "नमस्ते",
        "ሰላም",
        "สวัสดี",
        "😀 👩‍🔬 🇨🇦",
    ],
)
def test_names_in_any_common_script_are_printed(said: str):
    """Each letter has a shape: PDF/UA-1 takes none that hasn't, and nothing was replaced."""
    data = sheets.pdf(_page(Block("text", (said,))), "")

    assert sheets.STAND_IN not in _text(data)
    assert NOTE not in _text(data)


@pytest.mark.parametrize("said", ["བོད་ཡིག Dana", "ᚠᚢᚦ 𓂀 ꦲ Dana", "\U000f0000 Dana"])
def test_a_letter_that_no_font_has_is_seen_to_be_missing(said: str):
    """It doesn't vanish, nor does the page: something stands for it, and a line says so."""
    text = _text(sheets.pdf(_page(Block("text", (said,)), Block("text", ("ਸਤਿ",))), ""))

    assert f"{sheets.STAND_IN} Dana" in text
    assert NOTE in text
    assert 2 < len(text.splitlines())


@pytest.mark.parametrize(
    "said", ["\x00\x07\x1b[31mDana", "\u202eDana", "\t\u2028Dana\ufeff", "", " ", "\ud83d Dana"]
)
def test_signs_that_are_no_letters_break_nothing(said: str):
    """Whatever was pasted."""
    page = _page(Block("text", (said,)), Block("numbered", (said, "x" * 3000)))

    assert ("Dana" in said) == ("Dana" in _text(sheets.pdf(page, said)))


def test_the_scripts_of_all_stories_are_one_page(book: Book):
    """Whatever way led to them."""
    scripts = {one.page: one.title for one in papers(book) if one.page and one.page.one_page}

    assert 3 < len(scripts)
    for page, title in scripts.items():
        assert 1 == len(_read(sheets.pdf(page, title)).pages)


@pytest.mark.parametrize("length", [1, 2, 3])
def test_seven_long_questions_and_long_names_are_one_page(length: int, book: Book):
    """The letters get smaller, down to what can still be read."""
    place = {
        name: f"{name} {'and so on ' * 4 * length}"
        for name in documents.places(book.template("drafts/script.md"))
    }
    name = "Maria Guadalupe Fernández de la Cruz-Hernández y Santiago-Villanueva"
    values = {**place, "contact": name, "minutes": "15", "questions": [f"{LONG} " * length] * 7}
    blocks = documents.set_out(book.template("drafts/script.md"), values)
    data = sheets.pdf(Page(blocks, "en", one_page=True), "")

    assert 1 == len(_read(data).pages)
    assert 7 == _text(data).replace("\n", " ").count("their first months?") // length


def test_long_notes_take_several_pages():
    """Nothing is cut off."""
    entries = tuple(f"Question {number}\n{LONG}\nend {number}" for number in range(60))
    data = sheets.pdf(_page(Block("numbered", entries)), "")

    assert 1 < len(_read(data).pages)
    assert "end 59" in _text(data)


def test_the_same_page_is_the_same_file():
    """So that a file that is shown again needn't be saved again."""
    page = _page(Block("text", ("Dana",)))

    assert sheets.pdf(page, "") == sheets.pdf(page, "")


def test_files_are_made_elsewhere():
    """Not in the thread that asks for them."""
    threads: list[str] = []
    document = Document("a.pdf", "A", "text", files=("a.pdf", "a.md"), page=_page(Block("text", ("*b*",))))

    async def ask() -> tuple[render.File, ...]:
        loop = asyncio.get_running_loop()
        loop.run_in_executor(render._thread, lambda: threads.append(threading.current_thread().name))
        return await render.files_of(document)

    made = asyncio.run(ask())
    assert [("a.pdf", "application/pdf"), ("a.md", "text/markdown")] == [
        (one.name, one.media_type) for one in made
    ]
    assert made[0].content.startswith(b"%PDF")
    assert b"# Talk\n\n\\*b\\*\n" == made[1].content
    assert threads
    assert threading.current_thread().name not in threads


def test_a_file_that_cannot_be_made_is_left_out(caplog: pytest.LogCaptureFixture):
    """The others come; the log says which kind it was, and nothing of what it held."""
    document = Document("a.pdf", "Secret", "secret", files=("a.pdf", "a.md"))

    with caplog.at_level(logging.WARNING):
        made = render.made(document)

    assert ["a.md"] == [one.name for one in made]
    assert "application/pdf" in caplog.text
    assert "ecret" not in caplog.text


TALK = Appointment(
    uid="abc",
    sequence=2,
    summary="Talk with Dana; Wu, \\n \U0001f600",
    start="2026-11-26T14:00",
    zone="America/Edmonton",
    minutes=15,
    made=datetime(2026, 11, 23, 16, 0, tzinfo=UTC),
    where="10 Main Street\x07",
    description="Why?\nBEGIN:VEVENT\r\nEND:VCALENDAR",
)


def _event(appointment: Appointment) -> tuple[Any, Any]:
    document = Document("talk.ics", "Talk", "text", files=("talk.ics",), appointment=appointment)
    (file,) = render.made(document)
    assert ("talk.ics", "text/calendar") == (file.name, file.media_type)
    calendar: Any = Calendar.from_ical(file.content)
    (event,) = calendar.events
    return calendar, event


def test_a_calendar_file():
    """Read back: the time with its zone, the alarm, the texts as they were written."""
    calendar, event = _event(TALK)
    start = event["dtstart"].dt

    assert ("PUBLISH", "2.0") == (calendar["method"], calendar["version"])
    assert ("abc@firsthand", 2, "CONFIRMED") == (event["uid"], event["sequence"], event["status"])
    assert datetime(2026, 11, 26, 21, 0, tzinfo=UTC) == start
    assert "America/Edmonton" == event["dtstart"].params["TZID"]
    assert timedelta(minutes=15) == event["dtend"].dt - start
    assert ["America/Edmonton"] == [str(zone["tzid"]) for zone in calendar.timezones]
    assert [timedelta(hours=-1)] == [alarm["trigger"].dt for alarm in event.walk("VALARM")]
    assert TALK.summary == str(event["summary"])
    assert "10 Main Street " == str(event["location"])
    assert "Why?\nBEGIN:VEVENT" in str(event["description"])


def test_a_calendar_file_that_takes_the_entry_back():
    """The same id; nothing rings any more."""
    calendar, event = _event(replace(TALK, cancelled=True, sequence=3))

    assert ("CANCEL", "CANCELLED", 3) == (calendar["method"], event["status"], event["sequence"])
    assert [] == event.walk("VALARM")


def test_a_day_without_a_time_takes_the_whole_day():
    """And keeps nobody from other things."""
    calendar, event = _event(replace(TALK, start="2026-11-26"))

    assert date(2026, 11, 26) == event["dtstart"].dt
    assert "TRANSPARENT" == event["transp"]
    assert [] == list(calendar.timezones)


@pytest.mark.parametrize("zone", ["Asia/Kolkata", "America/St_Johns", "Europe/Dublin", "Africa/Casablanca"])
def test_any_zone_is_described(zone: str):
    """Its own clock, whatever its rules."""
    _, event = _event(replace(TALK, zone=zone))

    assert "2026-11-26T14:00:00" == event["dtstart"].dt.replace(tzinfo=None).isoformat()
