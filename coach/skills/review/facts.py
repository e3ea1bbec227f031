"""What is known around a draft: to whom, by whom, about what. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What is known; everything may be missing. Dates are aware, or all of them naive in the same zone."""

    contact: str = ""
    referrer: str = ""
    organization: str = ""
    #: The writer's own name.
    me: str = ""
    minutes: float = 0
    #: How the talk itself is held: email, phone, video, in_person.
    mode: str = ""
    met_at: datetime | None = None
    now: datetime | None = None
    #: What was learned in the talk.
    learned: tuple[str, ...] = ()
    #: Names (or organizations) of the other people that the writer is in touch with.
    other_contacts: tuple[str, ...] = ()
    #: What was written to them.
    other_drafts: tuple[str, ...] = ()
    #: The contact asked for the résumé.
    resume_requested: bool = False


def read_facts(given: Mapping[str, Any] | None) -> Facts:
    """Facts as they come in JSON: texts, lists of texts, names also as `{"first", "last"}`.

    Keys that aren't known are left alone: they are facts about something else.

    Raises:
        ValueError: one has a value of the wrong kind; the text says which.
    """
    known = given or {}
    texts: dict[str, Any] = {
        key: _name(known, key) for key in ("contact", "referrer", "organization", "me", "mode")
    }
    moments: dict[str, Any] = {key: _moment(known, key) for key in ("met_at", "now")}
    if None not in moments.values() and len({one.tzinfo is None for one in moments.values() if one}) > 1:
        moments = {key: one.replace(tzinfo=None) if one else None for key, one in moments.items()}
    lists: dict[str, Any] = {key: _texts(known, key) for key in ("learned", "other_contacts", "other_drafts")}
    asked = known.get("resume_requested")
    return Facts(
        **texts,
        **moments,
        **lists,
        minutes=_number(known.get("minutes")),
        resume_requested=asked is True or asked in ("yes", "true", 1),
    )


def _name(known: Mapping[str, Any], key: str) -> str:
    value = known.get(key)
    if isinstance(value, Mapping):
        parts = (value.get(part) for part in ("title", "first", "last"))
        return " ".join(str(part) for part in parts if part) or str(value.get("name") or "")
    if value is None or isinstance(value, str):
        return value or ""
    raise ValueError(f"{key} is a text")


def _texts(known: Mapping[str, Any], key: str) -> tuple[str, ...]:
    value = known.get(key)
    if value is None or isinstance(value, str):
        return (value,) if value else ()
    entries = []
    for one in value if isinstance(value, Sequence) else (value,):
        if isinstance(one, Mapping):
            entries += [
                _name({key: one}, key),
                *(str(one[part]) for part in ("organization", "text", "body") if one.get(part)),
            ]
        elif isinstance(one, str):
            entries.append(one)
        elif one is not None:
            raise ValueError(f"{key} is a list of texts")
    return tuple(one for one in entries if one.strip())


def _number(value: Any) -> float:
    if isinstance(value, str):
        digits = "".join(one if one.isdigit() else " " for one in value).split()
        return float(digits[-1]) if digits else 0
    return float(value) if isinstance(value, (int, float)) else 0


def _moment(known: Mapping[str, Any], key: str) -> datetime | None:
    value = known.get(key)
    if not value:
        return None
    if isinstance(value, datetime):
        return value
    try:
        return datetime.fromisoformat(value)
    except (ValueError, TypeError):
        raise ValueError(f"{key} is a time such as 2026-11-24T13:00") from None
