"""Tokens of one workspace and of many: kept, shared by processes, renewed, erased."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from slack_sdk.oauth.installation_store import Installation

from bots import slack_manifest
from bots.slack_installations import oauth_settings
from bots.slack_stores import InstallationStore, StateStore
from bots.slack_tokens import Tokens, check_bot_token
from coach.model.errors import UsageError
from coach.model.events import Started
from coach.runtime.config import Settings
from coach.runtime.runner import Runner
from coach.runtime.surface import Refused, Retry
from tests import shipped
from tests.misfortune import Fault
from tests.runtime.parts import Clock
from tests.slack.server import SlackServer
from tests.slack.server_calls import Call
from tests.slack.server_objects import App

#: A token of Slack's lasts 12 hours; this one is about to end, and this one has.
SOON, ENDED = 600, -5


def settings(slack: SlackServer, *, oauth: bool = True, **more: str) -> Settings:
    """What `coach slack` would be told, to come to this server."""
    return Settings.from_environment({**slack.environment(oauth=oauth), **more})


def with_runner(folder: Path, do: Callable[[Runner, SlackServer], Awaitable[None]], **server: Any) -> None:
    """Does something with a runner and a Slack whose tokens rotate."""

    async def run() -> None:
        runner = shipped.open_runner(f"sqlite:///{folder}/coach.db", clock=Clock())
        async with SlackServer(**{"app": App(rotates=True), **server}) as slack, runner:
            await do(runner, slack)

    asyncio.run(run())


def installed(slack: SlackServer, team: str = "T1", ends_in: int | None = None) -> Installation:
    """An installation as the server knows it, whose token ends in so many seconds."""
    token, refresher = slack.state.install(team, lifetime=None if ends_in is None else 43_200)
    bot = slack.state.workspace(team).bot.id
    ends_at = None if ends_in is None else int(time.time()) + ends_in
    return Installation(
        team_id=team,
        user_id="U1",
        bot_token=token,
        bot_user_id=bot,
        bot_refresh_token=refresher,
        bot_token_expires_at=ends_at,
    )


def test_an_installation_is_found_as_it_was_kept(tmp_path: Path):
    """All of it comes back, also in another process; another workspace has none."""

    async def do(runner: Runner, slack: SlackServer) -> None:
        kept = installed(slack, ends_in=SOON)
        kept.set_custom_value("plan", "free")
        await InstallationStore(runner).async_save(kept)

        store = InstallationStore(runner)
        found = await store.async_find_installation(enterprise_id=None, team_id="T1")
        bot = await store.async_find_bot(enterprise_id=None, team_id="T1")

        assert found is not None
        assert kept.to_dict_for_copying() == found.to_dict_for_copying()
        assert bot is not None
        assert kept.bot_token == bot.bot_token
        assert await store.async_find_installation(enterprise_id=None, team_id="T2") is None
        assert await store.async_find_installation(enterprise_id=None, team_id="T1", user_id="U2") is None

    with_runner(tmp_path, do)


def test_tokens_are_sealed_in_the_database(tmp_path: Path):
    """With a secret key, no token can be read in the file."""

    async def run() -> None:
        runner = shipped.open_runner(f"sqlite:///{tmp_path}/coach.db", secret_key="a long secret")
        async with SlackServer() as slack, runner:
            await InstallationStore(runner).async_save(installed(slack))
            found = await InstallationStore(runner).find("T1")

            assert found is not None
            token = (found.bot_token or "").encode()
            assert all(token not in file.read_bytes() for file in tmp_path.glob("coach.db*"))

    asyncio.run(run())


def test_an_organization_covers_its_workspaces(tmp_path: Path):
    """What is installed for an organization serves a workspace of it, later also unasked."""

    async def do(runner: Runner, slack: SlackServer) -> None:
        tokens = Tokens(runner, settings(slack))
        one = installed(slack)
        one.team_id, one.enterprise_id, one.is_enterprise_install = None, "E1", True
        await InstallationStore(runner).async_save(one)
        with pytest.raises(Refused):
            await tokens.token("T1")

        found = await tokens.bot("T1", "E1")
        unasked = Tokens(runner, settings(slack))
        await unasked.open()

        assert one.bot_token == found.token == await unasked.token("T1")
        assert unasked.reaches("T1")

    with_runner(tmp_path, do)


def test_an_erased_workspace_is_out_of_reach(tmp_path: Path):
    """Its token is gone from the store and from memory; another workspace keeps its own."""

    async def do(runner: Runner, slack: SlackServer) -> None:
        store, tokens = InstallationStore(runner), Tokens(runner, settings(slack))
        for team in ("T1", "T2"):
            await store.async_save(installed(slack, team))
        await tokens.open()
        assert tokens.reaches("T1")

        await tokens.forget("T1")

        assert not tokens.reaches("T1")
        assert tokens.reaches("T2")
        with pytest.raises(Refused):
            await tokens.token("T1")
        assert ["T2"] == await store.ids()

    with_runner(tmp_path, do, teams=("T1", "T2"))


def test_people_of_a_workspace_that_left_are_erased(tmp_path: Path):
    """With its tokens; and when that was cut short, the next process does the rest."""

    async def do(runner: Runner, slack: SlackServer) -> None:
        people = ["slack:T1/U1", "slack:T2/U1", "slack:T3/U1"]
        for account in people:
            await runner.accept(account, Started(), address="D1")
        await Tokens(runner, settings(slack)).forget("T1")
        await runner.installations("slack-left").save("T2", b"")

        await Tokens(runner, settings(slack)).open()

        assert [False, False, True] == [bool(await runner.conversation(one)) for one in people]
        assert [] == await runner.installations("slack-left").ids()

    with_runner(tmp_path, do)


def test_a_state_is_good_once_and_not_for_ever(tmp_path: Path):
    """It can be used in another process than the one that gave it out, one time, for ten minutes."""

    async def do(runner: Runner, slack: SlackServer) -> None:
        clock = runner._clock
        assert isinstance(clock, Clock)
        state = await StateStore(runner).async_issue()
        late = await StateStore(runner).async_issue()

        used = [await StateStore(runner).async_consume(state) for _ in range(2)]
        clock.pass_by(minutes=11)

        assert [True, False] == used
        assert not await StateStore(runner).async_consume(late)
        assert not await StateStore(runner).async_consume("made up")
        await StateStore(runner).async_issue()
        assert 1 == len(await runner.installations("slack-state").ids())
        assert clock() - timedelta(minutes=10) < runner.now()

    with_runner(tmp_path, do)


def test_only_one_of_two_uses_a_state(tmp_path: Path):
    """Two requests with one state at the same time: one of them is let in."""

    async def do(runner: Runner, slack: SlackServer) -> None:
        state = await StateStore(runner).async_issue()

        used = await asyncio.gather(*(StateStore(runner).async_consume(state) for _ in range(8)))

        assert 1 == sum(used)

    with_runner(tmp_path, do)


def test_a_token_that_ends_soon_is_renewed_meanwhile(tmp_path: Path):
    """The old one is used at once; the new one is there for the next send, and for other processes."""

    async def do(runner: Runner, slack: SlackServer) -> None:
        kept = installed(slack, ends_in=SOON)
        await InstallationStore(runner).async_save(kept)
        tokens = Tokens(runner, settings(slack))

        first = await tokens.token("T1")
        await slack.until(lambda: slack.calls_of("oauth.v2.access"))
        await tokens.close()

        assert kept.bot_token == first
        assert slack.token() == await tokens.token("T1") == await Tokens(runner, settings(slack)).token("T1")
        assert slack.token() != first

    with_runner(tmp_path, do)


def test_an_ended_token_is_renewed_first(tmp_path: Path):
    """Many sends at once renew it once."""

    async def do(runner: Runner, slack: SlackServer) -> None:
        await InstallationStore(runner).async_save(installed(slack, ends_in=ENDED))
        tokens = Tokens(runner, settings(slack))

        found = await asyncio.gather(*(tokens.token("T1") for _ in range(5)))

        assert {slack.token()} == set(found)
        assert 1 == len(slack.calls_of("oauth.v2.access"))

    with_runner(tmp_path, do)


def test_two_processes_renew_at_once(tmp_path: Path):
    """A refresh token is good once: the process that comes second uses what the first one got."""

    async def do(runner: Runner, slack: SlackServer) -> None:
        await InstallationStore(runner).async_save(installed(slack, ends_in=ENDED))
        both = [Tokens(runner, settings(slack)) for _ in range(2)]
        gate = asyncio.Event()

        def meet(call: Call) -> Fault | None:
            # both have read the store before either is answered
            if len(slack.calls_of("oauth.v2.access")) == 2:
                gate.set()
            return Fault(delay=0.3) if call.method == "oauth.v2.access" else None

        slack.faults = meet
        found = await asyncio.gather(*(tokens.token("T1") for tokens in both))

        assert gate.is_set()
        assert {slack.token()} == set(found)
        assert ["invalid_refresh_token"] == [
            call.answer["error"] for call in slack.calls_of("oauth.v2.access") if not call.answer["ok"]
        ]

    with_runner(tmp_path, do)


def test_renewing_fails(tmp_path: Path):
    """Slack's trouble means later; a refresh token that it knows no more, never."""

    async def do(runner: Runner, slack: SlackServer) -> None:
        await InstallationStore(runner).async_save(installed(slack, ends_in=ENDED))
        tokens = Tokens(runner, settings(slack))
        slack.faults = lambda call: Fault(status=500)
        with pytest.raises(Retry):
            await tokens.token("T1")
        slack.faults = lambda call: Fault(error="internal_error")
        with pytest.raises(Retry):
            await tokens.token("T1")
        slack.faults = None
        slack.state.refreshers.clear()

        with pytest.raises(Refused):
            await tokens.token("T1")

    with_runner(tmp_path, do)


