"""What Slack sends, as our events: payloads as its documentation shows them."""

from typing import Any

import pytest

from bots import slack_events
from bots.slack_events import Aside
from coach.model.events import Chose, Commanded, Picked, Said, Started, Submitted, Ticked

MESSAGE = {
    "type": "message",
    "channel": "D1",
    "channel_type": "im",
    "user": "U7",
    "text": "hi there",
    "ts": "1700000000.000100",
}


def pressed(action: dict[str, Any], **more: Any) -> dict[str, Any]:
    """A press on something in a message."""
    return {
        "type": "block_actions",
        "team": {"id": "T1"},
        "user": {"id": "U7", "team_id": "T1"},
        "trigger_id": "12.34",
        "container": {"type": "message", "message_ts": "1700000000.000200", "channel_id": "D1"},
        "channel": {"id": "D1"},
        "actions": [{"action_ts": "1700000001.5", **action}],
        **more,
    }


def test_what_somebody_writes():
    """Account, words, chat and the key by which the message is known."""
    found = slack_events.message("T1", MESSAGE)
    assert found is not None
    assert ("slack:T1/U7", Said("hi there"), "D1") == (found.account, found.event, found.address)
    assert found.seen == "slack:T1/D1/1700000000.000100"


def test_a_reply_in_a_thread_is_answered_there_and_known_by_the_same_key():
    """The thread is part of the address, never of the key."""
    found = slack_events.message("T1", {**MESSAGE, "thread_ts": "1699999999.000001"})
    assert found is not None
    assert found.address == "D1/1699999999.000001"
    assert slack_events.place_of(found.address) == ("D1", "1699999999.000001")
    assert found.seen == "slack:T1/D1/1700000000.000100"


def test_links_and_signs_are_read_as_they_were_typed():
    """Slack wraps addresses and escapes three signs."""
    typed = "me &amp; <mailto:dana@acme.com|dana@acme.com> at <https://acme.com|acme.com> &lt;3"
    found = slack_events.message("T1", {**MESSAGE, "text": typed})
    assert found is not None
    assert found.event == Said("me & dana@acme.com at acme.com <3")


@pytest.mark.parametrize(
    "other",
    [
        {"bot_id": "B1"},
        {"subtype": "bot_message"},
        {"subtype": "channel_join"},
        {"subtype": "message_changed"},
        {"subtype": "message_deleted"},
        {"user": ""},
        {"text": "   "},
        {"hidden": True},
    ],
)
def test_what_is_nobodys_words(other: dict[str, Any]):
    """Apps, joins, edits and empty messages are no answers."""
    assert slack_events.message("T1", {**MESSAGE, **other}) is None


def test_an_edited_message_is_noticed_and_a_link_preview_is_not():
    """A preview changes a message too, but not its words."""
    changed = {
        "subtype": "message_changed",
        "channel": "D1",
        "message": {"user": "U7", "text": "Wednesday"},
        "previous_message": {"user": "U7", "text": "Tuesday"},
    }
    assert slack_events.aside("T1", changed) == Aside("slack:T1/U7", "D1", "edited")
    assert slack_events.aside("T1", {**changed, "message": {"user": "U7", "text": "Tuesday"}}) is None


def test_a_deleted_message_and_a_file_are_noticed_and_our_own_are_not():
    """Only what a person did is remarked on."""
    deleted = {"subtype": "message_deleted", "channel": "D1", "previous_message": {"user": "U7", "text": "x"}}
    assert slack_events.aside("T1", deleted) == Aside("slack:T1/U7", "D1", "deleted")
    ours = {**deleted, "previous_message": {"user": "U0", "text": "x", "bot_id": "B1"}}
    assert slack_events.aside("T1", ours) is None
    assert slack_events.aside("T1", {**MESSAGE, "subtype": "file_share"}) == Aside(
        "slack:T1/U7", "D1", "file"
    )


def test_a_mention_counts_without_the_name():
    """The app's name is no part of the words; the channel is where to answer from."""
    event = {"user": "U7", "channel": "C1", "ts": "1.2", "text": "<@U0BOT> where am I", "thread_ts": "1.1"}
    found = slack_events.mention("T1", event)
    assert found is not None
    assert (Said("where am I"), "", "C1", "1.1") == (found.event, found.address, found.public, found.thread)
    alone = slack_events.mention("T1", {**event, "text": "<@U0BOT>"})
    assert alone is not None
    assert alone.event == Started()


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("", Started()),
        ("start", Started()),
        ("where am I", Said("where am I")),
        ("settings", Commanded("settings", form=True)),
    ],
)
def test_the_slash_command(text: str, event: object):
    """Its words are read like typed ones, and settings open as a form."""
    body = {"team_id": "T1", "user_id": "U7", "channel_id": "C1", "trigger_id": "9.9", "text": text}
    found = slack_events.command(body)
    assert (event, "", "C1", "slack:T1/command/9.9") == (
        found.event,
        found.address,
        found.public,
        found.seen,
    )


