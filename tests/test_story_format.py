"""How stories are read and compared. What the coach says in them is tested by the stories themselves."""

from datetime import datetime
from pathlib import Path

import pytest

from coach.model.effects import Choices, Document, Option, Say, Shown
from coach.stories.reading import Beat, Block, StoryError, read_story
from coach.stories.running import _matches  # the rule on its own, without a coach to talk to

HEADER = "at: 2026-11-23 09:00 America/Edmonton\n\n"


def write(folder: Path, text: str, name: str = "one.story") -> Path:
    """A story file with this text."""
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_header(tmp_path: Path):
    """The header says when and where it begins and what is known."""
    header = "title: A try\nat: 2026-11-23 09:00 America/Edmonton\nstep: arrange.when\n"
    text = header + 'slot: contact = {"first": "Dana"}\n> hi\n'

    story = read_story(write(tmp_path, text))

    assert story.at is not None
    assert "A try" == story.title
    assert datetime.fromisoformat("2026-11-23T16:00+00:00") == story.at
    assert ("arrange.when", {"contact": {"first": "Dana"}}) == (story.step, story.slots)


def test_beats(tmp_path: Path):
    """Each action comes with the coach's blocks below it, their further lines joined, empty ones included."""
    said = "coach: Hello.\n\n  Who?\n> Dana\n…\ncoach: And?\n* A friend\n"
    text = HEADER + said + "[wait 2 days]\nnudge: Still here\n= phase arrange\n"

    story = read_story(write(tmp_path, text))

    assert (
        Beat(3, "open", "", (Block("coach", "Hello.\n\nWho?"),), 3, 6),
        Beat(6, "say", "Dana", (Block("any"), Block("coach", "And?")), 7, 9),
        Beat(9, "choose", "A friend", (), 10, 10),
        Beat(10, "wait", "2 days", (Block("nudge", "Still here"),), 11, 12),
        Beat(12, "check", "phase arrange", (), 13, 13),
    ) == story.beats


def test_continued(tmp_path: Path):
    """A story that continues another begins at its end, in its zone, without opening the chat again."""
    write(tmp_path, HEADER + "> Dana\n", "first.story")

    story = read_story(write(tmp_path, "continues: first.story\n> more\n", "second.story"))

    assert story.before is not None
    assert (None, "America/Edmonton") == (story.at, story.zone)
    assert ["say"] == [beat.action for beat in story.beats]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("> hi\n", "at:"),
        ("at: tomorrow\n> hi\n", "at:"),
        ("at: 2026-11-23 09:00 Nowhere/Else\n> hi\n", "at:"),
        ("title: nothing\n", "nothing happens"),
        (HEADER + "hello\n", ":3:"),
        (HEADER + "> hi\n[jump]\n", ":4:"),
        (HEADER + "> hi\n  indented\n", ":4:"),
        (HEADER + "= phase arrange\ncoach: no\n", ":4:"),
        ("continues: one.story\n> hi\n", "continues itself"),
    ],
)
def test_mistakes(tmp_path: Path, text: str, line: str):
    """A story that can't be understood says where and why."""
    with pytest.raises(StoryError, match=r"one\.story") as caught:
        read_story(write(tmp_path, text))

    assert line in str(caught.value)


def test_spaces_are_alike():
    """How a text is wrapped doesn't matter; its words do."""
    shown = [Say("One two.\n\nThree.")]

    assert _matches([Block("coach", "One\ntwo. Three.")], shown)
    assert not _matches([Block("coach", "One two. Four.")], shown)


def test_left_out_text():
    """An ellipsis stands for any text, and alone for any messages."""
    shown = [Say("Hello there."), Say("Who is it?"), Say("A nudge", nudge="1/a.b/c")]

    assert _matches([Block("coach", "Hello…"), Block("coach", "… it?"), Block("nudge", "A ... e")], shown)
    assert _matches([Block("coach", "Hello there."), Block("any")], shown)
    assert not _matches([Block("any"), Block("coach", "Hello there.")], shown)


def test_options_and_files():
    """Options are compared as they are numbered, documents with their file's name."""
    options = (Option("yes", "Yes"), Option("no", "No"))
    shown: list[Shown] = [Choices("Sure?", options), Document("note.md", "A note", "Hi Dana")]

    assert _matches([Block("coach", "Sure?\n 1. Yes\n 2. No"), Block("file", "note.md A note Hi …")], shown)
