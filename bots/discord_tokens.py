"""Shows rows as answers to interactions, by their tokens: as the first response, or after it."""

import logging
from typing import Any

import discord
from discord.http import Route

from bots.discord_elements import Message
from bots.discord_events import is_aside
from bots.discord_post import Rows
from bots.discord_replies import Replies, Response
from bots.discord_sending import made, placed, signature
from bots.discord_web import Ended, Lost, Misfit, Watch
from coach.runtime.surface import Refused, Sending

_log = logging.getLogger("coach.discord")

#: How long a first message waits for the response to the click that it follows, in seconds.
FIRST_SECONDS = 3.0


class Tokens:
    """Sends with interactions' tokens. Used in one event loop."""

    def __init__(self, client: discord.Client, watch: Watch, replies: Replies, rows: Rows) -> None:
        self._client, self._watch, self._replies, self._rows = client, watch, replies, rows

    def webhook(self, token: str) -> discord.Webhook:
        """What sends with an interaction's token."""
        # the kind of webhook that may send what only one person sees
        data: Any = {"id": self._client.application_id, "type": 3, "token": token}
        return discord.Webhook.from_state(data=data, state=self._client._connection)

    async def answer(self, sending: Sending, message: Message) -> int:
        """Show one message with an interaction's token: as its first response, when there is none yet.

        Raises:
            Ended: it is to be sent into the direct message.
        """
        private = is_aside(sending.address)
        pending = self._replies.by_token(sending.reply)
        # Whether it may be there already: rows that nobody had in hand can't.
        unsure = sending.again or bool(sending.attempts)
        if pending is not None:
            pending.tried = True
            if not pending.answered.done() and not pending.clicked:
                options = {"ephemeral": True} if private else {}
                given = await self._first(pending.first(Response("send_message", **made(message), **options)))
                if given is not None:
                    return self._rows.note(int(given.message_id), sending)
            if not await pending.over(FIRST_SECONDS):
                raise Ended("nobody answered the click")
            if not pending.answered.result():
                raise Ended("it came too late")
            unsure = unsure or pending.unsure
        if unsure or pending is None or pending.waits:
            there = await self._original(sending, message, unsure=unsure)
            if there:
                if pending is not None:
                    pending.waits = pending.unsure = False
                return there
        if not private:
            raise Ended("the direct message takes it, and takes it once")
        return await self.follow(sending, message)

    async def _original(self, sending: Sending, message: Message, *, unsure: bool) -> int:
        """The first response when it is this message, or a placeholder for it, which it replaces; else 0.

        `unsure`: the message may have been sent before.
        """
        place = Route(
            "GET", "/webhooks/{webhook_id}/{webhook_token}/messages/@original",
            webhook_id=self._client.application_id, webhook_token=sending.reply,
        )  # fmt: skip
        try:
            found: Any = await self._watch.call(self._client.http.request(place), token=True)
            number = int(found["id"])
            if self._rows.shows_another(number, sending):
                return 0
            there = signature(found["content"], found.get("components") or ())
            if unsure and there == signature(message.content, message.components):
                return self._rows.note(number, sending)
            if not discord.MessageFlags._from_value(found.get("flags", 0)).loading:
                return 0
            work = self.webhook(sending.reply).edit_message(number, **placed(message))
            await self._watch.call(work, token=True)
        except (Ended, Misfit, Refused, Lost):
            return 0
        return self._rows.note(number, sending)

    async def follow(self, sending: Sending, message: Message) -> int:
        """Send a message after the first response. Discord gives no way to look for it later."""
        hook, private = self.webhook(sending.reply), is_aside(sending.address)
        try:
            work = hook.send(**made(message), ephemeral=private, wait=True)
            return (await self._watch.call(work, token=True)).id
        except (Misfit, Refused, Lost) as error:
            _log.warning("an answer was refused (%s)", error)
            raise Ended(str(error)) from error

    async def _first(self, work: Any) -> Any:
        try:
            return await self._watch.call(work, token=True)
        except (Misfit, Refused, Lost) as error:
            raise Ended(str(error)) from error
