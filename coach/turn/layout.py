"""Documents and drafts, laid out from templates and the saved answers; versions of drafts. Pure."""

from typing import Any

from coach.dialog import steps
from coach.model.conversation import Draft
from coach.model.effects import Document
from coach.model.files import Page
from coach.skills import documents
from coach.skills.second_person import to_them
from coach.turn import advising, comparing, worksheet
from coach.turn.noting import notes_by_question
from coach.turn.talk import Talk


def laid_out(talk: Talk, step: steps.Show | steps.Work, **more: Any) -> Document:
    """A document step's or draft step's text, from its template and the saved answers; a page when it's to
    be a file of another kind.
    """
    draft = isinstance(step, steps.Work)
    title = talk.text(f"{step.name}.{'draft' if draft else 'document'}")
    template = talk.book.template(step.template, talk.person.language)
    values = {**template_values(talk), **_gathered(talk, template), **(_said_to_them(talk) if draft else {})}
    values |= more
    text = documents.lay_out(template, values)
    if isinstance(step, steps.Work):
        return Document(step.file_name or documents.file_name(title), title, text, copy=True)
    name = step.files[0] if step.files else documents.file_name(title)
    if not any(one.endswith(".pdf") for one in step.files):
        return Document(name, title, text, copy=step.copy)
    page = Page(
        documents.set_out(template, values), talk.person.language, step.one_page, talk.common("not_printed")
    )
    return Document(name, title, text, copy=step.copy, files=step.files, page=page)


def _said_to_them(talk: Talk) -> dict[str, str]:
    """What the contact told, as it is said to the contact in a draft."""
    told = {step.save for step in talk.book.steps.values() if isinstance(step, steps.Ask) and step.told}
    values = talk.values()
    return {slot: to_them(values[slot], talk.phrases) for slot in told if slot in values}


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


def _gathered(talk: Talk, template: str) -> dict[str, Any]:
    """What is put together from all interviews, where a template has a place for it."""
    wanted = set(documents.places(template))
    compared = {"compared": comparing.sections(talk)} if "compared" in wanted else {}
    return compared | (advising.values(talk) if any(one.startswith("page_") for one in wanted) else {})


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
