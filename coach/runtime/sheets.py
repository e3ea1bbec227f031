"""Pages as PDF that conforms to PDF/UA-1, set by typst from a template of ours and from data.

Typst and its fonts are loaded with the first page.
"""

import json
import re
import threading
import unicodedata
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING

from coach.model.files import Block, Page

if TYPE_CHECKING:
    import typst

TEMPLATE = Path(__file__).parent / "templates" / "page.typ"
AUTHOR = "Firsthand"
#: The packages with the fonts, and where a letter is looked for first; all their others come after these.
FONT_PACKAGES = ("manimgx_fonts", "manimgx_fonts_cjk")
FONTS = ("Noto Sans", "Noto Sans Arabic", "Noto Sans CJK SC", "Noto Emoji")
#: What stands for a letter that no font has.
STAND_IN = "□"
#: Steers a printer or a terminal and is no letter, except a line's end.
_CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]")
#: Halves of a letter, which JSON can't hold.
_HALVES = re.compile(r"[\ud800-\udfff]")
#: A word with no place to break, which may end a line after so many letters. A link is broken by typst.
_LONG, MOST_UNBROKEN = re.compile(r"(?<!\S)(?!https?://)\S{51,}"), 50
#: All but letters that are there for sure: Latin, Greek and Cyrillic, and their punctuation.
_UNCOMMON = re.compile(r"[^\n -~\xa0-\u024f\u0370-\u03ff\u0400-\u045f\u2010-\u2027□]")
#: The category of signs that say how letters stand together and have no shape of their own, and two of them.
_FORMAT, _JOINERS = "Cf", "\u200c\u200d"

_one_at_a_time = threading.Lock()


def pdf(page: Page, title: str) -> bytes:
    """The page as a PDF, the same bytes each time. Letters that no font has are replaced, and a line says so.

    `title` is the document's where the page begins with none.

    Raises:
        typst.TypstError: the template can't be set.
    """
    import typst

    if not page.blocks or page.blocks[0].kind != "title":
        page = replace(page, blocks=(Block("title", (title.strip() or AUTHOR,)), *page.blocks))
    page = _replaced(_replaced(page, _CONTROL, " "), _HALVES, "\ufffd")
    page = _replaced(page, _LONG, _breakable)
    missing = _missing(page)
    if missing:
        return _set(_replaced(page, missing, STAND_IN))
    try:
        return _set(replace(page, note=""))
    except typst.TypstError:  # each letter is in some font, but no font has all that are written as one
        return _set(_replaced(page, _UNCOMMON, STAND_IN))


def _missing(page: Page) -> re.Pattern[str] | None:
    """The letters of a page that no font has, each with the marks upon it; None when there are none."""
    used = {one for block in page.blocks for line in block.lines for one in _UNCOMMON.findall(line)}
    none = "".join(one for one in used if unicodedata.category(one) != _FORMAT and ord(one) not in _covered())
    if not none:
        return None
    marks = "".join(one for one in used if unicodedata.category(one)[0] == "M") + _JOINERS
    return re.compile(f"[{re.escape(none)}][{re.escape(marks)}]*")


@cache
def _covered() -> frozenset[int]:
    """The letters that some font has. Read with the first uncommon one: it takes most of a second."""
    from fontTools.ttLib import TTFont

    letters: set[int] = set()
    for folder in _font_folders():
        for file in sorted(folder.glob("*.[ot]t[fc]")):
            with TTFont(
                file, lazy=True, fontNumber=0
            ) as font:  # those of one collection have the same letters
                letters.update(font.getBestCmap())
    return frozenset(letters)


def _set(page: Page) -> bytes:
    data = {
        "title": " ".join(page.blocks[0].lines),
        "author": AUTHOR,
        "language": page.language,
        "fonts": FONTS,
        "one_page": page.one_page,
        "note": page.note,
        "blocks": [{"kind": block.kind, "lines": block.lines} for block in page.blocks],
    }
    with _one_at_a_time:
        compiler, template = _compiler()
        made = compiler.compile(
            input=template,
            format="pdf",
            sys_inputs={"page": json.dumps(data)},
            pdf_standards=["ua-1"],
            timestamp=0,
        )
    assert isinstance(made, bytes)
    return made


@cache
def _compiler() -> "tuple[typst.Compiler, bytes]":
    """Typst with its fonts, kept: reading them takes longer than setting a page."""
    import typst

    fonts = typst.Fonts(include_system_fonts=False, font_paths=[str(folder) for folder in _font_folders()])
    return typst.Compiler(font_paths=fonts), TEMPLATE.read_bytes()


def _font_folders() -> list[Path]:
    return [Path(str(resources.files(package))) for package in FONT_PACKAGES]


def _breakable(word: re.Match[str]) -> str:
    pieces = range(0, len(word[0]), MOST_UNBROKEN)
    return "\u200b".join(word[0][at : at + MOST_UNBROKEN] for at in pieces)


def _replaced(page: Page, letters: re.Pattern[str], by: str | Callable[[re.Match[str]], str]) -> Page:
    blocks = (replace(one, lines=tuple(letters.sub(by, line) for line in one.lines)) for one in page.blocks)
    return replace(page, blocks=tuple(blocks))
