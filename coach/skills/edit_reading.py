"""Reading how a list is to be changed: "swap 3", "drop 2 and 4", "add: what are the hours like". Pure.

No language is in here: the words that mean drop, up or third come as data (`Editing`).
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from coach.skills.question_edits import Edit

#: What can be done to a list. Their words are in the language's data under the same names.
ACTIONS: tuple[str, ...] = ("only", "drop", "add", "swap", "move", "keep")
#: Where something can be moved to.
PLACES: tuple[str, ...] = ("up", "down", "first", "last", "before", "after")
#: All groups of words that a language has; beside them the numbers "1" to "9" with their words.
GROUPS: tuple[str, ...] = (*ACTIONS, *PLACES, "with", "all", "more", "and", "never", "noise")

_TOKEN = re.compile(r"\d+|[^\W\d_]+(?:['’][^\W\d_]+)*|[&–-]|[,.;:!?…\n]")
_QUOTED = re.compile(r"[\"“”]([^\"“”]+)[\"“”]")
_PAUSES = frozenset(",.;:!?…\n")
#: A pause after which a new thought begins; a comma or colon may stand inside one.
_STOPS = frozenset(".;!?…\n")
#: So many more from the bank at a time.
MOST_AT_ONCE = 5
#: How many words a phrase of the data may have.
_LONGEST = 5


@dataclass(frozen=True, slots=True)
class Editing:
    """The words of a language that edit a list: a phrase, as a tuple of lower-case words, to its groups."""

    phrases: Mapping[tuple[str, ...], frozenset[str]] = field(default_factory=dict)

    @classmethod
    def of(cls, words: Mapping[str, Iterable[str]]) -> "Editing":
        """From lists of words and phrases by group: one of `GROUPS`, or a number as text."""
        phrases: dict[tuple[str, ...], frozenset[str]] = {}
        for group, entries in words.items():
            for entry in entries:
                key = tuple(_plain(entry).split())
                phrases[key] = phrases.get(key, frozenset()) | {group}
        return cls(phrases)


@dataclass(frozen=True, slots=True)
class _Token:
    """A word, number or phrase of the line; `start` and `end` are its place, `groups` what it can mean."""

    start: int
    end: int
    word: str
    groups: frozenset[str]

    @property
    def digit(self) -> int:
        """The number that it is or can mean; 0 for none."""
        if self.word.isdecimal():
            return min(int(self.word[:4]), 999)
        return next((int(group) for group in self.groups if group.isdecimal()), 0)

    def means(self, *groups: str) -> bool:
        """Whether it can mean one of these."""
        return not self.groups.isdisjoint(groups)


def read_edits(line: str, editing: Editing, count: int) -> tuple[Edit, ...]:
    """The changes that a typed line asks for, in order; none when it isn't about the list.

    `count` is how many entries the list has ("the last one", "all").
    """
    reader = _Reader(line[:2000], editing, count)
    return _settle(reader.read(), count)


def _settle(edits: list[Edit], count: int) -> tuple[Edit, ...]:
    """Later words take back earlier ones: "drop 2. no wait, keep all"."""
    settled: list[Edit] = []
    for edit in edits:
        if edit.action == "keep":
            kept = set(edit.numbers)
            settled = [_without(one, kept) for one in settled if not one.numbers or set(one.numbers) - kept]
        settled.append(edit)
    if [edit.action for edit in settled] == ["keep"] and 1 < len(settled[0].numbers) < count:
        return (replace(settled[0], action="only"),)
    changes = [edit for edit in settled if edit.action != "keep"]
    return tuple(changes or settled[-1:])


def _without(edit: Edit, numbers: set[int]) -> Edit:
    return replace(edit, numbers=tuple(number for number in edit.numbers if number not in numbers))


class _Reader:
    """Reads one line from left to right. Mutable, and never leaves this module."""

    def __init__(self, line: str, editing: Editing, count: int) -> None:
        self.line, self.count = line, count
        self.tokens = _tokens(line, editing)
        self.at = 0
        self.made = False  # an edit stands before in this line

    def read(self) -> list[Edit]:
        """All edits of the line."""
        edits: list[Edit] = []
        strange = False  # words of which nothing is known stand before, in the same thought
        while self.at < len(self.tokens):
            before, token = self.at, self.tokens[self.at]
            edit = self._edit(token, strange)
            if edit is not None:
                edits.append(edit)
                self.made, strange = True, False
                continue
            strange = False if token.word in _STOPS else strange or not self._is_small(token)
            self.at = max(self.at, before + 1)
        return edits

    def _edit(self, token: _Token, strange: bool) -> Edit | None:
        """The edit that begins at this token, which is then read past; None when none does."""
        begin = self.at
        action = next((one for one in ACTIONS if token.means(one)), "")
        if token.digit and not (action and self._numbers_follow(begin + 1)):
            action = ""
        if not action and not token.digit:
            return None
        if action and begin and self.tokens[begin - 1].means("never"):
            return None
        joined = begin and (self.tokens[begin - 1].means("and") or self.tokens[begin - 1].word in _PAUSES)
        if action in ("add", "swap") and strange and not (self.made and joined):
            return None
        self.at += bool(action)
        edit = self._of(action or "bare")
        if edit and strange and not (edit.numbers or edit.text or edit.about):
            edit = None  # "she told me to leave"
        if edit is None and action:
            self.at = begin
        return edit  # numbers that mean nothing are not looked at again

    def _of(self, action: str) -> Edit | None:
        """The edit of this kind at the present place; None when what follows doesn't make one."""
        if action == "add":
            return self._add()
        begin = self.at
        numbers = self._numbers(spans=action in ("drop", "keep", "only"))
        by_one = len(numbers) == 1 and self._is_more(self.tokens[self.at - 1])
        if action == "drop" and by_one and self._goes_on():
            self.at = begin  # "drop the one about pay"
            return self._by_words(action)
        if action == "bare":
            return self._bare(numbers)
        if not numbers:
            return Edit(action) if self._nothing_else() else self._by_words(action)
        if action == "swap":
            return self._swap(numbers)
        if action == "move":
            return self._move(numbers)
        return Edit(action, numbers)

    def _by_words(self, action: str) -> Edit | None:
        """What is to go, in words instead of a number: "drop the one about pay", up to the next edit."""
        if action != "drop":
            return None
        begin = self.at
        while not self._is_edit(self._peek()):
            self.at += 1
        words = self.line[self.tokens[begin - 1].end : self.tokens[self.at - 1].end + 1]
        quoted = _QUOTED.search(words)
        return Edit(action, about=quoted.group(1) if quoted else words)

    def _bare(self, numbers: tuple[int, ...]) -> Edit | None:
        """Numbers without a verb: "3 first", "4 up", or all that they want: "1, 2, 5"."""
        if numbers and (place := self._place(numbers)):
            return place
        alone = self._nothing_else() and not any(self._is_strange(token) for token in self.tokens)
        return Edit("only", numbers) if len(numbers) > 1 and alone else None

    def _move(self, numbers: tuple[int, ...]) -> Edit | None:
        return self._place(numbers) or (Edit("move") if self._nothing_else() else None)

    def _place(self, numbers: tuple[int, ...]) -> Edit | None:
        """Where to: a word for a place, then maybe a number; or "to 2"."""
        self._skip_noise()
        token = self._peek()
        if token is None:
            return None
        place = next((one for one in PLACES if token.means(one)), "")
        if not place and token.means("with"):
            self.at += 1
            return self._target(numbers, "at")
        if not place:
            return None
        self.at += 1
        if place in ("before", "after"):
            return self._target(numbers, place)
        if place in ("first", "last"):
            return Edit("move", numbers, place=place)
        steps = self._peek()
        counted = steps.digit if steps else 0
        self.at += bool(counted)
        return Edit("move", numbers, place=place, count=counted or 1)

    def _target(self, numbers: tuple[int, ...], place: str) -> Edit | None:
        self._skip_noise()
        token = self._peek()
        if token and token.means("first", "last") and not token.word.isdecimal() and place == "at":
            self.at += 1
            return Edit("move", numbers, place="first" if token.means("first") else "last")
        if token is None or not token.digit:
            return None
        self.at += 1
        return Edit("move", numbers, place=place, target=token.digit)

    def _swap(self, numbers: tuple[int, ...]) -> Edit | None:
        token = self._peek()
        if token is None or not token.means("with"):
            joined = len(numbers) == 2 and (token is None or token.word in _STOPS)
            return Edit("exchange" if joined else "swap", numbers)
        self.at += 1
        thought = self._thought()
        digits = [one.digit for one in thought if one.digit and not one.means("noise")]
        if all(self._is_small(one) or one.digit for one in thought):
            self.at += len(thought)
            if len(digits) == 1 and len(numbers) == 1 and not any(one.means("more") for one in thought):
                return Edit("exchange", (*numbers, digits[0]))
            return Edit("swap", numbers)
        if self._is_more(thought[0]):
            self.at += 1
            return Edit("swap", numbers, about=self._rest())
        return Edit("swap", numbers[:1], text=self._rest())

    def _add(self) -> Edit | None:
        """The rest of the line is their question; "another one" and "2 more" are from the bank."""
        thought = self._thought()
        if all(self._is_small(one) or one.digit for one in thought):
            self.at += len(thought)
            counts = [one.digit for one in thought if one.digit]
            return Edit("add", count=max(1, min(counts[0], MOST_AT_ONCE)) if counts else 1)
        if self._is_more(thought[0]):
            self.at += 1
            return Edit("add", about=self._rest())
        return Edit("add", text=self._rest())

    def _numbers(self, *, spans: bool) -> tuple[int, ...]:
        """The numbers from here on: "2 and 4", "2-4", "the last one", "all"; with `spans` also "2 to 4"."""
        numbers: list[int] = []
        while (token := self._peek()) is not None:
            if token.digit and not (numbers and token.means("noise", *PLACES)):
                numbers.append(token.digit)
            elif token.means("last") and not numbers:
                numbers.append(self.count)
            elif token.means("all"):
                numbers += range(1, self.count + 1)
            elif numbers and self._digit_after() and (token.word in "-–" or (spans and token.means("with"))):
                numbers += range(numbers[-1] + 1, min(self._digit_after(), self.count + 1))
            elif token.means("with") or not (token.means("noise", "and") or self._is_comma(token)):
                break
            self.at += 1
        return tuple(dict.fromkeys(numbers))

    def _is_comma(self, token: _Token) -> bool:
        """Whether it is a comma or colon with a number after it."""
        return token.word in (",", ":") and self._digit_after() > 0

    def _numbers_follow(self, at: int) -> bool:
        """Whether a number stands right after this place."""
        return at < len(self.tokens) and bool(self.tokens[at].digit)

    def _digit_after(self) -> int:
        after = self.tokens[self.at + 1 :]
        token = next((one for one in after if not one.means("and")), None)
        return token.digit if token else 0

    def _thought(self) -> list[_Token]:
        """The tokens up to the next stop."""
        rest = self.tokens[self.at :]
        stop = next((number for number, token in enumerate(rest) if token.word in _STOPS), len(rest))
        return rest[:stop] or [_Token(len(self.line), len(self.line), "", frozenset())]

    def _rest(self) -> str:
        """The rest of the line as they wrote it, without a further edit at its end ("… and drop 2")."""
        end = self._further()
        start = self.tokens[self.at - 1].end
        stop = self.tokens[end - 1].end if end < len(self.tokens) else len(self.line)
        self.at = end
        return self.line[start:stop].strip(' \t\n,:;"“”')

    def _further(self) -> int:
        """Where another edit begins that the line ends with; otherwise its end."""
        for at in range(len(self.tokens) - 2, self.at, -1):
            token, before = self.tokens[at], self.tokens[at - 1]
            follows = self.tokens[at + 1 :]
            joined = before.means("and") or before.word in _PAUSES
            if joined and token.means("drop", "swap", "move", "only") and follows[0].digit:
                small = all(self._is_small(one) or one.digit or one.means(*PLACES) for one in follows)
                return at - before.means("and") if small else len(self.tokens)
        return len(self.tokens)

    def _nothing_else(self) -> bool:
        """Whether only small words are left in this thought."""
        return all(self._is_small(token) for token in self.tokens[self.at :])

    def _skip_noise(self) -> None:
        while (token := self._peek()) and (
            token.word == "," or (token.means("noise") and not token.means("with"))
        ):
            self.at += 1

    def _peek(self) -> _Token | None:
        return self.tokens[self.at] if self.at < len(self.tokens) else None

    def _goes_on(self) -> bool:
        """Whether words that say something follow in this thought, before the next edit."""
        return not self._nothing_else() and not self._is_edit(self._peek())

    @staticmethod
    def _is_edit(token: _Token | None) -> bool:
        """Whether another edit begins here, or the thought ends."""
        return token is None or token.word in _STOPS or token.means("add", "swap", "move")

    @staticmethod
    def _is_small(token: _Token) -> bool:
        """Whether it says nothing by itself."""
        return not token.word or token.word in _PAUSES or token.means("noise", "and", "more", "all")

    @staticmethod
    def _is_more(token: _Token) -> bool:
        """Whether a topic follows rather than a question: "another one about pay", "one about pay"."""
        return token.means("more") or (token.digit > 0 and token.means("noise"))

    def _is_strange(self, token: _Token) -> bool:
        return not (token.groups or token.digit or self._is_small(token) or token.word in "-–")


def _tokens(line: str, editing: Editing) -> list[_Token]:
    """The line as tokens; the longest phrase that is known counts as one."""
    raw = [(found.start(), found.end(), _plain(found.group())) for found in _TOKEN.finditer(line)]
    tokens: list[_Token] = []
    at = 0
    while at < len(raw):
        for length in range(min(_LONGEST, len(raw) - at), 0, -1):
            words = tuple(word for _, _, word in raw[at : at + length])
            groups = editing.phrases.get(words, frozenset())
            if groups or length == 1:
                tokens.append(_Token(raw[at][0], raw[at + length - 1][1], " ".join(words), groups))
                at += length
                break
    return tokens


def _plain(word: str) -> str:
    return word.casefold().replace("’", "'") or word
