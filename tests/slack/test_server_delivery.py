"""Our Slack brings events, clicks, forms and commands as Slack documents it, to a plain web server."""

import asyncio
import json
import random
from datetime import UTC, datetime, timedelta

import pytest
from aiohttp import web
from slack_sdk.webhook.async_client import AsyncWebhookClient

from tests.slack.people import Impossible, User
from tests.slack.server import SlackServer
from tests.slack.server_blocks import Json
from tests.slack.server_delivery import Delivery, Plan
from tests.slack.server_desk import at_desk, button, client, field, modal, run, section
from tests.slack.server_objects import App


def test_events_are_signed_and_complete():
    """An event says where it comes from and for whom; what was typed is escaped."""

    async def talk() -> None:
        async with SlackServer() as slack, at_desk(slack) as desk:
            sam = User(slack)
            delivery = await sam.types("a < b & c")
            assert delivery.ok
            ((headers, payload),) = desk.seen
            assert "X-Slack-Retry-Num" not in headers
            assert ("event_callback", "T1", "A1", "Ev1") == (
                payload["type"],
                payload["team_id"],
                payload["api_app_id"],
                payload["event_id"],
            )
            assert "UBT1" == payload["authorizations"][0]["user_id"]
            event = payload["event"]
            assert ("message", "im", sam.direct.id, sam.id, "a &lt; b &amp; c") == (
                event["type"],
                event["channel_type"],
                event["channel"],
                event["user"],
                event["text"],
            )
            assert ["you: a < b & c"] == sam.screen()

    run(talk)


def test_events_come_again_until_acknowledged():
    """An event that isn't acknowledged comes again, with its number and the reason."""

    async def talk() -> None:
        async with SlackServer() as slack, at_desk(slack) as desk:
            sam = User(slack)
            slack.courier.retry_delays = (0.0, 0.01, 0.02)
            desk.answers = lambda payload: web.Response(status=503 if len(desk.seen) < 3 else 200)
            delivery = await sam.types("hello")
            assert [503, 503, 200] == [one.status for one in delivery.attempts]
            told = [
                (headers.get("X-Slack-Retry-Num"), headers.get("X-Slack-Retry-Reason"))
                for headers, _ in desk.seen
            ]
            assert [(None, None), ("1", "http_error"), ("2", "http_error")] == told
            assert 1 == len({payload["event_id"] for _, payload in desk.seen})

            desk.answers = lambda payload: web.Response(status=500)
            assert 4 == len((await sam.types("again")).attempts)
            desk.answers = lambda payload: web.Response(status=500, headers={"X-Slack-No-Retry": "1"})
            assert 1 == len((await sam.types("not again")).attempts)

    run(talk)


def test_slow_acknowledgements_count_as_none():
    """Who answers too late hears of the event again; a click is lost."""

    async def talk() -> None:
        async with SlackServer() as slack, at_desk(slack) as desk:
            sam, web_client = User(slack), client(slack)
            slack.courier.retry_delays = (0.0,)
            slack.courier.patience = 0.1
            desk.slow = lambda payload: 0.5 if len(desk.seen) == 1 else 0.0
            delivery = await sam.types("hello")
            assert [(0, "http_timeout"), (200, "")] == [(one.status, one.reason) for one in delivery.attempts]

            blocks = [{"type": "actions", "elements": [button("Go")]}]
            await web_client.chat_postMessage(channel=sam.id, text="x", blocks=blocks)
            desk.slow = lambda payload: 0.5
            click = await sam.presses("Go")
            assert (False, [0]) == (click.ok, [one.status for one in click.attempts])
            desk.slow = lambda payload: 0.0
            desk.answers = lambda payload: web.Response(status=500)
            click = await sam.presses("Go")
            assert [500] == [one.status for one in click.attempts]

    run(talk)


def test_events_twice_late_and_out_of_order():
    """Events can be repeated though they were acknowledged, and come in another order."""

    async def talk() -> None:
        async with SlackServer() as slack, at_desk(slack) as desk:
            sam = User(slack)
            slack.courier.plan = lambda delivery: Plan(copies=2, delay=0.01)
            delivery = await sam.types("twice")
            assert ["twice", "twice"] == desk.texts()
            slack.courier.plan = lambda delivery: Plan()
            slack.courier.again(delivery)
            await slack.courier.settled()
            assert 3 == len(desk.seen)
            assert "1" == desk.seen[-1][0]["X-Slack-Retry-Num"]

            desk.seen.clear()
            slack.courier.hold()
            for number in range(5):
                await sam.types(str(number), wait=False)
            assert [] == desk.seen
            await slack.courier.release(random.Random(1))
            assert "01234" != "".join(desk.texts())
            assert "01234" == "".join(sorted(desk.texts()))

    run(talk)


