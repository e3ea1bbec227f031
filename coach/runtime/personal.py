"""Everything that is kept of one person: handed out, or erased."""

import json
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Table, delete, func, select

from coach.model.codec import effect_from_json, to_json
from coach.model.conversation import Conversation
from coach.model.effects import Document
from coach.runtime import mentions, records, writing
from coach.runtime.mailbox import SENT
from coach.runtime.records import Record
from coach.runtime.sealing import Sealing
from coach.runtime.surface import Recent
from coach.runtime.tables import accounts, inbox, moment, outbox, people, stamp

FILE = "my-data.json"


def accounts_of(connection: Connection, person: str) -> list[str]:
    """The accounts that belong to a person."""
    found = connection.scalars(select(accounts.c.account).where(accounts.c.person == person))
    return sorted(found)


def document(conversation: Conversation, theirs: Sequence[str], now: datetime) -> Document:
    """A person's data as the file that they asked for."""
    text = json.dumps(_readable(conversation, theirs, now), ensure_ascii=False, indent=2)
    return Document(name=FILE, title=FILE, text=text, media_type="application/json")


def export(connection: Connection, sealing: Sealing, account: str, now: datetime) -> dict[str, Any] | None:
    """Everything of the person behind an account, as JSON data; None when nothing is kept."""
    record = records.load(connection, [account], sealing).get(account)
    if isinstance(record, Exception):
        raise record
    if record is None:
        return None
    data = _readable(record.conversation, accounts_of(connection, record.id), now)
    return data | {
        "mentioned_in": mentions.place_of(connection, account),
        "unsent": _messages(record, sealing, sent=False),
        "open": _messages(record, sealing, sent=True),
    }


def _readable(conversation: Conversation, theirs: Sequence[str], now: datetime) -> dict[str, Any]:
    return {
        "exported_at": now.isoformat(timespec="seconds"),
        "accounts": list(theirs),
        "person": json.loads(to_json(conversation.person)),
        "interviews": [json.loads(to_json(one)) for one in conversation.interviews],
    }


def _messages(record: Record, sealing: Sealing, *, sent: bool) -> list[dict[str, Any]]:
    """The messages that are still to be shown, or those that were and whose question is open."""
    rows = [row for row in record.mailbox.rows if row.effect and (row.state == SENT) == sent]
    return [
        {
            "decided_at": moment(row.at).isoformat(timespec="seconds"),
            "account": row.account,
            "state": row.state,
            "message": effect_from_json(sealing.unseal(row.effect, f"outbox/{row.account}")).plain(),
        }
        for row in rows
    ]


def forget(connection: Connection, account: str) -> list[str]:
    """Erase the person behind an account; the accounts that were theirs, none when nothing was kept."""
    person = connection.scalar(select(accounts.c.person).where(accounts.c.account == account))
    theirs = accounts_of(connection, person) if person else []
    if person:
        writing.erase(connection, person)
    # The farewell to someone who erased themselves before belongs to no person any more; what a newcomer
    # did first, to none yet.
    connection.execute(delete(outbox).where(outbox.c.account == account))
    connection.execute(delete(inbox).where(inbox.c.account == account))
    return theirs


def forget_some(connection: Connection, prefix: str, most: int) -> tuple[int, list[str]]:
    """Erase the people behind the accounts, at most so many, that begin so; how many people, and all the
    accounts that were theirs. When no account is left, what belongs to nobody goes too.
    """
    found = connection.scalars(select(accounts.c.account).where(_begins(accounts, prefix)).limit(most)).all()
    count, theirs = 0, []
    for account in found:
        if account not in theirs:
            erased = forget(connection, account)
            count += bool(erased)
            theirs += erased
    if not found:
        for table in (outbox, inbox):
            connection.execute(delete(table).where(_begins(table, prefix)))
    return count, theirs


def recent(connection: Connection, platform: str, since: datetime) -> list[Recent]:
    """The accounts of a platform whose person wrote since then, newest first."""
    query = (
        select(accounts.c.account, accounts.c.address, people.c.heard)
        .join_from(accounts, people, accounts.c.person == people.c.id)
        .where(_begins(accounts, f"{platform}:"), people.c.heard >= stamp(since))
        .order_by(people.c.heard.desc(), accounts.c.account)
    )
    return [Recent(row.account, row.address, moment(row.heard)) for row in connection.execute(query)]


def _begins(table: Table, prefix: str) -> ColumnElement[bool]:
    """Whether an account begins so. Not LIKE, which takes "T1" for "t1" in SQLite."""
    return func.substr(table.c.account, 1, len(prefix)) == prefix
