"""Looks at everything that the coach needs, and says what is there, what is wrong and what is missing.

Changes nothing, and makes no database that isn't there.
"""

import json
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from http import HTTPStatus
from http.client import HTTPException
from pathlib import Path
from queue import Empty, Queue
from threading import Thread
from typing import Any
from urllib.error import HTTPError
from urllib.request import Request, urlopen

from sqlalchemy import Connection, func, select

from coach.dialog.book import find_dialogs, read_folder
from coach.model.errors import CoachError, StoreError
from coach.runtime import keys
from coach.runtime.config import (
    BOT_TOKEN_PLACE,
    DISCORD_TOKEN_PLACE,
    Settings,
    default_database_url,
    missing_for_slack,
)
from coach.runtime.database import READS, plain_engine, sqlite_file, stored_revision, told
from coach.runtime.mailbox import FAILED, SENDING, WAITING
from coach.runtime.tables import REVISION, outbox, people, stamp, wakes

OK, WARNING, PROBLEM = "ok", "warning", "problem"
#: The longest wait for Slack or Discord, in seconds.
ASK_SECONDS = 3.0
#: What Slack may answer that says nothing of a token.
SLACK_TROUBLE = ("internal_error", "fatal_error", "service_unavailable", "request_timeout", "ratelimited")
#: Where somebody adds the application to their account or to a server; its id follows.
DISCORD_INSTALL = "https://discord.com/oauth2/authorize?client_id="
#: Discord refuses requests that don't say so what they are.
DISCORD_AGENT = "DiscordBot (firsthand, 1)"


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was looked at. A warning works, but should be known; a problem doesn't work."""

    name: str
    state: str
    text: str


def examine(settings: Settings, now: datetime) -> list[Check]:
    """Every check, in the order in which things depend on each other."""
    return [*_scripts(settings), *_database(settings, now), *_settings(settings)]


def _scripts(settings: Settings) -> Iterator[Check]:
    try:
        folder = settings.dialogs or find_dialogs()
        book, problems = read_folder(folder)
    except (CoachError, OSError) as error:
        yield Check("scripts", PROBLEM, str(error))
        return
    if book is None:
        yield Check("scripts", PROBLEM, f"{folder}: {len(problems)} problems; `coach check` lists them")
        return
    yield Check("scripts", OK, f"{folder}: {len(book.dialogs)} dialogs, {', '.join(book.languages)}")
    if book.help.verified:
        yield Check("help", OK, f"the people to turn to in {book.help.region} have been checked")
    else:
        text = "help.yaml: nobody has checked these numbers yet; do so, then set `verified: true`"
        yield Check("help", WARNING, text)


def _database(settings: Settings, now: datetime) -> Iterator[Check]:
    try:
        file = sqlite_file(settings.database_url)
        if not file.exists():
            yield _no_database(file, settings.database_url == default_database_url())
            return
        yield from _contents(file, settings, now)
    except (CoachError, OSError) as error:
        yield Check("database", PROBLEM, str(error))


def _no_database(file: Path, is_default: bool) -> Check:
    """Whether a database could be made. Only the default one's folder is made with it."""
    folder = file.absolute().parent
    if is_default:
        folder = next(one for one in (folder, *folder.parents) if one.is_dir())
    if not folder.is_dir():
        return Check("database", PROBLEM, f"the folder {folder} doesn't exist")
    if not os.access(folder, os.W_OK):
        return Check("database", PROBLEM, f"{file} isn't there yet, and {folder} can't be written to")
    return Check("database", OK, f"{file} isn't there yet; the first start makes it")


def _contents(file: Path, settings: Settings, now: datetime) -> Iterator[Check]:
    engine = plain_engine(file)
    try:
        with told(file), engine.connect() as connection:
            connection.execution_options(**READS)
            with connection.begin():
                yield _version(connection, file)
                yield _health(connection)
                yield _key(connection, settings)
                yield from _work(connection, now)
            connection.execution_options(coach_reads=False)
            with connection.begin() as writing:
                writing.rollback()  # it could be begun: the file can be written
            yield Check("database", OK, f"{file} can be written")
    finally:
        engine.dispose()


def _version(connection: Connection, file: Path) -> Check:
    stored = stored_revision(connection)
    if stored is None:
        raise StoreError(f"{file} is empty; the first start makes its tables")
    if stored != REVISION:
        raise StoreError(f"{file}: its tables are at {stored}, this program is at {REVISION}")
    return Check("database", OK, f"{file}: tables at {stored}")


def _health(connection: Connection) -> Check:
    mode = connection.exec_driver_sql("PRAGMA journal_mode").scalar()
    found = connection.exec_driver_sql("PRAGMA quick_check(1)").scalar()
    if found != "ok":
        return Check("database", PROBLEM, f"the file is damaged ({found}); restore a backup")
    return Check("database", OK if mode == "wal" else WARNING, f"undamaged, journal mode {mode}")


def _key(connection: Connection, settings: Settings) -> Check:
    facts = keys.facts(connection)
    sealed = keys.CHECK in facts
    if settings.secret_key and not sealed:
        return Check("secret key", WARNING, "answers are not encrypted yet; the next start does it")
    keys.known(facts, settings.secret_key)
    if sealed:
        return Check("secret key", OK, "answers are encrypted, and the key fits")
    return Check("secret key", WARNING, "answers are not encrypted (COACH_SECRET_KEY is not set)")