def test_an_uninstallation_while_renewing_stays(tmp_path: Path):
    """A new token that comes after the workspace left isn't kept."""

    async def do(runner: Runner, slack: SlackServer) -> None:
        await InstallationStore(runner).async_save(installed(slack, ends_in=ENDED))
        tokens = Tokens(runner, settings(slack))
        slack.faults = lambda call: Fault(delay=0.3)

        asking = asyncio.create_task(tokens.token("T1"))
        await slack.until(lambda: slack.calls_of("oauth.v2.access"))
        await tokens.forget("T1")
        with pytest.raises(Refused):
            await asking

        assert [] == await InstallationStore(runner).ids()

    with_runner(tmp_path, do)


def test_one_token_serves_its_workspace(tmp_path: Path):
    """Whose it is, Slack says; another workspace is out of reach."""

    async def do(runner: Runner, slack: SlackServer) -> None:
        tokens = Tokens(runner, settings(slack, oauth=False))
        assert not tokens.reaches("T1")

        await tokens.open()

        assert tokens.known
        assert tokens.reaches("T1")
        assert not tokens.reaches("T2")
        found = await tokens.bot("T1")
        assert (slack.token(), slack.state.workspace("T1").bot.id) == (found.token, found.bot_user)
        with pytest.raises(Refused):
            await tokens.token("T2")

    with_runner(tmp_path, do, app=App())


