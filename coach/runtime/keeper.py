"""Writes inbox rows on a path of its own: another thread and connection than the store's.

It waits for nobody's turn, only, for a moment, for the database itself.
"""

import asyncio
import queue
import threading
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection
from sqlalchemy.exc import SQLAlchemyError

from coach.model.errors import StoreError
from coach.runtime import inbox
from coach.runtime.database import explain, plain_engine
from coach.runtime.statements import Columns

#: How long a row may take: whoever waits has to tell a platform, which waits for three seconds in all.
KEEP_SECONDS = 1.0
#: Of these, how long another writer is waited for.
BUSY_SECONDS = 0.85


@dataclass(slots=True, eq=False)
class _Job:
    row: Columns
    waits: "asyncio.Future[None]"
    #: Until when it waits for another writer, by the monotonic clock.
    until: float


class Keeper:
    """The thread that writes them. It begins with the first row, and ends with `close`."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._queue: queue.SimpleQueue[_Job | None] = queue.SimpleQueue()
        self._thread: threading.Thread | None = None
        self._connection: Connection | None = None

    def keep(self, row: Columns) -> "asyncio.Future[None]":
        """Write a row; done when it is on the disk, within a second or with a StoreError."""
        waits: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._queue.put(_Job(row, waits, time.monotonic() + BUSY_SECONDS))
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name="coach-inbox", daemon=True)
            self._thread.start()
        return waits

    async def close(self) -> None:
        """Write what waits, and end the thread."""
        thread, self._thread = self._thread, None
        if thread is not None:
            self._queue.put(None)
            await asyncio.get_running_loop().run_in_executor(None, thread.join)

    # In the thread.

    def _run(self) -> None:
        last = False
        while not last:
            jobs = [self._queue.get()]
            with suppress(queue.Empty):
                while jobs[-1] is not None:
                    jobs.append(self._queue.get_nowait())
            last = jobs[-1] is None
            some = [job for job in jobs if job is not None]
            if some:
                self._resolve(some, self._write(some))
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _write(self, jobs: list[_Job]) -> StoreError | None:
        """Write these rows together; why they can't be."""
        try:
            if self._connection is None:
                self._connection = plain_engine(self._file).connect()
            self._wait_at_most(min(job.until for job in jobs) - time.monotonic())
            with self._connection.begin():
                inbox.write(self._connection, [job.row for job in jobs])
        except SQLAlchemyError as error:
            return StoreError(f"an event could not be kept; {explain(error, self._file)}")
        except Exception as error:
            return StoreError(f"an event could not be kept; {type(error).__name__}")
        return None

    def _wait_at_most(self, seconds: float) -> None:
        assert self._connection is not None
        driver = self._connection.connection.driver_connection
        assert driver is not None
        driver.execute(f"PRAGMA busy_timeout = {max(int(seconds * 1000), 1)}")

    def _resolve(self, jobs: list[_Job], error: StoreError | None) -> None:
        for job in jobs:
            # The loop is closed: nobody waits any more.
            with suppress(RuntimeError):
                job.waits.get_loop().call_soon_threadsafe(_hand_over, job.waits, error)


def _hand_over(waits: "asyncio.Future[None]", error: StoreError | None) -> None:
    if waits.done():
        return
    if error is None:
        waits.set_result(None)
    else:
        waits.set_exception(error)
