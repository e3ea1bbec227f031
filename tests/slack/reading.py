"""Reads messages and views as a person would: the words that can be seen, and what can be pressed."""

import re
from collections.abc import Iterator
from typing import Any

_DATE = re.compile(r"<!date\^[^|>]*\|([^>]*)>")
_LINK = re.compile(r"<(https?://[^|>]*)>")


def text_of(markup: str) -> str:
    """A text in Slack's markup as it is read aloud: dates, links and entities as their words."""
    shown = _LINK.sub(r"\1", _DATE.sub(r"\1", markup))
    return shown.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def seen(blocks: list[dict[str, Any]]) -> str:
    """Everything that can be read in blocks, in order."""
    return "\n".join(_seen(blocks))


def _seen(node: Any) -> Iterator[str]:
    if isinstance(node, list):
        for one in node:
            yield from _seen(one)
    elif isinstance(node, dict):
        match node.get("type"):
            case "rich_text_section" | "rich_text_preformatted":
                yield "".join(one.get("text", one.get("fallback", "")) for one in node["elements"])
            case "mrkdwn":
                yield text_of(node["text"])
            case "plain_text":
                yield node["text"]
            case _:
                for key in ("text", "fields", "accessory", "elements", "options", "label", "element", "hint"):
                    yield from _seen(node.get(key))


def pressable(blocks: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """All buttons, menus, boxes and pickers."""
    found: list[dict[str, Any]] = []
    for block in blocks:
        found += block.get("elements", []) if block["type"] == "actions" else []
        found += [block["accessory"]] if "accessory" in block else []
    return found


def values(blocks: list[dict[str, Any]]) -> list[str]:
    """What can be pressed carries these, in order."""
    found: list[str] = []
    for one in pressable(blocks):
        found += [one["value"]] if "value" in one else []
        found += [option["value"] for option in one.get("options", ())]
    return found


def letters(text: str) -> str:
    """The text without spaces and marks of formatting: what must never be lost."""
    return re.sub(r"[\s*#]", "", text)
