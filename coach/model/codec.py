"""Values to JSON data and back. The one place that knows how they are written down."""

from typing import Any, TypeVar, get_args

import msgspec

from coach.model import effects as effect_module
from coach.model.effects import Effect
from coach.model.errors import SessionError
from coach.model.events import Event

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


#: Events that can lie in the inbox, by the tag that is saved with them.
_EVENTS: dict[str, type] = {kind.__name__: kind for kind in get_args(Event)}


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
    return _tagged(_EFFECTS, data, "effect")


def event_to_json(event: Event) -> bytes:
    """What happened as JSON, with its kind beside it."""
    return msgspec.json.encode([type(event).__name__, event])


def event_from_json(data: bytes | str) -> Any:
    """The event that `event_to_json` wrote.

    Raises:
        SessionError: its kind is unknown or its data doesn't fit.
    """
    return _tagged(_EVENTS, data, "event")


def _tagged(kinds: dict[str, type], data: bytes | str, what: str) -> Any:
    try:
        tag, fields = msgspec.json.decode(data)
        return msgspec.convert(fields, type=kinds[tag])
    except (KeyError, TypeError, ValueError, msgspec.DecodeError) as error:
        raise SessionError(f"a saved {what} can't be read: {error}") from error
