"""Recognises the secret key of a database, and seals what was written before there was one."""

import os
from collections.abc import Callable

from sqlalchemy import Connection, Table, insert, select, update

from coach.model.errors import StoreError
from coach.runtime.sealing import MARK, SALT_BYTES, Plain, Sealed, Sealing
from coach.runtime.tables import about, inbox, installations, interviews, outbox, people

CHECK = "key_check"
SALT = "key_salt"
_KNOWN_TEXT = b"firsthand"


def facts(connection: Connection) -> dict[str, bytes]:
    """What this database says about itself."""
    return {row.name: row.value for row in connection.execute(select(about))}


def recognise(connection: Connection, secret: str) -> Sealing:
    """How answers are written in this database with this secret ("" for none); the first one seals it.

    Raises:
        StoreError: the database was sealed with another secret, or with one at all.
    """
    found = facts(connection)
    return known(found, secret) if CHECK in found or not secret else _seal_all(connection, secret)


def known(found: dict[str, bytes], secret: str) -> Sealing:
    """The same by these facts, when there is nothing to seal.

    Raises:
        StoreError: the database was sealed with another secret, or with one at all.
    """
    if CHECK not in found:
        return Plain()
    if not secret:
        raise StoreError("the answers in this database are encrypted; set COACH_SECRET_KEY to their key")
    sealing = Sealed(secret, found[SALT])
    try:
        sealing.unseal(found[CHECK], CHECK)
    except StoreError:
        raise StoreError("COACH_SECRET_KEY is not the key that this database is encrypted with") from None
    return sealing


def _seal_all(connection: Connection, secret: str) -> Sealing:
    """The first start with a key: everything that is there already is sealed with it."""
    salt = os.urandom(SALT_BYTES)
    sealing = Sealed(secret, salt)
    check = sealing.seal(_KNOWN_TEXT, CHECK)
    connection.execute(insert(about), [{"name": SALT, "value": salt}, {"name": CHECK, "value": check}])
    _seal_table(connection, sealing, people, "data", lambda row: f"people/{row.id}")
    _seal_table(connection, sealing, interviews, "data", lambda row: f"interviews/{row.person}")
    _seal_table(connection, sealing, outbox, "effect", lambda row: f"outbox/{row.account}")
    _seal_table(connection, sealing, outbox, "handle", lambda row: f"outbox/{row.account}")
    _seal_table(connection, sealing, inbox, "data", lambda row: f"inbox/{row.account}")
    _seal_table(
        connection, sealing, installations, "data", lambda row: f"installations/{row.platform}/{row.id}"
    )
    return sealing


def _seal_table(
    connection: Connection, sealing: Sealing, table: Table, column: str, place: Callable[..., str]
) -> None:
    for row in connection.execute(select(table)).all():
        data = getattr(row, column)
        if data and data[:1] != MARK:
            this = [key == getattr(row, key.name) for key in table.primary_key]
            connection.execute(update(table).where(*this).values({column: sealing.seal(data, place(row))}))
