"""Every mistake that an author can make is found, with its code, at its line, and explained in the docs."""

import re
from pathlib import Path

import pytest

from coach.dialog.book import check_folder, compile_folder, read_folder
from coach.model.errors import ScriptError
from tests.dialog.folders import BROKEN, Broken, broken_files, make_good, translate_rest

ROOT = Path(__file__).parent.parent.parent
CODE = re.compile(r"\bC0\d\d\b")


def codes_in_source() -> set[str]:
    """The codes that the compiler can report."""
    files = (ROOT / "coach" / "dialog").glob("*.py")
    return {code for file in files for code in re.findall(r'"(C0\d\d)"', file.read_text())}


@pytest.mark.parametrize("broken", list(broken_files()), ids=lambda broken: broken.path.stem)
def test_each_mistake_is_found_alone_at_its_line(broken: Broken, tmp_path: Path):
    """A folder with one mistake has one problem: this code, in this file, at this line."""
    words = "languages/en" in broken.file
    make_good(tmp_path, words=words)
    if broken.languages:
        texts = compile_folder(tmp_path, ()).scripts.texts["en"]
        translate_rest(tmp_path, dict(texts))
    file, line = broken.put_into(tmp_path)

    if words:
        _, problems = check_folder(tmp_path, ())
    else:
        _, problems = read_folder(tmp_path, broken.languages)

    assert {(file, line, broken.code)} == {(one.file, one.line, one.code) for one in problems}, problems


def test_the_good_folder_has_no_problems(tmp_path: Path):
    """What the broken files are laid upon is good, its translation too."""
    make_good(tmp_path)
    translate_rest(tmp_path, dict(compile_folder(tmp_path, ()).scripts.texts["en"]))

    assert ("en", "fr") == compile_folder(tmp_path).languages


def test_every_code_has_a_broken_file():
    """No code exists that no file of tests/broken shows."""
    assert codes_in_source() == {broken.code for broken in broken_files()}


def test_every_code_is_explained():
    """docs/problems.md has one heading for each code, and none for another."""
    text = (ROOT / "docs" / "problems.md").read_text()
    headings = re.findall(r"^### (C0\d\d): ", text, re.MULTILINE)

    assert sorted(codes_in_source()) == headings


def test_all_problems_of_all_files_are_reported_at_once(tmp_path: Path):
    """An author gets every mistake in one go, in file order, with file and line."""
    make_good(tmp_path)
    (tmp_path / "talk.yaml").write_text((BROKEN / "C011-option-is-not-a-key.yaml").read_text())
    with (tmp_path / "common.yaml").open("a") as common:
        common.write("nwes: {}\n")
    (tmp_path / "guide.yaml").write_text("- id: Know\n  section: A\n  text: B\n")

    with pytest.raises(ScriptError) as caught:
        compile_folder(tmp_path, ())

    found = [(one.file, one.code) for one in caught.value.problems]
    assert [("common.yaml", "C011"), ("guide.yaml", "C013"), ("talk.yaml", "C011")] == found


def test_a_problem_reads_like_a_compiler_message(tmp_path: Path):
    """File, line, code, what is wrong and what was probably meant."""
    make_good(tmp_path)
    (tmp_path / "talk.yaml").write_text((BROKEN / "C011-option-is-not-a-key.yaml").read_text())

    _, problems = read_folder(tmp_path, ())

    expected = "talk.yaml:7: C011 option is not a key of a 'choose' step; did you mean options?"
    assert [expected] == [str(problem) for problem in problems]
