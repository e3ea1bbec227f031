"""Changing a list of questions: values for what can be done, and doing it. Pure.

What was typed is read into `Edit`s by `edit_reading`; their numbers are those that the person saw.
"""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

#: Why an edit wasn't made.
REFUSALS: tuple[str, ...] = ("which", "no_such", "no_other", "last_one", "there_already")


@dataclass(frozen=True, slots=True)
class Edit:
    """One change: what to do, to which numbers (from 1, as shown), with which text, and where to.

    - `drop`, `keep`, `only`: the numbers; `drop` also what the entry is `about`. `keep` with all of them
      means that the list is good as it is.
    - `add`: `text` is their own question; without it `count` more from the bank, best one `about` something.
    - `swap`: each number for another one from the bank (`about` something), or for `text`.
    - `exchange`: two numbers change places.
    - `move`: the number goes to `place`: up or down by `count`; first; last; before, after or `at` `target`.

    Without numbers where some are needed, they have to be asked for.
    """

    action: str
    numbers: tuple[int, ...] = ()
    text: str = ""
    about: str = ""
    place: str = ""
    target: int = 0
    count: int = 1


@dataclass(frozen=True, slots=True)
class Done:
    """What became of an edit, for the person to be told.

    `what` is dropped, added, swapped, exchanged, moved or kept; or why not: `which` (no number was said),
    `no_such` (`entry` is the number), `no_other` (the bank has nothing more that fits), `last_one` (a list
    can't become empty), `there_already`. `entry` and `other` are entries of the list.
    """

    what: str
    entry: str = ""
    other: str = ""


@dataclass(frozen=True, slots=True)
class Edited:
    """The list after the edits, and what became of each of them."""

    entries: tuple[str, ...]
    changes: tuple[Done, ...] = ()

    @property
    def done(self) -> str:
        """All of it in a word: as `Done.what`, or `changed` for several things; a refusal counts first."""
        what = {change.what for change in self.changes}
        refused = [change.what for change in self.changes if change.what in REFUSALS]
        if refused:
            return refused[0]
        return what.pop() if len(what) == 1 else "changed"


def apply_edits(
    entries: Sequence[str],
    edits: Iterable[Edit],
    *,
    others: Sequence[str] = (),
    closing: Collection[str] = (),
) -> Edited:
    """The list with the edits made; numbers mean the list as it was given.

    Args:
        entries: the list as it was shown.
        edits: from `read_edits`.
        others: entries from the bank to swap in or add, best first.
        closing: entries that new ones go before, when they end the list.
    """
    work = _Work(list(entries), [other for other in others if other not in entries], closing)
    for edit in edits:
        work.make(edit)
    return Edited(tuple(work.entries), tuple(work.done))


class _Work:
    """The list while it is edited. Mutable, and never leaves this module."""

    def __init__(self, entries: list[str], others: list[str], closing: Collection[str]) -> None:
        self.shown, self.entries, self.others, self.closing = tuple(entries), entries, others, closing
        self.done: list[Done] = []

    def make(self, edit: Edit) -> None:
        """Makes one edit, or notes why it can't be made."""
        if edit.action == "add":
            self._add(edit)
            return
        if not edit.numbers:
            self.done.append(Done("which", edit.action))
            return
        wrong = [number for number in (*edit.numbers, edit.target) if number and not self._there(number)]
        for number in wrong:
            self.done.append(Done("no_such", str(number)))
        named = [self.shown[number - 1] for number in edit.numbers if self._there(number)]
        if named and edit.target not in wrong:
            getattr(self, f"_{edit.action}")(edit, named)

    def _there(self, number: int) -> bool:
        return 1 <= number <= len(self.shown) and self.shown[number - 1] in self.entries

    def _keep(self, edit: Edit, named: list[str]) -> None:
        self.done.append(Done("kept"))

    def _drop(self, edit: Edit, named: list[str]) -> None:
        if len(named) >= len(self.entries):
            self.done.append(Done("last_one"))
            return
        for entry in named:
            self.entries.remove(entry)
            self.done.append(Done("dropped", entry))

    def _only(self, edit: Edit, named: list[str]) -> None:
        others = [entry for entry in self.entries if entry not in named]
        if others:
            self._drop(edit, others)
        else:
            self._keep(edit, named)

    def _add(self, edit: Edit) -> None:
        texts = split_questions(edit.text)
        for _ in range(0 if texts else edit.count):
            texts += self.others[:1]
            self.done += [] if self.others else [Done("no_other")]
            self.others = self.others[1:]
        for text in texts:
            if text in self.entries:
                self.done.append(Done("there_already", text))
                continue
            ends = bool(self.entries) and self.entries[-1] in self.closing
            self.entries.insert(len(self.entries) - ends, text)
            self.done.append(Done("added", text))

    def _swap(self, edit: Edit, named: list[str]) -> None:
        for entry in named:
            other = edit.text or next(iter(self.others), "")
            if not other or other in self.entries:
                self.done.append(Done("there_already", other) if other else Done("no_other", entry))
                continue
            self.others = [one for one in self.others if one != other]
            self.entries[self.entries.index(entry)] = other
            self.done.append(Done("swapped", entry, other))

    def _exchange(self, edit: Edit, named: list[str]) -> None:
        if len(named) == 2:
            one, other = (self.entries.index(entry) for entry in named)
            self.entries[one], self.entries[other] = self.entries[other], self.entries[one]
            self.done.append(Done("exchanged", *named))

    def _move(self, edit: Edit, named: list[str]) -> None:
        rest = [entry for entry in self.entries if entry not in named]
        at = max(0, min(len(rest), self._place(edit, named, rest)))
        self.entries[:] = [*rest[:at], *named, *rest[at:]]
        self.done += [Done("moved", entry) for entry in named]

    def _place(self, edit: Edit, named: list[str], rest: list[str]) -> int:
        """Where in the rest of the list the moved entries go."""
        if edit.place in ("first", "last"):
            return 0 if edit.place == "first" else len(rest)
        if edit.place in ("up", "down"):
            return self.entries.index(named[0]) + (edit.count if edit.place == "down" else -edit.count)
        if edit.place == "at":
            return edit.target - 1
        target = self.shown[edit.target - 1]
        return (
            rest.index(target) + (edit.place == "after") if target in rest else self.entries.index(named[0])
        )


def split_questions(text: str) -> list[str]:
    """The questions in a text: one to each question mark or line, in their own words."""
    parts = re.split(r"(?<=[?？])\s+|\n+", text)
    return [part for part in (one.strip(" \t,;-•") for one in parts) if part]
