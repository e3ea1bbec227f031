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

from coach.dialog.asked import load_asked
from coach.dialog.common import Common
from coach.dialog.faq import Faq
from coach.dialog.folder import Scripts, read_scripts
from coach.dialog.guide import GuideLine
from coach.dialog.help import Help
from coach.dialog.languages import (
    FOLDER,
    PRIVATE_FILE,
    REVIEW_WORDS,
    SOURCE,
    WEAK_FILE,
    find_languages,
)
from coach.dialog.phrases import load_phrases
from coach.dialog.steps import Button, Choice, Dialog, Question, Remind, Step
from coach.dialog.ways import below_of, moves
from coach.dialog.words import load_words
from coach.model.conversation import Slots
from coach.model.effects import Option
from coach.model.errors import Problem, ScriptError
from coach.skills.faq import Index
from coach.skills.phrases import Phrases
from coach.skills.questions import Bank
from coach.skills.words import Words

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
    #: All steps by full name, in order.
    steps: Mapping[str, Step]
    scripts: Scripts
    folder: Path
    _machine: Machine
    _loaded: dict[tuple[str, str], Any] = field(default_factory=dict)

    @property
    def dialogs(self) -> Mapping[str, Dialog]:
        """In the order of the journey, side dialogs last."""
        return self.scripts.dialogs

    @property
    def common(self) -> Common:
        """What holds for all dialogs: where news lead, a further interview begins, and so on."""
        return self.scripts.common

    @property
    def bank(self) -> Bank:
        """The questions that lists are made from."""
        return self.scripts.bank

    @property
    def guide(self) -> Mapping[str, GuideLine]:
        """The sentences of the guide, by id."""
        return self.scripts.guide

    @property
    def help(self) -> Help:
        """People who can help, the region and its holidays."""
        return self.scripts.help

    @property
    def faq(self) -> Faq:
        """What people ask in between."""
        return self.scripts.faq

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages that texts are there in, the source language first."""
        return tuple(self.scripts.texts)

    @property
    def slots(self) -> Mapping[str, str]:
        """Slot to how its value reads: "text", "choice", "date", "name", and so on."""
        return self.scripts.slots

    def step(self, name: str) -> Step:
        """The step of this name, or what became of it.

        A step that was renamed is found by its old name. One that is gone leads to the first step of its
        dialog, and when that is gone too, to the very first: a saved conversation always resumes somewhere.
        """
        name = self.scripts.was.get(name, name)
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
        return text_id in self.scripts.texts[SOURCE]

    def text(self, text_id: str, language: str = SOURCE) -> str:
        """The text with this id, in the source language where there is no translation.

        Raises:
            KeyError: no text has this id.
        """
        source = self.scripts.texts[SOURCE]
        return self.scripts.texts.get(language, source).get(text_id) or source[text_id]

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

    def bank_texts(self, language: str = SOURCE) -> Mapping[str, str]:
        """The questions of the bank as worded, by text id."""
        key = ("texts of the bank", language)
        if key not in self._loaded:
            self._loaded[key] = {one.text_id: self.text(one.text_id, language) for one in self.bank.entries}
        texts: Mapping[str, str] = self._loaded[key]
        return texts

    def template(self, name: str, language: str = SOURCE) -> str:
        """A template's text, in the source language where there is no translation.

        Raises:
            KeyError: there is no such template.
        """
        source = self.scripts.templates[SOURCE]
        return self.scripts.templates.get(language, source).get(name) or source[name]

    def words(self, language: str = SOURCE) -> Words:
        """How answers are written in this language; read from its folder when first asked for."""
        return self._load("words", language, load_words)  # type: ignore[no-any-return]

    def phrases(self, language: str = SOURCE) -> Phrases:
        """What people say at any time in this language; read from its folder when first asked for."""
        return self._load("phrases", language, load_phrases)  # type: ignore[no-any-return]

    def weak_questions(self, language: str = SOURCE) -> Phrases:
        """How weak questions sound in this language; nothing is weak in a folder without that file."""
        return self._load("weak_questions", language, self._load_more)  # type: ignore[no-any-return]

    def private(self, language: str = SOURCE) -> Phrases:
        """How people tell what isn't kept of them; nothing is left out in a folder without that file."""
        return self._load("private", language, self._load_more)  # type: ignore[no-any-return]

    def _load_more(self, path: Path) -> Phrases:
        """Phrases of a further file, for which the spelling and lists of phrases.yaml hold too."""
        base = self.phrases(path.parent.name)
        return load_phrases(path, base=base) if path.is_file() else Phrases()

    def review_words(self, language: str = SOURCE) -> Phrases | None:
        """The words by which drafts are reviewed in this language; None where a folder has none."""
        folders = (self.folder / FOLDER / one / REVIEW_WORDS for one in (language, SOURCE))
        if not any(one.is_file() for one in folders):
            return None
        return self._load(REVIEW_WORDS.removesuffix(".yaml"), language, load_phrases)  # type: ignore[no-any-return]

    def asked(self, language: str = SOURCE) -> Index:
        """The questions that people ask in between, ready to be found; built when first asked for."""
        key = ("questions asked", language)
        if key not in self._loaded:
            known = self._load("asked", language, load_asked)
            ask = known.ask or {one.id: one.ask for one in self.faq.questions.values()}
            answers = dict(known.answers or self.faq.answers)
            for one in self.bank.entries:  # what they will ask the contact isn't asked of the coach
                answers[one.category] = (*answers.get(one.category, ()), self.text(one.text_id, language))
            texts = self.scripts.texts.get(language, self.scripts.texts[SOURCE]).values()
            self._loaded[key] = Index(ask, answers, known.vocabulary, self.phrases(language), texts)
        index: Index = self._loaded[key]
        return index

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
    """Like `compile_folder`, with the problems as a value; no book when there are any."""
    scripts, problems = read_scripts(folder, wanted)
    if problems:
        return None, problems
    steps = {name: step for dialog in scripts.dialogs.values() for name, step in dialog.steps.items()}
    start = next(iter(steps))
    return Book(start, steps, scripts, folder, build_machine(scripts.dialogs, start)), ()


