"""What the bot's listeners share: events go to the runner, and are answered in time for Discord.

Discord sends nothing twice. What can't be saved in time is kept in the inbox, and decided later; an
interaction is answered within three seconds, whatever becomes of it.
"""

import asyncio
from collections import OrderedDict
from collections.abc import Coroutine, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import discord

from bots import discord_events, discord_forms, discord_views
from bots.discord_elements import Message as Shown
from bots.discord_elements import walk
from bots.discord_events import ANSWER, Incoming, Ticks, account_of, aside, channel_of, seen_key
from bots.discord_history import History
from bots.discord_replies import Interaction, Pending, Response
from bots.discord_surface import DiscordSurface, Words, edited, made
from bots.discord_web import Watch
from bots.lines import Lines
from coach.model.effects import Field, FieldErrors, OpenForm, Settled
from coach.model.errors import StoreError
from coach.model.events import Event, Said, Submitted
from coach.runtime import logs
from coach.runtime.runner import Runner
from coach.runtime.surface import Handled, ReplyTo

#: Discord waits three seconds for the answer to an interaction: what isn't saved by then is kept, and
#: Discord is told to wait. In seconds.
KEEP_SECONDS, WAIT_SECONDS = 1.5, 2.0
#: How long a message waits for the commit, and for what the same person did before; for a click, the latter.
MESSAGE_SECONDS, MESSAGE_LINE, CLICK_LINE = 2.5, 10.0, 0.5
#: How long a click waits for its question to be closed before it is acknowledged by itself.
CLOSE_SECONDS = 1.0
#: For how long an interaction can be answered: fifteen minutes, and some room.
ANSWERED_FOR = timedelta(minutes=14)
#: A form that lies open for longer is forgotten by the library; sent in, it works all the same.
FORM_SECONDS = 900.0
#: Something that takes longer than this is said to be under way, in seconds.
THINKING_SECONDS = 1.0
#: Ages of a message that can't be meant: its clock isn't Discord's. In seconds.
YOUNGEST, OLDEST = -300.0, 30 * 86_400.0
#: Forms and remarks that are remembered.
MOST_FORMS, MOST_REMARKS = 1000, 1000

#: Messages that are somebody's words. All others are Discord's own notes, such as calls.
_WORDS = (discord.MessageType.default, discord.MessageType.reply)


