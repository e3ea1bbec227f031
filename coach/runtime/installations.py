"""Where a platform's app is installed: one sealed row for each place, with its tokens."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, delete, insert, select

from coach.runtime.store import Store
from coach.runtime.tables import installations, stamp


@dataclass(frozen=True, slots=True)
class Installations:
    """The installations of one platform, by the id of the place. What is kept of one is bytes.

    All of it raises StoreError when the database can't be read or written.
    """

    platform: str
    _store: Store

    async def find(self, name: str) -> bytes | None:
        """What was saved for a place, None for nothing.

        Raises:
            StoreError: it was written with another secret key.
        """

        def read(connection: Connection) -> bytes | None:
            query = select(installations.c.data).where(*self._this(name))
            return connection.scalar(query)

        data = await self._store.call(read, reads=True)
        return None if data is None else self._store.sealing.unseal(data, place(self.platform, name))

    async def save(self, name: str, data: bytes) -> None:
        """Keep this for a place, instead of what was kept before."""
        sealed = self._store.sealing.seal(data, place(self.platform, name))

        def write(connection: Connection) -> None:
            connection.execute(delete(installations).where(*self._this(name)))
            row = {"platform": self.platform, "id": name, "at": stamp(self._store.now()), "data": sealed}
            connection.execute(insert(installations), row)

        await self._store.call(write)

    async def delete(self, name: str) -> bool:
        """Drop what is kept for a place; whether there was anything."""

        def drop(connection: Connection) -> bool:
            return connection.execute(delete(installations).where(*self._this(name))).rowcount > 0

        return await self._store.call(drop)

    async def ids(self) -> list[str]:
        """The places for which something is kept."""

        def read(connection: Connection) -> list[str]:
            query = select(installations.c.id).where(installations.c.platform == self.platform)
            return list(connection.scalars(query.order_by(installations.c.id)))

        return await self._store.call(read, reads=True)

    async def sweep(self, before: datetime) -> int:
        """Drop what was saved before this moment (aware); how much that was."""

        def drop(connection: Connection) -> int:
            old = (installations.c.platform == self.platform, installations.c.at < stamp(before))
            return connection.execute(delete(installations).where(*old)).rowcount

        return await self._store.call(drop)

    def _this(self, name: str) -> tuple[ColumnElement[bool], ...]:
        return installations.c.platform == self.platform, installations.c.id == name


def place(platform: str, name: str) -> str:
    """What the data of an installation is sealed to."""
    return f"installations/{platform}/{name}"
