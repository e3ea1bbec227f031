"""Walking the steps: on from one that is answered, until the next that waits. Pure."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from coach.dialog import steps
from coach.dialog.texts import fill
from coach.dialog.when import is_empty
from coach.model.conversation import Interview
from coach.model.effects import Choices, Say
from coach.skills import saying
from coach.turn import appointing, asking, feedback, layout, named, wakes
from coach.turn.talk import Talk
from coach.turn.wording import full_name

#: More steps than this without a question is a loop in the script, which `coach check` finds first.
MOST_STEPS = 200


class EndlessWalk(RuntimeError):
    """The script goes round without ever asking anything. `coach check` refuses such a script (C022)."""


def go_on(talk: Talk) -> None:
    """Leaves the present step by its ordinary way and walks to the next question."""
    origin = talk.state
    if not talk.book.fire("next", talk):
        _end_of_dialog(talk, origin)
        return
    arrive(talk)


def jump(talk: Talk, name: str) -> None:
    """Puts the interview at this step and walks from there."""
    talk.state = talk.book.step(name).name
    arrive(talk, asked=talk.state)


def arrive(talk: Talk, asked: str = "") -> None:
    """Does what the present step says, and those after it, until one waits for the person.

    `asked` is a question that is put to them even if its answer is known already.
    """
    passed: set[str] = {asked}
    for _ in range(MOST_STEPS):
        step = talk.step
        holds = step.condition is None or step.condition.holds(talk.slots)
        if isinstance(step, steps.Question) and holds and not _passes(talk, step, passed):
            _wait(talk, step)
            return
        passed.add(step.name)
        if holds:
            _DOES.get(type(step), _nothing)(talk, step)
        if isinstance(step, steps.Close) and holds:
            return
        if talk.state != step.name:
            continue  # the step led somewhere else itself
        origin = talk.state
        if not talk.book.fire("next" if holds else "pass", talk):
            _end_of_dialog(talk, origin)
            return
    raise EndlessWalk(talk.state)


def _wait(talk: Talk, step: steps.Question) -> None:
    """The walk ends here: this question is put to the person."""
    talk.silent = False
    known = step.name in talk.interview.done
    talk.change(frontier="" if step.name == talk.interview.frontier or not known else talk.interview.frontier)
    asking.open_question(talk, step)
    if not talk.interview.frontier:
        talk.change(changed=())


def _passes(talk: Talk, step: steps.Question, passed: set[str]) -> bool:
    """Whether a question is passed over: it was answered in passing, or on the way back to the frontier."""
    if step.name in passed or talk.interview.aside:
        return False
    if step.name not in talk.interview.done:
        said = isinstance(step, steps.Ask | steps.Choose | steps.Date)  # not what we laid out for them
        return said and not is_empty(talk.slots.get(step.save))
    if not talk.interview.frontier or step.name == talk.interview.frontier:
        return False
    if set(step.depends) & set(talk.interview.changed):
        return False
    talk.silent = True
    history = tuple(name for name in talk.interview.history if name != step.name)
    talk.change(history=(*history, step.name))
    return True


def _end_of_dialog(talk: Talk, origin: str) -> None:
    """A side dialog returns to the question that it was called from."""
    talk.silent = False
    talk.change(state=talk.interview.aside or origin)
    leave_aside(talk)
    if talk.interview.closed:
        asking.show_closed(talk)
    elif talk.question:
        wakes.set_nudges(talk, talk.question)
        asking.ask_again(talk)


def enter_aside(talk: Talk, dialog: str) -> None:
    """Goes into a side dialog, from the open question or from the end of an interview."""
    one = talk.interview
    if not one.aside:
        talk.change(aside=talk.state, ended=one.closed, closed="")
    talk.change(played=())
    jump(talk, next(iter(talk.book.dialogs[dialog].steps)))


def leave_aside(talk: Talk) -> None:
    """Puts the interview back to where the side dialog was called; says nothing."""
    one = talk.interview
    talk.change(state=one.aside or one.state, aside="", closed=one.ended or one.closed, ended="", played=())


def _nothing(talk: Talk, step: Any) -> None:
    """Steps that only lead on (`go`) and questions whose condition doesn't hold."""


