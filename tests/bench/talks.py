"""A talk to measure with: clicks and free text mixed, as people mix them, from the real scripts."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from coach.dialog.book import Book
from coach.engine import advance
from coach.model.conversation import Conversation, Person, begin
from coach.model.effects import Checklist, Choices, Effect
from coach.model.events import Chose, Event, Said, Started, Ticked

START = datetime(2026, 11, 23, 17, 0, tzinfo=UTC)
#: Turns of one talk; then another person begins.
TURNS = 40

TYPED = (
    "Dana Wu, she's the hiring lead at the co-op on 82nd",
    "next Tuesday at 2:30pm",
    "I'd like to know what a normal week looks like, and whether the evening program is taken seriously.",
    "help",
    "about 15 minutes",
    "dana.wu@example.org",
    "not sure, maybe both? she said she likes questions by email but that the phone is fine too",
    "where am I",
    "the second one",
    "I want to work with my hands and I'm afraid that I'm too old for an apprenticeship",
    "yes",
    "back",
    "skip",
)


def talk(book: Book) -> tuple[list[Event], list[Conversation], list[tuple[Effect, ...]]]:
    """The events of one talk, what the conversation is after each, and what each brought about."""
    conversation = begin(Person(id="p", timezone="America/Edmonton"))
    events: list[Event] = []
    after: list[Conversation] = []
    effects: list[tuple[Effect, ...]] = []
    shown: Effect | None = None
    typed = 0
    for number in range(TURNS):
        event = Started() if number == 0 else _click(shown) if number % 2 else None
        if event is None:
            event, typed = Said(TYPED[typed % len(TYPED)]), typed + 1
        turn = advance(book, conversation, event, moment(number))
        conversation = turn.conversation
        events.append(event)
        after.append(conversation)
        effects.append(turn.effects)
        asked = [one for one in turn.effects if isinstance(one, Choices | Checklist) and one.question]
        shown = asked[-1] if asked else None
    return events, after, effects


def _click(shown: Effect | None) -> Event | None:
    match shown:
        case Choices(options=[first, *_]):
            return Chose(first.id)
        case Checklist(options=options):
            return Ticked(tuple(option.id for option in options[:2]))
    return None


def moment(place: int) -> datetime:
    """When the event of this place in the talk comes."""
    return START + timedelta(seconds=30 * place)


def kinds(events: list[Event]) -> Iterator[str]:
    """What the talk consists of, in words."""
    names = [type(event).__name__ for event in events]
    for name in sorted(set(names)):
        yield f"{names.count(name)} {name}"
