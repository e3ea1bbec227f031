"""Translations: a folder of texts for each language, each kept with the source text that it was made from.

`languages/fr/arrange.yaml` holds `arrange.when.date: {from: When will you talk?, to: Quand parlerez-vous?}`.
"""

from collections.abc import Iterable, Mapping
from pathlib import Path

from coach.dialog.fields import Fields
from coach.dialog.nodes import Table, read_nodes, read_text
from coach.dialog.problems import suggestion
from coach.dialog.sources import Sources
from coach.dialog.texts import Written, places

SOURCE = "en"
FOLDER = "languages"
#: The words by which drafts are reviewed.
REVIEW_WORDS = "review_words.yaml"
#: How weak questions for the talk sound.
WEAK_FILE = "weak_questions.yaml"
#: Words for finding the question that somebody asks.
ASKED_FILE = "asked.yaml"
#: How people tell what isn't kept of them.
PRIVATE_FILE = "private.yaml"
#: Files of a language's folder that hold how people say things, not texts.
OTHER_FILES = frozenset({"words.yaml", "phrases.yaml", ASKED_FILE, PRIVATE_FILE, REVIEW_WORDS, WEAK_FILE})
KEYS = ("from", "to")


def find_languages(folder: Path) -> tuple[str, ...]:
    """The source language, then those that have a folder of translations."""
    root = folder / FOLDER
    found = sorted(one.name for one in root.iterdir() if one.is_dir()) if root.is_dir() else []
    return (SOURCE, *(name for name in found if name != SOURCE))


def read_language(folder: Path, language: str, sources: Sources) -> dict[str, str]:
    """The texts of one language by id; what is missing, stale or wrong is reported.

    A text with a mistake is left out, so the source text is shown in its place.
    """
    found: dict[str, str] = {}
    for path in sorted((folder / FOLDER / language).glob("*.yaml")):
        if path.name not in OTHER_FILES:
            found |= _read_file(path, f"{FOLDER}/{language}/{path.name}", found, sources)
    for text_id, source in sources.texts.items():
        if text_id not in found and text_id not in sources.mistranslated:
            file = f"{FOLDER}/{language}/{text_id.partition('.')[0]}.yaml"
            message = f"{text_id} is not translated: {_start(source.text)}"
            sources.problems.add(file, 1, "C040", message)
    return found


def read_templates(folder: Path, prefix: str, sources: Sources) -> dict[str, Written]:
    """The templates below a folder, by the name that scripts use: `drafts/thanks.md`."""
    found = {}
    for path in sorted((folder / "drafts").glob("*.md")):
        name = f"drafts/{path.name}"
        text = read_text(path, prefix + name, sources.problems)
        if text is not None:
            found[name] = Written(text, prefix + name, 1)
    return found


def check_templates(language: str, found: Mapping[str, Written], sources: Sources) -> None:
    """Reports templates that this language lacks, and those with other slots than the source."""
    for name, source in sources.templates.items():
        file = f"{FOLDER}/{language}/{name}"
        if name not in found:
            sources.problems.add(file, 1, "C040", f"the template {name} is not translated")
        else:
            _compare_slots(source.text, found[name].text, file, 1, sources)


def _read_file(path: Path, file: str, before: Iterable[str], sources: Sources) -> dict[str, str]:
    node = read_nodes(path, file, sources.problems)
    if not isinstance(node, Table):
        if node is not None:
            sources.problems.add(
                file, node.line, "C007", "a translation begins with an id, such as 'prepare.who.ask:'"
            )
        return {}
    found: dict[str, str] = {}
    for key, value in node.rows:
        if key.value not in sources.texts:
            end = suggestion(key.value, sources.texts)
            sources.problems.add(file, key.line, "C043", f"there is no text {key.value}{end}")
        elif key.value in before:
            sources.problems.add(file, key.line, "C014", f"{key.value} is translated in another file as well")
        elif not isinstance(value, Table):
            sources.mistranslated.add(key.value)
            sources.problems.add(file, key.line, "C007", f"{key.value}: needs 'from: …' and 'to: …' below it")
        else:
            fields = Fields(value, "a translation", file, sources.problems)
            text = _read_translation(key.value, key.line, fields, sources)
            if text:
                found[key.value] = text
            else:
                sources.mistranslated.add(key.value)
    return found


def _read_translation(text_id: str, line: int, fields: Fields, sources: Sources) -> str:
    fields.known(KEYS)
    made_from, text = fields.text("from", needed=True), fields.text("to", needed=True)
    if made_from is None or text is None:
        return ""
    source = sources.texts[text_id].text
    if made_from.value != source:
        message = f"{text_id} was translated from another text; it now says: {_start(source)}"
        fields.problem(line, "C041", message)
        return ""
    good = _compare_slots(source, text.value, fields.file, text.line, sources)
    return text.value if good else ""


def _compare_slots(source: str, text: str, file: str, line: int, sources: Sources) -> bool:
    wanted, found = set(places(source)), set(places(text))
    for name in sorted(wanted - found):
        sources.problems.add(file, line, "C042", f"{{{name}}} of the source text is missing here")
    for name in sorted(found - wanted):
        sources.problems.add(file, line, "C042", f"{{{name}}} is not in the source text")
    return wanted == found


def _start(text: str) -> str:
    line = " ".join(text.split())
    return f"{line[:60]}…" if len(line) > 60 else line
