"""The Slack app as it is run: by a socket, over HTTP, as the `coach` command; what it refuses, its end."""

import asyncio
import hashlib
import hmac
import io
import json
import os
import re
import signal
import socket as sockets
import sys
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import aiohttp
import pytest
from slack_sdk.oauth.installation_store import Installation

from bots import slack_http, slack_manifest, slack_service, slack_socket
from bots.on_slack import create_app
from bots.slack_stores import InstallationStore
from coach.commands.service import Serving
from coach.model.errors import UsageError
from coach.runtime import doctor
from coach.runtime.config import Settings
from coach.runtime.runner import Runner
from tests import shipped
from tests.misfortune import Fault
from tests.processes import environment
from tests.slack.people import User
from tests.slack.server import SlackServer
from tests.slack.server_objects import App

Answer = tuple[int, str, dict[str, str]]
HELLO = "information interview"


def played(folder: Path, do: Callable[[SlackServer, Runner, Settings], Awaitable[None]], **more: Any) -> None:
    """Does something with a Slack, a runner and settings that lead to it."""

    async def run() -> None:
        runner = shipped.open_runner(f"sqlite:///{folder}/coach.db")
        oauth = more.pop("oauth", False)
        async with SlackServer(**more) as slack:
            await do(slack, runner, Settings.from_environment(slack.environment(oauth=oauth)))

    asyncio.run(run())


@asynccontextmanager
async def over_http(slack: SlackServer, runner: Runner, settings: Settings) -> AsyncIterator[str]:
    """The app over HTTP, where Slack finds it; its address."""
    async with slack_service.http(create_app(runner, settings), runner, settings, port=0) as serving:
        address = f"http://127.0.0.1:{serving.port}"
        slack.request_url = f"{address}/slack/events"
        yield address
        slack.request_url = None


@asynccontextmanager
async def by_socket(runner: Runner, settings: Settings) -> AsyncIterator[tuple[str, Serving]]:
    """The app in Socket Mode; the address of its health."""
    async with slack_service.socket(create_app(runner, settings), runner, settings, port=0) as serving:
        yield f"http://127.0.0.1:{serving.port}", serving


async def asked(
    url: str, data: bytes | None = None, headers: dict[str, str] | None = None, method: str = ""
) -> Answer:
    """One request: status, body and headers of the answer."""
    async with aiohttp.ClientSession() as session:
        how = method or ("GET" if data is None else "POST")
        given = None if data is None else io.BytesIO(data)
        async with session.request(how, url, data=given, headers=headers, allow_redirects=False) as answer:
            return answer.status, await answer.text(), dict(answer.headers)


def signed(
    slack: SlackServer, body: bytes, *, age: float = 0, kind: str = "application/json"
) -> dict[str, str]:
    """Headers as Slack sends them."""
    at = str(int(time.time() - age))
    secret = slack.app.signing_secret.encode()
    digest = hmac.new(secret, b"v0:" + at.encode() + b":" + body, hashlib.sha256).hexdigest()
    return {"X-Slack-Request-Timestamp": at, "X-Slack-Signature": f"v0={digest}", "Content-Type": kind}


async def ready(address: str) -> tuple[int, list[str]]:
    """What /readyz says."""
    status, body, _ = await asked(f"{address}/readyz")
    return status, json.loads(body)["reasons"]


# Over HTTP.


def test_a_talk_over_http(tmp_path: Path):
    """What somebody writes comes to /slack/events, and is answered in the chat."""

    async def do(slack: SlackServer, runner: Runner, settings: Settings) -> None:
        sam = User(slack)
        async with over_http(slack, runner, settings):
            assert await slack.courier.verify()

            delivery = await sam.types("hello")

            assert delivery.ok
            await sam.sees(HELLO)
        assert not runner.running

    played(tmp_path, do)


