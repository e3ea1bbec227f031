"""Which workspaces can be written to, with which token: one SLACK_BOT_TOKEN, or what was installed by OAuth.

The installations lie in the runner's store, encrypted with COACH_SECRET_KEY when it is set. Every process
that uses the database sees the same ones; each remembers them for half a minute. Tokens that rotate are
renewed here, for requests and for what is sent unasked alike.
"""

import asyncio
import hashlib
import json
import logging
import secrets
import time
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import urlencode

import aiohttp
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.authorization.async_authorize import AsyncAuthorize
from slack_bolt.context.async_context import AsyncBoltContext
from slack_bolt.oauth.async_oauth_settings import AsyncOAuthSettings
from slack_sdk.errors import SlackApiError, SlackClientError, SlackTokenRotationError
from slack_sdk.oauth import AuthorizeUrlGenerator
from slack_sdk.oauth.installation_store import Bot, Installation
from slack_sdk.oauth.installation_store.async_installation_store import AsyncInstallationStore
from slack_sdk.oauth.state_store.async_state_store import AsyncOAuthStateStore
from slack_sdk.oauth.token_rotation.async_rotator import AsyncTokenRotator
from slack_sdk.web.async_client import AsyncWebClient

from bots import slack_manifest
from coach.model.errors import CoachError, UsageError
from coach.runtime import logs
from coach.runtime.config import BOT_TOKEN_PLACE, Settings
from coach.runtime.runner import Runner
from coach.runtime.surface import Refused, Retry

_log = logging.getLogger("coach.slack")

AUTHORIZE_URL = "https://slack.com/oauth/v2/authorize"
STATE_SECONDS = 600
#: How long what was read from the store is taken for granted, in seconds.
FRESH_SECONDS = 30.0
#: Seconds after which an unanswered question about the one token is given up, and until it is asked again.
ASK_SECONDS, ASK_AGAIN = 5.0, 10.0
#: A token is renewed this many minutes before it ends; Slack's last 12 hours.
RENEW_MINUTES = 120
#: A token that is good for this many seconds yet is used while a new one is fetched.
STILL_GOOD = 60
#: Looks at the store after another process seems to have renewed the token, and the seconds between them.
LOOKS, LOOK_SECONDS = 5, 0.3
#: Slack's words for a token that will never do.
WRONG = frozenset({
    "invalid_auth", "not_authed", "account_inactive", "token_revoked", "token_expired", "no_permission",
    "not_allowed_token_type", "org_login_required",
})  # fmt: skip
#: Slack's words for a refresh token that is used up.
ENDED = frozenset(
    {"invalid_refresh_token", "token_expired", "token_revoked", "invalid_auth", "invalid_grant"}
)
#: What goes wrong on the way to Slack.
OUTAGE = (aiohttp.ClientError, SlackClientError, TimeoutError, OSError)


def web_client(settings: Settings) -> AsyncWebClient:
    """A client for no workspace in particular, at the address that is configured."""
    return AsyncWebClient(base_url=settings.slack_api_url, timeout=15)


def has_oauth(settings: Settings) -> bool:
    """Whether workspaces can install the app by themselves."""
    return bool(settings.slack_client_id and settings.slack_client_secret)


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
        team = _place(installation)
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


@dataclass(frozen=True, slots=True)
class Credentials:
    """How to write to one workspace, and as whom."""

    token: str
    bot_user: str | None = None
    bot_id: str | None = None


