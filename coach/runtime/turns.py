"""What goes into the store's thread, and what comes out of it. Values only."""

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from coach.model.conversation import Conversation, Turn
from coach.model.effects import Reply
from coach.model.events import Event
from coach.runtime.sealing import Sealing
from coach.runtime.surface import Closed, ReplyTo, Sending

Advance = Callable[[Any, Conversation, Event, datetime], Turn]


@dataclass(frozen=True, slots=True)
class Arrival:
    """One turn to decide: what came in from an account, or (no event) whatever is due for its person."""

    account: str
    event: Event | None
    #: The conversation on the platform; "" for where the account was last.
    address: str = ""
    #: The platform's key of the event, "" when it can't come twice.
    seen: str = ""
    #: For a person who was never here before.
    timezone: str = ""
    language: str = ""
    #: Whether that zone is what they said, not a guess.
    timezone_known: bool = False
    #: Whether whoever asks will send the rows, and so takes the first one in hand.
    delivers: bool = True
    #: Where the rows go instead, for a while.
    reply: ReplyTo | None = None
    #: It lies in the inbox: it is decided only while its row is there, and the row goes with the turn.
    kept: bool = False

    @property
    def key(self) -> str:
        """The seen key as it is stored, "" for none: it recognises an event without saying whose it was."""
        if not self.seen:
            return ""
        return hashlib.blake2b(self.seen.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


@dataclass(frozen=True, slots=True)
class Mark:
    """What became of a row that was in hand."""

    id: str
    #: "sent"; "later" (put off until `until`); "refused"; "dropped" (let go in the middle, so that it may
    #: be on the screen); "untouched" (given back before it was shown).
    kind: str
    #: The platform's message id of a row that was sent.
    message: str | None = None
    until: datetime | None = None
    #: Whether the next row of its address is taken in hand.
    goes_on: bool = True
    #: It was put off because the person's chat is closed.
    shut: bool = False


@dataclass(slots=True)
class Decided:
    """What became of an arrival."""

    conversation: Conversation
    address: str
    replies: tuple[Reply, ...] = ()
    #: Shown messages whose question is closed now.
    closed: list[Closed] = field(default_factory=list)
    #: The row to send first, already in our hands; None: there is none, or another has the address.
    first: Sending | None = None
    repeated: bool = False
    erased: bool = False
    #: The arguments of the turn's line in the log.
    log: tuple[str, str, str, str, list[str], float] | None = None


class Deferred(Exception):
    """Not in this batch: its person has a turn in it already, or time is up."""


@dataclass(frozen=True, slots=True)
class Desk:
    """What deciding needs besides the batch."""

    book: Any
    advance: Advance
    sealing: Sealing
    #: Deletes the saved files of these accounts.
    erase_files: Callable[[Sequence[str]], None]
