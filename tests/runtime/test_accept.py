"""What is accepted is decided at once and shown by the runner itself; what takes too long isn't lost."""

import asyncio
import logging
import sqlite3
import threading
import time
from contextlib import contextmanager
from pathlib import Path

import pytest

from coach.model.effects import FieldErrors
from coach.model.errors import StoreError
from coach.model.events import Chose, Said, Submitted
from coach.runtime.surface import Handled, TooSlow
from tests.runtime.parts import SAM, Clock, Paper, runner

KIM = "terminal:kim"


def left(file: Path) -> int:
    """How many rows lie in the inbox."""
    connection = sqlite3.connect(file)
    count = connection.execute("SELECT count(*) FROM inbox").fetchone()[0]
    connection.close()
    return int(count)


@contextmanager
def locked(file: Path, seconds: float | None = None):
    """Another program has the write lock, for so long or until the end of the block."""
    other = sqlite3.connect(file, isolation_level=None, check_same_thread=False)
    other.execute("PRAGMA busy_timeout = 5000")
    other.execute("BEGIN IMMEDIATE")
    timer = threading.Timer(seconds, other.rollback) if seconds is not None else None
    try:
        if timer is not None:
            timer.start()
        yield
    finally:
        if timer is not None:
            timer.join()
        else:
            other.rollback()
        other.close()


class Gate(Paper):
    """A surface that shows nothing until it is opened."""

    open = False

    async def show(self, sending):
        """Wait, then write it down."""
        while not self.open:
            await asyncio.sleep(0.001)
        return await super().show(sending)


class Stuck:
    """Keeps the store's thread busy, with no lock on the database, until `free` is set."""

    def __init__(self, one) -> None:
        self.free = threading.Event()
        self._one = one

    async def __aenter__(self) -> "Stuck":
        began = threading.Event()

        def hold(_connection) -> None:
            began.set()
            self.free.wait(30)

        self._task = asyncio.ensure_future(self._one._store.call(hold, reads=True))
        while not began.is_set():
            await asyncio.sleep(0.001)
        return self

    async def __aexit__(self, *_) -> None:
        self.free.set()
        await self._task


def delivered(handled: Handled) -> "asyncio.Task":
    """The task that shows what an event brought about."""
    assert handled.delivery is not None
    return handled.delivery


def test_accepted_event_is_committed_and_shown_later(tmp_path: Path):
    """`accept` returns at the commit, though the surface is still busy; the runner's own task shows it."""

    async def talk():
        gate = Gate()
        async with runner(tmp_path / "a.db", gate) as one:
            handled = await one.accept(SAM, Said("say 2"), seen="key")
            early, saved = list(gate.texts), await one.conversation(SAM)
            gate.open = True
            await delivered(handled)
            again = await one.accept(SAM, Said("say 2"), seen="key")
        return early, saved == handled.conversation, gate.texts, handled.repeated, again.repeated

    assert ([], True, ["1.1", "1.2"], False, True) == asyncio.run(talk())


def test_accepted_events_of_one_person_keep_their_order(tmp_path: Path):
    """Events are decided in the order of the calls, and shown in that order, whoever waits for them."""

    async def talk():
        paper = Paper()
        async with runner(tmp_path / "a.db", paper) as one:
            handled = await asyncio.gather(*(one.accept(SAM, Said(f"no {n}")) for n in range(20)))
            await asyncio.wait([delivered(each) for each in handled])
        return paper.texts

    assert [f"{n + 1}: no {n}" for n in range(20)] == asyncio.run(talk())


def test_replies_are_there_at_the_commit(tmp_path: Path):
    """A form's errors are returned while the surface is busy with something else."""

    async def talk():
        gate = Gate()
        async with runner(tmp_path / "a.db", gate) as one:
            await one.accept(SAM, Said("say 1"))
            handled = await one.accept(SAM, Said("errors"))
            gate.open = True
        return handled.replies

    assert (FieldErrors((("field", "why"),)),) == asyncio.run(talk())


