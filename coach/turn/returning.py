"""Going back, changing an answer, undoing a jump, coming back after a while. Pure."""

from datetime import timedelta

from coach.dialog import steps
from coach.model.conversation import Before
from coach.model.effects import Choices, Option, Say
from coach.skills import answers
from coach.turn import asking, wakes, walk
from coach.turn.talk import Talk
from coach.turn.wording import one_line

#: After this long without a word, the person is told where they are before going on.
AWAY = timedelta(hours=20)
#: More answers than this to choose from are a wall: the newest are offered, the others can be typed.
MOST_CHANGES = 8


def back(talk: Talk) -> None:
    """Opens the question before this one, with its answer kept; "next" returns to where they were."""
    if talk.interview.pending or talk.person.asking:
        talk.change(pending=None)
        talk.change_person(asking="")
        asking.ask_again(talk)
        return
    if talk.interview.aside:
        leave_side(talk)
        return
    known = talk.book.steps
    history = [name for name in talk.interview.history if name in known and name != talk.state]
    if not history:
        asking.ask_again(talk, talk.common("first_step"))
        return
    reopen(talk, history[-1], history[:-1])


def leave_side(talk: Talk, lead: str = "") -> None:
    """Leaves a side dialog, for the question that it was called from."""
    come_back(talk)
    asking.ask_again(talk, lead)


def come_back(talk: Talk) -> None:
    """The same without a word."""
    if talk.interview.aside:
        walk.leave_aside(talk)
        talk.change(pending=None, misses=0)
        wakes.drop_nudges(talk)
        if talk.question:
            wakes.set_nudges(talk, talk.question)


def reopen(talk: Talk, name: str, history: list[str] | None = None) -> None:
    """Asks an earlier question again; all other answers stay. `history`: what is left after a step back."""
    keep_before(talk)
    frontier = talk.interview.frontier or talk.state
    wakes.drop_nudges(talk)
    past = [one for one in talk.interview.history if one != name] if history is None else history
    talk.change(state=name, frontier=frontier, history=tuple(past), changed=(), closed="")
    step = talk.question
    assert step is not None, f"{name} is no question"
    said = answered(talk, step)
    if said and isinstance(step, steps.Ask | steps.Choose | steps.Date):
        talk.say("change_to" if history is None else "back_to", answer=one_line(said))
    asking.open_question(talk, step)


def answered(talk: Talk, step: steps.Question) -> str:
    """What they answered to this step, in words; "" when they didn't or it isn't kept."""
    return talk.values().get(step.save, "") if step.save else ""


def changeable(talk: Talk) -> list[tuple[str, str]]:
    """The answers that can be changed: step name and what the script calls the answer."""
    found: dict[str, tuple[str, str]] = {}
    for name in talk.interview.history:
        step = talk.book.steps.get(name)
        if isinstance(step, steps.Question) and "label" in step.extras and answered(talk, step):
            found.pop(step.save, None)  # of two questions for one answer, the newest
            found[step.save] = (name, names_of(talk, name)[0])
    return list(found.values())


def answers_to_change(talk: Talk) -> tuple[Option, ...]:
    """The same as options that reopen them, each with what was answered, the newest first."""
    found = []
    for name, label in reversed(changeable(talk)):
        step = talk.book.steps[name]
        assert isinstance(step, steps.Question)
        found.append(Option(f"change:{name}", f"{label}: {one_line(answered(talk, step))}"))
    return tuple(found)


def names_of(talk: Talk, name: str) -> list[str]:
    """What the script calls this step's answer; the first is shown, the others may be typed."""
    return [one.strip() for one in talk.text(f"{name}.label").split("|")]


