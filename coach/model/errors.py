"""The error tree, split by whose fault it is.

CoachError
+-- ScriptError        the script's author: carries all its problems
+-- SessionError       a saved conversation can't be read
+-- StoreError         the database: can't be opened, read-only, full, newer than this program
+-- UsageError         whoever started the command: wrong setting or argument

What a person types is never an error: it is a `Reading` that may be empty.
A platform's own errors stay in `bots/`.
"""

from dataclasses import dataclass


class CoachError(Exception):
    """Anything that Firsthand raises on purpose. Its text says what to do."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One mistake in a file that an author wrote."""

    file: str
    line: int
    code: str
    message: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.code} {self.message}"


class ScriptError(CoachError):
    """The scripts have problems; `problems` holds all of them, in file order."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems


class SessionError(CoachError):
    """A saved conversation can't be read by this version."""


class StoreError(CoachError):
    """The database can't do what was asked; the text says why and what to do."""


class UsageError(CoachError):
    """A setting or an argument is wrong; the text names it."""
