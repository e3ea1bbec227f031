"""Laying out a page from a template and what the person said: scripts, drafts, notes. Pure.

What a person wrote is put in as it is and never read as a template, whatever braces it holds.
"""

import re
import unicodedata
from collections.abc import Mapping, Sequence

from coach.model.files import Block, Kind, Section

Value = str | Sequence[str] | Sequence[Section]
Values = Mapping[str, Value]

#: A place in a template: `{contact}`, `{contact.first}`, `{me.name}`.
_PLACE = re.compile(r"\{([a-z][a-z0-9_]*(?:\.[a-z0-9_]+)*)\}")
#: A place that makes a list with dashes: `- {questions}`.
_LISTED = re.compile(rf"-\s+{_PLACE.pattern}")
#: Joins a line of a template with the next: they are sentences of one paragraph.
JOIN = re.compile(r"\s+\\\n\s*")
_LINE_END = re.compile(r"(?<!\\)\n")
_TWO_STOPS = re.compile(r"([.!?…])\.(?=\s|$)")
#: "Subject: {subject}": words of theirs behind a label.
_LABELLED = re.compile(r"\w+: (?=\{[^{}]+\}$)")
_BEGINS = re.compile(r"\s*\{")
_SMALL_START = re.compile(r"^(\s*)([^\W\d_])")
LONGEST_NAME = 80
ENDING = ".md"
#: Stands after the last line of a template while it is laid out: the end of whatever is above it.
_END = "#"
#: What a template's line begins with when it is more than a text, and what piece of a page it is then.
_MARKS = re.compile(r"(##+|#|- \[ \]|-)\s+")
_KINDS: dict[str, Kind] = {"#": "title", "-": "list", "- [ ]": "boxes"}
_MARKED: dict[Kind, str] = {"title": "# ", "heading": "## ", "list": "- ", "boxes": "- [ ] "}
#: What Markdown would take for a mark.
_ESCAPED = re.compile(r"[\\`*_\[\]<>~|]|&(?=#?\w+;)|^[#+=-](?=\s|[-=+#]|$)|(?<=\d)[.)](?=\s|$)", re.MULTILINE)
_TO_TICK = re.compile(r"- \[ \] ")
_BOLD = re.compile(r"\*\*(.+?)\*\*")
#: What no file system minds, besides letters and digits.
_KEPT = frozenset(" -_()")
#: Windows can't open files with these names, whatever their ending.
_PORTS = (f"{port}{number}" for port in ("com", "lpt") for number in range(10))
_RESERVED = frozenset({"con", "prn", "aux", "nul", *_PORTS})


def lay_out(template: str, values: Values) -> str:
    r"""The template with its places filled.

    - A line that has a place without a value is left out; a paragraph of only such lines leaves no gap, and
      a heading (`## Notes`) goes when all that stood under it did.
    - A line that is only a place for a list becomes a numbered list, with the line's indent, or with a dash
      before it one with dashes; within a line a list is joined with commas.
    - A place for sections becomes a heading and a list for each.
    - Lines that end in ` \` are sentences of one paragraph: each is left out on its own.
      A sentence that begins with an answer gets a capital letter, and never ends in two full stops.
    - `- [ ]` at the beginning of a line is a box to tick.
    - Everything else stays as it is written; braces that are no place too.

    `values` are words ready to be read, lists of them, or sections. The page ends with a line end, unless it
    is empty.
    """
    page: list[str] = []
    dropped = False
    heading = -1  # where the last heading stands, while nothing is under it but lines that were left out
    for line in [*_LINE_END.split(template), _END]:
        laid = _paragraph(line, values) if JOIN.search(line) else _line(line, values)
        if laid is None:
            dropped = True
            continue
        if line.strip():
            if dropped and heading >= 0 and 0 < _level(line) <= _level(page[heading]):
                del page[heading:]
            dropped = False
            heading = len(page) if line.startswith("#") else -1
        elif dropped and (not page or not page[-1]):
            continue  # the paragraph before this gap is gone, so is the gap
        page += [_TO_TICK.sub("☐ ", one) for one in laid] if _TO_TICK.match(line) else laid
    text = "\n".join(page[:-1]).rstrip()
    return f"{text}\n" if text else ""


def set_out(template: str, values: Values) -> tuple[Block, ...]:
    """The same page as `lay_out` makes, in pieces: what is a heading or a list, the template alone says."""
    found: list[Block] = []
    joined = False  # to the piece before it: no gap was between them
    for line in _LINE_END.split(template):
        if not line.strip():
            joined = False
        elif sections := _sections(line, values):
            for one in sections:
                found += [Block("heading", (one.title,)), Block("list", one.entries)]
            joined = False
        elif block := _block(line, values):
            if found and block.kind == found[-1].kind and (joined or block.kind in ("list", "boxes")):
                block = Block(block.kind, found.pop().lines + block.lines)
            found.append(block)
            joined = True
    return tuple(
        block
        for block, following in zip(found, [*found[1:], None], strict=True)
        if block.kind != "heading" or (following and following.kind not in ("title", "heading"))
    )


def markdown(blocks: Sequence[Block]) -> str:
    """A page as Markdown, in which everything that people wrote reads as they wrote it."""
    pieces = []
    for block in blocks:
        lines = [_ESCAPED.sub(r"\\\g<0>", line) for line in block.lines]
        if block.kind == "text":
            pieces.append("\\\n".join(lines))
        elif block.kind == "numbered":
            pieces.append("\n".join(numbered([line.replace("\n", "\\\n") for line in lines])))
        else:
            pieces.append("\n".join(_MARKED[block.kind] + line.replace("\n", " ") for line in lines))
    return "\n\n".join(pieces) + "\n"


