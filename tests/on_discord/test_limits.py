"""The check of what Discord refuses finds each kind of it."""

from typing import Any

import pytest

from tests.on_discord.limits import problems


def _button(**more: Any) -> dict[str, Any]:
    return {"type": 2, "style": 2, "label": "Go", "custom_id": "a", **more}


def _select(options: int, **more: Any) -> dict[str, Any]:
    made = [{"label": "x", "value": str(number)} for number in range(options)]
    return {"type": 3, "custom_id": "s", "options": made, **more}


def _row(*inside: dict[str, Any]) -> dict[str, Any]:
    return {"type": 1, "components": list(inside)}


def _message(*components: dict[str, Any], content: str = "x", v2: bool = False, file: str | None = None):
    return {
        "content": "" if v2 else content,
        "components": list(components),
        "v2": v2,
        "files": [file] if file else [],
    }


def _modal(*inside: dict[str, Any], **more: Any) -> dict[str, Any]:
    labels = [{"type": 18, "label": "L", "component": one} for one in inside]
    return {"title": "T", "custom_id": "m", "components": labels, **more}


def _text(size: int) -> dict[str, Any]:
    return {"type": 10, "content": "a" * size}


def test_good_messages_and_forms_have_no_problems():
    """Buttons, a menu, a layout with a file, a form."""
    assert [] == problems("message", _message(_row(_button()), _row(_select(25)), file="a.md"))
    shown = {"type": 13, "file": {"url": "attachment://a.md"}}
    framed = {"type": 17, "components": [_text(4000), {"type": 14, "spacing": 1}, shown]}
    assert [] == problems("message", _message(framed, v2=True, file="a.md"))
    field = {"type": 4, "custom_id": "f", "style": 1, "value": "x"}
    assert [] == problems("modal", _modal(field, {**_select(10), "type": 21}))
    assert [] == problems("message", _message(content="```\n@everyone\n``` <t:1:F> \\<#12>"))


@pytest.mark.parametrize(
    ("payload", "found"),
    [
        (_message(content="a" * 2001), "content: has 2001 characters"),
        (_message(content="😀" * 1001), "content: has 2002 characters"),
        (_message(content=" "), "has no words"),
        (_message(content="@everyone"), "calls '@everyone'"),
        (_message(content="<@123>"), "calls '<@123>'"),
        (_message(content="<#123>"), "calls '<#123>'"),
        (_message(content="\ud800"), "no JSON in UTF-8"),
        (_message(file="my file.md"), "would be renamed"),
        (_message(*[_row(_button(custom_id=str(at))) for at in range(6)]), "has 6 items, not 0 to 5"),
        (_message(_row(*[_button(custom_id=str(at)) for at in range(6)])), "has 6 items, not 1 to 5"),
        (_message(_row(_button(), _button())), "is there twice"),
        (_message(_row(_button(label="a" * 81))), "has 81 characters"),
        (_message(_row(_button(label=" "))), "is blank"),
        (_message(_row(_button(custom_id="a" * 101))), "has 101 characters"),
        (_message(_row(_button(style=5))), "only as a link"),
        (_message(_row(_button(colour=1))), "unknown key 'colour'"),
        (_message(_row(_button(), _select(2))), "has a select beside something else"),
        (_message(_row(_select(26))), "has 26 items"),
        (_message(_row(_select(2, max_values=3))), "asks for 1 to 3 of 2"),
        (_message(_row(_select(1, placeholder="a" * 151))), "has 151 characters"),
        (_message(_text(3)), "no component 10 here"),
        (_message(_text(2001), _text(2000), v2=True), "have 4001 characters"),
        (_message(*[_text(1)] * 41, v2=True), "are 41, not 40"),
        (_message(_text(1), v2=True, file="a.md"), "attached but not shown"),
    ],
)
def test_what_discord_refuses_in_a_message_is_found(payload: dict[str, Any], found: str):
    """Each with where it is."""
    assert found in " ".join(problems("message", payload))


@pytest.mark.parametrize(
    ("payload", "found"),
    [
        (_modal(_select(1), title="a" * 46), "title: has 46 characters"),
        (_modal(), "has 0 items, not 1 to 5"),
        (_modal(*[_select(1, custom_id=str(at)) for at in range(6)]), "has 6 items"),
        (_modal({**_select(1), "type": 21}), "has 1 items, not 2 to 10"),
        (_modal({"type": 4, "custom_id": "f", "style": 1, "value": "a" * 4001}), "has 4001 characters"),
        (_modal({"type": 4, "custom_id": "f", "style": 3}), "style: is 3"),
        (_modal(_select(1, disabled=True)), "can't be disabled"),
        (_modal(_select(1, min_values=0)), "is required and asks for none"),
        (_modal(_button()), "no component 2 here"),
    ],
)
def test_what_discord_refuses_in_a_form_is_found(payload: dict[str, Any], found: str):
    """Each with where it is."""
    assert found in " ".join(problems("modal", payload))
