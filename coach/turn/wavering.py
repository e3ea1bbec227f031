"""They'd rather not go on ("maybe i cancel", "can i back out?"): something smaller than stopping. Pure.

Where it leads stands in common.yaml (`news: wavers`), by what has been sent or agreed. Where nothing has gone
out yet it is asked beside the open question, which stays as it is.
"""

from coach.dialog import steps
from coach.model.effects import Choices, Option
from coach.turn import asking, reporting, returning
from coach.turn.talk import Talk

#: What is asked here, and the ends of its options' ids.
ASK = "waver"
#: Longer texts tell something else.
LONGEST = 14  # words


def take(talk: Talk, text: str) -> bool:
    """Meets the wish to leave it; False for other words, in the talk itself and after it."""
    if talk.interview.closed or isinstance(talk.question, steps.Live) or len(text.split()) > LONGEST:
        return False
    plain = talk.phrases.line(text).plain
    if not talk.phrases.finder("wavers", "leave").search(plain):
        return False
    if talk.phrases.finder("wavers", "leave", "unless").search(plain):
        return False
    if reporting.waver(talk):
        return True
    if talk.slots.get("met_at"):
        return False
    talk.change_person(asking=ASK)
    talk.show(Choices(talk.common("waver"), options(talk), talk.interview.question), about=False)
    return True


def options(talk: Talk) -> tuple[Option, ...]:
    """The next step in small, a break, or the end."""
    return (talk.label(f"{ASK}:go_on"), talk.label("do:later"), talk.label(f"{ASK}:drop"))


def answer(talk: Talk, end: str) -> bool:
    """What they chose ("go_on", "drop"); False when it is neither."""
    if end == "go_on":
        talk.say("waver_go_on")
        asking.ask_in_short(talk)
    elif end == "drop":
        returning.keep_before(talk)
        talk.change(wakes={}, due={}, pending=None, closed="dropped")
        talk.show(Choices(talk.common("waver_drop"), (talk.label("do:undo"),), talk.interview.question))
    return end in ("go_on", "drop")