def test_a_late_event_after_the_app_was_sent_away(tmp_path: Path):
    """It brings nobody back; an app that was installed again is served again."""

    async def do(runner: Runner, slack: SlackServer) -> None:
        tokens = Tokens(runner, settings(slack, oauth=False))
        await tokens.open()
        slack.faults = lambda call: Fault(error="account_inactive")
        await tokens.forget("T1")

        with pytest.raises(Refused):
            await tokens.bot("T1", asks=True)
        slack.faults = None

        assert slack.token() == (await tokens.bot("T1", asks=True)).token

    with_runner(tmp_path, do, app=App())


def test_a_wrong_token_is_named(tmp_path: Path):
    """One sentence: which setting, what Slack says, and where the right one is."""

    async def do(runner: Runner, slack: SlackServer) -> None:
        wrong = settings(slack, oauth=False, SLACK_BOT_TOKEN="xoxb-wrong")

        with pytest.raises(UsageError) as caught:
            await Tokens(runner, wrong).open()

        assert "SLACK_BOT_TOKEN" in str(caught.value)
        assert "invalid_auth" in str(caught.value)
        assert "Bot User OAuth Token" in str(caught.value)

    with_runner(tmp_path, do, app=App())


def test_an_outage_at_the_start_is_waited_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Slack can't say whose the token is; later it can, without anybody awaiting it."""
    monkeypatch.setattr("bots.slack_tokens.ASK_AGAIN", 0.05)

    async def do(runner: Runner, slack: SlackServer) -> None:
        tokens = Tokens(runner, settings(slack, oauth=False))
        slack.faults = lambda call: Fault(drop=True)
        await tokens.open()
        assert not tokens.known
        slack.faults = None

        def look() -> bool:
            return tokens.reaches("T1")

        assert await slack.until(look)

    with_runner(tmp_path, do, app=App())


def test_missing_scopes_are_named(tmp_path: Path, caplog: pytest.LogCaptureFixture):
    """An app that was installed before a scope was added says so in the log."""

    async def do(runner: Runner, slack: SlackServer) -> None:
        await check_bot_token(settings(slack, oauth=False))

        assert "files:write" in caplog.text
        assert "install it again" in caplog.text

    few = tuple(one for one in slack_manifest.scopes() if one != "files:write")
    with_runner(tmp_path, do, app=App(scopes=few))


def test_the_page_where_somebody_agrees(tmp_path: Path):
    """Its address asks for the manifest's scopes, and everything in it is escaped."""

    async def do(runner: Runner, slack: SlackServer) -> None:
        there = settings(slack, SLACK_REDIRECT_URI="https://coach.example.org/slack/oauth_redirect?a=b&c")
        oauth = oauth_settings(runner, there)

        assert oauth is not None
        url = oauth.authorize_url_generator.generate("st ate")
        assert url.startswith(f"{slack.url}/oauth/v2/authorize?state=st+ate&client_id=1.1&scope=app_mentions")
        assert "%3Fa%3Db%26c" in url
        assert oauth_settings(runner, settings(slack, oauth=False)) is None

    with_runner(tmp_path, do)
