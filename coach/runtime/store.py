"""The store: one thread, one connection, and a queue. Turns that wait are committed together.

Anything else that needs the database (`call`) waits in the same queue and gets a transaction of its own.
"""

import asyncio
import queue
import threading
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import OperationalError, SQLAlchemyError

from coach.model.errors import StoreError
from coach.runtime import keys, logs, outgoing, turns
from coach.runtime.database import explain, open_engine, sqlite_file
from coach.runtime.mailbox import Claim
from coach.runtime.presence import Presence
from coach.runtime.surface import Sending
from coach.runtime.tables import stamp
from coach.runtime.turns import Arrival, Decided, Deferred, Desk, Mark
from coach.runtime.writing import Conflict

#: Turns in one transaction at the most.
BATCH_TURNS = 128
#: How long a row may be in hand before others think its sender is stuck, in microseconds.
LEASE = 60_000_000
#: Commits after which an idle moment is used for a checkpoint; and how long "idle" is, in seconds.
CHECKPOINT_COMMITS = 500
IDLE_SECONDS = 1.0
#: How often a batch is run again because another writer was faster.
MOST_CONFLICTS = 5

T = TypeVar("T")
Work = Arrival | Mark | Callable[[Connection], Any]


def _wipe(_connection: Connection) -> None:
    """Stands for emptying the write-ahead log, which is not possible in a transaction."""


@dataclass(slots=True, eq=False)
class _Job:
    """One thing to do, and who waits for it (nobody: None)."""

    work: Work
    waits: "asyncio.Future[Any] | None" = None
    reads: bool = False

    def resolve(self, outcome: Any) -> None:
        """Hand the outcome over, in the loop of whoever waits."""
        if self.waits is None or self.waits.done():
            return
        if isinstance(outcome, Exception):
            self.waits.set_exception(outcome)
        else:
            self.waits.set_result(outcome)


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
        self._queue: queue.SimpleQueue[_Job | None] = queue.SimpleQueue()
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

    async def turn(self, arrival: Arrival) -> Decided | None:
        """Decide one turn durably; None when it was for someone who is erased.

        Raises:
            StoreError: it could not be saved; nothing was decided.
            Exception: whatever `advance` raised.
        """
        return await self._ask(_Job(arrival))  # type: ignore[no-any-return]

    async def mark(self, mark: Mark) -> Sending | None:
        """Note what became of a row; the next one of its address, in our hands."""
        return await self._ask(_Job(mark))  # type: ignore[no-any-return]

    def mark_later(self, mark: Mark) -> None:
        """The same, when nobody can wait for it."""
        self._queue.put(_Job(mark))

    async def call(self, work: Callable[[Connection], T], *, reads: bool = False) -> T:
        """Run this in a transaction of its own; one that only `reads` takes no write lock."""
        return await self._ask(_Job(work, reads=reads))  # type: ignore[no-any-return]

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

    async def wipe(self) -> None:
        """Empty the write-ahead log, which still holds what was erased."""
        await self._ask(_Job(_wipe))

    @property
    def sealing(self) -> Any:
        """How answers are written down here."""
        return self._desk.sealing

    async def _ask(self, job: _Job) -> Any:
        if self._thread is None:
            raise StoreError("the database isn't open; the runner has not been started")
        job.waits = asyncio.get_running_loop().create_future()
        self._queue.put(job)
        return await job.waits

    # In the thread.

    def _run(self) -> None:
        waiting: deque[_Job] = deque()
        last = False
        while waiting or not last:
            last = self._gather(waiting) or last
            if waiting:
                jobs = _pick(waiting)
                outcomes = [self._call(jobs[0])] if callable(jobs[0].work) else self._batch(jobs)
                self._resolve(jobs, outcomes, waiting)
        self._shut()

    def _gather(self, waiting: deque[_Job]) -> bool:
        """Take what is in the queue, and wait only when there is nothing to do; True: no more will come."""
        try:
            job = self._queue.get_nowait() if waiting else self._next()
            while job is not None:
                waiting.append(job)
                job = self._queue.get_nowait()
        except queue.Empty:
            return False
        return True

    def _next(self) -> _Job | None:
        """The next job, when it comes. Moments without one are used for checkpoints."""
        while True:
            if self._commits >= CHECKPOINT_COMMITS and self._queue.empty():
                self._checkpoint("PASSIVE")
            try:
                return self._queue.get(timeout=IDLE_SECONDS if self._commits else None)
            except queue.Empty:
                self._checkpoint("PASSIVE")

    def _batch(self, jobs: list[_Job]) -> list[Any]:
        arrivals = [job.work for job in jobs if isinstance(job.work, Arrival)]
        owed, self._owed = self._owed, []
        marks = owed + [job.work for job in jobs if isinstance(job.work, Mark)]
        try:
            decided, marked = self._decide(arrivals, marks)
        except OperationalError as error:  # full, locked, read-only: the same for all of them
            self._owe(marks)
            return [explain(error, self.file)] * len(jobs)
        except Exception as error:
            if len(jobs) == 1 and not owed:
                return [self._told(error)]
            # One of them can't be written: by themselves, so that it spoils only its own.
            self._owe(owed)
            return [outcome for job in jobs for outcome in self._batch_again(job)]
        outcomes = {id(mark): one for mark, one in zip(marks, marked, strict=True)}
        turned = iter(decided)
        return [outcomes[id(job.work)] if isinstance(job.work, Mark) else next(turned) for job in jobs]

    def _batch_again(self, job: _Job) -> list[Any]:
        self._owed = []
        return self._batch([job])

    def _decide(
        self, arrivals: list[Arrival], marks: list[Mark]
    ) -> tuple[list[Decided | Exception | None], list[Sending | None]]:
        """Run the batch in one transaction, again when another writer was faster."""
        for _ in range(MOST_CONFLICTS):
            try:
                with self._transaction():
                    result = turns.run(
                        self._connection, self._desk, arrivals, marks, self._clock(), self._claim()
                    )
            except Conflict:
                continue
            self._commits += 1
            return result
        raise StoreError("another program kept changing the same person; try again")

    def _call(self, job: _Job) -> Any:
        assert callable(job.work)
        if job.work is _wipe:
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
        self._owed = [mark for mark in marks if mark.kind == "sent"]

    def _resolve(self, jobs: list[_Job], outcomes: list[Any], waiting: deque[_Job]) -> None:
        """Hand the outcomes over, one call for each event loop; what was deferred comes first again."""
        loops: dict[asyncio.AbstractEventLoop, list[tuple[_Job, Any]]] = {}
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

    def _hand_over(self, pairs: list[tuple[_Job, Any]]) -> None:
        for job, outcome in pairs:
            self._give_back(job, outcome)
            job.resolve(outcome)

    def _give_back(self, job: _Job, outcome: Any) -> None:
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


def _pick(waiting: deque[_Job]) -> list[_Job]:
    """The jobs of the next transaction, in their order: one call, or turns and marks.

    An account with two turns waiting gets the first of them; the other stays in its place.
    """
    if callable(waiting[0].work):
        return [waiting.popleft()]
    picked: list[_Job] = []
    left: list[_Job] = []
    accounts: set[str] = set()
    while waiting and len(picked) < BATCH_TURNS and not callable(waiting[0].work):
        job = waiting.popleft()
        if isinstance(job.work, Arrival) and job.work.account in accounts:
            left.append(job)
            continue
        if isinstance(job.work, Arrival):
            accounts.add(job.work.account)
        picked.append(job)
    waiting.extendleft(reversed(left))
    return picked
