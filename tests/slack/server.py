"""A Slack of our own for tests, on this machine only: Web API, Events API, Socket Mode, installing.

The real slack_bolt and slack_sdk connect to it; it follows https://docs.slack.dev. `people.py` has the hands
and the eyes of those who use it.

    async with SlackServer() as slack:
        sam = User(slack, "Sam Lee")
        async with slack.hosting(app):      # or slack.connected(app)
            await sam.types("hello")
            await sam.sees("Who would you like")
"""

import asyncio
import time
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import asynccontextmanager, suppress
from datetime import datetime
from typing import TYPE_CHECKING, Self, TypeVar

from aiohttp import web

from tests.misfortune import Faults
from tests.slack import limits
from tests.slack.server_answers import Answers
from tests.slack.server_api import Api
from tests.slack.server_blocks import Json
from tests.slack.server_calls import Call, Calls
from tests.slack.server_delivery import Courier, Delivery
from tests.slack.server_oauth import OAuth
from tests.slack.server_objects import App, Channel, Problem
from tests.slack.server_socket import Sockets
from tests.slack.server_state import State

if TYPE_CHECKING:
    from slack_bolt.async_app import AsyncApp

#: How long tests wait for something to be seen. Generous: the machine may be busy with other things.
WITHIN = 20.0  # seconds
T = TypeVar("T")


