"""questions.yaml: the bank that lists of questions are made from, and the words that edit such a list. Pure.

Texts go into the string table as `questions.<id>`, `questions.<id>.look`, `questions.categories.<id>`,
`questions.follow_ups.<id>`, `questions.weak.<code>` and `questions.rewordings.<id>`, where a translation
replaces them.
"""

from collections.abc import Iterable

from coach.dialog.fields import Fields
from coach.dialog.nodes import Node, Table, Text
from coach.dialog.problems import suggestion
from coach.dialog.sources import Sources
from coach.skills.edit_reading import GROUPS, Editing
from coach.skills.questions import Bank, BankQuestion
from coach.skills.weak_questions import CODES

FILE = "questions.yaml"
KEYS = (
    "categories", "closing", "spares", "packs", "follow_ups", "weak", "rewordings", "editing", "common_words",
    "category_words", "questions",
)  # fmt: skip
QUESTION_KEYS = (
    "id", "ask", "category", "goals", "stage", "minutes", "lookup", "look", "instead", "strong", "honest",
    "only_for", "suits",
)  # fmt: skip
GOALS = ("career", "learning", "work")
STAGES = ("open", "core", "close")
LOOKUPS = ("no", "after_research", "do_not_ask")
FLAGS = ("newcomer", "self_employed", "graduate", "accommodation", "career_changer")
#: The words for numbers in `editing:`, beside the groups of words.
NUMBERS = tuple(str(number) for number in range(1, 10))


def read_bank(node: Node, sources: Sources, file: str = FILE) -> Bank:
    """The file's content; its texts go into the string table."""
    if not isinstance(node, Table):
        sources.problems.add(file, node.line, "C007", f"{file} begins with 'categories:' or 'questions:'")
        return Bank()
    fields = Fields(node, file, file, sources.problems)
    fields.known(KEYS)
    categories = _texts(fields, "categories", sources)
    _texts(fields, "follow_ups", sources)
    _texts(fields, "rewordings", sources)
    asked = fields.tables("questions", "a question of the bank", needed=True)
    entries = _unique(_question(one, categories, sources) for one in asked)
    ids = {entry.id for entry, _ in entries}
    for _, one in entries:
        _ids(one, "instead", ids)
    _check_goals(fields, [entry for entry, _ in entries])
    return Bank(
        entries=tuple(entry for entry, _ in entries),
        closing=next(iter(_ids(fields, "closing", ids, needed=True)), ""),
        spares=_ids(fields, "spares", ids),
        packs=_packs(fields, ids),
        texts={name: text.text for name, text in sources.texts.items() if name.startswith("questions.")},
        instead_of=_weak(fields, ids, sources),
        common_words=frozenset(word.value for word in fields.texts("common_words")),
        category_words=_category_words(fields, categories),
        editing=read_editing(fields),
    )


def read_editing(fields: Fields) -> Editing:
    """The words under `editing:`, by what they mean."""
    words: dict[str, list[str]] = {}
    for key, value in fields.rows("editing"):
        if key.value not in (*GROUPS, *NUMBERS):
            fields.problem(
                key.line, "C011", f"{key.value} is not a key of editing:{suggestion(key.value, GROUPS)}"
            )
            continue
        one = Fields(Table(((key, value),), key.line), "editing:", fields.file, fields.problems)
        words[key.value] = [word.value for word in one.texts(key.value)]
    return Editing.of(words)


def _question(
    fields: Fields, categories: Iterable[str], sources: Sources
) -> tuple[BankQuestion, Fields] | None:
    """One question, with its fields for what can be checked only when all are known."""
    fields.known(QUESTION_KEYS)
    found, ask = fields.id(), fields.text("ask", needed=True)
    fields.node("category", needed=True)
    category = fields.one_of("category", tuple(categories))
    goals = _some_of(fields, "goals", GOALS)
    lookup = fields.one_of("lookup", LOOKUPS, "no")
    look = fields.text("look", needed=lookup != "no")
    minutes = fields.number("minutes")
    if found is None or ask is None:
        return None
    question = BankQuestion(
        id=found.value,
        goals=goals,
        category=category,
        stage=fields.one_of("stage", STAGES, "core"),
        minutes=2 if minutes is None else minutes,
        lookup=lookup,
        strong=fields.flag("strong"),
        honest=fields.flag("honest"),
        only_for=fields.one_of("only_for", FLAGS),
        suits=fields.one_of("suits", FLAGS),
        instead=tuple(one.value for one in fields.texts("instead")),
    )
    if question.text_id in sources.texts:
        fields.problem(found.line, "C014", f"the id {found.value} was already given")
        return None
    sources.put(question.text_id, ask, fields.file)
    if look is not None:
        sources.put(f"{question.text_id}.look", look, fields.file)
    return question, fields


