"""The `coach` command from outside: real processes, their output and exit codes."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from coach.cli import main
from tests.processes import CHAT, chat_json, coach, environment

WRONG = [
    [],
    ["dance"],
    ["chat", "--at", "soon"],
    ["chat", "--at", "9999-12-31T23:59"],
    ["understand", "date", "yesterday", "--at", "0001-01-01T00:00"],
    ["chat", "--timezone", "Nowhere/Else"],
    ["chat", "--language", "tlh"],
    ["chat", "--user", " "],
    ["chat", "--db", "nonsense"],
    ["check", "no/such/folder"],
    ["graph", "nothing"],
    ["test", "no/such.story"],
    ["understand", "colour", "red"],
    ["understand", "date"],
    ["understand", "date", "now", "--timezone", "../../etc/passwd"],
    ["export"],
    ["slack", "--url", "https://coach.example.org"],
    ["slack", "--manifest", "--url", "coach.example.org"],
    ["slack", "--port", "99999"],
    ["slack", "--http", "--port", "web"],
]


@pytest.mark.parametrize("arguments", WRONG, ids=" ".join)
def test_wrong_usage(
    arguments: list[str],
    capfd: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
):
    """A mistake on the command line is named on stderr, with exit code 2 and no traceback."""
    monkeypatch.setenv("COACH_DATABASE_URL", f"sqlite:///{tmp_path}/coach.db")
    try:
        code: object = main(arguments)
    except SystemExit as stopped:  # how argparse ends
        code = stopped.code

    out, error = capfd.readouterr()
    assert (2, "") == (code, out)
    assert "coach" in error


def test_wrong_setting(tmp_path: Path):
    """A wrong environment variable is named."""
    done = coach(tmp_path, *CHAT, COACH_LOG="loud")

    assert 2 == done.returncode
    assert b"COACH_LOG" in done.stderr


def test_check_reports_all(tmp_path: Path):
    """Problems come with file, line and code, as lines or as JSON, and exit code 1."""
    (tmp_path / "arrange.yaml").write_text("dialog: arrange\ntitle: A\nsteps:\n  - id: one\n    sey: Hi\n")

    plain = coach(tmp_path, "check", str(tmp_path))
    listed = coach(tmp_path, "check", str(tmp_path), "--json")

    assert (1, 1) == (plain.returncode, listed.returncode)
    problems = json.loads(listed.stdout)
    assert {"file", "line", "code", "message"} == set(problems[0])
    first = problems[0]
    assert f"{first['file']}:{first['line']}: {first['code']}" in plain.stdout.decode()


def test_check_is_good(tmp_path: Path):
    """The scripts that come with the program have no problems."""
    done = coach(tmp_path, "check", "--json")

    assert (0, []) == (done.returncode, json.loads(done.stdout))


def test_chat_with_broken_scripts(tmp_path: Path):
    """The chat doesn't begin with scripts that have problems; it lists them."""
    (tmp_path / "arrange.yaml").write_text("dialog: [\n")

    done = coach(tmp_path, *CHAT, COACH_DIALOGS=str(tmp_path))

    assert 1 == done.returncode
    assert b"arrange.yaml:" in done.stderr


def test_graph(tmp_path: Path):
    """A mermaid diagram of all dialogs, and of one."""
    whole, one = coach(tmp_path, "graph"), coach(tmp_path, "graph", "arrange")

    assert (0, 0) == (whole.returncode, one.returncode)
    assert whole.stdout != one.stdout
    assert b"-->" in one.stdout


def test_stories_fail_with_a_diff(tmp_path: Path):
    """A story that doesn't hold is shown with its line and both texts; exit code 1."""
    story = tmp_path / "wrong.story"
    story.write_text("at: 2026-11-23 09:00 America/Edmonton\n\ncoach: Ahoy!\n")

    done = coach(tmp_path, "test", str(story))

    assert 1 == done.returncode
    assert f"{story}:3:" in done.stdout.decode()
    assert b"- coach: Ahoy!" in done.stdout


def test_stories_are_updated(tmp_path: Path):
    """`--update` writes what the coach says now, keeps what still holds, and the story then passes."""
    story = tmp_path / "new.story"
    story.write_text(
        "at: 2026-11-23 09:00 America/Edmonton\n\ncoach: Hello, …\n…\n\n> help\ncoach: Ahoy!\n\n# end\n"
    )

    updated = coach(tmp_path, "test", "--update", str(story))
    after = coach(tmp_path, "test", str(story))

    assert (0, 0) == (updated.returncode, after.returncode)
    text = story.read_text()
    assert "coach: Hello, …\n…\n\n> help\n" in text
    assert "Ahoy" not in text
    assert text.endswith("\n\n# end\n")


