"""What the listeners share: events go to the runner in time for Slack, and the runner's replies go back."""

import asyncio
import logging
import time
from collections.abc import Coroutine, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from bots import slack_blocks, slack_events
from bots.lines import Lines
from bots.slack_events import Aside, Incoming, place_of, team_of, user_of
from bots.slack_history import History
from bots.slack_installations import Tokens
from bots.slack_people import People
from bots.slack_surface import SlackSurface
from bots.slack_web import Web
from coach.engine import survey
from coach.model.effects import FieldErrors, OpenForm
from coach.model.errors import StoreError
from coach.model.events import Said
from coach.runtime import logs
from coach.runtime.config import Settings
from coach.runtime.runner import Runner
from coach.runtime.surface import Handled, Refused, Retry, TooSlow

_log = logging.getLogger("coach.slack")

#: Slack waits three seconds. What it sends again may take most of them; what it doesn't is kept sooner.
EVENT_SECONDS, CLICK_SECONDS = 2.5, 1.5
#: How long a press waits for what the same person did before, in seconds.
LINE_SECONDS = 0.5
#: Something that takes longer than this is said to be under way, in seconds.
THINKING_SECONDS = 1.0
#: Ages of a message that can't be meant: its clock isn't Slack's. In seconds.
YOUNGEST, OLDEST = -300.0, 30 * 86_400.0


