"""What Discord refuses: an independent check of messages and modals against its component reference.

It shares no code with what it checks, nor with discord.py. Sizes are counted in UTF-16 units, the strictest
of the ways in which a server may count. Keys that the reference doesn't name are problems too.
Beyond Discord's own rules it reports mentions, which nobody may cause by typing them.
"""

import json
import re
from collections.abc import Callable
from typing import Any

ROW, BUTTON, SELECT, INPUT, SECTION, TEXT, FILE, SEPARATOR = 1, 2, 3, 4, 9, 10, 13, 14
CONTAINER, LABEL, RADIO = 17, 18, 21
MOST_CONTENT, MOST_TEXT, MOST_COMPONENTS, MOST_ROWS = 2000, 4000, 40, 5

_KEYS = {
    ROW: {"components"},
    BUTTON: {"style", "label", "emoji", "custom_id", "sku_id", "url", "disabled"},
    SELECT: {"custom_id", "options", "placeholder", "min_values", "max_values", "required", "disabled"},
    INPUT: {"custom_id", "style", "min_length", "max_length", "required", "value", "placeholder"},
    SECTION: {"components", "accessory"},
    TEXT: {"content"},
    FILE: {"file", "spoiler"},
    SEPARATOR: {"divider", "spacing"},
    CONTAINER: {"components", "accent_color", "spoiler"},
    LABEL: {"label", "description", "component"},
    RADIO: {"custom_id", "options", "required"},
}
_OPTION = {"label", "value", "description", "emoji", "default"}
_LAID_OUT = {ROW, SECTION, TEXT, FILE, SEPARATOR}
#: What may stand where.
_IN: dict[int | str, set[int]] = {
    "plain": {ROW},
    "layout": _LAID_OUT | {CONTAINER},
    "modal": {LABEL, TEXT},
    ROW: {BUTTON, SELECT},
    SECTION: {TEXT},
    CONTAINER: _LAID_OUT,
    LABEL: {SELECT, INPUT, RADIO},
}
#: Words that call somebody, or stand for a channel, an emoji or a command. A moment (`<t:…>`) is ours.
_CALLS = re.compile(r"@(?:everyone|here)\b|<@[!&]?\d+>|(?<!\\)<(?:#\d+|a?:\w+:\d+|/[^\n>]+:\d+|id:\w+)>")
_CODE = re.compile(r"```.*?```", re.DOTALL)


