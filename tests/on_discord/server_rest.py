"""Discord's REST API as our small Discord has it: chats with their history, nonces, interactions, follow-ups.

It plays the rules on which the promise rests: a nonce makes no second message, an interaction has one first
response within three seconds, and its token is good for nothing before that.
"""

import asyncio
import itertools
import json
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web

from tests.misfortune import Fault, Faults

TOKEN = "MTA1.good.token"
APPLICATION = "105"
BOT: dict[str, Any] = {
    "id": APPLICATION, "username": "firsthand", "discriminator": "0", "avatar": None, "bot": True,
    "global_name": None,
}  # fmt: skip
EPOCH = 1_420_070_400_000
API = "/api/v10"
#: For how long an interaction can be answered first, in seconds.
FIRST_SECONDS = 3.0
#: Kinds of first responses; what only one person sees; Discord's placeholder for an answer to come.
MESSAGE, WAIT, LATER, EDIT, FORM = 4, 5, 6, 7, 9
EPHEMERAL, LOADING = 1 << 6, 1 << 7
#: Discord's codes.
ANSWERED, UNKNOWN_INTERACTION, UNKNOWN_WEBHOOK, UNKNOWN_MESSAGE, SHUT = 40060, 10062, 10015, 10008, 50007
Payload = dict[str, Any]


class Problem(Exception):
    """What Discord refuses: a status and a code."""

    def __init__(self, status: int, code: int) -> None:
        super().__init__(status, code)
        self.status, self.code = status, code


@dataclass(slots=True, eq=False)
class Call:
    """A request that came in; its method is as in "POST channels/messages", its ids are left out."""

    method: str
    path: str
    body: Payload
    at: float = field(default_factory=time.monotonic)
    #: What it was answered with; 0: nothing.
    status: int = 0


@dataclass(slots=True, eq=False)
class Interaction:
    """A command, a click or a form of somebody, and the first response to it."""

    number: str
    token: str
    channel: str
    #: The message that was clicked on.
    message: Payload | None = None
    #: When it was sent to the bot, and when it was answered first; by the monotonic clock.
    sent: float = field(default_factory=time.monotonic)
    answered: float = 0.0
    kind: int = 0
    #: What that answer says.
    words: str = ""
    original: Payload | None = None
    #: What was asked in a form.
    form: Payload | None = None


