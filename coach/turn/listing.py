"""The list of questions on the screen: kept, or edited by a typed line. Pure."""

from coach.dialog import steps
from coach.skills import answers, editing, question_edits
from coach.turn import asking, worksheet
from coach.turn.readings import chosen, sure_yes_or_no
from coach.turn.storing import accept
from coach.turn.talk import Talk


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
    # "that's only 7?? can i have more": what was asked before the wish is no wish
    line = text[text.rstrip(" ?!").rfind("?") + 1 :]
    edited = editing.edit(talk.book.bank, worksheet.wish(talk, step), entries, line, texts)
    if edited is None:
        return False
    talk.save(step.save, [_asked(talk, entry) for entry in edited.entries])
    if edited.done == "kept":
        accept(talk, step, list(edited.entries))
    else:
        asking.ask_again(talk, " ".join(_told(talk, change) for change in edited.changes))
    return True


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
