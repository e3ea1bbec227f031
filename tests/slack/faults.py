"""A bad hour: a real `coach slack --http` under deliveries that come twice, calls that fail, and kills.

Many people write numbered notes, by message and by slash command, while Slack delivers some events twice and
fails some calls (before or after they took effect), and the process is killed again and again. Afterwards it
is counted what became of the promise: what was acknowledged is decided once, in its order, and shown.
"""

import asyncio
import random
import socket
import time
from collections import Counter
from pathlib import Path

from bots.slack_events import account_of
from bots.slack_surface import MARK
from coach.dialog.book import Book
from coach.engine import advance
from coach.runtime.runner import Runner
from tests.bad_hour import Outcome, Program, drained, killing
from tests.misfortune import MISFORTUNES, at_random
from tests.slack.people import User
from tests.slack.server import SlackServer
from tests.slack.server_delivery import Delivery

TEAM = "T1"
#: Slack's waits before it delivers again, scaled down; the last is longer than a start takes. In seconds.
RETRIES = (0.1, 1.0, 4.0, 8.0)
#: How often one in so many actions is a slash command, which Slack never sends again.
COMMANDS = 5


class App:
    """`coach slack --http` as a process."""

    def __init__(self, slack: SlackServer, folder: Path) -> None:
        self.port = _free_port()
        self.url = f"http://127.0.0.1:{self.port}/slack/events"
        arguments = ("slack", "--http", "--port", str(self.port))
        self.program = Program(folder, arguments, slack.environment())

    async def listens(self) -> bool:
        """Whether it takes deliveries."""
        try:
            _, writer = await asyncio.open_connection("127.0.0.1", self.port)
        except OSError:
            return False
        writer.close()
        await writer.wait_closed()
        return True

    async def start(self) -> None:
        """Start it, and wait until it listens."""
        await self.program.start(self.listens)

    async def end(self) -> None:
        """Have it end."""
        await self.program.end(kill=False)


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
        killer = asyncio.create_task(killing(app.program, app.listens, outcome, kill_every, stop))
        sent = await asyncio.gather(
            *(_write(slack, user, each, outcome, random.Random(chance.random())) for user in users)
        )
        await slack.courier.settled()
        outcome.unsent = await drained(folder)
        stop.set()
        await killer
        outcome.seconds = time.monotonic() - began
        await app.end()
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


async def _count(runner: Runner, user: User, sent: list[tuple[str, Delivery]], outcome: Outcome) -> None:
    """Hold what one person sent against what is remembered and what they see."""
    taken = [(words, delivery.ok) for words, delivery in sent]
    decided = await outcome.decided(runner, account_of(TEAM, user.id), taken)
    # What was given up may be decided later; what was acknowledged was decided before the next was sent.
    outcome.in_order(decided, {words for words, delivery in sent if delivery.ok})
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
