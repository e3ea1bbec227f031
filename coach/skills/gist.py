"""What a short message is about, in whatever order and with whatever small words it is put. Pure.

A phrase of such a list has parts joined by "+": "turn off + reminders" is met by "could you turn those
reminders off pls" as well. All parts have to be there, and every other word has to be a small one
(`lists.small`): a word more that says something ("he told me to turn off the reminders") and it isn't met.
"""

import re
from dataclasses import dataclass

from coach.skills.finder import Finder
from coach.skills.phrases import Phrases
from coach.skills.wording import Line

#: Longer messages are about more than one thing.
MOST_WORDS = 16

_WORD = re.compile(r"(?<= )[^ ]+(?= )")


@dataclass(frozen=True, slots=True)
class Gist:
    """The name of the list that is met, and the words of time that were said with it, as typed."""

    name: str
    text: str = ""


def read(words: Line, phrases: Phrases, group: str, part: str) -> Gist | None:
    """The first name of a group one of whose phrases under `part` is met by these words.

    Under a part that ends in "when" words of time (`lists.timely`) and figures may stand around as well, and
    are kept.
    """
    said = {match.start() - 1: match.group() for match in _WORD.finditer(words.plain)}
    if not 0 < len(said) <= MOST_WORDS:
        return None
    times = _times(said, phrases) if part.endswith("when") else frozenset()
    small = phrases.word_set("small")
    telling = {place for place, word in said.items() if word not in small and place not in times}
    known = phrases.words_in(group, part)
    if any(said[place] not in known for place in telling):
        return None
    for name, pieces in phrases.joined(group, part):
        covered = _covered(words.plain, pieces)
        if covered is not None and telling <= covered:
            kept = sorted(times - covered)
            return Gist(name, words.original(kept[0] + 1) if kept else "")
    return None


def _times(said: dict[int, str], phrases: Phrases) -> frozenset[int]:
    timely = phrases.word_set("timely")
    return frozenset(place for place, word in said.items() if word in timely or word[0].isdecimal())


def _covered(plain: str, pieces: tuple[Finder, ...]) -> set[int] | None:
    """The places in the line that the pieces take up, each where it is found first; None if one isn't."""
    covered: set[int] = set()
    for piece in pieces:
        found = piece.search(plain)
        if found is None:
            return None
        covered.update(range(found.start, found.end - 1))
    return covered
