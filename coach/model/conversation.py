"""What is remembered of a person between two turns. Values only; saved as JSON by `codec`.

Names, never positions: a step is saved as "arrange.when", an option by its id.
Dates in slots are local time plus zone name, so that 9:00 stays 9:00 when the clocks change.
"""

from dataclasses import dataclass, field
from datetime import datetime, time
from typing import Any, Literal

from coach.model.effects import Option
from coach.model.files import Appointment

#: Keys of the person's own wakes; those of an interview are "<interview>/<step>/<id>".
NOTICE, ERASE = "me/keep/notice", "me/keep/erase"
#: JSON values only: text, number, bool, list of text, or a small dict (a `name`, a `date`).
Slots = dict[str, Any]


@dataclass(frozen=True, slots=True)
class QuietHours:
    """When nothing unasked is sent, in the person's own time; a span may cross midnight.

    The defaults are 21:00-08:00, on weekends 20:00-10:00.
    """

    weekday_from: time = time(21, 0)
    weekday_to: time = time(8, 0)
    weekend_from: time = time(20, 0)
    weekend_to: time = time(10, 0)


@dataclass(frozen=True, slots=True)
class Note:
    """One line that was typed while talking: when, what, and under which question."""

    at: datetime
    text: str
    under: str = ""


@dataclass(frozen=True, slots=True)
class Pending:
    """What waits for a yes: a reading said back, or a better wording. Or a day that wants its time."""

    step: str
    value: Any
    said: str
    wants: Literal["yes_or_no", "time", "wording"] = "yes_or_no"


@dataclass(frozen=True, slots=True)
class Before:
    """Where an interview stood before a jump or a change, so that it can be undone."""

    state: str
    slots: Slots
    done: tuple[str, ...]
    history: tuple[str, ...]
    wakes: dict[str, datetime]
    closed: str = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """One version of a text that they work on. `own`: in their words, so no longer laid out for them."""

    at: datetime
    text: str
    own: bool = False


@dataclass(frozen=True, slots=True)
class Played:
    """One line of theirs in a rehearsal: from when it was their turn until they had said it."""

    step: str
    began: datetime
    ended: datetime
    #: What they typed; "" when they said it aloud.
    text: str = ""


@dataclass(frozen=True, slots=True)
class Interview:
    """One contact, one journey."""

    id: str
    #: What they call the contact; "" until they say it.
    contact: str = ""
    #: The step that waits, as "dialog.step"; "" before the first.
    state: str = ""
    slots: Slots = field(default_factory=dict)
    notes: tuple[Note, ...] = ()
    #: Question steps answered, in order, newest last: what "back" walks.
    history: tuple[str, ...] = ()
    #: Question steps that need not be asked again.
    done: tuple[str, ...] = ()
    #: Number of the open question: buttons carry it. It rises when another question is asked.
    question: int = 0
    asked_at: datetime | None = None
    #: How often the open question was not understood.
    misses: int = 0
    pending: Pending | None = None
    #: The options that were shown last, in order: what a typed number means.
    offered: tuple[Option, ...] = ()
    #: Where "next" leads after going back: the step they came from, and the slots changed since.
    frontier: str = ""
    changed: tuple[str, ...] = ()
    before: Before | None = None
    #: The step to return to from a side dialog, "" when not in one.
    aside: str = ""
    #: In a side dialog called from the end of an interview: why it had ended, which counts again afterwards.
    ended: str = ""
    #: Their lines of the rehearsal that is on; nothing of it stays when it ends.
    played: tuple[Played, ...] = ()
    #: The wakes that are set: key to time. The store's table is an index of these.
    wakes: dict[str, datetime] = field(default_factory=dict)
    #: Of wakes that were put off: when they were due at first.
    due: dict[str, datetime] = field(default_factory=dict)
    #: Unanswered nudges in a row; after three this thread goes quiet.
    ignored: int = 0
    quiet: bool = False
    began: datetime | None = None
    #: Versions of drafts, by slot.
    drafts: dict[str, tuple[Draft, ...]] = field(default_factory=dict)
    #: The talk as they got it for their calendar last, without its description; None before they did.
    appointment: Appointment | None = None
    #: Why it ended ("" while it is open): done, declined, no_reply, dropped.
    closed: str = ""
    touched: datetime | None = None

    @property
    def took_place(self) -> bool:
        """Whether there was a talk, as far as is known, that wasn't broken off for good."""
        return bool(self.notes or self.slots.get("met_at")) and (self.ended or self.closed) != "dropped"

    @property
    def phase(self) -> str:
        """The dialog where it stands; in a side dialog (settings) the one that it was called from."""
        return (self.aside or self.state).split(".")[0]


@dataclass(frozen=True, slots=True)
class Person:
    """Who: settings and what holds for all their interviews. `slots` holds those saved as `me.…`."""

    id: str
    name: str = ""
    language: str = "en"
    timezone: str = "UTC"
    #: False while the zone is only the machine's guess.
    timezone_known: bool = False
    quiet_hours: QuietHours = QuietHours()
    nudges_paused_until: datetime | None = None
    #: They said "stop": nothing unasked until "resume".
    nudges_stopped: bool = False
    #: Of what they stopped, the reminders of their talks, and those they asked for, come nonetheless.
    talks_stay: bool = False
    #: The interview that a typed line is about.
    focus: str = "1"
    slots: Slots = field(default_factory=dict)
    #: When the last unasked nudges that count for the caps were shown, newest last.
    nudged: tuple[datetime, ...] = ()
    thanks_nudged: tuple[datetime, ...] = ()
    heard: datetime | None = None
    #: When the coach last wrote of its own accord.
    told: datetime | None = None
    #: When they are told that their data will be erased, and when it will be; see `coach.turn.keeping`.
    notice_at: datetime | None = None
    erase_at: datetime | None = None
    #: What a yes or no is about, when it isn't about the open question ("forget", "start_over", …).
    asking: str = ""
    welcomed: bool = False
    #: How often a feeling was met: the next time it is in other words.
    comforted: int = 0
    #: The platform where they were first met, "" when it doesn't matter.
    place: str = ""


@dataclass(frozen=True, slots=True)
class Conversation:
    """What `advance` sees: the person, the interview in focus, and their other interviews."""

    person: Person
    interview: Interview
    others: tuple[Interview, ...] = ()

    @property
    def interviews(self) -> tuple[Interview, ...]:
        """All of them, in the order in which they were begun."""
        return tuple(sorted((self.interview, *self.others), key=lambda one: int(one.id)))

    @property
    def wakes(self) -> dict[str, datetime]:
        """All wakes that are set, by key: those of the interviews and the person's own."""
        person = self.person
        mine = {NOTICE: person.notice_at, ERASE: person.erase_at}
        wakes = {key: at for one in self.interviews for key, at in one.wakes.items()}
        return wakes | {key: at for key, at in mine.items() if at is not None}


@dataclass(frozen=True, slots=True)
class Turn:
    """What `advance` decided: the conversation to save and what to do. Nothing has happened yet."""

    conversation: Conversation
    effects: tuple[Any, ...] = ()


def begin(person: Person) -> Conversation:
    """The conversation of a person who has never written before."""
    return Conversation(person, Interview(id=person.focus))
