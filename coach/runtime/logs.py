"""The log: one line per turn, never what people wrote."""

import hashlib
import json
import logging
import sys
import traceback
from datetime import UTC, datetime
from pathlib import Path

from coach.model.errors import CoachError

turns = logging.getLogger("coach.turns")
failures = logging.getLogger("coach.failures")


def set_up(style: str) -> None:
    """Send the coach's log to stderr as "text" or "json"; "" shows warnings only, as text."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(_Json() if style == "json" else logging.Formatter("%(levelname)s %(message)s"))
    logger = logging.getLogger("coach")
    logger.handlers[:] = [handler]
    logger.propagate = False
    logger.setLevel(logging.INFO if style else logging.WARNING)


def hashed(person: str) -> str:
    """A person in the log: the same each time, but not their id."""
    return hashlib.blake2b(person.encode(), digest_size=5).hexdigest()


def turn(person: str, event: str, before: str, after: str, effects: list[str], milliseconds: float) -> None:
    """Write the line of one turn: kinds and step names only."""
    facts = {
        "person": hashed(person),
        "event": event,
        "from": before,
        "to": after,
        "effects": ",".join(effects),
        "ms": round(milliseconds, 2),
    }
    line = " ".join(f"{name}={value}" for name, value in facts.items())
    turns.info("turn %s", line, extra={"facts": facts})


def failure(doing: str, error: BaseException) -> None:
    """Write that something failed: what kind of error and where, not its text, which may quote people."""
    frames = traceback.extract_tb(error.__traceback__)
    where = " < ".join(f"{Path(frame.filename).name}:{frame.lineno}" for frame in reversed(frames[-4:]))
    words = f": {error}" if isinstance(error, CoachError) else ""
    failures.warning("%s failed: %s%s (%s)", doing, type(error).__name__, words, where)


class _Json(logging.Formatter):
    """One JSON object a line."""

    def format(self, record: logging.LogRecord) -> str:
        """The record with its time in UTC, its level, and its facts."""
        at = datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")
        line = {"at": at, "level": record.levelname, "logger": record.name}
        facts = getattr(record, "facts", None)
        line |= facts if facts else {"message": record.getMessage()}
        if record.exc_info:
            line["error"] = self.formatException(record.exc_info)
        return json.dumps(line, ensure_ascii=False)