class Rest:
    """All that is said in one Discord, and the door to it."""

    def __init__(self) -> None:
        #: Answers every request with this status instead; 0 for none.
        self.status = 0
        #: What is added to the application's own settings.
        self.application: Payload = {}
        self.commands: list[Payload] = []
        #: Every request, in their order.
        self.calls: list[Call] = []
        self.faults: Faults[Call] | None = None
        #: What the bot said by itself (not by an interaction), in any chat.
        self.messages: list[Payload] = []
        #: Everything in each chat, oldest first.
        self.chats: dict[str, list[Payload]] = {}
        self.interactions: dict[str, Interaction] = {}
        #: Is told of each change.
        self.changed: Callable[[], None] = lambda: None
        self._ids = itertools.count(1)

    @property
    def asked(self) -> list[tuple[str, str]]:
        """Method and path of each request."""
        return [(call.method.partition(" ")[0], call.path) for call in self.calls]

    def gateway(self) -> Payload:
        """Where a bot connects to."""
        raise Problem(404, 0)

    # What is there.

    def number(self) -> str:
        """A new id, of this moment."""
        return str((int(time.time() * 1000) - EPOCH << 22) + next(self._ids) % (1 << 22))

    def message(self, channel: str, author: Payload, given: Payload) -> Payload:
        """A message, in nobody's chat yet."""
        return {
            "id": self.number(), "channel_id": channel, "content": given.get("content") or "",
            "author": author, "type": 0, "timestamp": "2026-11-23T16:00:00+00:00", "edited_timestamp": None,
            "tts": False, "flags": given.get("flags") or 0, "mention_everyone": False, "mentions": [],
            "mention_roles": [], "attachments": [], "embeds": [],
            "components": given.get("components") or [], "pinned": False,
        }  # fmt: skip

    def said(self, message: Payload) -> Payload:
        """It is in its chat now."""
        self.chats.setdefault(message["channel_id"], []).append(message)
        return message

    # Requests.

    async def handle(self, request: web.Request) -> web.StreamResponse:
        """One request, spoilt if it is to be."""
        path = request.path.removeprefix(API)
        call = Call(f"{request.method} {_bare(path)}", path, await _body(request))
        self.calls.append(call)
        fault = self.faults(call) if self.faults else None
        if fault is not None and fault.delay:
            await asyncio.sleep(fault.delay)
        if fault is not None and not fault.after and fault.spoils:
            return self._spoilt(request, call, fault)
        try:
            status, answer = 200, self._answer(request, call)
        except Problem as problem:
            status, answer = problem.status, {"message": "no", "code": problem.code}
        self.changed()
        if fault is not None and fault.spoils:
            return self._spoilt(request, call, fault)
        call.status = status
        return reply(answer, status)

    def _spoilt(self, request: web.Request, call: Call, fault: Fault) -> web.StreamResponse:
        call.status = 0 if fault.drop else fault.status
        if fault.drop:
            if request.transport is not None:
                request.transport.abort()
            return web.Response()
        if fault.status == 429:
            limited = {"message": "slowly", "retry_after": fault.retry_after, "global": False}
            return reply(limited, 429, {"Retry-After": str(fault.retry_after), "Via": "1.1 google"})
        return reply({"message": "trouble", "code": int(fault.error or 0)}, fault.status)

    def _answer(self, request: web.Request, call: Call) -> Any:
        method, path = request.method, call.path.strip("/").split("/")
        if self.status:
            raise Problem(self.status, 0)
        if path[0] == "interactions":
            return self._first(path[1], call.body)
        if path[0] == "webhooks":
            return self._hook(method, self._by_token(path[2]), path[4] if len(path) > 4 else "", call.body)
        if request.headers.get("Authorization") != f"Bot {TOKEN}":
            raise Problem(401, 0)
        if path[0] == "channels":
            return self._channel(method, path[1], path[2:], request, call.body)
        return self._rest(method, path, call.body)

    def _rest(self, method: str, path: list[str], body: Any) -> Any:
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
                return self.gateway()
            case "GET", ["applications", _, "commands"]:
                return self.commands
            case "PUT", ["applications", _, "commands"]:
                self.commands = [{**one, "id": str(next(self._ids))} for one in body]
                return self.commands
            case "POST", ["users", "@me", "channels"]:
                return chat_of(str(body["recipient_id"]))
        raise Problem(404, 0)

    # Chats.

    def _channel(
        self, method: str, channel: str, path: list[str], request: web.Request, body: Payload
    ) -> Any:
        match method, path:
            case "GET", []:
                return chat_of(channel.removeprefix("9"))
            case "POST", ["typing"]:
                return {}
            case "POST", ["messages"]:
                return self._posted(channel, body)
            case "GET", ["messages"]:
                return self._history(channel, request)
            case "PATCH", ["messages", number]:
                return self._edited(channel, number, body)
        raise Problem(404, 0)

    def _posted(self, channel: str, given: Payload) -> Payload:
        nonce = given.get("nonce")
        if nonce and given.get("enforce_nonce"):
            same = (one for one in self.chats.get(channel, ()) if one.get("nonce") == nonce)
            if (there := next(same, None)) is not None:
                return there
        message = {**self.message(channel, BOT, given), "nonce": nonce}
        self.messages.append(message)
        return self.said(message)

    def _history(self, channel: str, request: web.Request) -> list[Payload]:
        """As Discord gives it: newest first; after something, the oldest ones of those."""
        asked = request.query
        after, before = int(asked.get("after", 0)), int(asked.get("before", 1 << 63))
        chat = [one for one in self.chats.get(channel, ()) if not one["flags"] & (EPHEMERAL | LOADING)]
        found = [one for one in chat if after < int(one["id"]) < before]
        most = int(asked.get("limit", 50))
        found = found[:most] if "after" in asked else found[-most:]
        return [{**one, "nonce": None} for one in reversed(found)]

    def _edited(self, channel: str, number: str, given: Payload) -> Payload:
        found = next((one for one in self.chats.get(channel, ()) if one["id"] == number), None)
        if found is None:
            raise Problem(404, UNKNOWN_MESSAGE)
        for key, nothing in _EDITS.items():
            if key in given:
                found[key] = given[key] or nothing
        return found

    # Interactions.

    def _first(self, number: str, given: Payload) -> Payload:
        one, kind, data = self.interactions.get(number), int(given["type"]), given.get("data") or {}
        if one is None or (not one.answered and time.monotonic() - one.sent > FIRST_SECONDS):
            raise Problem(404, UNKNOWN_INTERACTION)
        if one.answered:
            raise Problem(400, ANSWERED)
        one.answered, one.kind, one.words = time.monotonic(), kind, data.get("content") or ""
        answer: Payload = {"interaction": {"id": number, "type": 3}}
        if kind in (MESSAGE, WAIT):
            loading = LOADING if kind == WAIT else 0
            data = {**data, "flags": (data.get("flags") or 0) | loading}
            one.original = self.said(self.message(one.channel, BOT, data))
        elif kind == EDIT and one.message is not None:
            one.original = self._edited(one.channel, one.message["id"], data)
        elif kind == LATER:
            one.original = one.message
        elif kind == FORM:
            one.form = data
        if one.original is not None:
            answer["interaction"]["response_message_id"] = one.original["id"]
            answer["resource"] = {"type": kind, "message": one.original}
        return answer

    def _by_token(self, token: str) -> Interaction:
        found = next((one for one in self.interactions.values() if one.token == token), None)
        if found is None or not found.answered:
            raise Problem(404, UNKNOWN_WEBHOOK)
        return found

    def _hook(self, method: str, one: Interaction, number: str, given: Payload) -> Any:
        original = one.original
        if method == "POST":
            if original is not None and original["flags"] & LOADING:
                return self._filled(original, given)
            return self.said(self.message(one.channel, BOT, given))
        if number == "@original":
            if original is None:
                raise Problem(404, UNKNOWN_MESSAGE)
            number = original["id"]
        if method == "PATCH" and original is not None and original["flags"] & LOADING:
            return self._filled(original, given)
        if method == "DELETE":
            chat = self.chats.get(one.channel, [])
            chat[:] = [each for each in chat if each["id"] != number]
            return {}
        return self._edited(one.channel, number, given if method == "PATCH" else {})

    def _filled(self, original: Payload, given: Payload) -> Payload:
        """What comes first after Discord was told to wait takes the placeholder's place."""
        original["flags"] &= ~LOADING
        return self._edited(original["channel_id"], original["id"], given)