def numbered(entries: Sequence[str], indent: str = "") -> list[str]:
    """Entries as numbered lines; further lines of an entry stand under its first."""
    lines = []
    for number, entry in enumerate(entries, 1):
        mark = f"{indent}{number}. "
        first, *rest = entry.splitlines() or [""]
        lines += [f"{mark}{first}".rstrip(), *(f"{' ' * len(mark)}{line}".rstrip() for line in rest)]
    return lines


def places(template: str) -> tuple[str, ...]:
    """The names of the places in a template, in order, each once."""
    return tuple(dict.fromkeys(_PLACE.findall(template)))


def file_name(title: str, contact: str = "", ending: str = ENDING) -> str:
    """A name for a file that any system takes: the title, and whom it is about, in their own letters.

    No folders, no control characters, no dot in front; at most 80 characters with its ending.
    """
    words = [clean for part in (title, contact) if (clean := _clean(part))]
    stem = " - ".join(words)[: LONGEST_NAME - len(ending)].strip(" -_")
    if not stem or stem.casefold() in _RESERVED:
        stem = f"firsthand {stem}".strip()
    return stem + ending


def _block(line: str, values: Values) -> Block | None:
    """One line of the template as a piece of a page; None when it is left out."""
    mark = _MARKS.match(line)
    kind: Kind = _KINDS.get(mark[1], "heading") if mark else "text"
    inside = _BOLD.sub(r"\1", line[mark.end() :] if mark else line)
    alone = _PLACE.fullmatch(inside.strip())
    if alone and not isinstance(value := values.get(alone[1]) or "", str):
        entries = tuple(entry.strip() for entry in _entries(value))
        return Block("list" if kind == "list" else "numbered", entries) if entries else None
    laid = _paragraph(inside, values) if JOIN.search(inside) else _line(inside, values)
    if laid is None:
        return None
    if kind == "text":
        return Block(kind, tuple(one.strip() for part in laid for one in part.splitlines() if one.strip()))
    return Block(kind, (" ".join(laid).strip(),))


def _sections(line: str, values: Values) -> tuple[Section, ...]:
    """The sections for which this line of a template is the place; () when it is none."""
    alone = _PLACE.fullmatch(line.strip())
    value = (values.get(alone[1]) or "") if alone else ""
    return () if isinstance(value, str) else tuple(one for one in value if isinstance(one, Section))


def _level(line: str) -> int:
    """Of a heading, how deep it is: 1 for "# Notes"; 0 for other lines."""
    return len(line) - len(line.lstrip("#"))


def _line(line: str, values: Values) -> list[str] | None:
    """What becomes of one line of the template; None when it is left out."""
    names = _PLACE.findall(line)
    if any(_is_empty(values.get(name)) for name in names):
        return None
    if sections := _sections(line, values):
        parts = ([f"## {one.title}", "", *(f"- {entry}" for entry in one.entries), ""] for one in sections)
        return [written for part in parts for written in part][:-1]
    listed = _LISTED.fullmatch(line.strip())
    if listed and not isinstance(value := values[listed[1]], str):
        return [f"- {entry}" for entry in _entries(value)]
    alone = _PLACE.fullmatch(line.strip())
    if alone and not isinstance(value := values[alone[1]], str):
        return numbered(_entries(value), line[: len(line) - len(line.lstrip())])
    laid = _PLACE.sub(lambda match: _words(values[match[1]]), line).rstrip()
    if not names or alone:
        return [laid]
    laid = _TWO_STOPS.sub(r"\1", laid)
    if label := _LABELLED.match(line):
        return [_capital_at(laid, label.end())]
    return [
        _SMALL_START.sub(lambda match: match[1] + match[2].upper(), laid) if _BEGINS.match(line) else laid
    ]


def _capital_at(line: str, place: int) -> str:
    """A line with a capital there, where several words follow; a lone word may be an address."""
    several = " " in line[place:].strip()
    return f"{line[:place]}{line[place : place + 1].upper()}{line[place + 1 :]}" if several else line


def _paragraph(line: str, values: Values) -> list[str] | None:
    """Sentences that stand in one line of the page, each left out on its own when it has nothing to say."""
    said = [laid for part in JOIN.split(line) if (laid := _line(part, values))]
    return [" ".join(sentence.strip() for laid in said for sentence in laid)] if said else None


def _is_empty(value: Value | None) -> bool:
    if value is None or isinstance(value, str):
        return not (value or "").strip()
    return not _entries(value)


def _words(value: Value) -> str:
    return value if isinstance(value, str) else ", ".join(_entries(value))


def _entries(value: Sequence[str] | Sequence[Section]) -> list[str]:
    """The entries of a list that say anything; of sections, their headings."""
    words = (entry.title if isinstance(entry, Section) else entry for entry in value)
    return [entry for entry in words if entry.strip()]


def _clean(text: str) -> str:
    """Letters (with their accents), digits and a few signs; everything else is a space."""
    composed = unicodedata.normalize("NFC", text[:500])
    kept = (one if unicodedata.category(one)[0] in "LMN" or one in _KEPT else " " for one in composed)
    return " ".join("".join(kept).split()).strip(" -_")
