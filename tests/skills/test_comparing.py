"""What several people said, side by side."""

from coach.model.files import Section
from coach.skills.comparing import Told, about, compare

COMMON = frozenset({"what", "do", "you", "your", "the", "is", "a", "how", "for", "of"})


def test_the_same_question_in_other_words():
    """Questions of the bank go together by their id, others by their words; each person stands once."""
    told = [
        Told("Dana", "What is the hardest part?", ("the paperwork", "long days"), "hard"),
        Told("Dana", "How did your training prepare you for nights?", ("hardly",)),
        Told("Ali", "Quelle est la partie difficile?", ("the smell",), "hard"),
        Told("Ali", "Did training prepare you for the nights?", ("very well",)),
    ]

    assert (
        Section("What is the hardest part?", ("Dana: the paperwork; long days", "Ali: the smell")),
        Section("How did your training prepare you for nights?", ("Dana: hardly", "Ali: very well")),
    ) == compare(told, COMMON, nothing="-")


def test_who_was_asked_and_said_nothing():
    """Who was asked and left no note is named; what nobody answered isn't shown, nor what one was asked."""
    told = [
        Told("Dana", "Why?", ("because",), "why"),
        Told("Dana", "Where?", (), "where"),
        Told("Dana", "Who?", ("me",), "who"),
        Told("Ali", "Why?", (), "why"),
        Told("Ali", "Where?", (), "where"),
    ]

    assert (Section("Why?", ("Dana: because", "Ali: -")),) == compare(told, COMMON, nothing="-")


def test_about_a_topic():
    """A question that names the topic brings all its notes; of others, those that name it."""
    told = [
        Told("Dana", "How are the hours?", ("early",)),
        Told("Ali", "What is hard?", ("the smell", "long hours in winter")),
        Told("Ali", "Why?", ("because",)),
    ]

    assert (
        Section("How are the hours?", ("Dana: early",)),
        Section("What is hard?", ("Ali: long hours in winter",)),
    ) == about(told, "hour", COMMON)
    assert () == about(told, "parking", COMMON)
