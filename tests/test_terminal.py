"""The terminal surface in real processes: JSON lines, plain lines, and a screen that a person looks at."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from bots.terminal_input import Quit, Wait, typed, visible
from coach.model.events import Commanded, Said
from tests.processes import CHAT, Tty, chat_json, coach, environment

#: The same person, without a simulated clock.
NOW = ["chat", "--user", "sam", "--timezone", "America/Edmonton"]


# What is typed.


@pytest.mark.parametrize(
    ("line", "entered"),
    [
        ("/wait 2 days", Wait("2 days")),
        ("/quit", Quit(typed=True)),
        ("/status", Commanded("status")),
        ("/Start-Over", Commanded("start_over")),
        ("/switch Dana Wu", Commanded("switch", "Dana Wu")),
        ("/coach help", Commanded("help")),
        ("/unknown thing", Said("/unknown thing")),
        ("status", Said("status")),
        ("1/2", Said("1/2")),
    ],
)
def test_typed_lines(line: str, entered: object):
    """A slash makes a command of what is one; everything else is words."""
    assert entered == typed(line)


def test_nothing_steers_the_terminal():
    """What someone wrote can't move the cursor or change colours when it is shown."""
    assert "red[31m\nnext\tübër שלום" == visible("red\x1b[31m\nnext\tübër\x00\x9b שלום")


# JSON lines.


def test_json_start(tmp_path: Path):
    """On start comes what is open, then one turn line with where the person is and what time it is."""
    (start,) = chat_json(tmp_path)

    *messages, turn = start
    assert messages
    assert all({"type", "text", "choices", "document", "nudge"} == set(message) for message in messages)
    assert {"type", "phase", "state", "interview", "question", "now"} == set(turn)
    assert ("2026-11-23T09:00:00-07:00", "1") == (turn["now"], turn["interview"])
    assert turn["phase"] == turn["state"].split(".")[0]
    assert isinstance(turn["question"], int)


MALFORMED = [
    b"",
    b"hello",
    b"\xff\xfe",
    b"[1]",
    b"null",
    b'{"text": 3}',
    b'{"text": "a", "choice": "b"}',
    b'{"interview": "1"}',
    b'{"text": "a", "colour": "red"}',
    b'{"ticked": "a"}',
    b'{"submitted": {"a": 1}}',
    b'{"command": "dance"}',
    b'{"choice": "yes", "question": "now"}',
    b'{"choice": "yes", "interview": [1]}',
    b'{"wait": "a while"}',
    b'{"wait": "99999999999999 days"}',
    b'{"wait": "9999999 months"}',
    b'{"wait": "20000 months"}',
    b"[" * 100_000,
    b'{"text": "' + b"x" * 1_100_000 + b'"}',
]


def test_malformed_lines(tmp_path: Path):
    """A line that can't be taken brings an error and one turn, and changes nothing."""
    start, *answers = chat_json(tmp_path, *MALFORMED)

    assert [["error", "turn"]] * len(MALFORMED) == [[one["type"] for one in answer] for answer in answers]
    assert all(answer[0]["text"] for answer in answers)
    assert [start[-1]] * len(MALFORMED) == [answer[-1] for answer in answers]


ODD_TEXTS = ["", " ", "\x00", "a\x00b", "\ud800", "🎉", "שלום", "\x1b[2J", "x" * 10_000]


def test_any_text_has_its_turn(tmp_path: Path):
    """Whatever is typed, there is an answer, and the next run goes on from it."""
    _, *answers = chat_json(tmp_path, *({"text": text} for text in ODD_TEXTS))
    again = chat_json(tmp_path)

    assert len(ODD_TEXTS) == len(answers)
    assert all("message" in [one["type"] for one in answer] for answer in answers)
    assert "error" not in [one["type"] for answer in answers for one in answer]
    assert answers[-1][-1]["state"] == again[0][-1]["state"]


#: A chat with a coach that fails at a word.
FAILING = """
import asyncio, os, pathlib, sys
from bots.terminal import Chat, Terminal
from bots.terminal_lines import JsonLines, standard_input
from coach.dialog.book import compile_folder, find_dialogs
from coach.engine import advance
from coach.model.events import Said
from coach.runtime.runner import Runner

def stumbling(book, conversation, event, now):
    if event == Said("boom"):
        raise KeyError("what they wrote")
    return advance(book, conversation, event, now)

runner = Runner(os.environ["COACH_DATABASE_URL"], compile_folder(find_dialogs()), stumbling)
screen = JsonLines(standard_input(), sys.stdout.buffer)
terminal = Terminal("terminal:sam", screen, pathlib.Path(sys.argv[1]))
sys.exit(asyncio.run(Chat(runner, terminal, "en", "UTC", timezone_known=True).run()))
"""


