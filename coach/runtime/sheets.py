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
#: How often a page is set again for a letter that no font has, before all that aren't common go at once.
MOST_TRIES = 8
#: How typst says which letter it was: as it is, or by its number.
_UNPRINTED = re.compile(r'the text `?"(.+?)"`? could not be displayed', re.DOTALL)
_NUMBER = re.compile(r"\\u\{([0-9a-fA-F]+)\}")
#: Steers a printer or a terminal and is no letter, except a line's end.
_CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]")
#: Halves of a letter, which JSON can't hold.
_HALVES = re.compile(r"[\ud800-\udfff]")
#: A word with no place to break, which may end a line after so many letters. A link is broken by typst.
_LONG, MOST_UNBROKEN = re.compile(r"(?<!\S)(?!https?://)\S{51,}"), 50
#: Scripts that every font for text has: Latin, Greek and Cyrillic, and their punctuation.
_UNCOMMON = re.compile(r"[^\n -~\xa0-\u024f\u0370-\u03ff\u0400-\u045f\u2010-\u2027□]")

_COMMON = frozenset(" \n") | frozenset(map(chr, range(0x21, 0x250)))
#: Tie letters together, or say how the one before them looks.
_JOINERS = frozenset("\u200c\u200d\ufe0e\ufe0f")

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
    try:
        return _set(replace(page, note=""))
    except typst.TypstError as error:
        letter = _unprinted(error.message)
        if not letter:
            raise
    return _set(_printable(page, letter))


def _printable(page: Page, letter: str) -> Page:
    """The page with a stand-in for this letter that no font has, and for all others like that."""
    import typst

    for _ in range(MOST_TRIES):
        page = _replaced(page, _like(letter, page), STAND_IN)
        try:
            _set(replace(page, one_page=False))
        except typst.TypstError as error:
            letter = _unprinted(error.message)
            if not letter:
                raise
        else:
            return page
    return _replaced(page, _UNCOMMON, STAND_IN)


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

    folders = [str(resources.files(package)) for package in FONT_PACKAGES]
    fonts = typst.Fonts(include_system_fonts=False, font_paths=folders)
    return typst.Compiler(font_paths=fonts), TEMPLATE.read_bytes()


def _breakable(word: re.Match[str]) -> str:
    pieces = range(0, len(word[0]), MOST_UNBROKEN)
    return "\u200b".join(word[0][at : at + MOST_UNBROKEN] for at in pieces)


def _replaced(page: Page, letters: re.Pattern[str], by: str | Callable[[re.Match[str]], str]) -> Page:
    blocks = (replace(one, lines=tuple(letters.sub(by, line) for line in one.lines)) for one in page.blocks)
    return replace(page, blocks=tuple(blocks))


def _like(letter: str, page: Page) -> re.Pattern[str]:
    """What is replaced with a letter: those that a font has or lacks like it, and the signs upon them."""
    used = {one for block in page.blocks for line in block.lines for one in line}
    marks = {one for one in used if unicodedata.category(one)[0] == "M" or one in _JOINERS}
    alike = {letter}
    if unicodedata.category(letter[0])[0] in "LM":  # its script goes as a whole, or each letter takes a try
        alike |= {one for one in used if ord(one) >> 7 == ord(letter[0]) >> 7 and one not in _COMMON}
    either = "|".join(re.escape(one) for one in sorted(alike))
    upon = f"[{re.escape(''.join(sorted(marks)))}]*" if marks else ""
    return re.compile(f"(?:{either}){upon}")


def _unprinted(message: str) -> str:
    """The letter that no font has, from what typst says about it; "" when it says something else."""
    found = _UNPRINTED.search(message)
    return _NUMBER.sub(lambda number: chr(int(number[1], 16)), found[1]) if found else ""
