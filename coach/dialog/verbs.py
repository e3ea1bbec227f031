"""The verbs: the keys of each, and how it is read. A new kind of step is added here and in `steps`. Pure."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from coach.dialog import steps
from coach.dialog.fields import Fields
from coach.dialog.nodes import Text
from coach.dialog.parts import Part, read_buttons, read_marks, read_nudges, read_options, read_ways
from coach.dialog.problems import suggestion
from coach.dialog.sources import Context, Save, Sources
from coach.dialog.texts import places, slot_of
from coach.dialog.when import SLOT, Length, When

STEP_KEYS = ("id", "if", "then", "was", "guide")
QUESTION_KEYS = (
    "save", "skip", "why", "hint", "example", "label", "unsure", "depends", "options", "nudge",
)  # fmt: skip

#: Each verb with the keys that only it has. `True` in front: it is a question.
VERBS: dict[str, tuple[bool, tuple[str, ...]]] = {
    "say": (False, ()),
    "ask": (True, ("long", "begins")),
    "choose": (True, ()),
    "check": (True, ()),
    "date": (True, ("day_only", "tense")),
    "name": (True, ()),
    "number": (True, ("least", "most")),
    "duration": (True, ("least", "most")),
    "email": (True, ()),
    "phone": (True, ()),
    "timezone": (True, ()),
    "quiet_hours": (True, ()),
    "draft": (True, ("template", "kind", "file")),
    "questions": (True, ("goal", "minutes")),
    "timer": (True, ("say", "shows", "marks")),
    "document": (False, ("template", "file", "copy")),
    "remind": (
        False,
        (
            "before", "after", "at", "kind", "in_quiet_hours", "shows", "to", "unless", "only_if", "options",
            "say",
        ),
    ),
    "go": (False, ()),
    "set": (False, ()),
    "new": (False, ()),
    "close": (False, ()),
}  # fmt: skip

DRAFT_KINDS = (
    "email", "thank_you", "card", "follow_up", "update", "reply", "linkedin", "phone", "voicemail",
)  # fmt: skip
REMIND_KINDS = ("asked", "day_of", "ordinary", "thanks")
CLOSE_REASONS = ("done", "declined", "no_reply", "dropped")
TENSES = ("future", "past", "any")
#: Texts that a question may have besides the question, by key; `skip` is saved as "skipped".
EXTRAS = ("why", "hint", "example", "label", "begins")


def keys(verb: str) -> tuple[str, ...]:
    """The keys that a step of this verb may have besides the verb."""
    question, own = VERBS[verb]
    shared = [key for key in STEP_KEYS if not (key == "then" and verb in ("go", "close"))]
    return (*shared, *(QUESTION_KEYS if question else ()), *own)


#: Every key that any step may have, verbs included.
ALL_KEYS = frozenset(VERBS).union(*(keys(verb) for verb in VERBS))


def also_a_key(word: str, words: set[str]) -> bool:
    """Whether this verb is a key of another verb in the same step: `say` below `timer` or `remind`."""
    return any(other != word and word in VERBS[other][1] for other in words)


@dataclass(frozen=True, slots=True)
class StepReader:
    """One step with a known verb, ready to be read. `base` holds what all steps have."""

    fields: Fields
    verb: str
    dialog: str
    sources: Sources
    base: dict[str, Any]

    @property
    def name(self) -> str:
        """The step's full name."""
        return str(self.base["name"])

    def read(self) -> steps.Step | None:
        """The step; None when so much is missing that there is none."""
        question, _ = VERBS[self.verb]
        return (_READ_QUESTION if question else _READ)[self.verb](self)

    def part(self, *granted: str) -> Part:
        """Where the lists of this step are read."""
        condition: When | None = self.base["condition"]
        context = Context((condition,) if condition else (), frozenset(granted))
        return Part(self.name, context, self.sources)

    def put(self, suffix: str, text: Text | None, *granted: str) -> None:
        """Adds one of the step's texts."""
        part = self.part(*granted)
        part.put(suffix, text, self.fields.file, part.context)

    def target(self, key: str) -> str:
        """The step that this key names."""
        return self.sources.target(self.fields.text(key), self.dialog, self.fields)

    def slot(self, key: str, *kinds: str, needed: bool = False) -> str:
        """The saved answer that this key names; its value must read as one of `kinds`."""
        slot = self.fields.slot(key, needed=needed)
        self.sources.use(slot, self.fields, key, *kinds)
        return slot

    def template(self) -> str:
        """The template that `template:` names, checked to exist."""
        text = self.fields.text("template", needed=True)
        if text is None:
            return ""
        if text.value not in self.sources.templates:
            end = suggestion(text.value, self.sources.templates)
            self.fields.problem(text.line, "C017", f"there is no template {text.value}{end}")
        return text.value

    def save_as(self, slot: str, key: str, values: frozenset[str] | None = None) -> None:
        """Notes that this step saves an answer."""
        if slot:
            line = self.fields.line(key)
            self.sources.saves.append(Save(slot, self.verb, self.fields.file, line, values))


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
        if (text := _begins(step) if key == "begins" else step.fields.text(key)) is not None:
            step.put(key, text)
            found.append(key)
    skip = step.fields.text("skip")
    if skip is not None and skip.value not in ("true", "false"):
        step.put("skipped", skip)
        found.append("skipped")
    return found


