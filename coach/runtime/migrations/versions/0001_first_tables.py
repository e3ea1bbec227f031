"""The first tables. Written out, not taken from `tables`: a migration is history and never changes."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make every table and index."""
    _people()
    _outbox()
    _platforms()


def _text(name: str, *, key: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.Text, primary_key=key, nullable=False)


def _count(name: str, *, key: bool = False) -> sa.Column[int]:
    return sa.Column(name, sa.BigInteger, primary_key=key, nullable=False)


def _bytes(name: str) -> sa.Column[bytes]:
    return sa.Column(name, sa.LargeBinary, nullable=False)


def _people() -> None:
    op.create_table(
        "people",
        _text("id", key=True),
        _count("version"),
        _count("posted"),
        _text("account"),
        _count("heard"),
        _bytes("data"),
    )
    op.create_table("accounts", _text("account", key=True), _text("person"), _text("address"))
    op.create_index("ix_accounts_person", "accounts", ["person"])
    op.create_table("interviews", _text("person", key=True), _text("id", key=True), _bytes("data"))
    op.create_table(
        "wakes", _text("person", key=True), _text("key", key=True), _count("at"), sqlite_with_rowid=False
    )
    op.create_index("wakes_at", "wakes", ["at"])


def _outbox() -> None:
    op.create_table(
        "outbox",
        _text("person", key=True),
        _count("number", key=True),
        _text("account"),
        _text("platform"),
        _text("address"),
        _bytes("effect"),
        _text("interview"),
        sa.Column("question", sa.Integer, nullable=False),
        _text("nudge"),
        _count("due"),
        _count("expires"),
        _text("state"),
        sa.Column("attempts", sa.Integer, nullable=False),
        _count("not_before"),
        _text("holder"),
        _count("lease"),
        sa.Column("revived", sa.Boolean, nullable=False),
        _text("message"),
        _count("at"),
    )
    unsent = sa.text("state IN ('waiting', 'sending')")
    op.create_index("outbox_unsent", "outbox", ["not_before"], sqlite_where=unsent, postgresql_where=unsent)


def _platforms() -> None:
    op.create_table(
        "inbox",
        _text("account", key=True),
        _text("key", key=True),
        _text("address"),
        _count("at"),
        _bytes("data"),
    )
    op.create_table("seen", _text("key", key=True), _count("at"), sqlite_with_rowid=False)
    op.create_index("seen_at", "seen", ["at"])
    op.create_table(
        "installations", _text("platform", key=True), _text("id", key=True), _count("at"), _bytes("data")
    )
    op.create_table("about", _text("name", key=True), _bytes("value"))
