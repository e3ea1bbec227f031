"""A batch of turns in one transaction: load, decide each, write together.

At most one turn per person is in a batch. A turn that fails is rejected alone. The moment of the turns
is handed in.
"""

import hashlib
import time
import uuid
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection

from coach.model.codec import effect_from_json, effect_to_json
from coach.model.conversation import Conversation, Person, Turn, begin
from coach.model.effects import (
    Document,
    Effect,
    Erase,
    Export,
    FieldErrors,
    Forget,
    OpenForm,
    Reply,
    Settled,
    Shown,
)
from coach.model.errors import SessionError
from coach.model.events import Event, Woke
from coach.runtime import personal, records, writing
from coach.runtime.mailbox import FAILED, Claim, Mailbox, Row
from coach.runtime.records import Record
from coach.runtime.sealing import Sealing
from coach.runtime.surface import Sending, platform_of
from coach.runtime.tables import stamp

#: A nudge that could not be shown for so long isn't worth showing.
NUDGE_LIFE = timedelta(hours=12) // timedelta(microseconds=1)
#: A nudge that is shown so long after its time is marked as late.
LATE = timedelta(minutes=10) // timedelta(microseconds=1)
#: Milliseconds of deciding after which the rest of a batch waits for the next one.
BATCH_MS = 50.0

Advance = Callable[[Any, Conversation, Event, datetime], Turn]


@dataclass(frozen=True, slots=True)
class Arrival:
    """One turn to decide: what came in from an account, or (no event) whatever is due for its person."""

    account: str
    event: Event | None
    #: The conversation on the platform; "" for where the account was last.
    address: str = ""
    #: The platform's key of the event, "" when it can't come twice.
    seen: str = ""
    #: For a person who was never here before.
    timezone: str = ""
    language: str = ""
    #: Whether whoever asks will send the rows, and so takes the first one in hand.
    delivers: bool = True


@dataclass(frozen=True, slots=True)
class Mark:
    """What became of a row that was in hand."""

    id: str
    #: "sent"; "later" (put off until `until`); "refused"; "dropped" (let go in the middle, so that it may
    #: be on the screen); "untouched" (given back before it was shown).
    kind: str
    #: The platform's message id of a row that was sent.
    message: str | None = None
    until: datetime | None = None


@dataclass(slots=True)
class Decided:
    """What became of an arrival."""

    conversation: Conversation
    address: str
    replies: tuple[Reply, ...] = ()
    #: Shown messages whose question is closed now: account, the platform's message id, and how it ended.
    settled: list[tuple[str, str, Settled]] = field(default_factory=list)
    #: The row to send first, already in our hands; None: there is none, or another has the address.
    first: Sending | None = None
    repeated: bool = False
    erased: bool = False
    #: The arguments of the turn's line in the log.
    log: tuple[str, str, str, str, list[str], float] | None = None


class Deferred(Exception):
    """Not in this batch: its person has a turn in it already, or time is up."""


@dataclass(frozen=True, slots=True)
class Desk:
    """What deciding needs besides the batch."""

    book: Any
    advance: Advance
    sealing: Sealing
    #: Deletes the saved files of these accounts.
    erase_files: Callable[[Sequence[str]], None]


def run(
    connection: Connection,
    desk: Desk,
    arrivals: Sequence[Arrival],
    marks: Sequence[Mark],
    now: datetime,
    claim: Claim,
) -> tuple[list[Decided | Exception | None], list[Sending | None]]:
    """Decide a batch and write it; the outcomes of its arrivals and of its marks. The caller commits.

    Raises:
        writing.Conflict: another writer was faster; run it again.
    """
    loaded = records.load(connection, list({one.account for one in arrivals}), desk.sealing)
    boxes = {one.id: one.mailbox for one in loaded.values() if isinstance(one, Record)}
    boxes |= records.mailboxes(connection, {_person(mark.id) for mark in marks} - boxes.keys())
    marked = [_mark(boxes[_person(mark.id)], mark, claim, desk.sealing) for mark in marks]
    digests = [digest(one.seen) if one.seen else "" for one in arrivals]
    known = records.seen_keys(connection, [one for one in digests if one])
    decisions = _Decisions(connection, desk, loaded, now, claim)
    decided = [
        decisions.decide(arrival, key, repeated=key in known)
        for arrival, key in zip(arrivals, digests, strict=True)
    ]
    boxes |= {record.id: record.mailbox for record in decisions.touched}
    writing.write(connection, decisions.touched, boxes.values())
    writing.add_seen(connection, decisions.done, claim.now)
    return decided, marked


