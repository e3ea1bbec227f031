"""Discord's slash commands: what each means, what is suggested, what Discord is told, and when."""

import asyncio
import re
from collections.abc import Awaitable, Callable, Iterator
from copy import deepcopy
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import discord
import pytest
import simcord
from discord import app_commands
from discord.ext import commands

from bots import discord_commands, discord_sync
from bots.discord_events import MayMention
from bots.on_discord import create_bot
from coach.dialog.book import Book
from coach.model.events import COMMANDS, Chose, Commanded, Event, Started, Submitted
from coach.runtime.config import Settings
from coach.runtime.runner import Runner
from coach.skills.zone_search import search
from tests import shipped
from tests.on_discord.reading import texts

BOOK = shipped.book()
NOW = datetime(2026, 11, 23, 16, 0, tzinfo=UTC)
#: Characters of a command with all its names and descriptions, in the longest language; commands of a group.
MOST_TEXT, MOST_SUBCOMMANDS = 8000, 25
PLACE = "/applications/*/commands"
Payload = dict[str, Any]


class Bot(commands.Bot):
    """A bot with nothing but the commands. It writes down what it is given, and answers."""

    def __init__(self, runner: Runner) -> None:
        super().__init__(command_prefix=(), intents=discord.Intents.default(), help_command=None)
        self._runner = runner
        self.taken: list[Event | MayMention] = []
        self.sent: bool | None = None

    async def setup_hook(self) -> None:
        """As every bot does before it connects."""
        await discord_commands.add(self.tree, self._runner, self._take)
        self.sent = await discord_sync.sync(self.tree)

    async def _take(self, interaction: discord.Interaction[Any], event: Event | MayMention) -> None:
        self.taken.append(event)
        await interaction.response.send_message("done", ephemeral=True)


def runner(folder: Path) -> Runner:
    """A runner on a database of its own, on the coach's own scripts."""
    return shipped.open_runner(f"sqlite:///{folder}/coach.db", clock=lambda: NOW)


def played(folder: Path, do: Callable[[simcord.Env, Bot, Runner], Awaitable[None]]) -> None:
    """Does something with the bot in a Discord."""

    async def run() -> None:
        async with runner(folder) as coach:
            bot = Bot(coach)
            async with simcord.run(bot) as env:
                await do(env, bot, coach)

    asyncio.run(run())


def told(book: Book = BOOK) -> list[Payload]:
    """What Discord would be told of the commands."""

    async def make() -> list[Payload]:
        tree = app_commands.CommandTree(discord.Client(intents=discord.Intents.none()))

        async def take(*_: Any) -> None:
            """Never called."""

        class Scripts:
            """All that the commands need of a runner before they are used."""

        scripts: Any = Scripts()
        scripts.book = book
        await discord_commands.add(tree, scripts, take)
        return await discord_sync.payload(tree)

    return asyncio.run(make())


def in_french(**texts: str) -> Book:
    """The scripts with these texts of common.yaml in French, too."""
    french = {f"common.{name}": text for name, text in texts.items()}
    return replace(BOOK, scripts=replace(BOOK.scripts, texts={**BOOK.scripts.texts, "fr": french}))


def parts(payload: Payload) -> Iterator[Payload]:
    """A command, its subcommands and their parameters."""
    yield payload
    for one in payload.get("options") or ():
        yield from parts(one)


# What Discord is told.


def test_every_command_of_the_coach_is_there():
    """All 21 subcommands in one group, and one in the menu of messages."""
    group, menu = told()

    assert list(discord_commands.NAMES) == [one["name"] for one in group["options"]]
    assert 21 == len(group["options"])
    assert ("coach", 1, "Save as interview note", 3) == (
        group["name"],
        group["type"],
        menu["name"],
        menu["type"],
    )


