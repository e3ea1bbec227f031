"""Socket Mode of our Slack: the real slack_sdk client and slack_bolt keep their connections to it."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

import pytest
from slack_bolt.async_app import AsyncApp
from slack_sdk.socket_mode.aiohttp import SocketModeClient
from slack_sdk.socket_mode.async_client import AsyncBaseSocketModeClient
from slack_sdk.socket_mode.request import SocketModeRequest
from slack_sdk.socket_mode.response import SocketModeResponse
from slack_sdk.web.async_client import AsyncWebClient

from tests.slack.people import User
from tests.slack.server import SlackServer
from tests.slack.server_blocks import Json
from tests.slack.server_desk import button, client, error_of, field, modal, run, section
from tests.slack.server_socket import CONNECTIONS_MOST


class Plug:
    """A plain Socket Mode client that records what comes and acknowledges what it is told to."""

    def __init__(self, slack: SlackServer, ping_interval: float = 10.0) -> None:
        web_client = AsyncWebClient(None, slack.api_url)
        self.client = SocketModeClient(
            slack.app.app_token, web_client=web_client, ping_interval=ping_interval
        )
        self.client.socket_mode_request_listeners.append(self.hear)
        self.seen: list[SocketModeRequest] = []
        self.acknowledges: Callable[[SocketModeRequest], Json | bool] = lambda request: True

    async def hear(self, client: AsyncBaseSocketModeClient, request: SocketModeRequest) -> None:
        """One envelope."""
        self.seen.append(request)
        found = self.acknowledges(request)
        if found is not False:
            payload = found if isinstance(found, dict) else None
            await client.send_socket_mode_response(SocketModeResponse(request.envelope_id, payload))


@asynccontextmanager
async def plugged(
    slack: SlackServer, links: int = 1, ping_interval: float = 10.0
) -> AsyncIterator[list[Plug]]:
    """So many connections of one app."""
    slack.courier.echoes = False
    plugs = [Plug(slack, ping_interval) for _ in range(links)]
    try:
        for plug in plugs:
            await plug.client.connect()
        await slack.until(lambda: len(slack.sockets.links) == min(links, CONNECTIONS_MOST))
        yield plugs
    finally:
        for plug in plugs:
            await plug.client.close()
        await slack.until(lambda: not slack.sockets.links)


def test_connections_need_the_apps_token():
    """apps.connections.open gives an address for the app's own token only, good for one connection."""

    async def talk() -> None:
        async with SlackServer() as slack:
            nobody = AsyncWebClient(None, slack.api_url)
            bots = nobody.apps_connections_open(app_token=slack.token())
            assert "not_allowed_token_type" == (await error_of(bots))["error"]
            wrong = nobody.apps_connections_open(app_token="xapp-wrong")
            assert "invalid_auth" == (await error_of(wrong))["error"]
            found = await nobody.apps_connections_open(app_token=slack.app.app_token)
            assert found["url"].startswith("ws://127.0.0.1:")

    run(talk)


def test_envelopes_and_their_acknowledgements():
    """Events, clicks and commands come in envelopes; what an acknowledgement carries arrives."""

    async def talk() -> None:
        async with SlackServer() as slack, plugged(slack) as (plug,):
            sam = User(slack)
            (link,) = slack.sockets.links
            hello = link.sent[0]
            assert ("hello", 1, "A1") == (
                hello["type"],
                hello["num_connections"],
                hello["connection_info"]["app_id"],
            )
            assert "approximate_connection_time" in hello["debug_info"]
            assert (await sam.types("hello")).ok
            event = plug.seen[0]
            assert ("events_api", False, 0) == (
                event.type,
                event.accepts_response_payload,
                event.retry_attempt,
            )
            assert "hello" == event.payload["event"]["text"]

            plug.acknowledges = lambda request: {"text": "Heard"}
            await sam.slash("/coach", "status")
            assert ("slash_commands", True) == (plug.seen[1].type, plug.seen[1].accepts_response_payload)
            assert ["Heard\n(only visible to you)"] == sam.ephemerals()

            plug.acknowledges = lambda request: True
            blocks = [{"type": "actions", "elements": [button("Go")]}]
            await client(slack).chat_postMessage(channel=sam.id, text="x", blocks=blocks)
            await sam.presses("Go")
            assert ("interactive", "block_actions") == (plug.seen[2].type, plug.seen[2].payload["type"])

    run(talk)


