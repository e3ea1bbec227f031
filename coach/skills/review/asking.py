"""What a draft asks for: minutes, a job, favours; and why this person. Pure."""

import re
from collections.abc import Callable, Iterator
from itertools import islice

from coach.skills.finder import Found
from coach.skills.review.draft import Draft, Said, Span
from coach.skills.review.findings import Fix, Hit

#: Words between a "not" and what it denies, and between "how do people" and what it asks about.
_REACH, _ABOUT_REACH = 9, 7
#: Minutes to ask for; above the second number it is another kind of talk.
MOST_MINUTES, FAR_TOO_MANY = 15, 30
_NUMBER = re.compile(r"(\d{1,3})(?:[^\W\d_]*)$")
_GLUED = re.compile(r"(\d{1,3})([^\W\d_]+)$")
#: Words before and after minutes that tell what they are minutes of.
_AFTER, _BEFORE = 4, 3

Check = Callable[[Draft], Iterator[Hit]]


def meant(said: Said, name: str, *, people: bool = False) -> Iterator[Found]:
    """Phrases of a list that are meant so: not denied, and with `people` not asked about others."""
    for one in said.found(name):
        if not _denied(said, one) and not (people and _about_people(said, one)):
            yield one


def _denied(said: Said, found: Found) -> bool:
    begin, _ = said.sentence(found)
    plain = said.line.plain
    for no in said.found("negation"):
        if begin <= no.start and no.end <= found.end and no.start <= found.start:
            between = plain[no.end - 1 : found.start + 1]
            turned = any(no.end - 1 <= one.start < found.start for one in said.found("turns"))
            if len(between.split()) <= _REACH and not turned:
                return True
    return False


def _about_people(said: Said, found: Found) -> bool:
    begin, _ = said.sentence(found)
    plain = said.line.plain
    return any(
        begin <= one.start <= found.start
        and len(plain[one.end - 1 : found.start + 1].split()) <= _ABOUT_REACH
        for one in said.found("about_people")
    )


def says(name: str, *, least: int = 1, people: bool = False, drops: bool = False) -> Check:
    """A check that a list isn't said (`least` times). `drops`: the sentence can simply go."""

    def check(draft: Draft) -> Iterator[Hit]:
        found = meant(draft.body, name, people=people) if least == 1 else iter(draft.body.found(name))
        if one := next(islice(found, least - 1, None), None):
            span = draft.body.span(one)
            yield Hit(span.start, span.end, fix=without_sentence(draft, span) if drops else None)

    return check


def lacks(*names: str, within: int = 0) -> Check:
    """A check that one of these lists is said; `within`: in so many first words of the core."""

    def check(draft: Draft) -> Iterator[Hit]:
        end = draft.upto(within) if within else len(draft.text)
        if not any(draft.body.span(one).start < end for name in names for one in draft.body.found(name)):
            place = draft.core.start if within else draft.core.end
            yield Hit(place, place)

    return check


def job_ask(draft: Draft) -> Iterator[Hit]:
    """Asks for work: the talk isn't for that."""
    for found in meant(draft.body, "job_ask", people=True):
        span = draft.body.span(found)
        yield Hit(span.start, span.end, fix=without_sentence(draft, span))


def attachment(draft: Draft) -> Iterator[Hit]:
    """Something attached, or the résumé pushed, that nobody asked for."""
    if draft.facts.resume_requested:
        return
    for found in meant(draft.body, "attachment"):
        span = draft.body.span(found)
        yield Hit(span.start, span.end, fix=without_sentence(draft, span))


def resume_forgotten(draft: Draft) -> Iterator[Hit]:
    """They asked for the résumé, and it isn't mentioned."""
    if draft.facts.resume_requested and not draft.body.has("attachment"):
        yield Hit(draft.core.end, draft.core.end)


def minutes(draft: Draft) -> Iterator[Hit]:
    """How long it takes isn't said in minutes, or it is too long."""
    asked = asked_minutes(draft.body)
    if not asked:
        if draft.facts.mode != "email":
            place = _request(draft)
            yield Hit(place.start, place.end)
        return
    most, span = max(asked, key=lambda one: one[0])
    if most > MOST_MINUTES:
        yield Hit(span.start, span.end, severity="error" if most > FAR_TOO_MANY else "warning")


