"""The runner: events in, decided and saved, shown. The only place that reads the clock for a turn."""

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import Any

from sqlalchemy import Connection, select

from coach.model.conversation import Conversation, Person, begin
from coach.model.errors import StoreError, UsageError
from coach.model.events import Event, Said, Started
from coach.runtime import backup, logs, mentions, outgoing, personal, records
from coach.runtime.delivery import Delivery
from coach.runtime.installations import Installations
from coach.runtime.reception import Reception
from coach.runtime.records import Record
from coach.runtime.store import Store
from coach.runtime.surface import Handled, Recent, ReplyTo, Surface, platform_of
from coach.runtime.tables import about
from coach.runtime.ticking import Ticking
from coach.runtime.turns import Advance, Arrival, Decided, Desk
from coach.skills import private, weak_questions

#: People who are woken or written to at once, and rounds of one tick: more means that something stays due.
AT_ONCE = 64
MOST_ROUNDS = 1000
#: Seconds for which a person whose wake failed is left alone.
REST_SECONDS = 60.0

#: Seconds in which a runner that stops shows what accepted events brought about. Who stops a service
#: usually waits for ten, then kills it.
GRACE_SECONDS = 4.0
#: People who are erased in one transaction.
PAGE = 50
#: Seconds for which the database may be busy and still count as ready.
READY_SECONDS = 2.0

