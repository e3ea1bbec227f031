"""Conditions and lengths, as authors write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.dialog.when import read_length, read_when
from coach.skills.timing import Length

SLOTS = {
    "relation": "friend",
    "done": True,
    "minutes": 15.0,
    "read": ["website", "news"],
    "one": ["website"],
    "nothing": [],
    "gone": "",
    "me.name": {"first": "Sam"},
}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("relation is friend", True),
        ("relation is not friend", False),
        ("relation is stranger", False),
        ("relation is not stranger", True),
        ("unknown is not stranger", True),
        ("unknown is stranger", False),
        ("unknown is empty", True),
        ("gone is empty", True),
        ("nothing is empty", True),
        ("nothing is not empty", False),
        ("done is not empty", True),
        ("done is yes", True),
        ("done is no", False),
        ("minutes is 15", True),
        ("read includes news", True),
        ("read includes paper", False),
        ("read does not include paper", True),
        ("relation includes friend", True),
        ("one is website", True),
        ("read is website", False),
        ("me.name is not empty", True),
        ('relation is "friend"', True),
        ("relation   is\n friend", True),
        ("relation is stranger and done is yes or minutes is 15", True),
        ("relation is friend and done is no or minutes is 20", False),
        ("relation is friend or done is no and minutes is 20", True),
    ],
)
def test_a_condition_holds(text: str, expected: bool):
    """Words compare as authors expect; `and` binds closer than `or`."""
    assert expected == read_when(text).holds(SLOTS)


def test_unless_is_the_condition_turned_round():
    """`unless` holds exactly when the condition doesn't."""
    condition = read_when("relation is friend and done is yes", negated=True)

    assert not condition.holds(SLOTS)
    assert condition.holds({})


@pytest.mark.parametrize(
    "text",
    [
        "",
        "relation",
        "relation == friend",
        "relation is",
        "is empty",
        "Relation is friend",
        "a is b and",
        "a is empty b",
    ],
)
def test_what_is_no_condition_is_refused(text: str):
    """Nothing is guessed: an unclear condition is the author's to put right."""
    with pytest.raises(ValueError, match=r"\w"):
        read_when(text)


def test_a_condition_names_its_slots():
    """The compiler can tell which saved answers a condition needs."""
    condition = read_when("a is x and me.b is not empty or a includes y")

    assert {"a", "me.b"} == condition.slots()
    assert condition.needs("a")
    assert not condition.needs("me.b")
    assert not read_when("a is empty").needs("a")
    assert not read_when("a is x", negated=True).needs("a")


@given(st.text(max_size=40))
def test_any_text_is_a_condition_or_refused(text: str):
    """No text makes the reader fail in another way; what it takes can be written out and read again."""
    try:
        condition = read_when(text)
    except ValueError:
        return

    assert condition.tests()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2 days", Length(2, "days")),
        ("1 day", Length(1, "days")),
        ("an hour", Length(1, "hours")),
        ("20 minutes", Length(20, "minutes")),
        ("0.5 hours", Length(0.5, "hours")),
        ("two weeks", Length(2, "weeks")),
        ("5 business days", Length(5, "business_days")),
        ("1 working day", Length(1, "business_days")),
        ("0 minutes", Length(0, "minutes")),
        ("1  month", Length(1, "months")),
    ],
)
def test_a_length_is_read(text: str, expected: Length):
    """A number or a small word, and a unit."""
    assert expected == read_length(text)


@pytest.mark.parametrize(
    "text", ["", "2", "days", "2 fortnights", "-1 days", "a while", "2 days later", "2dys"]
)
def test_what_is_no_length_is_refused(text: str):
    """There is no guess for what has no number or no unit."""
    assert read_length(text) is None
