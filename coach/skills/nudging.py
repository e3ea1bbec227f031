"""What becomes of a nudge that is due: put off, merged with others, or too late to be of use. Pure."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from coach.skills.localtime import ONE_DAY, at_local, later_by, local, require_aware

#: Kinds of nudges, the most urgent first: the order in a digest.
KINDS: tuple[str, ...] = ("day_of", "asked", "thanks", "ordinary")
#: What can be chosen to put a nudge off: the keys of `snooze`.
SNOOZES: tuple[str, ...] = ("hour", "tonight", "tomorrow", "next_week")
TONIGHT = time(19, 0)
MORNING = time(9, 0)
#: Before this clock time "tomorrow" still means the day that is about to begin.
NIGHT_ENDS = time(4, 0)
#: What is shown later than this after it was due says that it is late: nothing was running in between.
LATE_AFTER = timedelta(minutes=30)
#: Punctuation that people put around a typed choice.
_AROUND = " \t\n.,!?;:'\"()…"


@dataclass(frozen=True, slots=True)
class Lateness:
    """How late a nudge is: by how much, whether to say so, and whether it is still of use."""

    by: timedelta
    is_late: bool
    worth_showing: bool


def lateness(due: datetime, now: datetime, *, until: datetime | None = None) -> Lateness:
    """How late something is that was due (after quiet hours and caps), and whether it still says the truth.

    `until` is when it stops being of use, such as the beginning of the talk that it is about.
    """
    by = max(require_aware(now) - require_aware(due), timedelta())
    return Lateness(by, by > LATE_AFTER, until is None or now < require_aware(until))


def by_urgency(kind: str, due: datetime) -> tuple[int, datetime]:
    """What to sort by: the most urgent kind first (an unknown one last), then the longest due."""
    order = KINDS.index(kind) if kind in KINDS else len(KINDS)
    return order, require_aware(due)


def most_urgent_first(due: Iterable[tuple[str, str, datetime]]) -> list[str]:
    """The keys of (key, kind, due) in the order of a digest."""
    return [key for key, _, _ in sorted(due, key=lambda one: (*by_urgency(one[1], one[2]), one[0]))]


def snooze(
    text: str,
    now: datetime,
    zone: str,
    words: Mapping[str, Sequence[str]] | None = None,
    *,
    usual: time = MORNING,
) -> datetime | None:
    """Until when a nudge is put off; None when the text is none of the ready choices (it may be a date).

    `text` is a key of `SNOOZES` or one of its `words` (key to what people type). An hour is an hour; tonight
    is 19:00, or an hour from now when that has passed; tomorrow is at `usual`; next week is Monday at 9:00.
    """
    key = _key(text, words or {})
    here = local(now, zone)
    today = here.date()
    if key == "hour":
        return later_by(now, timedelta(hours=1), zone)
    if key == "tonight":
        evening = at_local(today, TONIGHT, zone)
        return evening if evening > here else later_by(now, timedelta(hours=1), zone)
    if key == "tomorrow":
        return at_local(today if here.time() < NIGHT_ENDS else today + ONE_DAY, usual, zone)
    if key == "next_week":
        return at_local(today + ONE_DAY * (7 - today.weekday()), MORNING, zone)
    return None


def _key(text: str, words: Mapping[str, Sequence[str]]) -> str:
    typed = " ".join(text.casefold().strip(_AROUND).split())
    if typed in SNOOZES:
        return typed
    return next((key for key, said in words.items() if typed in (one.casefold() for one in said)), "")
