"""The order of what one person does: events of an account one after the other, whatever task they come in.

Knows, too, whether something is still being decided or shown to somebody. What they wrote in the meantime
can't be about it.
"""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from weakref import WeakValueDictionary


class Lines:
    """One waiting line for each account. Used in one event loop."""

    def __init__(self) -> None:
        #: Gone when nobody stands in it any more.
        self._lines: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()
        #: How many events of each account are being decided or shown.
        self._under_way: Counter[str] = Counter()
        self._unanswered: set[str] = set()

    @asynccontextmanager
    async def turn(self, account: str, seconds: float) -> AsyncIterator[bool]:
        """Inside, this event is the only one of its account; False when that took too long to wait for."""
        line = self._lines.setdefault(account, asyncio.Lock())
        try:
            async with asyncio.timeout(seconds):
                await line.acquire()
        except TimeoutError:
            yield False
            return
        try:
            yield True
        finally:
            line.release()

    def under_way(self, account: str) -> bool:
        """Whether something is being decided or shown."""
        return account in self._under_way

    def unanswered(self, account: str) -> bool:
        """Whether they did something of which nothing has been shown yet."""
        return account in self._unanswered

    def begin(self, account: str) -> None:
        """An event of this account is being decided."""
        self._under_way[account] += 1
        self._unanswered.add(account)

    def answered(self, account: str) -> None:
        """Something was shown to this account."""
        self._unanswered.discard(account)

    def end(self, account: str) -> None:
        """An event is decided, and all of it is shown, or won't be."""
        self._under_way[account] -= 1
        if not self._under_way[account]:
            del self._under_way[account]
            self._unanswered.discard(account)
