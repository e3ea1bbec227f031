"""The inbox's rows: events that could not be decided in time, of platforms that never send them again.

A row goes in the transaction that decides its event. One whose process died before that is decided by
another; its seen key says whether it was decided after all.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Connection, delete, insert, select, tuple_

from coach.model.codec import event_from_json, event_to_json, from_json, to_json
from coach.model.errors import CoachError, StoreError
from coach.runtime import logs
from coach.runtime.mailbox import Claim
from coach.runtime.sealing import Sealing
from coach.runtime.statements import Columns
from coach.runtime.surface import ReplyTo
from coach.runtime.tables import inbox, moment, stamp
from coach.runtime.turns import Arrival

#: A row of a living runner is left to it for so long, in microseconds: then it is stuck, or lost it.
PATIENCE = 60_000_000

#: What names a row: its account, and the digest of its seen key.
Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class _Kept:
    """What is written down of an arrival, beside its account and address."""

    event: str
    seen: str
    timezone: str
    timezone_known: bool
    language: str
    reply_address: str = ""
    reply_handle: str = ""
    reply_until: int = 0


def row(arrival: Arrival, sealing: Sealing, holder: str, at: int) -> Columns:
    """An arrival as a row; `at`: when it arrived, in microseconds by the machine's clock.

    Raises:
        StoreError: it can't be written down.
    """
    assert arrival.event is not None
    try:
        event = event_to_json(arrival.event).decode()
        kept = _Kept(event, arrival.seen, arrival.timezone, arrival.timezone_known, arrival.language)
        if (reply := arrival.reply) is not None:
            until = stamp(reply.until)
            kept = replace(kept, reply_address=reply.address, reply_handle=reply.handle, reply_until=until)
        data = sealing.seal(to_json(kept), place(arrival.account))
    except ValueError as error:  # half a character, say
        raise StoreError("an event can't be written down") from error
    return {
        "account": arrival.account,
        "key": arrival.key,
        "address": arrival.address,
        "holder": holder,
        "at": at,
        "data": data,
    }


def place(account: str) -> str:
    """What the events of an account are sealed to."""
    return f"inbox/{account}"


def write(connection: Connection, rows: Iterable[Columns]) -> None:
    """Store these rows; one that is there already is replaced."""
    by_key = {(one["account"], one["key"]): one for one in rows}
    drop(connection, by_key)
    connection.execute(insert(inbox), list(by_key.values()))


def drop(connection: Connection, keys: Iterable[Key]) -> None:
    """Delete these rows."""
    connection.execute(delete(inbox).where(tuple_(inbox.c.account, inbox.c.key).in_(list(keys))))


def present(connection: Connection, keys: list[Key]) -> set[Key]:
    """Those of these rows that are there."""
    if not keys:
        return set()
    query = select(inbox.c.account, inbox.c.key).where(tuple_(inbox.c.account, inbox.c.key).in_(keys))
    return {(found.account, found.key) for found in connection.execute(query)}


def left(
    connection: Connection, claim: Claim, sealing: Sealing, serves: Callable[[str], bool]
) -> tuple[list[Arrival], list[Key]]:
    """What this runner may decide, in the order in which it arrived; and the rows that can't be read."""
    found: list[Arrival] = []
    unreadable: list[Key] = []
    query = select(inbox).order_by(inbox.c.at, inbox.c.key)
    for kept in connection.execute(query):
        if not serves(kept.account) or not _free(kept, claim):
            continue
        try:
            found.append(_arrival(kept, sealing))
        except CoachError as error:
            logs.failure("reading the inbox", error)
            unreadable.append((kept.account, kept.key))
    return found, unreadable


def _free(kept: Any, claim: Claim) -> bool:
    return (
        kept.holder == claim.holder or kept.at <= claim.clock - PATIENCE or claim.dead(kept.holder)
    )  # in the order of what they cost


def _arrival(kept: Any, sealing: Sealing) -> Arrival:
    data = from_json(_Kept, sealing.unseal(kept.data, place(kept.account)))
    reply = None
    if data.reply_address:
        reply = ReplyTo(data.reply_address, data.reply_handle, moment(data.reply_until))
    return Arrival(
        kept.account,
        event_from_json(data.event),
        address=kept.address,
        seen=data.seen,
        timezone=data.timezone,
        timezone_known=data.timezone_known,
        language=data.language,
        reply=reply,
        kept=True,
    )
