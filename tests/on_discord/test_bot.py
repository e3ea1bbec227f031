"""The bot in a played Discord: what people type, press and send in, and what they then see."""

import asyncio
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import discord
import pytest
import simcord

from bots.discord_app import Discord
from bots.on_discord import CoachBot, create_bot, create_sharded_bot
from coach.model.events import Commanded, Said
from tests.on_discord.played import (
    BOOK,
    MESSAGES,
    SETTINGS,
    Stage,
    chat,
    inside,
    last,
    play,
    pressable,
    shown,
    texts,
)

AIM = "What are you trying to decide?"
FIELD = "Which one?"


def text(key: str) -> str:
    """One of the bot's own texts."""
    return BOOK.text(f"common.{key}", "en")


async def in_server(stage: Stage, name: str = "kim"):
    """Somebody in a server, and a channel there."""
    guild = stage.env.create_guild()
    channel = guild.create_text_channel("general")
    return guild.add_member(stage.env.create_user(name)), channel


# Making and starting ----------------------------------------------------------------------------------


def coach_of(bot: discord.Client) -> Discord:
    """What the bot's listeners share."""
    assert isinstance(bot, CoachBot)
    return bot.coach


def test_made_without_network(tmp_path: Path):
    """A bot can be made outside of any event loop; nothing runs, and no privileged intent is asked for."""
    stage = Stage(tmp_path)
    bot = create_bot(stage.runner, SETTINGS)

    assert not stage.runner.running
    assert not bot.is_ready()
    assert {"guilds", "dm_messages"} == {name for name, on in bot.intents if on}
    assert bot.allowed_mentions is not None
    assert discord.AllowedMentions.none().to_dict() == bot.allowed_mentions.to_dict()
    assert not stage.file.exists()


def test_two_shards(tmp_path: Path):
    """The same parts make a bot with several connections; direct messages are answered there too."""

    async def run():
        runner = Stage(tmp_path).runner
        bot = create_sharded_bot(runner, SETTINGS, shard_count=2)
        async with simcord.run(bot) as env:
            sam = env.create_user("sam")
            await sam.send_dm("hi")
            result = await sam.click(last(sam), label="A career to explore")
            await bot.close()
        return result.acknowledged, texts(sam)

    acknowledged, seen = asyncio.run(run())

    assert acknowledged
    assert 4 == len(seen)
    assert seen[-1].startswith(FIELD)


def test_runner_that_runs_is_left_alone(tmp_path: Path):
    """A bot stops only the runner that it started itself."""

    async def run():
        stage = Stage(tmp_path)
        async with stage.runner as runner:
            bot = create_bot(runner, SETTINGS)
            async with simcord.run(bot):
                await bot.close()
            return runner.running

    assert asyncio.run(run())


def test_bot_starts_and_stops_its_runner(tmp_path: Path):
    """It runs from the log-in until the bot is closed."""

    async def do(stage: Stage):
        assert stage.runner.running
        await stage.env.bot.close()
        assert not stage.runner.running

    play(tmp_path, do)


# In the direct message --------------------------------------------------------------------------------


def test_talk_typed_and_clicked(tmp_path: Path):
    """Words and buttons both answer; an answered question is closed, with the choice readable."""

    async def do(stage: Stage):
        sam = stage.env.create_user("sam")
        await sam.send_dm("hi")
        assert AIM == last(sam).content
        question = last(sam)

        result = await sam.click(question, label="A career to explore")

        assert result.acknowledged
        closed = next(one for one in chat(sam) if one.id == question.id)
        assert "You chose: A career to explore" in closed.content
        assert [] == pressable(closed)
        assert texts(sam)[-1].startswith(FIELD)

        await sam.send_dm("nursing")
        await sam.send_dm("Sam Reed")
        open_question = last(sam)
        await sam.send_dm("not yet")
        assert [] == pressable(next(one for one in chat(sam) if one.id == open_question.id))

    play(tmp_path, do)


