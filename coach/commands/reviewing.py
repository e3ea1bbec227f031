"""`coach review`: what is to be said about a draft before it is sent. Needs no database."""

import json
import re
import sys
from argparse import Namespace
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

from coach.commands import given
from coach.dialog.book import Book, compile_folder
from coach.dialog.languages import SOURCE
from coach.dialog.reviewing import text_id
from coach.model.errors import UsageError
from coach.skills import weak_questions
from coach.skills.phrases import Phrases
from coach.skills.review import KINDS as DRAFTS
from coach.skills.review import Facts, Finding, read_facts
from coach.skills.review import review as read
from coach.skills.review.subject import split_subject

#: A question for the talk is weighed too, by the rules that the worksheet has.
QUESTION = "question"
KINDS = (*DRAFTS, QUESTION)
_WANTED = ("kind", "text", "subject", "language", "facts")


def review(wanted: Namespace) -> int:
    """Prints what is found in one file, or with `-` in each line of the input.

    The exit code says whether anything has to be changed: tips alone are good.
    """
    if wanted.kind == "-":
        return _many()
    if wanted.file is None:
        raise UsageError("review needs a file to read")
    row = {"kind": wanted.kind, "text": _read(wanted.file), "language": wanted.language}
    found = one(row)
    if wanted.json:
        _print(found)
    else:
        _show(found, row["text"])
    return given.FAILED if any(entry["severity"] != "tip" for entry in found) else given.GOOD


def one(wanted: dict[str, Any]) -> list[dict[str, Any]]:
    """The findings for one draft, as `coach review --json` prints them, the worst first.

    Args:
        wanted: `kind` and `text`, perhaps with its subject; and `subject`, `language`, `facts` or None.

    Raises:
        UsageError: the kind or language is none, or a value is of the wrong kind.
    """
    kind, text, subject = wanted.get("kind"), wanted.get("text"), wanted.get("subject")
    if kind not in KINDS:
        raise UsageError(f"kind is one of {', '.join(KINDS)}, not {kind!r}")
    if not isinstance(text, str) or not isinstance(subject, (str, type(None))):
        raise UsageError("text and subject are texts")
    facts = wanted.get("facts")
    if not isinstance(facts, (dict, type(None))):
        raise UsageError("facts is an object")
    language = wanted.get("language") or SOURCE
    book, phrases = _language(language)
    if subject is None:
        subject, text = split_subject(text, phrases)
    try:
        known = read_facts(facts)
    except ValueError as error:
        raise UsageError(str(error)) from None
    if kind == QUESTION:
        return _weaknesses(text, known, book, language)
    found = read(kind, text, phrases, subject=subject, facts=known)
    return [_as_json(finding, book.text(text_id(finding.code), language)) for finding in found]


def _weaknesses(text: str, facts: Facts, book: Book, language: str) -> list[dict[str, Any]]:
    others = [other for other in facts.other_drafts if other.strip() != text.strip()]
    words = book.weak_questions(language)
    found = weak_questions.find(text, words, others=others, common=book.bank.common_words)
    return [_as_json(weak, book.text(f"questions.weak.{weak.code}", language)) for weak in found]


def _as_json(finding: Finding | weak_questions.Weak, message: str) -> dict[str, Any]:
    return {
        "code": finding.code,
        "severity": finding.severity,
        "message": message,
        "field": finding.field if isinstance(finding, Finding) else "body",
        "start": finding.start,
        "end": finding.end,
    }


def _many() -> int:
    """One JSON object a line in, one list a line out; [] for a line that can't be read, and why."""
    code = given.GOOD
    for line in sys.stdin.buffer if sys.stdin is not None else ():
        if not line.strip():
            continue
        try:
            answer = one(given.wanted(line, _WANTED))
        except (ValueError, UsageError, RecursionError) as error:
            print(f"coach: not read: {error}", file=sys.stderr, flush=True)
            answer, code = [], given.FAILED
        _print(answer)
    return code


def _read(file: str) -> str:
    data = sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise UsageError(f"{file} is no text in UTF-8") from None


@cache
def _language(name: str) -> tuple[Book, Phrases]:
    book = compile_folder(given.scripts())
    phrases = book.review_words(name) if isinstance(name, str) and name in book.languages else None
    if phrases is None:
        raise UsageError(f"there are no words for reviewing {name!r}; there is {', '.join(book.languages)}")
    return book, phrases


def _show(found: Sequence[dict[str, Any]], text: str) -> None:
    """For people: one finding a line, with the words that set it off."""
    subject, body = split_subject(text, _language(SOURCE)[1])
    for entry in found:
        said = ((subject or "") if entry["field"] == "subject" else body)[entry["start"] : entry["end"]]
        words = re.sub(r"\s+", " ", said).strip()
        quoted = f' "{words if len(words) <= 50 else words[:49] + "…"}"' if words else ""
        print(f"{entry['severity']} {entry['code']}{quoted}: {entry['message']}")


def _print(answer: list[dict[str, Any]]) -> None:
    # half a character, which JSON can write as an escape, can't be printed otherwise
    text = json.dumps(answer, ensure_ascii=False).encode("utf-8", "replace").decode("utf-8")
    print(text, flush=True)
