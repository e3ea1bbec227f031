"""A web page on which one can use the app as a person in our Slack: `python -m tests.slack.server`."""

import argparse
import asyncio
import base64
import json
import signal
import sys
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import yaml
from aiohttp import web

from tests.slack.people import Impossible, User
from tests.slack.people_eyes import Place
from tests.slack.server import SlackServer
from tests.slack.server_blocks import Json, elements
from tests.slack.server_delivery import REAL_DELAYS, Delivery
from tests.slack.server_html import blocks_html, esc, marked
from tests.slack.server_objects import App, File, Post
from tests.slack.server_screen import label, options_of

_LOOKS = (Path(__file__).parent / "server_page.html").read_text(encoding="utf-8")


class Page:
    """One person's Slack in a browser."""

    def __init__(self, slack: SlackServer, user: User) -> None:
        self.slack = slack
        self.user = user
        #: Told above the composer when something didn't arrive.
        self.trouble = ""

    def routes(self) -> list[web.RouteDef]:
        """The page, what changes on it, and what is done on it."""
        return [web.get("/", self.whole), web.get("/look", self.look), web.post("/act", self.act)]

    async def whole(self, request: web.Request) -> web.StreamResponse:
        """The page."""
        page = _LOOKS.replace("{{workspace}}", esc(self.user.workspace.name))
        page = page.replace("{{app}}", esc(self.slack.app.name))
        return web.Response(text=page, content_type="text/html")

    async def look(self, request: web.Request) -> web.StreamResponse:
        """What is on it now."""
        user = self.user
        prompts = user.workspace.prompts.get(user.direct.id)
        return web.json_response(
            {
                "at": user.at,
                "chat": self._chat(),
                "home": self._home(),
                "form": self._form(),
                "status": " ".join(user.statuses()),
                "prompts": [title for title, _ in prompts.prompts] if prompts else [],
                "prompts_title": prompts.title if prompts else "",
                "trouble": self.trouble,
            }
        )

    def _chat(self) -> str:
        posts = self.user.posts()
        before = [None, *posts]
        return "".join(
            self._post(post, _follows(post, last)) for post, last in zip(posts, before, strict=False)
        )

    def _post(self, post: Post, follows: bool) -> str:
        user, reader = self.user, self.user.reader()
        mine = post.user == user.id
        blocks = post.body.get("blocks")
        if blocks:
            body = blocks_html(blocks, user.filled(post), reader, {})
        else:
            body = f"<div class=section><div class=text>{marked(post.body['text'], reader)}</div></div>"
        for file in post.body.get("files", ()):
            body += _file(file["title"], self.slack.state.files[file["id"]])
        name = user.member.real_name if mine else self.slack.app.name
        badge = "" if mine else "<span class=badge>APP</span>"
        clock = datetime.fromtimestamp(float(post.ts), ZoneInfo(user.member.zone))
        when = f"<span class=when>{clock.hour % 12 or 12}:{clock:%M %p}</span>"
        only = "<div class=only>Only visible to you</div>" if post.only_for else ""
        edited = "<span class=when>(edited)</span>" if post.body.get("edited") else ""
        face = f'<div class="face {"me" if mine else "app"}">{esc(name[0])}</div>'
        who = f"<div class=who><b>{esc(name)}</b>{badge}{when}</div>"
        if follows:
            face, who = "<div class=face></div>", ""
        return (
            f'<div class="message {"follows" if follows else ""}" data-place="{post.ts}">{face}'
            f"<div class=body>{only}{who}{body}{edited}</div></div>"
        )

    def _home(self) -> str:
        view = self.user.workspace.homes.get(self.user.id)
        if view is None:
            return "<div class=section>This is a work in progress.</div>"
        body = blocks_html(view.body["blocks"], view.values, self.user.reader(), {})
        return f'<div data-place="{view.id}">{body}</div>'

    def _form(self) -> str:
        stack = self.user.workspace.modals.get(self.user.id)
        if not stack:
            return ""
        view = stack[-1]
        body = blocks_html(view.body["blocks"], view.values, self.user.reader(), view.errors)
        close = label(view.body.get("close")) or "Cancel"
        submit = label(view.body.get("submit"))
        sends = f'<button class="press primary" id=send>{esc(submit)}</button>' if submit else ""
        return (
            f'<div class=modal data-place="{view.id}"><div class=title>{esc(label(view.body["title"]))}</div>'
            f"<div class=fields-of>{body}</div>"
            f"<div class=foot><button class=press id=cancel>{esc(close)}</button>{sends}</div></div>"
        )

    async def act(self, request: web.Request) -> web.StreamResponse:
        """Something is done on the page."""
        done = json.loads(await request.text())
        self.trouble = ""
        try:
            delivery = await self._do(done)
        except Impossible as problem:
            self.trouble = str(problem)
        else:
            if delivery is not None and not delivery.ok:
                self.trouble = "We had some trouble connecting. Try again?"
        self.slack.changed()
        return web.json_response({})

    async def _do(self, done: Json) -> Delivery | None:
        user = self.user
        match done["do"]:
            case "open":
                return await (user.opens_home() if done["tab"] == "home" else user.opens_chat())
            case "type":
                return await self._typed(done["text"])
            case "tap":
                return await user.taps(done["title"])
            case "press" | "choose" | "tick" | "pick":
                return await self._used(done)
            case "submit":
                return await user.submits(self._fields(done["fields"]))
            case "close":
                return await user.closes()
        return None

    async def _typed(self, text: str) -> Delivery:
        command, _, rest = text.partition(" ")
        if command in self.slack.app.commands:
            return await self.user.slash(command, rest)
        return await self.user.types(text)

    def _fields(self, filled: dict[str, str]) -> dict[str, object]:
        """What is filled in, by the labels of the fields of the open form."""
        found: dict[str, object] = {}
        for block in self.user.workspace.modals[self.user.id][-1].body["blocks"]:
            if block["type"] != "input" or block["block_id"] not in filled:
                continue
            element, value = block["element"], filled[block["block_id"]]
            if element["type"] in ("static_select", "radio_buttons"):
                if value:
                    found[label(block["label"])] = label(options_of(element)[int(value)]["text"])
            elif element["type"] == "datetimepicker":
                found[label(block["label"])] = self._moment(value)
            else:
                found[label(block["label"])] = value
        return found

    def _moment(self, value: str) -> datetime:
        return datetime.fromisoformat(value).replace(tzinfo=ZoneInfo(self.user.member.zone))

    async def _used(self, done: Json) -> Delivery:
        place = self._place(done["place"])
        for block, element in elements(place.body["blocks"]):
            if (block["block_id"], element["action_id"]) == (done["block"], done["action"]):
                break
        else:
            raise Impossible("that has gone")
        match done["do"]:
            case "press":
                action: Json = {name: element[name] for name in ("text", "value", "style") if name in element}
                return await self.user.acts(place, block, element, action, wait=True)
            case "choose":
                state: Json = {"selected_option": options_of(element)[int(done["value"])]}
            case "tick":
                options = element["options"]
                state = {"selected_options": [options[int(number)] for number in done["value"]]}
            case _:
                state = {"selected_date_time": int(self._moment(done["value"]).timestamp())}
        return await self.user.uses(place, block, element, state, wait=True)

    def _place(self, identity: str) -> Place:
        for view in self.user.workspace.views():
            if view.id == identity:
                return view
        return self.user.direct.find(identity)


