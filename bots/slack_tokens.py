"""Which workspaces can be written to, with which token: SLACK_BOT_TOKEN, or what was installed by OAuth."""

import asyncio
import logging
import time
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from slack_sdk.errors import SlackApiError
from slack_sdk.oauth.installation_store import Installation

from bots import slack_manifest
from bots.slack_asking import ASK_AGAIN, ASK_SECONDS, OUTAGE, WRONG, error_code, web_client
from bots.slack_rotation import Rotation
from bots.slack_stores import FRESH_SECONDS, InstallationStore
from coach.model.errors import UsageError
from coach.runtime import logs
from coach.runtime.config import BOT_TOKEN_PLACE, Settings
from coach.runtime.runner import Runner
from coach.runtime.surface import Refused

_log = logging.getLogger("coach.slack")


def has_oauth(settings: Settings) -> bool:
    """Whether workspaces can install the app by themselves."""
    return bool(settings.slack_client_id and settings.slack_client_secret)


@dataclass(frozen=True, slots=True)
class Credentials:
    """How to write to one workspace, and as whom."""

    token: str
    bot_user: str | None = None
    bot_id: str | None = None


class Tokens:
    """Which workspaces can be written to, and with which token.

    `reaches` may be asked in any thread, before anything was opened. What it knows is brought up to date by a
    task in the event loop of whoever awaited something of it first.
    """

    def __init__(self, runner: Runner, settings: Settings) -> None:
        self.store = InstallationStore(runner) if has_oauth(settings) else None
        self._runner, self._settings = runner, settings
        #: Workspaces that left, and whose people are still to be erased.
        self._left = runner.installations("slack-left")
        self._loop: asyncio.AbstractEventLoop | None = None
        self._looking: asyncio.Task[None] | None = None
        self._looked = float("-inf")
        #: Those that can be written to, as far as is known here.
        self._teams: frozenset[str] = frozenset()
        #: The workspaces of the one token; those that sent it away.
        self._mine: set[str] = set()
        self._gone: set[str] = set()
        self._me = Credentials(settings.slack_bot_token)
        self._rotation = Rotation(self.store, settings) if self.store else None

    @property
    def known(self) -> bool:
        """Whether Slack has said whose SLACK_BOT_TOKEN is; also when there is none."""
        return bool(self._mine or self._gone or not self._settings.slack_bot_token)

    async def open(self) -> None:
        """Find out which workspaces there are.

        Slack may be out of reach: then it is asked again from time to time.

        Raises:
            UsageError: Slack refuses SLACK_BOT_TOKEN; the text says where the right one is.
        """
        self._loop = asyncio.get_running_loop()
        await self._look()

    async def close(self) -> None:
        """Finish what is being renewed, while it can be saved: a refresh token that was used is gone."""
        if self._rotation:
            await self._rotation.settled()

    def reaches(self, team: str) -> bool:
        """Whether this workspace can be written to, as far as is known now."""
        loop = self._loop
        if loop is not None and not loop.is_closed() and time.monotonic() - self._looked > self._patience():
            with suppress(RuntimeError):  # the loop was closed in this moment
                loop.call_soon_threadsafe(self._look_again)
        return team in self._teams

    async def token(self, team: str) -> str:
        """The token to write to this workspace with.

        Raises:
            Refused: the app isn't installed there.
            Retry: it is, but its token has ended and can't be renewed now.
        """
        return (await self.bot(team)).token

    async def bot(self, team: str, enterprise: str | None = None, *, asks: bool = False) -> Credentials:
        """The token, and who it belongs to. `asks`: an event came from there, so the app is installed there.

        Raises:
            Refused, Retry: as `token`.
        """
        self._loop = self._loop or asyncio.get_running_loop()
        if self.store and (found := await self._installed(team, enterprise)):
            self._teams |= {team}
            assert self._rotation is not None
            return _credentials(await self._rotation.current(found))
        if self._settings.slack_bot_token:
            if asks and team not in self._mine and (team not in self._gone or await self._is_good()):
                self._gone.discard(team)
                self._mine.add(team)
                self._teams |= {team}
            if team in self._mine:
                return self._me
        raise Refused(f"the app is not installed in {team}")

    async def forget(self, team: str) -> None:
        """Erase the tokens of a workspace and everything of its people: it sent the app away.

        Whatever of it fails is done later, by this process or another one.

        Raises:
            StoreError: something failed.
        """
        self._gone.add(team)
        self._mine.discard(team)
        self._teams -= {team}
        await self._left.save(team, b"")
        if self.store:
            await self.store.delete(team)
        await self._forget_people(team)

    async def _forget_people(self, team: str) -> None:
        await self._runner.forget_all(f"slack:{team}/")
        await self._left.delete(team)

    # Looking around.

    def _patience(self) -> float:
        return FRESH_SECONDS if self.known else ASK_AGAIN

    def _look_again(self) -> None:
        if self._looking is None or self._looking.done():
            self._looking = asyncio.get_running_loop().create_task(self._look_quietly())

    async def _look_quietly(self) -> None:
        try:
            await self._look()
        except Exception as error:  # it is looked again soon
            logs.failure("looking up workspaces", error)

    async def _look(self) -> None:
        self._looked = time.monotonic()
        for team in await self._left.ids():
            await self._forget_people(team)
        if not self.known:
            await self._ask_who_i_am()
        installed = await self.store.ids() if self.store else ()
        self._teams = frozenset({*installed, *self._mine})

    async def _ask_who_i_am(self) -> None:
        answer = await check_bot_token(self._settings)
        if answer is not None:
            self._me = Credentials(
                self._settings.slack_bot_token, answer.get("user_id"), answer.get("bot_id")
            )
            self._mine.add(str(answer["team_id"]))

    async def _is_good(self) -> bool:
        """Whether Slack takes the one token again: an event may be late, from before the app was sent off."""
        try:
            return await check_bot_token(self._settings) is not None
        except UsageError:
            return False

    async def _installed(self, team: str, enterprise: str | None) -> Installation | None:
        assert self.store is not None
        found = await self.store.find(team)
        if (
            found is None
            and enterprise
            and (found := await self.store.find(enterprise))
            and team != enterprise
        ):
            await self.store.belongs(team, enterprise)  # so that it can be written to unasked as well
        return found


