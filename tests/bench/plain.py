"""The yardstick: plain `sqlite3` doing the reads and writes of each turn, ready-made, with one commit a turn.

It decides nothing, encodes nothing and shows nothing. What a turn before it showed is marked in the commit
of the next, so that it has one commit where the real one has one more for each message.
"""

import itertools
import sqlite3
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from coach.engine import advance
from coach.model.codec import effect_to_json, from_json, to_json
from coach.model.conversation import Conversation, Interview, Person
from coach.model.effects import Effect, Shown
from coach.model.events import Event
from coach.runtime.database import open_engine
from coach.runtime.records import wakes_of
from tests.bench.talks import moment


@dataclass(slots=True)
class Writes:
    """What one turn writes."""

    person: bytes
    interview: bytes
    changed: bool
    new_wakes: list[tuple[str, int]] = field(default_factory=list)
    lost_wakes: list[str] = field(default_factory=list)
    shown: list[bytes] = field(default_factory=list)


def writes(after: list[Conversation], effects: list[tuple[Effect, ...]]) -> list[Writes]:
    """What each turn of a talk writes, encoded."""
    found = []
    before: Conversation | None = None
    for conversation, brought in zip(after, effects, strict=True):
        old = wakes_of(before) if before else {}
        new = wakes_of(conversation)
        found.append(
            Writes(
                to_json(conversation.person),
                to_json(conversation.interview),
                before is None or before.interview != conversation.interview,
                [(key, at) for key, at in new.items() if old.get(key) != at],
                [key for key, at in old.items() if new.get(key) != at],
                [effect_to_json(one) for one in brought if isinstance(one, Shown)],
            )
        )
        before = conversation
    return found


def connect(file: Path) -> sqlite3.Connection:
    """A connection as the store's, on our tables."""
    open_engine(f"sqlite:///{file}").dispose()
    connection = sqlite3.connect(file, isolation_level=None, cached_statements=256)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")
    return connection


def engine(book: Any, events: list[Event]) -> Callable[[int, bytes, bytes], None]:
    """Decides a turn as well: what was read is decoded, advanced, and encoded."""

    def decide(place: int, person: bytes, interview: bytes) -> None:
        before = Conversation(from_json(Person, person), from_json(Interview, interview))
        turn = advance(book, before, events[place], moment(place))
        to_json(turn.conversation.person)
        to_json(turn.conversation.interview)

    return decide


def run(
    file: Path,
    talk: list[Writes],
    seconds: float,
    decide: Callable[[int, bytes, bytes], None] | None = None,
) -> tuple[float, list[float]]:
    """One person after another for so many seconds: turns per second, and how long each turn took."""
    connection = connect(file)
    took = []
    end = time.perf_counter() + seconds
    for step in _steps(connection, talk):
        began = time.perf_counter()
        step()
        if decide and step.place:
            decide(step.place, talk[step.place - 1].person, talk[step.place - 1].interview)
        took.append(time.perf_counter() - began)
        if time.perf_counter() > end:
            break
    connection.close()
    return len(took) / sum(took), took


def _steps(connection: sqlite3.Connection, talk: list[Writes]) -> Iterator["_Step"]:
    for person in itertools.count():
        marks: list[int] = []
        number = 0
        for place, wanted in enumerate(talk):
            numbers = list(range(number + 1, number + 1 + len(wanted.shown)))
            yield _Step(connection, f"plain{person}", place, wanted, marks, numbers)
            marks, number = numbers, number + len(wanted.shown)


@dataclass(slots=True)
class _Step:
    """One turn."""

    connection: sqlite3.Connection
    person: str
    place: int
    wanted: Writes
    marks: list[int]
    numbers: list[int]

    def __call__(self) -> None:
        """Read, write, commit."""
        self.connection.execute("BEGIN IMMEDIATE")
        self._read()
        self._write()
        self.connection.execute("COMMIT")

    def _read(self) -> None:
        execute, person = self.connection.execute, self.person
        execute(
            "SELECT a.account, a.person, a.address, p.version, p.posted, p.heard, p.data"
            " FROM accounts a JOIN people p ON p.id = a.person WHERE a.account = ?",
            (f"terminal:{person}",),
        ).fetchall()
        execute("SELECT person, data FROM interviews WHERE person = ?", (person,)).fetchall()
        execute("SELECT * FROM outbox WHERE person = ?", (person,)).fetchall()
        execute("SELECT key FROM seen WHERE key = ?", (f"{person}/{self.place}",)).fetchall()

    def _write(self) -> None:
        execute, many, person = self.connection.execute, self.connection.executemany, self.person
        account, wanted, posted = f"terminal:{person}", self.wanted, max(self.numbers, default=0)
        if self.place == 0:
            execute("INSERT INTO people VALUES (?, 1, ?, ?, 0, ?)", (person, posted, account, wanted.person))
            execute(
                "INSERT INTO accounts (account, person, address) VALUES (?, ?, ?)", (account, person, account)
            )
            execute("INSERT INTO interviews VALUES (?, '1', ?)", (person, wanted.interview))
        else:
            execute(
                "UPDATE people SET version = ?, posted = ?, account = ?, heard = 0, data = ?"
                " WHERE id = ? AND version = ?",
                (self.place + 1, posted, account, wanted.person, person, self.place),
            )
            if wanted.changed:
                execute(
                    "UPDATE interviews SET data = ? WHERE person = ? AND id = '1'", (wanted.interview, person)
                )
        many("DELETE FROM wakes WHERE person = ? AND key = ?", [(person, key) for key in wanted.lost_wakes])
        many("INSERT INTO wakes VALUES (?, ?, ?)", [(person, key, at) for key, at in wanted.new_wakes])
        many("DELETE FROM outbox WHERE person = ? AND number = ?", [(person, one) for one in self.marks])
        many(
            "INSERT INTO outbox (person, number, account, platform, address, effect, interview, question,"
            " nudge, due, expires, state, attempts, not_before, holder, lease, revived, message, at)"
            " VALUES (?, ?, ?, 'terminal', ?, ?, '1', 0, '', 0, 0, 'sending', 0, 0, 'me', 0, 0, '', 0)",
            [
                (person, number, account, account, effect)
                for number, effect in zip(self.numbers, wanted.shown, strict=True)
            ],
        )
        execute("INSERT INTO seen VALUES (?, 0)", (f"{person}/{self.place}",))
