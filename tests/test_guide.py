"""The guide is carried out, not only quoted: each of its sentences is in the hands of a step.

`python -m tests.test_guide` writes docs/guide-coverage.md afresh from the scripts.
"""

from pathlib import Path

import pytest

from coach.dialog.book import Book, compile_folder, find_dialogs
from coach.dialog.guide import GuideLine
from coach.dialog.steps import Question

PAGE = Path(__file__).parents[1] / "docs" / "guide-coverage.md"
PHASE_OF = {
    "Prepare and plan": "prepare",
    "Make arrangements": "arrange",
    "Conduct the interview": "conduct",
    "Follow up": "follow_up",
}
HEAD = """# Where each sentence of the guide is carried out

The page "Conducting information interviews" is what Firsthand puts into practice. Here are its sentences, in
order, with the steps that act on them; `dialogs/guide.yaml` holds them, and steps name them with `guide:`.
A test keeps this page true to the scripts. After a change, `python -m tests.test_guide` writes it afresh.
"""


def coverage_page(book: Book) -> str:
    """The whole page docs/guide-coverage.md for these scripts, ending with a line end."""
    parts, section = [HEAD], ""
    for line in book.guide.values():
        if line.section != section:
            section = line.section
            parts.append(f"## {section}\n\n| Sentence | Steps |\n|---|---|\n")
        steps = ", ".join(f"`{name}`" for name in steps_for(book, line))
        parts.append(f"| {line.text} | {steps} |\n")
    return "".join(f"\n{part}" if part.startswith("## ") else part for part in parts)


def steps_for(book: Book, line: GuideLine) -> list[str]:
    """The full names of the steps that carry this sentence out, in the order of the journey."""
    return [step.name for step in book.steps.values() if line.id in step.guide]


def test_each_sentence_of_the_guide_is_carried_out_by_a_step(book: Book) -> None:
    """No sentence of the guide is without a step."""
    assert [] == [line.id for line in book.guide.values() if not steps_for(book, line)]


@pytest.mark.parametrize(("section", "phase"), sorted(PHASE_OF.items()))
def test_each_sentence_is_carried_out_in_its_own_phase(book: Book, section: str, phase: str) -> None:
    """What the guide says about a phase happens in that phase, wherever else it may happen too."""
    elsewhere = [
        line.id
        for line in book.guide.values()
        if line.section == section and not any(name.startswith(f"{phase}.") for name in steps_for(book, line))
    ]

    assert [] == elsewhere


def test_no_sentence_is_only_recited(book: Book) -> None:
    """Each sentence is behind something that a person is asked, told, given or reminded of."""
    silent = ("Set", "Go", "Close", "New")
    only_recited = [
        line.id
        for line in book.guide.values()
        if all(type(book.step(name)).__name__ in silent for name in steps_for(book, line))
    ]

    assert [] == only_recited


def test_why_has_an_answer_at_each_question_that_quotes_the_guide(book: Book) -> None:
    """A question that carries out the guide says why in its own words too."""
    without = [
        step.name
        for step in book.steps.values()
        if isinstance(step, Question) and step.guide and "why" not in step.extras
    ]

    assert [] == without


def test_the_table_in_the_docs_agrees_with_the_scripts(book: Book) -> None:
    """docs/guide-coverage.md lists exactly the steps that cite each sentence."""
    assert coverage_page(book) == PAGE.read_text(encoding="utf-8")


if __name__ == "__main__":
    PAGE.write_text(coverage_page(compile_folder(find_dialogs())), encoding="utf-8")
