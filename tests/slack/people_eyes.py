"""What a person sees in Slack, as text: their chat with the app, its Home tab, forms, files."""

from collections.abc import Callable

from tests.slack.server import WITHIN, SlackServer
from tests.slack.server_blocks import Json, initial
from tests.slack.server_objects import Channel, Post, View, Workspace
from tests.slack.server_screen import Reader, label, read, shown

Values = dict[str, dict[str, Json]]
#: Where something to be used is: a message, or a view.
Place = Post | View


class Eyes:
    """Somebody in a workspace, and what they see. Making one makes them a member."""

    def __init__(
        self,
        slack: SlackServer,
        name: str = "Sam Lee",
        team: str = "T1",
        *,
        zone: str = "America/Edmonton",
        locale: str = "en-US",
    ) -> None:
        self.slack = slack
        self.team = team
        self.member = slack.state.add_member(team, name, zone=zone, locale=locale)
        self.id = self.member.id
        #: What they look at: "chat" or "home".
        self.at = "chat"
        self._inputs: dict[str, Values] = {}

    @property
    def workspace(self) -> Workspace:
        """Their workspace."""
        return self.slack.state.workspace(self.team)

    @property
    def direct(self) -> Channel:
        """Their direct message with the app."""
        return self.workspace.direct(self.id)

    def posts(self, channel: str | None = None, thread: str | None = None) -> list[Post]:
        """The messages they see, oldest first: a conversation's, or a thread's."""
        place = self.direct if channel is None else self.workspace.channel(channel)
        visible = [post for post in place.posts if post.only_for in (None, self.id)]
        if thread is None:
            return [post for post in visible if post.thread in (None, post.ts)]
        return [post for post in visible if thread in (post.ts, post.thread)]

    def screen(self, *, channel: str | None = None, thread: str | None = None) -> list[str]:
        """The messages they see, as text; their own begin with "you: "."""
        return [self.reads(post) for post in self.posts(channel, thread)]

    def reads(self, post: Post) -> str:
        """A message as text."""
        reader = self.reader()
        text = shown(post.body["text"], reader)
        if post.body.get("blocks"):
            text = read(post.body["blocks"], self.filled(post), reader)
        files = [f"📎 {file['name']}" for file in post.body.get("files", ())]
        text = "\n".join(part for part in (text, *files) if part)
        if post.only_for is not None:
            return f"{text}\n(only visible to you)"
        return f"you: {text}" if post.user == self.id else text

    def newest(self) -> str:
        """The newest message's time stamp in the direct message; "0" when there is none."""
        return self.direct.posts[-1].ts if self.direct.posts else "0"

    def files(self) -> dict[str, str]:
        """The files that they can open in the direct message: name, and content."""
        shared = [file["id"] for post in self.direct.posts for file in post.body.get("files", ())]
        known = [self.slack.state.files[identity] for identity in shared]
        return {file.name: (file.content or b"").decode(errors="replace") for file in known}

    def home(self) -> str:
        """The Home tab as text; empty when there is none yet."""
        view = self.workspace.homes.get(self.id)
        return read(view.body["blocks"], view.values, self.reader()) if view else ""

    def form(self) -> str:
        """The open form as text: title, fields, errors, buttons; empty when none is open."""
        stack = self.workspace.modals.get(self.id)
        if not stack:
            return ""
        view, reader, lines = stack[-1], self.reader(), []
        for block in view.body["blocks"]:
            lines.append(read([block], view.values, reader))
            if block.get("block_id") in view.errors:
                lines.append(f"! {view.errors[block['block_id']]}")
        buttons = [f"[{label(view.body[name])}]" for name in ("close", "submit") if view.body.get(name)]
        return "\n".join([label(view.body["title"]), *lines, " ".join(buttons)])

    def ephemerals(self, channel: str | None = None) -> list[str]:
        """What only they see in a conversation, as text."""
        place = self.direct if channel is None else self.workspace.channel(channel)
        return [self.reads(post) for post in place.posts if post.only_for == self.id]

    def prompts(self) -> list[str]:
        """The titles of the prompts that are suggested in the direct message."""
        found = self.workspace.prompts.get(self.direct.id)
        return [title for title, _ in found.prompts] if found else []

    def statuses(self) -> list[str]:
        """What the app says it is doing, in the direct message."""
        return [text for place, text in self.workspace.statuses.items() if place[0] == self.direct.id]

    def reader(self) -> Reader:
        """Who they are to what they read: zone, time, names."""
        workspace = self.workspace
        names = {member.id: member.real_name for member in workspace.members.values()}
        names |= {channel.id: channel.name for channel in workspace.channels.values()}
        return Reader(self.member.zone, self.slack.state.now(), names)

    async def sees(self, words: str, *, after: str = "", within: float = WITHIN) -> str:
        """Waits for a message of the app with these words in the direct message; returns the newest one.

        Args:
            words: what it says.
            after: only what came after the message with this time stamp (`sam.newest()` before acting).
            within: how long to wait, in seconds.
        """

        def look() -> str | None:
            posts = [post for post in self.direct.posts if post.only_for in (None, self.id)]
            posts = [post for post in posts if post.user != self.id and float(post.ts) > float(after or 0)]
            texts = (self.reads(post) for post in reversed(posts))
            return next((text for text in texts if words in text), None)

        try:
            await self.slack.until(look, within)
            await self.slack.calm()
            return await self.slack.until(look, within)
        except AssertionError:
            raise AssertionError(f"{words!r} isn't in:\n" + "\n\n".join(self.screen())) from None

    async def sees_home(self, words: str, *, within: float = WITHIN) -> str:
        """Waits until the Home tab says these words."""
        return await self._looks(self.home, words, within)

    async def sees_form(self, words: str, *, within: float = WITHIN) -> str:
        """Waits until the open form says these words."""
        return await self._looks(self.form, words, within)

    async def _looks(self, at: Callable[[], str], words: str, within: float) -> str:
        try:
            return await self.slack.until(lambda: at() if words in at() else None, within)
        except AssertionError:
            raise AssertionError(f"{words!r} isn't in:\n{at()}") from None

    def filled(self, place: Place) -> Values:
        """What is filled in there; kept while block and action stay the same."""
        if isinstance(place, View):
            return place.values
        fresh, old = initial(place.body.get("blocks", [])), self._inputs.get(place.ts, {})
        for block, actions in fresh.items():
            for action, value in actions.items():
                known = old.get(block, {}).get(action)
                if known is not None and known["type"] == value["type"]:
                    actions[action] = known
        self._inputs[place.ts] = fresh
        return fresh
