"""Whom the contact named in the talk: heard at any time after it, and begun with in one tap. Pure."""

import re
from collections.abc import Sequence

from coach.model.effects import Choices
from coach.skills import answers, details
from coach.skills.clauses import Clause, clauses_of, is_unreal, typed
from coach.turn import asking, named, passing, returning, storing, walk
from coach.turn.named import WORKPLACE, Person
from coach.turn.talk import Talk
from coach.turn.wording import full_name

#: Longer messages are notes or drafts.
MOST_LETTERS = 400
#: A further person's name, which stands by itself, has so many words at the most.
MOST_NAME_WORDS = 4
#: So many people are taken from one message.
MOST_PEOPLE = 5
_BREAK = re.compile(r"[,;\n]+")


def take(talk: Talk, text: str) -> str | None:
    """Keeps the people whom a message names, with where they work, and offers to begin with them.

    None when it names nobody, or where nobody can have been named yet. Otherwise what else was said in the
    message, to be read as a reply; "" when that was all, and the open question has been answered or stands.
    """
    step, place = named.begins(talk), talk.book.common.referral
    if step is None or place is None or talk.interview.closed or len(text) > MOST_LETTERS:
        return None
    if place.condition and not place.condition.holds(talk.slots):
        return None
    found, others = _named(talk, text)
    if not found:
        return _told_of_someone(talk, text)
    returning.keep_before(talk)
    named.keep(talk, found)
    passing.note_choices(talk, text)
    walk.save_fixed(talk, place.set)
    return _go_on(talk, step.slot, place.text, typed(tuple(others), talk.phrases))


def take_notes(talk: Talk) -> None:
    """Keeps the people whom the notes of the talk name, or that somebody was named: it isn't asked then."""
    place = talk.book.common.referral
    found, told = [], False
    for note in talk.interview.notes:
        if place is None or len(note.text) > MOST_LETTERS:
            continue
        found += _named(talk, note.text)[0]
        told = told or bool(_unnamed(talk, clauses_of(note.text, talk.phrases)))
    if place is None or not (found or told):
        return
    named.keep(talk, found)
    walk.save_fixed(talk, place.set)


def workplace(talk: Talk, text: str) -> str:
    """Where the first person of an answer to "who is it?" works; "" when that isn't told."""
    found = _people(talk, text) if len(text) <= MOST_LETTERS else []
    return str(found[0][WORKPLACE]) if found else details.workplace(text, talk.phrases)


def take_answer(talk: Talk, text: str) -> bool:
    """Keeps several people from an answer to "who is it?"; False when it names no more than one."""
    found = _people(talk, text) if len(text) <= MOST_LETTERS else []
    if len(found) < 2:
        return False
    named.keep(talk, found)
    return True


def begin(talk: Talk, which: str = "") -> bool:
    """Begins the interview with one of them; what is open about the present contact stays, and the others
    wait among the interviews. False without a name.

    `which`: `named.id_of` the person; "" for the first.
    """
    step, people = named.begins(talk), named.people(talk)
    person = (
        next((one for one in people if named.id_of(one) == which), None)
        if which
        else next(iter(people), None)
    )
    if step is None or person is None:
        return False
    there = next((one for one in talk.others.values() if one.contact == full_name(person)), None)
    if there:
        returning.go_to(talk, there.id)
        return True
    known = [one.contact for one in talk.interviews]
    values = named.for_the_next(talk, step, person)
    others = [one for one in people if one is not person and full_name(one) not in known]
    waiting = [named.for_the_next(talk, step, one) for one in others]
    talk.save("referral_begun", "yes")
    talk.change_person(asking="")
    walk.begin_interview(talk, values)
    walk.jump(talk, talk.book.common.new)
    walk.let_wait(talk, waiting)
    return True


def wants_to_begin(talk: Talk, text: str) -> str | None:
    """Which of them a line asks to begin with ("start with ali"), as for `begin`; None for none."""
    people = named.people(talk)
    if not people or len(text) > MOST_LETTERS:
        return None
    if not talk.phrases.finder("referring", "begin").search(talk.phrases.line(text).plain):
        return None
    said = set(text.casefold().replace(",", " ").strip(" .!").split())
    for one in people:
        if said & {word.casefold() for word in full_name(one).split()}:
            return named.id_of(one)
    contacts = {word.casefold() for one in talk.interviews for word in one.contact.split()}
    return None if said & contacts else ""


