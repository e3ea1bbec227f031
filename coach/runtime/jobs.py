"""What waits for the store's thread, and which of it goes into the next transaction."""

import asyncio
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection

from coach.runtime.turns import Arrival, Mark

#: Turns and marks in one transaction at the most.
BATCH_JOBS = 128

#: A turn to decide, a mark to make, or anything else that gets a transaction of its own.
Work = Arrival | Mark | Callable[[Connection], Any]


def wipe_log(_connection: Connection) -> None:
    """Stands for emptying the write-ahead log, which is not possible in a transaction."""


@dataclass(slots=True, eq=False)
class Job:
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


def pick(waiting: deque[Job]) -> list[Job]:
    """The jobs of the next transaction, in their order: one call, or turns and marks.

    An account with two turns waiting gets the first of them; the other stays in its place.
    """
    if callable(waiting[0].work):
        return [waiting.popleft()]
    picked: list[Job] = []
    left: list[Job] = []
    accounts: set[str] = set()
    while waiting and len(picked) < BATCH_JOBS and not callable(waiting[0].work):
        job = waiting.popleft()
        if isinstance(job.work, Arrival) and job.work.account in accounts:
            left.append(job)
            continue
        if isinstance(job.work, Arrival):
            accounts.add(job.work.account)
        picked.append(job)
    waiting.extendleft(reversed(left))
    return picked
