"""How a rehearsal went: how long it took, what was good, and at most three hints, the worst first. Pure."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from coach.dialog import reviewing, steps
from coach.model.conversation import Played
from coach.model.effects import Say
from coach.skills import better_questions, saying, weak_questions
from coach.skills.review import Facts, review
from coach.skills.review.findings import ORDER
from coach.turn.talk import Talk
from coach.turn.wording import one_line

MOST_HINTS = 3
#: Spoken slowly and clearly, and how long the first words take at the most (75 words).
WORDS_A_MINUTE, OPENER_SECONDS = 150, 30
#: A quote in a hint is no longer, in characters.
LONGEST_QUOTE = 60


@dataclass(frozen=True, slots=True)
class Hint:
    """What could be better, with what to do about it."""

    weight: int
    code: str
    text: str


def give(talk: Talk, step: steps.Feedback) -> None:
    """Says how the rehearsal went. Its lines are gone after that."""
    lines, openers = talk.interview.played, _opener(talk)
    opener = " ".join(one.text for one in openers if one.text)
    by_code: dict[str, Hint] = {}
    for hint in sorted(_hints(talk, opener), key=lambda hint: hint.weight):
        by_code.setdefault(hint.code, hint)
    hints = list(by_code.values())
    said = [talk.text(step.text_id), *_times(talk, openers, lines)]
    if praise := _praise(talk, step, opener, hints):
        said.append(talk.common("play_good", text=praise))
    talk.show(Say("\n".join(said)), about=False)
    if not any(one.text for one in lines):
        talk.show(Say(talk.common("play_unheard")), about=False)
    elif hints:
        texts = [talk.common("play_hints"), *(hint.text for hint in hints[:MOST_HINTS])]
        talk.show(Say("\n".join(texts)), about=False)
    else:
        talk.show(Say(talk.common("play_no_hints")), about=False)
    talk.change(played=())


def _opener(talk: Talk) -> tuple[Played, ...]:
    """The lines that are their first words on the phone; in two halves where they waited for a "yes"."""
    return tuple(one for one in talk.interview.played if _kind(talk, one) == "phone")


def _kind(talk: Talk, line: Played) -> str:
    step = talk.book.step(line.step)
    return step.kind if isinstance(step, steps.Play) else ""


def _times(talk: Talk, openers: Sequence[Played], lines: Sequence[Played]) -> Iterator[str]:
    """How long the first words took, or would take aloud, and the whole."""
    count = sum(len(one.text.split()) for one in openers)
    aloud = sum((one.ended - one.began).total_seconds() for one in openers if not one.text)
    seconds = max(1, round(aloud + count * 60 / WORDS_A_MINUTE))
    if openers:
        fits = talk.common("play_in_time" if seconds <= OPENER_SECONDS else "play_too_long")
        key = "play_typed" if count else "play_aloud"
        yield f"{talk.common(key, count=str(count), seconds=str(seconds))} {fits}"
    if lines:
        minutes = max(1, round((lines[-1].ended - lines[0].began).total_seconds() / 60))
        yield talk.common(
            "play_whole",
            minutes=saying.say_value(
                "duration", f"PT{minutes}M", talk.words, zone=talk.person.timezone, now=talk.now
            ),
        )


def _hints(talk: Talk, opener: str) -> Iterator[Hint]:
    if opener:
        yield from _opener_hints(talk, opener)
    asked: list[str] = []
    for line in talk.interview.played:
        if _kind(talk, line) == "question" and line.text:
            yield from _question_hints(talk, line.text, tuple(asked))
            asked.append(line.text)
    yield from _missed(talk)


def _opener_hints(talk: Talk, opener: str) -> Iterator[Hint]:
    phrases = talk.book.review_words(talk.person.language)
    for one in review("phone", opener, phrases, facts=_facts(talk)) if phrases else ():
        text = talk.text(reviewing.text_id(one.code))
        yield _hint(talk, ORDER.index(one.severity), one.code, text, opener[one.start : one.end])


def _question_hints(talk: Talk, text: str, others: Sequence[str]) -> Iterator[Hint]:
    """What is weak about a question, and what to ask instead."""
    book, language = talk.book, talk.person.language
    phrases = book.weak_questions(language)
    found = weak_questions.find(text, phrases, others=others, common=book.bank.common_words)
    if not found or not book.has(f"questions.weak.{found[0].code}"):
        return
    why = talk.text(f"questions.weak.{found[0].code}")
    better = better_questions.better(
        text, found[0], phrases, book.bank, lambda text_id: book.text(text_id, language)
    )
    if better:
        why = f"{why} {talk.common('weak_better', better=' '.join(better))}".replace("\n", " ")
    yield _hint(talk, ORDER.index(found[0].severity), found[0].code, why, text)


def _missed(talk: Talk) -> Iterator[Hint]:
    """What the script listened for in a line and didn't hear."""
    for line in talk.interview.played:
        step = talk.book.step(line.step)
        if not line.text or not isinstance(step, steps.Play) or "missed" not in step.extras:
            continue
        if not _hears(talk, step, line.text):
            text = talk.common("play_hint", text=talk.text(f"{step.name}.missed"))
            yield Hint(ORDER.index("warning"), step.name, text)


def _hears(talk: Talk, step: steps.Play, text: str) -> bool:
    """Whether a line has any of the words that the script listens for."""
    if "listens" not in step.extras:
        return True
    plain = talk.phrases.line(text).plain
    words = talk.text(f"{step.name}.listens").split("|")
    return any(talk.phrases.line(one).plain.strip() in plain for one in words)


def _praise(talk: Talk, step: steps.Feedback, opener: str, hints: Sequence[Hint]) -> str:
    """One thing that went well: what the opener had in it, else what the script listened for."""
    codes = {hint.code for hint in hints}
    if opener and "P-01" not in codes:
        for code in step.praised:
            if code not in codes:
                return talk.text(f"{step.name}.praise.{code}")
    for line in talk.interview.played:
        one = talk.book.step(line.step)
        if (
            isinstance(one, steps.Play)
            and "praise" in one.extras
            and line.text
            and _hears(talk, one, line.text)
        ):
            return talk.text(f"{one.name}.praise")
    return ""


def _hint(talk: Talk, weight: int, code: str, text: str, said: str) -> Hint:
    quote = one_line(said, LONGEST_QUOTE)
    key = "play_hint_said" if quote and len(said) <= 2 * LONGEST_QUOTE else "play_hint"
    return Hint(weight, code, talk.common(key, said=quote, text=text))


def _facts(talk: Talk) -> Facts:
    values = talk.values()
    others = tuple(one.contact for one in talk.interviews if one.contact and one.id != talk.interview.id)
    return Facts(
        contact=values.get("contact", ""),
        referrer=values.get("named", ""),
        organization=values.get("organization", ""),
        me=values.get("me.name", ""),
        now=talk.now,
        other_contacts=others,
    )