def problems(kind: str, payload: dict[str, Any]) -> list[str]:
    """What Discord would refuse in a `message` or a `modal`.

    A message has content, components, v2 (whether the flag is set) and files (the attachments' names).
    """
    check = _Check(in_modal=kind == "modal")
    if kind == "message":
        check.message(payload)
    elif kind == "modal":
        check.modal(payload)
    else:
        raise ValueError(f"no such kind: {kind}")
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

    def __init__(self, *, in_modal: bool) -> None:
        self.found: list[str] = []
        self.ids: set[str] = set()
        self.count = self.words = 0
        self.in_modal = in_modal

    def say(self, where: str, what: str) -> None:
        self.found.append(f"{where}: {what}")

    def text(self, value: Any, where: str, most: int, least: int = 1) -> bool:
        if not isinstance(value, str):
            self.say(where, "is no text")
            return False
        if not least <= size(value) <= most:
            self.say(where, f"has {size(value)} characters, not {least} to {most}")
        elif least and not value.strip():
            self.say(where, "is blank")
        return True

    def number(self, value: Any, where: str, least: int, most: int) -> int:
        if not isinstance(value, int) or isinstance(value, bool) or not least <= value <= most:
            self.say(where, f"is {value!r}, not {least} to {most}")
            return least
        return value

    def items(self, value: Any, where: str, most: int, least: int = 1) -> list[Any]:
        if not isinstance(value, list):
            self.say(where, "is no list")
            return []
        if not least <= len(value) <= most:
            self.say(where, f"has {len(value)} items, not {least} to {most}")
        return value

    def shown(self, text: str, where: str) -> None:
        """Nobody is called by it; code is never read for mentions."""
        found = _CALLS.search(_CODE.sub("", text))
        if found:
            self.say(where, f"calls {found[0]!r}")

    def message(self, payload: dict[str, Any]) -> None:
        content, components, files = payload["content"], payload["components"], payload["files"]
        if payload["v2"]:
            if content:
                self.say("content", "can't be beside components v2")
            self.items(components, "components", MOST_COMPONENTS)
        else:
            self.items(components, "components", MOST_ROWS, least=0)
            self.text(content, "content", MOST_CONTENT, least=0)
            self.shown(content, "content")
            if not content.strip() and not files:
                self.say("message", "has no words")
        self.inside(components, "components", "layout" if payload["v2"] else "plain")
        if self.count > MOST_COMPONENTS:
            self.say("components", f"are {self.count}, not {MOST_COMPONENTS} at the most")
        if self.words > MOST_TEXT:
            self.say("components", f"have {self.words} characters of text, not {MOST_TEXT} at the most")
        shown = re.findall(r"attachment://([^\"]+)", json.dumps(components))
        if payload["v2"] and shown != files:
            self.say("file", "is attached but not shown, or shown but not attached")
        for file in files:
            if not re.fullmatch(r"[\w.-]{1,100}", file, re.ASCII):
                self.say("file", f"would be renamed: {file!r}")

    def modal(self, payload: dict[str, Any]) -> None:
        if set(payload) != {"title", "custom_id", "components"}:
            self.say("modal", f"has the keys {sorted(payload)}")
        self.text(payload.get("title"), "title", 45)
        self.text(payload.get("custom_id"), "custom_id", 100)
        self.items(payload.get("components"), "components", 5)
        self.inside(payload.get("components", []), "components", "modal")

    def inside(self, components: list[Any], where: str, parent: int | str) -> None:
        for number, one in enumerate(components):
            self.component(one, f"{where}[{number}]", _IN[parent])

    def component(self, component: Any, where: str, allowed: set[int]) -> None:
        kind = component.get("type") if isinstance(component, dict) else None
        if not isinstance(kind, int) or kind not in allowed:
            self.say(where, f"no component {kind!r} here")
            return
        self.count += 1
        # discord.py sends the label that a field had of its own once, as null
        given = {key for key, value in component.items() if (key, value) != ("label", None)}
        for key in sorted(given - _KEYS[kind] - {"type", "id"}):
            self.say(where, f"has the unknown key {key!r}")
        if kind in (SELECT, INPUT, RADIO) or "custom_id" in component:
            self.custom_id(component.get("custom_id"), f"{where}.custom_id")
        checks: dict[int, Callable[[dict[str, Any], str], None]] = {
            ROW: self.row, BUTTON: self.button, SELECT: self.select, INPUT: self.input,
            SECTION: self.section, TEXT: self.display, FILE: self.file, SEPARATOR: self.separator,
            CONTAINER: self.container, LABEL: self.label, RADIO: self.radio,
        }  # fmt: skip
        checks[kind](component, where)

    def custom_id(self, value: Any, where: str) -> None:
        if self.text(value, where, 100):
            if value in self.ids:
                self.say(where, f"is there twice: {value!r}")
            self.ids.add(value)

    def row(self, row: dict[str, Any], where: str) -> None:
        inside = self.items(row.get("components"), where, 5)
        kinds = {one.get("type") for one in inside if isinstance(one, dict)}
        if SELECT in kinds and len(inside) > 1:
            self.say(where, "has a select beside something else")
        self.inside(inside, where, ROW)

    def button(self, button: dict[str, Any], where: str) -> None:
        style = self.number(button.get("style"), f"{where}.style", 1, 5)
        self.text(button.get("label"), f"{where}.label", 80)
        if (style == 5) != ("url" in button) or (style == 5) == ("custom_id" in button):
            self.say(where, "has a url, and no custom_id, only as a link")
        if "url" in button:
            self.text(button["url"], f"{where}.url", 512)

    def select(self, select: dict[str, Any], where: str) -> None:
        count = self.options(select, where, 25)
        least = self.number(select.get("min_values", 1), f"{where}.min_values", 0, 25)
        most = self.number(select.get("max_values", 1), f"{where}.max_values", 1, 25)
        if not least <= most <= count:
            self.say(where, f"asks for {least} to {most} of {count}")
        chosen = sum(bool(one.get("default")) for one in select.get("options", ()))
        if chosen > most:
            self.say(where, f"has {chosen} chosen of {most} at the most")
        if "placeholder" in select:
            self.text(select["placeholder"], f"{where}.placeholder", 150)
        if self.in_modal and select.get("disabled"):
            self.say(where, "can't be disabled in a modal")
        if self.in_modal and select.get("required", True) and least == 0:
            self.say(where, "is required and asks for none")

    def radio(self, group: dict[str, Any], where: str) -> None:
        self.options(group, where, 10, least=2)
        if sum(bool(one.get("default")) for one in group.get("options", ())) > 1:
            self.say(where, "has more than one chosen")

    def options(self, select: dict[str, Any], where: str, most: int, least: int = 1) -> int:
        options = self.items(select.get("options"), f"{where}.options", most, least)
        values = []
        for number, one in enumerate(options):
            place = f"{where}.options[{number}]"
            if not isinstance(one, dict) or set(one) - _OPTION:
                self.say(place, "is no option")
                continue
            for key in ("label", "value", *(["description"] if "description" in one else [])):
                self.text(one.get(key), f"{place}.{key}", 100)
            values.append(one.get("value"))
        if len(set(values)) < len(values):
            self.say(where, "has a value twice")
        return len(options)

    def input(self, field: dict[str, Any], where: str) -> None:
        self.number(field.get("style"), f"{where}.style", 1, 2)
        least = self.number(field.get("min_length", 0), f"{where}.min_length", 0, 4000)
        most = self.number(field.get("max_length", 4000), f"{where}.max_length", 1, 4000)
        if least > most:
            self.say(where, f"asks for {least} to {most} characters")
        if "value" in field:
            self.text(field["value"], f"{where}.value", most, least=0)
        if "placeholder" in field:
            self.text(field["placeholder"], f"{where}.placeholder", 100)

    def section(self, section: dict[str, Any], where: str) -> None:
        self.inside(self.items(section.get("components"), where, 3), where, SECTION)
        self.component(section.get("accessory"), f"{where}.accessory", {BUTTON})

    def display(self, display: dict[str, Any], where: str) -> None:
        if self.text(display.get("content"), where, MOST_TEXT):
            self.words += size(display["content"])
            self.shown(display["content"], where)

    def file(self, file: dict[str, Any], where: str) -> None:
        if not file.get("file", {}).get("url", "").startswith("attachment://"):
            self.say(where, "shows no attachment")

    def separator(self, separator: dict[str, Any], where: str) -> None:
        self.number(separator.get("spacing", 1), f"{where}.spacing", 1, 2)

    def container(self, container: dict[str, Any], where: str) -> None:
        self.inside(self.items(container.get("components"), where, MOST_COMPONENTS), where, CONTAINER)
        if container.get("accent_color") is not None:
            self.number(container["accent_color"], f"{where}.accent_color", 0, 0xFFFFFF)

    def label(self, label: dict[str, Any], where: str) -> None:
        self.text(label.get("label"), f"{where}.label", 45)
        if "description" in label:
            self.text(label["description"], f"{where}.description", 100)
        self.component(label.get("component"), f"{where}.component", _IN[LABEL])
