"""A story file, read into values. Knows the format, plays nothing.

Header, one `key: value` a line:
    title:      what it shows
    at:         when it begins, with the person's zone: 2026-11-23 09:00 America/Edmonton
    zone:       guessed, for a person who hasn't said their time zone yet; known when left out
    language:   en when left out
    continues:  another story in the same folder that happened before; its end is this one's beginning
    step:       the step where the person is, for a story that doesn't begin at the beginning
    slot:       a saved answer, `slot: contact = Dana`; repeat it for more; JSON where it isn't text

Then what happens, one a line, each followed by what the coach says to it:
    > text                 the person types it (`\\n` is a line break)
    + text                 typed right after the line before, without having seen the reply to that
    * label                a button: the label or the id of an option that was shown last
    * label (earlier)      the same button of an earlier question
    [wait 2 days]          time passes; what comes due is shown, each at its time
    [at 2026-11-24 13:00]  the same, until then, in the person's zone
    [open]                 they open the chat again
    [tick a, b]            a checklist sent in with these ticked
    [pick 2026-11-24T13:00]  a date picker
    [command status]       a slash command, with any words after it
    = state arrange.when   (see `checking`)
    # a remark

And what the coach says, each message a block whose further lines are indented:
    coach: text   nudge: text   file: name.md   … alone: any messages
"""

import json
import re
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from coach.model.errors import CoachError

#: What a block of the coach's can begin with.
SPEAKERS = ("coach", "nudge", "file")
ANY = "any"
_HEADER_KEYS = ("title", "at", "zone", "language", "continues", "step", "slot")
_BLOCK = re.compile(rf"({'|'.join(SPEAKERS)}):\s?(.*)")
_BRACKET = re.compile(r"\[(\w+)\s*(.*)\]\s*")
_BRACKETS = ("wait", "at", "open", "tick", "pick", "command")
_SIGNS = {">": "say", "+": "add", "*": "choose", "=": "check"}


class StoryError(CoachError):
    """A story file can't be understood; the text names file and line."""


@dataclass(frozen=True, slots=True)
class Block:
    """Something the coach is expected to show: who speaks (`SPEAKERS` or `ANY`) and what, with its `…`."""

    speaker: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Beat:
    """One thing that happens, and what the coach says to it.

    `first` and `last` are the lines of the coach's blocks, counted from 1, `last` not included;
    equal when there are none.
    """

    line: int
    action: str
    text: str = ""
    blocks: tuple[Block, ...] = ()
    first: int = 0
    last: int = 0


@dataclass(frozen=True, slots=True)
class Story:
    """A whole story. `at` is None when it continues another one."""

    path: Path
    title: str
    at: datetime | None
    zone: str
    zone_known: bool
    language: str
    step: str
    slots: dict[str, Any]
    beats: tuple[Beat, ...]
    before: "Story | None" = None


@dataclass(slots=True)
class _Header:
    """The header while it is read."""

    values: dict[str, str] = field(default_factory=dict)
    slots: dict[str, Any] = field(default_factory=dict)


def read_story(path: Path) -> Story:
    """The story in this file.

    Raises:
        StoryError: it can't be read; the text says which line, and what is wrong with it.
    """
    return _read(path, seen=())


def _read(path: Path, seen: tuple[Path, ...]) -> Story:
    if path in seen:
        raise StoryError(f"{path}: continues itself")
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise StoryError(f"{path}: can't be read: {error}") from error
    header, start = _read_header(path, lines)
    before = None
    if "continues" in header.values:
        before = _read(path.parent / header.values["continues"], (*seen, path))
    at, zone = _begin(path, header.values.get("at", ""), before)
    return Story(
        path=path,
        title=header.values.get("title", path.stem.replace("_", " ")),
        at=at,
        zone=zone,
        zone_known=header.values.get("zone") != "guessed",
        language=header.values.get("language", before.language if before else "en"),
        step=header.values.get("step", ""),
        slots=header.slots,
        beats=_read_beats(path, lines, start, opens=before is None),
        before=before,
    )


