"""A folder of scripts, compiled: steps, texts, and the one state machine that moves all conversations.

Reads script files when compiling, and a language's words when they are first needed; nothing else.
Only this module knows `transitions`. Its use is narrow on purpose: flat states named `follow_up.thanks`,
no models added, no text of a script as a callback. Guards are conditions of ours, called with the slots.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol

from transitions import Machine

from coach.dialog import check
from coach.dialog import common as common_file
from coach.dialog import guide as guide_file
from coach.dialog import help as help_file
from coach.dialog.bank import read_bank
from coach.dialog.common import Common, read_common, read_order
from coach.dialog.guide import GuideLine, read_guide
from coach.dialog.help import Help, read_help
from coach.dialog.languages import (
    FOLDER,
    SOURCE,
    check_templates,
    find_languages,
    read_language,
    read_templates,
)
from coach.dialog.nodes import Node, read_nodes
from coach.dialog.phrases import load_phrases
from coach.dialog.script import read_dialog, read_outline
from coach.dialog.sources import Sources
from coach.dialog.steps import Choice, Dialog, Question, Remind, Step
from coach.dialog.ways import below_of, moves
from coach.dialog.words import load_words
from coach.model.conversation import Slots
from coach.model.effects import Option
from coach.model.errors import Problem, ScriptError
from coach.skills.phrases import Phrases
from coach.skills.questions import Bank
from coach.skills.words import Words

#: Files beside the dialogs that are no dialogs.
OTHER_FILES = frozenset({"common.yaml", "questions.yaml", "faq.yaml", "help.yaml", "guide.yaml"})
#: "next" leaves a step by its way, "unsure" is for "I don't know", "pass" goes by a step whose `if` fails.
TRIGGERS = ("next", "unsure", "pass")


class Moved(Protocol):
    """What the machine moves: anything with a state and saved answers."""

    @property
    def state(self) -> str:
        """The full name of the step where it stands."""

    @state.setter
    def state(self, name: str) -> None: ...

    @property
    def slots(self) -> Slots:
        """Saved answers, `me.…` included."""


@dataclass(frozen=True, eq=False, slots=True)
class Book:
    """All dialogs, ready to be walked. Shared by all conversations and never changed."""

    #: The full name of the step where everyone begins.
    start: str
    #: In the order of the journey, side dialogs last.
    dialogs: Mapping[str, Dialog]
    #: All steps by full name, in order.
    steps: Mapping[str, Step]
    common: Common
    bank: Bank
    guide: Mapping[str, GuideLine]
    help: Help
    #: The source language first.
    languages: tuple[str, ...]
    #: Slot to how its value reads: "text", "choice", "date", "name", …
    slots: Mapping[str, str]
    #: Former full names of steps.
    was: Mapping[str, str]
    folder: Path
    _texts: Mapping[str, Mapping[str, str]]
    _templates: Mapping[str, Mapping[str, str]]
    _machine: Machine
    _loaded: dict[tuple[str, str], Any] = field(default_factory=dict)

    def step(self, name: str) -> Step:
        """The step of this name, or what became of it.

        A step that was renamed is found by its old name. One that is gone leads to the first step of its
        dialog, and when that is gone too, to the very first: a saved conversation always resumes somewhere.
        """
        name = self.was.get(name, name)
        if name in self.steps:
            return self.steps[name]
        dialog = self.dialogs.get(name.partition(".")[0])
        return next(iter(dialog.steps.values())) if dialog else self.steps[self.start]

    def fire(self, trigger: str, talk: Moved) -> bool:
        """Moves `talk` along one of `TRIGGERS`; False when no way leads on from here.

        A step with an `if` is landed on whether it holds or not: the walk asks, and fires "pass" if not.
        """
        name = self.step(talk.state).name
        event = self._machine.events.get(trigger)
        if event is None or name not in event.transitions:
            return False
        if talk.state != name:
            talk.state = name
        return bool(event.trigger(talk, talk.slots))

    def has(self, text_id: str) -> bool:
        """Whether there is a text with this id."""
        return text_id in self._texts[SOURCE]

    def text(self, text_id: str, language: str = SOURCE) -> str:
        """The text with this id, in the source language where there is no translation.

        Raises:
            KeyError: no text has this id.
        """
        source = self._texts[SOURCE]
        return self._texts.get(language, source).get(text_id) or source[text_id]

    def when_empty(self, language: str = SOURCE) -> Mapping[str, str]:
        """What stands in a text for an answer that isn't known, by slot."""
        return {slot: self.text(f"common.when_empty.{slot}", language) for slot in self.common.when_empty}

    def options(
        self, step: Step, language: str = SOURCE, slots: Mapping[str, Any] | None = None
    ) -> tuple[Option, ...]:
        """A step's options with their labels (places for answers not filled in).

        Args:
            step: a question or a reminder; others have none.
            language: of the labels.
            slots: saved answers; an option whose `if` doesn't hold for them is left out. None: all options.
        """
        return tuple(
            Option(one, self.text(f"{step.name}.options.{one}", language)) for one in _offered(step, slots)
        )

    def menu(self, name: str, language: str = SOURCE) -> tuple[Option, ...]:
        """A menu of common.yaml, () when there is none of this name."""
        ids = self.common.menus.get(name, ())
        return tuple(Option(one, self.text(f"common.menus.{name}.{one}", language)) for one in ids)

    def labels(self, slot: str, language: str = SOURCE) -> dict[str, str]:
        """Option id to label, for all options that can be saved in this slot."""
        key = (f"labels of {slot}", language)
        if key not in self._loaded:
            self._loaded[key] = {
                option.id: option.label
                for step in self.steps.values()
                if isinstance(step, Question) and step.save == slot
                for option in self.options(step, language)
            }
        labels: dict[str, str] = self._loaded[key]
        return labels

    def template(self, name: str, language: str = SOURCE) -> str:
        """A template's text, in the source language where there is no translation.

        Raises:
            KeyError: there is no such template.
        """
        source = self._templates[SOURCE]
        return self._templates.get(language, source).get(name) or source[name]

    def words(self, language: str = SOURCE) -> Words:
        """How answers are written in this language; read from its folder when first asked for."""
        return self._load("words", language, load_words)  # type: ignore[no-any-return]

    def phrases(self, language: str = SOURCE) -> Phrases:
        """What people say at any time in this language; read from its folder when first asked for."""
        return self._load("phrases", language, load_phrases)  # type: ignore[no-any-return]

    def _load(self, what: str, language: str, load: Any) -> Any:
        key = (what, language)
        if key not in self._loaded:
            path = self.folder / FOLDER / language / f"{what}.yaml"
            if language != SOURCE and not path.is_file():
                return self._load(what, SOURCE, load)
            self._loaded[key] = load(path)
        return self._loaded[key]


