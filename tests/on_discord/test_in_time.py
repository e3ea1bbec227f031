"""Interactions are answered in time, whatever the database does: the real library, at a small Discord."""

import asyncio
from pathlib import Path

import pytest

from bots import discord_answers, discord_app
from tests.on_discord.hosting import connected
from tests.on_discord.server import CLICK
from tests.on_discord.server_rest import LATER, WAIT
from tests.runtime.test_accept import Stuck


def test_click_while_the_database_is_stuck(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """It is acknowledged and kept; what it brings about is shown when it is decided."""
    monkeypatch.setattr(discord_answers, "KEEP_SECONDS", 0.05)

    async def talk():
        async with connected(tmp_path) as (discord, runner):
            await discord.says("42", "hi")
            await discord.until(lambda: len(discord.messages) == 3)
            question = {**discord.messages[-1]}
            async with Stuck(runner):
                pressed = {"custom_id": "coach|1|1|career", "component_type": 2}
                click = await discord.acts(CLICK, pressed, message=question)
                await discord.until(lambda: click.answered)
            await discord.until(lambda: len(discord.messages) == 4)
            return click.kind, discord.messages[-1]["content"]

    answer, following = asyncio.run(talk())

    assert LATER == answer
    assert following.startswith("Which one?")


def test_command_while_the_database_is_stuck(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Discord is told to wait in time; what was decided comes after that."""
    monkeypatch.setattr(discord_answers, "KEEP_SECONDS", 0.05)
    monkeypatch.setattr(discord_answers, "WAIT_SECONDS", 0.1)

    async def talk():
        async with connected(tmp_path) as (discord, runner):
            async with Stuck(runner):
                command = await discord.runs("42", "start")
                await discord.until(lambda: command.answered)
            await discord.until(lambda: len(discord.chats["942"]) == 3)
            return command.kind, [one["content"] for one in discord.chats["942"]]

    answer, shown = asyncio.run(talk())

    assert WAIT == answer
    assert all(shown)
    assert "What are you trying to decide?" == shown[-1]


def test_message_while_the_database_is_stuck(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """It is kept, an answer is seen to be on its way, and comes."""
    monkeypatch.setattr(discord_app, "MESSAGE_SECONDS", 0.05)
    monkeypatch.setattr(discord_app, "THINKING_SECONDS", 0.01)

    async def talk():
        async with connected(tmp_path) as (discord, runner):
            async with Stuck(runner):
                await discord.says("42", "hi")
                await discord.until(lambda: ("POST", "/channels/942/typing") in discord.asked)
            await discord.until(lambda: len(discord.messages) == 3)
            return len(discord.messages)

    assert 3 == asyncio.run(talk())


def test_nonces_at_the_edge(tmp_path: Path):
    """What Discord is sent carries a nonce that it holds us to."""

    async def talk():
        async with connected(tmp_path) as (discord, _runner):
            await discord.says("42", "hi")
            await discord.until(lambda: len(discord.messages) == 3)
            return [one["nonce"] for one in discord.messages]

    nonces = asyncio.run(talk())

    assert 3 == len(set(nonces))
    assert all(0 < len(one) <= 25 for one in nonces)
