"""What the bad hours of all platforms share: the real process, killed again and again; what is counted."""

import asyncio
import os
import sqlite3
import sys
import time
from collections.abc import Awaitable, Callable, Container, Iterable, Mapping, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

from coach.runtime.mailbox import SENDING, WAITING
from coach.runtime.runner import Runner

#: For a process to start, and for everything to be shown afterwards; in seconds.
START_SECONDS, DRAIN_SECONDS = 60.0, 180.0


@dataclass(slots=True)
class Outcome:
    """What was counted."""

    deliveries: int = 0
    acknowledged: int = 0
    duplicated: int = 0
    kills: int = 0
    calls: int = 0
    failed_calls: int = 0
    seconds: float = 0.0
    #: Acknowledged, but not decided; decided more than once; decided before something that came earlier.
    lost: int = 0
    twice: int = 0
    disordered: int = 0
    #: Decided, but never shown; messages that were shown once more than needed.
    unseen: int = 0
    repeated: int = 0
    unsent: int = 0
    #: Not shown, because a message that says the same stood there when a kill left it in hand.
    alike: int = 0
    #: Milliseconds until each acknowledgement.
    took: list[float] = field(default_factory=list)

    @property
    def kept(self) -> bool:
        """Whether the promise was kept: each kill may have repeated one message of a chat, no more."""
        broken = (self.lost, self.twice, self.disordered, self.unseen, self.unsent)
        return not any(broken) and self.repeated <= self.kills

    async def decided(self, runner: Runner, account: str, sent: Sequence[tuple[str, bool]]) -> list[str]:
        """Hold the notes that somebody sent against those that are remembered, which are returned.

        `sent`: the words of each, n0, n1 …, in their order, and whether it was acknowledged.
        """
        conversation = await runner.conversation(account)
        found = [note.text for note in conversation.interview.notes] if conversation else []
        self.lost += sum(taken and words not in found for words, taken in sent)
        self.twice += len(found) - len(set(found))
        return found

    def in_order(self, decided: Sequence[str], these: Container[str]) -> None:
        """Count which of these notes were decided before one that came earlier."""
        numbers = [int(words[1:]) for words in decided if words in these]
        self.disordered += sum(later < earlier for earlier, later in pairwise(numbers))


class Program:
    """`coach` as a process on a folder's database, started again whenever it is killed."""

    def __init__(self, folder: Path, arguments: Iterable[str], platform: Mapping[str, str]) -> None:
        """`platform`: the settings that lead to a platform of our own."""
        self._command = [sys.executable, "-m", "coach", *arguments]
        ours = ("SLACK_", "DISCORD_", "COACH_")
        clean = {name: value for name, value in os.environ.items() if not name.startswith(ours)}
        url = f"sqlite:///{folder / 'coach.db'}"
        self._environment = {**clean, **platform, "COACH_DATABASE_URL": url, "COACH_LOG": "json"}
        self._log = (folder / "app.log").open("ab")
        self._process: asyncio.subprocess.Process | None = None

    async def start(self, listens: Callable[[], Awaitable[bool]]) -> None:
        """Start it, and wait until it listens."""
        self._process = await asyncio.create_subprocess_exec(
            *self._command, env=self._environment, stdout=self._log, stderr=self._log
        )
        until = time.monotonic() + START_SECONDS
        while time.monotonic() < until:
            if await listens():
                return
            assert self._process.returncode is None, "the app ended at its start"
            await asyncio.sleep(0.05)
        raise AssertionError("the app didn't start")

    async def end(self, *, kill: bool) -> None:
        """Kill it, or ask it to end; wait until it has."""
        assert self._process is not None
        if kill:
            self._process.kill()
        else:
            self._process.terminate()
        await self._process.wait()
        if not kill:
            self._log.close()


async def killing(
    program: Program,
    listens: Callable[[], Awaitable[bool]],
    outcome: Outcome,
    every: float,
    stop: asyncio.Event,
) -> None:
    """Kill it again and again, each so many seconds after its start, until it is to stop; then it runs."""
    while True:
        with suppress(TimeoutError):
            await asyncio.wait_for(stop.wait(), every)
        if stop.is_set():
            return
        await program.end(kill=True)
        outcome.kills += 1
        await program.start(listens)


async def drained(folder: Path) -> int:
    """Wait until everything was shown; how many messages weren't."""
    until, left = time.monotonic() + DRAIN_SECONDS, -1
    query = "SELECT (SELECT count(*) FROM outbox WHERE state IN (?, ?)) + (SELECT count(*) FROM inbox)"
    while left and time.monotonic() < until:
        await asyncio.sleep(0.5)
        with closing(sqlite3.connect(folder / "coach.db", timeout=10)) as connection:
            left = connection.execute(query, (WAITING, SENDING)).fetchone()[0]
    return left
