"""YAML files are read as text, tables and lists that know their line."""

from pathlib import Path

import pytest

from coach.dialog.nodes import Table, plain, read_nodes
from coach.dialog.problems import Problems


def read(folder: Path, data: str | bytes) -> tuple[object, list[str]]:
    """What a file with this content is, and what is wrong with it."""
    path = folder / "one.yaml"
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    problems = Problems()
    node = read_nodes(path, "one.yaml", problems)
    return plain(node) if node is not None else None, [
        f"{one.line} {one.code}" for one in problems.in_order()
    ]


@pytest.mark.parametrize(
    "word", ["no", "yes", "12:30", "1e3", "null", "~", "0x10", "2026-11-24", "015", "true"]
)
def test_values_stay_what_was_typed(word: str, tmp_path: Path):
    """No word is turned into a number, a date, nothing or a truth value."""
    assert ({"key": word}, []) == read(tmp_path, f"key: {word}\n")


def test_lines_are_those_of_the_file(tmp_path: Path):
    """Each text knows the line that it begins on."""
    path = tmp_path / "one.yaml"
    path.write_text("# first\na: b\nc:\n  - d\n  - >-\n    e\n    f\n")
    node = read_nodes(path, "one.yaml", Problems())

    assert isinstance(node, Table)
    assert [2, 3] == [key.line for key, _ in node.rows]
    assert "4 5" == " ".join(str(one.line) for one in node.get("c").nodes)  # type: ignore[union-attr]


def test_windows_line_ends_and_a_byte_order_mark_are_fine(tmp_path: Path):
    """A file that was saved on Windows reads like any other."""
    assert ({"a": "1", "b": "2"}, []) == read(tmp_path, "\ufeffa: 1\r\nb: 2\r\n")


@pytest.mark.parametrize(
    "text",
    [
        "a: 'x # y'\n",
        'a: "x" # note\n',
        "# note\na: x\n",
        "a: >-\n  x # y\n",
        "a: x#y\n",
        "a:\n  # note\n  - b\n",
    ],
)
def test_comments_that_cut_nothing_are_fine(text: str, tmp_path: Path):
    """A comment on its own line or after a quoted text loses nothing, nor does # inside a word."""
    assert [] == read(tmp_path, text)[1]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: x # y\n", ["1 C005"]),
        ("a: x\n  y # z\n", ["2 C005"]),
        ("[a, b #1\n]\n", ["1 C005"]),
        ("a: 1\nb: 2\na: 3\n", ["3 C003"]),
        ("a: &b c\n", ["1 C004"]),
        ("a: !!int 3\n", ["1 C004"]),
        ("? [a]\n: b\n", ["1 C007"]),
        ("- " * 40 + "a\n", ["1 C007"]),
        ("[" * 5000, ["1 C007"]),
        ("a: {b} c\n", ["1 C001"]),
        ("---\na: 1\n---\nb: 2\n", ["3 C001"]),
        ("", ["1 C007"]),
        (b"a: \xff\n", ["1 C006"]),
        ("a: b\nc: \0\n", ["2 C006"]),
    ],
)
def test_what_is_wrong_is_reported_with_its_line(text: str | bytes, expected: list[str], tmp_path: Path):
    """One mistake, one problem, at its line; nothing raises."""
    assert expected == read(tmp_path, text)[1]


def test_a_folder_is_no_file(tmp_path: Path):
    """What can't be opened is a problem, not a crash."""
    problems = Problems()

    assert read_nodes(tmp_path, "one.yaml", problems) is None
    assert ["C008"] == [one.code for one in problems.in_order()]
