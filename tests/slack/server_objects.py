"""What our Slack is made of: the app, members, conversations, messages, views, files, workspaces.

Each has the JSON that Slack documents (https://docs.slack.dev/reference/objects).
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from tests.slack.server_blocks import Json, plain

#: What Slack asks of an app that does what ours does; `App.from_manifest` reads ours.
SCOPES = (
    "app_mentions:read assistant:write channels:history channels:read chat:write commands "
    "files:write im:history im:read im:write users:read"
)

EVENTS = "app_home_opened app_mention app_uninstalled message.im tokens_revoked"


class Problem(Exception):
    """A call that Slack refuses: its documented error, and what else its answer says."""

    def __init__(self, error: str, **more: Any) -> None:
        super().__init__(error)
        self.error = error
        self.more = more


@dataclass(slots=True)
class App:
    """The app as its settings page (its manifest) describes it."""

    id: str = "A1"
    name: str = "Firsthand"
    client_id: str = "1.1"
    client_secret: str = "client-secret"
    signing_secret: str = "signing-secret"
    app_token: str = "xapp-1-A1-1-secret"
    scopes: tuple[str, ...] = tuple(SCOPES.split())
    events: frozenset[str] = frozenset(EVENTS.split())
    commands: tuple[str, ...] = ("/coach",)
    #: Callback ids of global and of message shortcuts. None: whichever is used exists.
    shortcuts: tuple[str, ...] | None = None
    message_shortcuts: tuple[str, ...] | None = None
    redirects: tuple[str, ...] = ()
    agent: bool = True
    home: bool = True
    messages_tab: bool = True
    rotates: bool = False

    @classmethod
    def from_manifest(cls, manifest: Mapping[str, Any], **more: Any) -> "App":
        """The app that a manifest (https://docs.slack.dev/reference/app-manifest) makes."""
        features, settings = manifest.get("features", {}), manifest.get("settings", {})
        oauth = manifest.get("oauth_config", {})
        tabs = features.get("app_home", {})
        shortcuts = features.get("shortcuts", [])
        of_kind = {
            kind: tuple(one["callback_id"] for one in shortcuts if one["type"] == kind)
            for kind in ("global", "message")
        }
        found: dict[str, Any] = {
            "name": manifest["display_information"]["name"],
            "scopes": tuple(oauth.get("scopes", {}).get("bot", ())),
            "events": frozenset(settings.get("event_subscriptions", {}).get("bot_events", ())),
            "commands": tuple(one["command"] for one in features.get("slash_commands", ())),
            "shortcuts": of_kind["global"],
            "message_shortcuts": of_kind["message"],
            "redirects": tuple(oauth.get("redirect_urls", ())),
            "agent": "agent_view" in features,
            "home": bool(tabs.get("home_tab_enabled")),
            "messages_tab": bool(tabs.get("messages_tab_enabled")),
            "rotates": bool(settings.get("token_rotation_enabled")),
        }
        return cls(**found | more)


@dataclass(slots=True)
class Member:
    """Somebody in a workspace, or a bot."""

    id: str
    team: str
    name: str
    real_name: str
    zone: str = "America/Edmonton"
    locale: str = "en-US"
    is_bot: bool = False
    deleted: bool = False
    email: str = ""

    def json(self, now: datetime, *, locale: bool = False) -> Json:
        """The user object; its language only when asked for."""
        offset = now.astimezone(ZoneInfo(self.zone)).utcoffset() or timedelta()
        found: Json = {
            "id": self.id,
            "team_id": self.team,
            "name": self.name,
            "deleted": self.deleted,
            "real_name": self.real_name,
            "tz": self.zone,
            "tz_label": self.zone,
            "tz_offset": int(offset.total_seconds()),
            "profile": {
                "real_name": self.real_name,
                "display_name": self.name,
                "first_name": self.real_name.split(" ")[0],
                "team": self.team,
            },
            "is_admin": False,
            "is_owner": False,
            "is_restricted": False,
            "is_ultra_restricted": False,
            "is_bot": self.is_bot,
            "is_app_user": False,
            "updated": int(now.timestamp()),
        }
        if locale:
            found["locale"] = self.locale
        return found


@dataclass(slots=True, eq=False)
class Post:
    """A message. One that is `only_for` somebody is ephemeral and in no history."""

    channel: str
    ts: str
    user: str
    body: Json
    metadata: Json | None = None
    only_for: str | None = None

    @property
    def thread(self) -> str | None:
        """The first message of the thread that this is in, if it is in one."""
        found = self.body.get("thread_ts")
        return None if found is None else str(found)

    def json(self, *, metadata: bool = False) -> Json:
        """The message object. Metadata is in it only when asked for."""
        found: Json = {"type": "message", "user": self.user, "ts": self.ts, **self.body}
        if metadata and self.metadata is not None:
            found["metadata"] = self.metadata
        return json.loads(json.dumps(found))  # type: ignore[no-any-return]


@dataclass(slots=True)
class Channel:
    """A conversation: a channel (`members`), or a direct message with the app's bot (`user`)."""

    id: str
    team: str
    name: str
    members: set[str] = field(default_factory=set)
    user: str | None = None
    archived: bool = False
    posts: list[Post] = field(default_factory=list)

    @property
    def direct(self) -> bool:
        """Whether it is a direct message."""
        return self.user is not None

    def find(self, ts: str) -> Post:
        """A message by its time stamp.

        Raises:
            Problem: there is none.
        """
        for post in reversed(self.posts):
            if post.ts == ts and post.only_for is None:
                return post
        raise Problem("message_not_found")

    def json(self, bot: str) -> Json:
        """The conversation object, as the bot sees it."""
        found: Json = {
            "id": self.id,
            "created": 1_600_000_000,
            "is_archived": self.archived,
            "is_im": self.direct,
            "is_org_shared": False,
            "context_team_id": self.team,
        }
        if self.direct:
            return found | {"user": self.user, "is_user_deleted": False, "is_open": True}
        return found | {
            "name": self.name,
            "is_channel": True,
            "is_private": False,
            "is_member": bot in self.members,
        }


@dataclass(slots=True, eq=False)
class View:
    """A form (modal) or a Home tab."""

    id: str
    team: str
    user: str
    body: Json
    hash: str
    previous: "View | None" = None
    #: What is filled in: block id, action id, state.
    values: dict[str, dict[str, Json]] = field(default_factory=dict)
    #: Shown at fields: block id, text.
    errors: dict[str, str] = field(default_factory=dict)

    def json(self, app: App, bot_id: str) -> Json:
        """The view object."""
        root = self
        while root.previous is not None:
            root = root.previous
        found: Json = {
            "id": self.id,
            "team_id": self.team,
            "type": self.body["type"],
            "blocks": self.body["blocks"],
            "private_metadata": self.body.get("private_metadata", ""),
            "callback_id": self.body.get("callback_id", ""),
            "state": {"values": self.values},
            "hash": self.hash,
            "title": self.body.get("title", plain(app.name)),
            "clear_on_close": self.body.get("clear_on_close", False),
            "notify_on_close": self.body.get("notify_on_close", False),
            "close": self.body.get("close"),
            "submit": self.body.get("submit"),
            "previous_view_id": self.previous.id if self.previous else None,
            "root_view_id": root.id,
            "app_id": app.id,
            "external_id": self.body.get("external_id", ""),
            "app_installed_team_id": self.team,
            "bot_id": bot_id,
        }
        return json.loads(json.dumps(found))  # type: ignore[no-any-return]


@dataclass(slots=True)
class File:
    """A file, on its way or shared."""

    id: str
    team: str
    name: str
    length: int
    content: bytes | None = None
    title: str = ""
    shared: bool = False

    def json(self, url: str) -> Json:
        """The file object."""
        return {
            "id": self.id,
            "name": self.name,
            "title": self.title or self.name,
            "mimetype": "text/plain",
            "filetype": self.name.rpartition(".")[2] or "text",
            "size": self.length,
            "mode": "hosted",
            "is_external": False,
            "file_access": "visible",
            "url_private": f"{url}/files/{self.id}/{self.name}",
            "url_private_download": f"{url}/files/{self.id}/download/{self.name}",
        }


@dataclass(slots=True)
class Grant:
    """What a token may do, until when (seconds of the server's clock; None: forever)."""

    team: str
    scopes: tuple[str, ...]
    expires: float | None = None


@dataclass(slots=True)
class Reply:
    """Where a response_url answers to."""

    channel: str
    user: str
    until: float
    post: Post | None = None
    uses: int = 0


@dataclass(slots=True)
class Prompts:
    """Suggested prompts of a chat: title and message of each."""

    title: str
    prompts: list[tuple[str, str]]


@dataclass(slots=True)
class Workspace:
    """A workspace: its members, conversations and what is open there."""

    id: str
    name: str
    bot: Member
    bot_id: str
    members: dict[str, Member] = field(default_factory=dict)
    channels: dict[str, Channel] = field(default_factory=dict)
    homes: dict[str, View] = field(default_factory=dict)
    modals: dict[str, list[View]] = field(default_factory=dict)
    prompts: dict[str, Prompts] = field(default_factory=dict)
    #: "is thinking…" in a chat, by channel and thread.
    statuses: dict[tuple[str, str], str] = field(default_factory=dict)
    installed: bool = False

    def channel(self, name: str) -> Channel:
        """A conversation by its id or, a channel, its name.

        Raises:
            Problem: there is none.
        """
        for channel in self.channels.values():
            if name in (channel.id, f"#{channel.name}") or (name == channel.name and not channel.direct):
                return channel
        raise Problem("channel_not_found")

    def direct(self, user: str) -> Channel:
        """Somebody's direct message with the bot, which exists as soon as it is asked for."""
        found = next((channel for channel in self.channels.values() if channel.user == user), None)
        if found is None:
            identity = "D" + user.removeprefix("U")
            found = Channel(identity, self.id, "directmessage", {user, self.bot.id}, user)
            self.channels[identity] = found
        return found

    def views(self) -> Iterable[View]:
        """Everything that is open or published."""
        yield from self.homes.values()
        for stack in self.modals.values():
            yield from stack