def _read_header(path: Path, lines: list[str]) -> tuple[_Header, int]:
    """The header, and the index of the first line after it."""
    header = _Header()
    for index, line in enumerate(lines):
        key, colon, value = line.partition(":")
        if not line.strip() or line.startswith("#"):
            continue
        if not colon or key not in _HEADER_KEYS:
            return header, index
        if key == "slot":
            slot, _, text = value.partition("=")
            header.slots[slot.strip()] = _value(text.strip())
        else:
            header.values[key] = value.strip()
    raise StoryError(f"{path}: nothing happens in it")


def _value(text: str) -> Any:
    """A slot's value: JSON when it is a list, an object, a number or true/false; else the text itself."""
    try:
        return json.loads(text)
    except ValueError:
        return text


def _begin(path: Path, text: str, before: Story | None) -> tuple[datetime | None, str]:
    """When the story begins (aware), and the person's zone."""
    if not text:
        if before is None:
            raise StoryError(f"{path}: the header needs `at:`, such as at: 2026-11-23 09:00 America/Edmonton")
        return None, before.zone
    moment, _, zone = text.rpartition(" ")
    try:
        return datetime.fromisoformat(moment).replace(tzinfo=ZoneInfo(zone)), zone
    except (ValueError, ZoneInfoNotFoundError) as error:
        raise StoryError(f"{path}: `at:` needs a day, a time and a zone, not {text!r}") from error


def _read_beats(path: Path, lines: list[str], start: int, *, opens: bool) -> tuple[Beat, ...]:
    """What happens, in order. A story that continues no other begins with opening the chat."""
    beats: list[Beat] = []
    index = start
    if opens:
        blocks, first, index = _read_blocks(path, lines, start)
        beats.append(Beat(start + 1, "open", "", blocks, first + 1, index + 1))
    while index < len(lines):
        line = lines[index]
        if not line.strip() or line.startswith("#"):
            index += 1
            continue
        action, text = _read_action(path, index, line)
        blocks, first, after = _read_blocks(path, lines, index + 1)
        if action == "check" and blocks:
            raise StoryError(f"{path}:{first + 1}: the coach says nothing to `=`; put this line above it")
        beats.append(Beat(index + 1, action, text, blocks, first + 1, after + 1))
        index = after
    return tuple(beats)


def _read_action(path: Path, index: int, line: str) -> tuple[str, str]:
    if line[0] in _SIGNS:
        return _SIGNS[line[0]], line[1:].strip().replace("\\n", "\n")
    match = _BRACKET.fullmatch(line)
    if match and match[1] in _BRACKETS:
        return match[1], match[2].strip()
    known = " ".join([*_SIGNS, *(f"[{name}]" for name in _BRACKETS), *(f"{name}:" for name in SPEAKERS)])
    raise StoryError(f"{path}:{index + 1}: a line begins with one of {known}; this one is {line!r}")


def _read_blocks(path: Path, lines: list[str], start: int) -> tuple[tuple[Block, ...], int, int]:
    """The coach's blocks from this line on; the indexes of their first line and of the line after them."""
    blocks: list[Block] = []
    index = start
    while index < len(lines):
        line = lines[index]
        match = _BLOCK.fullmatch(line)
        if match:
            further = _indented(lines, index + 1)
            blocks.append(Block(match[1], "\n".join([match[2], *further])))
            index += 1 + len(further)
        elif line.strip() in ("…", "..."):
            blocks.append(Block(ANY))
            index += 1
        elif line.startswith(" ") and line.strip():
            raise StoryError(
                f"{path}:{index + 1}: an indented line goes on with the block above; there is none"
            )
        elif not line.strip() and _BLOCK.fullmatch(_next_filled(lines, index)):
            index += 1
        else:
            break
    return tuple(blocks), start, index


def _indented(lines: list[str], start: int) -> list[str]:
    """The further lines of a block: indented ones, and empty ones between them."""
    found: list[str] = []
    for line in lines[start:]:
        if line.strip() and not line.startswith(" "):
            break
        found.append(line[2:] if line.startswith("  ") else line.strip())
    while found and not found[-1].strip():
        found.pop()
    return found


def _next_filled(lines: list[str], start: int) -> str:
    return next((line for line in lines[start:] if line.strip()), "")