def check_folder(
    folder: Path, wanted: Iterable[str] | None = None
) -> tuple[Book | None, tuple[Problem, ...]]:
    """Like `read_folder`, and also reads what is otherwise read when first needed: each language's words."""
    book, problems = read_folder(folder, wanted)
    found = list(problems)
    for language in find_languages(folder) if wanted is None else (SOURCE, *wanted):
        for name, load in (("words", load_words), ("phrases", load_phrases), ("asked", load_asked)):
            path = folder / FOLDER / language / f"{name}.yaml"
            file = str(path.relative_to(folder))
            try:
                load(path)
            except ScriptError as error:
                found += [Problem(file, one.line, one.code, one.message) for one in error.problems]
            except OSError:
                found.append(Problem(file, 1, "C008", f"there is no {name}.yaml for {language}"))
        for name in (WEAK_FILE, PRIVATE_FILE):
            found += _check_more(folder, language, name)
        found += _check_review_words(folder, language)
    return (None if found else book), tuple(found)


def _check_review_words(folder: Path, language: str) -> list[Problem]:
    """What can't be read in the words for reviewing drafts, which a language may do without."""
    path = folder / FOLDER / language / REVIEW_WORDS
    try:
        if path.is_file():
            load_phrases(path, check=True)
    except ScriptError as error:
        file = str(path.relative_to(folder))
        return [Problem(file, one.line, one.code, one.message) for one in error.problems]
    return []


def _check_more(folder: Path, language: str, name: str) -> list[Problem]:
    """What is wrong with a further file of a language's phrases; a folder may do without it."""
    path = folder / FOLDER / language / name
    base = path.with_name("phrases.yaml")
    try:
        known = load_phrases(base)
    except (ScriptError, OSError):
        return []  # that is reported by itself
    try:
        if path.is_file():
            load_phrases(path, check=True, base=known)
    except ScriptError as error:
        file = str(path.relative_to(folder))
        return [Problem(file, one.line, one.code, one.message) for one in error.problems]
    return []


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
    options: tuple[Choice | Button, ...] = step.options if isinstance(step, Question | Remind) else ()
    for option in options:
        if option.condition is None or slots is None or option.condition.holds(slots):
            yield option.id