class Tokens:
    """Which workspaces can be written to, and with which token.

    `reaches` may be asked in any thread, before anything was opened. What it knows is brought up to date by a
    task in the event loop of whoever awaited something of it first.
    """

    def __init__(self, runner: Runner, settings: Settings) -> None:
        self.store = InstallationStore(runner) if has_oauth(settings) else None
        self._runner, self._settings = runner, settings
        self._client = web_client(settings)
        #: Workspaces that left, and whose people are still to be erased.
        self._left = runner.installations("slack-left")
        self._loop: asyncio.AbstractEventLoop | None = None
        self._looking: asyncio.Task[None] | None = None
        self._looked = float("-inf")
        #: Those that can be written to, as far as is known here.
        self._teams: frozenset[str] = frozenset()
        #: The workspaces of the one token; those that sent it away.
        self._mine: set[str] = set()
        self._gone: set[str] = set()
        self._me = Credentials(settings.slack_bot_token)
        self._locks: dict[str, asyncio.Lock] = {}
        self._renewing: set[asyncio.Task[None]] = set()
        #: When a token that is still good was last to be renewed.
        self._tried: dict[str, float] = {}

    @property
    def known(self) -> bool:
        """Whether Slack has said whose SLACK_BOT_TOKEN is; also when there is none."""
        return bool(self._mine or self._gone or not self._settings.slack_bot_token)

    async def open(self) -> None:
        """Find out which workspaces there are.

        Slack may be out of reach: then it is asked again from time to time.

        Raises:
            UsageError: Slack refuses SLACK_BOT_TOKEN; the text says where the right one is.
        """
        self._loop = asyncio.get_running_loop()
        await self._look()

    def reaches(self, team: str) -> bool:
        """Whether this workspace can be written to, as far as is known now."""
        loop = self._loop
        if loop is not None and not loop.is_closed() and time.monotonic() - self._looked > self._patience():
            with suppress(RuntimeError):  # the loop was closed in this moment
                loop.call_soon_threadsafe(self._look_again)
        return team in self._teams

    async def token(self, team: str) -> str:
        """The token to write to this workspace with.

        Raises:
            Refused: the app isn't installed there.
            Retry: it is, but its token has ended and can't be renewed now.
        """
        return (await self.bot(team)).token

    async def bot(self, team: str, enterprise: str | None = None, *, asks: bool = False) -> Credentials:
        """The token, and who it belongs to. `asks`: an event came from there, so the app is installed there.

        Raises:
            Refused, Retry: as `token`.
        """
        self._loop = self._loop or asyncio.get_running_loop()
        if self.store and (found := await self._installed(team, enterprise)):
            self._teams |= {team}
            return _credentials(await self._current(found))
        if self._settings.slack_bot_token:
            if asks and team not in self._mine:
                self._gone.discard(team)
                self._mine.add(team)
                self._teams |= {team}
            if team in self._mine:
                return self._me
        raise Refused(f"the app is not installed in {team}")

    async def forget(self, team: str) -> None:
        """Erase the tokens of a workspace and everything of its people: it sent the app away.

        Whatever of it fails is done later, by this process or another one.

        Raises:
            StoreError: something failed.
        """
        self._gone.add(team)
        self._mine.discard(team)
        self._teams -= {team}
        await self._left.save(team, b"")
        if self.store:
            await self.store.delete(team)
        await self._forget_people(team)

    async def _forget_people(self, team: str) -> None:
        await self._runner.forget_all(f"slack:{team}/")
        await self._left.delete(team)

    # Looking around.

    def _patience(self) -> float:
        return FRESH_SECONDS if self.known else ASK_AGAIN

    def _look_again(self) -> None:
        if self._looking is None or self._looking.done():
            self._looking = asyncio.get_running_loop().create_task(self._look_quietly())

    async def _look_quietly(self) -> None:
        try:
            await self._look()
        except Exception as error:  # it is looked again soon
            logs.failure("looking up workspaces", error)

    async def _look(self) -> None:
        self._looked = time.monotonic()
        for team in await self._left.ids():
            await self._forget_people(team)
        if not self.known:
            await self._ask_who_i_am()
        installed = await self.store.ids() if self.store else ()
        self._teams = frozenset({*installed, *self._mine})

    async def _ask_who_i_am(self) -> None:
        answer = await check_bot_token(self._settings)
        if answer is not None:
            self._me = Credentials(
                self._settings.slack_bot_token, answer.get("user_id"), answer.get("bot_id")
            )
            self._mine.add(str(answer["team_id"]))

    async def _installed(self, team: str, enterprise: str | None) -> Installation | None:
        assert self.store is not None
        found = await self.store.find(team)
        if (
            found is None
            and enterprise
            and (found := await self.store.find(enterprise))
            and team != enterprise
        ):
            await self.store.belongs(team, enterprise)  # so that it can be written to unasked as well
        return found

    # Tokens that rotate.

    async def _current(self, found: Installation) -> Installation:
        """This installation, with a token that has not ended."""
        left, team = _seconds_left(found), _place(found)
        if left is None or left > RENEW_MINUTES * 60:
            return found
        if left > STILL_GOOD:
            if time.monotonic() - self._tried.get(team, float("-inf")) > FRESH_SECONDS:
                self._tried[team] = time.monotonic()
                task = asyncio.get_running_loop().create_task(self._renew_quietly(team))
                self._renewing.add(task)
                task.add_done_callback(self._renewing.discard)
            return found
        return await self._renew(team)

    async def _renew_quietly(self, team: str) -> None:
        try:
            await self._renew(team)
        except Exception as error:  # the old one is good for a while, and it is tried again at the next use
            logs.failure("renewing a token", error)

    async def _renew(self, team: str) -> Installation:
        """Fetch a new token, unless somebody did already. One at a time in this process."""
        assert self.store is not None
        async with self._locks.setdefault(team, asyncio.Lock()):
            found = await self._stored(team)
            left = _seconds_left(found)
            if left is None or left > RENEW_MINUTES * 60:
                return found
            try:
                async with asyncio.timeout(ASK_SECONDS):
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
            # an uninstallation meanwhile isn't undone
            await self._stored(team)
            await self.store.async_save(renewed)
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
        found = await self.store.find(team, fresh=True) if self.store else None
        if found is None:
            raise Refused(f"the app is not installed in {team}")
        return found

    def _rotator(self) -> AsyncTokenRotator:
        return AsyncTokenRotator(
            client_id=self._settings.slack_client_id,
            client_secret=self._settings.slack_client_secret,
            client=self._client,
        )


