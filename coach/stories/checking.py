r"""What a story can ask about with `=`. Each gives the present value as plain text.

= state arrange.when       the step that waits
= phase arrange            its dialog
= contact Dana Wu          whom the interview in focus is about
= slot relation stranger   a saved answer; `empty` when there is none
= notes 3                  how many notes were taken
= interviews Dana Wu, Sam  all contacts, in the order in which they were begun
= closed declined          why the interview ended; `no` while it is open
= options yes, no          ids of what can be chosen now
= nudges none              the wakes that are set for the interview in focus, soonest first:
= nudges still_here 2026-11-25 09:00, follow_up 2026-12-01 10:00
"""

from collections.abc import Callable, Sequence
from typing import Any
from zoneinfo import ZoneInfo

from coach.model.conversation import Conversation
from coach.model.effects import Say, Shown


def ask(what: str, rest: str, conversation: Conversation, shown: Sequence[Shown]) -> tuple[str, str] | None:
    """What a `=` line expects and what is so, both as text; None when there is no such question."""
    if what == "slot":
        name, _, expected = rest.partition(" ")
        return expected.strip(), plainly(_slot(conversation, name))
    find = _FACTS.get(what)
    return None if find is None else (rest, find(conversation, shown))


def plainly(value: Any) -> str:
    """A saved value on one line: names in full, dates as ISO 8601, lists with commas, `empty` for nothing."""
    if value is None or value in ("", [], {}):
        return "empty"
    match value:
        case bool():
            return "yes" if value else "no"
        case {"at": at, **further}:
            return f"{at}/{further['end']}" if further.get("end") else str(at)
        case {"first": _, **_rest}:
            return " ".join(part for part in (value["first"], value.get("last", "")) if part)
        case list() | tuple():
            return ", ".join(plainly(one) for one in value)
        case float() if value.is_integer():
            return str(int(value))
    return str(value)


def _slot(conversation: Conversation, name: str) -> Any:
    if name.startswith("me."):
        return conversation.person.slots.get(name.removeprefix("me."))
    return conversation.interview.slots.get(name)


def _nudges(conversation: Conversation, _shown: Sequence[Shown]) -> str:
    zone = ZoneInfo(conversation.person.timezone)
    soonest = sorted((at, key) for key, at in conversation.interview.wakes.items())
    named = (f"{key.rsplit('/', 1)[-1]} {at.astimezone(zone):%Y-%m-%d %H:%M}" for at, key in soonest)
    return ", ".join(named) or "none"


def _options(_conversation: Conversation, shown: Sequence[Shown]) -> str:
    last = shown[-1] if shown else Say("")
    return ", ".join(option.id for option in getattr(last, "options", ())) or "none"


_FACTS: dict[str, Callable[[Conversation, Sequence[Shown]], str]] = {
    "state": lambda talk, _: talk.interview.state,
    "phase": lambda talk, _: talk.interview.phase,
    "contact": lambda talk, _: talk.interview.contact or "empty",
    "notes": lambda talk, _: str(len(talk.interview.notes)),
    "interviews": lambda talk, _: ", ".join(one.contact or "empty" for one in talk.interviews),
    "closed": lambda talk, _: talk.interview.closed or "no",
    "options": _options,
    "nudges": _nudges,
}
#: Every word that can follow `=`.
QUESTIONS = ("slot", *_FACTS)
