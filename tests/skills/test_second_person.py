"""What was told about the contact, said to the contact."""

import pytest

from coach.skills.second_person import speaks_to_them, to_them
from tests.shipped import book


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        (
            "her first winter was hard and nobody warned her",
            "your first winter was hard and nobody warned you",
        ),
        ("she loves the nights", "you love the nights"),
        ("he had to repeat the exam", "you had to repeat the exam"),
        ("most of the job is writing reports", "most of the job is writing reports"),
        ("hermits pay better", "hermits pay better"),
        ("half her day is paperwork", "half your day is paperwork"),
        ("She always carries two pagers and her phone", "You always carry two pagers and your phone"),
        ("her boss told her to slow down", "your boss told you to slow down"),
        ("nobody told him that she's worked nights", "nobody told you that she's worked nights"),
        ("shes been there 20 years", "you have been there 20 years"),
        ("he isnt on call, he watches the pumps himself", "you aren't on call, you watch the pumps yourself"),
        ("the manager said she hates nights", "the manager said she hates nights"),
        ("how she moved from retail into safety", "how you moved from retail into safety"),
        ("", ""),
    ],
)
def test_to_them(typed: str, expected: str):
    """The first person of whom it speaks is the contact; whoever comes after somebody else stays."""
    assert expected == to_them(typed, book().phrases())


def test_speaks_to_them():
    """ "you" and "your" speak to somebody, "yours truly" aside."""
    assert speaks_to_them("how your day begins", book().phrases())
    assert not speaks_to_them("how a day begins", book().phrases())
