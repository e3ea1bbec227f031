"""Pictures of the dialogs, as mermaid text."""

import re
from pathlib import Path

import pytest

from coach.dialog.book import Book, compile_folder
from coach.dialog.graph import graph
from tests.dialog.folders import make_good


def test_a_dialog_is_drawn_with_its_ways(tmp_path: Path):
    """Questions are round, an end is a double circle, arrows lead from step to step."""
    expected = """\
flowchart TD
  s_talk__who(["who<br>Who would you like to learn from?"])
  s_talk__relation(["relation<br>How do you know {contact}?"])
  s_talk__note["note<br>A first note to {contact}"]
  s_talk__end((("end<br>done")))
  s_talk__who --> s_talk__relation
  s_talk__relation --> s_talk__note
  s_talk__note --> s_talk__end
"""

    assert expected == graph(compile_folder(make_good(tmp_path), ()), "talk")


@pytest.mark.parametrize("name", ["prepare", "arrange", "conduct", "follow_up", "settings"])
def test_each_dialog_can_be_drawn(book: Book, name: str):
    """Every step is in the picture, and no arrow leads to a box that isn't there."""
    picture = graph(book, name)
    boxes = set(re.findall(r"^  (s_\w+)[(\[{>/]", picture, re.MULTILINE))
    arrows = re.findall(
        r"^  (s_\w+) -.*?-> ?(?:\|.*?\| )?(s_\w+)$|^  (s_\w+) --> ?(?:\|.*?\| )?(s_\w+)$",
        picture,
        re.MULTILINE,
    )
    ends = {one for arrow in arrows for one in arrow if one}

    assert {f"s_{step.replace('.', '__')}" for step in book.dialogs[name].steps} <= boxes
    assert set() == ends - boxes


def test_all_dialogs_are_drawn_in_one_picture(book: Book):
    """The whole has a box for each dialog, where it begins, and where news lead."""
    picture = graph(book)

    assert picture.startswith("flowchart TD\n  start((start)) --> d_prepare\n")
    assert all(f"  d_{name}" in picture for name in book.dialogs)
    assert "news -.->" in picture
