"""Prints how well messages are read: precision and recall on the labelled sets, those never tuned on apart.

    python -m tests.skills.figures [--misses]

Of questions asked in between, recall is how many are found right away; how many answers are taken for one is
said below. Rows marked `held_out` show how well unseen wordings are read: don't look at which are missed.
"""

import json
import sys
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path
from typing import Any

from coach.dialog.book import Book, compile_folder, find_dialogs
from coach.dialog.phrases import load_phrases
from coach.skills import commands, details, feelings, happening, news, private, redact, safety, weak_questions
from coach.skills.faq import Index
from coach.skills.phrases import Phrases
from tests.skills import asked_in_talk

DATA = Path(__file__).parent / "data"
ENGLISH = Path(__file__).parents[2] / "dialogs/languages/en/phrases.yaml"
Row = dict[str, Any]


def rows(name: str) -> list[Row]:
    """The rows of one labelled set."""
    return [json.loads(line) for line in (DATA / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]


def read_command(row: Row, phrases: Phrases) -> Any:
    """Command name and text; the text only where the row has one."""
    contacts, asking = row.get("contacts", ()), row.get("asking", "")
    found = commands.read(row["text"], phrases, contacts=contacts, asking=asking)
    return found and (found.name, found.text if "rest" in row else None)


def read_news(row: Row, phrases: Phrases) -> Any:
    """Kind of news, and the rest where the row has one."""
    found = news.read(row["text"], phrases)
    return found and (found.kind, found.rest if "rest" in row else None)


def read_detail(row: Row, phrases: Phrases) -> Any:
    """The details or the correction in a remark."""
    if "correction" in row:
        return details.is_correction(row["text"], phrases)
    return details.read(row["text"], phrases) or None


@cache
def weak_phrases() -> Phrases:
    """How weak questions sound in English."""
    return load_phrases(ENGLISH.with_name("weak_questions.yaml"), base=load_phrases(ENGLISH))


def read_question(row: Row, _: Phrases) -> Any:
    """The code that a question is labelled with, if it is found; else that of what is weakest about it."""
    codes = [one.code for one in weak_questions.find(row["text"], weak_phrases())]
    return row["weak"] if row["weak"] in codes else next(iter(codes), None)


@cache
def asked_book() -> Book:
    """The dialogs that Firsthand ships."""
    return compile_folder(find_dialogs(), ())


def questions_asked() -> Index:
    """The questions that people ask in between."""
    return asked_book().asked()


def read_asked(row: Row, _: Phrases) -> Any:
    """The question that a message asks, outside of any talk."""
    found = questions_asked().find(row["text"])
    return found and found.id


def faq_figures(chosen: Iterable[Row]) -> tuple[float, float]:
    """Of the questions, the part that is found right away; of the answers, the part that is taken for one."""
    read = [(row["faq"], read_asked(row, Phrases())) for row in chosen]
    questions = [found == wanted for wanted, found in read if wanted]
    answers = [found is not None for wanted, found in read if not wanted]
    return sum(questions) / max(len(questions), 1), sum(answers) / max(len(answers), 1)


@cache
def private_facts() -> Phrases:
    """How people tell in English what isn't kept of them."""
    return load_phrases(ENGLISH.with_name("private.yaml"), base=load_phrases(ENGLISH))


def read_feeling(row: Row, phrases: Phrases) -> Any:
    """What somebody feels, or how they decline to answer; "why" is a command."""
    asked = commands.read(row["text"], phrases, asking="ask")
    if asked and asked.name == "why":
        return "why"
    declined = {"skip": "refusal"}
    refused = feelings.refusal(row["text"], phrases)
    return feelings.read(row["text"], phrases) or (refused and declined.get(refused, refused))


def faq_ranked_first(chosen: Iterable[Row]) -> float:
    """Of the questions, the part that comes before all others, answered or offered."""
    nearest = [(row["faq"], questions_asked().nearest(row["text"])) for row in chosen if row["faq"]]
    right = [bool(found and wanted == found.id) for wanted, found in nearest]
    return sum(right) / max(len(right), 1)


def _unless_clean(found: tuple[str, tuple[str, ...]]) -> Any:
    return found if found[1] else None


#: Set, what is read, what is expected; None stands for "nothing".
SETS: dict[str, tuple[Callable[[Row, Phrases], Any], Callable[[Row], Any]]] = {
    "commands": (read_command, lambda row: row["command"] and (row["command"], row.get("rest"))),
    "news": (read_news, lambda row: row["kind"] and (row["kind"], row.get("rest"))),
    "safety": (lambda row, phrases: safety.read(row["text"], phrases), lambda row: row["kind"]),
    "happening": (
        lambda row, phrases: happening.read(row["text"], phrases) or None,
        lambda row: row["happening"] or None,
    ),
    "details": (read_detail, lambda row: row.get("correction") or row.get("details") or None),
    "faq": (read_asked, lambda row: row["faq"]),
    "weak_questions": (read_question, lambda row: row["weak"]),
    "redact": (
        lambda row, phrases: _unless_clean(redact.redact(row["text"], phrases)),
        lambda row: _unless_clean((row["clean"], tuple(row["kinds"]))),
    ),
    "feelings": (read_feeling, lambda row: row["feeling"]),
    "private": (
        lambda row, phrases: _unless_clean(private.leave_out(row["text"], phrases, private_facts())),
        lambda row: _unless_clean((row["left"], tuple(row["kinds"]))),
    ),
}


Miss = tuple[str, Any, Any]


def score(name: str, chosen: Iterable[Row], phrases: Phrases) -> tuple[int, int, int, list[Miss]]:
    """Right findings, all findings, all that should be found, and the misses (text, expected, read)."""
    reader, label = SETS[name]
    right = found = wanted = 0
    misses = []
    for row in chosen:
        expected, actual = label(row), reader(row, phrases)
        found += actual is not None
        wanted += expected is not None
        right += actual is not None and actual == expected
        if actual != expected:
            misses.append((row["text"], expected, actual))
    return right, found, wanted, misses


def main(*, misses: bool = False) -> None:
    """The table, and with `--misses` each row that is read wrongly."""
    phrases = load_phrases(ENGLISH)
    head = f"{'rows':>5} {'wrong':>5} {'precision':>9} {'recall':>7}"
    print(f"{'':14} {'tuned on':^29}  {'held out':^30}\n{'set':14} {head}   {head}")
    for name in SETS:
        line = f"{name:14}"
        for held in (False, True):
            chosen = [row for row in rows(name) if bool(row.get("held_out")) == held]
            right, found, wanted, missed = score(name, chosen, phrases)
            precision, recall = right / found if found else 1, right / wanted if wanted else 1
            line += f" {len(chosen):5} {len(missed):5} {precision:9.3f} {recall:7.3f}  "
            for miss in missed if misses and not held else ():
                print("   ", *miss, sep="  |  ")
        print(line)
    faq_report(misses=misses)


#: Key `held_out` of the rows to what they are.
FAQ_SETS: dict[bool | str, str] = {
    False: "tuned on",
    True: "held out",
    "fresh": "held out, written blind",
    "talk": "held out, blind, in talks",
    "late": "the same, written later",
    "others": "by others, seen in part",
}


def faq_report(*, misses: bool = False) -> None:
    """Prints the figures that questions asked in between are judged by.

    Found is what is answered right away; ranked first counts what comes first of what is offered as well.
    Of answers, the part that is taken for a question: by themselves, and typed at the step where they belong.
    """
    print("\nquestions asked in between: found, ranked first; answers taken for one, those in a talk")
    book = asked_book()
    for held, kind in FAQ_SETS.items():
        chosen = faq_rows(held)
        found, false = faq_figures(chosen)
        first, placed = faq_ranked_first(chosen), [row for row in chosen if "at" in row]
        alarms = sum(asked_in_talk.is_false_alarm(book, row) for row in placed)
        in_talk = f"{alarms:4} of {len(placed)}" if placed else ""
        print(f"  {kind:25} {len(chosen):4} rows {found:8.3f} {first:8.3f} {false:8.3f} {in_talk}")
        for row in chosen if misses and held is not False else ():
            if read_asked(row, Phrases()) != row["faq"]:
                print("   ", row["text"], row["faq"], read_asked(row, Phrases()), sep="  |  ")
    print(f"\nthe right one first, typed at: {', '.join(asked_in_talk.ASKED_AT)}")
    for held, kind in FAQ_SETS.items():
        if held is not False:  # those tuned on take long, and say little
            parts = faq_in_talk(book, faq_rows(held)).values()
            print(f"  {kind:25}", "".join(f"{part:7.3f}" for part in parts))


def faq_rows(held: bool | str) -> list[Row]:
    """The rows of one part of the labelled set, by key `held_out`."""
    return [row for row in rows("faq") if row.get("held_out", False) == held]


def faq_in_talk(book: Book, chosen: Iterable[Row]) -> dict[str, float]:
    """Kind of step to the part of the questions that are answered there, or come first of what is offered."""
    asked = [row for row in chosen if row["faq"]]
    return {
        kind: sum(asked_in_talk.is_found(book, step, row) for row in asked) / max(len(asked), 1)
        for kind, step in asked_in_talk.ASKED_AT.items()
    }


if __name__ == "__main__":
    main(misses="--misses" in sys.argv)
