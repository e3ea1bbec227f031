"""How calls to a platform are spoilt on purpose, and how many."""

import random
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Protocol, TypeVar


class Named(Protocol):
    """A call, by its name."""

    method: str


C = TypeVar("C", bound=Named)


@dataclass(frozen=True, slots=True)
class Fault:
    """How a call is spoilt: a status, an error with its status, or no answer; before or `after` its effect.

    A `delay` alone (status 200, no error) only makes the answer slow.
    """

    status: int = 200
    error: str = ""
    drop: bool = False
    after: bool = False
    delay: float = 0.0  # seconds
    retry_after: int = 1  # seconds; with status 429

    @property
    def spoils(self) -> bool:
        """Whether whoever calls gets something else than the answer."""
        return self.drop or bool(self.error) or self.status != 200


Faults = Callable[[C], Fault | None]


def at_random(
    seed: int, share: float, faults: Iterable[Fault], methods: Iterable[str] = ()
) -> Callable[[Named], Fault | None]:
    """Spoils a share of the calls, of these methods or of all; the same for the same seed."""
    chance, kinds, only = random.Random(seed), tuple(faults), frozenset(methods)

    def choose(call: Named) -> Fault | None:
        if (only and call.method not in only) or chance.random() >= share:
            return None
        return chance.choice(kinds)

    return choose


#: What happens to calls in a bad hour: refused, failed, and failed though they took effect.
MISFORTUNES = (
    Fault(status=429),
    Fault(status=500),
    Fault(status=503),
    Fault(drop=True),
    Fault(status=500, after=True),
    Fault(drop=True, after=True),
    Fault(delay=0.05),
)
