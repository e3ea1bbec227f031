"""The review of drafts: rules by their examples, places, facts, and how long it takes."""

import json
from typing import Any

import pytest

from coach.commands import reviewing
from coach.dialog.phrases import load_phrases
from coach.dialog.reviewing import CODES
from coach.skills.phrases import Phrases
from coach.skills.review import Facts, Finding, read_facts, review
from coach.skills.review.rules import RULES
from coach.skills.review.subject import split_subject
from tests.skills.reviewed import PARTS, WORDS, rows, score

MODEL = """\
Hello Maria Chen,

Dana Whitefish, who taught my lab class at NAIT, suggested I write to you. I am finishing the Chemical \
Technology diploma in April and I am deciding between lab work and plant operations.

Would you have 10 to 15 minutes for a short phone call or video chat next week? I would like to learn how \
you moved from the lab to running a plant, and what surprised you. I am free most afternoons and happy to \
work around your schedule.

Thank you for reading this.

Best regards,
Jordan Tran
780-555-0142
"""
SUBJECT = "NAIT graduate seeks water treatment information"
FACTS = {"contact": "Maria Chen", "referrer": "Dana Whitefish"}

ASKS_FOR_WORK = (
    "Are you hiring?",
    "Do you have any openings?",
    "I am looking for a job in your plant.",
    "I'd love to work for you, keep me in mind.",
    "Is there any position for me?",
    "I want to apply for the lab role.",
    "Could you put in a good word?",
    "Can you get me an interview?",
    "I need a job.",
    "Please hire me",
    "Let me know about any job openings.",
    "Would you consider me for an internship?",
    "I'm not shy, but are you hiring?",
    "I don't know if you have any openings.",
)
ASKS_FOR_NONE = (
    "How did you get your first job?",
    "How do people get a job in this field?",
    "I have a part-time job at a pharmacy.",
    "I'm not asking for a job.",
    "I am not looking for a job; I'd like to learn how you got started.",
    "I would like to hear about the position you hold.",
    "This is not an application for any position; I only want information.",
    "How do newcomers find work here?",
    "What entry-level jobs lead to yours?",
    "I left my job in May.",
    "I am looking for information about the job itself.",
    "I was offered a position in another field last year.",
)


@pytest.fixture(scope="module")
def words() -> Phrases:
    """The words for reviewing English drafts."""
    return load_phrases(WORDS, check=True)


def codes(found: tuple[Finding, ...]) -> list[str]:
    """The codes of what must or should be changed."""
    return [one.code for one in found if one.severity != "tip"]


def email(words: Phrases, body: str = MODEL, subject: str = SUBJECT, **facts: Any) -> list[str]:
    """The codes for an email to Maria Chen."""
    return codes(review("email", body, words, subject=subject, facts=read_facts({**FACTS, **facts})))


def test_a_good_email(words: Phrases) -> None:
    """A good email gets no finding at all, not even a tip."""
    found = review("email", MODEL, words, subject=SUBJECT, facts=read_facts(FACTS))

    assert () == found


@pytest.mark.parametrize("sentence", ASKS_FOR_WORK)
def test_asking_for_work(words: Phrases, sentence: str) -> None:
    """A request for work is found in the middle of a good email, and nothing else."""
    body = MODEL.replace("Thank you for reading", f"{sentence} Thank you for reading")

    assert ["E-B11"] == email(words, body)


