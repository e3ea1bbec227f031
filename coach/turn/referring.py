"""Whom the contact named in the talk: heard at any time after it, and begun with in one tap. Pure."""

from collections.abc import Mapping

from coach.dialog import steps
from coach.model.effects import Choices
from coach.skills import answers, details
from coach.skills.clauses import Clause, clauses_of, is_unreal, typed
from coach.turn import asking, returning, storing, walk
from coach.turn.talk import Talk
from coach.turn.wording import full_name

#: Longer messages are notes or drafts.
MOST_LETTERS = 400


def take(talk: Talk, text: str) -> str | None:
    """Keeps the person whom a message names, with where they work, and offers to begin with them.

    None when it names nobody, or where nobody can have been named yet. Otherwise what else was said in the
    message, to be read as a reply; "" when that was all, and the open question has been answered or stands.
    """
    step, place = _begins(talk), talk.book.common.referral
    if step is None or place is None or talk.interview.closed or len(text) > MOST_LETTERS:
        return None
    if place.condition and not place.condition.holds(talk.slots):
        return None
    clauses = clauses_of(text, talk.phrases)
    at = next((at for at, one in enumerate(clauses) if not one.asks and _name(talk, one)), None)
    if at is None:
        return None
    found, after = clauses[at], [one for one in clauses[at:] if one.sentence == clauses[at].sentence]
    name, told = _name(talk, found), _behind(talk, found)
    returning.keep_before(talk)
    talk.save(step.slot, name)
    where = ", ".join(part for part in (told, typed(tuple(after[1:]), talk.phrases)) if part)
    talk.save(_workplace(talk, step.slot), details.workplace(where, talk.phrases))
    for slot, value in place.set.items():
        talk.save(slot, walk.fixed_value(talk, value))
    others = [one for one in clauses if one not in after]
    return _go_on(talk, step.slot, place.text, typed(tuple(others), talk.phrases))


def begin(talk: Talk) -> bool:
    """Begins the interview with them; what is open about the present contact stays. False without a name."""
    step = _begins(talk)
    name = talk.interview.slots.get(step.slot) if step else None
    if step is None or not isinstance(name, Mapping):
        return False
    there = next((one for one in talk.others.values() if one.contact == full_name(name)), None)
    if there:
        returning.go_to(talk, there.id)
        return True
    values = walk.for_the_next(talk, step)
    talk.save("referral_begun", "yes")
    talk.change_person(asking="")
    walk.begin_interview(talk, values)
    walk.jump(talk, talk.book.common.new)
    return True


def wants_to_begin(talk: Talk, text: str) -> bool:
    """Whether a line asks to begin with the person who was named ("start with ali")."""
    step = _begins(talk)
    name = talk.interview.slots.get(step.slot) if step else None
    if not isinstance(name, Mapping) or len(text) > MOST_LETTERS:
        return False
    if not talk.phrases.finder("referring", "begin").search(talk.phrases.line(text).plain):
        return False
    said = set(text.casefold().replace(",", " ").strip(" .!").split())
    known = {word.casefold() for word in full_name(name).split()}
    contacts = {word.casefold() for one in talk.interviews for word in one.contact.split()} - known
    return bool(said & known) or not said & contacts


def _go_on(talk: Talk, slot: str, key: str, rest: str) -> str:
    """Answers the open question if it asked for that; otherwise says what was noted and leaves it open."""
    question = talk.question
    if question is not None and question.save in (slot, *talk.book.common.referral.set):  # type: ignore[union-attr]
        storing.accept(talk, question, talk.interview.slots[question.save])
        return ""
    options = (talk.label("do:referral"), talk.label("do:undo"))
    talk.show(Choices(talk.common(key), options, talk.interview.question))
    if not rest:
        asking.ask_again(talk)
    return rest


def _begins(talk: Talk) -> steps.New | None:
    """The step that begins with the person who was named."""
    place = talk.book.common.referral
    step = talk.book.steps.get(place.to) if place else None
    return step if isinstance(step, steps.New) else None


def _workplace(talk: Talk, slot: str) -> str:
    """The slot for where they work, "" for none."""
    asked = (step for step in talk.book.steps.values() if isinstance(step, steps.Ask) and step.save == slot)
    return next((step.workplace for step in asked if step.workplace), "")


def _behind(talk: Talk, clause: Clause) -> str:
    """What stands behind "she said I should talk to" in a clause; "" when it says no such thing."""
    plain = clause.line.plain
    match = talk.phrases.finder("referring", "named").search(plain)
    if match is None or is_unreal(clause, match.start, talk.phrases):
        return ""
    if talk.phrases.finder("referring", "named", "unless").search(plain):
        return ""
    return clause.line.original(match.end)


def _name(talk: Talk, clause: Clause) -> dict[str, str] | None:
    """The name of the person whom a clause says they should talk to."""
    line = talk.phrases.line(_behind(talk, clause))
    stop = talk.phrases.finder("referring", "stops").search(line.plain)
    reading = answers.read(
        "name", line.original(1, stop.start + 1 if stop else None), words=talk.words, now=talk.now
    )
    return reading.value if reading.understood else None