def test_restart_in_the_middle(tmp_path: Path):
    """After a restart, buttons from before work, and so does typing."""

    async def do(stage: Stage):
        sam = stage.env.create_user("sam")
        await sam.send_dm("hi")
        await stage.restart()
        result = await sam.click(last(sam), label="A career to explore")
        assert result.acknowledged
        assert texts(sam)[-1].startswith(FIELD)
        await stage.restart()
        await sam.send_dm("nursing")
        assert "first and last name" in texts(sam)[-1]

    play(tmp_path, do)


def test_stale_button(tmp_path: Path):
    """A button of a question that was answered meanwhile changes nothing, and the open one is shown again."""

    async def do(stage: Stage):
        sam = stage.env.create_user("sam")
        await sam.send_dm("hi")
        stage.env.inject_error("PATCH", "/channels/*/messages/*")
        await sam.send_dm("a career")
        before = len(texts(sam))
        result = await sam.click(last(sam), label="A place or kind of work to try")

        assert result.acknowledged
        assert FIELD in texts(sam)[-1]
        assert len(texts(sam)) > before

    play(tmp_path, do)


def test_same_event_twice(tmp_path: Path):
    """A message or a click that comes twice is decided once."""

    async def do(stage: Stage):
        sam, came = stage.env.create_user("sam"), []
        stage.env.backend.subscribers.append(lambda name, data: came.append((name, data)))
        await sam.send_dm("hi")
        await sam.click(last(sam), label="A career to explore")
        before = texts(sam)
        theirs = [
            (name, data)
            for name, data in came
            if name == "INTERACTION_CREATE"
            or (name == "MESSAGE_CREATE" and data["author"]["id"] == str(sam.id))
        ]
        assert 2 == len(theirs)
        for name, data in theirs:
            stage.env.backend.emit(name, data)
            await stage.env.settle()

        assert before == texts(sam)

    play(tmp_path, do)


def test_what_is_no_answer(tmp_path: Path):
    """Edited and deleted messages and files are remarked on, once; the text beside a file is taken."""

    async def do(stage: Stage):
        sam = stage.env.create_user("sam")
        await sam.send_dm("hi")
        typed = await sam.send_dm("a career")
        await sam.edit(typed, "a program")
        await sam.edit(typed, "a place")
        assert [text("app_edited")] == texts(sam)[-1:]
        assert 1 == texts(sam).count(text("app_edited"))
        await sam.delete(typed)
        assert text("app_deleted") == texts(sam)[-1]
        await sam.send_dm("nursing", attachments=[])
        assert "first and last name" in texts(sam)[-1]

    play(tmp_path, do)


def test_other_bots_are_not_heard(tmp_path: Path):
    """What another bot writes in a direct message is nobody's answer."""

    async def do(stage: Stage):
        other = stage.env.create_user("robot", bot=True)
        # no bot can write to another: what would be heard, if one did
        message: Any = SimpleNamespace(guild=None, author=other, webhook_id=None)
        await coach_of(stage.env.bot).hear(message)
        assert await stage.runner.conversation(f"discord:{other.id}") is None

    play(tmp_path, do)


def test_command_in_the_chat(tmp_path: Path):
    """The first thing that a command brings about is its answer there; the rest follows as messages."""

    async def do(stage: Stage):
        sam = stage.env.create_user("sam")
        result = await sam.slash("coach start")

        assert [True] == [one.content.startswith("Hello") for one in shown(result)]
        assert not any(one.ephemeral for one in shown(result))
        assert ["Hello", "I help", AIM[:6]] == [
            one[: len(begins)] for one, begins in zip(texts(sam), ("Hello", "I help", AIM[:6]), strict=True)
        ]

        await sam.click(last(sam), label="A career to explore")
        assert texts(sam)[-1].startswith(FIELD)

    play(tmp_path, do)


def test_late_interaction_is_answered_in_the_chat(tmp_path: Path):
    """When Discord takes no answer any more, what was decided comes as a direct message."""

    async def do(stage: Stage):
        sam = stage.env.create_user("sam")
        await sam.send_dm("hi")
        stage.env.inject_error("POST", "/interactions/*", status=404, code=10062)
        await sam.slash("coach help")
        assert "**human** for a person" in texts(sam)[-1]
        stage.env.inject_error("POST", "/interactions/*", status=404, code=10062, times=None)
        await sam.click(last(sam), label="A career to explore")
        assert texts(sam)[-1].startswith(FIELD)

    play(tmp_path, do)