def test_failing_turn_is_raised_at_its_caller_alone(tmp_path: Path):
    """A turn that fails raises in `accept`; others go on, and nothing is kept."""

    async def talk():
        paper = Paper()
        async with runner(tmp_path / "a.db", paper) as one:
            outcomes = await asyncio.gather(
                one.accept(SAM, Said("boom"), keep=True),
                one.accept(KIM, Said("fine")),
                return_exceptions=True,
            )
        return [type(outcome) for outcome in outcomes], paper.texts

    assert ([ValueError, Handled], ["1: fine"]) == asyncio.run(talk())
    assert 0 == left(tmp_path / "a.db")


def test_stop_waits_for_what_was_accepted(tmp_path: Path):
    """Turns that were accepted are committed and shown before the runner stops; new ones are refused."""

    async def talk():
        gate = Gate()
        one = runner(tmp_path / "a.db", gate)
        await one.start()
        async with Stuck(one) as stuck:
            tasks = [asyncio.ensure_future(one.accept(who, Said("say 2"))) for who in (SAM, KIM)]
            await asyncio.sleep(0.01)
            stop = asyncio.ensure_future(one.stop())
            await asyncio.sleep(0.01)
            with pytest.raises(StoreError, match="stopped"):
                await one.accept(SAM, Said("too late"))
            stuck.free.set()
            gate.open = True
            await stop
        handled = await asyncio.gather(*tasks)
        assert all(delivered(each).done() for each in handled)
        return sorted(gate.texts)

    assert ["1.1", "1.1", "1.2", "1.2"] == asyncio.run(talk())


def test_stop_gives_back_what_takes_too_long(tmp_path: Path, monkeypatch):
    """A surface that is slow when the runner stops finishes one row; the next runner shows the others."""
    monkeypatch.setattr("coach.runtime.runner.GRACE_SECONDS", 0.02)

    async def talk():
        gate, paper = Gate(), Paper()
        one = runner(tmp_path / "a.db", gate)
        await one.start()
        await one.accept(SAM, Said("say 3"))
        stop = asyncio.ensure_future(one.stop())
        while not one._delivery.stopping:
            await asyncio.sleep(0.001)
        gate.open = True
        await stop
        async with runner(tmp_path / "a.db", paper) as two:
            await two.tick()
        return gate.texts, paper.texts

    assert (["1.1"], ["1.2", "1.3"]) == asyncio.run(talk())


def test_too_slow_turn_is_decided_and_shown_all_the_same(tmp_path: Path):
    """When time is up the caller hears so; the turn goes on, and when it is delivered again it is known."""

    async def talk():
        paper = Paper()
        async with runner(tmp_path / "a.db", paper) as one:
            async with Stuck(one):
                with pytest.raises(TooSlow):
                    await one.accept(SAM, Said("say 2"), seen="key", within=0.05)
            again = await one.accept(SAM, Said("say 2"), seen="key")
            await delivered(again)
        return paper.texts, again.repeated, left(tmp_path / "a.db")

    assert (["1.1", "1.2"], True, 0) == asyncio.run(talk())


def test_too_slow_turn_that_fails_is_logged_without_words(tmp_path: Path, caplog):
    """Nobody waits for it any more, so its failure is in the log: what kind, not what was said."""

    async def talk():
        async with runner(tmp_path / "a.db", Paper()) as one, Stuck(one):
            with pytest.raises(TooSlow):
                await one.accept(SAM, Said("boom"), within=0.01)

    asyncio.run(talk())

    assert "deciding what came late failed: ValueError" in caplog.text
    assert "secret" not in caplog.text


def test_caller_that_goes_away_leaves_the_turn_to_the_runner(tmp_path: Path):
    """A request that is cancelled takes nothing with it: its turn is decided and shown."""

    async def talk():
        paper = Paper()
        async with runner(tmp_path / "a.db", paper) as one:
            async with Stuck(one):
                task = asyncio.ensure_future(one.accept(SAM, Said("say 2"), keep=True))
                await asyncio.sleep(0.01)
                task.cancel()
                await asyncio.gather(task, return_exceptions=True)
            handled = await one.accept(SAM, Said("on"))
            await delivered(handled)
        return paper.texts

    assert ["1.1", "1.2", "2: on"] == asyncio.run(talk())


