"""Forms: what an app can open instead of asking in words, and what comes back from one. Pure.

What is typed into a field is read as the same answer typed in the chat. A form that can't be taken changes
nothing at all, so that it can be put right and sent in again.
"""

from collections.abc import Iterator

from coach.dialog import steps
from coach.dialog.limits import OPTIONS
from coach.model.effects import Field, FieldErrors, OpenForm, Option, Say
from coach.model.events import Commanded, Submitted
from coach.skills import saying
from coach.turn import asking, choosing, live, overview, readings, returning, surveying
from coach.turn.talk import Talk

SETTINGS, NOTE, DRAFT = "settings", "note", "draft"
#: Characters that a field takes in every app (Slack's).
LONGEST = 3000
#: Fields of the settings, and where each is kept.
SLOTS = {"name": "me.name", "zone": "me.timezone", "quiet": "me.quiet_hours"}


def open_instead(talk: Talk, event: Commanded) -> bool:
    """Opens the form that serves a command better than words would; False when there is none."""
    if not event.form:
        return False
    if event.command == SETTINGS:
        return _open(talk, SETTINGS, tuple(_settings_fields(talk)))
    if event.command == NOTE and len(event.text) <= LONGEST:
        return not choosing.focus_on(talk, event.interview) or _open_note(talk, event.text)
    if event.command == "change" and not event.text.strip():
        return not choosing.is_current(talk, event.interview, event.question) or _open_draft(talk)
    return False


def take(talk: Talk, event: Submitted) -> str:
    """A form was sent in; returns words that are to be read as a typed answer, "" for none."""
    if event.form == SETTINGS:
        _take_settings(talk, event.fields)
    elif event.form == NOTE:
        _take_note(talk, event)
    elif not event.form or (event.form == DRAFT and _open_work(talk, event.interview) is not None):
        return choosing.submit(talk, event.fields, event.interview, event.question)
    else:
        asking.ask_again(talk, talk.common("stale"))
    return ""


def _open(talk: Talk, form: str, fields: tuple[Field, ...], question: int = 0) -> bool:
    if not fields:
        return False
    talk.change_person(asking="")
    interview = "" if form == SETTINGS else talk.interview.id
    title = talk.common(f"form_{form}")
    talk.replies.append(OpenForm(form, title, fields, talk.common("app_save"), interview, question))
    return True


def _refuse(talk: Talk, errors: dict[str, str]) -> None:
    talk.take_back()
    talk.replies.append(FieldErrors(tuple(errors.items())))


# Settings.


def _settings_fields(talk: Talk) -> Iterator[Field]:
    for name in _steps(talk):
        value = _present(talk, name)
        yield Field(
            name, talk.common(f"field_{name}"), value, talk.common(f"form_{name}_hint"), optional=not value
        )
    if len(talk.book.languages) > 1:
        options = tuple(
            Option(one, talk.book.text("common.language_name", one)) for one in talk.book.languages
        )
        yield Field("language", talk.common("field_language"), talk.person.language, options=options)


def _steps(talk: Talk) -> dict[str, steps.Ask]:
    """The questions of the settings that the form asks too, by its fields' names."""
    side = talk.book.dialogs.get(talk.book.common.settings)
    asked = {step.save: step for step in side.steps.values() if isinstance(step, steps.Ask)} if side else {}
    return {name: asked[slot] for name, slot in SLOTS.items() if slot in asked}


def _present(talk: Talk, name: str) -> str:
    """What a setting is now, in words; "" when it isn't known."""
    if name == "zone":
        return saying.zone_city(talk.person.timezone)
    return surveying.quiet_hours(talk) if name == "quiet" else talk.values().get(SLOTS[name], "")