def _go_on(talk: Talk, slot: str, key: str, rest: str) -> str:
    """Answers the open question if it asked for that; otherwise says what was noted and leaves it open."""
    question = talk.question
    if question is not None and question.save in (slot, *talk.book.common.referral.set):  # type: ignore[union-attr]
        storing.accept(talk, question, talk.interview.slots[question.save])
        return ""
    options = (*named.options(talk), talk.label("do:undo"))
    talk.show(Choices(talk.common(key), options, talk.interview.question))
    if not rest:
        asking.ask_again(talk)
    return rest


def _told_of_someone(talk: Talk, text: str) -> str | None:
    """ "she gave me a name": kept, so that only the name is asked; what else was said is the reply."""
    clauses = clauses_of(text, talk.phrases)
    told = _unnamed(talk, clauses)
    if not told:
        return None
    place, question = talk.book.common.referral, talk.question
    assert place is not None
    if question is not None and question.save in place.set:
        return None  # a plain yes to that very question
    walk.save_fixed(talk, place.set)
    rest = typed(tuple(one for one in clauses if one not in told), talk.phrases)
    if not rest:
        asking.ask_again(talk, talk.common("noted"))
    return rest


def _unnamed(talk: Talk, clauses: Sequence[Clause]) -> list[Clause]:
    """The clauses that tell that somebody was named, without the name."""
    finder = talk.phrases.finder("referring", "unnamed")
    return [
        one
        for one in clauses
        if (match := finder.search(one.line.plain)) and not is_unreal(one, match.start, talk.phrases)
    ]


def _named(talk: Talk, text: str) -> tuple[list[Person], list[Clause]]:
    """The people whom a message names, and the clauses that are about something else."""
    found: list[Person] = []
    others: list[Clause] = []
    sentence = -1
    for clause in clauses_of(text, talk.phrases):
        told = "" if clause.asks else _behind(talk, clause)
        goes_on = bool(found) and clause.sentence == sentence
        plain = typed((clause,), talk.phrases)
        if told and (some := _people(talk, told)):
            found, sentence = [*found, *some], clause.sentence
        elif goes_on and (some := _people(talk, plain, further=True)):
            found += some
        elif goes_on and (where := details.workplace(plain, talk.phrases)):
            found[-1][WORKPLACE] = found[-1].get(WORKPLACE) or where
        else:
            others.append(clause)
    return found[:MOST_PEOPLE], others


def _people(talk: Talk, text: str, *, further: bool = False) -> list[Person]:
    """The people in words such as "Ben Okoro at Atco and Lise from the union".

    `further`: others were named before these words, so that only a name that stands by itself is one.
    """
    found: list[Person] = []
    for piece in _pieces(talk, text):
        person = _person(talk, piece, further=further or bool(found))
        if person:
            found.append(person)
        elif found and piece.split()[0].casefold() in talk.phrases.lists.get("pronoun", ()):
            found[-1][WORKPLACE] = found[-1][WORKPLACE] or details.workplace(piece, talk.phrases)
    return found


def _pieces(talk: Talk, text: str) -> list[str]:
    """The text cut where "and" or a comma joins."""
    joins = talk.words.set("also_people")
    pieces: list[list[str]] = [[]]
    for part in _BREAK.split(text):
        for word in part.split():
            if word.casefold() in joins:
                pieces.append([])
            else:
                pieces[-1].append(word)
        pieces.append([])
    return [" ".join(piece) for piece in pieces if piece]


def _person(talk: Talk, piece: str, *, further: bool) -> Person | None:
    """The person whom a piece of the text names, with where they work."""
    line = talk.phrases.line(piece)
    stop = talk.phrases.finder("referring", "stops").search(line.plain)
    name = line.original(1, stop.start + 1 if stop else None)
    reading = answers.read("name", name, words=talk.words, now=talk.now)
    if not reading.understood:
        return None
    parts = [part for part in (reading.value["first"], reading.value["last"]) if part]
    plainly = all(part in piece for part in parts) or stop is not None or len(name.split()) == 1
    if further and (len(name.split()) > MOST_NAME_WORDS or not plainly):
        return None
    return {**reading.value, WORKPLACE: details.workplace(piece, talk.phrases)}


def _behind(talk: Talk, clause: Clause) -> str:
    """What stands behind "she said I should talk to" in a clause; "" when it says no such thing."""
    plain = clause.line.plain
    match = talk.phrases.finder("referring", "named").search(plain)
    if match is None or is_unreal(clause, match.start, talk.phrases):
        return ""
    if talk.phrases.finder("referring", "named", "unless").search(plain):
        return ""
    return clause.line.original(match.end)
