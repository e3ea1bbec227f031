"""What may be asked for at any time besides the commands; a side dialog of common.yaml answers it. Pure."""

from coach.dialog import steps
from coach.turn import asking, comparing, walk
from coach.turn.talk import Talk


def enter(talk: Talk, name: str, topic: str = "") -> None:
    """Goes into the side dialog for it. `topic`: what it was asked about ("hours"), "" for all.

    While the talk is on nothing leads away from it.
    """
    if isinstance(talk.question, steps.Live) and not talk.interview.closed:
        asking.ask_again(talk)
        return
    talk.save("topic", topic)
    talk.save("alike", "yes" if comparing.sections(talk) else "")
    walk.enter_aside(talk, talk.book.common.asides[name].dialog)
