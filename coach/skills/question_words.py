"""What two questions have in common, by their words. Pure, and the same for any language.

A word counts by its first letters, so that "assessed" and "assessment" are one; there is no grammar in here.
"""

import re
from collections.abc import Collection

#: So many letters of a word count.
STEM = 6
#: Two questions with this share of words in common get the same answer twice.
ALIKE = 0.6

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")


def content_words(text: str, common: Collection[str] = ()) -> frozenset[str]:
    """The words of a text that say what it is about: without the common ones, each cut to its stem."""
    words = (word.replace("’", "'") for word in _WORD.findall(text.casefold()))
    return frozenset(_stem(word) for word in words if word not in common and len(word) > 1)


def alike(words: frozenset[str], others: frozenset[str]) -> bool:
    """Whether so many words of the shorter question are in the other that they ask the same."""
    shorter = min(len(words), len(others))
    return shorter > 0 and len(words & others) >= ALIKE * shorter


def _stem(word: str) -> str:
    return word.removesuffix("s")[:STEM] if len(word) > 3 else word