class Discord:
    """One bot at one runner. Used in one event loop."""

    def __init__(self, runner: Runner, client: discord.Client, watch: Watch) -> None:
        self.runner, self.client = runner, client
        self.surface = DiscordSurface(runner, client, watch)
        self.lines = Lines()
        self.history = History(runner, self.surface, self.hear)
        self.surface.when_shown.append(self.lines.answered)
        runner.add_surface(self.surface)
        self._tasks: set[asyncio.Task[None]] = set()
        #: Accounts that are shown, or soon will be, that an answer is on its way.
        self._thinking: set[str] = set()
        #: Edited messages of which something was said already.
        self._remarks: OrderedDict[int, None] = OrderedDict()
        #: Forms that were opened here, with what was typed in them when they could not be taken.
        self._forms: OrderedDict[tuple[str, str, str, int], tuple[OpenForm, dict[str, str]]] = OrderedDict()
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

    async def hear(self, message: discord.Message) -> Handled | None:
        """Decide what somebody wrote in the direct message; None when it isn't somebody's words."""
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
                return await self._accept(incoming, None, MESSAGE_SECONDS)
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

    # Interactions.

    async def take(self, interaction: Interaction, event: Event) -> None:
        """Decide an interaction, and answer it in time."""
        pending = Pending(interaction, private=not in_chat(interaction))
        self.surface.replies.begin(pending)
        try:
            with self._in_time(pending):
                handled = await self._decide(pending, event)
                if handled is not None:
                    await self._answer(pending, event, handled)
        finally:
            self.surface.replies.end(pending)

    async def pressed(self, interaction: Interaction) -> None:
        """A button or a menu."""
        message = interaction.message
        components = [_plain(one) for one in message.components] if message is not None else []
        interview = discord_events.asks_words(_data(interaction))
        if interview is not None:
            await self._ask_words(interaction, interview)
            return
        event = discord_events.pressed(_data(interaction), components)
        if isinstance(event, Ticks):
            again = tuple(discord_events.ticked_again(components, event))
            await Pending(interaction, private=True).first(
                Response("edit_message", view=edited(Shown("", again))["view"])
            )
        elif event is not None:
            await self.take(interaction, event)

    async def submitted(self, interaction: Interaction) -> None:
        """A form that was sent in."""
        event = discord_events.submitted(_data(interaction))
        if event is not None:
            await self.take(interaction, event)

    async def failed(self, interaction: Interaction) -> None:
        """Something went wrong before it could be decided what was meant: a command of long ago, say."""
        await self._whisper(Pending(interaction, private=True), "app_failed")

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
        try:
            async with self.lines.turn(account, CLICK_LINE):  # losing it is worse than its order
                return await self._accept(incoming, reply, began + KEEP_SECONDS - _clock())
        except StoreError as error:
            logs.failure("keeping an interaction", error)
            await self._whisper(pending, "app_try_again")
        except Exception as error:
            logs.failure("an interaction", error)
            await self._whisper(pending, "app_failed")
        return None

    async def _accept(self, incoming: Incoming, reply: ReplyTo | None, within: float) -> Handled:
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

    async def _answer(self, pending: Pending, event: Event, handled: Handled) -> None:
        """Give the first response, unless what is being shown does."""
        for reply in handled.replies:
            if isinstance(reply, OpenForm):
                await self._open_form(pending, reply)
                return
            if isinstance(reply, FieldErrors):
                await self._put_right(pending, event, reply)
                return
        if pending.clicked:
            if any(_belongs(one, event) for one in handled.replies):
                await pending.over(CLOSE_SECONDS)
            await _try(pending.first(Response("defer")))
            if isinstance(event, Submitted) and _says_what_to_put_right(pending):
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
            await self._whisper(pending, "app_done")
        elif pending.waits and not pending.tried:
            words = await self._words(pending)
            work = pending.interaction.edit_original_response(content=words("app_done"))
            await self.surface.watch.attempt(work, "an answer")

    @contextmanager
    def _in_time(self, pending: Pending) -> Iterator[None]:
        """Tell Discord to wait when there is no answer by the time that it takes one."""
        later = asyncio.get_running_loop().call_later
        waiting = later(WAIT_SECONDS, lambda: self.spawn(self._have_wait(pending)))
        try:
            yield
        finally:
            waiting.cancel()

    async def _have_wait(self, pending: Pending) -> None:
        if pending.clicked:
            await _try(pending.first(Response("defer")))
            return
        response = Response("defer", thinking=True, ephemeral=pending.private)
        pending.waits = await _try(pending.first(response)) is not None

    async def _whisper(self, pending: Pending, key: str) -> None:
        """Say something of the bot's own that only this person sees; it may be lost."""
        words = await self._words(pending)
        await self._say(pending, Shown(words(key)))

    async def _say(self, pending: Pending, message: Shown) -> None:
        arguments = made(message)
        if not pending.answered.done():
            response = Response("send_message", **arguments, ephemeral=True)
            if await _try(pending.first(response)) is not None or not pending.answered.done():
                return
        if pending.answered.result():
            work = pending.interaction.followup.send(**made(message), ephemeral=True)
            await self.surface.watch.attempt(work, "an answer")

    async def _words(self, pending: Pending) -> Words:
        interaction = pending.interaction
        account, language = account_of(interaction.user.id), interaction.locale.value.partition("-")[0]
        try:
            return await self.surface.words(account, language)
        except StoreError:  # the database has trouble, and this is what shall be said
            return self.surface.texts(language)

    # Forms.

    async def _ask_words(self, interaction: Interaction, interview: str) -> None:
        """Open a form to type an answer into. Nothing is decided before it is sent in."""
        pending = Pending(interaction, private=True)
        words = await self._words(pending)
        asked = Field(ANSWER, words("app_answer"), many=True)
        modal = discord_views.form(OpenForm(ANSWER, words("app_answer"), (asked,), ""), words)
        modal.custom_id, modal.timeout = f"{ANSWER}|{interview}", FORM_SECONDS
        await _try(pending.first(Response("send_modal", modal)))

    async def _open_form(self, pending: Pending, wanted: OpenForm) -> None:
        words = await self._words(pending)
        key = _key(pending, wanted.form, wanted.interview, wanted.question)
        _, before = self._forms.pop(key, (wanted, {}))
        again = _data(pending.interaction).get("custom_id", "").startswith("again|")
        shown = discord_forms.refilled(wanted, before) if again and before else wanted
        modal = discord_views.form(shown, words)
        modal.timeout = FORM_SECONDS
        if await _try(pending.first(Response("send_modal", modal))) is None:
            await self._whisper(pending, "app_try_again")
            return
        self._remember(key, wanted, {})

    async def _put_right(self, pending: Pending, event: Event, found: FieldErrors) -> None:
        assert isinstance(event, Submitted)
        words = await self._words(pending)
        key = _key(pending, event.form, event.interview or "", event.question or 0)
        bare = OpenForm(event.form, "", (), "", event.interview or "", event.question or 0)
        wanted, _ = self._forms.get(key, (bare, {}))
        self._remember(key, wanted, event.fields)
        said = discord_views.errors(found, wanted, words, event.fields)
        if _says_what_to_put_right(pending):
            await _try(pending.first(Response("edit_message", **edited(said))))
        else:
            await self._say(pending, said)

    def _remember(self, key: tuple[str, str, str, int], wanted: OpenForm, typed: dict[str, str]) -> None:
        self._forms[key] = wanted, typed
        if len(self._forms) > MOST_FORMS:
            self._forms.popitem(last=False)


