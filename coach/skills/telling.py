"""What the contact told them: which notes are worth telling on, and how they stand in a letter. Pure."""

import zlib
from collections.abc import Sequence

from coach.model.conversation import Note
from coach.skills import feelings
from coach.skills.phrases import Phrases
from coach.skills.questions_asked import is_question
from coach.skills.sentences import bare

#: So many notes are offered, of this many words each.
MOST, LEAST_WORDS, MOST_WORDS = 3, 4, 40


def worth_telling(notes: Sequence[Note], phrases: Phrases) -> list[Note]:
    """The best notes for "one thing you said", in the order of the talk.

    A note counts when it says something: a handful of words, no question. Notes under a question come first,
    one from each question before a second, and of these those with a number or more to say.
    """
    kept = [
        note for note in {note.text: note for note in notes}.values() if _says_something(note.text, phrases)
    ]
    seen: dict[str, int] = {}
    ranked = []
    for note in sorted(kept, key=_weight, reverse=True):
        seen[note.under] = seen.get(note.under, 0) + 1
        ranked.append((not note.under, seen[note.under], -_weight(note), note))
    best = [one[-1] for one in sorted(ranked, key=lambda one: one[:-1])[:MOST]]
    return [note for note in kept if note in best]


def id_of(note: Note) -> str:
    """The same for the same words, however many notes are added."""
    return f"note_{zlib.crc32(note.text.encode('utf-8', 'replace')):08x}"


def as_told(text: str, phrases: Phrases) -> str:
    """What was typed, without "she said that" and the like before it and "lol" behind."""
    lists = phrases.lists
    return bare(text, lists.get("told_leads", ()), lists.get("told_tails", ())) or text.strip()


def is_thin(text: str, phrases: Phrases) -> bool:
    """Whether this is praise only, with nothing in it that could be told on."""
    return text.casefold().strip(" .!?,") in phrases.lists.get("thin", ())


def _says_something(text: str, phrases: Phrases) -> bool:
    praise = feelings.read(text, phrases) == "happy"
    return LEAST_WORDS <= len(text.split()) <= MOST_WORDS and not praise and not is_question(text, phrases)


def _weight(note: Note) -> int:
    """Words up to a sentence's length, a number counts as some."""
    return min(len(note.text.split()), 14) + 4 * any(sign.isdigit() for sign in note.text)
