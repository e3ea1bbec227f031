"""Writes what a batch changed: one statement a table and kind, whatever the size of the batch."""

from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, bindparam, delete, insert, select, update

from coach.runtime.mailbox import Mailbox, Row
from coach.runtime.records import Record, wakes_of
from coach.runtime.statements import Columns, Statement
from coach.runtime.tables import accounts, inbox, interviews, outbox, people, seen, wakes


class Conflict(Exception):
    """Another writer saved this person first; the turn is decided again on what they saved."""


_SAVED = ("version", "posted", "account", "heard", "data")
_ADD_PERSON = Statement(insert(people))
_SAVE_PERSON = Statement(
    update(people)
    .where(people.c.id == bindparam("this_id"), people.c.version == bindparam("this_version"))
    .values({name: bindparam(name) for name in _SAVED})
)
_ADD_ACCOUNT = Statement(
    insert(accounts).values({name: bindparam(name) for name in ("account", "person", "address")})
)
_MOVE_ACCOUNT = Statement(
    update(accounts)
    .where(accounts.c.account == bindparam("this_account"))
    .values(address=bindparam("address"))
)
_THIS_INTERVIEW = (
    interviews.c.person == bindparam("this_person"),
    interviews.c.id == bindparam("this_id"),
)
_ADD_INTERVIEW = Statement(insert(interviews))
_SAVE_INTERVIEW = Statement(update(interviews).where(*_THIS_INTERVIEW).values(data=bindparam("data")))
_DROP_INTERVIEW = Statement(delete(interviews).where(*_THIS_INTERVIEW))
_ADD_WAKE = Statement(insert(wakes))
_DROP_WAKE = Statement(
    delete(wakes).where(wakes.c.person == bindparam("this_person"), wakes.c.key == bindparam("this_key"))
)
_THIS_ROW = (outbox.c.person == bindparam("this_person"), outbox.c.number == bindparam("this_number"))
_MUTABLE = (
    "address", "state", "attempts", "not_before", "holder", "lease", "revived", "message", "handle", "until",
    "shut",
)  # fmt: skip
_ADD_ROW = Statement(insert(outbox))
_SAVE_ROW = Statement(update(outbox).where(*_THIS_ROW).values({name: bindparam(name) for name in _MUTABLE}))
_DROP_ROW = Statement(delete(outbox).where(*_THIS_ROW))
_ADD_SEEN = Statement(insert(seen))

_ROW = tuple(column.name for column in outbox.columns)


def write(connection: Connection, records: Sequence[Record], boxes: Iterable[Mailbox]) -> None:
    """Everything that these people's turns changed, and these mailboxes.

    Raises:
        Conflict: someone else saved one of these people since they were read.
    """
    _write_people(connection, [one for one in records if one.changes and not one.erased])
    changes = [one.changes for one in records if one.changes and not one.erased]
    _ADD_INTERVIEW.run(connection, [row for one in changes for row in one.new_interviews])
    _SAVE_INTERVIEW.run(connection, [row for one in changes for row in one.changed_interviews])
    _DROP_INTERVIEW.run(connection, [row for one in changes for row in one.lost_interviews])
    _DROP_WAKE.run(connection, [row for one in changes for row in one.lost_wakes])
    _ADD_WAKE.run(connection, [row for one in changes for row in one.new_wakes])
    for one in records:
        if one.erased:
            erase(connection, one.id)
    _write_boxes(connection, boxes)


def add_seen(connection: Connection, keys: Iterable[str], now: int) -> None:
    """Store these digests of incoming events."""
    _ADD_SEEN.run(connection, [{"key": key, "at": now} for key in keys])


def reindex(connection: Connection, record: Record) -> None:
    """Make a person's wakes in the table again from their conversation, which is what counts."""
    connection.execute(delete(wakes).where(wakes.c.person == record.id))
    new = wakes_of(record.conversation)
    _ADD_WAKE.run(connection, [{"person": record.id, "key": key, "at": at} for key, at in new.items()])


def erase(connection: Connection, person: str) -> None:
    """Delete everything of a person. The digests of seen events stay: they name nobody, and without
    them an event that is delivered twice would begin everything anew.
    """
    theirs = select(accounts.c.account).where(accounts.c.person == person)
    connection.execute(delete(inbox).where(inbox.c.account.in_(theirs)))
    connection.execute(delete(people).where(people.c.id == person))
    for table in (accounts, interviews, wakes, outbox):
        connection.execute(delete(table).where(table.c.person == person))


def _write_people(connection: Connection, records: list[Record]) -> None:
    old = [{"this_id": one.id, "this_version": one.version, **_saved(one)} for one in records if one.version]
    if old and _SAVE_PERSON.run(connection, old) != len(old):
        raise Conflict
    new = [one for one in records if not one.version]
    _ADD_PERSON.run(connection, [{"id": one.id, **_saved(one)} for one in new])
    _ADD_ACCOUNT.run(
        connection,
        [{"account": one.account, "person": one.id, "address": one.address} for one in new],
    )
    moved = [one for one in records if one.version and one.moved]
    _MOVE_ACCOUNT.run(connection, [{"this_account": one.account, "address": one.address} for one in moved])


def _saved(record: Record) -> Columns:
    assert record.changes is not None
    return {
        "version": record.version + 1,
        "posted": record.posted,
        "account": record.account,
        "heard": record.heard,
        "data": record.changes.person,
    }


def _write_boxes(connection: Connection, boxes: Iterable[Mailbox]) -> None:
    new: list[Columns] = []
    changed: list[Columns] = []
    lost: list[Columns] = []
    for row in (row for box in boxes for row in box.rows):
        if row.gone and not row.fresh:
            lost.append(_this(row))
        elif row.fresh and not row.gone:
            new.append({name: getattr(row, name) for name in _ROW})
        elif row.changed:
            changed.append(_this(row) | {name: getattr(row, name) for name in _MUTABLE})
    _DROP_ROW.run(connection, lost)
    _SAVE_ROW.run(connection, changed)
    _ADD_ROW.run(connection, new)


def _this(row: Row) -> Columns:
    return {"this_person": row.person, "this_number": row.number}
