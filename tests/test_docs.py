"""The pages are true: commands, settings, links, paths and the transcript are those of the program."""

import argparse
import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from coach.cli import _parser
from coach.dialog.book import Book
from coach.runtime.config import Settings
from coach.stories import read_story, run

ROOT = Path(__file__).parent.parent
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
RUNNING = (ROOT / "docs" / "running.md").read_text()
FENCE = re.compile(r"^ *```(\w*)\n(.*?)^ *```$", re.MULTILINE | re.DOTALL)
INLINE = re.compile(r"(?<!`)`([^`\n]+)`(?!`)")
LINK = re.compile(r"\]\((?!https?:)([^)#\s]*)(?:#([^)\s]*))?\)")
HEADING = re.compile(r"^#+ +(.*)$", re.MULTILINE)
#: A command line of ours: settings in front, `coach`, its arguments; or `make chat` with them in ARGS.
COMMAND = re.compile(r'^(?:[A-Z_]+=\S+ )*(?:\S*/bin/)?coach( .*)?$|^make chat(?: ARGS="(.*)")?$')
#: Begins like a file of ours; one with a capital, an asterisk or a dot alone stands for many.
PATH = re.compile(r"(?:coach|bots|dialogs|docs|tests)/[a-z0-9_./-]*")
#: Pages whose examples other tests compile (tests/dialog).
WITH_YAML = {"problems.md", "writing-dialogs.md"}
#: A folder that whoever translates makes.
EXAMPLES = {"dialogs/languages/fr"}


def commands() -> dict[str, argparse.ArgumentParser]:
    """The commands of the real command line."""
    actions = [one for one in _parser()._actions if isinstance(one, argparse._SubParsersAction)]
    return dict(actions[0].choices)


class Recording(dict[str, str]):
    """An empty environment that remembers what it was asked for."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: set[str] = set()

    def get(self, key: str, default: Any = None) -> Any:
        """What a dict says."""
        self.asked.add(key)
        return super().get(key, default)


def variables() -> set[str]:
    """The environment variables that settings are made from."""
    environment = Recording()
    Settings.from_environment(environment)
    return environment.asked


def command_lines() -> Iterator[tuple[str, str]]:
    """Page and arguments of each `coach` command in a code block."""
    for page in PAGES:
        for _, block in FENCE.findall(page.read_text()):
            for line in block.replace("\\\n", " ").splitlines():
                if match := COMMAND.match(line.strip().removeprefix("$ ")):
                    given = match[1] or f"chat {match[2] or ''}"
                    yield page.name, re.split(r" [>|&] ?", given)[0].strip()


def slug(heading: str) -> str:
    """The anchor that a heading gets on a page."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")


@pytest.mark.parametrize("command", sorted(commands()))
def test_each_command_has_its_heading(command: str):
    """No command is undocumented."""
    assert f"### `coach {command}`\n" in RUNNING


def test_each_heading_is_a_command():
    """No command is documented that isn't there."""
    assert sorted(commands()) == sorted(re.findall(r"^### `coach (\w+)`$", RUNNING, re.MULTILINE))


def test_settings_are_documented():
    """Each environment variable that is read has its row, and there are no others."""
    rows = [line.split("|")[1] for line in RUNNING.splitlines() if line.startswith("| `")]
    named = [name for row in rows for name in INLINE.findall(row)]

    assert sorted(variables()) == sorted(named)


@pytest.mark.parametrize(("page", "given"), list(command_lines()))
def test_commands_in_blocks_can_be_typed(page: str, given: str):
    """What a page tells people to type is understood by the command line."""
    parsed = _parser().parse_args(shlex.split(given))

    assert parsed.command in commands()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_commands_in_sentences_exist(page: Path):
    """A command that is mentioned is there."""
    mentioned = {text.split()[1] for text in INLINE.findall(page.read_text()) if text.startswith("coach ")}

    assert set() == mentioned - set(commands())


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_links_lead_somewhere(page: Path):
    """Each link to another page, or to a heading, leads to one that is there."""
    broken = []
    for target, anchor in LINK.findall(FENCE.sub("", page.read_text())):
        path = (page.parent / target) if target else page
        anchors = [slug(one) for one in HEADING.findall(path.read_text())] if anchor and path.exists() else []
        if not path.exists() or (anchor and anchor not in anchors):
            broken.append(f"{target}#{anchor}")

    assert [] == broken


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_paths_exist(page: Path):
    """A file or folder of ours that is named is there."""
    named = [text for text in INLINE.findall(page.read_text()) if PATH.fullmatch(text)]
    named = [path for path in named if path not in EXAMPLES]

    assert [] == [path for path in named if not (ROOT / path).exists()]


def test_yaml_is_only_where_it_is_tried_out():
    """Examples of scripts stand on the pages whose examples are compiled."""
    pages = {page.name for page in PAGES for kind, _ in FENCE.findall(page.read_text()) if kind == "yaml"}

    assert set() == pages - WITH_YAML


def test_transcript_is_real(tmp_path: Path, book: Book):
    """The talk in the README is what the coach says."""
    blocks = [block for _, block in FENCE.findall((ROOT / "README.md").read_text())]
    story = tmp_path / "readme.story"
    story.write_text(f"at: 2026-11-23 09:00 America/Edmonton\n\n…\n{blocks[0]}")

    failure = run(read_story(story), book)

    assert failure is None, f"\n{failure}"
