"""Slack's Web API as the bot calls it: one session, the right token, and errors that say what to do next.

Nothing is tried again in here, since a second try may show a message twice. Who calls knows whether it may.
"""

import asyncio
import logging
from collections.abc import Mapping
from typing import Any, Protocol

import aiohttp
from slack_sdk.errors import SlackApiError, SlackClientError
from slack_sdk.web.async_client import AsyncWebClient

from coach.runtime.surface import Refused, Retry

_log = logging.getLogger("coach.slack")

#: Longer than any call takes that still succeeds, in seconds.
CALL_SECONDS = 15
#: Wait when a 429 doesn't say how long, and when Slack has trouble of its own; in seconds.
UNSAID_WAIT, TROUBLE_WAIT = 5.0, 2.0
#: Seconds for which something that isn't offered isn't asked for again.
NOT_OFFERED_FOR = 3600.0

#: Slack's own trouble: the same call may go through later.
LATER = frozenset({
    "ratelimited", "rate_limited", "internal_error", "fatal_error", "service_unavailable", "request_timeout",
    "team_added_to_org", "accesslimited", "token_expired",
})  # fmt: skip
#: Not on this server or plan, or not among the scopes that were granted.
NOT_OFFERED = frozenset({
    "unknown_method", "missing_scope", "not_allowed_token_type", "method_deprecated", "deprecated_endpoint",
    "feature_not_enabled", "not_enabled", "paid_teams_only", "plan_upgrade_required", "access_denied",
    "no_permission", "team_access_not_granted",
})  # fmt: skip
#: Nobody can be reached there any more, or never could.
GONE = frozenset({
    "account_inactive", "invalid_auth", "not_authed", "token_revoked", "channel_not_found", "is_archived",
    "user_not_found", "user_disabled", "cannot_dm_bot", "user_not_visible", "messages_tab_disabled",
    "not_in_channel", "restricted_action", "ekm_access_denied", "team_not_found", "org_login_required",
})  # fmt: skip


class Unsure(Retry):
    """The call may have been carried out, or not: the line broke, or Slack failed in the middle."""


class Failed(Exception):
    """Slack refused a call; `code` is its word for why."""

    def __init__(self, method: str, code: str) -> None:
        super().__init__(f"{method}: {code}")
        self.code = code


class TokenSource(Protocol):
    """Where the token of a workspace comes from."""

    async def token(self, team: str) -> str:
        """The token to write to this workspace with.

        Raises:
            Refused: the app isn't installed there (any more).
        """


class Web:
    """Calls for any workspace. Used in one event loop; after `close`, the next call opens a new session."""

    def __init__(self, api_url: str, tokens: TokenSource) -> None:
        self._api_url, self._tokens = api_url, tokens
        self._session: aiohttp.ClientSession | None = None
        #: (workspace, method) that isn't offered, and until when it isn't asked for.
        self._missing: dict[tuple[str, str], float] = {}

    async def close(self) -> None:
        """End the session."""
        session, self._session = self._session, None
        if session is not None:
            await session.close()

    def client(self, token: str | None = None) -> AsyncWebClient:
        """A client for this token, on the session that all of them share. It never tries again by itself."""
        if self._session is None or self._session.closed:
            timeout = aiohttp.ClientTimeout(total=CALL_SECONDS)
            self._session = aiohttp.ClientSession(timeout=timeout)
        return AsyncWebClient(token, self._api_url, session=self._session, retry_handlers=[])

    async def call(self, team: str, method: str, /, **arguments: Any) -> Mapping[str, Any]:
        """Call a method for a workspace, by its name in the client (`chat_postMessage`); its answer.

        Raises:
            Retry: not now; surely nothing was done.
            Unsure: not now; it may have been done.
            Refused: never, for nobody is there.
            Failed: anything else that Slack says no to.
        """
        client = self.client(await self._tokens.token(team))
        try:
            answer = await getattr(client, method)(**arguments)
        except SlackApiError as error:
            raise _meaning(method, error) from error
        except aiohttp.ClientConnectorError as error:
            raise Retry(TROUBLE_WAIT) from error
        except SlackClientError as error:  # a file that could not be handed over: it is not shown yet
            raise Retry(TROUBLE_WAIT) from error
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            raise Unsure(TROUBLE_WAIT) from error
        data = answer.data
        return data if isinstance(data, dict) else {}

    async def attempt(self, team: str, method: str, /, **arguments: Any) -> Mapping[str, Any] | None:
        """The same for what is only nice to have: a failure costs a line in the log, and None comes back.

        What a server or plan doesn't offer is said once, and not asked for again for an hour.
        """
        key, clock = (team, method), asyncio.get_running_loop().time()
        if self._missing.get(key, clock) > clock:
            return None
        try:
            return await self.call(team, method, **arguments)
        except Failed as error:
            if error.code in NOT_OFFERED:
                self._missing[key] = clock + NOT_OFFERED_FOR
                _log.warning("%s does without %s (%s)", team, method, error.code)
            else:
                _log.warning("%s: %s failed (%s)", team, method, error.code)
        except (Retry, Refused) as error:
            _log.info("%s: %s was left out (%s)", team, method, type(error).__name__)
        return None


def _meaning(method: str, error: SlackApiError) -> Exception:
    """What an answer that isn't ok says about another try."""
    status, code = _status(error), _code(error)
    if status == 429 or code in ("ratelimited", "rate_limited"):
        return Retry(_retry_after(error))
    if status >= 500:
        return Unsure(TROUBLE_WAIT)
    if code in LATER:
        return Unsure(TROUBLE_WAIT)
    if code in GONE:
        return Refused(f"{method}: {code}")
    return Failed(method, code)


def _status(error: SlackApiError) -> int:
    return int(getattr(error.response, "status_code", 0) or 0)


def _code(error: SlackApiError) -> str:
    try:
        return str(error.response["error"])
    except (KeyError, TypeError, ValueError):
        return "unreadable answer"


def _retry_after(error: SlackApiError) -> float:
    headers = getattr(error.response, "headers", None) or {}
    said = next((value for name, value in headers.items() if name.lower() == "retry-after"), "")
    try:
        return max(float(said), 0.1)
    except ValueError:
        return UNSAID_WAIT
