"""What a platform must offer to the runner, and what travels between them. No platform, no database."""

import asyncio
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol

from coach.model.conversation import Conversation
from coach.model.effects import Reply, Settled, Shown


class Retry(Exception):
    """A surface can't show a row now; again in `after` seconds (a platform's Retry-After)."""

    def __init__(self, after: float) -> None:
        super().__init__(f"again in {after:g} s")
        self.after = after


class Shut(Retry):
    """The person's chat is closed to us. Again in `after` seconds, or as soon as they do anything."""


class Refused(Exception):
    """A surface will never show this row: blocked, account gone, conversation closed.

    The row is kept and shown when the person is next there.
    """


class Away(Exception):
    """Nobody looks at this surface any more (a closed window). The row waits for whoever shows it next."""


class TooSlow(Exception):
    """An event was not decided and saved in time.

    It still may be, later: whoever delivers it again does so with the same seen key.
    """


@dataclass(frozen=True, slots=True)
class ReplyTo:
    """Where what an event brings about is shown, instead of where its account is: a private answer in a
    public place. The account's own address stays as it was.

    `address`: a conversation that nothing else is sent to at the same time.
    `handle`: what the platform takes messages there with (a token); kept sealed.
    `until`: how long it does so (aware, by the runner's clock).
    """

    address: str
    handle: str
    until: datetime


@dataclass(frozen=True, slots=True)
class Sending:
    """One outbox row on its way to a person.

    `id` is the same however often the row is sent: a surface makes its nonce or metadata from it.
    `again`: a sender died or gave up while it had this row in hand, so it may be on the screen already.
    `late`: a nudge shown well after its time, or a message that could not be delivered earlier.
    """

    id: str
    account: str
    address: str
    effect: Shown
    interview: str
    question: int
    again: bool = False
    late: bool = False
    #: How often it was put off before.
    attempts: int = 0
    #: The handle of a private answer in a public place, as long as it is good; "" for the account's own chat.
    reply: str = ""
    #: Nothing else waits to be shown at this address after it.
    last: bool = True
    #: Messages that show other rows, for one that may be on the screen already: none of these is it.
    others: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Closed:
    """A shown question that was answered: whose, the platform's message id, what it showed, how it ended.

    `reply`: the handle that it was shown with, as long as it is good.
    """

    account: str
    message: str
    effect: Shown
    settled: Settled
    reply: str = ""


@dataclass(frozen=True, slots=True)
class Recent:
    """An account that wrote not long ago: the conversation on its platform, and when (aware)."""

    account: str
    address: str
    heard: datetime


class Surface(Protocol):
    """A way to reach people: the terminal, Slack, Discord, a test."""

    #: What an account of it starts with: "terminal" for "terminal:sam".
    platform: str

    def reaches(self, account: str) -> bool:
        """Whether this surface can show something to this account of its platform."""

    async def show(self, sending: Sending) -> str | None:
        """Show one row; the platform's message id, or None where messages can't be edited.

        Raises:
            Retry: not now.
            Refused: never.
            Away: nobody is there to see it.
        """

    async def settle(self, closed: Closed) -> None:
        """Close a question that `show` returned a message id for. What fails is dropped: nothing depends
        on it.
        """

    async def turned(self, account: str, conversation: Conversation) -> None:
        """A turn of this account was decided in this process: what else shows where they are, may follow.

        Of turns in quick succession it may hear of the newest only. What fails is logged and dropped.
        """

    def erase(self, account: str) -> None:
        """Delete the files that were saved for this account. Called in the store's thread, before the
        erasing is committed: it may be asked for twice.
        """


@dataclass(frozen=True, slots=True)
class Handled:
    """What became of an event: what to return to the surface at once, and where the person is now.

    `repeated`: its seen key was there already, so nothing was decided again.
    `kept`: it lies in the inbox, and is decided later; there is no conversation yet.
    `delivery` shows what it brought about, and never fails; None when that is done.
    """

    replies: tuple[Reply, ...]
    conversation: Conversation | None
    repeated: bool = False
    kept: bool = False
    delivery: "asyncio.Task[Any] | None" = None


def platform_of(account: str) -> str:
    """The platform of an account: "terminal" of "terminal:sam"."""
    return account.split(":", 1)[0]
