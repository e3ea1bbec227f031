"""What a turn asks the outside to do. Data only: no handles, no callables, no bytes.

*Shown* effects must arrive (they go through the outbox). *Replies* are returned by the runner
after the commit and may be lost without harm. `Wake` and `Forget` are written with the turn.
"""

from dataclasses import dataclass
from datetime import datetime

from coach.model.files import Appointment, Page

Pairs = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Option:
    """One thing that can be chosen: its id (stable, from the script) and its label (for the person)."""

    id: str
    label: str


@dataclass(frozen=True, slots=True)
class Moment:
    """A piece of a shown text that names a moment (aware): a surface may show it in the reader's zone."""

    text: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Say:
    """A message with nothing to choose. `nudge` is the wake key when nobody asked for it."""

    text: str
    nudge: str | None = None
    moments: tuple[Moment, ...] = ()

    def plain(self) -> str:
        """The whole message as readable text."""
        return self.text


@dataclass(frozen=True, slots=True)
class Choices:
    """A message with options, of which one is chosen. `question` is the number its buttons carry.

    `first` is the number of the first option where numbers are typed: the text may have numbers of its own.
    """

    text: str
    options: tuple[Option, ...]
    question: int = 0
    nudge: str | None = None
    first: int = 1
    moments: tuple[Moment, ...] = ()

    def plain(self) -> str:
        """The message, then the options, numbered as they can be typed."""
        return "\n".join([self.text, *numbered(self.options, first=self.first)])


@dataclass(frozen=True, slots=True)
class Checklist:
    """A message with entries of which any number can be ticked."""

    text: str
    options: tuple[Option, ...]
    ticked: tuple[str, ...] = ()
    question: int = 0
    nudge: str | None = None
    moments: tuple[Moment, ...] = ()

    def plain(self) -> str:
        """The message, then each entry with a box that says whether it is ticked."""
        return "\n".join([self.text, *numbered(self.options, self.ticked)])


@dataclass(frozen=True, slots=True)
class AskDate:
    """A question for a day and time; a surface with a picker shows one, all accept typed words."""

    text: str
    options: tuple[Option, ...] = ()
    question: int = 0
    nudge: str | None = None
    moments: tuple[Moment, ...] = ()

    def plain(self) -> str:
        """The question, then any options beside a typed date."""
        return "\n".join([self.text, *numbered(self.options)])


@dataclass(frozen=True, slots=True)
class Document:
    """A text to keep or to copy. Data, not bytes: files are rendered at delivery (`coach.runtime.render`).

    `name` is a file name without folders; `media_type` such as `text/markdown`; `copy` marks a text
    that is meant to be pasted elsewhere (a draft), which surfaces show in a copy-ready block.
    `files` are the names of the files that are made of it, when it isn't just its text: the ending says what
    each is. `page` is what a PDF is made of, `appointment` what a calendar file is.
    """

    name: str
    title: str
    text: str
    media_type: str = "text/markdown"
    copy: bool = False
    options: tuple[Option, ...] = ()
    question: int = 0
    nudge: str | None = None
    moments: tuple[Moment, ...] = ()
    files: tuple[str, ...] = ()
    page: Page | None = None
    appointment: Appointment | None = None

    @property
    def file_names(self) -> tuple[str, ...]:
        """The names of its files."""
        return self.files or (self.name,)

    def plain(self) -> str:
        """The title, the whole text, then any options."""
        return "\n".join([f"{self.title}\n", self.text, *numbered(self.options)])


@dataclass(frozen=True, slots=True)
class Timer:
    """A talk is running: what to say first, when it began and when its time is up (aware)."""

    text: str
    began: datetime
    ends: datetime
    options: tuple[Option, ...] = ()
    question: int = 0
    nudge: str | None = None
    moments: tuple[Moment, ...] = ()

    def plain(self) -> str:
        """The text that goes with the clock."""
        return self.text


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a form: its name (stable), its label, and what is in it already.

    `many`: room for several lines. With `options` one of them is chosen, and `value` is an option's id.
    """

    name: str
    label: str
    value: str = ""
    hint: str = ""
    many: bool = False
    options: tuple[Option, ...] = ()
    optional: bool = False


@dataclass(frozen=True, slots=True)
class OpenForm:
    """Open a form (modal). `form` says which one it is and comes back with what was typed."""

    form: str
    title: str
    fields: tuple[Field, ...]
    submit: str
    interview: str = ""
    question: int = 0


@dataclass(frozen=True, slots=True)
class FieldErrors:
    """A form can't be taken yet: field name to what to put right. Nothing of it was saved."""

    errors: Pairs


@dataclass(frozen=True, slots=True)
class Settled:
    """A question was answered: surfaces close its buttons and leave the choice readable."""

    interview: str
    question: int
    chosen: str


@dataclass(frozen=True, slots=True)
class Wake:
    """Wake this person's conversation at `at` (aware); the same key again replaces the earlier time."""

    key: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Forget:
    """Drop the wake with this key, and unsent messages that it caused. A prefix drops all below it."""

    prefix: str

    def covers(self, key: str) -> bool:
        """Whether this drops the wake with this key."""
        return key == self.prefix or key.startswith(f"{self.prefix}/")


@dataclass(frozen=True, slots=True)
class Erase:
    """Erase all that is kept of this person. The runner does it after the turn's messages are shown."""


@dataclass(frozen=True, slots=True)
class Export:
    """Hand the person everything that is kept of them, as a file."""


Shown = Say | Choices | Checklist | AskDate | Document | Timer
Reply = OpenForm | FieldErrors | Settled
Effect = Shown | Reply | Wake | Forget | Erase | Export


def numbered(
    options: tuple[Option, ...], ticked: tuple[str, ...] | None = None, *, first: int = 1
) -> list[str]:
    """Options as lines, numbered as they can be typed; with `ticked`, each with its box."""
    if ticked is None:
        return [f"  {number}. {option.label}" for number, option in enumerate(options, first)]
    return [
        f"  {number}. [{'x' if option.id in ticked else ' '}] {option.label}"
        for number, option in enumerate(options, 1)
    ]
