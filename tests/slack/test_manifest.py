"""The manifest, the listeners and the scopes belong together; and Slack's rules for manifests hold."""

import ast
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from slack_bolt.async_app import AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from bots import slack_manifest
from bots.on_slack import create_app
from coach.cli import main
from coach.runtime.config import Settings
from tests import shipped

BOTS = Path(__file__).parents[2] / "bots"
RUNNING = (Path(__file__).parents[2] / "docs" / "running.md").read_text()
URL = "https://coach.example.org"

#: What each method and event needs, as its page at https://docs.slack.dev/reference says.
METHODS = {
    "apps_connections_open": None,  # the app-level token's
    "assistant_threads_setStatus": "assistant:write",
    "assistant_threads_setSuggestedPrompts": "assistant:write",
    "assistant_threads_setTitle": "assistant:write",
    "auth_test": None,
    "chat_postEphemeral": "chat:write",
    "chat_postMessage": "chat:write",
    "chat_update": "chat:write",
    "conversations_history": "im:history",
    "conversations_open": "im:write",
    "conversations_replies": "im:history",
    "files_upload_v2": "files:write",
    "oauth_v2_access": None,
    "users_info": "users:read",
    "views_open": None,
    "views_publish": None,
    "views_update": None,
}
EVENTS = {
    "app_home_opened": None,
    "app_mention": "app_mentions:read",
    "app_uninstalled": None,
    "message.im": "im:history",
    "tokens_revoked": None,
}
#: What `agent_view` needs, whatever is called.
AGENT = "assistant:write"


def methods_called() -> set[str]:
    """The Web API's methods that are named in bots/, as calls or as words."""
    known = {name for name in dir(AsyncWebClient) if "_" in name.strip("_") and name[0] != "_"}
    known -= {"api_call", "base_url", "default_headers"}
    found: set[str] = set()
    for file in BOTS.glob("*slack*.py"):
        for node in ast.walk(ast.parse(file.read_text())):
            if isinstance(node, ast.Attribute):
                found.add(node.attr)
            elif isinstance(node, ast.Constant) and isinstance(node.value, str):
                found.add(node.value)
    return found & known


@pytest.fixture
def listening(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, set[str]]:
    """What the app listens to, by kind."""
    heard: dict[str, set[str]] = {}

    def note(kind: str) -> None:
        register: Callable[..., Any] = getattr(AsyncApp, kind)

        def noting(app: AsyncApp, name: Any, *more: Any, **named: Any) -> Any:
            if isinstance(name, str):
                heard.setdefault(kind, set()).add(name)
            return register(app, name, *more, **named)

        monkeypatch.setattr(AsyncApp, kind, noting)

    for kind in ("event", "command", "shortcut", "global_shortcut", "message_shortcut", "view", "action"):
        note(kind)
    settings = {"SLACK_BOT_TOKEN": "xoxb-1", "SLACK_SIGNING_SECRET": "secret", "SLACK_APP_TOKEN": "xapp-1"}
    runner = shipped.open_runner(f"sqlite:///{tmp_path}/coach.db")
    create_app(runner, Settings.from_environment(settings))
    return heard


def test_events_are_listened_to(listening: dict[str, set[str]]):
    """What the manifest subscribes to has a listener, and the other way round."""
    subscribed = slack_manifest.read()["settings"]["event_subscriptions"]["bot_events"]

    assert set(EVENTS) == set(subscribed)
    assert {name.partition(".")[0] for name in subscribed} == listening["event"]


def test_commands_and_shortcuts_are_listened_to(listening: dict[str, set[str]]):
    """Each that people see in Slack is answered, and none is answered that they don't see."""
    features = slack_manifest.read()["features"]
    heard = set().union(*(names for kind, names in listening.items() if "shortcut" in kind))

    assert {one["command"] for one in features["slash_commands"]} == listening["command"]
    assert {one["callback_id"] for one in features["shortcuts"]} == heard
    assert {"global", "message"} == {one["type"] for one in features["shortcuts"]}


def test_scopes_are_those_that_are_needed():
    """Every method that is called and every event has its scope, and there is no scope for nothing."""
    called = methods_called()
    assert {"chat_postMessage", "views_publish", "auth_test"} <= called
    assert set() == called - set(METHODS)
    needed = {METHODS[method] for method in called} | set(EVENTS.values()) | {AGENT, "commands"}

    assert sorted(one for one in needed if one) == list(slack_manifest.scopes())


def test_scopes_are_explained():
    """Each scope has its reason in docs/running.md."""
    explained = [
        line.split("`")[1] for line in RUNNING.splitlines() if line.startswith("- `") and ":" in line
    ]

    assert set() == set(slack_manifest.scopes()) - {*explained}


def test_lengths():
    """Slack refuses a manifest with longer ones, and a long description that is too short."""
    manifest = slack_manifest.read()
    shown, features = manifest["display_information"], manifest["features"]

    assert len(shown["name"]) <= 35
    assert len(shown["description"]) <= 140
    assert 174 <= len(shown["long_description"]) <= 4000
    assert len(features["bot_user"]["display_name"]) <= 80
    assert len(features["agent_view"]["agent_description"]) <= 300
    assert len(features["agent_view"]["suggested_prompts"]) <= 4
    for one in features["shortcuts"]:
        assert len(one["name"]) <= 24
        assert len(one["description"]) <= 150
        assert len(one["callback_id"]) <= 255


def test_the_chat_can_be_written_in():
    """An agent's chat and its Home tab are on, which Slack leaves off; the older kind of assistant isn't."""
    features = slack_manifest.read()["features"]

    assert {
        "home_tab_enabled": True,
        "messages_tab_enabled": True,
        "messages_tab_read_only_enabled": False,
    } == features["app_home"]
    assert "assistant_view" not in features
    assert not features["slash_commands"][0]["should_escape"]


def test_for_a_socket():
    """Nothing has an address."""
    text = slack_manifest.text()

    assert slack_manifest.read() == yaml.safe_load(text)
    assert slack_manifest.read()["settings"]["socket_mode_enabled"]
    assert "http" not in "".join(line for line in text.splitlines() if not line.startswith("#"))


@pytest.mark.parametrize("given", [URL, f"{URL}/"])
def test_for_http(given: str):
    """Everything from Slack comes to one address; the rest is as for a socket."""
    manifest = yaml.safe_load(slack_manifest.text(given))
    settings = manifest["settings"]

    assert f"{URL}/slack/events" == settings["event_subscriptions"].pop("request_url")
    assert f"{URL}/slack/events" == settings["interactivity"].pop("request_url")
    assert f"{URL}/slack/events" == manifest["features"]["slash_commands"][0].pop("url")
    assert [f"{URL}/slack/oauth_redirect"] == manifest["oauth_config"].pop("redirect_urls")
    assert settings["socket_mode_enabled"] is False
    settings["socket_mode_enabled"] = True
    assert slack_manifest.read() == manifest


def test_the_command_prints_it(capfd: pytest.CaptureFixture[str]):
    """`coach slack --manifest` prints it and ends, with or without an address."""
    codes = [main(["slack", "--manifest"]), main(["slack", "--manifest", "--url", URL])]

    assert [0, 0] == codes
    assert slack_manifest.text() + slack_manifest.text(URL) == capfd.readouterr().out


@pytest.mark.parametrize("given", ["coach.example.org", "ftp://a", "https://", f"{URL}/?a", "https://[bad"])
def test_an_address_that_is_none(given: str, capfd: pytest.CaptureFixture[str]):
    """It is named, with an example."""
    assert 2 == main(["slack", "--manifest", "--url", given])
    assert "--url" in capfd.readouterr().err
