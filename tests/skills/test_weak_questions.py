"""What is weak about a question, and what to ask instead."""

from collections.abc import Sequence

import pytest

from coach.dialog.book import compile_folder, find_dialogs
from coach.skills import better_questions, weak_questions
from coach.skills.weak_questions import CODES, SEVERITIES, Weak
from tests.skills.figures import rows

BOOK = compile_folder(find_dialogs())
PHRASES = BOOK.weak_questions()


def weaknesses(text: str, others: Sequence[str] = ()) -> tuple[Weak, ...]:
    """All that is weak about a question."""
    return weak_questions.find(text, PHRASES, others=others, common=BOOK.bank.common_words)


def instead(text: str) -> tuple[str, ...]:
    """What to ask instead of a weak question."""
    return better_questions.better(text, weaknesses(text)[0], PHRASES, BOOK.bank, BOOK.text)


@pytest.mark.parametrize("one", BOOK.bank.entries, ids=lambda one: one.id)
def test_the_bank_passes_its_own_review(one):
    """What the coach proposes has no weakness; what the bank keeps only to recognise it has one."""
    found = {weak.code for weak in weaknesses(BOOK.text(one.text_id))}

    assert ({"Q-04"} if one.lookup == "do_not_ask" else set()) == found & {"Q-04"} | (found - {"Q-01"})


def test_no_good_question_is_found_weak():
    """A false alarm is as bad as a miss: hardly any good question, unseen ones too, is called weak."""
    good = [row["text"] for row in rows("weak_questions") if row["weak"] is None]
    alarms = [text for text in good if weaknesses(text)]

    assert len(good) >= 80
    assert len(alarms) / len(good) <= 0.03


def test_nearly_all_weak_questions_are_found():
    """Of weak questions that nobody tuned for, at least nine in ten are found, whatever the code."""
    unseen = [row["text"] for row in rows("weak_questions") if row["weak"] and row.get("held_out")]
    found = [text for text in unseen if weaknesses(text)]

    assert len(unseen) >= 40
    assert len(found) / len(unseen) >= 0.9


def test_the_worst_comes_first():
    """A question with several weaknesses: an error stands before a warning, a warning before a tip."""
    found = weaknesses("Are you married, and do you hate your job?")

    assert ["Q-09", "Q-05", "Q-01", "Q-13"] == [one.code for one in found]
    assert sorted(found, key=lambda one: SEVERITIES.index(one.severity)) == list(found)


@pytest.mark.parametrize(
    ("text", "code", "place"),
    [
        ("So, do you like it here?", "Q-01", "do you"),
        ("By the way: how much do you make?", "Q-03", "how much do you make"),
        ("What’s your sallary?", "Q-03", "What’s your sallary"),
        ("How did you begin, and who helped you?", "Q-05", "who helped you?"),
        ("What surprised you about [company]?", "Q-15", "[company]"),
        ("Can you  introduce me to the boss?", "Q-12", "introduce me to"),
    ],
)
def test_the_place_is_where_it_was_typed(text: str, code: str, place: str):
    """A finding points at the words as typed."""
    found = {one.code: text[one.start : one.end] for one in weaknesses(text)}

    assert place == found[code]


def test_a_question_that_is_there_already():
    """Another question of the list with nearly the same words is a tip, no more."""
    found = weaknesses(
        "Which skills took you longest to learn?", ["Which skill took you the longest to learn?"]
    )

    assert [("Q-16", "tip")] == [(one.code, one.severity) for one in found]


@pytest.mark.parametrize(
    ("text", "better"),
    [
        ("Do you like your job?", "What keeps you there?"),
        ("Is the work stressful?", "How stressful is the work?"),
        ("Do you have to stand all day?", "How often do you have to stand all day?"),
        ("Is it hard to get an apprenticeship?", "What makes it easier to get an apprenticeship?"),
        ("Are you hiring?", "How do people around here usually hear about work in this field?"),
        ("What's your salary?", "How do the posted pay ranges compare with what people really start at?"),
        ("Don't you think school is overrated?", "What tells you whether school is overrated?"),
        ("Any advice?", "If I follow one piece of your advice this month, which should it be?"),
        ("Would I be good at this?", "What kind of person does well where you work?"),
    ],
)
def test_a_better_wording(text: str, better: str):
    """What is offered instead: their own words turned round, or a question of the bank."""
    assert (better,) == instead(text)


def test_two_questions_are_taken_apart():
    """Each half of a double question stands by itself, in their own words."""
    halves = instead("what is your day like, how did you start and what should i learn")

    assert ("What is your day like?", "How did you start?", "What should i learn?") == halves


def test_what_is_offered_is_not_weak_itself():
    """Nothing weak is answered with something worse than a tip."""
    offered = {
        one
        for row in rows("weak_questions")
        if row["weak"] and row["weak"] != "Q-05" and weaknesses(row["text"])
        for one in instead(row["text"])
    }

    assert [] == [one for one in offered if any(weak.severity != "tip" for weak in weaknesses(one))]


def test_words_of_theirs_are_no_template():
    """Braces that somebody types are words like any others."""
    assert () == instead("Do you like {contact}?")


def test_each_code_has_its_hint():
    """There is something kind to say about every weakness."""
    assert set() == {code for code in CODES if not BOOK.has(f"questions.weak.{code}")}


def test_nothing_to_read():
    """A question without words has no weakness."""
    assert () == weaknesses("  ")
