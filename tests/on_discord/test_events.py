"""What Discord sends becomes our events; everything that is needed is in it, so nothing is remembered."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bots import discord_events
from bots.discord_events import Ticks
from bots.discord_sending import nonce_of
from coach.model.events import Chose, Commanded, Said, Started, Submitted, Ticked

BUTTON, MENU = 2, 3


def menu(custom_id: str, *ticked: str) -> dict:
    """A row with a menu of three entries, of which these were ticked before."""
    options = [{"label": one.upper(), "value": one, "default": one in ticked} for one in "abc"]
    select = {"type": 3, "custom_id": custom_id, "options": options}
    return {"type": 1, "components": [select]}


@pytest.mark.parametrize(
    ("custom_id", "event"),
    [
        ("coach|1|4|yes", Chose("yes", "1", 4)),
        ("coach|1|4|change:arrange.when", Chose("change:arrange.when", "1", 4)),
        ("coach|1|4|a|b", Chose("a|b", "1", 4)),
        ("coach|||start", Started()),
        ("coach|||do:new", Chose("do:new")),
        ("coach|||switch:2", Chose("switch:2")),
        ("coach|||settings", Commanded("settings", form=True)),
        ("edit|1|7|", Commanded("change", "", "1", 7, form=True)),
        ("again|settings||0", Commanded("settings", form=True)),
        ("again|note||0", Commanded("note", form=True)),
        ("again|draft|2|9", Commanded("change", "", "2", 9, form=True)),
    ],
)
def test_buttons(custom_id: str, event: object):
    """A button carries what it means."""
    assert event == discord_events.pressed({"custom_id": custom_id, "component_type": BUTTON}, [])


def test_menu():
    """The entry that is chosen is the answer, in whichever of the menus it is."""
    data = {"custom_id": "coach|1|4|/1", "component_type": MENU, "values": ["yes"]}

    assert Chose("yes", "1", 4) == discord_events.pressed(data, [])
    assert discord_events.pressed({**data, "values": []}, []) is None


def test_checklist():
    """A changed menu decides nothing; the button sends in what is ticked in all of them."""
    rows = [menu("ticks|1|4|", "a"), menu("ticks|1|4|/1", "b", "c")]
    change = {"custom_id": "ticks|1|4|", "component_type": MENU, "values": ["b"]}
    ticks = discord_events.pressed(change, rows)

    assert Ticks("ticks|1|4|", ("b",)) == ticks

    again = list(discord_events.ticked_again(rows, ticks))
    done = {"custom_id": "ticks|1|4|done", "component_type": BUTTON}

    assert Ticked(("b", "b", "c"), "1", 4) == discord_events.pressed(done, again)
    assert rows[1] == again[1]


def test_boxes_follow_what_is_ticked():
    """The words above the menus say the same as the menus; what isn't a checklist's list stays as it is."""
    rows = [menu("ticks|1|4|", "a")]
    again = list(discord_events.ticked_again(rows, Ticks("ticks|1|4|", ("b",))))
    content = "Ready? [ ] Tick.\n1. [x] One [ ]\n2. [ ] Two\n3. [ ] Three"

    expected = "Ready? [ ] Tick.\n1. [ ] One [ ]\n2. [x] Two\n3. [ ] Three"
    assert expected == discord_events.listed_again(content, again)
    assert "1. [x] Only one" == discord_events.listed_again("1. [x] Only one", again)


@pytest.mark.parametrize("custom_id", ["", "other|1|2|3", "coach", "coach|1", "form|settings||0"])
def test_what_is_not_ours(custom_id: str):
    """Components of other makes are left alone."""
    assert discord_events.pressed({"custom_id": custom_id, "component_type": BUTTON}, []) is None


@given(st.text(), st.integers(), st.lists(st.text()))
def test_anything_at_all(custom_id: str, kind: int, values: list[str]):
    """Nothing that comes in breaks the reading."""
    data = {"custom_id": custom_id, "component_type": kind, "values": values}
    discord_events.pressed(data, [])
    discord_events.submitted({"custom_id": custom_id, "components": []})
    discord_events.asks_words(data)


def test_forms():
    """A form says which one it is, and to what it belongs."""
    field = {"type": 18, "component": {"type": 4, "custom_id": "text", "value": "Dear Dana"}}

    def sent(custom_id: str):
        return discord_events.submitted({"custom_id": custom_id, "components": [field]})

    assert Submitted({"text": "Dear Dana"}, "1", 7, "draft") == sent("form|draft|1|7")
    assert Submitted({"text": "Dear Dana"}, None, None, "settings") == sent("form|settings||0")
    assert sent("other|1") is None


def test_typed_answer():
    """A form to type an answer into is the same as saying it."""
    field = {"type": 18, "component": {"type": 4, "custom_id": "answer", "value": "nursing"}}

    assert Said("nursing", interview="2") == discord_events.submitted(
        {"custom_id": "answer|2", "components": [field]}
    )
    assert discord_events.submitted({"custom_id": "answer|2", "components": []}) is None


def test_addresses():
    """A private answer has an address of its own; a direct message's is its channel."""
    assert 42 == discord_events.user_of(discord_events.account_of(42))
    assert discord_events.is_aside(discord_events.aside(7, 42))
    assert not discord_events.is_aside("7")
    assert 7 == discord_events.channel_of("7")
    assert 0 == discord_events.channel_of("discord:42")


def test_nonces():
    """Each part of a row has a nonce of its own, the same each time, that Discord takes."""
    made = {nonce_of(row, part) for row in ("a/1", "a/2", "a/11") for part in range(3)}

    assert 9 == len(made)
    assert nonce_of("a/1", 0) == nonce_of("a/1", 0)
    assert all(len(one) <= 25 for one in made)
