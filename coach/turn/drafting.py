"""A draft: taken as it is, or replaced by the person's own words. Pure."""

import re

from coach.dialog import steps
from coach.model.effects import Option
from coach.skills import answers
from coach.turn import asking, layout, reviewing
from coach.turn.readings import chosen, sure_yes_or_no
from coach.turn.storing import accept
from coach.turn.talk import Talk

#: Fewer words than this are a remark about the draft, not a new version of it.
LEAST_DRAFT = 8
#: The option to have the coach put right what it can.
FIX = "do:fix"
SENTENCE_END = re.compile(r"[.!?]+(?:\s|$)|\n+")


def _looks_like_a_draft(talk: Talk, text: str) -> bool:
    """Whether this is a text to send, not a remark about it: several sentences, or a name in it."""
    names = {talk.values().get(slot, "") for slot in ("contact", "contact.first", "me.name", "me.name.first")}
    sentences = len([part for part in SENTENCE_END.split(text) if part.strip()])
    is_named = any(name and name.casefold() in text.casefold() for name in names)
    return len(text.split()) >= LEAST_DRAFT and (sentences > 1 or is_named)


def take(talk: Talk, step: steps.Work, text: str) -> bool:
    """Typed words under a draft: it is kept, or these are the new version. False when they are neither."""
    options = talk.options(step)
    kept = options or (Option("keep", talk.common("option_do_keep")),)
    fixes = (talk.label(FIX),) if reviewing.can_fix(talk, step) else ()
    reading = chosen(talk, step, text, (*kept, *fixes))
    if reading.understood and not reading.unsure and reading.value == FIX:
        return fix(talk)
    if reading.understood and not reading.unsure:
        accept(talk, step, reading.value)
        return True
    if sure_yes_or_no(talk, text):
        accept(talk, step, kept[0].id)
        return True
    pasted = answers.read("long", text, words=talk.words, now=talk.now, multiline=True)
    if not pasted.understood or not _looks_like_a_draft(talk, str(pasted.value)):
        return False
    keep_own(talk, step, str(pasted.value))
    return True


def keep_own(talk: Talk, step: steps.Work, text: str) -> None:
    """Keeps a text in the person's own words as a version, and says what to look at before it is sent."""
    layout.keep_version(talk, step, text, own=True)
    asking.ask_again(talk, reviewing.lead(talk, step, talk.common("draft_kept")))


def fix(talk: Talk) -> bool:
    """Puts right what was found, in a version of its own; False when there is nothing that can be."""
    step = talk.question
    if not isinstance(step, steps.Work) or talk.interview.closed or not reviewing.can_fix(talk, step):
        return False
    layout.keep_version(talk, step, reviewing.fixed(talk, step), own=True)
    asking.ask_again(talk, reviewing.lead(talk, step, talk.common("draft_fixed")))
    return True
