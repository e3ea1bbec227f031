"""A contact's name in pieces: the last name after the first. Pure."""

from coach.dialog import steps
from coach.skills import answers
from coach.turn import asking, readings
from coach.turn.talk import Talk


def completes(talk: Talk, previous: steps.Question, text: str) -> bool:
    """A last name typed after the first was taken ("nadia", then "popescu")."""
    whole = completed(talk, talk.slots.get(previous.save), text) if previous.verb == "name" else None
    if whole is None:
        return False
    talk.save(previous.save, whole)
    asking.ask_again(talk, talk.common("corrected", said=readings.said_back(talk, previous, whole)))
    return True


def completed(talk: Talk, name: object, text: str) -> dict[str, str] | None:
    """The first name that is known with this word as last name; None when that doesn't fit."""
    if not isinstance(name, dict) or name.get("last") or not name.get("first") or len(text.split()) != 1:
        return None
    reading = answers.read("name", text, words=talk.words, now=talk.now)
    if not reading.understood or reading.unsure or reading.value.get("last") or reading.value.get("title"):
        return None
    last = reading.value["first"]
    return None if last == name["first"] else {**name, "last": last}
