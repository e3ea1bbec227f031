"""Discord's slash commands, `/coach …`, and what can be done with a message: as events, with suggestions.

`add` puts them on a bot's tree; each use becomes one event for what takes it. Names and descriptions are
texts of common.yaml (`command_…`, `command_name_…`), in each language that they are there in. Nothing is
decided here, and what a command does can be typed as well.
"""

import re
from collections.abc import Awaitable, Callable, Iterable, Mapping
from typing import Any
from zoneinfo import ZoneInfo

import discord
from discord import app_commands
from discord.app_commands import Choice, Command, Group, TranslationContextLocation, locale_str

from bots.discord_events import MayMention, account_of
from bots.words import clean, shorten
from coach.dialog.book import Book
from coach.engine import answered
from coach.model.conversation import Conversation
from coach.model.events import Chose, Commanded, Event, Started, Submitted
from coach.runtime import logs
from coach.runtime.runner import Runner
from coach.skills.saying import say_time
from coach.skills.zone_search import search

Interaction = discord.Interaction[Any]
#: Does with a command what its event says, and answers it.
Take = Callable[[Interaction, Event | MayMention], Awaitable[None]]

#: What each command without anything behind it means.
PLAIN: Mapping[str, Event] = {
    "start": Started(),
    "nudges": Chose("do:nudges"),
    **{
        name: Commanded(name)
        for name in (
            "status", "next", "skip", "stop", "resume", "interviews", "notes", "script", "now", "why",
            "human", "export", "forget", "help",
        )
    },
}  # fmt: skip
#: All commands, in the order in which Discord shows them.
NAMES = (
    "start", "status", "next", "back", "skip", "stop", "resume", "interviews", "switch", "new", "notes",
    "note", "script", "nudges", "settings", "now", "why", "human", "export", "forget", "help",
)  # fmt: skip
#: Discord takes so many suggestions, and so many characters of each.
MOST_CHOICES, MOST_LABEL = 25, 100
#: How alike, of 100, a suggestion is to what was typed with a slip.
ALIKE = 75

#: Everywhere: in servers and for people who have it in their own account; all answers are for them alone.
_INSTALLS = app_commands.AppInstallationType(guild=True, user=True)
_CONTEXTS = app_commands.AppCommandContext(guild=True, dm_channel=True, private_channel=True)
#: Names that Discord takes for commands and their parameters; they have no capitals either.
_NAME = re.compile(r"[-_'\w]{1,32}")
_NAMES = frozenset({
    TranslationContextLocation.command_name, TranslationContextLocation.group_name,
    TranslationContextLocation.parameter_name,
})  # fmt: skip


async def add(tree: app_commands.CommandTree[Any], runner: Runner, take: Take) -> None:
    """Put all commands and their translations on the tree.

    Args:
        tree: of a bot that isn't connected yet.
        runner: whose scripts have the words, and whose people the suggestions are about.
        take: is given each use of a command.
    """
    for command in commands(runner, take):
        tree.add_command(command)
    await tree.set_translator(Translator(runner.book))


def commands(runner: Runner, take: Take) -> tuple[Group, app_commands.ContextMenu]:
    """The commands: `/coach` with all its subcommands, and the one in a message's menu."""
    words = _Texts(runner.book)
    group = Group(
        name=words.name("coach"),
        description=words.text("coach"),
        allowed_installs=_INSTALLS,
        allowed_contexts=_CONTEXTS,
    )
    made = _with_more(runner, take, words)
    for name in NAMES:
        group.add_command(made.get(name) or words.command(name, _plainly(PLAIN[name], take)))
    return group, _save_note(take, words)


class Translator(app_commands.Translator):
    """Names and descriptions in the languages of the scripts."""

    def __init__(self, book: Book) -> None:
        self._book = book

    async def translate(
        self,
        string: locale_str,
        locale: discord.Locale,
        context: app_commands.TranslationContext[Any, Any],
    ) -> str | None:
        """The text in this locale's language; None when there is none, or Discord would refuse it."""
        language = locale.value.partition("-")[0]
        text = self._book.scripts.texts.get(language, {}).get(f"common.{string.extras.get('text', '')}")
        if text is None:
            return None
        is_name = context.location in _NAMES and not isinstance(context.data, app_commands.ContextMenu)
        return text if not is_name or (_NAME.fullmatch(text) and text == text.lower()) else None


class _Texts:
    """The texts of the scripts as what the library translates."""

    def __init__(self, book: Book) -> None:
        self._book = book

    def name(self, name: str, plain: str = "") -> locale_str:
        """A name: the same for all, unless a language has another."""
        return locale_str(plain or name, text=f"command_name_{name}")

    def text(self, name: str) -> locale_str:
        """What it does."""
        return locale_str(self._book.text(f"common.command_{name}"), text=f"command_{name}")

    def label(self, name: str) -> locale_str:
        """A name that may have capitals and spaces."""
        return locale_str(self._book.text(f"common.command_name_{name}"), text=f"command_name_{name}")

    def command(self, name: str, run: Callable[..., Any], *parameters: str) -> Command[Any, ..., None]:
        """A subcommand; its parameters are named and described by texts too."""
        if parameters:
            run = app_commands.rename(**{one: self.name(f"{name}_{one}", one) for one in parameters})(run)
            run = app_commands.describe(**{one: self.text(f"{name}_{one}") for one in parameters})(run)
        return Command(name=self.name(name), description=self.text(name), callback=run)


def _plainly(event: Event, take: Take) -> Callable[[Interaction], Any]:
    async def run(interaction: Interaction) -> None:
        await take(interaction, event)

    return run


