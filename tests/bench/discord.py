"""Discord in the bench: how soon a click and a command are answered first, and a bad hour."""

import asyncio
import random
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from coach.dialog.book import Book
from tests.bad_hour import Outcome, Program
from tests.on_discord import faults
from tests.on_discord.server import CLICK, PATIENCE, Discord
from tests.on_discord.server_rest import FIRST_SECONDS, Interaction, Payload, inside

#: How often each of them clicks, and then takes it back by a command.
ROUNDS = 12
#: How often somebody looks at their screen, in seconds.
LOOK = 0.01
AIM, FIELD = "What are you trying to decide?", "Which one?"


@dataclass(slots=True)
class Answered:
    """Seconds from when an interaction is sent to the bot until its first response is at Discord."""

    clicks: list[float] = field(default_factory=list)
    commands: list[float] = field(default_factory=list)


def first_responses(folder: Path, people: int, pause: float, *, together: bool = False) -> Answered:
    """How soon `coach discord` answers so many people who click at once.

    Each clicks an answer and takes it back with a command, again and again, about `pause` seconds after they
    see what that brought about; with 0 at once. `together`: they wait for each other, and all do it in the
    same moment, as a class does when it is told to.
    """
    return asyncio.run(_first_responses(folder, people, pause, together=together))


def bad_hour(folder: Path, book: Book, people: int, each: int, kill_every: float) -> Outcome:
    """See `tests.on_discord.faults`."""
    return asyncio.run(faults.run(folder, book, people=people, each=each, kill_every=kill_every))


async def _first_responses(folder: Path, people: int, pause: float, *, together: bool) -> Answered:
    found = Answered()
    crowd = asyncio.Barrier(people if together else 1)
    async with Discord() as discord:
        program = Program(folder, ["discord"], discord.environment())

        async def listens() -> bool:
            return bool(discord.sockets)

        await program.start(listens)
        try:
            users = [str(1000 + number) for number in range(people)]
            for user in users:
                await discord.says(user, "hi")
            await asyncio.gather(*(_seen(discord, user, AIM) for user in users))
            await asyncio.gather(*(_live(discord, user, pause, crowd, found) for user in users))
        finally:
            await program.end(kill=False)
    return found


async def _live(discord: Discord, user: str, pause: float, crowd: asyncio.Barrier, found: Answered) -> None:
    """What one of them does."""
    chance = random.Random(user)
    for _ in range(ROUNDS):
        question = await _seen(discord, user, AIM)
        await asyncio.sleep(pause * chance.uniform(0.5, 1.5))
        await crowd.wait()
        button = next(one for one in inside(question["components"]) if one.get("type") == 2)
        pressed = {"custom_id": button["custom_id"], "component_type": 2}
        found.clicks.append(await _answered(discord.acts(CLICK, pressed, user, message=dict(question))))
        await _seen(discord, user, FIELD)
        await asyncio.sleep(pause * chance.uniform(0.5, 1.5))
        await crowd.wait()
        found.commands.append(await _answered(discord.runs(user, "back")))


async def _answered(doing: Any) -> float:
    """Seconds until something that somebody does is answered first; so many as Discord waits, if it isn't."""
    done: Interaction = await doing
    await _until(lambda: done.answered or time.monotonic() > done.sent + FIRST_SECONDS)
    return (done.answered or time.monotonic()) - done.sent


async def _seen(discord: Discord, user: str, begins: str) -> Payload:
    """The newest message of somebody's chat, when it says this."""
    chat = discord.chats.setdefault(f"9{user}", [])
    await _until(lambda: chat and begins in chat[-1]["content"] and "You chose" not in chat[-1]["content"])
    return chat[-1]


async def _until(true: Callable[[], Any]) -> None:
    until = time.monotonic() + PATIENCE
    while not true():
        assert time.monotonic() < until, "it never came"
        await asyncio.sleep(LOOK)
