"""A bad hour: a real `coach discord` under events that come twice, requests that fail, and kills.

Many people write numbered notes, by message, by command and in a form, and press buttons, while Discord sends
some events twice and fails some requests (before or after they took effect), and the process is killed again
and again. Afterwards it is counted what became of the promise: what was acknowledged is decided once, in its
order, and shown. Discord acknowledges no message: each has to be decided, also one that was written while
nobody listened. A click, a command or a form counts when it was answered in time.
"""

import asyncio
import random
import sqlite3
import time
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from bots.discord_events import account_of, seen_key
from coach.dialog.book import Book
from coach.engine import advance
from coach.runtime.runner import Runner
from coach.runtime.turns import Arrival
from tests.bad_hour import DRAIN_SECONDS, Outcome, Program, drained, killing
from tests.misfortune import MISFORTUNES, Fault, at_random
from tests.on_discord.server import CLICK, FORM_SENT, Discord
from tests.on_discord.server_rest import SHUT, Interaction, Payload

#: Requests that fail: not those by which the process starts.
METHODS = (
    "POST channels/messages", "GET channels/messages", "PATCH channels/messages", "POST channels/typing",
    "POST users/@me/channels", "POST interactions/callback", "POST webhooks", "PATCH webhooks/messages",
)  # fmt: skip
#: How a chat is closed for a moment, and how seldom among the faults.
CLOSED = Fault(status=403, error=str(SHUT))
FAULTS = (*MISFORTUNES * 2, CLOSED)
#: How long somebody waits for an answer before they do the next thing, at the most; in seconds.
LONGEST_WAIT = 2.0
#: As long as no chat was looked into, the bot has looked into all of them; in seconds.
QUIET_SECONDS = 6.0
#: For everybody to be greeted, in seconds.
GREETING_SECONDS = 120.0
NOTED, HELLO = "Noted.", "What are you trying to decide?"
TRY_AGAIN = "That wasn't saved."


@dataclass(frozen=True, slots=True)
class Act:
    """What somebody did: the words of their note, "" for a click; a message has no interaction."""

    words: str
    number: str
    interaction: Interaction | None = None

    @property
    def acknowledged(self) -> bool:
        """Whether it may not get lost: not where they were told to try again."""
        one = self.interaction
        return one is None or (bool(one.answered) and TRY_AGAIN not in one.words)


class Sufferer:
    """Somebody in the bad hour."""

    def __init__(self, discord: Discord, user: str, chance: random.Random) -> None:
        self.discord, self.user, self.chance = discord, user, chance
        self.acts: list[Act] = []

    @property
    def chat(self) -> list[Payload]:
        """What is in their direct message."""
        return self.discord.chats.get(f"9{self.user}", [])

    @property
    def answers(self) -> int:
        """How many notes they were told that are kept."""
        return sum(one["content"].startswith(NOTED) for one in self.chat)

    async def act(self, number: int, times: int) -> None:
        """Do something; the bot hears of it so many times."""
        words, way = f"n{number}", self.chance.randrange(20)
        if way < 10:
            said = await self.discord.says(self.user, f"note: {words}", times=times)
            self.acts.append(Act(words, said["id"]))
            return
        if way < 14:
            made = await self.discord.runs(self.user, "note", times=times, text=words)
        elif way < 17:
            field = {"type": 18, "id": 1, "component": {"type": 4, "custom_id": "note", "value": words}}
            data = {"custom_id": "form|note|1|0", "components": [field]}
            made = await self.discord.acts(FORM_SENT, data, self.user, times=times)
        else:
            question = next(one for one in self.chat if HELLO in one["content"])
            pressed = {"custom_id": "coach|1|1|career", "component_type": 2}
            made = await self.discord.acts(CLICK, pressed, self.user, message=dict(question), times=times)
            words = ""
        self.acts.append(Act(words, made.number, made))

    async def live(self, each: int, outcome: Outcome) -> None:
        """Do so many things, each when there is an answer to the one before, or when that takes too long."""
        for number in range(each):
            before = len(self.chat) + 1
            times = 2 if self.chance.random() < 0.05 else 1
            outcome.duplicated += times - 1
            await self.act(number, times)
            until = time.monotonic() + self.chance.uniform(0.1, LONGEST_WAIT)
            while len(self.chat) <= before and time.monotonic() < until:
                await asyncio.sleep(0.02)


