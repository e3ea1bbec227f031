"""A story's player in Discord: the real bot in a played Discord, and a user who types and clicks there.

Everything happens in the direct message. Discord has no date pickers: a day that a story picks is typed.
"""

import asyncio
from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

import simcord
from simcord.backend import serializers
from simcord.backend.models import Message

from bots.discord_commands import NAMES
from bots.discord_elements import BUTTON, FILE, SELECT, walk
from bots.discord_events import account_of
from bots.on_discord import create_bot
from coach.dialog.book import Book
from coach.model.conversation import Conversation
from coach.model.effects import Document, Shown
from coach.model.events import Chose, Commanded, Event, Picked, Said, Started, Ticked
from tests.on_discord.limits import problems
from tests.on_discord.played import SETTINGS
from tests.on_discord.reading import letters, texts, values
from tests.surface_playing import Differs, SurfacePlayer, carried, is_file_only, plainly

LAYOUT = 1 << 15
#: How long a message that was typed too early is older than the bot's last one, in milliseconds.
EARLIER = 500
#: What a command takes behind it, by its parameter's name.
PARAMETER = {"back": "to", "switch": "who", "new": "name", "note": "text"}


class DiscordPlayer(SurfacePlayer):
    """A `SurfacePlayer` in a played Discord of its own."""

    def __init__(
        self,
        loop: asyncio.Runner,
        folder: Path,
        book: Book,
        talk: Conversation,
        now: datetime,
        *,
        restart_every: int = 0,
    ) -> None:
        super().__init__(loop, folder, book, talk, now, restart_every=restart_every)
        self._env: simcord.Env
        self._user: Any
        #: The bot's newest message that was compared already.
        self._compared = 0
        #: The message that offers something to press, by what that carries.
        self._offered: dict[str, int] = {}
        self.loop.run(self._open())

    async def _open(self) -> None:
        self._env = simcord.Env(create_bot(self.new_runner(), SETTINGS))
        await self._env.start()
        self._user = self._env.create_user("sam")
        self.account, self.address = account_of(self._user.id), str(self._user.dm_channel.id)
        await self._env.bot.close()  # a story has its own beginning

    async def enter(self) -> None:
        """Start the bot."""
        await self._env.restart_bot(create_bot(self.new_runner(), SETTINGS))

    async def restart(self) -> None:
        """Stop the bot, and start another."""
        await self._env.bot.close()
        await self.enter()

    async def leave(self) -> None:
        """Stop the bot, and end its Discord."""
        await self._env.bot.close()
        await self._env.shutdown()
        self._env.raise_errors()

    # What the user does.

    async def do(self, event: Event) -> None:
        """Have the user do this."""
        user = self._user
        match event:
            case Started():
                await user.slash("coach start")
            case Said(text, written) if written is not None:
                await self._types_early(text)
            case Said(text):
                await user.send_dm(text)
            case Chose():
                await self._press(carried(event))
            case Ticked(options, interview, question):
                await self._tick(options, f"ticks|{interview or ''}|{question or ''}|")
            case Picked(value):
                await user.send_dm(value.replace("T", " "))
            case Commanded(command, text) if command in NAMES and (not text or command in PARAMETER):
                await user.slash(f"coach {command}", **({PARAMETER[command]: text} if text else {}))
            case _:
                raise AssertionError(f"nobody does {event} in Discord")

    async def _types_early(self, text: str) -> None:
        """A message that was sent off before the bot's last one was there."""
        backend, channel = self._env.backend, self._user.dm_channel.id
        deliver, backend.subscribers[:] = list(backend.subscribers), []
        last = max(one.id for one in self._messages())
        message = backend.create_message(channel, self._user.id, text)
        backend.subscribers[:] = deliver
        there = backend.messages[channel]
        del there[message.id]
        message.id = last - (EARLIER << 22)
        there[message.id] = message
        backend.emit("MESSAGE_CREATE", dict(serializers.message_payload(backend, message)))
        await self._env.settle()

    async def _press(self, carries: str) -> None:
        number = self._offered[carries]
        message, there = self._message(number), self._shown(number)
        if any(one.get("custom_id") == carries for one in walk(message.components)):
            await self._user.click(there, custom_id=carries)
            return
        before, _, option = carries.rpartition("|")
        menu = next(
            one["custom_id"]
            for one in walk(message.components)
            if one["type"] == SELECT and one["custom_id"].startswith(f"{before}|")
            if any(each["value"] == option for each in one["options"])
        )
        await self._user.select(there, [option], custom_id=menu)

    async def _tick(self, options: Sequence[str], before: str) -> None:
        number = self._offered[f"{before}done"]
        for menu in [one for one in walk(self._message(number).components) if one["type"] == SELECT]:
            chosen = [each["value"] for each in menu["options"] if each["value"] in options]
            await self._user.select(self._shown(number), chosen, custom_id=menu["custom_id"])
        await self._user.click(self._shown(number), custom_id=f"{before}done")

    def _shown(self, number: int) -> Any:
        """A message as what the user acts on."""
        return next(one for one in self._user.dm_channel.history() if one.id == number)

    async def quiet(self) -> None:
        """Everything that was decided is on the screen."""
        await self._env.settle()

    # What the user sees.

    def _messages(self) -> list[Message]:
        """The bot's messages, oldest first."""
        there = self._env.backend.messages.get(self._user.dm_channel.id, {})
        return sorted((one for one in there.values() if one.author_id != self._user.id), key=_number)

    def _message(self, number: int) -> Message:
        return next(one for one in self._messages() if one.id == number)

    def compare(self, expected: Sequence[Shown]) -> None:
        """The bot's new messages are these effects, one for each, in their order, and nothing else."""
        new = [one for one in self._messages() if one.id > self._compared]
        self._compared = max([self._compared, *(one.id for one in new)])
        for effect in expected:
            shown, new = new[:1], new[1:]
            self._same(effect, shown)
        if new:
            raise Differs(f"the screen has more: {[one.content for one in new]}")

    def _same(self, effect: Shown, messages: Sequence[Message]) -> None:
        files = [file["filename"] for one in messages for file in one.attachments]
        for one in messages:
            found = problems("message", _payload(one))
            if found:
                raise Differs(f"Discord would refuse it: {found}")
            self._offered |= dict.fromkeys(values(one), one.id)
        if isinstance(effect, Document) and not effect.copy and not set(files).issuperset(effect.file_names):
            raise Differs(f"not all files are there: {', '.join(effect.file_names)}")
        if is_file_only(effect):
            return
        words = "\n".join(texts(one, effect.moments) for one in messages)
        told, text = letters(words.replace(self.word("hello_discord"), "")), letters(effect.text)
        if text not in told:
            raise Differs(f"the screen says\n{words}\n\nand the engine\n{plainly(effect)}")
        self._same_options(effect, messages, told.partition("⏱")[0].replace(text, "", 1))

    def _same_options(self, effect: Shown, messages: Sequence[Message], rest: str) -> None:
        """What can be pressed carries just the options; beside the effect's text stands nothing but them."""
        offered = [one for message in messages for one in values(message)]
        pressed = [one for message in messages for one in walk(message.components)]
        labels = [one.get("label", "") for one in pressed]
        labels += [each["label"] for one in pressed for each in one.get("options", ())]
        listing = letters(plainly(effect)).replace(letters(effect.text), "", 1)
        if rest not in ("", listing, letters(getattr(effect, "title", ""))):
            raise Differs(f"beside its text the screen says {rest!r}, not {listing!r}")
        for option in getattr(effect, "options", ()):
            if not any(one.endswith(f"|{option.id}") for one in offered):
                raise Differs(f"{option.label} can't be pressed")
            if option.label not in labels and letters(option.label) not in rest:
                raise Differs(f"{option.label} can't be read")

    def still_offers(self, carries: str) -> bool:
        """Whether this can still be pressed."""
        there = walk(self._message(self._offered[carries]).components)
        return any(one["type"] in (BUTTON, SELECT) and not one.get("disabled") for one in there)


def _number(message: Message) -> int:
    return message.id


def _sent(component: Mapping[str, Any]) -> dict[str, Any]:
    """A component as it was sent: of a shown file Discord tells more."""
    if component["type"] == FILE:
        return {"type": FILE, "file": {"url": f"attachment://{component['name']}"}}
    inside = [_sent(one) for one in component.get("components", ())]
    return {**component, "components": inside} if inside else dict(component)


def _payload(message: Message) -> dict[str, Any]:
    """A message as the check of Discord's limits takes it."""
    return {
        "content": message.content,
        "components": [_sent(one) for one in message.components],
        "v2": bool(message.flags & LAYOUT),
        "files": [file["filename"] for file in message.attachments],
    }
