"""A checklist: entries ticked over several messages, until they are done. Pure."""

from coach.dialog import steps
from coach.skills import answers
from coach.turn import asking
from coach.turn.readings import chosen, said_back, sure_yes_or_no
from coach.turn.storing import accept
from coach.turn.talk import Talk

#: Fewer words than this are no finding.
LEAST_FOUND = 3


def take(talk: Talk, step: steps.Check, text: str) -> bool:
    """Typed words under a checklist: entries, the end of it, or what they found. False when none of these."""
    if answers.says_done(text, talk.words) or sure_yes_or_no(talk, text) is False:
        accept(talk, step, list(talk.slots.get(step.save) or ()))
        return True
    if answers.says_all(text, talk.words):
        accept(talk, step, [option.id for option in talk.options(step)])
        return True
    is_sentence = len(text.split()) > LEAST_FOUND and not any(sign.isdigit() for sign in text)
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


def tick(talk: Talk, step: steps.Check, ids: list[str], *, toggle: bool = False) -> None:
    """Ticks entries; when none is left open the list is done."""
    ticked = list(talk.slots.get(step.save) or ())
    for one in ids:
        if one not in ticked:
            ticked.append(one)
        elif toggle:
            ticked.remove(one)
    options = talk.options(step)
    if len(ticked) == len(options):
        accept(talk, step, ticked)
        return
    talk.save(step.save, ticked)
    asking.ask_again(talk, talk.common("ticked", count=str(len(ticked)), total=str(len(options))))
