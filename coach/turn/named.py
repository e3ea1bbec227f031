"""Whom the contact named, one person or several, and how an interview with each of them begins. Pure.

The first stands in the slot of the `new` step (`referral`), with where they work beside it; further ones in a
list beside that (`referral_more`), each a name with its `workplace`.
"""

import zlib
from collections.abc import Mapping, Sequence
from typing import Any

from coach.dialog import steps
from coach.model.effects import Option
from coach.turn.talk import Talk
from coach.turn.wording import MORE, full_name

#: What a saved name of them has besides the name.
WORKPLACE = "workplace"
#: So many get a button.
MOST_BUTTONS = 4
#: The action that begins with the first; with another it goes on with `id_of` that one.
BEGIN = "do:referral"

Person = dict[str, Any]


def begins(talk: Talk) -> steps.New | None:
    """The step that begins with a person who was named."""
    place = talk.book.common.referral
    step = talk.book.steps.get(place.to) if place else None
    return step if isinstance(step, steps.New) else None


def people(talk: Talk) -> list[Person]:
    """All who were named and with whom nothing has begun, in the order in which they were named."""
    step = begins(talk)
    first = talk.interview.slots.get(step.slot) if step else None
    if step is None or not isinstance(first, Mapping):
        return []
    where = str(talk.interview.slots.get(_workplace(talk, step.slot)) or "")
    return [{**first, WORKPLACE: where}, *(talk.interview.slots.get(step.slot + MORE) or ())]


def keep(talk: Talk, named: Sequence[Person]) -> None:
    """Keeps these people beside those who were named before; a fuller name replaces a shorter one."""
    step, begun = begins(talk), talk.slots.get("referral_begun")
    if step is None or not named:
        return
    kept: list[Person] = [] if begun else people(talk)
    for one in named:
        same = next((place for place, other in enumerate(kept) if _is_same(one, other)), None)
        if same is None:
            kept.append(one)
        else:
            kept[same] = {**one, WORKPLACE: one.get(WORKPLACE) or kept[same].get(WORKPLACE, "")}
    talk.save(step.slot, {part: value for part, value in kept[0].items() if part != WORKPLACE})
    talk.save(_workplace(talk, step.slot), kept[0].get(WORKPLACE, ""))
    talk.save(step.slot + MORE, kept[1:])
    talk.save("referral_begun", "")


def options(talk: Talk) -> tuple[Option, ...]:
    """A button for each of them."""
    found = []
    for place, one in enumerate(people(talk)[:MOST_BUTTONS]):
        first = str(one.get("first") or full_name(one))
        label = talk.common("option_do_referral", **{"referral.first": first})
        found.append(Option(f"{BEGIN}:{id_of(one)}" if place else BEGIN, label))
    return tuple(found)


def id_of(person: Mapping[str, Any]) -> str:
    """The same for the same name, whoever else is named."""
    return f"{zlib.crc32(full_name(person).casefold().encode('utf-8', 'replace')):08x}"


def for_the_next(talk: Talk, step: steps.New, person: Person) -> dict[str, Any]:
    """What an interview with this person begins with: whom, through whom, and what `with` says."""
    where = _workplace(talk, step.slot)
    known: dict[str, Any] = {}
    for slot, value in step.values:
        copied = value[1:-1] if value.startswith("{") and value.endswith("}") else ""
        if copied == where and where:
            known[slot] = person.get(WORKPLACE, "")
        else:
            known[slot] = talk.slots.get(copied) if copied else value
    name = {part: value for part, value in person.items() if part != WORKPLACE}
    return {**known, "contact": name, "referrer": talk.interview.contact}


def _is_same(one: Person, other: Person) -> bool:
    """Whether both names can be one person's: "Ben" and "Ben Okoro"."""
    if one.get("first") != other.get("first"):
        return False
    lasts = {one.get("last") or "", other.get("last") or ""} - {""}
    return len(lasts) < 2


def _workplace(talk: Talk, slot: str) -> str:
    """The slot for where the first of them works, "" for none."""
    asked = (step for step in talk.book.steps.values() if isinstance(step, steps.Ask) and step.save == slot)
    return next((step.workplace for step in asked if step.workplace), "")
