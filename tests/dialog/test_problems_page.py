"""The examples of docs/problems.md are what they say: the first has the problem, the second has none."""

import re
from pathlib import Path

import pytest

from coach.dialog.book import read_folder
from tests.dialog.folders import make_good, with_steps

PAGE = Path(__file__).parent.parent.parent / "docs" / "problems.md"
SECTION = re.compile(r"^### (C\d{3}): [^\n]*\n(.*?)(?=^##|\Z)", re.MULTILINE | re.DOTALL)
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def sections() -> list[tuple[str, list[tuple[str, str]]]]:
    """Each code with its blocks: their language and text."""
    return [(code, BLOCK.findall(text)) for code, text in SECTION.findall(PAGE.read_text())]


def codes(folder: Path, block: str) -> set[str]:
    """The codes that a folder has whose dialog is this block."""
    if block.startswith("# file: talk.yaml"):
        make_good(folder)
        (folder / "talk.yaml").write_text(block)
    else:
        with_steps(folder, block)
    return {problem.code for problem in read_folder(folder, ())[1]}


@pytest.mark.parametrize(
    ("code", "blocks"), sections(), ids=lambda value: value if isinstance(value, str) else ""
)
def test_examples_are_true(code: str, blocks: list[tuple[str, str]], tmp_path: Path):
    """A heading has an example with the problem and one without; those in YAML are tried out."""
    assert 2 == len(blocks)

    (wrong_kind, wrong), (right_kind, right) = blocks
    if wrong_kind == "yaml":
        assert code in codes(tmp_path / "wrong", wrong)
    if right_kind == "yaml":
        assert set() == codes(tmp_path / "right", right)
