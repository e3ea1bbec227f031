"""The Web API of our Slack answers as Slack documents it: plain slack_sdk clients talk to it."""

import asyncio
import json
from datetime import UTC, datetime

import aiohttp
import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from tests.misfortune import MISFORTUNES, Fault, at_random
from tests.slack.people import User
from tests.slack.server import SlackServer
from tests.slack.server_blocks import Json
from tests.slack.server_calls import Call, Limit
from tests.slack.server_desk import at_desk, client, error_of, field, modal, run, section
from tests.slack.server_objects import App


def test_messages_are_kept_changed_and_read():
    """Messages have time stamps of their own; history has them newest first; metadata when asked for."""

    async def talk() -> None:
        async with SlackServer() as slack:
            sam, web_client = User(slack), client(slack)
            opened = await web_client.conversations_open(users=sam.id)
            channel = opened["channel"]["id"]
            metadata = {"event_type": "row", "event_payload": {"row": 7}}
            first = await web_client.chat_postMessage(channel=channel, text="One", metadata=metadata)
            second = await web_client.chat_postMessage(channel=sam.id, text="Two", blocks=[section("*Two*")])
            assert channel == second["channel"]
            assert float(first["ts"]) < float(second["ts"])
            assert "metadata" not in first["message"]

            await web_client.chat_update(channel=channel, ts=second["ts"], text="Two, changed")
            seen = await web_client.conversations_history(channel=channel, include_all_metadata=True)
            assert ["Two, changed", "One"] == [one["text"] for one in seen["messages"]]
            assert [None, metadata] == [one.get("metadata") for one in seen["messages"]]
            # Blocks that aren't given stay.
            assert "*Two*" == seen["messages"][0]["blocks"][0]["text"]["text"]
            assert ["One", "*Two*"] == sam.screen()

            await web_client.chat_delete(channel=channel, ts=first["ts"])
            seen = await web_client.conversations_history(channel=channel)
            assert ["Two, changed"] == [one["text"] for one in seen["messages"]]
            assert [] == slack.complaints

    run(talk)


def test_history_comes_in_pages_and_between_times():
    """`limit` and `cursor` page; `oldest` and `latest` aren't in it unless `inclusive`; nor are replies."""

    async def talk() -> None:
        async with SlackServer() as slack:
            sam, web_client = User(slack), client(slack)
            stamps = []
            for number in range(5):
                posted = await web_client.chat_postMessage(channel=sam.id, text=str(number))
                stamps.append(posted["ts"])
            channel = sam.direct.id
            await web_client.chat_postMessage(channel=channel, text="reply", thread_ts=stamps[2])
            found = await web_client.conversations_history(channel=channel, limit=2)
            pages = [[one["text"] for one in page["messages"]] async for page in found]
            assert [["4", "3"], ["2", "1"], ["0"]] == pages

            between = {"channel": channel, "oldest": stamps[1], "latest": stamps[3]}
            found = await web_client.conversations_history(**between)
            assert ["2"] == [one["text"] for one in found["messages"]]
            found = await web_client.conversations_history(**between, inclusive=True)
            assert ["3", "2", "1"] == [one["text"] for one in found["messages"]]
            assert 1 == found["messages"][1]["reply_count"]
            found = await web_client.conversations_replies(channel=channel, ts=stamps[2])
            assert ["2", "reply"] == [one["text"] for one in found["messages"]]
            assert ["2", "reply"] == sam.screen(thread=stamps[2])
            assert "reply" not in sam.screen()

    run(talk)


