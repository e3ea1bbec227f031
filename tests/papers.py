"""The documents that people get in the stories."""

from collections.abc import Sequence
from pathlib import Path

from coach.dialog.book import Book
from coach.model.effects import Document, Shown
from coach.model.events import Event
from coach.stories import EnginePlayer, read_story, run

STORIES = sorted((Path(__file__).parent / "stories").rglob("*.story"))


def papers(book: Book, stories: Sequence[Path] = tuple(STORIES)) -> list[Document]:
    """The documents of these stories, each once, in their order.

    Raises:
        AssertionError: a story fails.
    """
    shown: list[Shown] = []

    class Watcher(EnginePlayer):
        def send(self, event: Event) -> Sequence[Shown]:
            new = super().send(event)
            shown.extend(new)
            return new

    for path in stories:
        assert run(read_story(path), book, Watcher) is None
    return list(dict.fromkeys(one for one in shown if isinstance(one, Document)))
