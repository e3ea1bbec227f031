"""The Slack app: what Slack sends becomes an event for the runner, and its replies go back.

`create_app` makes it; `bots.slack_service` runs it, over a socket or HTTP. Three rules hold for every
listener: a request is acknowledged after the commit (`process_before_response`), so that what isn't
committed comes again; what Slack never sends again is kept in the inbox instead; and what was decided is
shown by a task of the runner's own, so that no request waits for it.
"""

import re
import secrets
from collections import OrderedDict
from collections.abc import Mapping
from typing import Any

from slack_bolt.app.async_server import AsyncSlackAppServer
from slack_bolt.async_app import AsyncAck, AsyncApp
from slack_bolt.response import BoltResponse
from slack_sdk.web.async_client import AsyncWebClient

from bots import slack_blocks, slack_events
from bots.slack_app import Slack
from bots.slack_events import Incoming, account_of
from bots.slack_installations import authorize, oauth_settings
from coach.runtime import logs
from coach.runtime.config import Settings
from coach.runtime.runner import Runner
from coach.runtime.surface import TooSlow

Body = Mapping[str, Any]

#: Remarks about edited messages that were made already, by the event's id.
MOST_REMARKS = 1000


def create_app(runner: Runner, settings: Settings) -> AsyncApp:
    """The app with all its listeners. No network before its first request.

    It starts the runner then, unless that is running already; Bolt's own server stops it when it ends.

    Raises:
        UsageError: a setting is missing; the text says which.
    """
    slack = Slack(runner, settings)
    app = App(
        slack,
        name="firsthand",
        # Without one, nothing that comes over HTTP is taken for Slack's.
        signing_secret=settings.slack_signing_secret or secrets.token_hex(),
        # Bolt makes its own clients from this one; what we send goes through `slack.web`.
        client=AsyncWebClient(base_url=settings.slack_api_url, retry_handlers=[]),
        authorize=authorize(slack.tokens, slack.start),
        oauth_settings=oauth_settings(runner, settings),
        process_before_response=True,
    )
    app.error(_refuse)
    _hear(app, slack)
    _act(app, slack)
    _come_and_go(app, slack)
    return app


class App(AsyncApp):
    """Bolt's app, which knows what its listeners share."""

    def __init__(self, slack: Slack, **arguments: Any) -> None:
        self.slack = slack
        super().__init__(**arguments)

    def server(
        self, port: int = 3000, path: str = "/slack/events", host: str | None = None
    ) -> AsyncSlackAppServer:
        """Bolt's own development server, with the runner's life tied to it."""
        server = super().server(port, path, host)
        server.web_app.on_startup.append(lambda _: self.slack.start())
        server.web_app.on_cleanup.append(lambda _: self.slack.stop())
        return server


async def _refuse(error: Exception) -> BoltResponse:
    """What isn't saved isn't acknowledged, so that Slack sends it again."""
    if not isinstance(error, TooSlow):
        logs.failure("a request from Slack", error)
    return BoltResponse(status=503, body="")


def _hear(app: AsyncApp, slack: Slack) -> None:
    """What people write: in the direct message, in a channel, with the slash command."""
    remarks: OrderedDict[str, None] = OrderedDict()

    @app.event("message")
    async def message(body: Body, event: Body) -> None:
        team = body["team_id"]
        if event.get("channel_type") not in ("im", None):
            return
        aside = slack_events.aside(team, event)
        if aside and body.get("event_id", "") not in remarks:
            remarks[body.get("event_id", "")] = None
            if len(remarks) > MOST_REMARKS:
                remarks.popitem(last=False)
            slack.spawn(slack.remark(aside))
        await slack.hear(team, event)

    @app.event("app_mention")
    async def mention(body: Body, event: Body) -> None:
        incoming = slack_events.mention(body["team_id"], event)
        if incoming is not None:
            handled = await slack.take(incoming)
            if handled and not handled.repeated:
                slack.spawn(slack.tell(incoming, "app_elsewhere"))

    @app.command("/coach")
    async def command(body: Body, ack: AsyncAck) -> None:
        incoming = slack_events.command(body)
        await slack.click(incoming)
        if slack.surface.is_chat(incoming.account, incoming.public):
            await ack()
            return
        words = await slack.surface.words(incoming.account)
        await ack(**slack_blocks.elsewhere(words, app=body.get("api_app_id", ""), team=body["team_id"]))


def _act(app: AsyncApp, slack: Slack) -> None:
    """What people press, send in and choose from menus."""

    @app.action(re.compile(""))
    async def action(body: Body, ack: AsyncAck) -> None:
        incoming = slack_events.action(body)
        if incoming is not None:
            await slack.click(incoming)
        await ack()

    @app.view(re.compile(""))
    async def submission(body: Body, ack: AsyncAck) -> None:
        errors = await slack.submit(slack_events.submission(body))
        if errors:
            await ack(response_action="errors", errors=errors)
        else:
            await ack()

    @app.shortcut("continue")
    async def go_on(body: Body, ack: AsyncAck) -> None:
        await slack.click(slack_events.shortcut(body))
        await ack()

    @app.shortcut(slack_events.SAVE_NOTE)
    async def save_note(body: Body, ack: AsyncAck) -> None:
        await slack.click(slack_events.shortcut(body))
        await ack()


def _come_and_go(app: AsyncApp, slack: Slack) -> None:
    """Who opens the app, and workspaces that take it out."""

    @app.event("app_home_opened")
    async def opened(body: Body, event: Body) -> None:
        team = body["team_id"]
        account = account_of(team, event["user"])
        if event.get("channel"):
            slack.surface.met(account, event["channel"])
        slack.surface.homes.app = body.get("api_app_id", "")
        if event.get("tab") == "home":
            shown = (event.get("view") or {}).get("private_metadata") or ""
            slack.spawn(slack.surface.homes.opened(account, shown))
        elif await slack.runner.conversation(account) is None:
            await _greet(slack, slack_events.opened(team, event))
        else:
            slack.spawn(slack.suggest(account, event["channel"]))

    @app.event("app_uninstalled")
    async def uninstalled(body: Body) -> None:
        await slack.tokens.forget(body["team_id"])

    @app.event("tokens_revoked")
    async def revoked(body: Body, event: Body) -> None:
        if (event.get("tokens") or {}).get("bot"):
            await slack.tokens.forget(body["team_id"])


async def _greet(slack: Slack, incoming: Incoming) -> None:
    """The first hello, when somebody opens the chat for the first time."""
    handled = await slack.take(incoming)
    if handled and not handled.repeated:
        slack.spawn(slack.suggest(incoming.account, incoming.address))
