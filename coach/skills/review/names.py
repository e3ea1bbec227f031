"""Whose names a draft holds: the contact's, the one's who referred the writer, the writer's own. Pure."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from rapidfuzz.distance import OSA

from coach.skills.phrases import Phrases
from coach.skills.review.draft import WORD, Draft
from coach.skills.review.findings import Fix, Hit
from coach.skills.review.said import Span
from coach.skills.wording import folded

#: The words that a name is made of.
PART = re.compile(r"[^\W\d_]+")
#: Letters by which a name may be mistyped and still be that name: in short ones, and in longer ones.
_SLIP_SHORT, _SLIP_LONG, _LONG = 1, 2, 5
#: In so many first words the name of the one who referred them has to be said.
_REFERRER_BY_PHONE, _REFERRER_BY = 38, 50
#: Who suggested the writing stands so near to "suggested".
_NEAR = 4
#: The greeting of a text without a greeting line: the name is among so many first words.
_FIRST_WORDS = 12


def parts(name: str, phrases: Phrases) -> list[str]:
    """The words of a name, comparable, without titles, initials and words such as "my aunt"."""
    leave = {*phrases.lists.get("titles", ()), *phrases.lists.get("relations", ())}
    words = [folded(one) for one in PART.findall(name)]
    kept = [one for one in words if len(one) > 1 and one not in leave]
    return kept or [one for one in words if one not in leave]


def words_in(draft: Draft, start: int, end: int) -> list[tuple[str, Span]]:
    """The words of a part of the body, comparable, each with its place."""
    first = bisect_left(draft.names, start, key=lambda one: one[1].start)
    last = bisect_left(draft.names, end, key=lambda one: one[1].start)
    return draft.names[first:last]


def holds(draft: Draft, name: str, start: int, end: int) -> bool:
    """Whether any part of this name stands in that part of the body."""
    wanted = set(parts(name, draft.phrases))
    return any(word in wanted for word, _ in words_in(draft, start, end))


def first_line(draft: Draft) -> Span:
    """What greets: the greeting, or the first words where there is none."""
    if draft.greeting:
        return draft.greeting
    words = list(WORD.finditer(draft.text))
    if not words or not draft.lines:
        return Span(0, 0)
    return Span(words[0].start(), words[min(_FIRST_WORDS, len(words)) - 1].end())


def greeting_names(draft: Draft) -> Iterator[Hit]:
    """A greeting without the contact's name; one that is generic or misspelt is for the other checks."""
    place = first_line(draft)
    if draft.body.has("generic_greeting") and _generic(draft):
        return
    if draft.facts.contact:
        if (
            not holds(draft, draft.facts.contact, place.start, place.end)
            and not _slips(draft)
            and not _short_for(draft)
        ):
            yield Hit(place.start, place.end if draft.greeting else place.start, fix=_greeted(draft))
    elif not draft.greeting or not _any_name(draft, draft.greeting):
        yield Hit(place.start, place.end if draft.greeting else place.start)


def named(draft: Draft) -> Iterator[Hit]:
    """The contact's name isn't said anywhere, or not as it is written."""
    if not draft.facts.contact:
        if not draft.greeting or not _any_name(draft, draft.greeting):
            yield Hit(0, 0)
    elif not holds(draft, draft.facts.contact, 0, len(draft.text)) and not _short_for(draft):
        yield Hit(0, 0)


def generic_greeting(draft: Draft) -> Iterator[Hit]:
    """Sir or Madam, whom it may concern."""
    found = _generic(draft)
    if found:
        yield Hit(found.start, found.end, fix=_greeted(draft))


def misspelt(draft: Draft) -> Iterator[Hit]:
    """The contact's name in the greeting with a slip in it."""
    for span, right in _slips(draft):
        yield Hit(span.start, span.end, fix=Fix(span.start, span.end, right))


def wrong_or_misspelt(draft: Draft) -> Iterator[Hit]:
    """All that can be wrong with a greeting, where one code stands for it."""
    yield from misspelt(draft)
    yield from generic_greeting(draft)
    yield from greeting_names(draft)


def other_contact(draft: Draft) -> Iterator[Hit]:
    """The name (or the organization) of somebody else whom the writer is in touch with."""
    facts = draft.facts
    ours = {
        word
        for name in (facts.contact, facts.referrer, facts.me, facts.organization)
        for word in parts(name, draft.phrases)
    }
    place = first_line(draft)
    for other in facts.other_contacts:
        wanted = [one for one in parts(other, draft.phrases) if one not in ours]
        if not wanted:
            continue
        greeted = (
            [span for word, span in words_in(draft, place.start, place.end) if word in wanted]
            if draft.greeting
            else []
        )
        if greeted:
            yield Hit(greeted[0].start, greeted[-1].end)
            return
        if draft.kind in ("email", "linkedin", "phone", "voicemail", "follow_up"):
            legal = draft.phrases.lists.get("legal_forms", ())
            name = parts(other, draft.phrases)
            yield from _left_over(draft, [one for one in name if one not in legal] or name)


