"""What was kept in the inbox is decided once, by whoever is there to do it, or forgotten with its person."""

import asyncio
import sqlite3
import time
from dataclasses import replace
from pathlib import Path

import pytest

from coach.model.codec import event_from_json, event_to_json
from coach.model.errors import SessionError, StoreError
from coach.model.events import Chose, Commanded, Event, Picked, Said, Started, Submitted, Ticked, Woke
from coach.runtime import inbox
from coach.runtime.database import plain_engine
from coach.runtime.sealing import Plain
from coach.runtime.turns import Arrival
from tests.runtime.parts import SAM, START, Clock, Paper, runner
from tests.runtime.test_accept import KIM, Stuck, delivered, left

EVENTS = (
    Started(),
    Said("hello\nthere 🙂", START, "2"),
    Chose("a", "1", 3),
    Ticked(("a", "b"), "1", 3),
    Picked("2026-11-24T13:00-07:00"),
    Submitted({"note": "x"}, "1", 3, "note"),
    Commanded("note", "bring a pen", form=True),
    Woke(("me/keep/erase",)),
)


def now() -> int:
    """The machine's clock as inbox rows carry it."""
    return time.time_ns() // 1000


def put(file: Path, *arrivals: Arrival, holder: str = "dead", at: int | None = None) -> None:
    """Put these into the inbox, as a runner did that isn't there any more."""
    first = now() if at is None else at
    engine = plain_engine(file)
    with engine.begin() as connection:
        inbox.write(
            connection,
            [inbox.row(one, Plain(), holder, first + place) for place, one in enumerate(arrivals)],
        )
    engine.dispose()


def made(file: Path) -> None:
    """An empty database."""

    async def start() -> None:
        async with runner(file):
            pass

    asyncio.run(start())


def click(number: int, account: str = SAM) -> Arrival:
    """A click, with the key that the platform gave it."""
    return Arrival(account, Chose(f"option {number}"), address="D1", seen=f"click/{number}", language="fr")


@pytest.mark.parametrize("event", EVENTS)
def test_event_survives_being_written_down(event: Event):
    """Each kind of event is the same after it was JSON."""
    assert event == event_from_json(event_to_json(event))


@pytest.mark.parametrize("data", [b"", b"{}", b"[]", b'["Nothing", {}]', b'["Said", {"text": 1}]', b"\xff"])
def test_event_that_cannot_be_read_is_told(data: bytes):
    """Damaged or unknown data is a SessionError, whatever is wrong with it."""
    with pytest.raises(SessionError):
        event_from_json(data)


def test_dead_runners_rows_are_decided_at_the_start(tmp_path: Path):
    """What a dead runner kept is decided before anything new, in the order in which it came, and shown."""
    made(tmp_path / "a.db")
    put(tmp_path / "a.db", click(2), click(3), click(4, KIM))
    put(tmp_path / "a.db", click(1), at=now() - 5_000_000)

    async def talk():
        paper = Paper()
        async with runner(tmp_path / "a.db", paper) as one:
            new = await one.handle(SAM, Chose("new"))
            await one.tick()
            log = [sending.address for sending in paper.shown if sending.account == SAM]
        assert new.conversation is not None
        return new.conversation.person.language, log, sorted(paper.texts)

    language, addresses, texts = asyncio.run(talk())

    assert "fr" == language
    assert ["D1"] * 4 == addresses
    assert ["1: Chose", "1: Chose", "2: Chose", "3: Chose", "4: Chose"] == texts
    assert 0 == left(tmp_path / "a.db")


def test_order_of_arrival_is_the_order_of_the_turns(tmp_path: Path):
    """Rows of one account are decided one after the other, as they came."""
    made(tmp_path / "a.db")
    said = [replace(click(n), event=Said(f"no {n}")) for n in range(12)]
    put(tmp_path / "a.db", *said)

    async def talk():
        paper = Paper()
        async with runner(tmp_path / "a.db", paper) as one:
            await one.tick()
        return paper.texts

    assert [f"{n + 1}: no {n}" for n in range(12)] == asyncio.run(talk())


def test_what_was_decided_before_the_kill_is_not_decided_again(tmp_path: Path):
    """A kill between the commit and the deletion of the row leaves the row: its seen key is known."""

    async def talk():
        paper = Paper()
        async with runner(tmp_path / "a.db", paper) as one:
            await one.handle(SAM, Chose("option 1"), seen=click(1).seen)
        put(tmp_path / "a.db", click(1))
        async with runner(tmp_path / "a.db", paper) as one:
            count = await one.tick()
        return count, paper.texts

    assert (0, ["1: Chose"]) == asyncio.run(talk())
    assert 0 == left(tmp_path / "a.db")


def test_living_runners_rows_are_left_to_it_for_a_minute(tmp_path: Path):
    """A second runner decides what a living one kept only when that has been there for a minute."""

    async def talk():
        paper, other = Paper(), Paper()
        async with runner(tmp_path / "a.db", other) as living:
            name = living._store.name
            put(tmp_path / "a.db", click(1), holder=name)
            async with runner(tmp_path / "a.db", paper) as one:
                await one.tick()
                early = list(paper.texts)
                put(tmp_path / "a.db", click(1), holder=name, at=now() - inbox.PATIENCE)
                await one.tick()
        return early, paper.texts, other.texts

    assert ([], ["1: Chose"], []) == asyncio.run(talk())