def _check_goals(fields: Fields, entries: Iterable[BankQuestion]) -> None:
    """A list for any goal needs a question to open with and one to close with, that fit everyone."""
    usable = [one for one in entries if one.lookup == "no" and not one.only_for]
    for goal in GOALS if usable else ():
        for stage in ("open", "close"):
            if not any(goal in one.goals and one.stage == stage for one in usable):
                message = f"no question of stage {stage} has {goal} among its goals and fits everyone"
                fields.problem(fields.line("questions"), "C061", message)


def _unique(
    found: Iterable[tuple[BankQuestion, Fields] | None],
) -> list[tuple[BankQuestion, Fields]]:
    return [one for one in found if one is not None]


def _texts(fields: Fields, key: str, sources: Sources) -> tuple[str, ...]:
    """A table of ids with their texts, which go into the string table; the ids."""
    rows = fields.rows(key, needed=key == "categories")
    for name, value in rows:
        if isinstance(value, Text) and value.value:
            sources.put(f"questions.{key}.{name.value}", value, fields.file)
        else:
            fields.problem(name.line, "C007", f"{name.value}: needs a text here")
    return tuple(name.value for name, _ in rows)


def _weak(fields: Fields, ids: Iterable[str], sources: Sources) -> dict[str, str]:
    """What is said about each weakness goes into the string table; code to what to ask instead."""
    instead: dict[str, str] = {}
    rows = fields.rows("weak")
    for key, value in rows:
        if key.value not in CODES:
            end = suggestion(key.value, CODES)
            fields.problem(key.line, "C011", f"{key.value} is not a key of weak:{end}")
            continue
        if not isinstance(value, Table):
            fields.problem(key.line, "C007", f"{key.value}: needs 'hint: …' below it")
            continue
        one = Fields(value, f"weak: {key.value}", fields.file, fields.problems)
        one.known(("hint", "instead"))
        hint = one.text("hint", needed=True)
        if hint is not None:
            sources.put(f"questions.weak.{key.value}", hint, fields.file)
        for other in _ids(one, "instead", ids)[:1]:
            instead[key.value] = other
    missing = [code for code in CODES if code not in {key.value for key, _ in rows}]
    if rows and missing:
        fields.problem(fields.line("weak"), "C012", f"weak: needs {', '.join(missing)}")
    return instead


def _category_words(fields: Fields, categories: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """More words for some of the categories."""
    words = {}
    for key, value in fields.rows("category_words"):
        if key.value not in categories:
            end = suggestion(key.value, categories)
            fields.problem(key.line, "C060", f"category_words: there is no category {key.value}{end}")
            continue
        one = Fields(Table(((key, value),), key.line), "category_words:", fields.file, fields.problems)
        words[key.value] = tuple(word.value for word in one.texts(key.value))
    return words


def _packs(fields: Fields, ids: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Ready lists by name."""
    packs = {}
    for key, value in fields.rows("packs", needed=True):
        one = Fields(Table(((key, value),), key.line), "packs:", fields.file, fields.problems)
        packs[key.value] = _ids(one, key.value, ids)
    if packs and "default" not in packs:
        fields.problem(fields.line("packs"), "C012", "packs: needs default: with a list of questions")
    return packs


def _ids(fields: Fields, key: str, ids: Iterable[str], *, needed: bool = False) -> tuple[str, ...]:
    """A list of ids of questions that exist."""
    fields.node(key, needed=needed)
    names = fields.texts(key)
    for name in names:
        if name.value not in ids:
            end = suggestion(name.value, ids)
            fields.problem(name.line, "C060", f"{key}: there is no question {name.value}{end}")
    return tuple(name.value for name in names if name.value in ids)


def _some_of(fields: Fields, key: str, allowed: tuple[str, ...]) -> frozenset[str]:
    """A list of these words, at least one."""
    fields.node(key, needed=True)
    words = fields.texts(key)
    for word in words:
        if word.value not in allowed:
            end = suggestion(word.value, allowed) or f"; use {', '.join(allowed)}"
            fields.problem(word.line, "C019", f"{word.value!r} is no value of {key}{end}")
    return frozenset(word.value for word in words if word.value in allowed)
