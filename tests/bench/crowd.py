"""A database with many people in it, each in the middle of a talk with a wake to come."""

import asyncio
import sqlite3
import time
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

from coach.engine import advance
from coach.model.codec import to_json
from coach.model.conversation import Conversation
from coach.runtime.database import open_engine
from coach.runtime.runner import Runner
from coach.runtime.tables import stamp
from tests.bench.durable import Nowhere
from tests.bench.talks import START


def fill(file: Path, people: int, conversation: Conversation) -> None:
    """Store so many people, all at this point of the talk."""
    open_engine(f"sqlite:///{file}").dispose()
    connection = sqlite3.connect(file)
    for number in range(people):
        name, account = f"stored{number}", f"terminal:stored{number}"
        key, at = "1/prepare.goal/next_day", START + timedelta(days=1, seconds=number)
        person = replace(conversation.person, id=name)
        interview = replace(conversation.interview, wakes={key: at})
        data, talk = to_json(person), to_json(interview)
        connection.execute("INSERT INTO people VALUES (?, 1, 0, ?, 0, ?)", (name, account, data))
        connection.execute(
            "INSERT INTO accounts (account, person, address) VALUES (?, ?, ?)", (account, name, account)
        )
        connection.execute("INSERT INTO interviews VALUES (?, '1', ?)", (name, talk))
        connection.execute("INSERT INTO wakes VALUES (?, ?, ?)", (name, key, stamp(at)))
    connection.commit()
    connection.close()


def look(file: Path, book: Any, times: int = 50) -> float:
    """How long one look for what is due takes when nothing is, in seconds."""
    return asyncio.run(_look(file, book, times))


async def _look(file: Path, book: Any, times: int) -> float:
    runner = Runner(f"sqlite:///{file}", book, advance, clock=lambda: START, run_loop=False)
    runner.add_surface(Nowhere())
    async with runner:
        await runner.tick()
        began = time.perf_counter()
        for _ in range(times):
            await runner.tick()
        return (time.perf_counter() - began) / times
