"""The inbox says which runner wrote a row: one that is dead decides it no more."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the column. No version has written a row before."""
    op.add_column("inbox", sa.Column("holder", sa.Text, nullable=False, server_default=""))
