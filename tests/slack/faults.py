"""A bad hour: a real `coach slack --http` under deliveries that come twice, calls that fail, and kills.

Many people write numbered notes, by message and by slash command, while Slack delivers some events twice and
fails some calls (before or after they took effect), and the process is killed again and again. Afterwards it
is counted what became of the promise: what was acknowledged is decided once, in its order, and shown.
"""

import asyncio
import os
import random
import socket
import sqlite3
import sys
import time
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

from bots.slack_events import account_of
from bots.slack_surface import MARK
from coach.dialog.book import Book
from coach.engine import advance
from coach.runtime.mailbox import SENDING, WAITING
from coach.runtime.runner import Runner
from tests.slack.people import User
from tests.slack.server import SlackServer
from tests.slack.server_calls import MISFORTUNES, at_random
from tests.slack.server_delivery import Delivery

TEAM = "T1"
#: Slack's waits before it delivers again, scaled down; the last is longer than a start takes. In seconds.
RETRIES = (0.1, 1.0, 4.0, 8.0)
#: How often one in so many actions is a slash command, which Slack never sends again.
COMMANDS = 5
#: For a process to start, and for everything to be shown afterwards; in seconds.
START_SECONDS, DRAIN_SECONDS = 30.0, 180.0


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
    #: Milliseconds until each acknowledgement.
    took: list[float] = field(default_factory=list)

    @property
    def kept(self) -> bool:
        """Whether the promise was kept: each kill may have repeated one message of a chat, no more."""
        broken = (self.lost, self.twice, self.disordered, self.unseen, self.unsent)
        return not any(broken) and self.repeated <= self.kills


class App:
    """The process, started again whenever it is killed."""

    def __init__(self, slack: SlackServer, folder: Path) -> None:
        self.port = _free_port()
        self.url = f"http://127.0.0.1:{self.port}/slack/events"
        self._command = [sys.executable, "-m", "coach", "slack", "--http", "--port", str(self.port)]
        clean = {
            name: value for name, value in os.environ.items() if not name.startswith(("SLACK_", "COACH_"))
        }
        url = f"sqlite:///{folder / 'coach.db'}"
        self._environment = clean | slack.environment() | {"COACH_DATABASE_URL": url, "COACH_LOG": "json"}
        self._log = (folder / "app.log").open("ab")
        self._process: asyncio.subprocess.Process | None = None

    async def start(self) -> None:
        """Start it, and wait until it listens."""
        self._process = await asyncio.create_subprocess_exec(
            *self._command, env=self._environment, stdout=self._log, stderr=self._log
        )
        until = time.monotonic() + START_SECONDS
        while time.monotonic() < until:
            try:
                _, writer = await asyncio.open_connection("127.0.0.1", self.port)
            except OSError:
                assert self._process.returncode is None, "the app ended at its start"
                await asyncio.sleep(0.05)
            else:
                writer.close()
                await writer.wait_closed()
                return
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


async def run(
    folder: Path, book: Book, *, people: int, each: int, kill_every: float, seed: int = 7
) -> Outcome:
    """Let so many people write so many notes each; a kill after so many seconds, again and again."""
    outcome, chance = Outcome(), random.Random(seed)
    async with SlackServer() as slack:
        slack.courier.retry_delays = RETRIES
        slack.courier.echoes = False
        users = [User(slack, f"Person {number}", TEAM) for number in range(people)]
        app = App(slack, folder)
        slack.request_url = app.url
        await app.start()
        began = time.monotonic()
        slack.faults = at_random(seed, 0.05, MISFORTUNES)
        stop = asyncio.Event()
        killing = asyncio.create_task(_kill(app, outcome, kill_every, stop))
        sent = await asyncio.gather(
            *(_write(slack, user, each, outcome, random.Random(chance.random())) for user in users)
        )
        await slack.courier.settled()
        outcome.unsent = await _drained(folder / "coach.db")
        stop.set()
        await killing
        outcome.seconds = time.monotonic() - began
        await app.end(kill=False)
        outcome.calls = len(slack.calls)
        outcome.failed_calls = sum(call.status != 200 or not call.answer.get("ok") for call in slack.calls)
        async with Runner(f"sqlite:///{folder / 'coach.db'}", book, advance, run_loop=False) as runner:
            for user, notes in zip(users, sent, strict=True):
                await _count(runner, user, notes, outcome)
    return outcome


async def _write(
    slack: SlackServer, user: User, each: int, outcome: Outcome, chance: random.Random
) -> list[tuple[str, Delivery]]:
    """One person's notes, each after the one before was acknowledged or given up."""
    sent: list[tuple[str, Delivery]] = []
    for number in range(each):
        words = f"n{number}"
        if chance.randrange(COMMANDS):
            delivery = await user.types(f"note: {words}")
            if delivery.ok and chance.random() < 0.05:
                outcome.duplicated += 1
                slack.courier.again(delivery)
        else:
            delivery = await user.slash("/coach", f"note {words}")
        sent.append((words, delivery))
        outcome.deliveries += 1
        if delivery.ok:
            outcome.acknowledged += 1
            outcome.took.append(delivery.attempts[-1].milliseconds)
    return sent


async def _kill(app: App, outcome: Outcome, every: float, stop: asyncio.Event) -> None:
    """Kill it again and again, until it is to stop; then it runs."""
    while True:
        with suppress(TimeoutError):
            await asyncio.wait_for(stop.wait(), every)
        if stop.is_set():
            return
        await app.end(kill=True)
        outcome.kills += 1
        await app.start()


async def _drained(file: Path) -> int:
    """Wait until everything was shown; how many messages weren't."""
    until, left = time.monotonic() + DRAIN_SECONDS, -1
    while left and time.monotonic() < until:
        await asyncio.sleep(0.5)
        with sqlite3.connect(file, timeout=10) as connection:
            query = (
                "SELECT (SELECT count(*) FROM outbox WHERE state IN (?, ?)) + (SELECT count(*) FROM inbox)"
            )
            left = connection.execute(query, (WAITING, SENDING)).fetchone()[0]
        connection.close()
    return left


async def _count(runner: Runner, user: User, sent: list[tuple[str, Delivery]], outcome: Outcome) -> None:
    """Hold what one person sent against what is remembered and what they see."""
    conversation = await runner.conversation(account_of(TEAM, user.id))
    decided = [note.text for note in conversation.interview.notes] if conversation else []
    times = Counter(decided)
    outcome.lost += sum(delivery.ok and not times[words] for words, delivery in sent)
    outcome.twice += sum(count - 1 for count in times.values())
    # What was given up may be decided later; what was acknowledged was decided before the next was sent.
    acknowledged = {words for words, delivery in sent if delivery.ok}
    numbers = [int(words[1:]) for words in decided if words in acknowledged]
    outcome.disordered += sum(later < earlier for earlier, later in pairwise(numbers))
    shown = Counter(
        (mark["event_payload"]["row"], mark["event_payload"]["part"])
        for post in user.direct.posts
        if (mark := post.metadata or {}).get("event_type") == MARK
    )
    outcome.repeated += sum(count - 1 for count in shown.values())
    outcome.unseen += max(len(decided) - len(shown), 0)


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port: int = one.getsockname()[1]
        return port