class _Authorize(AsyncAuthorize):
    """Bolt's question, for which workspace and with which token, answered without asking Slack each time."""

    def __init__(self, tokens: Tokens, start: Callable[[], Awaitable[None]] | None) -> None:
        self._tokens, self._start = tokens, start

    async def __call__(
        self,
        *,
        context: AsyncBoltContext,
        enterprise_id: str | None,
        team_id: str | None,
        user_id: str | None,
        actor_enterprise_id: str | None = None,
        actor_team_id: str | None = None,
        actor_user_id: str | None = None,
    ) -> AuthorizeResult | None:
        """The workspace's bot; None when the app isn't installed there."""
        if self._start is not None:
            await self._start()
        team = team_id or enterprise_id or ""
        try:
            bot = await self._tokens.bot(team, enterprise_id, asks=True)
        except Refused:
            return None
        return AuthorizeResult(
            enterprise_id=enterprise_id,
            team_id=team_id,
            bot_user_id=bot.bot_user,
            bot_id=bot.bot_id,
            bot_token=bot.token,
            user_id=user_id,
        )


def authorize(tokens: Tokens, start: Callable[[], Awaitable[None]] | None = None) -> AsyncAuthorize:
    """What Bolt asks before each request. `start` is awaited first."""
    return _Authorize(tokens, start)


class _AuthorizeUrl(AuthorizeUrlGenerator):
    """The page of Slack where somebody agrees, with everything in its address escaped."""

    def generate(self, state: str, team: str | None = None) -> str:
        """Its address."""
        query = {"state": state, "client_id": self.client_id, "scope": ",".join(self.scopes or ())}
        if self.redirect_uri:
            query["redirect_uri"] = self.redirect_uri
        if team:
            query["team"] = team
        return f"{self.authorization_url}{'&' if '?' in self.authorization_url else '?'}{urlencode(query)}"


