"""The runner: events in, decided and saved, shown. The only place that reads the clock for a turn."""

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import Any

from sqlalchemy import Connection

from coach.model.conversation import Conversation, Person, begin
from coach.model.errors import StoreError, UsageError
from coach.model.events import Event, Said, Started
from coach.runtime import backup, logs, outgoing, personal, records
from coach.runtime.delivery import Delivery
from coach.runtime.records import Record
from coach.runtime.store import Store
from coach.runtime.surface import Handled, Surface, platform_of
from coach.runtime.turns import Advance, Arrival, Decided, Desk

#: How often the loop looks for what has come due, and how often it sweeps; in seconds.
POLL_SECONDS = 1.0
SWEEP_SECONDS = 3600.0
#: People who are woken or written to at once, and rounds of one tick: more means that something stays due.
AT_ONCE = 64
MOST_ROUNDS = 1000
#: Seconds for which a person whose wake failed is left alone.
REST_SECONDS = 60.0

#: What is played to an empty room before the first person types, and how long after the start.
WARM = (
    Started(),
    Said("career"),
    Said("nursing"),
    Said("tomorow at 2, call 780-555-0142"),
    Said("yes"),
    Said("Dana"),
)
WARM_SECONDS = 0.2

Clock = Callable[[], datetime]


