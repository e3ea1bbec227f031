"""What the bot's listeners share: events go to the runner, and are answered in time for Discord.

Discord sends nothing twice. What can't be saved in time is kept in the inbox, and decided later; an
interaction is answered within three seconds, whatever becomes of it.
"""

import asyncio
from collections import OrderedDict
from collections.abc import Coroutine
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import discord

from bots.discord_answers import Answers
from bots.discord_events import Incoming, account_of, channel_of, seen_key
from bots.discord_history import History
from bots.discord_surface import DiscordSurface
from bots.discord_web import Watch
from bots.lines import Lines
from coach.model.errors import StoreError
from coach.model.events import Said
from coach.runtime import logs
from coach.runtime.runner import Runner
from coach.runtime.surface import Handled, ReplyTo

#: How long a message waits for the commit, and for what the same person did before. In seconds.
MESSAGE_SECONDS, MESSAGE_LINE = 2.5, 10.0
#: How long it waits for what they wrote while nobody listened, in seconds.
MISSED_SECONDS = 5.0
#: Something that takes longer than this is said to be under way, in seconds.
THINKING_SECONDS = 1.0
#: Ages of a message that can't be meant: its clock isn't Discord's. In seconds.
YOUNGEST, OLDEST = -300.0, 30 * 86_400.0
#: Remarks about edited messages that are remembered.
MOST_REMARKS = 1000

#: Messages that are somebody's words. All others are Discord's own notes, such as calls.
_WORDS = (discord.MessageType.default, discord.MessageType.reply)


