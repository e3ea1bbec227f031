"""Reads `asked.yaml`: a language's words for finding the question that somebody asks."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from coach.model.errors import Problem, ScriptError
from coach.skills.faq import Vocabulary

#: The code of everything that can be wrong with the file.
CODE = "C047"
KEYS = ("alike", "light", "ask", "answers")
# Texts stay texts: with the base loader `no` is not False. C is ten times as fast.
_LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


@dataclass(frozen=True, slots=True)
class Asked:
    """What a language knows of questions, besides their texts."""

    vocabulary: Vocabulary
    #: Question id to ways of putting it; {} in the source language, where faq.yaml has them.
    ask: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    #: Kind of answer to examples; {} in the source language.
    answers: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def load_asked(path: Path) -> Asked:
    """The words of one file; none when there is no such file: a folder may do without it.

    Raises:
        ScriptError: it is no YAML, or has another shape; all problems are named.
    """
    if not path.is_file():
        return Asked(Vocabulary({}))
    try:
        data = yaml.load(path.read_text(encoding="utf-8"), _LOADER)  # values are texts, lists and maps only
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark else 1
        raise ScriptError((Problem(path.name, line, CODE, f"not readable as YAML: {error}"),)) from error
    problems = list(_problems(data))
    if problems:
        raise ScriptError(tuple(Problem(path.name, 1, CODE, problem) for problem in problems))
    alike = {
        meaning: tuple(word.strip() for word in words.split(",")) for meaning, words in data["alike"].items()
    }
    return Asked(
        vocabulary=Vocabulary(alike, tuple(data["light"])),
        ask={name: tuple(ways) for name, ways in (data.get("ask") or {}).items()},
        answers={kind: tuple(ways) for kind, ways in (data.get("answers") or {}).items()},
    )


def _problems(data: Any) -> list[str]:
    if not isinstance(data, dict):
        return ["the file begins with 'alike:'"]
    problems = [f"{name!r} is not a key of this file" for name in data if name not in KEYS]
    if not _is_table(data.get("alike"), str):
        problems.append("'alike' needs meanings, each with words between commas")
    if not _is_list(data.get("light")):
        problems.append("'light' needs a list of words")
    wrong = [name for name in ("ask", "answers") if data.get(name) and not _is_table(data[name], list)]
    return problems + [f"{name!r} needs names, each with a list of ways of putting it" for name in wrong]


def _is_table(value: Any, kind: type) -> bool:
    return isinstance(value, dict) and all(
        isinstance(one, kind) and (kind is str or _is_list(one)) for one in value.values()
    )


def _is_list(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(one, str) for one in value)
