"""The small notation of `phrases.yaml`, turned into regular expressions. Pure; knows no language.

A phrase is words in a row. In it

    (a | b c)       is one of these
    (a)?  <list>?   may be there or not
    <list>          is one entry of the list with that name
    <name>          is one word that could be somebody's name (not one of the list `not_names`)
    <digits>        is a number in digits
    <number>        is the same, or one entry of the list `number`
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
from dataclasses import dataclass, replace

Lists = Mapping[str, Sequence[str]]

_TOKEN = re.compile(r"\.\.\.|\(|\)\??|\||<[^<>\s]*>\??|[^\s()|<>]+")
#: The last letter, in a text made comparable, of each word that is nobody's name.
NO_NAME = "_"
_WORD = r"[^ .?,]+ "
_NAME = rf"[^ .?,{NO_NAME}]+ "
_GAP = rf"(?:{_WORD}){{0,3}}"
_EDGES = {"^": r"(?<![^.?,] )", "$": r"(?=[.?,]|\Z)"}


class NotationError(ValueError):
    """A phrase that can't be read; the text says what is wrong with it."""


def keeps_rest(phrase: str) -> bool:
    """Whether the phrase ends in `<rest>`, so that the words after it are kept."""
    return phrase.rstrip().endswith(">") and "<rest" in phrase


@dataclass(frozen=True, slots=True)
class Expression:
    """A phrase or a part of one: the source of a regular expression, and what it can begin with."""

    source: str
    #: The words that it can begin with; None: any word.
    first: frozenset[str] | None
    #: Whether it may be left out, so that what follows it can come first.
    empty: bool = False


_AT_ALL = Expression("", frozenset(), empty=True)
_DIGITS = Expression(r"[$\d][^ ]* ", None)


class Notation:
    """Reads phrases with one language's lists. `normal` gives a word the form that it has in `Line.plain`."""

    def __init__(self, lists: Lists, normal: Callable[[str], str]) -> None:
        self.lists, self.normal = lists, normal
        self._read: dict[str, Expression] = {}

    def expression(self, phrase: str) -> Expression:
        """A phrase as a regular expression; each of its words takes the space after it.

        Raises `NotationError`.
        """
        reader = _Reader(phrase, self)
        found = reader.sequence()
        if reader.at < len(reader.tokens):
            raise NotationError("a bracket too many")
        if not found.source:
            raise NotationError("an empty phrase")
        return replace(found, first=None) if found.empty else found

    def entries(self, name: str) -> Expression:
        """One entry of a list; entries use the notation too."""
        if name not in self._read:
            if name == "digits":
                return _DIGITS
            if name not in self.lists:
                raise NotationError(f"there is no list called {name}")
            self._read[name] = Expression("(?!)", None)  # a list that is part of itself finds nothing
            own = [_DIGITS] if name == "number" else []
            self._read[name] = _one_of(own + [_Reader(one, self).sequence() for one in self.lists[name]])
        return self._read[name]


class _Reader:
    """Reads the tokens of one phrase from left to right."""

    def __init__(self, phrase: str, notation: Notation) -> None:
        self.tokens, self.notation = _TOKEN.findall(phrase), notation
        self.at = 0

    def sequence(self) -> Expression:
        """Words in a row, up to the end or to a bar or bracket that isn't ours."""
        parts: list[Expression] = []
        while self.at < len(self.tokens) and self.tokens[self.at][0] not in "|)":
            parts.append(self.item())
        first: frozenset[str] | None = frozenset()
        for part in parts:
            first = None if first is None or part.first is None else first | part.first
            if not part.empty:
                break
        empty = all(part.empty for part in parts)
        return Expression("".join(part.source for part in parts), first, empty)

    def item(self) -> Expression:
        """One word, list, gap or bracket."""
        token = self.tokens[self.at]
        self.at += 1
        if token == "(":
            return self.bracket()
        if token == "...":
            return Expression(_GAP, None, empty=True)
        if token in _EDGES:
            return replace(_AT_ALL, source=_EDGES[token])
        if token.startswith("<"):
            return self.named(token)
        if token.endswith("*"):
            return Expression(re.escape(token[:-1].lower()) + "[^ ]* ", None)
        if token.endswith("?"):
            raise NotationError(f"only a bracket or a list may be left out: ({token[:-1]})?")
        word = self.notation.normal(token)
        return Expression(re.escape(word).replace(r"\ ", " ") + " ", frozenset({word.split(" ")[0]}))

    def bracket(self) -> Expression:
        """What stands between brackets, the opening one being read already."""
        choices = [self.sequence()]
        while self.at < len(self.tokens) and self.tokens[self.at] == "|":
            self.at += 1
            choices.append(self.sequence())
        if self.at == len(self.tokens):
            raise NotationError("a bracket that isn't closed")
        closing = self.tokens[self.at]
        self.at += 1
        return _optional(_one_of(choices), closing[1:])

    def named(self, token: str) -> Expression:
        """`<list>`, `<name>`, or what `<rest>` looks at."""
        name = token.rstrip("?")[1:-1]
        if name == "rest":
            return _AT_ALL
        if name.startswith("rest="):
            ahead = self.notation.entries(name[5:])
            return Expression(f"(?={ahead.source})", ahead.first)
        found = Expression(_NAME, None) if name == "name" else self.notation.entries(name)
        return _optional(found, "?" if token.endswith("?") else "")


def _one_of(choices: list[Expression]) -> Expression:
    firsts = [choice.first for choice in choices]
    known = [first for first in firsts if first is not None]
    first = frozenset().union(*known) if len(known) == len(firsts) else None
    source = f"(?:{'|'.join(choice.source for choice in choices)})"
    return Expression(source, first, any(choice.empty for choice in choices))


def _optional(found: Expression, mark: str) -> Expression:
    return Expression(f"(?:{found.source})?", found.first, empty=True) if mark else found