def minutes_said(draft: Draft) -> Iterator[Hit]:
    """How long it takes isn't said in minutes, or is more than 15, where one weight stands for both."""
    for hit in minutes(draft):
        yield Hit(hit.start, hit.end)


def reason(draft: Draft) -> Iterator[Hit]:
    """Nothing says how the writer came to this person."""
    if not draft.facts.referrer and not draft.body.has("link"):
        yield Hit(draft.core.start, draft.core.start)


def small_ask(draft: Draft) -> Iterator[Hit]:
    """Neither a question nor minutes: nothing to say yes to."""
    if "?" not in draft.text and not asked_minutes(draft.body) and not draft.body.has("small_ask"):
        yield Hit(draft.core.end, draft.core.end)


def without_sentence(draft: Draft, span: Span) -> Fix | None:
    """The sentence around a place goes; None when nothing would be left."""
    sentence = draft.around(span.start)
    if sentence.start == sentence.end or len(draft.sentences) < 2:
        return None
    end = sentence.end
    while end < len(draft.text) and draft.text[end] == " ":
        end += 1
    return Fix(sentence.start, end, "")


def asked_minutes(said: Said) -> list[tuple[int, Span]]:
    """The minutes that are asked for, each with its place."""
    tokens, places = said.line.tokens, said.line.places
    units = set(said.phrases.rules.get("review.minute.says", ()))
    joins = set(said.phrases.rules.get("review.connects.says", ()))
    numbers = {
        word: int(value)
        for value in said.phrases.names("numbers")
        for word in said.phrases.rules[f"numbers.{value}.says"]
    }
    not_asked = {one.start for one in said.found("not_asked")}
    found: list[tuple[int, Span]] = []
    for at, token in enumerate(tokens):
        if token.plain not in units and not token.plain[0].isdigit():
            continue
        glued = _GLUED.match(token.plain)
        is_unit = token.plain in units
        if not is_unit and not (glued and glued[2] in units):
            continue
        last = at - 1 if is_unit else at
        value = (
            int(glued[1])
            if glued and not is_unit
            else _value(tokens[last].plain, numbers)
            if last >= 0
            else 0
        )
        if not value and is_unit and last >= 1:
            value = _value(f"{tokens[last - 1].plain} {tokens[last].plain}", numbers)
        after = places[at] + len(token.plain)
        if not value or _followed(after, not_asked):
            continue
        first = last
        if last >= 2 and tokens[last - 1].plain in joins and _value(tokens[last - 2].plain, numbers):
            first = last - 2
        found.append((value, Span(tokens[first].start, token.end)))
    return [*found, *_hours(said, not_asked)]


def _value(word: str, numbers: dict[str, int]) -> int:
    match = _NUMBER.match(word)
    return int(match[1]) if match else numbers.get(word, 0)


def _followed(after: int, not_asked: set[int]) -> bool:
    """Whether a phrase such as "away" follows at once: minutes that nobody is asked for."""
    return any(after - 1 <= one <= after + 1 for one in not_asked)


def _hours(said: Said, not_asked: set[int]) -> list[tuple[int, Span]]:
    """Lengths without the word minutes ("half an hour"), where something is asked for."""
    asks = said.found("request")
    lengths = [
        (int(value), one) for value in said.phrases.names("lengths") for one in said.listed("lengths", value)
    ]
    found = []
    for value, length in lengths:
        inside = any(
            one.start <= length.start and length.end <= one.end and one != length for _, one in lengths
        )
        begin, end = said.sentence(length)
        asked = any(begin <= one.start < end for one in asks) or said.line.plain[end : end + 3] == " ? "
        if asked and not inside and not _followed(length.end - 1, not_asked):
            found.append((value, said.span(length)))
    return found


def _request(draft: Draft) -> Span:
    """The sentence that asks: where the minutes are missed."""
    for sentence in draft.sentences:
        if draft.text[sentence.start : sentence.end].rstrip().endswith("?"):
            return sentence
    return Span(draft.core.end, draft.core.end)
