"""What Slack refuses: an independent check of messages, modals and Home tabs against the Block Kit reference.

It shares no code with what it checks. Sizes are counted in UTF-16 units, the strictest of the ways in which
a server may count. Keys that the reference doesn't name are problems too: Slack answers `invalid_blocks`.
Beyond Slack's own rules it reports mentions and markup that nobody may cause by typing them.
"""

import json
import re
from collections.abc import Callable
from typing import Any

#: Slack recommends this for the top-level text of a message (and cuts it at 40,000).
MOST_TEXT = 4000
MOST_BLOCKS = {"message": 50, "modal": 100, "home": 100}

_KEYS = {
    "plain_text": {"type", "text", "emoji"},
    "mrkdwn": {"type", "text", "verbatim"},
    "section": {"type", "block_id", "text", "fields", "accessory", "expand"},
    "actions": {"type", "block_id", "elements"},
    "context": {"type", "block_id", "elements"},
    "divider": {"type", "block_id"},
    "header": {"type", "block_id", "text"},
    "image": {"type", "block_id", "image_url", "slack_file", "alt_text", "title"},
    "input": {"type", "block_id", "label", "element", "dispatch_action", "hint", "optional"},
    "rich_text": {"type", "block_id", "elements"},
    "markdown": {"type", "block_id", "text"},
    "button": {"type", "text", "action_id", "url", "value", "style", "confirm", "accessibility_label"},
    "static_select": {
        "type", "action_id", "options", "option_groups", "initial_option", "confirm", "focus_on_load",
        "placeholder",
    },
    "checkboxes": {"type", "action_id", "options", "initial_options", "confirm", "focus_on_load"},
    "radio_buttons": {"type", "action_id", "options", "initial_option", "confirm", "focus_on_load"},
    "overflow": {"type", "action_id", "options", "confirm"},
    "datetimepicker": {"type", "action_id", "initial_date_time", "confirm", "focus_on_load"},
    "datepicker": {"type", "action_id", "initial_date", "confirm", "focus_on_load", "placeholder"},
    "timepicker": {
        "type", "action_id", "initial_time", "confirm", "focus_on_load", "placeholder", "timezone",
    },
    "plain_text_input": {
        "type", "action_id", "initial_value", "multiline", "min_length", "max_length",
        "dispatch_action_config", "focus_on_load", "placeholder",
    },
}  # fmt: skip
_VIEW_KEYS = {
    "home": {"type", "blocks", "private_metadata", "callback_id", "external_id"},
    "modal": {
        "type", "title", "blocks", "close", "submit", "private_metadata", "callback_id", "clear_on_close",
        "notify_on_close", "external_id",
    },
}  # fmt: skip
_BLOCKS = {"section", "actions", "context", "divider", "header", "image", "input", "rich_text"}
_SURFACES = {"message": _BLOCKS | {"markdown"}, "modal": _BLOCKS, "home": _BLOCKS}
_CLICKED = {"button", "static_select", "checkboxes", "radio_buttons", "datepicker", "timepicker"}
_WITHIN = {
    "section": _CLICKED | {"overflow", "image"},
    "actions": _CLICKED | {"overflow", "datetimepicker"},
    "input": (_CLICKED - {"button"}) | {"datetimepicker", "plain_text_input"},
}
_RICH = {
    "rich_text_section": {"text", "link", "emoji", "date"},
    "rich_text_preformatted": {"text", "link"},
    "rich_text_quote": {"text", "link", "emoji", "date"},
    "rich_text_list": {"rich_text_section"},
}
_RICH_KEYS = {
    "text": ({"text"}, {"style"}),
    "link": ({"url"}, {"text", "unsafe", "style"}),
    "emoji": ({"name"}, {"style", "unicode"}),
    "date": ({"timestamp", "format"}, {"fallback", "url", "style", "timezone"}),
}

#: What may stand in angle brackets: links and dates. Mentions would call people; nothing of ours does.
_ANGLE = re.compile(r"<(?:https?://[^<>|\s]+|mailto:[^<>|\s]+|tel:[^<>|\s]+)(?:\|[^<>]+)?>")
_DATE = re.compile(
    r"<!date\^\d{1,10}\^[^<>^|]*\{(?:date|date_num|date_slash|date_short|date_long|time|time_secs|ago|"
    r"date_pretty|date_short_pretty|date_long_pretty|date_long_full|day_divider_pretty)\}[^<>^|]*"
    r"(?:\^https?://[^<>|^]+)?\|[^<>|]+>"
)
_ENTITY = re.compile(r"&(?:amp|lt|gt);")