def test_what_is_refused(tmp_path: Path, caplog: pytest.LogCaptureFixture):
    """What isn't Slack's, or can't be read, is refused; the caller learns nothing, the log nothing of it."""
    event = json.dumps({"type": "url_verification", "challenge": "secret-words"}).encode()
    deep = b'{"type": ' + b"[" * 100_000

    async def do(slack: SlackServer, runner: Runner, settings: Settings) -> None:
        def sent(body: bytes, **more: Any) -> tuple[bytes, dict[str, str]]:
            return body, signed(slack, body, **more)

        wrong = {
            "unsigned": (event, {}),
            "another's": (event, signed(slack, event + b" ")),
            "too old": sent(event, age=360),
            "from the future": sent(event, age=-360),
            "no time": (event, {**signed(slack, event), "X-Slack-Request-Timestamp": "soon"}),
            "odd signature": (event, {**signed(slack, event), "X-Slack-Signature": "v0=\u00e9"}),
            "no JSON": sent(b'{"type": secret-words'),
            "a list": sent(b'["secret-words"]'),
            "deep": sent(deep),
            "no UTF-8": sent(b'{"type": "\xff"}'),
            "no kind": sent(b'{"secret-words": 1}'),
            "a form of nothing": sent(b"secret-words", kind="application/x-www-form-urlencoded"),
            "a payload of nothing": sent(b"payload=secret", kind="application/x-www-form-urlencoded"),
            "too large": sent(b'{"type": "' + b"x" * slack_http.MOST_BYTES + b'"}'),
        }
        async with over_http(slack, runner, settings) as address:
            found = {}
            for name, (body, headers) in wrong.items():
                status, text, answered = await asked(f"{address}/slack/events", body, headers)
                found[name] = status
                assert len(text) < 60
                assert "Traceback" not in text
                assert "firsthand" == answered["Server"]
            good = await asked(f"{address}/slack/events", *sent(event))

            assert (200, "secret-words") == (good[0], json.loads(good[1])["challenge"])
            assert found == {
                **dict.fromkeys(list(wrong)[:6], 401),
                **dict.fromkeys(list(wrong)[6:13], 400),
                "too large": 413,
            }
            assert len(wrong) == caplog.text.count("refused a request")
            assert "secret-words" not in caplog.text
            assert "Traceback" not in caplog.text

    played(tmp_path, do)


def test_what_is_not_there(tmp_path: Path):
    """Other addresses and methods, a body that never ends, and what isn't HTTP."""

    async def do(slack: SlackServer, runner: Runner, settings: Settings) -> None:
        async with over_http(slack, runner, settings) as address:
            statuses = [
                (await asked(f"{address}/{path}", method=method))[0]
                for method, path in (
                    ("GET", "slack/events"),
                    ("POST", "healthz"),
                    ("GET", ""),
                    ("GET", "slack/install"),
                    ("HEAD", "readyz"),
                )
            ]
            assert [405, 405, 404, 404, 200] == statuses
            port = urlsplit(address).port
            reader, writer = await asyncio.open_connection("127.0.0.1", port)
            writer.write(b"\x16\x03\x01 secret\r\n\r\n")
            raw = (await reader.read(1000)).decode()
            writer.close()
            await writer.wait_closed()

            assert " 400 " in raw.splitlines()[0]
            assert "aiohttp" not in raw
            assert "secret" not in raw

    played(tmp_path, do)