def _take_settings(talk: Talk, fields: dict[str, str]) -> None:
    """Saves what was changed and says what that is; nothing is saved when anything can't be read."""
    asked = _steps(talk)
    typed = {name: readings.cleaned(talk, fields[name]).strip() for name in asked if name in fields}
    before = {name: _present(talk, name) for name in asked}
    read = {
        name: _read(talk, name, asked[name], text) for name, text in typed.items() if text != before[name]
    }
    errors = {name: error for name, (_, error) in read.items() if error}
    language = fields.get("language") or talk.person.language
    if language not in (talk.person.language, *talk.book.languages):
        errors["language"] = talk.common("error_choice")
    if errors:
        _refuse(talk, errors)
        return
    other = language != talk.person.language
    talk.change_person(language=language, asking="")
    if "zone" in typed and "zone" not in read:
        talk.save(SLOTS["zone"], talk.person.timezone)  # they have seen it: it is no guess any more
    for name, (value, _) in read.items():
        talk.save(SLOTS[name], value)
    changed = {
        _called(talk, asked[name]): _present(talk, name)
        for name in read
        if _present(talk, name) != before[name]
    }
    if other:
        changed[talk.common("field_language")] = talk.common("language_name")
    lines = [talk.common("status_line", label=label, answer=answer) for label, answer in changed.items()]
    if lines:
        talk.show(Say("\n".join([talk.common("form_changed"), *lines])), about=False)


def _read(talk: Talk, name: str, step: steps.Ask, typed: str) -> tuple[object, str]:
    """A field's value as it is saved, and what is to be put right ("" for nothing)."""
    if not typed:
        return None, talk.common("error_empty")
    reading = readings.read(talk, step, typed)
    if not reading.understood:
        return None, talk.common(f"error_{name}")
    value = readings.stored_form(talk, step, reading.value)
    if reading.unsure:
        return None, talk.common("error_unsure", said=readings.said_back(talk, step, value))
    return value, ""


def _called(talk: Talk, step: steps.Ask) -> str:
    return returning.names_of(talk, step.name)[0] if "label" in step.extras else step.id


# A note.


def _open_note(talk: Talk, text: str) -> bool:
    note = Field("note", talk.common("field_note"), readings.cleaned(talk, text).strip(), many=True)
    known = sorted(talk.open_interviews, key=lambda one: one.id != talk.interview.id)[:OPTIONS]
    options = tuple(Option(one.id, overview.who(talk, one)) for one in known)
    if len(options) < 2:
        return _open(talk, NOTE, (note,))
    present = talk.interview.id if not talk.interview.closed else options[0].id
    whose = Field("interview", talk.common("field_interview"), present, options=options)
    return _open(talk, NOTE, (note, whose))


def _take_note(talk: Talk, event: Submitted) -> None:
    """Keeps the note where it belongs; the interview at hand and its question stay."""
    text = readings.cleaned(talk, event.fields.get("note", "")).strip()
    if not text:
        _refuse(talk, {"note": talk.common("error_empty")})
        return
    here = talk.interview.id
    talk.change_person(asking="")
    talk.focus(event.fields.get("interview") or event.interview or here)  # one that is gone: the one at hand
    live.add_note(talk, text, quietly=True)
    who = talk.values().get("contact.first") or talk.interview.contact
    noted = talk.common("form_noted", who=who) if who else talk.common("note_kept")
    talk.show(Say(noted), about=False)
    talk.focus(here)


# A draft.


def _open_work(talk: Talk, interview: str | None) -> steps.Work | None:
    """The draft that is open in this interview; None when there is none."""
    if interview is not None and not talk.focus(interview):
        return None
    step = talk.question
    return step if isinstance(step, steps.Work) and not talk.interview.closed else None


def _open_draft(talk: Talk) -> bool:
    step = _open_work(talk, None)
    if step is None:
        return False
    text = talk.interview.drafts[step.name][-1].text
    if len(text) > LONGEST:
        talk.say("form_too_long")
        return True
    field = Field("text", talk.common("field_text"), text, many=True)
    return _open(talk, DRAFT, (field,), talk.interview.question)