def find_dialogs() -> Path:
    """The folder of scripts that comes with the program: in the package when installed, else beside it."""
    package = Path(__file__).resolve().parent.parent
    inside = package / "dialogs"
    return inside if inside.is_dir() else package.parent / "dialogs"


def compile_folder(path: Path | str, wanted: Iterable[str] | None = None) -> Book:
    """Reads a folder of scripts into a book.

    Args:
        path: the folder.
        wanted: languages to read besides the source language; None: all that have a folder.

    Raises:
        ScriptError: something in it is wrong; it carries all the problems of all files.
    """
    book, problems = read_folder(Path(path), wanted)
    if problems or book is None:
        raise ScriptError(problems)
    return book


def read_folder(folder: Path, wanted: Iterable[str] | None = None) -> tuple[Book | None, tuple[Problem, ...]]:
    """Like `compile_folder`, with the problems as a value; None when there are any."""
    sources = Sources()
    nodes = _read_files(folder, sources)
    sources.templates = read_templates(folder, "", sources)
    guide = read_guide(nodes["guide.yaml"], sources.problems) if "guide.yaml" in nodes else {}
    sources.guide = frozenset(guide)
    for name, node in nodes.items():
        if name not in OTHER_FILES:
            sources.unread |= read_outline(node, name, sources) is None
    order = read_order(nodes.get("common.yaml"), sources)
    common = read_common(nodes["common.yaml"], order, sources) if "common.yaml" in nodes else Common()
    bank = read_bank(nodes["questions.yaml"], sources) if "questions.yaml" in nodes else Bank()
    names = (*order, *(name for name in sources.outlines if name not in order))
    dialogs = {name: read_dialog(sources.outlines[name], sources) for name in names}
    helpful = read_help(nodes["help.yaml"], sources) if "help.yaml" in nodes else Help()
    steps = {name: step for dialog in dialogs.values() for name, step in dialog.steps.items()}
    slots = check.check(dialogs, steps, common, sources)
    tables, templates, lines = _read_languages(folder, wanted, helpful, sources)
    if sources.problems:
        return None, sources.problems.in_order()
    start = next(iter(dialogs[order[0]].steps))
    book = Book(
        start=start,
        dialogs=dialogs,
        steps=steps,
        common=common,
        bank=bank,
        guide=guide,
        help=Help(helpful.region, helpful.verified, helpful.situations, lines, helpful.holiday_rules),
        languages=tuple(tables),
        slots=slots,
        was={
            f"{outline.name}.{old}": f"{outline.name}.{new}"
            for outline in sources.outlines.values()
            for old, new in outline.was.items()
        },
        folder=folder,
        _texts=tables,
        _templates=templates,
        _machine=build_machine(dialogs, start),
    )
    return book, ()


