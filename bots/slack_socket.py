"""The connection of Socket Mode, kept alive: one that is lost, or has gone silent, is replaced by a new one.

slack_sdk's own reconnecting tries one address for ever, also when its ticket has ended, and closes the old
connection while answers are still to be sent over it. So each connection here is used once: a new one is a
new `_Connection`, with an address of its own.
"""

import asyncio
import logging
import random
import time
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from slack_bolt.adapter.socket_mode.async_internals import run_async_bolt_app, send_async_response
from slack_bolt.async_app import AsyncApp
from slack_sdk.errors import SlackApiError
from slack_sdk.socket_mode.aiohttp import SocketModeClient
from slack_sdk.socket_mode.async_client import AsyncBaseSocketModeClient
from slack_sdk.socket_mode.request import SocketModeRequest

from bots.slack_asking import OUTAGE, WRONG, error_code, web_client
from coach.model.errors import UsageError
from coach.runtime import logs
from coach.runtime.config import APP_TOKEN_PLACE, Settings

_log = logging.getLogger("coach.slack")
#: Where the library writes: its own sentences go no further than the failures that are logged here.
_library = logging.getLogger("coach.slack.library")

#: How often Slack is pinged; after one and a half times that without any sign of it, it is gone. In seconds.
PING_SECONDS = 10.0
#: How often the connection is looked at, in seconds.
LOOK_SECONDS = 0.5
#: For Slack to say where to connect and to accept the connection, in seconds.
CONNECT_SECONDS = 10.0
#: Waits between tries: each is twice the one before, and up to a half longer or shorter. In seconds.
FIRST_WAIT, LONGEST_WAIT = 0.5, 30.0
#: A connection that held for so long was a good one: the waits begin anew. In seconds.
GOOD_SECONDS = 10.0
#: At the end, for answers to be sent over a connection, and for Slack to agree that it is over. In seconds.
FINISH_SECONDS, CLOSE_SECONDS = 8.0, 3.0


class _Connection(SocketModeClient):
    """One connection. It never makes a second one by itself."""

    def __init__(self, app: AsyncApp, settings: Settings) -> None:
        super().__init__(
            app_token=settings.slack_app_token,
            logger=_library,
            web_client=web_client(settings),
            auto_reconnect_enabled=False,
            ping_interval=PING_SECONDS,
        )
        self._app = app
        self._under_way: set[asyncio.Task[Any]] = set()
        #: Why Slack wants it to be replaced; "" as long as it doesn't.
        self.farewell = ""
        self.socket_mode_request_listeners.append(self._take)

    async def open(self) -> None:
        """Connect.

        Raises:
            SlackApiError, OUTAGE: it didn't work.
        """
        async with asyncio.timeout(CONNECT_SECONDS):
            answer = await self.web_client.apps_connections_open(app_token=self.app_token)
            self.wss_uri = str(answer["url"])
            self.current_session = await self.aiohttp_client_session.ws_connect(
                self.wss_uri, autoping=False, heartbeat=self.ping_interval, proxy=self.proxy
            )
        self.current_session_monitor = asyncio.ensure_future(self.monitor_current_session())
        self.message_receiver = asyncio.ensure_future(self.receive_messages())

    async def connect_to_new_endpoint(self, force: bool = False) -> None:
        """Slack says that this connection will end soon; whoever holds it makes the new one."""
        self.farewell = self.farewell or "Slack wants a new connection"

    async def run_message_listeners(self, message: dict[str, Any], raw_message: str) -> None:
        """Note why Slack takes its leave, and go on as the library does."""
        if message.get("type") == "disconnect":
            self.farewell = str(message.get("reason") or "no reason given")
        await super().run_message_listeners(message, raw_message)

    async def live(self) -> bool:
        """Whether Slack can be heard over it."""
        return await self.is_connected()

    async def end(self) -> None:
        """Take no more requests, send the answers to those that are under way, and close. Bounded in time."""
        if self.message_receiver is not None:
            self.message_receiver.cancel()
        if self._under_way and self.current_session is not None and not self.current_session.closed:
            await asyncio.wait(self._under_way, timeout=FINISH_SECONDS)
        with suppress(Exception):  # whatever state it is in, it is left behind
            async with asyncio.timeout(CLOSE_SECONDS):
                await self.close()  # type: ignore[no-untyped-call]
        for task in (self.message_receiver, self.current_session_monitor, self.message_processor):
            if task is not None:
                task.cancel()
        await self.aiohttp_client_session.close()

    async def _take(self, client: AsyncBaseSocketModeClient, request: SocketModeRequest) -> None:
        """Hand a request to the app, and its answer back; without a good one, Slack sends events again."""
        task = asyncio.current_task()
        assert task is not None
        self._under_way.add(task)
        try:
            answer = await run_async_bolt_app(self._app, request)
            await send_async_response(self, request, answer, time.time())
        except Exception as error:  # the connection was lost meanwhile, or the request is none
            logs.failure("a request", error)
        finally:
            self._under_way.discard(task)


