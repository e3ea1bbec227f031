"""Forms as Discord's modals, what comes back from them, and what to put right in them. Pure."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from discord import RadioGroupOption, SelectOption, TextStyle, ui

from bots.discord_elements import (
    MOST_OPTION,
    MOST_OPTIONS,
    MOST_PLACEHOLDER,
    PRIMARY,
    Message,
    Word,
    button,
    can_carry,
    carried,
    plain,
    row,
)
from bots.discord_text import pieces
from bots.words import beginning, clean, units
from coach.model.effects import Field, FieldErrors, OpenForm

#: Characters of a field, of a form's title, and of what stands above and below a field.
MOST_FIELD, MOST_TITLE, MOST_NAME, MOST_HINT = 4000, 45, 45, 100
#: Fields of a form, and options that are shown beside each other.
MOST_FIELDS, MOST_RADIOS = 5, 10
#: Characters of what was typed, where it is said again; and of all that is to be put right.
MOST_TYPED, MOST_ERRORS = 100, 1900


def form(wanted: OpenForm, word: Word) -> ui.Modal:
    """The form as a modal to open; what was typed comes back by the fields' names."""
    title = plain(wanted.title or wanted.submit or word("app_open"), MOST_TITLE)
    meant = carried(f"form|{wanted.form}", wanted.interview, wanted.question).removesuffix("|")
    modal = ui.Modal(title=title, timeout=None, custom_id=meant)
    for field in wanted.fields[:MOST_FIELDS]:
        modal.add_item(
            ui.Label(
                text=plain(field.label, MOST_NAME),
                description=plain(field.hint, MOST_HINT) if field.hint.strip() else None,
                component=_input(field, word),
            )
        )
    return modal


def typed(data: Mapping[str, Any]) -> dict[str, str]:
    """What was typed and chosen in a form that was sent in (an interaction's data), by its fields' names."""
    return dict(_typed(data.get("components") or ()))


def refilled(wanted: OpenForm, before: Mapping[str, str]) -> OpenForm:
    """The form with what was typed in it before."""
    return replace(
        wanted,
        fields=tuple(replace(one, value=before.get(one.name, one.value)) for one in wanted.fields),
    )


def errors(
    found: FieldErrors, wanted: OpenForm, word: Word, before: Mapping[str, str] | None = None
) -> Message:
    """What to put right in a form that was sent in, to be shown to the person alone.

    Discord's forms can show no errors, and none can be opened in answer to one: a button opens it again
    (`again|<form>|<interview>|<question>`). What was typed there (`before`) is said beside each problem, so
    that it isn't lost when the form is opened in a process that doesn't know it.

    Args:
        found: the problems, by field.
        wanted: the form; without fields, the problems stand without the fields' names.
        word: the words of the person's language.
        before: what was typed, by field.
    """
    labels = {one.name: one.label for one in wanted.fields}
    lines = [word("app_try_again")]
    for name, problem in found.errors:
        said = beginning(" ".join((before or {}).get(name, "").split()), MOST_TYPED)
        where = " ".join(one for one in (labels.get(name, ""), f"“{said}”" if said else "") if one)
        lines.append(f"- {where}: {problem}" if where else f"- {problem}")
    content = pieces(clean("\n".join(lines)), MOST_ERRORS)[0]
    again = carried(f"again|{wanted.form}", wanted.interview, wanted.question).removesuffix("|")
    return Message(content, (row(button(wanted.title or word("app_open"), again, PRIMARY)),))


def _input(field: Field, word: Word) -> ui.Item[Any]:
    options = {one.id: plain(one.label, MOST_OPTION) for one in field.options if can_carry(one.id)}
    if 2 <= len(options) <= MOST_RADIOS:
        radios = [
            RadioGroupOption(label=label, value=value, default=value == field.value)
            for value, label in options.items()
        ]
        return ui.RadioGroup(custom_id=field.name, required=not field.optional, options=radios)
    if options:
        entries = [
            SelectOption(label=label, value=value, default=value == field.value)
            for value, label in list(options.items())[:MOST_OPTIONS]
        ]
        return ui.Select(
            custom_id=field.name,
            required=not field.optional,
            min_values=0 if field.optional else 1,
            options=entries,
            placeholder=plain(word("app_choose"), MOST_PLACEHOLDER),
        )
    value = clean(field.value)
    # What doesn't fit is left out whole: half of it would be saved as the whole.
    fits = value.strip() and units(value) <= MOST_FIELD
    many = field.many or "\n" in value
    return ui.TextInput(
        custom_id=field.name,
        style=TextStyle.paragraph if many else TextStyle.short,
        default=value if fits else None,
        required=not field.optional,
        max_length=MOST_FIELD,
    )


def _typed(components: Iterable[Mapping[str, Any]]) -> Iterable[tuple[str, str]]:
    for one in components:
        if isinstance(one.get("component"), Mapping):
            yield from _typed([one["component"]])
        yield from _typed(one.get("components") or ())
        if isinstance(one.get("custom_id"), str):
            values = one.get("values") or [one.get("value")]
            yield one["custom_id"], str(values[0] or "")