def test_events_come_again_over_sockets():
    """An event that isn't acknowledged comes again with its number; a click doesn't."""

    async def talk() -> None:
        async with SlackServer() as slack, plugged(slack) as (plug,):
            sam = User(slack)
            slack.courier.patience = 0.1
            slack.courier.retry_delays = (0.0, 0.01)
            plug.acknowledges = lambda request: len(plug.seen) > 2
            assert (await sam.types("hello")).ok
            assert [(0, ""), (1, "timeout"), (2, "timeout")] == [
                (one.retry_attempt, one.retry_reason) for one in plug.seen
            ]
            plug.acknowledges = lambda request: False
            click = await sam.slash("/coach")
            assert (False, 1) == (click.ok, len(click.attempts))

    run(talk)


def test_each_event_goes_to_one_connection():
    """Several connections share the events."""

    async def talk() -> None:
        async with SlackServer() as slack, plugged(slack, 3) as plugs:
            assert [1, 2, 3] == [link.sent[0]["num_connections"] for link in slack.sockets.links]
            sam = User(slack)
            for number in range(6):
                await sam.types(str(number))
            assert [2, 2, 2] == [len(plug.seen) for plug in plugs]

    run(talk)


def test_no_more_than_ten_connections():
    """The eleventh connection is sent away."""

    async def talk() -> None:
        async with SlackServer() as slack:
            nobody = AsyncWebClient(None, slack.api_url)
            async with plugged(slack, CONNECTIONS_MOST) as plugs:
                found = await nobody.apps_connections_open(app_token=slack.app.app_token)
                session = plugs[0].client.aiohttp_client_session
                async with session.ws_connect(found["url"]) as socket:
                    told = await socket.receive_json()
                    assert ("disconnect", "too_many_websockets") == (told["type"], told["reason"])

    run(talk)


@pytest.mark.parametrize("how", ["refresh", "drop", "silence"])
def test_connections_come_back(how: str):
    """A client whose connection is refreshed, breaks or goes silent connects again, and hears everything."""

    async def talk() -> None:
        async with SlackServer() as slack, plugged(slack, ping_interval=0.1) as (plug,):
            sam = User(slack)
            slack.courier.patience = 0.5
            slack.courier.retry_delays = (0.1,) * 40
            (old,) = slack.sockets.links
            match how:
                case "refresh":
                    await slack.sockets.refresh()
                case "drop":
                    slack.sockets.drop()
                case _:
                    slack.sockets.silence()
            delivery = await sam.types("still there?")
            assert delivery.ok
            assert ["still there?"] == [one.payload["event"]["text"] for one in plug.seen]
            await slack.until(lambda: [link for link in slack.sockets.links if link is not old])
            old.abort()
            await slack.until(lambda: old not in slack.sockets.links)

    run(talk)


def test_pings_are_answered():
    """A ping is answered with what it carries, from which slack_sdk sees that the connection lives."""

    async def talk() -> bytes:
        async with SlackServer() as slack, plugged(slack) as (plug,):
            found = await plug.client.web_client.apps_connections_open(app_token=slack.app.app_token)
            session = plug.client.aiohttp_client_session
            async with session.ws_connect(found["url"], autoping=False) as socket:
                assert "hello" == (await socket.receive_json())["type"]
                await socket.ping(b"sdk-ping-pong:1.5")
                return bytes((await socket.receive()).data)

    assert b"sdk-ping-pong:1.5" == run(talk)


