"""Who agreed to it is mentioned in a server when their direct message is closed, with nothing else said."""

from pathlib import Path
from typing import Any

from tests.on_discord.played import BOOK, Stage, chat, inside, play, pressable, shown


def text(key: str) -> str:
    """One of the bot's own texts."""
    return BOOK.text(f"common.{key}", "en")


class Server:
    """A server with a channel, and Kim in it."""

    def __init__(self, stage: Stage) -> None:
        guild = stage.env.create_guild()
        self.stage, self.channel = stage, guild.create_text_channel("general")
        self.kim = guild.add_member(stage.env.create_user("kim"))

    async def begins(self) -> Any:
        """Kim begins there; the message with the offer."""
        began = await self.kim.slash(self.channel, "coach start")
        offers = [one for one in shown(began) if text("app_mention_yes") in pressable(one)]
        assert 1 == len(offers)
        return offers[0]

    async def agrees(self) -> Any:
        """Kim begins there and says yes; the answer to that."""
        offer = await self.begins()
        result = await self.kim.click(offer.message, label=text("app_mention_yes"))
        return shown(result)[-1]

    def close_chats(self) -> None:
        """Nobody can be written to directly; channels stay open."""
        place = f"/channels/{self.kim.user.dm_channel.id}/messages"
        self.stage.env.inject_error("POST", place, status=403, code=50007, times=None)

    def posts(self) -> list[str]:
        """What everybody can read in the channel."""
        return [one.content for one in self.channel.history()]


def test_a_closed_chat_is_mentioned_once_a_day(tmp_path: Path):
    """Only the name, and where to look; with an answer that only they can see."""

    async def do(stage: Stage) -> None:
        server = Server(stage)
        answer = await server.agrees()
        assert answer.ephemeral
        assert text("app_mention_on") == answer.content
        server.close_chats()

        await stage.pass_by(days=2)
        await stage.pass_by(minutes=11)
        await stage.pass_by(hours=2)

        assert [f"<@{server.kim.id}> {text('app_mention')}"] == server.posts()
        sent: Any = [
            one.json
            for one in stage.env.http_requests
            if one.method == "POST" and one.path == f"/channels/{server.channel.id}/messages"
        ]
        assert [{"parse": [], "users": [server.kim.id]}] == [one["allowed_mentions"] for one in sent]
        visit = await server.kim.slash(server.channel, "coach status")
        assert all(one.ephemeral for one in shown(visit))
        assert [] == chat(server.kim.user)

    play(tmp_path, do)


def test_who_has_not_agreed_is_not_mentioned(tmp_path: Path):
    """Also not who took it back, by the button or by a command."""

    async def do(stage: Stage) -> None:
        server = Server(stage)
        await server.begins()
        server.close_chats()
        await stage.pass_by(days=2)
        assert [] == server.posts()

        on = await server.kim.slash(server.channel, "coach settings", mention_me=True)
        assert text("app_mention_on") == shown(on)[-1].content
        off = await server.kim.click(shown(on)[-1].message, label=text("app_mention_no"))
        assert text("app_mention_off") == shown(off)[-1].content
        await stage.pass_by(days=7)
        assert [] == server.posts()

    play(tmp_path, do)


def test_it_works_after_a_restart(tmp_path: Path):
    """What was agreed to is kept with the account, and erased with it."""

    async def do(stage: Stage) -> None:
        server = Server(stage)
        await server.agrees()
        account = f"discord:{server.kim.id}"
        await stage.restart()
        assert str(server.channel.id) == (await stage.runner.export(account))["mentioned_in"]
        server.close_chats()
        await stage.pass_by(days=2)
        assert 1 == len(server.posts())

        await stage.runner.forget(account)
        assert "" == await stage.runner.take_mention(account)

    play(tmp_path, do)


def test_a_channel_that_is_closed_to_the_bot_is_not_tried_again(tmp_path: Path):
    """Discord would take it ill."""

    async def do(stage: Stage) -> None:
        server = Server(stage)
        await server.agrees()
        server.close_chats()
        place = f"/channels/{server.channel.id}/messages"
        stage.env.inject_error("POST", place, status=403, code=50013, times=None)
        await stage.pass_by(days=2)
        tried = len(stage.env.http_requests)
        await stage.pass_by(days=3)

        assert not [one for one in stage.env.http_requests[tried:] if one.path == place]
        assert "" == (await stage.runner.export(f"discord:{server.kim.id}"))["mentioned_in"]

    play(tmp_path, do)


def test_it_is_offered_where_it_is_possible(tmp_path: Path):
    """Not in the direct message, nor before somebody has begun."""

    async def do(stage: Stage) -> None:
        server = Server(stage)
        early = await server.kim.slash(server.channel, "coach settings", mention_me=True)
        assert text("app_mention_first") == shown(early)[-1].content
        sam = stage.env.create_user("sam")
        began = await sam.slash("coach start")
        assert not any(text("app_mention_yes") in pressable(one) for one in shown(began))
        nowhere = await sam.slash("coach settings", mention_me=True)
        assert text("app_mention_nowhere") == shown(nowhere)[-1].content
        assert [] == inside(shown(nowhere)[-1])

    play(tmp_path, do)
