"""The check of what Slack refuses finds each kind of it."""

from typing import Any

import pytest

from tests.slack.limits import problems


def _plain(text: str) -> dict[str, Any]:
    return {"type": "plain_text", "text": text}


def _button(**more: Any) -> dict[str, Any]:
    return {"type": "button", "action_id": "a", "text": _plain("Go"), "value": "v", **more}


def _select(options: int, **more: Any) -> dict[str, Any]:
    made = [{"text": _plain("x"), "value": str(number)} for number in range(options)]
    return {"type": "static_select", "action_id": "s", "options": made, **more}


def _message(*elements: dict[str, Any]) -> dict[str, Any]:
    return {"text": "Hello", "blocks": [{"type": "actions", "elements": list(elements)}]}


def _section(text: str, **more: Any) -> dict[str, Any]:
    return {
        "text": "Hello",
        "blocks": [{"type": "section", "text": {"type": "mrkdwn", "text": text}, **more}],
    }


def test_a_good_message_has_no_problems():
    """Buttons, a menu, boxes and a picker beside each other; a text with a date, a link and entities."""
    boxes = {**_select(10), "type": "checkboxes", "action_id": "b"}
    picker = {"type": "datetimepicker", "action_id": "p"}
    text = "At <!date^1795540500^{date_long}, {time}|10:15> see <https://example.ca|this> &amp; more"

    assert [] == problems("message", _message(_button(), _select(100), boxes, picker))
    assert [] == problems("message", _section(text, expand=True))


@pytest.mark.parametrize(
    ("payload", "found"),
    [
        ({"text": "", "blocks": []}, "text: has 0 characters"),
        ({"text": "a" * 4001}, "text: has 4001 characters"),
        ({"text": "😀" * 2001}, "text: has 4002 characters"),
        ({"text": "x", "blocks": [{"type": "divider"}] * 51}, "has 51 items"),
        ({"text": "<!channel>"}, "markup that isn't ours"),
        ({"text": "x", "blocks": [{"type": "divider", "block_id": "b"}] * 2}, "repeats block_id"),
        ({"text": "x", "blocks": [{"type": "table"}]}, "no block 'table'"),
        (_section("a" * 3001), "has 3001 characters"),
        (_section("a < b"), "markup that isn't ours"),
        (_section("<@U1>"), "markup that isn't ours"),
        (_section("R&D"), "markup that isn't ours"),
        (_section("x", colour="red"), "unknown key 'colour'"),
        (_section("x", accessory={"type": "datetimepicker"}), "no 'datetimepicker' in a block 'section'"),
        (_section("\ud800"), "is no JSON in UTF-8"),
        (_message(), "has 0 items"),
        (_message(*[_button(action_id=str(number)) for number in range(26)]), "has 26 items"),
        (_message(_button(), _button()), "repeats action_id 'a'"),
        (_message(_button(text=_plain("a" * 76))), "has 76 characters"),
        (_message(_button(text={"type": "mrkdwn", "text": "x"})), "must be plain_text"),
        (_message(_button(value="")), "value: has 0 characters"),
        (_message(_button(style="green")), "unknown style"),
        (_message(_button(confirm={"title": _plain("Sure?")})), "lacks 'text'"),
        (_message(_select(101)), "has 101 items"),
        (_message(_select(1, placeholder=_plain("a" * 151))), "has 151 characters"),
        (_message(_select(1, initial_option={"text": _plain("y"), "value": "y"})), "not among the options"),
        (_message({**_select(11), "type": "checkboxes"}), "has 11 items"),
        (_message({**_select(2), "type": "checkboxes", "initial_options": []}), "initial_options is empty"),
        (
            _message({"type": "plain_text_input", "action_id": "t"}),
            "no 'plain_text_input' in a block 'actions'",
        ),
    ],
)
def test_what_slack_refuses_is_found(payload: dict[str, Any], found: str):
    """Each limit and each rule, by an example."""
    assert any(found in problem for problem in problems("message", payload))


@pytest.mark.parametrize(
    ("changes", "found"),
    [
        ({"title": _plain("a" * 25)}, "title: has 25 characters"),
        ({"submit": None}, "submit"),
        ({"private_metadata": "a" * 3001}, "private_metadata"),
        ({"blocks": []}, "has 0 items"),
        ({"type": "home"}, "is not modal"),
    ],
)
def test_what_slack_refuses_of_a_form_is_found(changes: dict[str, Any], found: str):
    """A good form, changed in one place."""
    field = {"type": "plain_text_input", "action_id": "value", "max_length": 3000}
    block = {"type": "input", "block_id": "b", "label": _plain("Name"), "element": field}
    view = {"type": "modal", "title": _plain("Form"), "submit": _plain("Save"), "blocks": [block]}
    changed = {key: value for key, value in {**view, **changes}.items() if value is not None}

    assert [] == problems("modal", view)
    assert any(found in problem for problem in problems("modal", changed))


def test_a_home_tab_has_no_title():
    """Nor anything else of a form."""
    view = {"type": "home", "title": _plain("x"), "blocks": [{"type": "divider"}]}

    assert ["view: has the unknown key 'title'"] == problems("home", view)
