"""YAML as text, tables and lists that know their line. Reads script files, nothing else.

Values keep the text that the author typed: `no` is "no" and `12:30` is "12:30". The tree is built from the
parser's events in one pass, because only those still show anchors, tags and where a plain text ended.
Lines stay in these values; what is compiled from them holds plain text.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from coach.dialog.problems import Problems

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
#: Deeper than any script: a file of brackets only must not exhaust the stack.
_DEEPEST = 20
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u2028\u2029\ufeff\ufffe\uffff]")
#: A value that YAML takes for something else than text, unless it is a whole list or table in brackets.
_NEEDS_QUOTES = re.compile(r"^[^\"'#\[{]*(?::|-) +((?![\[{].*[\]}]$)[{\[*&!%@`|>])")
_TWO_COLONS = re.compile(r": .*:( |$)")
_TAB = re.compile(r"^ *\t", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Text:
    """A piece of text and the line that it begins on, counted from 1."""

    value: str
    line: int


@dataclass(frozen=True, slots=True)
class Table:
    """Keys with their values, in order; no key twice."""

    rows: tuple[tuple[Text, "Node"], ...]
    line: int

    def get(self, key: str) -> "Node | None":
        """The value of this key, None when it isn't there."""
        return next((value for name, value in self.rows if name.value == key), None)

    def keys(self) -> tuple[str, ...]:
        """The keys, in order."""
        return tuple(name.value for name, _ in self.rows)


@dataclass(frozen=True, slots=True)
class Items:
    """Entries that begin with a dash, in order."""

    nodes: tuple["Node", ...]
    line: int


Node = Text | Table | Items


def plain(node: Node) -> Any:
    """The node as text, dicts and lists, without lines."""
    match node:
        case Text(value):
            return value
        case Items(nodes):
            return [plain(one) for one in nodes]
        case Table(rows):
            return {key.value: plain(value) for key, value in rows}


class _Refused(Exception):
    """The rest of this file makes no sense any more; the problem has been reported."""


def read_nodes(path: Path, name: str, problems: Problems) -> Node | None:
    """The content of a YAML file; None when it can't be read or is empty, which is reported.

    Args:
        path: the file.
        name: what the file is called in problems.
        problems: takes what is wrong with it.
    """
    text = read_text(path, name, problems)
    if text is None:
        return None
    if tab := _TAB.search(text):
        line = text.count("\n", 0, tab.start()) + 1
        problems.add(name, line, "C002", "a tab at the beginning of the line; use spaces")
        return None
    try:
        return _Reader(text, name, problems).document()
    except _Refused:
        return None
    except yaml.MarkedYAMLError as error:
        open_quote = "quoted scalar" in str(error.context or "")
        mark = error.context_mark if open_quote else error.problem_mark or error.context_mark
        line = mark.line if mark else 0
        problems.add(name, line + 1, "C001", _explained(error, text.split("\n")[line : line + 1]))
    except yaml.YAMLError as error:
        problems.add(name, 1, "C001", f"this is not YAML: {error}")
    return None


def read_text(path: Path, name: str, problems: Problems) -> str | None:
    """A file as text with plain line ends; None when it isn't readable, which is reported."""
    try:
        data = path.read_bytes()
        text = data.decode()
    except OSError as error:
        problems.add(name, 1, "C008", f"the file can't be read: {error.strerror}")
        return None
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        problems.add(name, line, "C006", "a character that is not UTF-8; save the file as UTF-8")
        return None
    text = text.removeprefix("\ufeff").replace("\r\n", "\n")
    if control := _CONTROL.search(text):
        line = text.count("\n", 0, control.start()) + 1
        problems.add(
            name, line, "C006", f"an invisible control character (U+{ord(control[0]):04X}); delete it"
        )
        return None
    return text


