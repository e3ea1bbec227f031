"""What is said on the phone: the first words, and a voice mail. Pure."""

from collections.abc import Iterator

from coach.skills.review import asking
from coach.skills.review.asking import asked_minutes
from coach.skills.review.draft import WORD, Draft
from coach.skills.review.findings import Hit
from coach.skills.review.tone import phone_numbers

#: A number said after so many words comes late.
_EARLY = 45
LEAST_WORDS, MOST_WORDS, MOST_VOICEMAIL = 30, 90, 75


def opener_length(draft: Draft) -> Iterator[Hit]:
    """Shorter or longer than about half a minute."""
    count = len(WORD.findall(draft.text))
    if not LEAST_WORDS <= count <= MOST_WORDS:
        yield Hit(0, len(draft.text))


def if_now(draft: Draft) -> Iterator[Hit]:
    """Nobody is asked whether they can talk: no such words, and no question about this moment."""
    if draft.body.has("now_good"):
        return
    if not any(asking.in_question(draft.body, one) for one in draft.body.found("this_moment")):
        yield Hit(draft.core.end, draft.core.end)


def number_twice(draft: Draft) -> Iterator[Hit]:
    """The number has to be heard twice; never is an error, once a warning."""
    numbers = phone_numbers(draft)
    if len(numbers) < 2:
        place = numbers[0] if numbers else None
        end = len(draft.text)
        start, stop = (place.start, place.end) if place else (end, end)
        yield Hit(start, stop, severity="warning" if numbers else "error")


def number_early(draft: Draft) -> Iterator[Hit]:
    """The first number comes late."""
    numbers = phone_numbers(draft)
    if numbers and len(WORD.findall(draft.text[: numbers[0].start])) > _EARLY:
        yield Hit(numbers[0].start, numbers[0].end)


def short_talk(draft: Draft) -> Iterator[Hit]:
    """How long the talk takes isn't said, or is more than a short talk."""
    asked = asked_minutes(draft.body)
    if not asked:
        yield Hit(draft.core.end, draft.core.end)
    for most, span in asked:
        if most > 15:
            yield Hit(span.start, span.end)
