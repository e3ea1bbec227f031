"""Rows of the outbox may have a handle for a while, and know that a chat was closed."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the columns. What waits already has no handle."""
    op.add_column("outbox", sa.Column("handle", sa.LargeBinary, nullable=False, server_default=sa.text("''")))
    op.add_column("outbox", sa.Column("until", sa.BigInteger, nullable=False, server_default=sa.text("0")))
    op.add_column("outbox", sa.Column("shut", sa.Boolean, nullable=False, server_default=sa.false()))
