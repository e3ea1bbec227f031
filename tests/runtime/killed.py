"""The process that `test_kill` kills: several people talk through a real runner, and each line is on disk.

What was shown is a line in `shown`, what was acknowledged a line in `acknowledged`; both are synced, so
that they hold what a person or a platform would have seen.
"""

import asyncio
import json
import os
import signal
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from coach.model.conversation import Conversation
from coach.model.events import Event, Said
from coach.runtime.runner import Runner
from coach.runtime.surface import Closed, Sending
from tests.runtime.parts import Clock, count

PEOPLE = ("terminal:ada", "terminal:bo", "terminal:cy")
EVENTS = 24

#: Where a process kills itself: "before" or "after" its nth row reaches the screen, or when the click
#: of this number is "kept"; None: nowhere.
Deadly = tuple[str, int] | None


def words(number: int) -> str:
    """What each person says as their event of this number: messages of two parts, and wakes."""
    return "wake 0" if number % 4 == 3 else "say 2"


@dataclass
class Ledger:
    """A surface whose screen is a file."""

    file: Path
    deadly: Deadly
    platform: str = "terminal"
    rows: int = field(default=0)

    def reaches(self, account: str) -> bool:
        """Everybody."""
        return True

    async def show(self, sending: Sending) -> None:
        """Put the row on the screen, unless this is where the process dies."""
        self.rows += 1
        if self.deadly == ("before", self.rows):
            os.kill(os.getpid(), signal.SIGKILL)
        append(self.file, [sending.account, sending.id, sending.effect.plain(), sending.again])
        if self.deadly == ("after", self.rows):
            os.kill(os.getpid(), signal.SIGKILL)
        await asyncio.sleep(0)

    async def settle(self, closed: Closed) -> None:
        """Nothing: what was shown stays."""

    async def turned(self, account: str, conversation: Conversation) -> None:
        """Nothing else shows where they are."""

    def erase(self, account: str) -> None:
        """Nothing is saved."""


def append(file: Path, line: list[Any]) -> None:
    """Put one line at the end of a file, durably."""
    written = os.open(file, os.O_WRONLY | os.O_APPEND | os.O_CREAT)
    os.write(written, (json.dumps(line) + "\n").encode())
    os.fsync(written)
    os.close(written)


def lines(file: Path) -> list[Any]:
    """The lines that `append` wrote."""
    return [json.loads(line) for line in file.read_text().splitlines()] if file.exists() else []


def counting(folder: Path) -> tuple[Runner, Callable[[int], Event]]:
    """A runner with the tiny coach, and what is said to it."""
    made = Runner(f"sqlite:///{folder / 'coach.db'}", None, count, clock=Clock(), run_loop=False)
    return made, lambda number: Said(words(number))


def click(folder: Path, deadly: Deadly = None, events: int = EVENTS) -> None:
    """Everybody clicks while the store is busy with something else, so that each click lies in the inbox.

    A click that was kept or decided is acknowledged, and never sent again: no platform does.
    """
    asyncio.run(_click(folder, deadly, events))


async def _click(folder: Path, deadly: Deadly, events: int) -> None:
    made, _ = counting(folder)
    made.add_surface(Ledger(folder / "shown", deadly))
    done = [number for _, number in lines(folder / "acknowledged")]
    async with made:
        for number in range(max(done, default=-1) + 1, events):
            free = threading.Event()
            busy = asyncio.ensure_future(made._store.call(partial(_hold, free), reads=True))
            await asyncio.sleep(0)
            handled = await asyncio.gather(
                *(
                    made.accept(who, Said("say 2"), seen=f"{who}/{number}", within=0.001, keep=True)
                    for who in PEOPLE
                )
            )
            assert all(one.kept for one in handled)
            for who in PEOPLE:
                append(folder / "acknowledged", [who, number])
            if deadly == ("kept", number):
                os.kill(os.getpid(), signal.SIGKILL)
            free.set()
            await busy
        await made.tick()


def _hold(free: threading.Event, _connection: object) -> None:
    free.wait(60)


def work(
    folder: Path,
    people: tuple[str, ...] = PEOPLE,
    deadly: Deadly = None,
    make: Any = counting,
    events: int = EVENTS,
) -> None:
    """Everybody says what they haven't been acknowledged yet. Sent again as a platform would: same key."""
    asyncio.run(_work(folder, people, deadly, make, events))


async def _work(folder: Path, people: tuple[str, ...], deadly: Deadly, make: Any, events: int) -> None:
    made, event = make(folder)
    made.add_surface(Ledger(folder / "shown", deadly))
    done = lines(folder / "acknowledged")
    async with made:
        await made.tick()
        await asyncio.gather(
            *(
                _talk(made, event, folder / "acknowledged", who, sum(one == who for one, _ in done), events)
                for who in people
            )
        )


async def _talk(
    made: Runner, event: Callable[[int], Event], file: Path, who: str, first: int, events: int
) -> None:
    for number in range(first, events):
        await made.handle(who, event(number), seen=f"{who}/{number}", timezone="America/Edmonton")
        append(file, [who, number])
        await made.tick()
