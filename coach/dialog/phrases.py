"""Reads `phrases.yaml`: how people say things in one language."""

from pathlib import Path
from typing import Any

import yaml

from coach.model.errors import Problem, ScriptError
from coach.skills.phrases import Phrases

#: The code of everything that can be wrong with a language's phrases.
CODE = "C046"
_OWN = ("spelling", "endings", "lists", "values")
# Texts stay texts: with the base loader `no` is not False and `12:30` not 750. C is ten times as fast.
_LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


def load_phrases(path: Path, *, check: bool = False, base: Phrases | None = None) -> Phrases:
    """The phrases of one file; with `check`, each phrase is tried, which takes longer.

    `base`: a file whose spelling, endings and lists hold here too.

    Raises `ScriptError` with all problems of the file.
    """
    try:
        data = yaml.load(path.read_text(encoding="utf-8"), _LOADER)  # values are texts, lists and maps only
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark else 1
        what = getattr(error, "problem", None) or str(error)
        raise ScriptError((Problem(path.name, line, CODE, f"not YAML: {what}"),)) from error
    if not isinstance(data, dict):
        raise ScriptError((Problem(path.name, 1, CODE, "the file should be a map of groups"),))
    base = base or Phrases()
    lists = {name: tuple(entries) for name, entries in (data.get("lists") or {}).items()}
    phrases = Phrases(
        spelling={**base.spelling, **(data.get("spelling") or {})},
        endings={**base.endings, **(data.get("endings") or {})},
        lists={**base.lists, **lists},
        rules=_rules({name: group for name, group in data.items() if name not in _OWN}),
        values=dict(data.get("values") or {}),
    )
    if check:
        _refuse(path, phrases)
    return phrases


def _rules(groups: dict[str, Any]) -> dict[str, tuple[str, ...]]:
    """The groups flattened to "group.name.part"; a list directly under a name is its part `says`."""
    rules = {}
    for group, names in groups.items():
        for name, parts in names.items():
            for part, phrases in (parts if isinstance(parts, dict) else {"says": parts}).items():
                rules[f"{group}.{name}.{part}"] = tuple(phrases)
    return rules


def _refuse(path: Path, phrases: Phrases) -> None:
    """Raises all that is wrong at once, each with the line on which the phrase stands."""
    lines = path.read_text(encoding="utf-8").splitlines()
    problems = []
    for key, message in phrases.problems():
        phrase = message.split(": ", 1)[0]
        line = next((number for number, one in enumerate(lines, 1) if phrase in one), 1)
        problems.append(Problem(path.name, line, CODE, f"{key}: {message}"))
    if problems:
        raise ScriptError(tuple(problems))
