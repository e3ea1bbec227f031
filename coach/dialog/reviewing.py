"""review.yaml: what the coach says about a draft, by the code of the rule. Pure."""

from coach.dialog.fields import Fields
from coach.dialog.nodes import Node, Table, Text
from coach.dialog.problems import suggestion
from coach.dialog.sources import Sources
from coach.skills.review.rules import RULES

FILE = "review.yaml"
KEYS = ("texts",)
CODES = tuple(dict.fromkeys(rule.code for rules in RULES.values() for rule in rules))


def text_id(code: str) -> str:
    """The id of what a rule says: why it matters, and what to do."""
    return f"review.{code}"


def read_review(node: Node, sources: Sources) -> None:
    """Puts the texts into the string table; a rule without one, and one without a rule, is reported."""
    if not isinstance(node, Table):
        sources.problems.add(FILE, node.line, "C007", f"{FILE} begins with 'texts:'")
        return
    fields = Fields(node, FILE, FILE, sources.problems)
    fields.known(KEYS)
    found = []
    for name, value in fields.rows("texts", needed=True):
        if name.value not in CODES:
            end = suggestion(name.value, CODES)
            fields.problem(name.line, "C011", f"{name.value} is not the code of a rule{end}")
        elif isinstance(value, Text) and value.value:
            sources.put(text_id(name.value), value, FILE)
        else:
            fields.problem(name.line, "C007", f"{name.value}: needs a text here")
        found.append(name.value)
    for code in CODES:
        if code not in found:
            fields.problem(fields.line("texts"), "C012", f"texts: needs {code}:, which a review may say")