def test_a_body_that_never_comes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Whoever announces a body and doesn't send it isn't waited for."""
    monkeypatch.setattr(slack_http, "BODY_SECONDS", 0.2)

    async def do(slack: SlackServer, runner: Runner, settings: Settings) -> None:
        async with over_http(slack, runner, settings) as address:
            reader, writer = await asyncio.open_connection("127.0.0.1", urlsplit(address).port)
            writer.write(b"POST /slack/events HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\nab")
            line = await reader.readline()
            writer.close()
            await writer.wait_closed()

            assert b"408" in line

    played(tmp_path, do)


def test_health(tmp_path: Path):
    """It is alive while it runs, and ready as long as the database answers."""

    async def do(slack: SlackServer, runner: Runner, settings: Settings) -> None:
        async with over_http(slack, runner, settings) as address:
            assert 200 == (await asked(f"{address}/healthz"))[0]
            assert (200, []) == await ready(address)

            await runner.stop()

            assert 200 == (await asked(f"{address}/healthz"))[0]
            assert (503, ["the database doesn't answer"]) == await ready(address)

    played(tmp_path, do)


def test_a_port_that_is_taken(tmp_path: Path):
    """It is named, and everything that was begun is ended."""

    async def do(slack: SlackServer, runner: Runner, settings: Settings) -> None:
        taken = urlsplit(slack.url).port
        assert taken is not None
        app = create_app(runner, settings)
        with pytest.raises(UsageError, match=rf"127\.0\.0\.1, port {taken}"):
            async with slack_service.http(app, runner, settings, port=taken):
                pass
        assert not runner.running

    played(tmp_path, do)


def test_what_is_under_way_is_finished(tmp_path: Path):
    """A request that came before the end is decided and acknowledged."""

    async def do(slack: SlackServer, runner: Runner, settings: Settings) -> None:
        sam = User(slack)
        slack.faults = lambda call: Fault(delay=0.5) if call.method == "users.info" else None
        async with over_http(slack, runner, settings):
            delivery = await sam.types("hello", wait=False)
            await slack.until(lambda: slack.calls_of("users.info"))
        await delivery.done()

        assert delivery.ok
        assert 1 == len(delivery.attempts)

    played(tmp_path, do)


# Installing.


def test_a_workspace_installs_the_app(tmp_path: Path):
    """From the install page to Slack and back; then people there are answered, over two processes."""

    async def do(slack: SlackServer, runner: Runner, settings: Settings) -> None:
        sam = User(slack, team="T2")
        other = shipped.open_runner(f"sqlite:///{tmp_path}/coach.db")
        async with over_http(slack, runner, settings) as first, over_http(slack, other, settings) as second:
            slack.app.redirects = (f"{second}/slack/oauth_redirect",)
            jar = aiohttp.CookieJar(unsafe=True)  # keeps cookies of an IP address as well
            async with aiohttp.ClientSession(cookie_jar=jar) as browser:
                async with browser.get(f"{first}/slack/install", allow_redirects=False) as sent:
                    there = sent.headers["Location"]
                    cookie = sent.cookies["slack-app-oauth-state"]
                assert 302 == sent.status
                assert cookie["httponly"]
                assert "Lax" == cookie["samesite"]
                assert parse_qs(urlsplit(there).query)["scope"] == [",".join(slack.app.scopes)]
                async with browser.get(there, allow_redirects=False) as agreed:
                    back = agreed.headers["Location"]
                async with browser.get(back, allow_redirects=False) as done:
                    page = await done.text()
                async with browser.get(back, allow_redirects=False) as again:
                    refused = again.status

            assert (200, 400) == (done.status, refused)
            assert "T2" in page
            for address in (first, second):
                slack.request_url = f"{address}/slack/events"
                assert (await sam.types("hello")).ok
            await sam.sees(HELLO)
            assert await runner.conversation(f"slack:T2/{sam.id}") is not None

            await slack.uninstall("T2")
            assert [] == await runner.installations("slack").ids()
            assert await runner.conversation(f"slack:T2/{sam.id}") is None

    app = replace(App.from_manifest(slack_manifest.read()), rotates=True)
    played(tmp_path, do, oauth=True, app=app, teams=("T2",), installed=False)


def test_an_installation_that_nobody_began(tmp_path: Path, caplog: pytest.LogCaptureFixture):
    """Another browser, a made-up state, an unknown code, a refusal, an outage: a page, no more."""

    async def do(slack: SlackServer, runner: Runner, settings: Settings) -> None:
        async with over_http(slack, runner, settings) as address:

            async def comes_back(state: str, cookie: str, rest: str) -> Answer:
                headers = {"Cookie": f"slack-app-oauth-state={cookie}"} if cookie else {}
                return await asked(f"{address}/slack/oauth_redirect?state={state}&{rest}", headers=headers)

            async def begun() -> str:
                _, _, headers = await asked(f"{address}/slack/install")
                return parse_qs(urlsplit(headers["Location"]).query)["state"][0]

            state = await begun()
            found = [
                await comes_back(state, "", "code=code-1"),
                await comes_back("made-up", "made-up", "code=code-1"),
                await comes_back(state, state, "code=code-1"),
                await comes_back(state, state, "error=access_denied"),
            ]
            state = await begun()
            slack.faults = lambda call: Fault(drop=True)
            found.append(await comes_back(state, state, "code=code-1"))

            assert [400, 401, 401, 200, 502] == [status for status, _, _ in found]
            assert not any("Traceback" in text for _, text, _ in found)
            assert [] == await runner.installations("slack").ids()
            secure = await asked(f"{address}/slack/install", headers={"X-Forwarded-Proto": "https"})
            assert "secure" in secure[2]["Set-Cookie"].lower()

    played(tmp_path, do, oauth=True)


# By a socket.


def test_a_talk_by_a_socket(tmp_path: Path):
    """What somebody writes comes over the connection; /readyz says that it is there."""

    async def do(slack: SlackServer, runner: Runner, settings: Settings) -> None:
        sam = User(slack)
        async with by_socket(runner, settings) as (address, _):
            assert (200, []) == await ready(address)
            assert 404 == (await asked(f"{address}/slack/events", b"{}"))[0]

            assert (await sam.types("hello")).ok
            await sam.sees(HELLO)
        assert not slack.sockets.links

    played(tmp_path, do)


def test_somebody_sets_everything(tmp_path: Path):
    """One token and the app's credentials together: the token serves its workspace, as if it were alone."""

    async def do(slack: SlackServer, runner: Runner, settings: Settings) -> None:
        sam = User(slack)
        every = Settings.from_environment({**slack.environment(), **slack.environment(oauth=True)})
        async with by_socket(runner, every):
            await sam.types("hello")
            await sam.sees(HELLO)

    played(tmp_path, do)


