"""Feelings about the task: nervous, stuck, sad, angry, embarrassed, happy. Pure."""

from coach.skills.phrases import Phrases

#: Letters at most: what somebody feels is said briefly; a long text is an answer.
MOST_LETTERS = 400


def read(text: str, phrases: Phrases) -> str | None:
    """The feeling that a message tells, a name of the group `feelings`; None if it tells none."""
    return _first_of("feelings", text, phrases)


def refusal(text: str, phrases: Phrases) -> str | None:
    """How they decline to answer, a name of the group `refusals` ("skip", "whatever"); None if they don't."""
    return _first_of("refusals", text, phrases)


def _first_of(group: str, text: str, phrases: Phrases) -> str | None:
    """The first name of a group, in the file's order, of which a phrase is in a message; None for none."""
    if len(text) > MOST_LETTERS:
        return None
    plain = phrases.line(text).plain
    return next((name for name in phrases.names(group) if phrases.finder(group, name).search(plain)), None)


def is_greeting(text: str, phrases: Phrases) -> bool:
    """Whether a message is no more than a hello, also from somebody who was away."""
    if len(text) > MOST_LETTERS:
        return False
    said = phrases.finder("greetings", "hello").search(phrases.line(text).plain) is not None
    return said or is_back(text, phrases)


def is_back(text: str, phrases: Phrases) -> bool:
    """Whether a message says no more than that they are here again ("hi, im back")."""
    return len(text) <= MOST_LETTERS and bool(
        phrases.finder("greetings", "back").search(phrases.line(text).plain)
    )


def is_thanks(text: str, phrases: Phrases) -> bool:
    """Whether a message is no more than an ok or a thank-you."""
    if len(text) > MOST_LETTERS:
        return False
    return phrases.finder("greetings", "thanks").search(phrases.line(text).plain) is not None


def is_goodbye(text: str, phrases: Phrases) -> bool:
    """Whether a message only says that they are leaving."""
    return len(text) <= MOST_LETTERS and bool(
        phrases.finder("greetings", "bye").search(phrases.line(text).plain)
    )