def test_warning():
    """A warning says that the connection will end; it goes on until then."""

    async def talk() -> list[str]:
        async with SlackServer() as slack, plugged(slack) as (plug,):
            heard: list[str] = []

            async def listen(client: AsyncBaseSocketModeClient, message: Json, raw: str | None) -> None:
                heard.append(str(message.get("reason")))

            plug.client.message_listeners.append(listen)
            link = slack.sockets.links[0]
            await slack.sockets.warn()
            # slack_sdk connects again as soon as it is warned.
            await slack.until(lambda: slack.sockets.links and link not in slack.sockets.links)
            return [str(message.get("reason")) for message in link.sent]

    assert ["None", "warning"] == run(talk)


def test_without_a_connection():
    """Without a connection events wait for their retries, and clicks fail."""

    async def talk() -> None:
        async with SlackServer() as slack:
            sam = User(slack)
            slack.courier.retry_delays = (0.0, 0.01)
            delivery = await sam.types("anybody?")
            assert (False, 3) == (delivery.ok, len(delivery.attempts))
            assert not (await sam.slash("/coach")).ok

    run(talk)


def coach(slack: SlackServer) -> AsyncApp:
    """A small Bolt app that does a little of everything."""
    web_client = AsyncWebClient(slack.token(), slack.api_url)
    app = AsyncApp(signing_secret=slack.app.signing_secret, client=web_client, process_before_response=True)

    @app.event("message")
    async def hear(event: Json, client: AsyncWebClient) -> None:
        blocks = [section(f"Hello *{event['text']}*"), {"type": "actions", "elements": [button("Go")]}]
        await client.chat_postMessage(channel=event["channel"], text=f"Hello {event['text']}", blocks=blocks)

    @app.event("app_home_opened")
    async def open_home(event: Json, client: AsyncWebClient) -> None:
        if event["tab"] == "home":
            await client.views_publish(
                user_id=event["user"], view={"type": "home", "blocks": [section("Home")]}
            )

    @app.action("press/x")
    async def press(ack, body, client, respond) -> None:
        await client.views_open(trigger_id=body["trigger_id"], view=modal(field("name", "Name")))
        await ack()
        await respond("Pressed", replace_original=False)

    @app.view("form")
    async def submit(ack, view) -> None:
        name = view["state"]["values"]["field/name"]["value"]["value"]
        if name == "nobody":
            await ack(response_action="errors", errors={"field/name": "Who?"})
        else:
            await ack()

    @app.command("/coach")
    async def command(ack, command) -> None:
        await ack(f"You said {command['text']}")

    return app


@pytest.mark.parametrize("transport", ["http", "socket", "sockets"])
def test_a_bolt_app_over_each_transport(transport: str):
    """The same app does the same over HTTP and over one or more sockets."""

    async def talk() -> None:
        async with SlackServer() as slack:
            app, sam = coach(slack), User(slack)
            links = {"socket": 1, "sockets": 3}
            there = slack.connected(app, links[transport]) if transport in links else slack.hosting(app)
            async with there:
                await sam.opens_chat()
                await sam.types("Sam & co")
                assert "Hello *Sam & co*\n[Go]" == await sam.sees("Hello")
                await sam.presses("Go")
                await sam.sees_form("Name")
                await sam.submits({"Name": "nobody"})
                assert "! Who?" in sam.form()
                await sam.submits({"Name": "Dana"})
                assert "" == sam.form()
                await sam.opens_home()
                assert "Home" == await sam.sees_home("Home")
                await sam.slash("/coach", "status")
                only = "\n(only visible to you)"
                assert [f"Pressed{only}", f"You said status{only}"] == sam.ephemerals()
                await slack.courier.settled()
            assert all(delivery.ok for delivery in slack.deliveries)
            assert [] == slack.complaints
            await asyncio.sleep(0)

    run(talk)
