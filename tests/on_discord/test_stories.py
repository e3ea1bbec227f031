"""Every story in tests/stories, played in Discord: the same talk as in the engine, also over restarts."""

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest

from coach.dialog.book import Book
from tests import surface_playing
from tests.on_discord.playing import DiscordPlayer

STORIES = sorted((Path(__file__).parents[1] / "stories").rglob("*.story"))


@pytest.fixture(scope="module")
def loop() -> Iterator[asyncio.Runner]:
    """One event loop for all stories of this worker."""
    with asyncio.Runner() as runner:
        yield runner


@pytest.mark.parametrize("path", STORIES, ids=lambda path: path.stem)
def test_story(path: Path, loop: asyncio.Runner, tmp_path: Path, book: Book):
    """What is on the screen is what the engine shows; every tenth beat has a new bot."""
    failure = surface_playing.play(
        path, book, lambda talk, now: DiscordPlayer(loop, tmp_path, book, talk, now, restart_every=10)
    )

    assert failure is None, f"\n{failure}"
