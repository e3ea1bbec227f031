"""`kill -9` at any moment: all is decided once, and shown once but for the row in flight."""

import multiprocessing
import os
import random
import signal
import time
from pathlib import Path

import pytest

from coach.model.conversation import Person, begin
from coach.model.events import Said, Woke
from tests.runtime import killed
from tests.runtime.parts import START, count, runner

#: More for a longer look: KILLS=500 pytest tests/runtime/test_kill.py
KILLS = int(os.environ.get("KILLS", "40"))

processes = multiprocessing.get_context("forkserver")
processes.set_forkserver_preload(["tests.runtime.killed"])


#: One person alone, where exactly one row is in flight.
ALONE = killed.PEOPLE[:1]


def start(folder: Path, people: tuple[str, ...] = killed.PEOPLE, deadly: killed.Deadly = None):
    """A process that works on this folder."""
    process = processes.Process(target=killed.work, args=(folder, people, deadly))
    process.start()
    return process


def kill(process, seconds: float, shown: Path | None = None) -> bool:
    """Kill a process after so many seconds; False when it had finished its work.

    The seconds count from its start, or with `shown` from when it shows its first row.
    """
    before = killed.lines(shown) if shown else []
    while shown and process.is_alive() and len(killed.lines(shown)) == len(before):
        time.sleep(0.002)
    time.sleep(seconds)
    process.kill()
    process.join()
    return bool(process.exitcode)


def finish(folder: Path, people: tuple[str, ...] = killed.PEOPLE) -> None:
    """Let a process work until everything is said."""
    process = start(folder, people)
    process.join(120)
    assert 0 == process.exitcode


def expected_texts() -> list[str]:
    """What one person must be shown, by the tiny coach alone."""
    conversation, texts = begin(Person(id="p")), []
    for number in range(killed.EVENTS):
        turn = count(None, conversation, Said(killed.words(number)), START)
        if wakes := turn.conversation.interview.wakes:
            turn = count(None, turn.conversation, Woke(tuple(wakes)), START)
        conversation = turn.conversation
        texts += [effect.plain() for effect in turn.effects]
    return texts


def check(folder: Path, kills: int, people: tuple[str, ...] = ALONE) -> int:
    """Everything was shown in order, and nothing twice but the row in flight; how many were repeated."""
    shown = killed.lines(folder / "shown")
    repeated = 0
    for person in people:
        theirs = [(row, text) for account, row, text, _again in shown if account == person]
        once = [row for place, row in enumerate(theirs) if place == 0 or theirs[place - 1] != row]
        repeats = len(theirs) - len(once)
        assert expected_texts() == [text for _, text in once]
        assert repeats <= kills, "each kill has one row in flight at an address"
        repeated += repeats
    return repeated


def nothing_left(folder: Path) -> bool:
    """Whether the outbox, the wakes, the inbox and the signs of life of dead runners are gone."""
    import sqlite3

    with sqlite3.connect(folder / "coach.db") as connection:
        left = [
            connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
            for table in ("outbox", "wakes", "inbox")
        ]
    connection.close()
    return left == [0, 0, 0] and not list(folder.glob("*-runner-*"))


def test_killed_at_random_points(tmp_path: Path):
    """Killed again and again at random moments, everybody is answered completely, in order."""
    moments = random.Random(2026)
    kills, run = 0, 0
    while kills < KILLS:
        run += 1
        folder = tmp_path / str(run)
        folder.mkdir()
        began = 0
        # Die a few times in each run, then finish.
        for early in (False, True, False, False, True, False):
            shown = None if early else folder / "shown"
            began += kill(start(folder), moments.uniform(0.0, 0.2 if early else 0.08), shown)
        finish(folder)
        check(folder, began, killed.PEOPLE)
        assert nothing_left(folder)
        kills += began


@pytest.mark.parametrize("row", [1, 2, 3, 9, 20, 27])
def test_killed_between_show_and_mark(tmp_path: Path, row: int):
    """Killed right after a row was shown, that row alone is shown again, and the surface is told so."""
    process = start(tmp_path, ALONE, ("after", row))
    process.join()
    assert -signal.SIGKILL == process.exitcode
    finish(tmp_path, ALONE)

    assert 1 == check(tmp_path, kills=1)
    assert 1 <= sum(again for *_, again in killed.lines(tmp_path / "shown"))
    assert nothing_left(tmp_path)


