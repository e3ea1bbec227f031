"""The coach's own drafts pass its own review, whatever the answers are."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from itertools import product
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from coach.dialog.book import Book
from coach.dialog.steps import Show, Work
from coach.model.conversation import Person, begin
from coach.skills.review import Facts, review
from coach.turn.layout import laid_out
from coach.turn.reviewing import reviewed
from coach.turn.talk import Talk

NOW = datetime(2026, 11, 26, 14, 0, tzinfo=ZoneInfo("America/Edmonton"))
SUBJECTS = ("Future health care aide seeks information about nursing", "Referred by Rosa Marin")
NAMES = (
    {"first": "Dana", "last": "Wu"},
    {"first": "Zoë", "last": "O'Brien-Łuczak"},
    {"first": "Maria", "last": "Chen", "title": "Dr."},
)
LINES = (
    "I am finishing my health care aide certificate.",
    "I am a newcomer from Kenya with eight years in accounting.",
    "I have driven long haul for twenty years and I am thinking about a change.",
    "I'm in grade 11 and curious about this work.",
)
LINKS = ("I came across your name on the AHS careers page.", "I saw your talk at the open house.")
LEARNS = ("I hope to learn how people stand the night shifts.", "")
FIELDS = ("nursing", "the electrician program at NAIT", "running a bakery")
LEARNED = (
    "they start at 6:45 and everyone trades shifts",
    "half of the work is writing reports",
    "the first winter decides it",
)
STEPS = ("ask to shadow a night", "look up the certificate this week", "call the union")


def answers() -> Iterator[dict[str, Any]]:
    """Many sets of answers, as they are saved."""
    for number, (name, referrer, minutes, mode) in enumerate(
        product(NAMES, ("", "Rosa Marin", "my aunt Rosa"), (10, 15), ("phone", "video", "in_person", "email"))
    ):
        pick = number % 3
        yield {
            "contact": name,
            "relation": "referred" if referrer else "stranger",
            "referrer": referrer,
            "named": referrer,
            "may_name": "yes" if referrer else "",
            "link": LINKS[number % 2],
            "learn": LEARNS[number % 2],
            "field": FIELDS[pick],
            "goal": ("career", "learning", "work")[pick],
            "minutes": minutes,
            "mode": mode,
            "subject": SUBJECTS[number % 2],
            "meeting": {"at": "2026-12-01T14:00", "zone": "America/Edmonton"},
            "offer": "Tuesday at 2 or Thursday at 10",
            "later_at": {"at": "2027-01-11T09:00", "zone": "America/Edmonton"},
            "how_line": "I will call you at 780-555-0100.",
            "referral": "Ali Khan",
            "permission_line": "I will mention your name, as you offered.",
            "learned": LEARNED[pick],
            "next_step": STEPS[pick],
            "came_of_it": "I signed up for the course and passed the first test",
            "resume_requested": "yes",
            "met_at": {"at": "2026-11-26T09:00", "zone": "America/Edmonton"},
            "me.line": LINES[number % 4],
            "me.name": {"first": "Sam", "last": "Okafor"},
            "me.phone": "+17805550142",
        }  # fmt: skip


def talk_with(book: Book, given: dict[str, Any]) -> Talk:
    """A talk in which these answers were given."""
    mine = {name.removeprefix("me."): value for name, value in given.items() if name.startswith("me.")}
    slots = {name: value for name, value in given.items() if not name.startswith("me.") and value}
    conversation = begin(Person(id="p", timezone="America/Edmonton", slots=mine))
    interview = replace(conversation.interview, slots=slots, contact=contact_of(given))
    return Talk.of(book, replace(conversation, interview=interview), NOW)


def contact_of(given: dict[str, Any]) -> str:
    """The contact's first and last name."""
    return " ".join(given["contact"].get(part, "") for part in ("first", "last"))


def found(book: Book, given: dict[str, Any]) -> list[tuple[str, str, str]]:
    """What a review finds in the drafts laid out from these answers: step, code, text."""
    talk = talk_with(book, given)
    works = [step for step in book.steps.values() if isinstance(step, Work) and wanted(step, given)]
    texts = [(step, laid_out(talk, step).text) for step in works]
    return [(step.name, one.code, text) for step, text in texts for one in reviewed(talk, step, text)]


def shown(book: Book, given: dict[str, Any], step: str, kind: str) -> list[tuple[str, str]]:
    """What a review finds in a plain document laid out from these answers: code, text."""
    page = book.steps[step]
    assert isinstance(page, Show)
    text = laid_out(talk_with(book, given), page).text
    facts = Facts(contact=contact_of(given), referrer=given["named"], me="Sam Okafor")
    words = book.review_words()
    assert words
    return [(one.code, text) for one in review(kind, text, words, facts=facts)]


def wanted(step: Work, given: dict[str, Any]) -> bool:
    """Whether the script comes to this draft with these answers."""
    if "cold" in step.template:
        return not given["named"]
    if "ask_through" in step.template:
        return bool(given["referrer"])
    return "referred_email" not in step.template or bool(given["named"])


@pytest.mark.parametrize("given", tuple(answers()))
def test_own_drafts_have_no_findings(book: Book, given: dict[str, Any]) -> None:
    """Each draft, laid out from the answers, gets no finding, not even a tip."""
    assert [] == found(book, given)


@pytest.mark.parametrize("given", tuple(answers()))
def test_documents_to_say_have_no_findings(book: Book, given: dict[str, Any]) -> None:
    """So does the voice mail, which is shown for reading aloud, not to be changed."""
    assert [] == shown(book, given, "arrange.voicemail", "voicemail")
