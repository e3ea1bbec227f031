"""faq.yaml: what people ask in between, how they put it, and what is answered. Pure.

Texts go into the string table as `faq.<id>.title`, `faq.<id>.answer`, `faq.<id>.live` and `faq.<id>.<state>`,
where a translation replaces them. How people put it isn't translated: another language has ways of its own,
in its `asked.yaml`.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from coach.dialog.fields import Fields, check_id
from coach.dialog.help import SITUATIONS
from coach.dialog.nodes import Items, Node, Table, Text
from coach.dialog.sources import Context, Sources
from coach.dialog.when import When

FILE = "faq.yaml"
KEYS = ("states", "questions", "answers")
QUESTION_KEYS = ("id", "title", "ask", "told", "answer", "live", "help")
#: Fewer ways of putting it than this, and other people's words aren't recognised.
LEAST_WAYS = 5


@dataclass(frozen=True, slots=True)
class FaqQuestion:
    """One question; its texts are in the string table."""

    id: str
    #: How people put it, the title first.
    ask: tuple[str, ...]
    #: Whether it is one as well when it is only said ("i'm so nervous"), where any words would be an answer.
    told: bool = False
    #: States in which it is answered otherwise, in the order of `Faq.states`.
    states: tuple[str, ...] = ()
    #: Whether there is a line for the talk itself.
    live: bool = False
    #: Whose situation it is, of help.yaml: those people are named below the answer; "" for nobody.
    situation: str = ""

    def text_id(self, part: str) -> str:
        """The id of one of its texts: "title", "answer", "live" or a state."""
        return f"faq.{self.id}.{part}"


@dataclass(frozen=True, slots=True)
class Faq:
    """All questions that people ask in between."""

    #: State to the condition under which it holds.
    states: Mapping[str, When] = field(default_factory=dict)
    questions: Mapping[str, FaqQuestion] = field(default_factory=dict)
    #: Kind of answer to examples: what sounds like a question for the coach and is none.
    answers: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def read_faq(node: Node, sources: Sources) -> Faq:
    """The file's content; its texts go into the string table."""
    if not isinstance(node, Table):
        sources.problems.add(FILE, node.line, "C007", "faq.yaml begins with 'questions:'")
        return Faq()
    fields = Fields(node, FILE, FILE, sources.problems)
    fields.known(KEYS)
    states = _states(fields, sources)
    found: dict[str, FaqQuestion] = {}
    ways: dict[str, str] = {}
    for one in fields.tables("questions", "a question", needed=True):
        question = _question(one, states, ways, sources)
        if question is not None and question.id in found:
            one.problem(one.line("id"), "C014", f"the id {question.id} was already given")
        elif question is not None:
            found[question.id] = question
    return Faq(states, found, _answers(fields, ways))


def _states(fields: Fields, sources: Sources) -> dict[str, When]:
    rows = fields.rows("states")
    table = Fields(Table(rows, fields.line("states")), "states:", FILE, sources.problems)
    found = {}
    for key, _ in rows:
        condition = table.condition(key.value)
        sources.use_condition(condition, table, key.value)
        if key.value in QUESTION_KEYS:
            table.problem(
                key.line, "C013", f"a state can't be called {key.value}: that is a key of a question"
            )
        elif check_id(key, table) and condition is not None:
            found[key.value] = condition
    return found


def _question(
    fields: Fields, states: Mapping[str, When], ways: dict[str, str], sources: Sources
) -> FaqQuestion | None:
    fields.known((*QUESTION_KEYS, *states))
    found, title = fields.id(), fields.text("title", needed=True)
    answer = fields.text("answer", needed=True)
    fields.node("ask", needed=True)
    asked = fields.texts("ask")
    if found is None or title is None or answer is None:
        return None
    if fields.has("ask") and len(asked) < LEAST_WAYS:
        message = f"ask: has {len(asked)} ways of putting it; {LEAST_WAYS} at the least, a dozen is better"
        fields.problem(fields.line("ask"), "C070", message)
    _note_ways(fields, asked, found.value, ways)
    question = FaqQuestion(
        id=found.value,
        ask=(title.value, *(one.value for one in asked)),
        told=fields.flag("told"),
        states=tuple(state for state in states if fields.has(state)),
        live=fields.has("live"),
        situation=fields.one_of("help", SITUATIONS),
    )
    sources.put(question.text_id("title"), title, FILE)
    sources.put(question.text_id("answer"), answer, FILE)
    for part in ("live", *question.states):
        text = fields.text(part)
        if text is not None:
            context = Context((states[part],)) if part in states else None
            sources.put(question.text_id(part), text, FILE, context)
    return question


def _note_ways(fields: Fields, asked: Iterable[Text], name: str, ways: dict[str, str]) -> None:
    """Reports what two questions, or a question and the answers, have in common to the letter."""
    for one in asked:
        other = ways.setdefault(one.value.casefold(), name)
        if other != name:
            fields.problem(one.line, "C071", f"{one.value!r} is a way of asking {other} as well")


def _answers(fields: Fields, ways: dict[str, str]) -> dict[str, tuple[str, ...]]:
    found = {}
    for key, value in fields.rows("answers"):
        one = Fields(Table(((key, value),), key.line), "answers:", FILE, fields.problems)
        if not isinstance(value, Text | Items):
            one.problem(key.line, "C007", f"{key.value}: needs a list of examples here")
            continue
        texts = one.texts(key.value)
        _note_ways(one, texts, key.value, ways)
        found[key.value] = tuple(text.value for text in texts)
    return found