class Socket:
    """Keeps one connection to Slack."""

    def __init__(self, app: AsyncApp, settings: Settings, connected: Callable[[], None]) -> None:
        """`connected` is called after each new connection: something may have been missed before it."""
        self._app, self._settings, self._connected = app, settings, connected
        self._now: _Connection | None = None
        self._ending: set[asyncio.Task[None]] = set()
        self._keeping: asyncio.Task[None] | None = None

    async def open(self) -> None:
        """Connect, or go on trying in the background when Slack is out of reach.

        Raises:
            UsageError: Slack refuses SLACK_APP_TOKEN; the text says where the right one is.
        """
        wait = 0.0
        try:
            await self._connect()
        except SlackApiError as error:
            code = error_code(error)
            if code in WRONG or code == "missing_scope":
                raise UsageError(f"Slack refuses SLACK_APP_TOKEN ({code}): {APP_TOKEN_PLACE}") from error
            wait = self._failed(code, wait)
        except OUTAGE as error:
            wait = self._failed(type(error).__name__, wait)
        self._keeping = asyncio.create_task(self._keep(wait), name="slack-socket")

    async def live(self) -> bool:
        """Whether there is a connection over which Slack can be heard."""
        return self._now is not None and await self._now.live()

    async def close(self) -> None:
        """Finish what is under way, and disconnect."""
        if self._keeping is not None:
            self._keeping.cancel()
            await asyncio.gather(self._keeping, return_exceptions=True)
        self._leave()
        await asyncio.gather(*self._ending, return_exceptions=True)

    async def _keep(self, wait: float) -> None:
        """Look at the connection, and replace it when it has to be. It never ends by itself."""
        since = time.monotonic()
        while True:
            await asyncio.sleep(LOOK_SECONDS)
            now = self._now
            if now is not None and not now.farewell and await now.live():
                if time.monotonic() - since > GOOD_SECONDS:
                    wait = 0.0
                continue
            if now is not None:
                _log.info("the connection to Slack is replaced: %s", now.farewell or "it is lost or silent")
            if now is not None and now.farewell in ("", "too_many_websockets", "link_disabled"):
                self._leave()  # nothing comes over it any more, or it is in the way of the new one
            await asyncio.sleep(wait * random.uniform(0.5, 1.5))
            try:
                await self._connect()
                since, wait = time.monotonic(), min(max(wait * 2, FIRST_WAIT), LONGEST_WAIT)
            except SlackApiError as error:
                wait = self._failed(error_code(error), wait)
            except OUTAGE as error:
                wait = self._failed(type(error).__name__, wait)
            except Exception as error:  # whatever it is, nobody else would connect again
                logs.failure("connecting to Slack", error)
                wait = self._failed(type(error).__name__, wait)

    async def _connect(self) -> None:
        new = _Connection(self._app, self._settings)
        try:
            await new.open()
        except BaseException:
            await new.end()
            raise
        self._leave()
        self._now = new
        _log.info("connected to Slack")
        self._connected()

    def _leave(self) -> None:
        """The connection there is, if any, ends in the background: answers are still to be sent over it."""
        old, self._now = self._now, None
        if old is not None:
            task = asyncio.get_running_loop().create_task(old.end())
            self._ending.add(task)
            task.add_done_callback(self._ending.discard)

    def _failed(self, why: str, wait: float) -> float:
        """One line in the log; how long to wait before the next try."""
        wait = min(max(wait * 2, FIRST_WAIT), LONGEST_WAIT)
        _log.warning("no connection to Slack (%s); the next try is in about %g s", why, wait)
        return wait