def _left_over(draft: Draft, name: list[str]) -> Iterator[Hit]:
    """This whole name in the text, unless it is of somebody who suggested the writing."""
    words = draft.names
    begins = [place for place, (word, _) in enumerate(words) if word == name[0]]
    for place in begins:
        if [word for word, _ in words[place : place + len(name)]] != name:
            continue
        start, end = words[place][1].start, words[place + len(name) - 1][1].end
        sentence = draft.around(start)
        before = draft.text[sentence.start : start].split()[-_NEAR:]
        after = draft.text[end : sentence.end].split()[:_NEAR]
        near = Span(start - len(" ".join(before)) - 2, end + len(" ".join(after)) + 2)
        said = [draft.body.span(one) for one in draft.body.found("referring")]
        if draft.text[start].isupper() and not any(near.start <= one.start < near.end for one in said):
            yield Hit(start, end)
            return


def referrer(draft: Draft) -> Iterator[Hit]:
    """The one who referred the writer isn't named among the first words."""
    name = draft.facts.referrer
    if not parts(name, draft.phrases):
        return
    by = _REFERRER_BY_PHONE if draft.kind == "phone" else _REFERRER_BY
    if draft.kind == "voicemail":
        by = len(draft.words)
    start = 0 if draft.kind in ("phone", "voicemail", "linkedin") else draft.core.start
    if holds(draft, name, start, draft.upto(by)) or _in_subject(draft, name):
        return
    later = holds(draft, name, 0, len(draft.text))
    yield Hit(draft.core.start, draft.core.start, severity="warning" if later else None)


def _generic(draft: Draft) -> Span | None:
    for found in draft.body.found("generic_greeting"):
        span = draft.body.span(found)
        if draft.lines and span.start <= draft.lines[0].start + 3:
            contact = draft.facts.contact
            line = draft.greeting or span
            return None if contact and holds(draft, contact, line.start, line.end) else span
    return None


def _slips(draft: Draft) -> list[tuple[Span, str]]:
    """Words of the greeting that are the contact's name but for a letter or two, with the right spelling."""
    right = {folded(one): one for one in PART.findall(draft.facts.contact)}
    names = parts(draft.facts.contact, draft.phrases)
    if not names or not draft.greeting:
        return []
    greets = {
        folded(word)
        for one in draft.phrases.rules.get("review.greeting.says", ())
        for word in PART.findall(one)
    }
    leave = {*draft.phrases.lists.get("titles", ()), *greets}
    found = []
    for word, span in words_in(draft, draft.greeting.start, draft.greeting.end):
        if word in names or word in leave or len(word) < 2:
            continue
        near = [one for one in names if _is_slip(word, one) and not _short(word, one, draft.phrases)]
        if near:
            found.append((span, right.get(near[0], near[0])))
    return found


def _is_slip(word: str, name: str) -> bool:
    most = _SLIP_LONG if min(len(word), len(name)) >= _LONG else _SLIP_SHORT
    return 0 < OSA.distance(word, name) <= most


def _short(word: str, name: str, phrases: Phrases) -> bool:
    """Whether one is short for the other: Dan for Daniel, Bill for William."""
    begins = min(len(word), len(name)) >= 3 and (word.startswith(name) or name.startswith(word))
    pairs = phrases.lists.get("nicknames", ())
    return (begins and abs(len(word) - len(name)) > 1) or any(
        {word, name} <= set(one.split()) for one in pairs
    )


def _short_for(draft: Draft) -> bool:
    place = first_line(draft)
    names = parts(draft.facts.contact, draft.phrases)
    words = [word for word, _ in words_in(draft, place.start, place.end)]
    return any(_short(word, name, draft.phrases) for word in words if len(word) > 1 for name in names)


def _any_name(draft: Draft, place: Span) -> bool:
    greets = {
        folded(word)
        for one in draft.phrases.rules.get("review.greeting.says", ())
        for word in PART.findall(one)
    }
    return any(word not in greets for word, _ in words_in(draft, place.start, place.end))


def _greeted(draft: Draft) -> Fix | None:
    """The greeting with the name in the place of what it holds."""
    if not draft.facts.contact or not draft.greeting:
        return None
    start, end = draft.greeting.start, draft.greeting.end
    hello = draft.phrases.values.get("hello", "")
    return Fix(start, end, f"{hello} {draft.facts.contact}".strip())


def _in_subject(draft: Draft, name: str) -> bool:
    wanted = set(parts(name, draft.phrases))
    return any(folded(one) in wanted for one in PART.findall(draft.subject.text))


def holds_subject(draft: Draft) -> bool:
    """Whether the subject names the contact, the one who referred, or the organization."""
    facts = draft.facts
    return any(
        name and _in_subject(draft, name) for name in (facts.contact, facts.referrer, facts.organization)
    )


def common_ground(draft: Draft) -> Iterator[Hit]:
    """Neither a name that both know nor anything else in common."""
    known = draft.facts.referrer and holds(draft, draft.facts.referrer, 0, len(draft.text))
    if not known and not draft.body.has("common_ground") and not draft.body.has("link"):
        yield Hit(draft.core.start, draft.core.start)
