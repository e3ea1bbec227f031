"""The parts of a step that are lists: options, nudges, marks, the ways of `go`. Pure."""

import re
from collections.abc import Iterator

from coach.dialog.fields import Fields, check_id
from coach.dialog.nodes import Node, Table, Text
from coach.dialog.sources import Context, Sources
from coach.dialog.steps import Button, Choice, Mark, Nudge
from coach.dialog.when import Length, When
from coach.model.events import COMMANDS

OPTION_KEYS = ("label", "also", "told", "if", "opens")
#: What may be told beside an answer that means one of its options (lists under `details:` of a language).
TOLD = ("referrer", "met", "may_name", "by_phone", "by_video", "in_person", "they_call", "i_call", "access")
REMIND_OPTION_KEYS = ("label", "to", "if")
NUDGE_KEYS = ("id", "after", "at", "since", "kind", "if_evening", "shows", "if", "to", "say")
NUDGE_KINDS = ("ordinary", "thanks", "asked")
MARK_KEYS = ("id", "at", "after", "say", "to")
WAY_KEYS = ("if", "to")

#: Option ids that would take a word away from what a person may say at any time.
RESERVED = frozenset(COMMANDS)
#: Marks of a talk that runs over its time come until twice that time.
MOST_PERCENT = 200
_PERCENT = re.compile(r"(\d{1,3}) ?%")


class Part:
    """Where the parts of one step are read: its name, its condition, and the sources they add to."""

    def __init__(self, name: str, context: Context, sources: Sources) -> None:
        self.name = name
        self.dialog = name.partition(".")[0]
        self.context = context
        self.sources = sources

    def with_condition(self, condition: When | None, *granted: str) -> Context:
        """The step's context, with one more condition and answers that are there for sure."""
        conditions = (*self.context.conditions, *((condition,) if condition else ()))
        return Context(conditions, self.context.granted | set(granted))

    def condition(self, fields: Fields) -> When | None:
        """The part's own `if`."""
        condition = fields.condition("if")
        self.sources.use_condition(condition, fields, "if")
        return condition

    def target(self, fields: Fields, key: str) -> str:
        """The step that this key names."""
        return self.sources.target(fields.text(key), self.dialog, fields)

    def put(self, suffix: str, text: Text | None, file: str, context: Context) -> None:
        """Adds one of the step's texts."""
        if text is not None:
            self.sources.put(f"{self.name}.{suffix}", text, file, context)


def read_options(fields: Fields, part: Part) -> tuple[Choice, ...]:
    """`options:` of a question: `friend: A friend`, or `friend: {label: …, also: […], told: …, if: …}`."""
    found = []
    for key, value in fields.rows("options"):
        if not _option_id(key, fields):
            continue
        label, choice = _option(key, value, fields, part)
        part.put(f"options.{key.value}", label, fields.file, part.with_condition(choice.condition))
        found.append(choice)
    return tuple(found)


def _option(key: Text, value: Node, fields: Fields, part: Part) -> tuple[Text | None, Choice]:
    if isinstance(value, Table):
        option = Fields(value, "an option", fields.file, fields.problems)
        option.known(OPTION_KEYS)
        return option.text("label", needed=True), Choice(
            id=key.value,
            also=tuple(word.value.lower() for word in option.texts("also")),
            told=option.one_of("told", TOLD, ""),
            condition=part.condition(option),
            opens=part.sources.side_dialog(option.text("opens"), option),
        )
    if isinstance(value, Text) and value.value:
        return value, Choice(id=key.value)
    fields.problem(key.line, "C007", f"{key.value}: needs the words on the button here")
    return None, Choice(id=key.value)


def read_buttons(fields: Fields, part: Part, context: Context) -> tuple[Button, ...]:
    """`options:` of a reminder: each with a label, the step it leads to, and when it is there."""
    found = []
    for key, value in fields.rows("options"):
        if not _option_id(key, fields):
            continue
        if not isinstance(value, Table):
            fields.problem(key.line, "C007", f"{key.value}: needs {{label: …, to: …}} here")
            continue
        option = Fields(value, "an option of a reminder", fields.file, fields.problems)
        option.known(REMIND_OPTION_KEYS)
        option.node("to", needed=True)
        part.put(f"options.{key.value}", option.text("label", needed=True), fields.file, context)
        found.append(Button(key.value, part.target(option, "to"), part.condition(option)))
    return tuple(found)