def test_installed_workspaces_by_a_socket(tmp_path: Path):
    """A connection serves all workspaces that installed the app; what they write stays apart."""

    async def do(slack: SlackServer, runner: Runner, settings: Settings) -> None:
        both = [User(slack, team=team) for team in ("T1", "T2")]
        async with by_socket(runner, settings):
            for one in both:
                token, _ = slack.state.install(one.team)
                bot = slack.state.workspace(one.team).bot.id
                kept = Installation(team_id=one.team, user_id=one.id, bot_token=token, bot_user_id=bot)
                await InstallationStore(runner).async_save(kept)
            for one in both:
                await one.types("hello")
            for one in both:
                await one.sees(HELLO)

            used = {(call.team, call.token) for call in slack.calls_of("chat.postMessage")}
            assert used == {(one.team, slack.token(one.team)) for one in both}

    played(tmp_path, do, oauth=True, teams=("T1", "T2"))


@pytest.mark.parametrize("how", ["drop", "refresh", "warn", "silence"])
def test_a_lost_connection_is_replaced(how: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Broken, asked to come again, or silent without a word: a new one is made, and the talk goes on."""
    monkeypatch.setattr(slack_socket, "PING_SECONDS", 0.5)

    async def do(slack: SlackServer, runner: Runner, settings: Settings) -> None:
        sam = User(slack)
        async with by_socket(runner, settings) as (address, _):
            before = slack.sockets.links[0]
            found = getattr(slack.sockets, how)()
            if asyncio.iscoroutine(found):
                await found
            await slack.until(lambda: [link for link in slack.sockets.links if link is not before])
            await slack.until(lambda: before not in slack.sockets.links)

            assert (await sam.types("hello")).ok
            await sam.sees(HELLO)
            assert (200, []) == await ready(address)

    played(tmp_path, do)


def test_a_silent_connection_is_not_ready(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """As long as no new one can be made, /readyz says so."""
    monkeypatch.setattr(slack_socket, "PING_SECONDS", 0.2)

    async def do(slack: SlackServer, runner: Runner, settings: Settings) -> None:
        async with by_socket(runner, settings) as (address, _):
            slack.faults = lambda call: Fault(status=503) if call.method == "apps.connections.open" else None
            slack.sockets.silence()
            for _ in range(200):
                status, reasons = await ready(address)
                if status == 503:
                    break
                await asyncio.sleep(0.05)
            assert ["there is no connection to Slack"] == reasons
            assert 200 == (await asked(f"{address}/healthz"))[0]
            slack.faults = None
            for _ in range(200):
                if (await ready(address))[0] == 200:
                    break
                await asyncio.sleep(0.05)
            assert (200, []) == await ready(address)

    played(tmp_path, do)


def test_an_answer_goes_over_the_connection_that_the_question_came_over(tmp_path: Path):
    """A connection that is replaced is closed only when its requests are answered: none comes twice."""

    async def do(slack: SlackServer, runner: Runner, settings: Settings) -> None:
        sam = User(slack)
        slack.faults = lambda call: Fault(delay=0.5) if call.method == "users.info" else None
        async with by_socket(runner, settings):
            delivery = await sam.types("hello", wait=False)
            await slack.until(lambda: slack.calls_of("users.info"))
            await slack.sockets.warn()
            await slack.until(lambda: len(slack.calls_of("apps.connections.open")) > 1)
            await delivery.done()

            assert delivery.ok
            assert 1 == len(delivery.attempts)

    played(tmp_path, do)


def test_slack_is_out_of_reach_at_the_start(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """The process waits for it; a token that turns out to be wrong then ends it."""
    monkeypatch.setattr(slack_service, "ASK_AGAIN", 0.05)

    async def do(slack: SlackServer, runner: Runner, settings: Settings) -> None:
        slack.faults = lambda call: Fault(status=503)
        async with by_socket(runner, settings) as (address, serving):
            assert (503, ["there is no connection to Slack"]) == await ready(address)
            assert serving.failing is not None
            assert not serving.failing.done()

            slack.faults = lambda call: Fault(error="account_inactive")
            with pytest.raises(UsageError, match="SLACK_BOT_TOKEN"):
                await asyncio.wait_for(serving.failing, 20)

    played(tmp_path, do)


@pytest.mark.parametrize("name", ["SLACK_APP_TOKEN", "SLACK_BOT_TOKEN"])
def test_a_wrong_token(name: str, tmp_path: Path):
    """It is named at the start, and nothing goes on running."""

    async def do(slack: SlackServer, runner: Runner, settings: Settings) -> None:
        wrong = Settings.from_environment({**slack.environment(), name: "xoxb-wrong"})
        app = create_app(runner, wrong)
        with pytest.raises(UsageError, match=name):
            async with slack_service.socket(app, runner, wrong):
                pass
        assert not runner.running
        assert not slack.sockets.links

    played(tmp_path, do)


# The doctor.


def test_the_doctor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """It says in which way Slack can be run, what is missing, and whether Slack takes the token."""
    monkeypatch.setattr(doctor, "ASK_SECONDS", 0.5)

    async def found(slack: SlackServer, **more: str) -> list[tuple[str, str]]:
        settings = Settings.from_environment({**slack.environment(), **more})
        checks = await asyncio.to_thread(doctor.examine, settings, datetime.now(UTC))
        return [(one.state, one.text) for one in checks if one.name == "slack"]

    async def run() -> None:
        async with SlackServer() as slack:
            whose = "SLACK_BOT_TOKEN is good for the workspace Workspace T1 (T1)"
            assert [("ok", "can be run by socket and over HTTP"), ("ok", whose)] == await found(slack)
            assert ("ok", "can be run over HTTP") == (await found(slack, SLACK_APP_TOKEN=""))[0]
            none = {"SLACK_APP_TOKEN": "", "SLACK_SIGNING_SECRET": ""}
            [(state, text), _] = await found(slack, **none)
            assert ("warning", True) == (state, "SLACK_APP_TOKEN is not set" in text)
            [(state, text)] = await found(slack, SLACK_BOT_TOKEN="")
            assert ("problem", True) == (state, "SLACK_BOT_TOKEN is not set" in text)
            [_, (state, text)] = await found(slack, SLACK_BOT_TOKEN="xoxb-wrong")
            assert ("problem", True) == (state, "(invalid_auth)" in text)
            oauth = slack.environment(oauth=True)
            assert ("warning", True) == (
                (await found(slack, **oauth))[1][0],
                "COACH_SECRET_KEY" in (await found(slack, **oauth))[1][1],
            )
            for fault in (Fault(delay=5), Fault(drop=True), Fault(status=500), Fault(error="internal_error")):
                slack.faults = lambda call, fault=fault: fault
                assert "warning" == (await found(slack))[1][0]

    asyncio.run(run())


# The command.


@asynccontextmanager
async def running(folder: Path, slack: SlackServer, *arguments: str, **more: str) -> AsyncIterator[Any]:
    """The `coach` command, which comes to this Slack."""
    settings = {**slack.environment(), **more}
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


def free_port() -> int:
    """A port that nobody listens at now."""
    with sockets.socket() as one:
        one.bind(("127.0.0.1", 0))
        port: int = one.getsockname()[1]
        return port


@pytest.mark.parametrize("arguments", [["slack"], ["slack", "--http"], ["serve"]], ids=" ".join)
def test_the_command(arguments: list[str], tmp_path: Path):
    """It answers people, and ends with 0 when it is told to; its log holds no one's words or tokens."""

    async def run() -> None:
        async with SlackServer() as slack:
            sam, port = User(slack), free_port()
            http = "--http" in arguments
            more = ["--port", str(port)] if "slack" in arguments else []
            unneeded = {"SLACK_APP_TOKEN" if http else "SLACK_SIGNING_SECRET": ""}
            async with running(tmp_path, slack, *arguments, *more, **unneeded) as process:
                lines = []
                while line := (await process.stderr.readline()).decode():
                    lines.append(line)
                    if "started" in line:
                        break
                if http:
                    slack.request_url = f"http://127.0.0.1:{port}/slack/events"
                if more:
                    assert (200, []) == await ready(f"http://127.0.0.1:{port}")
                await sam.types("hello there")
                await sam.sees(HELLO)
                process.send_signal(signal.SIGTERM)
                rest = (await process.stderr.read()).decode()

                assert 0 == await process.wait()
                log = "".join(lines) + rest
                assert "stopped" in log
                assert not re.search(r"Traceback|hello there|xoxb|xapp|Sam", log), log

    asyncio.run(run())


def test_nudges_need_no_connection(tmp_path: Path):
    """`coach nudges` starts with a token alone, and opens no connection."""

    async def run() -> None:
        async with SlackServer() as slack:
            none = {"SLACK_APP_TOKEN": "", "SLACK_SIGNING_SECRET": ""}
            async with running(tmp_path, slack, "nudges", **none) as process:
                while line := (await process.stderr.readline()).decode():
                    if "started" in line:
                        break
                process.send_signal(signal.SIGTERM)

                assert "to send only" in line
                assert 0 == await process.wait()
                assert not slack.calls_of("apps.connections.open")

    asyncio.run(run())


@pytest.mark.parametrize(
    ("arguments", "missing", "where"),
    [
        (["slack"], "SLACK_APP_TOKEN", "App-Level Tokens, scope connections:write"),
        (["slack"], "SLACK_BOT_TOKEN", "Bot User OAuth Token"),
        (["slack", "--http"], "SLACK_SIGNING_SECRET", "Signing Secret"),
        (["slack", "--http"], "SLACK_BOT_TOKEN", "Bot User OAuth Token"),
        (["serve"], "SLACK_BOT_TOKEN", "Bot User OAuth Token"),
    ],
)
def test_a_missing_setting(arguments: list[str], missing: str, where: str, tmp_path: Path):
    """One line says which, and where in Slack it is found."""

    async def run() -> None:
        async with SlackServer() as slack, running(tmp_path, slack, *arguments, **{missing: ""}) as process:
            out, error = await process.communicate()

            assert (2, b"") == (process.returncode, out)
            lines = error.decode().splitlines()
            assert 1 == len(lines)
            assert f"{missing} is not set: Slack → your app → " in lines[0]
            assert where in lines[0]

    asyncio.run(run())


def test_the_extra_is_not_installed(tmp_path: Path):
    """Without Slack's libraries, one line says how to get them; the manifest is there all the same."""
    hidden = tmp_path / "hidden"
    hidden.mkdir()
    (hidden / "slack_bolt.py").write_text("raise ModuleNotFoundError('no', name='slack_bolt')\n")

    async def run() -> None:
        path = os.pathsep.join([str(hidden), str(Path(__file__).parents[2])])
        async with SlackServer() as slack:
            async with running(tmp_path, slack, "slack", PYTHONPATH=path) as process:
                _, error = await process.communicate()
                assert 2 == process.returncode
                assert "coach: Slack needs more packages: pip install 'firsthand[slack]'\n" == error.decode()
            async with running(tmp_path, slack, "slack", "--manifest", PYTHONPATH=path) as process:
                out, error = await process.communicate()
                assert (0, b"") == (process.returncode, error)
                assert b"agent_view" in out

    asyncio.run(run())
