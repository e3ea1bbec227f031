"""The terminal for a person at it: a prompt at the bottom, messages above it, also while they type."""

import re
import sys
from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager
from datetime import datetime
from pathlib import Path
from time import monotonic
from zoneinfo import ZoneInfo

from prompt_toolkit import PromptSession
from prompt_toolkit.application import get_app
from prompt_toolkit.buffer import Buffer
from prompt_toolkit.completion import CompleteEvent, Completer, Completion
from prompt_toolkit.document import Document as Typed
from prompt_toolkit.filters import Condition
from prompt_toolkit.formatted_text import FormattedText
from prompt_toolkit.history import InMemoryHistory
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.patch_stdout import patch_stdout
from prompt_toolkit.shortcuts import CompleteStyle
from prompt_toolkit.styles import Style
from rich.console import Console
from rich.padding import Padding
from rich.rule import Rule
from rich.text import Text

from bots.terminal_input import Input, Quit, Saved, typed, visible
from coach.dialog.book import Book
from coach.dialog.texts import fill
from coach.model.conversation import Conversation
from coach.model.effects import Checklist, Document, Option, Say, Shown, Timer, numbered
from coach.model.events import Chose
from coach.runtime.surface import Sending
from coach.skills.saying import say_date

#: A line begun sooner after a question appeared was begun without having read it.
_READING = 0.5  # seconds
#: Longer lines of text are hard to read, however wide the window is.
WIDEST = 88  # characters
_HEADING = re.compile(r"#{1,4} ")
#: One or two stars at a word's edges; the words between them are the one group.
_EMPHASIS = re.compile(r"(?<![\w*])\*{1,2}(?=[^\s*])([^*\n]+)(?<=[^\s*])\*{1,2}(?![\w*])")
_STYLE = Style.from_dict(
    {
        "prompt": "bold ansicyan",
        "bottom-toolbar": "noreverse ansibrightblack",
        "placeholder": "ansibrightblack",
    }
)


