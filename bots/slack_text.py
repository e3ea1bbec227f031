"""Words on their way to and from Slack: escaping, splitting, bold words, moments in the reader's zone. Pure.

Prose becomes a section in Slack's markup. Where somebody typed characters that the markup would take for
formatting, it becomes rich text instead, in which every character stands for itself.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import Any

from coach.model.effects import Moment

Block = dict[str, Any]

#: Characters of a section's text, as they are sent.
MOST_SECTION = 3000
#: Moments of one section that are shown in the reader's zone; more are words.
MOST_DATES = 20

#: What Slack refuses or can't show: control characters but tab and line feed, and halves of characters.
_UNSHOWABLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ufffe\uffff\ud800-\udfff]")
_LINK = r"https?://[^\s<>|]*[^\s<>|.,;:!?)\]}'\"*_~`]"
#: *word* and, in laid out documents, **word**.
_BOLD = r"(?<![\w*])\*(?=\S)[^*\n]+(?<=\S)\*(?![\w*])|(?<![\w*])\*\*(?=\S)[^*\n]+(?<=\S)\*\*(?![\w*])"
#: A heading of a laid out document.
_HEADING = r"^#{1,6} [^\n]+"
_PROSE = re.compile(f"{_LINK}|{_BOLD}")
_LAID_OUT = re.compile(f"{_LINK}|{_BOLD}|{_HEADING}", re.MULTILINE)
#: What Slack's markup would take for code, strike, bold, italics, a quote or an emoji's name.
_FORMATS = re.compile(r"[`~*]|(?<!\w)_|_(?!\w)|^[ \t]*>|:[\w+'-]+:", re.MULTILINE)
#: A moment that is only a time of day.
_CLOCK = re.compile(r"\d{1,2}(?:[:.h]\d{2})?\s*(?:[ap]\.?m\.?|h|uhr)?", re.IGNORECASE)
#: Where a text may be split, the best first: paragraphs, lines, sentences, words.
_PARAGRAPH, _LINE = re.compile(r"\n[ \t]*\n\s*"), re.compile(r"\n")
_SENTENCE, _WORD = re.compile(r"(?<=[.!?…。！？])[\"'”’»)\]]*\s+"), re.compile(r"\s+")

_TYPED = re.compile(r"<([^<>|]+)(?:\|([^<>]*))?>")
_EMOJI = re.compile(r":(\+1|-1|[a-z0-9_]+):(?::skin-tone-[2-6]:)?")
#: Slack sends emoji by name; these are answers.
_ANSWERS = {
    "+1": "👍", "thumbsup": "👍", "-1": "👎", "thumbsdown": "👎", "white_check_mark": "✅", "ok_hand": "👌",
    "ok": "🆗", "heavy_check_mark": "✔", "ballot_box_with_check": "☑", "100": "💯", "raised_hands": "🙌",
    "pray": "🙏", "x": "❌",
}  # fmt: skip


def clean(text: str) -> str:
    """The text without what Slack can't show."""
    return _UNSHOWABLE.sub("", text)


