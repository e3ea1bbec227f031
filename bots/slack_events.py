"""What Slack sends, as our events. Pure: a payload in, an `Incoming` out; None for what isn't for us.

An account is "slack:<team>/<user>". An address is the direct message's channel, with the thread's time after
a slash where the person writes in a thread; "" where an event doesn't come from there. The `seen` key of a
message is the same whether it was pushed, delivered again or fetched from the history.
"""

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from bots.slack_text import unescape
from coach.model.events import Chose, Commanded, Event, Picked, Said, Started, Submitted, Ticked

PLATFORM = "slack"
SAVE_NOTE = "save_note"

#: Kinds of messages that are somebody's words. All others are Slack's own notes, such as joins.
_WORDS = frozenset({"", "file_share", "me_message", "thread_broadcast"})
_MENTION = re.compile(r"<@[UW][A-Z0-9]+(?:\|[^>]*)?>")

Payload = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Incoming:
    """One thing that a person did: who, where, what, and by which key it is known when it comes again."""

    account: str
    event: Event
    seen: str
    address: str = ""
    #: What a form may be opened with, for three seconds; "" where there is nothing.
    trigger: str = ""
    #: The channel to answer in privately, and its thread, when it isn't the direct message.
    public: str = ""
    thread: str = ""
    #: Where a private answer can be posted to for half an hour.
    response_url: str = ""


@dataclass(frozen=True, slots=True)
class Aside:
    """Something in the direct message that is no answer: "edited", "deleted" or "file"."""

    account: str
    channel: str
    kind: str


def account_of(team: str, user: str) -> str:
    """The account of a member of a workspace."""
    return f"{PLATFORM}:{team}/{user}"


def team_of(account: str) -> str:
    """The workspace of an account."""
    return account.partition(":")[2].partition("/")[0]


def user_of(account: str) -> str:
    """The member behind an account."""
    return account.partition("/")[2]


def address_of(channel: str, thread: str = "") -> str:
    """The conversation in a direct message's channel, or in a thread of it."""
    return f"{channel}/{thread}" if thread else channel


def place_of(address: str) -> tuple[str, str]:
    """The channel and the thread ("" for none) of an address; no channel when it isn't known."""
    if address.startswith(f"{PLATFORM}:"):
        return "", ""
    channel, _, thread = address.partition("/")
    return channel, thread


def message(team: str, event: Payload) -> Incoming | None:
    """What somebody wrote in the direct message; None for all that isn't a person's words.

    Args:
        team: the workspace.
        event: a message, as an event or from the history.
    """
    user, text = event.get("user", ""), unescape(event.get("text") or "")
    if not user or not text.strip() or not is_theirs(event):
        return None
    channel, ts = event["channel"], event["ts"]
    return Incoming(
        account_of(team, user),
        Said(text),
        _seen(team, channel, ts),
        address_of(channel, event.get("thread_ts", "")),
    )


def is_theirs(event: Payload) -> bool:
    """Whether a person wrote this, and not an app, nor Slack itself."""
    return event.get("subtype", "") in _WORDS and not event.get("bot_id") and not event.get("hidden")


def aside(team: str, event: Payload, *, app_user: str = "") -> Aside | None:
    """An edited or deleted message of theirs, or a file; None for anything else."""
    kind, before = event.get("subtype", ""), event.get("previous_message") or {}
    channel, now = event.get("channel", ""), event.get("message") or {}
    if kind == "file_share" and event.get("user") not in (None, app_user):
        return Aside(account_of(team, event["user"]), channel, "file")
    author = before.get("user", "")
    if not author or author == app_user or before.get("bot_id"):
        return None
    if kind == "message_deleted":
        return Aside(account_of(team, author), channel, "deleted")
    # A link's preview changes a message too; then its words stay the same.
    if kind == "message_changed" and now.get("text") != before.get("text"):
        return Aside(account_of(team, author), channel, "edited")
    return None


def mention(team: str, event: Payload) -> Incoming | None:
    """Somebody named the app in a channel. What they wrote counts; the name doesn't."""
    if not event.get("user") or not is_theirs(event):
        return None
    words = unescape(_MENTION.sub(" ", event.get("text") or "", count=1)).strip()
    return Incoming(
        account_of(team, event["user"]),
        Said(words) if words else Started(),
        _seen(team, event["channel"], event["ts"]),
        public=event["channel"],
        thread=event.get("thread_ts", ""),
    )


def opened(team: str, event: Payload) -> Incoming:
    """Somebody opened the chat for the first time. It is said once, whatever happens."""
    user = event["user"]
    account = account_of(team, user)
    return Incoming(account, Started(), f"{account}/opened", event.get("channel", ""))


def command(body: Payload) -> Incoming:
    """The slash command, from anywhere. Without words it goes on where they are."""
    words = unescape(body.get("text") or "").strip()
    team = body["team_id"]
    return Incoming(
        account_of(team, body["user_id"]),
        _commanded(words),
        f"{PLATFORM}:{team}/command/{body.get('trigger_id', '')}",
        trigger=body.get("trigger_id", ""),
        public=body.get("channel_id", ""),
        response_url=body.get("response_url", ""),
    )


