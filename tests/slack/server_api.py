"""The Web API methods of our Slack: what each does with its arguments, and which errors it documents.

https://docs.slack.dev/reference/methods describes them. No HTTP here: `server_calls.py` reads the calls and
writes the answers.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from tests.slack.server_state import (
    METADATA_MOST,
    MODALS_MOST,
    TEXT_BEST,
    TEXT_MOST,
    TRIGGER_SECONDS,
    Channel,
    File,
    Grant,
    Json,
    Post,
    Problem,
    Prompts,
    State,
    View,
    Workspace,
    first_state,
    named,
)

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
        if blocks:
            if not text:
                self.complaints.append("a message without a text: nothing to read aloud")
            wrong = self.checks("message", {"text": text or "", "blocks": blocks})
            if wrong:
                raise Problem("invalid_blocks", errors=wrong, response_metadata={"messages": wrong})
            named(blocks, self.state)
        if text and len(text) > TEXT_BEST:
            self.complaints.append(f"a message's text of {len(text)} characters")
        found: Json = {"text": (text or "")[:TEXT_MOST]}
        if blocks is not None:
            found["blocks"] = blocks
        return found

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


@method("auth.test")
def auth_test(api: Api, asked: Asked) -> Json:
    """Whose token this is."""
    workspace = asked.workspace
    return {
        "url": f"{api.url()}/",
        "team": workspace.name,
        "user": workspace.bot.name,
        "team_id": workspace.id,
        "user_id": workspace.bot.id,
        "bot_id": workspace.bot_id,
        "is_enterprise_install": False,
    }


@method("chat.postMessage", "chat:write")
def post_message(api: Api, asked: Asked) -> Json:
    """Writes in a conversation."""
    channel = api.writable(asked)
    content, metadata = api.content(asked), api.metadata(asked)
    thread = api.known_thread(channel, asked.maybe("thread_ts"))
    post = api.post(asked.workspace, channel, content, thread=thread, metadata=metadata)
    return {"channel": channel.id, "ts": post.ts, "message": post.json()}


@method("chat.postEphemeral", "chat:write")
def post_ephemeral(api: Api, asked: Asked) -> Json:
    """Writes what one person in a conversation sees."""
    channel = api.writable(asked)
    user = asked.text("user")
    if user not in channel.members:
        raise Problem("user_not_in_channel")
    thread = api.known_thread(channel, asked.maybe("thread_ts"))
    post = api.post(asked.workspace, channel, api.content(asked), thread=thread, only_for=user)
    return {"message_ts": post.ts}


@method("chat.update", "chat:write")
def update_message(api: Api, asked: Asked) -> Json:
    """Changes a message of the app's own. Blocks and metadata that aren't given stay."""
    channel = asked.workspace.channel(asked.text("channel"))
    post = channel.find(asked.text("ts"))
    if post.user != asked.workspace.bot.id:
        raise Problem("cant_update_message")
    if len(asked.args.get("text") or "") > TEXT_BEST:
        raise Problem("msg_too_long")
    content, metadata = api.content(asked), asked.value("metadata")
    before, stamp = post.json(), api.state.stamp()
    if metadata is not None:
        post.metadata = api.metadata(asked)
    post.body |= content | {"edited": {"user": asked.workspace.bot.id, "ts": stamp}}
    api.emit(
        asked.workspace.id,
        changed_event(channel, "message_changed", stamp, message=post.json(), previous_message=before),
    )
    return {"channel": channel.id, "ts": post.ts, "text": post.body["text"], "message": post.json()}


@method("chat.delete", "chat:write")
def delete_message(api: Api, asked: Asked) -> Json:
    """Takes a message of the app's own away."""
    channel = asked.workspace.channel(asked.text("channel"))
    post = channel.find(asked.text("ts"))
    if post.user != asked.workspace.bot.id:
        raise Problem("cant_delete_message")
    channel.posts.remove(post)
    stamp = api.state.stamp()
    api.emit(
        asked.workspace.id,
        changed_event(channel, "message_deleted", stamp, deleted_ts=post.ts, previous_message=post.json()),
    )
    return {"channel": channel.id, "ts": post.ts}


@method("conversations.open", "im:write")
def open_conversation(api: Api, asked: Asked) -> Json:
    """The direct message with somebody."""
    workspace, known = asked.workspace, asked.maybe("channel")
    if known is not None:
        return {"channel": workspace.channel(known).json(workspace.bot.id)}
    users = asked.text("users").split(",")
    if len(users) > 1:
        raise invalid("[ERROR] only direct messages with one person are part of the plan")
    member = workspace.members.get(users[0])
    if member is None:
        raise Problem("user_not_found")
    if member.deleted:
        raise Problem("user_disabled")
    if member.is_bot:
        raise Problem("cannot_dm_bot")
    existed = any(channel.user == member.id for channel in workspace.channels.values())
    channel = workspace.direct(member.id)
    answer: Json = {"channel": {"id": channel.id}}
    if asked.flag("return_im"):
        answer["channel"] = channel.json(workspace.bot.id)
    return answer | ({"no_op": True, "already_open": True} if existed else {})