def test_slow_click_is_kept_and_decided_once(tmp_path: Path):
    """What never comes again is on the disk while it waits; its row goes when it was decided."""

    async def talk():
        paper = Paper()
        async with runner(tmp_path / "a.db", paper) as one:
            async with Stuck(one):
                handled = await one.accept(SAM, Chose("a"), within=0.05, keep=True)
                during = left(tmp_path / "a.db")
                assert handled.conversation is None
            await delivered(handled)
            await one.tick()
        return handled.kept, during, paper.texts, left(tmp_path / "a.db")

    assert (True, 1, ["1: Chose"], 0) == asyncio.run(talk())


@pytest.mark.parametrize("within", [0.1, 2.5])
def test_click_while_another_program_writes(tmp_path: Path, within: float):
    """Another program holds the write lock for two seconds: a click is kept, or is told to have failed, or
    waits; it is decided once in any case.
    """

    async def talk():
        paper = Paper()
        async with runner(tmp_path / "a.db", paper) as one:
            await one.handle(SAM, Said("first"))
            with locked(tmp_path / "a.db", seconds=2.0):
                began = time.monotonic()
                try:
                    handled = await one.accept(SAM, Chose("a"), seen="click", within=within, keep=True)
                except StoreError:
                    handled = None
                took = time.monotonic() - began
            again = await one.accept(SAM, Chose("a"), seen="click", within=20.0)
            await delivered(again)
        return handled, took, again.repeated, paper.texts

    handled, took, repeated, texts = asyncio.run(talk())

    assert (handled is None) == (within < 1)  # the lock is held for longer than both ways wait
    assert took < within + 1.5
    assert repeated
    assert ["1: first", "2: Chose"] == texts
    assert 0 == left(tmp_path / "a.db")


def test_kept_click_survives_a_database_that_stays_locked(tmp_path: Path, monkeypatch):
    """When the turn of a kept click can't be saved, a tick decides it later, before anything overtakes it."""
    monkeypatch.setattr("coach.runtime.database.BUSY_SECONDS", 0.1)

    async def talk():
        paper = Paper()
        async with runner(tmp_path / "a.db", paper) as one:
            async with Stuck(one) as stuck:
                first = await one.accept(SAM, Chose("a"), within=0.01, keep=True)
                second = await one.accept(SAM, Chose("b"), within=0.01, keep=True)
                with locked(tmp_path / "a.db"):
                    stuck.free.set()
                    await asyncio.wait([delivered(first), delivered(second)])
            between = list(paper.texts), left(tmp_path / "a.db")
            count = await one.tick()
        return first.kept and second.kept, between, count, paper.texts

    assert (True, ([], 2), 2, ["1: Chose", "2: Chose"]) == asyncio.run(talk())
    assert 0 == left(tmp_path / "a.db")


def test_kept_click_whose_turn_fails_is_dropped(tmp_path: Path, caplog):
    """A mistake of ours isn't made again each second: the click is gone, and the failure in the log."""

    async def talk():
        paper = Paper()
        async with runner(tmp_path / "a.db", paper) as one:
            async with Stuck(one):
                handled = await one.accept(SAM, Said("boom"), within=0.01, keep=True)
            await delivered(handled)
            await one.tick()
        return paper.texts

    assert [] == asyncio.run(talk())
    assert 0 == left(tmp_path / "a.db")
    assert 1 == caplog.text.count("deciding what came late failed: ValueError")


def test_form_that_was_sent_back_may_be_sent_again(tmp_path: Path):
    """A turn that only finds errors in a form doesn't use up its seen key."""

    async def talk():
        paper = Paper()
        async with runner(tmp_path / "a.db", paper) as one:
            bad = await one.accept(SAM, Said("errors"), seen="view")
            good = await one.accept(SAM, Submitted({"note": "x"}), seen="view")
            again = await one.accept(SAM, Submitted({"note": "x"}), seen="view")
        return [handled.repeated for handled in (bad, good, again)], paper.texts

    assert ([False, False, True], ["2: Submitted"]) == asyncio.run(talk())