class _Reader:
    """Builds the nodes of one file from the parser's events."""

    def __init__(self, text: str, name: str, problems: Problems) -> None:
        self.lines = text.split("\n")
        self.name = name
        self.problems = problems
        self.events: Iterator[Any] = yaml.parse(text, Loader=_LOADER)

    def document(self) -> Node | None:
        """The one document of the file."""
        node = None
        for event in self.events:
            if isinstance(event, yaml.DocumentStartEvent):
                if node is not None:
                    self._refuse(event, "C001", "a second document begins here ('---'); one file holds one")
                node = self._node(next(self.events), 0)
        if node is None or (isinstance(node, Text) and not node.value):
            self.problems.add(self.name, 1, "C007", "the file is empty")
            return None
        return node

    def _node(self, event: Any, depth: int) -> Node:
        line = event.start_mark.line + 1
        if depth > _DEEPEST:
            self._refuse(event, "C007", "brackets inside brackets; put a text that begins with one in quotes")
        if isinstance(event, yaml.AliasEvent):
            self._refuse(event, "C004", f"*{event.anchor} repeats another part; write it out")
        if event.anchor is not None:
            self._refuse(
                event, "C004", f"&{event.anchor} names a part to repeat; write it out where it is needed"
            )
        if event.tag is not None and event.tag != "!":
            self._refuse(event, "C004", f"{event.tag} says of what type it is; leave it out")
        if isinstance(event, yaml.ScalarEvent):
            self._check_not_cut(event)
            return Text(event.value.strip(), line)
        if isinstance(event, yaml.SequenceStartEvent):
            return Items(tuple(self._entries(depth)), line)
        return Table(tuple(self._rows(depth)), line)

    def _entries(self, depth: int) -> Iterator[Node]:
        for event in self.events:
            if isinstance(event, yaml.SequenceEndEvent):
                return
            yield self._node(event, depth + 1)

    def _rows(self, depth: int) -> Iterator[tuple[Text, Node]]:
        seen: dict[str, int] = {}
        for event in self.events:
            if isinstance(event, yaml.MappingEndEvent):
                return
            key = self._node(event, depth + 1)
            value = self._node(next(self.events), depth + 1)
            if not isinstance(key, Text):
                self.problems.add(self.name, key.line, "C007", "a key is a word, not a list or a table")
            elif key.value in seen:
                message = f"{key.value} was already given in line {seen[key.value]}; a key is given once"
                self.problems.add(self.name, key.line, "C003", message)
            else:
                seen[key.value] = key.line
                yield key, value

    def _check_not_cut(self, event: Any) -> None:
        """YAML silently drops what follows ` #` in a text without quotes; nobody expects that in a text."""
        if event.style:  # quoted texts and blocks keep it
            return
        mark = event.end_mark
        rest = self.lines[mark.line][mark.column :] if mark.line < len(self.lines) else ""
        if rest.lstrip().startswith("#") and rest[:1] in (" ", "\t"):
            message = (
                f"everything from {rest.strip()[:20]!r} on is lost; put the text in quotes, "
                "or a comment on a line of its own"
            )
            self.problems.add(self.name, mark.line + 1, "C005", message)

    def _refuse(self, event: Any, code: str, message: str) -> None:
        self.problems.add(self.name, event.start_mark.line + 1, code, message)
        raise _Refused


def _explained(error: yaml.MarkedYAMLError, lines: list[str]) -> str:
    """What an author can do about an error in the YAML of this line."""
    problem = error.problem or "something is wrong here"
    if "quoted scalar" in str(error.context or ""):
        return "the quote that begins here has no end, or a quote inside it isn't written twice"
    begins = next((match[1] for line in lines if (match := _NEEDS_QUOTES.search(line))), "")
    if begins:
        return f"a text that begins with {begins} needs quotes around it"
    if "mapping values are not allowed" in problem and any(_TWO_COLONS.search(line) for line in lines):
        return "a text with a colon in it needs quotes around it"
    if "expected ':'" in problem:
        return "the line above has no colon, or this one is indented by mistake"
    return "this line doesn't fit the one above: check its indentation, its colon, and quotes inside quotes"