@method("conversations.info")
def conversation_info(api: Api, asked: Asked) -> Json:
    """What a conversation is."""
    return {"channel": api.readable(asked, "read").json(asked.workspace.bot.id)}


@method("conversations.history")
def history(api: Api, asked: Asked) -> Json:
    """Messages of a conversation, newest first, without the replies in threads."""
    channel = api.readable(asked, "history")
    found = [post for post in channel.posts if post.only_for is None and post.thread in (None, post.ts)]
    return page(asked, channel, found[::-1])


@method("conversations.replies")
def replies(api: Api, asked: Asked) -> Json:
    """A message and the replies in its thread, oldest first."""
    channel = api.readable(asked, "history")
    top = asked.text("ts")
    found = [post for post in channel.posts if post.only_for is None and top in (post.ts, post.thread)]
    if not found:
        raise Problem("thread_not_found")
    return page(asked, channel, found)


def page(asked: Asked, channel: Channel, posts: list[Post]) -> Json:
    """The part of these messages that was asked for."""
    oldest, latest = float(asked.maybe("oldest") or 0), float(asked.maybe("latest") or "inf")
    limit, inclusive = asked.number("limit", 100), asked.flag("inclusive")
    if not 1 <= limit <= 999:
        raise Problem("invalid_limit")
    found = [
        post
        for post in posts
        if oldest < float(post.ts) < latest or (inclusive and float(post.ts) in (oldest, latest))
    ]
    start = 0
    cursor = asked.maybe("cursor")
    if cursor is not None:
        place = [post.ts for post in found]
        if cursor.removeprefix("next_ts:") not in place:
            raise Problem("invalid_cursor")
        start = place.index(cursor.removeprefix("next_ts:"))
    shown, rest = found[start : start + limit], found[start + limit :]
    metadata = asked.flag("include_all_metadata")
    answer: Json = {
        "messages": [with_thread(channel, post, post.json(metadata=metadata)) for post in shown],
        "has_more": bool(rest),
        "pin_count": 0,
    }
    if rest:
        answer["response_metadata"] = {"next_cursor": f"next_ts:{rest[0].ts}"}
    return answer


def with_thread(channel: Channel, post: Post, found: Json) -> Json:
    """A message that others answered in a thread says so."""
    answers = [other for other in channel.posts if other.thread == post.ts and other.only_for is None]
    if answers:
        found |= {"thread_ts": post.ts, "reply_count": len(answers), "latest_reply": answers[-1].ts}
    return found


@method("users.info", "users:read")
def user_info(api: Api, asked: Asked) -> Json:
    """Who somebody is."""
    member = asked.workspace.members.get(asked.text("user"))
    if member is None:
        raise Problem("user_not_found")
    return {"user": member.json(api.state.now(), locale=asked.flag("include_locale"))}


@method("views.open")
def open_view(api: Api, asked: Asked) -> Json:
    """A form for the person who has just done something."""
    body = api.checked_view(asked, "modal")
    user = api.state.use_trigger(asked.text("trigger_id"), api.trigger_seconds)
    view = api.state.new_view(asked.workspace.id, user, body)
    asked.workspace.modals[user] = [view]
    return {"view": api.view_json(asked.workspace, view)}


@method("views.push")
def push_view(api: Api, asked: Asked) -> Json:
    """A form on top of the one that is open."""
    body = api.checked_view(asked, "modal")
    user = api.state.use_trigger(asked.text("trigger_id"), api.trigger_seconds)
    stack = asked.workspace.modals.setdefault(user, [])
    if len(stack) >= MODALS_MOST:
        raise Problem("push_limit_reached")
    view = api.state.new_view(asked.workspace.id, user, body, stack[-1] if stack else None)
    stack.append(view)
    return {"view": api.view_json(asked.workspace, view)}


@method("views.update")
def update_view(api: Api, asked: Asked) -> Json:
    """Changes a view that is open or published."""
    view = api.state.find_view(asked.workspace.id, asked.maybe("view_id"), asked.maybe("external_id"))
    body = api.checked_view(asked, view.body["type"])
    if asked.maybe("hash") not in (None, view.hash):
        raise Problem("hash_conflict")
    change_view(api.state, view, body)
    return {"view": api.view_json(asked.workspace, view)}