def escape(text: str) -> str:
    """The text with the three characters that Slack reads as control characters as entities."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def unescape(text: str) -> str:
    """What a person typed, as plain text: no entities, no marks around links, names, channels and dates."""
    return _entities(_EMOJI.sub(_answer, _TYPED.sub(_plain, text)))


def size(text: str) -> int:
    """How long a text is once it is escaped, in UTF-16 units: the strictest count that a server may have."""
    return len(escape(text).encode("utf-16-le", "replace")) // 2


def split(text: str, most: int) -> list[str]:
    """The text in pieces whose escaped `size` is `most` at the most (six or more); no word is lost.

    A piece ends with a paragraph or a line where there is one in its second half, else with a sentence, else
    with a word; a word that is longer than a piece is split between two characters.
    """
    pieces = []
    rest = text.rstrip()
    while size(rest) > most:
        at = _place(rest, _fitting(rest, most))
        pieces.append(rest[:at].rstrip())
        rest = rest[at:]
    pieces.append(rest)
    return [piece for piece in pieces if piece.strip()]


def shorten(text: str, most: int) -> str:
    """The text on one line, with "…" for what doesn't fit. Only for labels whose whole is shown elsewhere."""
    line = " ".join(text.split())
    if _units(line) <= most:
        return line
    end = most - 1
    while _units(line[:end]) > most - 1:
        end -= 1
    end = _whole(line, end)
    space = line.rfind(" ", end // 2, end)
    return f"{line[: space if space > 0 else end].rstrip()}…"


def prose(
    text: str, moments: Sequence[Moment] = (), *, laid_out: bool = False, dates: str = ""
) -> list[Block]:
    """Blocks with this text: *words* bold, links, and moments in the reader's zone; all else literal.

    Args:
        text: any length.
        moments: pieces of it that name a moment.
        laid_out: it is a document, whose headings are bold too.
        dates: how moments are written, as Slack's date tokens; "" for what fits into a sentence.
    """
    text = text.strip("\n")
    if not text.strip():
        return []
    tokens = list(_tokens(text, moments, laid_out=laid_out))
    if any(kind in ("text", "bold") and _FORMATS.search(words) for kind, words, _ in tokens):
        block = _rich(tokens, dates)
        length = _units(text)
    else:
        block = _section(tokens, dates)
        length = _units(block["text"]["text"])
    if length <= MOST_SECTION:
        return [block]
    most = MOST_SECTION
    if size(text) <= most:  # then it is links and dates that take the room
        most = max(6, size(text) * 2 // 3)
    return [
        one for piece in split(text, most) for one in prose(piece, moments, laid_out=laid_out, dates=dates)
    ]


def literal(text: str) -> list[Block]:
    """Blocks with a text to copy, as it is, in a fixed-width font."""
    return [
        {
            "type": "rich_text",
            "elements": [
                {"type": "rich_text_preformatted", "elements": [{"type": "text", "text": piece}], "border": 0}
            ],
        }
        for piece in split(text, MOST_SECTION)
    ]


Token = tuple[str, str, Moment | None]


def _tokens(text: str, moments: Sequence[Moment], *, laid_out: bool) -> Iterator[Token]:
    """The text in order as (kind, words, moment): "text", "bold", "link" or "date"."""
    pattern = _LAID_OUT if laid_out else _PROSE
    wanted = [one for one in moments if one.text.strip() and "|" not in one.text]
    if wanted:
        longest = sorted({one.text for one in wanted}, key=len, reverse=True)
        pieces = "|".join(rf"(?<!\w){re.escape(one)}(?!\w)" for one in longest)
        pattern = re.compile(f"{pieces}|{pattern.pattern}", pattern.flags)
    at = dates = 0
    for found in pattern.finditer(text):
        words = found[0]
        if found.start() > at:
            yield "text", text[at : found.start()], None
        at = found.end()
        moment = next((one for one in wanted if one.text == words), None)
        if moment is not None and dates == MOST_DATES:
            yield "text", words, None
        elif moment is not None:
            dates += 1
            # the same words again may be another moment
            if sum(one.text == words for one in wanted) > 1:
                wanted.remove(moment)
            yield "date", words, moment
        elif words.startswith("http"):
            yield "link", words, None
        else:
            yield (
                "bold",
                words.strip("*") if words[0] == "*" else words.lstrip("#").replace("*", "").strip(),
                None,
            )
    if at < len(text):
        yield "text", text[at:], None


def _section(tokens: Sequence[Token], dates: str) -> Block:
    # verbatim: names with # or @ stay words; our links are marked. expand: no "see more".
    text = {"type": "mrkdwn", "text": "".join(_marked(*token, dates) for token in tokens), "verbatim": True}
    return {"type": "section", "text": text, "expand": True}


def _marked(kind: str, words: str, moment: Moment | None, dates: str) -> str:
    if moment is not None:
        return date(moment, dates)
    said = escape(words)
    return f"*{said}*" if kind == "bold" else f"<{said}>" if kind == "link" else said


def date(moment: Moment, dates: str = "") -> str:
    """A moment in Slack's markup: readers see it in their own zone, or its words where that can't be done."""
    return f"<!date^{_unix(moment)}^{dates or _format(moment)}|{escape(moment.text)}>"


def _rich(tokens: Sequence[Token], dates: str) -> Block:
    elements = [_literal(*token, dates) for token in tokens]
    return {"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": elements}]}


def _literal(kind: str, words: str, moment: Moment | None, dates: str) -> Block:
    if moment is not None:
        return {
            "type": "date",
            "timestamp": _unix(moment),
            "format": dates or _format(moment),
            "fallback": moment.text,
        }
    # A link is checked strictly in rich text, and one bad character would cost the whole message.
    style = {"style": {"bold": True}} if kind == "bold" else {}
    return {"type": "text", "text": words, **style}


def _unix(moment: Moment) -> int:
    return int(moment.at.timestamp())


def _format(moment: Moment) -> str:
    # The weekday helps, and "on" before it still fits; "today" and "tomorrow" wouldn't fit there.
    return "{time}" if _CLOCK.fullmatch(moment.text.strip()) else "{date_long}, {time}"


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "replace")) // 2


def _fitting(text: str, most: int) -> int:
    """How many characters from the beginning have an escaped size of `most` at the most; at least one."""
    end = min(len(text), most)
    while end > 1 and (over := size(text[:end]) - most) > 0:
        # one character is five units at the most
        end -= max(1, over // 5)
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


def _entities(text: str) -> str:
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def _answer(found: re.Match[str]) -> str:
    return _ANSWERS.get(found[1], found[0])


def _plain(found: re.Match[str]) -> str:
    """What stands for one <…> of Slack's."""
    target, label = found[1], found[2] or ""
    if target[0] == "@":
        return f"@{label.lstrip('@') or target[1:]}"
    if target[0] == "#":
        return f"#{label or target[1:]}"
    if target[0] == "!":
        return label or f"@{target[1:].partition('^')[0]}"
    address = re.sub(r"^(?:mailto|tel):", "", target)
    if not label or label == address:
        return address
    # "example.ca" that Slack made a link of, or words that somebody put over one
    return label if label in address or target != address else f"{label} ({address})"