async def run(
    folder: Path, book: Book, *, people: int, each: int, kill_every: float, seed: int = 7
) -> Outcome:
    """Let so many people do so many things each; a kill so many seconds after each start."""
    outcome, chance = Outcome(), random.Random(seed)
    async with Discord() as discord:
        users = [Sufferer(discord, str(1000 + one), random.Random(chance.random())) for one in range(people)]
        program = Program(folder, ["discord"], discord.environment())

        async def listens() -> bool:
            return bool(discord.sockets)

        await program.start(listens)
        await _greeted(discord, users)
        began, before = time.monotonic(), len(discord.calls)
        discord.faults = at_random(seed, 0.05, FAULTS, METHODS)
        stop = asyncio.Event()
        killer = asyncio.create_task(killing(program, listens, outcome, kill_every, stop))
        await asyncio.gather(*(user.live(each, outcome) for user in users))
        stop.set()
        await killer
        # Who had closed their chat for a moment is told what was missed when they do something.
        discord.faults = None
        await asyncio.gather(*(user.discord.says(user.user, "status") for user in users))
        await _caught_up(discord)
        outcome.unsent = await drained(folder)
        outcome.seconds = time.monotonic() - began
        await program.end(kill=False)
        made = discord.calls[before:]
        outcome.calls, outcome.failed_calls = len(made), sum(call.status != 200 for call in made)
        async with Runner(f"sqlite:///{folder / 'coach.db'}", book, advance, run_loop=False) as runner:
            for user in users:
                await _count(runner, user, outcome)
    _count_clicks(folder, users, outcome)
    return outcome


async def _caught_up(discord: Discord) -> None:
    """Wait until the bot has looked through the chats for what it missed, one after the other."""
    ends = time.monotonic() + DRAIN_SECONDS
    looks = [0.0]
    while time.monotonic() < min(ends, looks[-1] + QUIET_SECONDS) or len(looks) == 1:
        await asyncio.sleep(0.5)
        looks = [0.0, *(call.at for call in discord.calls if call.method == "GET channels/messages")]
        if time.monotonic() > ends:
            return


async def _greeted(discord: Discord, users: list[Sufferer]) -> None:
    """Everybody is in a talk: the bot can't know of the first words that it never heard."""
    for user in users:
        await discord.says(user.user, "hi")
    asked = [user.user for user in users]
    await discord.until(
        lambda: all(HELLO in discord.chats[f"9{user}"][-1]["content"] for user in asked), GREETING_SECONDS
    )


async def _count(runner: Runner, user: Sufferer, outcome: Outcome) -> None:
    """Hold what one person did against what is remembered and what they see."""
    outcome.deliveries += len(user.acts)
    outcome.acknowledged += sum(act.acknowledged for act in user.acts)
    outcome.took += [
        (act.interaction.answered - act.interaction.sent) * 1000
        for act in user.acts
        if act.interaction is not None and act.interaction.answered
    ]
    sent = [(act.words, act.acknowledged) for act in user.acts if act.words]
    decided = await outcome.decided(runner, account_of(int(user.user)), sent)
    # A click waits for what was written earlier only as long as Discord waits for the click.
    outcome.in_order(decided, {act.words for act in user.acts if act.interaction is None})
    outcome.in_order(decided, {act.words for act in user.acts if act.interaction and act.acknowledged})
    # Discord's history names no row: after a kill, the one message that was in hand may be taken for one
    # that stands there and says the same.
    missing = max(len(decided) - user.answers, 0)
    alike = min(missing, outcome.kills)
    outcome.alike += alike
    outcome.unseen += missing - alike
    outcome.repeated += max(user.answers - len(decided), 0)


def _count_clicks(folder: Path, users: list[Sufferer], outcome: Outcome) -> None:
    """A click leaves no note; that it was decided is remembered by its key."""
    with closing(sqlite3.connect(folder / "coach.db")) as connection:
        seen = {key for (key,) in connection.execute("SELECT key FROM seen")}
    for user in users:
        for act in user.acts:
            key = Arrival("", None, seen=seen_key(int(act.number))).key
            outcome.lost += act.acknowledged and not act.words and key not in seen
