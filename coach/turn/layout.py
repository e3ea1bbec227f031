"""Documents and drafts, laid out from templates and the saved answers; versions of drafts. Pure."""

from itertools import groupby
from typing import Any

from coach.dialog import steps
from coach.model.conversation import Draft, Interview, Note
from coach.model.effects import Document
from coach.skills import documents
from coach.turn import worksheet
from coach.turn.talk import Talk


def laid_out(talk: Talk, step: steps.Show | steps.Work, **more: Any) -> Document:
    """A document step's or draft step's text, from its template and the saved answers."""
    language = talk.person.language
    template = talk.book.template(step.template, language)
    title = talk.text(f"{step.name}.{'draft' if isinstance(step, steps.Work) else 'document'}")
    text = documents.lay_out(template, {**template_values(talk), **more})
    name = step.file_name or documents.file_name(title, "")
    copy = isinstance(step, steps.Work) or step.copy
    return Document(name=name, title=title, text=text, copy=copy)


def template_values(talk: Talk) -> dict[str, Any]:
    """Saved answers for a template: words, and lists where a template numbers them."""
    values: dict[str, Any] = dict(talk.values())
    entries = talk.interview.slots.get("questions") or ()
    values["questions"] = worksheet.wordings(talk, entries or worksheet.kit(talk, ()))
    values["kit"] = worksheet.wordings(talk, worksheet.kit(talk, entries))
    values["notes"] = [
        "\n".join([question, *lines] if question else lines)
        for question, notes in notes_by_question(talk.interview)
        for lines in [[note.text for note in notes]]
    ]
    return values


def notes_by_question(interview: Interview) -> list[tuple[str, list[Note]]]:
    """The notes of a talk in order, those under one question together; "" where none was on the table."""
    grouped = groupby(interview.notes, key=lambda note: note.under)
    return [(question, list(notes)) for question, notes in grouped]


def refresh_draft(talk: Talk, step: steps.Work) -> None:
    """Lays the draft out afresh from the answers, unless the person has put it into their own words."""
    versions = talk.interview.drafts.get(step.name, ())
    if versions and versions[-1].own:
        return
    text = laid_out(talk, step).text
    if not versions or versions[-1].text != text:
        keep_version(talk, step, text)


def keep_version(talk: Talk, step: steps.Work, text: str, *, own: bool = False) -> None:
    """Keeps a version of a draft, newest last; `own` when these are the person's words."""
    versions = talk.interview.drafts.get(step.name, ())
    talk.change(drafts={**talk.interview.drafts, step.name: (*versions, Draft(talk.now, text, own))})
