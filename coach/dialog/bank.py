"""questions.yaml: the bank that worksheets are made from. Pure."""

from collections.abc import Iterable

from coach.dialog.fields import Fields
from coach.dialog.nodes import Node, Table, Text, plain
from coach.dialog.problems import suggestion
from coach.dialog.sources import Sources
from coach.skills.edit_reading import GROUPS, Editing
from coach.skills.questions import Bank, BankQuestion

FILE = "questions.yaml"
KEYS = ("categories", "closing", "spares", "packs", "follow_ups", "editing", "common_words", "questions")
QUESTION_KEYS = (
    "id", "ask", "category", "goals", "stage", "minutes", "lookup", "look", "instead", "strong", "honest",
    "only_for", "suits",
)  # fmt: skip
GOALS = ("career", "learning", "work")
STAGES = ("open", "core", "close")
LOOKUPS = ("no", "after_research", "do_not_ask")
#: What can be so of a person or a contact, and makes a question fit or not.
FLAGS = ("newcomer", "self_employed", "graduate", "accommodation", "career_changer")


def read_bank(node: Node, sources: Sources) -> Bank:
    """The file's content; its texts go into the string table as `questions.…`."""
    if not isinstance(node, Table):
        sources.problems.add(FILE, node.line, "C007", "questions.yaml begins with 'questions:'")
        return Bank()
    fields = Fields(node, FILE, FILE, sources.problems)
    fields.known(KEYS)
    for group in ("categories", "follow_ups"):
        _put_texts(fields, group, sources)
    categories = tuple(key.value for key, _ in fields.rows("categories"))
    entries = _entries(fields, categories, sources)
    ids = {one.id: one for one in entries}
    _check_goals(fields, entries)
    for one in fields.tables("questions", "a question of the bank"):
        _known(one, "instead", ids)
    closing = _known(fields, "closing", ids)
    return Bank(
        entries=tuple(entries),
        closing=closing[0] if closing else "",
        spares=_known(fields, "spares", ids),
        packs=_packs(fields, ids),
        texts={key: one.text for key, one in sources.texts.items() if key.startswith("questions.")},
        common_words=frozenset(word.value.lower() for word in fields.texts("common_words")),
        editing=_editing(fields),
    )


def _put_texts(fields: Fields, group: str, sources: Sources) -> None:
    for key, value in fields.rows(group):
        if isinstance(value, Text) and value.value:
            sources.put(f"questions.{group}.{key.value}", value, FILE)
        else:
            fields.problem(key.line, "C007", f"{key.value}: needs a text here")


def _entries(fields: Fields, categories: tuple[str, ...], sources: Sources) -> list[BankQuestion]:
    found: dict[str, BankQuestion] = {}
    for one in fields.tables("questions", "a question of the bank", needed=True):
        one.known(QUESTION_KEYS)
        question_id = one.id()
        ask = one.text("ask", needed=True)
        if question_id is None or ask is None:
            continue
        if question_id.value in found:
            one.problem(
                question_id.line, "C061", f"the id {question_id.value} was already given to a question"
            )
            continue
        sources.put(f"questions.{question_id.value}", ask, FILE)
        if (look := one.text("look")) is not None:
            sources.put(f"questions.{question_id.value}.look", look, FILE)
        minutes = one.number("minutes")
        found[question_id.value] = BankQuestion(
            id=question_id.value,
            goals=frozenset(_allowed(one, "goals", GOALS)),
            category=_first(_allowed(one, "category", categories)),
            stage=_first(_allowed(one, "stage", STAGES)) or "core",
            minutes=2.0 if minutes is None else minutes,
            lookup=_first(_allowed(one, "lookup", LOOKUPS)) or "no",
            strong=one.flag("strong"),
            honest=one.flag("honest"),
            only_for=_first(_allowed(one, "only_for", FLAGS)),
            suits=_first(_allowed(one, "suits", FLAGS)),
            instead=tuple(text.value for text in one.texts("instead")),
        )
        for key in ("goals", "category"):
            one.node(key, needed=True)
    return list(found.values())


def _allowed(fields: Fields, key: str, allowed: tuple[str, ...]) -> list[str]:
    found = []
    for text in fields.texts(key):
        if text.value in allowed:
            found.append(text.value)
        else:
            end = suggestion(text.value, allowed) or f"; use one of {', '.join(allowed)}"
            fields.problem(text.line, "C060", f"{text.value!r} is no value of {key}{end}")
    return found


def _first(values: list[str]) -> str:
    return values[0] if values else ""


def _known(fields: Fields, key: str, ids: Iterable[str]) -> tuple[str, ...]:
    """The bank questions that this key names; those that don't exist are reported."""
    found = []
    for text in fields.texts(key):
        if text.value in ids:
            found.append(text.value)
        else:
            end = suggestion(text.value, ids)
            fields.problem(text.line, "C062", f"{key}: the bank has no question {text.value}{end}")
    return tuple(found)


def _packs(fields: Fields, ids: Iterable[str]) -> dict[str, tuple[str, ...]]:
    rows = fields.rows("packs")
    packs = Fields(Table(rows, fields.line("packs")), "packs:", FILE, fields.problems)
    return {key.value: _known(packs, key.value, ids) for key, _ in rows}


def _check_goals(fields: Fields, entries: list[BankQuestion]) -> None:
    """Each goal needs a question to open and one to close with, or no list can be made for it."""
    for goal in GOALS if entries else ():
        for stage in ("open", "close"):
            usable = [one for one in entries if goal in one.goals and one.stage == stage]
            if not any(one.lookup == "no" and not one.only_for for one in usable):
                line = fields.line("questions")
                fields.problem(
                    line, "C063", f"for {goal} there is no question of stage {stage} that always fits"
                )


def _editing(fields: Fields) -> Editing:
    words: dict[str, list[str]] = {}
    for key, value in fields.rows("editing"):
        if key.value not in GROUPS and not key.value.isdecimal():
            end = suggestion(key.value, GROUPS)
            fields.problem(key.line, "C011", f"{key.value} is not a key of 'editing'{end}")
            continue
        data = plain(value)
        words[key.value] = [str(one) for one in data] if isinstance(data, list) else [str(data)]
    return Editing.of(words)
