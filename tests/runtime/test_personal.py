"""Export hands out everything of a person; forgetting leaves nothing of it anywhere."""

import asyncio
import json
import sqlite3
from datetime import timedelta
from pathlib import Path

import pytest

from coach.model.effects import Document
from coach.model.errors import UsageError
from coach.model.events import Said
from tests.runtime.parts import SAM, START, Clock, Paper, Retry, runner

SECRET = "a very private sentence"
TABLES = ("people", "accounts", "interviews", "wakes", "outbox", "inbox")


def rows(file: Path) -> dict[str, int]:
    """How many rows each table has."""
    connection = sqlite3.connect(file)
    counts = {name: connection.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in TABLES}
    connection.close()
    return counts


def anywhere(folder: Path, words: str) -> list[str]:
    """The files that hold these words."""
    return [file.name for file in folder.iterdir() if words.encode() in file.read_bytes()]


def test_export_holds_everything(tmp_path: Path):
    """The export is JSON data: who, their accounts, interviews with wakes, and messages still to come."""

    async def talk():
        async with runner(tmp_path / "a.db") as one:
            await one.handle(SAM, Said(SECRET))
            await one.handle(SAM, Said("wake 60"))
            return await one.export(SAM), await one.export("terminal:nobody")

    data, nothing = asyncio.run(talk())

    assert data == json.loads(json.dumps(data))
    assert [SAM] == data["accounts"]
    assert SECRET == data["interviews"][0]["slots"]["last"]
    assert ["1/test.counting/after_60"] == list(data["interviews"][0]["wakes"])
    assert [f"1: {SECRET}"] == [row["message"] for row in data["unsent"]]
    assert {} == nothing


def test_asked_for_export_is_a_document(tmp_path: Path):
    """Someone who asks for their data gets it as a file."""

    async def talk():
        paper = Paper()
        async with runner(tmp_path / "a.db", paper) as one:
            await one.handle(SAM, Said(SECRET))
            await one.handle(SAM, Said("export"))
        return paper.shown[-1].effect

    document = asyncio.run(talk())

    assert isinstance(document, Document)
    assert "application/json" == document.media_type
    assert SECRET == json.loads(document.text)["interviews"][0]["slots"]["last"]


def test_forget_erases_everything(tmp_path: Path):
    """Nothing of an erased person is left in any table or file; others keep theirs."""

    async def talk():
        paper = Paper()
        async with runner(tmp_path / "a.db", paper) as one:
            await one.handle("terminal:kim", Said("hello"))
            kept = rows(tmp_path / "a.db")
            one_line = Said(SECRET)
            await one.handle(SAM, one_line)
            await one.handle(SAM, Said("wake 60"))
            paper.trouble = [Retry(60)]
            await one.handle(SAM, one_line)
            forgotten = await one.forget(SAM), await one.forget(SAM)
            return kept, forgotten, rows(tmp_path / "a.db"), anywhere(tmp_path, SECRET), paper.erased

    kept, forgotten, left, files, erased = asyncio.run(talk())

    assert (True, False) == forgotten
    assert kept == left
    assert [] == files
    assert [SAM] == erased


def test_someone_who_asks_to_be_forgotten_is(tmp_path: Path):
    """Asked in the talk, everything is gone when the farewell is shown, and the next word begins anew."""

    async def talk():
        paper = Paper()
        async with runner(tmp_path / "a.db", paper) as one:
            await one.handle(SAM, Said(SECRET))
            await one.handle(SAM, Said("wake 60"))
            await one.handle(SAM, Said("forget"))
            left = rows(tmp_path / "a.db"), anywhere(tmp_path, SECRET)
            await one.handle(SAM, Said("hello"))
        return paper.texts, left, paper.erased

    texts, left, erased = asyncio.run(talk())

    assert [f"1: {SECRET}", "forgotten", "1: hello"] == texts
    assert (dict.fromkeys(TABLES, 0), []) == left
    assert [SAM] == erased


