"""A person who uses Slack: what they write, open, press and run, and what they see.

What a real client doesn't offer is refused (`Impossible`). Whatever they do returns the `Delivery` to the
app, after it was acknowledged or given up (`wait=False`: at once).
"""

import html
from collections.abc import Mapping
from typing import Any

from tests.slack.people_hands import Hands, Impossible
from tests.slack.server_api import changed_event, message_event
from tests.slack.server_blocks import Json
from tests.slack.server_delivery import Delivery
from tests.slack.server_objects import Channel, File, Post

__all__ = ["Impossible", "User"]


class User(Hands):
    """Somebody in a workspace. Making one makes them a member.

    Args:
        slack: the server.
        name: their first and last name.
        team: the workspace.
        zone: their time zone.
        locale: their language, such as en-US.
    """

    async def opens_chat(self, *, wait: bool = True) -> Delivery:
        """Opens the app's Messages tab."""
        self.at = "chat"
        return await self._happens(self._opened("messages"), wait)

    async def opens_home(self, *, wait: bool = True) -> Delivery:
        """Opens the app's Home tab."""
        if not self.slack.app.home:
            raise Impossible("the app has no Home tab")
        self.at = "home"
        event = self._opened("home")
        view = self.workspace.homes.get(self.id)
        if view is not None:
            event["view"] = view.json(self.slack.app, self.workspace.bot_id)
        return await self._happens(event, wait)

    def _opened(self, tab: str) -> Json:
        stamp = self.slack.state.stamp()
        return {
            "type": "app_home_opened",
            "user": self.id,
            "channel": self.direct.id,
            "tab": tab,
            "event_ts": stamp,
        }

    async def types(
        self, text: str, *, thread: str | None = None, wait: bool = True, **more: Any
    ) -> Delivery:
        """Sends a message to the app. & < > arrive as Slack writes them."""
        self._may_write()
        self.at = "chat"
        post = self._writes(self.direct, text, thread, more)
        return await self._happens(message_event(self.direct, post), wait)

    def _may_write(self) -> None:
        if not self.slack.app.messages_tab:
            raise Impossible("sending messages to this app has been turned off")
        if not self.workspace.installed:
            raise Impossible("the app isn't installed here")

    def _writes(self, channel: Channel, text: str, thread: str | None, more: Mapping[str, Any]) -> Post:
        words = {"type": "rich_text_section", "elements": [{"type": "text", "text": text}]}
        body: Json = {
            "client_msg_id": self.slack.state.count("client-"),
            "text": html.escape(text, quote=False),
            "team": self.team,
            "blocks": [
                {"type": "rich_text", "block_id": self.slack.state.count("b"), "elements": [words]},
            ],
            **more,
        }
        if thread is not None:
            body |= {"thread_ts": thread, "parent_user_id": channel.find(thread).user}
        post = Post(channel.id, self.slack.state.stamp(), self.id, body)
        channel.posts.append(post)
        self.slack.changed()
        return post

    async def uploads(self, name: str, text: str, comment: str = "", *, wait: bool = True) -> Delivery:
        """Sends a file to the app."""
        content = text.encode()
        identity = self.slack.state.count("F")
        file = File(identity, self.team, name, len(content), content, name, shared=True)
        self.slack.state.files[identity] = file
        more: Json = {"subtype": "file_share", "files": [file.json(self.slack.url)], "upload": False}
        return await self.types(comment, wait=wait, **more)

    async def edits(self, ts: str, text: str, *, wait: bool = True) -> Delivery:
        """Changes a message of their own."""
        post = self._own(ts)
        before, stamp = post.json(), self.slack.state.stamp()
        post.body |= {"text": html.escape(text, quote=False), "edited": {"user": self.id, "ts": stamp}}
        words = {"type": "rich_text_section", "elements": [{"type": "text", "text": text}]}
        post.body["blocks"] = [{"type": "rich_text", "block_id": "b0", "elements": [words]}]
        more = {"message": post.json(), "previous_message": before}
        return await self._happens(changed_event(self.direct, "message_changed", stamp, **more), wait)

    async def deletes(self, ts: str, *, wait: bool = True) -> Delivery:
        """Deletes a message of their own."""
        post = self._own(ts)
        self.direct.posts.remove(post)
        more = {"deleted_ts": ts, "previous_message": post.json()}
        stamp = self.slack.state.stamp()
        return await self._happens(changed_event(self.direct, "message_deleted", stamp, **more), wait)

    def _own(self, ts: str) -> Post:
        post = self.direct.find(ts)
        if post.user != self.id:
            raise Impossible("that message is somebody else's")
        return post

    async def mentions(
        self, channel: str, text: str, *, thread: str | None = None, wait: bool = True
    ) -> Delivery:
        """Writes to the app in a channel: @app text."""
        place = self.workspace.channel(channel)
        post = self._writes(place, text, thread, {})
        post.body["text"] = f"<@{self.workspace.bot.id}> {post.body['text']}"
        self.slack.courier.emit(self.team, message_event(place, post))
        return await self._happens(message_event(place, post) | {"type": "app_mention"}, wait)

    async def taps(self, title: str, *, wait: bool = True) -> Delivery:
        """Taps a suggested prompt: its message is sent."""
        found = self.workspace.prompts.get(self.direct.id)
        for name, message in found.prompts if found else ():
            if name == title:
                return await self.types(message, wait=wait)
        raise Impossible(f"no prompt {title!r} is suggested")

    async def _happens(self, event: Json, wait: bool) -> Delivery:
        delivery = self.slack.courier.emit(self.team, event)
        if delivery is None:
            raise Impossible(f"the app isn't installed, or doesn't subscribe to {event['type']}")
        return await delivery.done() if wait else delivery

    # Commands and shortcuts.

    async def slash(
        self, command: str, text: str = "", *, channel: str | None = None, wait: bool = True
    ) -> Delivery:
        """Runs a command of the app, in the direct message or a channel."""
        if command not in self.slack.app.commands:
            raise Impossible(f"{command} is not a valid command")
        place = self.direct if channel is None else self.workspace.channel(channel)
        key = self.slack.state.reply_key(place.id, self.id, None)
        workspace = self.workspace
        payload = {
            "token": "verification-token",
            "team_id": self.team,
            "team_domain": workspace.name.lower().replace(" ", "-"),
            "channel_id": place.id,
            "channel_name": place.name,
            "user_id": self.id,
            "user_name": self.member.name,
            "command": command,
            "text": html.escape(text, quote=False),
            "api_app_id": self.slack.app.id,
            "is_enterprise_install": "false",
            "response_url": f"{self.slack.url}/respond/{self.team}/{key}",
            "trigger_id": self.slack.state.trigger(self.team, self.id),
        }
        delivery = await self._sends(Delivery("command", self.team, payload), wait)
        if wait:
            self.slack.answers.commanded(delivery)
        return delivery

    async def shortcut(self, callback_id: str, *, wait: bool = True) -> Delivery:
        """Uses a global shortcut of the app."""
        known = self.slack.app.shortcuts
        if known is not None and callback_id not in known:
            raise Impossible(f"the app has no shortcut {callback_id!r}")
        payload = self._payload("shortcut")
        payload |= {"callback_id": callback_id, "action_ts": self.slack.state.stamp()}
        return await self._sends(Delivery("interactive", self.team, payload), wait)

    async def message_shortcut(self, callback_id: str, post: Post, *, wait: bool = True) -> Delivery:
        """Uses a shortcut of the app on a message."""
        known = self.slack.app.message_shortcuts
        if known is not None and callback_id not in known:
            raise Impossible(f"the app has no message shortcut {callback_id!r}")
        if post.only_for is not None:
            raise Impossible("an ephemeral message has no shortcuts")
        payload = self._payload("message_action")
        about = self._about(post)
        del about["container"]
        payload |= about | {"callback_id": callback_id, "message_ts": post.ts}
        payload["action_ts"] = self.slack.state.stamp()
        return await self._sends(Delivery("interactive", self.team, payload), wait)