def _with_more(runner: Runner, take: Take, words: _Texts) -> dict[str, Command[Any, ..., None]]:
    """The commands with something behind them."""
    suggest = Suggestions(runner)

    async def back(interaction: Interaction, to: str | None = None) -> None:
        await take(interaction, back_to(to))

    async def switch(interaction: Interaction, who: str) -> None:
        await take(interaction, switched(who))

    async def new(interaction: Interaction, name: str | None = None) -> None:
        await take(interaction, Commanded("new", name or ""))

    async def note(interaction: Interaction, text: str | None = None) -> None:
        await take(interaction, Commanded("note", text or "", form=not text))

    async def settings(
        interaction: Interaction,
        timezone: str | None = None,
        quiet_hours: str | None = None,
        name: str | None = None,
        mention_me: bool | None = None,
    ) -> None:
        typed = bool(timezone or quiet_hours or name)
        if typed or mention_me is None:
            await take(interaction, set_to(zone=timezone, quiet=quiet_hours, name=name))
        if mention_me is not None:
            await take(interaction, MayMention(yes=mention_me))

    made = {
        "back": words.command("back", back, "to"),
        "switch": words.command("switch", switch, "who"),
        "new": words.command("new", new, "name"),
        "note": words.command("note", note, "text"),
        "settings": words.command("settings", settings, "timezone", "quiet_hours", "name", "mention_me"),
    }
    made["back"].autocomplete("to")(_safely(suggest.answers))
    made["switch"].autocomplete("who")(_safely(suggest.people))
    made["settings"].autocomplete("timezone")(_safely(suggest.zones))
    return made


def _save_note(take: Take, words: _Texts) -> app_commands.ContextMenu:
    async def save_note(interaction: Interaction, message: discord.Message) -> None:
        await take(interaction, Commanded("note", message.content, form=True))

    return app_commands.ContextMenu(
        name=words.label("save_note"),
        callback=save_note,
        allowed_installs=_INSTALLS,
        allowed_contexts=_CONTEXTS,
    )


# What was typed behind a command. A suggestion that was chosen comes as its value, which others can type too.


def back_to(what: str | None) -> Event:
    """One step back, or to the answer that was chosen or described."""
    if not what:
        return Commanded("back")
    return Chose(what) if re.fullmatch(r"change:[a-z0-9_.]+", what) else Commanded("change", what)


def switched(who: str) -> Event:
    """To the interview that was chosen or described."""
    return Chose(who) if re.fullmatch(r"switch:[0-9]+", who) else Commanded("switch", who)


def set_to(**fields: str | None) -> Event:
    """The settings as they were typed; with none of them, the form."""
    typed = {name: value for name, value in fields.items() if value}
    return Submitted(typed, form="settings") if typed else Commanded("settings", form=True)


class Suggestions:
    """What to suggest while somebody types. Reads what is kept of them, and changes nothing."""

    def __init__(self, runner: Runner) -> None:
        self._runner = runner

    async def answers(self, interaction: Interaction, typed: str) -> list[Choice[str]]:
        """The answers that can be given again, the newest first."""
        known = await self._known(interaction)
        if known is None:
            return []
        options = answered(self._runner.book, known, self._runner.now())
        return _choices(((one.label, one.id) for one in options), typed)

    async def people(self, interaction: Interaction, typed: str) -> list[Choice[str]]:
        """With whom the other interviews are."""
        known = await self._known(interaction)
        if known is None:
            return []
        unnamed = self._runner.book.text("common.no_contact", known.person.language)
        others = sorted(known.others, key=lambda one: (bool(one.closed), -int(one.id)))
        return _choices(((one.contact or unnamed, f"switch:{one.id}") for one in others), typed)

    async def zones(self, interaction: Interaction, typed: str) -> list[Choice[str]]:
        """Places with what time it is there, to know one's own by."""
        known = await self._known(interaction)
        book, now = self._runner.book, self._runner.now()
        language = known.person.language if known else interaction.locale.value.partition("-")[0]
        here = known.person.timezone if known and known.person.timezone_known else ""
        words = book.words(language)
        places = search(typed, words, MOST_CHOICES, here)
        clocks = {one.zone: say_time(now.astimezone(ZoneInfo(one.zone)), words) for one in places}
        return [
            Choice(name=_label(f"{one.name} · {clocks[one.zone]} · {one.zone}"), value=one.zone)
            for one in places
        ]

    async def _known(self, interaction: Interaction) -> Conversation | None:
        return await self._runner.conversation(account_of(interaction.user.id))


def _safely(
    suggest: Callable[[Interaction, str], Awaitable[list[Choice[str]]]],
) -> Callable[[Interaction, str], Any]:
    """The same, with no suggestions when something is wrong: the words can be typed."""

    async def complete(interaction: Interaction, typed: str) -> list[Choice[str]]:
        try:
            return await suggest(interaction, typed)
        except Exception as error:
            logs.failure("suggestions", error)
            return []

    return complete


def _choices(options: Iterable[tuple[str, str]], typed: str) -> list[Choice[str]]:
    """Those that fit what was typed, in their order; those that nearly do only when no others are there."""
    from rapidfuzz import fuzz

    wanted = typed.strip().casefold()
    known = [(_label(label), value) for label, value in options if len(value) <= MOST_LABEL]
    fitting = [one for one in known if wanted in one[0].casefold()]
    fitting = fitting or [one for one in known if fuzz.partial_ratio(wanted, one[0].casefold()) >= ALIKE]
    return [Choice(name=label, value=value) for label, value in fitting[:MOST_CHOICES]]


def _label(text: str) -> str:
    return shorten(clean(text), MOST_LABEL) or "…"