def oauth_settings(runner: Runner, settings: Settings) -> AsyncOAuthSettings | None:
    """How workspaces install the app by themselves; None when SLACK_CLIENT_ID or its secret isn't set."""
    if not has_oauth(settings):
        return None
    scopes = slack_manifest.scopes()
    oauth = AsyncOAuthSettings(
        client_id=settings.slack_client_id,
        client_secret=settings.slack_client_secret,
        scopes=scopes,
        user_scopes=(),
        redirect_uri=settings.slack_redirect_uri or None,
        install_path=slack_manifest.INSTALL,
        install_page_rendering_enabled=False,  # straight on to Slack's own page
        redirect_uri_path=slack_manifest.REDIRECT,
        authorization_url=settings.slack_authorize_url or AUTHORIZE_URL,
        installation_store=InstallationStore(runner),
        token_rotation_expiration_minutes=RENEW_MINUTES,
        state_store=StateStore(runner),
        state_expiration_seconds=STATE_SECONDS,
        logger=_log,
    )
    oauth.authorize_url_generator = _AuthorizeUrl(
        client_id=settings.slack_client_id,
        redirect_uri=settings.slack_redirect_uri or None,
        scopes=scopes,
        authorization_url=oauth.authorization_url,
    )
    return oauth


async def check_bot_token(settings: Settings) -> dict[str, Any] | None:
    """What Slack says about SLACK_BOT_TOKEN; None when it can't be asked now.

    Raises:
        UsageError: it refuses it.
    """
    try:
        async with asyncio.timeout(ASK_SECONDS):
            answer = await web_client(settings).auth_test(token=settings.slack_bot_token)
    except SlackApiError as error:
        code = error_code(error)
        if code in WRONG:
            raise UsageError(f"Slack refuses SLACK_BOT_TOKEN ({code}): {BOT_TOKEN_PLACE}") from error
        _log.warning("Slack didn't say whose SLACK_BOT_TOKEN is (%s); it will be asked again", code)
        return None
    except OUTAGE as error:
        _log.warning("Slack can't be reached (%s); it will be tried again", type(error).__name__)
        return None
    _warn_of_missing(answer.headers)
    data = answer.data
    return data if isinstance(data, dict) and data.get("team_id") else None


def _warn_of_missing(headers: Any) -> None:
    granted = next((value for name, value in headers.items() if name.lower() == "x-oauth-scopes"), None)
    if granted is not None:
        missing = sorted({*slack_manifest.scopes()} - {one.strip() for one in granted.split(",")})
        if missing:
            _log.warning("the app lacks %s: update its manifest and install it again", ", ".join(missing))


def error_code(error: SlackApiError) -> str:
    """Slack's word for what is wrong."""
    data = getattr(error.response, "data", error.response)
    return str(data.get("error", "no reason given")) if isinstance(data, dict) else "unreadable answer"


def _id(enterprise: str | None, team: str | None, is_organization: bool | None) -> str:
    found = enterprise if is_organization or not team else team
    if not found:
        raise CoachError("an installation without a workspace")
    return found


def _place(found: Installation) -> str:
    return _id(found.enterprise_id, found.team_id, found.is_enterprise_install)


def _credentials(found: Installation) -> Credentials:
    return Credentials(found.bot_token or "", found.bot_user_id, found.bot_id)


def _seconds_left(found: Installation) -> float | None:
    """Until its token ends; None: it never does."""
    return None if found.bot_token_expires_at is None else found.bot_token_expires_at - time.time()


def _as_text(value: Any) -> str:
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat()
    raise TypeError(type(value).__name__)


def _digest(state: str) -> str:
    return hashlib.sha256(state.encode()).hexdigest()
