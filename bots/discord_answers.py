"""Answers interactions (commands, what is pressed, forms), each within three seconds, whatever happens.

A click is answered by closing its question in place, a command by the first message that it brings about.
"""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine, Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Any

import discord

from bots import discord_events, discord_home
from bots.discord_asking import Forms, data_of, plain_of, says_what_to_put_right
from bots.discord_elements import Message as Shown
from bots.discord_events import Incoming, MayMention, Ticks, account_of, aside, seen_key
from bots.discord_history import History
from bots.discord_replies import Interaction, Pending, Response
from bots.discord_sending import edited
from bots.discord_surface import DiscordSurface
from bots.discord_voice import Voice, attempted
from bots.lines import Lines
from coach.engine import survey
from coach.model.conversation import Person, begin
from coach.model.effects import FieldErrors, OpenForm, Settled
from coach.model.errors import StoreError
from coach.model.events import Commanded, Event, Submitted
from coach.runtime import logs
from coach.runtime.runner import Runner
from coach.runtime.surface import Handled, ReplyTo

#: Discord waits three seconds for the answer to an interaction: what isn't saved by then is kept, and
#: Discord is told to wait. In seconds.
KEEP_SECONDS, WAIT_SECONDS = 1.5, 2.0
#: How long an interaction waits for what the same person did before, and for what they wrote while nobody
#: listened, in seconds. With these it is saved or kept in less than three.
CLICK_LINE, MISSED_LINE = 0.5, 0.8
#: How long a click waits for its question to be closed before it is acknowledged by itself.
CLOSE_SECONDS = 1.0
#: For how long an interaction can be answered: fifteen minutes, and some room.
ANSWERED_FOR = timedelta(minutes=14)

#: Decides an event within so many seconds; where its answer goes, if not where the person is.
Accept = Callable[[Incoming, ReplyTo | None, float], Awaitable[Handled]]
#: Does something that nobody waits for.
Spawn = Callable[[Coroutine[Any, Any, None]], None]


