"""Shows outbox rows in direct messages and private answers, and closes answered questions.

Works in any process with a client that has logged in: nothing here needs a connection to the gateway.
"""

from collections.abc import Callable, Sequence
from contextlib import suppress

import discord

from bots import discord_views
from bots.discord_elements import Message
from bots.discord_events import PLATFORM, channel_of, is_aside, user_of
from bots.discord_mentions import Mentions
from bots.discord_post import YIELD_SECONDS, Post, Rows
from bots.discord_replies import Pending, Replies, Response
from bots.discord_sending import Words, answerable, edited, made
from bots.discord_tokens import Tokens
from bots.discord_web import SHUT_WAITS, Ended, Lost, Misfit, Watch
from coach.model.conversation import Conversation
from coach.runtime.render import files_of
from coach.runtime.runner import Runner
from coach.runtime.surface import Closed, Refused, Retry, Sending, Shut

#: People of whom something is remembered here.
MOST_REMEMBERED = 10_000


class DiscordSurface:
    """The `coach.runtime.Surface` of Discord."""

    platform = PLATFORM

    def __init__(self, runner: Runner, client: discord.Client, watch: Watch) -> None:
        self.client, self.watch, self.replies = client, watch, Replies()
        self.mentions = Mentions(runner, client, watch)
        rows = Rows()
        self._post = Post(client, watch, self.replies, rows)
        self._tokens = Tokens(client, watch, self.replies, rows)
        self._runner = runner
        #: The client has logged in, and hasn't left.
        self.ready = False
        #: The direct message of each account that was seen or opened here, and the other way round.
        self._chats: dict[str, int] = {}
        self._accounts: dict[int, str] = {}
        self._languages: dict[str, str] = {}
        #: Our newest message in each channel.
        self._shown: dict[int, int] = {}
        self._showing: set[str] = set()
        #: Accounts whose direct message was closed when something should go there.
        self._shut: set[str] = set()
        #: Told the account when something was shown to it.
        self.when_shown: list[Callable[[str], None]] = []

    # The surface.

    def reaches(self, account: str) -> bool:
        """Whether something can be sent from here."""
        return self.ready and not self.watch.refused

    async def show(self, sending: Sending) -> str | None:
        """Show one row where its person is; "<address>/<message>" of the message with its buttons.

        Raises:
            Retry: Discord can't take it now.
            Shut: their direct message is closed.
            Refused: Discord will never take it.
        """
        account = sending.account
        self._showing.add(account)
        try:
            message = await self._show(sending)
        except Shut:
            self._shut.add(account)
            await self.mentions.call(account, await self.words(account))
            raise
        finally:
            self._showing.discard(account)
        for tell in self.when_shown:
            tell(account)
        return message

    async def settle(self, closed: Closed) -> None:
        """Take what can be pressed off an answered question; the choice stays readable."""
        address, _, number = closed.message.rpartition("/")
        message = int(number)
        words = await self.words(closed.account)
        settled = closed.settled
        closing = discord_views.closed(closed.effect, settled.chosen, words, settled.interview)
        pending = self.replies.by_message(message)
        if pending is not None and await self._closed_by_answer(pending, closing):
            return
        if closed.reply:
            token = self._tokens.webhook(closed.reply).edit_message(message, **edited(closing))
            if await self.watch.attempt(token, "closing a question") is not None:
                return
        if not is_aside(address):
            channel = self.client.get_partial_messageable(int(address))
            edit = channel.get_partial_message(message).edit(**edited(closing))
            await self.watch.attempt(edit, "closing a question")

    async def _closed_by_answer(self, pending: Pending, closing: Message) -> bool:
        """Whether the answer to what was pressed in a message closed it."""
        if not pending.answered.done():
            crowded = self.replies.crowded
            first = Response("defer") if crowded else Response("edit_message", **edited(closing))
            with suppress(discord.HTTPException, OSError):
                if await pending.first(first) is not None and not crowded:
                    return True
        await self.replies.go_first(pending.interaction.user.id, YIELD_SECONDS)
        if not pending.answered.done() or not pending.answered.result():
            return False
        edit = pending.interaction.edit_original_response(**edited(closing))
        return await self.watch.attempt(edit, "closing a question") is not None

    async def turned(self, account: str, conversation: Conversation) -> None:
        """A turn was decided: the language may be another one now."""
        if len(self._languages) >= MOST_REMEMBERED:
            self._languages.clear()
        self._languages[account] = conversation.person.language

    def erase(self, account: str) -> None:
        """Forget what is remembered of an account."""
        self._languages.pop(account, None)

    # What the listeners need too.

    def met(self, account: str, channel: int) -> None:
        """This account's direct message is this channel."""
        if len(self._chats) >= MOST_REMEMBERED:
            self._chats.clear()
            self._accounts.clear()
        self._chats[account] = channel
        self._accounts[channel] = account

    def account_in(self, channel: int) -> str:
        """Whose direct message a channel is; "" when nobody is known for it."""
        return self._accounts.get(channel, "")

    def is_showing(self, account: str) -> bool:
        """Whether something is on its way to this account's screen."""
        return account in self._showing

    def last_shown(self, channel: int) -> int:
        """The newest message that this process sent there; 0 for none."""
        return self._shown.get(channel, 0)

    async def chat(self, account: str, attempts: int = 0) -> int:
        """The channel of the direct message with an account.

        Raises:
            Retry, Shut, Refused: Discord doesn't say.
        """
        if account not in self._chats:
            try:
                work = self.client.create_dm(discord.Object(user_of(account)))
                opened = await self.watch.call(work, attempts)
            except (Ended, Lost, Misfit) as error:
                raise Refused(str(error)) from error
            self.met(account, opened.id)
        return self._chats[account]

    async def words(self, account: str, language: str = "") -> Words:
        """The coach's texts in a person's language, by their names in common.yaml.

        `language`: that of their client, for who isn't known yet.
        """
        spoken = self._languages.get(account)
        if spoken is None:
            conversation = await self._runner.conversation(account)
            spoken = conversation.person.language if conversation else language or "en"
            if conversation:
                self._languages[account] = spoken
        return self.texts(spoken)

    def texts(self, language: str) -> Words:
        """The same in this language."""
        return lambda key: self._runner.book.text(f"common.{key}", language)

    # Inside.

    async def _show(self, sending: Sending) -> str:
        words = await self.words(sending.account)
        effect = sending.effect
        files = await files_of(effect) if discord_views.has_files(effect) else ()
        messages = discord_views.render(effect, sending.interview, words, files)
        done = 0
        if sending.reply:
            try:
                return await self._reply(sending, messages, words)
            except _Stopped as stopped:
                done = stopped.done
        try:
            return await self._send(sending, messages[done:], done)
        except Shut:
            if not sending.reply or is_aside(sending.address):
                raise
            return await self._despite_closed(sending, messages[done:])

    async def _despite_closed(self, sending: Sending, messages: Sequence[Message]) -> str:
        """Answer a command in a direct message that is closed to all else: by the command's token.

        Raises:
            Shut: that isn't possible either.
        """
        shown = 0
        try:
            for message in messages:
                shown = await self._tokens.follow(sending, message)
        except Ended as error:
            raise Shut(SHUT_WAITS[0]) from error
        return f"{sending.address}/{shown}"

    async def _reply(self, sending: Sending, messages: Sequence[Message], words: Words) -> str:
        """Show a row as an answer to its interaction.

        Raises:
            _Stopped: that isn't possible any more; so many of its messages are there.
        """
        shown: int | None = None
        for number, message in enumerate(messages):
            if is_aside(sending.address):
                message = self._in_public(sending, message, words, last=message is messages[-1])
            try:
                shown = await self._tokens.answer(sending, message)
            except Ended:
                raise _Stopped(number) from None
        if is_aside(sending.address):
            await self._hint(sending, words)
        elif shown:
            self._note(channel_of(sending.address), shown)
        return f"{sending.address}/{shown}"

    def _in_public(self, sending: Sending, message: Message, words: Words, *, last: bool) -> Message:
        """A private message with what only matters in a server."""
        if last and sending.last:
            return answerable(message, sending.interview, words)
        pending = self.replies.by_token(sending.reply)
        says_hello = words("hello_discord") in sending.effect.text
        if pending is not None and says_hello and last and self.mentions.possible(pending.interaction):
            return self.mentions.offered(message, words)
        return message

    async def _hint(self, sending: Sending, words: Words) -> None:
        """Say how to open direct messages to somebody whom something could not reach there."""
        if not (sending.late or sending.account in self._shut):
            return
        self._shut.discard(sending.account)
        hook = self._tokens.webhook(sending.reply)
        pending, hint = self.replies.by_token(sending.reply), Message(words("app_open_dms"))
        if pending is not None and self.mentions.possible(pending.interaction):
            hint = self.mentions.offered(hint, words)
        await self.watch.attempt(hook.send(**made(hint), ephemeral=True, wait=True), "a hint")

    async def _send(self, sending: Sending, messages: Sequence[Message], first: int) -> str:
        """Send these messages of a row into the direct message."""
        channel = channel_of(sending.address)
        if channel:
            self.met(sending.account, channel)
        else:
            channel = await self.chat(sending.account, sending.attempts)
        try:
            shown = await self._post.send(channel, messages, sending, first)
        except Lost as error:
            self._chats.pop(sending.account, None)
            if channel_of(sending.address) or sending.attempts:
                raise Refused(str(error)) from error
            raise Retry(1.0) from error
        self._shut.discard(sending.account)
        self._note(channel, shown)
        return f"{channel}/{shown}"

    def _note(self, channel: int, message: int) -> None:
        if len(self._shown) >= MOST_REMEMBERED:
            self._shown.clear()
        self._shown[channel] = max(message, self._shown.get(channel, 0))


class _Stopped(Exception):
    """An interaction can't be answered any more, after so many messages."""

    def __init__(self, done: int) -> None:
        super().__init__(done)
        self.done = done
