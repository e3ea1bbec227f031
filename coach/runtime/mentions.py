"""Where somebody agreed to be mentioned when their chat is closed to us: only that something waits."""

from datetime import datetime, timedelta

from sqlalchemy import Connection, select, update

from coach.runtime.tables import accounts, stamp

#: Nobody is mentioned more often than this, however much waits for them.
EVERY = timedelta(days=1)


def allow(connection: Connection, account: str, place: str) -> bool:
    """Keep the place where this account may be mentioned, "" for nowhere; whether it is known at all."""
    change = update(accounts).where(accounts.c.account == account).values(mention=place, mentioned=0)
    return connection.execute(change).rowcount > 0


def take(connection: Connection, account: str, now: datetime) -> str:
    """The place where this account is to be mentioned now, noted as done; "" for nowhere, or not again yet.

    Args:
        now: aware.
    """
    latest = stamp(now - EVERY)
    due = (accounts.c.account == account, accounts.c.mention != "", accounts.c.mentioned <= latest)
    place: str | None = connection.scalar(select(accounts.c.mention).where(*due))
    if place is None:
        return ""
    connection.execute(update(accounts).where(*due).values(mentioned=stamp(now)))
    return place


def place_of(connection: Connection, account: str) -> str:
    """Where this account may be mentioned; "" for nowhere."""
    place: str | None = connection.scalar(select(accounts.c.mention).where(accounts.c.account == account))
    return place or ""
