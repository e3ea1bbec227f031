"""Mentions somebody in a server when their direct message is closed, if they agreed to that.

It says that something waits, and nothing more.

What they agree to is one channel, where they pressed the button or used the command.
"""

from dataclasses import replace
from typing import Any

import discord

from bots.discord_elements import SECONDARY, Message, button, row
from bots.discord_events import user_of
from bots.discord_replies import Interaction
from bots.discord_sending import Words
from bots.discord_web import Ended, Lost, Misfit, Watch
from coach.runtime.runner import Runner
from coach.runtime.surface import Refused, Retry

#: What the buttons carry, which `discord_events.pressed` reads.
MENTION, NEVER = "mention|1", "mention|0"


class Mentions:
    """The mentions of one bot."""

    def __init__(self, runner: Runner, client: discord.Client, watch: Watch) -> None:
        self._runner, self._client, self._watch = runner, client, watch

    def possible(self, interaction: Interaction) -> bool:
        """Whether the bot itself can write where this comes from: it is in the server, and may."""
        place, may = interaction.channel, interaction.app_permissions
        return (
            isinstance(place, discord.TextChannel)
            and self._client.get_guild(interaction.guild_id or 0) is not None
            and may.view_channel
            and may.send_messages
        )

    def offered(self, message: Message, words: Words) -> Message:
        """A message with the question below it whether the person may be mentioned here, and its button."""
        content = f"{message.content}\n\n{words('app_mention_offer')}"
        below = _one("app_mention_yes", MENTION, words)
        return replace(message, content=content, components=(*message.components, below))

    async def agreed(self, interaction: Interaction, account: str, *, yes: bool, words: Words) -> Message:
        """Keep what they said about being mentioned where they are now; the answer to it.

        Raises:
            StoreError: it can't be kept.
        """
        if yes and not self.possible(interaction):
            return Message(words("app_mention_nowhere"))
        place = str(interaction.channel_id) if yes else ""
        if not await self._runner.allow_mention(account, place):
            return Message(words("app_mention_first"))
        if not yes:
            return Message(words("app_mention_off"))
        return Message(words("app_mention_on"), (_one("app_mention_no", NEVER, words),))

    async def call(self, account: str, words: Words) -> None:
        """Mention this person where they agreed to it, at most once a day."""
        place = await self._runner.take_mention(account)
        if not place:
            return
        user = user_of(account)
        only = discord.AllowedMentions(users=[discord.Object(user)], everyone=False, roles=False)
        channel = self._client.get_partial_messageable(int(place))
        said = f"<@{user}> {words('app_mention')}"
        try:
            await self._watch.call(channel.send(said, allowed_mentions=only))
        except (Refused, Ended, Lost, Misfit):  # the channel is gone, or closed to us: not again there
            await self._runner.allow_mention(account, "")
        except Retry:
            pass


def _one(key: str, carries: str, words: Words) -> dict[str, Any]:
    return row(button(words(key), carries, SECONDARY))
