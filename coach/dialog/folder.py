"""A folder of scripts, read: all that a book holds but the machine. Reads script files, nothing else."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from coach.dialog import bank, common, faq, guide, help, languages, reviewing  # noqa: A004 - our module of that name
from coach.dialog.check import check
from coach.dialog.nodes import Node, read_nodes
from coach.dialog.script import read_dialog, read_outline
from coach.dialog.sources import Sources
from coach.dialog.steps import Dialog
from coach.model.errors import Problem
from coach.skills.questions import Bank

#: Files without which no dialog can be walked.
NEEDED = (common.FILE, help.FILE, guide.FILE)
#: Files beside the dialogs that are no dialogs.
OTHER_FILES = frozenset({*NEEDED, bank.FILE, faq.FILE, reviewing.FILE})


@dataclass(frozen=True, slots=True)
class Scripts:
    """What a folder of scripts says."""

    #: In the order of the journey, side dialogs last.
    dialogs: Mapping[str, Dialog]
    common: common.Common
    bank: Bank
    guide: Mapping[str, guide.GuideLine]
    help: help.Help
    faq: faq.Faq
    #: Slot to how its value reads.
    slots: Mapping[str, str]
    #: Former full names of steps to present ones.
    was: Mapping[str, str]
    #: Language to text id to text, and to template name to template; the source language first.
    texts: Mapping[str, Mapping[str, str]]
    templates: Mapping[str, Mapping[str, str]]


def read_scripts(folder: Path, wanted: Iterable[str] | None = None) -> tuple[Scripts, tuple[Problem, ...]]:
    """The folder's content, and all that is wrong with it; with problems, only they can be relied on.

    Args:
        folder: where the scripts are.
        wanted: languages to read besides the source language; None: all that have a folder.
    """
    sources = Sources()
    nodes = _read_files(folder, sources)
    sources.templates = languages.read_templates(folder, "", sources)
    sentences = guide.read_guide(nodes[guide.FILE], sources.problems) if guide.FILE in nodes else {}
    sources.guide = frozenset(sentences)
    for name, node in nodes.items():
        if name not in OTHER_FILES and read_outline(node, name, sources) is None:
            sources.unread.add(name)
    order = common.read_order(nodes.get(common.FILE), sources)
    found = (
        common.read_common(nodes[common.FILE], order, sources) if common.FILE in nodes else common.Common()
    )
    helpful = help.read_help(nodes[help.FILE], sources) if help.FILE in nodes else help.Help()
    questions = bank.read_bank(nodes[bank.FILE], sources) if bank.FILE in nodes else Bank()
    if reviewing.FILE in nodes:
        reviewing.read_review(nodes[reviewing.FILE], sources)
    asked = faq.read_faq(nodes[faq.FILE], sources) if faq.FILE in nodes else faq.Faq()
    names = (*order, *(name for name in sources.outlines if name not in order))
    dialogs = {name: read_dialog(sources.outlines[name], sources) for name in names}
    slots = check(dialogs, found, sources)
    texts, templates = _read_languages(folder, wanted, sources)
    lines = {language: help.lines_in(helpful, table) for language, table in texts.items()}
    scripts = Scripts(
        dialogs=dialogs,
        common=found,
        bank=questions,
        guide=sentences,
        help=replace(helpful, lines=lines),
        faq=asked,
        slots=slots,
        was=_former_names(sources),
        texts=texts,
        templates=templates,
    )
    return scripts, sources.problems.in_order()


def _read_files(folder: Path, sources: Sources) -> dict[str, Node]:
    """The YAML files of the folder by name. Those that must be there and aren't are reported."""
    found = {}
    paths = sorted(folder.glob("*.yaml"))
    for path in paths:
        node = read_nodes(path, path.name, sources.problems)
        if node is not None:
            found[path.name] = node
        else:
            sources.unread.add(path.name)
    names = {path.name for path in paths}
    for name in NEEDED:
        if name not in names:
            sources.unread.add(name)
            sources.problems.add(name, 1, "C008", f"there is no {name} in {folder}")
    if not names - OTHER_FILES:
        sources.problems.add(str(folder), 1, "C008", "there is no dialog here: a file such as prepare.yaml")
    return found


def _former_names(sources: Sources) -> dict[str, str]:
    return {
        f"{outline.name}.{old}": f"{outline.name}.{new}"
        for outline in sources.outlines.values()
        for old, new in outline.was.items()
    }


def _read_languages(
    folder: Path, wanted: Iterable[str] | None, sources: Sources
) -> tuple[dict[str, dict[str, str]], dict[str, dict[str, str]]]:
    """The texts and the templates of each language."""
    names = languages.find_languages(folder) if wanted is None else (languages.SOURCE, *wanted)
    texts = {languages.SOURCE: {text_id: one.text for text_id, one in sources.texts.items()}}
    templates = {languages.SOURCE: {name: one.text for name, one in sources.templates.items()}}
    for language in names[1:]:
        texts[language] = languages.read_language(folder, language, sources)
        prefix = f"{languages.FOLDER}/{language}/"
        own = languages.read_templates(folder / languages.FOLDER / language, prefix, sources)
        languages.check_templates(language, own, sources)
        templates[language] = {name: one.text for name, one in own.items()}
    return texts, templates
