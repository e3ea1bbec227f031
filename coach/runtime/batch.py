"""A batch of turns and marks in one transaction: load, decide each, write together.

At most one turn per person is in a batch. A turn that fails is rejected alone.
"""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection

from coach.runtime import inbox, posting, records, writing
from coach.runtime.deciding import Decisions
from coach.runtime.mailbox import Claim
from coach.runtime.records import Record
from coach.runtime.surface import Sending
from coach.runtime.turns import Arrival, Decided, Desk, Mark


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
    marked = [posting.note(boxes[_person(mark.id)], mark, claim, desk.sealing) for mark in marks]
    keys = [one.key for one in arrivals]
    known = records.seen_keys(connection, [key for key in keys if key])
    kept = [(one.account, key) for one, key in zip(arrivals, keys, strict=True) if one.kept]
    there = inbox.present(connection, kept)
    decisions = Decisions(connection, desk, loaded, boxes, now, claim)
    decided = [
        # Decided elsewhere meanwhile, or its person was erased: it is no more.
        None
        if arrival.kept and (arrival.account, key) not in there
        else decisions.decide(arrival, key, repeated=key in known)
        for arrival, key in zip(arrivals, keys, strict=True)
    ]
    writing.write(connection, decisions.touched, boxes.values())
    writing.add_seen(connection, decisions.done, claim.now)
    done = [
        (arrival.account, key)
        for arrival, key, outcome in zip(arrivals, keys, decided, strict=True)
        if arrival.kept and isinstance(outcome, Decided)
    ]
    if done:
        inbox.drop(connection, done)
    return decided, marked


def _person(row_id: str) -> str:
    return row_id.split("/", 1)[0]