def test_answered_twice(tmp_path: Path):
    """When somebody else acknowledged a click already, it counts all the same."""

    async def do(stage: Stage):
        sam = stage.env.create_user("sam")
        await sam.send_dm("hi")
        stage.env.inject_error("POST", "/interactions/*", status=400, code=40060)
        await sam.click(last(sam), label="A career to explore")
        assert texts(sam)[-1].startswith(FIELD)

    play(tmp_path, do)


# In servers -------------------------------------------------------------------------------------------


def test_server_sees_nothing(tmp_path: Path):
    """In a server the talk goes on right there, and only its person sees it."""

    async def do(stage: Stage):
        kim, channel = await in_server(stage)
        began = await kim.slash(channel, "coach start")
        assert all(one.ephemeral for one in shown(began))
        question = shown(began)[-1]
        assert AIM == question.content
        clicked = await kim.click(question.message, label="A career to explore")
        closed, asked = shown(clicked)
        assert "You chose" in closed.content
        assert asked.ephemeral
        assert asked.content.startswith(FIELD)
        assert [text("app_answer")] == pressable(asked)

        form = await kim.click(asked.message, label=text("app_answer"))
        sent = await kim.submit_modal(form, {"answer": "nursing"})

        assert all(one.ephemeral for one in shown(sent))
        assert "first and last name" in shown(sent)[-1].content
        assert [] == list(channel.history())
        assert [] == chat(kim.user)

        # It goes on in the direct message just as well.
        await kim.send_dm("Kim Okafor")
        assert 1 == len(texts(kim.user))

    play(tmp_path, do)


def test_private_answer_that_lasts_no_longer(tmp_path: Path):
    """After a quarter of an hour, what waited for an interaction comes as a direct message."""

    async def do(stage: Stage):
        kim, channel = await in_server(stage)
        stage.env.inject_error("POST", "/interactions/*", status=503, times=None)
        stage.env.inject_error("POST", "/webhooks/*", status=503, times=None)
        await kim.slash(channel, "coach start")
        stage.env.backend.faults.clear()
        await stage.pass_by(minutes=16)

        assert AIM == texts(kim.user)[-1]
        assert [] == list(channel.history())

    play(tmp_path, do)


def test_private_answer_after_a_restart(tmp_path: Path):
    """While the interaction lasts, another process can answer it."""

    async def do(stage: Stage):
        kim, channel = await in_server(stage)
        stage.env.inject_error("POST", "/webhooks/*", status=503, times=None)
        began = await kim.slash(channel, "coach start")
        assert 1 == len(shown(began))
        stage.env.backend.faults.clear()
        await stage.restart()
        await stage.pass_by(minutes=2)

        assert [True, True, True] == [one.ephemeral for one in shown(began)]
        assert AIM == shown(began)[-1].content

    play(tmp_path, do)


# Closed direct messages -------------------------------------------------------------------------------


def test_closed_chat(tmp_path: Path):
    """A nudge that can't be delivered is tried again; at the next visit it is told, with a hint."""

    async def do(stage: Stage):
        kim, channel = await in_server(stage)
        await kim.slash(channel, "coach start")
        stage.env.inject_error("POST", MESSAGES, status=403, code=50007, times=None)
        await stage.pass_by(days=2)
        tries = sum(
            one.method == "POST" and one.path.endswith("/messages") for one in stage.env.http_requests
        )
        assert 1 == tries
        await stage.pass_by(minutes=9)
        await stage.pass_by(minutes=2)
        tries = sum(
            one.method == "POST" and one.path.endswith("/messages") for one in stage.env.http_requests
        )
        assert 2 == tries

        visit = await kim.slash(channel, "coach status")

        assert any(one.content.startswith(text("app_open_dms")) for one in shown(visit))
        assert all(one.ephemeral for one in shown(visit))
        assert [] == texts(kim.user)

        again = await kim.slash(channel, "coach status")
        assert not any(one.content.startswith(text("app_open_dms")) for one in shown(again))

    play(tmp_path, do)


