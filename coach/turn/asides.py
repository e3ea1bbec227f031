"""What may be asked for at any time besides the commands; a side dialog of common.yaml answers it. Pure."""

from coach.dialog import steps
from coach.turn import asking, comparing, walk
from coach.turn.talk import Talk

#: The one that needs to know beforehand whether there is anything to show.
COMPARE = "compare"


def enter(talk: Talk, name: str, topic: str = "") -> None:
    """Goes into the side dialog for it. `topic`: what it was asked about ("hours"), "" for all.

    While the talk is on nothing leads away from it.
    """
    talk.save("topic", topic)
    talk.save("alike", "yes" if name == COMPARE and comparing.sections(talk) else "")
    enter_dialog(talk, talk.book.common.asides[name].dialog)


def enter_dialog(talk: Talk, dialog: str) -> bool:
    """Goes into a side dialog, unless a talk is on; False when it is no side dialog."""
    if not talk.book.dialogs[dialog].side:
        return False
    if isinstance(talk.question, steps.Live) and not talk.interview.closed:
        asking.ask_again(talk)
    else:
        walk.enter_aside(talk, dialog)
    return True