def change(talk: Talk, what: str) -> None:
    """Reopens the answer that was named; asks which when that isn't clear."""
    labels = changeable(talk)
    if not labels:
        asking.ask_again(talk, talk.common("nothing_to_change"))
        return
    options = tuple(Option(f"change:{name}", label) for name, label in labels)
    also = {f"change:{name}": names_of(talk, name) for name, _ in labels}
    chosen = _which(talk, what, options, also)
    if chosen:
        reopen(talk, chosen.removeprefix("change:"))
        return
    talk.change_person(asking="change")
    talk.show(Choices(talk.common("change_what"), options[-MOST_CHANGES:], talk.interview.question))


def _which(talk: Talk, what: str, options: tuple[Option, ...], also: dict[str, list[str]]) -> str:
    """The id of the option that was named; "" when that isn't clear."""
    if not what.strip():
        return ""
    reading = answers.read("choice", what, words=talk.words, now=talk.now, options=options, also=also)
    return reading.value if isinstance(reading.value, str) else ""


def keep_before(talk: Talk) -> None:
    """Remembers where the interview stands, so that the jump that follows can be undone."""
    one = talk.interview
    talk.change(before=Before(one.state, one.slots, one.done, one.history, one.wakes, one.closed))


def undo(talk: Talk) -> None:
    """Takes the last jump or change back."""
    before = talk.interview.before
    if before is None:
        back(talk)
        return
    talk.change(
        state=before.state, slots=before.slots, done=before.done, history=before.history,
        wakes=before.wakes, closed=before.closed, before=None, frontier="", changed=(), pending=None,
    )  # fmt: skip
    talk.change(contact=talk.values().get("contact", ""))
    wakes.drop_past(talk)
    asking.ask_again(talk, talk.common("undone"))


def welcome(talk: Talk) -> None:
    """The chat was opened: a first hello, a recap after a day or more, or the open question."""
    if not talk.person.welcomed:
        talk.change_person(welcomed=True)
        talk.change(began=talk.now)
        _hello(talk)
        walk.jump(talk, talk.book.start)
    elif is_away(talk):
        recap(talk)
        asking.ask_again(talk)
    else:
        asking.ask_again(talk, talk.common("welcome_back"))


def _hello(talk: Talk) -> None:
    """The first words, with what has to be said on the platform where they were first met."""
    hello, here = talk.common("hello"), f"hello_{talk.person.place}"
    talk.show(Say(f"{hello}\n\n{talk.common(here)}" if talk.book.has(f"common.{here}") else hello))


def is_away(talk: Talk) -> bool:
    """Whether there was silence for so long that they'd want to hear where they are."""
    last = max((at for at in (talk.person.heard, talk.person.told) if at), default=None)
    return last is not None and talk.now - last >= AWAY


def recap(talk: Talk) -> None:
    """Two lines: where they are, and how to go on or start over."""
    talk.show(Say(talk.common("recap", where=where(talk))))


def where(talk: Talk) -> str:
    """The present step in a few words: with whom, in which phase."""
    if talk.interview.closed:
        return talk.common(f"where_{talk.interview.closed}")
    return talk.common("where", phase=talk.common(f"phase_{talk.interview.phase}"))


def switch(talk: Talk, name: str) -> None:
    """Makes the interview with this person the one at hand; asks which when that isn't clear."""
    options = tuple(
        Option(f"switch:{one.id}", one.contact or talk.common("no_contact")) for one in talk.interviews
    )
    chosen = _which(talk, name, options, {})
    if chosen:
        go_to(talk, chosen.removeprefix("switch:"))
        return
    talk.change_person(asking="switch")
    known = any(name.strip().casefold() in one.contact.casefold() for one in talk.interviews)
    lead = talk.common("switch_which") if known else talk.common("switch_unknown", name=name)
    talk.show(Choices(lead, options, talk.interview.question))


def go_to(talk: Talk, interview_id: str) -> None:
    """Moves to another interview and asks its open question."""
    if not talk.focus(interview_id):
        asking.ask_again(talk, talk.common("stale"))
        return
    talk.shown.clear()  # a recap of the other one would only be in the way
    asking.ask_again(talk, where(talk))
