"""Steps that wait for an answer: how each verb is read. Pure."""

from collections.abc import Callable
from typing import Any

from coach.dialog import steps
from coach.dialog.nodes import Text
from coach.dialog.parts import read_marks, read_nudges, read_options
from coach.dialog.sources import Save
from coach.dialog.step_reader import StepReader
from coach.dialog.verbs import DRAFT_KINDS, EXTRAS, LISTS, PLAY_KINDS, TENSES
from coach.dialog.when import SLOT

#: How a line of a rehearsal was heard: what `save` of a `play` step keeps.
HEARD = ("aloud", "short", "typed")


def _question(step: StepReader) -> dict[str, Any]:
    """What all questions have, as arguments of their class; texts go into the string table."""
    fields, part = step.fields, step.part()
    save = fields.slot("save")
    shown = "say" if step.verb == "timer" else step.verb
    step.put(shown, fields.text(shown, needed=True))
    options = read_options(fields, part)
    step.save_as(save, "save", frozenset(key.value for key, _ in fields.rows("options")))
    for slot in fields.texts("depends"):
        if SLOT.fullmatch(slot.value):
            step.sources.use(slot.value, fields, "depends")
        else:
            fields.problem(slot.line, "C013", f"{slot.value!r} can't be the name of a saved answer")
    return {
        **step.base,
        "verb": step.verb,
        "save": save,
        "skippable": not (fields.has("skip") and fields.word("skip") == "false"),
        "extras": frozenset(_extras(step)),
        "unsure": step.target("unsure"),
        "nudges": read_nudges(fields, part),
        "depends": tuple(slot.value for slot in fields.texts("depends")),
        "options": options,
    }


def _extras(step: StepReader) -> list[str]:
    found = []
    for key in EXTRAS:
        if (text := _list(step, key) if key in LISTS else step.fields.text(key)) is not None:
            step.put(key, text, *((step.fields.slot("save"),) if key == "noted" else ()))
            found.append(key)
    skip = step.fields.text("skip")
    if skip is not None and skip.value not in ("true", "false"):
        step.put("skipped", skip)
        found.append("skipped")
    return found


def _list(step: StepReader, key: str) -> Text | None:
    """A list of words, such as the ways in which a sentence may begin, as one text that can be translated."""
    forms = step.fields.texts(key)
    return Text(" | ".join(form.value for form in forms), forms[0].line) if forms else None


def _ask(step: StepReader) -> steps.Step:
    if step.verb != "ask":
        workplace = step.fields.slot("workplace") if step.verb == "name" else ""
        step.save_as(workplace, "workplace")
        return steps.Ask(**_question(step), workplace=workplace)
    flag = step.fields.flag
    return steps.Ask(
        **_question(step),
        long=flag("long"),
        bare=flag("bare"),
        work=flag("work"),
        goes_on=flag("goes_on"),
        told=flag("told"),
    )


def _amount(step: StepReader) -> steps.Step:
    least, most = step.fields.number("least"), step.fields.number("most")
    if least is not None and most is not None and least > most:
        step.fields.problem(step.fields.line("most"), "C019", f"most: {most:g} is less than least: {least:g}")
    return steps.Ask(**_question(step), least=least, most=most)


def _choose(step: StepReader) -> steps.Step:
    step.fields.node("options", needed=True)
    options = tuple(key.value for key, _ in step.fields.rows("options"))
    counts_as = step.fields.one_of("other_is", options, "") if step.fields.has("other_is") else ""
    return steps.Choose(**_question(step), other=_other(step), other_is=counts_as)


def _check(step: StepReader) -> steps.Step:
    step.fields.node("options", needed=True)
    return steps.Check(**_question(step), other=_other(step))


def _other(step: StepReader) -> str:
    """The slot for words that are none of the options."""
    other = step.fields.slot("other")
    if other:
        step.sources.saves.append(Save(other, "ask", step.fields.file, step.fields.line("other"), None))
    return other


def _date(step: StepReader) -> steps.Step:
    fields = step.fields
    return steps.Date(
        **_question(step),
        day_only=fields.flag("day_only"),
        tense=fields.one_of("tense", TENSES, "future"),
        clock=fields.clock("clock"),
    )


def _draft(step: StepReader) -> steps.Step:
    return steps.Work(
        **_question(step),
        template=step.template(),
        kind=step.fields.one_of("kind", DRAFT_KINDS, "email"),
        file_name=step.file_name(),
    )


def _worksheet(step: StepReader) -> steps.Step:
    goal = step.slot("goal") or "goal"
    return steps.Worksheet(**_question(step), goal=goal, minutes=step.slot("minutes") or "minutes")


def _timer(step: StepReader) -> steps.Step:
    return steps.Live(
        **_question(step),
        minutes=step.slot("timer", "duration", "number", "choice", needed=True) or "minutes",
        shows=step.sources.show(step.fields, "shows", step.dialog, (steps.Show,)),
        marks=read_marks(step.fields, step.part()),
    )


def _play(step: StepReader) -> steps.Step:
    fields = step.fields
    if fields.has("missed") and not fields.has("listens"):
        message = "missed: is said when something wasn't heard; give listens: with the words to listen for"
        fields.problem(fields.line("missed"), "C012", message)
    kind = fields.one_of("kind", PLAY_KINDS, "") if fields.has("kind") else ""
    question = _question(step)
    step.save_as(question["save"], "save", frozenset(HEARD))
    return steps.Play(**question, kind=kind)


#: How a question of each verb is read.
READ_QUESTION: dict[str, Callable[[StepReader], steps.Step]] = {
    **dict.fromkeys(("ask", "name", "email", "phone", "timezone", "quiet_hours"), _ask),
    **dict.fromkeys(("number", "duration"), _amount),
    "choose": _choose,
    "check": _check,
    "date": _date,
    "draft": _draft,
    "questions": _worksheet,
    "timer": _timer,
    "play": _play,
}
