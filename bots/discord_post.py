"""Posts rows into direct messages, each once: with a nonce, and a look at what is there already."""

import logging
from collections.abc import Sequence
from typing import Any

import discord

from bots.discord_elements import Message, walk
from bots.discord_events import user_of
from bots.discord_replies import Replies
from bots.discord_sending import found, made, nonce_of, signature
from bots.discord_web import Ended, Lost, Misfit, Watch
from bots.words import split
from coach.runtime.surface import Refused, Retry, Sending, Shut

_log = logging.getLogger("coach.discord")

#: Messages of the chat that are looked through for one that may be there already.
LOOK_BACK = 15
#: Tries of a row after which it is sent without having been looked for.
MOST_LOOKS = 8
#: How long a message lets first responses to what others do go before it, in seconds.
YIELD_SECONDS = 0.3
#: Characters of a message that is shown plainly.
MOST_PLAIN = 2000
#: Messages of which it is remembered what they show.
MOST_REMEMBERED = 10_000


class Rows:
    """Which row a message shows, of messages that were sent or found here: none is taken for two rows."""

    def __init__(self) -> None:
        self._rows: dict[int, str] = {}

    def shows_another(self, message: int, sending: Sending) -> bool:
        """Whether a message is known to show another row, though it may say the same."""
        known = {one.rpartition("/")[2] for one in sending.others}
        return str(message) in known or self._rows.get(message, sending.id) != sending.id

    def note(self, message: int, sending: Sending) -> int:
        """Remember which row a message shows; the message."""
        if len(self._rows) >= MOST_REMEMBERED:
            self._rows.clear()
        self._rows[message] = sending.id
        return message


class Post:
    """Sends into direct messages. Used in one event loop."""

    def __init__(self, client: discord.Client, watch: Watch, replies: Replies, rows: Rows) -> None:
        self._client, self._watch, self._replies, self._rows = client, watch, replies, rows

    async def send(self, channel: int, messages: Sequence[Message], sending: Sending, first: int) -> int:
        """Send these messages of a row, the first of which is so many-th; the last of them, by its number.

        Raises:
            Retry, Shut, Refused: as `Surface.show` has it.
            Lost: there is no such channel.
        """
        there = await self._there(channel, sending)
        await self._replies.go_first(user_of(sending.account), YIELD_SECONDS)
        shown = 0
        for number, message in enumerate(messages, first):
            shown = found(there, message)
            if not shown:
                shown = await self._post(channel, message, sending, number)
            self._rows.note(shown, sending)
        return shown

    async def _post(self, channel: int, message: Message, sending: Sending, number: int) -> int:
        place = self._client.get_partial_messageable(channel, type=discord.ChannelType.private)
        nonce = nonce_of(sending.id, number)
        options: dict[str, Any] = {} if message.v2 else {"suppress_embeds": True}
        try:
            work = place.send(**made(message), nonce=nonce, **options)
            sent = await self._watch.call(work, sending.attempts)
        except Misfit as error:
            # Whatever it dislikes is in the looks: the words alone can still be read and answered.
            _log.warning("a message was shown plainly (%s)", error)
            return await self._post_plain(place, message, sending)
        except Ended as error:
            raise Refused(str(error)) from error
        return int(sent.id)

    async def _post_plain(self, place: discord.PartialMessageable, message: Message, sending: Sending) -> int:
        texts = [message.content, *(one["content"] for one in walk(message.components) if one["type"] == 10)]
        shown = 0
        for text in split("\n".join(one for one in texts if one), MOST_PLAIN):
            try:
                shown = (await self._watch.call(place.send(text), sending.attempts)).id
            except (Ended, Lost, Misfit) as error:
                raise Refused(str(error)) from error
        return shown

    async def _there(self, channel: int, sending: Sending) -> list[tuple[int, Any]]:
        """Our newest messages in the chat, with what each of them says and offers.

        Only for a row that somebody had in hand before: it may be there already. The nonce alone isn't kept
        by Discord for more than some minutes.
        """
        if not (sending.again or sending.attempts):
            return []
        place = self._client.get_partial_messageable(channel, type=discord.ChannelType.private)
        found: list[tuple[int, Any]] = []
        try:
            async for message in _Calls(self._watch, place.history(limit=LOOK_BACK)):
                if message.author.id == user_of(sending.account):
                    break
                if self._rows.shows_another(message.id, sending):
                    continue
                found.append(
                    (
                        message.id,
                        signature(message.content, [dict(one.to_dict()) for one in message.components]),
                    )
                )
        except Shut:
            raise
        except Retry:
            if sending.attempts < MOST_LOOKS:
                raise  # a look is worth waiting for: without it, it may be shown twice
        except (Refused, Ended, Lost, Misfit) as error:
            _log.warning("a chat could not be looked through (%s)", error)
        return found


class _Calls:
    """The items of an iterator of the library, with its errors as ours."""

    def __init__(self, watch: Watch, items: Any) -> None:
        self._watch, self._items = watch, items

    def __aiter__(self) -> "_Calls":
        return self

    async def __anext__(self) -> discord.Message:
        message: discord.Message = await self._watch.call(self._items.__anext__())
        return message
