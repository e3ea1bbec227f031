"""A person who talks with the coach, for tests: every turn decided by `advance`, saved as JSON, read back."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from coach.dialog import steps
from coach.dialog.book import Book
from coach.dialog.texts import fill
from coach.engine import advance, survey
from coach.model.codec import from_json, to_json
from coach.model.conversation import Conversation, Interview, Person, begin
from coach.model.effects import Effect, FieldErrors, OpenForm, Option, Shown
from coach.model.events import Chose, Commanded, Event, Picked, Said, Started, Submitted, Ticked, Woke
from coach.model.overview import InterviewLine, Overview
from coach.stories import EnginePlayer
from coach.turn import asking
from coach.turn.talk import Talk

ZONE = "America/Edmonton"
#: A Monday, 9:00 in Edmonton.
NOW = datetime(2026, 11, 23, 16, 0, tzinfo=UTC)
DANA = {"first": "Dana", "last": "Wu", "title": None, "goes_by": None}
#: What is known of an interview about which enough was said to write to the contact.
KNOWN: Mapping[str, Any] = {"contact": DANA, "goal": "career", "field": "nursing", "relation": "close"}


def saved(conversation: Conversation) -> Conversation:
    """The conversation as it comes back from where it is kept."""
    return from_json(Conversation, to_json(conversation))


def questions_of(book: Book) -> list[str]:
    """The names of all questions of the journey, in the order of the scripts."""
    return [
        name
        for name, step in book.steps.items()
        if isinstance(step, steps.Question) and not book.dialogs[step.dialog].side
    ]


def waiting_at(
    book: Book,
    step: str,
    slots: Mapping[str, Any] | None = None,
    *,
    now: datetime = NOW,
    others: Sequence[Interview] = (),
    **fields: Any,
) -> Conversation:
    """A conversation of Dana Wu's interview that waits at this question, which was asked now.

    Args:
        book: the dialogs.
        step: name of a question step.
        slots: saved answers beside `KNOWN`; those beginning with `me.` are the person's.
        now: when it was asked.
        others: further interviews.
        fields: of the interview.
    """
    given = {**KNOWN, **(slots or {})}
    mine = {name.removeprefix("me."): value for name, value in given.items() if name.startswith("me.")}
    its = {name: value for name, value in given.items() if not name.startswith("me.")}
    person = Person(
        id="p", timezone=ZONE, timezone_known=True, welcomed=True, heard=now, notice_at=None, slots=mine
    )
    interview = Interview(id="1", contact="Dana Wu", slots=its, began=now, **fields)
    talk = Talk.of(book, Conversation(person, interview, tuple(others)), now)
    talk.state = step
    question = talk.question
    assert question is not None, f"{step} is no question"
    asking.open_question(talk, question)
    return saved(talk.finish().conversation)


def interview_with(book: Book, number: str, first: str, last: str, step: str = "prepare.goal") -> Interview:
    """A second interview, with this contact, that waits at a question."""
    name = {"first": first, "last": last, "title": None, "goes_by": None}
    slots = {**KNOWN, "contact": name}
    return Interview(
        id=number, contact=f"{first} {last}", state=book.step(step).name, slots=slots, began=NOW, question=1,
    )  # fmt: skip


class Talker:
    """One person's talk with the coach. What was shown last is in `shown`; time stands still in between."""

    def __init__(self, book: Book, conversation: Conversation, now: datetime = NOW) -> None:
        self.book = book
        self._player = EnginePlayer(book, conversation, now)
        self.shown: Sequence[Shown] = ()

    @classmethod
    def new(cls, book: Book) -> "Talker":
        """Someone who has just opened the chat for the first time."""
        talker = cls(book, begin(Person(id="p", timezone=ZONE, timezone_known=True)))
        talker.send(Started())
        return talker

    @classmethod
    def at(
        cls,
        book: Book,
        step: str,
        slots: Mapping[str, Any] | None = None,
        *,
        now: datetime = NOW,
        others: Sequence[Interview] = (),
        **fields: Any,
    ) -> "Talker":
        """Someone who waits at this question; as `waiting_at`."""
        return cls(book, waiting_at(book, step, slots, now=now, others=others, **fields), now)

    # What happens.

    def send(self, event: Event) -> str:
        """One event; what the coach says to it, as plain text."""
        self.shown = self._player.send(event)
        return self.text

    def decide(self, event: Event) -> tuple[Effect, ...]:
        """One event; all that is decided on it, what isn't shown too."""
        effects = advance(self.book, self.conversation, event, self.now).effects
        self.send(event)
        return effects

    def open_form(self, command: str, text: str = "", **of: Any) -> OpenForm | None:
        """A command from where a form can be opened; the form, None when words are the answer."""
        effects = self.decide(Commanded(command, text, form=True, **of))
        return next((one for one in effects if isinstance(one, OpenForm)), None)

    def fill_in(self, form: str, /, *, of: str | None = None, **fields: str) -> dict[str, str]:
        """A form is sent in; what is to be put right in it, {} when it was taken."""
        effects = self.decide(Submitted(fields, of, None, form))
        return next((dict(one.errors) for one in effects if isinstance(one, FieldErrors)), {})

    def say(self, *texts: str, written: datetime | None = None) -> str:
        """Typed lines, one turn each; what the coach says to the last."""
        for text in texts:
            self.send(Said(text, written))
        return self.text

    def choose(self, option: str, interview: str | None = None, question: int | None = None) -> str:
        """A button."""
        return self.send(Chose(option, interview, question))

    def tick(self, *options: str, question: int | None = None) -> str:
        """A checklist that is sent in."""
        return self.send(Ticked(options, None, question))

    def pick(self, value: str, question: int | None = None) -> str:
        """A date picker."""
        return self.send(Picked(value, None, question))

    def submit(self, question: int | None = None, **fields: str) -> str:
        """A form."""
        return self.send(Submitted(fields, None, question))

    def command(self, name: str, text: str = "") -> str:
        """A slash command."""
        return self.send(Commanded(name, text))

    def start(self) -> str:
        """The chat is opened."""
        return self.send(Started())

    def wake_until(self, at: datetime) -> str:
        """Time passes; whatever comes due is shown at its time."""
        self.shown = self._player.wait(at)
        return self.text

    def wait(self, **length: float) -> str:
        """Time passes, as in `timedelta`; whatever comes due is shown at its time."""
        return self.wake_until(self.now + timedelta(**length))

    def wake_late(self, at: datetime) -> str:
        """Nothing was running until now; all that is long due comes in one event."""
        due = tuple(sorted(key for key, when in self.conversation.wakes.items() if when <= at))
        self._player = EnginePlayer(self.book, self.conversation, at)
        return self.send(Woke(due))

    # What is so.

    @property
    def now(self) -> datetime:
        """The present moment, in the person's zone."""
        return self._player.now.astimezone(ZoneInfo(ZONE))

    @property
    def conversation(self) -> Conversation:
        """What was saved last."""
        return self._player.conversation

    @property
    def person(self) -> Person:
        """The person as saved last."""
        return self.conversation.person

    @property
    def interview(self) -> Interview:
        """The interview at hand as saved last."""
        return self.conversation.interview

    @property
    def state(self) -> str:
        """The step that waits."""
        return self.interview.state

    @property
    def slots(self) -> dict[str, Any]:
        """The saved answers of the interview at hand."""
        return self.interview.slots

    @property
    def overview(self) -> Overview:
        """The whole at a glance."""
        return survey(self.book, self.conversation, self.now)

    @property
    def line(self) -> InterviewLine:
        """The interview at hand at a glance."""
        return next(one for one in self.overview.interviews if one.here)

    @property
    def text(self) -> str:
        """All that was shown last."""
        return "\n".join(effect.plain() for effect in self.shown)

    @property
    def options(self) -> list[str]:
        """Ids of the options under the last message."""
        return [option.id for option in self._options()]

    @property
    def nudges(self) -> dict[str, str]:
        """Wakes of the interview at hand: last part of the key, and when in the person's zone."""
        zone = ZoneInfo(ZONE)
        return {
            key.rsplit("/", 1)[-1]: f"{at.astimezone(zone):%Y-%m-%d %H:%M}"
            for key, at in sorted(self.interview.wakes.items(), key=lambda one: one[1])
        }

    def common(self, key: str, **values: str) -> str:
        """A text of the coach's own."""
        return fill(self.book.text(f"common.{key}"), values, self.book.when_empty("en"))

    def _options(self) -> Sequence[Option]:
        return getattr(self.shown[-1], "options", ()) if self.shown else ()


def edmonton(day: int, clock: str = "09:00", month: int = 11) -> datetime:
    """A moment in 2026 on Edmonton's clocks."""
    hour, minute = clock.split(":")
    return datetime(2026, month, day, int(hour), int(minute), tzinfo=ZoneInfo(ZONE))
