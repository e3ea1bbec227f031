"""Durable turns through a real runner: decided, committed, shown, marked."""

import asyncio
import itertools
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from coach.engine import advance
from coach.model.conversation import Conversation, Turn
from coach.model.effects import Effect
from coach.model.events import Event
from coach.runtime.runner import Runner
from coach.runtime.surface import Closed, Sending
from coach.runtime.turns import Advance
from tests.bench.talks import START, moment


class Nowhere:
    """A surface that shows everything at once, to nobody."""

    platform = "terminal"

    def reaches(self, account: str) -> bool:
        """Everybody."""
        return True

    async def show(self, sending: Sending) -> None:
        """Nothing to do."""

    async def settle(self, closed: Closed) -> None:
        """Nothing to do."""

    async def turned(self, account: str, conversation: Conversation) -> None:
        """Nothing to do."""

    def erase(self, account: str) -> None:
        """Nothing to do."""


@dataclass(frozen=True, slots=True)
class Step:
    """Stands for the turn of this place in a talk: `replayed` takes what was decided before."""

    place: int


def replayed(after: list[Conversation], effects: list[tuple[Effect, ...]]) -> Advance:
    """Decides at once what was decided before: what is left is the store and the delivery."""

    def known(_book: Any, before: Conversation, event: Any, _now: Any) -> Turn:
        conversation = after[event.place]
        return Turn(
            replace(conversation, person=replace(conversation.person, id=before.person.id)),
            effects[event.place],
        )

    return known


def deciding(events: list[Event]) -> Advance:
    """Decides with the engine, at the time of day of the place in the talk."""

    def engine(book: Any, before: Conversation, event: Any, _now: Any) -> Turn:
        return advance(book, before, events[event.place], moment(event.place))

    return engine


def run(
    file: Path, book: Any, how: Advance, turns: int, people: int, seconds: float, prefix: str
) -> tuple[float, list[float]]:
    """So many people talk at once for so many seconds: turns per second, and how long each turn took."""
    return asyncio.run(_run(file, book, how, turns, people, seconds, prefix))


async def _run(
    file: Path, book: Any, how: Advance, turns: int, people: int, seconds: float, prefix: str
) -> tuple[float, list[float]]:
    runner = Runner(f"sqlite:///{file}", book, how, clock=lambda: START, run_loop=False)
    runner.add_surface(Nowhere())
    names = (f"terminal:{prefix}{number}" for number in itertools.count())
    took: list[float] = []
    async with runner:
        await runner.handle(f"terminal:{prefix}-first", Step(0))  # type: ignore[arg-type]
        began = time.perf_counter()
        end = began + seconds
        await asyncio.gather(*(_talk(runner, names, turns, end, took) for _ in range(people)))
        lasted = time.perf_counter() - began
    return len(took) / lasted, took


async def _talk(runner: Runner, names: Iterator[str], turns: int, end: float, took: list[float]) -> None:
    while True:
        name = next(names)
        for place in range(turns):
            began = time.perf_counter()
            if began > end:
                return
            await runner.handle(name, Step(place), seen=f"{name}/{place}")  # type: ignore[arg-type]
            took.append(time.perf_counter() - began)
