"""One database: opened, its tables brought up to date, and its errors put in words.

SQLite only, so far. Alembic is imported when there is something to migrate: neither on a usual start nor on
the very first, which makes the newest tables at once.
"""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, SQLAlchemyError
from sqlalchemy.pool import NullPool

from coach.model.errors import StoreError, UsageError
from coach.runtime.tables import REVISION, metadata

#: How long a statement waits for another program that is writing. Two programs can starve each other.
BUSY_SECONDS = 15.0
#: Pages in the write-ahead log after which SQLite checkpoints inside a commit. The store does so
#: between turns long before, at `store.CHECKPOINT_COMMITS`.
AUTOCHECKPOINT_PAGES = 8_000

MIGRATIONS = Path(__file__).parent / "migrations"

#: Where Alembic keeps the revision, as it would make it.
_VERSION_TABLE = """
CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
)
"""

#: An execution option: this transaction only reads, so it needs no write lock.
READS = {"coach_reads": True}


def sqlite_file(url: str) -> Path:
    """The file that a database URL names.

    Raises:
        UsageError: it names none, or another kind of database.
    """
    try:
        parsed = make_url(url)
    except ArgumentError:
        raise UsageError(f"{url!r} is no database URL; write sqlite:///FILE") from None
    if parsed.get_backend_name() != "sqlite":
        raise UsageError(f"a {parsed.get_backend_name()} database can't be used yet; write sqlite:///FILE")
    if not parsed.database or parsed.database == ":memory:":
        raise UsageError("the database must be a file, or nothing would survive a restart: sqlite:///FILE")
    return Path(parsed.database)


def open_engine(url: str) -> Engine:
    """An engine on the database, its tables up to date.

    Raises:
        UsageError: the URL can't be used.
        StoreError: the file can't be opened, isn't ours, or comes from a newer version.
    """
    file = sqlite_file(url)
    _make_file(file)
    engine = plain_engine(file)
    try:
        with told(file):
            stored = _stored_revision(engine)
            if stored is None:
                stored = _make_tables(engine)
            if stored != REVISION:
                migrate(engine, file)
    except BaseException:
        engine.dispose()
        raise
    return engine


def plain_engine(file: Path) -> Engine:
    """An engine on this file as it is, nothing checked."""
    # NullPool: the store keeps its one connection itself.
    engine = create_engine("sqlite://", creator=lambda: _connect(file), poolclass=NullPool)
    event.listen(engine, "begin", _begin)
    return engine


