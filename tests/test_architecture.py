"""What the import contracts in pyproject.toml can't say: clocks, and what is loaded when."""

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PURE = [
    ROOT / "coach" / "engine.py",
    *(
        path
        for name in ("turn", "dialog", "skills", "model")
        for path in (ROOT / "coach" / name).rglob("*.py")
    ),
]
PURE = [path for path in PURE if path.suffix == ".py"]
CLOCKS = {"now", "utcnow", "today", "time_ns", "monotonic", "perf_counter"}
LIBRARIES = (
    "sqlalchemy",
    "sqlite3",
    "asyncio",
    "logging.handlers",
    "prompt_toolkit",
    "rich",
    "slack_bolt",
    "discord",
)
#: What makes files, and is loaded with the first one.
MAKERS = ("typst", "icalendar", "manimgx_fonts")


@pytest.mark.parametrize("path", PURE, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_clock_is_read(path: Path):
    """What decides never asks what time it is: the present moment is an argument."""
    calls = [node.func for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, ast.Call)]
    clocks = [
        f"{ast.unparse(call)} in line {call.lineno}"
        for call in calls
        if isinstance(call, ast.Attribute)
        and call.attr in CLOCKS
        and isinstance(call.value, ast.Name)
        and call.value.id in ("datetime", "date", "time")
    ]

    assert [] == clocks


def test_engine_loads_no_io():
    """Importing the engine loads no database, network or platform library."""
    names = (*LIBRARIES, *MAKERS)
    code = f"import sys, coach.engine; print([name for name in {names!r} if name in sys.modules])"

    assert "[]" == _python(code)


def test_what_makes_files_is_loaded_with_the_first_file():
    """Neither the runner nor the surfaces load it: it takes longer than a turn."""
    code = (
        "import sys, coach.runtime.runner, coach.runtime.render, bots.terminal\n"
        f"print([name for name in {MAKERS!r} if name in sys.modules])"
    )

    assert "[]" == _python(code)


def test_check_loads_no_database():
    """`coach check` works where no database library can be loaded."""
    code = (
        "import sys; sys.modules['sqlalchemy'] = None; sys.modules['sqlite3'] = None\n"
        "from coach.cli import main; print(main(['check']))"
    )

    assert "0" == _python(code).splitlines()[-1]


def _python(code: str) -> str:
    # without coverage, which loads libraries of its own
    unmeasured = {name: value for name, value in os.environ.items() if not name.startswith("COV")}
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, env=unmeasured, check=False)
    assert "" == done.stderr
    return done.stdout.strip()
