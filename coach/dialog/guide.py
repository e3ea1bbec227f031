"""guide.yaml: the sentences that the coach carries out, so that "why?" can show its source. Pure."""

from dataclasses import dataclass

from coach.dialog.fields import Fields
from coach.dialog.nodes import Items, Node, Table
from coach.dialog.problems import Problems

FILE = "guide.yaml"
KEYS = ("id", "section", "text")


@dataclass(frozen=True, slots=True)
class GuideLine:
    """One sentence of the guide, and the heading that it stands under."""

    id: str
    section: str
    text: str


def read_guide(node: Node, problems: Problems) -> dict[str, GuideLine]:
    """The sentences by id, in their order."""
    whole = Fields(Table((), node.line), FILE, FILE, problems)
    if not isinstance(node, Items):
        whole.problem(node.line, "C007", "guide.yaml is a list of sentences; begin each with '- id: …'")
        return {}
    found: dict[str, GuideLine] = {}
    for one in node.nodes:
        if not isinstance(one, Table):
            whole.problem(one.line, "C007", "a sentence needs id:, section: and text:")
            continue
        fields = Fields(one, "a sentence of the guide", FILE, problems)
        fields.known(KEYS)
        line_id = fields.id()
        section, text = fields.text("section", needed=True), fields.text("text", needed=True)
        if line_id is None:
            continue
        if line_id.value in found:
            fields.problem(line_id.line, "C014", f"the id {line_id.value} was already given")
        found[line_id.value] = GuideLine(
            line_id.value, section.value if section else "", text.value if text else ""
        )
    return found