#: What is played to an empty room before the first person types.
WARM = (
    Started(),
    Said("career"),
    Said("nursing"),
    Said("tomorow at 2, call 780-555-0142"),
    Said("yes"),
    Said("Dana"),
    Said("what should i wear?"),
    # the words that most lines consist of: phrases are compiled when a word that one begins with is met
    Said(
        "sorry i was away, i have been so busy and i did not send it yet. should i still write to him or "
        "is it too late? do you think they will say no? he said we can meet next week, maybe on the phone "
        "or at their office, but i am not sure what to ask, how long it takes, and when i have to go."
    ),
    Said(
        "she told me that it is not easy, you have to know people and there are few jobs, and my friend "
        "who works there got me her number; can you help me with the first message? please do not send "
        "more of these, i want to stop for now because it feels like it could be wrong to ask her, but "
        "thanks, bye."
    ),
)
#: Words that questions begin with, for the review of their own.
WARM_QUESTION = (
    "Do you, does it, is it or are they? What, which, how, who, why, when, can, should and would I tell you?"
)

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
        self._reception = Reception(self._store, self._delivery)
        self._ticking = Ticking(
            warm=self.warm,
            sweep=self._sweep,
            tick=self.tick,
            next_due=self.next_due,
            now=self.now,
            jumps=clock is not None,
        )
        #: Accounts whose wake failed, and until when they are left alone.
        self._resting: dict[str, float] = {}
        self._warmed = False
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
        """Open the database, decide what a dead runner left in the inbox, and start the loop.

        Nothing when it runs already. What was left for a platform waits until it has a surface here.

        Raises:
            StoreError: the database can't be used; the text says why.
        """
        if self.running:
            return
        self._store.open()
        self.running, self._delivery.stopping = True, False
        try:
            await self._reception.replay()
        except StoreError as error:  # a tick will do it
            logs.failure("reading the inbox", error)
        if self._run_loop:
            self._delivery.due = self._ticking.due_at
            self._ticking.start()

    async def stop(self) -> None:
        """Finish the turns that were accepted, and show what they brought about as far as there is time;
        finish the rows that are being shown, give back the others, and close the database.
        """
        if not self.running:
            return
        self.running = False
        self._delivery.due = None
        await self._ticking.stop()
        await self._reception.idle(GRACE_SECONDS)
        self._delivery.stopping = True
        await self._reception.idle()
        await self._delivery.idle()
        await self._store.close()
        await self._reception.close()

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
        arrival = self._arrival(account, event, address, seen, timezone, timezone_known, language)
        decided = await self._store.turn(arrival)
        if decided is None:
            raise StoreError("this person was erased in the meantime")
        await self._show(account, decided)
        return Handled(decided.replies, decided.conversation, decided.repeated)

    async def accept(
        self,
        account: str,
        event: Event,
        *,
        address: str | None = None,
        seen: str | None = None,
        timezone: str | None = None,
        timezone_known: bool = False,
        language: str | None = None,
        reply: ReplyTo | None = None,
        within: float = 2.5,
        keep: bool = False,
    ) -> Handled:
        """Decide an event durably, and return; what it brought about is shown by a task of the runner's own.

        Events of one account are decided in the order of the calls. `stop` waits for what was accepted.

        Args:
            account: who, and all up to `language` as in `handle`.
            reply: where what it brings about is shown, for as long as that lasts; what could not be shown
                before is shown there too. None for the conversation.
            within: how many seconds to wait for the commit. The turn goes on after that, whatever is raised.
            keep: the platform never sends this again: when time is up, write it into the inbox, which takes a
                second at most and outlives the process.

        Raises:
            TooSlow: time is up, and `keep` was not asked for.
            StoreError: it could not be saved; with `keep`, it could not be kept either. It may still be
                decided, when another program gives the database free again.
            Exception: whatever deciding raised.
        """
        if not self.running:
            raise StoreError("the runner is stopped")
        arrival = self._arrival(account, event, address, seen, timezone, timezone_known, language, reply)
        return await self._reception.accept(arrival, within, keep=keep)

    async def tick(self) -> int:
        """Act on everything that is due now: the inbox, rows to try again, then wakes; how many of all."""
        replayed = await self._reception.replay()
        if replayed:
            await asyncio.wait(replayed)
        count = len(replayed) + await self._send_waiting()
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

    async def forget_all(self, prefix: str) -> int:
        """Erase everybody with an account that begins so, "slack:T1/" say; how many people that was.

        Raises:
            UsageError: it names no platform.
        """
        if ":" not in prefix:
            raise UsageError(f"{prefix!r} names no platform; write platform:…")

        def erase(connection: Connection) -> tuple[int, list[str]]:
            count, theirs = personal.forget_some(connection, prefix, PAGE)
            self._erase_files(theirs)
            return count, theirs

        total = 0
        # Page by page, so that nobody's turn waits for all of them. Each page has fewer left.
        while True:
            count, theirs = await self._store.call(erase)
            total += count
            if not theirs:
                break
        await self._store.wipe()
        return total

    async def recent(self, platform: str, since: datetime) -> list[Recent]:
        """The accounts of a platform whose person wrote since then (aware), newest first."""
        return await self._store.call(partial(personal.recent, platform=platform, since=since), reads=True)

    async def allow_mention(self, account: str, place: str) -> bool:
        """Let an account be mentioned in a public place when its chat is closed, "" for nowhere.

        Returns whether the account is known; otherwise nothing is kept.
        """
        return await self._store.call(partial(mentions.allow, account=account, place=place))

    async def take_mention(self, account: str) -> str:
        """Where to mention an account now, at most once a day; "" for nowhere. Whoever asks does it."""
        return await self._store.call(partial(mentions.take, account=account, now=self.now()))

    def installations(self, platform: str) -> Installations:
        """Where the app of a platform is installed, with what is kept of it."""
        return Installations(platform, self._store)

    async def ready(self) -> bool:
        """Whether the database answers, and soon."""
        if not self.running:
            return False
        reading = asyncio.ensure_future(self._store.call(_look, reads=True))
        await asyncio.wait({reading}, timeout=READY_SECONDS)
        if not reading.done():
            reading.cancel()
            return False
        return reading.exception() is None

    def backup(self, file: Path | str) -> None:
        """Copy the database into a new file, whoever is using it meanwhile. Needs no started runner.

        Raises:
            UsageError: the file is there already.
            StoreError: it can't be read or written.
        """
        backup.copy(self._store.file, Path(file))

    # Inside.

    def _arrival(
        self,
        account: str,
        event: Event,
        address: str | None,
        seen: str | None,
        timezone: str | None,
        timezone_known: bool,
        language: str | None,
        reply: ReplyTo | None = None,
    ) -> Arrival:
        return Arrival(
            account,
            event,
            address=address or "",
            seen=seen or "",
            timezone=timezone or "",
            timezone_known=timezone_known,
            language=language or "",
            reply=reply,
            delivers=self._delivery.reaches(account),
        )

    async def _show(self, account: str, decided: Decided) -> None:
        self._reception.tell(account, decided)
        await self._delivery.deliver(decided)

    async def _wake(self, account: str) -> None:
        try:
            decided = await self._store.turn(Arrival(account, None))
            if decided is not None:
                await self._show(account, decided)
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

    async def _sweep(self) -> None:
        await self._store.call(partial(outgoing.sweep, now=self.now()))

    def warm(self) -> None:
        """What is compiled or imported at its first use, is now: nobody's first line waits for it.

        Takes two to three seconds of processor time, once. The loop does it in the background, if nobody did
        before.
        """
        if self._warmed:
            return
        self._warmed = True
        talk = begin(Person(id="warm"))
        try:
            for event in WARM:
                talk = self._advance(self.book, talk, event, self.now()).conversation
            weak_questions.find(WARM_QUESTION, self.book.weak_questions())
            private.compile_all(self.book.private())
            if words := self.book.review_words():
                words.compile("review")
        except Exception as error:  # nobody was waiting for it
            logs.failure("warming up", error)

    def _erase_files(self, accounts: Any) -> None:
        for account in accounts:
            for surface in self._delivery.surfaces:
                if surface.platform == platform_of(account):
                    surface.erase(account)


def _look(connection: Connection) -> None:
    """Read anything at all."""
    connection.execute(select(about.c.name).limit(1)).all()
