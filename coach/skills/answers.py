"""What a typed answer means: one `read` for every kind of question.

Pure: no clock, no file. Never raises on what a person typed, whatever it is, and reads only the beginning
of a long text (a `text` or `long` answer is kept whole).
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from coach.model.effects import Option
from coach.model.reading import Reading
from coach.skills import typed
from coach.skills.choices import read_choice
from coach.skills.contacts import read_email, read_phone
from coach.skills.dates import read_date
from coach.skills.names import read_name
from coach.skills.numbers import read_duration, read_number
from coach.skills.quiet_answer import read_quiet_hours
from coach.skills.words import Words
from coach.skills.yes_no import read_yes_no, says_unknown
from coach.skills.zones import read_timezone

__all__ = ["KINDS", "clean", "read", "says_all", "says_done", "says_unknown"]


@dataclass(frozen=True, slots=True)
class _Asked:
    """What was asked, and of whom."""

    words: Words
    now: datetime
    options: Sequence[Option] = ()
    also: Mapping[str, Sequence[str]] = field(default_factory=dict)
    many: bool = False
    tense: str = "future"
    day_only: bool = False
    multiline: bool = False


def _text(text: str, asked: _Asked) -> Reading:
    kept = typed.clean(text, multiline=asked.multiline)
    return Reading(kept) if kept else Reading(why=asked.words.why("nothing"))


def _long(text: str, asked: _Asked) -> Reading:
    kept = typed.clean(text, multiline=True)
    return Reading(kept) if kept else Reading(why=asked.words.why("nothing"))


def _date(text: str, asked: _Asked) -> Reading:
    """A date within reach: one of another age is a slip, and nothing can be reckoned from the last year."""
    found = read_date(text, asked.words, asked.now, tense=asked.tense, day_only=asked.day_only)
    years = [int(part[:4]) for part in str(found.value).split("/")] if found.understood else []
    if any(abs(year - asked.now.year) > FURTHEST for year in years):
        return Reading(why=asked.words.why("impossible"))
    return found


#: Dates are at most so far from now.
FURTHEST = 100  # years

_READERS: Mapping[str, Callable[[str, _Asked], Reading]] = {
    "text": _text,
    "long": _long,
    "date": _date,
    "yes_no": lambda text, asked: read_yes_no(text, asked.words),
    "choice": lambda text, asked: read_choice(
        text, asked.words, asked.options, asked.also, many=asked.many
    ),
    "name": lambda text, asked: read_name(text, asked.words),
    "email": lambda text, asked: read_email(text, asked.words),
    "phone": lambda text, asked: read_phone(text, asked.words),
    "number": lambda text, asked: read_number(text, asked.words),
    "duration": lambda text, asked: read_duration(text, asked.words),
    "timezone": lambda text, asked: read_timezone(text, asked.words),
    "quiet_hours": lambda text, asked: read_quiet_hours(text, asked.words),
}  # fmt: skip

#: The kinds of answers.
KINDS = tuple(_READERS)
#: Kinds in which "I don't know" is an answer like any other.
_FREE = ("text", "long")


def read(
    kind: str,
    text: str,
    *,
    words: Words,
    now: datetime,
    options: Sequence[Option] = (),
    also: Mapping[str, Sequence[str]] | None = None,
    many: bool = False,
    tense: str = "future",
    day_only: bool = False,
    multiline: bool = False,
) -> Reading:
    """How this text reads as an answer of this kind.

    Args:
        kind: one of `KINDS`.
        text: what was typed.
        words: the language.
        now: aware, in the person's own zone; only dates look at it.
        options: for `choice`; `also` has other words for an option's id; with `many` the value is a list.
        also: other words, by option id.
        many: whether several can be chosen.
        tense: for `date`: "future", "past" or "any".
        day_only: for `date`: a clock time is not wanted and not kept.
        multiline: for `text`: line breaks stay.

    Raises:
        KeyError: there is no such kind.
    """
    asked = _Asked(words, now, options, also or {}, many, tense, day_only, multiline)
    reading = _READERS[kind](text, asked)
    if reading.understood or kind in _FREE or not says_unknown(text, words):
        return reading
    return Reading(why=words.why("unknown"))


def clean(text: str) -> str:
    """The text as it may be kept: no control characters, trimmed; line breaks stay."""
    return typed.clean(text, multiline=True)


def says_done(text: str, words: Words) -> bool:
    """Whether the whole message says that somebody has finished ("that's all")."""
    return _is_all(text, words, "done")


def says_all(text: str, words: Words) -> bool:
    """Whether the whole message means every option ("all of them")."""
    return _is_all(text, words, "choose_all")


def _is_all(text: str, words: Words, name: str) -> bool:
    pieces = typed.sentence(typed.plain(text))
    book = words.phrases(name, "unknown_around", "choose_polite")
    place, said = 0, False
    while place < len(pieces):
        found = book.at(pieces, place)
        if found is None:
            return False
        said = said or found[1] == name
        place += found[0]
    return said
