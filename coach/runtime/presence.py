"""Which runners are alive: each holds a lock on a small file beside the database while it runs.

A killed process leaves rows in hand. Its lock is released by the operating system at once, so that its
successor need not wait for the lease to run out. Where there are no such locks, the lease decides.
"""

import os
import tempfile
import uuid
from pathlib import Path
from types import TracebackType

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]


class Presence:
    """This runner's sign of life; `name` is what it writes into the rows that it has in hand."""

    def __init__(self, database: Path) -> None:
        self._database = database
        self.name = uuid.uuid4().hex
        self._file: int | None = None

    def __enter__(self) -> "Presence":
        if fcntl is not None:
            # Locked under another name first: nobody may find the file without its lock.
            self._file, made = tempfile.mkstemp(prefix=".coach-", dir=self._database.parent)
            fcntl.flock(self._file, fcntl.LOCK_EX)
            Path(made).rename(self._path(self.name))
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._file is not None:
            self._path(self.name).unlink(missing_ok=True)
            os.close(self._file)
            self._file = None

    def dead(self, holder: str) -> bool:
        """Whether the runner of this name is surely gone. Never True for one that may still send."""
        if fcntl is None or holder == self.name:
            return False
        path = self._path(holder)
        try:
            file = os.open(path, os.O_RDONLY)
        except FileNotFoundError:
            return True
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        else:
            path.unlink(missing_ok=True)
            return True
        finally:
            os.close(file)

    def sweep(self) -> None:
        """Remove the files of runners that are gone."""
        for path in self._database.parent.glob(f"{self._database.name}-runner-*"):
            self.dead(path.name.rsplit("-", 1)[1])

    def _path(self, name: str) -> Path:
        return self._database.with_name(f"{self._database.name}-runner-{name}")
