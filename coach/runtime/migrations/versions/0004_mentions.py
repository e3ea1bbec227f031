"""Accounts know where their person may be mentioned when their chat is closed."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the columns. Nobody has agreed to anything yet."""
    op.add_column("accounts", sa.Column("mention", sa.Text, nullable=False, server_default=sa.text("''")))
    op.add_column(
        "accounts", sa.Column("mentioned", sa.BigInteger, nullable=False, server_default=sa.text("0"))
    )
