"""Words for any platform: what can't be shown taken out, long texts split, labels shortened. Pure."""

import re
import unicodedata
from collections.abc import Callable

#: How long a text is where it is going: escaped, marked, in that platform's units.
Size = Callable[[str], int]

#: What no platform can show: control characters but tab and line feed, and halves of characters.
_UNSHOWABLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ufffe\uffff\ud800-\udfff]")
#: Where a text may be split, the best first: paragraphs, lines, sentences, words.
_PARAGRAPH, _LINE = re.compile(r"\n[ \t]*\n\s*"), re.compile(r"\n")
_SENTENCE, _WORD = re.compile(r"(?<=[.!?…。！？])[\"'”’»)\]]*\s+"), re.compile(r"\s+")
#: A character takes up to about so many units once it is escaped.
_WIDEST = 5


def clean(text: str) -> str:
    """The text without what can't be shown."""
    return _UNSHOWABLE.sub("", text)


def units(text: str) -> int:
    """How long a text is in UTF-16 units: the strictest count that a server may have."""
    return len(text.encode("utf-16-le", "replace")) // 2


def split(text: str, most: int, size: Size = units) -> list[str]:
    """The text in pieces whose `size` is `most` at the most (six or more); no word is lost.

    A piece ends with a paragraph or a line where there is one in its second half, else with a sentence, else
    with a word; a word that is longer than a piece is split between two characters.
    """
    pieces = []
    rest = text.rstrip()
    while size(rest) > most:
        at = _place(rest, _fitting(rest, most, size))
        pieces.append(rest[:at].rstrip())
        rest = rest[at:]
    pieces.append(rest)
    return [piece for piece in pieces if piece.strip()]


def shorten(text: str, most: int) -> str:
    """The text on one line, with "…" for what doesn't fit. Only for labels whose whole is shown elsewhere."""
    line = " ".join(text.split())
    if units(line) <= most:
        return line
    end = most - 1
    while units(line[:end]) > most - 1:
        end -= 1
    end = _whole(line, end)
    space = line.rfind(" ", end // 2, end)
    return f"{line[: space if space > 0 else end].rstrip()}…"


def beginning(text: str, most: int) -> str:
    """The beginning of a text, with "…" when there is more. Only for what stands elsewhere as a whole."""
    pieces = split(text, most)
    return pieces[0] if len(pieces) == 1 else f"{pieces[0]}…" if pieces else ""


def _fitting(text: str, most: int, size: Size) -> int:
    """How many characters from the beginning have a `size` of `most` at the most; at least one."""
    end = min(len(text), most)
    while end > 1 and (over := size(text[:end]) - most) > 0:
        end -= max(1, over // _WIDEST)
    return end


def _place(text: str, end: int) -> int:
    """The best place to split at or before this one: after which the next piece begins."""
    window = text[:end]
    for pattern, least in ((_PARAGRAPH, end // 2), (_LINE, end // 2), (_SENTENCE, end // 3), (_WORD, 0)):
        places = [found.end() for found in pattern.finditer(window) if found.end() > least]
        if places:
            return places[-1]
    return max(1, _whole(text, end))


def _whole(text: str, at: int) -> int:
    """This place or one before it, where no character is torn from its accents, joiners or other half."""
    for place in range(at, max(at - 32, 0), -1):
        if place >= len(text) or not _joined(text, place):
            return place
    return at


def _joined(text: str, at: int) -> bool:
    """Whether what stands before and after this place is one character to the eye."""
    before, after, joiner = text[at - 1], text[at], "\u200d"
    if joiner in (before, after) or unicodedata.combining(after):
        return True
    if "\ufe00" <= after <= "\ufe0f" or "\U0001f3fb" <= after <= "\U0001f3ff":
        return True  # variations and skin tones belong to what stands before them
    halves = 0  # of flags
    while halves < at and "\U0001f1e6" <= text[at - 1 - halves] <= "\U0001f1ff":
        halves += 1
    return halves % 2 == 1 and "\U0001f1e6" <= after <= "\U0001f1ff"
