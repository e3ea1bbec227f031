"""How long a draft is, and of what it is made: words, sentences, questions, lists. Pure."""

from collections.abc import Iterator

from coach.skills.review.asking import Check
from coach.skills.review.draft import WORD, Draft
from coach.skills.review.findings import Hit
from coach.skills.review.said import Span
from coach.skills.review.tone import items

#: Words about the writer against words about the contact, from this many on.
_OWN_LEAST, _OWN_TIMES = 6, 3
_NOT_COUNTED = 300
_LIST_LINES = 3


def shorter_than(least: int, *, whole: bool = False) -> Check:
    """Fewer words than this."""

    def check(draft: Draft) -> Iterator[Hit]:
        if len(_words(draft, whole)) < least:
            yield Hit(draft.core.start, draft.core.end)

    return check


def longer_than(most: int, worst: int = 0, *, whole: bool = False) -> Check:
    """More words than this; more than `worst` is an error."""

    def check(draft: Draft) -> Iterator[Hit]:
        words = _words(draft, whole)
        if len(words) > most:
            severity = ("error" if len(words) > worst else "warning") if worst else None
            yield Hit(words[most].start, words[-1].end, severity=severity)  # type: ignore[arg-type]

    return check


def outside(least: int, most: int, worst: int) -> Check:
    """Fewer or more words than these, where one code stands for both."""

    def check(draft: Draft) -> Iterator[Hit]:
        yield from shorter_than(least)(draft)
        yield from longer_than(most, worst)(draft)

    return check


def _words(draft: Draft, whole: bool) -> list[Span]:
    if not whole:
        return draft.words
    return [Span(one.start(), one.end()) for one in WORD.finditer(draft.text)]


def characters(most: int) -> Check:
    """More characters than this."""

    def check(draft: Draft) -> Iterator[Hit]:
        length = len(draft.text.strip())
        if length > most:
            yield Hit(most, length)

    return check


def long_sentence(most: int) -> Check:
    """A sentence with more words than this."""

    def check(draft: Draft) -> Iterator[Hit]:
        for one in draft.sentences:
            words = sum(1 for _ in WORD.finditer(draft.text, one.start, one.end))
            if words > most:
                yield Hit(one.start, one.end)

    return check


def questions(most: int) -> Check:
    """More question marks than this."""

    def check(draft: Draft) -> Iterator[Hit]:
        marks = [place for place, letter in enumerate(draft.text) if letter == "?"]
        if len(marks) > most:
            yield Hit(marks[most], marks[most] + 1)

    return check


def asks_something(draft: Draft) -> Iterator[Hit]:
    """Not one question in it."""
    if "?" not in draft.text:
        yield Hit(draft.core.end, draft.core.end)


def listed(draft: Draft) -> Iterator[Hit]:
    """A list of questions, unless the talk is by email."""
    found = items(draft)
    if len(found) >= _LIST_LINES and draft.facts.mode != "email":
        yield Hit(found[0].start, found[-1].end)


def about_oneself(draft: Draft) -> Iterator[Hit]:
    """Far more "I" than "you"."""
    if len(draft.words) > _NOT_COUNTED:
        return
    words = [draft.text[one.start : one.end].casefold().split("'")[0] for one in draft.words]
    mine = sum(word in draft.phrases.lists.get("mine", ()) for word in words)
    yours = sum(word in draft.phrases.lists.get("yours", ()) for word in words)
    if mine >= _OWN_LEAST and mine > _OWN_TIMES * yours:
        yield Hit(draft.core.start, draft.core.end)


def signed_off(draft: Draft) -> Iterator[Hit]:
    """No closing phrase."""
    if not draft.has_signoff:
        yield Hit(draft.core.end, draft.core.end)


def outside_whole(least: int, most: int) -> Check:
    """Fewer or more words than these in the whole text, as it is written by hand."""

    def check(draft: Draft) -> Iterator[Hit]:
        yield from shorter_than(least, whole=True)(draft)
        yield from longer_than(most, whole=True)(draft)

    return check
