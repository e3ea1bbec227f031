"""A story's player in Slack: the real app at our Slack, and a user who types, clicks and ticks there."""

import asyncio
from collections.abc import Sequence
from contextlib import AsyncExitStack
from datetime import datetime
from pathlib import Path

from bots.on_slack import App, create_app
from bots.slack_events import account_of
from coach.dialog.book import Book
from coach.model.conversation import Conversation
from coach.model.effects import Document, Shown
from coach.model.events import Chose, Commanded, Event, Picked, Said, Started, Ticked
from coach.runtime.config import Settings
from tests.slack.people import User
from tests.slack.people_eyes import Place
from tests.slack.reading import letters, pressable, seen, text_of, values
from tests.slack.server import WITHIN, SlackServer
from tests.slack.server_api import message_event
from tests.slack.server_blocks import Json, elements
from tests.slack.server_objects import Post
from tests.surface_playing import Differs, SurfacePlayer, carried, is_file_only, plainly

TEAM = "T1"
#: How long a message that was typed too early is older than the coach's last one, in seconds.
EARLIER = 0.5


class SlackPlayer(SurfacePlayer):
    """A `SurfacePlayer` at a Slack of ours, over HTTP or over Socket Mode."""

    def __init__(
        self,
        loop: asyncio.Runner,
        folder: Path,
        book: Book,
        talk: Conversation,
        now: datetime,
        slack: SlackServer,
        *,
        restart_every: int = 0,
        sockets: bool = False,
    ) -> None:
        super().__init__(loop, folder, book, talk, now, restart_every=restart_every)
        self._slack, self._sockets = slack, sockets
        self._user = User(slack, "Sam Lee", TEAM, zone=talk.person.timezone)
        self.account, self.address = account_of(TEAM, self._user.id), self._user.direct.id
        #: Messages of the app that were compared already.
        self._compared = 0
        #: Everything that could ever be pressed, by what it carries.
        self._pressed: dict[str, tuple[Place, Json, Json]] = {}
        self._stack: AsyncExitStack
        self._app: App

    async def enter(self) -> None:
        """Start the app."""
        self._stack = AsyncExitStack()
        settings = Settings.from_environment(self._slack.environment() | {"COACH_DATABASE_URL": self.url})
        app = create_app(self.new_runner(), settings)
        assert isinstance(app, App)
        self._app = app
        await app.slack.start()
        self._stack.push_async_callback(app.slack.stop)
        if self._sockets:
            await self._stack.enter_async_context(self._slack.connected(app))
        else:
            await self._stack.enter_async_context(self._slack.hosting(app))

    async def restart(self) -> None:
        """Stop the app, and start another."""
        await self.leave()
        await self.enter()

    async def leave(self) -> None:
        """Stop the app."""
        await self._stack.aclose()

    # What the user does.

    async def do(self, event: Event) -> None:
        """Have the user do this."""
        user = self._user
        match event:
            case Started():
                await user.slash("/coach")
            case Said(text, written) if written is not None:
                await self._types_early(text)
            case Said(text):
                await user.types(text)
            case Chose():
                await self._press(carried(event))
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

    async def quiet(self) -> None:
        """Everything that was decided is on the screen."""
        async with asyncio.timeout(WITHIN):
            while self._app.slack.lines.under_way(self.account):
                await asyncio.sleep(0.002)

    # What the user sees.

    def compare(self, expected: Sequence[Shown]) -> None:
        """The app's new messages are these effects, one for each, in their order, and nothing else."""
        posts = [post for post in self._user.direct.posts if post.user != self._user.id and not post.only_for]
        files = {file["name"] for post in posts[self._compared :] for file in post.body.get("files", ())}
        new = [post for post in posts[self._compared :] if not post.body.get("files")]
        self._compared = len(posts)
        for effect in expected:
            shown, new = new[:1], new[1:]
            self._same(effect, shown, files)
        if new:
            raise Differs(f"the screen has more: {[post.body['text'] for post in new]}")
        if self._slack.complaints:
            raise Differs(f"Slack complains: {self._slack.complaints}")

    def _same(self, effect: Shown, posts: Sequence[Post], files: set[str]) -> None:
        words = "\n".join(text_of(post.body["text"]) for post in posts).replace(self.word("hello_slack"), "")
        if is_file_only(effect):
            assert isinstance(effect, Document)
            if effect.name not in files:
                raise Differs(f"there is no file {effect.name}")
            return
        wanted = plainly(effect)
        if letters(words) != letters(wanted):
            raise Differs(f"the screen says\n{words}\n\nand the engine\n{wanted}")
        self._same_in_blocks(effect, posts)
        if isinstance(effect, Document) and not effect.copy and not files.issuperset(effect.file_names):
            raise Differs(f"not all files are there: {', '.join(effect.file_names)}")

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

    def still_offers(self, carries: str) -> bool:
        """Whether this can still be pressed."""
        return carries in values(self._pressed[carries][0].body["blocks"])