def test_what_discord_has_room_for():
    """Names, descriptions and the whole, in the longest language."""
    for command in told():
        total = 0
        for one in parts(command):
            names = [one["name"], *(one.get("name_localizations") or {}).values()]
            texts = [one.get("description", ""), *(one.get("description_localizations") or {}).values()]
            total += max(map(len, names)) + max(map(len, texts))
            if command["type"] == 1:
                assert all(re.fullmatch(r"[-_'\w]{1,32}", name) and name.islower() for name in names)
                assert all(1 <= len(text) <= 100 for text in texts), one["name"]
            assert len(one.get("options") or ()) <= MOST_SUBCOMMANDS
        assert total <= MOST_TEXT


def test_where_they_can_be_used():
    """In servers, in the bot's own chat and, for those who have it in their account, anywhere."""
    for command in told():
        assert ([0, 1, 2], [0, 1]) == (sorted(command["contexts"]), sorted(command["integration_types"]))
        assert command["default_member_permissions"] is None


def test_american_english_is_listed():
    """Without it, people with that language see the British one."""
    for command in told():
        for one in parts(command):
            assert {"en-US", "en-GB"} == set(one["name_localizations"])
            if command["type"] == 1:
                assert one["description"] == one["description_localizations"]["en-US"]


def test_names_in_another_language():
    """What is translated is told; what Discord would refuse isn't."""
    book = in_french(
        command_name_status="où", command_status="Où en suis-je", command_name_help="À l'aide",
        command_name_save_note="Garder comme note", command_name_note_text="texte",
    )  # fmt: skip
    group, menu = told(book)
    found = {one["name"]: one for one in group["options"]}

    assert ("où", "Où en suis-je") == (
        found["status"]["name_localizations"]["fr"],
        found["status"]["description_localizations"]["fr"],
    )
    assert "texte" == found["note"]["options"][0]["name_localizations"]["fr"]
    assert "fr" not in found["help"]["name_localizations"]
    assert "fr" not in found["why"]["name_localizations"]
    assert "Garder comme note" == menu["name_localizations"]["fr"]


@pytest.mark.parametrize("language", BOOK.languages)
def test_no_two_commands_are_called_the_same(language: str):
    """In any language of the scripts: Discord refuses all of them otherwise."""
    for command in told():
        for one in parts(command):
            names = [
                next(
                    (
                        name
                        for key, name in (each.get("name_localizations") or {}).items()
                        if key[:2] == language
                    ),
                    each["name"],
                )
                for each in one.get("options") or ()
            ]
            assert len(names) == len(set(names))


# When it is told.


def as_discord_has_it(payload: list[Payload]) -> list[Payload]:
    """The same commands as Discord reports them: with ids and versions, and defaults in its own way."""
    found = deepcopy(payload)
    for command in found:
        command.update(id="1", application_id="2", version="3", handler=None, default_permission=True)
        command["contexts"] = list(reversed(command["contexts"]))
        if not command.get("options"):
            command.pop("options", None)
        for one in parts(command):
            for name in ("name_localizations", "description_localizations"):
                one[name] = one.get(name) or None
            for name in ("required", "autocomplete"):
                if one.get(name) is False:
                    del one[name]
            if one.get("options") == []:
                del one["options"]
        command.setdefault("description", "")
    return found


def test_the_same_commands_differ_in_nothing():
    """However Discord writes down what isn't set."""
    assert [] == list(discord_sync.differences(told(), as_discord_has_it(told())))


def who(found: list[Payload]) -> Payload:
    """The parameter of `/coach switch`."""
    switch: Payload = next(one for one in found[0]["options"] if one["name"] == "switch")
    parameter: Payload = switch["options"][0]
    return parameter


Change = Callable[[list[Payload]], Any]


