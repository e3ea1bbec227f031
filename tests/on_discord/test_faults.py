"""What is promised holds when Discord, the network or the process fails."""

import asyncio
from collections.abc import Callable
from pathlib import Path

import pytest

from bots import discord_web
from coach.dialog.book import Book
from coach.runtime.runner import Runner
from tests.misfortune import Fault
from tests.on_discord import faults
from tests.on_discord.hosting import connected, hosted
from tests.on_discord.server import CLICK, Discord
from tests.on_discord.server_rest import EDIT, Call, Payload

SAM, CHAT = "42", "942"
NOTED = "Noted."
HELLO = 3
POSTS = ("POST channels/messages", "POST interactions/callback")
LOST = [Fault(status=500, after=True), Fault(drop=True, after=True)]
LOST_NAMES = ["failed though taken", "dropped though taken"]


@pytest.fixture(autouse=True)
def hurry(monkeypatch: pytest.MonkeyPatch) -> None:
    """What failed is tried again soon."""
    monkeypatch.setattr(discord_web, "TROUBLE_WAIT", 0.1)
    monkeypatch.setattr(discord_web, "LONG_WAIT", 0.1)


def once(method: str, fault: Fault) -> Callable[[Call], Fault | None]:
    """Spoils the next request of a kind."""
    left = [fault]
    return lambda call: left.pop() if left and call.method == method else None


def noted(discord: Discord) -> int:
    """How often Sam was told that a note is kept."""
    return sum(one["content"].startswith(NOTED) for one in discord.chats.get(CHAT, ()))


async def greeted(discord: Discord) -> Payload:
    """Sam's first question."""
    await discord.says(SAM, "hi")
    await discord.until(lambda: len(discord.messages) == HELLO)
    return dict(discord.messages[-1])


async def notes_of(runner: Runner) -> list[str]:
    """What was decided."""
    conversation = await runner.conversation(f"discord:{SAM}")
    return [note.text for note in conversation.interview.notes] if conversation else []


def test_a_bad_hour(tmp_path: Path, book: Book):
    """Doubled events, failing requests and kills: nothing lost, nothing twice, nothing out of order."""
    outcome = asyncio.run(faults.run(tmp_path, book, people=12, each=10, kill_every=2.5))

    assert outcome.kept, outcome
    assert outcome.deliveries == 120
    assert outcome.kills
    assert outcome.failed_calls


@pytest.mark.parametrize(
    "fault",
    [*LOST, Fault(status=500), Fault(status=503), Fault(drop=True), Fault(status=429)],
    ids=[*LOST_NAMES, "failed", "unavailable", "dropped", "too many"],
)
def test_a_message_whose_fate_is_unknown_is_shown_once(tmp_path: Path, fault: Fault):
    """It is sent again with its nonce, and only when it isn't in the chat."""

    async def talk() -> tuple[int, list[str]]:
        async with Discord() as discord, hosted(discord, tmp_path, run_loop=True) as runner:
            await greeted(discord)
            discord.faults = once("POST channels/messages", fault)
            await discord.says(SAM, "note: bring water")
            await discord.until(lambda: noted(discord))
            await discord.says(SAM, "note: bring bread")
            await discord.until(lambda: noted(discord) > 1)
            await discord.says(SAM, "status")
            await discord.until(lambda: not discord.chats[CHAT][-1]["content"].startswith(NOTED))
            return noted(discord), await notes_of(runner)

    assert asyncio.run(talk()) == (2, ["bring water", "bring bread"])


