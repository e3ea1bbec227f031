"""What a page about the whole of a person's interviews shows, such as the Home tab of an app. Values only.

Made by `coach.engine.survey`; words are in the person's language, moments are aware.
"""

from dataclasses import dataclass
from datetime import datetime

from coach.model.conversation import Note


@dataclass(frozen=True, slots=True)
class Reminder:
    """A nudge that is planned: when, and what it is about, in a line."""

    at: datetime
    text: str


@dataclass(frozen=True, slots=True)
class InterviewLine:
    """One interview: with whom, in which phase (its id and its words), and the next step in a line."""

    id: str
    who: str
    phase: str
    where: str
    next_step: str
    here: bool = False
    closed: bool = False
    reminders: tuple[Reminder, ...] = ()
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class Prompt:
    """Something that may be a good thing to say now: its title, and the message that it sends."""

    title: str
    message: str


@dataclass(frozen=True, slots=True)
class Overview:
    """A person's interviews, in the order in which they were begun, and their settings in words."""

    name: str
    language: str
    timezone: str
    quiet_hours: str
    interviews: tuple[InterviewLine, ...] = ()
    #: Nothing unasked is sent: for good, or until then.
    nudges_stopped: bool = False
    nudges_paused_until: datetime | None = None
    prompts: tuple[Prompt, ...] = ()