@pytest.mark.parametrize(
    ("change", "where"),
    [
        (lambda found: found.pop(), "Save as interview note"),
        (lambda found: found.append({"name": "old", "type": 1}), "old"),
        (lambda found: found[0]["options"].pop(), "coach.options"),
        (lambda found: found[0]["options"].reverse(), "coach.options"),
        (lambda found: found[0].update(description="Something else"), "coach.description"),
        (lambda found: found[0].update(contexts=[0]), "coach.contexts"),
        (lambda found: found[0].update(integration_types=[0]), "coach.integration_types"),
        (lambda found: found[0].update(default_member_permissions="8"), "coach.default_member_permissions"),
        (lambda found: found[0].update(nsfw=True), "coach.nsfw"),
        (lambda found: found[0].update(name_localizations=None), "coach.name_localizations"),
        (
            lambda found: found[0]["options"][1]["description_localizations"].update(fr="Où"),
            "coach.status.description_localizations",
        ),
        (lambda found: who(found).pop("required"), "coach.switch.who.required"),
        (lambda found: who(found).pop("autocomplete"), "coach.switch.who.autocomplete"),
        (lambda found: who(found).update(max_length=5), "coach.switch.who.max_length"),
        (lambda found: who(found).update(choices=[{"name": "a", "value": 1}]), "coach.switch.who.choices"),
    ],
)  # fmt: skip
def test_what_differs_is_found(change: Change, where: str):
    """In any field, at any depth."""
    found = as_discord_has_it(told())
    change(found)

    assert [where] == list(discord_sync.differences(told(), found))


def requests(env: simcord.Env, method: str) -> int:
    """How often Discord was asked for the commands, or told them."""
    return len([one for one in env.http_requests if one.method == method and one.path.endswith("/commands")])


def test_they_are_sent_once(tmp_path: Path):
    """The first start sends them; the next finds them there."""

    async def do(env: simcord.Env, bot: Bot, coach: Runner) -> None:
        assert bot.sent is True

        again = Bot(coach)
        await env.restart_bot(again)

        assert again.sent is False
        assert (2, 1) == (requests(env, "GET"), requests(env, "PUT"))

    played(tmp_path, do)


def test_a_command_that_was_changed_there_is_put_right(tmp_path: Path):
    """Nothing of our own says that they were sent; what Discord has counts."""

    async def do(env: simcord.Env, _: Bot, coach: Runner) -> None:
        changed = next(one for one in env.backend.commands[None].values() if one["name"] == "coach")
        changed["options"][0]["description"] = "Something else"

        again = Bot(coach)
        await env.restart_bot(again)

        assert again.sent is True
        found = next(one for one in env.backend.commands[None].values() if one["name"] == "coach")
        assert "Something else" != found["options"][0]["description"]

    played(tmp_path, do)


@pytest.mark.parametrize(("status", "code"), [(403, 50001), (400, 50240), (400, 50035), (500, 0)])
@pytest.mark.parametrize("method", ["GET", "PUT"])
def test_a_refusal_stops_nothing(
    tmp_path: Path, method: str, status: int, code: int, caplog: pytest.LogCaptureFixture
):
    """It is logged, and the bot goes on with the commands that Discord has."""

    async def do(env: simcord.Env, _: Bot, coach: Runner) -> None:
        env.backend.commands[None].clear()
        again = Bot(coach)
        env.inject_error(method, PLACE, status=status, code=code)
        await env.restart_bot(again)
        assert again.sent is False

    played(tmp_path, do)
    assert "the commands were not updated" in caplog.text
    assert str(code) in caplog.text


# What each means.


