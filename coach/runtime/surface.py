"""What a platform must offer to the runner, and what travels between them. No platform, no database."""

from dataclasses import dataclass
from typing import Protocol

from coach.model.conversation import Conversation
from coach.model.effects import Reply, Settled, Shown


class Retry(Exception):
    """A surface can't show a row now; again in `after` seconds (a platform's Retry-After)."""

    def __init__(self, after: float) -> None:
        super().__init__(f"again in {after:g} s")
        self.after = after


class Refused(Exception):
    """A surface will never show this row: blocked, account gone, conversation closed.

    The row is kept and shown when the person is next there.
    """


class Away(Exception):
    """Nobody looks at this surface any more (a closed window). The row waits for whoever shows it next."""


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

    async def settle(self, message: str, settled: Settled) -> None:
        """Close the question that `show` returned this message id for."""

    def erase(self, account: str) -> None:
        """Delete the files that were saved for this account. Called in the store's thread, before the
        erasing is committed: it may be asked for twice.
        """


@dataclass(frozen=True, slots=True)
class Handled:
    """What became of an event: what to return to the surface at once, and where the person is now.

    `repeated`: its seen key was there already, so nothing was decided again.
    """

    replies: tuple[Reply, ...]
    conversation: Conversation
    repeated: bool = False


def platform_of(account: str) -> str:
    """The platform of an account: "terminal" of "terminal:sam"."""
    return account.split(":", 1)[0]
