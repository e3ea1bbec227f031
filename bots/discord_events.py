"""What Discord sends, as our events. Pure: data in, an event out; None for what isn't for us.

An account is "discord:<user>". An address is the direct message's channel; a private answer in a server has
one of its own, "reply/<channel>/<user>". The `seen` key of a message is the same whether it was pushed or
fetched from the history; that of an interaction is its own.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bots.discord_forms import typed
from bots.discord_views import ticked
from coach.model.events import Chose, Commanded, Event, Said, Started, Submitted, Ticked

PLATFORM = "discord"

#: What carries typed words from where the bot can't read: a button, its form, and the form's field.
ANSWER = "answer"
#: Components that are pressed, and menus.
BUTTON, MENU = 2, 3
#: The command that opens each form again.
_COMMAND_OF = {"settings": "settings", "note": "note"}

#: The box of a checklist's entry, at the beginning of its line.
_BOX = re.compile(r"^(?P<number>\d+\.) \[[ x]\](?= )", re.MULTILINE)

Payload = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Incoming:
    """One thing that a person did: who, what, and by which key it is known when it comes again."""

    account: str
    event: Event
    seen: str
    #: The direct message's channel; "" where an event doesn't come from there.
    address: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class Ticks:
    """A menu of a checklist was changed; nothing is decided before it is sent in."""

    custom_id: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MayMention:
    """Whether they may be mentioned in this channel when their direct message is closed. Not the coach's."""

    yes: bool


def account_of(user: int) -> str:
    """The account of a user."""
    return f"{PLATFORM}:{user}"


def user_of(account: str) -> int:
    """The user behind an account."""
    return int(account.partition(":")[2])


def seen_key(snowflake: int) -> str:
    """By what a message or an interaction is known."""
    return f"{PLATFORM}:{snowflake}"


def aside(channel: int, user: int) -> str:
    """The address of what only this person sees in a server's channel."""
    return f"reply/{channel}/{user}"


def channel_of(address: str) -> int:
    """The direct message's channel; 0 when the address is none."""
    return int(address) if address.isdecimal() else 0


def is_aside(address: str) -> bool:
    """Whether only one person sees what is shown at this address."""
    return address.startswith("reply/")


def pressed(data: Payload, components: Sequence[dict[str, Any]]) -> Event | Ticks | MayMention | None:
    """What a button or a menu means.

    Args:
        data: of the interaction.
        components: of the message that it belongs to.
    """
    custom_id, values = str(data.get("custom_id", "")), tuple(data.get("values") or ())
    kind, *rest = custom_id.split("|", 3)
    if kind == "mention":
        return MayMention(yes=rest == ["1"])
    if kind not in ("coach", "ticks", "edit", "again") or len(rest) < 2:
        return None
    if kind == "again":
        return again(*custom_id.split("|")[1:])
    interview, question, option = rest[0] or None, _number(rest[1]), rest[2] if len(rest) > 2 else ""
    if kind == "edit":
        return Commanded("change", "", interview, question, form=True)
    if data.get("component_type") == MENU:
        if kind == "ticks":
            return Ticks(custom_id, values)
        return Chose(values[0], interview, question) if values else None
    if kind == "ticks":
        return Ticked(ticked(components), interview, question)
    if question is None and not interview:
        return _asked(option)
    return Chose(option, interview, question)


def ticked_again(components: Sequence[Payload], change: Ticks) -> Iterator[dict[str, Any]]:
    """The rows of a checklist as they are now: what is ticked is remembered by the message itself."""
    for row in components:
        inside = []
        for one in row["components"]:
            if one.get("custom_id") == change.custom_id:
                options = [
                    {
                        "label": each["label"],
                        "value": each["value"],
                        "default": each["value"] in change.values,
                    }
                    for each in one["options"]
                ]
                one = {**one, "options": options}
            inside.append(one)
        yield {"type": row["type"], "components": inside}


def listed_again(content: str, rows: Iterable[Payload]) -> str:
    """The content of a checklist with the boxes of its entries as these rows have them ticked."""
    ticked = [
        bool(entry.get("default"))
        for row in rows
        for one in row["components"]
        for entry in one.get("options", ())
    ]
    if len(_BOX.findall(content)) != len(ticked):
        return content
    marks = iter(ticked)
    return _BOX.sub(lambda found: f"{found['number']} [{'x' if next(marks) else ' '}]", content)


def again(form: str = "", interview: str = "", question: str = "", *_: str) -> Event:
    """A form that is to be opened once more."""
    command = _COMMAND_OF.get(form, "change")
    if command == "settings":
        return Commanded("settings", form=True)
    return Commanded(command, "", interview or None, _number(question), form=True)


def asks_words(data: Payload) -> str | None:
    """The interview for which a form is asked for to type into, where nothing can be typed otherwise."""
    kind, _, interview = str(data.get("custom_id", "")).partition("|")
    return interview if kind == ANSWER else None


def submitted(data: Payload) -> Submitted | Said | None:
    """A form that was sent in."""
    kind, *rest = str(data.get("custom_id", "")).split("|")
    if kind == ANSWER:
        words = typed(data).get(ANSWER, "")
        return Said(words, interview="".join(rest) or None) if words.strip() else None
    if kind != "form" or not rest:
        return None
    form, interview, question = (*rest, "", "")[:3]
    return Submitted(typed(data), interview or None, _number(question), form)


def _asked(option: str) -> Event:
    """What a button means that belongs to no question."""
    if option == "start":
        return Started()
    return Chose(option) if ":" in option else Commanded(option, form=True)


def _number(text: str) -> int | None:
    """A question's number; None for none."""
    return int(text) or None if text.isdecimal() else None
