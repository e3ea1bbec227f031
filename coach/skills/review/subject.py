"""The subject of an email: whether it says who writes and why, and doesn't look like junk. Pure.

None of these checks runs when nobody said what the subject is.
"""

import re
from collections.abc import Iterator

from coach.skills.finder import Finder
from coach.skills.phrases import Phrases
from coach.skills.review.asking import meant
from coach.skills.review.draft import WORD, Draft
from coach.skills.review.findings import Hit
from coach.skills.review.names import holds_subject
from coach.skills.review.tone import shouted
from coach.skills.wording import folded

#: Phones cut off what is longer.
_MOST_WORDS, _MOST_CHARACTERS, _LEAST_WORDS = 9, 60, 2
_SIGNS = re.compile(r"\$\$|!!|\?\?|\*\*+|100 ?%|[★☆►✔✅🔥⭐❗‼]|=>|>>>|^\W*[A-Z]?\s*\$\d")
_REPLY = re.compile(r"^\s*(?:re|fwd?|tr|aw|wg)\s*:", re.IGNORECASE)


def missing(draft: Draft) -> Iterator[Hit]:
    """Empty, or a single word. Only a tip while nobody said what the subject is."""
    if draft.given_subject is None:
        yield Hit(field="subject", severity="tip")
    elif len(_words(draft)) < _LEAST_WORDS:
        yield _whole(draft)


def too_long(draft: Draft) -> Iterator[Hit]:
    """Longer than a phone shows."""
    text = _text(draft)
    if len(_words(draft)) > _MOST_WORDS or len(text) > _MOST_CHARACTERS:
        yield _whole(draft)


def vague(draft: Draft) -> Iterator[Hit]:
    """The whole of it could be about anything."""
    plain = draft.subject.line.plain
    trimmed = " " + " ".join(one for one in plain.split() if one not in (".", "?")) + " "
    finder: Finder = draft.phrases.finder("review", "vague_subject")
    if plain and finder.fullmatch(trimmed, 0, len(trimmed)):
        yield _whole(draft)


def junk(draft: Draft) -> Iterator[Hit]:
    """Words and signs that filters look for."""
    for span in draft.subject.spans("slow_junk"):
        yield Hit(span.start, span.end, field="subject")
    for one in _SIGNS.finditer(draft.subject.text):
        yield Hit(one.start(), one.end(), field="subject")


def shouting(draft: Draft) -> Iterator[Hit]:
    """Two words in capitals, or no small letter at all."""
    spans = shouted(draft.subject, draft)
    text = _text(draft)
    if len(spans) > 1 or (text.isupper() and len(_words(draft)) > 1):
        yield _whole(draft)


def exclaims(draft: Draft) -> Iterator[Hit]:
    """An exclamation mark."""
    place = draft.subject.text.find("!")
    if place >= 0:
        yield Hit(place, place + 1, field="subject")


def false_reply(draft: Draft) -> Iterator[Hit]:
    """Re: or Fwd: before anything was written."""
    match = _REPLY.match(draft.subject.text)
    if match:
        yield Hit(match.start(), match.end(), field="subject")


def says_nothing(draft: Draft) -> Iterator[Hit]:
    """Neither who writes nor about what: every word could stand in a message to anybody."""
    words = _words(draft)
    if len(words) < _LEAST_WORDS or draft.subject.has("says_who") or holds_subject(draft):
        return
    empty = draft.phrases.lists
    plain = {*empty.get("plain_words", ()), *empty.get("empty_subject_words", ())}
    if all(part in plain for word in words for part in folded(word).replace("'", " ").split()):
        yield _whole(draft)


def job_words(draft: Draft) -> Iterator[Hit]:
    """Words that send it to the people who hire."""
    for found in meant(draft.subject, "job_subject"):
        span = draft.subject.span(found)
        yield Hit(span.start, span.end, field="subject")


def thanks(draft: Draft) -> Iterator[Hit]:
    """The subject of a thank-you without thanks."""
    if draft.given_subject is not None and not draft.subject.has("thanks"):
        yield _whole(draft)


def same_thread(draft: Draft) -> Iterator[Hit]:
    """A reminder that isn't sent as an answer to the first message."""
    if draft.given_subject is not None and not _REPLY.match(draft.subject.text):
        yield _whole(draft)


def _text(draft: Draft) -> str:
    return draft.subject.text.strip()


def _words(draft: Draft) -> list[str]:
    return WORD.findall(draft.subject.text)


def _whole(draft: Draft) -> Hit:
    return Hit(0, len(draft.subject.text), field="subject")


def split_subject(text: str, phrases: Phrases) -> tuple[str | None, str]:
    """A pasted message as its subject (None when it has none) and its body; other headers go."""
    subject: str | None = None
    subjects, others = phrases.lists.get("subject_labels", ()), phrases.lists.get("header_labels", ())
    lines = text.lstrip("\ufeff \n\r\t").split("\n")
    at = 0
    for line in lines:
        label, colon, rest = line.partition(":")
        name = label.strip().casefold()
        if not colon or name not in (*subjects, *others) or (subject is not None and name in subjects):
            break
        if name in subjects:
            subject = rest.strip()
        at += 1
    if subject is None:
        return None, text
    return subject, "\n".join(lines[at:]).lstrip("\n\r")
