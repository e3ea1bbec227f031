"""The Slack app's manifest: what Slack is given when the app is made. Needs no Slack library, no network."""

from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import yaml

from coach.model.errors import UsageError

FILE = Path(__file__).with_name("slack_manifest.yaml")
#: Where everything from Slack arrives, and the two pages of the installation.
EVENTS = "/slack/events"
INSTALL = "/slack/install"
REDIRECT = "/slack/oauth_redirect"


def text(url: str | None = None) -> str:
    """The manifest as YAML: for Socket Mode, or for HTTP at this public address.

    Raises:
        UsageError: the address can't be one.
    """
    if url is None:
        return FILE.read_text(encoding="utf-8")
    return yaml.safe_dump(_over_http(_base(url)), sort_keys=False, allow_unicode=True, width=110)


def read() -> dict[str, Any]:
    """The manifest as data, for Socket Mode."""
    manifest: dict[str, Any] = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    return manifest


@cache
def scopes() -> tuple[str, ...]:
    """What the app asks for when a workspace installs it."""
    return tuple(read()["oauth_config"]["scopes"]["bot"])


def _base(url: str) -> str:
    try:
        parts = urlsplit(url)
        good = parts.scheme in ("https", "http") and parts.hostname and not parts.query and not parts.fragment
    except ValueError:
        good = False
    if not good:
        raise UsageError(f"--url {url!r} is no public address; write it like https://coach.example.org")
    return url.rstrip("/")


def _over_http(base: str) -> dict[str, Any]:
    manifest = read()
    for command in manifest["features"]["slash_commands"]:
        command["url"] = base + EVENTS
    manifest["oauth_config"] = {"redirect_urls": [base + REDIRECT], **manifest["oauth_config"]}
    settings = manifest["settings"]
    settings["event_subscriptions"] = {"request_url": base + EVENTS, **settings["event_subscriptions"]}
    settings["interactivity"]["request_url"] = base + EVENTS
    settings["socket_mode_enabled"] = False
    return manifest
