"""What all tests of Discord share."""

import threading
from collections.abc import Iterator

import pytest
from discord.gateway import KeepAliveHandler


@pytest.fixture(autouse=True)
def no_heart_beats_on() -> Iterator[None]:
    """A connection that a test broke off leaves its thread behind, to beat in the midst of another."""
    yield
    for thread in threading.enumerate():
        if isinstance(thread, KeepAliveHandler):
            thread.stop()