def test_a_failed_turn_is_left_out(tmp_path: Path):
    """When the coach itself fails, it says so in its own words, changes nothing, and the talk goes on."""
    done = subprocess.run(
        [sys.executable, "-c", FAILING, str(tmp_path)],
        input=b'{"text": "boom"}\n{"text": "career"}\n',
        env=environment(tmp_path),
        capture_output=True,
        timeout=30,
        check=False,
    )

    said = [json.loads(line) for line in done.stdout.splitlines()]
    before, after, answered = (one for one in said if one["type"] == "turn")
    assert 0 == done.returncode
    assert ["error"] == [one["type"] for one in said[said.index(before) + 1 :][:1]]
    assert (before["state"], before["question"]) == (after["state"], after["question"])
    assert answered["question"] > after["question"]
    assert b"Traceback" not in done.stderr
    assert b"what they wrote" not in done.stderr


def test_quit_has_its_turn(tmp_path: Path):
    """`/quit` ends it, after its turn; what comes after is not read."""
    _, answer = chat_json(tmp_path, {"text": "/quit"}, {"text": "more"})

    assert ["turn"] == [one["type"] for one in answer]


def test_wait_moves_the_clock(tmp_path: Path):
    """The clock stands still except for waits, which count days on the person's clocks."""
    turns = chat_json(tmp_path, {"text": "help"}, {"wait": "2 days"}, {"text": "/wait 90 minutes"})

    moments = ["2026-11-23T09:00:00", "2026-11-23T09:00:00", "2026-11-25T09:00:00", "2026-11-25T10:30:00"]
    assert [f"{moment}-07:00" for moment in moments] == [turn[-1]["now"] for turn in turns]


def test_wait_needs_a_clock(tmp_path: Path):
    """Time can't be moved when it is the real one."""
    _, answer = chat_json(tmp_path, {"wait": "2 days"}, arguments=NOW)

    assert ["error", "turn"] == [one["type"] for one in answer]


def test_stale_button(tmp_path: Path):
    """A button of an earlier question is answered, and changes nothing."""
    start, before, stale = chat_json(
        tmp_path, {"text": "Dana Wu"}, {"choice": "yes", "interview": "1", "question": 0}
    )

    assert "message" in [one["type"] for one in stale]
    assert before[-1] == stale[-1]
    assert start[-1]["interview"] == stale[-1]["interview"]


def test_nudges_on_the_way(tmp_path: Path):
    """Waiting delivers what comes due, marked as a nudge."""
    _, waited = chat_json(tmp_path, {"wait": "2 weeks"})

    assert [one["nudge"] for one in waited if one["type"] == "message" and one["nudge"]]


def test_goes_on_after_a_restart(tmp_path: Path):
    """The next run begins where the last one ended, also when that ended without a word."""
    *_, last = chat_json(tmp_path, {"text": "Dana Wu"})
    again = chat_json(tmp_path)

    assert last[-1]["state"] == again[0][-1]["state"]


def test_documents_are_saved(tmp_path: Path):
    """A document is a file that only its owner's folder holds; its path is given."""
    _, answer = chat_json(tmp_path, {"command": "export"})

    (document,) = [one["document"] for one in answer if one["type"] == "message" and one["document"]]
    assert {"name", "media_type", "path"} == set(document)
    assert "sam" in json.dumps(json.loads(Path(document["path"]).read_text()))
    assert str(tmp_path) in document["path"]


def test_document_that_cannot_be_saved(tmp_path: Path):
    """A document is shown even when its file can't be written; the reason is given."""
    (tmp_path / "files").write_text("in the way of the folder")

    _, answer = chat_json(tmp_path, {"command": "export"})

    assert "terminal:sam" in "".join(one.get("text", "") for one in answer)
    assert "files" in next(one["text"] for one in answer if one["type"] == "error")


# Plain lines.


def test_plain_lines(tmp_path: Path):
    """Piped, it answers in plain text and ends with the input."""
    done = coach(tmp_path, *CHAT, given=b"help\n\n/status\nno newline at the end")

    assert (0, b"") == (done.returncode, done.stderr)
    assert b"\x1b" not in done.stdout
    assert done.stdout.strip()


def test_plain_invalid_utf8(tmp_path: Path):
    """A line that isn't UTF-8 is asked for again; nothing of it is kept."""
    done = coach(tmp_path, *CHAT, given=b"\xff\xfeDana\n")

    assert (0, b"") == (done.returncode, done.stderr)
    assert b"UTF-8" in done.stdout