def _say(talk: Talk, step: steps.Say) -> None:
    text = talk.text(f"{step.name}.say")
    if step.offers:
        talk.show(Choices(text, named.options(talk), talk.interview.question))
    else:
        talk.show(Say(text))


def _show(talk: Talk, step: steps.Show) -> None:
    talk.show(layout.laid_out(talk, step))


def _enter(talk: Talk, step: steps.Enter) -> None:
    if not talk.silent and (entry := appointing.entry(talk, step)):
        talk.show(entry)


def _set(talk: Talk, step: steps.Set) -> None:
    for slot, value in step.values:
        if talk.silent and value == "now" and talk.slots.get(slot) is not None:
            continue  # on the way back to where they were: that moment has been
        talk.save(slot, fixed_value(talk, value))


def save_fixed(talk: Talk, values: Mapping[str, str]) -> None:
    """Saves what a script says for these slots, as `fixed_value` makes it."""
    for slot, value in values.items():
        talk.save(slot, fixed_value(talk, value))


def fixed_value(talk: Talk, value: str) -> Any:
    """What `set` saves: this moment for "now", a copy of an answer for "{slot}", else the filled text."""
    if value == "now":
        return talk.here_and_now()
    if value.startswith("{") and value.endswith("}") and value.count("{") == 1:
        return talk.slots.get(value[1:-1])
    return fill(value, talk.values(), talk.fallbacks)


def _new(talk: Talk, step: steps.New) -> None:
    if talk.silent:
        return
    values = [named.for_the_next(talk, step, one) for one in named.people(talk)] or [{}]
    # The walk goes on in the new interview, so the present one ends here; its promised reminders stay.
    wakes.keep_only_reminders(talk)
    talk.change(closed="done", question=talk.interview.question + 1)
    talk.book.fire("next", talk)
    begin_interview(talk, values[0])
    talk.state = talk.book.common.new
    let_wait(talk, values[1:])


def _close(talk: Talk, step: steps.Close) -> None:
    talk.silent = False
    talk.change(closed=step.reason, frontier="", changed=(), question=talk.interview.question + 1)
    wakes.keep_only_reminders(talk)
    asking.show_closed(talk)


_DOES: dict[type, Callable[[Talk, Any], None]] = {
    steps.Say: _say,
    steps.Show: _show,
    steps.Enter: _enter,
    steps.Set: _set,
    steps.New: _new,
    steps.Close: _close,
    steps.Remind: wakes.set_reminder,
    steps.Feedback: feedback.give,
}


def begin_interview(talk: Talk, slots: dict[str, Any] | None = None) -> None:
    """Opens a further interview and makes it the one at hand; its first step is up to the caller."""
    number = 1 + max(int(one.id) for one in talk.interviews)
    talk.others[talk.interview.id] = talk.interview
    talk.interview = Interview(id=str(number), began=talk.now, touched=talk.now)
    talk.change_person(focus=str(number))
    for slot, value in (slots or {}).items():
        talk.save(slot, value)
    talk.change(changed=())


def let_wait(talk: Talk, interviews: Sequence[dict[str, Any]]) -> None:
    """Opens further interviews with these answers, which wait at their first question without a word."""
    here, shown, replies = talk.interview.id, list(talk.shown), list(talk.replies)
    for slots in interviews:
        begin_interview(talk, slots)
        jump(talk, talk.book.common.new)
        wakes.drop_nudges(talk)
        talk.focus(here)
    talk.shown, talk.replies = shown, replies
    if interviews:
        names = [full_name(one["contact"]) for one in interviews]
        who = str(interviews[0]["referrer"])
        talk.say("referral_others", said=saying.say_list(names, talk.words), who=who)
