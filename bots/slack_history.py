"""What people wrote while the app could not hear them, fetched from their chats and decided once."""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable, Iterable, Mapping
from datetime import timedelta
from typing import Any

from bots.slack_events import PLATFORM, place_of, team_of, user_of
from bots.slack_surface import SlackSurface
from bots.slack_web import Failed
from coach.model.errors import StoreError
from coach.runtime.runner import Runner
from coach.runtime.surface import Handled, Recent, Refused, Retry, TooSlow

_log = logging.getLogger("coach.slack")

#: Whose chats are looked through: those who were heard of in this time.
ACTIVE_FOR = timedelta(days=30)
#: How much further back than the last word that was heard: their clocks and ours may differ.
OVERLAP_SECONDS = 600.0
#: Messages in one call, the most calls for one chat, and the seconds between calls (50 a minute are allowed).
PAGE, MOST_PAGES, CALL_EVERY = 15, 20, 1.3
#: How often one call is tried when Slack asks to wait or has trouble.
MOST_TRIES = 5

Message = Mapping[str, Any]
#: Decides a message of a workspace's chat; None when it isn't somebody's words.
Hear = Callable[[str, Message], Awaitable[Handled | None]]


class History:
    """Looks through chats, one call at a time, so that what comes in live goes first."""

    def __init__(self, runner: Runner, surface: SlackSurface, hear: Hear) -> None:
        self._runner, self._surface, self._hear = runner, surface, hear
        self._busy = asyncio.Lock()

    async def catch_up(self) -> None:
        """Decide what isn't decided yet. Those who were here last come first; each chat in its own order."""
        # Taken before anything newly heard hides what was missed.
        recent = await self._runner.recent(PLATFORM, self._runner.now() - ACTIVE_FOR)
        async with self._busy:
            for one in recent:
                if self._surface.reaches(one.account):
                    await self._look(one)

    async def _look(self, one: Recent) -> None:
        since = self._since(one)
        try:
            channel, thread = place_of(one.address)
            channel = channel or await self._surface.chat(one.account)
            messages = await self._fetch(one.account, "conversations_history", since, channel=channel)
            if thread:
                messages += await self._fetch(
                    one.account, "conversations_replies", since, channel=channel, ts=thread
                )
        except (Failed, Refused, Retry) as error:
            _log.warning("a chat could not be looked through: %s", type(error).__name__)
            return
        for message in _in_order(messages):
            if message.get("user") != user_of(one.account):
                continue
            try:
                await self._take(one.account, {**message, "channel": channel})
            except (TooSlow, StoreError) as error:  # the next start looks again
                _log.warning("a missed message could not be saved: %s", type(error).__name__)
                return

    def _since(self, one: Recent) -> str:
        """Where to begin, as Slack's time: the runner's clock may be another one."""
        ago = (self._runner.now() - one.heard).total_seconds()
        return f"{time.time() - ago - OVERLAP_SECONDS:.6f}"

    async def _fetch(self, account: str, method: str, since: str, **where: str) -> list[Message]:
        messages: list[Message] = []
        cursor = ""
        for _ in range(MOST_PAGES):
            more = {"cursor": cursor} if cursor else {}
            found = await self._call(account, method, oldest=since, limit=PAGE, **where, **more)
            messages += found.get("messages") or ()
            cursor = (found.get("response_metadata") or {}).get("next_cursor") or ""
            if not cursor:
                break
        return messages

    async def _call(self, account: str, method: str, **arguments: Any) -> Message:
        for left in reversed(range(MOST_TRIES)):
            await asyncio.sleep(CALL_EVERY)
            try:
                return await self._surface.web.call(team_of(account), method, **arguments)
            except Retry as error:
                if not left:
                    raise
                await asyncio.sleep(error.after)
        raise AssertionError  # the last try returns or raises

    async def _take(self, account: str, message: Message) -> None:
        handled = await self._hear(team_of(account), message)
        if handled is not None and not handled.repeated and handled.delivery is not None:
            await handled.delivery


def _in_order(messages: Iterable[Message]) -> list[Message]:
    """Each message once, oldest first."""
    by_time = {message["ts"]: message for message in messages}
    return [by_time[ts] for ts in sorted(by_time, key=float)]
