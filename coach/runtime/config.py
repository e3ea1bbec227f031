"""Settings: what the environment says. Read by the commands, and by `open_runner` when it gets no key."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from coach.model.errors import UsageError

LOG_FORMATS = ("text", "json")
SLACK_API = "https://slack.com/api/"
DISCORD_API = "https://discord.com/api/v10"

#: Where in Slack and Discord each setting is found.
BOT_TOKEN_PLACE = "Slack → your app → OAuth & Permissions → Bot User OAuth Token"
APP_TOKEN_PLACE = "Slack → your app → Basic Information → App-Level Tokens, scope connections:write"
CREDENTIALS_PLACE = "Slack → your app → Basic Information → App Credentials"
DISCORD_TOKEN_PLACE = "Discord Developer Portal → your application → Bot → Reset Token"


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that the environment may say. Secrets stay out of the repr."""

    database_url: str
    #: Another folder of scripts, None for the ones that come with the program.
    dialogs: Path | None = None
    #: Encrypts answers and platform tokens at rest; "" leaves them readable in the file.
    secret_key: str = field(default="", repr=False)
    #: "text" or "json"; "" when not asked for.
    log: str = ""
    slack_bot_token: str = field(default="", repr=False)
    slack_app_token: str = field(default="", repr=False)
    slack_signing_secret: str = field(default="", repr=False)
    slack_client_id: str = ""
    slack_client_secret: str = field(default="", repr=False)
    #: Ends in "/api/".
    slack_api_url: str = SLACK_API
    slack_authorize_url: str = ""
    slack_redirect_uri: str = ""
    discord_token: str = field(default="", repr=False)
    #: Doesn't end in "/".
    discord_api_url: str = DISCORD_API

    @property
    def slack(self) -> bool:
        """Whether any of Slack's tokens and secrets is set."""
        return any((
            self.slack_bot_token, self.slack_app_token, self.slack_signing_secret, self.slack_client_id,
            self.slack_client_secret,
        ))  # fmt: skip

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] | None = None) -> "Settings":
        """The settings of this process, or of the given variables.

        Raises:
            UsageError: a variable holds something that can't be meant; the text names it.
        """
        given = os.environ if environment is None else environment
        log = given.get("COACH_LOG", "")
        if log and log not in LOG_FORMATS:
            raise UsageError(f"COACH_LOG is {log!r}; it can be {' or '.join(LOG_FORMATS)}")
        dialogs = given.get("COACH_DIALOGS", "")
        return cls(
            database_url=given.get("COACH_DATABASE_URL", "") or default_database_url(),
            dialogs=Path(dialogs) if dialogs else None,
            secret_key=given.get("COACH_SECRET_KEY", ""),
            log=log,
            slack_bot_token=given.get("SLACK_BOT_TOKEN", "").strip(),
            slack_app_token=given.get("SLACK_APP_TOKEN", "").strip(),
            slack_signing_secret=given.get("SLACK_SIGNING_SECRET", "").strip(),
            slack_client_id=given.get("SLACK_CLIENT_ID", "").strip(),
            slack_client_secret=given.get("SLACK_CLIENT_SECRET", "").strip(),
            slack_api_url=_api_url("SLACK_API_URL", given, SLACK_API) + "/",
            slack_authorize_url=given.get("SLACK_AUTHORIZE_URL", "").strip(),
            slack_redirect_uri=given.get("SLACK_REDIRECT_URI", "").strip(),
            discord_token=given.get("DISCORD_TOKEN", "").strip(),
            discord_api_url=_api_url("DISCORD_API_URL", given, DISCORD_API),
        )


def missing_for_slack(settings: Settings, *, http: bool) -> list[str]:
    """What Slack needs and isn't set, by socket or over HTTP: a clause each, with where it is found."""
    missing = []
    if http and not settings.slack_signing_secret:
        missing.append(f"SLACK_SIGNING_SECRET is not set: {CREDENTIALS_PLACE} → Signing Secret")
    if not http and not settings.slack_app_token:
        missing.append(f"SLACK_APP_TOKEN is not set: {APP_TOKEN_PLACE}")
    if settings.slack_client_id and not settings.slack_client_secret:
        missing.append(f"SLACK_CLIENT_SECRET is not set: {CREDENTIALS_PLACE} → Client Secret")
    elif settings.slack_client_secret and not settings.slack_client_id:
        missing.append(f"SLACK_CLIENT_ID is not set: {CREDENTIALS_PLACE} → Client ID")
    elif not settings.slack_bot_token and not settings.slack_client_id:
        missing.append(f"SLACK_BOT_TOKEN is not set: {BOT_TOKEN_PLACE}")
    return missing


def _api_url(name: str, given: Mapping[str, str], usual: str) -> str:
    """An address without "/" at its end."""
    url = given.get(name, "").strip() or usual
    if not url.startswith(("https://", "http://")):
        raise UsageError(f"{name} is {url!r}; it is an address like {usual}")
    return url.rstrip("/")


def data_folder() -> Path:
    """Where this user's data is kept when nothing else is said. Not made here."""
    from platformdirs import user_data_path  # only needed when no database was named

    return user_data_path("firsthand", appauthor=False)


def default_database_url() -> str:
    """The SQLite file in the user's data folder."""
    return f"sqlite:///{data_folder() / 'coach.db'}"
