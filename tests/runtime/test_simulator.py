"""A simulator that waits for all tasks of a bot sees ours end: none waits for something unknown."""

import asyncio
from pathlib import Path

import discord
import simcord

from coach.model.events import Said
from coach.runtime.runner import Runner
from tests.runtime.parts import SAM, Paper, Retry, count


class Channel(Paper):
    """A surface that sends into one channel, and follows each turn there."""

    channel: discord.abc.Messageable

    async def show(self, sending):
        """Send it."""
        await self.channel.send(sending.effect.plain())
        return await super().show(sending)

    async def turned(self, account, conversation):
        """Send how many turns there were."""
        await super().turned(account, conversation)
        await self.channel.send(f"turn {self.turns[-1][1]}")


class Bot(discord.Client):
    """Accepts what is written; the real clock and the background loop run."""

    def __init__(self, file: Path, surface: Channel, within: float) -> None:
        super().__init__(intents=discord.Intents.all())
        self.surface, self.within = surface, within
        self.runner = Runner(f"sqlite:///{file}", None, count)
        self.runner.add_surface(surface)

    async def setup_hook(self) -> None:
        """Start the runner."""
        await self.runner.start()

    async def close(self) -> None:
        """Stop it."""
        await self.runner.stop()
        await super().close()

    async def on_message(self, message: discord.Message) -> None:
        """Accept it, and keep it when that takes long."""
        if not message.author.bot:
            self.surface.channel = message.channel
            await self.runner.accept(
                f"terminal:{message.author.id}",
                Said(message.content),
                seen=str(message.id),
                within=self.within,
                keep=True,
            )


async def talk(file: Path, within: float) -> list[str]:
    """What the channel shows each time a person's message has been dealt with."""
    surface = Channel()
    async with simcord.run(Bot(file, surface, within)) as env:
        guild = env.create_guild()
        channel = guild.create_text_channel("general")
        sam = guild.add_member(env.create_user("sam"))
        for words in ("one", "say 2", "three"):
            await sam.send(channel, words)
            await env.settle()
        await env.advance_time(3600)
        await sam.send(channel, "four")
    return surface.texts


def test_loop_wakes_up_for_what_is_due(tmp_path: Path):
    """The background loop, asleep for a minute, is up when something that was put off or set is due."""

    async def wait() -> list[str]:
        paper = Paper()
        runner = Runner(f"sqlite:///{tmp_path / 'a.db'}", None, count)
        runner.add_surface(paper)
        async with runner:
            while not runner._ticking.asleep:
                await asyncio.sleep(0.01)
            paper.trouble = [Retry(0.2), Retry(0.0)]
            await runner.handle(SAM, Said("say 1"))
            await runner.handle(SAM, Said("wake 0"))
            while len(paper.texts) < 2:
                await asyncio.sleep(0.01)
        return paper.texts

    assert ["1.1", "3: woken by 1/test.counting/after_0"] == asyncio.run(asyncio.wait_for(wait(), 30))


def test_accepted_messages_are_there_when_the_bot_is_idle(tmp_path: Path):
    """Decided in time or kept, an event is dealt with when the bot is idle, also when the clock was moved."""
    expected = ["1: one", "2.1", "2.2", "3: three", "4: four"]

    assert expected == asyncio.run(talk(tmp_path / "a.db", 2.5))
    assert expected == asyncio.run(talk(tmp_path / "b.db", 0.0))
