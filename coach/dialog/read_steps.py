"""Steps that go on by themselves: how each verb is read. Pure.

A new kind of step is added in `steps`, in `verbs`, and here or in `read_questions`.
"""

from collections.abc import Callable

from coach.dialog import steps
from coach.dialog.nodes import Text
from coach.dialog.parts import read_buttons, read_ways
from coach.dialog.problems import suggestion
from coach.dialog.read_questions import READ_QUESTION
from coach.dialog.sources import Save, Use
from coach.dialog.step_reader import StepReader
from coach.dialog.texts import places, slot_of
from coach.dialog.verbs import CLOSE_REASONS, OFFERS, REMIND_KINDS
from coach.dialog.when import SLOT, Length, When
from coach.skills.review.rules import RULES

#: The codes of what is looked for in the first words on the phone.
OPENER_CODES = tuple(dict.fromkeys(rule.code for rule in RULES["phone"]))


def read_step(step: StepReader) -> steps.Step:
    """The step. Its texts, saved answers and uses of them go into the sources."""
    return (READ_QUESTION.get(step.verb) or _READ[step.verb])(step)


def _say(step: StepReader) -> steps.Step:
    step.put("say", step.fields.text("say"))
    return steps.Say(**step.base, offers=step.fields.one_of("offers", OFFERS))


def _document(step: StepReader) -> steps.Step:
    step.put("document", step.fields.text("document"))
    files = step.file_names()
    one_page = step.fields.flag("one_page")
    if one_page and not any(name.endswith(".pdf") for name in files):
        line = step.fields.line("one_page")
        step.fields.problem(line, "C012", "one_page: belongs to a PDF; give file: a name that ends in .pdf")
    return steps.Show(
        **step.base,
        template=step.template(),
        files=files,
        copy=step.fields.flag("copy"),
        one_page=one_page,
    )


def _calendar(step: StepReader) -> steps.Step:
    fields = step.fields
    cancelled = fields.flag("cancelled")
    slot = step.slot("of", "date", needed=not cancelled)
    granted = (slot,) if slot else ()
    step.put("calendar", fields.text("calendar"), *granted)
    step.put("say", fields.text("say", needed=True), *granted)
    return steps.Enter(
        **step.base,
        slot=slot,
        minutes=step.slot("minutes", "duration", "number", "choice", "set") or "minutes",
        where=step.slots("where"),
        alarm=_alarm(step),
        template=step.template() if fields.has("template") else "",
        file_name=step.file_name(),
        cancelled=cancelled,
    )


def _alarm(step: StepReader) -> Length:
    alarm = step.fields.length("alarm")
    if alarm and alarm.unit in ("months", "business_days"):
        message = "a calendar rings minutes, hours, days or weeks before; write '1 hour' or '1 day'"
        step.fields.problem(step.fields.line("alarm"), "C015", message)
        return Length(1, "hours")
    return alarm or Length(1, "hours")


def _remind(step: StepReader) -> steps.Step:
    fields = step.fields
    length = fields.length("remind")
    side = "before" if fields.has("before") else "after"
    if fields.has("before") == fields.has("after"):
        fields.problem(
            fields.line("remind"), "C012", "a 'remind' step needs before: or after:, and a saved date"
        )
    slot = step.slot(side, "date")
    part = step.part(slot)
    step.put("say", fields.text("say", needed=True), slot)
    return steps.Remind(
        **step.base,
        length=length or Length(1, "days"),
        side=side,
        slot=slot,
        at=fields.clock("at"),
        kind=fields.one_of("kind", REMIND_KINDS, "asked"),
        in_quiet_hours=fields.flag("in_quiet_hours"),
        shows=step.sources.show(fields, "shows", step.dialog),
        to=step.target("to"),
        only_if=_only_if(step),
        options=read_buttons(fields, part, part.context),
    )


def _only_if(step: StepReader) -> When | None:
    fields = step.fields
    if fields.has("unless") and fields.has("only_if"):
        fields.problem(
            fields.line("unless"), "C019", "write only_if: or unless:, not both; join them with and"
        )
    key = "unless" if fields.has("unless") else "only_if"
    condition = fields.condition(key, negated=key == "unless")
    step.sources.use_condition(condition, fields, key)
    return condition


def _feedback(step: StepReader) -> steps.Step:
    step.put("feedback", step.fields.text("feedback"))
    praised = []
    for code, text in step.fields.rows("praise"):
        if code.value not in OPENER_CODES:
            end = suggestion(code.value, OPENER_CODES)
            step.fields.problem(
                code.line, "C019", f"{code.value} is no rule for the first words on the phone{end}"
            )
        elif not isinstance(text, Text) or not text.value:
            step.fields.problem(code.line, "C007", f"{code.value}: needs a text here")
        else:
            step.put(f"praise.{code.value}", text)
            praised.append(code.value)
    return steps.Feedback(**step.base, praised=tuple(praised))


def _go(step: StepReader) -> steps.Step:
    ways = read_ways(step.fields, step.part())
    if any(condition is None for condition, _ in ways):
        # The last way always holds, so the step below is never fallen through to.
        return steps.Go(**{**step.base, "then": ""}, ways=ways)
    return steps.Go(**step.base, ways=ways)


def _set(step: StepReader) -> steps.Step:
    return steps.Set(**step.base, values=_values(step, "set"))


def _values(step: StepReader, under: str) -> tuple[tuple[str, str], ...]:
    """The answers under a key, which are written as they stand there."""
    values = []
    for key, value in step.fields.rows(under, needed=under == "set"):
        if not SLOT.fullmatch(key.value):
            step.fields.problem(key.line, "C013", f"{key.value!r} can't be the name of a saved answer")
        elif not isinstance(value, Text):
            step.fields.problem(key.line, "C007", f'{key.value}: needs a value here, now, or "" to empty it')
        else:
            values.append((key.value, value.value))
            _save_fixed(step, key, value)
    return tuple(values)


def _save_fixed(step: StepReader, key: Text, value: Text) -> None:
    """Notes a value that `set` writes: a word, the present moment, or a copy of other answers."""
    copied = [slot_of(name) for name in places(value.value)]
    step.sources.uses += [Use(slot, step.fields.file, value.line) for slot in copied]
    verb = "date" if value.value == "now" else "set"
    values = None if copied else frozenset({value.value} - {""})
    step.sources.saves.append(Save(key.value, verb, step.fields.file, key.line, values))


def _new(step: StepReader) -> steps.Step:
    return steps.New(**step.base, slot=step.slot("new", needed=True), values=_values(step, "with"))


def _close(step: StepReader) -> steps.Step:
    return steps.Close(**{**step.base, "then": ""}, reason=step.fields.one_of("close", CLOSE_REASONS, "done"))


_READ: dict[str, Callable[[StepReader], steps.Step]] = {
    "say": _say,
    "document": _document,
    "calendar": _calendar,
    "remind": _remind,
    "feedback": _feedback,
    "go": _go,
    "set": _set,
    "new": _new,
    "close": _close,
}
