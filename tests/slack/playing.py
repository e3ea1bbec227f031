"""A story's player in Slack: the real app at our Slack, acted on by a user, held against the plain engine.

At each beat the user does in Slack what the story says, and what is then on their screen must be what the
engine shows: the same words in the same order, the same options to press. What is remembered is the runner's
own, from its database. Every few beats the app is stopped, and another one goes on.
"""

import asyncio
from collections.abc import Sequence
from contextlib import AsyncExitStack
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from bots.on_slack import App, create_app
from bots.slack_blocks import render
from bots.slack_events import account_of
from coach.dialog.book import Book
from coach.engine import advance
from coach.model.conversation import Conversation, Turn
from coach.model.effects import Document, Shown, Timer, numbered
from coach.model.events import Chose, Commanded, Event, Picked, Said, Started, Ticked
from coach.runtime.config import Settings
from coach.runtime.runner import Runner
from coach.stories import EnginePlayer
from tests.slack.people import User
from tests.slack.people_eyes import Place
from tests.slack.reading import letters, pressable, seen, text_of, values
from tests.slack.server import WITHIN, SlackServer
from tests.slack.server_api import message_event
from tests.slack.server_blocks import Json, elements
from tests.slack.server_objects import Post

TEAM = "T1"
#: How long a message that was typed too early is older than the coach's last one, in seconds.
EARLIER = 0.5


class Differs(AssertionError):
    """What is on the screen isn't what the engine shows."""


