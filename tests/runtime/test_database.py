"""What is wrong with a database is said in words, and nothing in it is changed or lost."""

import asyncio
import os
import sqlite3
import subprocess
import sys
import threading
from contextlib import closing
from pathlib import Path

import pytest
import sqlalchemy
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import event

from coach.model.errors import StoreError, UsageError
from coach.model.events import Said
from coach.runtime.database import (
    MIGRATIONS,
    migrate,
    open_engine,
    plain_engine,
    sqlite_file,
    stored_revision,
)
from coach.runtime.tables import REVISION, metadata
from tests.runtime.parts import SAM, Paper, runner


def told(file: Path) -> str:
    """What opening this file as a database says."""
    with pytest.raises(StoreError) as caught:
        open_engine(f"sqlite:///{file}")
    return str(caught.value)


def migrated(file: Path) -> Path:
    """A database whose tables were made by the migrations, from the first to the newest."""
    engine = plain_engine(file)
    migrate(engine, file)
    engine.dispose()
    return file


def structure(file: Path) -> dict[str, object]:
    """Each index as it was made; each table's columns in no order, and whether it has row numbers."""
    with closing(sqlite3.connect(file)) as connection:
        found: dict[str, object] = dict(
            connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'index'")
        )
        for name, without in connection.execute("SELECT name, wr FROM pragma_table_list").fetchall():
            columns = connection.execute(f"PRAGMA table_xinfo({name})").fetchall()
            found[name] = (without, sorted(column[1:] for column in columns))
    return found


def test_migrations_lead_to_the_tables(tmp_path: Path):
    """The migrations make the tables that the code uses, and the newest is the revision it asks for."""
    engine = plain_engine(migrated(tmp_path / "a.db"))
    with engine.connect() as connection:
        differences = compare_metadata(
            MigrationContext.configure(connection, opts={"compare_type": True}), metadata
        )
    engine.dispose()
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))

    assert [] == differences
    assert REVISION == ScriptDirectory.from_config(config).get_current_head()


def test_a_new_database_is_as_if_migrated(tmp_path: Path):
    """The first start makes the newest tables at once: the same ones, at the same revision."""
    old, new = migrated(tmp_path / "old.db"), tmp_path / "new.db"
    open_engine(f"sqlite:///{new}").dispose()
    engine = plain_engine(new)
    with engine.connect() as connection:
        assert REVISION == stored_revision(connection)
    engine.dispose()

    assert structure(old) == structure(new)


def test_start_does_not_load_alembic(tmp_path: Path):
    """Neither the first start, nor one that finds its tables up to date, loads the migration library."""
    code = (
        "import sys; from coach.runtime.database import open_engine;"
        f"[open_engine('sqlite:///{tmp_path / 'a.db'}').dispose() for _ in range(2)];"
        "print('alembic' in sys.modules)"
    )
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert "False\n" == found.stdout


def test_two_programs_may_start_at_once(tmp_path: Path):
    """A new database is made once, whoever is first."""
    errors = []

    def start() -> None:
        try:
            open_engine(f"sqlite:///{tmp_path / 'a.db'}").dispose()
        except StoreError as error:
            errors.append(error)

    threads = [threading.Thread(target=start) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert [] == errors


def test_database_of_a_newer_version_is_left_alone(tmp_path: Path):
    """A database made by a newer version is refused, with both revisions, unchanged."""
    file = tmp_path / "a.db"
    open_engine(f"sqlite:///{file}").dispose()
    with sqlite3.connect(file) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()
    before = file.read_bytes()

    text = told(file)

    assert "newer version of Firsthand" in text
    assert "9999" in text
    assert REVISION in text
    assert before == file.read_bytes()


def test_file_of_another_kind_is_left_alone(tmp_path: Path):
    """A file that is no database, or another program's, is refused unchanged."""
    text, other = tmp_path / "notes.txt", tmp_path / "other.db"
    text.write_text("not a database, but long enough to be looked at " * 20)
    with sqlite3.connect(other) as connection:
        connection.execute("CREATE TABLE songs (title)")
    connection.close()

    assert "not a database" in told(text)
    assert "another program" in told(other)
    assert text.read_text().startswith("not a database, but")


def test_missing_folder_is_named(tmp_path: Path):
    """A database in a folder that doesn't exist, or that is a folder, says which."""
    assert f"the folder {tmp_path / 'none'} doesn't exist" in told(tmp_path / "none" / "a.db")
    assert "is a folder" in told(tmp_path)


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("coach.db", "sqlite:///FILE"),
        ("sqlite://", "must be a file"),
        ("sqlite:///:memory:", "must be a file"),
        ("postgresql://localhost/coach", "can't be used yet"),
        ("", "sqlite:///FILE"),
    ],
)
def test_url_that_cannot_be_used(url: str, words: str):
    """A database URL that can't be used says what to write instead."""
    with pytest.raises(UsageError, match=words):
        sqlite_file(url)