@pytest.mark.parametrize(
    ("name", "typed", "event"),
    [
        ("start", {}, Started()),
        ("back", {}, Commanded("back")),
        ("back", {"to": "change:prepare.goal"}, Chose("change:prepare.goal")),
        ("back", {"to": "the date"}, Commanded("change", "the date")),
        ("back", {"to": "forget:sure"}, Commanded("change", "forget:sure")),
        ("switch", {"who": "switch:2"}, Chose("switch:2")),
        ("switch", {"who": "forget:sure"}, Commanded("switch", "forget:sure")),
        ("new", {}, Commanded("new")),
        ("new", {"name": "Dana Wu"}, Commanded("new", "Dana Wu")),
        ("note", {"text": "ask about shifts"}, Commanded("note", "ask about shifts")),
        ("note", {}, Commanded("note", form=True)),
        ("nudges", {}, Chose("do:nudges")),
        ("settings", {}, Commanded("settings", form=True)),
        ("settings", {"mention_me": True}, MayMention(yes=True)),
        ("settings", {"timezone": "Toronto"}, Submitted({"zone": "Toronto"}, form="settings")),
        (
            "settings",
            {"quiet_hours": "9 pm to 8 am", "name": "Jo Tran"},
            Submitted({"quiet": "9 pm to 8 am", "name": "Jo Tran"}, form="settings"),
        ),
        *((name, {}, Commanded(name)) for name in discord_commands.NAMES if name in COMMANDS and name not in
          ("back", "switch", "new", "note", "settings")),
    ],
)  # fmt: skip
def test_what_a_command_means(tmp_path: Path, name: str, typed: dict[str, Any], event: Event | MayMention):
    """The same in a server, in the bot's own chat and for those who have it in their account."""

    async def do(env: simcord.Env, bot: Bot, _: Runner) -> None:
        guild = env.create_guild("School")
        channel = guild.create_text_channel("general")
        sam = env.create_user("sam")
        member = guild.add_member(sam)

        assert f"coach {name}" in member.available_commands(channel)
        there = await member.slash(channel, f"coach {name}", **typed)
        await sam.slash(f"coach {name}", **typed)

        assert there.acknowledged
        assert [event, event] == bot.taken

    played(tmp_path, do)


def test_a_message_as_a_note(tmp_path: Path):
    """Its words come into the form, whoever wrote it."""

    async def do(env: simcord.Env, bot: Bot, _: Runner) -> None:
        guild = env.create_guild("School")
        channel = guild.create_text_channel("general")
        sam, dana = guild.add_member(env.create_user("sam")), guild.add_member(env.create_user("dana"))
        message = await dana.send(channel, "Night shifts are paid double.")

        await sam.context_menu(channel, "Save as interview note", message)

        assert [Commanded("note", "Night shifts are paid double.", form=True)] == bot.taken

    played(tmp_path, do)


# What is suggested.


async def talked(coach: Runner, account: str, *events: Event) -> None:
    """A talk that the coach has had."""
    for event in events:
        await coach.handle(account, event)


def test_what_is_suggested_to_a_newcomer(tmp_path: Path):
    """Nothing of a talk, but time zones; and looking makes nobody known."""

    async def do(env: simcord.Env, _: Bot, coach: Runner) -> None:
        sam = env.create_user("sam")

        assert [] == await sam.autocomplete("coach back", "to", "")
        assert [] == await sam.autocomplete("coach switch", "who", "")
        zones = await sam.autocomplete("coach settings", "timezone", "")

        assert "America/Edmonton" in [one["value"] for one in zones]
        assert await coach.conversation(f"discord:{sam.id}") is None

    played(tmp_path, do)


def test_time_zones_are_suggested(tmp_path: Path):
    """By city, region or what people call them, with slips; each with the time there."""

    async def do(env: simcord.Env, _: Bot, __: Runner) -> None:
        sam = env.create_user("sam")

        async def found(typed: str) -> list[dict[str, Any]]:
            return await sam.autocomplete("coach settings", "timezone", typed)

        assert {"name": "Calgary · 9:00 am · America/Edmonton", "value": "America/Edmonton"} == (
            await found("calgry")
        )[0]
        assert "Pacific/Auckland" in [one["value"] for one in await found("new")]
        assert [] == await found("qqqq")
        many = await found("a")
        assert 25 == len(many) == len({one["value"] for one in many})
        assert all(len(one["name"]) <= 100 for one in many)

    played(tmp_path, do)


