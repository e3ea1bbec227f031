"""What a line typed during the talk wants of the coach, or that it is a note. Pure.

Only whole lines count. "next she told me to stop by" is a note, whatever it begins with.
"""

from dataclasses import dataclass

from coach.skills.phrases import Phrases

#: Longer lines are notes.
LONGEST = 12  # words
#: Kinds that mean nothing without the number of a question.
NEED_A_NUMBER = frozenset({"go_to", "answered"})


@dataclass(frozen=True, slots=True)
class LiveWord:
    """Which of the names under `live_words:` it is, and the numbers of questions in it."""

    kind: str
    numbers: tuple[int, ...] = ()


def read(text: str, phrases: Phrases) -> LiveWord | None:
    """What the line wants; None when it is a note."""
    if len(text.split()) > LONGEST:
        return None
    plain = f" {' '.join(one.plain for one in phrases.read(text) if not one.mark)} "
    for kind in phrases.names("live_words"):
        if not phrases.finder("live_words", kind).fullmatch(plain, 0, len(plain)):
            continue
        numbers = _numbers(plain, phrases)
        if numbers or kind not in NEED_A_NUMBER:
            return LiveWord(kind, numbers)
    return None


def _numbers(plain: str, phrases: Phrases) -> tuple[int, ...]:
    """Numbers in digits or words, in their order; the first entry of the list `counted` is 1."""
    counted = {
        word: number
        for number, entry in enumerate(phrases.lists.get("counted", ()), 1)
        for word in phrases.line(entry).plain.split()
    }
    found = [int(word) if word.isdecimal() else counted.get(word, 0) for word in plain.split()]
    return tuple(dict.fromkeys(one for one in found if one))