def test_new_database_is_private(tmp_path: Path):
    """Nobody else on the machine can read a new database."""
    open_engine(f"sqlite:///{tmp_path / 'a.db'}").dispose()

    assert 0o600 == (tmp_path / "a.db").stat().st_mode & 0o777


@pytest.fixture
def pragma():
    """Sets a pragma on every connection that is opened from now on."""
    wanted: list[str] = []

    def set_it(driver, _record) -> None:
        for one in wanted:
            driver.execute(f"PRAGMA {one}")

    event.listen(sqlalchemy.Engine, "connect", set_it)
    yield wanted.append
    event.remove(sqlalchemy.Engine, "connect", set_it)


@pytest.fixture
def opened():
    """The connections that were opened, newest last."""
    found: list[sqlite3.Connection] = []

    def note(driver, _record) -> None:
        found.append(driver)

    event.listen(sqlalchemy.Engine, "connect", note)
    yield found
    event.remove(sqlalchemy.Engine, "connect", note)


async def _say_until_refused(file: Path) -> tuple[int, str]:
    """How many turns were acknowledged before one was refused, and in which words."""
    done = 0
    async with runner(file, Paper()) as one:
        try:
            for _ in range(500):
                await one.handle(SAM, Said("x" * 1000 + str(done)), seen=str(done))
                done += 1
        except StoreError as error:
            return done, str(error)
    return done, ""


async def _remembered(file: Path) -> int:
    async with runner(file, Paper()) as one:
        conversation = await one.conversation(SAM)
        return conversation.interview.slots["count"] if conversation else 0


def test_full_disk_loses_nothing(tmp_path: Path, pragma):
    """On a full disk a turn is refused in words; what was acknowledged is there when there is room again."""
    file = tmp_path / "a.db"
    open_engine(f"sqlite:///{file}").dispose()
    pragma("max_page_count=36")

    done, text = asyncio.run(_say_until_refused(file))
    pragma("max_page_count=100000")

    assert "disk is full" in text
    assert 0 < done == asyncio.run(_remembered(file))


def test_read_only_database_is_told_and_kept(tmp_path: Path, pragma):
    """A database that can't be written says so, and still holds everything."""
    file = tmp_path / "a.db"

    async def talk():
        async with runner(file, Paper()) as one:
            await one.handle(SAM, Said("one"))

    asyncio.run(talk())
    pragma("query_only=ON")
    with pytest.raises(StoreError, match="read-only"):
        asyncio.run(talk())
    pragma("query_only=OFF")

    assert 1 == asyncio.run(_remembered(file))


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_read_only_file_is_told(tmp_path: Path):
    """A file without write permission is named as such."""
    file = tmp_path / "a.db"
    open_engine(f"sqlite:///{file}").dispose()
    file.chmod(0o400)
    with pytest.raises(StoreError, match="read-only"):
        asyncio.run(_say_until_refused(file))


def test_shown_row_whose_mark_failed_is_not_shown_again(tmp_path: Path, opened):
    """When the disk fails just after a row was shown, the mark is owed, and paid with the next commit."""

    class Failing(Paper):
        async def show(self, sending):
            if len(self.shown) == 1:
                opened[-1].execute("PRAGMA query_only=ON")
            return await super().show(sending)

    async def talk():
        paper = Failing()
        async with runner(tmp_path / "a.db", paper) as one:
            await one.handle(SAM, Said("say 3"))
            with pytest.raises(StoreError):
                await one.handle(SAM, Said("lost"))
            opened[-1].execute("PRAGMA query_only=OFF")
            await one.handle(SAM, Said("say 1"))
        return paper.texts

    assert ["1.1", "1.2", "1.3", "2.1"] == asyncio.run(talk())
