"""Small folders of scripts for tests: a good one, and what a file of `tests/broken` makes of it.

The first lines of such a file may say where it belongs:

    # file: common.yaml         it takes the place of this file; without this line, of talk.yaml
    # add to: common.yaml       its lines come after those of this file
    # without: help.yaml        this file is taken away
    # expect: help.yaml:1       where the problem is; without this line, below the line "# wrong below"
"""

import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

from coach.dialog.book import find_dialogs
from coach.dialog.texts import REQUIRED

BROKEN = Path(__file__).parent.parent / "broken"
GOOD = BROKEN / "good"
_HEADER = re.compile(rb"^# (file|add to|without|expect): (.+)$", re.MULTILINE)


@dataclass(frozen=True)
class Broken:
    """One file of `tests/broken`: the mistake that its name tells, and where it is to be found."""

    path: Path

    @property
    def code(self) -> str:
        """The code of the problem."""
        return self.path.name[:4]

    def header(self, name: str) -> str:
        """What a line at the top says, "" when there is no such line."""
        found: dict[bytes, bytes] = dict(_HEADER.findall(self.path.read_bytes()))
        return found.get(name.encode(), b"").decode()

    @property
    def file(self) -> str:
        """The file of the folder that it is."""
        return self.header("add to") or self.header("file") or "talk.yaml"

    @property
    def languages(self) -> tuple[str, ...]:
        """Languages to read besides English."""
        return ("fr",) if "languages/fr" in self.file else ()

    def put_into(self, folder: Path) -> tuple[str, int]:
        """Makes the mistake in a good folder; says in which file and line it is to be reported."""
        target, data = folder / self.file, self.path.read_bytes()
        if self.header("add to"):
            data = target.read_bytes() + data
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
        if self.header("without"):
            (folder / self.header("without")).unlink()
        if expected := self.header("expect"):
            file, _, line = expected.rpartition(":")
            return file, int(line)
        before, _, _ = data.partition(b"# wrong below")
        return self.file, before.count(b"\n") + 2


def broken_files() -> Iterator[Broken]:
    """All of them, by name."""
    return (Broken(path) for path in sorted(BROKEN.glob("*.yaml")))


def make_good(folder: Path, *, words: bool = False) -> Path:
    """A good folder of scripts with one dialog; with the real words of English when asked for."""
    shutil.copytree(GOOD, folder, dirs_exist_ok=True)
    if words:
        shutil.copytree(find_dialogs() / "languages" / "en", folder / "languages" / "en", dirs_exist_ok=True)
    texts = dict.fromkeys(REQUIRED, "Something.")
    with (folder / "common.yaml").open("a") as file:
        file.write(yaml.safe_dump({"texts": texts}))
    return folder


def translate_rest(folder: Path, texts: dict[str, str]) -> None:
    """Translates into French what the good folder leaves open: every text outside of its dialog."""
    rest = {key: {"from": text, "to": text} for key, text in texts.items() if not key.startswith("talk.")}
    (folder / "languages" / "fr" / "rest.yaml").write_text(yaml.safe_dump(rest, allow_unicode=True))


def with_steps(folder: Path, steps: str) -> Path:
    """A good folder whose dialog is these steps, and an end."""
    make_good(folder)
    lines = [f"  {line}" if line.strip() else "" for line in steps.strip("\n").split("\n")]
    script = ["dialog: talk", "title: A talk", "steps:", *lines, "  - id: end", "    close: done", ""]
    (folder / "talk.yaml").write_text("\n".join(script))
    return folder
