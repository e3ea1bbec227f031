"""What one transaction has of each person: read with one SELECT a table for the whole batch.

What a turn changed is worked out and encoded here, person by person, so that data that can't be written
down fails alone. `writing` then writes the batch.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from sqlalchemy import Connection, bindparam, select

from coach.model.codec import from_json, to_json
from coach.model.conversation import Conversation, Interview, Person
from coach.model.errors import SessionError
from coach.runtime.mailbox import SENDING, WAITING, Mailbox, Row
from coach.runtime.sealing import Sealing
from coach.runtime.statements import Columns, Query
from coach.runtime.tables import accounts, interviews, outbox, people, seen, stamp


@dataclass(slots=True)
class Changes:
    """The rows that a turn of one person adds, changes and drops."""

    person: bytes
    new_interviews: list[Columns] = field(default_factory=list)
    changed_interviews: list[Columns] = field(default_factory=list)
    lost_interviews: list[Columns] = field(default_factory=list)
    new_wakes: list[Columns] = field(default_factory=list)
    lost_wakes: list[Columns] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class Record:
    """One person as this transaction sees them. `version` 0: not stored yet."""

    id: str
    account: str
    address: str
    conversation: Conversation
    mailbox: Mailbox
    version: int = 0
    posted: int = 0
    heard: int = 0
    #: Whether the account is now seen in another conversation than before.
    moved: bool = False
    stored: dict[str, Interview] = field(default_factory=dict)
    #: What a turn changed; None when none was decided.
    changes: Changes | None = None
    erased: bool = False

    def compare(self, after: Conversation, acted: Iterable[str], now: int, sealing: Sealing) -> Changes:
        """What has to be written when the conversation becomes `after`; `acted`: wakes that came due."""
        changes = Changes(sealing.seal(to_json(after.person), f"people/{self.id}"))
        left = dict(self.stored)
        for one in after.interviews:
            before = left.pop(one.id, None)
            if before is None:
                data = sealing.seal(to_json(one), f"interviews/{self.id}")
                changes.new_interviews.append({"person": self.id, "id": one.id, "data": data})
            elif before is not one and before != one:
                data = sealing.seal(to_json(one), f"interviews/{self.id}")
                changes.changed_interviews.append({"this_person": self.id, "this_id": one.id, "data": data})
        changes.lost_interviews.extend({"this_person": self.id, "this_id": name} for name in left)
        self._compare_wakes(changes, after, acted, now)
        return changes

    def _compare_wakes(self, changes: Changes, after: Conversation, acted: Iterable[str], now: int) -> None:
        before, new = wakes_of(self.conversation), wakes_of(after)
        if before == new and not acted:
            return
        for key in acted:
            # Acted on is acted on: a time that the turn left standing must not come due again at once.
            if new.get(key, now + 1) <= now:
                del new[key]
        changes.lost_wakes.extend(
            {"this_person": self.id, "this_key": key} for key, at in before.items() if new.get(key) != at
        )
        changes.new_wakes.extend(
            {"person": self.id, "key": key, "at": at} for key, at in new.items() if before.get(key) != at
        )


def wakes_of(conversation: Conversation) -> dict[str, int]:
    """The wakes that are set, as they are stored."""
    return {key: stamp(at) for key, at in conversation.wakes.items()}


_PEOPLE = Query(
    lambda keys: (
        select(
            accounts.c.account,
            accounts.c.person,
            accounts.c.address,
            people.c.version,
            people.c.posted,
            people.c.heard,
            people.c.data,
        )
        .join_from(accounts, people, accounts.c.person == people.c.id)
        .where(accounts.c.account.in_(keys))
    )
)


class _Stored(NamedTuple):
    """A row of `_PEOPLE`."""

    account: str
    person: str
    address: str
    version: int
    posted: int
    heard: int
    data: bytes


_INTERVIEWS = Query(
    lambda keys: select(interviews.c.person, interviews.c.data).where(interviews.c.person.in_(keys))
)
_OUTBOX = Query(lambda keys: select(outbox).where(outbox.c.person.in_(keys)))
_LEFT_OVER = select(outbox).where(
    outbox.c.account == bindparam("account"), outbox.c.state.in_([WAITING, SENDING])
)
_SEEN = Query(lambda keys: select(seen.c.key).where(seen.c.key.in_(keys)))


def seen_keys(connection: Connection, keys: Sequence[str]) -> set[str]:
    """Those of these digests that are stored."""
    return {row[0] for row in _SEEN.rows(connection, keys)}


def load(connection: Connection, keys: Sequence[str], sealing: Sealing) -> dict[str, Record | Exception]:
    """The stored people behind these accounts, by account; one who can't be read is their error."""
    rows = [_Stored(*row) for row in _PEOPLE.rows(connection, keys)]
    ids = list({row.person for row in rows})
    data_of: dict[str, list[bytes]] = {one: [] for one in ids}
    for person, data in _INTERVIEWS.rows(connection, ids):
        data_of[person].append(data)
    boxes = mailboxes(connection, ids)
    found: dict[str, Record | Exception] = {}
    for row in rows:
        try:
            found[row.account] = _record(row, data_of[row.person], boxes[row.person], sealing)
        except Exception as error:  # this person's turn fails; the others of the batch don't
            found[row.account] = error
    return found


def _record(row: _Stored, data: list[bytes], mailbox: Mailbox, sealing: Sealing) -> Record:
    person = from_json(Person, sealing.unseal(row.data, f"people/{row.person}"))
    place = f"interviews/{row.person}"
    known = {one.id: one for one in (from_json(Interview, sealing.unseal(each, place)) for each in data)}
    if person.focus not in known:
        raise SessionError(f"interview {person.focus} of a person is missing from the database")
    others = tuple(one for one in known.values() if one.id != person.focus)
    return Record(
        id=row.person,
        account=row.account,
        address=row.address,
        conversation=Conversation(person, known[person.focus], others),
        mailbox=mailbox,
        version=row.version,
        posted=row.posted,
        heard=row.heard,
        stored=known,
    )


def mailboxes(connection: Connection, ids: Iterable[str]) -> dict[str, Mailbox]:
    """The outbox rows of these people."""
    rows: dict[str, list[Row]] = {one: [] for one in ids}
    for row in _OUTBOX.rows(connection, list(rows)):
        rows[row[0]].append(Row(*row))
    return {one: Mailbox(theirs) for one, theirs in rows.items()}


def left_over(connection: Connection, account: str) -> list[Row]:
    """Unsent rows at an account that belongs to nobody: the farewell to someone who was erased."""
    return [Row(*row) for row in connection.execute(_LEFT_OVER, {"account": account})]
