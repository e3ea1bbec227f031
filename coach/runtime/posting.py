"""Takes outbox rows in hand, and notes what became of them. Works on mailboxes; asks no database."""

import contextlib
from datetime import timedelta

from coach.model.codec import effect_from_json
from coach.model.effects import Settled
from coach.model.errors import CoachError
from coach.runtime.mailbox import FAILED, Claim, Mailbox, Row
from coach.runtime.sealing import Sealing
from coach.runtime.surface import Closed, Sending
from coach.runtime.tables import stamp
from coach.runtime.turns import Mark

#: A nudge that is shown so long after its time is marked as late.
LATE = timedelta(minutes=10) // timedelta(microseconds=1)


def take(mailbox: Mailbox, address: str, claim: Claim, sealing: Sealing) -> Sending | None:
    """Claim the first unsent row of an address, ready to be shown; one that can't be read has failed."""
    while (row := mailbox.claim(address, claim)) is not None:
        try:
            effect = effect_from_json(sealing.unseal(row.effect, place(row.account)))
        except CoachError:
            row.state, row.revived = FAILED, True
            continue
        return Sending(
            id=f"{row.person}/{row.number}",
            account=row.account,
            address=row.address,
            effect=effect,
            interview=row.interview,
            question=row.question,
            again=row.again,
            late=row.revived or row.shut or bool(row.due and claim.now - row.due > LATE),
            attempts=row.attempts,
            reply=_handle(row, claim.now, sealing),
            last=not mailbox.follows(row),
            others=mailbox.shown() if row.again or row.attempts else frozenset(),
        )
    return None


def note(mailbox: Mailbox, mark: Mark, claim: Claim, sealing: Sealing) -> Sending | None:
    """Note what became of a row; the next row of its address, in our hands, if there is one."""
    number = int(mark.id.split("/", 1)[1])
    address = None
    match mark.kind:
        case "sent":
            address = mailbox.sent(number, claim.holder, mark.message)
        case "refused":
            address = mailbox.refused(number, claim.holder)
        case "later":
            until = stamp(mark.until) if mark.until else claim.now
            mailbox.put_off(number, claim.holder, until, claim.now, shut=mark.shut)
        case _:
            mailbox.let_go(number, claim.holder, untouched=mark.kind == "untouched")
    return take(mailbox, address, claim, sealing) if address is not None and mark.goes_on else None


def close(mailbox: Mailbox, settled: Settled, now: int, sealing: Sealing) -> list[Closed]:
    """The shown messages of a question that was answered, which leave the outbox, readable or not."""
    closed = []
    for row in mailbox.settle(settled.interview, settled.question):
        with contextlib.suppress(CoachError):
            effect = effect_from_json(sealing.unseal(row.effect, place(row.account)))
            reply = _handle(row, now, sealing)
            closed.append(Closed(row.account, row.message, effect, settled, reply))
    return closed


def _handle(row: Row, now: int, sealing: Sealing) -> str:
    """What a row is answered with, while that is good."""
    return sealing.unseal(row.handle, place(row.account)).decode() if now < row.until else ""


def place(account: str) -> str:
    """What the effects and handles of an account are sealed to."""
    return f"outbox/{account}"
