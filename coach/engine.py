"""`advance`: one pure function that decides everything the coach does. `survey`: how all of it stands;
`answered`: which answers can be changed.

Pure: no clock, no database, no network, no randomness; `now` is an argument. What it is given and what it
returns are values, so that a turn can be run again, tested from a transcript, or thrown away.
"""

from datetime import datetime

from coach.dialog.book import Book
from coach.model.conversation import Conversation, Turn
from coach.model.effects import Option
from coach.model.events import Chose, Commanded, Event, Picked, Said, Started, Submitted, Ticked, Woke
from coach.model.overview import Overview
from coach.turn import choosing, commanding, forms, hearing, readings, returning, surveying, waking
from coach.turn.talk import Talk


def advance(book: Book, conversation: Conversation, event: Event, now: datetime) -> Turn:
    """Decides one turn.

    Args:
        book: the compiled scripts.
        conversation: what is remembered of the person; of a new one, `coach.model.conversation.begin`.
        event: what happened.
        now: the present moment, aware.

    Returns:
        The conversation to save, and the effects to carry out, in order.

    Raises:
        ValueError: `now` has no time zone.
    """
    talk = Talk.of(book, conversation, now)
    if not isinstance(event, Woke):
        hearing.arrive(talk, event)
    match event:
        case Started():
            returning.welcome(talk)
        case Said(text, written, interview):
            hearing.hear(talk, text, written, interview)
        case Chose(option, interview, question):
            choosing.choose(talk, option, interview, question)
        case Ticked(options, interview, question):
            choosing.tick(talk, options, interview, question)
        case Picked(value, interview, question):
            choosing.pick(talk, value, interview, question)
        case Submitted():
            typed = forms.take(talk, event)
            if typed:
                hearing.hear(talk, typed, None, None)
        case Commanded(command, text, interview):
            if not forms.open_instead(talk, event) and choosing.focus_on(talk, interview):
                commanding.run(talk, command, readings.cleaned(talk, text))
        case Woke(keys):
            waking.wake(talk, keys)
    if not isinstance(event, Woke):
        talk.change_person(heard=talk.now)
    return talk.finish()


def survey(book: Book, conversation: Conversation, now: datetime) -> Overview:
    """A person's interviews at a glance, for a page that shows them all. Changes nothing.

    Args:
        book: the compiled scripts.
        conversation: what is remembered of the person.
        now: the present moment, aware.

    Raises:
        ValueError: `now` has no time zone.
    """
    return surveying.survey(Talk.of(book, conversation, now))


def answered(book: Book, conversation: Conversation, now: datetime) -> tuple[Option, ...]:
    """The answers of the interview at hand, the newest first, each as the option that opens it again.

    Args:
        book: the compiled scripts.
        conversation: what is remembered of the person.
        now: the present moment, aware.

    Raises:
        ValueError: `now` has no time zone.
    """
    return returning.answers_to_change(Talk.of(book, conversation, now))
