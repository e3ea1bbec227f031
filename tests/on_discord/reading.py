"""Reads Discord's messages as a person would: the words that can be seen, and what can be pressed.

`formatting` reads markdown by Discord's rules and says what of it would be formatted.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from coach.model.effects import Moment

_CODE = re.compile(r"```\n(.*?)\n```", re.DOTALL)
_ESCAPE = re.compile(r"\\([^0-9A-Za-z\s])")
_READ = re.compile(
    r"https?://[^\s<]+[^<.,:;\"')\]\s]|\\(?P<escaped>[^0-9A-Za-z\s])|<t:(?P<unix>-?\d+):[tFR]>"
)
_URL = re.compile(r"https?://[^\s<]+[^<.,:;\"')\]\s]")
#: Discord's rules, the first of which that fits wins; bold is ours.
_RULES = {
    "code": r"(`+)[\s\S]*?[^`]\1(?!`)",
    "quote": r"^ *>(?:>>)? ",
    "heading": r"^ *#{1,3}\s",
    "small": r"^ *-# ",
    "spoiler": r"\|\|[\s\S]+?\|\|",
    "strike": r"~~[\s\S]+?~~",
    "underline": r"__[\s\S]+?__(?!_)",
    "italics": r"(?<![*])\*(?=\S)(?!\*)[^*]+?(?<![\s*])\*(?!\*)|\b_[^_]+?_\b",
    "link": r"\[[^\]]+\]\([^)]+\)",
    "emoji": r"(?<!\w):[A-Za-z+-][\w+-]*:",
    "call": r"@(?:everyone|here)|<(?:@[!&]?|#|a?:\w+:|/[^>]+:)\d+>",
    "star item": r"^ *\* ",
}


def words_of(markdown: str, moments: Sequence[Moment] = ()) -> str:
    """The words that are seen: moments by theirs, code as it is, no marks and no backslashes that escape."""
    named = {int(one.at.timestamp()): one.text for one in moments}
    shown = []
    for number, piece in enumerate(_CODE.split(markdown)):
        if not number % 2:
            piece = _READ.sub(lambda found: _read(found, named), piece)
        shown.append(piece.replace("\u200b", ""))
    return "\n".join(shown)


def _read(found: re.Match[str], named: dict[int, str]) -> str:
    if found["unix"] is not None:
        return named.get(int(found["unix"]), "")
    return found["escaped"] or found[0]


def texts(message: Any, moments: Sequence[Moment] = ()) -> str:
    """Everything that can be read in a message's content and layout, without what stands on components."""
    shown = [message.content, *(one["content"] for one in walk(message.components) if one["type"] == 10)]
    return "\n".join(words_of(one, moments) for one in shown)


def walk(components: Any) -> Iterator[dict[str, Any]]:
    """All components."""
    for one in components:
        yield one
        yield from walk(one.get("components", ()))
        if "accessory" in one:
            yield one["accessory"]


def pressable(message: Any) -> list[dict[str, Any]]:
    """All buttons and menus."""
    return [one for one in walk(message.components) if one["type"] in (2, 3)]


def values(message: Any) -> list[str]:
    """What can be pressed or chosen, in order: a button's custom id, a menu's up to its options' values."""
    found = []
    for one in pressable(message):
        before = one["custom_id"].rpartition("|")[0]
        found += [f"{before}|{each['value']}" for each in one.get("options", ())]
        found += [one["custom_id"]] if one["type"] == 2 else []
    return found


def formatting(markdown: str) -> list[str]:
    """What Discord would format in it, but bold words and blocks of code."""
    text = _CODE.sub("", markdown)
    text = _URL.sub("x", text)
    text = _ESCAPE.sub("x", text).replace("**", "")
    return [name for name, rule in _RULES.items() if re.search(rule, text, re.MULTILINE)]


def letters(text: str) -> str:
    """The text without spaces and marks of formatting: what must never be lost."""
    return re.sub(r"[\s*#\u200b]", "", text)