class Discord:
    """One bot at one runner. Used in one event loop."""

    def __init__(self, runner: Runner, client: discord.Client, watch: Watch) -> None:
        self.runner, self.client = runner, client
        self.surface = DiscordSurface(runner, client, watch)
        self.lines = Lines()
        self.history = History(runner, self.surface, self._heard)
        self.answers = Answers(runner, self.surface, self.lines, self.accept, self.spawn, self.history)
        self.surface.when_shown.append(self.lines.answered)
        runner.add_surface(self.surface)
        self._tasks: set[asyncio.Task[None]] = set()
        #: Accounts that are shown, or soon will be, that an answer is on its way.
        self._thinking: set[str] = set()
        #: Edited messages of which something was said already.
        self._remarks: OrderedDict[int, None] = OrderedDict()
        self._owns_runner = False

    # Starting and stopping.

    async def start(self) -> None:
        """The client has logged in: start the runner, unless it is running.

        Raises:
            CoachError: the database can't be used.
        """
        self.surface.ready = True
        if not self.runner.running:
            self._owns_runner = True
            await self.runner.start()

    async def stop(self) -> None:
        """Stop what was started; what was accepted is shown first."""
        self.history.stop()
        tasks, self._tasks = self._tasks, set()
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        if self._owns_runner:
            self._owns_runner = False
            await self.runner.stop()
        self.surface.ready = False

    def spawn(self, work: Coroutine[Any, Any, None]) -> None:
        """Do something that nobody waits for; its failure is logged."""
        task = asyncio.get_running_loop().create_task(_alone(work))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    # Messages.

    async def hear(self, message: discord.Message) -> None:
        """Decide what somebody wrote in the direct message, after what they wrote there earlier."""
        if _is_theirs(message):
            await self.history.before(account_of(message.author.id), MISSED_SECONDS)
            await self._heard(message)

    async def _heard(self, message: discord.Message) -> Handled | None:
        """Decide a message, pushed or fetched; None when it isn't somebody's words."""
        if not _is_theirs(message):
            return None
        account, channel = account_of(message.author.id), message.channel.id
        self.surface.met(account, channel)
        text = _text_of(message)
        hint = _hint_of(message)
        if not text:
            if hint:
                self.spawn(self.tell(account, channel, hint))
            return None
        incoming = Incoming(account, Said(text), seen_key(message.id), str(channel))
        handled = await self._take(incoming, message)
        if handled is not None and not handled.repeated:
            if hint:
                self.spawn(self.tell(account, channel, hint))
            if account not in self._thinking:
                self._thinking.add(account)
                self.spawn(self._think(account, channel, handled))
        return handled

    async def edited(self, message: int, channel: int, *, changed: bool) -> None:
        """A message in a direct message was edited."""
        account = self.surface.account_in(channel)
        if not changed or not account or message in self._remarks:
            return
        self._remarks[message] = None
        if len(self._remarks) > MOST_REMARKS:
            self._remarks.popitem(last=False)
        await self._remark(account, channel, "app_edited")

    async def deleted(self, channel: int) -> None:
        """A message in a direct message was deleted. Ours can't be, but by ourselves: it was theirs."""
        account = self.surface.account_in(channel)
        if account:
            await self._remark(account, channel, "app_deleted")

    async def tell(self, account: str, channel: int, key: str) -> None:
        """Say something of the bot's own in the direct message; it may be lost."""
        words = await self.surface.words(account)
        place = self.client.get_partial_messageable(channel, type=discord.ChannelType.private)
        await self.surface.watch.attempt(place.send(words(key)), "a remark")

    async def _remark(self, account: str, channel: int, key: str) -> None:
        if await self.runner.conversation(account) is not None:
            await self.tell(account, channel, key)

    async def _take(self, incoming: Incoming, message: discord.Message) -> Handled | None:
        """Decide a message after those of this person that came before it."""
        account = incoming.account
        try:
            async with self.lines.turn(account, MESSAGE_LINE):
                if isinstance(incoming.event, Said):
                    said = replace(incoming.event, written=self._written(account, message))
                    incoming = replace(incoming, event=said)
                return await self.accept(incoming, None, MESSAGE_SECONDS)
        except StoreError as error:
            logs.failure("keeping a message", error)
            self.spawn(self.tell(account, channel_of(incoming.address), "app_try_again"))
        except Exception as error:  # a mistake of ours: nothing of it was saved, and the talk goes on
            logs.failure("a message", error)
            self.spawn(self.tell(account, channel_of(incoming.address), "app_failed"))
        return None

    def _written(self, account: str, message: discord.Message) -> datetime | None:
        """When a message was written, by the runner's clock, if that was before our last one could be read.

        None otherwise: then it is about what was shown last.
        """
        showing = self.lines.unanswered(account) or self.surface.is_showing(account)
        if not showing and message.id > self.surface.last_shown(message.channel.id):
            return None
        age = (discord.utils.utcnow() - message.created_at).total_seconds()
        if not YOUNGEST < age < OLDEST:
            return None
        return self.runner.now() - timedelta(seconds=max(age, 0.0))

    async def _think(self, account: str, channel: int, handled: Handled) -> None:
        """Show that an answer is on its way, when it takes longer."""
        try:
            if handled.delivery is None:
                return
            done, _ = await asyncio.wait({handled.delivery}, timeout=THINKING_SECONDS)
            if not done:
                place = self.client.get_partial_messageable(channel, type=discord.ChannelType.private)
                await self.surface.watch.attempt(_type_in(place), "the typing indicator")
        finally:
            self._thinking.discard(account)

    async def accept(self, incoming: Incoming, reply: ReplyTo | None, within: float) -> Handled:
        """Decide an event, and know that it is under way until it is shown.

        Raises:
            StoreError: it could be neither saved nor kept.
            Exception: whatever deciding raised.
        """
        account = incoming.account
        self.lines.begin(account)
        delivery = None
        try:
            handled = await self.runner.accept(
                account,
                incoming.event,
                address=incoming.address or None,
                seen=incoming.seen,
                language=incoming.language or None,
                reply=reply,
                within=max(within, 0.1),
                keep=True,
            )
            delivery = handled.delivery
        finally:
            if delivery is None:
                self.lines.end(account)
            else:
                delivery.add_done_callback(lambda _: self.lines.end(account))
        return handled


def _is_theirs(message: discord.Message) -> bool:
    """Whether a person wrote this to the bot alone."""
    return (
        message.guild is None
        and not message.author.bot
        and message.webhook_id is None
        and message.type in _WORDS
    )


def _text_of(message: discord.Message) -> str:
    """What was written, or what was forwarded."""
    forwarded = [one.content for one in message.message_snapshots]
    return "\n".join(one for one in (message.content, *forwarded) if one.strip())


def _hint_of(message: discord.Message) -> str:
    """The text that says what wasn't read; "" when all was."""
    if message.attachments:
        return "app_no_files"
    return "" if message.content.strip() or not message.stickers else "app_no_stickers"


async def _type_in(place: discord.abc.Messageable) -> None:
    await place.typing()


async def _alone(work: Coroutine[Any, Any, None]) -> None:
    try:
        await work
    except Exception as error:  # nobody waits for it
        logs.failure("an aside in Discord", error)
