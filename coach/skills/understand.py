"""What `coach understand` tells: how a text is read as an answer of some kind, or as a command. Pure."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from coach.model.effects import Option
from coach.model.reading import Reading
from coach.skills import commands, happening
from coach.skills.answers import read
from coach.skills.phrases import Phrases
from coach.skills.words import Words


def understand(
    kind: str,
    text: str,
    *,
    words: Words,
    phrases: Phrases,
    now: datetime,
    options: Sequence[Option] = (),
    contacts: Sequence[str] = (),
) -> dict[str, Any]:
    """The reading as `{"kind", "value", "unsure", "why"}`; a choice of several options is a list of ids.

    Raises:
        KeyError: there is no such kind.
    """
    if kind == "command":
        reading = _command(text, phrases, contacts)
    elif kind == "choice":
        reading = _choice(text, words, now, options)
    else:
        reading = read(kind, text, words=words, now=now)
    return {"kind": kind, "value": reading.value, "unsure": reading.unsure, "why": reading.why}


def _command(text: str, phrases: Phrases, contacts: Sequence[str]) -> Reading:
    """The command's name, with its text as the reason; "she's on the phone" is the command `now`."""
    if happening.read(text, phrases):
        return Reading("now")
    command = commands.read(text, phrases, contacts=contacts)
    return Reading(command.name, why=command.text) if command else Reading()


def _choice(text: str, words: Words, now: datetime, options: Sequence[Option]) -> Reading:
    """One option's id, or a list of them when several were named."""
    one = read("choice", text, words=words, now=now, options=options)
    if one.understood:
        return one
    several = read("choice", text, words=words, now=now, options=options, many=True)
    return several if several.value and len(several.value) > 1 and not several.unsure else one
