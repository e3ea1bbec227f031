"""Web API methods of our Slack: views, files, and what an agent app suggests and says it is doing."""

import asyncio
import functools

from tests.slack.server_api import Api, Asked, change_view, invalid, method
from tests.slack.server_blocks import Json
from tests.slack.server_objects import File, Problem, Prompts, Workspace
from tests.slack.server_state import State

MODALS_MOST = 3


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
        share = functools.partial(api.post, asked.workspace, channel, content, thread=thread)
        if api.file_seconds:
            asyncio.get_running_loop().call_later(api.file_seconds, share)
        else:
            share()
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
