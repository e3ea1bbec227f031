"""What the app says in answer: in the body of an acknowledgement, and to a response_url.

https://docs.slack.dev/interactivity/handling-user-interaction
"""

import json
from collections.abc import Callable

from aiohttp import web

from tests.slack.server_api import Api, change_view, changed_event
from tests.slack.server_blocks import Json
from tests.slack.server_delivery import Delivery
from tests.slack.server_objects import Post, Problem, Reply, View, Workspace
from tests.slack.server_state import RESPONSE_USES


class Answers:
    """Takes what the app answers."""

    def __init__(self, api: Api, changed: Callable[[], None]) -> None:
        self.api = api
        self.changed = changed

    def commanded(self, delivery: Delivery) -> None:
        """A command was acknowledged: what is in the answer is shown to the person, or to the channel."""
        found = delivery.answer
        if isinstance(found, str):
            found = {"text": found}
        if not isinstance(found, dict) or not (found.get("text") or found.get("blocks")):
            return
        channel, user = delivery.payload["channel_id"], delivery.payload["user_id"]
        self._say(delivery.team, channel, user, found)

    def submitted(self, delivery: Delivery, view: View) -> None:
        """A form was acknowledged: it closes, or does what the answer says. Without an answer it stays."""
        workspace = self.api.state.workspace(delivery.team)
        stack = workspace.modals.get(view.user, [])
        if not delivery.ok or view not in stack:
            return
        found = delivery.answer if isinstance(delivery.answer, dict) else {}
        match found.get("response_action"):
            case None:
                stack.remove(view)
            case "clear":
                stack.clear()
            case "errors":
                self._errors(view, found)
            case "update":
                change_view(self.api.state, view, self._checked(found))
            case "push":
                stack.append(self.api.state.new_view(workspace.id, view.user, self._checked(found), view))
            case other:
                self.api.complaints.append(f"a form was answered with response_action {other}")
        self.changed()

    def _checked(self, found: Json) -> Json:
        view: Json = found["view"]
        self.api.complaints.extend(self.api.checks("modal", view))
        return view

    def _errors(self, view: View, found: Json) -> None:
        errors = found.get("errors", {})
        inputs = {block["block_id"] for block in view.body["blocks"] if block["type"] == "input"}
        for unknown in set(errors) - inputs:
            self.api.complaints.append(f"errors for {unknown}, which is no field of the form")
        self.api.complaints.extend(self.api.checks("errors", errors))
        view.errors = dict(errors)

    async def response_url(self, request: web.Request) -> web.StreamResponse:
        """A message to a response_url, which works five times, for half an hour."""
        reply = self.api.state.replies.get(request.match_info["key"])
        if reply is None or request.match_info["team"] not in self.api.state.workspaces:
            return web.json_response({"ok": False, "error": "invalid_url"}, status=404)
        if self.api.state.seconds() > reply.until:
            return web.json_response({"ok": False, "error": "expired_url"}, status=404)
        if reply.uses >= RESPONSE_USES:
            return web.json_response({"ok": False, "error": "used_url"}, status=404)
        reply.uses += 1
        try:
            self._respond(request.match_info["team"], reply, json.loads(await request.text()))
        except Problem as problem:
            return web.json_response({"ok": False, "error": problem.error, **problem.more}, status=400)
        except ValueError:
            return web.json_response({"ok": False, "error": "invalid_payload"}, status=400)
        finally:
            self.changed()
        return web.Response(text="ok")

    def _respond(self, team: str, reply: Reply, found: Json) -> None:
        workspace = self.api.state.workspace(team)
        channel = workspace.channel(reply.channel)
        post = reply.post
        if found.get("delete_original") and post in channel.posts and post is not None:
            channel.posts.remove(post)
            stamp = self.api.state.stamp()
            if post.only_for is None:
                gone = changed_event(channel, "message_deleted", stamp, deleted_ts=post.ts)
                self.api.emit(team, gone | {"previous_message": post.json()})
            return
        if found.get("replace_original") and post in channel.posts and post is not None:
            self._replace(workspace, post, found)
            return
        self._say(team, reply.channel, reply.user, found)

    def _replace(self, workspace: Workspace, post: Post, found: Json) -> None:
        before, stamp = post.json(), self.api.state.stamp()
        post.body["text"] = found.get("text", "")
        post.body["blocks"] = found.get("blocks", [])
        self._check(found)
        if post.only_for is None:
            channel = workspace.channel(post.channel)
            event = changed_event(channel, "message_changed", stamp, message=post.json())
            self.api.emit(workspace.id, event | {"previous_message": before})

    def _check(self, found: Json) -> None:
        self.api.check_message(found.get("text"), found.get("blocks"))

    def _say(self, team: str, channel: str, user: str, found: Json) -> None:
        self._check(found)
        workspace = self.api.state.workspace(team)
        content: Json = {name: found[name] for name in ("text", "blocks") if name in found}
        everyone = found.get("response_type") == "in_channel"
        self.api.post(
            workspace,
            workspace.channel(channel),
            {"text": "", **content},
            thread=found.get("thread_ts"),
            only_for=None if everyone else user,
        )
        self.changed()
