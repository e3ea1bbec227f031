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
    return any(_is_now(sentence, mark, phrases) for sentence, mark in _sentences(text, phrases))


def _is_now(sentence: Line, mark: str, phrases: Phrases) -> bool:
    plain = sentence.plain
    if mark and phrases.finder("happening", "called").search(plain):
        return True
    match = phrases.finder("happening", "now").search(plain)
    if match is None or phrases.finder("happening", "now", "unless").search(plain):
        return False
    # "they said now?" asks nothing of the coach; "is she on the phone?" and "what if she picks up" do
    if begins(plain, phrases, "unreal", "opening") or begins(plain, phrases, "questions", "opens"):
        return False
    return phrases.finder("unreal", "before").search(plain[: match.start + 1]) is None


def _sentences(text: str, phrases: Phrases) -> list[tuple[Line, str]]:
    """The sentences of a text, each one line, and whether "?" or "!" ends it ("" for a full stop or none)."""
    sentences, run = [], []
    for token in phrases.read(text):
        if token.plain not in MARKS:
            run.append(token)
        elif run and token.plain != ",":
            mark = text[token.start : token.end].strip(".…;\n")
            sentences.append((Line(text, run), mark))
            run = []
    return [*sentences, (Line(text, run), "")] if run else sentences
