"""Who somebody is when they write for the first time: the time zone and language of their Slack profile."""

import asyncio
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any
from zoneinfo import ZoneInfo

from bots.slack_events import team_of, user_of
from bots.slack_web import Web
from coach.runtime.runner import Runner

#: A profile that takes longer isn't waited for: the coach asks for the time zone instead. In seconds.
PROFILE_SECONDS = 1.0
#: Accounts that are known not to be new.
MOST_KNOWN = 50_000


@dataclass(frozen=True, slots=True)
class Profile:
    """What the coach need not ask a newcomer. Of somebody who is known, nothing."""

    timezone: str | None = None
    language: str | None = None

    @property
    def arrival(self) -> dict[str, Any]:
        """The same as arguments for `Runner.accept`."""
        return {
            "timezone": self.timezone,
            "timezone_known": self.timezone is not None,
            "language": self.language,
        }


NOTHING = Profile()


class People:
    """Looks newcomers up."""

    def __init__(self, runner: Runner, web: Web, languages: Collection[str]) -> None:
        self._runner, self._web, self._languages = runner, web, languages
        self._known: set[str] = set()

    async def meet(self, account: str) -> Profile:
        """What to know of somebody who is new."""
        if account in self._known:
            return NOTHING
        if len(self._known) >= MOST_KNOWN:
            self._known.clear()
        if await self._runner.conversation(account) is not None:
            self._known.add(account)
            return NOTHING
        profile = await self._profile(account)
        self._known.add(account)
        return profile

    def forget(self, account: str) -> None:
        """This one is erased, and new when they come back."""
        self._known.discard(account)

    async def _profile(self, account: str) -> Profile:
        try:
            async with asyncio.timeout(PROFILE_SECONDS):
                found = await self._web.attempt(
                    team_of(account), "users_info", user=user_of(account), include_locale=True
                )
        except TimeoutError:
            return NOTHING
        user = (found or {}).get("user") or {}
        language = str(user.get("locale") or "").replace("_", "-").partition("-")[0]
        return Profile(_zone(user.get("tz")), language if language in self._languages else None)


def _zone(name: Any) -> str | None:
    """A zone's name, when it is one."""
    try:
        return ZoneInfo(name).key if isinstance(name, str) and name else None
    except (KeyError, ValueError, OSError):
        return None
