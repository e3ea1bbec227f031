"""A small Discord on this machine: the REST API and the gateway that a bot needs to log in, hear and answer.

It plays the rules of Discord's on which our promises rest (`server_rest`); simcord plays more of them.
"""

import asyncio
import itertools
import json
from collections.abc import Callable, Sequence
from typing import Any

from aiohttp import ClientError, WSMsgType, web

from tests.on_discord.server_rest import (
    API,
    APPLICATION,
    BOT,
    TOKEN,
    Interaction,
    Payload,
    Rest,
    chat_of,
    person,
)

#: Seconds within which something is seen that must come: the machine may be busy.
PATIENCE = 20.0
#: Kinds of interactions.
COMMAND, CLICK, FORM_SENT = 2, 3, 5


class Discord(Rest):
    """One bot's Discord. Use as a context manager; `url` is where its API is."""

    def __init__(self, *, shards: int = 1, refuses: int = 0, commands: Sequence[Payload] = ()) -> None:
        """`refuses`: the gateway closes with this when somebody identifies themselves; 0 for none."""
        super().__init__()
        self.shards, self.refuses, self.commands = shards, refuses, list(commands)
        #: The shards that have identified themselves, by their number.
        self.sockets: dict[int, web.WebSocketResponse] = {}
        self._sequence = itertools.count(1)

    async def __aenter__(self) -> "Discord":
        self._condition = asyncio.Condition()
        self.changed = self._tell
        app = web.Application()
        app.router.add_get("/gateway", self._gateway)
        app.router.add_route("*", f"{API}/{{path:.*}}", self.handle)
        self._runner = web.AppRunner(app)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        self.port: int = self._runner.addresses[0][1]
        return self

    async def __aexit__(self, *_: object) -> None:
        for socket in list(self.sockets.values()):
            await socket.close()
        await self._runner.cleanup()

    @property
    def url(self) -> str:
        """Where the REST API is."""
        return f"http://127.0.0.1:{self.port}{API}"

    def environment(self) -> dict[str, str]:
        """Settings that lead here."""
        return {"DISCORD_TOKEN": TOKEN, "DISCORD_API_URL": self.url}

    async def until(self, true: Callable[[], Any], seconds: float = PATIENCE) -> None:
        """Wait until something holds, looking at each change."""
        async with asyncio.timeout(seconds), self._condition:
            await self._condition.wait_for(true)

    # What people do.

    async def says(self, user: str, text: str, *, times: int = 1) -> Payload:
        """Somebody writes in their direct message with the bot, which hears of it so many times."""
        message = self.said(self.message(f"9{user}", person(user), {"content": text}))
        for _ in range(times):
            await self.push("MESSAGE_CREATE", {**message, "channel_type": 1})
        return message

    async def acts(
        self, kind: int, data: Payload, user: str = "42", *, message: Payload | None = None, times: int = 1,
        **more: Any,
    ) -> Interaction:  # fmt: skip
        """Somebody uses a command, presses something or sends a form in, in their direct message.

        `more`: where else it was. The bot hears of it so many times.
        """
        number = self.number()
        made = Interaction(number, f"token-{number}", f"9{user}", message)
        self.interactions[number] = made
        where = {"channel_id": f"9{user}", "channel": chat_of(user), "context": 1, "user": person(user)}
        what = {
            "id": number, "application_id": APPLICATION, "type": kind, "token": made.token, "version": 1,
            "data": data, "locale": "en-US", "entitlements": [], "attachment_size_limit": 1,
            "authorizing_integration_owners": {}, "app_permissions": "0", **where, **more,
        }  # fmt: skip
        if message is not None:
            what["message"] = message
        for _ in range(times):
            await self.push("INTERACTION_CREATE", what)
        return made

    async def runs(self, user: str, name: str, *, times: int = 1, **options: str) -> Interaction:
        """Somebody uses a command of /coach."""
        given = [{"type": 3, "name": key, "value": value} for key, value in options.items()]
        data = {"id": "5", "name": "coach", "type": 1}
        data["options"] = [{"type": 1, "name": name, "options": given}]
        return await self.acts(COMMAND, data, user, times=times)

    async def push(self, event: str, data: Payload, shard: int = 0) -> None:
        """Something happens, and a shard is told, if it is there."""
        socket = self.sockets.get(shard)
        if socket is not None:
            try:
                await socket.send_json({"op": 0, "t": event, "s": next(self._sequence), "d": data})
            except (ClientError, ConnectionError):  # it has just been killed
                self.sockets.pop(shard, None)

    # The gateway.

    def gateway(self) -> Payload:
        """Where it is, as the REST API tells."""
        limit = {"total": 1000, "remaining": 999, "reset_after": 1, "max_concurrency": 1}
        url = f"ws://127.0.0.1:{self.port}/gateway"
        return {"url": url, "shards": self.shards, "session_start_limit": limit}

    def _tell(self) -> None:
        task = asyncio.get_running_loop().create_task(self._notify())
        self._telling = task

    async def _notify(self) -> None:
        async with self._condition:
            self._condition.notify_all()

    async def _gateway(self, request: web.Request) -> web.StreamResponse:
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        await socket.send_json({"op": 10, "d": {"heartbeat_interval": 41_250}})
        try:
            async for given in socket:
                if given.type is not WSMsgType.TEXT:
                    continue
                sent = json.loads(given.data)
                if sent["op"] == 1:
                    await socket.send_json({"op": 11})
                elif sent["op"] == 2:
                    await self._identified(socket, sent["d"])
                elif sent["op"] == 6:
                    await socket.send_json({"op": 9, "d": False})  # no session outlives its connection here
        finally:
            for shard in [one for one, theirs in self.sockets.items() if theirs is socket]:
                del self.sockets[shard]
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
        self._tell()
