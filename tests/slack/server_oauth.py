"""Installing and removing the app: the page where somebody agrees, the code's exchange, rotated tokens."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlencode

from aiohttp import web

from tests.slack.server_blocks import Json
from tests.slack.server_calls import Call
from tests.slack.server_objects import Problem
from tests.slack.server_state import State

#: How long a rotated token lives.
ROTATED_SECONDS = 12 * 60 * 60
#: How long a code can be exchanged.
CODE_SECONDS = 10 * 60


@dataclass(slots=True)
class Code:
    """Somebody agreed: which workspace, who, where they were sent to, when."""

    team: str
    user: str
    redirect: str
    at: float
    used: bool = False


class OAuth:
    """Installing, rotating, revoking."""

    def __init__(self, state: State, emit: Callable[[str, Json], object]) -> None:
        self.state = state
        self.emit = emit
        #: The workspace of those who install; without it, the first where the app isn't installed yet.
        self.installs_in: str | None = None
        #: They press Cancel.
        self.denies = False
        self.lifetime: float = ROTATED_SECONDS
        self._codes: dict[str, Code] = {}

    async def authorize(self, request: web.Request) -> web.StreamResponse:
        """The page that asks whether the app may be installed. Whoever comes here agrees at once."""
        query = request.query
        if query.get("client_id") != self.state.app.client_id:
            return web.Response(text="Invalid client_id parameter", status=200)
        if "scope" not in query:
            return web.Response(text="Invalid permissions requested", status=200)
        redirect = query.get("redirect_uri") or next(iter(self.state.app.redirects), "")
        if not redirect or not self._allowed(redirect):
            return web.Response(text="redirect_uri did not match any configured URIs", status=200)
        state = {"state": query["state"]} if "state" in query else {}
        if self.denies:
            raise web.HTTPFound(joined(redirect, {"error": "access_denied", **state}))
        workspace = self.state.workspace(query.get("team") or self.installs_in or self._next_team())
        user = next(member.id for member in workspace.members.values() if not member.is_bot)
        code = self.state.count("code-")
        self._codes[code] = Code(workspace.id, user, query.get("redirect_uri", ""), time.monotonic())
        raise web.HTTPFound(joined(redirect, {"code": code, **state}))

    def _allowed(self, redirect: str) -> bool:
        allowed = self.state.app.redirects
        return not allowed or any(redirect.startswith(one) for one in allowed)

    def _next_team(self) -> str:
        teams = self.state.workspaces.values()
        return next((team.id for team in teams if not team.installed), next(iter(self.state.workspaces)))

    def _client(self, call: Call, client: tuple[str, str]) -> None:
        """Checks that it is the app that asks."""
        name = client[0] or call.args.get("client_id")
        secret = client[1] or call.args.get("client_secret")
        if name != self.state.app.client_id:
            raise Problem("invalid_client_id")
        if secret != self.state.app.client_secret:
            raise Problem("bad_client_secret")

    async def access(self, call: Call, client: tuple[str, str]) -> Json:
        """oauth.v2.access: a code, or a refresh token, for a bot token."""
        self._client(call, client)
        if call.args.get("grant_type") == "refresh_token":
            return self._refresh(str(call.args.get("refresh_token")))
        code = self._codes.get(str(call.args.get("code")))
        if code is None or time.monotonic() - code.at > CODE_SECONDS:
            raise Problem("invalid_code")
        if code.used:
            raise Problem("code_already_used")
        if code.redirect != call.args.get("redirect_uri", ""):
            raise Problem("bad_redirect_uri")
        code.used = True
        return self._granted(code.team) | {"authed_user": {"id": code.user}}

    def _refresh(self, refresher: str) -> Json:
        team = self.state.refreshers.pop(refresher, None)
        if team is None:
            raise Problem("invalid_refresh_token")
        return self._granted(team)

    def _granted(self, team: str) -> Json:
        workspace, app = self.state.workspace(team), self.state.app
        token, refresher = self.state.install(team, lifetime=self.lifetime if app.rotates else None)
        answer: Json = {
            "access_token": token,
            "token_type": "bot",
            "scope": ",".join(app.scopes),
            "bot_user_id": workspace.bot.id,
            "app_id": app.id,
            "team": {"id": team, "name": workspace.name},
            "enterprise": None,
            "is_enterprise_install": False,
        }
        if refresher is not None:
            answer |= {"refresh_token": refresher, "expires_in": int(self.lifetime)}
        return answer

    async def revoke(self, call: Call, client: tuple[str, str]) -> Json:
        """auth.revoke: the token that is used for it is worth nothing any more."""
        grant = self.state.grant(call.token)
        if call.args.get("test") in (True, "1", "true"):
            return {"revoked": False}
        del self.state.grants[call.token or ""]
        self.state.dead.add(call.token or "")
        bot = self.state.workspace(grant.team).bot.id
        self.emit(grant.team, {"type": "tokens_revoked", "tokens": {"oauth": [], "bot": [bot]}})
        return {"revoked": True}

    async def uninstall_call(self, call: Call, client: tuple[str, str]) -> Json:
        """apps.uninstall."""
        self._client(call, (str(call.args.get("client_id")), str(call.args.get("client_secret"))))
        self.uninstall(self.state.grant(call.token).team)
        return {}

    def uninstall(self, team: str) -> list[object]:
        """Somebody removes the app from their workspace: two events, whose order isn't promised."""
        bot = self.state.workspace(team).bot.id
        self.state.uninstall(team)
        revoked = {"type": "tokens_revoked", "tokens": {"oauth": [], "bot": [bot]}}
        return [self.emit(team, revoked), self.emit(team, {"type": "app_uninstalled"})]


def joined(url: str, query: dict[str, str]) -> str:
    """A URL with more in its query."""
    return f"{url}{'&' if '?' in url else '?'}{urlencode(query)}"
