"""What people ask for besides the commands, in their own words."""

import json
from pathlib import Path

import pytest

from coach.skills.commands import read_aside
from tests.shipped import book

LINES = (Path(__file__).parent / "data" / "asides.jsonl").read_text().splitlines()


@pytest.mark.parametrize("line", [json.loads(line) for line in LINES], ids=lambda line: line["text"])
def test_asides(line: dict[str, str]):
    """A whole message that asks for it is heard, with what it is about; an answer like it isn't."""
    found = read_aside(line["text"], book().phrases())

    assert (line["aside"], line.get("about")) == ((found.name, found.text) if found else (None, None))
