"""An event is decided once, saved whole, and shown once, in order."""

import asyncio
import logging
from datetime import timedelta
from pathlib import Path

import pytest

from coach.model.effects import FieldErrors, Settled
from coach.model.errors import StoreError
from coach.model.events import Chose, Said, Started
from tests.runtime.parts import SAM, START, Away, Clock, Paper, Refused, Retry, runner


def test_event_is_decided_saved_and_shown(tmp_path: Path):
    """What an event brings about is shown before `handle` returns, and remembered after a restart."""

    async def talk():
        paper = Paper()
        async with runner(tmp_path / "a.db", paper) as first:
            await first.handle(SAM, Said("one"))
        async with runner(tmp_path / "a.db", paper) as second:
            await second.handle(SAM, Said("two"))
            found = await second.conversation(SAM)
        assert found is not None
        return paper.texts, found.interview.slots

    texts, slots = asyncio.run(talk())

    assert ["1: one", "2: two"] == texts
    assert {"count": 2, "last": "two"} == slots


def test_seen_event_is_decided_once(tmp_path: Path):
    """An event that is delivered again by its platform decides and shows nothing."""

    async def talk():
        paper = Paper()
        async with runner(tmp_path / "a.db", paper) as one:
            first = await one.handle(SAM, Said("one"), seen="key")
            again = await one.handle(SAM, Said("one"), seen="key")
        assert again.conversation is not None
        return paper.texts, first.repeated, again.repeated, again.conversation.interview.slots["count"]

    assert (["1: one"], False, True, 1) == asyncio.run(talk())


def test_seen_events_at_once_are_decided_once(tmp_path: Path):
    """The same event ten times at the same moment, at two runners, is decided once."""

    async def talk():
        papers = Paper(), Paper()
        async with runner(tmp_path / "a.db", papers[0]) as one, runner(tmp_path / "a.db", papers[1]) as two:
            await asyncio.gather(
                *(either.handle(SAM, Said("one"), seen="key") for either in (one, two) for _ in range(5))
            )
        return papers[0].texts + papers[1].texts

    assert ["1: one"] == asyncio.run(talk())


def test_new_person_gets_the_guessed_zone_and_language(tmp_path: Path):
    """The zone and language that a surface guesses hold for a person who was never here, and its place."""

    async def talk():
        async with runner(tmp_path / "a.db", Paper()) as one:
            handled = await one.handle(SAM, Started(), timezone="America/Edmonton", language="fr")
        assert handled.conversation is not None
        return handled.conversation.person

    person = asyncio.run(talk())

    assert ("America/Edmonton", False, "fr") == (person.timezone, person.timezone_known, person.language)
    assert "terminal" == person.place


def test_many_events_of_one_person_keep_their_order(tmp_path: Path):
    """Events of one person that arrive together are decided and shown one after the other."""

    async def talk():
        paper = Paper()
        async with runner(tmp_path / "a.db", paper) as one:
            await asyncio.gather(*(one.handle(SAM, Said("say 2")) for _ in range(10)))
        return paper.texts

    assert [f"{number}.{place}" for number in range(1, 11) for place in (1, 2)] == asyncio.run(talk())


def test_failing_turn_is_rejected_alone(tmp_path: Path):
    """A turn that fails raises at its own caller; those committed with it don't notice."""

    async def talk():
        paper = Paper()
        async with runner(tmp_path / "a.db", paper) as one:
            outcomes = await asyncio.gather(
                *(one.handle(f"terminal:{name}", Said(name)) for name in ("boom", "unwritable", "a", "b")),
                return_exceptions=True,
            )
            with pytest.raises(ValueError, match="secret"):
                await one.handle("terminal:boom", Said("boom"))
            await one.handle("terminal:boom", Said("fine"))
        return [isinstance(outcome, Exception) for outcome in outcomes], sorted(paper.texts)

    failed, texts = asyncio.run(talk())

    assert [True, True, False, False] == failed
    assert ["1: a", "1: b", "1: fine"] == texts


def test_replies_are_returned(tmp_path: Path):
    """What need not arrive is handed back to the surface."""

    async def talk():
        async with runner(tmp_path / "a.db", Paper()) as one:
            return (await one.handle(SAM, Said("errors"))).replies

    assert (FieldErrors((("field", "why"),)),) == asyncio.run(talk())


def test_answered_question_is_closed_on_the_screen(tmp_path: Path):
    """The message of a question that was answered is closed, also after a restart, and once."""

    async def talk():
        paper = Paper(edits=True)
        async with runner(tmp_path / "a.db", paper) as one:
            await one.handle(SAM, Said("ask"))
        async with runner(tmp_path / "a.db", paper) as two:
            await two.handle(SAM, Chose("a"))
            await two.handle(SAM, Chose("a"))
        return [(one.account, one.message, one.effect.plain(), one.settled) for one in paper.closed]

    assert [(SAM, "message 1", "1?\n  1. A", Settled("1", 1, "a"))] == asyncio.run(talk())


def test_row_in_backoff_holds_those_behind_it(tmp_path: Path):
    """When a platform says "later", nothing overtakes: all is shown in order once the time has come."""

    async def talk():
        paper, clock = Paper(trouble=[Retry(30)]), Clock()
        async with runner(tmp_path / "a.db", paper, clock) as one:
            await one.handle(SAM, Said("say 2"))
            await one.handle(SAM, Said("say 1"))
            await one.tick()
            early, due = list(paper.texts), await one.next_due()
            clock.pass_by(seconds=31)
            await one.tick()
        return early, due, paper.texts

    assert ([], START + timedelta(seconds=30), ["1.1", "1.2", "2.1"]) == asyncio.run(talk())