def _commanded(words: str) -> Event:
    if not words or words == "start":
        return Started()
    if words == "settings":
        return Commanded("settings", form=True)
    return Said(words)


def shortcut(body: Payload) -> Incoming:
    """A shortcut: "Continue my interview" from anywhere, or a message to keep as a note."""
    team, trigger = body["team"]["id"], body.get("trigger_id", "")
    event: Event = Started()
    if body["callback_id"] == SAVE_NOTE:
        event = Commanded("note", unescape((body.get("message") or {}).get("text") or ""), form=True)
    return Incoming(
        account_of(team, body["user"]["id"]),
        event,
        f"{PLATFORM}:{team}/shortcut/{trigger or body.get('action_ts', '')}",
        trigger=trigger,
        public=(body.get("channel") or {}).get("id", ""),
        response_url=body.get("response_url", ""),
    )


def action(body: Payload) -> Incoming | None:
    """A button or a menu; None for what needs no answer: a box that was ticked, a link that was opened."""
    pressed = body["actions"][0]
    event = _acted(pressed, (body.get("state") or {}).get("values") or {})
    if event is None:
        return None
    user = body["user"]
    team = (body.get("team") or {}).get("id") or user.get("team_id", "")
    container = body.get("container") or {}
    channel = container.get("channel_id") or (body.get("channel") or {}).get("id", "")
    where = container.get("message_ts") or container.get("view_id", "")
    key = f"{pressed.get('action_id', '')}/{pressed.get('action_ts') or body.get('trigger_id', '')}"
    return Incoming(
        account_of(team, user["id"]),
        event,
        f"{PLATFORM}:{team}/{user['id']}/{where}/{key}",
        address_of(channel, container.get("thread_ts", "")) if channel.startswith("D") else "",
        trigger=body.get("trigger_id", ""),
        response_url=body.get("response_url", ""),
    )


def submission(body: Payload) -> Incoming:
    """A form that was sent in. With other words in it, it is another event."""
    view, user = body["view"], body["user"]
    team = (body.get("team") or {}).get("id") or user.get("team_id", "")
    meant = json.loads(view.get("private_metadata") or "{}")
    fields = {
        block.partition("/")[2]: _typed(next(iter(found.values()), {}))
        for block, found in (view.get("state") or {}).get("values", {}).items()
    }
    digest = hashlib.blake2b(json.dumps(fields, sort_keys=True).encode(), digest_size=8).hexdigest()
    return Incoming(
        account_of(team, user["id"]),
        Submitted(
            fields,
            meant.get("interview") or None,
            meant.get("question") or None,
            meant.get("form", ""),
        ),
        f"{PLATFORM}:{team}/view/{view['id']}/{digest}",
        trigger=body.get("trigger_id", ""),
    )


def sent_at(ts: str) -> datetime:
    """The moment in a message's id, in UTC."""
    return datetime.fromtimestamp(float(ts), UTC)


def _seen(team: str, channel: str, ts: str) -> str:
    return f"{PLATFORM}:{team}/{channel}/{ts}"


def _typed(element: Payload) -> str:
    chosen = element.get("selected_option")
    return str(chosen["value"]) if chosen else str(element.get("value") or "")


def _acted(pressed: Payload, state: Payload) -> Event | None:
    """What a press means, by the id of what was pressed and the value that it carries."""
    kind = pressed.get("action_id", "").partition("/")[0]
    chosen = pressed.get("selected_option") or {}
    mark, _, rest = (chosen.get("value") or pressed.get("value") or "").partition("|")
    if mark != "coach" or rest.count("|") < 2:
        return None
    interview, number, option = rest.split("|", 2)
    whose, question = interview or None, int(number) if number.isdecimal() else None
    match kind:
        case "choose" | "select":
            return Chose(option, whose, question)
        case "ticked":
            return Ticked(tuple(_ticks(state)), whose, question)
        case "picked":
            return Picked(_picked(state), whose, question)
        case "edit":
            return Commanded("change", "", whose, question, form=True)
        case "home" if option == "start":
            return Started()
        case "home" if ":" in option:
            return Chose(option, whose)
        case "home":
            return Commanded(option, interview=whose, form=True)
    return None


def _ticks(state: Payload) -> list[str]:
    elements = [one for block in state.values() for one in block.values()]
    return [tick["value"] for one in elements for tick in one.get("selected_options") or ()]


def _picked(state: Payload) -> str:
    """The moment in the picker as ISO 8601 in UTC; "" when nothing was picked."""
    elements = [one for block in state.values() for one in block.values()]
    found = [one["selected_date_time"] for one in elements if one.get("selected_date_time")]
    return datetime.fromtimestamp(found[0], UTC).isoformat() if found else ""
