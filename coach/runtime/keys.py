"""Recognises the secret key of a database, and seals what was written before there was one."""

import os
from collections.abc import Callable

from sqlalchemy import Connection, Table, insert, select, update

from coach.model.errors import StoreError
from coach.runtime.sealing import MARK, SALT_BYTES, Plain, Sealed, Sealing
from coach.runtime.tables import about, interviews, outbox, people

_CHECK = "key_check"
_SALT = "key_salt"
_KNOWN_TEXT = b"firsthand"


def recognise(connection: Connection, secret: str) -> Sealing:
    """How answers are written in this database with this secret ("" for none).

    Raises:
        StoreError: the database was sealed with another secret, or with one at all.
    """
    facts = {row.name: row.value for row in connection.execute(select(about))}
    if not secret and _CHECK in facts:
        raise StoreError("the answers in this database are encrypted; set COACH_SECRET_KEY to their key")
    if not secret:
        return Plain()
    if _CHECK not in facts:
        return _seal_all(connection, secret)
    sealing = Sealed(secret, facts[_SALT])
    try:
        sealing.unseal(facts[_CHECK], _CHECK)
    except StoreError:
        raise StoreError("COACH_SECRET_KEY is not the key that this database is encrypted with") from None
    return sealing


def _seal_all(connection: Connection, secret: str) -> Sealing:
    """The first start with a key: everything that is there already is sealed with it."""
    salt = os.urandom(SALT_BYTES)
    sealing = Sealed(secret, salt)
    check = sealing.seal(_KNOWN_TEXT, _CHECK)
    connection.execute(insert(about), [{"name": _SALT, "value": salt}, {"name": _CHECK, "value": check}])
    _seal_table(connection, sealing, people, "data", lambda row: f"people/{row.id}")
    _seal_table(connection, sealing, interviews, "data", lambda row: f"interviews/{row.person}")
    _seal_table(connection, sealing, outbox, "effect", lambda row: f"outbox/{row.account}")
    return sealing


def _seal_table(
    connection: Connection, sealing: Sealing, table: Table, column: str, place: Callable[..., str]
) -> None:
    for row in connection.execute(select(table)).all():
        data = getattr(row, column)
        if data and data[:1] != MARK:
            this = [key == getattr(row, key.name) for key in table.primary_key]
            connection.execute(update(table).where(*this).values({column: sealing.seal(data, place(row))}))