def test_understand(tmp_path: Path):
    """One reading as JSON."""
    zone = ["--timezone", "America/Edmonton", "--at", "2026-11-23T09:00"]

    done = coach(tmp_path, "understand", "date", "tomorrow at 1pm", *zone, "--json")

    assert 0 == done.returncode
    answer = json.loads(done.stdout)
    assert {"kind", "value", "unsure", "why"} == set(answer)
    assert ("date", "2026-11-24T13:00-07:00") == (answer["kind"], answer["value"])


def test_understand_many(tmp_path: Path):
    """One result line for each input line; one that can't be read spoils none of the others."""
    lines = [
        {"kind": "yes_no", "text": "yep"},
        {"kind": "colour", "text": "red"},
        ["no object"],
        {"kind": "date", "text": "tomorrow", "language": 5},
        {"kind": "date", "text": "tomorrow", "at": "9999-12-31T23:59"},
        {"kind": "choice", "text": "b", "options": ["a", "b"]},
        {"kind": "command", "text": "go back"},
        {"kind": "command", "text": "I went back to school"},
    ]
    given = b"".join(json.dumps(line).encode() + b"\n" for line in lines) + b"\xff\n"

    done = coach(tmp_path, "understand", "-", "--json", given=given)

    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert 1 == done.returncode
    assert [True, None, None, None, None, "b", "back", None, None] == [answer["value"] for answer in answers]


def test_export_and_forget(tmp_path: Path):
    """What is kept of a person can be printed, and erased with the files that were saved for them."""
    chat_json(tmp_path, {"command": "export"})

    exported = coach(tmp_path, "export", "sam")
    files = list((tmp_path / "files").rglob("*.*"))
    forgotten = coach(tmp_path, "forget", "terminal:sam")
    again = coach(tmp_path, "export", "sam")

    assert "terminal:sam" in json.loads(exported.stdout)["accounts"]
    assert ["my-data.json"] == [file.name for file in files]
    assert (0, 1) == (forgotten.returncode, again.returncode)
    assert not files[0].exists()
    assert b"nothing is kept of sam" in again.stderr


def test_forget_me_erases_files(tmp_path: Path):
    """Saying "forget me" in the chat erases the saved files too."""
    chat_json(tmp_path, {"command": "export"}, {"text": "forget me"}, {"text": "yes"})

    assert [] == [path for path in (tmp_path / "files").rglob("*") if path.is_file()]


def test_backup(tmp_path: Path):
    """A copy that can be used in place of the database; an existing file is never overwritten."""
    chat_json(tmp_path)
    (tmp_path / "copies").mkdir()
    copy = tmp_path / "copies" / "coach.db"

    first, second = coach(tmp_path, "backup", str(copy)), coach(tmp_path, "backup", str(copy))
    exported = coach(tmp_path / "copies", "export", "sam")

    assert (0, 2, 0) == (first.returncode, second.returncode, exported.returncode)


def test_doctor(tmp_path: Path):
    """What is configured is listed; a database that can't be opened is a problem."""
    good = coach(tmp_path, "doctor")
    bad = coach(tmp_path / "nowhere", "doctor")

    assert (0, 1) == (good.returncode, bad.returncode)
    assert b"PROBLEM" not in good.stdout
    assert b"PROBLEM database:" in bad.stdout


def test_database_of_a_newer_version(tmp_path: Path):
    """A file that is no database of ours is refused in words."""
    (tmp_path / "coach.db").write_text("this is no database\n" * 100)

    done = coach(tmp_path, *CHAT)

    assert (1, b"") == (done.returncode, done.stdout)
    assert b"Traceback" not in done.stderr
    assert b"coach.db" in done.stderr


def test_closed_output(tmp_path: Path):
    """A reader that goes away is no error to make a fuss about."""
    command = [sys.executable, "-m", "coach", "graph"]
    process = subprocess.Popen(
        command, env=environment(tmp_path), stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.close()

    complaint = process.stderr.read()

    process.stderr.close()
    assert 1 == process.wait()
    assert b"" == complaint


@pytest.mark.parametrize("command", ["nudges", "serve"])
def test_services_stop_when_told(tmp_path: Path, command: str):
    """`coach nudges` and `coach serve` run until SIGTERM, then end with exit code 0."""
    process = subprocess.Popen(
        [sys.executable, "-m", "coach", command], env=environment(tmp_path), stderr=subprocess.PIPE
    )
    assert process.stderr is not None
    first = process.stderr.readline()

    process.terminate()

    rest = process.stderr.read()
    process.stderr.close()
    assert 0 == process.wait()
    assert b"started" in first
    assert b"Traceback" not in rest


def test_full_disk_on_output(tmp_path: Path):
    """Output that can't be written is reported."""
    if not Path("/dev/full").exists():
        pytest.skip("this system has no /dev/full")
    with Path(os.devnull).open("rb") as nothing, Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "coach", "graph"],
            stdin=nothing,
            stdout=full,
            stderr=subprocess.PIPE,
            env=environment(tmp_path),
            check=False,
        )

    assert 1 == done.returncode
    assert b"Traceback" not in done.stderr
