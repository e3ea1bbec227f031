"""What our Slack knows: an app, workspaces, people, conversations, messages, views, files.

No input or output. Everything is kept in memory and has short, readable ids: workspace T1, user U1,
channel C1, direct message D1. JSON has the shapes that Slack documents (https://docs.slack.dev/reference/objects).
"""

import itertools
import json
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

Json = dict[str, Any]

#: What Slack asks of an app that does what ours does; `App.from_manifest` reads ours.
SCOPES = (
    "app_mentions:read assistant:write channels:history channels:read chat:write commands "
    "files:write im:history im:read im:write users:read"
)
EVENTS = "app_home_opened app_mention app_uninstalled message.im tokens_revoked"
#: How long a trigger id opens a form.
TRIGGER_SECONDS = 3.0
#: How often, and for how long, a response_url may be used.
RESPONSE_USES, RESPONSE_SECONDS = 5, 30 * 60
#: How long a rotated token lives.
ROTATED_SECONDS = 12 * 60 * 60
#: More than this is cut off a message's text, and may not be in an updated one's.
TEXT_MOST, TEXT_BEST = 40_000, 4_000
MODALS_MOST = 3
METADATA_MOST = 4_000  # bytes


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
        return cls(
            name=manifest["display_information"]["name"],
            scopes=tuple(oauth.get("scopes", {}).get("bot", ())),
            events=frozenset(settings.get("event_subscriptions", {}).get("bot_events", ())),
            commands=tuple(one["command"] for one in features.get("slash_commands", ())),
            shortcuts=of_kind["global"],
            message_shortcuts=of_kind["message"],
            redirects=tuple(oauth.get("redirect_urls", ())),
            agent="agent_view" in features,
            home=bool(tabs.get("home_tab_enabled")),
            messages_tab=bool(tabs.get("messages_tab_enabled")),
            rotates=bool(settings.get("token_rotation_enabled")),
            **more,
        )


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


class State:
    """All of our Slack."""

    def __init__(self, app: App, clock: Callable[[], datetime] | None) -> None:
        self.app = app
        self._clock = clock or (lambda: datetime.now(UTC))
        self.workspaces: dict[str, Workspace] = {}
        self.grants: dict[str, Grant] = {}
        #: Tokens that were good once.
        self.dead: set[str] = set()
        self.refreshers: dict[str, str] = {}
        self.triggers: dict[str, tuple[str, str, float]] = {}
        self.spent_triggers: set[str] = set()
        self.files: dict[str, File] = {}
        self.replies: dict[str, Reply] = {}
        self.links: dict[str, str] = {}
        self._counts: dict[str, itertools.count[int]] = {}
        self._last = 0

    def now(self) -> datetime:
        """What time it is here; aware."""
        return self._clock()

    def seconds(self) -> float:
        """The same as seconds since 1970."""
        return self._clock().timestamp()

    def count(self, prefix: str) -> str:
        """The next id that begins so: U1, U2…"""
        return f"{prefix}{next(self._counts.setdefault(prefix, itertools.count(1)))}"

    def stamp(self) -> str:
        """A time stamp (ts) that no other message has, later than all before."""
        self._last = max(int(self.seconds() * 1_000_000), self._last + 1)
        return f"{self._last // 1_000_000}.{self._last % 1_000_000:06d}"

    def workspace(self, team: str) -> Workspace:
        """A workspace by its id."""
        return self.workspaces[team]

    def add_workspace(self, team: str, name: str) -> Workspace:
        """A new workspace with a channel #general; the app isn't installed yet."""
        bot = Member(f"UB{team}", team, self.app.name.lower(), self.app.name, is_bot=True)
        found = Workspace(team, name, bot, f"B{team}", {bot.id: bot})
        self.workspaces[team] = found
        self.add_channel(team, "general")
        return found

    def add_channel(self, team: str, name: str) -> Channel:
        """A new public channel, with the bot in it."""
        workspace = self.workspaces[team]
        found = Channel(self.count("C"), team, name, {workspace.bot.id})
        workspace.channels[found.id] = found
        return found

    def add_member(self, team: str, real_name: str, **more: Any) -> Member:
        """Somebody new, in every channel of the workspace."""
        workspace = self.workspaces[team]
        found = Member(self.count("U"), team, real_name.split(" ")[0].lower(), real_name, **more)
        workspace.members[found.id] = found
        for channel in workspace.channels.values():
            if not channel.direct:
                channel.members.add(found.id)
        return found

    def install(self, team: str, *, lifetime: float | None = None) -> tuple[str, str | None]:
        """The app is installed: a bot token and, when it lives for so many seconds only, a refresh token."""
        self.workspaces[team].installed = True
        expires = None if lifetime is None else self.seconds() + lifetime
        token = self.count(f"xoxe.xoxb-{team}-" if lifetime is not None else f"xoxb-{team}-")
        self.grants[token] = Grant(team, self.app.scopes, expires)
        if lifetime is None:
            return token, None
        refresher = self.count(f"xoxe-{team}-")
        self.refreshers[refresher] = team
        return token, refresher

    def uninstall(self, team: str) -> None:
        """The app is taken out of the workspace: its tokens are worth nothing from now on."""
        workspace = self.workspaces[team]
        workspace.installed = False
        workspace.homes.clear()
        workspace.modals.clear()
        gone = [token for token, grant in self.grants.items() if grant.team == team]
        for token in gone:
            del self.grants[token]
        self.dead.update(gone)
        for refresher in [one for one, owner in self.refreshers.items() if owner == team]:
            del self.refreshers[refresher]

    def grant(self, token: str | None) -> Grant:
        """What a token may do.

        Raises:
            Problem: nothing.
        """
        if not token:
            raise Problem("not_authed")
        if token in self.dead:
            raise Problem("account_inactive")
        found = self.grants.get(token)
        if found is None:
            raise Problem("invalid_auth")
        if found.expires is not None and found.expires <= self.seconds():
            raise Problem("token_expired")
        return found

    def trigger(self, team: str, user: str) -> str:
        """A trigger id with which a form can be opened once, for some seconds."""
        found = self.count("1.")
        self.triggers[found] = (team, user, time.monotonic())
        return found

    def use_trigger(self, trigger: str, seconds: float) -> str:
        """Whom a trigger id belongs to; it is used up.

        Raises:
            Problem: it is unknown, used already, or too old.
        """
        if trigger in self.spent_triggers:
            raise Problem("exchanged_trigger_id")
        if trigger not in self.triggers:
            raise Problem("invalid_trigger_id")
        _, user, made = self.triggers.pop(trigger)
        self.spent_triggers.add(trigger)
        if time.monotonic() - made > seconds:
            raise Problem("expired_trigger_id")
        return user

    def reply_key(self, channel: str, user: str, post: Post | None) -> str:
        """The last part of a response_url."""
        key = self.count("R")
        self.replies[key] = Reply(channel, user, self.seconds() + RESPONSE_SECONDS, post)
        return key

    def new_view(self, team: str, user: str, body: Json, previous: View | None = None) -> View:
        """A view that shows this."""
        named(body["blocks"], self)
        found = View(self.count("V"), team, user, body, self.view_hash(), previous)
        found.values = initial(body["blocks"])
        return found

    def view_hash(self) -> str:
        """Says which state of a view this is."""
        return f"{int(self.seconds())}.{self.count('h')}"

    def find_view(self, team: str, identity: str | None, external: str | None) -> View:
        """A view by its id.

        Raises:
            Problem: there is none (any more).
        """
        for view in self.workspaces[team].views():
            if view.id == identity or (external and view.body.get("external_id") == external):
                return view
        raise Problem("not_found")


