"""What the bot itself says in answer to an interaction: that something is done, was wrong, or comes later."""

from collections.abc import Coroutine
from typing import Any

import discord

from bots.discord_elements import Message
from bots.discord_events import account_of
from bots.discord_replies import Pending, Response
from bots.discord_sending import Words, made
from bots.discord_surface import DiscordSurface
from coach.model.errors import StoreError
from coach.runtime import logs


class Voice:
    """Speaks for the bot, in each person's language. What it says may be lost."""

    def __init__(self, surface: DiscordSurface) -> None:
        self._surface = surface

    async def whisper(self, pending: Pending, key: str) -> None:
        """Say something of the bot's own that only this person sees; it may be lost."""
        words = await self.words(pending)
        await self.say(pending, Message(words(key)))

    async def say(self, pending: Pending, message: Message, *, private: bool = True) -> None:
        """Say this as the answer, or after it; for all who see the chat when it isn't `private`."""
        if not pending.answered.done():
            response = Response("send_message", **made(message), ephemeral=private)
            if await attempted(pending.first(response)) is not None or not pending.answered.done():
                return
        if pending.answered.result():
            work = pending.interaction.followup.send(**made(message), ephemeral=private)
            await self._surface.watch.attempt(work, "an answer")

    async def words(self, pending: Pending) -> Words:
        """The texts in this person's language; as long as nothing is known of them, in their client's."""
        interaction = pending.interaction
        account, language = account_of(interaction.user.id), interaction.locale.value.partition("-")[0]
        try:
            return await self._surface.words(account, language)
        except StoreError:  # the database has trouble, and this is what shall be said
            return self._surface.texts(language)


async def attempted(work: Coroutine[Any, Any, Any]) -> Any:
    """What a response gives; None when Discord refuses it."""
    try:
        return await work
    except discord.HTTPException as error:
        logs.failure("answering an interaction", error)
    except (OSError, TimeoutError) as error:
        logs.failure("answering an interaction", error)
    return None
