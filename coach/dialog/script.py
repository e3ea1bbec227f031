"""One script file to one `Dialog`, or to problems. Pure: the file has been read into nodes."""

from coach.dialog import verbs
from coach.dialog.fields import ID, Fields, check_id
from coach.dialog.nodes import Items, Node, Table, Text
from coach.dialog.problems import suggestion
from coach.dialog.read_steps import read_step
from coach.dialog.sources import Outline, Sources
from coach.dialog.step_reader import StepReader
from coach.dialog.steps import Dialog, Step

DIALOG_KEYS = ("dialog", "title", "language", "side", "steps")


def read_outline(node: Node, file: str, sources: Sources) -> Outline | None:
    """The names in a script, so that jumps from anywhere can be checked while steps are read."""
    if not isinstance(node, Table):
        sources.problems.add(
            file, node.line, "C007", "a script begins with 'dialog: name', 'title: …', 'steps:'"
        )
        return None
    fields = Fields(node, "a script", file, sources.problems)
    fields.known(DIALOG_KEYS)
    name, title = fields.id("dialog"), fields.text("title", needed=True)
    fields.one_of("language", ("en",), "en")
    steps = fields.tables("steps", "a step", needed=True)
    if name is None or not fields.has("steps"):
        return None
    if not steps and isinstance(fields.table.get("steps"), Items):
        fields.problem(fields.line("steps"), "C012", "a script needs at least one step")
    if name.value in sources.outlines:
        other = sources.outlines[name.value].file
        fields.problem(name.line, "C014", f"the dialog {name.value} is already in {other}")
        return None
    outline = Outline(name.value, title.value if title else name.value, fields.flag("side"), file)
    for step in steps:
        if not _outline_step(step, outline):
            _note_unclear(step, sources)
    if title:
        sources.put(f"{name.value}.title", title, file)
    sources.outlines[name.value] = outline
    return outline


def _outline_step(step: Fields, outline: Outline) -> bool:
    """Adds a step to the outline; False when it has no id of its own, which is reported."""
    found = step.id()
    if found is None:
        return False
    if found.value in outline.ids:
        first = dict(outline.steps)[found.value].line("id")
        step.problem(found.line, "C014", f"the id {found.value} was already given in line {first}")
        return False
    outline.steps.append((found.value, step))
    return True


def read_dialog(outline: Outline, sources: Sources) -> Dialog:
    """The steps of an outlined script. One with mistakes is left out, or stands with what could be read."""
    _read_was(outline)
    steps: dict[str, Step] = {}
    for position, (step_id, fields) in enumerate(outline.steps):
        below = outline.ids[position + 1] if position + 1 < len(outline.steps) else ""
        step = _read_step(step_id, fields, outline, f"{outline.name}.{below}" if below else "", sources)
        if step is not None:
            steps[step.name] = step
    return Dialog(outline.name, outline.title, steps, outline.side)


def _read_was(outline: Outline) -> None:
    for step_id, fields in outline.steps:
        for old in fields.texts("was"):
            if not check_id(old, fields):
                continue
            if old.value in outline.ids or old.value in outline.was:
                fields.problem(old.line, "C014", f"{old.value} is the name of another step, now or before")
            else:
                outline.was[old.value] = step_id


def _read_step(step_id: str, fields: Fields, outline: Outline, below: str, sources: Sources) -> Step | None:
    verb = _verb(fields)
    if not verb:
        _note_unclear(fields, sources)
        return None
    fields.what = f"{'an' if verb[0] in 'aeiou' else 'a'} '{verb}' step"
    fields.known((verb, *verbs.keys(verb)))
    condition = fields.condition("if")
    sources.use_condition(condition, fields, "if")
    then = sources.target(fields.text("then"), outline.name, fields) if fields.has("then") else below
    reader = StepReader(
        fields=fields,
        verb=verb,
        dialog=outline.name,
        sources=sources,
        base={
            "name": f"{outline.name}.{step_id}",
            "line": fields.line("id"),
            "file": outline.file,
            "then": then,
            "condition": condition,
            "was": tuple(old.value for old in fields.texts("was") if ID.fullmatch(old.value)),
            "guide": _guide(fields, sources),
        },
    )
    return read_step(reader)


def _note_unclear(fields: Fields, sources: Sources) -> None:
    """Notes what a step saves that can't be read otherwise, so that its readers are not reported as well."""
    for key in ("save", "other"):
        if isinstance(saved := fields.table.get(key), Text):
            sources.unclear.add(saved.value)
    if isinstance(values := fields.table.get("set"), Table):
        sources.unclear.update(values.keys())


def _verb(fields: Fields) -> str:
    found = [key for key, _ in fields.table.rows if key.value in verbs.VERBS]
    extra = [key for key in found if not verbs.also_a_key(key.value, {one.value for one in found})]
    if len(extra) == 1:
        return extra[0].value
    if len(extra) > 1:
        names = " and ".join(key.value for key in extra)
        fields.problem(
            extra[1].line, "C010", f"a step does one thing, but this one has {names}; make it two steps"
        )
        return ""
    unknown = [key for key, _ in fields.table.rows if key.value not in verbs.ALL_KEYS]
    line = unknown[0].line if unknown else fields.table.line
    ends = [suggestion(key.value, verbs.VERBS) for key in unknown]
    end = next((f"; {one[2:]}" for one in ends if one), f"; use one of {', '.join(verbs.VERBS)}")
    what = f"{unknown[0].value} is not a verb" if unknown else "this step has no verb"
    fields.problem(line, "C010", f"{what}{end}")
    return ""


def _guide(fields: Fields, sources: Sources) -> tuple[str, ...]:
    found = fields.texts("guide")
    for one in found:
        if one.value not in sources.guide and "guide.yaml" not in sources.unread:
            end = suggestion(one.value, sources.guide)
            fields.problem(one.line, "C018", f"guide.yaml has no sentence {one.value}{end}")
    return tuple(one.value for one in found)
