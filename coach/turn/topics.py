"""What is decided about, named with its kind in one answer: "LPN program", "a career in nursing". Pure."""

from collections.abc import Mapping, Sequence

from coach.dialog import steps
from coach.skills import questions_asked
from coach.turn import readings
from coach.turn.talk import Talk

#: A longer answer tells a story, in which a kind is named by the way.
MOST_WORDS = 7


def beside(talk: Talk, step: steps.Choose, text: str, option: str) -> str:
    """The topic in an answer that names this option as its kind; "" when it names the kind alone."""
    said = readings.without_fillers(talk, text)
    words = said.split()
    if not 1 < len(words) <= MOST_WORDS or readings.CLAUSE.search(said.rstrip(".!")):
        return ""
    lists = talk.phrases.lists
    if words[0].casefold() in lists.get("oneself", ()) or questions_asked.is_question(text, talk.phrases):
        return ""
    plain = [word.strip(".,!").casefold() for word in words]
    small = {*talk.phrases.word_set("small"), *lists.get("faint", ()), *lists.get("no_topic", ())}
    kinds = readings.option_words(talk, step, option) - small
    places = [place for place, word in enumerate(plain) if word in kinds]
    if not places or not any(word not in small | kinds for word in plain):
        return ""
    kind = places[-1]
    behind = plain[kind + 1 :]
    if not behind:
        return " ".join(words[:-1] if plain[-1] in lists.get("topic_without", ()) else words)
    if not set(plain[:kind]) - small and (rest := _behind(words[kind + 2 :], behind, small, lists)):
        return rest
    return " ".join(words) if behind[0] in lists.get("topic_at", ()) else ""


def _behind(words: list[str], plain: list[str], small: set[str], lists: Mapping[str, Sequence[str]]) -> str:
    """The topic behind a kind: "nursing" of "career in nursing", "welder" of "job as a welder"; or ""."""
    is_small = len(plain) > 1 and plain[1] in small
    if plain[0] in lists.get("topic_as", ()):
        return " ".join(words[is_small:])
    return "" if is_small or plain[0] not in lists.get("topic_behind", ()) else " ".join(words)
