"""Whatever may be said at any time works at every question of the real dialogs: generated, not typed out."""

from dataclasses import replace
from itertools import pairwise

import pytest

from coach.dialog import steps
from coach.dialog.book import Book
from coach.engine import advance
from coach.model.conversation import Conversation
from coach.model.events import COMMANDS, Commanded, Said
from coach.turn.talk import Talk
from coach.turn.walk import jump
from tests.turn.talking import NOW, interview_with, questions_of, saved, waiting_at

#: Hundreds of turns of each kind that other tests measure.
pytestmark = pytest.mark.no_cover

#: How each command is typed; those that need more words have them.
TYPED = {
    "help": "help", "back": "go back", "skip": "skip", "stop": "stop reminders", "resume": "resume",
    "pause": "pause", "later": "later", "status": "where am i", "repeat": "repeat",
    "start_over": "start over", "restart": "restart this interview", "interviews": "my interviews",
    "new": "new interview",
    "switch": "switch to Sam", "why": "why?", "forget": "forget me", "undo": "undo", "settings": "settings",
    "human": "talk to a person", "export": "export my data", "notes": "my notes",
}  # fmt: skip
#: Commands that only tell something: the open question stays exactly as it was.
DIGRESSIONS = ("help", "why", "status", "repeat", "human", "notes", "export", "language")


def at(book: Book, name: str) -> Conversation:
    """A conversation that waits at this question, with a second interview beside it."""
    other = interview_with(book, "2", "Sam", "Okafor", book.start)
    return waiting_at(book, name, {"field": None, "relation": None}, others=[other])


def names_an_option(book: Book, step: steps.Step, text: str) -> bool:
    """Whether these words are to the letter an option of this question."""
    assert isinstance(step, steps.Question)
    also = {word for choice in step.options for word in (choice.id, *choice.also)}
    return text in also | {option.label.casefold() for option in book.options(step)}


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_works_at_every_question(book: Book, command: str) -> None:
    """A command from a button or slash command never fails, and leaves something on the screen."""
    for name in questions_of(book):
        turn = advance(book, at(book, name), Commanded(command, ""), NOW)

        shown = [effect for effect in turn.effects if hasattr(effect, "plain")]
        assert shown, f"{command} at {name} shows nothing"
        assert all(effect.plain().strip() for effect in shown), f"{command} at {name}"
        assert saved(turn.conversation) == turn.conversation, f"{command} at {name}"


@pytest.mark.parametrize("command", sorted(TYPED))
def test_every_command_can_be_typed_at_every_question(book: Book, command: str) -> None:
    """Typed words do the same as the button, whatever is being asked."""
    differ = []
    for name in questions_of(book):
        text, step = TYPED[command], book.steps[name]
        if isinstance(step, steps.Live) or names_an_option(book, step, text):
            continue  # while talking, lines are notes; and an option's own words are that option
        clicked = advance(book, at(book, name), Commanded(command, "Sam" if command == "switch" else ""), NOW)
        typed = advance(book, at(book, name), Said(text), NOW)
        if typed.conversation.interview.state != clicked.conversation.interview.state:
            differ.append(name)
        if typed.conversation.person != clicked.conversation.person:
            differ.append(name)

    assert [] == sorted(set(differ)), f"{TYPED[command]!r} isn't read as {command} here"


@pytest.mark.parametrize("command", DIGRESSIONS)
def test_a_digression_returns_to_the_exact_question(book: Book, command: str) -> None:
    """After help, why, status and the like the same question is open under the same number."""
    for name in questions_of(book):
        before = at(book, name)
        after = advance(book, before, Commanded(command, ""), NOW).conversation

        assert before.interview.state == after.interview.state, name
        assert before.interview.question == after.interview.question, name
        assert before.interview.slots == after.interview.slots, name
        assert before.interview.wakes == after.interview.wakes, name


def test_back_and_next_return_to_where_they_were(book: Book) -> None:
    """Going back keeps all answers; "next" leads to the question they came from."""
    names = questions_of(book)
    for earlier, name in pairwise(names):
        start = at(book, name)
        interview = replace(start.interview, history=(earlier,), done=(earlier,))
        start = replace(start, interview=interview)

        back = advance(book, start, Commanded("back"), NOW).conversation

        assert earlier == back.interview.state
        assert start.interview.slots.items() <= back.interview.slots.items()


def test_each_question_can_be_arrived_at(book: Book) -> None:
    """Jumping to any step of the journey ends at a question, or at the end of the interview."""
    for name, step in book.steps.items():
        if book.dialogs[step.dialog].side:
            continue
        talk = Talk.of(book, at(book, questions_of(book)[0]), NOW)
        jump(talk, name)

        assert talk.question or talk.interview.closed, name
