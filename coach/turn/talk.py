"""The working state of one turn: what `advance` was given, as it changes, and what it decided so far.

Lives for one call of `advance` and is never saved. Pure: `now` is a value.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from coach.dialog.book import Book
from coach.dialog.steps import Ask, Question, Step
from coach.dialog.texts import fill
from coach.dialog.when import is_empty
from coach.model.conversation import Conversation, Interview, Person, QuietHours, Slots, Turn
from coach.model.effects import Document, Effect, Forget, Moment, Option, Reply, Say, Shown, Wake
from coach.skills import quiet, saying, telling, timing
from coach.skills.localtime import to_aware
from coach.skills.phrases import Phrases
from coach.skills.words import Words
from coach.skills.young import next_allowed_to_young
from coach.turn.wording import one_line, shown_values

ME = "me."
#: A label holds so many letters on every surface.
LONGEST_LABEL = 70
#: Texts that are about no interview in particular.
FOR_ALL = frozenset(
    {"stopped", "paused", "removed", "private", "forgotten", "started_over", "too_long", "export"}
)


@dataclass(eq=False)
class Talk:
    """One turn in the making. `eq=False`: the shared state machine must see each as itself."""

    book: Book
    now: datetime
    person: Person
    interview: Interview
    others: dict[str, Interview]
    before: Conversation
    shown: list[Shown] = field(default_factory=list)
    replies: list[Reply] = field(default_factory=list)
    after: list[Effect] = field(default_factory=list)
    #: Set while steps are passed over on the way back to where the person was: nothing is shown.
    silent: bool = False
    #: They wrote before the first question was ever shown, or after days away: words alone are no answer yet.
    unseen: bool = False
    #: They come back after days: they are told where they are, unless their words say it all.
    away: bool = False
    #: Whether it was said in this turn that the day is near.
    told_near: bool = False
    #: Interviews whose contact was named in this turn.
    _named: set[str] = field(default_factory=set)
    #: Saved answers, with what they were made from; and the same as words.
    _slots: tuple[tuple[Any, ...], Slots] | None = None
    _values: tuple[tuple[Any, ...], dict[str, str]] | None = None
    #: Words for a day with its time that texts of this turn may contain, and the saved date or moment itself.
    _dated: dict[str, Any] = field(default_factory=dict)

    @classmethod
    def of(cls, book: Book, conversation: Conversation, now: datetime) -> "Talk":
        """The turn that begins with this conversation. Raises ValueError for a `now` without a zone."""
        if now.tzinfo is None:
            raise ValueError("now must be aware")
        person, interview = conversation.person, conversation.interview
        others = {other.id: other for other in conversation.others}
        return cls(book, now.astimezone(zone_of(person)), person, interview, others, conversation)

    # What the shared machine moves.

    @property
    def state(self) -> str:
        """The step where this interview stands."""
        return self.interview.state

    @state.setter
    def state(self, name: str) -> None:
        self.change(state=name)

    @property
    def slots(self) -> Slots:
        """All saved answers that conditions can ask for: the interview's and the person's (`me.…`)."""
        made_from = (self.person, self.interview.slots, self.interview.notes)
        if self._slots is None or any(a is not b for a, b in zip(made_from, self._slots[0], strict=True)):
            self._slots = made_from, self._known()
        return self._slots[1]

    def _known(self) -> Slots:
        mine = {ME + name: value for name, value in self.person.slots.items()}
        notes = [note.text for note in self.interview.notes]
        talks = ("", "one", "several")[min(2, sum(one.took_place for one in self.interviews))]
        ours = {
            "me.timezone": self.known_zone,
            "waited": self._waited(),
            "scheduled": "yes" if self._has_meeting_ahead() else "",
            "talks": talks,
            "notes": notes,
        }
        return {**mine, **ours, **self.interview.slots}

    def _waited(self) -> str:
        """Whether the contact has had a working week to answer: "week", "less", "" when nothing was sent."""
        sent = self.interview.slots.get("sent_at")
        if not isinstance(sent, Mapping):
            return ""
        zone, week = self.person.timezone, timing.Length(5, "business_days")
        since = timing.after_date(timing.to_aware(sent, zone), timing.Length(0, "days"), zone=zone)
        over = timing.wake_time(since, week, "0:00", zone=zone, holidays=self.book.help.holidays)
        return "week" if self.now >= over else "less"

    def _has_meeting_ahead(self) -> bool:
        """Whether a talk is arranged that is still to come."""
        meeting = self.interview.slots.get("meeting")
        if self.interview.closed or not isinstance(meeting, Mapping):
            return False
        moment = to_aware(meeting, self.person.timezone)
        return moment >= self.now if isinstance(moment, datetime) else moment >= self.now.date()

    @property
    def known_zone(self) -> str:
        """The person's time zone, "" while it is only a guess."""
        return self.person.timezone if self.person.timezone_known else ""

    @property
    def step(self) -> Step:
        """The step where this interview stands."""
        return self.book.step(self.interview.state)

    @property
    def question(self) -> Question | None:
        """The step, when it waits for an answer."""
        step = self.step
        return step if isinstance(step, Question) else None

    @property
    def words(self) -> Words:
        """How answers are written in the person's language."""
        return self.book.words(self.person.language)

    @property
    def phrases(self) -> Phrases:
        """What people say at any time in the person's language."""
        return self.book.phrases(self.person.language)

    @property
    def private(self) -> Phrases:
        """How people tell, in the person's language, what isn't kept of them."""
        return self.book.private(self.person.language)

    def options(self, step: Step) -> tuple[Option, ...]:
        """What this step offers now, in the person's language."""
        own = self.book.options(step, self.person.language, self.slots)
        if not isinstance(step, Ask) or not step.told:
            return own
        notes = telling.worth_telling(self.interview.notes, self.phrases)
        return (*own, *(Option(telling.id_of(note), one_line(note.text, LONGEST_LABEL)) for note in notes))

    # Changing.

    def change(self, **fields: Any) -> None:
        """Changes fields of the interview at hand."""
        self.interview = replace(self.interview, **fields)

    @property
    def rehearses(self) -> bool:
        """Whether a rehearsal is on: what is said in it is about nothing else."""
        dialog = self.book.dialogs.get(self.step.dialog)
        return bool(self.interview.aside) and dialog is not None and dialog.rehearses

    def come_out(self) -> None:
        """Leaves whatever is under way: a side dialog, a reading said back, a way back, an end."""
        self.change(aside="", ended="", played=(), pending=None, closed="", frontier="", changed=())

    def change_person(self, **fields: Any) -> None:
        """Changes fields of the person."""
        self.person = replace(self.person, **fields)

    def save(self, slot: str, value: Any) -> bool:
        """Saves an answer, or empties the slot for "" and None; says whether anything changed."""
        old = self.slots.get(slot)
        if not slot or old == value or (is_empty(old) and is_empty(value)):
            return False
        if slot == "me.timezone":
            self.change_person(timezone=value, timezone_known=True)
            self.now = self.now.astimezone(zone_of(self.person))
        elif slot == "me.quiet_hours":
            clocks = {name: time.fromisoformat(clock) for name, clock in value.items()}
            self.change_person(quiet_hours=QuietHours(**clocks))
        elif slot.startswith(ME):
            self.change_person(slots=_with(self.person.slots, slot.removeprefix(ME), value))
        else:
            self.change(slots=_with(self.interview.slots, slot, value))
            self.change(changed=(*self.interview.changed, slot))
        if slot == "me.name":
            self.change_person(name=self.values().get("me.name", ""))
        if slot == "contact":
            self.change(contact=self.values().get("contact", ""))
        return True

    def focus(self, interview_id: str) -> bool:
        """Makes another interview the one at hand; False when there is none of that id."""
        if interview_id == self.interview.id:
            return True
        if interview_id not in self.others:
            return False
        self.others[self.interview.id] = self.interview
        self.interview = self.others.pop(interview_id)
        self.change_person(focus=interview_id)
        return True

    @property
    def interviews(self) -> list[Interview]:
        """All interviews, in the order in which they were begun."""
        return sorted((self.interview, *self.others.values()), key=lambda one: int(one.id))

    @property
    def open_interviews(self) -> list[Interview]:
        """Those that are not closed."""
        return [one for one in self.interviews if not one.closed]

    # Texts.

    def values(self) -> dict[str, str]:
        """Saved answers as words, for texts and templates."""
        made_from = (self.person, self.interview.slots, self.interview.notes)
        if self._values is None or any(a is not b for a, b in zip(made_from, self._values[0], strict=True)):
            self._values = made_from, shown_values(self.book, self.person, self.interview, self.now)
            for slot, value in self.interview.slots.items():
                if isinstance(value, Mapping):
                    self.dated(self._values[1].get(slot, ""), value)
        return self._values[1]

    def text(self, text_id: str, /, **extra: str) -> str:
        """The text with this id in the person's language, filled with saved answers and `extra`."""
        template = self.book.text(text_id, self.person.language)
        return fill(template, self.values() | extra, self.fallbacks)

    @property
    def fallbacks(self) -> Mapping[str, str]:
        """What stands in a text for an answer that isn't known."""
        return self.book.when_empty(self.person.language)

    def common(self, key: str, /, **extra: str) -> str:
        """A text of the engine's own, from common.yaml."""
        return self.text(f"common.{key}", **extra)

    def moment(self, at: datetime | None) -> str:
        """A moment as day and time in the person's zone; "" for None."""
        if at is None:
            return ""
        iso = at.astimezone(zone_of(self.person)).isoformat(timespec="minutes")
        words = saying.say_value("date", iso, self.words, zone=self.person.timezone, now=self.now)
        self._dated[words] = at
        return words

    def dated(self, words: str, value: Any) -> None:
        """Remembers that these words are a saved date, for the `moments` of what is shown.

        Left out: a day alone, a span, and what is said in two zones, since it mustn't lose one of them.
        """
        if not words or not isinstance(value, Mapping) or "T" not in str(value.get("at")) or "end" in value:
            return
        if value.get("zone", self.person.timezone) == self.person.timezone:
            self._dated[words] = value

    def clock(self, at: datetime) -> str:
        """A moment as a clock time in the person's zone."""
        iso = at.astimezone(zone_of(self.person)).isoformat(timespec="minutes")
        return saying.date_parts(iso, self.words, self.person.timezone, self.now)["time"]

    def here_and_now(self) -> dict[str, str]:
        """The present moment as a saved date."""
        return {
            "at": self.now.replace(tzinfo=None).isoformat(timespec="minutes"),
            "zone": self.person.timezone,
        }

    def next_allowed(self, at: datetime) -> datetime:
        """The first moment from `at` on at which something unasked may be said to this person."""
        person, known = self.person, self.book.help
        if self.slots.get("me.young"):
            return next_allowed_to_young(at, person.quiet_hours, person.timezone, known.young, known.holidays)
        return quiet.next_allowed(at, person.quiet_hours, person.timezone)

    @property
    def paused(self) -> bool:
        """Whether reminders are put off until a day that has not come."""
        until = self.person.nudges_paused_until
        return until is not None and self.now < until

    def label(self, key: str) -> Option:
        """One of the engine's own options: its label is `common.option_<key>`, its id the action."""
        return Option(key, self.common(f"option_{key.replace(':', '_')}"))

    def say(self, key: str, /, **extra: str) -> None:
        """Shows one of the engine's own texts."""
        self.show(Say(self.common(key, **extra)), about=key not in FOR_ALL)

    def say_first(self, text_id: str) -> None:
        """Shows one of the script's texts, before the question if that is shown already."""
        asked = [self.shown.pop()] if self.shown and getattr(self.shown[-1], "question", None) else []
        self.show(Say(self.text(text_id)))
        self.shown.extend(asked)

    def show(self, effect: Shown, *, about: bool = True) -> None:
        """Shows an effect, unless steps are being passed over; says whom it is about when that is open."""
        if self.silent:
            return
        options = getattr(effect, "options", ())
        if options:
            self.change(offered=options)
        self.shown.append(self._with_moments(self._about(effect) if about else effect))

    def _about(self, effect: Shown) -> Shown:
        """With several interviews open, what is said about one begins with the contact's name."""
        who = self.interview.contact
        if self.interview.aside:
            return effect  # a side dialog is about none in particular
        if not who or self.interview.id in self._named or len(self.open_interviews) < 2:
            return effect
        self._named.add(self.interview.id)
        if isinstance(effect, Document):
            return replace(effect, title=self.common("about", who=who, text=effect.title))
        return replace(effect, text=self.common("about", who=who, text=effect.text))

    def _with_moments(self, effect: Shown) -> Shown:
        """What is shown, with the days and times in its text; a text to copy stays as it is."""
        if isinstance(effect, Document) and effect.copy:
            return effect
        found = tuple(
            Moment(words, self._aware(value)) for words, value in self._dated.items() if words in effect.text
        )
        return replace(effect, moments=found) if found else effect

    def _aware(self, value: Any) -> datetime:
        moment = to_aware(value, self.person.timezone) if isinstance(value, Mapping) else value
        assert isinstance(moment, datetime), "a day alone is never remembered"
        return moment.astimezone(UTC)

    def take_back(self) -> None:
        """Undoes all that this turn has changed so far: as if nothing had come."""
        self.person, self.interview = self.before.person, self.before.interview
        self.others = {other.id: other for other in self.before.others}
        self.now = self.now.astimezone(zone_of(self.person))
        for decided in (self.shown, self.replies, self.after):
            decided.clear()

    def look_ahead(self, moment: datetime) -> None:
        """Moves this turn to another moment, to see what would happen then; it is thrown away after that."""
        self.now = moment.astimezone(zone_of(self.person))
        self._slots = self._values = None  # "waited" and "today" are reckoned from now

    # The end.

    def finish(self) -> Turn:
        """What was decided. Wakes are found by comparing what is set now with what was."""
        conversation = Conversation(self.person, self.interview, tuple(self.others.values()))
        old = self.before.wakes
        new = conversation.wakes
        forgotten = [Forget(key) for key in old if key not in new]
        woken = [Wake(key, at) for key, at in new.items() if old.get(key) != at]
        return Turn(conversation, (*self.replies, *self.shown, *forgotten, *woken, *self.after))


def zone_of(person: Person) -> ZoneInfo:
    """The person's time zone."""
    return ZoneInfo(person.timezone)


def _with(slots: Slots, name: str, value: Any) -> Slots:
    rest = {key: kept for key, kept in slots.items() if key != name}
    return rest if value in ("", None) else {**rest, name: value}