@pytest.mark.parametrize("fault", [*LOST, Fault(status=500)], ids=[*LOST_NAMES, "failed"])
def test_a_first_response_whose_fate_is_unknown_is_shown_once(tmp_path: Path, fault: Fault):
    """Discord says that there is one already; it is looked at before anything is said again."""

    async def talk() -> tuple[int, int, list[str]]:
        async with Discord() as discord, hosted(discord, tmp_path, run_loop=True) as runner:
            await greeted(discord)
            discord.faults = once("POST interactions/callback", fault)
            command = await discord.runs(SAM, "note", text="bring water")
            await discord.until(lambda: command.answered and noted(discord))
            await discord.says(SAM, "note: bring bread")
            await discord.until(lambda: noted(discord) > 1)
            return noted(discord), len(discord.chats[CHAT]), await notes_of(runner)

    shown, messages, notes = asyncio.run(talk())
    assert shown == 2
    assert messages == 1 + HELLO + 2 + 1
    assert notes == ["bring water", "bring bread"]


def test_what_comes_twice_is_answered_once(tmp_path: Path):
    """Messages, commands and clicks that the gateway brings again change nothing and say nothing."""

    async def talk() -> tuple[list[str], list[str], int]:
        async with connected(tmp_path) as (discord, runner):
            question = await greeted(discord)
            await discord.says(SAM, "note: one", times=2)
            await discord.until(lambda: noted(discord) == 1)
            command = await discord.runs(SAM, "note", text="two", times=2)
            await discord.until(lambda: command.answered and noted(discord) == 2)
            pressed = {"custom_id": "coach|1|1|career", "component_type": 2}
            click = await discord.acts(CLICK, pressed, SAM, message=question, times=2)
            await discord.until(lambda: click.answered)
            await discord.says(SAM, "note: three", times=2)
            await discord.until(lambda: noted(discord) == 3)
            shown = [one["content"] for one in discord.chats[CHAT] if one["author"].get("bot")]
            return shown, await notes_of(runner), click.kind

    shown, notes, kind = asyncio.run(talk())
    assert notes == ["one", "two", "three"]
    assert [False, False, False, True, True, False, True] == [one.startswith(NOTED) for one in shown]
    assert kind == EDIT


def test_what_was_written_while_nobody_listened_is_answered_once_and_first(tmp_path: Path):
    """It is fetched from the chat before anything newer of this person is decided."""

    async def talk() -> tuple[list[str], int]:
        async with Discord() as discord:
            async with hosted(discord, tmp_path):
                await greeted(discord)
            for words in ("one", "two", "three"):
                await discord.says(SAM, f"note: {words}")
            discord.faults = once("GET channels/messages", Fault(delay=0.3))
            async with hosted(discord, tmp_path) as runner:
                await discord.says(SAM, "note: four")
                await discord.runs(SAM, "note", text="five")
                await discord.until(lambda: noted(discord) == 5)
                return await notes_of(runner), noted(discord)

    notes, shown = asyncio.run(talk())
    assert notes == ["one", "two", "three", "four", "five"]
    assert shown == 5


def test_a_second_outage_while_the_first_is_caught_up(tmp_path: Path):
    """A chat that was looked through already is looked through again."""

    async def talk() -> list[str]:
        async with Discord() as discord, hosted(discord, tmp_path) as runner:
            await greeted(discord)
            for words in ("one", "two"):
                socket = discord.sockets.pop(0)
                await discord.says(SAM, f"note: {words}")
                await socket.send_json({"op": 9, "d": False})  # its session is over
                await discord.until(lambda: discord.sockets)
            await discord.until(lambda: noted(discord) == 2)
            return await notes_of(runner)

    assert asyncio.run(talk()) == ["one", "two"]


def test_messages_that_say_the_same_are_told_apart(tmp_path: Path):
    """What is there of one row isn't taken for the next one, though it says the same."""

    async def talk() -> int:
        async with Discord() as discord, hosted(discord, tmp_path, run_loop=True):
            await greeted(discord)
            left = [Fault(drop=True, after=True), Fault(delay=0.2)]
            discord.faults = lambda call: left.pop(0) if left and call.method in POSTS else None
            await asyncio.gather(
                *(discord.says(SAM, f"note: {words}") for words in ("one", "two")),
                discord.runs(SAM, "note", text="three"),
            )
            await discord.until(lambda: noted(discord) == 3)
            return noted(discord)

    assert asyncio.run(talk()) == 3
