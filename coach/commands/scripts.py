"""`coach check`, `graph` and `test`: for authors. Need no database."""

import json
import sys
from argparse import Namespace
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path

from coach.commands import given
from coach.dialog.book import check_folder
from coach.model.errors import UsageError


def check(wanted: Namespace) -> int:
    """Prints the problems of a folder of scripts, all at once."""
    book, problems = check_folder(given.scripts(wanted.folder))
    if wanted.json:
        print(json.dumps([asdict(problem) for problem in problems], ensure_ascii=False))
    elif book is not None:
        print(f"No problems in {len(book.dialogs)} dialogs with {len(book.steps)} steps.")
    else:
        print("\n".join(map(str, problems)))
        print(f"coach: {len(problems)} problem{'s' if len(problems) != 1 else ''}", file=sys.stderr)
    return given.FAILED if book is None else given.GOOD


def graph(wanted: Namespace) -> int:
    """Prints a mermaid diagram of all dialogs, or of one."""
    from coach.dialog.graph import graph as draw

    book = given.book()
    if wanted.dialog is not None and wanted.dialog not in book.dialogs:
        raise UsageError(f"there is no dialog {wanted.dialog!r}; there are {', '.join(book.dialogs)}")
    print(draw(book, wanted.dialog))
    return given.GOOD


def test(wanted: Namespace) -> int:
    """Runs stories, or with `--update` writes down what the coach says now."""
    from coach.stories import StoryError, read_story, run, update

    files = list(_story_files(wanted.paths or ["tests/stories"]))
    book = given.book()
    play = update if wanted.update else run
    failed = 0
    for file in files:
        try:
            failure: object = play(read_story(file), book)
        except StoryError as error:
            failure = error
        if failure is not None:
            failed += 1
            print(failure)
    print(f"{len(files) - failed} passed, {failed} failed")
    return given.FAILED if failed else given.GOOD


def _story_files(paths: Sequence[str]) -> Iterator[Path]:
    """The story files that these paths name, folders searched."""
    for path in map(Path, paths):
        if not path.exists():
            raise UsageError(f"there is no story {path}")
        found = sorted(path.rglob("*.story")) if path.is_dir() else [path]
        if not found:
            raise UsageError(f"there are no stories in {path}")
        yield from found
