"""The store: one thread, one connection, and a queue. Turns that wait are committed together.

Anything else that needs the database (`call`) waits in the same queue and gets a transaction of its own.
"""

import asyncio
import queue
import threading
import time
from collections import deque
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import OperationalError, SQLAlchemyError

from coach.model.errors import StoreError
from coach.runtime import batch, inbox, keys, logs, outgoing
from coach.runtime.database import explain, is_full, open_engine, sqlite_file
from coach.runtime.jobs import Job, pick, wipe_log
from coach.runtime.mailbox import Claim
from coach.runtime.presence import Presence
from coach.runtime.surface import Sending
from coach.runtime.tables import stamp
from coach.runtime.turns import Arrival, Decided, Deferred, Desk, Mark
from coach.runtime.writing import Conflict

#: How long a row may be in hand before others think its sender is stuck, in microseconds.
LEASE = 60_000_000
#: Commits after which an idle moment is used for a checkpoint; and how long "idle" is, in seconds.
CHECKPOINT_COMMITS = 500
IDLE_SECONDS = 1.0
#: How often a batch is run again because another writer was faster.
MOST_CONFLICTS = 5

T = TypeVar("T")


class Store:
    """One database, open. Made by `open`; its methods are called in an event loop."""

    def __init__(
        self,
        url: str,
        desk: Callable[[Any], Desk],
        clock: Callable[[], datetime],
        secret: str = "",
    ) -> None:
        self.file: Path = sqlite_file(url)
        self._url, self._make_desk, self._clock, self._secret = url, desk, clock, secret
        self._queue: queue.SimpleQueue[Job | None] = queue.SimpleQueue()
        self._presence = Presence(self.file)
        #: Marks whose commit failed: what was shown must not be shown again.
        self._owed: list[Mark] = []
        self._commits = 0
        self._thread: threading.Thread | None = None
        self._engine: Engine
        self._connection: Connection
        self._desk: Desk

    # For the event loop.

    def open(self) -> None:
        """Open the database, bring its tables up to date, and start the thread.

        Raises:
            StoreError: it can't be opened, or not with this secret key.
        """
        self._engine = open_engine(self._url)
        try:
            self._connection = self._engine.connect()
            with self._transaction():
                sealing = keys.recognise(self._connection, self._secret)
            self._desk = self._make_desk(sealing)
            self._presence.__enter__()
            self._presence.sweep()
        except BaseException as error:
            self._engine.dispose()
            raise self._told(error) from error
        self._thread = threading.Thread(target=self._run, name="coach-store", daemon=True)
        self._thread.start()

    async def close(self) -> None:
        """Finish what waits, give back what is in hand, and close the database."""
        thread, self._thread = self._thread, None
        if thread is None:
            return
        self._queue.put(None)
        await asyncio.get_running_loop().run_in_executor(None, thread.join)

    def submit(self, arrival: Arrival) -> "asyncio.Future[Decided | None]":
        """Put a turn in the queue; what `turn` returns and raises, when it is committed.

        Raises:
            StoreError: the database isn't open.
        """
        return self._submit(Job(arrival))

    async def turn(self, arrival: Arrival) -> Decided | None:
        """Decide one turn durably; None when it was for someone who is erased.

        Raises:
            StoreError: it could not be saved; nothing was decided.
            Exception: whatever `advance` raised.
        """
        return await self._ask(Job(arrival))  # type: ignore[no-any-return]

    async def mark(self, mark: Mark) -> Sending | None:
        """Note what became of a row; the next one of its address, in our hands."""
        return await self._ask(Job(mark))  # type: ignore[no-any-return]

    def mark_later(self, mark: Mark) -> None:
        """The same, when nobody can wait for it."""
        self._queue.put(Job(mark))

    async def call(self, work: Callable[[Connection], T], *, reads: bool = False) -> T:
        """Run this in a transaction of its own; one that only `reads` takes no write lock."""
        return await self._ask(Job(work, reads=reads))  # type: ignore[no-any-return]

    async def take(self, person: str, address: str) -> Sending | None:
        """Claim the first unsent row of an address, when it is free."""
        return await self.call(
            lambda connection: outgoing.take(connection, person, address, self._claim(), self.sealing)
        )

    async def waiting(self, reaches: Callable[[str], bool]) -> list[tuple[str, str]]:
        """(person, address) with an unsent row that may be tried now, where it can be reached."""
        return await self.call(
            lambda connection: outgoing.due_addresses(connection, self._claim(), reaches), reads=True
        )

    async def left(self, serves: Callable[[str], bool]) -> tuple[list[Arrival], list[inbox.Key]]:
        """What lies in the inbox and may be decided here, in its order; and the rows that can't be read."""
        return await self.call(
            lambda connection: inbox.left(connection, self._claim(), self.sealing, serves), reads=True
        )

    async def wipe(self) -> None:
        """Empty the write-ahead log, which still holds what was erased."""
        await self._ask(Job(wipe_log))

    @property
    def sealing(self) -> Any:
        """How answers are written down here."""
        return self._desk.sealing

    @property
    def name(self) -> str:
        """What this runner writes into the rows that it has in hand."""
        return self._presence.name

    def now(self) -> datetime:
        """The present moment (aware), by the runner's clock."""
        return self._clock()

    async def _ask(self, job: Job) -> Any:
        return await self._submit(job)

    def _submit(self, job: Job) -> "asyncio.Future[Any]":
        if self._thread is None:
            raise StoreError("the database isn't open; the runner has not been started")
        job.waits = asyncio.get_running_loop().create_future()
        self._queue.put(job)
        return job.waits

    # In the thread.

    def _run(self) -> None:
        waiting: deque[Job] = deque()
        last = False
        while waiting or not last:
            last = self._gather(waiting) or last
            if waiting:
                jobs = pick(waiting)
                outcomes = [self._call(jobs[0])] if callable(jobs[0].work) else self._batch(jobs)
                self._resolve(jobs, outcomes, waiting)
        self._shut()

    def _gather(self, waiting: deque[Job]) -> bool:
        """Take what is in the queue, and wait only when there is nothing to do; True: no more will come."""
        try:
            job = self._queue.get_nowait() if waiting else self._next()
            while job is not None:
                waiting.append(job)
                job = self._queue.get_nowait()
        except queue.Empty:
            return False
        return True

    def _next(self) -> Job | None:
        """The next job, when it comes. Moments without one are used for checkpoints."""
        while True:
            if self._commits >= CHECKPOINT_COMMITS and self._queue.empty():
                self._checkpoint("PASSIVE")
            try:
                return self._queue.get(timeout=IDLE_SECONDS if self._commits else None)
            except queue.Empty:
                self._checkpoint("PASSIVE")

    def _batch(self, jobs: list[Job]) -> list[Any]:
        """The outcomes of turns and marks; marks that are owed go first."""
        owed = [Job(mark) for mark in self._owed]
        self._owed = []
        return self._together([*owed, *jobs])[len(owed) :]

    def _together(self, jobs: list[Job]) -> list[Any]:
        arrivals = [job.work for job in jobs if isinstance(job.work, Arrival)]
        marks = [job.work for job in jobs if isinstance(job.work, Mark)]
        try:
            decided, marked = self._decide(arrivals, marks)
        except OperationalError as error:  # full, locked, read-only: the same for all of them
            self._owe(marks)
            return [explain(error, self.file)] * len(jobs)
        except Exception as error:
            if len(jobs) == 1:
                return [self._told(error)]
            # One of them can't be written: each by itself, so that it spoils only its own.
            return [self._together([job])[0] for job in jobs]
        turned, noted = iter(decided), iter(marked)
        return [next(noted) if isinstance(job.work, Mark) else next(turned) for job in jobs]

    def _decide(
        self, arrivals: list[Arrival], marks: list[Mark]
    ) -> tuple[list[Decided | Exception | None], list[Sending | None]]:
        """Run the batch in one transaction, again when another writer was faster, or room could be made."""
        tidied = False
        for _ in range(MOST_CONFLICTS):
            try:
                with self._transaction():
                    result = batch.run(
                        self._connection, self._desk, arrivals, marks, self._clock(), self._claim()
                    )
            except Conflict:
                continue
            except OperationalError as error:
                if tidied or not is_full(error):
                    raise
                # The log may be most of what fills a small disk: empty it into the file.
                tidied = True
                self._checkpoint("TRUNCATE")
                continue
            self._commits += 1
            return result
        raise StoreError("another program kept changing the same person; try again")

    def _call(self, job: Job) -> Any:
        assert callable(job.work)
        if job.work is wipe_log:
            return self._checkpoint("TRUNCATE")
        try:
            with self._transaction(reads=job.reads):
                outcome = job.work(self._connection)
        except Exception as error:
            return self._told(error)
        self._commits += not job.reads
        return outcome

    def _transaction(self, *, reads: bool = False) -> Any:
        self._connection.execution_options(coach_reads=reads)
        return self._connection.begin()

    def _claim(self) -> Claim:
        clock = time.time_ns() // 1000
        name, dead = self._presence.name, self._presence.dead
        return Claim(name, stamp(self._clock()), clock, clock + LEASE, dead)

    def _owe(self, marks: list[Mark]) -> None:
        # Nobody waits for them any more, so nobody would send the next row.
        self._owed += [replace(mark, goes_on=False) for mark in marks]

    def _resolve(self, jobs: list[Job], outcomes: list[Any], waiting: deque[Job]) -> None:
        """Hand the outcomes over, one call for each event loop; what was deferred comes first again."""
        loops: dict[asyncio.AbstractEventLoop, list[tuple[Job, Any]]] = {}
        deferred = []
        for job, outcome in zip(jobs, outcomes, strict=True):
            if isinstance(outcome, Deferred):
                deferred.append(job)
                continue
            if isinstance(outcome, Decided):
                self._after(outcome)
            if job.waits is not None:
                loops.setdefault(job.waits.get_loop(), []).append((job, outcome))
        waiting.extendleft(reversed(deferred))
        for loop, pairs in loops.items():
            try:
                loop.call_soon_threadsafe(self._hand_over, pairs)
            except RuntimeError:  # the loop is closed: nobody waits any more
                for job, outcome in pairs:
                    self._give_back(job, outcome)

    def _hand_over(self, pairs: list[tuple[Job, Any]]) -> None:
        for job, outcome in pairs:
            self._give_back(job, outcome)
            job.resolve(outcome)

    def _give_back(self, job: Job, outcome: Any) -> None:
        """A row in our hands that nobody will send: whoever asked for it has gone."""
        row = outcome.first if isinstance(outcome, Decided) else outcome
        if isinstance(row, Sending) and (job.waits is None or job.waits.cancelled()):
            self.mark_later(Mark(row.id, "untouched"))

    def _after(self, decided: Decided) -> None:
        if decided.log is not None:
            logs.turn(*decided.log)
        if decided.erased:
            self._checkpoint("TRUNCATE")

    def _checkpoint(self, kind: str) -> None:
        """Move committed pages into the database file, outside of any turn."""
        if self._commits or kind == "TRUNCATE":
            self._commits = 0
            driver = self._connection.connection.driver_connection
            assert driver is not None
            try:
                driver.execute(f"PRAGMA wal_checkpoint({kind})").fetchall()
            except Exception as error:  # another reader is in the way, or the disk: the next one will do
                logs.failure("checkpoint", error)

    def _shut(self) -> None:
        """The end of the thread: free what is in our hands, and close."""
        try:
            if self._owed:
                self._decide([], self._owed)
            with self._transaction():
                outgoing.release(self._connection, self._presence.name)
        except Exception as error:  # the lease frees them
            logs.failure("closing", error)
        self._connection.close()
        self._engine.dispose()
        self._presence.__exit__(None, None, None)

    def _told(self, error: BaseException) -> BaseException:
        return explain(error, self.file) if isinstance(error, SQLAlchemyError) else error
