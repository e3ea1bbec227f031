"""What a person uses in messages, the Home tab and forms: buttons, menus, boxes, pickers, fields.

What isn't on the screen, or what a real client doesn't send, is refused. Whatever they do returns the
`Delivery` to the app, after it was acknowledged or given up (`wait=False`: at once).
"""

from collections.abc import Awaitable, Callable, Iterable, Mapping
from datetime import datetime
from typing import Any

from tests.slack.people_eyes import Eyes, Place
from tests.slack.server_blocks import Json, elements, touched
from tests.slack.server_delivery import Delivery
from tests.slack.server_objects import Post, View
from tests.slack.server_screen import block_words, label, options_of

Found = tuple[Place, Json, Json]


class Impossible(Exception):
    """Nobody could do this in Slack: it isn't on the screen, or Slack doesn't allow it."""


class Hands(Eyes):
    """Somebody who can use what they see."""

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
        spotted = self.spots(wanted, where=where, below=below, confirm=confirm, wait=wait)
        return await spotted()

    def spots(
        self, wanted: str, *, where: str | None = None, below: str = "", confirm: str = "", wait: bool = True
    ) -> Callable[[], Awaitable[Delivery]]:
        """A button as it is on the screen now; calling the result presses it.

        By then it may have gone: that is how somebody presses twice, or too late. See `presses`.
        """

        def fits(element: Json) -> bool:
            return element["type"] == "button" and label(element["text"]) == wanted

        place, block, element = self._find(fits, f"a button {wanted!r}", where, below)
        asked = element.get("confirm")
        if asked is not None and confirm not in ("", label(asked.get("confirm", {"text": "Yes"}))):
            raise Impossible(f"they pressed {confirm!r}: nothing is sent")
        action: Json = {name: element[name] for name in ("text", "value", "style", "url") if name in element}
        return lambda: self.acts(place, block, element, action, wait)

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
        return await self.uses(place, block, element, state, wait)

    async def ticks(self, wanted: Iterable[str], *, where: str | None = None) -> list[Delivery]:
        """Ticks and unticks boxes until exactly these (labels) are ticked; each is told to the app."""
        names = list(wanted)

        def fits(element: Json) -> bool:
            if element["type"] != "checkboxes":
                return False
            return set(names) <= {label(option["text"]) for option in element["options"]}

        place, block, element = self._find(fits, f"boxes {names}", where)
        values = self.filled(place)[block["block_id"]][element["action_id"]]["selected_options"]
        done = []
        for option in element["options"]:
            ticked = [one for one in values if one["value"] == option["value"]]
            if bool(ticked) == (label(option["text"]) in names):
                continue
            values = [one for one in values if one not in ticked] if ticked else [*values, option]
            done.append(await self.uses(place, block, element, {"selected_options": values}, wait=True))
        return done

    async def picks(self, moment: datetime, *, where: str | None = None, wait: bool = True) -> Delivery:
        """Chooses a date and a time in a picker."""
        place, block, element = self._find(
            lambda element: element["type"] == "datetimepicker", "a picker", where
        )
        state = {"selected_date_time": int(moment.timestamp())}
        return await self.uses(place, block, element, state, wait)

    async def uses(self, place: Place, block: Json, element: Json, state: Json, wait: bool) -> Delivery:
        """Fills something in, which the app is told."""
        if element["type"] != "overflow":
            self.filled(place)[block["block_id"]][element["action_id"]] = touched(element, **state)
        return await self.acts(place, block, element, state, wait)

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
            if words in block_words(block, self.reader()):
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

    async def acts(self, place: Place, block: Json, element: Json, action: Json, wait: bool) -> Delivery:
        """The app is told that something was used."""
        payload = self._payload("block_actions")
        told = {"type": element["type"], "action_id": element["action_id"], "block_id": block["block_id"]}
        payload["actions"] = [told | action | {"action_ts": self.slack.state.stamp()}]
        if isinstance(place, View):
            payload["container"] = {"type": "view", "view_id": place.id}
            payload["view"] = place.json(self.slack.app, self.workspace.bot_id)
        else:
            payload |= self._about(place)
            payload["state"] = {"values": self.filled(place)}
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
