"""Words of crisis, danger, harassment, and signs that a contact isn't what they seem. Pure.

Everyday exaggeration ("this is killing me") is no crisis; what may be either is a "doubt". Hypotheticals
count: who asks "what if he touches me" is helped by the same answer.
"""

from coach.skills.clauses import without_filler
from coach.skills.phrases import SHORT_MESSAGE, Phrases

#: What counts in any text, however long; the other kinds are told in a remark.
SERIOUS = ("crisis", "danger", "harassed")
#: What joins a remark to the words around it.
_JOINTS = " ,.;-"


def read(text: str, phrases: Phrases) -> str | None:
    """The most serious kind that a message tells, or None; see `kinds`."""
    return next(iter(kinds(text, phrases)), None)


def kinds(text: str, phrases: Phrases) -> tuple[str, ...]:
    """All kinds of the group `safety` that a message tells, in the order of the file: the worst first.

    "crisis", "danger", "harassed", "doubt" (it may be a crisis: ask), "red_flag", "crossing" (they are the
    one who doesn't take a no), "child" and "young" (they are under 13, under 18).
    """
    plain = phrases.plain(text)
    if len(text) > SHORT_MESSAGE:
        told = _told_in(plain, SERIOUS, phrases)
    else:
        wanted = phrases.names("safety")
        told = _told_in(plain, wanted, phrases)
        told |= _told_in(_without_soft_words(plain, phrases), wanted, phrases)
    return tuple(kind for kind in phrases.names("safety") if kind in told)


def is_about_money(text: str, phrases: Phrases) -> bool:
    """Whether a red flag is about money, an account or a cheat rather than a place or a wish."""
    return phrases.finder("fraud", "money").search(phrases.line(text).plain) is not None


def without_age(text: str, phrases: Phrases) -> str:
    """The text without the words in which someone under 18 tells their age; a school grade stays."""
    if len(text) > SHORT_MESSAGE:
        return text
    line = phrases.line(text)
    told = list(phrases.finder("ages", "own").finditer(line.plain))
    for found in reversed(told):
        said = [
            token for token, at in zip(line.tokens, line.places, strict=True) if found.start < at < found.end
        ]
        text = f"{text[: said[0].start].rstrip(_JOINTS)} {text[said[-1].end :].lstrip(_JOINTS)}".strip()
    return without_filler(phrases.line(text), phrases) if told else text


def _without_soft_words(plain: str, phrases: Phrases) -> str:
    """The line without words that only colour a sentence: "i really just don't even want to live"."""
    return phrases.finder("soft", "words").mask(plain, "")


def _told_in(plain: str, wanted: tuple[str, ...], phrases: Phrases) -> set[str]:
    told: set[str] = set()
    for found in phrases.told("safety", wanted).everywhere(plain):
        kind, _, part = found.name.partition(".")
        if kind not in told and (part == "always" or _outside(plain, kind, phrases)):
            told.add(kind)
    return told


def _outside(plain: str, kind: str, phrases: Phrases) -> bool:
    """Whether the kind is told outside its everyday phrases too."""
    everyday = phrases.finder("safety", kind, "unless")
    return phrases.finder("safety", kind).search(everyday.mask(plain)) is not None
