"""What Block Kit's blocks hold that can be used or filled in."""

from collections.abc import Callable, Iterable
from typing import Any

Json = dict[str, Any]


def plain(text: str) -> Json:
    """A plain text object."""
    return {"type": "plain_text", "text": text, "emoji": True}


def elements(blocks: Iterable[Json]) -> Iterable[tuple[Json, Json]]:
    """Everything in blocks that can be used: its block, and the element."""
    for block in blocks:
        match block.get("type"):
            case "actions" | "context_actions":
                yield from ((block, element) for element in block["elements"])
            case "section" if block.get("accessory", {}).get("type", "image") != "image":
                yield block, block["accessory"]
            case "input":
                yield block, block["element"]


def named(blocks: Iterable[Json], count: Callable[[str], str]) -> None:
    """Gives each block and each element that has no id one, as Slack does."""
    for block in blocks:
        block.setdefault("block_id", count("b"))
    for _, element in elements(blocks):
        element.setdefault("action_id", count("a"))


def initial(blocks: Iterable[Json]) -> dict[str, dict[str, Json]]:
    """What is filled in before anybody has touched it."""
    values: dict[str, dict[str, Json]] = {}
    for block, element in elements(blocks):
        found = first_state(element)
        if found is not None:
            values.setdefault(block["block_id"], {})[element["action_id"]] = found
    return values


def first_state(element: Json) -> Json | None:
    """The state of an untouched element; None for one that has no state, such as a button."""
    kind = element["type"]
    match kind:
        case "plain_text_input" | "email_text_input" | "url_text_input" | "number_input":
            return {"type": kind, "value": element.get("initial_value")}
        case "static_select" | "radio_buttons":
            return {"type": kind, "selected_option": element.get("initial_option")}
        case "checkboxes" | "multi_static_select":
            return {"type": kind, "selected_options": element.get("initial_options", [])}
        case "datetimepicker":
            return {"type": kind, "selected_date_time": element.get("initial_date_time")}
        case "datepicker":
            return {"type": kind, "selected_date": element.get("initial_date")}
        case "timepicker":
            return {"type": kind, "selected_time": element.get("initial_time")}
        case _:
            return None


def touched(element: Json, **state: Any) -> Json:
    """The state of an element after somebody used it."""
    return (first_state(element) or {"type": element["type"]}) | state