def test_the_other_interviews_are_suggested(tmp_path: Path):
    """By the contact's name, with slips; not the one that is open."""

    async def do(env: simcord.Env, _: Bot, coach: Runner) -> None:
        sam = env.create_user("sam")
        account = f"discord:{sam.id}"
        await talked(
            coach, account, Started(), *(Commanded("new", name) for name in ("Dana Wu", "Lee Ann Roy"))
        )

        async def found(typed: str) -> list[str]:
            return [one["name"] for one in await sam.autocomplete("coach switch", "who", typed)]

        assert ["Dana Wu", "(no name yet)"] == await found("")
        assert ["Dana Wu"] == await found("wu")
        assert ["Dana Wu"] == await found("dena w")
        assert [] == await found("Robert")

    played(tmp_path, do)


def test_answers_are_suggested(tmp_path: Path):
    """Those that were given, the newest first; what is chosen opens its question again."""

    async def do(env: simcord.Env, _: Bot, coach: Runner) -> None:
        sam = env.create_user("sam")
        account = f"discord:{sam.id}"
        await talked(coach, account, Started(), Chose("career", "1", 1))

        found = await sam.autocomplete("coach back", "to", "decid")

        assert ["change:prepare.goal"] == [one["value"] for one in found]
        assert "career" in found[0]["name"]
        await talked(coach, account, discord_commands.back_to(found[0]["value"]))
        known = await coach.conversation(account)
        assert known is not None
        assert "prepare.goal" == known.interview.state

    played(tmp_path, do)


def test_no_suggestions_when_the_database_is_gone(tmp_path: Path, caplog: pytest.LogCaptureFixture):
    """The words can still be typed; the log says what kind of error it was."""

    async def do(env: simcord.Env, _: Bot, coach: Runner) -> None:
        sam = env.create_user("sam")
        await coach.stop()

        assert [] == await sam.autocomplete("coach back", "to", "")
        await coach.start()

    played(tmp_path, do)
    assert "suggestions" in caplog.text


# Zones by the beginning of a name.


@pytest.mark.parametrize(
    ("typed", "zone"),
    [
        ("edm", "America/Edmonton"), ("Edmontn", "America/Edmonton"), ("red d", "America/Edmonton"),
        ("mountain", "America/Edmonton"), ("tornto", "America/Toronto"), ("america/ed", "America/Edmonton"),
        ("America/New_York", "America/New_York"), ("pst", "America/Vancouver"),
        ("St. John's", "America/St_Johns"),
        ("montréal", "America/Toronto"), ("winipeg", "America/Winnipeg"), ("kyi", "Europe/Kyiv"),
        ("UTC-7", "Etc/GMT+7"), ("near calgary", "America/Edmonton"),
    ],
)  # fmt: skip
def test_the_first_zone_that_is_found(typed: str, zone: str):
    """However it is called, and with slips."""
    assert zone == search(typed, BOOK.words("en"), 25)[0].zone


def test_before_anything_is_typed():
    """The zone that is known comes first, then the usual ones, each once."""
    found = [one.zone for one in search("", BOOK.words("en"), 25, "Europe/Paris")]

    assert "Europe/Paris" == found[0]
    assert 25 == len(found) == len(set(found))
    assert "America/Edmonton" in found[:5]


# With the coach itself.


def met(
    folder: Path, do: Callable[[simcord.Env, simcord.MemberActor, simcord.ChannelHandle], Awaitable[None]]
) -> None:
    """Does something as Sam, who is in a server where the coach's own bot is, and has met it there."""

    async def run() -> None:
        coach = runner(folder)
        async with simcord.run(create_bot(coach, Settings.from_environment({}))) as env:
            guild = env.create_guild("School")
            channel = guild.create_text_channel("general")
            sam = guild.add_member(env.create_user("sam"))
            await sam.slash(channel, "coach start")
            await do(env, sam, channel)

    asyncio.run(run())


def words(result: simcord.InteractionResult) -> str:
    """What was answered to a command."""
    return "\n".join(texts(one) for one in (result.response, *result.followups) if one is not None)


