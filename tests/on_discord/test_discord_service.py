"""The Discord bot as it is run: connected, in shards or only to send, as the `coach` command; its end."""

import asyncio
import logging
import os
import signal
import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from discord.gateway import DiscordWebSocket
from discord.http import Route

from bots import discord_service, library_logs
from bots.on_discord import create_bot
from coach.cli import main
from coach.commands.service import Serving
from coach.model.errors import CoachError, UsageError
from coach.model.events import Said, Started
from coach.runtime import doctor
from coach.runtime.config import DISCORD_TOKEN_PLACE, Settings
from coach.runtime.runner import Runner
from tests import shipped
from tests.on_discord.server import PATIENCE, Discord
from tests.on_discord.server_rest import API
from tests.processes import environment
from tests.slack.server import SlackServer

SAM = "81"
HELLO = "information interview"


@pytest.fixture(autouse=True)
def _address(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where Discord is, is a matter of the whole process."""
    monkeypatch.setattr(Route, "BASE", Route.BASE)
    monkeypatch.setattr(DiscordWebSocket, "DEFAULT_GATEWAY", DiscordWebSocket.DEFAULT_GATEWAY)
    monkeypatch.setattr(discord_service, "ASK_AGAIN", 0.05)


def played(folder: Path, do: Callable[[Discord, Runner, Settings], Awaitable[None]], **more: Any) -> None:
    """Does something with a Discord, a runner and settings that lead to it."""

    async def run() -> None:
        async with Discord(**more) as discord:
            await do(discord, new_runner(folder), Settings.from_environment(discord.environment()))

    asyncio.run(run())


def new_runner(folder: Path, clock: Callable[[], datetime] | None = None) -> Runner:
    """A runner on the folder's database, which acts when it is told to."""
    return shipped.open_runner(f"sqlite:///{folder}/coach.db", clock=clock)


def sees(discord: Discord, text: str) -> bool:
    """Whether the bot has sent this."""
    return any(text in one["content"] for one in discord.messages)


async def failure(serving: Serving) -> CoachError:
    """Why a service can't go on."""
    assert serving.failing is not None
    with pytest.raises(CoachError) as raised:
        await asyncio.wait_for(serving.failing, PATIENCE)
    return raised.value


# By a connection.


def test_a_talk(tmp_path: Path):
    """What somebody writes in the direct message is heard over the gateway, and answered."""

    async def do(discord: Discord, runner: Runner, settings: Settings) -> None:
        async with discord_service.gateway(runner, settings) as serving:
            assert "Discord" == serving.name
            await discord.until(lambda: discord.sockets)

            await discord.says(SAM, "hello")

            await discord.until(lambda: sees(discord, HELLO))
        assert not runner.running

    played(tmp_path, do)


def test_the_bot_alone(tmp_path: Path):
    """What `create_bot` makes can be started by whoever has it: it finds the gateway of its Discord."""

    async def do(discord: Discord, runner: Runner, settings: Settings) -> None:
        bot = create_bot(runner, settings)
        living = asyncio.create_task(bot.start(settings.discord_token))
        await discord.until(lambda: discord.sockets)
        await discord.says(SAM, "hello")
        await discord.until(lambda: sees(discord, HELLO))
        await bot.close()
        await living
        assert not runner.running

    played(tmp_path, do)


def test_two_shards(tmp_path: Path):
    """As many as Discord wants; direct messages come to the first."""

    async def do(discord: Discord, runner: Runner, settings: Settings) -> None:
        async with discord_service.gateway(runner, settings):
            await discord.until(lambda: {0, 1} == set(discord.sockets))
            await discord.says(SAM, "hello")
            await discord.until(lambda: sees(discord, HELLO))

    played(tmp_path, do, shards=2)


def test_a_broken_connection_is_made_anew(tmp_path: Path):
    """At the same stand-in, never at Discord itself."""

    async def do(discord: Discord, runner: Runner, settings: Settings) -> None:
        async with discord_service.gateway(runner, settings):
            await discord.until(lambda: discord.sockets)
            before = discord.sockets.pop(0)
            await before.send_json({"op": 9, "d": False})  # its session is over

            await discord.until(lambda: discord.sockets)

            await discord.says(SAM, "hello")
            await discord.until(lambda: sees(discord, HELLO))

    played(tmp_path, do)


def test_the_commands_are_sent_once(tmp_path: Path):
    """The next start finds them there."""

    async def do(discord: Discord, runner: Runner, settings: Settings) -> None:
        for _ in range(2):
            async with discord_service.gateway(runner, settings):
                pass

        sent = [method for method, path in discord.asked if path.endswith("/commands")]
        assert ["GET", "PUT", "GET"] == sent

    played(tmp_path, do)


def test_the_entry_point_of_an_activity_stays(tmp_path: Path):
    """A list of commands without it would be refused; it is sent back as it was."""
    launch = {"name": "launch", "type": 4, "handler": 2, "id": "9"}

    async def do(discord: Discord, runner: Runner, settings: Settings) -> None:
        async with discord_service.gateway(runner, settings):
            names = {one["name"]: one for one in discord.commands}

        assert {"coach", "Save as interview note", "launch"} == set(names)
        assert 2 == names["launch"]["handler"]
        assert "version" not in names["launch"]

    played(tmp_path, do, commands=[{**launch, "version": "7", "application_id": "105"}])


# What is refused, and what is waited for.


def test_a_wrong_token(tmp_path: Path):
    """One sentence says where a good one is found."""

    async def do(discord: Discord, runner: Runner, _: Settings) -> None:
        for token in ("wrong", "wrong\n", "ключ"):
            settings = Settings.from_environment({**discord.environment(), "DISCORD_TOKEN": token})
            with pytest.raises(UsageError, match=r"Discord refuses DISCORD_TOKEN: .* → Bot → Reset Token"):
                async with discord_service.gateway(runner, settings):
                    pass
        assert not runner.running

    played(tmp_path, do)


def test_a_token_that_ends_later(tmp_path: Path):
    """The gateway refuses it: the process ends, and says so."""

    async def do(discord: Discord, runner: Runner, settings: Settings) -> None:
        async with discord_service.gateway(runner, settings) as serving:
            await discord.until(lambda: discord.sockets)
            await discord.sockets[0].close(code=4004)

            assert "refuses DISCORD_TOKEN" in str(await failure(serving))

    played(tmp_path, do)


def test_a_connection_that_discord_ends_for_good(tmp_path: Path):
    """With another code, which is named."""

    async def do(discord: Discord, runner: Runner, settings: Settings) -> None:
        async with discord_service.gateway(runner, settings) as serving:
            await discord.until(lambda: discord.sockets)
            await discord.sockets[0].close(code=4012)

            assert "code 4012" in str(await failure(serving))

    played(tmp_path, do)


def test_a_discord_that_is_away_at_the_start(tmp_path: Path):
    """It is asked again until it answers; what else is served goes on meanwhile."""

    async def do(discord: Discord, runner: Runner, settings: Settings) -> None:
        discord.status = 503
        async with discord_service.gateway(runner, settings):
            await discord.until(lambda: len(discord.asked) > 2)
            assert not discord.sockets
            discord.status = 0
            await discord.until(lambda: discord.sockets)

            await discord.says(SAM, "hello")
            await discord.until(lambda: sees(discord, HELLO))

    played(tmp_path, do)


def test_an_end_before_discord_was_ever_there(tmp_path: Path):
    """Nothing is left over."""

    async def do(discord: Discord, runner: Runner, settings: Settings) -> None:
        discord.status = 503
        async with discord_service.gateway(runner, settings):
            pass
        assert not runner.running

    played(tmp_path, do)


# Only to send.


def test_nudges_without_a_connection(tmp_path: Path):
    """What comes due is sent in the direct message, over REST alone."""
    clock = [datetime(2026, 11, 23, 16, 0, tzinfo=UTC)]

    async def do(discord: Discord, _: Runner, settings: Settings) -> None:
        runner = new_runner(tmp_path, lambda: clock[0])
        async with discord_service.sending(runner, settings) as serving:
            assert "Discord, to send only" == serving.name
            account = f"discord:{SAM}"
            await runner.handle(account, Started(), timezone="America/Edmonton", timezone_known=True)
            await runner.handle(account, Said("career"))
            shown = len(discord.messages)

            clock[0] += timedelta(days=1, hours=3)
            await runner.tick()

            await discord.until(lambda: len(discord.messages) > shown)
        assert not discord.sockets
        assert ("GET", "/gateway/bot") not in discord.asked
        assert {f"9{SAM}"} == {one["channel_id"] for one in discord.messages}
        assert all(one["nonce"] for one in discord.messages)

    played(tmp_path, do)


# The log.


def test_what_the_library_logs(caplog: pytest.LogCaptureFixture):
    """One line, without what would let others answer; of an error its kind; voice is beside the point."""
    log, its = logging.getLogger("coach.discord"), logging.getLogger("discord")
    before = its.handlers[:], its.propagate, its.level
    try:
        library_logs.shorten(["discord"], log, without=discord_service.BESIDE_THE_POINT)
        inner = logging.getLogger("discord.http")

        inner.warning(
            "Limited: %s\nmore", f"https://discord.com{API}/webhooks/105/aW50-secret/messages/@original"
        )
        inner.error("Ignoring", exc_info=ValueError("what somebody wrote"))
        inner.warning("PyNaCl is not installed, voice will NOT be supported")
        inner.info("nothing of note")
    finally:
        its.handlers[:], its.propagate, its.level = before

    assert "Limited: https://discord.com/api/v10/webhooks/105/…/messages/@original" in caplog.text
    assert "ValueError" in caplog.text
    for secret in ("secret", "what somebody wrote", "PyNaCl", "nothing of note", "more"):
        assert secret not in caplog.text


# The doctor.


def test_the_doctor(monkeypatch: pytest.MonkeyPatch):
    """It says whose the token is, what in the application's settings is in the way, and how to add it."""
    monkeypatch.setattr(doctor, "ASK_SECONDS", 0.5)

    async def found(discord: Discord, **more: str) -> list[tuple[str, str]]:
        settings = Settings.from_environment({**discord.environment(), **more})
        checks = await asyncio.to_thread(doctor.examine, settings, datetime.now(UTC))
        return [(one.state, one.text) for one in checks if one.name == "discord"]

    async def run() -> None:
        async with Discord() as discord:
            link = "to add it: https://discord.com/oauth2/authorize?client_id=105"
            assert [("ok", "DISCORD_TOKEN is good for Firsthand (105)"), ("ok", link)] == await found(discord)
            assert [("ok", "not configured")] == await found(discord, DISCORD_TOKEN="")
            [(state, text)] = await found(discord, DISCORD_TOKEN="wrong")
            assert ("problem", True) == (state, DISCORD_TOKEN_PLACE in text)
            discord.application = {
                "interactions_endpoint_url": "https://example.org", "integration_types_config": {"0": {}}
            }  # fmt: skip
            texts = await found(discord)
            assert ["ok", "problem", "warning", "ok"] == [state for state, _ in texts]
            assert "Interactions Endpoint URL" in texts[1][1]
            assert "off: User Install" in texts[2][1]
            discord.status = 500
            assert [("warning", "Discord has trouble of its own (HTTP 500)")] == await found(discord)
            away = await found(discord, DISCORD_API_URL="http://127.0.0.1:9/api/v10")
            assert ("warning", True) == (away[0][0], "can't be reached" in away[0][1])

    asyncio.run(run())


# The command.


@asynccontextmanager
async def running(folder: Path, discord: Discord, *arguments: str, **more: str) -> AsyncIterator[Any]:
    """The `coach` command, which comes to this Discord."""
    settings = {**discord.environment(), **more}
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "coach", *arguments),
        env=environment(folder, **{name: value for name, value in settings.items() if value}),
        stderr=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
    )
    try:
        yield process
    finally:
        if process.returncode is None:
            process.kill()
        await process.wait()