def test_surface_hears_of_each_turn(tmp_path: Path, caplog):
    """A surface is told where people are after what they did and after wakes; a failure there is logged."""

    class Home(Paper):
        """A surface whose page can't be changed for Kim."""

        async def turned(self, account, conversation):
            """Fail, or write it down."""
            if account == KIM:
                raise RuntimeError("private")
            await super().turned(account, conversation)

    async def talk():
        home, clock = Home(), Clock()
        async with runner(tmp_path / "a.db", home, clock) as one:
            await one.handle(SAM, Said("wake 60"), seen="1")
            await one.handle(SAM, Said("wake 60"), seen="1")
            await asyncio.sleep(0.01)
            await delivered(await one.accept(KIM, Said("hello")))
            clock.pass_by(minutes=2)
            await one.tick()
            await asyncio.sleep(0.01)
        return home.turns, home.texts

    assert ([(SAM, 1), (SAM, 2)], ["1: hello", "2: woken by 1/test.counting/after_60"]) == asyncio.run(talk())
    assert "following a turn at terminal failed: RuntimeError" in caplog.text
    assert "private" not in caplog.text


def test_slow_page_delays_no_message_and_skips_to_the_newest(tmp_path: Path):
    """While a surface follows one turn, the next ones are shown; of these it hears the newest."""

    class Slow(Paper):
        """A surface that takes long to follow."""

        open = False

        async def turned(self, account, conversation):
            """Wait, then write it down."""
            while not self.open:
                await asyncio.sleep(0.001)
            await super().turned(account, conversation)

    async def talk():
        slow = Slow()
        async with runner(tmp_path / "a.db", slow) as one:
            for _ in range(4):
                await one.handle(SAM, Said("say 1"))
            texts, slow.open = list(slow.texts), True
            await asyncio.sleep(0.05)
        return texts, slow.turns

    assert (["1.1", "2.1", "3.1", "4.1"], [(SAM, 1), (SAM, 4)]) == asyncio.run(talk())


def test_closing_a_question_delays_no_message(tmp_path: Path):
    """A surface that is slow to close a question has shown the next message meanwhile."""

    class Slow(Paper):
        """A surface that closes a question when the next message is there."""

        async def settle(self, closed):
            """Wait for the other message."""
            while len(self.shown) < 2:
                await asyncio.sleep(0.001)
            await super().settle(closed)

    async def talk():
        slow = Slow(edits=True)
        async with runner(tmp_path / "a.db", slow) as one:
            await one.handle(SAM, Said("ask"))
            await one.handle(SAM, Chose("a"))
        return slow.texts, len(slow.closed)

    assert (["1?\n  1. A", "2: Chose"], 1) == asyncio.run(talk())


def test_database_that_answers_is_ready(tmp_path: Path, monkeypatch):
    """A runner is ready while its store answers a read."""
    monkeypatch.setattr("coach.runtime.runner.READY_SECONDS", 0.05)

    async def talk():
        one = runner(tmp_path / "a.db")
        before = await one.ready()
        async with one:
            during = await one.ready()
            async with Stuck(one):
                stuck = await one.ready()
        return before, during, stuck, await one.ready()

    assert (False, True, False, False) == asyncio.run(talk())


def test_accepting_writes_no_words_into_the_log(tmp_path: Path, caplog):
    """Neither a kept event nor its late turn puts into the log what was said."""
    caplog.set_level(logging.DEBUG, logger="coach")

    async def talk():
        async with runner(tmp_path / "a.db", Paper()) as one:
            async with Stuck(one):
                handled = await one.accept(SAM, Said("a secret"), within=0.01, keep=True)
            await delivered(handled)

    asyncio.run(talk())

    assert "secret" not in caplog.text
    assert "sam" not in caplog.text
