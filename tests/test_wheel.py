"""The product as it is installed: from a wheel, in another folder."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent


def test_check_from_a_wheel(tmp_path: Path):
    """`coach` finds the scripts and the Slack manifest inside an installed wheel, far from the checkout."""
    pip = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check"]
    quiet = ["--no-deps", "--no-index"]
    build = [*pip, "wheel", *quiet, "--no-build-isolation", "--wheel-dir", str(tmp_path), str(ROOT)]
    subprocess.run(build, check=True, stdin=subprocess.DEVNULL)
    (wheel,) = tmp_path.glob("firsthand-*.whl")
    installed = tmp_path / "installed"
    subprocess.run([*pip, "install", *quiet, "--target", str(installed), str(wheel)], check=True)
    environment = {**os.environ, "PYTHONPATH": str(installed)}
    code = (
        "import coach.cli, sys; print(coach.__file__)"
        "; sys.exit(coach.cli.main(['check']) or coach.cli.main(['slack', '--manifest']))"
    )

    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )

    assert (done.stderr, done.returncode) == ("", 0)
    assert done.stdout.startswith(str(installed))
    assert (installed / "coach" / "dialogs" / "common.yaml").is_file()
    assert "agent_view:" in done.stdout