def _begins(step: StepReader) -> Text | None:
    """The ways in which a sentence may begin, as one text that a translation can replace."""
    forms = step.fields.texts("begins")
    return Text(" | ".join(form.value for form in forms), forms[0].line) if forms else None


def _ask(step: StepReader) -> steps.Step:
    return steps.Ask(**_question(step), long=step.fields.flag("long") if step.verb == "ask" else False)


def _amount(step: StepReader) -> steps.Step:
    least, most = step.fields.number("least"), step.fields.number("most")
    if least is not None and most is not None and least > most:
        step.fields.problem(step.fields.line("most"), "C019", f"most: {most:g} is less than least: {least:g}")
    return steps.Ask(**_question(step), least=least, most=most)


def _choose(step: StepReader) -> steps.Step:
    step.fields.node("options", needed=True)
    made = steps.Choose if step.verb == "choose" else steps.Check
    return made(**_question(step))


def _date(step: StepReader) -> steps.Step:
    fields = step.fields
    return steps.Date(
        **_question(step), day_only=fields.flag("day_only"), tense=fields.one_of("tense", TENSES, "future")
    )


def _draft(step: StepReader) -> steps.Step:
    return steps.Work(
        **_question(step),
        template=step.template(),
        kind=step.fields.one_of("kind", DRAFT_KINDS, "email"),
        file_name=_file(step),
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


def _say(step: StepReader) -> steps.Step:
    step.put("say", step.fields.text("say"))
    return steps.Say(**step.base)


def _document(step: StepReader) -> steps.Step:
    step.put("document", step.fields.text("document"))
    return steps.Show(
        **step.base, template=step.template(), file_name=_file(step), copy=step.fields.flag("copy")
    )


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


def _go(step: StepReader) -> steps.Step:
    ways = read_ways(step.fields, step.part())
    if any(condition is None for condition, _ in ways):
        # The last way always holds, so the step below is never fallen through to.
        return steps.Go(**{**step.base, "then": ""}, ways=ways)
    return steps.Go(**step.base, ways=ways)


def _set(step: StepReader) -> steps.Step:
    values = []
    for key, value in step.fields.rows("set", needed=True):
        if not SLOT.fullmatch(key.value):
            step.fields.problem(key.line, "C013", f"{key.value!r} can't be the name of a saved answer")
        elif not isinstance(value, Text):
            step.fields.problem(key.line, "C007", f'{key.value}: needs a value here, now, or "" to empty it')
        else:
            values.append((key.value, value.value))
            _save_fixed(step, key, value)
    return steps.Set(**step.base, values=tuple(values))


def _save_fixed(step: StepReader, key: Text, value: Text) -> None:
    """Notes a value that `set` writes: a word, the present moment, or a copy of other answers."""
    copied = tuple(places(value.value))
    if copied:
        step.put(f"set.{key.value}", value, *map(slot_of, copied))
    verb = "date" if value.value == "now" else "set"
    values = None if copied else frozenset({value.value} - {""})
    step.sources.saves.append(Save(key.value, verb, step.fields.file, key.line, values))


def _new(step: StepReader) -> steps.Step:
    return steps.New(**step.base, slot=step.slot("new", needed=True))


def _close(step: StepReader) -> steps.Step:
    return steps.Close(**{**step.base, "then": ""}, reason=step.fields.one_of("close", CLOSE_REASONS, "done"))


def _file(step: StepReader) -> str:
    name = step.fields.text("file")
    if name is None:
        return ""
    if "/" in name.value or "\\" in name.value or name.value.startswith("."):
        step.fields.problem(
            name.line, "C019", f"{name.value!r} is not a file name: no folders, no dot in front"
        )
        return ""
    return name.value


_READ_QUESTION: dict[str, Callable[[StepReader], steps.Step]] = {
    **dict.fromkeys(("ask", "name", "email", "phone", "timezone", "quiet_hours"), _ask),
    **dict.fromkeys(("number", "duration"), _amount),
    **dict.fromkeys(("choose", "check"), _choose),
    "date": _date,
    "draft": _draft,
    "questions": _worksheet,
    "timer": _timer,
}
_READ: dict[str, Callable[[StepReader], steps.Step]] = {
    "say": _say,
    "document": _document,
    "remind": _remind,
    "go": _go,
    "set": _set,
    "new": _new,
    "close": _close,
}