@pytest.mark.parametrize(
    ("method", "args", "error"),
    [
        ("chat.postMessage", {"channel": "D1", "text": ""}, "no_text"),
        ("chat.postMessage", {"channel": "C99", "text": "x"}, "channel_not_found"),
        ("chat.postMessage", {"text": "x"}, "invalid_arguments"),
        ("chat.postMessage", {"channel": "old", "text": "x"}, "is_archived"),
        ("chat.postMessage", {"channel": "far", "text": "x"}, "not_in_channel"),
        ("chat.postMessage", {"channel": "D1", "text": "x", "thread_ts": "1.000001"}, "thread_not_found"),
        (
            "chat.postMessage",
            {"channel": "D1", "text": "x", "metadata": {"row": 1}},
            "invalid_metadata_format",
        ),
        (
            "chat.postMessage",
            {"channel": "D1", "text": "x", "blocks": [{"type": "nonsense"}]},
            "invalid_blocks",
        ),
        ("chat.postEphemeral", {"channel": "general", "user": "U9", "text": "x"}, "user_not_in_channel"),
        ("chat.update", {"channel": "D1", "ts": "1.000001", "text": "x"}, "message_not_found"),
        ("chat.update", {"channel": "D1", "ts": "HERS", "text": "x"}, "cant_update_message"),
        ("chat.update", {"channel": "D1", "ts": "OURS", "text": "x" * 4001}, "msg_too_long"),
        ("chat.delete", {"channel": "D1", "ts": "HERS"}, "cant_delete_message"),
        ("conversations.open", {"users": "U9"}, "user_not_found"),
        ("conversations.info", {"channel": "C99"}, "channel_not_found"),
        ("conversations.history", {"channel": "D1", "cursor": "x"}, "invalid_cursor"),
        ("conversations.history", {"channel": "D1", "limit": 1000}, "invalid_limit"),
        ("conversations.replies", {"channel": "D1", "ts": "1.000001"}, "thread_not_found"),
        ("users.info", {"user": "U9"}, "user_not_found"),
        ("views.open", {"trigger_id": "x", "view": modal(section("x"))}, "invalid_trigger_id"),
        ("views.open", {"trigger_id": "x", "view": {"type": "home", "blocks": []}}, "invalid_arguments"),
        ("views.update", {"view_id": "V9", "view": modal(section("x"))}, "not_found"),
        ("files.completeUploadExternal", {"files": [{"id": "F9"}]}, "file_not_found"),
        ("assistant.threads.setStatus", {"channel_id": "D1", "thread_ts": "1.1"}, "invalid_thread_ts"),
        ("assistant.threads.setSuggestedPrompts", {"channel_id": "D1", "prompts": []}, "invalid_arguments"),
        ("chat.scheduleMessage", {"channel": "D1"}, "unknown_method"),
    ],
)
def test_errors(method: str, args: Json, error: str):
    """What Slack refuses is refused with its error, whether it came as JSON or as a form."""

    async def talk() -> list[str]:
        async with SlackServer() as slack:
            sam, web_client = User(slack), client(slack)
            slack.add_channel("old").archived = True
            slack.add_channel("far").members.clear()
            ours = await web_client.chat_postMessage(channel=sam.id, text="ours")
            await sam.types("hers", wait=False)
            stamps = {"OURS": ours["ts"], "HERS": sam.posts()[-1].ts}
            given = args | ({"ts": stamps.get(args["ts"], args["ts"])} if "ts" in args else {})
            as_json = await error_of(web_client.api_call(method, json=dict(given)))
            form = {
                name: json.dumps(value) if isinstance(value, dict | list) else str(value)
                for name, value in given.items()
            }
            as_form = await error_of(web_client.api_call(method, data=form))
            return [as_json["error"], as_form["error"]]

    assert [error, error] == run(talk)


def test_tokens_and_scopes():
    """A call needs a good token, in the header or among the arguments, with a scope for what it does."""

    async def talk() -> None:
        app = App(scopes=("chat:write",))
        async with SlackServer(app=app) as slack:
            sam = User(slack)
            nobody = AsyncWebClient(None, slack.api_url)
            assert "not_authed" == (await error_of(nobody.auth_test()))["error"]
            assert "invalid_auth" == (await error_of(nobody.auth_test(token="xoxb-wrong")))["error"]
            wrong = nobody.auth_test(token=slack.app.app_token)
            assert "not_allowed_token_type" == (await error_of(wrong))["error"]
            mine = await nobody.auth_test(token=slack.token())
            assert ("T1", "UBT1", "BT1") == (mine["team_id"], mine["user_id"], mine["bot_id"])
            async with aiohttp.ClientSession() as session:
                url = f"{slack.api_url}auth.test"
                async with session.post(url, data={"token": slack.token()}) as found:
                    assert (await found.json())["ok"]
            missing = await error_of(client(slack).users_info(user=sam.id))
            assert ("missing_scope", "users:read", "chat:write") == (
                missing["error"],
                missing["needed"],
                missing["provided"],
            )

    run(talk)


def test_blocks_are_checked():
    """Blocks beyond Slack's limits are refused with reasons; a message without a text is complained about."""

    async def talk() -> None:
        async with SlackServer() as slack:
            sam, web_client = User(slack), client(slack)
            refused = await error_of(
                web_client.chat_postMessage(channel=sam.id, text="x", blocks=[section("x" * 3001)])
            )
            assert "invalid_blocks" == refused["error"]
            assert refused["response_metadata"]["messages"]
            assert [] == sam.screen()
            await web_client.api_call("chat.postMessage", json={"channel": sam.id, "blocks": [section("x")]})
            assert 1 == len(slack.complaints)

    run(talk)


