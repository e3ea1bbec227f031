"""What is promised holds when Slack, the network, the disk or the process fails."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from bots import slack_app, slack_history, slack_pace
from bots.on_slack import App, create_app
from bots.slack_events import account_of
from coach.dialog.book import Book
from coach.engine import advance
from coach.runtime.config import Settings
from coach.runtime.runner import Runner
from tests.misfortune import Fault
from tests.slack import faults
from tests.slack.people import User
from tests.slack.server import SlackServer


@pytest.fixture(autouse=True)
def hurry(monkeypatch: pytest.MonkeyPatch) -> None:
    """Messages follow each other at once, and chats are looked through without pauses."""
    monkeypatch.setattr(slack_pace, "SECONDS_EACH", 0.0)
    monkeypatch.setattr(slack_history, "CALL_EVERY", 0.0)


@asynccontextmanager
async def running(slack: SlackServer, folder: Path, book: Book) -> AsyncIterator[App]:
    """The app over HTTP on this folder's database."""
    url = f"sqlite:///{folder / 'coach.db'}"
    settings = Settings.from_environment(slack.environment() | {"COACH_DATABASE_URL": url})
    app = create_app(Runner(url, book, advance), settings)
    assert isinstance(app, App)
    async with slack.hosting(app):
        yield app


async def notes_of(app: App, user: User) -> list[str]:
    """What was decided."""
    conversation = await app.slack.runner.conversation(account_of("T1", user.id))
    return [note.text for note in conversation.interview.notes] if conversation else []


def answers(user: User) -> list[str]:
    """The app's messages that say that a note was kept."""
    return [text for text in user.screen() if text.startswith("Noted.")]


def test_a_bad_hour(tmp_path: Path, book: Book):
    """Doubled deliveries, failing calls and kills: nothing lost, nothing twice, nothing out of order."""
    outcome = asyncio.run(faults.run(tmp_path, book, people=12, each=10, kill_every=2.5))

    assert outcome.kept, outcome
    assert outcome.deliveries == 120
    assert outcome.kills
    assert outcome.failed_calls


@pytest.mark.parametrize(
    "fault",
    [Fault(status=500, after=True), Fault(drop=True, after=True), Fault(status=500), Fault(status=429)],
    ids=["failed though shown", "dropped though shown", "failed", "too many"],
)
def test_a_message_whose_fate_is_unknown_is_looked_for(tmp_path: Path, book: Book, fault: Fault):
    """It is sent again only when it isn't there."""

    async def talk() -> list[str]:
        async with SlackServer() as slack, running(slack, tmp_path, book):
            sam = User(slack)
            await sam.types("hi")
            await sam.sees("decide")
            left = [fault]
            slack.faults = lambda call: left.pop() if left and call.method == "chat.postMessage" else None
            await sam.types("note: bring water")
            await slack.until(lambda: not left and answers(sam))
            await asyncio.sleep(3)
            return answers(sam)

    assert len(asyncio.run(talk())) == 1


def test_what_was_written_while_the_app_was_away_is_answered_once(tmp_path: Path, book: Book):
    """It is fetched from the chat, in its order; what Slack delivers afterwards isn't answered again."""

    async def talk() -> tuple[list[str], list[str]]:
        async with SlackServer() as slack:
            slack.courier.retry_delays = ()
            sam = User(slack)
            async with running(slack, tmp_path, book):
                await sam.types("hi")
                await sam.sees("decide")
            slack.request_url = "http://127.0.0.1:9/slack/events"
            missed = [await sam.types(f"note: {words}") for words in ("one", "two", "three")]
            assert not any(delivery.ok for delivery in missed)
            async with running(slack, tmp_path, book) as app:
                await slack.until(lambda: len(answers(sam)) == 3)
                for delivery in missed:
                    slack.courier.again(delivery)
                await slack.courier.settled()
                await slack.calm()
                return await notes_of(app, sam), answers(sam)

    notes, shown = asyncio.run(talk())
    assert notes == ["one", "two", "three"]
    assert len(shown) == 3


def test_a_message_that_cannot_be_saved_in_time_is_refused_and_comes_again(
    tmp_path: Path, book: Book, monkeypatch: pytest.MonkeyPatch
):
    """Slack gets a 503 in time, delivers again, and it is decided once."""
    monkeypatch.setattr(slack_app, "EVENT_SECONDS", 0.5)

    async def talk() -> tuple[list[int], list[str]]:
        async with SlackServer() as slack, running(slack, tmp_path, book) as app:
            sam = User(slack)
            await sam.types("hi")
            await sam.sees("decide")
            lock = sqlite3.connect(tmp_path / "coach.db", isolation_level=None)
            lock.execute("BEGIN IMMEDIATE")
            asyncio.get_running_loop().call_later(0.8, lock.execute, "ROLLBACK")
            delivery = await sam.types("note: bring water")
            await slack.until(lambda: answers(sam))
            lock.close()
            await slack.calm()
            return [attempt.status for attempt in delivery.attempts], await notes_of(app, sam)

    statuses, notes = asyncio.run(talk())
    assert statuses[0] == 503
    assert statuses[-1] == 200
    assert notes == ["bring water"]


def test_a_press_that_cannot_be_saved_in_time_is_acknowledged_and_decided_once(
    tmp_path: Path, book: Book, monkeypatch: pytest.MonkeyPatch
):
    """Slack never sends it again, so it has to be taken; the person is told when even that is unsure."""
    monkeypatch.setattr(slack_app, "CLICK_SECONDS", 0.3)

    async def talk() -> tuple[bool, list[str]]:
        async with SlackServer() as slack, running(slack, tmp_path, book):
            sam = User(slack)
            await sam.types("hi")
            await sam.sees("decide")
            lock = sqlite3.connect(tmp_path / "coach.db", isolation_level=None)
            lock.execute("BEGIN IMMEDIATE")
            asyncio.get_running_loop().call_later(1.8, lock.execute, "ROLLBACK")
            delivery = await sam.presses("A career to explore")
            await sam.sees("Which one?")
            lock.close()
            await slack.calm()
            return delivery.ok, [text for text in sam.screen() if text.startswith("Which one?")]

    ok, asked = asyncio.run(talk())
    assert ok
    assert len(asked) == 1
