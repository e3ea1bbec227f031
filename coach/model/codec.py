"""Values to JSON data and back. The one place that knows how they are written down."""

from typing import Any, TypeVar

import msgspec

from coach.model import effects as effect_module
from coach.model.effects import Effect
from coach.model.errors import SessionError

Value = TypeVar("Value")

#: Effects that can lie in the outbox, by the tag that is saved with them.
_EFFECTS: dict[str, type] = {
    kind.__name__: kind
    for kind in (
        effect_module.Say,
        effect_module.Choices,
        effect_module.Checklist,
        effect_module.AskDate,
        effect_module.Document,
        effect_module.Timer,
    )
}


def to_json(value: Any) -> bytes:
    """One of our frozen values as JSON."""
    return msgspec.json.encode(value)


def from_json(kind: type[Value], data: bytes | str) -> Value:
    """The value of this type that `to_json` wrote.

    Raises:
        SessionError: the data doesn't fit the type.
    """
    try:
        return msgspec.json.decode(data, type=kind)
    except (msgspec.ValidationError, msgspec.DecodeError) as error:
        raise SessionError(f"a saved {kind.__name__} can't be read: {error}") from error


def effect_to_json(effect: Effect) -> bytes:
    """A shown effect as JSON, with its kind beside it."""
    return msgspec.json.encode([type(effect).__name__, effect])


def effect_from_json(data: bytes | str) -> Any:
    """The effect that `effect_to_json` wrote.

    Raises:
        SessionError: its kind is unknown or its data doesn't fit.
    """
    try:
        tag, fields = msgspec.json.decode(data)
        return msgspec.convert(fields, type=_EFFECTS[tag])
    except (KeyError, ValueError, msgspec.ValidationError) as error:
        raise SessionError(f"a saved effect can't be read: {error}") from error