class FullScreen:
    """Messages scroll up; the line being typed stays at the bottom, whatever appears above it.

    What was typed is remembered for the arrow keys while the program runs, and never written to a file.
    """

    def __init__(self, book: Book, language: str, now: Callable[[], datetime], *, clock_stands: bool) -> None:
        """Makes the screen.

        Args:
            book: for the words of the terminal, and how dates are said.
            language: of these.
            now: reads the clock.
            clock_stands: the clock is a simulated one, which says nothing about when a line was written.
        """
        self._book = book
        self._language = language
        self._now = now
        self._clock_stands = clock_stands
        self._zone = "UTC"
        #: When what is on the screen was complete, and when the line being typed was begun (both monotonic).
        self._complete = 0.0
        self._begun: float | None = None
        self._options: tuple[Option, ...] = ()
        self._asked: tuple[str, int] = ("", 0)
        self._timer: Timer | None = None
        self._where = ""
        self._session: PromptSession[str] = PromptSession(
            history=InMemoryHistory(),
            completer=_Options(lambda: self._options),
            complete_while_typing=False,
            complete_style=CompleteStyle.COLUMN,
            key_bindings=self._keys(),
            bottom_toolbar=self._toolbar,
            placeholder=self._placeholder,
            style=_STYLE,
            reserve_space_for_menu=6,
            enable_history_search=False,
        )
        self._session.default_buffer.on_text_changed += self._typing

    def above_the_prompt(self) -> AbstractContextManager[None]:
        """While this is open, what is printed appears above the prompt and leaves the typed line alone."""
        return patch_stdout(raw=True)

    def show(self, effect: Shown, sending: Sending, saved: tuple[Saved, ...]) -> None:
        """Prints one message with its options, and remembers them for the arrow keys."""
        console = self._console()
        if effect.nudge:
            console.print(Text(f"● {self._moment()}", style="yellow"))
        if isinstance(effect, Document):
            self._print_document(console, effect)
        else:
            console.print(styled(effect.text))
        if not isinstance(effect, Say):
            ticked = effect.ticked if isinstance(effect, Checklist) else None
            for line in numbered(effect.options, ticked, first=getattr(effect, "first", 1)):
                console.print(Text(visible(line), style="cyan"))
            self._remember(effect, sending)
        for one in saved:
            line = fill(self._words("terminal_saved"), {"path": _short(one.path)}, {})
            console.print(Text(visible(line), style="dim"))
        console.print()

    def turn(self, conversation: Conversation, now: datetime) -> None:
        """Says at the bottom where they are; a question that isn't open any more offers nothing."""
        interview = conversation.interview
        self._where = interview.contact
        self._zone = conversation.person.timezone
        self._complete = monotonic()
        if self._asked != (interview.id, interview.question):
            self._options, self._timer = (), None

    def error(self, text: str) -> None:
        """Prints what couldn't be done."""
        self._console().print(Text(visible(text), style="red"), "")

    async def read(self) -> Input:
        """What they type next, or the option that they picked from the menu."""
        while True:
            self._begun = None
            try:
                text = await self._session.prompt_async(
                    FormattedText([("class:prompt", "› ")]), refresh_interval=1 if self._timer else 0
                )
            except EOFError:
                return Quit()
            except KeyboardInterrupt:
                return Quit()
            if text.strip():
                return self._entered(text)

    def _entered(self, text: str) -> Input:
        for option in self._options:
            if option.label == text.strip():
                return Chose(option.id, *self._asked)
        return typed(text, self._written())

    def _written(self) -> datetime | None:
        """When a line was written that was begun too soon for the question above it to have been read."""
        too_soon = self._begun is not None and self._begun - self._complete < _READING
        return self._now() if too_soon and not self._clock_stands else None

    def _typing(self, buffer: Buffer) -> None:
        if self._begun is None and buffer.text:
            self._begun = monotonic()

    def _words(self, key: str) -> str:
        return self._book.text(f"common.{key}", self._language)

    def _moment(self) -> str:
        """The present moment as the person says it."""
        now = self._now().astimezone(ZoneInfo(self._zone))
        return say_date(now.isoformat(), self._book.words(self._language), self._zone, now)

    def _remember(self, effect: Shown, sending: Sending) -> None:
        """Which options can be picked now. A nudge's buttons don't displace those of the open question."""
        self._timer = effect if isinstance(effect, Timer) else self._timer
        options: tuple[Option, ...] = () if isinstance(effect, Say) else effect.options
        if isinstance(effect, Checklist):
            options = ()  # entries are ticked by number, any number of them
        if options and not (effect.nudge and self._options):
            self._options = options
            self._asked = (sending.interview, sending.question)

    def _print_document(self, console: Console, document: Document) -> None:
        """A text to keep. One to copy is printed without wrapping, so that it is pasted as it was written."""
        console.print(Rule(Text(visible(document.title)), style="dim", align="left"))
        if document.copy:
            console.print(Text(visible(document.text)), soft_wrap=True)
        else:
            console.print(Padding(styled(document.text), (0, 0, 0, 2)))
        console.print(Rule(style="dim"))

    def _console(self) -> Console:
        """The console for the present width, on whatever stdout is now."""
        console = Console(file=sys.stdout, force_terminal=True, highlight=False, markup=False, emoji=False)
        console.width = min(console.width, WIDEST)
        return console

    def _toolbar(self) -> str:
        if self._timer is None:
            return self._where
        left = int((self._timer.ends - self._now()).total_seconds())
        clock = f"{abs(left) // 60}:{abs(left) % 60:02}"
        return f"{self._where}  ⏱ {'' if left >= 0 else '+'}{clock}"

    def _placeholder(self) -> FormattedText:
        key = "terminal_choose" if self._options else "terminal_type"
        return FormattedText([("class:placeholder", self._words(key))])

    def _keys(self) -> KeyBindings:
        keys = KeyBindings()

        @Condition
        def offered() -> bool:
            buffer = get_app().current_buffer
            return bool(self._options) and not buffer.text and buffer.complete_state is None

        @keys.add("down", filter=offered)
        @keys.add("tab", filter=offered)
        def _(event: KeyPressEvent) -> None:
            event.current_buffer.start_completion(select_first=True)

        @keys.add("escape", "enter")
        def _(event: KeyPressEvent) -> None:
            event.current_buffer.insert_text("\n")

        @keys.add("c-c")
        def _(event: KeyPressEvent) -> None:
            if event.current_buffer.text:
                event.current_buffer.reset()
            else:
                event.app.exit(exception=KeyboardInterrupt)

        return keys


def styled(text: str) -> Text:
    """The text with its headings and *emphasis* set in bold, and nothing in it that steers the terminal."""
    shown = Text()
    for number, line in enumerate(visible(text).split("\n")):
        shown.append("\n" if number else "")
        heading = _HEADING.match(line)
        if heading:
            shown.append(line[heading.end() :], "bold")
            continue
        for index, part in enumerate(_EMPHASIS.split(line)):
            shown.append(part, "bold" if index % 2 else "")
    return shown


class _Options(Completer):
    """Offers the labels of the open question's options."""

    def __init__(self, options: Callable[[], tuple[Option, ...]]) -> None:
        self._options = options

    def get_completions(self, document: Typed, complete_event: CompleteEvent) -> Iterable[Completion]:
        """The labels that hold what is typed."""
        for option in self._options():
            if document.text.strip().casefold() in option.label.casefold():
                yield Completion(option.label, start_position=-len(document.text))


def _short(path: Path) -> str:
    """The path as people write it, from their home folder."""
    home = Path.home()
    return f"~/{path.relative_to(home)}" if path.is_relative_to(home) else str(path)
