"""A checklist: entries ticked over several messages, until they are done. Pure."""

import re

from coach.dialog import steps
from coach.model.reading import NOTHING
from coach.skills import answers
from coach.skills.clauses import Clause, clauses_of
from coach.turn import asking
from coach.turn.readings import chosen, said_back, sure_yes_or_no
from coach.turn.storing import accept
from coach.turn.talk import Talk

#: Fewer words than this are no finding.
LEAST_FOUND = 3
#: Entries and what is the matter with them are told in so many words at most.
LONGEST_REMARK = 14


def take(talk: Talk, step: steps.Check, text: str) -> bool:
    """Typed words under a checklist: entries, the end of it, or what they found. False when none of these."""
    if remarks := _remarks(talk, step, text):
        off = [one for ids, ticks in remarks if not ticks for one in ids]
        on = [one for ids, ticks in remarks if ticks for one in ids if one not in off]
        _show(talk, step, on, off)
        return True
    if answers.says_done(text, talk.words) or sure_yes_or_no(talk, text) is False:
        accept(talk, step, list(talk.slots.get(step.save) or ()))
        return True
    if answers.says_all(text, talk.words):
        accept(talk, step, [option.id for option in talk.options(step)])
        return True
    places = {str(place) for place, _ in enumerate(talk.options(step), 1)}
    numbered = not places.isdisjoint(re.findall(r"\d+", text))  # "400 staff" is no place on the list
    is_sentence = len(text.split()) > LEAST_FOUND and not numbered
    if is_sentence and _take_other(talk, step, text):
        return True
    reading = chosen(talk, step, text, many=True)
    if not reading.understood:
        return _take_other(talk, step, text)
    if reading.unsure:
        asking.confirm(talk, step, reading.value, said_back(talk, step, reading.value))
        return True
    if not reading.value:
        accept(talk, step, list(talk.slots.get(step.save) or ()))
        return True
    tick(talk, step, list(reading.value))
    return True


def _take_other(talk: Talk, step: steps.Check, text: str) -> bool:
    """What they found instead of what they ticked, where the script has a place for it."""
    if not step.other or len(text.split()) < LEAST_FOUND:
        return False
    talk.save(step.other, text.strip())
    talk.say("noted_also", said=text.strip())
    accept(talk, step, list(talk.slots.get(step.save) or ()))
    return True


def is_about_it(talk: Talk, step: steps.Check, text: str) -> bool:
    """Whether a text ticks or unticks entries; "no résumé" alone is a question to the coach."""
    remarks = _remarks(talk, step, text)
    if len(remarks) != 1:
        return len(remarks) > 1
    return all(_remark(talk, step, one)[0] != "lacking" for one in clauses_of(text, talk.phrases))


def _remarks(talk: Talk, step: steps.Check, text: str) -> list[tuple[list[str], bool]]:
    """Entries that are ready or aren't, with words that say so ("the pen is here but no résumé yet").

    Each with whether it is to be ticked; [] when nothing says so or a part of the text is something else.
    """
    if len(text.split()) > LONGEST_REMARK:
        return []
    found, last = [], ""
    for clause in clauses_of(text, talk.phrases):
        cue, ids = _remark(talk, step, clause)
        last = cue or last  # "remove 1 and 2"
        if not cue and sure_yes_or_no(talk, clause.line.original(0)):
            continue  # "ok. script ready"
        if not ids:
            return []
        found.append((ids, last in ("", "tick")))
    return found if last else []


def _remark(talk: Talk, step: steps.Check, clause: Clause) -> tuple[str, list[str]]:
    """What a clause says about entries ("untick", "lacking", "tick", "" for bare names), and their ids."""
    line, said, kind = clause.line, clause.line.original(0), ""
    for name in ("untick", "lacking", "tick"):
        if match := talk.phrases.finder("checklist", name).search(line.plain):
            said = f"{line.original(0, match.start + 1)} {line.original(match.end)}".strip()
            kind = name
            break
    reading = chosen(talk, step, said, many=True) if said else NOTHING
    return kind, list(reading.value) if reading.understood and not reading.unsure else []


def tick(talk: Talk, step: steps.Check, ids: list[str], *, toggle: bool = False) -> None:
    """Ticks entries; with `toggle`, those that are ticked are unticked."""
    ticked = talk.slots.get(step.save) or ()
    off = [one for one in ids if toggle and one in ticked]
    _show(talk, step, [one for one in ids if one not in off], off)


def _show(talk: Talk, step: steps.Check, on: list[str], off: list[str]) -> None:
    """Ticks and unticks, says which, and shows the list again; when none is left open it is done."""
    ticked = [one for one in dict.fromkeys([*(talk.slots.get(step.save) or ()), *on]) if one not in off]
    options = talk.options(step)
    if len(ticked) == len(options):
        accept(talk, step, ticked)
        return
    talk.save(step.save, ticked)
    lines = [
        talk.common(key, said=said_back(talk, step, ids))
        for key, ids in (("ticked_now", on), ("unticked", off))
        if ids
    ]
    count = talk.common("ticked", count=str(len(ticked)), total=str(len(options)))
    asking.ask_again(talk, " ".join([*lines, count]))