def test_people_have_zones_and_languages():
    """users.info tells the zone, and the language when asked for it."""

    async def talk() -> None:
        winter = datetime(2026, 1, 15, 12, tzinfo=UTC)
        async with SlackServer(clock=lambda: winter) as slack:
            sam = User(slack, "Sam Lee", zone="America/Edmonton", locale="fr-CA")
            web_client = client(slack)
            user = (await web_client.users_info(user=sam.id, include_locale=True))["user"]
            assert ("Sam Lee", "America/Edmonton", -7 * 3600, "fr-CA", False) == (
                user["real_name"],
                user["tz"],
                user["tz_offset"],
                user["locale"],
                user["is_bot"],
            )
            assert "locale" not in (await web_client.users_info(user=sam.id))["user"]
            posted = await web_client.chat_postMessage(channel=sam.id, text="x")
            assert int(winter.timestamp()) == int(float(posted["ts"]))

    run(talk)


def test_ephemeral_messages():
    """What only one person sees isn't in the history, and nobody else sees it."""

    async def talk() -> None:
        async with SlackServer() as slack:
            sam, kim, web_client = User(slack), User(slack, "Kim Ray"), client(slack)
            await web_client.chat_postEphemeral(channel="C1", user=sam.id, text="psst")
            assert ["psst\n(only visible to you)"] == sam.ephemerals("general")
            assert [] == kim.screen(channel="general")
            assert [] == (await web_client.conversations_history(channel="C1"))["messages"]

    run(talk)


def test_files():
    """A file is announced, sent and shared: as a message in a chat, or in a thread."""

    async def talk() -> None:
        async with SlackServer() as slack:
            sam, web_client = User(slack), client(slack)
            top = await web_client.chat_postMessage(channel=sam.id, text="top")
            channel = top["channel"]
            await web_client.files_upload_v2(channel=channel, content="é\n", filename="a.md", title="A")
            await web_client.files_upload_v2(
                channel=channel, content="b", filename="b.md", initial_comment="Here", thread_ts=top["ts"]
            )
            assert {"a.md": "é\n", "b.md": "b"} == sam.files()
            assert ["top", "📎 a.md"] == sam.screen()
            assert ["top", "Here\n📎 b.md"] == sam.screen(thread=top["ts"])
            file = (await web_client.conversations_history(channel=channel))["messages"][0]["files"][0]
            async with aiohttp.ClientSession() as session:
                async with session.get(file["url_private"]) as refused:
                    assert 403 == refused.status
                headers = {"Authorization": f"Bearer {slack.token()}"}
                async with session.get(file["url_private"], headers=headers) as found:
                    assert "é\n" == await found.text()

    run(talk)


def test_what_small_plans_and_slow_files_do():
    """History can be limited to 15 messages a page; a shared file can take a while to appear."""

    async def talk() -> None:
        async with SlackServer() as slack:
            sam, web_client = User(slack), client(slack)
            slack.api.page_most = 15
            for number in range(16):
                await web_client.chat_postMessage(channel=sam.id, text=str(number))
            page = await web_client.conversations_history(channel=sam.direct.id, limit=100)
            assert (15, True) == (len(page["messages"]), page["has_more"])
            slack.api.file_seconds = 0.5
            await web_client.files_upload_v2(channel=sam.direct.id, content="x", filename="late.md")
            await web_client.chat_postMessage(channel=sam.id, text="after it")
            await sam.sees("late.md")
            assert ["after it", "📎 late.md"] == sam.screen()[-2:]

    run(talk)


def test_prompts_and_statuses():
    """Prompts are seen unless an agent app names a thread; a status goes with the next message."""

    async def talk() -> None:
        async with SlackServer() as slack, at_desk(slack):
            sam, web_client = User(slack), client(slack)
            await sam.types("hi")
            channel, stamp = sam.direct.id, sam.newest()
            prompts = [{"title": "New", "message": "new interview"}]
            await web_client.assistant_threads_setSuggestedPrompts(
                channel_id=channel, prompts=prompts, thread_ts=stamp
            )
            assert ([], 1) == (sam.prompts(), len(slack.complaints))
            await web_client.assistant_threads_setSuggestedPrompts(channel_id=channel, prompts=prompts)
            assert ["New"] == sam.prompts()
            await sam.taps("New")
            assert "you: new interview" == sam.screen()[-1]
            await web_client.assistant_threads_setStatus(
                channel_id=channel, thread_ts=stamp, status="is thinking…"
            )
            assert ["is thinking…"] == sam.statuses()
            await web_client.chat_postMessage(channel=channel, text="Done")
            assert [] == sam.statuses()

    run(talk)


# Views.


