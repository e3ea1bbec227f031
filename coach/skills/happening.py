"""It is happening now: "she's on the phone", "he said now", "it's starting". Pure."""

from coach.skills.clauses import begins
from coach.skills.phrases import Phrases
from coach.skills.wording import MARKS, Line

#: Letters at most: nobody writes a long text while the phone rings.
MOST_LETTERS = 300


def read(text: str, phrases: Phrases) -> bool:
    """Whether the talk begins at this moment, also with "help" in it; not for "what if she says now"."""
    if len(text) > MOST_LETTERS:
        return False
    return any(_is_now(sentence, phrases) for sentence in _sentences(text, phrases))


def _is_now(sentence: Line, phrases: Phrases) -> bool:
    plain = sentence.plain
    match = phrases.finder("happening", "now").search(plain)
    if match is None or phrases.finder("happening", "now", "unless").search(plain):
        return False
    # "right now?" is no question about the coach; "is she on the phone?" and "what if she picks up" are
    if begins(plain, phrases, "unreal", "opening") or begins(plain, phrases, "questions", "opens"):
        return False
    return phrases.finder("unreal", "before").search(plain[: match.start + 1]) is None


def _sentences(text: str, phrases: Phrases) -> list[Line]:
    """The sentences of a text, each one line."""
    sentences, run = [], []
    for token in phrases.read(text):
        if token.plain not in MARKS:
            run.append(token)
        elif run and token.plain != ",":
            sentences.append(Line(text, run))
            run = []
    return [*sentences, Line(text, run)] if run else sentences
