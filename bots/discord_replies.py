"""Interactions that are being answered: each has one first response, within three seconds, whoever gives it.

The first message that a command brings about is its response; where that takes longer, Discord is told to
wait. A click is answered by what it does to the message that was clicked on. What comes after goes by the
interaction's token.
"""

import asyncio
import logging
from collections.abc import Awaitable
from typing import Any

import discord

from bots.discord_web import ANSWERED, ENDED, code_of

_log = logging.getLogger("coach.discord")

#: So many may wait for a first response before it is given as soon as possible.
CROWD = 10

Interaction = discord.Interaction[Any]


class Pending:
    """One interaction that is being answered."""

    def __init__(self, interaction: Interaction, *, private: bool) -> None:
        """`private`: only this person shall see the answer."""
        self.interaction, self.private = interaction, private
        self._line = asyncio.Lock()
        #: Discord was told to wait; and something is to be shown as its answer.
        self.waits = self.tried = False
        #: Discord had a first response already of which we never heard: it may be any that was tried.
        self.unsure = False
        #: Done when there is a first response, or can't be one; False: it came too late.
        self.answered: asyncio.Future[bool] = asyncio.get_running_loop().create_future()

    @property
    def token(self) -> str:
        """What follows is sent with this."""
        return self.interaction.token

    @property
    def clicked(self) -> int:
        """The message in which something was pressed, also to open the form that this is; 0 for none."""
        message = self.interaction.message
        return message.id if message is not None else 0

    async def first(self, response: "Response") -> Any:
        """Give the first response, unless there is one: what it returns, or None.

        Raises:
            Exception: whatever giving it raised, but for what comes too late or was given elsewhere.
        """
        async with self._line:
            if self.answered.done():
                return None
            try:
                given = await response.give(self.interaction)
            except (discord.HTTPException, discord.InteractionResponded) as error:
                code = code_of(error)
                if code == ANSWERED or isinstance(error, discord.InteractionResponded):
                    self.unsure = code == ANSWERED
                    self.answered.set_result(True)
                    return None
                if code in ENDED:
                    self.answered.set_result(False)
                    return None
                raise
            self.answered.set_result(True)
            return given

    async def over(self, seconds: float) -> bool:
        """Whether there is a first response, after so many seconds at the latest."""
        await asyncio.wait({self.answered}, timeout=max(seconds, 0.0))
        return self.answered.done()


class Response:
    """How to answer first: a call of `interaction.response`, by its name."""

    def __init__(self, name: str, *arguments: Any, **options: Any) -> None:
        self._name, self._arguments, self._options = name, arguments, options

    def give(self, interaction: Interaction) -> Awaitable[Any]:
        """Answer this one."""
        give: Awaitable[Any] = getattr(interaction.response, self._name)(*self._arguments, **self._options)
        return give


class Replies:
    """Those that are being answered now, by token and by the message that was clicked on."""

    def __init__(self) -> None:
        self._by_token: dict[str, Pending] = {}
        self._by_message: dict[int, Pending] = {}
        #: Those without a first response; done when there are none.
        self._unanswered: set[Pending] = set()
        self._quiet: asyncio.Future[None] | None = None

    def begin(self, pending: Pending) -> None:
        """This one is being answered."""
        self._by_token[pending.token] = pending
        if pending.clicked:
            self._by_message[pending.clicked] = pending
        self._unanswered.add(pending)
        pending.answered.add_done_callback(lambda _: self._over(pending))

    def end(self, pending: Pending) -> None:
        """It is answered."""
        self._by_token.pop(pending.token, None)
        if self._by_message.get(pending.clicked) is pending:
            del self._by_message[pending.clicked]
        self._over(pending)

    def by_token(self, token: str) -> Pending | None:
        """The one with this token, while it is being answered."""
        return self._by_token.get(token)

    def by_message(self, message: int) -> Pending | None:
        """The one that came from this message, while it is being answered."""
        return self._by_message.get(message)

    @property
    def crowded(self) -> bool:
        """Whether so many wait for a first response that a bare one, which is quicker, is better."""
        return len(self._unanswered) > CROWD

    async def go_first(self, user: int, seconds: float) -> None:
        """Wait until all have a first response, so many seconds at the most: people wait for those.

        Somebody's own commands aren't waited for: what is shown before may be in their way.
        """
        if all(one.interaction.user.id == user and not one.clicked for one in self._unanswered):
            return
        if self._quiet is None:
            self._quiet = asyncio.get_running_loop().create_future()
        await asyncio.wait({self._quiet}, timeout=seconds)

    def _over(self, pending: Pending) -> None:
        self._unanswered.discard(pending)
        if not self._unanswered and self._quiet is not None:
            self._quiet.set_result(None)
            self._quiet = None
