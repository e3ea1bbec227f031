"""Conditions and lengths as authors write them: `goal is work and field is empty`, `2 days`. Pure."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from coach.skills.timing import Length

__all__ = ["Length", "Test", "When", "read_length", "read_when"]

_NUMBERS = {
    "a": 1,
    "an": 1,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "ten": 10,
}
_LENGTH = re.compile(r"(?P<number>\d+(?:\.\d+)?|[a-z]+) (?P<unit>(?:business |working )?[a-z]+)")
_UNITS = {
    "minute": "minutes", "hour": "hours", "day": "days", "week": "weeks", "month": "months",
    "business day": "business_days", "working day": "business_days",
}  # fmt: skip

#: What a slot may be called: "goal", or "me.name" for what holds in all interviews of a person.
SLOT = re.compile(r"(?:me\.)?[a-z][a-z0-9_]*")

#: How a test may be worded, longest first, and what it is called in `Test.relation`.
_RELATIONS = (
    ("is not empty", "is not empty"),
    ("is empty", "is empty"),
    ("does not include", "does not include"),
    ("includes", "includes"),
    ("is not", "is not"),
    ("is", "is"),
)
_JOINED = re.compile(r"\s+(and|or)\s+")
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Test:
    """One comparison. `value` is "" for `is empty` and `is not empty`."""

    slot: str
    relation: str
    value: str = ""

    def holds(self, slots: Mapping[str, Any]) -> bool:
        """Whether it is so for these saved answers."""
        saved = slots.get(self.slot)
        match self.relation:
            case "is empty":
                return is_empty(saved)
            case "is not empty":
                return not is_empty(saved)
            case "is":
                return _same(saved, self.value)
            case "is not":
                return not _same(saved, self.value)
            case "includes":
                return _includes(saved, self.value)
            case _:
                return not _includes(saved, self.value)


@dataclass(frozen=True, slots=True)
class When:
    """A condition on saved answers: it holds when all tests of one of its `ways` do (`and` binds closer)."""

    ways: tuple[tuple[Test, ...], ...]
    #: Turned round: holds when the condition as written does not (`unless`).
    negated: bool = False

    def holds(self, slots: Mapping[str, Any]) -> bool:
        """Whether it is so for these saved answers, `me.…` ones under their full name."""
        return self.negated != any(all(test.holds(slots) for test in way) for way in self.ways)

    def slots(self) -> set[str]:
        """The slots it looks at."""
        return {test.slot for test in self.tests()}

    def tests(self) -> tuple[Test, ...]:
        """All its tests, in order."""
        return tuple(test for way in self.ways for test in way)

    def needs(self, slot: str) -> bool:
        """Whether it can only hold when this slot has a value."""
        return not self.negated and all(
            any(test.slot == slot and test.relation in ("is", "includes", "is not empty") for test in way)
            for way in self.ways
        )

    def __str__(self) -> str:
        """The condition as an author would write it."""
        text = " or ".join(
            " and ".join(f"{test.slot} {test.relation} {test.value}".strip() for test in way)
            for way in self.ways
        )
        return f"unless {text}" if self.negated else text


def read_when(text: str, *, negated: bool = False) -> When:
    """The condition in these words.

    Raises:
        ValueError: it isn't one; the text says what to write.
    """
    parts = _JOINED.split(_SPACE.sub(" ", f"{text.strip()} "))
    ways: list[list[Test]] = [[_read_test(parts[0])]]
    for joint, part in zip(parts[1::2], parts[2::2], strict=True):
        if joint == "or":
            ways.append([])
        ways[-1].append(_read_test(part))
    return When(tuple(tuple(way) for way in ways), negated)


def read_length(text: str) -> Length | None:
    """The length of time in these words ("2 days", "an hour", "5 business days"), None when it is none."""
    match = _LENGTH.fullmatch(_SPACE.sub(" ", text.strip().lower()))
    if match is None:
        return None
    word, unit = match["number"], match["unit"].removesuffix("s")
    number = float(word) if word[0].isdigit() else _NUMBERS.get(word)
    if number is None or unit not in _UNITS:
        return None
    return Length(int(number) if number == int(number) else number, _UNITS[unit])


def is_empty(value: Any) -> bool:
    """Whether a slot with this value counts as empty. False and 0 are answers."""
    return value is None or value == "" or (isinstance(value, (list, tuple, dict)) and not value)


def _read_test(text: str) -> Test:
    slot, _, rest = text.partition(" ")
    if not slot:
        raise ValueError("'and' and 'or' stand between two conditions")
    if not SLOT.fullmatch(slot):
        raise ValueError(f"{slot!r} can't be the name of a saved answer")
    for words, relation in _RELATIONS:
        value = rest.removeprefix(words).strip()
        if not (rest == words or rest.startswith(f"{words} ")):
            continue
        if relation.endswith("empty"):
            if value:
                break
            return Test(slot, relation)
        if value:
            return Test(slot, relation, _unquoted(value))
    raise ValueError(
        f"{text!r} is not a condition; write '{slot} is …', '{slot} is not …', '{slot} is empty' "
        f"or '{slot} includes …', joined by 'and' or 'or'"
    )


def _unquoted(value: str) -> str:
    return value[1:-1] if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'" else value


def _same(saved: Any, value: str) -> bool:
    if isinstance(saved, bool):
        return value == ("yes" if saved else "no")
    if isinstance(saved, float) and saved == int(saved):
        saved = int(saved)
    if isinstance(saved, (list, tuple)):
        return [str(one) for one in saved] == [value]
    return not is_empty(saved) and str(saved) == value


def _includes(saved: Any, value: str) -> bool:
    if isinstance(saved, (list, tuple)):
        return value in {str(one) for one in saved}
    return _same(saved, value)