def check_folder(folder: Path) -> tuple[Book | None, tuple[Problem, ...]]:
    """Like `read_folder`, and also reads what is otherwise read when first needed: each language's words."""
    book, problems = read_folder(folder)
    found = list(problems)
    for language in find_languages(folder):
        for name, load in (("words", load_words), ("phrases", load_phrases)):
            path = folder / FOLDER / language / f"{name}.yaml"
            file = str(path.relative_to(folder))
            try:
                load(path)
            except ScriptError as error:
                found += [Problem(file, one.line, one.code, one.message) for one in error.problems]
            except OSError:
                found.append(Problem(file, 1, "C008", f"there is no {name}.yaml for {language}"))
    return (None if found else book), tuple(found)


def build_machine(dialogs: Mapping[str, Dialog], start: str) -> Machine:
    """The shared machine: a state for each step, guarded moves in the order in which they are tried."""
    states = [name for dialog in dialogs.values() for name in dialog.steps]
    machine = Machine(
        model=None, states=states, initial=start, auto_transitions=False, ignore_invalid_triggers=True
    )
    for dialog in dialogs.values():
        below = below_of(dialog)
        for name, step in dialog.steps.items():
            for way in moves(step, below.get(name, "")):
                guard = way.condition.holds if way.condition else None
                machine.add_transition(way.trigger, name, way.target, conditions=guard)
    return machine


def _offered(step: Step, slots: Mapping[str, Any] | None) -> Iterator[str]:
    if isinstance(step, Remind):
        yield from (option_id for option_id, _ in step.options)
    options: tuple[Choice, ...] = step.options if isinstance(step, Question) else ()
    for option in options:
        if option.condition is None or slots is None or option.condition.holds(slots):
            yield option.id


def _read_files(folder: Path, sources: Sources) -> dict[str, Node]:
    """The YAML files of the folder by name. Those that must be there and aren't are reported."""
    found = {}
    paths = sorted(folder.glob("*.yaml"))
    for path in paths:
        node = read_nodes(path, path.name, sources.problems)
        if node is not None:
            found[path.name] = node
        elif path.name not in OTHER_FILES:
            sources.unread = True
    names = {path.name for path in paths}
    for name in (common_file.FILE, help_file.FILE, guide_file.FILE):
        if name not in names:
            sources.problems.add(name, 1, "C008", f"there is no {name} in {folder}")
    if not names - OTHER_FILES:
        sources.problems.add(str(folder), 1, "C008", "there is no dialog here: a file such as prepare.yaml")
    return found


def _read_languages(
    folder: Path, wanted: Iterable[str] | None, helpful: Help, sources: Sources
) -> tuple[dict[str, dict[str, str]], dict[str, dict[str, str]], dict[str, dict[str, str]]]:
    """For each language: its texts, its templates, and its lines of help."""
    names = find_languages(folder) if wanted is None else (SOURCE, *wanted)
    texts = {SOURCE: {text_id: one.text for text_id, one in sources.texts.items()}}
    templates = {SOURCE: {name: one.text for name, one in sources.templates.items()}}
    lines = {SOURCE: dict(helpful.lines.get(SOURCE, {}))}
    for language in names[1:]:
        texts[language] = read_language(folder, language, sources)
        prefix = f"{FOLDER}/{language}/"
        own = read_templates(folder / FOLDER / language, prefix, sources)
        check_templates(language, own, sources)
        templates[language] = {name: one.text for name, one in own.items()}
        lines[language] = {
            one: texts[language][f"help.{one}"] for one in lines[SOURCE] if f"help.{one}" in texts[language]
        }
    return texts, templates, lines
