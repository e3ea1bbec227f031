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
    edits = tuple(_about(one, others, bank, texts) for one in _numbered(edits, entries, bank, texts))
    if not edits:
        return None
    last = {bank.closing, bank.wording(bank.closing, texts)}
    return apply_edits(entries, edits, others=others, closing=last)


def _numbered(
    edits: Sequence[Edit], entries: Sequence[str], bank: Bank, texts: Mapping[str, str] | None
) -> list[Edit]:
    """The edits, what is to go by its number; where no entry is meant, the number is asked for.

    That only beside another edit: alone, such words are hardly about the list ("drop the attitude").
    """
    found = []
    for one in edits:
        if one.action != "drop" or not one.about:
            found.append(one)
            continue
        number = _meant(one.about, entries, bank, texts)
        if number or len(edits) > 1:
            found.append(replace(one, numbers=(number,) if number else (), about=""))
    return found


def _meant(words: str, entries: Sequence[str], bank: Bank, texts: Mapping[str, str] | None) -> int:
    """The number of the one entry that shares most with these words; 0 when none or several do."""
    topic = content_words(words, bank.common_words)
    shared = [len(topic & content_words(bank.wording(one, texts), bank.common_words)) for one in entries]
    most = max(shared, default=0)
    return shared.index(most) + 1 if most and shared.count(most) == 1 else 0


def _about(edit: Edit, others: Sequence[str], bank: Bank, texts: Mapping[str, str] | None) -> Edit:
    """The edit with a question from the bank that is about what they named; else with their own words."""
    if not edit.about:
        return edit
    topic = content_words(edit.about, bank.common_words)
    near = {one: len(topic & content_words(bank.wording(one, texts), bank.common_words)) for one in others}
    best = max(near, key=lambda one: near[one], default="")
    return replace(edit, text=best if near.get(best) else edit.about)
