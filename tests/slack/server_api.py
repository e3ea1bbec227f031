"""The Web API of our Slack: the table of its methods, and what they share.

https://docs.slack.dev/reference/methods describes them: `server_chat.py` has those of messages and
conversations, `server_views.py` those of views, files and suggestions. No HTTP here: `server_calls.py` reads
the calls and writes the answers.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from tests.slack.server_blocks import Json, named
from tests.slack.server_objects import Channel, Grant, Post, Problem, View, Workspace
from tests.slack.server_state import State

#: How long a trigger id opens a form.
TRIGGER_SECONDS = 3.0

#: More than this is cut off a message's text, and may not be in an updated one's.
TEXT_MOST, TEXT_BEST = 40_000, 4_000

METADATA_MOST = 4_000  # bytes


#: Checks of Block Kit: what is wrong with a payload of a kind ("message", "modal", "home"), in words.
Checks = Callable[[str, Json], list[str]]


@dataclass(slots=True)
class Asked:
    """A call with a good token."""

    args: Json
    grant: Grant
    workspace: Workspace

    def text(self, name: str) -> str:
        """A required argument.

        Raises:
            Problem: it is missing.
        """
        found = self.args.get(name)
        if found in (None, ""):
            raise invalid(f"[ERROR] missing required field: {name}")
        return str(found)

    def maybe(self, name: str) -> str | None:
        """An optional argument."""
        found = self.args.get(name)
        return None if found in (None, "") else str(found)

    def flag(self, name: str) -> bool:
        """Yes or no."""
        return self.args.get(name) in (True, "true", "True", "1", 1)

    def number(self, name: str, default: int) -> int:
        """A whole number."""
        found = self.args.get(name)
        return default if found in (None, "") else int(found)

    def value(self, name: str) -> Any:
        """An argument that is JSON, also where it came as a string."""
        found = self.args.get(name)
        if isinstance(found, str):
            try:
                return json.loads(found)
            except ValueError:
                raise Problem("invalid_json") from None
        return found


Method = Callable[["Api", Asked], Json]

#: Every method of the plan: what it does, and the scopes of which the token needs one.
METHODS: dict[str, tuple[Method, tuple[str, ...]]] = {}


def method(name: str, *scopes: str) -> Callable[[Method], Method]:
    """Puts a method in the table."""

    def put(function: Method) -> Method:
        METHODS[name] = (function, scopes)
        return function

    return put


def invalid(*messages: str) -> Problem:
    """Arguments that aren't as documented."""
    return Problem("invalid_arguments", response_metadata={"messages": list(messages)})


