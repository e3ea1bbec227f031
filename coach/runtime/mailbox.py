"""One person's outbox rows, in memory, while a transaction has them. Decides; reads no clock, no database.

A row's states:
    waiting   to be shown, not before `not_before`
    sending   a runner (`holder`) has it in hand until `lease`; it alone may send to this address
    sent      shown, and kept because its question can still be closed on the screen
    failed    refused, or tried too long; shown when the person is next there
A shown row with nothing to close is deleted. Rows of one address leave in the order of their numbers:
the first unsent one holds back those behind it.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from coach.model.effects import Forget

WAITING, SENDING, SENT, FAILED = "waiting", "sending", "sent", "failed"

#: A row that can't be shown is tried so often, and for so long (in microseconds) since it was decided,
#: before it counts as failed: a platform may be out of order for hours.
LEAST_ATTEMPTS = 10
TRIED_FOR = 86_400_000_000


@dataclass(slots=True)
class Row:
    """One outbox row: the table's columns, in its order, and what this transaction did to it."""

    person: str
    number: int
    account: str
    platform: str
    address: str
    effect: bytes
    interview: str
    question: int
    nudge: str = ""
    due: int = 0
    expires: int = 0
    state: str = WAITING
    attempts: int = 0
    not_before: int = 0
    holder: str = ""
    lease: int = 0
    revived: bool = False
    message: str = ""
    at: int = 0
    handle: bytes = b""
    until: int = 0
    shut: bool = False
    #: Its holder gave it up or died, so that it may be on the screen already.
    again: bool = False
    fresh: bool = False
    changed: bool = False
    gone: bool = False


@dataclass(frozen=True, slots=True)
class Claim:
    """Who claims, and when: `now` for what is due, `until` for the lease, `clock` for other leases."""

    holder: str
    now: int
    clock: int
    until: int
    #: Whether a holder has died.
    dead: Callable[[str], bool]


class Mailbox:
    """The rows of one person."""

    def __init__(self, rows: Iterable[Row]) -> None:
        self.rows = sorted(rows, key=lambda row: row.number)

    def add(self, row: Row) -> None:
        """Put a new row at the end."""
        row.fresh = True
        self.rows.append(row)

    def claim(self, address: str, claim: Claim) -> Row | None:
        """Take the first unsent row of an address in hand; None when there is none, or it has to wait."""
        for row in self.rows:
            if row.gone or row.address != address or row.state not in (WAITING, SENDING):
                continue
            if row.expires and row.expires <= claim.now and row.state == WAITING:
                row.gone = True
                continue
            if row.state == WAITING and row.not_before > claim.now:
                return None
            if row.state == SENDING:
                if row.lease > claim.clock and not claim.dead(row.holder):
                    return None
                row.again = True
            row.state, row.holder, row.lease, row.changed = SENDING, claim.holder, claim.until, True
            return row
        return None

    def follows(self, row: Row) -> bool:
        """Whether another row waits to be shown at its address after this one."""
        return any(
            one.address == row.address
            and one.number > row.number
            and one.state in (WAITING, SENDING)
            and not one.gone
            for one in self.rows
        )

    def shown(self) -> frozenset[str]:
        """The messages of the rows that were shown and can still be closed."""
        return frozenset(row.message for row in self.rows if row.state == SENT and not row.gone)

    def sent(self, number: int, holder: str, message: str | None) -> str | None:
        """A row was shown: its address, or None when it is no longer ours."""
        row = self._held(number, holder)
        if row is None:
            return None
        if message and row.question:
            row.state, row.message, row.holder, row.changed = SENT, message, "", True
        else:
            row.gone = True
        return row.address

    def put_off(self, number: int, holder: str, until: int, now: int, *, shut: bool = False) -> None:
        """A row can't be shown before `until`; when it was tried long enough it has failed.

        `shut`: the person's chat was closed, so it is tried as soon as they do anything.
        """
        row = self._held(number, holder)
        if row is not None:
            row.attempts += 1
            row.not_before, row.holder, row.shut, row.changed = until, "", shut, True
            over = row.attempts >= LEAST_ATTEMPTS and now - row.at >= TRIED_FOR
            row.state = FAILED if over else WAITING

    def refused(self, number: int, holder: str) -> str | None:
        """A row will never be shown: its address, or None when it is no longer ours."""
        row = self._held(number, holder)
        if row is None:
            return None
        row.state, row.holder, row.changed = FAILED, "", True
        return row.address

    def let_go(self, number: int, holder: str, *, untouched: bool) -> None:
        """Its sender stops: free for the next one. Unless untouched, it may be on the screen already."""
        row = self._held(number, holder)
        if row is not None:
            row.lease, row.changed = 0, True
            row.state = WAITING if untouched else SENDING

    def revive(self, account: str, address: str, handle: bytes = b"", until: int = 0) -> None:
        """The person is here, at this address: offer once more what failed, and what a closed chat put off.

        A nudge that failed is no longer worth it.
        """
        for row in self.rows:
            if row.gone or row.state not in (WAITING, FAILED):
                continue
            if row.state == FAILED and row.nudge:
                row.gone = True
                continue
            failed = row.state == FAILED and not row.revived
            here = row.account == account
            if failed:
                row.state, row.revived, row.attempts, row.not_before, row.changed = WAITING, True, 0, 0, True
            elif row.state == WAITING and row.shut:
                row.not_before, row.changed = 0, True
            elif not (handle and here and row.state == WAITING and row.address == address):
                continue
            if here:
                row.address, row.handle, row.until, row.changed = address, handle, until, True

    def drop_nudges(self, forget: Forget, *, spare_shut: bool = False) -> None:
        """Delete unsent nudges of these wakes; one that is in hand is left alone.

        `spare_shut`: leave those that a closed chat put off, too.
        """
        for row in self.rows:
            if row.nudge and forget.covers(row.nudge) and row.state in (WAITING, FAILED):
                row.gone = row.gone or not (spare_shut and row.shut and row.state == WAITING)

    def settle(self, interview: str, question: int) -> list[Row]:
        """The shown rows of a question, which leave the outbox."""
        found = [
            row
            for row in self.rows
            if row.state == SENT and row.interview == interview and row.question == question and not row.gone
        ]
        for row in found:
            row.gone = True
        return found

    def _held(self, number: int, holder: str) -> Row | None:
        for row in self.rows:
            if row.number == number and row.state == SENDING and row.holder == holder and not row.gone:
                return row
        return None