def _work(connection: Connection, now: datetime) -> Iterator[Check]:
    def count(table: Any, *which: Any) -> int:
        return connection.scalar(select(func.count()).select_from(table).where(*which)) or 0

    due = count(wakes, wakes.c.at <= stamp(now))
    unsent = count(outbox, outbox.c.state.in_([WAITING, SENDING]))
    yield Check("people", OK, f"{count(people)} people, {due} wakes due, {unsent} messages to send")
    if failed := count(outbox, outbox.c.state == FAILED):
        yield Check(
            "messages", WARNING, f"{failed} could not be delivered; they wait for the person's next visit"
        )


def _settings(settings: Settings) -> Iterator[Check]:
    if settings.slack:
        yield from _slack(settings)
    else:
        yield Check("slack", OK, "not configured")
    if settings.discord_token:
        yield from _discord(settings)
    else:
        yield Check("discord", OK, "not configured")
    yield Check("log", OK, settings.log or "warnings only")


def _slack(settings: Settings) -> Iterator[Check]:
    """What Slack needs to be run in the way that is meant, and whether it takes the token."""
    socket, http = bool(settings.slack_app_token), bool(settings.slack_signing_secret)
    ways = [way for way, is_set in (("by socket", socket), ("over HTTP", http)) if is_set]
    if missing := missing_for_slack(settings, http=http and not socket):
        ends = "; without it, only `coach nudges` can be run" if not ways and settings.slack_bot_token else ""
        yield Check("slack", WARNING if ends else PROBLEM, "; ".join(missing) + ends)
    else:
        yield Check("slack", OK, f"can be run {' and '.join(ways)}")
    if settings.slack_client_id and not settings.secret_key:
        yield Check("slack", WARNING, "workspaces' tokens are not encrypted (COACH_SECRET_KEY is not set)")
    if settings.slack_bot_token:
        yield _bot_token(settings)


def _bot_token(settings: Settings) -> Check:
    """Whose SLACK_BOT_TOKEN is, as Slack says."""
    headers = {"Authorization": f"Bearer {settings.slack_bot_token}"}
    asked = Request(f"{settings.slack_api_url}auth.test", data=b"", headers=headers)
    answer = _in_time(lambda: _asked(asked))
    if isinstance(answer, Exception):
        text = f"{settings.slack_api_url} can't be reached ({type(answer).__name__})"
        return Check("slack", WARNING, text)
    if answer.get("ok"):
        text = f"SLACK_BOT_TOKEN is good for the workspace {answer.get('team')} ({answer.get('team_id')})"
        return Check("slack", OK, text)
    if answer.get("error") in SLACK_TROUBLE:
        return Check("slack", WARNING, f"Slack has trouble of its own ({answer['error']})")
    text = f"Slack refuses SLACK_BOT_TOKEN ({answer.get('error')}): {BOT_TOKEN_PLACE}"
    return Check("slack", PROBLEM, text)


def _discord(settings: Settings) -> Iterator[Check]:
    """Whose DISCORD_TOKEN is, as Discord says, and what in its settings is in the way."""
    headers = {"Authorization": f"Bot {settings.discord_token}", "User-Agent": DISCORD_AGENT}
    bot, application = (
        Request(f"{settings.discord_api_url}/{path}", headers=headers)
        for path in ("users/@me", "oauth2/applications/@me")
    )
    answer = _in_time(lambda: _asked(bot, application))
    if isinstance(answer, HTTPError) and answer.code == HTTPStatus.UNAUTHORIZED:
        yield Check("discord", PROBLEM, f"Discord refuses DISCORD_TOKEN: {DISCORD_TOKEN_PLACE}")
    elif isinstance(answer, HTTPError):
        yield Check("discord", WARNING, f"Discord has trouble of its own (HTTP {answer.code})")
    elif isinstance(answer, Exception):
        text = f"{settings.discord_api_url} can't be reached ({type(answer).__name__})"
        yield Check("discord", WARNING, text)
    else:
        name = answer.get("name") or answer.get("username")
        yield Check("discord", OK, f"DISCORD_TOKEN is good for {name} ({answer.get('id')})")
        yield from _application(answer)


def _application(found: dict[str, Any]) -> Iterator[Check]:
    """What in the application's settings keeps people from the bot."""
    portal = "Developer Portal → your application"
    if found.get("interactions_endpoint_url"):
        text = "commands and buttons go to an address instead of here: empty Interactions Endpoint URL"
        yield Check("discord", PROBLEM, f"{text}, {portal} → General Information")
    ways = found.get("integration_types_config")
    missing = [
        name for key, name in (("0", "Guild Install"), ("1", "User Install")) if key not in (ways or ())
    ]
    if ways is not None and missing:
        yield Check("discord", WARNING, f"off: {' and '.join(missing)} ({portal} → Installation)")
    yield Check("discord", OK, f"to add it: {DISCORD_INSTALL}{found.get('id')}")


def _in_time(ask: Callable[[], dict[str, Any] | Exception]) -> dict[str, Any] | Exception:
    """What a platform answers. Takes three seconds at the most."""
    found: Queue[dict[str, Any] | Exception] = Queue()
    Thread(target=lambda: found.put(ask()), daemon=True).start()
    try:
        return found.get(timeout=ASK_SECONDS)
    except Empty:
        return TimeoutError()


def _asked(request: Request, more: Request | None = None) -> dict[str, Any] | Exception:
    """What is answered; with what is answered to `more`, if anything is."""
    try:
        with urlopen(request, timeout=ASK_SECONDS) as response:
            answer = dict(json.load(response))
    except HTTPError as error:
        error.close()
        return error
    except (OSError, HTTPException, ValueError, TypeError) as error:
        return error
    other = _asked(more) if more else answer
    return answer if isinstance(other, Exception) else {**answer, **other}