def test_url_verification():
    """A request URL must answer Slack's challenge."""

    async def talk() -> tuple[bool, bool]:
        async with SlackServer() as slack, at_desk(slack) as desk:
            before = await slack.courier.verify()
            desk.answers = lambda payload: web.json_response({"challenge": payload["challenge"]})
            return before, await slack.courier.verify()

    assert (False, True) == run(talk)


def test_apps_hear_themselves():
    """The app's own messages and changes are events too, as in Slack."""

    async def talk() -> None:
        async with SlackServer() as slack, at_desk(slack) as desk:
            slack.courier.echoes = True
            sam, web_client = User(slack), client(slack)
            posted = await web_client.chat_postMessage(channel=sam.id, text="one")
            await web_client.chat_update(channel=sam.direct.id, ts=posted["ts"], text="two")
            await slack.courier.settled()
            events = [payload["event"] for _, payload in desk.seen]
            assert [("BT1", None), (None, "message_changed")] == [
                (event.get("bot_id"), event.get("subtype")) for event in events
            ]

    run(talk)


def test_subscriptions():
    """An app hears only of what it subscribes to."""

    async def talk() -> None:
        app = App(events=frozenset({"app_mention"}))
        async with SlackServer(app=app) as slack, at_desk(slack) as desk:
            sam = User(slack)
            with pytest.raises(Impossible):
                await sam.types("hello")
            await sam.mentions("general", "hello")
            assert ["<@UBT1> hello"] == desk.texts()

    run(talk)


def test_deliveries_are_recorded():
    """Everything that was brought is on record, with what it was answered."""

    async def talk() -> list[Delivery]:
        async with SlackServer() as slack, at_desk(slack):
            sam = User(slack)
            await sam.types("hello")
            await sam.slash("/coach", "status")
            return slack.deliveries

    found = run(talk)
    assert [("event", True), ("command", True)] == [(one.kind, one.ok) for one in found]
    assert all(attempt.milliseconds > 0 for one in found for attempt in one.attempts)


# Commands, clicks and forms.


def test_commands():
    """A command says who ran it and where; what it is answered with is seen by that person."""

    async def talk() -> None:
        async with SlackServer() as slack, at_desk(slack) as desk:
            sam = User(slack)
            desk.answers = lambda payload: web.json_response({"text": f"You said {payload['text']}"})
            await sam.slash("/coach", "help <me>", channel="general")
            ((_, payload),) = desk.seen
            assert ("/coach", "help &lt;me&gt;", "C1", "general", sam.id, "T1") == tuple(
                payload[name]
                for name in ("command", "text", "channel_id", "channel_name", "user_id", "team_id")
            )
            assert ["You said help <me>\n(only visible to you)"] == sam.ephemerals("general")
            with pytest.raises(Impossible):
                await sam.slash("/other")

    run(talk)


def test_response_urls():
    """A response_url replaces or deletes the message, or says something: five times, for half an hour."""

    async def talk() -> None:
        now = [datetime.now(UTC)]
        async with SlackServer(clock=lambda: now[0]) as slack, at_desk(slack) as desk:
            sam, web_client = User(slack), client(slack)
            blocks = [{"type": "actions", "elements": [button("Go")]}]
            for _ in range(2):
                await web_client.chat_postMessage(channel=sam.id, text="x", blocks=blocks)
            await sam.presses("Go")
            hook = AsyncWebhookClient(desk.seen[-1][1]["response_url"])
            assert "ok" == (await hook.send(text="said")).body
            assert "said\n(only visible to you)" == sam.screen()[-1]
            await hook.send(text="replaced", replace_original=True)
            assert ["[Go]", "replaced", "said\n(only visible to you)"] == sam.screen()
            await hook.send(delete_original=True)
            assert ["[Go]", "said\n(only visible to you)"] == sam.screen()
            for _ in range(2):
                await hook.send(text="more", response_type="in_channel")
            used = await hook.send(text="too much")
            assert (404, True) == (used.status_code, "used_url" in used.body)

            await sam.presses("Go")
            now[0] += timedelta(minutes=31)
            late = await AsyncWebhookClient(desk.seen[-1][1]["response_url"]).send(text="late")
            assert (404, True) == (late.status_code, "expired_url" in late.body)

    run(talk)


