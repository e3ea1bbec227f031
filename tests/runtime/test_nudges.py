"""A nudge is a turn like any other: acted on once, by what the conversation says at that moment."""

import asyncio
import sqlite3
from datetime import timedelta
from pathlib import Path

from coach.model.events import Said
from coach.runtime.runner import WARM, Runner
from tests.runtime.parts import SAM, START, Clock, Paper, Retry, count, runner


def test_due_wakes_of_a_person_come_together(tmp_path: Path):
    """All that is due for a person is one turn; what isn't due yet stays."""

    async def talk():
        paper, clock = Paper(), Clock()
        async with runner(tmp_path / "a.db", paper, clock) as one:
            for seconds in (60, 30, 3600):
                await one.handle(SAM, Said(f"wake {seconds}"))
            first = await one.next_due()
            clock.pass_by(seconds=61)
            await one.tick()
            return first, paper.texts, await one.next_due()

    first, texts, later = asyncio.run(talk())

    assert START + timedelta(seconds=30) == first
    assert ["4: woken by 1/test.counting/after_30 1/test.counting/after_60"] == texts
    assert START + timedelta(seconds=3600) == later


def test_due_wake_is_acted_on_by_one_of_two_runners(tmp_path: Path):
    """Two runners that see the same due wake nudge once."""

    async def talk():
        papers, clock = (Paper(), Paper()), Clock()
        async with (
            runner(tmp_path / "a.db", papers[0], clock) as one,
            runner(tmp_path / "a.db", papers[1], clock) as two,
        ):
            for number in range(20):
                await one.handle(f"terminal:{number}", Said("wake 60"))
            clock.pass_by(minutes=2)
            await asyncio.gather(one.tick(), two.tick(), one.tick(), two.tick())
        return len(papers[0].texts + papers[1].texts)

    assert 20 == asyncio.run(talk())


def test_nudge_after_an_outage_is_marked_late(tmp_path: Path):
    """A nudge that came due while nothing ran is sent once, and marked as late."""

    async def talk():
        paper, clock = Paper(), Clock()
        async with runner(tmp_path / "a.db", paper, clock) as one:
            await one.handle(SAM, Said("wake 60"))
            await one.handle("terminal:kim", Said("wake 7200"))
        clock.pass_by(hours=2)
        async with runner(tmp_path / "a.db", paper, clock) as two:
            await two.tick()
            await two.tick()
        return {sending.account: sending.late for sending in paper.shown}

    assert {SAM: True, "terminal:kim": False} == asyncio.run(talk())


def test_next_turn_drops_unsent_nudges(tmp_path: Path):
    """A nudge that could not be sent is pointless once the person writes; their answer isn't held up."""

    async def talk():
        paper, clock = Paper(trouble=[Retry(600)]), Clock()
        async with runner(tmp_path / "a.db", paper, clock) as one:
            await one.handle(SAM, Said("wake 60"))
            clock.pass_by(seconds=61)
            await one.tick()
            await one.handle(SAM, Said("here I am"))
            clock.pass_by(hours=1)
            await one.tick()
        return paper.texts

    assert ["3: here I am"] == asyncio.run(talk())


def test_nudge_that_could_not_be_sent_for_long_is_dropped(tmp_path: Path):
    """A nudge isn't worth showing half a day later."""

    async def talk():
        paper, clock = Paper(trouble=[Retry(600)]), Clock()
        async with runner(tmp_path / "a.db", paper, clock) as one:
            await one.handle(SAM, Said("wake 60"))
            clock.pass_by(seconds=61)
            await one.tick()
            clock.pass_by(hours=13)
            await one.tick()
            return paper.texts, await one.next_due()

    assert ([], None) == asyncio.run(talk())


def test_wake_of_a_failing_turn_stays(tmp_path: Path, caplog):
    """A wake is deleted only with the turn that acts on it; others get theirs meanwhile."""
    broken = True

    def fails_for_sam(book, before, event, now):
        if broken and not isinstance(event, Said) and before.interview.slots.get("count") == 1:
            raise ValueError("private")
        return count(book, before, event, now)

    async def talk():
        nonlocal broken
        paper, clock = Paper(), Clock()
        url = f"sqlite:///{tmp_path / 'a.db'}"
        async with Runner(url, None, fails_for_sam, clock=clock) as one:
            one.add_surface(paper)
            await one.handle(SAM, Said("wake 60"))
            await one.handle("terminal:kim", Said("wake 60"))
            await one.handle("terminal:kim", Said("wake 60"))
            clock.pass_by(minutes=2)
            await one.tick()
            early = [sending.account for sending in paper.shown]
        broken = False
        async with Runner(url, None, fails_for_sam, clock=clock) as two:
            two.add_surface(paper)
            await two.tick()
        return early, [sending.account for sending in paper.shown]

    assert (["terminal:kim"], ["terminal:kim", SAM]) == asyncio.run(talk())
    assert "private" not in caplog.text


def test_stale_index_row_is_harmless(tmp_path: Path):
    """The table of wakes is an index: what the conversation doesn't hold any more wakes nobody, twice."""

    async def talk():
        paper, clock = Paper(), Clock()
        async with runner(tmp_path / "a.db", paper, clock) as one:
            await one.handle(SAM, Said("wake 3600"))
            with sqlite3.connect(tmp_path / "a.db") as connection:
                connection.execute("UPDATE wakes SET at = 0")
            connection.close()
            assert await one.tick() < 5
            clock.pass_by(hours=2)
            await one.tick()
        return paper.texts

    assert ["2: woken by 1/test.counting/after_3600"] == asyncio.run(talk())


def test_loop_sends_nudges_by_itself(tmp_path: Path):
    """With the real clock, a running runner sends what comes due without being asked."""

    async def talk():
        paper = Paper()
        one = Runner(f"sqlite:///{tmp_path / 'a.db'}", None, count)
        one.add_surface(paper)
        async with one:
            await one.handle(SAM, Said("wake 0"))
            while not paper.texts:
                await asyncio.sleep(0.05)
        return paper.texts

    assert ["2: woken by 1/test.counting/after_0"] == asyncio.run(talk())


def test_loop_outlives_a_failed_rehearsal(tmp_path: Path):
    """When what is played to an empty room at the start fails, nudges are sent all the same."""

    def stumble(book, before, event, now):
        if event in WARM:
            raise ValueError("not with these scripts")
        return count(book, before, event, now)

    async def talk():
        paper = Paper()
        one = Runner(f"sqlite:///{tmp_path / 'a.db'}", None, stumble)
        one.add_surface(paper)
        async with one, asyncio.timeout(30):
            await one.handle(SAM, Said("wake 0"))
            while not paper.texts:
                await asyncio.sleep(0.05)
        return paper.texts

    assert ["2: woken by 1/test.counting/after_0"] == asyncio.run(talk())
