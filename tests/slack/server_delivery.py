"""How our Slack brings events, clicks, forms and commands to the app: over HTTP, signed, or over a socket.

Events that aren't acknowledged come again, up to three times; clicks, forms and commands never do
(https://docs.slack.dev/apis/events-api#retries). Everything is recorded.
"""

import asyncio
import contextlib
import hashlib
import hmac
import json
import random
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Literal
from urllib.parse import urlencode

import aiohttp

from tests.slack.server_blocks import Json
from tests.slack.server_socket import Sockets
from tests.slack.server_state import State

Kind = Literal["event", "interactive", "command"]
_ENVELOPES = {"event": "events_api", "interactive": "interactive", "command": "slash_commands"}
#: How long Slack waits for an acknowledgement.
PATIENCE = 3.0  # seconds
#: When Slack tries again: at once, after one minute, after five.
REAL_DELAYS = (0.0, 60.0, 300.0)  # seconds


@dataclass(slots=True)
class Attempt:
    """One try to deliver: the status (0: no answer), what was answered, and how long it took."""

    number: int
    status: int
    body: Any
    milliseconds: float
    reason: str = ""
    no_retry: bool = False


@dataclass(slots=True, eq=False)
class Delivery:
    """Something that is brought to the app."""

    kind: Kind
    team: str
    payload: Json
    attempts: list[Attempt] = field(default_factory=list)
    finished: asyncio.Event = field(default_factory=asyncio.Event)

    @property
    def ok(self) -> bool:
        """Whether the app acknowledged it."""
        return any(200 <= attempt.status < 300 for attempt in self.attempts)

    @property
    def answer(self) -> Any:
        """What the app acknowledged it with: an object, a text, or None."""
        return next((one.body for one in self.attempts if 200 <= one.status < 300), None)

    @property
    def event(self) -> Json:
        """The event in it; empty for what is none."""
        return self.payload.get("event", {})  # type: ignore[no-any-return]

    async def done(self) -> "Delivery":
        """Waits until it is acknowledged, or given up."""
        await self.finished.wait()
        return self


@dataclass(frozen=True, slots=True)
class Plan:
    """How an event travels: late by so many seconds, in so many copies."""

    delay: float = 0.0
    copies: int = 1


