"""Decides the turns of a batch, and turns what was decided into rows. Writes nothing.

The moment of the turns is handed in.
"""

import time
import uuid
from datetime import datetime, timedelta

from sqlalchemy import Connection

from coach.model.codec import effect_to_json
from coach.model.conversation import Conversation, Person, Turn, begin
from coach.model.effects import (
    Document,
    Effect,
    Erase,
    Export,
    FieldErrors,
    Forget,
    OpenForm,
    Settled,
    Shown,
)
from coach.model.events import Event, Woke
from coach.runtime import personal, posting, records, writing
from coach.runtime.mailbox import Claim, Mailbox, Row
from coach.runtime.records import Record
from coach.runtime.surface import Sending, platform_of
from coach.runtime.tables import stamp
from coach.runtime.turns import Arrival, Decided, Deferred, Desk

#: A nudge that could not be shown for so long isn't worth showing.
NUDGE_LIFE = timedelta(hours=12) // timedelta(microseconds=1)
#: Milliseconds of deciding after which the rest of a batch waits for the next one.
BATCH_MS = 20.0


class Decisions:
    """Decides the arrivals of one batch, one after the other."""

    def __init__(
        self,
        connection: Connection,
        desk: Desk,
        loaded: dict[str, Record | Exception],
        boxes: dict[str, Mailbox],
        now: datetime,
        claim: Claim,
    ) -> None:
        self.connection, self.desk, self.loaded, self.now, self.claim = connection, desk, loaded, now, claim
        #: The mailboxes of this transaction, by person; a newcomer's is added.
        self.boxes = boxes
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
        if key and not repeated and not _refused(decided):
            self.done.append(key)
        return decided

    def _newcomer(self, arrival: Arrival) -> Record:
        """The record of a person who was never here. An unsent farewell to one who was erased is theirs."""
        left = records.left_over(self.connection, arrival.account)
        name = left[0].person if left else uuid.uuid4().hex
        person = Person(
            id=name,
            timezone=arrival.timezone or "UTC",
            timezone_known=arrival.timezone_known,
            language=arrival.language or "en",
            place=platform_of(arrival.account),
        )
        mailbox = self.boxes.setdefault(name, Mailbox([row for row in left if row.person == name]))
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
        address = _place(arrival, record)
        return Decided(
            record.conversation, address, first=self._first(record, arrival, address), repeated=True
        )

    def _first(self, record: Record, arrival: Arrival, address: str) -> Sending | None:
        return (
            posting.take(record.mailbox, address, self.claim, self.desk.sealing) if arrival.delivers else None
        )

    def _turn(self, record: Record, arrival: Arrival) -> Decided | None:
        before = record.conversation
        due = {} if arrival.event else self._due(before)
        event = arrival.event or Woke(tuple(sorted(due, key=due.__getitem__)))
        if not arrival.event and not due:
            # Acted on by another process, or put off, since it was seen in the index; or the index is wrong.
            writing.reindex(self.connection, record)
            return self._look(record, arrival)
        began = time.perf_counter()
        turn = self.desk.advance(self.desk.book, before, event, self.now)
        milliseconds = (time.perf_counter() - began) * 1000
        changes = record.compare(turn.conversation, due, self.claim.now, self.desk.sealing)
        address = arrival.address or record.address
        rows = self._rows(record, arrival, _place(arrival, record), turn, due)
        if any(isinstance(effect, Erase) for effect in turn.effects):
            self.desk.erase_files(personal.accounts_of(self.connection, record.id) or [record.account])
            record.erased = True
        # From here on nothing fails.
        record.changes = changes
        self._tidy(record, arrival, event, turn)
        if arrival.event:
            record.moved, record.heard = address != record.address, self.claim.now
        record.address, record.conversation = address, turn.conversation
        for row in rows:
            record.mailbox.add(row)
        record.posted += len(rows)
        return self._decided(record, arrival, before, event, turn, milliseconds)

    def _due(self, conversation: Conversation) -> dict[str, int]:
        """What is due by the conversation itself: the table is only an index."""
        wakes = records.wakes_of(conversation)
        return {key: at for key, at in wakes.items() if at <= self.claim.now}

    def _rows(
        self, record: Record, arrival: Arrival, address: str, turn: Turn, due: dict[str, int]
    ) -> list[Row]:
        rows: list[Row] = []
        handle, until = self._handle(arrival)
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
                effect=self.desk.sealing.seal(effect_to_json(shown), posting.place(arrival.account)),
                interview=nudge.split("/", 1)[0] or turn.conversation.interview.id,
                question=getattr(shown, "question", 0),
                nudge=nudge,
                due=at,
                expires=self.claim.now + NUDGE_LIFE if at else 0,
                at=self.claim.now,
                handle=handle,
                until=until,
            )
            rows.append(row)
        return rows

    def _handle(self, arrival: Arrival) -> tuple[bytes, int]:
        if arrival.reply is None:
            return b"", 0
        handle = arrival.reply.handle.encode()
        return self.desk.sealing.seal(handle, posting.place(arrival.account)), stamp(arrival.reply.until)

    def _document(self, record: Record, turn: Turn) -> Document:
        theirs = personal.accounts_of(self.connection, record.id) or [record.account]
        return personal.document(turn.conversation, theirs, self.now)

    def _tidy(self, record: Record, arrival: Arrival, event: Event, turn: Turn) -> None:
        """Take from the outbox what this turn made pointless, and offer again what had failed."""
        mailbox = record.mailbox
        if not isinstance(event, Woke):
            mailbox.revive(arrival.account, _place(arrival, record), *self._handle(arrival))
            interview = getattr(event, "interview", None) or record.conversation.interview.id
            mailbox.drop_nudges(Forget(interview), spare_shut=True)
        for effect in turn.effects:
            if isinstance(effect, Forget):
                mailbox.drop_nudges(effect)
        if record.erased:
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
        closed = [
            one
            for reply in replies
            if isinstance(reply, Settled)
            for one in posting.close(record.mailbox, reply, self.claim.now, self.desk.sealing)
        ]
        address = _place(arrival, record)
        return Decided(
            turn.conversation,
            address,
            replies,
            closed,
            self._first(record, arrival, address),
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


def _place(arrival: Arrival, record: Record) -> str:
    """Where the rows of a turn go. To be asked before and after the record's address is moved."""
    return arrival.reply.address if arrival.reply else arrival.address or record.address


def _refused(decided: Decided | None) -> bool:
    """Whether this was a form that can't be taken yet: it is sent in again, with the same key."""
    return decided is not None and any(isinstance(one, FieldErrors) for one in decided.replies)


def _name(value: Event | Effect) -> str:
    return type(value).__name__
