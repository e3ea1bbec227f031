"""What is wrong with the scripts as a whole, once every step of every file has been read. Pure."""

from collections.abc import Mapping

from coach.dialog.common import Common
from coach.dialog.limits import check_limits
from coach.dialog.problems import suggestion
from coach.dialog.saved import check_saved
from coach.dialog.sources import Sources
from coach.dialog.steps import Dialog, Step
from coach.dialog.ways import check_ways


def check(dialogs: Mapping[str, Dialog], common: Common, sources: Sources) -> dict[str, str]:
    """Reports problems between steps; returns every slot with the kind of its values.

    Ways are judged only when all steps could be read: a missing one would make others unreachable.
    Answers are judged only when all files could be read.
    """
    steps = {name: step for dialog in dialogs.values() for name, step in dialog.steps.items()}
    slots = check_saved(common, sources)
    _check_shown(steps, sources)
    whole = sources.whole and not sources.problems.has("C00", "C01", "C020")
    if whole and not common.dialogs:
        sources.problems.add(
            "common.yaml", 1, "C008", "all dialogs are side dialogs; one must begin the journey"
        )
    elif whole:
        check_ways(dialogs, steps, common, sources)
    check_limits(steps, slots, sources)
    return slots


def _check_shown(steps: Mapping[str, Step], sources: Sources) -> None:
    """`shows:` and `documents:` must lead to steps that have a document to show."""
    for shown in sources.shown:
        step = steps.get(shown.step)
        if step is not None and not isinstance(step, shown.kinds):
            fitting = [name.partition(".")[2] for name, one in steps.items() if isinstance(one, shown.kinds)]
            end = suggestion(step.id, fitting)
            message = f"{step.id} is not a step with a document to show{end}"
            sources.problems.add(shown.file, shown.line, "C024", message)
