"""What several people said about the same question, side by side. Pure."""

import re
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass

from coach.model.files import Section
from coach.skills.question_words import STEM, alike, content_words

#: So few people make a comparison.
LEAST_PEOPLE = 2
#: A question belongs to a topic from this on: one word of it alone, or two that one other topic has too.
LEAST_SCORE = 1


@dataclass(frozen=True, slots=True)
class Told:
    """What one person said to one question: notes in order, none when the question is all that is known.

    `key` names the question where it is one of the bank, "" for one in their own words. `topic` is what it is
    about, in words ("Hours and working conditions"), "" when that isn't known.
    """

    who: str
    question: str
    notes: tuple[str, ...]
    key: str = ""
    topic: str = ""


def compare(
    told: Iterable[Told], common: Collection[str], *, nothing: str, asked: Callable[[str, str, str], str]
) -> tuple[Section, ...]:
    """The questions that at least two people were asked and one answered, each with who said what.

    What only one of them was asked stands under its topic, when another was asked something about it too.

    Args:
        told: of all people, in order; one person's in the order of the talk.
        common: words that don't say what a question is about.
        nothing: stands for no notes.
        asked: makes an entry of who, the question and what they said to it, under a topic.
    """
    groups = _groups(told, common)
    shared = [group for group in groups if _is_of_several(group)]
    alone = [one for group in groups if not _is_of_several(group) for one in group if one.notes and one.topic]
    topics: dict[str, list[Told]] = {}
    for one in alone:
        topics.setdefault(one.topic, []).append(one)
    found = [_section(group, nothing) for group in shared if any(one.notes for one in group)]
    for topic, some in topics.items():
        if _is_of_several(some):
            lines = (asked(one.who, one.question, "; ".join(one.notes)) for one in some)
            found.append(Section(topic, tuple(lines)))
    return tuple(found)


def topic_of(question: str, topics: Mapping[str, frozenset[str]], common: Collection[str]) -> str:
    """Which of these topics a question in somebody's own words is about, by the words of each; or "".

    A word that several topics share says less about any of them.
    """
    words = content_words(question, common)
    spread = {word: sum(word in known for known in topics.values()) for word in words}
    scores = {
        topic: sum(1 / spread[word] for word in words if word in known) for topic, known in topics.items()
    }
    best = max(scores.values(), default=0)
    named = [topic for topic, score in scores.items() if score == best]
    return named[0] if best >= LEAST_SCORE and len(named) == 1 else ""


def _is_of_several(group: Iterable[Told]) -> bool:
    return len({one.who for one in group}) >= LEAST_PEOPLE


def about(told: Iterable[Told], topic: str, common: Collection[str]) -> tuple[Section, ...]:
    """What anybody said about a topic ("hours"): under questions that name it, and in notes that do."""
    wanted = content_words(topic, common)
    naming = _naming(wanted)
    found = []
    for group in _groups(told, common):
        named = any(wanted & content_words(one.question, common) for one in group)
        kept = [
            Told(one.who, one.question, notes, one.key)
            for one in group
            if (notes := tuple(note for note in one.notes if named or naming.search(note)))
        ]
        if kept:
            found.append(_section(kept, ""))
    return tuple(found)


def _groups(told: Iterable[Told], common: Collection[str]) -> list[list[Told]]:
    """Those about the same question together, in the order in which each first came up."""
    groups: list[tuple[frozenset[str], list[Told]]] = []
    for one in told:
        words = content_words(one.question, common)
        for first, group in groups:
            same = one.key == group[0].key if one.key and group[0].key else alike(words, first)
            if same or one.question == group[0].question:
                group.append(one)
                break
        else:
            groups.append((words, [one]))
    return [group for _, group in groups]


def _naming(words: frozenset[str]) -> re.Pattern[str]:
    """Finds any of these content words in a text; those that were cut to their stem by their beginning."""
    ways = (re.escape(word) + ("" if len(word) >= STEM else r"s?(?!\w)") for word in sorted(words))
    return re.compile(rf"(?<!\w)(?:{'|'.join(ways) or '(?!)'})", re.IGNORECASE)


def _section(group: list[Told], nothing: str) -> Section:
    notes: dict[str, list[str]] = {}
    for one in group:
        notes.setdefault(one.who, []).extend(one.notes)
    entries = (f"{who}: {'; '.join(said) or nothing}" for who, said in notes.items())
    return Section(group[0].question, tuple(entries))