def test_failing_surface_is_tried_again_later_each_time(tmp_path: Path, caplog):
    """An error of the surface costs no message, and its text, which may quote people, isn't logged."""

    async def talk():
        paper, clock = Paper(trouble=[RuntimeError("private")] * 3), Clock()
        async with runner(tmp_path / "a.db", paper, clock) as one:
            await one.handle(SAM, Said("say 1"))
            tries = 0
            while not paper.texts:
                clock.pass_by(seconds=1)
                await one.tick()
                tries += 1
        return tries, paper.texts

    assert (7, ["1.1"]) == asyncio.run(talk())  # after 1, then 2, then 4 seconds
    assert "private" not in caplog.text
    assert "RuntimeError" in caplog.text


def test_refused_message_is_shown_at_the_next_visit(tmp_path: Path):
    """A message that the platform refuses is kept, and shown first, as late, when the person is back."""

    async def talk():
        paper = Paper(trouble=[Refused()])
        async with runner(tmp_path / "a.db", paper) as one:
            await one.handle(SAM, Said("say 2"))
            await one.handle(SAM, Said("back"))
        return [(sending.effect.plain(), sending.late) for sending in paper.shown]

    assert [("1.2", False), ("1.1", True), ("2: back", False)] == asyncio.run(talk())


def test_what_nobody_saw_waits_for_the_next_visit(tmp_path: Path):
    """When nobody is there to see a row, it is shown first at the next visit, however soon."""

    async def talk():
        paper = Paper(trouble=[Away(), Away()])
        for words in ("say 2", "say 1", "say 1"):
            async with runner(tmp_path / "a.db", paper) as one:
                await one.handle(SAM, Said(words))
        return paper.texts, paper.shown[0].again

    assert (["1.1", "1.2", "2.1", "3.1"], True) == asyncio.run(talk())


def test_two_runners_show_each_message_once(tmp_path: Path):
    """Two runners on one database never show the same row, however their turns mix."""

    async def talk():
        papers = Paper(), Paper()
        people = [f"terminal:{number}" for number in range(8)]
        async with runner(tmp_path / "a.db", papers[0]) as one, runner(tmp_path / "a.db", papers[1]) as two:
            for _ in range(5):
                await asyncio.gather(
                    *(each.handle(who, Said("say 2")) for each in (one, two) for who in people),
                    one.tick(),
                    two.tick(),
                )
            await one.tick()
            await two.tick()
        return [sending.id for paper in papers for sending in paper.shown]

    shown = asyncio.run(talk())

    assert 8 * 10 * 2 == len(shown) == len(set(shown))


def test_only_reachable_accounts_get_their_messages(tmp_path: Path):
    """A terminal shows what waits for its own person, and leaves the rest for theirs."""

    async def talk():
        clock = Clock()
        async with runner(tmp_path / "a.db", None, clock) as nobody:
            await nobody.handle(SAM, Said("wake 60"))
            await nobody.handle(SAM, Said("say 1"))
            await nobody.handle("terminal:kim", Said("say 1"))
            clock.pass_by(minutes=2)
            await nobody.tick()
        paper = Paper(only=SAM)
        async with runner(tmp_path / "a.db", paper, clock) as sams:
            await sams.tick()
        return [sending.account for sending in paper.shown]

    assert [SAM, SAM] == asyncio.run(talk())


def test_handler_that_is_cancelled_leaves_its_rows_to_others(tmp_path: Path):
    """When whoever waits for a turn goes away, its messages are still shown by the next one."""

    async def talk():
        paper = Paper()
        async with runner(tmp_path / "a.db", paper) as one:
            task = asyncio.ensure_future(one.handle(SAM, Said("say 1")))
            await asyncio.sleep(0)
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)
            while not paper.texts:
                await one.tick()
        return paper.texts

    assert ["1.1"] == asyncio.run(talk())


def test_runner_that_is_not_started_says_so(tmp_path: Path):
    """Events before the start are refused, not lost silently."""
    with pytest.raises(StoreError, match="not been started"):
        asyncio.run(runner(tmp_path / "a.db").handle(SAM, Started()))


def test_runner_can_be_stopped_and_started(tmp_path: Path):
    """A stopped runner may be started again; starting twice is starting once."""

    async def talk():
        paper = Paper()
        one = runner(tmp_path / "a.db", paper)
        for _ in range(2):
            await one.start()
            await one.start()
            await one.handle(SAM, Said("hello"))
            await one.stop()
            await one.stop()
        return paper.texts, one.running

    assert (["1: hello", "2: hello"], False) == asyncio.run(talk())


def test_log_has_one_line_per_turn_without_words(tmp_path: Path, caplog):
    """The log says what kind of turn it was, and neither who it was nor what they wrote."""
    caplog.set_level(logging.INFO, logger="coach")

    async def talk():
        async with runner(tmp_path / "a.db", Paper()) as one:
            await one.handle(SAM, Said("my secret"))

    asyncio.run(talk())

    lines = [record.message for record in caplog.records if record.name == "coach.turns"]
    assert 1 == len(lines)
    assert "event=Said from= to=test.counting effects=Say ms=" in lines[0]
    assert "secret" not in caplog.text
    assert "sam" not in caplog.text
