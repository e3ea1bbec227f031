"""Slack takes one message a second in a channel, and short bursts: https://docs.slack.dev/apis/web-api/rate-limits."""

import asyncio
from collections import OrderedDict

from coach.runtime.surface import Retry

#: Messages that may follow each other at once, and the seconds that each takes off that again.
BURST, SECONDS_EACH = 5, 1.0
#: Channels that are remembered: those that were quiet longest are forgotten first, and owe nothing any more.
MOST_CHANNELS = 5000


class Pace:
    """When the next message may go into each channel. Used in one event loop."""

    def __init__(self) -> None:
        #: By channel: the moment from which a full burst is free again, by the loop's clock.
        self._free: OrderedDict[str, float] = OrderedDict()

    async def wait(self, channel: str, longest: float) -> None:
        """Return when a message may be sent.

        Raises:
            Retry: that takes longer than `longest` seconds.
        """
        now = asyncio.get_running_loop().time()
        free = max(self._free.pop(channel, now), now) + SECONDS_EACH
        pause = free - now - BURST * SECONDS_EACH
        if pause > longest:
            raise Retry(pause)
        self._free[channel] = free
        if len(self._free) > MOST_CHANNELS:
            self._free.popitem(last=False)
        if pause > 0:
            await asyncio.sleep(pause)