def _connect(file: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(
        file,
        timeout=BUSY_SECONDS,
        isolation_level=None,  # we say BEGIN ourselves
        check_same_thread=False,  # opened by whoever starts the store, used by its thread only
        cached_statements=256,
    )
    try:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=FULL")  # what was acknowledged survives a power cut
        connection.execute("PRAGMA secure_delete=ON")  # what is forgotten is gone from the file too
        connection.execute(f"PRAGMA wal_autocheckpoint={AUTOCHECKPOINT_PAGES}")
    except BaseException:
        connection.close()
        raise
    return connection


def _begin(connection: Connection) -> None:
    # A deferred transaction that reads and then writes fails at once (SQLITE_BUSY_SNAPSHOT) when another
    # program wrote in between; an immediate one waits for its turn.
    reads = connection.get_execution_options().get("coach_reads")
    connection.exec_driver_sql("BEGIN" if reads else "BEGIN IMMEDIATE")


def _make_file(file: Path) -> None:
    """Make an empty file that only its owner can read, when there is none."""
    if not file.parent.is_dir():
        raise StoreError(f"the folder {file.parent} doesn't exist; make it, or name another database")
    if file.is_dir():
        raise StoreError(f"{file} is a folder; name a file in it")
    try:
        os.close(os.open(file, os.O_CREAT | os.O_RDONLY, 0o600))
    except OSError as error:
        raise StoreError(f"the database {file} can't be opened: {error.strerror}") from error


def _stored_revision(engine: Engine) -> str | None:
    """The revision in the file, None for an empty file."""
    with engine.connect().execution_options(**READS) as connection:
        return stored_revision(connection)


def stored_revision(connection: Connection) -> str | None:
    """The revision that this database's tables have, None when it has no tables at all."""
    names = _names(connection)
    if "alembic_version" not in names:
        if names:
            raise StoreError("this is a database of another program; name another file")
        return None
    found = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()
    return str(found) if found else None


def _names(connection: Connection) -> set[str]:
    """Its tables and indexes."""
    return {name for (name,) in connection.exec_driver_sql("SELECT name FROM sqlite_master").all()}


def _make_tables(engine: Engine) -> str | None:
    """Make the newest tables in an empty file; the revision that it has then.

    The migrations would come to the same; a test holds that. Of two programs that start at once, one finds
    the tables of the other.
    """
    with engine.begin() as connection:
        if not _names(connection):
            metadata.create_all(connection, checkfirst=False)
            connection.exec_driver_sql(_VERSION_TABLE)
            connection.exec_driver_sql("INSERT INTO alembic_version VALUES (?)", (REVISION,))
        return stored_revision(connection)


def migrate(engine: Engine, file: Path) -> None:
    """Bring the tables up to date, all or nothing. Two programs that start at once take turns.

    Raises:
        StoreError: the tables were made by a newer version of this program.
    """
    from alembic import command
    from alembic.config import Config
    from alembic.script import ScriptDirectory

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    with engine.begin() as connection:
        stored = stored_revision(connection)
        known = {script.revision for script in ScriptDirectory.from_config(config).walk_revisions()}
        if stored is not None and stored not in known:
            raise StoreError(
                f"the database {file} was made by a newer version of Firsthand (its tables are at "
                f"{stored}, this program knows {REVISION}); update the program. Nothing was changed"
            )
        if stored != REVISION:
            config.attributes["connection"] = connection
            command.upgrade(config, "head")


_REASONS = {
    sqlite3.SQLITE_FULL: "the disk is full; make room and try again",
    sqlite3.SQLITE_READONLY: "it is read-only; allow this user to write to the file and its folder",
    sqlite3.SQLITE_CANTOPEN: "it can't be opened; check the path and who may write there",
    sqlite3.SQLITE_NOTADB: "this file is not a database; name another file",
    sqlite3.SQLITE_BUSY: f"another program has kept it locked for {BUSY_SECONDS:g} seconds; try again",
    sqlite3.SQLITE_LOCKED: "another program has it locked; try again",
    sqlite3.SQLITE_CORRUPT: "the file is damaged; restore a backup",
    sqlite3.SQLITE_IOERR: "the disk can't be read or written; check it and the room left on it",
}

#: Troubles in the middle of the work, where people wonder what is kept.
_KEPT = (sqlite3.SQLITE_FULL, sqlite3.SQLITE_BUSY, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_READONLY)


def explain(error: Exception, file: Path) -> StoreError:
    """What a database error means, in words."""
    original = error.orig if isinstance(error, DBAPIError) else error
    code = getattr(original, "sqlite_errorcode", 0) & 0xFF  # the primary code of an extended one
    reason = _REASONS.get(code)
    if reason is None:
        # Never the statement's parameters, which SQLAlchemy puts into its own text: people wrote them.
        reason = (
            f"{type(original).__name__}: {original}"
            if isinstance(original, sqlite3.Error)
            else "unknown error"
        )
    kept = ". Nothing that was acknowledged is lost" if code in _KEPT else ""
    return StoreError(f"the database {file}: {reason}{kept}")


def is_full(error: Exception) -> bool:
    """Whether there was no room left on the disk."""
    original = error.orig if isinstance(error, DBAPIError) else error
    return getattr(original, "sqlite_errorcode", 0) & 0xFF in (sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR)


@contextmanager
def told(file: Path) -> Iterator[None]:
    """Database errors leave this block as a StoreError with words."""
    try:
        yield
    except (SQLAlchemyError, sqlite3.Error) as error:
        raise explain(error, file) from error
