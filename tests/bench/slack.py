"""Slack in the bench: how soon it acknowledges, a bad hour, and how long an effect takes to become blocks."""

import asyncio
import random
import time
from pathlib import Path
from typing import Any

from bots.slack_blocks import render
from coach.dialog.book import Book
from coach.engine import advance
from coach.model.conversation import Person, begin
from coach.model.effects import Shown
from tests.bad_hour import Outcome
from tests.bench import talks
from tests.slack import faults
from tests.slack.people import User
from tests.slack.server import SlackServer

#: What each of them types, one line after the other was acknowledged: real words for the real dialogs.
LINES = (
    "hi", "a career", "nursing, maybe with kids", "Sam Lee", "yes", "Dana Wu", "someone told me",
    "Royal Alex", "registered nurse", "Maria Silva", "yes she said ok", "no date", "done",
    "they opened a new unit", "done",
)  # fmt: skip


def acknowledgements(folder: Path, people: int, pause: float) -> list[float]:
    """Milliseconds until each acknowledgement of so many people who write at once to `coach slack --http`.

    Each writes the next line about `pause` seconds after the last was acknowledged; with 0 all of them wait
    all the time.
    """
    return asyncio.run(_acknowledgements(folder, people, pause))


async def _acknowledgements(folder: Path, people: int, pause: float) -> list[float]:
    chance = random.Random(people)
    async with SlackServer() as slack:
        slack.courier.echoes = False
        app = faults.App(slack, folder)
        slack.request_url = app.url
        await app.start()
        users = [User(slack, f"Person {number}") for number in range(people)]

        async def write(user: User) -> list[float]:
            found = []
            for line in LINES:
                await asyncio.sleep(pause * chance.uniform(0.5, 1.5))
                found.append(await user.types(line))
            assert all(delivery.ok for delivery in found)
            return [delivery.attempts[-1].milliseconds for delivery in found]

        try:
            return [one for some in await asyncio.gather(*map(write, users)) for one in some]
        finally:
            await app.end()


def bad_hour(folder: Path, book: Book, people: int, each: int, kill_every: float) -> Outcome:
    """See `tests.slack.faults`."""
    return asyncio.run(faults.run(folder, book, people=people, each=each, kill_every=kill_every))


def rendering(book: Any, events: list[Any], seconds: float) -> list[float]:
    """How long each effect of a talk takes to become a message, in seconds."""
    conversation, shown = begin(Person(id="p", timezone="America/Edmonton")), []
    for place, event in enumerate(events):
        turn = advance(book, conversation, event, talks.moment(place))
        conversation = turn.conversation
        shown += [effect for effect in turn.effects if isinstance(effect, Shown)]
    took: list[float] = []
    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        for effect in shown:
            began = time.perf_counter()
            render(effect, "1", lambda key: key)
            took.append(time.perf_counter() - began)
    return took