class Runner:
    """Takes events, and sends what was decided. Made by `coach.runtime.open_runner`.

    An async context manager: inside it the database is open, and (`run_loop`) a loop sends nudges and
    tries again what could not be sent. May be started again after it was stopped.
    """

    def __init__(
        self,
        database_url: str,
        book: Any,
        advance: Advance,
        *,
        clock: Clock | None = None,
        secret_key: str = "",
        run_loop: bool | None = None,
    ) -> None:
        """Open nothing yet. `run_loop` None: a loop only when the clock is the real one."""
        self.book = book
        self._clock = clock
        self._advance = advance
        self._run_loop = clock is None if run_loop is None else run_loop
        self._store = Store(database_url, self._desk, self.now, secret_key)
        self._delivery = Delivery(self._store, self.now)
        self._loop: asyncio.Task[None] | None = None
        #: Accounts whose wake failed, and until when they are left alone.
        self._resting: dict[str, float] = {}
        self.running = False

    def _desk(self, sealing: Any) -> Desk:
        return Desk(self.book, self._advance, sealing, self._erase_files)

    # Starting and stopping.

    async def __aenter__(self) -> "Runner":
        await self.start()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.stop()

    async def start(self) -> None:
        """Open the database and start the loop; nothing when it runs already.

        Raises:
            StoreError: the database can't be used; the text says why.
        """
        if self.running:
            return
        self._store.open()
        self.running, self._delivery.stopping = True, False
        if self._run_loop:
            self._loop = asyncio.get_running_loop().create_task(self._keep_ticking(), name="coach-nudges")

    async def stop(self) -> None:
        """Finish the rows that are being shown, give back the others, and close the database."""
        if not self.running:
            return
        self.running, self._delivery.stopping = False, True
        if self._loop is not None:
            self._loop.cancel()
            await asyncio.gather(self._loop, return_exceptions=True)
            self._loop = None
        await self._delivery.idle()
        await self._store.close()

    def add_surface(self, surface: Surface) -> None:
        """Send through this surface too, to the accounts that it reaches."""
        self._delivery.surfaces.append(surface)

    def now(self) -> datetime:
        """The present moment (aware)."""
        now = self._clock() if self._clock else datetime.now(UTC)
        if now.tzinfo is None:
            raise UsageError("the clock must return aware datetimes")
        return now

    # What surfaces and commands ask for.

    async def handle(
        self,
        account: str,
        event: Event,
        *,
        address: str | None = None,
        seen: str | None = None,
        timezone: str | None = None,
        timezone_known: bool = False,
        language: str | None = None,
    ) -> Handled:
        """Decide an event durably, then show what it brought about.

        Args:
            account: who, as "platform:id".
            event: what happened.
            address: the conversation on the platform; None for where the account was last.
            seen: the platform's key of this event; one that is known decides nothing again.
            timezone: that of a person who was never here before (an IANA name).
            timezone_known: they said so themselves; otherwise it is a guess, and they are asked.
            language: the same for their language.

        Raises:
            StoreError: it could not be saved; nothing was decided.
        """
        arrival = Arrival(
            account,
            event,
            address=address or "",
            seen=seen or "",
            timezone=timezone or "",
            timezone_known=timezone_known,
            language=language or "",
            delivers=self._delivery.reaches(account),
        )
        decided = await self._store.turn(arrival)
        if decided is None:
            raise StoreError("this person was erased in the meantime")
        await self._show(decided)
        return Handled(decided.replies, decided.conversation, decided.repeated)

    async def tick(self) -> int:
        """Act on everything that is due now: rows to try again, then wakes; how many of both."""
        count = await self._send_waiting()
        for _ in range(MOST_ROUNDS):
            accounts = await self._due()
            if not accounts:
                break
            await asyncio.gather(*(self._wake(account) for account in accounts))
            count += len(accounts)
        return count

    async def next_due(self) -> datetime | None:
        """When something is due next for someone who can be reached here (aware); None: nothing waits."""
        reaches = self._delivery.reaches
        return await self._store.call(lambda connection: outgoing.next_due(connection, reaches), reads=True)

    async def conversation(self, account: str) -> Conversation | None:
        """What is remembered of the person behind an account; None when nothing is."""
        sealing = self._store.sealing

        def read(connection: Connection) -> Conversation | None:
            record = records.load(connection, [account], sealing).get(account)
            if isinstance(record, Exception):
                raise record
            return record.conversation if isinstance(record, Record) else None

        return await self._store.call(read, reads=True)

    async def export(self, account: str) -> dict[str, Any]:
        """Everything that is kept of the person behind an account, as JSON data; {} when nothing is."""
        sealing, now = self._store.sealing, self.now()
        found = await self._store.call(
            lambda connection: personal.export(connection, sealing, account, now), reads=True
        )
        return found or {}

    async def forget(self, account: str) -> bool:
        """Erase everything of the person behind an account; whether there was anything."""

        def erase(connection: Connection) -> list[str]:
            theirs = personal.forget(connection, account)
            self._erase_files(theirs)
            return theirs

        theirs = await self._store.call(erase)
        await self._store.wipe()
        return bool(theirs)

    def backup(self, file: Path | str) -> None:
        """Copy the database into a new file, whoever is using it meanwhile. Needs no started runner.

        Raises:
            UsageError: the file is there already.
            StoreError: it can't be read or written.
        """
        backup.copy(self._store.file, Path(file))

    # Inside.

    async def _show(self, decided: Decided) -> None:
        await self._delivery.close(decided.closed)
        await self._delivery.send(decided.address, decided.first)

    async def _wake(self, account: str) -> None:
        try:
            decided = await self._store.turn(Arrival(account, None))
            if decided is not None:
                await self._show(decided)
        except StoreError:
            raise
        except Exception as error:  # one person's trouble doesn't keep the others from their nudges
            logs.failure("waking", error)
            self._resting[account] = asyncio.get_running_loop().time() + REST_SECONDS

    async def _due(self) -> list[str]:
        now, clock = self.now(), asyncio.get_running_loop().time()
        self._resting = {account: until for account, until in self._resting.items() if until > clock}

        def find(connection: Connection) -> list[str]:
            return outgoing.due_accounts(connection, now, self._may_wake, AT_ONCE)

        return await self._store.call(find, reads=True)

    def _may_wake(self, account: str) -> bool:
        return account not in self._resting and self._delivery.reaches(account)

    async def _send_waiting(self) -> int:
        waiting = await self._store.waiting(self._delivery.reaches)
        count = 0
        for first in range(0, len(waiting), AT_ONCE):
            some = waiting[first : first + AT_ONCE]
            count += sum(await asyncio.gather(*(self._send_rest(*one) for one in some)))
        return count

    async def _send_rest(self, person: str, address: str) -> bool:
        """Send what waits at an address, unless it is being sent or has to wait; whether there was any."""
        if self._delivery.busy(address):
            return False
        first = await self._store.take(person, address)
        await self._delivery.send(address, first)
        return first is not None

    async def _keep_ticking(self) -> None:
        """The background loop. It only ever waits in `asyncio.sleep`."""
        swept = float("-inf")
        clock = asyncio.get_running_loop().time
        await asyncio.sleep(WARM_SECONDS)
        await asyncio.to_thread(self._warm)
        while True:
            try:
                if clock() - swept > SWEEP_SECONDS:
                    swept = clock()
                    await self._store.call(partial(outgoing.sweep, now=self.now()))
                await self.tick()
            except Exception as error:  # the disk may have room again in a minute
                logs.failure("looking for what is due", error)
            await asyncio.sleep(POLL_SECONDS)

    def _warm(self) -> None:
        """What is compiled or imported at its first use, is now: nobody's first line waits for it."""
        talk = begin(Person(id="warm"))
        try:
            for event in WARM:
                talk = self._advance(self.book, talk, event, self.now()).conversation
        except Exception as error:  # nobody was waiting for it
            logs.failure("warming up", error)

    def _erase_files(self, accounts: Any) -> None:
        for account in accounts:
            for surface in self._delivery.surfaces:
                if surface.platform == platform_of(account):
                    surface.erase(account)
