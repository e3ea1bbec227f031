"""One person's trouble in the database is theirs alone."""

import asyncio
import sqlite3
from pathlib import Path

import pytest

from coach.model.errors import SessionError, StoreError
from coach.model.events import Said
from tests.runtime.parts import SAM, Away, Clock, Paper, runner


def change(file: Path, statement: str) -> None:
    """Change the database from outside."""
    with sqlite3.connect(file) as connection:
        connection.execute(statement)
    connection.close()


async def say_at_once(file: Path, *names: str) -> dict[str, str]:
    """What each of these people is shown, or the error, when they all say "hello" at once."""
    paper = Paper()
    async with runner(file, paper) as one:
        outcomes = await asyncio.gather(
            *(one.handle(f"terminal:{name}", Said("hello")) for name in names), return_exceptions=True
        )
    shown = {sending.account: sending.effect.plain() for sending in paper.shown}
    return {
        name: type(outcome).__name__ if isinstance(outcome, Exception) else shown[f"terminal:{name}"]
        for name, outcome in zip(names, outcomes, strict=True)
    }


def test_person_who_cannot_be_read_fails_alone(tmp_path: Path):
    """Damaged data of one person is an error for them; the others of the batch are answered."""
    file = tmp_path / "a.db"
    asyncio.run(say_at_once(file, "ada", "bo", "cy", "di"))
    change(file, "UPDATE people SET data = '{' WHERE account = 'terminal:bo'")
    change(
        file, "DELETE FROM interviews WHERE person = (SELECT id FROM people WHERE account = 'terminal:di')"
    )

    shown = asyncio.run(say_at_once(file, "ada", "bo", "cy", "di"))

    error = SessionError.__name__
    assert {"ada": "2: hello", "bo": error, "cy": "2: hello", "di": error} == shown


def test_person_who_cannot_be_written_fails_alone(tmp_path: Path):
    """When the database refuses one person's rows, the rest of the batch is saved without them."""
    file = tmp_path / "a.db"
    asyncio.run(say_at_once(file, "ada", "bo", "cy"))
    change(
        file,
        "CREATE TRIGGER refuse BEFORE UPDATE ON people WHEN old.account = 'terminal:bo'"
        " BEGIN SELECT RAISE(ABORT, 'no'); END",
    )

    shown = asyncio.run(say_at_once(file, "ada", "bo", "cy"))

    assert {"ada": "2: hello", "bo": "StoreError", "cy": "2: hello"} == shown


def test_turn_that_keeps_losing_is_refused(tmp_path: Path):
    """A person whom another writer saved first is decided again, and in the end refused."""
    file = tmp_path / "a.db"
    asyncio.run(say_at_once(file, "ada"))
    change(file, "CREATE TRIGGER ignore BEFORE UPDATE ON people BEGIN SELECT RAISE(IGNORE); END")

    with pytest.raises(StoreError, match="kept changing"):
        asyncio.run(_hello(file))
    change(file, "DROP TRIGGER ignore")

    assert {"ada": "2: hello"} == asyncio.run(say_at_once(file, "ada"))


async def _hello(file: Path) -> None:
    async with runner(file, Paper()) as one:
        await one.handle("terminal:ada", Said("hello"))


def test_row_that_cannot_be_read_holds_nobody_up(tmp_path: Path):
    """A damaged message is set aside; those behind it are shown."""
    file = tmp_path / "a.db"

    async def talk() -> list[str]:
        paper = Paper(trouble=[Away()])
        async with runner(file, paper, Clock()) as one:
            await one.handle(SAM, Said("say 3"))
        change(file, "UPDATE outbox SET effect = '[\"Nothing\", {}]' WHERE number = 1")
        async with runner(file, paper, Clock()) as one:
            await one.tick()
            await one.handle(SAM, Said("on"))
        return paper.texts

    assert ["1.2", "1.3", "2: on"] == asyncio.run(talk())