async def check_bot_token(settings: Settings) -> dict[str, Any] | None:
    """What Slack says about SLACK_BOT_TOKEN; None when it can't be asked now.

    Raises:
        UsageError: it refuses it.
    """
    try:
        async with asyncio.timeout(ASK_SECONDS):
            answer = await web_client(settings).auth_test(token=settings.slack_bot_token)
    except SlackApiError as error:
        code = error_code(error)
        if code in WRONG:
            raise UsageError(f"Slack refuses SLACK_BOT_TOKEN ({code}): {BOT_TOKEN_PLACE}") from error
        _log.warning("Slack didn't say whose SLACK_BOT_TOKEN is (%s); it will be asked again", code)
        return None
    except OUTAGE as error:
        _log.warning("Slack can't be reached (%s); it will be tried again", type(error).__name__)
        return None
    _warn_of_missing(answer.headers)
    data = answer.data
    return data if isinstance(data, dict) and data.get("team_id") else None


def _warn_of_missing(headers: Any) -> None:
    granted = next((value for name, value in headers.items() if name.lower() == "x-oauth-scopes"), None)
    if granted is not None:
        missing = sorted({*slack_manifest.scopes()} - {one.strip() for one in granted.split(",")})
        if missing:
            _log.warning("the app lacks %s: update its manifest and install it again", ", ".join(missing))


def _credentials(found: Installation) -> Credentials:
    return Credentials(found.bot_token or "", found.bot_user_id, found.bot_id)