def _option_id(key: Text, fields: Fields) -> bool:
    if key.value in RESERVED:
        message = f"{key.value!r} is something that a person can say at any time; give this option another id"
        fields.problem(key.line, "C013", message)
        return False
    return check_id(key, fields)


def read_nudges(fields: Fields, part: Part) -> tuple[Nudge, ...]:
    """`nudge:` of a question."""
    found = []
    for nudge in _with_ids(fields.tables("nudge", "a nudge"), NUDGE_KEYS):
        length = nudge.length("after", needed=True)
        since, condition = nudge.slot("since"), part.condition(nudge)
        part.sources.use(since, nudge, "since", "date")
        context = part.with_condition(condition, since)
        part.put(f"nudge.{nudge.word('id')}", nudge.text("say", needed=True), nudge.file, context)
        found.append(
            Nudge(
                id=nudge.word("id"),
                after=length or Length(1, "days"),
                at=nudge.clock("at"),
                kind=nudge.one_of("kind", NUDGE_KINDS, "ordinary"),
                if_evening=nudge.clock("if_evening"),
                shows=part.sources.show(nudge, "shows", part.dialog),
                condition=condition,
                since=since,
                to=part.target(nudge, "to"),
            )
        )
    return tuple(found)


def read_marks(fields: Fields, part: Part) -> tuple[Mark, ...]:
    """`marks:` of a timer: messages at points of the running time."""
    found = []
    for mark in _with_ids(fields.tables("marks", "a mark"), MARK_KEYS):
        after = mark.length("after")
        if after is not None and after.unit not in ("minutes", "hours"):
            mark.problem(
                mark.line("after"), "C015", "a talk is counted in minutes; write 'after: 20 minutes'"
            )
        if mark.has("at") == mark.has("after"):
            mark.problem(
                mark.table.line, "C012", "a mark needs at: (such as 80%) or after: (such as 20 minutes)"
            )
        part.put(f"marks.{mark.word('id')}", mark.text("say", needed=True), mark.file, part.context)
        minutes = after.number * (60 if after.unit == "hours" else 1) if after else 0
        found.append(
            Mark(
                id=mark.word("id"), percent=_percent(mark), minutes_after=minutes, to=part.target(mark, "to")
            )
        )
    return tuple(found)


def _percent(mark: Fields) -> float:
    text = mark.text("at")
    if text is None:
        return 0
    match = _PERCENT.fullmatch(text.value)
    if match is None or not 0 < int(match[1]) <= MOST_PERCENT:
        mark.problem(text.line, "C019", f"{text.value!r} is not a part of the time; write 50%, 80% or 100%")
        return 0
    return float(match[1])


def read_ways(fields: Fields, part: Part) -> tuple[tuple[When | None, str], ...]:
    """`go:`: where to, and on what condition."""
    found = []
    ways = fields.tables("go", "a way of 'go'", needed=True)
    for position, way in enumerate(ways):
        way.known(WAY_KEYS)
        way.node("to", needed=True)
        condition = part.condition(way)
        if condition is None and not way.has("if") and position + 1 < len(ways):
            line = ways[position + 1].table.line
            way.problem(line, "C021", "this way is never taken: the one above has no if: and always holds")
        found.append((condition, part.target(way, "to")))
    return tuple((condition, to) for condition, to in found if to)


def _with_ids(tables: tuple[Fields, ...], keys: tuple[str, ...]) -> Iterator[Fields]:
    """Those that have an id of their own; the others are reported."""
    seen: dict[str, int] = {}
    for table in tables:
        table.known(keys)
        found = table.id()
        if found is None:
            continue
        if found.value in seen:
            message = f"the id {found.value} was already given in line {seen[found.value]}"
            table.problem(found.line, "C014", message)
            continue
        seen[found.value] = found.line
        yield table
