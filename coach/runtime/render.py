"""The files of a document, made at delivery from its data, so that all surfaces send the same ones.

The libraries that make them are loaded with the first one, in a thread of their own: not in the store's, and
not in the one that talks to people.
"""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from coach.model.effects import Document
from coach.model.files import media_type
from coach.runtime import calendars, logs, sheets
from coach.skills import documents


@dataclass(frozen=True, slots=True)
class File:
    """A file to hand over: its name without folders, what it is, and its bytes."""

    name: str
    media_type: str
    content: bytes


_thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="coach-files")


async def files_of(document: Document) -> tuple[File, ...]:
    """The files of a document, in their order. One that can't be made is left out, and logged without its
    contents: the text of the document says it all.
    """
    if not document.files:
        return made(document)
    return await asyncio.get_running_loop().run_in_executor(_thread, made, document)


def made(document: Document) -> tuple[File, ...]:
    """The same, in this thread."""
    if not document.files:
        return (File(document.name, document.media_type, _words(document)),)
    found = []
    for name in document.files:
        kind = media_type(name)
        try:
            found.append(File(name, kind, _MAKES.get(kind, _words)(document)))
        except Exception as error:
            logs.failure(f"making a file ({kind})", error)
    return tuple(found)


def _words(document: Document) -> bytes:
    return document.text.encode("utf-8", "replace")


def _markdown(document: Document) -> bytes:
    blocks = document.page.blocks if document.page else ()
    return documents.markdown(blocks).encode("utf-8", "replace") if blocks else _words(document)


def _pdf(document: Document) -> bytes:
    assert document.page is not None, f"{document.name} has no page"
    return sheets.pdf(document.page, document.title)


def _ics(document: Document) -> bytes:
    assert document.appointment is not None, f"{document.name} is no appointment"
    return calendars.ics(document.appointment)


_MAKES: dict[str, Callable[[Document], bytes]] = {
    "application/pdf": _pdf,
    "text/calendar": _ics,
    "text/markdown": _markdown,
}
