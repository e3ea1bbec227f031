"""Takes in events for surfaces that have to answer their platform soon: decided and committed first,
shown by tasks of its own. What the platform never sends again is kept in the inbox meanwhile.
"""

import asyncio
import time
import uuid
from collections.abc import Coroutine
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import partial
from typing import Any

from coach.model.conversation import Conversation
from coach.model.errors import StoreError
from coach.runtime import inbox, logs
from coach.runtime.delivery import LOOK_SECONDS, Delivery
from coach.runtime.keeper import KEEP_SECONDS, Keeper
from coach.runtime.store import Store
from coach.runtime.surface import Handled, TooSlow
from coach.runtime.turns import Arrival, Decided

#: When a kept event that could not be saved is decided again.
AGAIN = timedelta(seconds=1)


@dataclass(slots=True, eq=False)
class _Turn:
    """An event on its way: what the store makes of it, and the inbox row that is being written."""

    arrival: Arrival
    decided: "asyncio.Future[Decided | None]"
    kept: "asyncio.Future[None] | None" = None
    #: Nobody waits for its outcome any more.
    left: bool = False


class Reception:
    """The events that came in and aren't done, and the tasks that show what they brought about."""

    def __init__(self, store: Store, delivery: Delivery) -> None:
        self._store, self._delivery = store, delivery
        self._keeper = Keeper(store.file)
        self._tasks: set[asyncio.Task[None]] = set()
        #: Inbox rows of events that are still in the store's queue.
        self._held: set[inbox.Key] = set()
        #: Where people are now, for surfaces that haven't been told; and the accounts that are being told.
        self._news: dict[str, Conversation] = {}
        self._telling: set[str] = set()
        self._newest = 0

    async def accept(self, arrival: Arrival, within: float, *, keep: bool) -> Handled:
        """Decide an event durably; see `Runner.accept`.

        The order of the calls is the order of the turns: it is in the queue before anything is awaited.
        """
        came = self._now()
        if keep and not arrival.seen:
            arrival = replace(arrival, seen=uuid.uuid4().hex)
        turn, delivery = self._begin(arrival)
        # `wait` leaves the turn alone when time is up, or whoever waits is cancelled.
        await asyncio.wait({turn.decided}, timeout=within)
        try:
            if not turn.decided.done() and keep:
                await self._keep(turn, came)
        finally:
            turn.left = not turn.decided.done()
        if turn.decided.done():
            return _handled(turn.decided, delivery)
        if not keep:
            raise TooSlow
        return Handled((), None, kept=True, delivery=delivery)

    async def replay(self) -> "list[asyncio.Task[None]]":
        """Decide what lies in the inbox and is nobody's: the tasks that show what it brought about.

        Raises:
            StoreError: the database can't be read.
        """
        found, unreadable = await self._store.left(self._delivery.serves)
        if unreadable:
            await self._store.call(partial(inbox.drop, keys=unreadable))
        accounts: dict[str, list[Arrival]] = {}
        for arrival in found:
            if (arrival.account, arrival.key) not in self._held:
                accounts.setdefault(arrival.account, []).append(arrival)
        tasks = await asyncio.gather(*(self._in_order(theirs) for theirs in accounts.values()))
        return [task for some in tasks for task in some]

    def tell(self, account: str, decided: Decided) -> None:
        """Let the surface know of a turn, by a task of its own. The newest replaces those before."""
        if decided.repeated or not self._delivery.reaches(account):
            return
        self._news[account] = decided.conversation
        if account not in self._telling:
            self._telling.add(account)
            self._spawn(self._tell(account), "coach-turned")

    async def idle(self, within: float = float("inf")) -> None:
        """Return when every event that was taken in is done, or after so many seconds."""
        clock = asyncio.get_running_loop().time
        until = clock() + within
        while self._tasks and clock() < until:
            await asyncio.sleep(LOOK_SECONDS)

    async def close(self) -> None:
        """End the thread that writes to the inbox."""
        await self._keeper.close()

    # Inside.

    def _begin(self, arrival: Arrival) -> "tuple[_Turn, asyncio.Task[None]]":
        turn = _Turn(arrival, self._store.submit(arrival))
        return turn, self._spawn(self._finish(turn), "coach-delivery")

    def _spawn(self, work: Coroutine[Any, Any, None], name: str) -> "asyncio.Task[None]":
        task = asyncio.get_running_loop().create_task(work, name=name)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task

    async def _keep(self, turn: _Turn, came: int) -> None:
        """Return when the event is in the inbox, or decided after all.

        Raises:
            StoreError: neither within `KEEP_SECONDS`.
        """
        row = inbox.row(turn.arrival, self._store.sealing, self._store.name, came)
        self._held.add((turn.arrival.account, turn.arrival.key))
        turn.kept = self._keeper.keep(row)
        either: list[asyncio.Future[Any]] = [turn.decided, turn.kept]
        await asyncio.wait(either, timeout=KEEP_SECONDS, return_when=asyncio.FIRST_COMPLETED)
        if not turn.decided.done():
            if not turn.kept.done():
                raise StoreError("an event could not be kept in time")
            turn.kept.result()

    async def _finish(self, turn: _Turn) -> None:
        """Wait for the turn, show what it brought about, and drop its inbox row."""
        decided, over = None, True
        try:
            decided = await turn.decided
        except Exception as error:  # raised again by `accept`, if somebody waits
            over = not isinstance(error, StoreError)
            if turn.left or turn.arrival.kept:
                logs.failure("deciding what came late", error)
        tidying = None
        # The row of an arrival from the inbox went with its turn, when there was one.
        if turn.kept is not None or (turn.arrival.kept and decided is None):
            tidying = self._spawn(self._tidy(turn, over=over), "coach-inbox")
        if decided is not None:
            self.tell(turn.arrival.account, decided)
            await self._delivery.deliver(decided)
        if tidying is not None:
            await asyncio.wait({tidying})

    async def _tidy(self, turn: _Turn, *, over: bool) -> None:
        """Delete the inbox row of a turn that is over; of one that could not be saved it waits for a tick."""
        key = (turn.arrival.account, turn.arrival.key)
        try:
            if turn.kept is not None:
                await asyncio.wait({turn.kept})
                turn.kept.exception()  # looked at: `accept` has told
            if over:
                await self._store.call(partial(inbox.drop, keys=[key]))
            elif self._delivery.due is not None:
                self._delivery.due(self._store.now() + AGAIN)
        except StoreError as error:  # a tick finds it, and that it was decided
            logs.failure("tidying the inbox", error)
        finally:
            self._held.discard(key)

    async def _in_order(self, arrivals: list[Arrival]) -> "list[asyncio.Task[None]]":
        """Decide what an account left, one after the other; nothing overtakes what the store refused."""
        tasks = []
        for arrival in arrivals:
            turn, delivery = self._begin(replace(arrival, delivers=self._delivery.reaches(arrival.account)))
            tasks.append(delivery)
            await asyncio.wait({turn.decided})
            if isinstance(turn.decided.exception(), StoreError):
                break
        return tasks

    async def _tell(self, account: str) -> None:
        try:
            while (conversation := self._news.pop(account, None)) is not None:
                await self._delivery.turned(account, conversation)
        finally:
            self._telling.discard(account)

    def _now(self) -> int:
        """The machine's clock in microseconds, later each time: what came first is decided first."""
        self._newest = max(self._newest + 1, time.time_ns() // 1000)
        return self._newest


def _handled(decided: "asyncio.Future[Decided | None]", delivery: "asyncio.Task[None]") -> Handled:
    """What became of an event that is decided.

    Raises:
        StoreError: it could not be saved.
        Exception: whatever deciding raised.
    """
    outcome = decided.result()
    if outcome is None:
        raise StoreError("this person was erased in the meantime")
    return Handled(outcome.replies, outcome.conversation, outcome.repeated, delivery=delivery)