class Api:
    """The methods, on a state. `emit` sends an event to the app."""

    def __init__(
        self,
        state: State,
        url: Callable[[], str],
        emit: Callable[[str, Json], object],
        checks: Checks,
        complaints: list[str],
    ) -> None:
        self.state = state
        self.url = url
        self.emit = emit
        self.checks = checks
        #: What works but isn't good: a message without a text, or with a very long one.
        self.complaints = complaints
        #: How long a trigger id opens a form.
        self.trigger_seconds = TRIGGER_SECONDS
        #: How long a shared file takes until its message appears. Slack doesn't promise that it is at once.
        self.file_seconds = 0.0
        #: How many messages one page of history has at the most: 15 for new commercial apps.
        self.page_most = 999

    def do(self, name: str, args: Mapping[str, Any], grant: Grant) -> Json:
        """What a method answers.

        Raises:
            Problem: it refuses.
        """
        function, scopes = METHODS[name]
        if scopes and not set(scopes) & set(grant.scopes):
            raise Problem("missing_scope", needed=scopes[0], provided=",".join(grant.scopes))
        return function(self, Asked(dict(args), grant, self.state.workspace(grant.team)))

    # What methods share.

    def content(self, asked: Asked) -> Json:
        """The text and the blocks of a message.

        Raises:
            Problem: they aren't as they must be.
        """
        text, blocks = asked.args.get("text"), asked.value("blocks")
        if not text and not blocks and not asked.args.get("attachments"):
            raise Problem("no_text")
        self.check_message(text, blocks)
        found: Json = {"text": (text or "")[:TEXT_MOST]}
        if blocks is not None:
            found["blocks"] = blocks
        return found

    def check_message(self, text: str | None, blocks: list[Json] | None) -> None:
        """Refuses blocks that aren't as they must be; about the text there are complaints only.

        Raises:
            Problem: the blocks are refused.
        """
        wrong = self.checks("message", {"text": text or "", "blocks": blocks or []})
        about_text = [one for one in wrong if one.startswith("text: ")]
        self.complaints.extend(about_text)
        refused = [one for one in wrong if one not in about_text]
        if refused:
            raise Problem("invalid_blocks", errors=refused, response_metadata={"messages": refused})
        named(blocks or [], self.state.count)

    def metadata(self, asked: Asked) -> Json | None:
        """The metadata to be stored with a message.

        Raises:
            Problem: it isn't as it must be.
        """
        found = asked.value("metadata")
        if not found:
            return None
        if not isinstance(found, dict) or not isinstance(found.get("event_type"), str):
            raise Problem("invalid_metadata_format")
        if not isinstance(found.get("event_payload"), dict):
            raise Problem("invalid_metadata_format")
        if len(json.dumps(found)) > METADATA_MOST:
            raise Problem("metadata_too_large")
        return found

    def writable(self, asked: Asked, name: str = "channel") -> Channel:
        """The conversation that the app wants to write in; a user's id means their direct message."""
        workspace, wanted = asked.workspace, asked.text(name)
        if wanted in workspace.members:
            return workspace.direct(wanted)
        found = workspace.channel(wanted)
        if found.archived:
            raise Problem("is_archived")
        if workspace.bot.id not in found.members:
            raise Problem("not_in_channel")
        return found

    def readable(self, asked: Asked, scope: str) -> Channel:
        """The conversation that the app wants to read, for which it has the scope (history or read)."""
        found = asked.workspace.channel(asked.text("channel"))
        needed = f"{'im' if found.direct else 'channels'}:{scope}"
        if needed not in asked.grant.scopes:
            raise Problem("missing_scope", needed=needed, provided=",".join(asked.grant.scopes))
        if asked.workspace.bot.id not in found.members:
            raise Problem("not_in_channel")
        return found

    def bots_body(self, workspace: Workspace, content: Json) -> Json:
        """A message's body as written by the app."""
        return {
            "bot_id": workspace.bot_id,
            "app_id": self.state.app.id,
            "team": workspace.id,
            "bot_profile": {
                "id": workspace.bot_id,
                "app_id": self.state.app.id,
                "name": self.state.app.name,
                "team_id": workspace.id,
            },
            **content,
        }

    def post(
        self,
        workspace: Workspace,
        channel: Channel,
        content: Json,
        *,
        thread: str | None = None,
        metadata: Json | None = None,
        only_for: str | None = None,
    ) -> Post:
        """The app's message appears."""
        body = self.bots_body(workspace, content)
        if thread is not None:
            body["thread_ts"] = thread
        post = Post(channel.id, self.state.stamp(), workspace.bot.id, body, metadata, only_for)
        channel.posts.append(post)
        if only_for is None:
            for place in [place for place in workspace.statuses if place[0] == channel.id]:
                del workspace.statuses[place]
            self.emit(workspace.id, message_event(channel, post))
        return post

    def known_thread(self, channel: Channel, thread: str | None) -> str | None:
        """A thread that one can answer in; a reply's own time stamp means its thread."""
        if thread is None:
            return None
        try:
            found = channel.find(thread)
        except Problem:
            raise Problem("thread_not_found") from None
        return found.thread or thread

    def checked_view(self, asked: Asked, kind: str) -> Json:
        """A view as it must be."""
        found = asked.value("view")
        if not isinstance(found, dict):
            raise invalid("[ERROR] missing required field: view")
        if found.get("type") != kind:
            raise invalid(f"[ERROR] must be a {kind} view [json-pointer:/view/type]")
        wrong = self.checks(kind, found)
        if wrong:
            raise invalid(*wrong)
        if len(json.dumps(found)) > 250_000:
            raise Problem("view_too_large")
        return found

    def view_json(self, workspace: Workspace, view: View) -> Json:
        """A view as it is told to the app."""
        return view.json(self.state.app, workspace.bot_id)


def message_event(channel: Channel, post: Post) -> Json:
    """The event that tells of a message."""
    return post.json() | {
        "channel": channel.id,
        "channel_type": "im" if channel.direct else "channel",
        "event_ts": post.ts,
    }


def changed_event(channel: Channel, subtype: str, stamp: str, **more: Any) -> Json:
    """The event that tells that a message was changed or deleted."""
    return {
        "type": "message",
        "subtype": subtype,
        "channel": channel.id,
        "channel_type": "im" if channel.direct else "channel",
        "hidden": True,
        "ts": stamp,
        "event_ts": stamp,
        **more,
    }


def change_view(state: State, view: View, body: Json) -> None:
    """Shows something else; what is filled in stays where block and action are the same."""
    named(body["blocks"], state.count)
    filled = view.values
    fresh = state.new_view(view.team, view.user, body)
    for block, actions in fresh.values.items():
        for action, value in actions.items():
            old = filled.get(block, {}).get(action)
            if old is not None and old["type"] == value["type"]:
                actions[action] = old
    view.body, view.values, view.hash, view.errors = body, fresh.values, state.view_hash(), {}
