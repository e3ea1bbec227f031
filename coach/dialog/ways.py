"""The ways between steps, and what can be wrong with them: C021 to C024. Pure."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from coach.dialog.common import Common
from coach.dialog.sources import Sources
from coach.dialog.steps import Close, Dialog, Go, Live, New, Question, Remind, Step
from coach.dialog.when import When


@dataclass(frozen=True, slots=True)
class Way:
    """A way from a step to another. `trigger` is that of the machine, or "wake" when time leads there."""

    trigger: str
    target: str
    condition: When | None = None
    #: What it is called in a picture: the condition, a button, a nudge.
    label: str = ""


def moves(step: Step, below: str) -> Iterator[Way]:
    """The ways that the machine moves along, in the order in which they are tried.

    Args:
        step: the step that they lead from.
        below: the full name of the step after it in its dialog, "" at the end.
    """
    for condition, target in step.ways if isinstance(step, Go) else ():
        yield Way("next", target, condition, str(condition) if condition else "else")
    if step.then:
        yield Way("next", step.then, None, "else" if isinstance(step, Go) else "")
    if isinstance(step, Question) and step.unsure:
        yield Way("unsure", step.unsure, None, "not sure")
    if below and step.condition is not None:
        yield Way("pass", below, None, f"unless {step.condition}")


def timed(step: Step) -> Iterator[Way]:
    """The ways along which time leads: nudges, reminders and their buttons, marks of a timer."""
    for nudge in step.nudges if isinstance(step, Question) else ():
        if nudge.to:
            yield Way("wake", nudge.to, nudge.condition, f"nudge {nudge.id}")
    for mark in step.marks if isinstance(step, Live) else ():
        if mark.to:
            yield Way("wake", mark.to, None, f"mark {mark.id}")
    if isinstance(step, Remind):
        if step.to:
            yield Way("wake", step.to, step.only_if, "reminder")
        for button in step.options:
            if button.to:
                yield Way("wake", button.to, button.condition, f"reminder: {button.id}")


def below_of(dialog: Dialog) -> dict[str, str]:
    """Each step's name to that of the step after it."""
    return dict(pairwise(dialog.steps))


def check_ways(
    dialogs: Mapping[str, Dialog], steps: Mapping[str, Step], common: Common, sources: Sources
) -> None:
    """Reports what is wrong with the ways. Only for scripts whose steps could all be read."""
    graph = {
        name: [*moves(step, below.get(name, "")), *timed(step)]
        for dialog in dialogs.values()
        for below in (below_of(dialog),)
        for name, step in dialog.steps.items()
    }
    ends = {name for name, step in steps.items() if isinstance(step, (Close, New))}
    for dialog in dialogs.values():
        if dialog.steps and not dialog.side:
            _check_end(list(dialog.steps.values())[-1], sources)
        elif dialog.steps:
            ends.add(list(dialog.steps)[-1])
    reached = _reached(graph, _entries(dialogs, common, sources))
    _check_reached(steps, graph, reached, sources)
    _check_loops(steps, graph, sources)
    if not sources.problems.has("C023"):
        _check_ends(steps, graph, ends, reached, sources)


def _check_end(last: Step, sources: Sources) -> None:
    """A dialog that is no side dialog must lead somewhere at its end, whatever has been answered."""
    if last.condition is not None:
        message = "the dialog ends here when this if: doesn't hold; add a step below it"
    elif (
        isinstance(last, (Close, New))
        or last.then
        or (isinstance(last, Go) and any(condition is None for condition, _ in last.ways))
    ):
        return
    else:
        message = "the dialog ends here without a way on; add then: with a step, or a 'close' step below"
    sources.problems.add(last.file, last.line, "C023", message)


def _entries(dialogs: Mapping[str, Dialog], common: Common, sources: Sources) -> Iterator[str]:
    """Where a conversation can enter: the start, side dialogs, what common.yaml leads to, documents shown."""
    for name, dialog in dialogs.items():
        if dialog.steps and (dialog.side or name == common.dialogs[0]):
            yield next(iter(dialog.steps))
    yield from (common.now, common.new, *common.documents.values())
    yield from (place.to for places in common.news.values() for place in places)
    yield from (shown.step for shown in sources.shown)


def _reached(graph: Mapping[str, list[Way]], begins: Iterable[str]) -> set[str]:
    found: set[str] = set()
    waiting = [name for name in begins if name in graph]
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting += [way.target for way in graph[name] if way.target in graph]
    return found


def _check_reached(
    steps: Mapping[str, Step], graph: Mapping[str, list[Way]], reached: set[str], sources: Sources
) -> None:
    """Reports the first step of each stretch that no way leads to, not all that follow it."""
    known = set(reached)
    for name, step in steps.items():
        if name not in known:
            message = f"no way leads to {step.id}; jump to it with to: or then:, or delete it"
            sources.problems.add(step.file, step.line, "C021", message)
            known |= _reached(graph, [name])


def _check_loops(steps: Mapping[str, Step], graph: Mapping[str, list[Way]], sources: Sources) -> None:
    """Reports a way round on which nobody is asked anything: it would never end."""
    quiet = {name for name, step in steps.items() if not isinstance(step, (Question, Close, New))}
    onward = {
        name: [way.target for way in graph[name] if way.trigger in ("next", "pass") and way.target in quiet]
        for name in quiet
    }
    reported: set[str] = set()
    for name, step in steps.items():
        if name not in quiet or name in reported:
            continue
        loop = _loop_from(name, onward)
        if loop:
            reported |= loop
            message = "from here the dialog comes back to this step without a question; it would never stop"
            sources.problems.add(step.file, step.line, "C022", message)


def _loop_from(name: str, onward: Mapping[str, list[str]]) -> set[str]:
    """The steps that can be walked from here, when one of them leads back here."""
    seen: set[str] = set()
    waiting = list(onward[name])
    while waiting:
        one = waiting.pop()
        if one not in seen:
            seen.add(one)
            waiting += onward[one]
    return seen if name in seen else set()


def _check_ends(
    steps: Mapping[str, Step],
    graph: Mapping[str, list[Way]],
    ends: set[str],
    reached: set[str],
    sources: Sources,
) -> None:
    """Reports the first step from which a person can never come to an end of the interview."""
    back: dict[str, list[str]] = {}
    for name, found in graph.items():
        for way in found:
            back.setdefault(way.target, []).append(name)
    ending: set[str] = set()
    waiting = list(ends)
    while waiting:
        name = waiting.pop()
        if name not in ending:
            ending.add(name)
            waiting += back.get(name, [])
    for name, step in steps.items():
        if name in reached and name not in ending:
            message = f"from {step.id} no way leads to a 'close' step: the interview could never end"
            sources.problems.add(step.file, step.line, "C023", message)
            return