def test_farewell_that_waits_comes_before_the_new_greeting(tmp_path: Path):
    """A farewell that couldn't be shown keeps its place when the erased person comes back."""

    async def talk():
        paper, clock = Paper(), Clock()
        async with runner(tmp_path / "a.db", paper, clock) as one:
            await one.handle(SAM, Said("hello"))
            paper.trouble = [Retry(60)]
            await one.handle(SAM, Said("forget"))
            await one.handle(SAM, Said("hello again"))
            clock.pass_by(minutes=2)
            await one.tick()
        return paper.texts

    assert ["1: hello", "forgotten", "1: hello again"] == asyncio.run(talk())


def test_event_delivered_again_after_forgetting_begins_nothing(tmp_path: Path):
    """The platform sends the last event of someone who was erased once more: nobody is greeted."""

    async def talk():
        paper = Paper()
        async with runner(tmp_path / "a.db", paper) as one:
            await one.handle(SAM, Said("forget"), seen="slack:T/C/1")
            again = await one.handle(SAM, Said("forget"), seen="slack:T/C/1")
        return paper.texts, again.repeated, rows(tmp_path / "a.db")["people"]

    assert (["forgotten"], True, 0) == asyncio.run(talk())


def test_export_holds_the_messages_that_can_still_be_closed(tmp_path: Path):
    """A shown question whose message is kept for closing is in the export too, apart from unsent ones."""

    async def talk():
        async with runner(tmp_path / "a.db", Paper(edits=True)) as one:
            await one.handle(SAM, Said("ask"))
            return await one.export(SAM)

    data = asyncio.run(talk())

    assert [] == data["unsent"]
    assert ["1?\n  1. A"] == [row["message"] for row in data["open"]]


def test_all_people_of_a_place_are_forgotten(tmp_path: Path, monkeypatch):
    """Everybody whose account begins so is erased, page by page; others, of a like name too, stay."""
    monkeypatch.setattr("coach.runtime.runner.PAGE", 2)

    async def talk():
        slack, paper = Paper(platform="slack"), Paper()
        async with runner(tmp_path / "a.db", paper) as one:
            one.add_surface(slack)
            for account in ("slack:t1/U1", "slack:T10/U1", "slack:T2/U1", SAM):
                await one.handle(account, Said("hello"))
            kept = rows(tmp_path / "a.db")
            for number in range(5):
                await one.handle(f"slack:T1/U{number}", Said(SECRET))
                await one.handle(f"slack:T1/U{number}", Said("wake 60"))
            slack.trouble = [Retry(60)]
            await one.handle("slack:T1/U0", Said("forget"))
            forgotten = await one.forget_all("slack:T1/"), await one.forget_all("slack:T1/")
            with pytest.raises(UsageError, match="names no platform"):
                await one.forget_all("")
            return kept, forgotten, rows(tmp_path / "a.db"), anywhere(tmp_path, SECRET), sorted(slack.erased)

    kept, forgotten, left, files, erased = asyncio.run(talk())

    assert (4, 0) == forgotten
    assert kept == left
    assert [] == files
    assert [f"slack:T1/U{number}" for number in range(5)] == erased


def test_recent_people_of_a_platform(tmp_path: Path):
    """Who wrote since a moment is named, newest first, with the conversation they are in."""

    async def talk():
        clock = Clock()
        async with runner(tmp_path / "a.db", None, clock) as one:
            for number in range(4):
                await one.handle(f"slack:T1/U{number}", Said("hello"), address=f"D{number}")
                clock.pass_by(days=1)
            await one.handle("slack:T1/U1", Said("again"))
            await one.handle(SAM, Said("hello"))
            return await one.recent("slack", START + timedelta(days=1))

    found = asyncio.run(talk())

    assert [("slack:T1/U1", "D1"), ("slack:T1/U3", "D3"), ("slack:T1/U2", "D2")] == [
        (one.account, one.address) for one in found
    ]
    assert START + timedelta(days=4) == found[0].heard
