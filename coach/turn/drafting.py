"""A draft: taken as it is, or replaced by the person's own words. Pure."""

import re

from coach.dialog import steps
from coach.model.effects import Option
from coach.skills import answers, feelings, questions_asked
from coach.turn import asking, layout, reviewing
from coach.turn.readings import chosen, sure_yes_or_no
from coach.turn.storing import accept
from coach.turn.talk import Talk

#: Fewer words than this are a remark about the draft, not a new version of it.
LEAST_DRAFT = 8
#: A greeting names the contact among so many words.
LONGEST_SALUTATION = 5
#: The option to have the coach put right what it can.
FIX = "do:fix"
SENTENCE_END = re.compile(r"[.!?]+(?:\s|$)|\n+")


def is_letter(talk: Talk, text: str) -> bool:
    """Whether a text begins as a letter to the contact does ("hi leah!! …"): it says nothing to the coach."""
    words = text.split()
    if not isinstance(talk.question, steps.Work) or len(words) < LEAST_DRAFT:
        return False
    said = {word.strip(".,!?:;").casefold() for word in words[:LONGEST_SALUTATION]}
    names = {talk.values().get(slot, "").casefold() for slot in ("contact.first", "contact.last")} - {""}
    greets = any(feelings.is_greeting(" ".join(words[:count]), talk.phrases) for count in (1, 2))
    return greets and bool(said & names)


def speaks_to_them(talk: Talk, text: str) -> bool:
    """Whether words under a draft are said to the contact: a greeting, a request, words to "you"."""
    line = talk.phrases.line(text)
    return bool(talk.phrases.finder("asking", "written").search(line.plain))


def _looks_like_a_draft(talk: Talk, text: str) -> bool:
    """Whether this is a text to send, not a remark about it: several sentences, or a name in it.

    A question to the coach ("it's for tomorrow. what do i wear") is no text to send, however many sentences.
    """
    if questions_asked.asks_somewhere(text, talk.phrases) and not speaks_to_them(talk, text):
        return False
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
    agreed = sure_yes_or_no(talk, text)
    if agreed is not None and reviewing.findings(talk, step):
        return _answer_the_review(talk, step, kept[0].id, agreed=agreed)
    if agreed:
        accept(talk, step, kept[0].id)
        return True
    pasted = answers.read("long", text, words=talk.words, now=talk.now, multiline=True)
    if not pasted.understood or not _looks_like_a_draft(talk, str(pasted.value)):
        return False
    keep_own(talk, step, str(pasted.value))
    return True


def _answer_the_review(talk: Talk, step: steps.Work, keep: str, *, agreed: bool) -> bool:
    """Yes or no under what was found: yes has it put right where that can be done, no leaves it as it is."""
    if not agreed:
        accept(talk, step, keep)
    elif not fix(talk):
        asking.ask_again(talk, talk.common("review_yours"))
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