@pytest.mark.parametrize("sentence", ASKS_FOR_NONE)
def test_not_asking_for_work(words: Phrases, sentence: str) -> None:
    """Denials, the contact's own job and how people find work are no request for it."""
    body = MODEL.replace("Thank you for reading", f"{sentence} Thank you for reading")

    assert [] == email(words, body)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("Hello Maria Chen", "Hello [Name]", ["E-B01", "E-B02"]),
        ("Hello Maria Chen", "Hello Mairia", ["E-B04"]),
        ("Hello Maria Chen", "To whom it may concern", ["E-B03"]),
        ("Hello Maria Chen", "Hello Peter", ["E-B02"]),
        ("Hello Maria Chen", "Dear Ms. Chen", []),
        ("10 to 15 minutes", "20 minutes", ["E-B13"]),
        ("10 to 15 minutes", "a few moments", ["E-B13"]),
        ("10 to 15 minutes", "a quarter of an hour", []),
        ("10 to 15 minutes", "10–15 min", []),
        ("10 to 15 minutes", "an hour", ["E-B13"]),
        ("Dana Whitefish, who taught my lab class at NAIT,", "My teacher", ["E-B09"]),
        ("Jordan Tran\n780-555-0142", "J.\n780-555-0142", ["E-B23"]),
        ("Jordan Tran\n780-555-0142", "Jordan Tran", ["E-B24"]),
        ("Thank you for reading this.", "My resume is attached.", ["E-B12", "E-B25"]),
        ("Thank you for", "Thank you!! It would mean SO MUCH to me. Thank you for", ["E-B17", "E-B18"]),
        ("Thank you for reading", "Please reply asap. Thank you for reading", ["E-B21"]),
        ("Thank you for reading", "What is your salary? Thank you for reading", ["E-B26"]),
        ("Thank you for reading", "Could you be my mentor? Thank you for reading", ["E-B29"]),
    ],
)  # fmt: skip
def test_one_thing_wrong(words: Phrases, old: str, new: str, expected: list[str]) -> None:
    """One change to a good email is found by its own code."""
    assert expected == sorted(email(words, MODEL.replace(old, new)))


@pytest.mark.parametrize(
    ("subject", "expected"),
    [
        ("", ["E-S01"]),
        ("Quick question", ["E-S03", "E-S08"]),
        ("URGENT request, don't miss!!", ["E-S04", "E-S06", "E-S08"]),
        ("Re: our conversation", ["E-S07", "E-S08"]),
        ("Application for lab position", ["E-S09"]),
        ("Could we connect sometime", ["E-S08"]),
        ("Career changer seeks advice!", ["E-S06"]),
        ("Referred by Dana Whitefish", []),
        ("Graduating Eng Tech seeks information", []),
    ],
)
def test_subjects(words: Phrases, subject: str, expected: list[str]) -> None:
    """Each weakness of a subject has its code; "quick question" says nothing and looks like junk."""
    assert expected == sorted(email(words, subject=subject))


def test_nobody_said_what_the_subject_is(words: Phrases) -> None:
    """Without a subject, not even an empty one, there is a tip."""
    found = review("email", MODEL, words, facts=read_facts(FACTS))

    assert [("E-S01", "tip", "subject")] == [(one.code, one.severity, one.field) for one in found]


def test_the_name_of_another_contact(words: Phrases) -> None:
    """What was left over from a message to somebody else is found; who referred the writer may be named."""
    body = MODEL.replace("running a plant", "the labs of Sam Okafor")

    assert ["E-B31"] == email(words, body, other_contacts=["Sam Okafor"])
    assert [] == email(words, MODEL, other_contacts=["Dana Whitefish", "Maria Lopez"])


def test_the_place_of_a_finding(words: Phrases) -> None:
    """A finding says where it is, in code points, whatever letters stand before it."""
    body = MODEL.replace("Maria Chen", "Máŕia 🌊 Chen").replace(
        "Thank you for reading", "Please hire me. Thank you"
    )
    found = review("email", body, words, subject=SUBJECT, facts=read_facts(FACTS))
    job = next(one for one in found if one.code == "E-B11")

    assert "hire me" == body[job.start : job.end]


def test_a_fix(words: Phrases) -> None:
    """Where the sentence can simply go, the finding brings the change with it."""
    body = MODEL.replace("Thank you for reading", "Please hire me. Thank you for reading")
    found = review("email", body, words, subject=SUBJECT, facts=read_facts(FACTS))
    fix = found[0].fix

    assert fix is not None
    assert MODEL == body[: fix.start] + fix.text + body[fix.end :]


def test_what_is_quoted_is_not_reviewed(words: Phrases) -> None:
    """An older message below the text isn't the writer's."""
    body = f"{MODEL}\nOn Monday Maria Chen wrote:\n> Please hire me! Are you hiring?\n"

    assert [] == email(words, body)


