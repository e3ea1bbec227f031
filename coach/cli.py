"""The `coach` command. The only module of coach/ that may import bots.

Each command imports what it needs when it runs: `coach check` never loads a database library, and
`coach chat` shows its first prompt without waiting for what others need.

Exit codes: 0 good, 1 problems found or the run failed, 2 wrong usage.
"""

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from typing import Any

from coach import __version__
from coach.model.errors import CoachError, ScriptError, UsageError

FAILED, WRONG_USAGE = 1, 2
#: What a shell reports for a program ended by Ctrl-C.
INTERRUPTED = 130
MOST_PORT = 65_535
PERSON = "an account such as terminal:sam, or just sam"


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the command line; returns the exit code. Never raises for a mistake of whoever typed it."""
    wanted = _parser().parse_args(arguments)
    run: Callable[[argparse.Namespace], int] = wanted.run
    try:
        code = run(wanted)
        if sys.stdout is not None:
            sys.stdout.flush()
    except UsageError as error:
        return _complain(error, WRONG_USAGE)
    except CoachError as error:
        return _complain(error, FAILED)
    except BrokenPipeError:
        # whoever read our output has gone; Python would complain once more when it closes the stream
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FAILED
    except OSError as error:
        return _complain(f"{error.filename or 'input or output'}: {error.strerror or error}", FAILED)
    except KeyboardInterrupt:
        return INTERRUPTED
    return code


def _complain(error: object, code: int) -> int:
    print(f"coach: {error}", file=sys.stderr)
    if isinstance(error, ScriptError):
        print("coach: the scripts have problems; nothing was started", file=sys.stderr)
    return code


def _lazily(place: str) -> Callable[[argparse.Namespace], int]:
    """The command "module:function", imported when it runs."""
    module, _, name = place.partition(":")

    def run(wanted: argparse.Namespace) -> int:
        code: int = getattr(import_module(module), name)(wanted)
        return code

    return run


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="coach", description="Firsthand: a coach for information interviews.", allow_abbrev=False
    )
    parser.add_argument("--version", action="version", version=f"coach {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)

    def command(name: str, text: str, run: Callable[[argparse.Namespace], int]) -> argparse.ArgumentParser:
        one = commands.add_parser(name, help=text, description=text, allow_abbrev=False)
        one.set_defaults(run=run)
        return one

    one = command("chat", "Talk to the coach in the terminal.", _chat)
    one.add_argument("--user", metavar="NAME", help="who you are; each name has a coach of their own")
    one.add_argument("--db", metavar="URL", help="the database, such as sqlite:///coach.db")
    one.add_argument("--language", default="en", metavar="LANG", help="such as en")
    one.add_argument("--timezone", metavar="ZONE", help="such as America/Edmonton; else this machine's")
    one.add_argument("--at", metavar="TIME", help="begin a simulated clock here: 2026-11-22T09:00")
    one.add_argument("--json", action="store_true", help="one JSON object a line, for programs")

    one = command("slack", "Run the Slack app: by a socket, or over HTTP.", _slack)
    one.add_argument("--http", action="store_true", help="Slack calls us, instead of a connection to Slack")
    one.add_argument("--host", default="127.0.0.1", help="the address to listen at; else 127.0.0.1")
    one.add_argument(
        "--port",
        type=_port,
        metavar="PORT",
        help="with --http: else 3000; without: /healthz and /readyz only",
    )
    one.add_argument(
        "--manifest", action="store_true", help="print what Slack needs to make the app, and end"
    )
    one.add_argument("--url", metavar="URL", help="with --manifest: the public address, for HTTP")

    command("discord", "Run the Discord bot.", _discord)
    command("nudges", "Deliver what comes due, and nothing else, until stopped.", _nudges)
    command("serve", "Run everything that is configured, until stopped.", _serve)

    one = command("check", "Look for problems in the scripts.", _lazily("coach.commands.scripts:check"))
    one.add_argument("folder", nargs="?", metavar="DIR", help="a folder of scripts; else the one in use")
    one.add_argument("--json", action="store_true", help="the problems as a JSON list")

    one = command("graph", "Draw the scripts as a mermaid diagram.", _lazily("coach.commands.scripts:graph"))
    one.add_argument("dialog", nargs="?", metavar="DIALOG", help="only this one")

    one = command("test", "Run stories.", _lazily("coach.commands.scripts:test"))
    one.add_argument("paths", nargs="*", metavar="PATH", help="story files or folders; else tests/stories")
    one.add_argument("--update", action="store_true", help="write down what the coach says now")

    one = command("understand", "Show how an answer is read.", _lazily("coach.commands.reading:understand"))
    one.add_argument(
        "kind", metavar="KIND", help="date, yes_no, choice, name, …; - reads many, a JSON line each"
    )
    one.add_argument("text", nargs="?", metavar="TEXT")
    one.add_argument("--options", metavar="a,b,c", help="what can be chosen")
    one.add_argument("--language", default="en", metavar="LANG")
    one.add_argument("--timezone", metavar="ZONE")
    one.add_argument("--at", metavar="TIME", help="what counts as now, for words like tomorrow")
    one.add_argument("--json", action="store_true")

    one = command(
        "review",
        "Check a draft, or a question, before it is sent or asked.",
        _lazily("coach.commands.reviewing:review"),
    )
    one.add_argument(
        "kind", metavar="KIND", help="email, thank_you, question, …; - reads many, a JSON line each"
    )
    one.add_argument("file", nargs="?", metavar="FILE", help="may begin with its subject; - is the input")
    one.add_argument("--language", default="en", metavar="LANG")
    one.add_argument("--json", action="store_true")

    one = command(
        "export", "Print what is kept of one person, as JSON.", _lazily("coach.commands.people:export")
    )
    one.add_argument("person", metavar="PERSON", help=PERSON)
    one = command("forget", "Erase everything that is kept of one person.", _forget)
    one.add_argument("person", metavar="PERSON", help=PERSON)
    one = command(
        "backup", "Copy the database into a file, also in use.", _lazily("coach.commands.people:backup")
    )
    one.add_argument("file", metavar="FILE")
    command(
        "doctor", "Say what is configured, and whether it works.", _lazily("coach.commands.people:doctor")
    )
    return parser


# Commands that need a surface.


def _chat(wanted: argparse.Namespace) -> int:
    from bots.terminal import ChatOptions, chat
    from coach.commands import given
    from coach.runtime import logs
    from coach.runtime.config import Settings

    settings = Settings.from_environment()
    if settings.log:
        logs.set_up(settings.log)
    zone = given.zone(wanted.timezone)
    url = given.database(wanted.db, settings)
    return chat(
        ChatOptions(
            user=given.user(wanted.user),
            database_url=url,
            dialogs=given.scripts(),
            files=given.files(url),
            language=wanted.language,
            timezone=zone,
            timezone_known=bool(wanted.timezone),
            at=given.moment(wanted.at, zone) if wanted.at else None,
            json=wanted.json,
        )
    )


def _slack(wanted: argparse.Namespace) -> int:
    if wanted.url is not None and not wanted.manifest:
        raise UsageError("--url belongs to --manifest")
    if wanted.manifest:
        from bots import slack_manifest

        print(slack_manifest.text(wanted.url), end="")
        return 0
    from coach.commands import service
    from coach.runtime.config import Settings

    slack_service = _slack_service()
    settings = Settings.from_environment()
    slack_service.check(settings, http=wanted.http)
    port = {} if wanted.port is None else {"port": wanted.port}
    make = slack_service.over_http if wanted.http else slack_service.by_socket
    return service.run([make(host=wanted.host, **port)])


def _discord(_wanted: argparse.Namespace) -> int:
    from coach.commands import service
    from coach.runtime.config import Settings

    discord_service = _discord_service()
    discord_service.check(Settings.from_environment())
    return service.run([discord_service.gateway])


def _nudges(_wanted: argparse.Namespace) -> int:
    from coach.commands import service
    from coach.runtime.config import Settings

    settings = Settings.from_environment()
    parts = [_slack_service().sender(settings)] if settings.slack else []
    if settings.discord_token:
        parts.append(_discord_service().sending)
    return service.run(parts, hears=False)


def _serve(_wanted: argparse.Namespace) -> int:
    from coach.commands import service
    from coach.runtime.config import Settings

    # Platforms join here: each is a part when its settings are there.
    settings = Settings.from_environment()
    parts = [_slack_service().configured(settings)] if settings.slack else []
    if settings.discord_token:
        parts.append(_discord_service().gateway)
    return service.run([part for part in parts if part])


def _slack_service() -> Any:
    return _platform("Slack", "bots.slack_service", "slack_bolt", "slack_sdk", "aiohttp")


def _discord_service() -> Any:
    return _platform("Discord", "bots.discord_service", "discord", "aiohttp", "yarl")


def _platform(name: str, module: str, *libraries: str) -> Any:
    """The module that runs a platform's app, whose libraries may not be installed."""
    try:
        return import_module(module)
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] in libraries:
            extra = name.lower()
            raise UsageError(f"{name} needs more packages: pip install 'firsthand[{extra}]'") from error
        raise


def _port(given: str) -> int:
    number = int(given)
    if not 0 <= number <= MOST_PORT:
        raise ValueError(given)
    return number


def _forget(wanted: argparse.Namespace) -> int:
    from bots.terminal import erase_files
    from coach.commands import given, people
    from coach.runtime.config import Settings

    code = people.forget(wanted)
    url = given.database(None, Settings.from_environment())
    erase_files(given.account(wanted.person), given.files(url))
    return code
