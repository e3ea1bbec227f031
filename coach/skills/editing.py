"""One typed line about the list of questions, from reading to the changed list. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from coach.skills.edit_reading import Editing, read_edits
from coach.skills.question_edits import Edit, Edited, apply_edits
from coach.skills.question_words import content_words
from coach.skills.questions import Bank, Wish, alternatives


def edit(
    bank: Bank,
    wish: Wish,
    entries: Sequence[str],
    line: str,
    texts: Mapping[str, str] | None = None,
    *,
    editing: Editing | None = None,
) -> Edited | None:
    """The list as the line wants it; None when the line isn't about the list.

    Args:
        bank: where other questions come from.
        wish: what the list is wanted for, so that they fit.
        entries: the list as it was shown.
        line: what was typed.
        texts: the bank's texts in the person's language; None: the source language.
        editing: the words of that language; None: those of the source language.
    """
    edits = read_edits(line, editing or bank.editing, len(entries))
    if not edits:
        return None
    others = alternatives(bank, wish, entries, texts)
    edits = tuple(_about(one, others, bank, texts) for one in edits)
    last = {bank.closing, bank.wording(bank.closing, texts)}
    return apply_edits(entries, edits, others=others, closing=last)


def _about(edit: Edit, others: Sequence[str], bank: Bank, texts: Mapping[str, str] | None) -> Edit:
    """The edit with a question from the bank that is about what they named; else with their own words."""
    if not edit.about:
        return edit
    topic = content_words(edit.about, bank.common_words)
    near = {one: len(topic & content_words(bank.wording(one, texts), bank.common_words)) for one in others}
    best = max(near, key=lambda one: near[one], default="")
    return replace(edit, text=best if near.get(best) else edit.about)
