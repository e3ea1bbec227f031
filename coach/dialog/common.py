"""common.yaml: what the coach itself says, and where news, "it's now" and a new interview lead. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from coach.dialog.fields import Fields
from coach.dialog.nodes import Items, Node, Table, Text
from coach.dialog.problems import suggestion
from coach.dialog.sources import Save, Sources
from coach.dialog.steps import Show
from coach.dialog.texts import REQUIRED, slot_of
from coach.dialog.when import SLOT, When

FILE = "common.yaml"
KEYS = (
    "language", "dialogs", "texts", "when_empty", "now", "new", "settings", "asides", "referral", "documents",
    "news",
)  # fmt: skip
NEWS_KEYS = ("to", "if", "set", "text", "only", "ends_contact")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a report ("she said no") leads: a step, answers that it implies, dialogs that it is heard in."""

    to: str
    #: The text of common.yaml that says what was assumed.
    text: str = ""
    set: Mapping[str, str] = field(default_factory=dict)
    #: Dialogs in which it counts; () for all.
    only: tuple[str, ...] = ()
    condition: When | None = None
    #: The contact is out of this: what was planned with them is called off.
    ends_contact: bool = False


@dataclass(frozen=True, slots=True)
class Aside:
    """A side dialog for the asking, and when a button at the end of an interview offers it."""

    dialog: str
    offered: When | None = None
    #: Whether a button ever offers it; otherwise it is only for the asking.
    button: bool = True


@dataclass(frozen=True, slots=True)
class Common:
    """What holds for all dialogs. Texts are in the book's table as `common.…`."""

    #: The dialogs in the order of the journey; the first is where everyone begins.
    dialogs: tuple[str, ...] = ()
    #: Ids of the texts, without "common.".
    texts: tuple[str, ...] = ()
    #: What stands in a text for an answer that isn't known, in the source language.
    when_empty: Mapping[str, str] = field(default_factory=dict)
    #: Step for "she's on the phone, now is a good time".
    now: str = ""
    #: Step where a further interview begins.
    new: str = ""
    #: The side dialog of settings.
    settings: str = ""
    #: What may be asked for at any time besides the commands ("compare").
    asides: Mapping[str, "Aside"] = field(default_factory=dict)
    #: Somebody was named in the talk: the `new` step that begins with them, and what that answers.
    referral: Place | None = None
    #: Command ("script") to the document step that it shows.
    documents: Mapping[str, str] = field(default_factory=dict)
    news: Mapping[str, tuple[Place, ...]] = field(default_factory=dict)


def read_order(node: Node | None, sources: Sources) -> tuple[str, ...]:
    """The dialogs in order: those that common.yaml lists, then the others that are no side dialogs."""
    listed = node.get("dialogs") if isinstance(node, Table) else None
    named: tuple[Text, ...] = ()
    if listed is not None and isinstance(node, Table):
        named = Fields(node, FILE, FILE, sources.problems).texts("dialogs")
    order: list[str] = []
    for name in named:
        if name.value in sources.outlines:
            order.append(name.value)
        elif sources.whole:
            end = suggestion(name.value, sources.outlines)
            sources.problems.add(FILE, name.line, "C020", f"there is no dialog {name.value}{end}")
    others = (one.name for one in sources.outlines.values() if not one.side and one.name not in order)
    return (*order, *others)


def read_common(node: Node, order: tuple[str, ...], sources: Sources) -> Common:
    """The file's content; its texts go into the string table."""
    if not isinstance(node, Table):
        sources.problems.add(FILE, node.line, "C007", "common.yaml begins with 'texts:'")
        return Common()
    fields = Fields(node, FILE, FILE, sources.problems)
    fields.known(KEYS)
    first = sources.outlines[order[0]] if order else None
    start = f"{first.name}.{first.ids[0]}" if first and first.ids else ""
    return Common(
        dialogs=order,
        texts=_texts(fields, sources),
        when_empty=_when_empty(fields, sources),
        now=_step(fields, "now", sources) or start,
        new=_step(fields, "new", sources) or start,
        settings=_settings(fields, sources),
        asides=_asides(fields, sources),
        referral=_referral(fields, sources),
        documents=_documents(fields, sources),
        news=_news(fields, sources),
    )


def _texts(fields: Fields, sources: Sources) -> tuple[str, ...]:
    found = _put_texts(fields, "texts", "common", sources)
    missing = [key for key in REQUIRED if key not in found]
    for key in missing:
        end = suggestion(key, set(found) - set(REQUIRED), "; is it the text called ")
        fields.problem(fields.line("texts"), "C012", f"texts: needs {key}:, which the coach says{end}")
    return tuple(found)


def _put_texts(fields: Fields, key: str, prefix: str, sources: Sources) -> list[str]:
    found = []
    for name, value in fields.rows(key):
        if isinstance(value, Text) and value.value:
            sources.put(f"{prefix}.{name.value}", value, FILE)
            found.append(name.value)
        else:
            fields.problem(name.line, "C007", f"{name.value}: needs a text here")
    return found


