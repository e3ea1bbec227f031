"""Rehearsing a call: the coach speaks as the contact, and what they type is a line of theirs. Pure.

No line of it is an answer, a note or news: it is kept in `Interview.played` until the rehearsal ends, for
the feedback on it, and nowhere else.
"""

from datetime import timedelta

from coach.dialog import steps
from coach.model.conversation import Played
from coach.skills import commands
from coach.turn import asking, storing, walk
from coach.turn.talk import Talk

#: Typed commands that are meant for the coach here; "why?" and the like are said to the contact.
COMMANDS = frozenset(
    {"help", "back", "skip", "next", "stop", "resume", "pause", "later", "status", "repeat", "script"}
    | {"settings", "export", "forget", "human"}
)
#: Commands that here begin the rehearsal again.
AGAIN = frozenset({"start_over", "restart"})
#: Longer lines, questions, and what begins with "I" ("I'll stop now") are said to the contact.
LONGEST_COMMAND = 4  # words
#: A call for help is short.
LONGEST_CALL = 10  # words
#: Fewer words than this are half an opener: "Hello, is this Maria?"
SHORT = 12
#: As much of a line is kept for the feedback, in characters.
LONGEST = 1_500
#: A rehearsal that was left alone for this long is over.
FORGOTTEN = timedelta(hours=1)


def take(talk: Talk, step: steps.Play, text: str = "") -> None:
    """Their line, typed or ("") said aloud: kept for the feedback, and the contact answers."""
    said = text.strip()[:LONGEST]
    began = talk.interview.asked_at or talk.now
    line = Played(step.name, began, max(began, talk.now), said)
    talk.change(played=(*talk.interview.played, line))
    storing.settle(talk, talk.common(f"option_{asking.SAID}"))
    if step.save:
        heard = "typed" if len(said.split()) >= SHORT else "short"
        talk.save(step.save, heard if said else "aloud")
    storing.leave(talk, step)
    walk.go_on(talk)


def says_aloud(talk: Talk, text: str) -> bool:
    """Whether they tell that they said their line aloud."""
    return _says(talk, text) == "said"


def wants_out(talk: Talk, text: str) -> bool:
    """Whether they want to end the rehearsal."""
    offers = talk.phrases.finder("rehearsing_lines", "offers_to_stop").search(talk.phrases.line(text).plain)
    return not offers and _says(talk, text) == "leave"


def is_at_a_loss(talk: Talk, text: str) -> bool:
    """Whether they don't know what to say to the contact."""
    plain = talk.phrases.line(text).plain
    return len(text.split()) <= LONGEST_CALL and bool(talk.phrases.finder("live", "help").search(plain))


def means_the_coach(talk: Talk, text: str, command: str) -> bool:
    """Whether a command is one here, and not something that is said to the contact."""
    if command not in COMMANDS | AGAIN or len(text.split()) > LONGEST_COMMAND or "?" in text:
        return False
    return not talk.phrases.finder("rehearsing_lines", "to_the_contact").search(talk.phrases.line(text).plain)


def is_forgotten(talk: Talk) -> bool:
    """Whether the rehearsal was left alone for so long that what comes now isn't a line of it."""
    asked = talk.interview.touched or talk.now
    return talk.rehearses and talk.now - asked > FORGOTTEN


def _says(talk: Talk, text: str) -> str:
    found = commands.read_aside(text, talk.phrases, "rehearsing")
    return found.name if found else ""
