"""With a secret key, answers are unreadable in the file, and readable with the key alone."""

import asyncio
from pathlib import Path

import pytest

from coach.model.errors import StoreError
from coach.model.events import Said
from coach.runtime.sealing import Plain, Sealed
from tests.runtime.parts import SAM, Paper, runner

SECRET = "a very private sentence"


def say(folder: Path, words: str, key: str = "") -> list[str]:
    """What is shown when these words are said to a coach with this key."""

    async def talk():
        paper = Paper()
        async with runner(folder / "a.db", paper, secret=key) as one:
            await one.handle(SAM, Said(words))
        return paper.texts

    return asyncio.run(talk())


def test_answers_are_unreadable_at_rest(tmp_path: Path):
    """With a key the file holds no answer, and the talk goes on as usual."""
    say(tmp_path, SECRET, "key")

    assert SECRET.encode() not in (tmp_path / "a.db").read_bytes()
    assert ["2: two"] == say(tmp_path, "two", "key")


@pytest.mark.parametrize(("key", "words"), [("other", "not the key"), ("", "set COACH_SECRET_KEY")])
def test_wrong_key_is_told(tmp_path: Path, key: str, words: str):
    """With another key, or none, the database isn't opened, and it is said why."""
    say(tmp_path, SECRET, "key")

    with pytest.raises(StoreError, match=words):
        say(tmp_path, "two", key)


def test_first_key_seals_what_is_there(tmp_path: Path):
    """A key that is set later encrypts what was written before."""
    say(tmp_path, SECRET)
    assert SECRET.encode() in (tmp_path / "a.db").read_bytes()

    assert ["2: two"] == say(tmp_path, "two", "key")
    assert SECRET.encode() not in (tmp_path / "a.db").read_bytes()


def test_sealed_value_is_bound_to_its_place():
    """A value that was moved to another person's row can't be read there."""
    sealing = Sealed("key", b"salt of 16 bytes")
    stored = sealing.seal(b"{}", "people/a")

    assert b"{}" == sealing.unseal(stored, "people/a")
    with pytest.raises(StoreError, match="people/b"):
        sealing.unseal(stored, "people/b")
    with pytest.raises(StoreError, match="encrypted"):
        Plain().unseal(stored, "people/a")
