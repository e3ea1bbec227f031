"""Shows outbox rows through the surfaces: one sender for each address, rows in their order."""

import asyncio
from collections.abc import Callable
from datetime import datetime, timedelta

from coach.model.conversation import Conversation
from coach.model.errors import StoreError
from coach.runtime import logs
from coach.runtime.store import Store
from coach.runtime.surface import Away, Closed, Refused, Retry, Sending, Shut, Surface, platform_of
from coach.runtime.turns import Decided, Mark

#: A surface that takes longer than this to show a row is stuck. Shorter than `store.LEASE`.
SHOW_SECONDS = 45.0
#: How often it is looked whether everything is sent, while the runner stops.
LOOK_SECONDS = 0.005
#: Seconds until the next try when a surface failed without saying how long: doubled each time.
FIRST_BACKOFF, DOUBLINGS, LONGEST_BACKOFF = 1.0, 6, 60.0


class Delivery:
    """The surfaces of one runner, and the addresses it is sending to."""

    def __init__(self, store: Store, now: Callable[[], datetime]) -> None:
        self.surfaces: list[Surface] = []
        self._store, self._now = store, now
        #: Addresses that are being sent to, each with a future that is done when that is over.
        self._busy: dict[str, asyncio.Future[None]] = {}
        #: True while the runner stops: no new row is begun.
        self.stopping = False
        #: Is told when something will be due, while somebody looks for that.
        self.due: Callable[[datetime], None] | None = None

    def reaches(self, account: str) -> bool:
        """Whether a surface here can show something to this account."""
        return self.surface(account) is not None

    def serves(self, account: str) -> bool:
        """Whether a surface here is of this account's platform, whether it can reach the account or not."""
        return any(one.platform == platform_of(account) for one in self.surfaces)

    def surface(self, account: str) -> Surface | None:
        """The surface for an account, None when none here reaches it."""
        platform = platform_of(account)
        return next((one for one in self.surfaces if one.platform == platform and one.reaches(account)), None)

    def busy(self, address: str) -> bool:
        """Whether rows of this address are being sent here."""
        return address in self._busy

    async def idle(self) -> None:
        """Return when nothing is being sent here."""
        while self._busy:
            await asyncio.sleep(LOOK_SECONDS)

    async def deliver(self, decided: Decided) -> None:
        """Show what a turn brought about, and close what it answered; neither waits for the other."""
        if self.due is not None and (wakes := decided.conversation.wakes):
            self.due(min(wakes.values()))
        closing = asyncio.ensure_future(self.close(decided.closed)) if decided.closed else None
        try:
            await self.send(decided.address, decided.first)
            if closing is not None:
                await closing
        finally:
            if closing is not None:
                closing.cancel()

    async def turned(self, account: str, conversation: Conversation) -> None:
        """Tell the surface of an account where its person is now."""
        surface = self.surface(account)
        if surface is None or self.stopping:
            return
        try:
            async with asyncio.timeout(SHOW_SECONDS):
                await surface.turned(account, conversation)
        except Exception as error:
            logs.failure(f"following a turn at {surface.platform}", error)

    async def send(self, address: str, first: Sending | None) -> None:
        """Send the rows of an address, from the one that is in our hands on.

        Without one, another task here may be sending them: return when it is done.
        """
        if first is None:
            while (over := self._busy.get(address)) is not None:
                await asyncio.wait({over})
            return
        over = self._busy[address] = asyncio.get_running_loop().create_future()
        try:
            sending: Sending | None = first
            while sending is not None:
                sending = await self._one(sending)
        finally:
            # Whoever took the next row in hand before this was over, sends at this address now.
            if self._busy.get(address) is over:
                del self._busy[address]
            over.set_result(None)

    async def _one(self, sending: Sending) -> Sending | None:
        """Show one row and note what became of it; the next row, in our hands."""
        surface = self.surface(sending.account)
        if surface is None or self.stopping:
            return await self._mark(Mark(sending.id, "untouched"))
        try:
            async with asyncio.timeout(SHOW_SECONDS):
                message = await surface.show(sending)
        except Retry as error:
            mark = self._later(sending, error.after, shut=isinstance(error, Shut))
        except Refused:
            mark = Mark(sending.id, "refused")
        except Away:
            mark = Mark(sending.id, "dropped")
        except Exception as error:  # a surface's own trouble: its platform is asked again, later each time
            logs.failure(f"showing at {surface.platform}", error)
            mark = self._later(sending, _backoff(sending.attempts))
        except BaseException:  # we are being stopped in the middle
            self._store.mark_later(Mark(sending.id, "dropped"))
            raise
        else:
            mark = Mark(sending.id, "sent", message=message)
        return await self._mark(mark)

    async def _mark(self, mark: Mark) -> Sending | None:
        """Note what became of a row. A mark that can't be written now is owed by the store."""
        try:
            following = await self._store.mark(mark)
        except StoreError as error:
            logs.failure("noting what was shown", error)
            return None
        if mark.until is not None and self.due is not None:
            self.due(mark.until)
        return following

    def _later(self, sending: Sending, seconds: float, *, shut: bool = False) -> Mark:
        until = self._now() + timedelta(seconds=seconds)
        return Mark(sending.id, "later", until=until, shut=shut)

    async def close(self, closed: list[Closed]) -> None:
        """Close answered questions on the screen. A failed edit is dropped: nothing depends on it."""
        for one in closed:
            surface = self.surface(one.account)
            if surface is None:
                continue
            try:
                async with asyncio.timeout(SHOW_SECONDS):
                    await surface.settle(one)
            except Exception as error:
                logs.failure(f"closing a question at {surface.platform}", error)


def _backoff(attempts: int) -> float:
    """Seconds to wait after so many tries before this one."""
    return min(FIRST_BACKOFF * 2.0 ** min(attempts, DOUBLINGS), LONGEST_BACKOFF)
