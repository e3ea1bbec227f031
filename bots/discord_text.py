"""Words on their way to Discord: what people wrote formats nothing and calls nobody. Pure.

Our own *words* become bold, moments are shown in the reader's zone, links stay as they are; every other
character that Discord's markdown would take for formatting is escaped.
"""

import re
from collections.abc import Callable, Sequence

from bots.words import clean as clean
from bots.words import shorten as shorten
from bots.words import split as split_by
from bots.words import units
from coach.model.effects import Moment

#: Discord makes links of these itself, and what stands in them isn't read as markdown.
_LINK = r"(?P<link>https?://[^\s<>]+[^\s<>.,:;\"')\]](?P<angle>>?))"
#: *word* and, in laid out documents, **word**.
_BOLD = (
    r"(?P<bold>(?<![\w*])\*(?=\S)[^*\n]+(?<=\S)\*(?![\w*])|"
    r"(?<![\w*])\*\*(?=\S)[^*\n]+(?<=\S)\*\*(?![\w*]))"
)
_HEADING = r"(?P<heading>^#{1,6} [^\n]+)"
#: A numbered line: Discord would number what follows it anew.
_NUMBER = r"^(?P<indent>[ \t]*)(?P<number>\d{1,9})\.(?= )"
#: What a backslash takes its meaning from.
_SPECIAL = (
    r"(?P<special>\\(?![0-9A-Za-z\s])|`"
    r"|^[ \t]*\*|(?<=\s)\*(?=\S)|(?<=\S)\*|^\*"
    r"|(?<![^\W_])_|_(?![^\W_])"
    r"|~(?=~)|(?<=~)~|\|(?=\|)|(?<=\|)\|"
    r"|^[ \t]*>|^[ \t]*\#(?=\#{0,2}\s)|^[ \t]*-(?=\#)"
    r"|(?<=\])\("
    r"|:(?=[A-Za-z+-][\w+-]*:)"
    r"|<(?=[@\#:/]|a:|t:|id:|https?:|[^\s<>]+@))"
)
#: Names after which a zero-width space keeps anybody from being called, whatever else is allowed.
_CALL = r"(?P<call>@(?=everyone|here|[!&]?\d))"
_PROSE = "|".join((_LINK, _BOLD, _NUMBER, _CALL, _SPECIAL))
_LAID_OUT = "|".join((_LINK, _BOLD, _HEADING, _NUMBER, _CALL, _SPECIAL))
_READS_PROSE = re.compile(_PROSE, re.MULTILINE)
_READS_LAID_OUT = re.compile(_LAID_OUT, re.MULTILINE)
#: A moment that is only a time of day.
_CLOCK = re.compile(r"\d{1,2}(?:[:.h]\d{2})?\s*(?:[ap]\.?m\.?|h|uhr)?", re.IGNORECASE)
#: The years in which Discord's clients can show a moment.
_SHOWABLE = range(1, 10_000)


def prose(text: str, moments: Sequence[Moment] = (), *, laid_out: bool = False) -> str:
    """The text in Discord's markdown: *words* bold, moments in the reader's zone, all else literal.

    Args:
        text: any length.
        moments: pieces of it that name a moment.
        laid_out: it is a document, whose headings are headings.
    """
    return _marked(text, list(moments), laid_out=laid_out)


def literal(text: str) -> str:
    """A text to copy, as it is, in a block of code; backticks in it don't end the block."""
    kept = text.replace("``", "`\u200b`")
    return f"```\n{kept}\n```"


def pieces(
    text: str,
    most: int,
    moments: Sequence[Moment] = (),
    *,
    laid_out: bool = False,
    copied: bool = False,
) -> list[str]:
    """The text in Discord's markdown, in pieces of `most` units at the most; no word is lost.

    `copied`: each piece is a block of code.
    """

    def mark(piece: str) -> str:
        return literal(piece) if copied else prose(piece, moments, laid_out=laid_out).strip("\n")

    return [mark(piece) for piece in split_by(text, most, lambda piece: units(mark(piece)))]


def moment(at: Moment) -> str:
    """A moment in Discord's markdown: readers see it in their own zone and language."""
    style = "t" if _CLOCK.fullmatch(at.text.strip()) else "F"
    return f"<t:{int(at.at.timestamp())}:{style}>"


def _marked(text: str, moments: list[Moment], *, laid_out: bool) -> str:
    wanted = [one for one in moments if one.text.strip() and one.at.year in _SHOWABLE]
    pattern = _READS_LAID_OUT if laid_out else _READS_PROSE
    if wanted:
        longest = sorted({one.text for one in wanted}, key=len, reverse=True)
        named = "|".join(rf"(?<!\w){re.escape(one)}(?!\w)" for one in longest)
        pattern = re.compile(f"(?P<moment>{named})|{pattern.pattern}", re.MULTILINE)
    return pattern.sub(_marking(wanted), text)


def _marking(wanted: list[Moment]) -> Callable[[re.Match[str]], str]:
    """What stands for each thing found, in order."""
    last = 0

    def mark(found: re.Match[str]) -> str:
        nonlocal last
        words = found[0]
        match found.lastgroup:
            case "moment":
                return moment(_next(wanted, words))
            case "link":
                # Discord would take the bracket for a part of the address
                return f"{words[:-1]} >" if found["angle"] else words
            case "bold":
                return f"**{prose(words.strip('*'))}**"
            case "heading":
                level = min(words.index(" ") + 1, 3)
                return f"{'#' * level} {prose(words.lstrip('#').strip().replace('*', ''))}"
            case "number":
                follows = last in (0, int(found["number"]) - 1)
                last = int(found["number"])
                return words if follows else f"{found['indent']}{found['number']}\\."
            case "call":
                return "@\u200b"
            case _:
                return f"{words[:-1]}\\{words[-1]}"

    return mark


def _next(wanted: list[Moment], words: str) -> Moment:
    """The moment with these words; where several have them, each in its turn."""
    same = [one for one in wanted if one.text == words]
    if len(same) > 1:
        wanted.remove(same[0])
    return same[0]
