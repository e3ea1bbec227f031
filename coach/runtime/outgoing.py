"""What is due to go out: wakes whose time has come, and addresses with unsent rows."""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Select, delete, or_, select, tuple_, update

from coach.runtime import posting, records, writing
from coach.runtime.mailbox import FAILED, SENDING, SENT, WAITING, Claim
from coach.runtime.sealing import Sealing
from coach.runtime.surface import Sending
from coach.runtime.tables import moment, outbox, people, seen, stamp, wakes

#: Rows that one query reads on its way to those that can be reached.
PAGE = 500
#: How long digests of seen events are kept: longer than any platform's history is looked through again.
SEEN_FOR = timedelta(days=35)
#: How long shown questions can be closed on the screen, and failed messages wait for a visit.
SENT_FOR = timedelta(days=30)
FAILED_FOR = timedelta(days=90)

Reaches = Callable[[str], bool]


def due_accounts(connection: Connection, now: datetime, reaches: Reaches, most: int) -> list[str]:
    """Accounts, at most so many, that can be reached and whose person has a wake due: longest due first."""
    found: dict[str, None] = {}
    for row in _wakes(connection, wakes.c.at <= stamp(now)):
        if reaches(row.account):
            found[row.account] = None
            if len(found) >= most:
                break
    return list(found)


def next_due(connection: Connection, reaches: Reaches) -> datetime | None:
    """When the next wake or put-off row of someone who can be reached is due; None when nothing waits."""
    wake = next((row.at for row in _wakes(connection) if reaches(row.account)), None)
    unsent = (
        select(outbox.c.person, outbox.c.address, outbox.c.account, outbox.c.state, outbox.c.not_before)
        .where(outbox.c.state.in_([WAITING, SENDING]))
        .order_by(outbox.c.number)
    )
    heads: dict[tuple[str, str], Any] = {}
    for row in connection.execute(unsent):
        heads.setdefault((row.person, row.address), row)
    rows = [row.not_before for row in heads.values() if row.state == WAITING and reaches(row.account)]
    moments = [at for at in (wake, *rows) if at is not None]
    return moment(min(moments)) if moments else None


def _wakes(connection: Connection, *which: Any) -> Iterator[Any]:
    """Wakes with the account they go to, in the order of their time, a page at a time."""
    place = (wakes.c.at, wakes.c.person, wakes.c.key)
    query: Select[Any] = (
        select(*place, people.c.account)
        .join_from(wakes, people, wakes.c.person == people.c.id)
        .where(*which)
        .order_by(*place)
        .limit(PAGE)
    )
    page = query
    while True:
        rows = connection.execute(page).all()
        yield from rows
        if len(rows) < PAGE:
            return
        page = query.where(tuple_(*place) > tuple_(*rows[-1][:3]))


def due_addresses(connection: Connection, claim: Claim, reaches: Reaches) -> list[tuple[str, str]]:
    """(person, address) with an unsent row that may be tried now; its first row decides, in `take`."""
    query = (
        select(outbox.c.person, outbox.c.address, outbox.c.account, outbox.c.holder)
        .where(
            outbox.c.state.in_([WAITING, SENDING]),
            outbox.c.not_before <= claim.now,
            or_(outbox.c.state == WAITING, outbox.c.holder != claim.holder, outbox.c.lease <= claim.clock),
        )
        .distinct()
    )
    return list(
        {(row.person, row.address): None for row in connection.execute(query) if reaches(row.account)}
    )


def take(connection: Connection, person: str, address: str, claim: Claim, sealing: Sealing) -> Sending | None:
    """Claim the first unsent row of an address, when it is free."""
    box = records.mailboxes(connection, [person])[person]
    sending = posting.take(box, address, claim, sealing)
    writing.write(connection, [], [box])
    return sending


def release(connection: Connection, holder: str) -> None:
    """Free everything that a runner has in hand."""
    held = update(outbox).where(outbox.c.state == SENDING, outbox.c.holder == holder)
    connection.execute(held.values(lease=0))


def sweep(connection: Connection, now: datetime) -> None:
    """The broom: drop what is too old to be needed."""
    connection.execute(delete(seen).where(seen.c.at < stamp(now - SEEN_FOR)))
    for state, age in ((SENT, SENT_FOR), (FAILED, FAILED_FOR)):
        connection.execute(delete(outbox).where(outbox.c.state == state, outbox.c.at < stamp(now - age)))