def change_view(state: State, view: View, body: Json) -> None:
    """Shows something else; what is filled in stays where block and action are the same."""
    named(body["blocks"], state)
    filled = view.values
    fresh = state.new_view(view.team, view.user, body)
    for block, actions in fresh.values.items():
        for action, value in actions.items():
            old = filled.get(block, {}).get(action)
            if old is not None and old["type"] == value["type"]:
                actions[action] = old
    view.body, view.values, view.hash, view.errors = body, fresh.values, state.view_hash(), {}


@method("views.publish")
def publish_view(api: Api, asked: Asked) -> Json:
    """What somebody's Home tab shows."""
    user = asked.text("user_id")
    body = api.checked_view(asked, "home")
    if not api.state.app.home:
        raise Problem("not_enabled")
    if user not in asked.workspace.members:
        raise invalid("[ERROR] user_id is not a user of this workspace")
    view = asked.workspace.homes.get(user)
    if asked.maybe("hash") is not None and asked.maybe("hash") != (view.hash if view else None):
        raise Problem("hash_conflict")
    if view is None:
        view = api.state.new_view(asked.workspace.id, user, body)
        asked.workspace.homes[user] = view
    else:
        change_view(api.state, view, body)
    return {"view": api.view_json(asked.workspace, view)}


@method("files.getUploadURLExternal", "files:write")
def upload_url(api: Api, asked: Asked) -> Json:
    """Where to send a file's bytes to."""
    length = asked.number("length", 0)
    if length < 1:
        raise invalid("[ERROR] length must be a positive number of bytes")
    file = File(api.state.count("F"), asked.workspace.id, asked.text("filename"), length)
    api.state.files[file.id] = file
    return {"upload_url": f"{api.url()}/upload/v1/{file.id}", "file_id": file.id}


@method("files.completeUploadExternal", "files:write")
def complete_upload(api: Api, asked: Asked) -> Json:
    """Shares files that were sent: one message in a conversation, or nowhere."""
    wanted = asked.value("files")
    if not isinstance(wanted, list) or not wanted:
        raise invalid("[ERROR] missing required field: files")
    files = [uploaded(api.state, asked.workspace, one) for one in wanted]
    if asked.maybe("channel_id") is not None:
        channel = api.writable(asked, "channel_id")
        thread = api.known_thread(channel, asked.maybe("thread_ts"))
        content = {"text": asked.maybe("initial_comment") or "", "upload": True}
        content |= {"files": [file.json(api.url()) for file in files]}
        api.post(asked.workspace, channel, content, thread=thread)
    for file in files:
        file.shared = True
    return {"files": [file.json(api.url()) for file in files]}


def uploaded(state: State, workspace: Workspace, wanted: Json) -> File:
    """A file whose bytes have come and that isn't shared yet, with its title."""
    file = state.files.get(str(wanted.get("id")))
    if file is None or file.team != workspace.id or file.content is None or file.shared:
        raise Problem("file_not_found")
    file.title = wanted.get("title") or file.name
    return file


@method("assistant.threads.setSuggestedPrompts", "assistant:write")
def suggest(api: Api, asked: Asked) -> Json:
    """What a person may begin with. An agent app that names a thread gets an "ok", and nothing is shown."""
    channel = asked.workspace.channel(asked.text("channel_id"))
    wanted = asked.value("prompts")
    if not isinstance(wanted, list) or not 1 <= len(wanted) <= 4:
        raise invalid("[ERROR] prompts: from 1 to 4 are allowed")
    prompts = [(str(one.get("title", "")), str(one.get("message", ""))) for one in wanted]
    if not all(title and message for title, message in prompts):
        raise invalid("[ERROR] each prompt has a title and a message")
    if api.state.app.agent and asked.maybe("thread_ts") is not None:
        api.complaints.append("suggested prompts with a thread_ts, which an agent app's user never sees")
        return {}
    asked.workspace.prompts[channel.id] = Prompts(asked.maybe("title") or "", prompts)
    return {}


@method("assistant.threads.setStatus", "assistant:write", "chat:write")
def set_status(api: Api, asked: Asked) -> Json:
    """That the app is at work; gone with its next message."""
    channel = asked.workspace.channel(asked.text("channel_id"))
    thread, status = asked.text("thread_ts"), asked.args.get("status", "")
    try:
        channel.find(thread)
    except Problem:
        raise Problem("invalid_thread_ts", detail="Thread not found") from None
    place = (channel.id, thread)
    asked.workspace.statuses.pop(place, None)
    if status:
        asked.workspace.statuses[place] = status
    return {}


def touched(element: Json, **state: Any) -> Json:
    """The state of an element after somebody used it."""
    return (first_state(element) or {"type": element["type"]}) | state
