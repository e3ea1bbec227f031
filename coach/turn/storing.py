"""An answer is taken: stored, closed on the screen, and on to the next step. Pure."""

from typing import Any

from coach.dialog import steps
from coach.model.effects import Settled
from coach.turn import wakes, walk
from coach.turn.readings import said_back
from coach.turn.talk import Talk


def accept(talk: Talk, step: steps.Question, value: Any, *, chosen: str = "") -> None:
    """Stores an answer, closes the question on the screen, and walks on to the next."""
    side = next((choice.opens for choice in step.options if choice.id == value and choice.opens), "")
    if side and not talk.interview.aside:
        settle(talk, said_back(talk, step, value))
        walk.enter_aside(talk, side)
        return
    if isinstance(step, steps.Choose) and isinstance(value, dict):
        talk.save(step.other, value["other"])
        value = value.get("is") or step.other_is
    settle(talk, (chosen and said_back(talk, step, chosen)) or said_back(talk, step, value))
    if step.save:
        talk.save(step.save, value)
    leave(talk, step)
    if talk.interview.before is talk.before.interview.before:
        talk.change(before=None)  # what could be undone has been answered since
    walk.go_on(talk)


def leave(talk: Talk, step: steps.Question) -> None:
    """The question needn't be asked again; its nudges go. A side dialog leaves no trace: "back" skips it."""
    if talk.interview.aside:
        talk.change(pending=None, misses=0, touched=talk.now)
        return
    history = (*(name for name in talk.interview.history if name != step.name), step.name)
    done = (*(name for name in talk.interview.done if name != step.name), step.name)
    talk.change(history=history, done=done, pending=None, misses=0, touched=talk.now)
    wakes.drop_nudges(talk)


def settle(talk: Talk, chosen: str) -> None:
    """Tells surfaces that the open question is answered."""
    talk.replies.append(Settled(talk.interview.id, talk.interview.question, chosen))