def test_forms_need_a_fresh_trigger():
    """A trigger id opens one form, within three seconds."""

    async def talk() -> None:
        async with SlackServer() as slack:
            sam, web_client = User(slack), client(slack)
            trigger = slack.state.trigger("T1", sam.id)
            opened = await web_client.views_open(trigger_id=trigger, view=modal(field("name", "Name")))
            view = opened["view"]
            assert ("modal", "form", "A1") == (view["type"], view["callback_id"], view["app_id"])
            again = web_client.views_open(trigger_id=trigger, view=modal(section("x")))
            assert "exchanged_trigger_id" == (await error_of(again))["error"]
            slack.api.trigger_seconds = 0.0
            late = web_client.views_open(
                trigger_id=slack.state.trigger("T1", sam.id), view=modal(section("x"))
            )
            assert "expired_trigger_id" == (await error_of(late))["error"]

            wrong = web_client.views_update(view_id=view["id"], hash="other", view=modal(section("x")))
            assert "hash_conflict" == (await error_of(wrong))["error"]
            await web_client.views_update(view_id=view["id"], hash=view["hash"], view=modal(section("Now")))
            assert "A form\nNow\n[Save]" == sam.form()

    run(talk)


def test_home_is_published_with_its_hash():
    """A Home tab can be published over a known state only, when its hash is given."""

    async def talk() -> None:
        async with SlackServer() as slack:
            sam, web_client = User(slack), client(slack)
            home = {"type": "home", "blocks": [section("One")]}
            first = (await web_client.views_publish(user_id=sam.id, view=home))["view"]
            two = {"type": "home", "blocks": [section("Two")]}
            second = await web_client.views_publish(user_id=sam.id, view=two, hash=first["hash"])
            assert first["id"] == second["view"]["id"]
            stale = web_client.views_publish(user_id=sam.id, view=home, hash=first["hash"])
            assert "hash_conflict" == (await error_of(stale))["error"]
            assert "Two" == sam.home()

    run(talk)


# What goes wrong.


def test_rate_limits():
    """Beyond the burst a call is answered 429 with Retry-After; other channels aren't held up."""

    async def talk() -> None:
        async with SlackServer() as slack:
            sam, web_client = User(slack), client(slack)
            slack.web_api.limits = {"chat.postMessage": Limit(30.0, 2, each_channel=True)}
            for _ in range(2):
                await web_client.chat_postMessage(channel=sam.id, text="x")
            with pytest.raises(SlackApiError) as caught:
                await web_client.chat_postMessage(channel=sam.id, text="x")
            response = caught.value.response
            assert (429, "ratelimited") == (response.status_code, response["error"])
            assert "30" == response.headers["Retry-After"]
            await web_client.chat_postMessage(channel="general", text="x")
            assert 2 == len(sam.screen())

    run(talk)


@pytest.mark.parametrize(
    ("fault", "status", "effect"),
    [
        (Fault(status=429, retry_after=7), 429, 0),
        (Fault(status=500), 500, 0),
        (Fault(status=503, after=True), 503, 1),
        (Fault(error="fatal_error"), 200, 0),
        (Fault(drop=True), 0, 0),
        (Fault(drop=True, after=True), 0, 1),
        (Fault(delay=0.01), 200, 1),
    ],
)
def test_faults(fault: Fault, status: int, effect: int):
    """A call can fail before it took effect, and after."""

    async def talk() -> tuple[int, int]:
        async with SlackServer() as slack:
            sam, web_client = User(slack), client(slack)
            slack.faults = lambda call: fault if call.method == "chat.postMessage" else None
            found = await asyncio.gather(
                web_client.chat_postMessage(channel=sam.id, text="x"), return_exceptions=True
            )
            assert isinstance(found[0], BaseException) == (fault != Fault(delay=0.01))
            (call,) = slack.calls_of("chat.postMessage")
            assert call.effective == bool(effect)
            return call.status, len(sam.screen())

    assert (status, effect) == run(talk)


def test_faults_by_seed():
    """The same seed spoils the same calls, about the share that was asked for."""
    call = Call("chat.postMessage", {}, None)
    first, second = (at_random(3, 0.3, MISFORTUNES) for _ in range(2))
    kinds = [first(call) for _ in range(1000)]
    assert kinds == [second(call) for _ in range(1000)]
    assert 250 < sum(kind is not None for kind in kinds) < 350
    assert set(MISFORTUNES) == {kind for kind in kinds if kind is not None}
    only = at_random(3, 1.0, MISFORTUNES, ["views.open"])
    assert only(call) is None


def test_a_smaller_plan():
    """A workspace's plan can lack methods."""

    async def talk() -> str:
        async with SlackServer() as slack:
            slack.web_api.missing.add("views.publish")
            found = await error_of(client(slack).views_publish(user_id="U1", view={"type": "home"}))
            return str(found["error"])

    assert "unknown_method" == run(talk)