class Courier:
    """Brings things to the app."""

    def __init__(self, state: State, sockets: Sockets) -> None:
        self.state = state
        self.sockets = sockets
        #: The app's request URL; None: Socket Mode.
        self.request_url: str | None = None
        self.patience = PATIENCE
        self.retry_delays: tuple[float, ...] = (0.0, 0.3, 1.0)
        #: Whether the app hears its own messages, as it does.
        self.echoes = True
        self.plan: Callable[[Delivery], Plan] = lambda delivery: Plan()
        #: Everything, in the order in which it happened.
        self.deliveries: list[Delivery] = []
        self._held: list[Delivery] | None = None
        self._tasks: set[asyncio.Task[None]] = set()
        self._session: aiohttp.ClientSession | None = None

    def emit(self, team: str, event: Json) -> Delivery | None:
        """An event happens. It is brought to the app if it subscribes to it; None if it doesn't."""
        workspace, app = self.state.workspace(team), self.state.app
        kind = event["type"]
        if kind == "message":
            kind = "message." + ("channels" if event["channel_type"] == "channel" else event["channel_type"])
        own = event.get("bot_id") or event.get("message", {}).get("bot_id")
        own = own or event.get("previous_message", {}).get("bot_id")
        leaving = kind in ("app_uninstalled", "tokens_revoked")
        if kind not in app.events or not (workspace.installed or leaving) or (own and not self.echoes):
            return None
        number = self.state.count("Ev")
        payload: Json = {
            "token": "verification-token",
            "team_id": team,
            "context_team_id": team,
            "context_enterprise_id": None,
            "api_app_id": app.id,
            "event": event,
            "type": "event_callback",
            "event_id": number,
            "event_time": int(self.state.seconds()),
            "authorizations": [
                {
                    "enterprise_id": None,
                    "team_id": team,
                    "user_id": workspace.bot.id,
                    "is_bot": True,
                    "is_enterprise_install": False,
                }
            ],
            "is_ext_shared_channel": False,
            "event_context": f"4-{number}",
        }
        return self.bring(Delivery("event", team, payload))

    def bring(self, delivery: Delivery) -> Delivery:
        """Starts to deliver something."""
        self.deliveries.append(delivery)
        if self._held is not None and delivery.kind == "event":
            self._held.append(delivery)
        else:
            self._start(self._deliver(delivery))
        return delivery

    def again(self, delivery: Delivery) -> None:
        """Brings an event once more, as if its acknowledgement had been lost."""
        self._start(self._repeat(delivery))

    def hold(self) -> None:
        """From now on events wait."""
        self._held = []

    async def release(self, shuffled: random.Random | None = None) -> list[Delivery]:
        """Brings what waited, one after the other, in another order if wished."""
        held, self._held = self._held or [], None
        if shuffled is not None:
            shuffled.shuffle(held)
        for delivery in held:
            self._start(self._deliver(delivery))
            await delivery.done()
        return held

    async def settled(self) -> None:
        """Waits until nothing is on its way."""
        while self._tasks:
            await asyncio.wait(set(self._tasks))

    def _start(self, coroutine: Any) -> None:
        task: asyncio.Task[None] = asyncio.create_task(coroutine)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _deliver(self, delivery: Delivery) -> None:
        try:
            plan = self.plan(delivery) if delivery.kind == "event" else Plan()
            await asyncio.sleep(plan.delay)
            reason = ""
            retries = self.retry_delays if delivery.kind == "event" else ()
            for number, delay in enumerate((0.0, *retries)):
                await asyncio.sleep(delay)
                attempt = await self._try(delivery, number, reason)
                if delivery.ok or attempt.no_retry:
                    break
                reason = attempt.reason
            for number in range(1, plan.copies):
                await self._try(delivery, number, "http_timeout")
        finally:
            delivery.finished.set()

    async def _repeat(self, delivery: Delivery) -> None:
        await self._try(delivery, 1, "http_timeout")

    async def _try(self, delivery: Delivery, number: int, reason: str) -> Attempt:
        start = time.monotonic()
        if self.request_url is not None:
            found = await self._post(delivery, number, reason)
        else:
            found = await self._send(delivery, number)
        found.milliseconds = (time.monotonic() - start) * 1000
        delivery.attempts.append(found)
        return found

    async def _send(self, delivery: Delivery, number: int) -> Attempt:
        kind = _ENVELOPES[delivery.kind]
        found = await self.sockets.offer(kind, delivery.payload, self.patience, attempt=number)
        if found is None:
            return Attempt(number, 0, None, 0, "timeout")
        return Attempt(number, 200, found.get("payload"), 0)

    async def _post(self, delivery: Delivery, number: int, reason: str) -> Attempt:
        body, kind = encoded(delivery)
        headers = {"Content-Type": kind, "User-Agent": "Slackbot 1.0 (+https://api.slack.com/robots)"}
        headers |= signed(body, self.state.app.signing_secret)
        if number:
            headers |= {"X-Slack-Retry-Num": str(number), "X-Slack-Retry-Reason": reason}
        session = self._session = self._session or aiohttp.ClientSession()
        timeout = aiohttp.ClientTimeout(total=self.patience)
        try:
            async with session.post(
                self.request_url or "", data=body, headers=headers, timeout=timeout
            ) as found:
                text = await found.text()
                answer: Any = text or None
                if found.content_type == "application/json" and text:
                    answer = json.loads(text)
                reason = "" if found.ok else "http_error"
                no_retry = found.headers.get("X-Slack-No-Retry") == "1"
                return Attempt(number, found.status, answer, 0, reason, no_retry)
        except TimeoutError:
            return Attempt(number, 0, None, 0, "http_timeout")
        except aiohttp.ClientError:
            return Attempt(number, 0, None, 0, "connection_failed")

    async def verify(self) -> bool:
        """Whether the request URL answers Slack's challenge, as it must before it can be saved."""
        challenge = {"token": "verification-token", "challenge": "3eZbrw1aB", "type": "url_verification"}
        attempt = await self._post(Delivery("event", "", challenge), 0, "")
        found = attempt.body.get("challenge") if isinstance(attempt.body, dict) else attempt.body
        return attempt.status == 200 and found == challenge["challenge"]

    async def close(self) -> None:
        """Stops whatever is on its way."""
        for task in list(self._tasks):
            task.cancel()
        for task in list(self._tasks):
            with contextlib.suppress(asyncio.CancelledError):
                await task
        if self._session is not None:
            await self._session.close()


def encoded(delivery: Delivery) -> tuple[bytes, str]:
    """A delivery's body and content type over HTTP."""
    form = "application/x-www-form-urlencoded"
    match delivery.kind:
        case "event":
            return json.dumps(delivery.payload).encode(), "application/json"
        case "interactive":
            return urlencode({"payload": json.dumps(delivery.payload)}).encode(), form
        case "command":
            return urlencode(delivery.payload).encode(), form


def signed(body: bytes, secret: str, at: int | None = None) -> dict[str, str]:
    """The headers that prove that a request is Slack's; the time is the real one, which the app checks."""
    stamp = str(int(time.time()) if at is None else at)
    digest = hmac.new(secret.encode(), f"v0:{stamp}:".encode() + body, hashlib.sha256).hexdigest()
    return {"X-Slack-Request-Timestamp": stamp, "X-Slack-Signature": f"v0={digest}"}
