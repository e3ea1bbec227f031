"""What the files that people take along are made of. Data only: `coach.runtime.render` makes the bytes."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

#: What a file is, by its ending: the files that a script can ask for.
MEDIA_TYPES = {
    "pdf": "application/pdf",
    "ics": "text/calendar",
    "md": "text/markdown",
    "txt": "text/plain",
}

Kind = Literal["title", "heading", "text", "numbered", "list", "boxes"]


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of a page: lines of a text, or entries of a list. Plain words, never markup; an entry's own
    lines are parted by line ends.
    """

    kind: Kind
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and the entries of a list below it, as a template's place may be filled with."""

    title: str
    entries: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """A page to print or to read: its pieces in order, in this language.

    `one_page`: the letters are as large as fit on one page; what is left is room to write below numbered
    entries. `note` stands at the foot when some of the letters can't be printed.
    """

    blocks: tuple[Block, ...]
    language: str = "en"
    one_page: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True)
class Appointment:
    """A talk as an entry of a calendar. The same `uid` with a higher `sequence` replaces the entry.

    `start`: a wall clock (ISO 8601) in `zone`, or a day. `minutes`: how long it takes. `alarm`: minutes
    before. `made`: when this version of it was (aware).
    """

    uid: str
    sequence: int
    summary: str
    start: str
    zone: str
    minutes: float
    made: datetime
    where: str = ""
    description: str = ""
    alarm: float = 60
    cancelled: bool = False


def media_type(name: str, default: str = "application/octet-stream") -> str:
    """The media type of a file by the ending of its name."""
    return MEDIA_TYPES.get(name.rpartition(".")[2].lower(), default)
