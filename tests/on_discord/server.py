"""A small Discord on this machine: the REST API and the gateway that a bot needs to log in, hear and answer.

It plays no rules of Discord's beyond what the tests of the service look at; simcord does that elsewhere.
"""

import asyncio
import itertools
import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

from aiohttp import WSMsgType, web

TOKEN = "MTA1.good.token"
APPLICATION = "105"
BOT: dict[str, Any] = {
    "id": APPLICATION, "username": "firsthand", "discriminator": "0", "avatar": None, "bot": True,
    "global_name": None,
}  # fmt: skip
EPOCH = 1_420_070_400_000
API = "/api/v10"
#: Seconds within which something is seen that must come: the machine may be busy.
PATIENCE = 20.0
Payload = dict[str, Any]


def _json(answer: Any, status: int = 200) -> web.Response:
    """An answer as Discord's: discord.py takes no character set in its type."""
    return web.Response(body=json.dumps(answer).encode(), content_type="application/json", status=status)


@dataclass
class Discord:
    """One bot's Discord. Use as a context manager; `url` is where its API is."""

    shards: int = 1
    #: Answers every request with this status instead; 0 for none.
    status: int = 0
    #: What is added to the application's own settings.
    application: Payload = field(default_factory=dict)
    commands: list[Payload] = field(default_factory=list)
    #: Method and path of each request, in their order.
    asked: list[tuple[str, str]] = field(default_factory=list)
    #: The shards that have identified themselves, by their number.
    sockets: dict[int, web.WebSocketResponse] = field(default_factory=dict)
    #: What was sent by the bot, in any channel.
    messages: list[Payload] = field(default_factory=list)
    #: The gateway closes with this when somebody identifies themselves; 0 for none.
    refuses: int = 0

    async def __aenter__(self) -> "Discord":
        self._ids = itertools.count(1)
        self._changed = asyncio.Condition()
        app = web.Application(middlewares=[self._first])
        app.router.add_get("/gateway", self._gateway)
        app.router.add_route("*", f"{API}/{{path:.*}}", self._rest)
        self._runner = web.AppRunner(app)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        self.port: int = self._runner.addresses[0][1]
        return self

    async def __aexit__(self, *_: object) -> None:
        for socket in self.sockets.values():
            await socket.close()
        await self._runner.cleanup()

    @property
    def url(self) -> str:
        """Where the REST API is."""
        return f"http://127.0.0.1:{self.port}{API}"

    def environment(self) -> dict[str, str]:
        """Settings that lead here."""
        return {"DISCORD_TOKEN": TOKEN, "DISCORD_API_URL": self.url}

    async def until(self, true: Callable[[], Any]) -> None:
        """Wait until something holds, looking at each change."""
        async with asyncio.timeout(PATIENCE), self._changed:
            await self._changed.wait_for(true)

    async def says(self, user: str, text: str) -> None:
        """Somebody writes in their direct message with the bot."""
        author = {"id": user, "username": "sam", "discriminator": "0", "avatar": None, "global_name": None}
        message = self._message(f"9{user}", text, author)
        await self.push("MESSAGE_CREATE", {**message, "channel_type": 1})

    async def push(self, event: str, data: Payload, shard: int = 0) -> None:
        """Something happens, and a shard is told."""
        await self.sockets[shard].send_json({"op": 0, "t": event, "s": next(self._ids), "d": data})

    # The REST API.

    @web.middleware
    async def _first(
        self, request: web.Request, handler: Callable[[web.Request], Awaitable[web.StreamResponse]]
    ) -> web.StreamResponse:
        path = request.path.removeprefix(API)
        self.asked.append((request.method, path))
        try:
            if self.status:
                return _json({"message": "trouble", "code": 0}, status=self.status)
            if path != "/gateway" and request.headers.get("Authorization") != f"Bot {TOKEN}":
                return _json({"message": "401: Unauthorized", "code": 0}, status=401)
            return await handler(request)
        finally:
            async with self._changed:
                self._changed.notify_all()

    async def _rest(self, request: web.Request) -> web.StreamResponse:
        answer = await self._answer(request.method, request.match_info["path"].split("/"), request)
        if answer is None:
            return _json({"message": "404: Not Found", "code": 0}, status=404)
        return _json(answer)

    async def _answer(self, method: str, path: list[str], request: web.Request) -> Any:
        match method, path:
            case "GET", ["users", "@me"]:
                return BOT
            case "GET", ["oauth2", "applications", "@me"]:
                return {
                    "id": APPLICATION, "name": "Firsthand", "icon": None, "description": "", "summary": "",
                    "bot_public": True, "bot_require_code_grant": False, "verify_key": "0" * 64, "owner": BOT,
                    "flags": 0, "team": None, "bot": BOT, **self.application,
                }  # fmt: skip
            case "GET", ["gateway", "bot"]:
                limit = {"total": 1000, "remaining": 999, "reset_after": 1, "max_concurrency": 1}
                url = f"ws://127.0.0.1:{self.port}/gateway"
                return {"url": url, "shards": self.shards, "session_start_limit": limit}
            case "GET", ["applications", _, "commands"]:
                return self.commands
            case "PUT", ["applications", _, "commands"]:
                self.commands = [{**one, "id": str(next(self._ids))} for one in await request.json()]
                return self.commands
            case "POST", ["users", "@me", "channels"]:
                user = (await request.json())["recipient_id"]
                return self._chat(str(user))
            case "GET", ["channels", channel]:
                return self._chat(channel.removeprefix("9"))
            case "GET", ["channels", _, "messages"]:
                return []
            case "POST", ["channels", _, "typing"]:
                return {}
            case "POST", ["channels", channel, "messages"]:
                return await self._posted(channel, request)
            case "PATCH", ["channels", channel, "messages", _]:
                return self._message(channel, "", BOT)
        return None

    async def _posted(self, channel: str, request: web.Request) -> Payload:
        if request.content_type == "application/json":
            given = await request.json()
        else:
            given = json.loads(str((await request.post())["payload_json"]))
        message = {**self._message(channel, given.get("content") or "", BOT), "nonce": given.get("nonce")}
        self.messages.append(message)
        return message

    def _chat(self, user: str) -> Payload:
        """A direct message; its channel is the user's id behind a nine."""
        person = {"id": user, "username": "sam", "discriminator": "0", "avatar": None, "global_name": None}
        return {"id": f"9{user}", "type": 1, "recipients": [person], "last_message_id": None}

    def _message(self, channel: str, content: str, author: Payload) -> Payload:
        number = (1_795_000_000_000 - EPOCH << 22) + next(self._ids)
        return {
            "id": str(number), "channel_id": channel, "content": content, "author": author, "type": 0,
            "timestamp": "2026-11-23T16:00:00+00:00", "edited_timestamp": None, "tts": False, "flags": 0,
            "mention_everyone": False, "mentions": [], "mention_roles": [], "attachments": [], "embeds": [],
            "components": [], "pinned": False,
        }  # fmt: skip

    # The gateway.

    async def _gateway(self, request: web.Request) -> web.StreamResponse:
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        await socket.send_json({"op": 10, "d": {"heartbeat_interval": 41_250}})
        async for given in socket:
            if given.type is not WSMsgType.TEXT:
                continue
            sent = json.loads(given.data)
            if sent["op"] == 1:
                await socket.send_json({"op": 11})
            elif sent["op"] == 2:
                await self._identified(socket, sent["d"])
        return socket

    async def _identified(self, socket: web.WebSocketResponse, given: Payload) -> None:
        if self.refuses:
            await socket.close(code=self.refuses)
            return
        shard = (given.get("shard") or [0, 1])[0]
        ready: Payload = {
            "v": 10, "user": BOT, "guilds": [], "session_id": f"s{shard}", "shard": given.get("shard"),
            "resume_gateway_url": f"ws://127.0.0.1:{self.port}/gateway",
            "application": {"id": APPLICATION, "flags": 0},
        }  # fmt: skip
        self.sockets[shard] = socket
        await self.push("READY", ready, shard)
        async with self._changed:
            self._changed.notify_all()