def test_clicks_are_faithful():
    """A click carries the message and what is filled in; buttons that are gone can't be pressed."""

    async def talk() -> None:
        async with SlackServer() as slack, at_desk(slack) as desk:
            sam, web_client = User(slack), client(slack)
            options = [
                {"text": {"type": "plain_text", "text": name.upper()}, "value": name} for name in "abc"
            ]
            placeholder = {"type": "plain_text", "text": "Choose"}
            menu = {
                "type": "static_select",
                "action_id": "menu",
                "options": options,
                "placeholder": placeholder,
            }
            boxes = {"type": "checkboxes", "action_id": "boxes", "options": options}
            picker = {"type": "datetimepicker", "action_id": "when"}
            await web_client.chat_postMessage(
                channel=sam.id,
                text="x",
                blocks=[
                    section("Which?"),
                    {"type": "actions", "block_id": "one", "elements": [menu, boxes, picker, button("Done")]},
                ],
            )
            assert ["Which?\n‹Choose: A | B | C› ☐ A\n☐ B\n☐ C ‹date and time› [Done]"] == sam.screen()
            await sam.selects("B")
            assert "b" == desk.seen[-1][1]["actions"][0]["selected_option"]["value"]
            assert 2 == len(await sam.ticks(["A", "C"]))
            assert 1 == len(await sam.ticks(["A"]))
            await sam.picks(datetime(2026, 11, 24, 20, tzinfo=UTC))
            assert ["Which?\n‹B: A | B | C› ☑ A\n☐ B\n☐ C ‹2026-11-24 1:00 PM› [Done]"] == sam.screen()
            await sam.presses("Done")
            payload = desk.seen[-1][1]
            (action,) = payload["actions"]
            assert ("block_actions", "button", "press/x", "x", "one") == (
                payload["type"],
                *(action[name] for name in ("type", "action_id", "value", "block_id")),
            )
            state = payload["state"]["values"]["one"]
            assert "b" == state["menu"]["selected_option"]["value"]
            assert ["a"] == [option["value"] for option in state["boxes"]["selected_options"]]
            assert sam.newest() == payload["container"]["message_ts"] == payload["message"]["ts"]
            late = sam.spots("Done")
            await web_client.chat_update(
                channel=sam.direct.id, ts=sam.newest(), text="x", blocks=[section("Gone")]
            )
            with pytest.raises(Impossible):
                await sam.presses("Done")
            assert (await late()).ok

    run(talk)


def test_confirmation():
    """A button that asks again is pressed only when they say yes."""

    async def talk() -> int:
        async with SlackServer() as slack, at_desk(slack) as desk:
            sam, web_client = User(slack), client(slack)
            sure = {
                name: {"type": "plain_text", "text": text}
                for name, text in {
                    "title": "Sure?",
                    "text": "All of it",
                    "confirm": "Erase",
                    "deny": "Keep",
                }.items()
            }
            view = {
                "type": "home",
                "blocks": [{"type": "actions", "elements": [button("Forget me", confirm=sure)]}],
            }
            await web_client.views_publish(user_id=sam.id, view=view)
            await sam.opens_home()
            assert "Forget me" in json.dumps(desk.seen[-1][1]["event"]["view"])
            with pytest.raises(Impossible):
                await sam.presses("Forget me", confirm="Keep")
            await sam.presses("Forget me", confirm="Erase")
            assert "view" == desk.seen[-1][1]["container"]["type"]
            return len(desk.seen)

    assert 2 == run(talk)


def test_forms_are_filled_in_and_sent():
    """A form stays open with its errors, and closes when it is taken; the client refuses an empty field."""

    async def talk() -> None:
        async with SlackServer() as slack, at_desk(slack) as desk:
            sam, web_client = User(slack), client(slack)
            view = modal(field("name", "Name", initial_value="Sam"), field("zone", "Zone", max_length=10))
            view["private_metadata"] = "kept"
            await web_client.views_open(trigger_id=slack.state.trigger("T1", sam.id), view=view)
            with pytest.raises(Impossible):
                await sam.submits()
            with pytest.raises(Impossible):
                await sam.submits({"Zone": "much too long for it"})
            with pytest.raises(Impossible):
                await sam.submits({"Age": "12"})
            errors = {"field/zone": "No such place"}
            desk.answers = lambda payload: web.json_response({"response_action": "errors", "errors": errors})
            await sam.submits({"Zone": "Mars"})
            assert "A form\nName: Sam\nZone: Mars\n! No such place\n[Save]" == sam.form()
            desk.answers = lambda payload: web.Response(status=500)
            assert not (await sam.submits({"Zone": "UTC"})).ok
            assert "Zone: UTC" in sam.form()
            desk.answers = lambda payload: web.Response()
            await sam.submits()
            assert "" == sam.form()
            payload = desk.seen[-1][1]
            assert ("view_submission", "kept") == (payload["type"], payload["view"]["private_metadata"])
            values = payload["view"]["state"]["values"]
            assert ("Sam", "UTC") == (
                values["field/name"]["value"]["value"],
                values["field/zone"]["value"]["value"],
            )
            assert [] == slack.complaints

    run(talk)


