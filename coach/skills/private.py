"""Leaves out what the coach doesn't need, from health to an employer's secrets and a contact's life. Pure.

Cut is the clause that tells it: "captions because I'm deaf" leaves "captions". What is asked or
imagined stays, for those are questions for the talk. How people tell such things is data of the language
(private.yaml); no list is complete.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from coach.skills.clauses import clauses_of
from coach.skills.finder import Finder, Found
from coach.skills.phrases import Phrases
from coach.skills.wording import Line

#: A sentence with the marks at its end; clauses are looked for inside.
_SENTENCE = re.compile(r"[^.!?…\n]+[.!?…]*")
_GROUP = "private"
_PARTS = ("all", "says", "piece")
#: Marks and spaces that lose their place beside what was cut.
_LOOSE = " \t,;:–—-"
_ENDS = ".!?…\n"


@dataclass(frozen=True, slots=True)
class _Fact:
    kind: str
    start: int
    end: int


def leave_out(text: str, phrases: Phrases, facts: Phrases) -> tuple[str, tuple[str, ...]]:
    """The text without such facts, and the kinds of what was left out, in the order of the file.

    Args:
        text: what was typed.
        phrases: how people say things in the language.
        facts: how they tell what isn't kept; nothing is left out where it is empty.
    """
    if not _holds_a_clue(text, facts):
        return text, ()
    found: list[_Fact] = []
    read: dict[str, tuple[_Fact, ...]] = {}  # in a long text sentences come again
    for sentence in _SENTENCE.finditer(text):
        said = sentence.group()
        if said not in read:
            read[said] = tuple(_facts_in(said, phrases, facts)) if _holds_a_clue(said, facts) else ()
        at = sentence.start()
        found += [_Fact(one.kind, at + one.start, at + one.end) for one in read[said]]
    kinds = {one.kind for one in found}
    return _without(text, found, facts), tuple(one for one in facts.names(_GROUP) if one in kinds)


def compile_all(facts: Phrases) -> None:
    """Makes ready what `leave_out` looks for, which otherwise happens when a line first holds such a word."""
    _finder(facts).compile()


def _finder(facts: Phrases) -> Finder:
    return facts.told(_GROUP, facts.names(_GROUP), _PARTS)


def _holds_a_clue(text: str, facts: Phrases) -> bool:
    lowered = f" {text.lower().replace('’', chr(39))} "
    return any(clue in lowered for clue in facts.lists.get("clues", ()))


def _facts_in(sentence: str, phrases: Phrases, facts: Phrases) -> Iterator[_Fact]:
    """The facts of one sentence, each with the part of it that has to go."""
    clauses = clauses_of(sentence, phrases)
    for clause in clauses:
        if clause.asks or clause.imagined or clause.mark == "?":
            continue
        for found in _finder(facts).everywhere(clause.line.plain):
            kind, _, part = found.name.partition(".")
            start, end = _places(clause.line, found.start, found.end)
            if part == "all":
                start, end = clause.line.tokens[0].start, clauses[-1].line.tokens[-1].end
            elif part == "says":
                start, end = _cut(clause.line, found, facts)
            yield _Fact(kind, start, end)


def _cut(line: Line, found: Found, facts: Phrases) -> tuple[int, int]:
    """From where to where a clause with such a fact is cut: mostly all of it.

    What stands before "since I'm deaf" stays, and so does what they need, before or behind it.
    """
    before = facts.finder("joins", "reason").finditer(line.plain[: found.start + 1])
    reason = next((one for one in before if one.end - 1 == found.start), None)
    start = reason.start if reason else found.start
    needs = any(
        one.end <= start + 1 or one.start >= found.end - 1
        for one in facts.finder("arrangement", "words").finditer(line.plain)
    )
    if needs:
        return _places(line, start, found.end)
    return _places(line, start if reason else 0, len(line.plain))


def _places(line: Line, start: int, end: int) -> tuple[int, int]:
    """Where these words of the comparable line stand in the text as typed."""
    places = zip(line.tokens, line.places, strict=True)
    said = [token for token, at in places if start < at < end]
    return said[0].start, said[-1].end


def _without(text: str, found: list[_Fact], facts: Phrases) -> str:
    """The text without these parts, and without the marks and joining words that they leave behind."""
    kept, at = "", 0
    for fact in sorted(found, key=lambda one: (one.start, -one.end)):
        if fact.start >= at:
            kept = _together(kept, text[at : fact.start], facts) if at else text[: fact.start]
        at = max(at, fact.end)
    return _together(kept, text[at:], facts).strip() if found else text


def _together(before: str, after: str, facts: Phrases) -> str:
    """What stood before and behind something that was cut, as one text."""
    before, behind = before.rstrip(_LOOSE), after.lstrip(_LOOSE)
    if before and before[-1] not in _ENDS:
        if not behind or behind[0] in _ENDS:
            return before + behind
        comma = after.lstrip(" ").startswith(",")
        return f"{before}, {behind}" if comma else f"{before} {behind}"
    behind = behind.lstrip(f"{_LOOSE}{_ENDS.strip()}")
    while (word := behind.partition(" "))[0].lower().strip(_LOOSE) in facts.lists.get("dangling", ()):
        behind = word[2].lstrip(_LOOSE)
    return f"{before} {behind}" if before and before[-1] != "\n" and behind[:1] != "\n" else before + behind
