"""The labelled set of drafts, and how well it is reviewed: precision and recall, the held-out parts apart.

    python -m tests.skills.reviewed [--misses]

A row has `kind`, `text`, perhaps `subject` and `facts`, and `codes`: the errors and warnings that must be
found, and no others. Rows marked `held_out` are never tuned on: don't look at which of them are missed. Those
marked "unseen" and "fresh" were written by people who had not seen the rules' words.
"""

import json
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from coach.dialog.phrases import load_phrases
from coach.skills import weak_questions
from coach.skills.phrases import Phrases
from coach.skills.review import read_facts, review

WORDS = Path(__file__).parents[2] / "dialogs/languages/en/review_words.yaml"
DATA = Path(__file__).parent / "data/review.jsonl"
Row = dict[str, Any]


@dataclass(frozen=True)
class Score:
    """How well rows are reviewed: codes found rightly, found at all, to be found; rows read wrongly."""

    rows: int
    good: int
    right: int
    found: int
    wanted: int
    #: Each with what was missed and what was found without being there.
    misses: list[tuple[Row, list[str], list[str]]]

    @property
    def precision(self) -> float:
        """Of what was found, how much is so."""
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """Of what is so, how much was found."""
        return self.right / self.wanted if self.wanted else 1.0

    @property
    def alarms(self) -> int:
        """Good drafts in which something was found."""
        return sum(not row["codes"] for row, _, _ in self.misses)


#: Texts of 10,000 characters that are slow to read for one rule or another.
HARD = tuple(
    (part * (10_000 // len(part) + 1))[:10_000]
    for part in (
        "are you or would you have any ",
        "I am looking for a, ",
        "how " * 9,
        "Hi Maria! ",
        "x" * 40 + " ",
        "[a ",
        "ABCDEF",
        "a\n",
        "Hi. ",
        "a@b.c ",
        "10 to 15 minutes ",
        "1 2 3 ",
        "any work for you to be my mentor and please ",
    )
)
#: The parts of the set, by the value of `held_out`.
PARTS: dict[str, object] = {"tuned on": None, "held out": True, "unseen": "unseen", "fresh": "fresh"}


def rows(part: str = "") -> list[Row]:
    """The labelled drafts: all of them, or those of one of `PARTS`."""
    found = [json.loads(line) for line in DATA.read_text(encoding="utf-8").splitlines()]
    return [row for row in found if not part or row.get("held_out") == PARTS[part]]


def codes(row: Row, words: Phrases) -> list[str]:
    """The errors and warnings that are found in a row."""
    if row["kind"] == "question":
        weak = weak_questions.find(row["text"], question_words())
        return sorted(one.code for one in weak if one.severity != "tip")
    facts = read_facts(row.get("facts"))
    found = review(row["kind"], row["text"], words, subject=row.get("subject"), facts=facts)
    return sorted(one.code for one in found if one.severity != "tip")


@cache
def question_words() -> Phrases:
    """How weak questions sound in English."""
    base = load_phrases(WORDS.with_name("phrases.yaml"))
    return load_phrases(WORDS.with_name("weak_questions.yaml"), base=base)


def score(chosen: Iterable[Row], words: Phrases) -> Score:
    """How well these rows are reviewed."""
    right = found = wanted = good = total = 0
    misses = []
    for row in chosen:
        actual = codes(row, words)
        expected = row["codes"]
        total += 1
        good += not expected
        right += len(set(actual) & set(expected))
        found += len(actual)
        wanted += len(expected)
        if actual != sorted(expected):
            missed = sorted(set(expected) - set(actual))
            misses.append((row, missed, sorted(set(actual) - set(expected))))
    return Score(total, good, right, found, wanted, misses)


def main() -> None:
    """The table, and with `--misses` each tuned row that is reviewed wrongly."""
    words = load_phrases(WORDS)
    print(f"{'drafts':18}{'rows':>6}{'precision':>11}{'recall':>8}   good ones with a finding")
    for name in PARTS:
        one = score(rows(name), words)
        print(
            f"{name:18}{one.rows:6}{one.precision:11.3f}{one.recall:8.3f}   {one.alarms} of {one.good}, "
            f"{len(one.misses)} rows wrong"
        )
        for row, missed, alarms in one.misses if "--misses" in sys.argv and name == "tuned on" else ():
            print(f"    {row['kind']}: missed {missed}, too much {alarms}: {row['text'][:70]!r}")


if __name__ == "__main__":
    main()
