"""Web API methods of our Slack: messages, conversations, people."""

from tests.slack.server_api import TEXT_BEST, Api, Asked, changed_event, invalid, method
from tests.slack.server_blocks import Json
from tests.slack.server_objects import Channel, Post, Problem


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
    return page(asked, channel, found[::-1], api.page_most)


@method("conversations.replies")
def replies(api: Api, asked: Asked) -> Json:
    """A message and the replies in its thread, oldest first."""
    channel = api.readable(asked, "history")
    top = asked.text("ts")
    found = [post for post in channel.posts if post.only_for is None and top in (post.ts, post.thread)]
    if not found:
        raise Problem("thread_not_found")
    return page(asked, channel, found, api.page_most)


def page(asked: Asked, channel: Channel, posts: list[Post], most: int) -> Json:
    """The part of these messages that was asked for."""
    oldest, latest = float(asked.maybe("oldest") or 0), float(asked.maybe("latest") or "inf")
    limit, inclusive = asked.number("limit", 100), asked.flag("inclusive")
    if not 1 <= limit <= 999:
        raise Problem("invalid_limit")
    limit = min(limit, most)
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
