"""Tells Discord the commands when it doesn't have them as they are here.

What Discord reports is compared with what would be sent, field by field, so that nothing is sent at most
starts, and a command that was changed or lost there is put right. Nothing of our own is remembered for this.
"""

import asyncio
import logging
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import aiohttp
from discord import DiscordException, HTTPException
from discord.app_commands import CommandTree, MissingApplicationID
from discord.http import Route

from coach.runtime import logs

Payload = Mapping[str, Any]

_log = logging.getLogger("coach.discord")

#: The longest wait for Discord, in seconds: people are answered with the commands that it has.
SYNC_SECONDS = 20.0
#: The command that opens an activity. It isn't ours; a list without it is refused (50240).
ENTRY_POINT = 4
_OF_THE_ENTRY_POINT = frozenset({
    "id", "name", "type", "handler", "description", "name_localizations", "description_localizations",
    "contexts", "integration_types", "default_member_permissions", "nsfw",
})  # fmt: skip
#: So much of what Discord says of a refusal is logged; it is about our own commands.
MOST_REASON = 300
#: What Discord needn't tell, and what stands for it then.
_LOCALIZED = ("name_localizations", "description_localizations")
_MAY_BE_UNTOLD = (*_LOCALIZED, "contexts", "integration_types")
_DEFAULTS: Payload = {
    "type": 1, "description": "", "options": (), "nsfw": False, "default_member_permissions": None,
    "contexts": (0, 1, 2), "integration_types": (0,), "required": False, "autocomplete": False,
    "choices": (), "channel_types": (),
}  # fmt: skip
_OF_A_COMMAND = (
    "type", "description", "options", "nsfw", "default_member_permissions", *_LOCALIZED, "contexts",
    "integration_types",
)  # fmt: skip
_OF_AN_OPTION = (
    "type", "description", "options", "required", "autocomplete", "choices", "channel_types", "min_value",
    "max_value", "min_length", "max_length", *_LOCALIZED,
)  # fmt: skip
_OF_A_CHOICE = ("value", "name_localizations")


async def sync(tree: CommandTree[Any]) -> bool:
    """Send the commands of a bot that has logged in, if Discord has others; whether they were sent.

    A failure is logged, and matters little: the commands that Discord knows go on working.
    """
    try:
        async with asyncio.timeout(SYNC_SECONDS):
            return await _sync(tree)
    except HTTPException as error:
        reason = " ".join(error.text.split())[:MOST_REASON]
        _log.warning("the commands were not updated (%s, code %s): %s", error.status, error.code, reason)
    except (DiscordException, aiohttp.ClientError, OSError) as error:  # a timeout is an OSError
        logs.failure("updating the commands", error)
    return False


async def payload(tree: CommandTree[Any]) -> list[dict[str, Any]]:
    """All commands of the tree, as they are sent to Discord."""
    known, words = tree.get_commands(), tree.translator
    if words is None:
        return [one.to_dict(tree) for one in known]
    return [await one.get_translated_payload(tree, words) for one in known]


async def _sync(tree: CommandTree[Any]) -> bool:
    http, application = tree.client.http, tree.client.application_id
    if application is None:
        raise MissingApplicationID
    wanted = await payload(tree)
    place = Route("GET", "/applications/{application_id}/commands", application_id=application)
    # the library's own call leaves the localizations out
    found: list[dict[str, Any]] = await http.request(place, params={"with_localizations": "true"})
    changed = list(differences(wanted, [one for one in found if one.get("type") != ENTRY_POINT]))
    if not changed:
        return False
    _log.info("the commands are updated: %s", ", ".join(changed[:5]))
    theirs = [_again(one) for one in found if one.get("type") == ENTRY_POINT]
    await http.bulk_upsert_global_commands(application, payload=[*wanted, *theirs])
    return True


def _again(command: Payload) -> dict[str, Any]:
    """A command that was reported, as it is sent."""
    return {field: value for field, value in command.items() if field in _OF_THE_ENTRY_POINT}


def differences(wanted: Sequence[Payload], found: Sequence[Payload]) -> Iterator[str]:
    """What of the commands Discord has otherwise, as in "coach.settings.timezone.required"."""
    ours, theirs = ({(_type(one), one["name"]): one for one in some} for some in (wanted, found))
    for key in ours.keys() | theirs.keys():
        if key in ours and key in theirs:
            yield from _differ(ours[key], theirs[key], _OF_A_COMMAND, key[1])
        else:
            yield key[1]


def _type(command: Payload) -> int:
    return int(command.get("type") or 1)


def _differ(ours: Payload, theirs: Payload, fields: Sequence[str], where: str) -> Iterator[str]:
    for field in fields:
        if field in _MAY_BE_UNTOLD and field not in theirs:
            continue
        if field == "options":
            yield from _in_order(ours, theirs, field, _OF_AN_OPTION, where)
        elif field == "choices":
            yield from _in_order(ours, theirs, field, _OF_A_CHOICE, where)
        elif _plain(ours, field) != _plain(theirs, field):
            yield f"{where}.{field}"


def _in_order(ours: Payload, theirs: Payload, field: str, fields: Sequence[str], where: str) -> Iterator[str]:
    """Options and choices have an order, which people see."""
    mine, its = ours.get(field) or (), theirs.get(field) or ()
    if [one["name"] for one in mine] != [one["name"] for one in its]:
        yield f"{where}.{field}"
        return
    for one, other in zip(mine, its, strict=True):
        yield from _differ(one, other, fields, f"{where}.{one['name']}")


def _plain(command: Payload, field: str) -> Any:
    """A field's value as it can be compared: what isn't set as what it then is, lists in one order."""
    value = command.get(field)
    if value is None:
        value = _DEFAULTS.get(field)
    if field in _LOCALIZED:
        return dict(value or {})
    if field == "default_member_permissions":
        return None if value is None else int(value)
    return sorted(value) if isinstance(value, (list, tuple)) else value