@pytest.mark.parametrize("row", [1, 2, 3, 9, 20, 27])
def test_killed_between_commit_and_show(tmp_path: Path, row: int):
    """Killed after the commit and before a row was shown, nothing is lost and nothing repeated."""
    process = start(tmp_path, ALONE, ("before", row))
    process.join()
    assert -signal.SIGKILL == process.exitcode
    finish(tmp_path, ALONE)

    assert 0 == check(tmp_path, kills=0)
    assert nothing_left(tmp_path)


def test_killed_after_every_row_in_turn(tmp_path: Path):
    """Killed after each single row it shows, a runner gets to the end, and repeats each at most once."""
    deaths = 0
    while True:
        process = start(tmp_path, ALONE, ("after", 2))
        process.join()
        if process.exitcode == 0:
            break
        deaths += 1

    assert check(tmp_path, kills=deaths) <= deaths
    assert nothing_left(tmp_path)


def click(folder: Path, deadly: killed.Deadly = None):
    """A process in which everybody clicks, each click kept in the inbox."""
    process = processes.Process(target=killed.click, args=(folder, deadly))
    process.start()
    return process


def decided(folder: Path) -> None:
    """Let what was left be decided and shown, wakes included, with nobody clicking any more."""
    process = processes.Process(target=killed.click, args=(folder, None, 0))
    process.start()
    process.join(120)
    assert 0 == process.exitcode


def check_clicks(folder: Path, kills: int) -> None:
    """Each click that was acknowledged was decided once, in order; perhaps those in hand at a kill too."""
    shown = killed.lines(folder / "shown")
    acknowledged = killed.lines(folder / "acknowledged")
    for person in killed.PEOPLE:
        clicks = sum(who == person for who, _ in acknowledged)
        theirs = [(row, text) for account, row, text, _again in shown if account == person]
        once = [row for place, row in enumerate(theirs) if place == 0 or theirs[place - 1] != row]
        numbers = [int(text.split(".")[0]) for _, text in once]
        assert sorted(numbers) == numbers
        assert [f"{number}.{part}" for number in sorted(set(numbers)) for part in (1, 2)] == [
            text for _, text in once
        ]
        assert list(range(1, len(set(numbers)) + 1)) == sorted(set(numbers))
        assert clicks <= len(set(numbers)) <= clicks + kills
        assert len(theirs) - len(once) <= kills


@pytest.mark.parametrize("number", [0, 1, 2])
def test_killed_when_clicks_are_kept(tmp_path: Path, number: int):
    """Killed when a click is acknowledged and lies in the inbox, it is decided at the next start."""
    process = click(tmp_path, ("kept", number))
    process.join(60)
    assert -signal.SIGKILL == process.exitcode
    assert not nothing_left(tmp_path)
    decided(tmp_path)

    check_clicks(tmp_path, kills=1)
    assert nothing_left(tmp_path)


def test_killed_among_kept_clicks_at_random_points(tmp_path: Path):
    """Killed again and again while clicks are kept, decided, shown and tidied away, none is lost or twice."""
    moments = random.Random(2027)
    kills, run = 0, 0
    while kills < KILLS // 4:
        run += 1
        folder = tmp_path / str(run)
        folder.mkdir()
        began = 0
        for _ in range(5):
            began += kill(click(folder), moments.uniform(0.0, 0.1), folder / "shown")
        decided(folder)
        check_clicks(folder, began)
        assert nothing_left(folder)
        kills += began


def test_running_runner_is_not_taken_for_dead(tmp_path: Path):
    """A second runner never takes over a row that a living one has in hand."""
    import asyncio

    from tests.runtime.parts import SAM, Paper

    in_hand, free = asyncio.Event(), asyncio.Event()

    class Slow(Paper):
        async def show(self, sending):
            in_hand.set()
            await free.wait()
            return await super().show(sending)

    async def talk():
        slow, quick = Slow(), Paper()
        async with runner(tmp_path / "a.db", slow) as one, runner(tmp_path / "a.db", quick) as two:
            task = asyncio.ensure_future(one.handle(SAM, Said("say 1")))
            await in_hand.wait()
            for _ in range(10):
                await two.tick()
            await two.handle(SAM, Said("say 1"))
            free.set()
            await task
        return slow.texts, quick.texts

    assert (["1.1", "2.1"], []) == asyncio.run(talk())
