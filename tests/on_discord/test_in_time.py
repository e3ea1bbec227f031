"""Interactions are answered in time, whatever the database does: the real library, at a small Discord."""

import asyncio
import json
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from aiohttp import web

from bots import discord_answers, discord_api, discord_app
from bots.on_discord import create_bot
from coach.engine import advance
from coach.runtime.config import Settings
from coach.runtime.runner import Runner
from tests.on_discord.played import BOOK
from tests.on_discord.server import API, APPLICATION, BOT, TOKEN, Discord
from tests.runtime.test_accept import Stuck

PERSON = {"id": "42", "username": "sam", "discriminator": "0", "avatar": None, "global_name": None}
#: The kinds of first responses.
MESSAGE, WAIT, LATER, EDIT = 4, 5, 6, 7


class Answered(Discord):
    """The same with interactions: what they were answered with, in order."""

    async def __aenter__(self) -> "Answered":
        self.answers: list[tuple[str, Any]] = []
        await super().__aenter__()
        return self

    @web.middleware
    async def _first(self, request: web.Request, handler: Any) -> web.StreamResponse:
        """Interactions are answered with a token of their own."""
        path = request.path.removeprefix(API)
        given = await request.json() if request.can_read_body else {}
        response = None
        if path.startswith("/interactions/"):
            self.answers.append(("first", given["type"]))
            response = {"interaction": {"id": "1", "type": 3}}
            if given["type"] in (MESSAGE, EDIT):
                message = self._message("9942", given["data"].get("content", ""), BOT)
                response["interaction"]["response_message_id"] = message["id"]
                response["resource"] = {"type": given["type"], "message": message}
        elif path.startswith("/webhooks/"):
            self.answers.append((request.method, given.get("content", "")))
            response = self._message("942", given.get("content", ""), BOT)
        if response is None:
            return await super()._first(request, handler)
        async with self._changed:
            self._changed.notify_all()
        return web.Response(body=json.dumps(response).encode(), content_type="application/json")

    async def acts(self, kind: int, data: Any, number: int, **more: Any) -> None:
        """Somebody uses a command, or presses something, in a server's channel or (`user`) in their chat."""
        what = {
            "id": str(number), "application_id": APPLICATION, "type": kind, "token": f"token-{number}",
            "version": 1, "data": data, "locale": "en-US", "entitlements": [], "attachment_size_limit": 1,
            "authorizing_integration_owners": {}, "app_permissions": "0", **more,
        }  # fmt: skip
        await self.push("INTERACTION_CREATE", what)


@asynccontextmanager
async def connected(folder: Path):
    """A Discord, and the bot connected to it."""
    async with Answered() as discord:
        settings = Settings.from_environment(discord.environment())
        runner = Runner(f"sqlite:///{folder / 'a.db'}", BOOK, advance, run_loop=False)
        bot = create_bot(runner, settings)
        async with bot:
            await bot.login(TOKEN)
            await discord_api.direct_gateway(bot.http, settings)
            living = asyncio.create_task(bot.connect())
            await discord.until(lambda: discord.sockets)
            yield discord, runner
            await bot.close()
            await asyncio.wait({living})


def in_chat(message: Any = None) -> dict[str, Any]:
    """Where an interaction in the direct message comes from."""
    channel = {"id": "942", "type": 1, "recipients": [PERSON], "last_message_id": None}
    where = {"channel_id": "942", "channel": channel, "context": 1, "user": PERSON}
    return {**where, "message": message} if message else where


def test_click_while_the_database_is_stuck(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """It is acknowledged and kept; what it brings about is shown when it is decided."""
    monkeypatch.setattr(discord_answers, "KEEP_SECONDS", 0.05)

    async def talk():
        async with connected(tmp_path) as (discord, runner):
            await discord.says("42", "hi")
            await discord.until(lambda: len(discord.messages) == 3)
            question = {**discord.messages[-1]}
            stuck = Stuck(runner)
            async with stuck:
                pressed = {"custom_id": "coach|1|1|career", "component_type": 2}
                await discord.acts(3, pressed, 1001, **in_chat(question))
                await discord.until(lambda: discord.answers)
            answers = list(discord.answers)
            await discord.until(lambda: len(discord.messages) == 4)
            return answers, discord.messages[-1]["content"]

    answers, following = asyncio.run(talk())

    assert [("first", LATER)] == answers
    assert following.startswith("Which one?")


def test_command_while_the_database_is_stuck(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Discord is told to wait in time; what was decided comes after that."""
    monkeypatch.setattr(discord_answers, "WAIT_SECONDS", 0.05)

    async def talk():
        async with connected(tmp_path) as (discord, runner):
            async with Stuck(runner):
                options = [{"type": 1, "name": "start", "options": []}]
                command = {"id": "5", "name": "coach", "type": 1, "options": options}
                await discord.acts(2, command, 1002, **in_chat())
                await discord.until(lambda: discord.answers)
            await discord.until(lambda: len(discord.answers) == 4)
            return discord.answers

    first, *following = asyncio.run(talk())

    assert ("first", WAIT) == first
    assert ["POST"] * 3 == [how for how, _ in following]
    assert "What are you trying to decide?" == following[-1][1]


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