def in_chat(interaction: Interaction) -> bool:
    """Whether this came from the direct message with the bot, and from nowhere that others see."""
    if interaction.guild_id is not None:
        return False
    context = interaction.context
    if context.dm_channel or context.private_channel:
        return bool(context.dm_channel)
    return interaction.channel is not None and interaction.channel.type is discord.ChannelType.private


def _says_what_to_put_right(pending: Pending) -> bool:
    """Whether this came from a message of `discord_views.errors`."""
    message = pending.interaction.message
    rows = [_plain(one) for one in message.components] if message is not None else []
    return any(str(one.get("custom_id", "")).startswith("again|") for one in walk(rows))


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


def _belongs(reply: Any, event: Event) -> bool:
    """Whether a click's own question was closed."""
    return isinstance(reply, Settled) and reply.question == getattr(event, "question", None)


def _key(pending: Pending, form: str, interview: str, question: int) -> tuple[str, str, str, int]:
    return account_of(pending.interaction.user.id), form, interview, question


def _data(interaction: Interaction) -> dict[str, Any]:
    data: Any = interaction.data or {}
    return dict(data)


def _plain(component: Any) -> dict[str, Any]:
    return dict(component.to_dict())


async def _type_in(place: discord.abc.Messageable) -> None:
    await place.typing()


async def _try(work: Coroutine[Any, Any, Any]) -> Any:
    """What a response gives; None when Discord refuses it."""
    try:
        return await work
    except discord.HTTPException as error:
        logs.failure("answering an interaction", error)
    except (OSError, TimeoutError) as error:
        logs.failure("answering an interaction", error)
    return None


def _clock() -> float:
    return asyncio.get_running_loop().time()


async def _alone(work: Coroutine[Any, Any, None]) -> None:
    try:
        await work
    except Exception as error:  # nobody waits for it
        logs.failure("an aside in Discord", error)