#: What is edited, and what it is when it is emptied.
_EDITS: Payload = {"content": "", "components": []}


def chat_of(user: str) -> Payload:
    """A direct message; its channel is the user's id behind a nine."""
    return {"id": f"9{user}", "type": 1, "recipients": [person(user)], "last_message_id": None}


def person(user: str) -> Payload:
    """Somebody."""
    return {"id": user, "username": "sam", "discriminator": "0", "avatar": None, "global_name": None}


def inside(components: Any) -> Iterator[Payload]:
    """Every component in these, however deep."""
    for one in components:
        yield one
        yield from inside(one.get("components", ()))


def reply(answer: Any, status: int = 200, headers: dict[str, str] | None = None) -> web.Response:
    """An answer as Discord's: discord.py takes no character set in its type."""
    body = json.dumps(answer).encode()
    return web.Response(body=body, content_type="application/json", status=status, headers=headers)


def _bare(path: str) -> str:
    """A path without ids and tokens."""
    parts = path.strip("/").split("/")
    if parts[0] in ("interactions", "webhooks"):
        return "/".join([parts[0], *parts[3:4]])
    return "/".join(one for one in parts if not one.isdecimal())


async def _body(request: web.Request) -> Any:
    if not request.can_read_body:
        return {}
    if request.content_type == "application/json":
        return await request.json()
    return json.loads(str((await request.post())["payload_json"]))