class Slack:
    """One app at one runner. Used in one event loop."""

    def __init__(self, runner: Runner, settings: Settings) -> None:
        self.runner = runner
        self.tokens = Tokens(runner, settings)
        self.web = Web(settings.slack_api_url, self.tokens)
        self.surface = SlackSurface(runner, self.web, self.tokens.reaches)
        self.lines = Lines()
        self.people = People(runner, self.web, runner.book.languages)
        self.history = History(runner, self.surface, self.hear)
        self.surface.when_erased.append(self.people.forget)
        self.surface.when_shown.append(self.lines.answered)
        runner.add_surface(self.surface)
        self._tasks: set[asyncio.Task[None]] = set()
        #: Accounts that are told, or soon will be, that an answer is on its way.
        self._thinking: set[str] = set()
        self._starting = asyncio.Lock()
        self._started = False
        self._owns_runner = False

    # Starting and stopping.

    async def start(self) -> None:
        """Start the runner, unless it is running, and fetch what people wrote while nobody was here.

        Raises:
            CoachError: the database or the token can't be used.
        """
        async with self._starting:
            if self._started:
                return
            if not self.runner.running:
                self._owns_runner = True
                await self.runner.start()
            await self.tokens.open()
            self._started = True
        self.catch_up()

    async def stop(self) -> None:
        """Stop what was started."""
        self._started = False
        tasks, self._tasks = self._tasks, set()
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        if self._owns_runner:
            self._owns_runner = False
            await self.runner.stop()
        await self.surface.close()

    def catch_up(self) -> None:
        """Fetch, in the background, what people wrote while this app could not hear them."""
        self.spawn(self.history.catch_up())

    def spawn(self, work: Coroutine[Any, Any, None]) -> None:
        """Do something that no request waits for; its failure is logged."""
        task = asyncio.get_running_loop().create_task(_alone(work))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    # Events in.

    async def hear(self, team: str, message: Mapping[str, Any]) -> Handled | None:
        """Decide what somebody wrote in the direct message; None when it isn't somebody's words.

        Raises:
            TooSlow, StoreError: as `take`.
        """
        incoming = slack_events.message(team, message)
        if incoming is None:
            return None
        self.surface.met(incoming.account, message["channel"])
        handled = await self.take(incoming, message)
        if handled is not None and incoming.account not in self._thinking:
            self._thinking.add(incoming.account)
            self.spawn(self._think(incoming, message["ts"], handled))
        return handled

    async def take(self, incoming: Incoming, message: Mapping[str, Any] | None = None) -> Handled | None:
        """Decide what Slack sends again when it isn't acknowledged; None when that would be no use.

        Raises:
            TooSlow, StoreError: it isn't saved in time; Slack shall send it again.
        """
        try:
            return await self._in_line(incoming, message)
        except (TooSlow, StoreError):
            raise
        except Exception as error:  # a mistake of ours: nothing of it was saved, and the talk goes on
            logs.failure("an event", error)
            self.spawn(self.tell(incoming, "app_failed"))
            return None

    async def click(self, incoming: Incoming) -> None:
        """Decide what Slack never sends again: what can't be saved in time is kept, and done later."""
        began = self._clock()
        try:
            async with self.lines.turn(incoming.account, LINE_SECONDS):  # losing it is worse than its order
                handled = await self._accept(incoming, until=began + CLICK_SECONDS, keep=True)
        except StoreError as error:
            logs.failure("keeping a click", error)
            self.spawn(self.tell(incoming, "app_try_again"))
            return
        except Exception as error:
            logs.failure("a click", error)
            self.spawn(self.tell(incoming, "app_failed"))
            return
        for reply in handled.replies:
            if isinstance(reply, OpenForm):
                self.spawn(self._open_form(incoming, reply))

    async def submit(self, incoming: Incoming) -> dict[str, str]:
        """Decide a form that was sent in; what is wrong, by the id of its field's block.

        What can't be saved in time stays in the open form, for them to send again.
        """
        words = await self.surface.words(incoming.account)
        fields = getattr(incoming.event, "fields", {})
        first = f"field/{next(iter(fields), '')}"
        try:
            handled = await self._in_line(incoming)
        except (TooSlow, StoreError):
            return {first: words("app_form_late")}
        except Exception as error:
            logs.failure("a form", error)
            return {first: words("app_failed")}
        errors = [reply for reply in handled.replies if isinstance(reply, FieldErrors)]
        return slack_blocks.errors(errors[0]) if errors else {}

    async def _in_line(self, incoming: Incoming, message: Mapping[str, Any] | None = None) -> Handled:
        """Decide an event after those of this person that came before it.

        Raises:
            TooSlow: it isn't saved in time.
        """
        account, until = incoming.account, self._clock() + EVENT_SECONDS
        async with self.lines.turn(account, EVENT_SECONDS) as mine:
            if not mine:
                raise TooSlow
            if message is not None and isinstance(incoming.event, Said):
                said = replace(incoming.event, written=self._written(account, message))
                incoming = replace(incoming, event=said)
            return await self._accept(incoming, until=until, keep=False)

    def _written(self, account: str, message: Mapping[str, Any]) -> datetime | None:
        """When a message was written, by the runner's clock, if that was before our last one could be read.

        None otherwise: then it is about what was shown last.
        """
        ts = float(message["ts"])
        showing = self.lines.unanswered(account) or self.surface.is_showing(account)
        if not showing and ts > self.surface.last_shown(message["channel"]):
            return None
        age = time.time() - ts
        if not YOUNGEST < age < OLDEST:
            return None
        return self.runner.now() - timedelta(seconds=max(age, 0.0))

    async def _accept(self, incoming: Incoming, *, until: float, keep: bool) -> Handled:
        account = incoming.account
        self.lines.begin(account)
        delivery = None
        try:
            profile = await self.people.meet(account)
            handled = await self.runner.accept(
                account,
                incoming.event,
                address=incoming.address or None,
                seen=incoming.seen,
                within=max(until - self._clock(), 0.1),
                keep=keep,
                **profile.arrival,
            )
            delivery = handled.delivery
        finally:
            if delivery is None:
                self.lines.end(account)
            else:
                delivery.add_done_callback(lambda _: self.lines.end(account))
        return handled

    def _clock(self) -> float:
        return asyncio.get_running_loop().time()

    # What goes back at once.

    async def _think(self, incoming: Incoming, ts: str, handled: Handled) -> None:
        """Show that an answer is on its way, when it takes longer."""
        try:
            if handled.delivery is not None:
                await self._say_thinking(incoming, ts, handled.delivery)
        finally:
            self._thinking.discard(incoming.account)

    async def _say_thinking(self, incoming: Incoming, ts: str, delivery: "asyncio.Task[Any]") -> None:
        done, _ = await asyncio.wait({delivery}, timeout=THINKING_SECONDS)
        if done:
            return
        channel, thread = place_of(incoming.address)
        words = await self.surface.words(incoming.account)
        where = {"channel_id": channel, "thread_ts": thread or ts}
        team = team_of(incoming.account)
        await self.web.attempt(team, "assistant_threads_setStatus", status=words("app_thinking"), **where)
        await asyncio.wait({delivery})
        await self.web.attempt(team, "assistant_threads_setStatus", status="", **where)

    async def tell(self, incoming: Incoming, key: str) -> None:
        """Say something of the app's own that only this person sees, where they are; it may be lost."""
        words = await self.surface.words(incoming.account)
        channel = incoming.public or place_of(incoming.address)[0] or await self._chat(incoming.account)
        if channel:
            await self._whisper(incoming.account, channel, words(key), incoming.thread)

    async def remark(self, aside: Aside) -> None:
        """Say what becomes of an edited or deleted message, or a file."""
        if await self.runner.conversation(aside.account) is None:
            return
        words = await self.surface.words(aside.account)
        key = {"edited": "app_edited", "deleted": "app_deleted", "file": "app_no_files"}[aside.kind]
        await self._whisper(aside.account, aside.channel, words(key))

    async def suggest(self, account: str, channel: str) -> None:
        """Offer what may be a good thing to say now, when the chat is opened."""
        conversation = await self.runner.conversation(account)
        if conversation is None:
            return
        prompts = survey(self.runner.book, conversation, self.runner.now()).prompts
        await self.web.attempt(
            team_of(account),
            "assistant_threads_setSuggestedPrompts",
            channel_id=channel,
            prompts=[{"title": one.title, "message": one.message} for one in prompts],
        )

    async def _open_form(self, incoming: Incoming, wanted: OpenForm) -> None:
        words = await self.surface.words(incoming.account)
        view = slack_blocks.form(wanted, words)
        opened = await self.web.attempt(
            team_of(incoming.account), "views_open", trigger_id=incoming.trigger, view=view
        )
        if opened is None:
            await self.tell(incoming, "app_try_again")

    async def _whisper(self, account: str, channel: str, text: str, thread: str = "") -> None:
        arguments = {"thread_ts": thread} if thread else {}
        await self.web.attempt(
            team_of(account),
            "chat_postEphemeral",
            channel=channel,
            user=user_of(account),
            text=text,
            **arguments,
        )

    async def _chat(self, account: str) -> str:
        try:
            return await self.surface.chat(account)
        except (Retry, Refused):
            return ""


async def _alone(work: Coroutine[Any, Any, None]) -> None:
    try:
        await work
    except Exception as error:  # nobody waits for it
        logs.failure("an aside in Slack", error)
