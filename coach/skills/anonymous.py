"""Texts for other eyes: without ways to reach people, and without names where they aren't wanted. Pure."""

import re
from collections.abc import Mapping

_EMAIL = re.compile(r"[\w.+-]{1,64}@(?:[\w-]{1,63}\.){1,8}[^\W\d_]{2,24}")
_PHONE = re.compile(r"(?<![\w+])\+?(?:\d[ .-]?)?\(?\d{3}\)?[ .-]?\d{3}[ .-]?\d{4}(?!\w)")
_LINK = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
#: A part of a name this short ("Al", "Wu") is more often another word, unless it is written with a capital.
SHORT = 2


def without_addresses(text: str, marker: str) -> str:
    """The text with the marker where an email address, a phone number or a link stood."""
    for pattern in (_EMAIL, _LINK, _PHONE):
        text = pattern.sub(marker, text)
    return text


def without_names(text: str, stand_ins: Mapping[str, str]) -> str:
    """The text with stand-ins for names, in whatever case they are typed, whole words only.

    `stand_ins`: name, or a part of one, to what stands for it. Longer names come first.
    """
    for name in sorted((one for one in stand_ins if one.strip()), key=len, reverse=True):
        case = re.NOFLAG if len(name) <= SHORT else re.IGNORECASE
        stand_in = stand_ins[name].replace("\\", r"\\")
        text = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", stand_in, text, flags=case)
    return text
