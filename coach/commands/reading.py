"""`coach understand`: how an answer is read. Needs no database."""

import json
import sys
from argparse import Namespace
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from coach.commands import given
from coach.dialog.book import Book, find_dialogs
from coach.dialog.languages import FOLDER
from coach.dialog.phrases import load_phrases
from coach.dialog.words import load_words
from coach.model.effects import Option
from coach.model.errors import UsageError
from coach.skills.phrases import Phrases
from coach.skills.understand import understand as read
from coach.skills.words import Words

KINDS = ("date", "yes_no", "choice", "name", "email", "phone", "number", "duration", "command", "question")
_WANTED = ("kind", "text", "language", "timezone", "at", "options", "contacts")


def understand(wanted: Namespace) -> int:
    """Prints how one text is read, or with `-` how each line of the input is."""
    if wanted.kind == "-":
        return _many()
    if wanted.text is None:
        raise UsageError("understand needs a text to read")
    answer = one(vars(wanted))
    if wanted.json:
        _print(answer)
    else:
        value = json.dumps(answer["value"], ensure_ascii=False)
        print(
            value
            + (", not sure" if answer["unsure"] else "")
            + (f": {answer['why']}" if answer["why"] else "")
        )
    return given.GOOD


def one(wanted: dict[str, Any]) -> dict[str, Any]:
    """One reading, as `coach understand --json` prints it.

    Args:
        wanted: `kind` and `text`; and `language`, `timezone`, `at`, `options`, `contacts` or None for them.

    Raises:
        UsageError: the kind, language, zone or time is none.
    """
    kind, text = wanted.get("kind"), wanted.get("text")
    if kind not in KINDS:
        raise UsageError(f"kind is one of {', '.join(KINDS)}, not {kind!r}")
    if not isinstance(text, str):
        raise UsageError("text is missing")
    language = wanted.get("language") or "en"
    if not isinstance(language, str):
        raise UsageError("language is a text, such as en")
    words, phrases = _language(language)
    if kind == "question":
        return _asked(text, language)
    zone = given.zone(wanted.get("timezone"))
    return read(
        kind,
        text,
        words=words,
        phrases=phrases,
        now=given.moment(wanted.get("at"), zone),
        options=[Option(name, name) for name in _names(wanted, "options")],
        contacts=_names(wanted, "contacts"),
    )


def _asked(text: str, language: str) -> dict[str, Any]:
    """The question of faq.yaml that a text asks; "why" are the words and meanings that spoke most for it."""
    found = _book().asked(language).find(text)
    if found is None:
        return {"kind": "question", "value": None, "unsure": False, "why": ""}
    why = ", ".join(found.why) + (f"; or {found.rival}" if found.rival else "")
    return {"kind": "question", "value": found.id, "unsure": bool(found.rival), "why": why}


@cache
def _book() -> Book:
    return given.book()


def _many() -> int:
    """One JSON object a line in, one result a line out, also for a line that can't be read."""
    code = given.GOOD
    for line in sys.stdin.buffer if sys.stdin is not None else ():
        if not line.strip():
            continue
        try:
            answer = one(given.wanted(line, _WANTED))
        except (ValueError, UsageError, RecursionError) as error:
            answer = {"kind": None, "value": None, "unsure": False, "why": f"not read: {error}"}
            code = given.FAILED
        _print(answer)
    return code


def _names(wanted: dict[str, Any], key: str) -> list[str]:
    """A list of names, also written as one text with commas."""
    names = wanted.get(key) or ()
    if isinstance(names, str):
        names = names.split(",")
    if not isinstance(names, (list, tuple)) or not all(isinstance(name, str) for name in names):
        raise UsageError(f"{key} is a list of texts")
    return [name.strip() for name in names if name.strip()]


@cache
def _language(name: str) -> tuple[Words, Phrases]:
    folder = given.scripts() / FOLDER / name
    if not _is_language(folder):
        folder = find_dialogs() / FOLDER / name
    if not _is_language(folder):
        known = ", ".join(_languages(find_dialogs() / FOLDER))
        raise UsageError(f"there is no language {name!r}; there is {known}")
    return load_words(folder / "words.yaml"), load_phrases(folder / "phrases.yaml")


def _is_language(folder: Path) -> bool:
    return folder.name.isalpha() and (folder / "words.yaml").is_file() and (folder / "phrases.yaml").is_file()


def _languages(folder: Path) -> Iterator[str]:
    return (one.name for one in sorted(folder.iterdir()) if _is_language(one))


def _print(answer: dict[str, Any]) -> None:
    # half a character, which JSON can write as an escape, can't be printed otherwise
    text = json.dumps(answer, ensure_ascii=False).encode("utf-8", "replace").decode("utf-8")
    print(text, flush=True)
