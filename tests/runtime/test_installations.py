"""Where an app is installed is kept for its platform alone, sealed, until it is dropped."""

import asyncio
import sqlite3
from datetime import timedelta
from pathlib import Path

import pytest

from coach.model.errors import StoreError
from tests.runtime.parts import START, Clock, runner

TOKEN = b"xoxb-a-token"


def test_what_is_saved_is_found(tmp_path: Path):
    """A place has what was saved for it last; other places and platforms have nothing to do with it."""

    async def talk():
        async with runner(tmp_path / "a.db") as one:
            slack, other = one.installations("slack"), one.installations("slack-state")
            await slack.save("T2", b"{}")
            await slack.save("T1", b"old")
            await slack.save("T1", TOKEN)
            found = await slack.find("T1"), await slack.find("T3"), await other.find("T1")
            ids = await slack.ids(), await other.ids()
            deleted = await slack.delete("T1"), await slack.delete("T1")
            return found, ids, deleted, await slack.ids()

    found, ids, deleted, left = asyncio.run(talk())

    assert (TOKEN, None, None) == found
    assert (["T1", "T2"], []) == ids
    assert (True, False) == deleted
    assert ["T2"] == left


def test_old_ones_are_swept(tmp_path: Path):
    """What was saved before a moment can be dropped, of one platform."""

    async def talk():
        clock = Clock()
        async with runner(tmp_path / "a.db", None, clock) as one:
            slack, other = one.installations("slack-state"), one.installations("slack")
            await slack.save("old", b"1")
            await other.save("T1", TOKEN)
            clock.pass_by(minutes=10)
            await slack.save("new", b"1")
            swept = await slack.sweep(START + timedelta(minutes=5))
            return swept, await slack.ids(), await other.ids()

    assert (1, ["new"], ["T1"]) == asyncio.run(talk())


def test_tokens_are_sealed(tmp_path: Path):
    """With a key a token isn't readable in the file, one from before it included; nor at another place."""

    async def save(key: str, name: str) -> None:
        async with runner(tmp_path / "a.db", secret=key) as one:
            await one.installations("slack").save(name, TOKEN)

    asyncio.run(save("", "T1"))
    assert TOKEN in (tmp_path / "a.db").read_bytes()
    asyncio.run(save("key", "T2"))
    assert TOKEN not in (tmp_path / "a.db").read_bytes()

    async def find(*names: str):
        async with runner(tmp_path / "a.db", secret="key") as one:
            return [await one.installations("slack").find(name) for name in names]

    assert [TOKEN, TOKEN] == asyncio.run(find("T1", "T2"))
    with sqlite3.connect(tmp_path / "a.db") as connection:
        connection.execute(
            "UPDATE installations SET data = (SELECT data FROM installations WHERE id = 'T1') WHERE id = 'T2'"
        )
    connection.close()
    with pytest.raises(StoreError, match="installations/slack/T2"):
        asyncio.run(find("T2"))
