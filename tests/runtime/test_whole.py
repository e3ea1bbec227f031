"""The store with the real engine and the real scripts: what is saved is what was decided, killed or not."""

import asyncio
import multiprocessing
import random
import time
from datetime import datetime, timedelta
from pathlib import Path

from coach.engine import advance
from coach.model.conversation import Person, begin
from coach.model.effects import Shown
from coach.model.events import Started, Woke
from tests import shipped
from tests.runtime import killed, real
from tests.runtime.parts import SAM, START, Clock, Paper

processes = multiprocessing.get_context("forkserver")
processes.set_forkserver_preload(["tests.runtime.killed", "tests.runtime.real"])


def expected() -> list[str]:
    """What a person is shown, by the engine alone."""
    book, texts = shipped.book(), []
    conversation = begin(Person(id="p", timezone="America/Edmonton"))
    for number in range(len(real.SAID) + 1):
        turn = advance(book, conversation, real.event(number), START)
        conversation = turn.conversation
        texts += [effect.plain() for effect in turn.effects if isinstance(effect, Shown)]
    return texts


def test_real_talk_survives_kills(tmp_path: Path):
    """A real talk of several people, killed ten times, shows each the same as one that never died."""
    moments, kills = random.Random(7), 0
    while kills < 10:
        process = processes.Process(
            target=killed.work, args=(tmp_path, killed.PEOPLE, None, real.talking, len(real.SAID) + 1)
        )
        before = len(killed.lines(tmp_path / "shown"))
        process.start()
        while process.is_alive() and len(killed.lines(tmp_path / "shown")) == before:
            time.sleep(0.002)
        time.sleep(moments.uniform(0, 0.03))
        process.kill()
        process.join()
        if process.exitcode == 0:
            break
        kills += 1
    killed.work(tmp_path, make=real.talking, events=len(real.SAID) + 1)
    shown = killed.lines(tmp_path / "shown")

    for person in killed.PEOPLE:
        theirs = [(row, text) for account, row, text, _again in shown if account == person]
        once = [row for place, row in enumerate(theirs) if place == 0 or theirs[place - 1] != row]
        assert expected() == [text for _, text in once]
        assert len(theirs) - len(once) <= kills


def test_nudges_of_the_real_scripts_come_due(tmp_path: Path):
    """Someone who goes quiet is nudged as the engine alone would, over days, each time once."""

    async def talk() -> tuple[list[str], list[str]]:
        paper, clock = Paper(), Clock()
        one = shipped.open_runner(f"sqlite:///{tmp_path / 'a.db'}", clock=clock)
        one.add_surface(paper)
        book, nudges = one.book, []
        async with one:
            handled = await one.handle(SAM, Started(), timezone="America/Edmonton")
            alone = handled.conversation
            assert alone is not None
            paper.shown.clear()
            while (due := await one.next_due()) is not None and due < START + timedelta(days=20):
                clock.at = max(due, clock.at)
                await one.tick()
                turn = advance(book, alone, Woke(_due(alone, clock.at)), clock.at)
                alone = turn.conversation
                nudges += [effect.plain() for effect in turn.effects if isinstance(effect, Shown)]
            assert alone == await one.conversation(SAM)
        return nudges, paper.texts

    nudges, texts = asyncio.run(talk())

    assert nudges == texts
    assert nudges


def _due(conversation, now: datetime) -> tuple[str, ...]:
    wakes = {key: at for one in conversation.interviews for key, at in one.wakes.items() if at <= now}
    return tuple(sorted(wakes, key=wakes.__getitem__))
