"""What a draft asks for: minutes, a job, favours; and why this person. Pure."""

import re
from collections.abc import Callable, Iterator
from itertools import islice

from coach.skills.finder import Found
from coach.skills.review.draft import Draft
from coach.skills.review.findings import Fix, Hit
from coach.skills.review.said import Said, Span

#: Words between a "not" and what it denies, and between "how do people" and what it asks about.
_REACH, _ABOUT_REACH = 9, 7
#: Minutes to ask for; above the second number it is another kind of talk.
MOST_MINUTES, FAR_TOO_MANY = 15, 30
_GLUED = re.compile(r"(\d{1,3})([^\W\d_]+)$")
#: A number of minutes stands so many words after "minutes" or before it, and has fewer digits than this.
_AFTER, _BEFORE, _DIGITS = 4, 3, 4
#: "a few minutes, 15 at most"
_PAUSES = ("(", ",", ":", "-", "–", "—")

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


def says(name: str, *, least: int = 1, drops: bool = False, denied: bool = False) -> Check:
    """A check that a list isn't said (`least` times), with `denied` not even behind a "not".

    `drops`: the sentence can simply go.
    """

    def check(draft: Draft) -> Iterator[Hit]:
        found = meant(draft.body, name) if least == 1 and not denied else iter(draft.body.found(name))
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


def favours(draft: Draft) -> Iterator[Found]:
    """Favours beyond the talk that are asked for: not own plans, nor what somebody has done already."""
    for found in meant(draft.body, "favour"):
        if _requested(draft.body, found):
            yield found


def _requested(said: Said, found: Found) -> bool:
    """Whether the sentence around a phrase asks: a question, or words such as "could you"."""
    begin, end = said.sentence(found)
    return in_question(said, found) or any(begin <= one.start < end for one in said.found("asks"))


def in_question(said: Said, found: Found) -> bool:
    """Whether the sentence around a phrase is a question."""
    end = said.sentence(found)[1]
    return said.line.plain[end : end + 3] == " ? "


def favour(draft: Draft) -> Iterator[Hit]:
    """A second favour beside the talk."""
    for found in favours(draft):
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
    not_asked = {one.start for one in said.found("not_asked")}
    units = frozenset(said.phrases.rules.get("review.minute.says", ()))
    numbers = {
        word: int(value)
        for value in said.phrases.names("numbers")
        for word in said.phrases.rules[f"numbers.{value}.says"]
    }
    tokens, places = said.line.tokens, said.line.places
    found: list[tuple[int, Span]] = []
    for at, token in enumerate(tokens):
        glued = _GLUED.match(token.plain)
        if token.plain not in units and not (glued and glued[2] in units):
            continue
        if _followed(places[at] + len(token.plain), not_asked):
            continue
        counted = (int(glued[1]), at, at) if glued else _counted(said, at, numbers)
        if counted:
            value, first, last = counted
            found.append((value, Span(tokens[first].start, tokens[last].end)))
    return [*found, *_hours(said, not_asked)]


def _counted(said: Said, at: int, numbers: dict[str, int]) -> tuple[int, int, int] | None:
    """How many of a unit: the number near before it ("15 short minutes"), or else after it ("minutes, 15 at
    most"), with the first and the last token of all that. None where there is no number."""
    tokens = said.line.tokens
    for first in range(at - 1, max(at - 1 - _BEFORE, -1), -1):
        if tokens[first].mark:
            break
        two = _value(f"{tokens[first - 1].plain} {tokens[first].plain}", numbers) if first else 0
        if value := two or _value(tokens[first].plain, numbers):
            begins = first - 1 if two else first
            while begins >= 2 and _value(tokens[begins - 2].plain, numbers) and not tokens[begins - 1].mark:
                begins -= 2  # "10 to 15"
            return value, begins, at
    paused = said.text[tokens[at].end :].lstrip(" ")[:1] in _PAUSES
    for last in range(at + 1, min(at + 1 + _AFTER, len(tokens)) if paused else at):
        if tokens[last].mark:
            break
        if value := _value(tokens[last].plain, numbers):
            return value, at, last
    return None


def _value(word: str, numbers: dict[str, int]) -> int:
    return int(word) if word.isdigit() and len(word) < _DIGITS else numbers.get(word, 0)


def _followed(after: int, not_asked: set[int]) -> bool:
    """Whether a phrase such as "away" follows at once: minutes that nobody is asked for."""
    return any(after - 1 <= one <= after + 1 for one in not_asked)


def _hours(said: Said, not_asked: set[int]) -> list[tuple[int, Span]]:
    """Lengths without the word minutes. Long ones ("two hours") only where something is asked for."""
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
        if (asked or value <= MOST_MINUTES) and not inside and not _followed(length.end - 1, not_asked):
            found.append((value, said.span(length)))
    return found


def _request(draft: Draft) -> Span:
    """The sentence that asks: where the minutes are missed."""
    for sentence in draft.sentences:
        if draft.text[sentence.start : sentence.end].rstrip().endswith("?"):
            return sentence
    return Span(draft.core.end, draft.core.end)
