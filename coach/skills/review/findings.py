"""What a review finds: values only."""

from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning", "tip"]
Field = Literal["subject", "body"]
#: The worst first.
ORDER: tuple[Severity, ...] = ("error", "warning", "tip")


@dataclass(frozen=True, slots=True)
class Fix:
    """A change that a program can make: these characters of the field become `text`."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Hit:
    """A place that a check found, in code points of the field. Empty (start = end) for what is missing."""

    start: int = 0
    end: int = 0
    field: Field = "body"
    #: Where the weight depends on what was found (16 minutes or 60).
    severity: Severity | None = None
    fix: Fix | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding. `code` is that of the rule ("E-B11"); `review.<code>` is the id of its words."""

    code: str
    severity: Severity
    field: Field
    start: int
    end: int
    fix: Fix | None = None