@pytest.mark.parametrize(
    ("answer", "seen"),
    [
        ({"response_action": "clear"}, ""),
        ({"response_action": "update", "view": modal(section("Thanks"))}, "A form\nThanks\n[Save]"),
        ({"response_action": "push", "view": modal(section("Next"))}, "A form\nNext\n[Save]"),
    ],
)
def test_forms_can_be_followed_by_others(answer: Json, seen: str):
    """The answer to a form can close all of them, change it, or put another on top."""

    async def talk() -> str:
        async with SlackServer() as slack, at_desk(slack) as desk:
            sam, web_client = User(slack), client(slack)
            trigger = slack.state.trigger("T1", sam.id)
            await web_client.views_open(trigger_id=trigger, view=modal(field("name", "Name")))
            desk.answers = lambda payload: web.json_response(answer)
            await sam.submits({"Name": "Sam"})
            return sam.form()

    assert seen == run(talk)


def test_closing_a_form_is_told_when_it_was_asked_for():
    """Cancel closes the form on top; the app hears of it only if the form says so."""

    async def talk() -> list[str]:
        async with SlackServer() as slack, at_desk(slack) as desk:
            sam, web_client = User(slack), client(slack)
            for tells in (False, True):
                view = modal(section("x")) | {"notify_on_close": tells}
                await web_client.views_open(trigger_id=slack.state.trigger("T1", sam.id), view=view)
                await sam.closes()
                assert "" == sam.form()
            return [payload["type"] for _, payload in desk.seen]

    assert ["view_closed"] == run(talk)


def test_buttons_with_one_label():
    """Where several buttons have one label, what stands above says which; the newest message comes first."""

    async def talk() -> list[str]:
        async with SlackServer() as slack, at_desk(slack) as desk:
            sam, web_client = User(slack), client(slack)
            blocks = [
                section("*Dana*") | {"accessory": button("Continue", "dana")},
                section("*Kim*") | {"accessory": button("Continue", "kim")},
            ]
            await web_client.views_publish(user_id=sam.id, view={"type": "home", "blocks": blocks})
            for value in ("old", "new"):
                await web_client.chat_postMessage(
                    channel=sam.id,
                    text="x",
                    blocks=[{"type": "actions", "elements": [button("Continue", value)]}],
                )
            await sam.presses("Continue", where="home")
            await sam.presses("Continue", where="home", below="Kim")
            await sam.presses("Continue")
            twice = sam.spots("Continue")
            await asyncio.gather(twice(), twice())
            return [payload["actions"][0]["value"] for _, payload in desk.seen]

    assert ["dana", "kim", "new", "new", "new"] == run(talk)


def test_shortcuts_edits_deletions_and_files():
    """Whatever else a person does comes as Slack sends it."""

    async def talk() -> None:
        async with (
            SlackServer(app=App(shortcuts=("new",), message_shortcuts=None)) as slack,
            at_desk(slack) as desk,
        ):
            sam = User(slack)
            await sam.shortcut("new")
            with pytest.raises(Impossible):
                await sam.shortcut("other")
            await sam.types("draft")
            await sam.message_shortcut("note", sam.posts()[-1])
            await sam.edits(sam.newest(), "final")
            assert ["you: final"] == sam.screen()
            await sam.deletes(sam.newest())
            await sam.uploads("cv.txt", "mine", "see this")
            await sam.opens_chat()
            told = [payload.get("event", payload) for _, payload in desk.seen]
            kinds = [(one["type"], one.get("subtype") or one.get("tab")) for one in told]
            assert [
                ("shortcut", None),
                ("message", None),
                ("message_action", None),
                ("message", "message_changed"),
                ("message", "message_deleted"),
                ("message", "file_share"),
                ("app_home_opened", "messages"),
            ] == kinds
            assert "draft" == told[2]["message"]["text"]
            assert ("final", "draft") == (told[3]["message"]["text"], told[3]["previous_message"]["text"])
            assert "cv.txt" == told[5]["files"][0]["name"]

    run(talk)


def test_a_manifest_says_what_the_app_has():
    """Scopes, events, commands and shortcuts of a manifest are those of the app, and no others."""
    manifest = {
        "display_information": {"name": "Guide"},
        "features": {
            "agent_view": {"agent_description": "Guides."},
            "app_home": {"home_tab_enabled": True, "messages_tab_enabled": False},
            "shortcuts": [
                {"name": "Go on", "type": "global", "callback_id": "continue"},
                {"name": "Note", "type": "message", "callback_id": "note"},
            ],
            "slash_commands": [{"command": "/guide", "description": "Guides."}],
        },
        "oauth_config": {"scopes": {"bot": ["chat:write", "commands"]}},
        "settings": {"event_subscriptions": {"bot_events": ["app_home_opened"]}},
    }

    expected = App(
        name="Guide",
        scopes=("chat:write", "commands"),
        events=frozenset({"app_home_opened"}),
        commands=("/guide",),
        shortcuts=("continue",),
        message_shortcuts=("note",),
        messages_tab=False,
    )
    assert expected == App.from_manifest(manifest)
