"""How long the files of a document take to be made, after the first of their kind."""

import time
from collections.abc import Iterator
from dataclasses import replace

from coach.dialog.book import Book
from coach.model.effects import Document
from coach.model.files import Block, media_type
from coach.runtime.render import made
from tests.papers import STORIES, papers

#: Names and words as people bring them, added to each page.
WRITTEN = {
    "in common letters": "Zoë Đặng Łukasz",
    "with other scripts": "مرحبا 张伟 안녕하세요 नमस्ते ሰላም 😀",
    "with letters that no font has": "བོད་ཡིག ᚠᚢᚦ",
}
#: Stories that come to a script, notes, a comparison, a page for an adviser and dates.
PLAYED = ("adviser_page", "compare_two", "reply_yes_phone", "reply_yes_video", "talk_live", "talk_moved")


def times(book: Book) -> Iterator[tuple[str, list[float]]]:
    """Kinds of files, and how long each took (seconds) after the first of the kind."""
    documents = papers(book, [path for path in STORIES if path.stem in PLAYED])
    pages = [one for one in documents if one.page]
    for words, text in WRITTEN.items():
        yield f"pdf, {words}", _took([_with(one, text) for one in pages], "application/pdf")
    yield "calendar file", _took([one for one in documents if one.appointment], "text/calendar")
    yield "Markdown", _took(pages, "text/markdown")


def _took(documents: list[Document], kind: str) -> list[float]:
    took = []
    for document in documents:
        files = tuple(name for name in document.files if media_type(name) == kind)
        if files:
            began = time.perf_counter()
            made(replace(document, files=files))
            took.append(time.perf_counter() - began)
    return took[1:]


def _with(document: Document, text: str) -> Document:
    assert document.page is not None
    blocks = (*document.page.blocks, Block("text", (text,)))
    return replace(document, page=replace(document.page, blocks=blocks))
