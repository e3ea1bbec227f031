"""The page for an adviser, of what the person picked; ways to reach people are never on it. Pure."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from coach.model.conversation import Interview
from coach.skills import redact
from coach.skills.anonymous import without_addresses, without_names
from coach.turn import worksheet
from coach.turn.noting import notes_by_question
from coach.turn.talk import Talk
from coach.turn.wording import full_name, one_line, shown_value

#: What they picked: the ids of `adviser.pick`.
PICKED = "me.page"
#: Slots that hold the names of people besides the contact.
OTHERS = ("referral", "referrer")
#: What fits on one page: letters of an entry, and entries of a part.
LONGEST, MOST = 160, 12
#: So many letters of an entry are looked through, which is more than what is left of it can hold.
LOOKED_AT = 400


def values(talk: Talk) -> dict[str, Any]:
    """What the places of the page's template are filled with; nothing for what they didn't pick."""
    picked = set(talk.slots.get(PICKED) or ())
    wanted = {name for name in _PARTS if name in picked} | ({"people"} if "names" in picked else set())
    return {f"page_{name}": _fit(talk, _PARTS[name](talk), picked) for name in wanted}


def _goal(talk: Talk) -> Iterator[str]:
    for one in talk.interviews:
        goal, field = (_said(talk, one, name) for name in ("goal", "field"))
        yield f"{goal}: {field}" if goal and field else goal or field
        yield _said(talk, one, "aim")


def _people(talk: Talk) -> Iterator[str]:
    picked = set(talk.slots.get(PICKED) or ())
    for one in _talks(talk):
        work = ", ".join(filter(None, (_said(talk, one, name) for name in ("role", "organization"))))
        yield f"{_who(talk, one)}: {work}" if work and "people" in picked else _who(talk, one)


def _learned(talk: Talk) -> Iterator[str]:
    for one in _talks(talk):
        yield _by(talk, one, _said(talk, one, "learned"))


def _questions(talk: Talk) -> Iterator[str]:
    for one in _talks(talk):
        yield from worksheet.wordings(talk, one.slots.get("questions") or ())


def _notes(talk: Talk) -> Iterator[str]:
    for one in _talks(talk):
        for question, notes in notes_by_question(one):
            said = "; ".join(" ".join(note.text.split()) for note in notes)
            yield _by(talk, one, f"{question} {said}" if question else said)


def _next(talk: Talk) -> Iterator[str]:
    for one in _talks(talk):
        step, day = (_said(talk, one, name) for name in ("next_step", "step_at"))
        yield f"{step} ({day})" if step and day else step
        yield _said(talk, one, "decision_now") or _said(talk, one, "decision")


_PARTS: dict[str, Callable[[Talk], Iterator[str]]] = {
    "goal": _goal,
    "people": _people,
    "learned": _learned,
    "questions": _questions,
    "my_notes": _notes,
    "next_steps": _next,
}


def _talks(talk: Talk) -> list[Interview]:
    """The interviews that took place; not those that were broken off."""
    return [one for one in talk.interviews if one.took_place]


def _said(talk: Talk, one: Interview, slot: str) -> str:
    """A saved answer of an interview in words, "" when there is none."""
    value = one.slots.get(slot)
    return shown_value(talk.book, talk.person, slot, value, talk.now)[slot] if value else ""


def _who(talk: Talk, one: Interview) -> str:
    return one.contact or talk.common("no_contact")


def _by(talk: Talk, one: Interview, text: str) -> str:
    """With who said it, where there are several people."""
    return f"{_who(talk, one)}: {text}" if text and len(_talks(talk)) > 1 else text


def _fit(talk: Talk, entries: Iterator[str], picked: set[str]) -> list[str]:
    """Entries as they may stand there: each once, without addresses, and names only when they were picked."""
    marker = str(talk.phrases.values.get("redact.marker", ""))
    stand_ins = {} if "names" in picked else _stand_ins(talk)
    written = [entry for entry in dict.fromkeys(entries) if entry]
    kept = []
    for entry in written[:MOST]:
        clean, _ = redact.redact(without_addresses(entry[:LOOKED_AT], marker), talk.phrases)
        kept.append(one_line(without_names(clean, stand_ins), LONGEST))
    more = [talk.common("home_more", count=str(len(written) - MOST))] if len(written) > MOST else []
    return [*kept, *more]


def _stand_ins(talk: Talk) -> dict[str, str]:
    """Each name that may be in a text, and its parts, with "Person 2" for it: one number a person."""
    found: dict[str, str] = {}
    names = [name for one in (*_talks(talk), *talk.interviews) for name in _names(one)]
    for name in names:
        if name["full"] not in found:
            number = len(set(found.values())) + 1
            stand_in = talk.common("person_number", number=str(number))
            found |= {part: found.get(part, stand_in) for part in name.values() if part}
            found[name["full"]] = stand_in
    return found


def _names(one: Interview) -> Iterator[dict[str, str]]:
    for slot in ("contact", *OTHERS):
        value = one.slots.get(slot)
        if isinstance(value, Mapping):
            parts = {part: str(value.get(part) or "") for part in ("first", "last", "goes_by")}
            yield {"full": full_name(value), **parts}
        elif value:
            yield {"full": str(value)}