@pytest.mark.parametrize("command", ["discord", "serve"])
def test_the_command(command: str, tmp_path: Path):
    """It answers until it is told to stop; then it ends well, and has logged nobody's words."""

    async def run() -> None:
        async with Discord() as discord, running(tmp_path, discord, command) as process:
            await discord.until(lambda: discord.sockets)
            await discord.says(SAM, "hello there, it's Sam")
            await discord.until(lambda: sees(discord, HELLO))

            process.send_signal(signal.SIGTERM)
            out, err = await asyncio.wait_for(process.communicate(), PATIENCE)

        assert (0, b"") == (process.returncode, out)
        assert b"started: Discord" in err
        assert b"stopped" in err
        assert b"Traceback" not in err
        assert b"Sam" not in err

    asyncio.run(run())


def test_the_command_that_only_sends(tmp_path: Path):
    """It stops as well."""

    async def run() -> None:
        async with Discord() as discord, running(tmp_path, discord, "nudges") as process:
            while b"started" not in (line := await asyncio.wait_for(process.stderr.readline(), PATIENCE)):
                assert line
            process.send_signal(signal.SIGTERM)
            await asyncio.wait_for(process.communicate(), PATIENCE)

        assert b"Discord, to send only" in line
        assert 0 == process.returncode
        assert not discord.sockets

    asyncio.run(run())