def test_command_in_a_closed_chat(tmp_path: Path):
    """A command is answered where it was given, also where the bot may write nothing else."""

    async def do(stage: Stage):
        sam = stage.env.create_user("sam")
        stage.env.inject_error("POST", MESSAGES, status=403, code=50278, times=None)
        began = await sam.slash("coach start")

        assert AIM == shown(began)[-1].content
        assert 3 == len(shown(began))
        clicked = await sam.click(shown(began)[-1].message, label="A career to explore")
        assert clicked.acknowledged

    play(tmp_path, do)


def test_chat_that_was_opened_again(tmp_path: Path):
    """Who writes in the chat is answered at once, whatever was put off."""

    async def do(stage: Stage):
        sam = stage.env.create_user("sam")
        await sam.send_dm("hi")
        stage.env.inject_error("POST", MESSAGES, status=403, code=50278)
        await sam.send_dm("a career")
        before = len(texts(sam))
        await sam.send_dm("nursing")

        assert texts(sam)[before].startswith(FIELD)
        assert "first and last name" in texts(sam)[-1]

    play(tmp_path, do)


# Forms ------------------------------------------------------------------------------------------------


def test_settings_form(tmp_path: Path):
    """A form that can't be taken says why, and opens again with what was typed."""

    async def do(stage: Stage):
        sam = stage.env.create_user("sam")
        await sam.send_dm("hi")
        form = await sam.slash("coach settings")
        assert form.modal["title"] == "Settings"
        refused = await sam.submit_modal(form, {"name": "Sam", "zone": "qqqq zzzz", "quiet": "9pm to 8am"})
        (said,) = shown(refused)
        assert said.ephemeral
        assert "qqqq zzzz" in said.content

        again = await sam.click(said.message, custom_id=inside(said)[0]["custom_id"])
        typed = [one["component"]["value"] for one in again.modal["components"]]
        assert ["Sam", "qqqq zzzz", "9pm to 8am"] == typed
        refused = await sam.submit_modal(again, {"name": "Sam", "zone": "qqqq", "quiet": "9pm to 8am"})
        assert [said.id] == [one.id for one in shown(refused)]
        assert "“qqqq”" in shown(refused)[0].content

        again = await sam.click(said.message, custom_id=inside(said)[0]["custom_id"])
        saved = await sam.submit_modal(again, {"name": "Sam", "zone": "Edmonton", "quiet": "9pm to 8am"})
        assert [] == shown(saved)  # what was to be put right is taken away
        assert "Edmonton" in texts(sam)[-1]
        conversation = await stage.runner.conversation(f"discord:{sam.id}")
        assert conversation is not None
        assert "America/Edmonton" == conversation.person.timezone

    play(tmp_path, do)


def test_draft_is_edited_in_a_form(tmp_path: Path):
    """The button of a draft opens its text; what is sent in replaces it."""

    async def do(stage: Stage):
        sam = stage.env.create_user("sam")
        await sam.send_dm("hi")
        for _ in range(60):
            buttons = inside(last(sam)) if texts(sam) else []
            edits = [one for one in buttons if one.get("custom_id", "").startswith("edit|")]
            if edits:
                break
            conversation = await stage.runner.conversation(f"discord:{sam.id}")
            await answer(sam, conversation)
        else:
            pytest.fail("no draft came")
        form = await sam.click(last(sam), custom_id=edits[0]["custom_id"])
        field = form.modal["components"][0]["component"]
        assert "value" in field
        sent = await sam.submit_modal(form, {field["custom_id"]: f"{field['value']} Thank you again!"})
        assert sent.acknowledged
        assert any("Thank you again!" in one for one in texts(sam))

    play(tmp_path, do)


#: What to type at the steps before the first draft, by a word of the question.
ANSWERS = {
    AIM: "a career",
    FIELD: "nursing",
    "first and last name": "Sam Reed",
    "someone in mind": "yes",
    "Which city": "Edmonton",
    "work?": "Alberta Health",
    "do there": "nurse",
    "phone number": "780-555-0142",
    "one line": "I am a student",
}


