"""A weak question on their list: a kind hint, and a better wording to accept; or theirs stays. Pure.

The question is on the list before the hint is shown. What waits for a yes is a `Pending` that wants
"wording"; its value holds the `entry`, the `code` of what is weak, the `better` questions, and `more` entries
to look at after it.
"""

from collections.abc import Sequence
from typing import Any

from coach.dialog import steps
from coach.model.conversation import Pending
from coach.model.effects import Choices, Option
from coach.skills import better_questions, weak_questions
from coach.turn import worksheet
from coach.turn.talk import Talk

#: The weakness of two questions in one.
TWO_IN_ONE = "Q-05"


def find_weak(
    talk: Talk, step: steps.Worksheet, entries: Sequence[str], *, halves: Sequence[str] = ()
) -> Pending | None:
    """The first weak question among these entries of the list, with what to ask instead.

    `halves` are those that the coach has just made of one of theirs: they aren't compared with the others.
    """
    book, language = talk.book, talk.person.language
    phrases = book.weak_questions(language)
    listed = worksheet.wordings(talk, talk.slots.get(step.save) or ())
    for number, entry in enumerate(entries):
        others = [one for one in listed if one != entry and entry not in halves]
        found = weak_questions.find(entry, phrases, others=others, common=book.bank.common_words)
        # Two in one are taken apart first: each half may be weak in its own way.
        found = tuple(sorted(found, key=lambda one: one.code != TWO_IN_ONE))
        if not found or not book.has(_hint(found[0].code)):
            continue
        better = better_questions.better(
            entry, found[0], phrases, book.bank, lambda text_id: book.text(text_id, language)
        )
        value = {
            "entry": entry,
            "code": found[0].code,
            "better": [one for one in better if one not in listed],
            "more": list(entries[number + 1 :]),
        }
        return Pending(step.name, value, entry, "wording")
    return None


def hint(talk: Talk, pending: Pending) -> Choices:
    """What is weak, kindly; what could be asked instead; and the choice."""
    better = pending.value["better"]
    lines = [talk.text(_hint(pending.value["code"]))]
    if better:
        lines.append(talk.common("weak_better", better="\n".join(f'"{one}"' for one in better)))
    take = ("better_all" if len(better) > 1 else "better") if better else "leave_out"
    options = (Option("yes", talk.common(f"option_{take}")), Option("no", talk.common("option_mine")))
    return Choices("\n\n".join(lines), options, talk.interview.question)


def take(talk: Talk, step: steps.Worksheet, value: dict[str, Any], *, agreed: bool) -> str:
    """Puts the better questions in the place of theirs, or leaves theirs; says what was done."""
    entries = list(talk.slots.get(step.save) or ())
    if not agreed or value["entry"] not in entries:
        return talk.common("questions_mine")
    at = entries.index(value["entry"])
    new = [one for one in (_in_bank(talk, text) for text in value["better"]) if one not in entries]
    if not new and len(entries) == 1:
        return talk.common("questions_last_one")
    talk.save(step.save, [*entries[:at], *new, *entries[at + 1 :]])
    if not new:
        return talk.common("questions_dropped", entry=value["entry"])
    other = '", "'.join(worksheet.wordings(talk, new))
    return talk.common("questions_swapped", entry=value["entry"], other=other)


def halves(value: dict[str, Any], *, agreed: bool) -> list[str]:
    """Those into which a question of theirs was taken apart; they may be weak themselves."""
    return list(value["better"]) if agreed and len(value["better"]) > 1 else []


def _in_bank(talk: Talk, text: str) -> str:
    """A question as an entry of the list: by its id when it is the bank's."""
    found = talk.book.bank.find(text, worksheet.texts_of(talk))
    return found.id if found else text


def _hint(code: str) -> str:
    return f"questions.weak.{code}"