def digest(key: str) -> str:
    """A seen key as it is stored: it recognises an event without saying whose it was."""
    return hashlib.blake2b(key.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def _person(row_id: str) -> str:
    return row_id.split("/", 1)[0]


def _mark(mailbox: Mailbox, mark: Mark, claim: Claim, sealing: Sealing) -> Sending | None:
    """Note what became of a row; the next row of its address, in our hands, if there is one."""
    number = int(mark.id.split("/", 1)[1])
    address = None
    match mark.kind:
        case "sent":
            address = mailbox.sent(number, claim.holder, mark.message)
        case "refused":
            address = mailbox.refused(number, claim.holder)
        case "later":
            mailbox.put_off(number, claim.holder, stamp(mark.until) if mark.until else claim.now)
        case _:
            mailbox.let_go(number, claim.holder, untouched=mark.kind == "untouched")
    return take(mailbox, address, claim, sealing) if address is not None else None


def take(mailbox: Mailbox, address: str, claim: Claim, sealing: Sealing) -> Sending | None:
    """Claim the first unsent row of an address, ready to be shown; one that can't be read has failed."""
    while (row := mailbox.claim(address, claim)) is not None:
        try:
            effect = effect_from_json(sealing.unseal(row.effect, _place(row.account)))
        except SessionError:
            row.state, row.revived = FAILED, True
            continue
        return Sending(
            id=f"{row.person}/{row.number}",
            account=row.account,
            address=row.address,
            effect=effect,
            interview=row.interview,
            question=row.question,
            again=row.again,
            late=row.revived or bool(row.due and claim.now - row.due > LATE),
            attempts=row.attempts,
        )
    return None


def _place(account: str) -> str:
    return f"outbox/{account}"


class _Decisions:
    """Decides the arrivals of one batch, one after the other."""

    def __init__(
        self,
        connection: Connection,
        desk: Desk,
        loaded: dict[str, Record | Exception],
        now: datetime,
        claim: Claim,
    ) -> None:
        self.connection, self.desk, self.loaded, self.now, self.claim = connection, desk, loaded, now, claim
        #: The people whose rows changed, and the digests of the events that are done.
        self.touched: list[Record] = []
        self.done: list[str] = []
        self._busy: set[str] = set()
        self._began = time.perf_counter()

    def decide(self, arrival: Arrival, key: str, *, repeated: bool) -> Decided | Exception | None:
        """One arrival's outcome: an exception is its own, and nothing of it is written."""
        record = self.loaded.get(arrival.account)
        name = record.id if isinstance(record, Record) else arrival.account
        late = (time.perf_counter() - self._began) * 1000 > BATCH_MS
        if name in self._busy or (late and self._busy):
            return Deferred()
        self._busy.add(name)
        if isinstance(record, Exception):
            return record
        try:
            if record is None and arrival.event is None:
                return None  # erased since it came due
            record = record or self._newcomer(arrival)
            decided = self._look(record, arrival) if repeated else self._turn(record, arrival)
        except Exception as error:  # whatever it is, it is this turn's alone
            return error
        if key and not repeated:
            self.done.append(key)
        return decided

    def _newcomer(self, arrival: Arrival) -> Record:
        """The record of a person who was never here. An unsent farewell to one who was erased is theirs."""
        left = records.left_over(self.connection, arrival.account)
        name = left[0].person if left else uuid.uuid4().hex
        person = Person(id=name, timezone=arrival.timezone or "UTC", language=arrival.language or "en")
        mailbox = Mailbox([row for row in left if row.person == name])
        return Record(
            name,
            arrival.account,
            arrival.address or arrival.account,
            begin(person),
            mailbox,
            posted=max((row.number for row in mailbox.rows), default=0),
        )

    def _look(self, record: Record, arrival: Arrival) -> Decided:
        """Decide nothing; what still waits at the address may be sent."""
        self.touched.append(record)
        address = arrival.address or record.address
        return Decided(
            record.conversation, address, first=self._first(record, arrival, address), repeated=True
        )

    def _first(self, record: Record, arrival: Arrival, address: str) -> Sending | None:
        return take(record.mailbox, address, self.claim, self.desk.sealing) if arrival.delivers else None

    def _turn(self, record: Record, arrival: Arrival) -> Decided | None:
        before = record.conversation
        due = {} if arrival.event else self._due(before)
        event = arrival.event or Woke(tuple(sorted(due, key=due.__getitem__)))
        if not arrival.event and not due:
            # Acted on by another process, or put off since it was seen in the index.
            return self._look(record, arrival)
        began = time.perf_counter()
        turn = self.desk.advance(self.desk.book, before, event, self.now)
        milliseconds = (time.perf_counter() - began) * 1000
        changes = record.compare(turn.conversation, due, self.claim.now, self.desk.sealing)
        address = arrival.address or record.address
        rows = self._rows(record, arrival, address, turn, due)
        # From here on nothing fails.
        record.changes = changes
        self._tidy(record, event, turn)
        if arrival.event:
            record.moved, record.heard = address != record.address, self.claim.now
        record.address, record.conversation = address, turn.conversation
        for row in rows:
            record.mailbox.add(row)
        record.posted += len(rows)
        return self._decided(record, arrival, before, event, turn, milliseconds)

    def _due(self, conversation: Conversation) -> dict[str, int]:
        """What is due by the conversation itself: the table is only an index."""
        wakes = records.wakes_of(conversation.interviews)
        return {key: at for key, at in wakes.items() if at <= self.claim.now}

    def _rows(
        self, record: Record, arrival: Arrival, address: str, turn: Turn, due: dict[str, int]
    ) -> list[Row]:
        rows: list[Row] = []
        for effect in turn.effects:
            shown = self._document(record, turn) if isinstance(effect, Export) else effect
            if not isinstance(shown, Shown):
                continue
            nudge = shown.nudge or ""
            at = due.get(nudge, min(due.values(), default=0)) if nudge else 0
            row = Row(
                person=record.id,
                number=record.posted + len(rows) + 1,
                account=arrival.account,
                platform=platform_of(arrival.account),
                address=address,
                effect=self.desk.sealing.seal(effect_to_json(shown), _place(arrival.account)),
                interview=nudge.split("/", 1)[0] or turn.conversation.interview.id,
                question=getattr(shown, "question", 0),
                nudge=nudge,
                due=at,
                expires=self.claim.now + NUDGE_LIFE if at else 0,
                at=self.claim.now,
            )
            rows.append(row)
        return rows

    def _document(self, record: Record, turn: Turn) -> Document:
        theirs = personal.accounts_of(self.connection, record.id) or [record.account]
        return personal.document(turn.conversation, theirs, self.now)

    def _tidy(self, record: Record, event: Event, turn: Turn) -> None:
        """Take from the outbox what this turn made pointless, and offer again what had failed."""
        mailbox = record.mailbox
        if not isinstance(event, Woke):
            mailbox.revive()
            interview = getattr(event, "interview", None) or record.conversation.interview.id
            mailbox.drop_nudges(f"{interview}/")
        for effect in turn.effects:
            if isinstance(effect, Forget):
                mailbox.drop_nudges(effect.prefix)
        if any(isinstance(effect, Erase) for effect in turn.effects):
            self.desk.erase_files(personal.accounts_of(self.connection, record.id) or [record.account])
            record.erased = True
            for row in mailbox.rows:
                row.gone = True

    def _decided(
        self,
        record: Record,
        arrival: Arrival,
        before: Conversation,
        event: Event,
        turn: Turn,
        milliseconds: float,
    ) -> Decided:
        self.touched.append(record)
        replies = tuple(one for one in turn.effects if isinstance(one, Settled | OpenForm | FieldErrors))
        settled = [
            (row.account, row.message, reply)
            for reply in replies
            if isinstance(reply, Settled)
            for row in record.mailbox.settle(reply.interview, reply.question)
        ]
        return Decided(
            turn.conversation,
            record.address,
            replies,
            settled,
            self._first(record, arrival, record.address),
            erased=record.erased,
            log=(
                record.id,
                _name(event),
                before.interview.state,
                turn.conversation.interview.state,
                [_name(effect) for effect in turn.effects],
                milliseconds,
            ),
        )


def _name(value: Event | Effect) -> str:
    return type(value).__name__