async def answer(sam, conversation) -> None:
    """Answer what is open: press the first button, or type what fits."""
    newest = chat(sam)[-1]
    for question, said in ANSWERS.items():
        if question in newest.content:
            await sam.send_dm(said)
            return
    buttons = [one for one in inside(newest) if one.get("custom_id", "").startswith("coach|")]
    ticks = [one for one in inside(newest) if one.get("custom_id", "").startswith("ticks|")]
    if ticks:
        await sam.select(newest, [ticks[0]["options"][0]["value"]], custom_id=ticks[0]["custom_id"])
        await sam.click(newest, custom_id=ticks[-1]["custom_id"])
        return
    plain = [one for one in buttons if ":" not in one["custom_id"] and one["type"] == 2]
    if plain:
        await sam.click(newest, custom_id=plain[0]["custom_id"])
    else:
        await sam.send_dm("Dana Lee" if "name" in newest.content else "skip")


# Delivery ---------------------------------------------------------------------------------------------


def test_nonce_and_mentions(tmp_path: Path):
    """Every direct message has a nonce of its own that is made from its row, and calls nobody."""

    async def do(stage: Stage):
        sam = stage.env.create_user("sam")
        await sam.send_dm("hi @everyone")
        sent = [
            one.json
            for one in stage.env.http_requests
            if one.method == "POST" and one.path.endswith("/messages") and one.json is not None
        ]
        nonces = [one["nonce"] for one in sent]

        assert 3 == len(set(nonces))
        assert all(len(one) <= 25 for one in nonces)
        assert all(one["enforce_nonce"] is True for one in sent)
        assert all([] == one["allowed_mentions"]["parse"] for one in sent)

    play(tmp_path, do)


def test_trouble_of_discord_is_waited_for(tmp_path: Path):
    """What Discord can't take now is sent later, in order and once."""

    async def do(stage: Stage):
        sam = stage.env.create_user("sam")
        stage.env.inject_error("POST", MESSAGES, status=500)
        await sam.send_dm("hi")
        assert [] == texts(sam)
        await stage.pass_by(minutes=1)

        assert 3 == len(texts(sam))
        assert AIM == texts(sam)[-1]

    play(tmp_path, do)


def test_message_that_is_there_is_not_sent_again(tmp_path: Path):
    """A row whose sender died is looked for in the chat before it is sent again."""

    async def do(stage: Stage):
        sam = stage.env.create_user("sam")
        await sam.send_dm("hi")
        surface = coach_of(stage.env.bot).surface
        whole, sendings = surface.show, []

        async def die(sending):
            sendings.append(sending)
            await whole(sending)
            raise asyncio.CancelledError

        surface.show = die  # type: ignore[method-assign]
        await sam.send_dm("a career")
        await stage.env.settle()
        before = texts(sam)
        await stage.restart()
        await stage.pass_by(minutes=2)

        assert 1 == len(sendings)
        assert before == texts(sam)

    play(tmp_path, do)


def test_form_or_button_in_discords_disfavour_is_shown_plainly(tmp_path: Path):
    """What Discord refuses to show as it is comes as words."""

    async def do(stage: Stage):
        sam = stage.env.create_user("sam")
        stage.env.inject_error("POST", MESSAGES, status=400, code=50035, times=1)
        await sam.send_dm("hi")

        assert 3 == len(texts(sam))
        assert texts(sam)[0].startswith("Hello")

    play(tmp_path, do)


def test_missed_messages_are_fetched(tmp_path: Path):
    """What was written while the bot was away is answered when it is back, once."""

    async def do(stage: Stage):
        sam = stage.env.create_user("sam")
        await sam.send_dm("hi")
        await stage.env.bot.close()
        stage.env.backend.subscribers.clear()
        stage.env.backend.create_message(sam.dm_channel.id, sam.id, "a career")
        await stage.env.restart_bot(stage.bot())
        assert texts(sam)[-1].startswith(FIELD)
        before = texts(sam)
        await stage.restart()

        assert before == texts(sam)

    play(tmp_path, do)


def test_nudge_with_buttons(tmp_path: Path):
    """A nudge comes as a direct message; in a server nobody sees it."""

    async def do(stage: Stage):
        sam = stage.env.create_user("sam")
        await sam.send_dm("hi")
        before = len(texts(sam))
        await stage.pass_by(days=2)

        assert len(texts(sam)) > before
        assert pressable(chat(sam)[-1])

    play(tmp_path, do)


