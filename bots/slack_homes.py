"""Keeps Home tabs fresh: published after a turn, unless they look as before."""

import asyncio
import logging
from dataclasses import dataclass, field

from bots import slack_home
from bots.slack_events import team_of, user_of
from bots.slack_web import Web
from coach.engine import survey
from coach.model.conversation import Conversation, Person, begin
from coach.runtime import logs
from coach.runtime.runner import Runner

_log = logging.getLogger("coach.slack")

#: Turns that follow each other this quickly are shown as one change, in seconds.
TOGETHER_SECONDS = 0.5
#: People whose Home tab is followed: those who opened it last.
MOST_HOMES = 10_000


@dataclass(slots=True)
class _Home:
    """One person's Home tab: what it shows now, and what it will show."""

    digest: str = ""
    coming: Conversation | None = None
    task: "asyncio.Task[None] | None" = field(default=None, repr=False)


class Homes:
    """The Home tabs of those who have opened theirs since this process began. Used in one event loop."""

    def __init__(self, runner: Runner, web: Web) -> None:
        self._runner, self._web = runner, web
        self._homes: dict[str, _Home] = {}
        #: The app's id, for links to its chat; "" until Slack has said it.
        self.app = ""

    async def opened(self, account: str, digest: str) -> None:
        """Somebody looks at theirs, which shows what has this digest ("" for nothing)."""
        conversation = await self._runner.conversation(account) or begin(Person(id=""))
        home = self._homes.setdefault(account, _Home())
        home.digest = digest
        self._follow(account, home, conversation, wait=0)
        if len(self._homes) > MOST_HOMES:
            oldest = next(iter(self._homes))
            self.forget(oldest)

    def changed(self, account: str, conversation: Conversation) -> None:
        """This person's turn was decided."""
        home = self._homes.get(account)
        if home is not None:
            self._follow(account, home, conversation, wait=TOGETHER_SECONDS)

    def forget(self, account: str) -> None:
        """Follow this one no longer. Called in the store's thread too."""
        self._homes.pop(account, None)

    async def close(self) -> None:
        """Stop following all of them."""
        tasks = [home.task for home in self._homes.values() if home.task]
        self._homes.clear()
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    def _follow(self, account: str, home: _Home, conversation: Conversation, *, wait: float) -> None:
        home.coming = conversation
        if home.task is None or home.task.done():
            home.task = asyncio.get_running_loop().create_task(self._publish(account, home, wait))

    async def _publish(self, account: str, home: _Home, wait: float) -> None:
        """Publish what is coming until nothing is. A failure leaves the old view, until the next change."""
        while home.coming is not None:
            await asyncio.sleep(wait)
            conversation, home.coming = home.coming, None
            try:
                await self._show(account, home, conversation)
            except Exception as error:  # a page to look at; the talk doesn't depend on it
                logs.failure("publishing a Home tab", error)

    async def _show(self, account: str, home: _Home, conversation: Conversation) -> None:
        book, language = self._runner.book, conversation.person.language
        view = slack_home.home(
            survey(book, conversation, self._runner.now()),
            lambda key: book.text(f"common.{key}", language),
            app=self.app,
            team=team_of(account),
        )
        if view["private_metadata"] == home.digest:
            return
        sent = await self._web.attempt(team_of(account), "views_publish", user_id=user_of(account), view=view)
        if sent is not None:
            home.digest = view["private_metadata"]