def _file(title: str, file: File) -> str:
    """A file as it can be looked at: a text in full, any other to open."""
    content = file.content or b""
    if file.name.endswith(".pdf"):
        data = base64.b64encode(content).decode()
        name, size = esc(file.name), f"{len(content) // 1024} KB"
        shown = f'<a download="{name}" href="data:application/pdf;base64,{data}">{name}</a> {size}'
    else:
        shown = f"{esc(file.name)}<pre>{esc(content.decode(errors='replace'))}</pre>"
    return f"<div class=file><b>{esc(title)}</b> {shown}</div>"


def _follows(post: Post, before: Post | None) -> bool:
    """Whether a message is shown without a face, as one of several by the same person."""
    return before is not None and before.user == post.user and float(post.ts) - float(before.ts) < 300


async def serve(port: int, manifest: Path | None, *, http: str | None) -> None:
    """Serves a Slack with one person's page until it is interrupted."""
    app = App()
    if manifest is not None:
        app = App.from_manifest(yaml.safe_load(manifest.read_text(encoding="utf-8")), rotates=False)
    slack = SlackServer(app=app, port=port)
    slack.courier.retry_delays = REAL_DELAYS
    slack.request_url = http
    page = Page(slack, User(slack, "Sam Lee"))
    slack.more_routes.extend(page.routes())
    ended = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, ended.set)
    async with slack:
        lines = [f"export {name}={value}" for name, value in slack.environment().items()]
        sys.stdout.write("\n".join([*lines, f"# {slack.url}/ is Sam's Slack", ""]))
        sys.stdout.flush()
        await ended.wait()


def main(arguments: Sequence[str] | None = None) -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument(
        "--manifest", type=Path, help="a manifest; without it, an app with all that is needed"
    )
    parser.add_argument("--http", metavar="URL", help="the app's request URL; without it, Socket Mode")
    given = parser.parse_args(arguments)
    asyncio.run(serve(given.port, given.manifest, http=given.http))
