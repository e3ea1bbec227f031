"""The terminal without widgets: plain lines for pipes, and one JSON object a line for programs."""

import asyncio
import json
import sys
import threading
from datetime import datetime
from typing import Any, BinaryIO
from zoneinfo import ZoneInfo

from bots.terminal_input import Input, Quit, Saved, Unreadable, Wait, typed, visible
from coach.dialog.book import Book
from coach.dialog.texts import fill
from coach.model.conversation import Conversation
from coach.model.effects import Document, Option, Say, Shown
from coach.model.events import COMMANDS, Chose, Commanded, Picked, Said, Submitted, Ticked
from coach.runtime.surface import Sending

#: A longer line is refused whole, so that one line can't fill the memory.
LONGEST_LINE = 1_000_000  # bytes


class Lines:
    """Lines of bytes from a stream that blocks, without blocking the loop."""

    def __init__(self, stream: BinaryIO | None) -> None:
        self._stream = stream

    async def next(self) -> bytes | None:
        """The next line without its end; None at the end of the input.

        A line that is too long comes cut, still longer than `LONGEST_LINE`.
        """
        if self._stream is None:
            return None
        loop = asyncio.get_running_loop()
        future: asyncio.Future[bytes] = loop.create_future()

        def deliver(line: bytes) -> None:
            if not future.done():
                future.set_result(line)

        def read() -> None:
            line = self._read()
            # the loop is gone when the program was interrupted in the meantime
            if not loop.is_closed():
                loop.call_soon_threadsafe(deliver, line)

        # a thread of its own: one from a pool would be waited for when the program ends
        threading.Thread(target=read, daemon=True).start()
        line = await future
        return line.removesuffix(b"\n").removesuffix(b"\r") if line else None

    def _read(self) -> bytes:
        assert self._stream is not None
        try:
            line = self._stream.readline(LONGEST_LINE + 2)
            rest = line
            while len(rest) > LONGEST_LINE and not rest.endswith(b"\n"):
                rest = self._stream.readline(LONGEST_LINE + 2)
        except (OSError, ValueError):  # closed under us
            return b""
        return line


def standard_input() -> Lines:
    """What is piped in; nothing when it was closed."""
    return Lines(sys.stdin.buffer if sys.stdin is not None else None)


class PlainLines:
    """Every message as text with an empty line after it; every input line as typed words."""

    def __init__(self, lines: Lines, book: Book, language: str) -> None:
        """Makes the screen; the terminal's own words come from the book, in this language."""
        self._lines = lines
        self._book = book
        self._language = language

    def show(self, effect: Shown, sending: Sending, saved: tuple[Saved, ...]) -> None:
        """Prints it whole, and where it was saved."""
        self._print(visible(effect.plain()))
        for one in saved:
            self._print(visible(fill(self._words("terminal_saved"), {"path": str(one.path)}, {})))

    def turn(self, conversation: Conversation, now: datetime) -> None:
        """Nothing: the next line may come."""

    def error(self, text: str) -> None:
        """Prints it like everything else: whoever reads along sees it in its place."""
        self._print(text)

    async def read(self) -> Input:
        """The next line as typed words; empty lines are passed over."""
        while True:
            line = await self._lines.next()
            if line is None:
                return Quit()
            try:
                text = _decoded(line)
            except ValueError:
                return Unreadable(self._words("terminal_unreadable"))
            if text.strip():
                return typed(text)

    def _words(self, key: str) -> str:
        return self._book.text(f"common.{key}", self._language)

    def _print(self, text: str) -> None:
        print(text, end="\n\n", flush=True)


class JsonLines:
    """One JSON object a line each way, for programs and tests."""

    def __init__(self, lines: Lines, out: BinaryIO) -> None:
        self._lines = lines
        self._out = out

    def show(self, effect: Shown, sending: Sending, saved: tuple[Saved, ...]) -> None:
        """A `message`, with the file that was saved; a further one for each file beside it."""
        text = f"{effect.title}\n\n{effect.text}" if isinstance(effect, Document) else effect.text
        options = () if isinstance(effect, Say) else effect.options
        first, *others = saved or (None,)
        self._message(text, options, first, effect.nudge)
        for other in others:
            self._message(other.path.name if other else "", (), other, effect.nudge)

    def _message(
        self, text: str, options: tuple[Option, ...], saved: Saved | None, nudge: str | None
    ) -> None:
        self._write(
            {
                "type": "message",
                "text": text,
                "choices": [{"id": option.id, "label": option.label} for option in options],
                "document": saved
                and {"name": saved.path.name, "media_type": saved.media_type, "path": str(saved.path)},
                "nudge": nudge,
            }
        )

    def turn(self, conversation: Conversation, now: datetime) -> None:
        """The `turn` that ends what one input line brought about."""
        interview = conversation.interview
        self._write(
            {
                "type": "turn",
                "phase": interview.phase,
                "state": interview.state,
                "interview": interview.id,
                "question": interview.question,
                "now": now.astimezone(ZoneInfo(conversation.person.timezone)).isoformat(timespec="seconds"),
            }
        )

    def error(self, text: str) -> None:
        """An `error`."""
        self._write({"type": "error", "text": text})

    async def read(self) -> Input:
        """The next line, read as one input object."""
        line = await self._lines.next()
        return Quit() if line is None else read_input(line)

    def _write(self, value: dict[str, Any]) -> None:
        # lone surrogates can be in what was typed as JSON escapes, and are no UTF-8
        text = json.dumps(value, ensure_ascii=False) + "\n"
        self._out.write(text.encode("utf-8", "replace"))
        self._out.flush()