@pytest.mark.parametrize("command", ["serve", "nudges"])
def test_slack_beside_it(command: str, tmp_path: Path):
    """One process serves both, and ends well."""

    async def run() -> None:
        async with (
            SlackServer() as slack,
            Discord() as discord,
            running(tmp_path, discord, command, **slack.environment()) as process,
        ):
            while b"started" not in (line := await asyncio.wait_for(process.stderr.readline(), PATIENCE)):
                assert line
            process.send_signal(signal.SIGTERM)
            _, err = await asyncio.wait_for(process.communicate(), PATIENCE)

        assert b"Slack" in line
        assert b"Discord" in line
        assert 0 == process.returncode, err
        assert b"stopped" in err

    asyncio.run(run())


@pytest.mark.parametrize("command", ["discord", "serve", "nudges"])
def test_the_command_with_a_wrong_token(command: str, tmp_path: Path):
    """One line, exit code 2."""

    async def run() -> None:
        async with (
            Discord() as discord,
            running(tmp_path, discord, command, DISCORD_TOKEN="wrong") as process,
        ):
            out, err = await asyncio.wait_for(process.communicate(), PATIENCE)

        assert (2, b"") == (process.returncode, out)
        assert f"coach: Discord refuses DISCORD_TOKEN: {DISCORD_TOKEN_PLACE}\n".encode() == err

    asyncio.run(run())


def test_the_command_without_a_token(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    """It says where one is found."""
    for name in [name for name in os.environ if name.startswith(("DISCORD_", "SLACK_"))]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("COACH_DATABASE_URL", f"sqlite:///{tmp_path}/coach.db")

    assert 2 == main(["discord"])

    assert f"coach: DISCORD_TOKEN is not set: {DISCORD_TOKEN_PLACE}\n" == capsys.readouterr().err


def test_the_command_without_the_library(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    """It says how to get it."""
    monkeypatch.setitem(sys.modules, "bots.discord_service", None)

    class Missing:
        """Stands for a library that isn't installed."""

        def find_spec(self, name: str, *_: Any) -> None:
            """No such library."""
            if name == "discord":
                raise ModuleNotFoundError(f"No module named {name!r}", name=name)

    for name in [one for one in sys.modules if one.partition(".")[0] == "discord" or one.startswith("bots.")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setattr(sys, "meta_path", [Missing(), *sys.meta_path])

    assert 2 == main(["discord"])

    assert "coach: Discord needs more packages: pip install 'firsthand[discord]'\n" == capsys.readouterr().err
