"""Forms as Slack's modals, and what to put right in them. Pure."""

import json

from bots.slack_elements import MOST_LABEL, Word, plain
from bots.slack_text import Block
from coach.model.effects import Field, FieldErrors, OpenForm

#: Characters of a field.
MOST_FIELD = 3000
MOST_TITLE = 24
#: Options of one menu, or of one group in it.
MOST_OPTIONS = 100


def form(wanted: OpenForm, word: Word) -> Block:
    """The form as a view to open; what was typed comes back at `field/<name>`."""
    meant = {"form": wanted.form, "interview": wanted.interview, "question": wanted.question}
    return {
        "type": "modal",
        "callback_id": "form",
        "private_metadata": json.dumps(meant),
        "title": plain(wanted.title or wanted.submit, MOST_TITLE),
        "submit": plain(wanted.submit or word("app_save"), MOST_TITLE),
        "close": plain(word("app_cancel"), MOST_TITLE),
        "blocks": [_input(field, word) for field in wanted.fields],
    }


def errors(found: FieldErrors) -> dict[str, str]:
    """What to put right, by the block of the form where it is shown."""
    texts: dict[str, str] = {}
    for name, text in found.errors:
        block = f"field/{name}"
        texts[block] = f"{texts[block]} {text}" if block in texts else text
    return texts


def _input(field: Field, word: Word) -> Block:
    block = {
        "type": "input",
        "block_id": f"field/{field.name}",
        "label": plain(field.label, 2000),
        "element": _menu(field, word) if field.options else _line(field),
        "optional": field.optional,
    }
    return {**block, "hint": plain(field.hint, 2000)} if field.hint.strip() else block


def _line(field: Field) -> Block:
    element = {
        "type": "plain_text_input",
        "action_id": "value",
        "multiline": field.many,
        "max_length": MOST_FIELD,
    }
    # What doesn't fit is left out whole: half of it would be saved as the whole.
    fits = field.value and len(field.value.encode("utf-16-le", "replace")) // 2 <= MOST_FIELD
    return {**element, "initial_value": field.value} if fits else element


def _menu(field: Field, word: Word) -> Block:
    options = [{"text": plain(one.label, MOST_LABEL), "value": one.id} for one in field.options]
    element: Block = {
        "type": "static_select",
        "action_id": "value",
        "placeholder": plain(word("app_choose"), 150),
    }
    if len(options) <= MOST_OPTIONS:
        element["options"] = options
    else:
        element["option_groups"] = [
            {
                "label": plain(f"{at + 1}–{at + len(group)}", MOST_LABEL),
                "options": group,
            }
            for at in range(0, len(options), MOST_OPTIONS)
            for group in [options[at : at + MOST_OPTIONS]]
        ]
    chosen = [one for one in options if one["value"] == field.value]
    return {**element, "initial_option": chosen[0]} if chosen else element
