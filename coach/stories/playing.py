"""Who a story is played to: a `Player`. `EnginePlayer` is the plain engine, with nothing round it.

Another surface takes part in the same stories with a `Player` of its own.
"""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any, Protocol

from coach.dialog.book import Book
from coach.engine import advance
from coach.model.codec import effect_from_json, effect_to_json, from_json, to_json
from coach.model.conversation import Conversation, Person, begin
from coach.model.effects import (
    AskDate,
    Checklist,
    Choices,
    Document,
    Erase,
    Export,
    Forget,
    Say,
    Shown,
    Timer,
    Wake,
)
from coach.model.errors import CoachError
from coach.model.events import Event, Woke

_SHOWN = (Say, Choices, Checklist, AskDate, Document, Timer)
#: Wakes acted on one after the other without time passing: more is a loop.
_MOST_WAKES = 50


class Player(Protocol):
    """Someone to play a story to, for one person whose clock stands still between events."""

    @property
    def now(self) -> datetime:
        """The present moment (aware)."""

    @property
    def conversation(self) -> Conversation:
        """What is remembered of the person."""

    def send(self, event: Event) -> Sequence[Shown]:
        """Something happens; what is shown in return, in order."""

    def wait(self, until: datetime) -> Sequence[Shown]:
        """Time passes until then (aware); what is shown on the way, each at its time."""


class EnginePlayer:
    """The engine alone, with nothing between: the conversation goes through JSON at every turn."""

    def __init__(
        self, book: Book, conversation: Conversation, now: datetime, _shown: Sequence[Shown] = ()
    ) -> None:
        self._book = book
        self._saved = to_json(conversation)
        self._now = now.astimezone(UTC)
        self._wakes = scheduled(conversation)

    @property
    def now(self) -> datetime:
        """The present moment, in UTC as the runner gives it."""
        return self._now

    @property
    def conversation(self) -> Conversation:
        """What was saved last."""
        return from_json(Conversation, self._saved)

    def send(self, event: Event) -> Sequence[Shown]:
        """One turn: decided, saved, read back.

        Raises:
            CoachError: the wakes in the effects are not those in the conversation.
        """
        turn = advance(self._book, self.conversation, event, self._now)
        self._saved = to_json(turn.conversation)
        shown: list[Shown] = []
        for effect in turn.effects:
            if isinstance(effect, _SHOWN):
                shown.append(effect_from_json(effect_to_json(effect)))
            elif isinstance(effect, Export):
                shown.append(Document("my-data.json", "", "{}", "application/json"))
            elif isinstance(effect, Erase):
                self._erase()
                return shown
        self._index(turn.effects)
        return shown

    def wait(self, until: datetime) -> Sequence[Shown]:
        """Acts on each wake at its own time, then stands at `until`.

        Raises:
            CoachError: wakes come due without end.
        """
        shown: list[Shown] = []
        acted = 0
        while self._wakes and (at := min(self._wakes.values())) <= until:
            acted = acted + 1 if at <= self._now else 1
            if acted > _MOST_WAKES:
                raise CoachError(f"these wakes stay due: {', '.join(sorted(self._wakes))}")
            self._now = max(self._now, at.astimezone(UTC))
            due = tuple(sorted(key for key, moment in self._wakes.items() if moment <= self._now))
            for key in due:
                del self._wakes[key]
            shown += self.send(Woke(due))
        self._now = max(self._now, until.astimezone(UTC))
        return shown

    def _erase(self) -> None:
        person = self.conversation.person
        fresh = Person(id=person.id, language=person.language, timezone=person.timezone)
        self._saved = to_json(begin(fresh))
        self._wakes = {}

    def _index(self, effects: Sequence[Any]) -> None:
        """Keeps the wakes as the runner's table would, and holds them against the conversation's own."""
        for effect in effects:
            if isinstance(effect, Wake):
                self._wakes[effect.key] = effect.at.astimezone(UTC)
            elif isinstance(effect, Forget):
                self._wakes = {key: at for key, at in self._wakes.items() if not effect.covers(key)}
        own = scheduled(self.conversation)
        if own != self._wakes:
            differ = sorted(f"{key} {at:%Y-%m-%d %H:%M}" for key, at in own.items() ^ self._wakes.items())
            raise CoachError(f"the conversation's wakes are not those of its effects: {', '.join(differ)}")


def scheduled(conversation: Conversation) -> dict[str, datetime]:
    """All wakes that are set, of all interviews: key to time, in UTC."""
    return {key: at.astimezone(UTC) for key, at in conversation.wakes.items()}