class SlackServer:
    """Slack. Use as an asynchronous context manager; leaving it ends everything that is under way.

    Args:
        app: the app as its settings page describes it.
        clock: what time it is (aware); without it, the real time.
        teams: the workspaces' ids.
        installed: whether the app is installed in all of them.
        port: where to listen; 0: anywhere.
    """

    def __init__(
        self,
        *,
        app: App | None = None,
        clock: Callable[[], datetime] | None = None,
        teams: Iterable[str] = ("T1",),
        installed: bool = True,
        port: int = 0,
    ) -> None:
        self.app = app or App()
        self.state = State(self.app, clock)
        self.sockets = Sockets(self.app)
        self.courier = Courier(self.state, self.sockets)
        #: What works but shouldn't be done: tests expect none.
        self.complaints: list[str] = []
        self.api = Api(self.state, lambda: self.url, self.courier.emit, limits.problems, self.complaints)
        self.oauth = OAuth(self.state, self.courier.emit)
        opens = {
            "apps.connections.open": self._open_connection,
            "oauth.v2.access": self.oauth.access,
            "auth.revoke": self.oauth.revoke,
            "apps.uninstall": self.oauth.uninstall_call,
        }
        self.web_api = Calls(self.api, opens, self.changed)
        self.answers = Answers(self.api, self.changed)
        self.url = ""
        #: Other addresses to serve.
        self.more_routes: list[web.RouteDef] = []
        self._port = port
        self._runner: web.AppRunner | None = None
        self._news = asyncio.Event()
        for team in teams:
            self.add_workspace(team, installed=installed)

    # What tests look at.

    @property
    def api_url(self) -> str:
        """What `SLACK_API_URL` is to be."""
        return f"{self.url}/api/"

    @property
    def calls(self) -> list[Call]:
        """Every call of the Web API."""
        return self.web_api.made

    @property
    def deliveries(self) -> list[Delivery]:
        """Everything that was brought to the app."""
        return self.courier.deliveries

    def calls_of(self, method: str) -> list[Call]:
        """The calls of one method."""
        return [call for call in self.calls if call.method == method]

    def token(self, team: str = "T1") -> str:
        """The newest bot token for a workspace."""
        return [token for token, grant in self.state.grants.items() if grant.team == team][-1]

    def environment(self, *, oauth: bool = False, team: str = "T1") -> dict[str, str]:
        """The environment variables with which `coach slack` comes here."""
        found = {
            "SLACK_API_URL": self.api_url,
            "SLACK_APP_TOKEN": self.app.app_token,
            "SLACK_SIGNING_SECRET": self.app.signing_secret,
        }
        if oauth:
            return found | {
                "SLACK_CLIENT_ID": self.app.client_id,
                "SLACK_CLIENT_SECRET": self.app.client_secret,
                "SLACK_AUTHORIZE_URL": f"{self.url}/oauth/v2/authorize",
            }
        return found | {"SLACK_BOT_TOKEN": self.token(team)}

    # What tests arrange.

    @property
    def faults(self) -> Faults[Call] | None:
        """What goes wrong with calls; None: nothing."""
        return self.web_api.faults

    @faults.setter
    def faults(self, faults: Faults[Call] | None) -> None:
        self.web_api.faults = faults

    @property
    def request_url(self) -> str | None:
        """The app's request URL; None: events go over sockets."""
        return self.courier.request_url

    @request_url.setter
    def request_url(self, url: str | None) -> None:
        self.courier.request_url = url

    def add_workspace(self, team: str, *, name: str = "", installed: bool = True) -> None:
        """One more workspace, with a channel #general."""
        self.state.add_workspace(team, name or f"Workspace {team}")
        if installed:
            self.state.install(team, lifetime=self.oauth.lifetime if self.app.rotates else None)

    def add_channel(self, name: str, team: str = "T1") -> Channel:
        """One more public channel, with everybody and the app in it."""
        found = self.state.add_channel(team, name)
        found.members.update(self.state.workspace(team).members)
        return found

    async def uninstall(self, team: str = "T1") -> None:
        """Somebody removes the app from their workspace; waits until the app knows."""
        for delivery in self.oauth.uninstall(team):
            if isinstance(delivery, Delivery):
                await delivery.done()

    def changed(self) -> None:
        """Something may look different now."""
        self._news.set()

    async def calm(self, seconds: float = 0.05) -> None:
        """Waits until the app hasn't called for a moment, as long as anybody needs to read what it wrote."""
        end = time.monotonic() + WITHIN
        while time.monotonic() < end:
            rest = self.web_api.last + seconds - time.monotonic()
            if not self.web_api.busy and rest <= 0:
                return
            await asyncio.sleep(max(rest, 0.005))

    async def until(self, condition: Callable[[], T | None], within: float = WITHIN) -> T:
        """Waits until something holds, and returns it.

        Raises:
            AssertionError: it doesn't in time.
        """
        end = time.monotonic() + within
        while time.monotonic() < end:
            found = condition()
            if found:
                return found
            self._news.clear()
            with suppress(TimeoutError):
                await asyncio.wait_for(self._news.wait(), 0.05)
        found = condition()
        assert found, f"not within {within} seconds"
        return found

    # Apps.

    @asynccontextmanager
    async def hosting(self, app: "AsyncApp") -> AsyncIterator[str]:
        """Serves a Bolt app over HTTP and sends everything to it there; gives its address."""
        server = app.server(port=0, path="/slack/events", host="127.0.0.1")
        runner = web.AppRunner(server.web_app, shutdown_timeout=1.0)
        await runner.setup()
        try:
            site = web.TCPSite(runner, "127.0.0.1", 0)
            await site.start()
            address = f"http://127.0.0.1:{runner.addresses[0][1]}"
            self.request_url = f"{address}/slack/events"
            yield address
        finally:
            self.request_url = None
            await runner.cleanup()

    @asynccontextmanager
    async def connected(
        self, app: "AsyncApp", links: int = 1, ping_interval: float = 10.0
    ) -> AsyncIterator[list["object"]]:
        """Connects a Bolt app over so many sockets; gives its handlers."""
        from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler

        handlers = [
            AsyncSocketModeHandler(app, self.app.app_token, ping_interval=ping_interval) for _ in range(links)
        ]
        try:
            for handler in handlers:
                await handler.connect_async()
            yield list(handlers)
        finally:
            for handler in handlers:
                await handler.close_async()

    # HTTP.

    async def _open_connection(self, call: Call, client: tuple[str, str]) -> Json:
        return self.sockets.open(call.token, self.url)

    async def _upload(self, request: web.Request) -> web.StreamResponse:
        file = self.state.files.get(request.match_info["file"])
        if file is None or file.content is not None:
            return web.Response(status=404, text="no such upload")
        content = await request.read()
        if len(content) != file.length:
            return web.Response(status=400, text=f"expected {file.length} bytes, got {len(content)}")
        file.content = content
        return web.Response(text=f"OK - {len(content)}")

    async def _download(self, request: web.Request) -> web.StreamResponse:
        try:
            grant = self.state.grant(request.headers.get("Authorization", "").removeprefix("Bearer "))
        except Problem:
            return web.Response(status=403)
        file = self.state.files.get(request.match_info["file"])
        if file is None or file.content is None or file.team != grant.team:
            return web.Response(status=404)
        return web.Response(body=file.content, content_type="text/plain")

    def routes(self) -> list[web.RouteDef]:
        """Every address."""
        return [
            web.post("/api/{method}", self.web_api.handle),
            web.get("/api/{method}", self.web_api.handle),
            web.get("/link/", self.sockets.handle),
            web.post("/upload/v1/{file}", self._upload),
            web.get("/files/{file}/{name}", self._download),
            web.get("/files/{file}/download/{name}", self._download),
            web.post("/respond/{team}/{key}", self.answers.response_url),
            web.get("/oauth/v2/authorize", self.oauth.authorize),
            *self.more_routes,
        ]

    async def __aenter__(self) -> Self:
        application = web.Application(client_max_size=16 * 1024 * 1024)
        application.add_routes(self.routes())
        self._runner = web.AppRunner(application, shutdown_timeout=1.0, access_log=None)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", self._port).start()
        self.url = f"http://127.0.0.1:{self._runner.addresses[0][1]}"
        return self

    async def __aexit__(self, *problem: object) -> None:
        await self.courier.close()
        await self.sockets.close()
        if self._runner is not None:
            await self._runner.cleanup()


if __name__ == "__main__":
    from tests.slack.server_page import main

    main()
