"""`coach` as a real process: piped, or at a terminal whose screen can be read.

A piped one is forked from a process that has imported what it needs: that takes longer than most commands.
"""

import json
import multiprocessing
import os
import pty
import select
import signal
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from multiprocessing.connection import Connection
from pathlib import Path
from types import TracebackType
from typing import Any, TextIO, cast

import pyte

from coach import cli

#: Generous: the machine may be busy with other things.
PATIENCE = 30.0  # seconds
ROWS, COLUMNS = 40, 100
CHAT = ["chat", "--user", "sam", "--at", "2026-11-23T09:00", "--timezone", "America/Edmonton"]

_forks = multiprocessing.get_context("forkserver")
_forks.set_forkserver_preload(
    ["bots.terminal", "coach.commands.people", "coach.commands.scripts", "coach.cli"]
)


def environment(folder: Path, **more: str) -> dict[str, str]:
    """An environment whose database is in this folder."""
    return {
        **os.environ,
        "COACH_DATABASE_URL": f"sqlite:///{folder}/coach.db",
        "TERM": "xterm-256color",
        **more,
    }


def coach(
    folder: Path, *arguments: str, given: bytes = b"", **more: str
) -> subprocess.CompletedProcess[bytes]:
    """Runs the command to its end."""
    (its_in, to_it), (out_of_it, its_out), (errors_of_it, its_errors) = (_forks.Pipe(False) for _ in range(3))
    theirs = its_in, its_out, its_errors
    process = _forks.Process(target=_run, args=(arguments, environment(folder, **more), *theirs))
    process.start()
    for end in theirs:
        end.close()
    with ThreadPoolExecutor() as threads:
        said = [threads.submit(_read, end) for end in (out_of_it, errors_of_it)]
        threads.submit(_write, to_it, given)
        process.join(PATIENCE)
        process.kill()
    process.join()
    assert process.exitcode not in (None, -signal.SIGKILL), f"it didn't end within {PATIENCE} seconds"
    return subprocess.CompletedProcess(arguments, process.exitcode, *(one.result() for one in said))


def _standard(number: int, mode: str) -> TextIO:
    return cast("TextIO", open(number, mode, closefd=False))


def _write(end: Connection, data: bytes) -> None:
    with end, suppress(BrokenPipeError), open(end.fileno(), "wb", closefd=False) as stream:
        stream.write(data)


def _read(end: Connection) -> bytes:
    with end, open(end.fileno(), "rb", closefd=False) as stream:
        return stream.read()


def _run(arguments: Sequence[str], settings: Mapping[str, str], *ends: Connection) -> None:
    """What the forked process does: it is the command, with these ends of pipes."""
    os.environ.clear()
    os.environ.update(settings)
    for number, end in enumerate(ends):
        os.dup2(end.fileno(), number)
    sys.stdin, sys.stdout, sys.stderr = map(_standard, range(3), "rww")
    sys.exit(cli.main(arguments))


def chat_json(folder: Path, *lines: object, arguments: Sequence[str] = CHAT) -> list[list[dict[str, Any]]]:
    """What `coach chat --json` answers: at the start, and to each line, everything up to its turn.

    A line is an object, or bytes to be sent as they are.
    """
    given = [line if isinstance(line, bytes) else json.dumps(line).encode() for line in lines]
    done = coach(folder, *arguments, "--json", given=b"".join(line + b"\n" for line in given))
    assert (b"", 0) == (done.stderr, done.returncode)
    turns: list[list[dict[str, Any]]] = [[]]
    for line in done.stdout.splitlines():
        turns[-1].append(json.loads(line))
        if turns[-1][-1]["type"] == "turn":
            turns.append([])
    assert [] == turns.pop()
    return turns


class Tty:
    """`coach`, or another Python program, at a terminal of its own. Use as a context manager."""

    def __init__(self, folder: Path, program: Sequence[str] = ("-m", "coach", *CHAT), **more: str) -> None:
        self._screen = pyte.Screen(COLUMNS, ROWS)
        self._stream = pyte.ByteStream(self._screen)
        settings: Mapping[str, str] = environment(folder, LINES=str(ROWS), COLUMNS=str(COLUMNS), **more)
        self._ended = False
        self._pid, self._fd = pty.fork()
        if self._pid == 0:
            os.execve(sys.executable, [sys.executable, *program], dict(settings))

    def __enter__(self) -> "Tty":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._pid:
            os.kill(self._pid, signal.SIGKILL)
            os.waitpid(self._pid, 0)
        os.close(self._fd)

    def type(self, keys: str) -> None:
        """Presses keys."""
        os.write(self._fd, keys.encode())

    def until(self, text: str) -> str:
        """Waits until this is on the screen; the screen."""
        ends = time.monotonic() + PATIENCE
        while text not in self.text:
            waited_for = 0 if self._ended else ends - time.monotonic()
            assert waited_for > 0, f"{text!r} never came:\n{self.text}"
            self._read(waited_for)
        return self.text

    def exit_code(self) -> int:
        """Waits until it ends."""
        ends = time.monotonic() + PATIENCE
        while time.monotonic() < ends:
            self._read(0.05)
            pid, status = os.waitpid(self._pid, os.WNOHANG)
            if pid:
                self._pid = 0
                return os.waitstatus_to_exitcode(status)
        raise AssertionError(f"it never ended:\n{self.text}")

    @property
    def text(self) -> str:
        """What is on the screen, without empty lines."""
        return "\n".join(line.rstrip() for line in self._screen.display if line.strip())

    def _read(self, seconds: float) -> None:
        if select.select([self._fd], [], [], seconds)[0]:
            try:
                data = os.read(self._fd, 65536)
            except OSError:  # the other end is closed
                self._ended = True
                return
            self._stream.feed(data)
            # prompt-toolkit asks where the cursor is, and waits for the answer before it draws
            if b"\x1b[6n" in data:
                cursor = self._screen.cursor
                os.write(self._fd, f"\x1b[{cursor.y + 1};{cursor.x + 1}R".encode())
