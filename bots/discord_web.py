"""Discord's errors, and what they say about another try; and a watch over requests that Discord takes ill.

Ten thousand requests in ten minutes that end with 401, 403 or 429 ban an address for a while:
https://docs.discord.com/developers/topics/rate-limits#invalid-request-limit
"""

import logging
import time
from collections import deque
from collections.abc import Awaitable
from contextlib import suppress
from typing import Any, TypeVar

import aiohttp
import discord

from coach.runtime.surface import Refused, Retry, Shut

_log = logging.getLogger("coach.discord")

T = TypeVar("T")

#: Seconds over which bad requests are counted, and how many there may be: half of what Discord takes.
WINDOW, MOST_INVALID = 600.0, 5000
#: Seconds to wait when too many were bad, and when Discord has trouble of its own.
LONG_WAIT, TROUBLE_WAIT = 60.0, 2.0
#: Seconds between the tries when a direct message is closed. After them it waits for the person.
SHUT_WAITS = (600.0, 3600.0, 6 * 3600.0, 24 * 3600.0)
#: Seconds that the library waits by itself for a free slot; longer, and the row waits in the outbox.
LONGEST_LIMIT = 30.0

#: The direct message is closed: by the person, or because there is no common server.
CLOSED = frozenset({50007, 50278, 50009})
#: Opening direct messages too quickly.
TOO_MANY_CHATS = 40003
#: What an interaction's token is good for has ended: unknown interaction or webhook, a token that is no
#: longer valid, and the most follow-ups where the app is installed for one person only.
ENDED = frozenset({10062, 10015, 50027, 40094, 10008})
ANSWERED = 40060
UNKNOWN_CHANNEL, BAD_FORM = 10003, 50035


class Ended(Exception):
    """An interaction can't be answered any more."""


class Misfit(Exception):
    """Discord doesn't take a message as it is."""


class Lost(Exception):
    """The channel is no more."""


class Watch:
    """Counts what Discord took ill. Used in one event loop."""

    def __init__(self) -> None:
        self._bad: deque[float] = deque()
        #: The token was refused: nothing is sent any more.
        self.refused = False

    def note(self, status: int, *, shared: bool = False) -> None:
        """A request ended so. Limits that all share aren't held against us."""
        if status in (401, 403) or (status == 429 and not shared):
            self._bad.append(time.monotonic())
            if len(self._bad) == MOST_INVALID:
                _log.error(
                    "Discord refused %s requests in ten minutes: nothing is sent for a while", len(self._bad)
                )

    @property
    def full(self) -> bool:
        """Whether nothing should be sent now."""
        since = time.monotonic() - WINDOW
        while self._bad and self._bad[0] < since:
            self._bad.popleft()
        return len(self._bad) >= MOST_INVALID

    def trace(self) -> aiohttp.TraceConfig:
        """For the library's own session: it tries again after a 429 without telling."""
        trace = aiohttp.TraceConfig()

        async def ended(_session: Any, _context: Any, parameters: aiohttp.TraceRequestEndParams) -> None:
            headers = parameters.response.headers
            if parameters.response.status == 429:
                self.note(429, shared=headers.get("X-RateLimit-Scope") == "shared")

        trace.on_request_end.append(ended)
        return trace

    async def call(self, work: Awaitable[T], attempts: int = 0, *, token: bool = False) -> T:
        """What a call of the library returns; its errors as ours.

        Args:
            work: the call.
            attempts: how often this was tried before.
            token: the call is made with an interaction's token.

        Raises:
            Retry: not now. Shut: the direct message is closed.
            Refused: never.
            Ended: the interaction can't be answered. Lost: there is no such channel. Misfit: not like this.
        """
        if self.full:
            _close(work)
            raise Retry(LONG_WAIT)
        try:
            return await work
        except discord.RateLimited as error:
            raise Retry(error.retry_after) from error
        except discord.HTTPException as error:
            self._count(error)
            raise self._meaning(error, attempts, token=token) from error
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            raise Retry(TROUBLE_WAIT) from error

    async def attempt(self, work: Awaitable[T], what: str) -> T | None:
        """The same for what is only nice to have: a failure costs a line in the log, and None comes back."""
        try:
            return await self.call(work)
        except (Retry, Refused, Ended, Lost, Misfit) as error:
            _log.info("%s was left out (%s: %s)", what, type(error).__name__, _code(error.__cause__))
        return None

    def _count(self, error: discord.HTTPException) -> None:
        if error.status in (401, 403):
            self.note(error.status)

    def _meaning(self, error: discord.HTTPException, attempts: int, *, token: bool) -> Exception:
        status, code = error.status, error.code
        said = f"{status}, code {code}"
        if code in ENDED and (token or code != 10008):
            return Ended(said)
        if code in CLOSED:
            if attempts >= len(SHUT_WAITS):
                return Refused("the direct message is closed")
            return Shut(SHUT_WAITS[attempts])
        if status == 429 or code == TOO_MANY_CHATS:
            return Retry(LONG_WAIT)
        if status >= 500:
            return Retry(TROUBLE_WAIT)
        if token and status in (401, 403, 404):
            return Ended(said)
        if status == 401:
            self.refused = True
            _log.error("Discord refuses the token (401): nothing is sent any more")
            return Retry(LONG_WAIT)
        if code == UNKNOWN_CHANNEL:
            return Lost(said)
        return Misfit(said) if status == 400 else Refused(said)


def code_of(error: BaseException) -> int:
    """Discord's number for what was wrong; 0 for none."""
    return error.code if isinstance(error, discord.HTTPException) else 0


def _code(error: BaseException | None) -> int:
    return code_of(error) if error is not None else 0


def _close(work: Awaitable[Any]) -> None:
    close = getattr(work, "close", None)
    if close is not None:
        with suppress(RuntimeError):
            close()
