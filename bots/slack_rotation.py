"""Tokens that rotate: each lasts some hours, and a refresh token, good once, is exchanged for a new one."""

import asyncio
import logging
import time

from slack_sdk.errors import SlackTokenRotationError
from slack_sdk.oauth.installation_store import Installation
from slack_sdk.oauth.token_rotation.async_rotator import AsyncTokenRotator

from bots.slack_asking import ASK_AGAIN, ASK_SECONDS, OUTAGE, error_code, web_client
from bots.slack_stores import FRESH_SECONDS, InstallationStore, place_of
from coach.runtime import logs
from coach.runtime.config import Settings
from coach.runtime.surface import Refused, Retry

_log = logging.getLogger("coach.slack")

#: A token is renewed this many minutes before it ends; Slack's last 12 hours.
RENEW_MINUTES = 120
#: A token that is good for this many seconds yet is used while a new one is fetched.
STILL_GOOD = 60
#: Looks at the store after another process seems to have renewed the token, and the seconds between them.
LOOKS, LOOK_SECONDS = 5, 0.3
#: Slack's words for a refresh token that is used up.
ENDED = frozenset(
    {"invalid_refresh_token", "token_expired", "token_revoked", "invalid_auth", "invalid_grant"}
)


class Rotation:
    """Renews tokens in time, whoever needs them."""

    def __init__(self, store: InstallationStore, settings: Settings) -> None:
        self._store, self._settings = store, settings
        self._client = web_client(settings)
        #: What is being renewed, by workspace; and when a token that is still good was last to be renewed.
        self._renewing: dict[str, asyncio.Task[Installation]] = {}
        self._tried: dict[str, float] = {}

    async def current(self, found: Installation) -> Installation:
        """This installation, with a token that has not ended.

        Raises:
            Retry: it has ended, and can't be renewed now.
            Refused: nor ever.
        """
        left, team = _seconds_left(found), place_of(found)
        if left is None or left > RENEW_MINUTES * 60:
            return found
        if left > STILL_GOOD:
            if time.monotonic() - self._tried.get(team, float("-inf")) > FRESH_SECONDS:
                self._tried[team] = time.monotonic()
                self._renewal(team)
            return found
        renewal = self._renewal(team)
        await asyncio.wait({renewal}, timeout=ASK_SECONDS)
        if not renewal.done():
            raise Retry(ASK_AGAIN)
        return renewal.result()

    async def settled(self) -> None:
        """Wait for what is being renewed; the client's own time limit bounds it."""
        await asyncio.gather(*self._renewing.values(), return_exceptions=True)

    def _renewal(self, team: str) -> "asyncio.Task[Installation]":
        """A task of its own: nobody who stops waiting for it must keep a new token from being saved."""
        if team not in self._renewing:
            task = self._renewing[team] = asyncio.get_running_loop().create_task(self._renew(team))
            task.add_done_callback(lambda done: self._renewed(team, done))
        return self._renewing[team]

    def _renewed(self, team: str, task: "asyncio.Task[Installation]") -> None:
        del self._renewing[team]
        if not task.cancelled() and (error := task.exception()) is not None:
            logs.failure("renewing a token", error)  # while the old one is good, it is tried again

    async def _renew(self, team: str) -> Installation:
        """Fetch a new token, unless another process did already."""
        found = await self._stored(team)
        left = _seconds_left(found)
        if left is None or left > RENEW_MINUTES * 60:
            return found
        try:
            renewed = await self._rotator().perform_token_rotation(
                installation=found, minutes_before_expiration=RENEW_MINUTES
            )
        except SlackTokenRotationError as error:
            if error_code(error.api_error) not in ENDED:
                raise Retry(ASK_AGAIN) from error
            return await self._renewed_elsewhere(team, found, error)
        except OUTAGE as error:
            raise Retry(ASK_AGAIN) from error
        if renewed is None:
            raise Retry(ASK_AGAIN)
        await self._stored(team)  # an uninstallation meanwhile isn't undone
        await self._store.async_save(renewed)
        return renewed

    async def _renewed_elsewhere(
        self, team: str, old: Installation, error: SlackTokenRotationError
    ) -> Installation:
        """A refresh token is good once: perhaps another process used it, and is about to save what it got."""
        for _ in range(LOOKS):
            found = await self._stored(team)
            if found.bot_refresh_token != old.bot_refresh_token:
                return found
            await asyncio.sleep(LOOK_SECONDS)
        if (_seconds_left(old) or 0) > 0:
            return old
        _log.error("%s: the token has ended and Slack renews it no more; install the app there again", team)
        raise Refused(f"the token of {team} has ended") from error

    async def _stored(self, team: str) -> Installation:
        found = await self._store.find(team, fresh=True)
        if found is None:
            raise Refused(f"the app is not installed in {team}")
        return found

    def _rotator(self) -> AsyncTokenRotator:
        return AsyncTokenRotator(
            client_id=self._settings.slack_client_id,
            client_secret=self._settings.slack_client_secret,
            client=self._client,
        )


def _seconds_left(found: Installation) -> float | None:
    """Until its token ends; None: it never does."""
    return None if found.bot_token_expires_at is None else found.bot_token_expires_at - time.time()