def _when_empty(fields: Fields, sources: Sources) -> dict[str, str]:
    for name, _ in fields.rows("when_empty"):
        if not SLOT.fullmatch(slot_of(name.value)):
            fields.problem(name.line, "C013", f"{name.value!r} can't be the name of a saved answer")
    found = _put_texts(fields, "when_empty", "common.when_empty", sources)
    return {slot: sources.texts[f"common.when_empty.{slot}"].text for slot in found}


def _step(fields: Fields, key: str, sources: Sources) -> str:
    value = fields.node(key)
    if isinstance(value, Table):  # `now: {to: conduct.live}`
        fields = Fields(value, f"{key}:", FILE, fields.problems)
        fields.known(("to",))
        key = "to"
    return sources.target(fields.text(key), "", fields)


def _settings(fields: Fields, sources: Sources) -> str:
    name = fields.text("settings")
    return _dialog(name, fields, sources) if name else ""


def _asides(fields: Fields, sources: Sources) -> dict[str, Aside]:
    """Each with the side dialog that answers it; its button's label is one of the texts."""
    found = {}
    for key, value in fields.rows("asides"):
        if not isinstance(value, Table):
            fields.problem(key.line, "C007", f"{key.value}: needs 'to:' with a side dialog below it")
            continue
        one = Fields(value, f"{key.value}:", FILE, fields.problems)
        one.known(("to", "if", "button"))
        name, condition = one.text("to", needed=True), one.condition("if")
        sources.use_condition(condition, one, "if")
        label = f"option_do_{key.value}"
        button = one.flag("button", default=True)
        if button and f"common.{label}" not in sources.texts:
            one.problem(key.line, "C012", f"texts: needs {label}:, the label of its button")
        if name and (dialog := _dialog(name, one, sources)):
            if not sources.outlines[dialog].side:
                one.problem(name.line, "C020", f"{dialog} is no side dialog; it needs 'side: true'")
            found[key.value] = Aside(dialog, condition, button)
    return found


def _dialog(name: Text, fields: Fields, sources: Sources) -> str:
    """The dialog of this name; "" when there is none."""
    if name.value in sources.outlines:
        return name.value
    if sources.whole:
        end = suggestion(name.value, sources.outlines)
        fields.problem(name.line, "C020", f"there is no dialog {name.value}{end}")
    return ""


def _referral(fields: Fields, sources: Sources) -> Place | None:
    rows = fields.rows("referral")
    table = Table(rows, fields.line("referral"))
    return _place(Fields(table, "referral:", FILE, fields.problems), "named", sources) if rows else None


def _documents(fields: Fields, sources: Sources) -> dict[str, str]:
    rows = fields.rows("documents")
    table = Fields(Table(rows, fields.line("documents")), "documents:", FILE, fields.problems)
    return {key.value: sources.show(table, key.value, "", (Show,)) for key, _ in rows}


def _news(fields: Fields, sources: Sources) -> dict[str, tuple[Place, ...]]:
    """For each kind of news the places it may lead to; the first whose `if` holds counts."""
    found = {}
    for kind, value in fields.rows("news"):
        entries = value.nodes if isinstance(value, Items) else (value,)
        tables = [one for one in entries if isinstance(one, Table)]
        if not tables:
            fields.problem(kind.line, "C007", f"{kind.value}: needs 'to:' with a step below it")
            continue
        places = [Fields(table, "a piece of news", FILE, fields.problems) for table in tables]
        found[kind.value] = tuple(_place(place, kind.value, sources) for place in places)
    return found


def _place(news: Fields, kind: str, sources: Sources) -> Place:
    news.known(NEWS_KEYS)
    news.node("to", needed=True)
    values = {slot.value: one.value for slot, one in news.rows("set") if isinstance(one, Text)}
    for slot, one in values.items():
        verb = "date" if one == "now" else "set"
        sources.saves.append(Save(slot, verb, FILE, news.line("set"), frozenset({one} - {""})))
    for name in news.texts("only"):
        if name.value not in sources.outlines and sources.whole:
            end = suggestion(name.value, sources.outlines)
            news.problem(name.line, "C020", f"there is no dialog {name.value}{end}")
    condition = news.condition("if")
    sources.use_condition(condition, news, "if")
    said = news.text("text")
    if said is not None and f"common.{said.value}" not in sources.texts:
        end = suggestion(said.value, [one.removeprefix("common.") for one in sources.texts])
        news.problem(said.line, "C012", f"texts: has no {said.value}{end}")
    return Place(
        to=sources.target(news.text("to"), "", news),
        text=said.value if said else f"news_{kind}",
        set=values,
        only=tuple(name.value for name in news.texts("only")),
        condition=condition,
        ends_contact=news.flag("ends_contact"),
    )
