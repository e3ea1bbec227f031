"""What a person sees of messages and views, as text.

Buttons stand in [brackets], a menu as ‹placeholder: one | two›, boxes as ☐ and ☑, a picker as ‹date and
time›, a field as its label and what is filled in.
"""

import html
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from tests.slack.server_blocks import Json

_SPECIAL = re.compile(r"<([^<>]*)>")
_TOKEN = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class Reader:
    """Who looks: their zone, the time, and everybody's names by id."""

    zone: str
    now: datetime
    names: Mapping[str, str] = field(default_factory=dict)


def shown(text: str, reader: Reader) -> str:
    """Marked-up text with its links, mentions and dates as they are seen, and & < > themselves."""
    return html.unescape(_SPECIAL.sub(lambda found: _special(found[1], reader), text))


def _special(inside: str, reader: Reader) -> str:
    what, _, label = inside.partition("|")
    if what.startswith("!date^"):
        _, stamp, pattern, *_ = what.split("^")
        return moment(int(stamp), pattern, reader)
    if what.startswith(("@", "#")):
        return what[0] + reader.names.get(what[1:], what[1:])
    if what.startswith("!"):
        return "@" + (label or what[1:])
    return label or what


def moment(stamp: int, pattern: str, reader: Reader) -> str:
    """A moment in the reader's zone (https://docs.slack.dev/messaging/formatting-message-text#date-formatting)."""
    zone = ZoneInfo(reader.zone)
    at, today = datetime.fromtimestamp(stamp, zone), reader.now.astimezone(zone).date()
    near = {today - timedelta(1): "yesterday", today: "today", today + timedelta(1): "tomorrow"}
    long, short = f"{at:%A, %B} {at.day}, {at.year}", f"{at:%b} {at.day}, {at.year}"
    plain = f"{at:%B} {at.day}, {at.year}"
    clock = f"{at.hour % 12 or 12}:{at:%M}"
    tokens = {
        "date_num": f"{at:%Y-%m-%d}",
        "date": plain,
        "date_short": short,
        "date_long": long,
        "date_pretty": near.get(at.date(), plain),
        "date_short_pretty": near.get(at.date(), short),
        "date_long_pretty": near.get(at.date(), long),
        "time": f"{clock} {at:%p}",
        "time_secs": f"{clock}:{at:%S} {at:%p}",
    }
    return _TOKEN.sub(lambda found: tokens.get(found[1], found[0]), pattern)


def label(thing: Json | None) -> str:
    """A text object's words."""
    return html.unescape(str((thing or {}).get("text", "")))


def words(thing: Json | None, reader: Reader) -> str:
    """A text object as it is seen."""
    if not thing:
        return ""
    return shown(thing["text"], reader) if thing["type"] == "mrkdwn" else label(thing)


def read(blocks: Iterable[Json], values: Mapping[str, Mapping[str, Json]], reader: Reader) -> str:
    """Blocks, with what is filled in there."""
    return "\n".join(line for line in (_block(block, values, reader) for block in blocks) if line)


def _block(block: Json, values: Mapping[str, Mapping[str, Json]], reader: Reader) -> str:
    states = values.get(block.get("block_id", ""), {})

    def used(element: Json) -> str:
        return _element(element, states.get(element.get("action_id", ""), {}), reader)

    match block["type"]:
        case "section":
            parts = [words(block.get("text"), reader)]
            parts += [words(one, reader) for one in block.get("fields", ())]
            parts += [used(block["accessory"])] if "accessory" in block else []
            return "\n".join(part for part in parts if part)
        case "header":
            return words(block["text"], reader)
        case "divider":
            return "---"
        case "context":
            return " ".join(words(one, reader) for one in block["elements"] if one["type"] != "image")
        case "actions":
            return " ".join(used(element) for element in block["elements"])
        case "input":
            optional = " (optional)" if block.get("optional") else ""
            hint = f"\n({label(block['hint'])})" if "hint" in block else ""
            return f"{label(block['label'])}{optional}: {used(block['element'])}{hint}"
        case "rich_text":
            return "\n".join(_rich(one, reader) for one in block["elements"])
        case "markdown":
            return str(block["text"])
        case "image":
            return f"({block['alt_text']})"
        case other:
            return f"({other})"


def _element(element: Json, state: Mapping[str, Any], reader: Reader) -> str:
    match element["type"]:
        case "button":
            return f"[{label(element['text'])}]"
        case "static_select":
            chosen = state.get("selected_option")
            options = " | ".join(label(option["text"]) for option in options_of(element))
            return f"‹{label(chosen['text']) if chosen else label(element.get('placeholder'))}: {options}›"
        case "checkboxes" | "radio_buttons":
            ticked = state.get("selected_options") or [state.get("selected_option")]
            chosen_values = [one["value"] for one in ticked if one]
            return "\n".join(
                f"{'☑' if option['value'] in chosen_values else '☐'} {words(option['text'], reader)}"
                for option in element["options"]
            )
        case "datetimepicker":
            at = state.get("selected_date_time")
            return f"‹{moment(at, '{date_num} {time}', reader) if at else 'date and time'}›"
        case "overflow":
            return "‹… " + " | ".join(label(option["text"]) for option in element["options"]) + "›"
        case "image":
            return f"({element['alt_text']})"
        case _:
            value = state.get("value") or state.get("selected_date") or state.get("selected_time")
            return str(value) if value else f"({label(element.get('placeholder'))})"


def options_of(element: Json) -> list[Json]:
    """The options of a menu, also where they are in groups."""
    if "options" in element:
        return list(element["options"])
    return [option for group in element.get("option_groups", ()) for option in group["options"]]


def _rich(element: Json, reader: Reader) -> str:
    parts: list[Json] = element["elements"]
    if element["type"] == "rich_text_list":
        return "\n".join(f"• {_rich(one, reader)}" for one in parts)
    return "".join(_rich_part(one, reader) for one in parts)


def _rich_part(part: Json, reader: Reader) -> str:
    match part["type"]:
        case "text":
            return str(part["text"])
        case "link":
            return str(part.get("text") or part["url"])
        case "user":
            return "@" + reader.names.get(part["user_id"], part["user_id"])
        case "channel":
            return "#" + reader.names.get(part["channel_id"], part["channel_id"])
        case "emoji":
            return f":{part['name']}:"
        case "date":
            return moment(part["timestamp"], part["format"], reader)
        case other:
            return f"({other})"


def block_words(block: Json, reader: Reader) -> str:
    """What one block says, without what can be used there."""
    return _block({name: value for name, value in block.items() if name != "accessory"}, {}, reader)
