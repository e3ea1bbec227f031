"""Collects everything that is wrong in the scripts, so that an author gets it all at once. Pure."""

from collections.abc import Iterable
from difflib import get_close_matches

from coach.model.errors import Problem


class Problems:
    """A list of problems in the making."""

    def __init__(self) -> None:
        self.found: list[Problem] = []

    def add(self, file: str, line: int, code: str, message: str) -> None:
        """Notes one problem, at this line of this file."""
        self.found.append(Problem(file, line, code, message))

    def __bool__(self) -> bool:
        return bool(self.found)

    def has(self, *groups: str) -> bool:
        """Whether a problem of one of these groups ("C00", "C01") was noted."""
        return any(problem.code.startswith(groups) for problem in self.found)

    def in_order(self) -> tuple[Problem, ...]:
        """All of them by file and line, each once."""
        return tuple(sorted(set(self.found), key=lambda one: (one.file, one.line, one.code, one.message)))


def closest(word: str, known: Iterable[str]) -> str:
    """The known word that was probably meant, "" when none is near."""
    names = sorted(set(known))
    near = get_close_matches(word, names, n=1, cutoff=0.6)
    if not near:  # "option" for "options", "minute" for "minutes_after"
        near = [name for name in names if len(word) > 2 and (name.startswith(word) or word.startswith(name))]
    return near[0] if near else ""


def suggestion(word: str, known: Iterable[str], lead: str = "; did you mean ") -> str:
    """The end of a message: "; did you mean options?", or "" when nothing is near."""
    near = closest(word, known)
    return f"{lead}{near}?" if near else ""
