"""What several people said, side by side."""

from coach.model.files import Section
from coach.skills.comparing import Told, about, compare, topic_of

COMMON = frozenset({"what", "do", "you", "your", "the", "is", "a", "how", "for", "of"})


def entry(who: str, question: str, said: str) -> str:
    """An entry under a topic."""
    return f"{who} ({question}): {said}"


def test_questions_about_one_topic():
    """What only one was asked stands under its topic, when somebody else was asked about that too."""
    told = [
        Told("Dana", "What are the hours like?", ("early",), topic="Hours"),
        Told("Dana", "Who is your boss?", ("nobody",), topic="People"),
        Told("Ali", "Do you work weekends?", ("never", "almost"), topic="Hours"),
        Told("Ali", "Why?", ("because",)),
    ]

    expected = Section(
        "Hours", ("Dana (What are the hours like?): early", "Ali (Do you work weekends?): never; almost")
    )
    assert (expected,) == compare(told, COMMON, nothing="-", asked=entry)


def test_what_a_question_is_about():
    """The topic whose own words are in it; none when two fit equally well, or no word is known."""
    topics = {"Hours": frozenset({"hour", "weeken", "long"}), "Path": frozenset({"school", "long"})}
    found = [
        topic_of(text, topics, COMMON)
        for text in ("How are weekends?", "How long is school?", "How long?", "What do you like?")
    ]

    assert ["Hours", "Path", "", ""] == found


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
    ) == compare(told, COMMON, nothing="-", asked=entry)


def test_who_was_asked_and_said_nothing():
    """Who was asked and left no note is named; what nobody answered isn't shown, nor what one was asked."""
    told = [
        Told("Dana", "Why?", ("because",), "why"),
        Told("Dana", "Where?", (), "where"),
        Told("Dana", "Who?", ("me",), "who"),
        Told("Ali", "Why?", (), "why"),
        Told("Ali", "Where?", (), "where"),
    ]

    assert (Section("Why?", ("Dana: because", "Ali: -")),) == compare(told, COMMON, nothing="-", asked=entry)


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
