"""Every story in tests/stories, played in Slack: the same talk as in the plain engine, also over restarts."""

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest

from bots import slack_pace
from coach.dialog.book import Book
from coach.stories import Failure
from tests import surface_playing
from tests.slack.playing import SlackPlayer
from tests.slack.server import SlackServer

STORIES = sorted((Path(__file__).parents[1] / "stories").rglob("*.story"))
#: A few of them over Socket Mode too.
BY_SOCKET = STORIES[::7]


@pytest.fixture(scope="module")
def loop() -> Iterator[asyncio.Runner]:
    """One event loop for all stories of this worker."""
    with asyncio.Runner() as runner:
        yield runner


@pytest.fixture(autouse=True)
def hurry(monkeypatch: pytest.MonkeyPatch) -> None:
    """Messages follow each other at once."""
    monkeypatch.setattr(slack_pace, "SECONDS_EACH", 0.0)


def play(
    path: Path,
    loop: asyncio.Runner,
    folder: Path,
    book: Book,
    *,
    restart_every: int = 0,
    sockets: bool = False,
) -> Failure | None:
    """Play one in a Slack of its own; None when all is as written."""

    async def open_slack() -> SlackServer:
        return await SlackServer().__aenter__()

    slack = loop.run(open_slack())
    try:
        return surface_playing.play(
            path,
            book,
            lambda talk, now: SlackPlayer(
                loop, folder, book, talk, now, slack, restart_every=restart_every, sockets=sockets
            ),
        )
    finally:
        loop.run(slack.__aexit__(None, None, None))


@pytest.mark.parametrize("path", STORIES, ids=lambda path: path.stem)
def test_story(path: Path, loop: asyncio.Runner, tmp_path: Path, book: Book):
    """What is on the screen is what the engine shows; every tenth beat has a new app."""
    failure = play(path, loop, tmp_path, book, restart_every=10)

    assert failure is None, f"\n{failure}"


@pytest.mark.parametrize("path", BY_SOCKET, ids=lambda path: path.stem)
def test_story_by_socket(path: Path, loop: asyncio.Runner, tmp_path: Path, book: Book):
    """The same over Socket Mode."""
    failure = play(path, loop, tmp_path, book, sockets=True)

    assert failure is None, f"\n{failure}"