def test_runners_at_once_decide_each_row_once(tmp_path: Path):
    """Two runners that find the same rows at the same moment decide each of them once, in order."""
    made(tmp_path / "a.db")

    async def talk():
        papers = Paper(), Paper()
        async with runner(tmp_path / "a.db", papers[0]) as one, runner(tmp_path / "a.db", papers[1]) as two:
            put(tmp_path / "a.db", *(click(n) for n in range(5)), *(click(n, KIM) for n in range(5, 10)))
            await asyncio.gather(one.tick(), two.tick(), one.tick(), two.tick())
            await asyncio.gather(one.tick(), two.tick())
        return [s for paper in papers for s in paper.shown]

    shown = asyncio.run(talk())

    for account in (SAM, KIM):
        theirs = sorted((s.id.split("/")[1], s.effect.plain()) for s in shown if s.account == account)
        assert [(str(n), f"{n}: Chose") for n in range(1, 6)] == theirs
    assert 0 == left(tmp_path / "a.db")


def test_rows_of_other_platforms_are_left_alone(tmp_path: Path):
    """A runner without a surface of that platform decides nothing: its clock may be a simulated one."""
    made(tmp_path / "a.db")
    put(tmp_path / "a.db", click(1, "slack:T1/U1"))

    async def talk():
        async with runner(tmp_path / "a.db", Paper()) as one:
            return await one.tick(), await one.conversation("slack:T1/U1")

    assert (0, None) == asyncio.run(talk())
    assert 1 == left(tmp_path / "a.db")


def test_row_that_cannot_be_read_is_dropped(tmp_path: Path, caplog):
    """A damaged row is logged and gone; those after it are decided."""
    made(tmp_path / "a.db")
    put(tmp_path / "a.db", click(1), click(2))
    connection = sqlite3.connect(tmp_path / "a.db")
    connection.execute("UPDATE inbox SET data = '{' WHERE at = (SELECT min(at) FROM inbox)")
    connection.commit()
    connection.close()

    async def talk():
        paper = Paper()
        async with runner(tmp_path / "a.db", paper) as one:
            await one.tick()
        return paper.texts

    assert ["1: Chose"] == asyncio.run(talk())
    assert 0 == left(tmp_path / "a.db")
    assert "reading the inbox failed: SessionError" in caplog.text


def test_event_that_cannot_be_written_down_is_refused(tmp_path: Path):
    """Half a character can't be kept; whoever asks is told so, and nothing is left."""

    async def talk():
        async with runner(tmp_path / "a.db", Paper()) as one, Stuck(one):
            with pytest.raises(StoreError, match="written down"):
                await one.accept(SAM, Said("\ud800"), within=0.01, keep=True)

    asyncio.run(talk())

    assert 0 == left(tmp_path / "a.db")


def test_forgetting_takes_what_was_kept(tmp_path: Path):
    """Who is erased leaves nothing in the inbox, and what was found there before isn't decided after."""

    async def talk():
        paper = Paper()
        async with runner(tmp_path / "a.db", paper) as one:
            await one.handle(SAM, Said("hello"))
            put(tmp_path / "a.db", click(1), click(1, KIM), holder=one._store.name)
            found, _ = await one._store.left(lambda _account: True)
            forgotten = await one.forget(SAM), await one.forget(KIM)
            rows = left(tmp_path / "a.db")
            late = [await one._store.turn(arrival) for arrival in found]
            return forgotten, rows, late, await one.tick(), await one.conversation(SAM)

    assert ((True, False), 0, [None, None], 0, None) == asyncio.run(talk())


def test_what_is_kept_is_sealed(tmp_path: Path):
    """With a secret key the inbox is unreadable in the file, and a first key seals what lies there."""
    made(tmp_path / "a.db")
    secret = "a very private sentence"
    put(tmp_path / "a.db", replace(click(1), event=Said(secret), account="slack:T1/U1"))
    assert secret.encode() in (tmp_path / "a.db").read_bytes()

    async def talk():
        slack, paper = Paper(platform="slack"), Paper()
        async with runner(tmp_path / "a.db", paper, secret="key") as one:
            one.add_surface(slack)
            async with Stuck(one):
                handled = await one.accept(SAM, Said(secret), within=0.01, keep=True)
                one.backup(tmp_path / "during.db")
            await delivered(handled)
            await one.tick()
        return paper.texts + slack.texts

    assert [f"1: {secret}"] * 2 == asyncio.run(talk())
    assert 2 == left(tmp_path / "during.db")
    assert secret.encode() not in (tmp_path / "during.db").read_bytes()


def test_older_database_gets_the_new_columns(tmp_path: Path):
    """A database of the version before is brought up to date, with what is in it."""
    made(tmp_path / "a.db")
    connection = sqlite3.connect(tmp_path / "a.db")
    connection.executescript(
        "ALTER TABLE inbox DROP COLUMN holder; ALTER TABLE outbox DROP COLUMN handle;"
        "ALTER TABLE outbox DROP COLUMN until; ALTER TABLE outbox DROP COLUMN shut;"
        "ALTER TABLE accounts DROP COLUMN mention; ALTER TABLE accounts DROP COLUMN mentioned;"
        "UPDATE alembic_version SET version_num = '0001'"
    )
    connection.close()

    async def talk():
        paper = Paper()
        async with runner(tmp_path / "a.db", paper, Clock()) as one:
            async with Stuck(one):
                handled = await one.accept(SAM, Chose("a"), within=0.01, keep=True)
            await delivered(handled)
        return paper.texts

    assert ["1: Chose"] == asyncio.run(talk())
