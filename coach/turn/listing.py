"""The list of questions on the screen: kept, or edited by a typed line. Pure."""

from collections.abc import Sequence

from coach.dialog import steps
from coach.model.conversation import Pending
from coach.skills import answers, editing, question_edits, questions, questions_asked
from coach.skills.edit_reading import read_edits
from coach.skills.question_edits import Edit
from coach.skills.question_words import content_words
from coach.turn import asking, improving, worksheet
from coach.turn.readings import chosen, sure_yes_or_no
from coach.turn.storing import accept
from coach.turn.talk import Talk

#: Shorter lines are no question of theirs.
LEAST_WORDS = 3
#: Two questions that begin with the same words, so many, are one put another way.
SAME_BEGINNING = 2


def take(talk: Talk, step: steps.Worksheet, text: str) -> bool:
    """A typed line about the list: it is kept, or edited and shown again. False when it is neither."""
    entries = list(talk.slots.get(step.save) or ())
    reading = chosen(talk, step, text)
    if reading.understood and not reading.unsure and not text.strip().isdigit():
        accept(talk, step, entries, chosen=str(reading.value))
        return True
    if sure_yes_or_no(talk, text) or answers.says_done(text, talk.words):
        accept(talk, step, entries)
        return True
    texts = talk.book.bank_texts(talk.person.language)
    line = _wish_in(talk, text, len(entries))
    edited = editing.edit(talk.book.bank, worksheet.wish(talk, step), entries, line, texts)
    if edited is not None:
        _make(talk, step, edited)
        return True
    return _shorten(talk, step, text) or _swap_dull(talk, step, text) or _add_own(talk, step, text)


def is_about_it(talk: Talk, step: steps.Worksheet, text: str) -> bool:
    """Whether a typed line edits the list, or is a question for the contact to be put on it."""
    entries = talk.slots.get(step.save) or ()
    edits = any(edit.text or edit.numbers for edit in read_edits(text, talk.book.bank.editing, len(entries)))
    return edits or _is_for_them(talk, text)


def _wish_in(talk: Talk, text: str, count: int) -> str:
    """The part of a line that is about the list: what was asked before it ("that's only 7?? can i have more")
    is no wish, unless it is a question to add ("add: are you hiring? and how much do you make?").
    """
    before, wish = text[: (cut := text.rstrip(" ?!").rfind("?") + 1)], text[cut:]
    edits = read_edits(before, talk.book.bank.editing, count)
    return text if any(edit.action == "add" and edit.text for edit in edits) else wish


def rewords(talk: Talk, text: str) -> bool:
    """A line while a better wording is offered: theirs stays ("keep it"), or they put it another way."""
    pending, step = talk.interview.pending, talk.question
    if pending is None or not isinstance(step, steps.Worksheet):
        return False
    if talk.phrases.finder("worksheet", "mine").search(talk.phrases.line(text).plain):
        take_wording(talk, step, pending, agreed=False)
        return True
    if sure_yes_or_no(talk, text) is not None:
        return False
    entry, entries = pending.value["entry"], list(talk.slots.get(step.save) or ())
    common = talk.book.bank.common_words
    shared = content_words(entry, common) & content_words(text, common)
    begins = [one.casefold().split()[:SAME_BEGINNING] for one in (entry, text)]
    if not (shared or begins[0] == begins[1]) or entry not in entries or not _is_for_them(talk, text):
        return False
    talk.change(pending=None)
    number = entries.index(entry) + 1
    _make(talk, step, question_edits.apply_edits(entries, [Edit("swap", (number,), text=text)]))
    return True


def take_wording(talk: Talk, step: steps.Worksheet, pending: Pending, *, agreed: bool) -> None:
    """Yes or no to a better wording; then the next weak question, or the list."""
    told = improving.take(talk, step, pending.value, agreed=agreed)
    _look_at(talk, step, pending.value["more"], told, improving.halves(pending.value, agreed=agreed))


