"""Calls of the Web API as they come over HTTP: read, limited, spoilt on purpose, answered, recorded."""

import asyncio
import base64
import json
import math
import time
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web

from tests.misfortune import Fault, Faults
from tests.slack import server_chat, server_views  # noqa: F401  their methods enter the table
from tests.slack.server_api import METHODS, Api
from tests.slack.server_blocks import Json
from tests.slack.server_objects import Problem


@dataclass(slots=True, eq=False)
class Call:
    """A call that came in, and how it was answered (status 0: the connection was dropped)."""

    method: str
    args: Json
    token: str | None
    team: str = ""
    at: float = field(default_factory=time.monotonic)
    status: int = 0
    answer: Json = field(default_factory=dict)
    #: Whether it took effect; it may have, though the answer says otherwise.
    effective: bool = False


@dataclass(frozen=True, slots=True)
class Limit:
    """At most one call in so many seconds after a burst, in each workspace, or in each of its channels."""

    every: float
    burst: int = 1
    each_channel: bool = False


#: What Slack allows (https://docs.slack.dev/apis/web-api/rate-limits); history as for new commercial apps.
REAL_LIMITS = {
    "chat.postMessage": Limit(1.0, 4, each_channel=True),
    "chat.update": Limit(60 / 50, 10),
    "conversations.history": Limit(60.0),
    "conversations.replies": Limit(60.0),
    "conversations.open": Limit(60 / 50, 10),
    "users.info": Limit(60 / 100, 10),
    "views.publish": Limit(60 / 100, 10),
    "views.open": Limit(60 / 100, 10),
}


#: A method without a bot token: gets the call and the client's id and secret of its header.
Open = Callable[[Call, tuple[str, str]], Awaitable[Json]]


class Calls:
    """The door at /api/."""

    def __init__(self, api: Api, opens: Mapping[str, Open], changed: Callable[[], None]) -> None:
        self.api = api
        self.opens = opens
        self.changed = changed
        #: Every call, in the order in which they came.
        self.made: list[Call] = []
        self.faults: Faults[Call] | None = None
        self.limits: dict[str, Limit] = {}
        #: Methods that this Slack doesn't offer.
        self.missing: set[str] = set()
        #: How many calls are being answered, and when the last one was (by the monotonic clock).
        self.busy = 0
        self.last = 0.0
        self._levels: dict[tuple[str, ...], tuple[float, float]] = {}

    async def handle(self, request: web.Request) -> web.StreamResponse:
        """One call."""
        self.busy += 1
        try:
            return await self._handle(request)
        finally:
            self.busy -= 1
            self.last = time.monotonic()

    async def _handle(self, request: web.Request) -> web.StreamResponse:
        args = {**request.query, **await read_args(request)}
        header = request.headers.get("Authorization", "")
        token = args.pop("token", None) or (header[7:] if header.startswith("Bearer ") else None)
        call = Call(request.match_info["method"], args, token)
        self.made.append(call)
        fault = self.faults(call) if self.faults else None
        if fault is not None and fault.delay:
            await asyncio.sleep(fault.delay)
        if fault is not None and not fault.after and fault.spoils:
            return self._spoilt(request, call, fault)
        call.status = 200
        wait = self._wait(call)
        if wait:
            return self._spoilt(request, call, Fault(status=429, retry_after=wait))
        try:
            call.answer = {"ok": True, **await self._answer(call, basic(header))}
            call.effective = True
        except Problem as problem:
            call.answer = {"ok": False, "error": problem.error, **problem.more}
        self.changed()
        if fault is not None and fault.after:
            return self._spoilt(request, call, fault)
        return web.json_response(call.answer, headers=self._headers(call))

    async def _answer(self, call: Call, client: tuple[str, str]) -> Json:
        if call.method in self.missing:
            raise Problem("unknown_method", req_method=call.method)
        if call.method in self.opens:
            return await self.opens[call.method](call, client)
        if call.method not in METHODS:
            raise Problem("unknown_method", req_method=call.method)
        if call.token == self.api.state.app.app_token:
            raise Problem("not_allowed_token_type")
        grant = self.api.state.grant(call.token)
        call.team = grant.team
        return self.api.do(call.method, call.args, grant)

    def _headers(self, call: Call) -> dict[str, str]:
        grant = self.api.state.grants.get(call.token or "")
        return {"x-oauth-scopes": ",".join(grant.scopes)} if grant else {}

    def _spoilt(self, request: web.Request, call: Call, fault: Fault) -> web.StreamResponse:
        """What the caller sees of a spoilt call."""
        if fault.drop:
            call.status = 0
            if request.transport is not None:
                request.transport.abort()
            return web.Response()
        call.status = fault.status
        if fault.status == 429:
            call.answer = {"ok": False, "error": "ratelimited"}
            headers = {"Retry-After": str(fault.retry_after)}
            return web.json_response(call.answer, status=429, headers=headers)
        if fault.status != 200:
            return web.Response(status=fault.status, text="<html>Oops</html>", content_type="text/html")
        if fault.error:
            call.answer = {"ok": False, "error": fault.error}
        return web.json_response(call.answer)

    def _wait(self, call: Call) -> int:
        """How long the caller has to wait before it may make this call: 0, or whole seconds."""
        limit = self.limits.get(call.method)
        if limit is None:
            return 0
        grant = self.api.state.grants.get(call.token or "")
        channel = str(call.args.get("channel", "")) if limit.each_channel else ""
        place = (call.method, grant.team if grant else "", channel)
        left, at = self._levels.get(place, (float(limit.burst), call.at))
        left = min(float(limit.burst), left + (call.at - at) / limit.every)
        if left < 1:
            self._levels[place] = (left, call.at)
            return max(1, math.ceil((1 - left) * limit.every))
        self._levels[place] = (left - 1, call.at)
        return 0


async def read_args(request: web.Request) -> dict[str, Any]:
    """The arguments in a call's body: JSON or a form."""
    if request.method != "POST" or not request.can_read_body:
        return {}
    if request.content_type == "application/json":
        found = json.loads(await request.text() or "{}")
        return found if isinstance(found, dict) else {}
    return {name: value for name, value in (await request.post()).items() if isinstance(value, str)}


def basic(header: str) -> tuple[str, str]:
    """The client's id and secret of an Authorization header; empty when there are none."""
    if not header.startswith("Basic "):
        return "", ""
    name, _, secret = base64.b64decode(header[6:]).decode().partition(":")
    return name, secret
