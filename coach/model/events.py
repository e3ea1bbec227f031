"""What can happen to a conversation: one frozen value for each kind. Values only, no behaviour.

A surface (terminal, Slack, Discord) turns what its platform sends into one of these;
the runner adds `Woke` when time has come. Nothing else enters `advance`.
"""

from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Started:
    """The person opened the chat: greet them, or recap where they are."""


@dataclass(frozen=True, slots=True)
class Said:
    """The person typed something.

    `written` is when they wrote it (aware), where the surface knows. It is None where each line
    is typed after the last turn was shown, so that a line can't have been meant for an earlier question.
    """

    text: str
    written: datetime | None = None
    interview: str | None = None


@dataclass(frozen=True, slots=True)
class Chose:
    """A button or menu entry. `question` and `interview` say which one it belonged to; None: the open one."""

    option: str
    interview: str | None = None
    question: int | None = None


@dataclass(frozen=True, slots=True)
class Ticked:
    """A checklist was sent in with these entries ticked."""

    options: tuple[str, ...]
    interview: str | None = None
    question: int | None = None


@dataclass(frozen=True, slots=True)
class Picked:
    """A date picker's value: ISO 8601, a day or a day with a time; without offset it is the person's zone."""

    value: str
    interview: str | None = None
    question: int | None = None


@dataclass(frozen=True, slots=True)
class Submitted:
    """A form was sent in: field name to typed text.

    `form` says which one, as in `OpenForm`; "" is that of the open question.
    """

    fields: dict[str, str] = field(default_factory=dict)
    interview: str | None = None
    question: int | None = None
    form: str = ""


@dataclass(frozen=True, slots=True)
class Commanded:
    """A command from a button, menu or slash command: a name of `COMMANDS`, and the words after it.

    `form`: the surface can open a form right now, if that is the better answer.
    """

    command: str
    text: str = ""
    interview: str | None = None
    question: int | None = None
    form: bool = False


@dataclass(frozen=True, slots=True)
class Woke:
    """Time has come for these wake keys: all that are due for this person."""

    keys: tuple[str, ...]


Event = Started | Said | Chose | Ticked | Picked | Submitted | Commanded | Woke

#: Everything a person may say at any time, in any of the three ways (typed, button, slash command).
COMMANDS: tuple[str, ...] = (
    "help", "back", "skip", "next", "stop", "resume", "pause", "later", "status", "repeat",
    "start_over", "restart", "interviews", "new", "switch", "change", "notes", "note", "script",
    "why", "undo", "now", "settings", "language", "export", "forget", "human",
)  # fmt: skip
