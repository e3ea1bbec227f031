"""What the tests of our Slack share: a client, blocks to send, and an app that is a plain web server."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager
from typing import Any, TypeVar
from urllib.parse import parse_qs

import pytest
from aiohttp import web
from slack_sdk.errors import SlackApiError
from slack_sdk.signature import SignatureVerifier
from slack_sdk.web.async_client import AsyncWebClient

from tests.slack.server import SlackServer
from tests.slack.server_blocks import Json

T = TypeVar("T")


def run(talk: Callable[[], Coroutine[Any, Any, T]]) -> T:
    """Plays something to its end, and finds that nothing is left running."""

    async def alone() -> T:
        found = await talk()
        for _ in range(3):
            await asyncio.sleep(0)
        assert asyncio.all_tasks() == {asyncio.current_task()}
        return found

    return asyncio.run(alone())


def client(slack: SlackServer, team: str = "T1") -> AsyncWebClient:
    """A client with a bot token, which tries nothing again by itself."""
    return AsyncWebClient(slack.token(team), slack.api_url, retry_handlers=[])


async def error_of(call: Coroutine[Any, Any, Any]) -> Json:
    """What a refused call is answered."""
    with pytest.raises(SlackApiError) as caught:
        await call
    found = caught.value.response.data
    assert isinstance(found, dict)
    return found


def section(text: str) -> Json:
    """A section that says this."""
    return {"type": "section", "text": {"type": "mrkdwn", "text": text}}


def button(text: str, value: str = "x", **more: Any) -> Json:
    """A button."""
    return {
        "type": "button",
        "action_id": f"press/{value}",
        "value": value,
        "text": {"type": "plain_text", "text": text},
    } | more


def modal(*blocks: Json) -> Json:
    """A form."""
    return {
        "type": "modal",
        "callback_id": "form",
        "title": {"type": "plain_text", "text": "A form"},
        "submit": {"type": "plain_text", "text": "Save"},
        "blocks": list(blocks),
    }


def field(name: str, label: str, **more: Any) -> Json:
    """A field for a line of text."""
    return {
        "type": "input",
        "block_id": f"field/{name}",
        "label": {"type": "plain_text", "text": label},
        "element": {"type": "plain_text_input", "action_id": "value", **more},
    }


class Desk:
    """An app that is a plain web server: records what comes, and answers as it was told."""

    def __init__(self, secret: str) -> None:
        self.verifier = SignatureVerifier(secret)
        self.seen: list[tuple[dict[str, str], Any]] = []
        self.answers: Callable[[Json], web.Response] = lambda payload: web.Response()
        self.slow: Callable[[Json], float] = lambda payload: 0.0

    async def handle(self, request: web.Request) -> web.Response:
        """One request: verified as Slack's, recorded, answered."""
        body, headers = await request.text(), dict(request.headers)
        assert self.verifier.is_valid_request(body, headers)
        if request.content_type == "application/json":
            payload = json.loads(body)
        else:
            form = {name: values[0] for name, values in parse_qs(body, keep_blank_values=True).items()}
            payload = json.loads(form["payload"]) if "payload" in form else form
        self.seen.append((headers, payload))
        await asyncio.sleep(self.slow(payload))
        return self.answers(payload)

    def texts(self) -> list[str]:
        """What the messages said that came."""
        return [payload["event"]["text"] for _, payload in self.seen]


@asynccontextmanager
async def at_desk(slack: SlackServer) -> AsyncIterator[Desk]:
    """Has everything brought to a plain web server."""
    desk = Desk(slack.app.signing_secret)
    application = web.Application()
    application.add_routes([web.post("/slack/events", desk.handle)])
    runner = web.AppRunner(application, shutdown_timeout=1.0)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    slack.request_url = f"http://127.0.0.1:{runner.addresses[0][1]}/slack/events"
    slack.courier.echoes = False
    try:
        yield desk
    finally:
        await runner.cleanup()
