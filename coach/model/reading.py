"""How an answer was read. A value, whoever read it."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Reading:
    """What a text means as an answer of some kind.

    `value` is None when it was not understood; `unsure` asks for it to be said back before it is
    stored; `why` says in a few words what was assumed or what is missing (for `coach understand`).
    """

    value: Any = None
    unsure: bool = False
    why: str = ""

    @property
    def understood(self) -> bool:
        """Whether there is a value at all."""
        return self.value is not None


NOTHING = Reading()
