"""A person who uses Slack: what they do and what they see. What a real client doesn't offer is refused.

Whatever they do returns the `Delivery` to the app, after it was acknowledged or given up (`wait=False`: at
once).
"""

import html
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from typing import Any

from tests.slack.server import WITHIN, SlackServer
from tests.slack.server_api import changed_event, message_event, touched
from tests.slack.server_delivery import Delivery
from tests.slack.server_screen import Reader, block_words, label, options_of, read, shown
from tests.slack.server_state import Channel, File, Json, Post, View, Workspace, elements, initial

Values = dict[str, dict[str, Json]]
#: Where something to be used is: a message, or a view.
Place = Post | View
Found = tuple[Place, Json, Json]


class Impossible(Exception):
    """Nobody could do this in Slack: it isn't on the screen, or Slack doesn't allow it."""


class User:
    """Somebody in a workspace. Making one makes them a member."""

    def __init__(
        self,
        slack: SlackServer,
        name: str = "Sam Lee",
        team: str = "T1",
        *,
        zone: str = "America/Edmonton",
        locale: str = "en-US",
    ) -> None:
        self.slack = slack
        self.team = team
        self.member = slack.state.add_member(team, name, zone=zone, locale=locale)
        self.id = self.member.id
        #: What they look at: "chat" or "home".
        self.at = "chat"
        self._inputs: dict[str, Values] = {}

    @property
    def workspace(self) -> Workspace:
        """Their workspace."""
        return self.slack.state.workspace(self.team)

    @property
    def direct(self) -> Channel:
        """Their direct message with the app."""
        return self.workspace.direct(self.id)

    # Messages.

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

    # What they use in messages and views.

    async def presses(
        self, wanted: str, *, where: str | None = None, below: str = "", confirm: str = "", wait: bool = True
    ) -> Delivery:
        """Presses a button by its label, in the newest message (or the Home tab) that has it.

        Args:
            where: "chat", "home", "form", or a channel; without it, what they look at.
            below: what is said above the button, where there are several.
            confirm: what they press when asked whether they are sure; without it, the yes.

        Raises:
            Impossible: there is no such button, or they pressed no.
        """

        def fits(element: Json) -> bool:
            return element["type"] == "button" and label(element["text"]) == wanted

        place, block, element = self._find(fits, f"a button {wanted!r}", where, below)
        asked = element.get("confirm")
        if asked is not None and confirm not in ("", label(asked.get("confirm", {"text": "Yes"}))):
            raise Impossible(f"they pressed {confirm!r}: nothing is sent")
        action: Json = {name: element[name] for name in ("text", "value", "style", "url") if name in element}
        return await self._acts(place, block, element, action, wait)

    async def selects(
        self, wanted: str, *, where: str | None = None, below: str = "", wait: bool = True
    ) -> Delivery:
        """Chooses an option of a menu by its label."""

        def options(element: Json) -> list[Json]:
            kinds = ("static_select", "radio_buttons", "overflow")
            known = options_of(element) if element["type"] in kinds else []
            return [option for option in known if label(option["text"]) == wanted]

        place, block, element = self._find(
            lambda element: bool(options(element)), f"an option {wanted!r}", where, below
        )
        state = {"selected_option": options(element)[0]}
        return await self._uses(place, block, element, state, wait)

    async def ticks(self, wanted: Iterable[str], *, where: str | None = None) -> list[Delivery]:
        """Ticks and unticks boxes until exactly these (labels) are ticked; each is told to the app."""
        names = list(wanted)

        def fits(element: Json) -> bool:
            if element["type"] != "checkboxes":
                return False
            return set(names) <= {label(option["text"]) for option in element["options"]}

        place, block, element = self._find(fits, f"boxes {names}", where)
        values = self._values(place)[block["block_id"]][element["action_id"]]["selected_options"]
        done = []
        for option in element["options"]:
            ticked = [one for one in values if one["value"] == option["value"]]
            if bool(ticked) == (label(option["text"]) in names):
                continue
            values = [one for one in values if one not in ticked] if ticked else [*values, option]
            done.append(await self._uses(place, block, element, {"selected_options": values}, wait=True))
        return done

    async def picks(self, moment: datetime, *, where: str | None = None, wait: bool = True) -> Delivery:
        """Chooses a date and a time in a picker."""
        place, block, element = self._find(
            lambda element: element["type"] == "datetimepicker", "a picker", where
        )
        state = {"selected_date_time": int(moment.timestamp())}
        return await self._uses(place, block, element, state, wait)

    async def _uses(self, place: Place, block: Json, element: Json, state: Json, wait: bool) -> Delivery:
        if element["type"] != "overflow":
            self._values(place)[block["block_id"]][element["action_id"]] = touched(element, **state)
        return await self._acts(place, block, element, state, wait)

    def _find(self, fits: Callable[[Json], bool], what: str, where: str | None, below: str = "") -> Found:
        for place in self._places(where or self.at):
            blocks = place.body.get("blocks", [])
            for block, element in elements(self._below(blocks, below)):
                if fits(element):
                    return place, block, element
        raise Impossible(f"{what} isn't on the screen:\n" + "\n\n".join(self.screen()))

    def _below(self, blocks: list[Json], words: str) -> list[Json]:
        if not words:
            return blocks
        for number, block in enumerate(blocks):
            if words in block_words(block, self._reader()):
                return blocks[number:]
        return []

    def _places(self, where: str) -> list[Place]:
        """Where things to be used are, newest first."""
        match where:
            case "home":
                home = self.workspace.homes.get(self.id)
                return [home] if home else []
            case "form":
                return list(self.workspace.modals.get(self.id, [])[-1:])
            case "chat":
                channel = self.direct
            case _:
                channel = self.workspace.channel(where)
        return [post for post in reversed(channel.posts) if post.only_for in (None, self.id)]

    def _values(self, place: Place) -> Values:
        """What is filled in there; kept while block and action stay the same."""
        if isinstance(place, View):
            return place.values
        fresh, old = initial(place.body.get("blocks", [])), self._inputs.get(place.ts, {})
        for block, actions in fresh.items():
            for action, value in actions.items():
                known = old.get(block, {}).get(action)
                if known is not None and known["type"] == value["type"]:
                    actions[action] = known
        self._inputs[place.ts] = fresh
        return fresh

    async def _acts(self, place: Place, block: Json, element: Json, action: Json, wait: bool) -> Delivery:
        payload = self._payload("block_actions")
        told = {"type": element["type"], "action_id": element["action_id"], "block_id": block["block_id"]}
        payload["actions"] = [told | action | {"action_ts": self.slack.state.stamp()}]
        if isinstance(place, View):
            payload["container"] = {"type": "view", "view_id": place.id}
            payload["view"] = place.json(self.slack.app, self.workspace.bot_id)
        else:
            payload |= self._about(place)
            payload["state"] = {"values": self._values(place)}
        return await self._sends(Delivery("interactive", self.team, payload), wait)

    def _about(self, post: Post) -> Json:
        """The parts of a payload that say which message it is about."""
        channel = self.workspace.channel(post.channel)
        key = self.slack.state.reply_key(post.channel, self.id, post)
        container: Json = {
            "type": "message",
            "message_ts": post.ts,
            "channel_id": post.channel,
            "is_ephemeral": post.only_for is not None,
        }
        if post.thread:
            container["thread_ts"] = post.thread
        found: Json = {
            "container": container,
            "channel": {"id": channel.id, "name": channel.name},
            "response_url": f"{self.slack.url}/respond/{self.team}/{key}",
        }
        # Slack doesn't send ephemeral messages along.
        return found if post.only_for is not None else found | {"message": post.json()}

    def _payload(self, kind: str) -> Json:
        workspace = self.workspace
        return {
            "type": kind,
            "user": {
                "id": self.id,
                "username": self.member.name,
                "name": self.member.name,
                "team_id": self.team,
            },
            "api_app_id": self.slack.app.id,
            "token": "verification-token",
            "trigger_id": self.slack.state.trigger(self.team, self.id),
            "team": {"id": self.team, "domain": workspace.name.lower().replace(" ", "-")},
            "enterprise": None,
            "is_enterprise_install": False,
        }

    async def _sends(self, delivery: Delivery, wait: bool) -> Delivery:
        if not self.workspace.installed:
            raise Impossible("the app isn't installed here")
        self.slack.courier.bring(delivery)
        return await delivery.done() if wait else delivery

    # Forms, commands, shortcuts.

    async def submits(self, fields: Mapping[str, Any] | None = None) -> Delivery:
        """Fills in fields of the open form (by their labels) and sends it. With errors it stays open.

        Raises:
            Impossible: no form is open, it has no such field, or the client itself refuses what is filled in.
        """
        view = self._form()
        for name, value in (fields or {}).items():
            self._fill(view, name, value)
        for block, element in elements(view.body["blocks"]):
            if block["type"] == "input":
                _fillable(block, element, view.values[block["block_id"]][element["action_id"]])
        payload = self._payload("view_submission")
        payload |= {"view": view.json(self.slack.app, self.workspace.bot_id), "response_urls": []}
        delivery = await self._sends(Delivery("interactive", self.team, payload), wait=True)
        view.errors = {}
        self.slack.answers.submitted(delivery, view)
        return delivery

    def _form(self) -> View:
        stack = self.workspace.modals.get(self.id)
        if not stack:
            raise Impossible("no form is open")
        return stack[-1]

    def _fill(self, view: View, name: str, value: Any) -> None:
        for block in view.body["blocks"]:
            if block["type"] != "input" or label(block["label"]) != name:
                continue
            element = block["element"]
            state = _filled(element, value)
            view.values[block["block_id"]][element["action_id"]] = touched(element, **state)
            return
        raise Impossible(f"the form has no field {name!r}:\n{self.form()}")

    async def closes(self) -> Delivery | None:
        """Cancels the open form; the app hears of it only if it asked to."""
        view = self._form()
        self.workspace.modals[self.id].remove(view)
        if not view.body.get("notify_on_close"):
            return None
        payload = self._payload("view_closed")
        payload |= {"view": view.json(self.slack.app, self.workspace.bot_id), "is_cleared": False}
        return await self._sends(Delivery("interactive", self.team, payload), wait=True)

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

    # What they see.

    def posts(self, channel: str | None = None, thread: str | None = None) -> list[Post]:
        """The messages they see, oldest first: a conversation's, or a thread's."""
        place = self.direct if channel is None else self.workspace.channel(channel)
        visible = [post for post in place.posts if post.only_for in (None, self.id)]
        if thread is None:
            return [post for post in visible if post.thread in (None, post.ts)]
        return [post for post in visible if thread in (post.ts, post.thread)]

    def screen(self, *, channel: str | None = None, thread: str | None = None) -> list[str]:
        """The messages they see, as text; their own begin with "you: "."""
        return [self.reads(post) for post in self.posts(channel, thread)]

    def reads(self, post: Post) -> str:
        """A message as text."""
        reader = self._reader()
        text = shown(post.body["text"], reader)
        if post.body.get("blocks"):
            text = read(post.body["blocks"], self._values(post), reader)
        files = [f"📎 {file['name']}" for file in post.body.get("files", ())]
        text = "\n".join(part for part in (text, *files) if part)
        if post.only_for is not None:
            return f"{text}\n(only visible to you)"
        return f"you: {text}" if post.user == self.id else text

    def files(self) -> dict[str, str]:
        """The files that they can open in the direct message: name, and content."""
        shared = [file["id"] for post in self.direct.posts for file in post.body.get("files", ())]
        known = [self.slack.state.files[identity] for identity in shared]
        return {file.name: (file.content or b"").decode() for file in known}

    def home(self) -> str:
        """The Home tab as text; empty when there is none yet."""
        view = self.workspace.homes.get(self.id)
        return read(view.body["blocks"], view.values, self._reader()) if view else ""

    def form(self) -> str:
        """The open form as text: title, fields, errors, buttons; empty when none is open."""
        stack = self.workspace.modals.get(self.id)
        if not stack:
            return ""
        view, reader, lines = stack[-1], self._reader(), []
        for block in view.body["blocks"]:
            lines.append(read([block], view.values, reader))
            if block.get("block_id") in view.errors:
                lines.append(f"! {view.errors[block['block_id']]}")
        buttons = [f"[{label(view.body[name])}]" for name in ("close", "submit") if view.body.get(name)]
        return "\n".join([label(view.body["title"]), *lines, " ".join(buttons)])

    def ephemerals(self, channel: str | None = None) -> list[str]:
        """What only they see in a conversation, as text."""
        place = self.direct if channel is None else self.workspace.channel(channel)
        return [self.reads(post) for post in place.posts if post.only_for == self.id]

    def prompts(self) -> list[str]:
        """The titles of the prompts that are suggested in the direct message."""
        found = self.workspace.prompts.get(self.direct.id)
        return [title for title, _ in found.prompts] if found else []

    def statuses(self) -> list[str]:
        """What the app says it is doing, in the direct message."""
        return [text for place, text in self.workspace.statuses.items() if place[0] == self.direct.id]

    def _reader(self) -> Reader:
        workspace = self.workspace
        names = {member.id: member.real_name for member in workspace.members.values()}
        names |= {channel.id: channel.name for channel in workspace.channels.values()}
        return Reader(self.member.zone, self.slack.state.now(), names)

    async def sees(self, words: str, *, within: float = WITHIN) -> str:
        """Waits for a message with these words in the direct message; returns the newest one."""

        def look() -> str | None:
            posts = [post for post in self.direct.posts if post.only_for in (None, self.id)]
            texts = (self.reads(post) for post in reversed(posts))
            return next((text for text in texts if words in text and not text.startswith("you: ")), None)

        try:
            return await self.slack.until(look, within)
        except AssertionError:
            raise AssertionError(f"{words!r} isn't in:\n" + "\n\n".join(self.screen())) from None

    async def sees_home(self, words: str, *, within: float = WITHIN) -> str:
        """Waits until the Home tab says these words."""
        return await self._looks(self.home, words, within)

    async def sees_form(self, words: str, *, within: float = WITHIN) -> str:
        """Waits until the open form says these words."""
        return await self._looks(self.form, words, within)

    async def _looks(self, at: Callable[[], str], words: str, within: float) -> str:
        try:
            return await self.slack.until(lambda: at() if words in at() else None, within)
        except AssertionError:
            raise AssertionError(f"{words!r} isn't in:\n{at()}") from None


def _filled(element: Json, value: Any) -> Json:
    """The state of a field that somebody fills in."""
    kind = element["type"]
    match kind:
        case "static_select" | "radio_buttons":
            for option in options_of(element):
                if label(option["text"]) == value:
                    return {"selected_option": option}
            raise Impossible(f"there is no option {value!r}")
        case "checkboxes":
            return {"selected_options": [one for one in element["options"] if label(one["text"]) in value]}
        case "datetimepicker":
            return {"selected_date_time": int(value.timestamp())}
        case "datepicker":
            return {"selected_date": value.isoformat()}
        case "timepicker":
            return {"selected_time": value.strftime("%H:%M")}
        case _:
            return {"value": str(value) or None}


def _fillable(block: Json, element: Json, state: Json) -> None:
    """Refuses what the client itself doesn't send."""
    name = label(block["label"])
    values = [value for key, value in state.items() if key != "type"]
    if not block.get("optional") and not any(values):
        raise Impossible(f"{name!r}: please complete this required field")
    text = state.get("value") or ""
    if text and not element.get("min_length", 0) <= len(text) <= element.get("max_length", 3000):
        raise Impossible(f"{name!r}: too short or too long")
