"""How the app is installed: by one token, or by OAuth; and whose each request is."""

import logging
from collections.abc import Awaitable, Callable
from urllib.parse import urlencode

from slack_bolt.authorization import AuthorizeResult
from slack_bolt.authorization.async_authorize import AsyncAuthorize
from slack_bolt.context.async_context import AsyncBoltContext
from slack_bolt.oauth.async_oauth_settings import AsyncOAuthSettings
from slack_sdk.oauth import AuthorizeUrlGenerator

from bots import slack_manifest
from bots.slack_rotation import RENEW_MINUTES
from bots.slack_stores import STATE_SECONDS, InstallationStore, StateStore
from bots.slack_tokens import Tokens, has_oauth
from coach.runtime.config import Settings
from coach.runtime.runner import Runner
from coach.runtime.surface import Refused

__all__ = ["Tokens", "authorize", "oauth_settings"]

_log = logging.getLogger("coach.slack")

AUTHORIZE_URL = "https://slack.com/oauth/v2/authorize"


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
