"""How well answers are understood: `python -m tests.skills.understood` prints figures.

`data/understand.jsonl` has one labelled input a line. Those marked `held_out` were written before the readers
were tuned on the others, and are not looked at when tuning: only their figures are.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from coach.dialog.book import find_dialogs
from coach.dialog.words import load_words
from coach.model.effects import Option
from coach.model.reading import Reading
from coach.skills.answers import read
from coach.skills.words import Words

DATA = Path(__file__).with_name("data") / "understand.jsonl"


@cache
def english() -> Words:
    """The English words that are shipped."""
    return load_words(find_dialogs() / "languages" / "en" / "words.yaml")


@dataclass(frozen=True)
class Labelled:
    """One input with what it means."""

    row: dict[str, Any]

    @property
    def held_out(self) -> bool:
        """Whether nobody looks at it when tuning."""
        return bool(self.row.get("held_out"))

    def __str__(self) -> str:
        return f"{self.row['kind']}: {self.row['text']}"

    @property
    def wanted(self) -> tuple[Any, bool]:
        """The value, and whether it should be said back first."""
        return self.row["value"], self.row["unsure"]

    def read(self) -> Reading:
        """How it is read now; a list is wanted where the label is one."""
        now = datetime.fromisoformat(self.row["at"]).replace(tzinfo=ZoneInfo(self.row["timezone"]))
        options = [Option(label, label) for label in self.row.get("options", ())]
        many = isinstance(self.row["value"], list)
        return read(self.row["kind"], self.row["text"], words=english(), now=now, options=options, many=many)


def labelled() -> list[Labelled]:
    """All labelled inputs."""
    return [Labelled(json.loads(line)) for line in DATA.read_text(encoding="utf-8").splitlines()]


@dataclass(frozen=True)
class Figures:
    """How many were read right (value, and value with its doubt), and how many wrongly without a doubt."""

    count: int
    right: int
    exact: int
    wrong_and_sure: int

    def __str__(self) -> str:
        parts = (
            f"{self.count:4} inputs",
            f"value right {self.right / self.count:6.1%}",
            f"value and doubt right {self.exact / self.count:6.1%}",
            f"wrong without a doubt {self.wrong_and_sure / self.count:5.1%}",
        )
        return "  ".join(parts)


def figures(some: Iterable[Labelled]) -> Figures:
    """The figures for these inputs."""
    readings = [(one.wanted, one.read()) for one in some]
    right = [(wanted, reading) for wanted, reading in readings if wanted[0] == reading.value]
    return Figures(
        len(readings),
        len(right),
        sum(wanted[1] == reading.unsure for wanted, reading in right),
        sum(
            wanted[0] != reading.value and reading.understood and not reading.unsure
            for wanted, reading in readings
        ),
    )


def main() -> None:
    """Prints the figures: tuned, held out, and held out by kind."""
    every = labelled()
    held = [one for one in every if one.held_out]
    print("tuned     ", figures(one for one in every if not one.held_out))
    print("held out  ", figures(held))
    for kind in sorted({one.row["kind"] for one in held}):
        print(f"  {kind:8}", figures(one for one in held if one.row["kind"] == kind))


if __name__ == "__main__":
    main()
