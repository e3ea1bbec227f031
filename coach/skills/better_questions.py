"""A better wording for a weak question: one from the bank, or their own words turned round. Pure.

Which better question answers to which words is in `languages/<language>/weak_questions.yaml` (`repairs`,
`rewordings`), the sentences themselves in `questions.yaml`.
"""

from collections.abc import Callable, Mapping

from coach.skills.phrases import Phrases
from coach.skills.question_words import content_words
from coach.skills.questions import Bank
from coach.skills.weak_questions import LONG, Asked, Weak, second_question

#: Codes for which their own words are turned round; with the others something else is to be asked.
REWORDED = ("Q-01", "Q-07")
#: Codes that another question of the bank can't put right.
THEIR_OWN = ("Q-05", "Q-06", "Q-14", "Q-15", "Q-16")
#: A question of the bank stands for theirs when it shares this many of their words that count.
SHARED = 0.6
#: Words at most that are put into an open wording: more of them make a sentence nobody would say.
LONGEST_REST = 14


def better(
    text: str, weak: Weak, phrases: Phrases, bank: Bank, text_of: Callable[[str], str]
) -> tuple[str, ...]:
    """What to ask instead: one question, each half of a double one, or nothing when only they can tell.

    Args:
        text: the weak question as typed.
        weak: what is weak about it.
        phrases: those of `weak_questions.yaml` in its language.
        bank: where better questions come from.
        text_of: the text with an id, in the person's language.
    """
    asked = Asked.of(text, phrases)
    if weak.code == "Q-05":
        return _halves(asked, phrases)
    if weak.code == "Q-06":
        return _last_sentence(asked)
    if weak.code in THEIR_OWN:
        return ()
    instead = _repair(asked, phrases, bank)
    if not instead and weak.code in REWORDED:
        reworded = _reworded(asked, phrases, text_of)
        if reworded:
            return (reworded,)
        instead = _nearest(text, bank, text_of)
    instead = instead or bank.instead_of.get(weak.code, "")
    question = bank.find(instead) if instead else None
    return (text_of(question.text_id),) if question else ()


def _repair(asked: Asked, phrases: Phrases, bank: Bank) -> str:
    """The bank question that the words ask for; "" when there is none."""
    plain = asked.line.plain
    return next(
        (
            name
            for name in phrases.names("repairs")
            if bank.find(name) and phrases.finder("repairs", name).search(plain)
        ),
        "",
    )


def _reworded(asked: Asked, phrases: Phrases, text_of: Callable[[str], str]) -> str:
    """Their own words behind an open beginning; "" when they don't fit any."""
    line = asked.marked
    for name in phrases.names("rewordings"):
        found = phrases.finder("rewordings", name).search(line.plain)
        if found is None:
            continue
        end = next((at for at in range(found.end, len(line.plain)) if line.plain[at] in ".?"), None)
        rest = line.original(found.end, end).split()
        begun = line.original(found.start + 1, found.end).split()
        if not rest or not begun or len(rest) > LONGEST_REST:
            return ""
        values = {"verb": begun[-1].lower(), "rest": " ".join(rest)}
        template = text_of(f"questions.rewordings.{name}")
        if "{last}" in template:
            if len(rest) < 2 or phrases.normal(rest[-1]) not in phrases.lists.get("adjectives", ()):
                continue
            values |= {"last": rest[-1], "rest": " ".join(rest[:-1])}
        return _filled(template, values)
    return ""


def _filled(template: str, values: Mapping[str, str]) -> str:
    """The sentence with their words in it; what they wrote is never read as a template."""
    parts = template.split("{")
    filled = [parts[0]]
    for part in parts[1:]:
        name, _, after = part.partition("}")
        filled += [values.get(name, ""), after]
    return "".join(filled)


def _nearest(text: str, bank: Bank, text_of: Callable[[str], str]) -> str:
    """A bank question about the same thing."""
    words = content_words(text, bank.common_words)
    if not words:
        return ""
    shared = {
        one.id: len(words & content_words(text_of(one.text_id), bank.common_words)) / len(words)
        for one in bank.entries
        if one.lookup != "do_not_ask"
    }
    best = max(shared, key=lambda one: shared[one], default="")
    return best if best and shared[best] >= SHARED else ""


def _halves(asked: Asked, phrases: Phrases) -> tuple[str, ...]:
    """The questions of a double one, each by itself."""
    at = second_question(asked, phrases)
    if not at:
        return ()
    line = asked.marked
    joins = phrases.finder("two", "joins")
    before = [one for one in line.tokens if one.start < at]
    while before and (before[-1].mark or joins.match(f" {before[-1].plain} ")):
        before.pop()
    if not before:
        return ()
    rest = _question(asked.text[at:])
    return (_question(asked.text[: before[-1].end]), *(_halves(Asked.of(rest, phrases), phrases) or (rest,)))


def _last_sentence(asked: Asked) -> tuple[str, ...]:
    """The question itself, when what is too long is the sentences before it."""
    ends = [one.end for one in asked.tokens if one.plain in (".", "?")]
    if len(ends) < 2:
        return ()
    last = asked.text[ends[-2] :].strip()
    return (_question(last),) if 0 < len(last.split()) <= LONG else ()


def _question(text: str) -> str:
    """Words as a question by itself: a capital at the start, one mark at the end."""
    text = text.strip(" \t\n,;:.?!-–—")
    return f"{text[:1].upper()}{text[1:]}?"