def test_late_thanks(words: Phrases) -> None:
    """Thanks more than a day after the talk are late, which is never an error."""
    text = (
        "Hello Maria,\n\nThank you for your time. You said that half of the job is writing, and that changed "
        "how I see it. I will read the pages you named this week, and I will let you know in a month.\n\n"
        "With thanks,\nJordan Tran\n780-555-0142"
    )
    facts = {"contact": "Maria Chen", "met_at": "2026-11-24T13:00-07:00"}
    days = ["2026-11-24T20:00-07:00", "2026-11-27T09:00-07:00"]
    found = [
        review("thank_you", text, words, subject="Thank you", facts=read_facts({**facts, "now": day}))
        for day in days
    ]

    assert [[], [("T-01", "warning")]] == [[(one.code, one.severity) for one in each] for each in found]


def test_the_same_thanks_to_two_people(words: Phrases) -> None:
    """The same paragraph for somebody else is an error; a line of their own makes the difference."""
    text = "Thank you for your time and for answering my questions so openly. {} I will tell you how it goes."
    ours = text.format(
        "You said the night shift pays for the horses, and I had to laugh, since it explains much."
    )
    theirs = text.format(
        "You told me that every apprentice should keep a notebook, and I bought one on the way home."
    )
    facts = Facts(contact="Maria", other_drafts=(theirs,))

    assert "T-15" not in codes(review("thank_you", ours, words, facts=facts))
    assert "T-15" in codes(review("thank_you", theirs, words, facts=facts))


@pytest.mark.parametrize("kind", RULES)
def test_nothing_breaks_it(words: Phrases, kind: str) -> None:
    """Empty, odd and very long texts are reviewed like others."""
    for text in (
        "",
        "\n\n",
        "?",
        "!!!",
        "Hi",
        "Dear",
        "🙂",
        "Subject:",
        "a" * 10_000,
        "Hi\n" * 3_000,
        "[" * 5_000,
    ):
        found = review(kind, text, words, subject="", facts=read_facts(FACTS))

        assert all(0 <= one.start <= one.end <= len(text) for one in found if one.field == "body")


def test_every_rule_has_a_check_and_words() -> None:
    """There are rules for nine kinds of draft, more than ninety in all."""
    assert 9 == len(RULES)
    assert len(CODES) > 90


def test_the_subject_of_a_pasted_email(words: Phrases) -> None:
    """The first lines of a message may be its headers; the body begins behind them."""
    assert ("Hi there", "Hello,\nme\n") == split_subject(
        "To: a@b.ca\nSubject: Hi there\n\nHello,\nme\n", words
    )
    assert (None, "Hello: me\n") == split_subject("Hello: me\n", words)


def test_the_labelled_drafts(words: Phrases) -> None:
    """Good drafts get no finding; of the others nearly everything is found, and little that isn't so."""
    tuned, held_out, unseen, fresh = (score(rows(part), words) for part in PARTS)

    assert tuned.rows + held_out.rows >= 150
    assert min(unseen.recall, fresh.recall) > 0.9
    assert min(unseen.precision, fresh.precision) > 0.8
    assert 0 == tuned.alarms
    assert min(tuned.precision, tuned.recall) > 0.98
    assert min(held_out.precision, held_out.recall) > 0.85


def test_the_command_for_one_file(tmp_path: Any, capsys: Any) -> None:
    """`coach review KIND FILE --json` prints a list of findings with their words."""
    from coach.cli import main

    file = tmp_path / "draft.txt"
    file.write_text(f"Subject: {SUBJECT}\n\n{MODEL.replace('Maria', '[Name]')}", encoding="utf-8")
    code = main(["review", "email", str(file), "--json"])
    found = json.loads(capsys.readouterr().out)

    assert 1 == code
    assert [("E-B01", "error", "body", 6, 12)] == [
        (one["code"], one["severity"], one["field"], one["start"], one["end"]) for one in found
    ]
    assert {"code", "severity", "message", "field", "start", "end"} == set(found[0])


def test_the_command_refuses() -> None:
    """An unknown kind or a fact of the wrong kind is wrong usage."""
    from coach.model.errors import UsageError

    for row in ({"kind": "poem", "text": ""}, {"kind": "email", "text": "", "facts": {"met_at": "soon"}}):
        with pytest.raises(UsageError):
            reviewing.one(row)
