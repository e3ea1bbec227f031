"""The small notation of `phrases.yaml`, turned into regular expressions. Pure; knows no language.

A phrase is words in a row. In it

    (a | b c)       is one of these
    (a)?  <list>?   may be there or not
    <list>          is one entry of the list with that name
    <name>          is one word that could be somebody's name (not one of the list `not_names`)
    <number>        is digits, or one entry of the list `number`
    ...             is up to three other words
    harass*         is a word that begins so
    ^  $            the phrase begins (ends) where a clause or sentence does
    <rest>          at the end: the words after it are kept
    <rest=list>     the same, if those words begin with an entry of that list

The expressions work on `Line.plain`: lower case, one space before and after each word, "." "?" "," as words.
Every repetition is bounded, so the time stays in proportion to the length of the text.
"""

import re
from collections.abc import Callable, Mapping, Sequence

Lists = Mapping[str, Sequence[str]]

_TOKEN = re.compile(r"\.\.\.|\(|\)\??|\||<[^<>\s]*>\??|[^\s()|<>]+")
_WORD = r"[^ .?,]+ "
_GAP = rf"(?:{_WORD}){{0,3}}"
_EDGES = {"^": r"(?<![^.?,] )", "$": r"(?=[.?,]|\Z)"}


class NotationError(ValueError):
    """A phrase that can't be read; the text says what is wrong with it."""


def keeps_rest(phrase: str) -> bool:
    """Whether the phrase ends in `<rest>`, so that the words after it are kept."""
    return phrase.rstrip().endswith(">") and "<rest" in phrase


def to_regex(phrase: str, lists: Lists, normal: Callable[[str], str]) -> str:
    """The source of a regular expression for one phrase; each of its words takes the space after it.

    `normal` gives a word the form that it has in `Line.plain`. Raises `NotationError`.
    """
    reader = _Reader(_TOKEN.findall(phrase), lists, normal)
    source = reader.sequence()
    if reader.at < len(reader.tokens):
        raise NotationError(f"a bracket too many in “{phrase}”")
    if not source:
        raise NotationError("an empty phrase")
    return source


class _Reader:
    """Reads the tokens of one phrase from left to right."""

    def __init__(self, tokens: list[str], lists: Lists, normal: Callable[[str], str], depth: int = 0) -> None:
        self.tokens, self.lists, self.normal, self.depth = tokens, lists, normal, depth
        self.at = 0

    def sequence(self) -> str:
        """Words in a row, up to the end or to a bar or bracket that isn't ours."""
        parts = []
        while self.at < len(self.tokens) and self.tokens[self.at][0] not in "|)":
            parts.append(self.item())
        return "".join(parts)

    def item(self) -> str:
        """One word, list, gap or bracket."""
        token = self.tokens[self.at]
        self.at += 1
        if token == "(":
            return self.bracket()
        if token == "...":
            return _GAP
        if token in _EDGES:
            return _EDGES[token]
        if token.startswith("<"):
            return self.named(token)
        if token.endswith("*"):
            return re.escape(self.normal(token[:-1])) + "[^ ]* "
        return re.escape(self.normal(token)).replace(r"\ ", " ") + " "

    def bracket(self) -> str:
        """What stands between brackets, the opening one being read already."""
        choices = [self.sequence()]
        while self.at < len(self.tokens) and self.tokens[self.at] == "|":
            self.at += 1
            choices.append(self.sequence())
        if self.at == len(self.tokens):
            raise NotationError("a bracket that isn't closed")
        closing = self.tokens[self.at]
        self.at += 1
        return _one_of(choices) + closing[1:]

    def named(self, token: str) -> str:
        """`<list>`, `<name>`, `<number>` or the look at what `<rest=list>` begins with."""
        optional = "?" if token.endswith("?") else ""
        name = token.rstrip("?")[1:-1]
        if name == "rest":
            return ""
        if name.startswith("rest="):
            return f"(?={self.entries(name[5:])})"
        if name == "name":
            return f"(?:(?!{self.entries('not_names')}){_WORD}){optional}"
        if name == "number":
            return rf"(?:[$\d][^ ]* |{self.entries(name)}){optional}"
        return self.entries(name) + optional

    def entries(self, name: str) -> str:
        """One entry of a list; entries use the notation too."""
        if name not in self.lists:
            raise NotationError(f"there is no list called {name}")
        if self.depth > 5:  # a list that names itself, over some corners
            raise NotationError(f"the list {name} is part of itself")
        return _one_of(
            [
                _Reader(_TOKEN.findall(entry), self.lists, self.normal, self.depth + 1).sequence()
                for entry in self.lists[name]
            ]
        )


def _one_of(choices: list[str]) -> str:
    return f"(?:{'|'.join(choices)})"
