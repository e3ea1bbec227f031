"""A private answer in a public place: shown with its handle while that lasts, then in the person's chat."""

import asyncio
import sqlite3
from datetime import timedelta
from pathlib import Path

from coach.model.events import Chose, Said
from coach.runtime.surface import Refused, ReplyTo, Retry, Shut
from tests.runtime.parts import SAM, START, Clock, Paper, runner
from tests.runtime.test_accept import Stuck

LENGTH = timedelta(minutes=15)


def here(handle: str = "token", address: str = "reply/1/2") -> ReplyTo:
    """A reply that is good for a quarter of an hour from the start."""
    return ReplyTo(address, handle, START + LENGTH)


async def tell(one, text: str, **more) -> None:
    """Say something, and wait until the answer is shown."""
    handled = await one.accept(SAM, Said(text), **more)
    await handled.delivery


def shown(paper: Paper) -> list[tuple[str, str, str]]:
    """What was shown: text, address, handle."""
    return [(one.effect.plain(), one.address, one.reply) for one in paper.shown]


def test_rows_of_a_turn_go_where_it_came_from(tmp_path: Path):
    """They carry the handle; the account stays where it was, so that the next answer goes there."""

    async def talk():
        paper = Paper()
        async with runner(tmp_path / "a.db", paper) as one:
            await tell(one, "hi", address="chat")
            await tell(one, "say 2", reply=here())
            await tell(one, "bye")
        return shown(paper), [one.last for one in paper.shown]

    expected = [
        ("1: hi", "chat", ""),
        ("2.1", "reply/1/2", "token"),
        ("2.2", "reply/1/2", "token"),
        ("3: bye", "chat", ""),
    ]

    assert (expected, [True, False, True, True]) == asyncio.run(talk())


def test_newcomer_is_at_their_account(tmp_path: Path):
    """Who comes first in a public place has no other address yet than the account itself."""

    async def talk():
        paper = Paper()
        async with runner(tmp_path / "a.db", paper) as one:
            await tell(one, "hi", reply=here())
            await tell(one, "bye")
        return shown(paper)

    assert [("1: hi", "reply/1/2", "token"), ("2: bye", SAM, "")] == asyncio.run(talk())


def test_handle_ends_with_its_time(tmp_path: Path):
    """What could not be shown in time has no handle any more."""

    async def talk():
        paper, clock = Paper(trouble=[Retry(60), Retry(3600)]), Clock()
        async with runner(tmp_path / "a.db", paper, clock) as one:
            await tell(one, "hi", reply=here())
            clock.pass_by(minutes=2)
            await one.tick()
            clock.pass_by(minutes=62)
            await one.tick()
        return shown(paper)

    assert [("1: hi", "reply/1/2", "")] == asyncio.run(talk())


def test_question_is_closed_with_its_handle(tmp_path: Path):
    """While it lasts, what was shown with it can be edited with it."""

    async def talk(minutes: int):
        paper, clock = Paper(edits=True), Clock()
        async with runner(tmp_path / f"{minutes}.db", paper, clock) as one:
            await tell(one, "ask", reply=here())
            clock.pass_by(minutes=minutes)
            handled = await one.accept(SAM, Chose("a"))
            assert handled.delivery is not None
            await handled.delivery
        return [closed.reply for closed in paper.closed]

    assert ["token"] == asyncio.run(talk(14))
    assert [""] == asyncio.run(talk(15))


def test_handle_is_sealed(tmp_path: Path):
    """With a secret key, no handle can be read in the file; one from before is sealed at the start."""
    file = tmp_path / "a.db"

    async def talk(secret: str, trouble: list[Exception]):
        paper = Paper(trouble=trouble)
        async with runner(file, paper, secret=secret) as one:
            if trouble:
                await tell(one, "hi", reply=here("very-secret-token"))
            await one.tick()
        return shown(paper)

    def found() -> bytes:
        connection = sqlite3.connect(file)
        row = connection.execute("SELECT handle FROM outbox").fetchone()
        connection.close()
        return bytes(row[0])

    asyncio.run(talk("", [Retry(0.0), Retry(0.0)]))

    assert found() == b"very-secret-token"

    asyncio.run(talk("a key", [Retry(0.0), Retry(0.0), Retry(0.0)]))

    assert b"secret" not in found()
    assert [
        ("1: hi", "reply/1/2", "very-secret-token"),
        ("2: hi", "reply/1/2", "very-secret-token"),
    ] == asyncio.run(talk("a key", []))


def test_kept_event_is_answered_where_it_came_from(tmp_path: Path):
    """An event that is written into the inbox keeps its handle."""

    async def talk():
        paper = Paper()
        async with runner(tmp_path / "a.db", paper) as one:
            await tell(one, "hi", address="chat")
            async with Stuck(one):
                handled = await one.accept(SAM, Said("two"), reply=here(), within=0.01, keep=True)
            assert handled.delivery is not None
            await handled.delivery
        return handled.kept, shown(paper)

    assert (True, [("1: hi", "chat", ""), ("2: two", "reply/1/2", "token")]) == asyncio.run(talk())


def test_what_failed_in_the_chat_is_told_where_the_person_is(tmp_path: Path):
    """A message that was refused, or put off by a closed chat, comes first at the next visit."""

    async def talk(trouble: Exception):
        paper = Paper(trouble=[trouble])
        file = tmp_path / f"{type(trouble).__name__}.db"
        async with runner(file, paper) as one:
            await tell(one, "hi", address="chat")
            await one.tick()
            await tell(one, "two", reply=here())
        return shown(paper), [one.late for one in paper.shown]

    expected = [("1: hi", "reply/1/2", "token"), ("2: two", "reply/1/2", "token")]

    assert (expected, [True, False]) == asyncio.run(talk(Refused()))
    assert (expected, [True, False]) == asyncio.run(talk(Shut(3600)))


def test_closed_chat_holds_nothing_back_from_a_person_who_writes_there(tmp_path: Path):
    """Who writes in the chat that was closed gets what waited, and the answer, at once."""

    async def talk():
        paper = Paper(trouble=[Shut(3600)])
        async with runner(tmp_path / "a.db", paper) as one:
            await tell(one, "hi", address="chat")
            await tell(one, "two", address="chat")
        return shown(paper)

    assert [("1: hi", "chat", ""), ("2: two", "chat", "")] == asyncio.run(talk())


def test_waiting_for_a_platform_is_not_cut_short(tmp_path: Path):
    """What a platform asked to wait for is not tried sooner because the person is there."""

    async def talk():
        paper = Paper(trouble=[Retry(3600)])
        async with runner(tmp_path / "a.db", paper) as one:
            await tell(one, "hi", address="chat")
            await tell(one, "two", address="chat")
        return shown(paper)

    assert [] == asyncio.run(talk())


def test_nudge_for_a_closed_chat_is_told_at_the_next_visit(tmp_path: Path):
    """While it is still worth it; after half a day it isn't."""

    async def talk(hours: int):
        paper, clock = Paper(), Clock()
        async with runner(tmp_path / f"{hours}.db", paper, clock) as one:
            await tell(one, "wake 60", address="chat")
            paper.trouble = [Shut(86_400)]
            clock.pass_by(minutes=2)
            await one.tick()
            clock.pass_by(hours=hours)
            until = clock() + LENGTH
            await tell(one, "back", reply=ReplyTo("reply/1/2", "token", until))
        return [text.partition(":")[2] for text in paper.texts if ":" in text]

    assert [" woken by 1/test.counting/after_60", " back"] == asyncio.run(talk(1))
    assert [" back"] == asyncio.run(talk(13))