def test_in_a_server_only_they_see_it(tmp_path: Path):
    """Whatever the command; and every command is answered."""

    async def do(env: simcord.Env, sam: simcord.MemberActor, channel: simcord.ChannelHandle) -> None:
        for name in discord_commands.NAMES:
            given = {"who": "Dana"} if name == "switch" else {}
            answer = await sam.slash(channel, f"coach {name}", **given)

            assert answer.modal is not None or words(answer), name
            assert all(one.ephemeral for one in (answer.response, *answer.followups) if one is not None), name

    met(tmp_path, do)


def test_in_the_direct_message(tmp_path: Path):
    """The same commands, and the talk goes on there."""

    async def do(env: simcord.Env, sam: simcord.MemberActor, _: simcord.ChannelHandle) -> None:
        user = env.create_user("jo")

        assert "coach start" in user.available_commands()
        assert "information interviews" in words(await user.slash("coach start"))
        assert "trying to decide" in words(await user.slash("coach status"))

    met(tmp_path, do)


def test_settings_by_a_command(tmp_path: Path):
    """What can be read is saved and said; what can't is said; without anything, the form opens."""

    async def do(_: simcord.Env, sam: simcord.MemberActor, channel: simcord.ChannelHandle) -> None:
        zone = (await sam.autocomplete(channel, "coach settings", "timezone", "calgry"))[0]["value"]

        saved = await sam.slash(channel, "coach settings", timezone=zone, quiet_hours="10 pm to 7 am")
        assert "Edmonton" in words(saved)
        assert "10:00 pm to 7:00 am" in words(saved)

        wrong = await sam.slash(channel, "coach settings", timezone="Narnia")
        assert "I don't know that place" in words(wrong)

        assert words(await sam.slash(channel, "coach settings", timezone=zone))

        assert (await sam.slash(channel, "coach settings")).modal is not None

    met(tmp_path, do)


def test_notes_by_a_command_and_from_a_message(tmp_path: Path):
    """A text is kept at once; a message, or no text, opens the form."""

    async def do(env: simcord.Env, sam: simcord.MemberActor, channel: simcord.ChannelHandle) -> None:
        assert "Noted." in words(await sam.slash(channel, "coach note", text="ask about shifts"))
        assert (await sam.slash(channel, "coach note")).modal is not None
        dana = env.guild.add_member(env.create_user("dana"))
        message = await dana.send(channel, "Night shifts are paid double.")

        form = await sam.context_menu(channel, "Save as interview note", message)
        kept = await sam.submit_modal(form, {"note": "Night shifts are paid double."})

        assert "Noted." in words(kept)
        notes = words(await sam.slash(channel, "coach notes"))
        assert "ask about shifts" in notes
        assert "Night shifts are paid double." in notes

    met(tmp_path, do)


def test_going_back_and_switching_by_what_is_suggested(tmp_path: Path):
    """The suggestions lead where they say."""

    async def do(_: simcord.Env, sam: simcord.MemberActor, channel: simcord.ChannelHandle) -> None:
        for name in ("Dana Wu", "Lee Roy"):
            assert "A new interview." in words(await sam.slash(channel, "coach new", name=name))
        [dana] = await sam.autocomplete(channel, "coach switch", "who", "dana")

        assert "with Dana" in words(await sam.slash(channel, "coach switch", who=dana["value"]))
        assert "I have no interview with Zoe" in words(await sam.slash(channel, "coach switch", who="Zoe"))

    met(tmp_path, do)


def test_to_forget_it_asks_first(tmp_path: Path):
    """Nothing is erased before that."""

    async def do(env: simcord.Env, sam: simcord.MemberActor, channel: simcord.ChannelHandle) -> None:
        asked = await sam.slash(channel, "coach forget")
        assert "can't be undone" in words(asked)
        assert asked.response is not None

        done = await sam.click(asked.response, label="Yes, erase it all")

        assert "is erased" in words(done)

    met(tmp_path, do)
