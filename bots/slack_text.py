"""Words on their way to and from Slack: escaping, splitting, bold words, moments in the reader's zone. Pure.

Prose becomes a section in Slack's markup. Where somebody typed characters that the markup would take for
formatting, it becomes rich text instead, in which every character stands for itself.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from bots.words import clean as clean
from bots.words import shorten as shorten
from bots.words import split as split_by
from bots.words import units
from coach.model.effects import Moment

Block = dict[str, Any]

#: Characters of a section's text, as they are sent.
MOST_SECTION = 3000
#: Moments of one section that are shown in the reader's zone; more are words.
MOST_DATES = 20

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

_TYPED = re.compile(r"<([^<>|]+)(?:\|([^<>]*))?>")
_EMOJI = re.compile(r":(\+1|-1|[a-z0-9_]+):(?::skin-tone-[2-6]:)?")
#: Slack sends emoji by name; these are answers.
_ANSWERS = {
    "+1": "👍", "thumbsup": "👍", "-1": "👎", "thumbsdown": "👎", "white_check_mark": "✅", "ok_hand": "👌",
    "ok": "🆗", "heavy_check_mark": "✔", "ballot_box_with_check": "☑", "100": "💯", "raised_hands": "🙌",
    "pray": "🙏", "x": "❌",
}  # fmt: skip


def escape(text: str) -> str:
    """The text with the three characters that Slack reads as control characters as entities."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def unescape(text: str) -> str:
    """What a person typed, as plain text: no entities, no marks around links, names, channels and dates."""
    return _entities(_EMOJI.sub(_answer, _TYPED.sub(_plain, text)))


def size(text: str) -> int:
    """How long a text is once it is escaped."""
    return units(escape(text))


def split(text: str, most: int) -> list[str]:
    """The text in pieces whose escaped `size` is `most` at the most (six or more); no word is lost."""
    return split_by(text, most, size)


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
        length = units(text)
    else:
        block = _section(tokens, dates)
        length = units(block["text"]["text"])
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