class SlackPlayer:
    """A `coach.stories.Player`. Made and closed by `play`.

    Args:
        slack: the server.
        folder: where the database goes.
        restart_every: beats after which the app is made anew; 0 for never.
        sockets: over Socket Mode instead of HTTP.
    """

    def __init__(
        self,
        loop: "asyncio.Runner",
        slack: SlackServer,
        folder: Path,
        book: Book,
        talk: Conversation,
        now: datetime,
        *,
        restart_every: int = 0,
        sockets: bool = False,
    ) -> None:
        self._loop, self._slack, self._book = loop, slack, book
        self._url = f"sqlite:///{folder / 'coach.db'}"
        self._now = now.astimezone(UTC)
        self._engine = EnginePlayer(book, talk, now)
        self._user = User(slack, "Sam Lee", TEAM, zone=talk.person.timezone)
        self._account = account_of(TEAM, self._user.id)
        self._restart_every, self._sockets = restart_every, sockets
        self._beats = 0
        #: Messages of the app that were compared already.
        self._compared = 0
        #: Everything that could ever be pressed, by what it carries.
        self._pressed: dict[str, tuple[Place, Json, Json]] = {}
        self._stack: AsyncExitStack
        self._runner: Runner
        self._app: App
        self._loop.run(self._seed(talk))
        self._loop.run(self._open())

    @property
    def now(self) -> datetime:
        """The present moment, in UTC."""
        return self._now

    @property
    def conversation(self) -> Conversation:
        """What the runner remembers."""
        found = self._loop.run(self._runner.conversation(self._account))
        return found or self._engine.conversation

    def send(self, event: Event) -> Sequence[Shown]:
        """The user does this; what the engine shows, after the screen was held against it."""
        return self._loop.run(self._send(event))

    def wait(self, until: datetime) -> Sequence[Shown]:
        """Time passes; the same."""
        return self._loop.run(self._wait(until.astimezone(UTC)))

    def close(self) -> None:
        """End the app."""
        self._loop.run(self._stack.aclose())

    # The app.

    async def _seed(self, talk: Conversation) -> None:
        """Begin with what the story begins with."""

        def given(_book: Any, _before: Any, _event: Any, _now: datetime) -> Turn:
            return Turn(talk)

        async with Runner(self._url, self._book, given, clock=lambda: self._now) as runner:
            await runner.handle(self._account, Started(), address=self._user.direct.id)

    async def _open(self) -> None:
        self._stack = AsyncExitStack()
        settings = Settings.from_environment(self._slack.environment() | {"COACH_DATABASE_URL": self._url})
        self._runner = Runner(self._url, self._book, advance, clock=lambda: self._now)
        app = create_app(self._runner, settings)
        assert isinstance(app, App)
        self._app = app
        await app.slack.start()
        self._stack.push_async_callback(app.slack.stop)
        if self._sockets:
            await self._stack.enter_async_context(self._slack.connected(app))
        else:
            await self._stack.enter_async_context(self._slack.hosting(app))

    async def _restart(self) -> None:
        self._beats += 1
        if self._restart_every and self._beats % self._restart_every == 0:
            await self._stack.aclose()
            await self._open()

    # What the user does.

    async def _send(self, event: Event) -> Sequence[Shown]:
        await self._restart()
        asked = self._engine.conversation.interview.question
        expected = list(self._engine.send(event))
        await self._do(event)
        await self._quiet()
        self._compare(expected)
        if isinstance(event, Chose) and event.question == asked and ":" not in event.option:
            self._closed(event, asked)
        return expected

    async def _wait(self, until: datetime) -> Sequence[Shown]:
        await self._restart()
        expected = list(self._engine.wait(until))
        while (due := await self._runner.next_due()) is not None and due <= until:
            self._now = max(self._now, due.astimezone(UTC))
            await self._runner.tick()
        self._now = max(self._now, until)
        await self._runner.tick()
        await self._quiet()
        self._compare(expected)
        return expected

    async def _do(self, event: Event) -> None:
        user = self._user
        match event:
            case Started():
                await user.slash("/coach")
            case Said(text, written) if written is not None:
                await self._types_early(text)
            case Said(text):
                await user.types(text)
            case Chose(option, interview, question):
                await self._press(f"coach|{interview or ''}|{question or ''}|{option}")
            case Ticked(options, interview, question):
                await self._tick(options)
                await self._press(f"coach|{interview or ''}|{question or ''}|")
            case Picked(value, interview, question):
                await user.picks(datetime.fromisoformat(value))
                await self._press(f"coach|{interview or ''}|{question or ''}|")
            case Commanded(command, text):
                await user.slash("/coach", f"{command.replace('_', ' ')} {text}".strip())
            case _:
                raise AssertionError(f"nobody does {type(event).__name__} in Slack")

    async def _types_early(self, text: str) -> None:
        """A message that was sent off before the coach's last one was there."""
        user = self._user
        last = max(float(post.ts) for post in user.direct.posts if post.user != user.id)
        post = user._writes(user.direct, text, None, {})
        post.ts = f"{last - EARLIER:.6f}"
        delivery = self._slack.courier.emit(TEAM, message_event(user.direct, post))
        assert delivery is not None
        await delivery.done()

    async def _press(self, carries: str) -> None:
        place, block, element = self._pressed[carries]
        if element["type"] == "button":
            action: Json = {name: element[name] for name in ("text", "value") if name in element}
            await self._user.acts(place, block, element, action, wait=True)
        else:
            option = next(one for one in element["options"] if one["value"] == carries)
            await self._user.uses(place, block, element, {"selected_option": option}, wait=True)

    async def _tick(self, options: Sequence[str]) -> None:
        boxes = {
            option["value"]: option["text"]["text"]
            for post in self._user.direct.posts
            for one in pressable(post.body.get("blocks") or [])
            if one["type"] == "checkboxes"
            for option in one["options"]
        }
        await self._user.ticks([boxes[option] for option in options])

    async def _quiet(self) -> None:
        """Everything that was decided is on the screen."""
        async with asyncio.timeout(WITHIN):
            while self._app.slack.lines.under_way(self._account):
                await asyncio.sleep(0.002)

    # What the user sees.

    def _compare(self, expected: Sequence[Shown]) -> None:
        """The app's new messages are these effects, in their order, and nothing else."""
        posts = [post for post in self._user.direct.posts if post.user != self._user.id and not post.only_for]
        files = {file["name"] for post in posts[self._compared :] for file in post.body.get("files", ())}
        new = [post for post in posts[self._compared :] if not post.body.get("files")]
        self._compared = len(posts)
        interview = self._engine.conversation.interview.id
        for effect in expected:
            count = len(render(effect, interview, self._word))
            shown, new = new[:count], new[count:]
            self._same(effect, shown, files)
        if new:
            raise Differs(f"the screen has more: {[post.body['text'] for post in new]}")
        if self._slack.complaints:
            raise Differs(f"Slack complains: {self._slack.complaints}")

    def _same(self, effect: Shown, posts: Sequence[Post], files: set[str]) -> None:
        words = "\n".join(text_of(post.body["text"]) for post in posts).replace(self._word("hello_slack"), "")
        if isinstance(effect, Document) and effect.media_type == "application/json":
            if effect.name not in files:
                raise Differs(f"there is no file {effect.name}")
            return
        wanted = effect.plain()
        if isinstance(effect, Timer):
            wanted = "\n".join([wanted, *numbered(effect.options)])
        if letters(words) != letters(wanted):
            raise Differs(f"the screen says\n{words}\n\nand the engine\n{wanted}")
        self._same_in_blocks(effect, posts)
        if isinstance(effect, Document) and not effect.copy and effect.name not in files:
            raise Differs(f"there is no file {effect.name}")

    def _same_in_blocks(self, effect: Shown, posts: Sequence[Post]) -> None:
        """What can be pressed carries just the options, and their words can be read."""
        found: list[str] = []
        for post in posts:
            blocks = post.body["blocks"]
            found += values(blocks)
            for block, element in elements(blocks):
                carried = [element.get("value"), *(one["value"] for one in element.get("options", ()))]
                for carries in filter(None, carried):
                    self._pressed[carries] = (post, block, element)
        readable = letters("\n".join(seen(post.body["blocks"]) for post in posts))
        for option in getattr(effect, "options", ()):
            if not any(one.endswith(f"|{option.id}") or one == option.id for one in found):
                raise Differs(f"{option.label} can't be pressed")
            if letters(option.label) not in readable:
                raise Differs(f"{option.label} can't be read")

    def _closed(self, event: Chose, asked: int) -> None:
        """An answered question has nothing left to press."""
        after = self._engine.conversation
        if after.interview.question == asked and not after.interview.closed:
            return  # asked again
        carries = f"coach|{event.interview or ''}|{event.question or ''}|{event.option}"
        place = self._pressed[carries][0]
        if carries in values(place.body["blocks"]):
            raise Differs(f"{carries} can still be pressed")

    def _word(self, key: str) -> str:
        return self._book.text(f"common.{key}", "en")
