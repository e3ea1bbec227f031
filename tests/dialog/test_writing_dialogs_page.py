"""The manual for authors covers every verb and key, and its examples compile."""

import re
from pathlib import Path

import pytest

from coach.dialog import common, faq, parts, script, verbs
from coach.dialog.book import read_folder
from tests.dialog.folders import make_good, with_steps

PAGE = Path(__file__).parent.parent.parent / "docs" / "writing-dialogs.md"
TEXT = PAGE.read_text()
BLOCKS = re.findall(r"^```yaml\n(.*?)^```$", TEXT, re.MULTILINE | re.DOTALL)
HEADINGS = set(re.findall(r"^#{3,4} `([a-z_.]+)`$", TEXT, re.MULTILINE))


@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: block.split("\n")[0])
def test_examples_compile(block: str, tmp_path: Path):
    """Every YAML block, laid upon a good folder, has no problems."""
    if block.startswith("dialog:"):
        make_good(tmp_path)
        (tmp_path / "talk.yaml").write_text(block)
    elif block.startswith("# file: faq.yaml"):
        make_good(tmp_path)
        (tmp_path / "faq.yaml").write_text(block)
    elif block.startswith("# add to: common.yaml"):
        make_good(tmp_path)
        with (tmp_path / "common.yaml").open("a") as file:
            file.write(block)
    else:
        with_steps(tmp_path, block)

    assert () == read_folder(tmp_path, ())[1]


@pytest.mark.parametrize(
    "key", sorted(verbs.ALL_KEYS | {*script.DIALOG_KEYS, *parts.NUDGE_KEYS, *parts.MARK_KEYS})
)
def test_each_verb_and_key_has_its_heading(key: str):
    """No verb or key of a step, a nudge or a mark is undocumented."""
    assert key in HEADINGS


@pytest.mark.parametrize(
    "key",
    sorted(
        {
            *parts.OPTION_KEYS,
            *parts.REMIND_OPTION_KEYS,
            *common.KEYS,
            *common.NEWS_KEYS,
            *faq.KEYS,
            *faq.QUESTION_KEYS,
        }
    ),
)
def test_each_other_key_is_mentioned(key: str):
    """No key of an option or of common.yaml is undocumented."""
    assert f"`{key}" in TEXT


def test_each_verb_is_shown_in_an_example():
    """An author finds an example of every verb and of every key of a step."""
    shown = set(re.findall(r"^ *(?:- )?([a-z_]+):", "\n".join(BLOCKS), re.MULTILINE))

    assert set() == verbs.ALL_KEYS - shown
