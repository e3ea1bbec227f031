"""What Slack's installing needs to be kept: installations and states, in the runner's store.

They are encrypted with COACH_SECRET_KEY when it is set. Every process that uses the database sees the same
ones; each remembers installations for half a minute.
"""

import hashlib
import json
import logging
import secrets
import time
from datetime import UTC, datetime, timedelta
from typing import Any

from slack_sdk.oauth.installation_store import Bot, Installation
from slack_sdk.oauth.installation_store.async_installation_store import AsyncInstallationStore
from slack_sdk.oauth.state_store.async_state_store import AsyncOAuthStateStore

from coach.model.errors import CoachError
from coach.runtime.runner import Runner

_log = logging.getLogger("coach.slack")

STATE_SECONDS = 600
#: How long what was read from the store is taken for granted, in seconds.
FRESH_SECONDS = 30.0


class InstallationStore(AsyncInstallationStore):
    """Bolt's store of installations, in the runner's. An id is the workspace's, or the organization's."""

    def __init__(self, runner: Runner) -> None:
        self._rows = runner.installations("slack")
        #: What was read, and when.
        self._read: dict[str, tuple[float, Installation]] = {}

    @property
    def logger(self) -> logging.Logger:
        """Where Bolt would write to."""
        return _log

    async def find(self, team: str, *, fresh: bool = False) -> Installation | None:
        """The installation of a workspace or organization, or of the organization that it was found in."""
        if team in self._read and not fresh:
            read_at, found = self._read[team]
            if time.monotonic() - read_at < FRESH_SECONDS:
                return found
        self._read.pop(team, None)
        data = await self._rows.find(team)
        if data is None:
            return None
        values = json.loads(data)
        if "organization" in values:
            return await self.find(values["organization"], fresh=fresh)
        found = Installation(**values)
        self._remember(team, found)
        return found

    async def belongs(self, team: str, organization: str) -> None:
        """This workspace is one of an organization that installed the app for all of its workspaces."""
        await self._rows.save(team, json.dumps({"organization": organization}).encode())

    async def ids(self) -> list[str]:
        """Every workspace and organization that installed the app."""
        return await self._rows.ids()

    async def delete(self, team: str) -> bool:
        """Erase the tokens of a workspace; whether there were any."""
        self._read.pop(team, None)
        return await self._rows.delete(team)

    async def async_save(self, installation: Installation) -> None:
        """Keep an installation in place of the one that was there."""
        team = place_of(installation)
        data = json.dumps(installation.to_dict_for_copying(), default=_as_text)
        await self._rows.save(team, data.encode())
        self._remember(team, installation)

    async def async_save_bot(self, bot: Bot) -> None:
        """Keep the bot's tokens; who installed it stays."""
        found = await self.find(_id(bot.enterprise_id, bot.team_id, bot.is_enterprise_install), fresh=True)
        if found is not None:
            found.bot_token, found.bot_refresh_token = bot.bot_token, bot.bot_refresh_token
            found.bot_token_expires_at = bot.bot_token_expires_at
            await self.async_save(found)

    async def async_find_installation(
        self,
        *,
        enterprise_id: str | None,
        team_id: str | None,
        user_id: str | None = None,
        is_enterprise_install: bool | None = False,
    ) -> Installation | None:
        """The installation that an event belongs to; with `user_id`, only when that person made it."""
        found = None
        if team_id and not is_enterprise_install:
            found = await self.find(team_id)
        if found is None and enterprise_id:
            found = await self.find(enterprise_id)
        return found if found and user_id in (None, found.user_id) else None

    async def async_find_bot(
        self, *, enterprise_id: str | None, team_id: str | None, is_enterprise_install: bool | None = False
    ) -> Bot | None:
        """The bot of the installation that an event belongs to."""
        found = await self.async_find_installation(
            enterprise_id=enterprise_id, team_id=team_id, is_enterprise_install=is_enterprise_install
        )
        return found.to_bot() if found else None

    async def async_delete_bot(self, *, enterprise_id: str | None, team_id: str | None) -> None:
        """Erase an installation: the app has no tokens but its bot's."""
        await self.async_delete_installation(enterprise_id=enterprise_id, team_id=team_id)

    async def async_delete_installation(
        self, *, enterprise_id: str | None, team_id: str | None, user_id: str | None = None
    ) -> None:
        """Erase an installation; with `user_id`, nothing: the app keeps no tokens of people."""
        if user_id is None and (team := team_id or enterprise_id):
            await self.delete(team)

    def _remember(self, team: str, installation: Installation) -> None:
        self._read[team] = (time.monotonic(), installation)


class StateStore(AsyncOAuthStateStore):
    """OAuth states: each is random, kept as a digest, good for ten minutes and once, in any process."""

    def __init__(self, runner: Runner) -> None:
        self._rows = runner.installations("slack-state")
        self._now = runner.now

    @property
    def logger(self) -> logging.Logger:
        """Where Bolt would write to."""
        return _log

    async def async_issue(self, *_: Any, **__: Any) -> str:
        """A new state. Those that have ended are swept away."""
        state = secrets.token_urlsafe(32)
        now = self._now()
        await self._rows.sweep(now - timedelta(seconds=STATE_SECONDS))
        await self._rows.save(_digest(state), now.isoformat().encode())
        return state

    async def async_consume(self, state: str) -> bool:
        """Whether this state was issued, has not ended and was not used before."""
        data = await self._rows.find(_digest(state))
        # one that is deleted here can't be deleted by another process as well
        if data is None or not await self._rows.delete(_digest(state)):
            return False
        return self._now() - datetime.fromisoformat(data.decode()) <= timedelta(seconds=STATE_SECONDS)


def place_of(found: Installation) -> str:
    """The id that an installation is kept by."""
    return _id(found.enterprise_id, found.team_id, found.is_enterprise_install)


def _id(enterprise: str | None, team: str | None, is_organization: bool | None) -> str:
    found = enterprise if is_organization or not team else team
    if not found:
        raise CoachError("an installation without a workspace")
    return found


def _as_text(value: Any) -> str:
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat()
    raise TypeError(type(value).__name__)


def _digest(state: str) -> str:
    return hashlib.sha256(state.encode()).hexdigest()
