"""Socket Mode: the WebSocket connections over which our Slack talks to the app.

https://docs.slack.dev/apis/events-api/using-socket-mode. Each event goes to one of the connections.
A connection can be told to go silent, as one does whose network has died without a word.
"""

import asyncio
import contextlib
import itertools
import json
import secrets

from aiohttp import WSMsgType, web

from tests.slack.server_blocks import Json
from tests.slack.server_objects import App, Problem

CONNECTIONS_MOST = 10
#: How long a connection that was asked to leave stays open.
GRACE = 0.2  # seconds


class Link:
    """One connection."""

    def __init__(self, number: int, socket: web.WebSocketResponse, request: web.Request) -> None:
        self.number = number
        self.socket = socket
        self.request = request
        #: Hears and says nothing, though it is open.
        self.silent = False
        #: Was asked to leave: gets nothing new.
        self.leaving = False
        self.pending: dict[str, asyncio.Future[Json]] = {}
        #: Everything that was sent over it, and what came back.
        self.sent: list[Json] = []
        self.heard: list[Json] = []

    async def send(self, message: Json) -> None:
        """Sends a message, unless it is silent."""
        self.sent.append(message)
        if not self.silent:
            with contextlib.suppress(ConnectionError, RuntimeError):
                await self.socket.send_str(json.dumps(message))

    def abort(self) -> None:
        """The connection breaks, without a goodbye."""
        if self.request.transport is not None:
            self.request.transport.abort()


class Sockets:
    """All connections of the app."""

    def __init__(self, app: App) -> None:
        self.app = app
        #: Those that are open, oldest first.
        self.links: list[Link] = []
        self.ping_every = 10.0  # seconds
        self._tickets: set[str] = set()
        self._numbers = itertools.count(1)
        self._turns = itertools.count()
        self._envelopes = itertools.count(1)

    def open(self, token: str | None, url: str) -> Json:
        """The answer to apps.connections.open: an address that is good for one connection.

        Raises:
            Problem: the token is none of this app's.
        """
        if not token:
            raise Problem("not_authed")
        if token.startswith("xoxb-"):
            raise Problem("not_allowed_token_type")
        if token != self.app.app_token:
            raise Problem("invalid_auth")
        ticket = secrets.token_hex(8)
        self._tickets.add(ticket)
        return {"url": f"{url.replace('http', 'ws', 1)}/link/?ticket={ticket}&app_id={self.app.id}"}

    async def handle(self, request: web.Request) -> web.StreamResponse:
        """One connection, from hello to its end."""
        ticket = request.query.get("ticket", "")
        if ticket not in self._tickets:
            return web.Response(status=408)
        self._tickets.remove(ticket)
        socket = web.WebSocketResponse(autoping=False, autoclose=False, timeout=0.5)
        await socket.prepare(request)
        link = Link(next(self._numbers), socket, request)
        if len(self.links) >= CONNECTIONS_MOST:
            await link.send(self._disconnect("too_many_websockets"))
            await socket.close()
            return socket
        self.links.append(link)
        try:
            await link.send(self._hello())
            await self._listen(link)
        finally:
            self._forget(link)
        return socket

    def _forget(self, link: Link) -> None:
        if link in self.links:
            self.links.remove(link)
        for waiting in link.pending.values():
            if not waiting.done():
                waiting.cancel()

    async def _listen(self, link: Link) -> None:
        """Hears what the app says until the connection ends."""
        unanswered = 0
        while unanswered < 4:
            try:
                message = await link.socket.receive(timeout=self.ping_every)
            except TimeoutError:
                if not link.silent:
                    unanswered += 1
                    with contextlib.suppress(ConnectionError, RuntimeError):
                        await link.socket.ping(b"ping")
                continue
            unanswered = 0
            if message.type in (WSMsgType.CLOSED, WSMsgType.CLOSING, WSMsgType.ERROR):
                return
            if link.silent:
                continue
            if message.type == WSMsgType.CLOSE:
                await link.socket.close()
                return
            with contextlib.suppress(ConnectionError, RuntimeError):
                await self._hear(link, message.type, message.data)

    async def _hear(self, link: Link, kind: WSMsgType, data: object) -> None:
        if kind == WSMsgType.PING:
            await link.socket.pong(bytes(data) if isinstance(data, bytes | bytearray) else b"")
        elif kind == WSMsgType.TEXT and isinstance(data, str):
            found = json.loads(data)
            link.heard.append(found)
            waiting = link.pending.pop(str(found.get("envelope_id")), None)
            if waiting is not None and not waiting.done():
                waiting.set_result(found)

    def _hello(self) -> Json:
        return {
            "type": "hello",
            "num_connections": len(self.links),
            "debug_info": {
                "host": "applink-1",
                "build_number": 1,
                "approximate_connection_time": 18_060,
            },
            "connection_info": {"app_id": self.app.id},
        }

    def _disconnect(self, reason: str) -> Json:
        return {"type": "disconnect", "reason": reason, "debug_info": {"host": "applink-1"}}

    async def offer(self, kind: str, payload: Json, seconds: float, *, attempt: int = 0) -> Json | None:
        """Sends something over one connection, each in its turn, and waits for its acknowledgement.

        Returns:
            The acknowledgement; None when none came in time, or there is no connection.
        """
        links = [link for link in self.links if not link.leaving]
        if not links:
            return None
        link = links[next(self._turns) % len(links)]
        envelope = f"envelope-{next(self._envelopes)}"
        message: Json = {
            "envelope_id": envelope,
            "payload": payload,
            "type": kind,
            "accepts_response_payload": kind != "events_api",
        }
        if kind == "events_api":
            message |= {"retry_attempt": attempt, "retry_reason": "timeout" if attempt else ""}
        waiting: asyncio.Future[Json] = asyncio.get_running_loop().create_future()
        link.pending[envelope] = waiting
        await link.send(message)
        done, _ = await asyncio.wait({waiting}, timeout=seconds)
        link.pending.pop(envelope, None)
        if not done or waiting.cancelled():
            waiting.cancel()
            return None
        return waiting.result()

    async def warn(self) -> None:
        """Tells every connection that it will end soon."""
        for link in list(self.links):
            await link.send(self._disconnect("warning"))

    async def refresh(self, links: int | None = None, reason: str = "refresh_requested") -> None:
        """Asks connections (the oldest so many, or all) to come again, and ends them a little later."""
        asked = list(self.links)[:links]
        for link in asked:
            link.leaving = True
            await link.send(self._disconnect(reason))
        await asyncio.sleep(GRACE)
        for link in asked:
            await self._end(link)

    def drop(self, links: int | None = None) -> None:
        """Breaks connections (the oldest so many, or all) without a word."""
        for link in list(self.links)[:links]:
            link.abort()

    def silence(self, links: int | None = None) -> list[Link]:
        """Connections (the oldest so many, or all) go silent: no pong, no event, no goodbye."""
        found = list(self.links)[:links]
        for link in found:
            link.silent = True
        return found

    async def _end(self, link: Link) -> None:
        if not link.silent:
            with contextlib.suppress(ConnectionError, RuntimeError, TimeoutError):
                await asyncio.wait_for(link.socket.close(), 1.0)
        link.abort()

    async def close(self) -> None:
        """Ends every connection."""
        for link in list(self.links):
            await self._end(link)
