"""What is known while scripts are being compiled: names, texts and uses with their lines. Pure.

Nothing of this outlives the compilation, except the texts themselves.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from coach.dialog.fields import Fields
from coach.dialog.nodes import Text
from coach.dialog.problems import Problems, suggestion
from coach.dialog.steps import Show, Step, Work
from coach.dialog.texts import Written
from coach.dialog.when import When

#: Slots that exist without a question that saves them, with how their values read.
BUILT_IN: dict[str, str] = {
    "contact": "name",
    "minutes": "duration",
    "questions": "list",
    "notes": "list",
    "today": "date",
    "referrer": "name",
    "interviews": "number",
    # Written by the engine while a talk runs, and when it is over.
    "talk_began": "date",
    "talk_ended": "date",
    "minutes_used": "number",
    # Whether the contact has had a working week to answer: "week" or "less".
    "waited": "text",
    # Whether a talk with the contact is arranged and still to come: "yes".
    "scheduled": "text",
    # What `name` and `timezone` of the person are known as in all their interviews.
    "me.name": "name",
    "me.timezone": "timezone",
    "me.quiet_hours": "quiet_hours",
    # "yes" for who said that they are under 18.
    "me.young": "text",
    # For templates: the ready questions when there was no time to choose, and the hour it is.
    "kit": "list",
    "local_time": "text",
    # What was asked about in a side dialog ("hours"), and "yes" when there is something to compare.
    "topic": "text",
    # "yes" when the interview with whom they named was begun by its button.
    "referral_begun": "text",
    # Further people whom they named.
    "referral_more": "list",
    "alike": "text",
    # With how many people they have talked: "one" or "several".
    "talks": "text",
    # For templates: what several people said about the same, put together from all interviews.
    "compared": "list",
    # For the page for an adviser: what they picked of it.
    "page_goal": "list",
    "page_people": "list",
    "page_learned": "list",
    "page_questions": "list",
    "page_my_notes": "list",
    "page_next_steps": "list",
    "timezone": "timezone",
}
#: Those of them that are never empty.
ALWAYS_KNOWN = frozenset({"minutes", "today", "interviews", "kit", "local_time", "timezone"})


@dataclass(slots=True)
class Outline:
    """A dialog before its steps are read: its names, so that others can jump to them."""

    name: str
    title: str
    side: bool
    file: str
    #: Each step with its id, in order.
    steps: list[tuple[str, Fields]] = field(default_factory=list)
    #: Old id to present id.
    was: dict[str, str] = field(default_factory=dict)

    @property
    def ids(self) -> list[str]:
        """The ids of its steps, in order."""
        return [step_id for step_id, _ in self.steps]


@dataclass(frozen=True, slots=True)
class Use:
    """A saved answer that a script reads: by a key such as `before`, or in a condition."""

    slot: str
    file: str
    line: int
    #: How its value must read, () for any.
    kinds: tuple[str, ...] = ()
    #: A value that a condition compares with, "" for none.
    value: str = ""


@dataclass(frozen=True, slots=True)
class Shows:
    """A step whose document something else shows; it must be of one of `kinds`."""

    step: str
    kinds: tuple[type[Step], ...]
    file: str
    line: int


@dataclass(frozen=True, slots=True)
class Save:
    """A step that saves an answer. `values` are what it can be; None where anything can be typed."""

    slot: str
    verb: str
    file: str
    line: int
    values: frozenset[str] | None = None


@dataclass(frozen=True, slots=True)
class Context:
    """Where a text is shown: what must hold for it, and answers that are there for sure."""

    conditions: tuple[When, ...] = ()
    granted: frozenset[str] = frozenset()

    def knows(self, slot: str) -> bool:
        """Whether this answer can't be empty there."""
        return slot in self.granted or any(condition.needs(slot) for condition in self.conditions)


@dataclass(slots=True)
class Sources:
    """All that was read so far from one folder of scripts."""

    problems: Problems = field(default_factory=Problems)
    outlines: dict[str, Outline] = field(default_factory=dict)
    texts: dict[str, Written] = field(default_factory=dict)
    contexts: dict[str, Context] = field(default_factory=dict)
    uses: list[Use] = field(default_factory=list)
    saves: list[Save] = field(default_factory=list)
    shown: list[Shows] = field(default_factory=list)
    guide: frozenset[str] = frozenset()
    templates: dict[str, Written] = field(default_factory=dict)
    #: Texts with a translation that can't be used: not missing as well.
    mistranslated: set[str] = field(default_factory=set)
    #: Files that couldn't be read at all: what refers to them is not reported as well.
    unread: set[str] = field(default_factory=set)
    #: Answers that steps save which couldn't be read: known, but not how their values read.
    unclear: set[str] = field(default_factory=set)

    @property
    def whole(self) -> bool:
        """Whether all dialogs could be read, so that a name which isn't there is a mistake."""
        return not self.unread - {"guide.yaml", "help.yaml", "questions.yaml", "faq.yaml"}

    def put(self, text_id: str, text: Text, file: str, context: Context | None = None) -> None:
        """Adds a text to the string table."""
        self.texts[text_id] = Written(text.value, file, text.line)
        if context is not None:
            self.contexts[text_id] = context

    def use(self, slot: str, fields: Fields, key: str, *kinds: str) -> None:
        """Notes that this key reads a saved answer, whose value must read as one of `kinds`."""
        if slot:
            self.uses.append(Use(slot, fields.file, fields.line(key), kinds))

    def use_condition(self, condition: When | None, fields: Fields, key: str) -> None:
        """Notes the saved answers that a condition reads."""
        for test in condition.tests() if condition else ():
            self.uses.append(Use(test.slot, fields.file, fields.line(key), (), test.value))

    def target(self, text: Text | None, dialog: str, fields: Fields) -> str:
        """The full name of the step that a jump leads to; "" when there is none, which is reported.

        A name alone is a step of the same dialog, else a dialog (its first step).
        """
        if text is None:
            return ""
        name = text.value
        if dialog in self.outlines and name in self.outlines[dialog].ids:
            return f"{dialog}.{name}"
        other, _, step_id = name.partition(".")
        outline = self.outlines.get(other)
        if outline and not step_id and outline.steps:
            return f"{other}.{outline.ids[0]}"
        if outline and step_id in outline.ids:
            return name
        if outline is not None or self.whole:
            end = suggestion(name, self._names(dialog))
            fields.problem(text.line, "C020", f"there is no step {name}{end}")
        return ""

    def side_dialog(self, text: Text | None, fields: Fields) -> str:
        """The side dialog of this name; "" when there is none, which is reported."""
        if text is None:
            return ""
        outline = self.outlines.get(text.value)
        if outline is not None and outline.side:
            return text.value
        if outline is not None or self.whole:
            end = suggestion(text.value, [one.name for one in self.outlines.values() if one.side])
            fields.problem(text.line, "C020", f"there is no side dialog {text.value}{end}")
        return ""

    def show(
        self, fields: Fields, key: str, dialog: str, kinds: tuple[type[Step], ...] = (Show, Work)
    ) -> str:
        """The full name of the step whose document this key shows; checked once all steps are read."""
        text = fields.text(key)
        name = self.target(text, dialog, fields)
        if text is not None and name:
            self.shown.append(Shows(name, kinds, fields.file, text.line))
        return name

    def _names(self, dialog: str) -> Iterable[str]:
        for name, outline in self.outlines.items():
            yield name
            for step_id in outline.ids:
                yield f"{name}.{step_id}"
                if name == dialog:
                    yield step_id