def problems(kind: str, payload: dict[str, Any]) -> list[str]:
    """What Slack would refuse in a `message`, a `modal` or a `home` tab, or in the `errors` of a form."""
    check = _Check(kind)
    if kind == "errors":
        for block_id, text in payload.items():
            check.size(block_id, "block_id", 255)
            check.size(text, f"error at {block_id}", 3000)
        return check.found
    if kind == "message":
        check.message(payload)
    else:
        check.view(payload)
    try:
        json.dumps(payload, ensure_ascii=False).encode()
    except (TypeError, ValueError) as error:
        check.say("payload", f"is no JSON in UTF-8 ({type(error).__name__})")
    return check.found


def size(text: str) -> int:
    """How long a text is in UTF-16 units."""
    return len(text) + sum(character > "\uffff" for character in text)


class _Check:
    """One walk through a payload, and what it found."""

    def __init__(self, kind: str) -> None:
        self.kind = kind
        self.found: list[str] = []

    def say(self, where: str, what: str) -> None:
        self.found.append(f"{where}: {what}")

    def size(self, value: Any, where: str, most: int, least: int = 1) -> bool:
        if not isinstance(value, str):
            self.say(where, "is no text")
            return False
        if not least <= size(value) <= most:
            self.say(where, f"has {size(value)} characters, not {least} to {most}")
        return True

    def keys(self, value: Any, where: str, allowed: set[str], required: set[str]) -> bool:
        if not isinstance(value, dict):
            self.say(where, "is no object")
            return False
        for key in sorted(set(value) - allowed):
            self.say(where, f"has the unknown key {key!r}")
        for key in sorted(required - set(value)):
            self.say(where, f"lacks {key!r}")
        return required <= set(value)

    def items(self, value: Any, where: str, most: int, least: int = 1) -> list[Any]:
        if not isinstance(value, list):
            self.say(where, "is no list")
            return []
        if not least <= len(value) <= most:
            self.say(where, f"has {len(value)} items, not {least} to {most}")
        return value

    def text(self, value: Any, where: str, most: int, *, plain: bool = False) -> None:
        """A text object; `plain` where mrkdwn is not allowed."""
        if not isinstance(value, dict) or value.get("type") not in ("plain_text", "mrkdwn"):
            self.say(where, "is no text object")
            return
        self.keys(value, where, _KEYS[value["type"]], {"text"})
        if plain and value["type"] != "plain_text":
            self.say(where, "must be plain_text")
        if self.size(value.get("text"), where, most) and value["type"] == "mrkdwn":
            self.markup(value["text"], where)

    def markup(self, text: str, where: str) -> None:
        """Every &, < and > is an entity, or part of a link or a date."""
        rest = _ENTITY.sub("", _DATE.sub("", _ANGLE.sub("", text)))
        for character in "&<>":
            if character in rest:
                at = rest.index(character)
                self.say(where, f"has markup that isn't ours: {rest[at : at + 20]!r}")

    def message(self, payload: dict[str, Any]) -> None:
        if self.size(payload.get("text"), "text", MOST_TEXT):
            self.markup(payload["text"], "text")
        self.blocks(payload.get("blocks", []), least=0)
        if size(json.dumps(payload.get("metadata", {}))) > 4000:
            self.say("metadata", "is longer than 4000 bytes")

    def view(self, view: dict[str, Any]) -> None:
        if self.kind not in _VIEW_KEYS:
            raise ValueError(f"no such kind: {self.kind}")
        if view.get("type") != self.kind:
            self.say("type", f"is not {self.kind}")
        required = {"type", "blocks"} | ({"title"} if self.kind == "modal" else set())
        self.keys(view, "view", _VIEW_KEYS[self.kind], required)
        for name in ("title", "submit", "close"):
            if name in view:
                self.text(view[name], name, 24, plain=True)
        for name, most in (("private_metadata", 3000), ("callback_id", 255), ("external_id", 255)):
            if name in view:
                self.size(view[name], name, most, least=0)
        blocks = view.get("blocks", [])
        self.blocks(blocks, least=1)
        if self.kind == "modal" and "submit" not in view:
            self.found += ["submit: is required with inputs" for one in blocks if one.get("type") == "input"][
                :1
            ]

    def blocks(self, blocks: Any, *, least: int) -> None:
        seen: set[str] = set()
        for number, block in enumerate(self.items(blocks, "blocks", MOST_BLOCKS[self.kind], least)):
            where = f"blocks[{number}]"
            kind = block.get("type") if isinstance(block, dict) else None
            if kind not in _SURFACES[self.kind]:
                self.say(where, f"no block {kind!r} in a {self.kind}")
                continue
            if "block_id" in block:
                self.size(block["block_id"], f"{where}.block_id", 255)
                if block["block_id"] in seen:
                    self.say(where, f"repeats block_id {block['block_id']!r}")
                seen.add(block["block_id"])
            self.keys(block, where, _KEYS[kind], set())
            check: Callable[[dict[str, Any], str], None] = getattr(self, f"block_{kind}")
            check(block, where)

    def block_divider(self, block: dict[str, Any], where: str) -> None:
        """Nothing but its type."""

    def block_section(self, block: dict[str, Any], where: str) -> None:
        if "text" not in block and "fields" not in block:
            self.say(where, "lacks text or fields")
        if "text" in block:
            self.text(block["text"], f"{where}.text", 3000)
        if "fields" in block:
            for number, one in enumerate(self.items(block["fields"], f"{where}.fields", 10)):
                self.text(one, f"{where}.fields[{number}]", 2000)
        if "accessory" in block:
            self.element(block["accessory"], f"{where}.accessory", "section", set())

    def block_actions(self, block: dict[str, Any], where: str) -> None:
        seen: set[str] = set()
        for number, one in enumerate(self.items(block.get("elements"), f"{where}.elements", 25)):
            self.element(one, f"{where}.elements[{number}]", "actions", seen)

    def block_context(self, block: dict[str, Any], where: str) -> None:
        for number, one in enumerate(self.items(block.get("elements"), f"{where}.elements", 10)):
            place = f"{where}.elements[{number}]"
            if isinstance(one, dict) and one.get("type") == "image":
                self.block_image(one, place)
            else:
                self.text(one, place, 3000)

    def block_header(self, block: dict[str, Any], where: str) -> None:
        self.text(block.get("text"), f"{where}.text", 150, plain=True)

    def block_image(self, block: dict[str, Any], where: str) -> None:
        self.keys(block, where, _KEYS["image"], {"alt_text"})
        self.size(block.get("alt_text"), f"{where}.alt_text", 2000)

    def block_markdown(self, block: dict[str, Any], where: str) -> None:
        self.size(block.get("text"), f"{where}.text", 12_000)

    def block_input(self, block: dict[str, Any], where: str) -> None:
        self.text(block.get("label"), f"{where}.label", 2000, plain=True)
        if "hint" in block:
            self.text(block["hint"], f"{where}.hint", 2000, plain=True)
        self.element(block.get("element"), f"{where}.element", "input", set())

    def block_rich_text(self, block: dict[str, Any], where: str) -> None:
        for number, one in enumerate(self.items(block.get("elements"), f"{where}.elements", 1000)):
            place = f"{where}.elements[{number}]"
            if not isinstance(one, dict) or one.get("type") not in _RICH:
                self.say(place, "is no element of rich text")
                continue
            self.rich(one, place)

    def rich(self, element: dict[str, Any], where: str) -> None:
        kind = element["type"]
        extra = (
            {"style", "indent", "offset", "border"} if kind == "rich_text_list" else {"border", "language"}
        )
        self.keys(element, where, {"type", "elements"} | extra, {"elements"})
        for number, one in enumerate(self.items(element.get("elements"), f"{where}.elements", 10_000)):
            place = f"{where}.elements[{number}]"
            if not isinstance(one, dict) or one.get("type") not in _RICH[kind]:
                self.say(place, f"is not allowed in {kind}")
                continue
            if one["type"] in _RICH:
                self.rich(one, place)
                continue
            required, optional = _RICH_KEYS[one["type"]]
            self.keys(one, place, {"type"} | required | optional, required)
            if "text" in one:
                self.size(one["text"], f"{place}.text", 40_000)
            if one["type"] == "date" and not isinstance(one.get("timestamp"), int):
                self.say(place, "has a timestamp that is no whole number")

    def element(self, element: Any, where: str, block: str, seen: set[str]) -> None:
        kind = element.get("type") if isinstance(element, dict) else None
        if kind not in _WITHIN[block]:
            self.say(where, f"no {kind!r} in a block {block!r}")
            return
        if kind == "image":
            self.block_image(element, where)
            return
        self.keys(element, where, _KEYS[kind], set())
        if "action_id" in element:
            self.size(element["action_id"], f"{where}.action_id", 255)
            if element["action_id"] in seen:
                self.say(where, f"repeats action_id {element['action_id']!r}")
            seen.add(element["action_id"])
        if "placeholder" in element:
            self.text(element["placeholder"], f"{where}.placeholder", 150, plain=True)
        if "confirm" in element:
            self.confirm(element["confirm"], f"{where}.confirm")
        check = getattr(self, f"element_{kind}", None)
        if check is not None:
            check(element, where)

    def element_button(self, button: dict[str, Any], where: str) -> None:
        self.text(button.get("text"), f"{where}.text", 75, plain=True)
        for name, most in (("value", 2000), ("url", 3000), ("accessibility_label", 75)):
            if name in button:
                self.size(button[name], f"{where}.{name}", most)
        if button.get("style", "primary") not in ("primary", "danger"):
            self.say(where, f"has the unknown style {button['style']!r}")

    def element_static_select(self, select: dict[str, Any], where: str) -> None:
        if "option_groups" not in select:
            self.options(select, where, 100)
            return
        if "options" in select:
            self.say(where, "has both options and option_groups")
        groups = self.items(select["option_groups"], f"{where}.option_groups", 100)
        for number, group in enumerate(groups):
            place = f"{where}.option_groups[{number}]"
            if self.keys(group, place, {"label", "options"}, {"label", "options"}):
                self.text(group["label"], f"{place}.label", 75, plain=True)
                self.options(group, place, 100)
        every = [one for group in groups for one in group.get("options", ())]
        if "initial_option" in select and select["initial_option"] not in every:
            self.say(where, "what is chosen at first is not among the options")

    def element_checkboxes(self, boxes: dict[str, Any], where: str) -> None:
        self.options(boxes, where, 10, mrkdwn=True)

    def element_radio_buttons(self, buttons: dict[str, Any], where: str) -> None:
        self.options(buttons, where, 10, mrkdwn=True)

    def element_overflow(self, overflow: dict[str, Any], where: str) -> None:
        self.options(overflow, where, 5)

    def element_datetimepicker(self, picker: dict[str, Any], where: str) -> None:
        initial = picker.get("initial_date_time", 1_000_000_000)
        if not isinstance(initial, int) or not 10**9 <= initial < 10**10:
            self.say(where, "initial_date_time has not ten digits")

    def element_plain_text_input(self, field: dict[str, Any], where: str) -> None:
        least, most = field.get("min_length", 0), field.get("max_length", 3000)
        if not 0 <= least <= 3000 or not 1 <= most <= 3000 or least > most:
            self.say(where, f"asks for {least} to {most} characters; 0 to 3000 are allowed")
        self.size(field.get("initial_value", ""), f"{where}.initial_value", min(most, 3000), least=0)

    def options(self, element: dict[str, Any], where: str, most: int, *, mrkdwn: bool = False) -> None:
        options = self.items(element.get("options"), f"{where}.options", most)
        for number, one in enumerate(options):
            place = f"{where}.options[{number}]"
            if not self.keys(one, place, {"text", "value", "description"}, {"text", "value"}):
                continue
            self.text(one["text"], f"{place}.text", 75, plain=not mrkdwn)
            self.size(one["value"], f"{place}.value", 150)
            if "description" in one:
                self.text(one["description"], f"{place}.description", 75, plain=not mrkdwn)
        values = [one.get("value") for one in options if isinstance(one, dict)]
        if len(set(values)) < len(values):
            self.say(where, "has an option's value twice")
        initial = element.get(
            "initial_options", [element["initial_option"]] if "initial_option" in element else []
        )
        if "initial_options" in element and not initial:
            self.say(where, "initial_options is empty")
        if any(one not in options for one in initial):
            self.say(where, "what is chosen at first is not among the options")

    def confirm(self, confirm: Any, where: str) -> None:
        names = {"title": 100, "text": 300, "confirm": 30, "deny": 30}
        if not self.keys(confirm, where, {*names, "style"}, set(names)):
            return
        for name, most in names.items():
            self.text(confirm[name], f"{where}.{name}", most, plain=name != "text")