@pytest.mark.parametrize("more", [[], ["--json"]])
def test_closed_input(tmp_path: Path, more: list[str]):
    """Without any input it shows what is open and ends well."""
    done = subprocess.run(
        ["sh", "-c", 'exec "$@" <&-', "sh", sys.executable, "-m", "coach", *CHAT, *more],
        env=environment(tmp_path),
        capture_output=True,
        check=False,
    )

    assert (0, b"") == (done.returncode, done.stderr)
    assert done.stdout.strip()


def test_reader_goes_away(tmp_path: Path):
    """When nobody reads any more it ends, and what wasn't read is shown at the next visit."""
    process = subprocess.Popen(
        [sys.executable, "-m", "coach", *CHAT, "--json"],
        env=environment(tmp_path),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdin is not None
    assert process.stdout is not None
    assert process.stderr is not None
    while json.loads(process.stdout.readline())["type"] != "turn":
        pass
    process.stdout.close()
    process.stdin.write(b'{"text": "help"}\n')
    process.stdin.close()

    complaint = process.stderr.read()

    process.stderr.close()
    process.wait()
    assert b"Traceback" not in complaint
    assert chat_json(tmp_path)[0]


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is read-only for root")
def test_read_only_database(tmp_path: Path):
    """A database that can't be written is named, and nothing begins."""
    chat_json(tmp_path)
    (tmp_path / "coach.db").chmod(0o400)

    done = coach(tmp_path, *CHAT)

    assert 1 == done.returncode
    assert b"coach.db" in done.stderr


# A screen.


def test_screen_and_leaving(tmp_path: Path):
    """At a real terminal there is a prompt; words are answered above it; /quit leaves."""
    with Tty(tmp_path) as tty:
        tty.until("›")
        tty.type("help\r")
        tty.until("where am I")
        tty.type("/quit\r")

        assert 0 == tty.exit_code()


def test_end_of_input_leaves(tmp_path: Path):
    """Ctrl-D leaves; so does Ctrl-C, which first clears what was typed."""
    with Tty(tmp_path) as tty:
        tty.until("›")
        tty.type("\x04")
        assert 0 == tty.exit_code()
    with Tty(tmp_path) as tty:
        tty.until("›")
        tty.type("half a sen\x03")
        tty.type("\x03")
        assert 0 == tty.exit_code()


def test_choice_by_arrow(tmp_path: Path):
    """The arrow keys open the options of the open question; Enter takes the one that is marked."""
    with Tty(tmp_path) as tty:
        tty.until("›")
        tty.type("\x1b[B")
        tty.until("› A career to explore")
        tty.type("\x1b[B")
        tty.until("› A program or course to take")
        tty.type("\r")
        tty.until("Which one?")


#: A chat whose clock runs, ahead by the days that a file says.
RUNNING = """
import asyncio, datetime, os, pathlib, sys
from bots.terminal import Chat, Terminal
from bots.terminal_screen import FullScreen
from coach.runtime import open_runner

folder = pathlib.Path(sys.argv[1])
begins = datetime.datetime(2026, 11, 23, 16, tzinfo=datetime.UTC)
real = datetime.datetime.now(datetime.UTC)

def clock():
    days = float((folder / "ahead").read_text())
    return datetime.datetime.now(datetime.UTC) - real + begins + datetime.timedelta(days=days)

runner = open_runner(os.environ["COACH_DATABASE_URL"], None, clock, run_loop=True)
screen = FullScreen(runner.book, "en", runner.now, clock_stands=False)
with screen.above_the_prompt():
    terminal = Terminal("terminal:sam", screen, folder / "files")
    chat = Chat(runner, terminal, "en", "America/Edmonton", timezone_known=True)
    sys.exit(asyncio.run(chat.run()))
"""


def test_nudge_above_a_half_typed_line(tmp_path: Path):
    """A nudge that comes while they type appears above the line, which is kept."""
    (tmp_path / "ahead").write_text("0")
    with Tty(tmp_path, ["-c", RUNNING, str(tmp_path)]) as tty:
        tty.until("›")
        tty.type("a car")
        tty.until("› a car")
        (tmp_path / "ahead").write_text("2.1")
        tty.until("● Wednesday, November 25")
        tty.type("eer")
        screen = tty.until("› a career")
        tty.type("\r")
        tty.until("Which one?")

    assert screen.index("●") < screen.index("› a career")


def test_type_ahead_is_no_answer(tmp_path: Path):
    """What is typed before the question can have been read is not taken for its answer."""
    (tmp_path / "ahead").write_text("0")
    with Tty(tmp_path, ["-c", RUNNING, str(tmp_path)]) as tty:
        tty.until("›")
        tty.type("a career\rnursing\r")
        tty.until("Is that your answer")
