"""Backups, the doctor, settings, the broom and the log."""

import asyncio
import io
import json
import logging
import sqlite3
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from coach.model.errors import StoreError, UsageError
from coach.model.events import Said
from coach.runtime import config, logs, outgoing
from coach.runtime.config import Settings
from coach.runtime.doctor import OK, PROBLEM, WARNING, examine
from tests.runtime.parts import SAM, START, Paper, Refused, runner


def say(folder: Path, words: str, file: str = "a.db", key: str = "") -> list[str]:
    """What is shown when this is said."""

    async def talk():
        paper = Paper()
        async with runner(folder / file, paper, secret=key) as one:
            await one.handle(SAM, Said(words))
        return paper.texts

    return asyncio.run(talk())


def test_backup_while_in_use_is_a_whole_database(tmp_path: Path):
    """A copy made while people talk is one file that the coach goes on from."""

    async def talk():
        async with runner(tmp_path / "a.db", Paper()) as one:
            await one.handle(SAM, Said("one"))
            one.backup(tmp_path / "copy.db")
            await one.handle(SAM, Said("two"))

    asyncio.run(talk())

    assert ["copy.db"] == [file.name for file in tmp_path.glob("copy*")]
    assert 0o600 == (tmp_path / "copy.db").stat().st_mode & 0o777
    assert ["2: again"] == say(tmp_path, "again", "copy.db")


def test_backup_that_cannot_be_made_is_told(tmp_path: Path):
    """A backup never writes over a file, and leaves nothing half made."""
    say(tmp_path, "one")
    one = runner(tmp_path / "a.db")
    (tmp_path / "there").write_text("mine")

    with pytest.raises(UsageError, match="there already"):
        one.backup(tmp_path / "there")
    with pytest.raises(StoreError, match="can't be written"):
        one.backup(tmp_path / "none" / "copy.db")
    with pytest.raises(StoreError, match="nothing to copy"):
        runner(tmp_path / "none.db").backup(tmp_path / "copy.db")

    assert "mine" == (tmp_path / "there").read_text()
    assert not list(tmp_path.glob("*.part"))


def states(settings: Settings) -> dict[str, str]:
    """The worst state of each name that the doctor reports."""
    found: dict[str, str] = {}
    for check in examine(settings, START):
        worst = max((found.get(check.name, OK), check.state), key=[OK, WARNING, PROBLEM].index)
        found[check.name] = worst
    return found


def test_doctor_finds_a_good_installation_good(tmp_path: Path):
    """A database that works is good, with warnings for what an operator should know."""
    say(tmp_path, "one", key="key")
    settings = Settings(f"sqlite:///{tmp_path / 'a.db'}", secret_key="key")
    found = states(settings)

    assert PROBLEM not in found.values()
    assert OK == found["database"]
    assert OK == found["secret key"]
    assert WARNING == states(replace(settings, database_url=f"sqlite:///{tmp_path / 'b.db'}"))["help"]


def test_doctor_makes_no_database(tmp_path: Path):
    """Looking at a database that isn't there doesn't make it."""
    assert OK == states(Settings(f"sqlite:///{tmp_path / 'a.db'}"))["database"]
    assert [] == list(tmp_path.iterdir())


def test_doctor_names_what_is_wrong(tmp_path: Path):
    """A wrong key, a foreign file, and a folder without scripts are problems."""
    say(tmp_path, "one", key="key")
    (tmp_path / "text").write_text("not a database " * 100)
    url = f"sqlite:///{tmp_path / 'a.db'}"

    assert PROBLEM == states(Settings(url))["database"]
    assert PROBLEM == states(Settings(f"sqlite:///{tmp_path / 'text'}"))["database"]
    assert PROBLEM == states(Settings("postgresql://x/y"))["database"]
    assert PROBLEM == states(Settings(f"sqlite:///{tmp_path / 'none' / 'a.db'}"))["database"]
    assert PROBLEM == states(Settings(url, dialogs=tmp_path))["scripts"]


def test_doctor_counts_what_failed(tmp_path: Path):
    """Messages that could not be delivered are a warning."""

    async def talk():
        async with runner(tmp_path / "a.db", Paper(trouble=[Refused()])) as one:
            await one.handle(SAM, Said("one"))

    asyncio.run(talk())

    assert WARNING == states(Settings(f"sqlite:///{tmp_path / 'a.db'}"))["messages"]


def test_settings_come_from_the_environment():
    """Each setting is read once; what isn't set has its default, and secrets stay out of the repr."""
    settings = Settings.from_environment(
        {"COACH_DATABASE_URL": "sqlite:///x.db", "COACH_DIALOGS": "/d", "COACH_SECRET_KEY": "hush"}
    )

    assert ("sqlite:///x.db", Path("/d"), "hush") == (
        settings.database_url,
        settings.dialogs,
        settings.secret_key,
    )
    assert "https://slack.com/api/" == settings.slack_api_url
    assert "hush" not in repr(settings)
    assert config.default_database_url() == Settings.from_environment({}).database_url
    with pytest.raises(UsageError, match="COACH_LOG"):
        Settings.from_environment({"COACH_LOG": "xml"})


def test_broom_sweeps_only_what_is_old(tmp_path: Path):
    """Seen keys have an age."""

    def seen() -> int:
        connection = sqlite3.connect(tmp_path / "a.db")
        keys = connection.execute("SELECT key FROM seen").fetchall()
        connection.close()
        return len(keys)

    async def talk():
        async with runner(tmp_path / "a.db", Paper()) as one:
            await one.handle(SAM, Said("one"), seen="key")
            await one._store.call(lambda connection: outgoing.sweep(connection, START + timedelta(days=30)))
            early = seen()
            await one._store.call(lambda connection: outgoing.sweep(connection, START + timedelta(days=40)))
            return early, seen()

    assert (1, 0) == asyncio.run(talk())


def test_log_lines_are_json_when_asked_for(monkeypatch):
    """COACH_LOG=json writes one object a line, with the turn's facts."""
    stream = io.StringIO()
    monkeypatch.setattr("sys.stderr", stream)
    logger = logging.getLogger("coach")
    before = logger.handlers[:], logger.propagate, logger.level
    try:
        logs.set_up("json")
        logs.turn("p", "Said", "a.b", "a.c", ["Say"], 1.5)
        logs.failure("trying", ValueError("private"))
    finally:
        logger.handlers[:], logger.propagate = before[0], before[1]
        logger.setLevel(before[2])
    turn, failure = (json.loads(line) for line in stream.getvalue().splitlines())

    assert ("a.b", "a.c", "Say", 1.5) == (turn["from"], turn["to"], turn["effects"], turn["ms"])
    assert "trying failed: ValueError" in failure["message"]
    assert "private" not in stream.getvalue()
