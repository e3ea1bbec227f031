"""What our Slack knows, in memory. No input or output.

Ids are short and readable: workspace T1, user U1, channel C1, direct message D1.
"""

import itertools
import time
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from tests.slack.server_blocks import Json, initial, named
from tests.slack.server_objects import (
    App,
    Channel,
    File,
    Grant,
    Member,
    Post,
    Problem,
    Reply,
    View,
    Workspace,
)

#: How often, and for how long, a response_url may be used.
RESPONSE_USES, RESPONSE_SECONDS = 5, 30 * 60


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
        named(body["blocks"], self.count)
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
