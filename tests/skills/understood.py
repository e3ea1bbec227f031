"""How well answers are understood: `python -m tests.skills.understood [--misses]` prints figures by kind.

Two labelled sets, one input a line:

- `data/understand.jsonl`: what one reading is, with its doubt (`value`, `unsure`).
- `data/typed.jsonl`: what people type, all kinds and commands, as `coach understand -` takes it; `expect`
  lists the values that are right; with `compare: instant` other
  offsets are right too. Rows with `blind` were written by somebody who had not seen the program.

Those marked `held_out` were written before the readers were tuned on the others, and are not looked at when
tuning: only their figures are. `misread` marks a row that is known to be read wrongly. The worst that can
happen is a wrong value without a doubt: it would be stored without having been said back.
"""

import json
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from coach.commands.reading import one
from coach.dialog.book import find_dialogs
from coach.dialog.words import load_words
from coach.model.effects import Option
from coach.model.reading import Reading
from coach.skills.answers import read
from coach.skills.words import Words

DATA = Path(__file__).with_name("data")
#: When and where a row is typed that doesn't say.
AT, ZONE = "2026-11-18T10:00", "America/Edmonton"
#: What `coach understand -` takes.
WANTED = ("kind", "text", "language", "timezone", "at", "options", "contacts")


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

    @property
    def misread(self) -> bool:
        """Whether it is known to be read wrongly."""
        return bool(self.row.get("misread"))

    def __str__(self) -> str:
        return f"{self.row['kind']}: {self.row['text']}"

    @property
    def expected(self) -> list[Any]:
        """The values that are right."""
        return self.row["expect"] if "expect" in self.row else [self.row["value"]]

    def is_right(self, reading: Reading) -> bool:
        """Whether the value is one of those expected."""
        if self.row.get("compare") == "instant":
            return isinstance(reading.value, str) and _moment(reading.value) in map(_moment, self.expected)
        return any(
            (type(value) is type(reading.value) and value == reading.value)
            or _same_number(value, reading.value)
            for value in self.expected
        )

    def is_exact(self, reading: Reading) -> bool:
        """Whether the doubt is right as well, where one is labelled."""
        return self.is_right(reading) and self.row.get("unsure", reading.unsure) == reading.unsure

    def read(self) -> Reading:
        """How it is read now; a list is wanted where the label is one."""
        row = self.row
        if "expect" in row:
            if not (find_dialogs() / "languages" / row.get("language", "en")).is_dir():
                return Reading()  # the coach doesn't speak it yet
            found = one({"at": AT, "timezone": ZONE, **{key: row[key] for key in row if key in WANTED}})
            return Reading(found["value"], found["unsure"], found["why"])
        now = datetime.fromisoformat(row["at"]).replace(tzinfo=ZoneInfo(row["timezone"]))
        options = [Option(label, label) for label in row.get("options", ())]
        many = isinstance(row["value"], list)
        return read(row["kind"], row["text"], words=english(), now=now, options=options, many=many)


def _moment(value: str) -> datetime | str:
    return datetime.fromisoformat(value) if "T" in value and "/" not in value else value


def _same_number(one: Any, other: Any) -> bool:
    numbers = isinstance(one, int | float) and isinstance(other, int | float)
    return numbers and isinstance(one, bool) == isinstance(other, bool) and one == other


def labelled(*names: str) -> list[Labelled]:
    """All labelled inputs of these sets, or of both."""
    return [
        Labelled(json.loads(line))
        for name in names or ("understand", "typed")
        for line in (DATA / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    ]


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
            f"wrong without a doubt {self.wrong_and_sure:2} ({self.wrong_and_sure / self.count:.1%})",
        )
        return "  ".join(parts)


def figures(some: Iterable[Labelled]) -> Figures:
    """The figures for these inputs."""
    readings = [(each, each.read()) for each in some]
    wrong = [reading for each, reading in readings if not each.is_right(reading)]
    return Figures(
        len(readings),
        len(readings) - len(wrong),
        sum(each.is_exact(reading) for each, reading in readings),
        sum(reading.understood and not reading.unsure for reading in wrong),
    )


def report(*, misses: bool) -> None:
    """Prints the figures by kind, tuned on and held out; with `misses` also the tuned rows read wrongly."""
    every = labelled()
    parts = {
        "tuned on": [each for each in every if not each.held_out],
        "held out": [each for each in every if each.held_out and not each.row.get("blind")],
        "blind": [each for each in every if each.row.get("blind")],
    }
    for name, some in parts.items():
        if not some:
            continue
        print(f"{name:10}", figures(some))
        for kind in sorted({each.row["kind"] for each in some}):
            print(f"  {kind:8}", figures(each for each in some if each.row["kind"] == kind))
    for each in parts["tuned on"] if misses else ():
        reading = each.read()
        if not each.is_exact(reading):
            print(f"  missed  {each}  | {each.expected[0]} | {reading.value} {reading.why}")


if __name__ == "__main__":
    report(misses="--misses" in sys.argv)
