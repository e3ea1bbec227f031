"""Shows outbox rows in direct messages, closes answered questions, and keeps Home tabs fresh.

Works in any process that has a token: nothing here needs a connection from Slack.
"""

import logging
from collections.abc import Callable, Mapping
from typing import Any

from bots import slack_blocks
from bots.slack_blocks import Message
from bots.slack_events import PLATFORM, place_of, team_of, user_of
from bots.slack_homes import Homes
from bots.slack_pace import Pace
from bots.slack_web import NOT_OFFERED, Failed, Web
from coach.model.conversation import Conversation
from coach.model.effects import Document, Say
from coach.runtime.render import files_of
from coach.runtime.runner import Runner
from coach.runtime.surface import Closed, Refused, Retry, Sending

_log = logging.getLogger("coach.slack")

#: What our messages are marked with, so that one of them can be found again.
MARK = "firsthand_message"
#: Messages of the chat that are looked through for one that may be there already.
LOOK_BACK = 15
#: Tries of a row after which it is sent without having been looked for.
MOST_LOOKS = 8
#: The longest wait for a slot in a channel, in seconds; then the row waits in the outbox.
LONGEST_PACE = 10.0
#: People of whom something is remembered here.
MOST_REMEMBERED = 10_000


class SlackSurface:
    """The `coach.runtime.Surface` of Slack."""

    platform = PLATFORM

    def __init__(self, runner: Runner, web: Web, reaches: Callable[[str], bool]) -> None:
        """`reaches`: whether a workspace (its id) can be written to."""
        self.web, self.homes = web, Homes(runner, web)
        self._runner, self._reaches = runner, reaches
        self._pace = Pace()
        #: The direct message of each account that was seen or opened here.
        self._chats: dict[str, str] = {}
        self._languages: dict[str, str] = {}
        #: When our last message was posted in each channel, by Slack's clock.
        self._shown: dict[str, float] = {}
        self._showing: set[str] = set()
        #: Told the account when something was shown to it, and when it is erased.
        self.when_shown: list[Callable[[str], None]] = []
        self.when_erased: list[Callable[[str], None]] = []

    def reaches(self, account: str) -> bool:
        """Whether there is a token for this account's workspace."""
        return self._reaches(team_of(account))

    async def show(self, sending: Sending) -> str | None:
        """Show one row in the direct message; "<channel>/<time>" of the message with its buttons.

        Raises:
            Retry: Slack can't take it now.
            Refused: Slack will never take it.
        """
        account = sending.account
        self._showing.add(account)
        try:
            message = await self._show(sending)
        finally:
            self._showing.discard(account)
        for tell in self.when_shown:
            tell(account)
        return message

    async def _show(self, sending: Sending) -> str:
        team, words = team_of(sending.account), await self._words(sending.account)
        channel, thread = place_of(sending.address)
        channel = channel or await self.chat(sending.account)
        if sending.effect.nudge:
            thread = ""  # an old thread is no place for something unasked
        there = await self._there(team, channel, thread, sending)
        effect = sending.effect
        if slack_blocks.has_files(effect) and not (there.get(-1) or there.get(0)):
            await self._upload(team, channel, thread, effect, words)
        messages = slack_blocks.render(effect, sending.interview, words)
        ts = ""
        for part, message in enumerate(messages):
            ts = there.get(part, "")
            if ts:
                continue
            marked = {"row": sending.id, "part": part}
            ts = await self._post(team, channel, thread, message, marked)
        return f"{channel}/{ts}"

    async def settle(self, closed: Closed) -> None:
        """Take the buttons off an answered question; the choice stays readable."""
        channel, _, ts = closed.message.partition("/")
        words = await self._words(closed.account)
        message = slack_blocks.closed(closed.effect, closed.settled.chosen, words)
        await self.web.attempt(
            team_of(closed.account),
            "chat_update",
            channel=channel,
            ts=ts,
            text=message.text,
            blocks=message.blocks,
        )

    async def turned(self, account: str, conversation: Conversation) -> None:
        """A turn was decided: the person's Home tab may look different now."""
        if len(self._languages) >= MOST_REMEMBERED:
            self._languages.clear()
        self._languages[account] = conversation.person.language
        self.homes.changed(account, conversation)

    def erase(self, account: str) -> None:
        """Forget what is remembered of an account. Its Home tab is emptied after the turn that erased it."""
        self._languages.pop(account, None)
        for tell in self.when_erased:
            tell(account)

    async def close(self) -> None:
        """End what is going on."""
        await self.homes.close()
        await self.web.close()

    # What the listeners need too.

    def met(self, account: str, channel: str) -> None:
        """This account's direct message is this channel."""
        self._chats[account] = channel

    def is_chat(self, account: str, channel: str) -> bool:
        """Whether this channel is known to be the account's direct message with us."""
        return self._chats.get(account) == channel

    def is_showing(self, account: str) -> bool:
        """Whether something is on its way to this account's screen."""
        return account in self._showing

    def last_shown(self, channel: str) -> float:
        """When the last message that this process sent was posted there, by Slack's clock; 0 for none."""
        return self._shown.get(channel, 0.0)

    async def chat(self, account: str) -> str:
        """The channel of the direct message with an account.

        Raises:
            Retry, Refused: Slack doesn't say.
        """
        if account not in self._chats:
            try:
                found = await self.web.call(team_of(account), "conversations_open", users=user_of(account))
            except Failed as error:
                raise Refused(str(error)) from error
            self._chats[account] = str(found["channel"]["id"])
        return self._chats[account]

    async def words(self, account: str) -> Callable[[str], str]:
        """The coach's texts in a person's language, by their names in common.yaml."""
        return await self._words(account)

    # Inside.

    async def _words(self, account: str) -> Callable[[str], str]:
        language = self._languages.get(account)
        if language is None:
            conversation = await self._runner.conversation(account)
            language = self._languages[account] = conversation.person.language if conversation else "en"
        spoken = language
        return lambda key: self._runner.book.text(f"common.{key}", spoken)

    async def _post(
        self, team: str, channel: str, thread: str, message: Message, marked: Mapping[str, Any]
    ) -> str:
        await self._pace.wait(channel, LONGEST_PACE)
        arguments: dict[str, Any] = {
            "channel": channel,
            "text": message.text,
            "blocks": message.blocks,
            "metadata": {"event_type": MARK, "event_payload": dict(marked)},
            "unfurl_links": False,
            "unfurl_media": False,
        }
        if thread:
            arguments["thread_ts"] = thread
        try:
            posted = await self.web.call(team, "chat_postMessage", **arguments)
        except Failed as error:
            # Whatever it dislikes is in the looks: the words alone can still be read and answered.
            _log.warning("%s: a message was shown plainly (%s)", team, error.code)
            plain = {key: arguments[key] for key in ("channel", "text", "thread_ts") if key in arguments}
            try:
                posted = await self.web.call(team, "chat_postMessage", **plain)
            except Failed as again:
                raise Refused(str(again)) from again
        ts = str(posted.get("ts", ""))
        if len(self._shown) >= MOST_REMEMBERED:
            self._shown.clear()
        self._shown[channel] = float(ts or 0)
        return ts

    async def _upload(
        self, team: str, channel: str, thread: str, document: Document, words: Callable[[str], str]
    ) -> None:
        """Share a document's files in the chat; where they aren't offered, text that isn't shown anyway."""
        files = await files_of(document)
        if not files:
            return
        uploads = [
            {"filename": file.name, "title": document.title, "content": file.content} for file in files
        ]
        arguments = {"channel": channel, **({"thread_ts": thread} if thread else {})}
        await self._pace.wait(channel, LONGEST_PACE)
        try:
            await self.web.call(
                team, "files_upload_v2", file_uploads=uploads, request_file_info=False, **arguments
            )
        except Failed as error:
            _log.warning("%s: a file was shown as text (%s)", team, error.code)
            if error.code not in NOT_OFFERED:
                _log.info("%s: files may need the scope files:write", team)
            if document.media_type not in slack_blocks.READABLE:
                for message in slack_blocks.render(Say(document.text), "", words):
                    await self._post(team, channel, thread, message, {})

    async def _there(self, team: str, channel: str, thread: str, sending: Sending) -> dict[int, str]:
        """The parts of a row that are in the chat already, with their times; -1 stands for its file.

        Only a row that somebody had in hand before is looked for.
        """
        if not (sending.again or sending.attempts):
            return {}
        method = "conversations_replies" if thread else "conversations_history"
        where = {"channel": channel, **({"ts": thread} if thread else {})}
        try:
            found = await self.web.call(team, method, limit=LOOK_BACK, include_all_metadata=True, **where)
        except Failed as error:
            _log.warning("%s: a chat could not be looked through (%s)", team, error.code)
            return {}
        except Retry:
            if sending.attempts < MOST_LOOKS:
                raise  # a look is worth waiting for: without it, it may be shown twice
            return {}
        there: dict[int, str] = {}
        names = sending.effect.file_names if isinstance(sending.effect, Document) else ()
        for message in found.get("messages") or ():
            payload = (message.get("metadata") or {}).get("event_payload") or {}
            if payload.get("row") == sending.id:
                there[int(payload.get("part", 0))] = message["ts"]
            elif not payload and any(one.get("name") in names for one in message.get("files") or ()):
                there[-1] = message["ts"]
        return there
