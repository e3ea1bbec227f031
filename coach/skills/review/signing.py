"""The writer's own name: under a letter, at the beginning of a call. Pure."""

import re
from collections.abc import Iterator

from coach.skills.review.draft import WORD, Draft
from coach.skills.review.findings import Fix, Hit
from coach.skills.review.names import PART, parts, words_in, wrong_or_misspelt
from coach.skills.review.said import Span
from coach.skills.wording import folded

#: In so many first words a caller says their own name.
_OWN_NAME_BY = 18
_TWO_NAMES = re.compile(r"\s+([^\W\d_][\w'.-]+(?:\s+[^\W\d_][\w'.-]*)+)")
_SIGNED_NAME = re.compile(r"[^\W\d_][\w'.-]*(?:\s+[^\W\d_][\w'.-]*){1,4}")
#: Two names or more, also with small words between them ("Ana de la Cruz").
_CAPITAL_NAMES = re.compile(r"[^\W\d_a-z][\w'.-]+ (?:[^\W\d_][\w'.-]* ){0,3}[^\W\d_a-z][\w'.-]+")
_HERE = re.compile(
    r"(?<![\w'.-])[A-ZÀ-Þ][\w'.-]{1,30} [A-ZÀ-Þ][\w'.-]{1,30}(?=,? (?:here|calling|speaking)\b)"
)
_SEPARATOR = re.compile(r"[,|/·•–—(]| - |\n|\s\d")


def signed(draft: Draft) -> Iterator[Hit]:
    """The writer's full name isn't at the end."""
    start, end = draft.signature.start, draft.signature.end
    if draft.facts.me:
        wanted = set(parts(draft.facts.me, draft.phrases))
        said = {word for word, _ in words_in(draft, start, len(draft.text))}
        if wanted <= said or (draft.kind == "reply" and wanted & said):
            return
        yield Hit(start, end, fix=Fix(end, end, f"\n{draft.facts.me}") if not wanted & said else None)
        return
    names = _SIGNED_NAME.match(_signed_line(draft)) or _CAPITAL_NAMES.fullmatch(
        draft.last_words.rpartition(",")[2].strip()
    )
    first = [word for word, _ in words_in(draft, start, end)][:1]
    young = any(draft.body.has(one) for one in ("young",))
    alone_is_enough = draft.kind == "reply" or young
    if names or (first and ((alone_is_enough and len(first[0]) > 1) or first[0] in _introduced(draft))):
        return
    yield Hit(start, end)


def first_name(draft: Draft) -> Iterator[Hit]:
    """Nothing at the end that could be the writer's first name."""
    tail = draft.text.rstrip(" .!\n")[-40:]
    mine = parts(draft.facts.me, draft.phrases)
    words = [folded(one) for one in PART.findall(tail)]
    last = PART.findall(tail)[-1:]
    if mine and mine[0] in words:
        return
    if not mine and last and last[0][0].isupper() and (draft.signature.start < draft.signature.end):
        return
    yield Hit(len(draft.text), len(draft.text))


def said_early(draft: Draft) -> Iterator[Hit]:
    """A caller's own full name isn't among the first words."""
    words = [Span(one.start(), one.end()) for one in WORD.finditer(draft.text)]
    end = words[min(_OWN_NAME_BY, len(words)) - 1].end if words else 0
    if draft.facts.me:
        wanted = set(parts(draft.facts.me, draft.phrases))
        if wanted <= {word for word, _ in words_in(draft, 0, end)}:
            return
    elif any(place <= end for place in _introductions(draft)):
        return
    yield Hit(0, end)


def _introductions(draft: Draft) -> Iterator[int]:
    """Where the writer says their first and last name."""
    for found in draft.body.found("who_calls"):
        span = draft.body.span(found)
        after = _TWO_NAMES.match(draft.text, span.end)
        names = after.group(1).split() if after else []
        sure = draft.body.line.plain[found.start :].startswith((" my name", " name"))
        taken = [one for one in names[:2] if one[0].isupper() or sure]
        known = set(parts(draft.facts.contact, draft.phrases))
        if len(taken) == 2 and not known & {folded(one.strip(".,?!")) for one in taken}:
            yield span.start
    yield from (one.start() for one in _HERE.finditer(draft.text))


def _introduced(draft: Draft) -> set[str]:
    found = set()
    for place in _introductions(draft):
        found |= {word for word, _ in words_in(draft, place, min(place + 60, len(draft.text)))}
    return found


def _signed_line(draft: Draft) -> str:
    rest = draft.text[draft.signature.start : draft.signature.end].strip()
    return _SEPARATOR.split(rest, maxsplit=1)[0].strip(" .,") if rest else ""


def greeted_and_signed(draft: Draft) -> Iterator[Hit]:
    """Name in the greeting and full name at the end, where one code stands for both."""
    yield from wrong_or_misspelt(draft)
    yield from signed(draft)
