"""Asking Slack as the app itself, not for a workspace: the client, and what its answers mean."""

import aiohttp
from slack_sdk.errors import SlackApiError, SlackClientError
from slack_sdk.web.async_client import AsyncWebClient

from coach.runtime.config import Settings

#: Seconds after which an unanswered question about the one token is given up, and until it is asked again.
ASK_SECONDS, ASK_AGAIN = 5.0, 10.0
#: Slack's words for a token that will never do.
WRONG = frozenset({
    "invalid_auth", "not_authed", "account_inactive", "token_revoked", "token_expired", "no_permission",
    "not_allowed_token_type", "org_login_required",
})  # fmt: skip
#: What goes wrong on the way to Slack.
OUTAGE = (aiohttp.ClientError, SlackClientError, TimeoutError, OSError)


def web_client(settings: Settings) -> AsyncWebClient:
    """A client for no workspace in particular, at the address that is configured."""
    return AsyncWebClient(base_url=settings.slack_api_url, timeout=15)


def error_code(error: SlackApiError) -> str:
    """Slack's word for what is wrong; of an answer without one, its status."""
    data = getattr(error.response, "data", error.response)
    code = data.get("error") if isinstance(data, dict) else None
    return str(code or f"HTTP {getattr(error.response, 'status_code', '?')}")