def read_input(line: bytes) -> Input:
    """One line of JSON as an input; what is wrong with it as `Unreadable`."""
    try:
        value = json.loads(_decoded(line))
    except RecursionError:
        return Unreadable("this JSON is nested too deep")
    except ValueError as error:
        return Unreadable(f"this is no JSON: {error}")
    if not isinstance(value, dict):
        return Unreadable('a line is one JSON object, such as {"text": "hello"}')
    try:
        return _input(value)
    except _Wrong as error:
        return Unreadable(str(error))


class _Wrong(Exception):
    """A key of an input object is missing, or its value is of another kind."""


_KINDS = ("text", "choice", "ticked", "picked", "submitted", "command", "wait")


def _input(value: dict[str, Any]) -> Input:
    kinds = [kind for kind in _KINDS if kind in value]
    if "command" in kinds and "text" in kinds:
        kinds.remove("text")
    if len(kinds) != 1:
        raise _Wrong(f"a line has one of the keys {', '.join(_KINDS)}")
    unknown = sorted(
        set(value) - {*kinds, "interview", "question", *(["text"] if kinds == ["command"] else [])}
    )
    if unknown:
        raise _Wrong(f"unknown key {unknown[0]!r}")
    interview, question = _interview(value), _question(value)
    match kinds[0]:
        case "text":
            entered = typed(_text(value, "text"))
            return Said(entered.text, interview=interview) if isinstance(entered, Said) else entered
        case "choice":
            return Chose(_text(value, "choice"), interview, question)
        case "ticked":
            return Ticked(_texts(value, "ticked"), interview, question)
        case "picked":
            return Picked(_text(value, "picked"), interview, question)
        case "submitted":
            return Submitted(_fields(value), interview, question)
        case "wait":
            return Wait(_text(value, "wait"))
    name = _text(value, "command")
    if name not in COMMANDS:
        raise _Wrong(f"unknown command {name!r}; there are {', '.join(COMMANDS)}")
    return Commanded(name, _text(value, "text") if "text" in value else "", interview, question)


def _text(value: dict[str, Any], key: str) -> str:
    if not isinstance(value[key], str):
        raise _Wrong(f"{key!r} is text")
    return _whole(value[key])


def _texts(value: dict[str, Any], key: str) -> tuple[str, ...]:
    if not isinstance(value[key], list) or not all(isinstance(one, str) for one in value[key]):
        raise _Wrong(f"{key!r} is a list of texts")
    return tuple(_whole(one) for one in value[key])


def _fields(value: dict[str, Any]) -> dict[str, str]:
    fields = value["submitted"]
    if not isinstance(fields, dict) or not all(isinstance(one, str) for one in fields.values()):
        raise _Wrong("'submitted' is an object of texts")
    return {_whole(key): _whole(one) for key, one in fields.items()}


def _interview(value: dict[str, Any]) -> str | None:
    interview = value.get("interview")
    if interview is None or isinstance(interview, str):
        return interview
    if isinstance(interview, int) and not isinstance(interview, bool):
        return str(interview)
    raise _Wrong("'interview' is the text that an earlier turn had there")


def _question(value: dict[str, Any]) -> int | None:
    question = value.get("question")
    if question is None or (isinstance(question, int) and not isinstance(question, bool)):
        return question
    raise _Wrong("'question' is the number that an earlier turn had there")


def _decoded(line: bytes) -> str:
    """The line as text. Raises ValueError when it is too long or no UTF-8."""
    if len(line) > LONGEST_LINE:
        raise ValueError(f"the line is longer than {LONGEST_LINE:,} bytes")
    return line.decode("utf-8")


def _whole(text: str) -> str:
    """The text with what is half a character (a lone surrogate) replaced, so that it can be saved."""
    return text.encode("utf-8", "replace").decode("utf-8")