def test_the_shortcuts():
    """One goes on, the other keeps a message as a note."""
    body: dict[str, Any] = {
        "callback_id": "continue",
        "team": {"id": "T1"},
        "user": {"id": "U7"},
        "trigger_id": "5.5",
    }
    assert slack_events.shortcut(body).event == Started()
    kept = slack_events.shortcut(
        {
            **body,
            "callback_id": "save_note",
            "message": {"text": "ask &lt;them&gt;"},
            "channel": {"id": "C1"},
        }
    )
    assert (Commanded("note", "ask <them>", form=True), "C1") == (kept.event, kept.public)


def test_a_button_carries_its_question_and_where_it_stood():
    """So that it works after a restart, and a stale one is known."""
    found = slack_events.action(pressed({"action_id": "choose/0", "value": "coach|2|7|do:later"}))
    assert found is not None
    assert (Chose("do:later", "2", 7), "D1", "12.34") == (found.event, found.address, found.trigger)


def test_an_option_may_hold_the_sign_between_the_parts():
    """Only the first three signs divide."""
    found = slack_events.action(pressed({"action_id": "choose/0", "value": "coach|2|7|a|b"}))
    assert found is not None
    assert found.event == Chose("a|b", "2", 7)


def test_a_menu_a_list_and_a_picker():
    """Their values lie in different places of the payload."""
    menu = pressed({"action_id": "select/0", "selected_option": {"value": "coach|1|3|friend"}})
    ticks = {"b": {"tick/0": {"type": "checkboxes", "selected_options": [{"value": "x"}, {"value": "y"}]}}}
    checked = pressed({"action_id": "ticked", "value": "coach|1|3|"}, state={"values": ticks})
    time = {"b": {"pick": {"type": "datetimepicker", "selected_date_time": 1_700_000_000}}}
    picked = pressed({"action_id": "picked", "value": "coach|1|3|"}, state={"values": time})
    found = [slack_events.action(body) for body in (menu, checked, picked)]
    assert [
        Chose("friend", "1", 3),
        Ticked(("x", "y"), "1", 3),
        Picked("2023-11-14T22:13:20+00:00", "1", 3),
    ] == [one and one.event for one in found]


def test_a_press_without_a_picked_time_is_still_an_answer():
    """The coach then says what it needs."""
    found = slack_events.action(
        pressed({"action_id": "picked", "value": "coach|1|3|"}, state={"values": {"b": {"pick": {}}}})
    )
    assert found is not None
    assert found.event == Picked("", "1", 3)


@pytest.mark.parametrize(
    "action", [{"action_id": "tick/0"}, {"action_id": "pick"}, {"action_id": "link", "value": "x"}, {}]
)
def test_what_needs_no_answer(action: dict[str, Any]):
    """Boxes and pickers count when they are sent in; a link opens by itself."""
    assert slack_events.action(pressed(action)) is None


@pytest.mark.parametrize(
    ("value", "event"),
    [
        ("coach|||start", Started()),
        ("coach|2||switch:2", Chose("switch:2", "2")),
        ("coach|||settings", Commanded("settings", form=True)),
        ("coach|||forget:sure", Chose("forget:sure")),
    ],
)
def test_the_home_tab(value: str, event: object):
    """Its buttons name what they do, and an interview where they need one."""
    body = pressed({"action_id": "home/x", "value": value}, container={"type": "view", "view_id": "V1"})
    del body["channel"]
    found = slack_events.action(body)
    assert found is not None
    assert (event, "") == (found.event, found.address)


def test_two_presses_of_one_button_are_two_and_one_that_comes_twice_is_one():
    """The time of the press is in the key."""
    first, again, later = (
        slack_events.action(pressed({"action_id": "choose/0", "value": "coach|1|1|a", "action_ts": ts}))
        for ts in ("1.0", "1.0", "2.0")
    )
    assert first is not None
    assert again is not None
    assert later is not None
    assert first.seen == again.seen != later.seen


def test_a_form_comes_back_with_what_it_was_and_what_was_typed():
    """With other words in it, it isn't a repeat."""
    view = {
        "id": "V9",
        "private_metadata": '{"form": "settings", "interview": "", "question": 0}',
        "state": {
            "values": {
                "field/name": {"value": {"type": "plain_text_input", "value": "Sam"}},
                "field/zone": {"value": {"type": "plain_text_input", "value": None}},
                "field/language": {"value": {"type": "static_select", "selected_option": {"value": "en"}}},
            }
        },
    }
    body = {"view": view, "team": {"id": "T1"}, "user": {"id": "U7"}}
    found = slack_events.submission(body)
    fields = {"name": "Sam", "zone": "", "language": "en"}
    assert found.event == Submitted(fields, None, None, "settings")
    view["state"]["values"]["field/name"]["value"]["value"] = "Sami"  # type: ignore[index]
    assert slack_events.submission(body).seen != found.seen