# When saving fails ------------------------------------------------------------------------------------


def test_what_cannot_be_saved_is_said(tmp_path: Path):
    """When an event can't even be kept, the person is asked to try again."""

    async def do(stage: Stage):
        sam = stage.env.create_user("sam")
        await sam.send_dm("hi")
        question = last(sam)
        await stage.runner.stop()
        clicked = await sam.click(question, label="A career to explore")
        assert clicked.acknowledged
        await stage.runner.start()
        (said,) = [one for one in shown(clicked) if one.id != question.id]
        assert said.ephemeral
        assert text("app_try_again") == said.content

    play(tmp_path, do)


def test_mistake_of_ours_is_said(tmp_path: Path):
    """A turn that fails is said to have failed; the talk goes on after it."""

    async def do(stage: Stage):
        sam = stage.env.create_user("sam")
        await sam.send_dm("hi")
        whole = stage.runner._store._desk.advance

        def fail(book, before, event, now):
            if isinstance(event, Commanded) or (isinstance(event, Said) and event.text == "boom"):
                raise ValueError("a secret")
            return whole(book, before, event, now)

        desk = stage.runner._store._desk
        object.__setattr__(desk, "advance", fail)
        await sam.send_dm("boom")
        assert text("app_failed") == texts(sam)[-1]
        result = await sam.slash("coach status")
        assert [text("app_failed")] == [one.content for one in shown(result)]
        await sam.send_dm("a career")
        assert texts(sam)[-1].startswith(FIELD)

    play(tmp_path, do)


def test_nothing_of_words_in_the_log(tmp_path: Path, caplog: pytest.LogCaptureFixture):
    """Neither what people write nor what is answered is logged, also when something goes wrong."""
    caplog.set_level("DEBUG", logger="coach")

    async def do(stage: Stage):
        sam = stage.env.create_user("sam")
        stage.env.inject_error("POST", MESSAGES, status=400, code=50035, times=2)
        await sam.send_dm("my secret plan")
        await sam.slash("coach note", text="my secret note")

    play(tmp_path, do)

    assert "secret" not in caplog.text
    assert "Hello, I'm" not in caplog.text


def test_refused_token(tmp_path: Path):
    """When Discord refuses the token, nothing is sent any more."""

    async def do(stage: Stage):
        sam = stage.env.create_user("sam")
        stage.env.inject_error("POST", MESSAGES, status=401, times=None)
        await sam.send_dm("hi")
        await stage.pass_by(hours=1)
        sent = [one for one in stage.env.http_requests if one.path.endswith("/messages")]
        assert 1 == len(sent)

    play(tmp_path, do)


# The page of all interviews ---------------------------------------------------------------------------


def test_the_page_of_all_interviews(tmp_path: Path):
    """A command shows it, in a server to its person alone; its buttons lead on, also after a restart."""

    async def do(stage: Stage):
        kim, channel = await in_server(stage)
        empty = await kim.slash(channel, "coach interviews")
        assert shown(empty)[-1].ephemeral
        assert text("app_open") in str(shown(empty)[-1].components)
        await kim.slash(channel, "coach start")
        for line in ("career", "nursing", "Kim Okafor", "yes", "Rosa Marin"):
            await kim.send_dm(line)
        await kim.slash(channel, "coach new", name="Ali Reza")

        page = await kim.slash(channel, "coach interviews")
        assert shown(page)[-1].ephemeral
        assert "Rosa" in str(shown(page)[-1].components)
        assert "Ali" in str(shown(page)[-1].components)
        await stage.restart()
        switched = await kim.click(shown(page)[-1].message, custom_id="coach|||switch:1")

        assert switched.acknowledged
        assert all(one.ephemeral for one in shown(switched))
        known = await stage.runner.conversation(f"discord:{kim.id}")
        assert known is not None
        assert "1" == known.interview.id
        assert [] == list(channel.history())

        # In the direct message it is a message like any other.
        there = await kim.user.slash("coach interviews")
        assert not shown(there)[-1].ephemeral

    play(tmp_path, do)