def _make(talk: Talk, step: steps.Worksheet, edited: question_edits.Edited) -> None:
    """Keeps the changed list, and hints at what is weak in what they added."""
    talk.save(step.save, [_asked(talk, entry) for entry in edited.entries])
    if edited.done == "kept":
        accept(talk, step, list(edited.entries))
        return
    told = " ".join(_told(talk, change) for change in edited.changes)
    changed = {"added": "entry", "swapped": "other"}
    new = [getattr(one, changed[one.what]) for one in edited.changes if one.what in changed]
    own = worksheet.own_words(talk, new)
    _look_at(talk, step, [_asked(talk, entry) for entry in own], told)


def _look_at(
    talk: Talk, step: steps.Worksheet, own: Sequence[str], told: str, halves: Sequence[str] = ()
) -> None:
    """Hints at the first weak one among these; shows the list when there is none."""
    talk.change(pending=improving.find_weak(talk, step, [*halves, *own], halves=halves))
    asking.ask_again(talk, told)


def _shorten(talk: Talk, step: steps.Worksheet, text: str) -> bool:
    """ "that's too many", or "can I just wing it": the few that matter most stay."""
    plain = talk.phrases.line(text).plain
    fewer = talk.phrases.finder("worksheet", "fewer").search(plain)
    if not fewer and not talk.phrases.finder("worksheet", "none").search(plain):
        return False
    entries = list(talk.slots.get(step.save) or ())
    kept = worksheet.kit(talk, entries) if fewer else worksheet.glance(entries)
    talk.save(step.save, kept)
    asking.ask_again(talk, talk.common("questions_fewer" if fewer else "questions_few"))
    return True


def _swap_dull(talk: Talk, step: steps.Worksheet, text: str) -> bool:
    """ "3 is boring": another one in its place."""
    plain = talk.phrases.line(text).plain
    found = talk.phrases.finder("worksheet", "dull").search(plain)
    numbers = (
        [int(word) for word in plain[found.start : found.end].split() if word.isdecimal()] if found else []
    )
    if not numbers:
        return False
    entries, texts = list(talk.slots.get(step.save) or ()), worksheet.texts_of(talk)
    others = questions.alternatives(talk.book.bank, worksheet.wish(talk, step), entries, texts)
    _make(talk, step, question_edits.apply_edits(entries, [Edit("swap", (numbers[0],))], others=others))
    return True


def _add_own(talk: Talk, step: steps.Worksheet, text: str) -> bool:
    """A question as they would ask it, without a word about the list: it goes on the list."""
    if not _is_for_them(talk, text):
        return False
    entries = list(talk.slots.get(step.save) or ())
    bank = talk.book.bank
    last = {bank.closing, bank.wording(bank.closing, worksheet.texts_of(talk))}
    _make(talk, step, question_edits.apply_edits(entries, [Edit("add", text=text)], closing=last))
    return True


def _is_for_them(talk: Talk, text: str) -> bool:
    """Whether it is a question to the contact, not one to the coach."""
    plain = talk.phrases.line(text).plain
    if len(text.split()) < LEAST_WORDS or not questions_asked.is_question(text, talk.phrases):
        return False
    if talk.phrases.finder("worksheet", "for_coach").search(plain):
        return False
    return bool(talk.phrases.finder("worksheet", "for_them").search(plain))


def _asked(talk: Talk, entry: str) -> str:
    """A question of their own as it is written down: a capital at the start, a mark at the end."""
    if talk.book.bank.find(entry) is not None:
        return entry
    written = entry[0].upper() + entry[1:]
    return written if written[-1] in ".?!…" else f"{written}?"


def _told(talk: Talk, done: question_edits.Done) -> str:
    """What became of one edit, for the person."""
    entry, other = worksheet.wordings(talk, [done.entry, done.other])
    return talk.common(f"questions_{done.what}", entry=entry, other=other)