class Answers:
    """Answers the interactions of one bot. Used in one event loop."""

    def __init__(
        self,
        runner: Runner,
        surface: DiscordSurface,
        lines: Lines,
        accept: Accept,
        spawn: Spawn,
        history: History,
    ) -> None:
        self.runner, self.surface, self._lines = runner, surface, lines
        self._accept, self._spawn, self._history = accept, spawn, history
        self._voice = Voice(surface)
        self._forms = Forms(self._voice)

    async def take(self, interaction: Interaction, event: Event | MayMention) -> None:
        """Decide an interaction, and answer it in time."""
        if isinstance(event, MayMention):
            await self._mention(interaction, yes=event.yes)
            return
        if event == Commanded("interviews"):
            await self._overview(interaction)
            return
        pending = Pending(interaction, private=not in_chat(interaction))
        if self.surface.replies.by_token(pending.token) is not None:
            return  # it came twice, and is being answered
        self.surface.replies.begin(pending)
        began = _clock()
        try:
            # Discord is told to wait only after it is saved, or kept: what was acknowledged is never lost.
            handled = await self._decide(pending, event)
            if handled is not None and not handled.repeated:
                with self._in_time(pending, began):
                    await self._answer(pending, event, handled)
        finally:
            self.surface.replies.end(pending)

    async def pressed(self, interaction: Interaction) -> None:
        """A button or a menu."""
        message = interaction.message
        components = [plain_of(one) for one in message.components] if message is not None else []
        interview = discord_events.asks_words(data_of(interaction))
        if interview is not None:
            await self._forms.ask_words(interaction, interview)
            return
        event = discord_events.pressed(data_of(interaction), components)
        if isinstance(event, Ticks):
            again = tuple(discord_events.ticked_again(components, event))
            said = discord_events.listed_again(message.content if message else "", again)
            await attempted(
                Pending(interaction, private=True).first(
                    Response("edit_message", **edited(Shown(said, again)))
                )
            )
        elif event is not None:
            await self.take(interaction, event)

    async def _mention(self, interaction: Interaction, *, yes: bool) -> None:
        """Whether they may be mentioned where they are now."""
        pending = Pending(interaction, private=True)
        words, account = await self._voice.words(pending), account_of(interaction.user.id)
        with self._in_time(pending, _clock()):
            try:
                said = await self.surface.mentions.agreed(interaction, account, yes=yes, words=words)
            except StoreError as error:
                logs.failure("keeping where somebody may be mentioned", error)
                said = Shown(words("app_try_again"))
            await self._voice.say(pending, said)

    async def _overview(self, interaction: Interaction) -> None:
        """All their interviews on one page. Nothing is decided."""
        pending = Pending(interaction, private=not in_chat(interaction))
        words = await self._voice.words(pending)
        with self._in_time(pending, _clock()):
            try:
                known = await self.runner.conversation(account_of(interaction.user.id))
            except StoreError as error:
                logs.failure("reading the interviews", error)
                await self._voice.say(pending, Shown(words("app_try_again")))
                return
            known = known or begin(Person(id=""))
            page = survey(self.runner.book, known, self.runner.now())
            await self._voice.say(pending, discord_home.home(page, words), private=pending.private)

    async def submitted(self, interaction: Interaction) -> None:
        """A form that was sent in."""
        event = discord_events.submitted(data_of(interaction))
        if event is not None:
            await self.take(interaction, event)

    async def failed(self, interaction: Interaction) -> None:
        """Something went wrong before it could be decided what was meant: a command of long ago, say."""
        await self._voice.whisper(Pending(interaction, private=True), "app_failed")

    async def _decide(self, pending: Pending, event: Event) -> Handled | None:
        """Decide what Discord never sends again: what can't be saved in time is kept, and done later."""
        interaction, began = pending.interaction, _clock()
        account, channel = account_of(interaction.user.id), interaction.channel_id or 0
        address = "" if pending.private else str(channel)
        if address:
            self.surface.met(account, channel)
        language = interaction.locale.value.partition("-")[0]
        incoming = Incoming(
            account,
            event,
            seen_key(interaction.id),
            address,
            language if language in self.runner.book.languages else "",
        )
        reply = None
        if pending.private or not pending.clicked:
            until = self.runner.now() + ANSWERED_FOR
            reply = ReplyTo(address or aside(channel, interaction.user.id), interaction.token, until)
        await self._history.before(account, MISSED_LINE)
        try:
            async with self._lines.turn(account, CLICK_LINE):  # losing it is worse than its order
                return await self._accept(incoming, reply, began + KEEP_SECONDS - _clock())
        except StoreError as error:
            logs.failure("keeping an interaction", error)
            await self._voice.whisper(pending, "app_try_again")
        except Exception as error:
            logs.failure("an interaction", error)
            await self._voice.whisper(pending, "app_failed")
        return None

    async def _answer(self, pending: Pending, event: Event, handled: Handled) -> None:
        """Give the first response, unless what is being shown does."""
        for reply in handled.replies:
            if isinstance(reply, OpenForm):
                await self._forms.open(pending, reply)
                return
            if isinstance(reply, FieldErrors):
                await self._forms.put_right(pending, event, reply)
                return
        if pending.clicked:
            if any(_belongs(one, event) for one in handled.replies):
                await pending.over(CLOSE_SECONDS)
            await attempted(pending.first(Response("defer")))
            if isinstance(event, Submitted) and says_what_to_put_right(pending):
                work = pending.interaction.delete_original_response()
                await self.surface.watch.attempt(work, "tidying up")
            return
        delivery = handled.delivery
        if delivery is not None:
            await asyncio.wait({delivery})
        await self._nothing(pending)

    async def _nothing(self, pending: Pending) -> None:
        """What was asked for brought nothing about that could be shown as the answer."""
        if not pending.answered.done() and pending.tried:  # it will be shown, when Discord takes it again
            await self._have_wait(pending)
        elif not pending.answered.done():
            await self._voice.whisper(pending, "app_done")
        elif pending.waits and not pending.tried:
            words = await self._voice.words(pending)
            work = pending.interaction.edit_original_response(content=words("app_done"))
            await self.surface.watch.attempt(work, "an answer")

    @contextmanager
    def _in_time(self, pending: Pending, began: float) -> Iterator[None]:
        """Tell Discord to wait when there is no answer by the time that it takes one."""
        at = asyncio.get_running_loop().call_at
        waiting = at(began + WAIT_SECONDS, lambda: self._spawn(self._have_wait(pending)))
        try:
            yield
        finally:
            waiting.cancel()

    async def _have_wait(self, pending: Pending) -> None:
        if pending.clicked:
            await attempted(pending.first(Response("defer")))
            return
        response = Response("defer", thinking=True, ephemeral=pending.private)
        pending.waits = await attempted(pending.first(response)) is not None


def in_chat(interaction: Interaction) -> bool:
    """Whether this came from the direct message with the bot, and from nowhere that others see."""
    if interaction.guild_id is not None:
        return False
    context = interaction.context
    if context.dm_channel or context.private_channel:
        return bool(context.dm_channel)
    return interaction.channel is not None and interaction.channel.type is discord.ChannelType.private


def _belongs(reply: Any, event: Event) -> bool:
    """Whether a click's own question was closed."""
    return isinstance(reply, Settled) and reply.question == getattr(event, "question", None)


def _clock() -> float:
    return asyncio.get_running_loop().time()