def plain(text: str) -> Json:
    """A plain text object."""
    return {"type": "plain_text", "text": text, "emoji": True}


def elements(blocks: Iterable[Json]) -> Iterable[tuple[Json, Json]]:
    """Everything in blocks that can be used: its block, and the element."""
    for block in blocks:
        match block.get("type"):
            case "actions" | "context_actions":
                yield from ((block, element) for element in block["elements"])
            case "section" if block.get("accessory", {}).get("type", "image") != "image":
                yield block, block["accessory"]
            case "input":
                yield block, block["element"]


def named(blocks: Iterable[Json], state: State) -> None:
    """Gives each block and each element that has no id one, as Slack does."""
    for block in blocks:
        block.setdefault("block_id", state.count("b"))
    for _, element in elements(blocks):
        element.setdefault("action_id", state.count("a"))


def initial(blocks: Iterable[Json]) -> dict[str, dict[str, Json]]:
    """What is filled in before anybody has touched it."""
    values: dict[str, dict[str, Json]] = {}
    for block, element in elements(blocks):
        found = first_state(element)
        if found is not None:
            values.setdefault(block["block_id"], {})[element["action_id"]] = found
    return values


def first_state(element: Json) -> Json | None:
    """The state of an untouched element; None for one that has no state, such as a button."""
    kind = element["type"]
    match kind:
        case "plain_text_input" | "email_text_input" | "url_text_input" | "number_input":
            return {"type": kind, "value": element.get("initial_value")}
        case "static_select" | "radio_buttons":
            return {"type": kind, "selected_option": element.get("initial_option")}
        case "checkboxes" | "multi_static_select":
            return {"type": kind, "selected_options": element.get("initial_options", [])}
        case "datetimepicker":
            return {"type": kind, "selected_date_time": element.get("initial_date_time")}
        case "datepicker":
            return {"type": kind, "selected_date": element.get("initial_date")}
        case "timepicker":
            return {"type": kind, "selected_time": element.get("initial_time")}
        case _:
            return None
