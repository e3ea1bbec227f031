"""Messages as the library's arguments, with what makes them known again when they were sent before."""

import hashlib
import io
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

import discord

from bots import discord_views
from bots.discord_elements import MOST_ROWS, Message, button, row, walk
from bots.discord_events import ANSWER

Words = Callable[[str], str]


def nonce_of(row: str, part: int) -> str:
    """By what Discord knows a message that was sent before: 24 characters of the 25 it takes."""
    return hashlib.blake2b(f"{row}/{part}".encode(), digest_size=12).hexdigest()


def made(message: Message) -> dict[str, Any]:
    """A message as the library's arguments for sending it."""
    arguments = edited(message)
    if message.files:
        arguments["files"] = [
            discord.File(io.BytesIO(file.content), filename=file.name) for file in message.files
        ]
    if arguments["view"] is None:
        del arguments["view"]
    return arguments


def edited(message: Message) -> dict[str, Any]:
    """A message as the library's arguments for editing one; what is attached stays."""
    view = discord_views.view(message)
    if view is not None:
        # The library shall not keep it: what is pressed is known by what it carries.
        view.stop()
    return {"view": view} if message.v2 else {"content": message.content, "view": view}


def placed(message: Message) -> dict[str, Any]:
    """The same where a placeholder is: there what is attached comes with the edit."""
    arguments = {**made(message), **edited(message)}
    if "file" in arguments:
        arguments["attachments"] = [arguments.pop("file")]
    return arguments


def answerable(message: Message, interview: str, words: Words) -> Message:
    """A message with a button to type an answer with: what is written in a server can't be read."""
    if len(message.components) >= MOST_ROWS and not message.v2:
        return message
    answer = row(button(words("app_answer"), f"{ANSWER}|{interview}"))
    return replace(message, components=(*message.components, answer))


def signature(content: str, components: Sequence[Any]) -> Any:
    """What a message says and offers, to know it by."""
    said, offered = [content], []
    for one in walk(components):
        if one["type"] == 10:
            said.append(one["content"])
        elif one.get("custom_id"):
            offered.append((one["custom_id"], bool(one.get("disabled"))))
    return " ".join("\n".join(said).split()), tuple(offered)


def found(there: list[tuple[int, Any]], message: Message) -> int:
    """The message among those that are there, by its number; 0 when it isn't."""
    wanted = signature(message.content, message.components)
    return next((number for number, signature in there if signature == wanted), 0)
