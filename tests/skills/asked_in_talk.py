"""What becomes of the labelled questions and answers in a talk, typed at a step where they belong."""

from typing import Any

from coach.dialog.book import Book
from coach.model.effects import Choices, Say
from coach.turn.nearest import ACTION
from tests.turn.talking import Talker

#: Where each kind of answer is typed (key `at` of a row).
STEPS = {
    "goal": "prepare.aim",
    "name": "prepare.contact",
    "organization": "prepare.organization",
    "date": "arrange.when",
    "relation": "prepare.relation",
    "facts": "prepare.surprise",
    "questions": "prepare.questions",
    "draft": "arrange.email",
    "notes": "conduct.answers",
    "reflection": "follow_up.learned",
    "yesno": "arrange.week_over",
    "aim": "prepare.aim",
    "field": "prepare.field",
    "role": "prepare.role",
    "referrer": "prepare.referrer",
    "line": "arrange.my_line",
    "link": "arrange.link",
    "learn": "arrange.learn",
    "me_short": "arrange.me_short",
    "next_step": "follow_up.next_step",
    "offer": "arrange.offer",
    "place": "arrange.place",
    "useful": "follow_up.better",
    "came": "follow_up.came_of_it",
}
#: Where a question is typed: kind of step to one of them.
ASKED_AT = {
    "choice": "prepare.relation",
    "date": "arrange.when",
    "name": "prepare.contact",
    "yes or no": "arrange.week_over",
    "a few words": "prepare.organization",
    "end of a line": "prepare.aim",
    "draft": "arrange.email",
}


def shown_at(book: Book, step: str, text: str) -> list[str]:
    """The questions that are answered or offered when this is typed there, in their order."""
    talker = Talker.at(book, step)
    talker.say(text)
    answers = {
        book.text(question.text_id(part)): question.id
        for question in book.faq.questions.values()
        for part in ("answer", *question.states)
    }
    found: list[str] = []
    for effect in talker.shown:
        if isinstance(effect, Say):
            found += [one for words, one in answers.items() if effect.text.startswith(words[:40])]
        elif isinstance(effect, Choices):
            ids = [option.id for option in effect.options if option.id.startswith(ACTION)]
            found += [one.removeprefix(ACTION) for one in ids if one != f"{ACTION}other"]
    return list(dict.fromkeys(found))


def is_false_alarm(book: Book, row: dict[str, Any]) -> bool:
    """Whether an answer, typed where it belongs, is taken for a question."""
    return bool(shown_at(book, STEPS[row["at"]], row["text"]))


def is_found(book: Book, step: str, row: dict[str, Any]) -> bool:
    """Whether a question typed there is answered, or comes first of those that are offered."""
    return shown_at(book, step, row["text"])[:1] == [row["faq"]]
