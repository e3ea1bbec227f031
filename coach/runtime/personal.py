"""Everything that is kept of one person: handed out, or erased."""

import json
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, delete, select

from coach.model.codec import effect_from_json, to_json
from coach.model.conversation import Conversation
from coach.model.effects import Document
from coach.runtime import records, writing
from coach.runtime.records import Record
from coach.runtime.sealing import Sealing
from coach.runtime.tables import accounts, moment, outbox

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
    return data | {"unsent": _unsent(record, sealing)}


def _readable(conversation: Conversation, theirs: Sequence[str], now: datetime) -> dict[str, Any]:
    return {
        "exported_at": now.isoformat(timespec="seconds"),
        "accounts": list(theirs),
        "person": json.loads(to_json(conversation.person)),
        "interviews": [json.loads(to_json(one)) for one in conversation.interviews],
    }


def _unsent(record: Record, sealing: Sealing) -> list[dict[str, Any]]:
    unsent = [row for row in record.mailbox.rows if row.effect]
    return [
        {
            "decided_at": moment(row.at).isoformat(timespec="seconds"),
            "account": row.account,
            "state": row.state,
            "message": effect_from_json(sealing.unseal(row.effect, f"outbox/{row.account}")).plain(),
        }
        for row in unsent
    ]


def forget(connection: Connection, account: str) -> list[str]:
    """Erase the person behind an account; the accounts that were theirs, none when nothing was kept."""
    person = connection.scalar(select(accounts.c.person).where(accounts.c.account == account))
    theirs = accounts_of(connection, person) if person else []
    if person:
        writing.erase(connection, person)
    # The farewell to someone who erased themselves before belongs to no person any more.
    connection.execute(delete(outbox).where(outbox.c.account == account))
    return theirs
