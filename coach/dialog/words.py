"""Reads a language's `words.yaml` into the value that the skills are given."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from coach.model.errors import Problem, ScriptError
from coach.skills.words import KINDS, LISTS, TABLES, Words

#: The C loader is ten times as fast; all scalars stay text, so that `no` is a word and not False.
Loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)

_CODE_YAML = "C001"
_CODE_WORDS = "C045"


def load_words(path: Path) -> Words:
    """The words in this file.

    Raises:
        ScriptError: it is no YAML, or tables are missing, unknown or of the wrong shape; all are named.
    """
    try:
        data = yaml.load(path.read_text(encoding="utf-8"), Loader=Loader)
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark else 1
        raise ScriptError(
            (Problem(path.name, line, _CODE_YAML, f"not readable as YAML: {error}"),)
        ) from error
    problems = list(_problems(data))
    if problems:
        raise ScriptError(tuple(Problem(path.name, 1, _CODE_WORDS, problem) for problem in problems))
    return Words(
        language=data["language"],
        region=data["region"],
        first_weekday=int(data["first_weekday"]),
        day_first=data["day_first"].lower() in ("yes", "true"),
        lexicon=data["lexicon"],
        lists={name: data[name] for name in LISTS},
        tables={name: data[name] for name in TABLES},
        zones=data["zones"],
    )


def _problems(data: Any) -> list[str]:
    if not isinstance(data, Mapping):
        return ["the file must be a table of word lists"]
    singles = ("language", "region", "first_weekday", "day_first", "zones", *LISTS)
    problems = [f"{name!r} is missing or no text" for name in singles if not isinstance(data.get(name), str)]
    tables = ("lexicon", *TABLES)
    problems += [f"{name!r} is missing or no table" for name in tables if not _is_table(data.get(name), name)]
    if not problems:
        problems += [f"lexicon: {kind!r} is missing" for kind in KINDS if kind not in data["lexicon"]]
        problems += [f"lexicon: no kind {kind!r} is known" for kind in data["lexicon"] if kind not in KINDS]
        problems += [f"no table {name!r} is known" for name in data if name not in (*singles, *tables)]
        if data["first_weekday"] not in tuple("0123456"):
            problems.append("'first_weekday' must be a number from 0 (Monday) to 6 (Sunday)")
    return problems


def _is_table(value: Any, name: str) -> bool:
    if not isinstance(value, Mapping):
        return False
    if name == "lexicon":
        return all(isinstance(inner, Mapping) for inner in value.values())
    return all(isinstance(inner, str) for inner in value.values())
