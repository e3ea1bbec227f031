"""The background loop: looks for what is due when something is, and sleeps in between."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime

from coach.runtime import logs

#: The loop sleeps until something is due, and looks each minute for what other programs did meanwhile; more
#: often while something is due that can't be done yet. In seconds. A simulator of a platform takes a bot for
#: busy that sleeps for less than it waits itself.
POLL_SECONDS = 1.0
LONGEST_SLEEP = 60.0
#: Also when a surface wants to try again at once.
SHORTEST_SLEEP = 0.1
#: How often it sweeps, and how long after the start it begins.
SWEEP_SECONDS = 3600.0
WARM_SECONDS = 0.2


class Ticking:
    """A loop that ticks. It only ever waits in `asyncio.sleep`, and for the store.

    Args:
        warm: is called in another thread, once, before it begins.
        sweep: the broom.
        tick: acts on everything that is due.
        next_due: when something will be (aware), None for never.
        now: the present moment (aware).
        jumps: that clock isn't the real one, so nobody knows when something will be due.
    """

    def __init__(
        self,
        *,
        warm: Callable[[], None],
        sweep: Callable[[], Awaitable[None]],
        tick: Callable[[], Awaitable[int]],
        next_due: Callable[[], Awaitable[datetime | None]],
        now: Callable[[], datetime],
        jumps: bool,
    ) -> None:
        self._warm, self._sweep, self._tick, self._next_due, self._now = warm, sweep, tick, next_due, now
        self._longest = POLL_SECONDS if jumps else LONGEST_SLEEP
        self._task: asyncio.Task[None] | None = None
        self._sleep: asyncio.Task[None] | None = None
        #: Until when it sleeps at most, by the event loop's clock.
        self._until = float("-inf")

    @property
    def asleep(self) -> bool:
        """Whether it sleeps now."""
        return self._sleep is not None

    def start(self) -> None:
        """Begin, in the running event loop."""
        self._task = asyncio.get_running_loop().create_task(self._run(), name="coach-nudges")

    async def stop(self) -> None:
        """End it, wherever it is."""
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)
            self._task = None

    def due_at(self, at: datetime) -> None:
        """Something will be due at this moment (aware): don't sleep longer."""
        if self._task is None:
            return
        until = asyncio.get_running_loop().time() + max((at - self._now()).total_seconds(), 0.0)
        if until < self._until:
            self._until = until
            if self._sleep is not None:
                self._sleep.cancel()

    async def _run(self) -> None:
        swept = float("-inf")
        clock = asyncio.get_running_loop().time
        await asyncio.sleep(WARM_SECONDS)
        await asyncio.to_thread(self._warm)
        while True:
            self._until = clock() + self._longest
            try:
                if clock() - swept > SWEEP_SECONDS:
                    swept = clock()
                    await self._sweep()
                await self._tick()
                due = await self._next_due()
                if due is not None:
                    ahead = (due - self._now()).total_seconds()
                    self._until = min(self._until, clock() + (ahead if ahead > 0 else POLL_SECONDS))
            except Exception as error:  # the disk may have room again in a second
                logs.failure("looking for what is due", error)
                self._until = clock() + POLL_SECONDS
            await self._rest()

    async def _rest(self) -> None:
        """Sleep until the time has come, or something is due earlier."""
        loop = asyncio.get_running_loop()
        seconds = max(self._until - loop.time(), SHORTEST_SLEEP)
        self._sleep = loop.create_task(asyncio.sleep(seconds))
        try:
            await self._sleep
        except asyncio.CancelledError:
            this = asyncio.current_task()
            if this is None or this.cancelling():
                raise
        finally:
            self._sleep = None
