"""What the platforms' libraries log, in our form: they know neither it nor what must stay out of a log."""

import logging
import re
from collections.abc import Iterable, Sequence

from coach.runtime import logs

#: Characters of a line.
LONGEST = 200
#: An address may hold what lets anybody answer in the coach's place for some minutes.
_SECRET = re.compile(r"/(interactions|webhooks)/(\d+)/[^/\s]+")


def shorten(libraries: Iterable[str], log: logging.Logger, *, without: Sequence[str] = ()) -> None:
    """Have warnings and errors of these loggers written as one line each, to `log`.

    Of an error only its kind and place, as its words may quote somebody. What begins like one of `without` is
    beside the point, and left out.
    """
    for name in libraries:
        logger = logging.getLogger(name)
        logger.handlers[:] = [_Short(log, tuple(without))]
        logger.propagate = False
        logger.setLevel(logging.WARNING)


class _Short(logging.Handler):
    def __init__(self, log: logging.Logger, without: tuple[str, ...]) -> None:
        super().__init__(logging.WARNING)
        self._log, self._without = log, without

    def emit(self, record: logging.LogRecord) -> None:
        """Write the line."""
        text = record.getMessage()
        if record.exc_info and record.exc_info[1] is not None:
            logs.failure(record.name, record.exc_info[1])
        elif not text.startswith(self._without):
            line = _SECRET.sub(r"/\1/\2/…", text.partition("\n")[0])
            self._log.warning("%s: %s", record.name, line[:LONGEST])
