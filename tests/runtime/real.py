"""What the process that `test_whole` kills says, to the real coach whose book is there before the fork."""

from collections.abc import Callable
from pathlib import Path

from coach.model.events import Event, Said, Started
from coach.runtime.runner import Runner
from tests import shipped
from tests.runtime.parts import Clock

SAID = (
    "a career",
    "Plumbing, I think",
    "Sam",
    "Dana Wu",
    "we have never met",
    "the co-op",
    "back",
    "Acme",
    "where am I",
    "the hiring lead",
    "help",
    "skip",
)

shipped.book()


def event(number: int) -> Event:
    """What is said as event of this number."""
    return Started() if number == 0 else Said(SAID[number - 1])


def talking(folder: Path) -> tuple[Runner, Callable[[int], Event]]:
    """A clock that stands still: what is decided is the same, whenever it is decided."""
    return shipped.open_runner(f"sqlite:///{folder / 'coach.db'}", clock=Clock()), event
