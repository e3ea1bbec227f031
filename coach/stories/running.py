"""Plays a story and compares what is shown with what is written; or rewrites what is written."""

import difflib
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from coach.dialog.book import Book
from coach.dialog.when import read_length
from coach.model.conversation import Conversation, Interview, Person, begin
from coach.model.effects import Checklist, Document, Option, Shown
from coach.model.errors import CoachError
from coach.model.events import Chose, Commanded, Event, Picked, Said, Started, Ticked
from coach.skills.timing import add
from coach.stories.checking import QUESTIONS, ask
from coach.stories.playing import EnginePlayer, Player
from coach.stories.reading import ANY, Beat, Block, Story

#: How long after a line the next one comes that is typed without waiting (`+`).
_RIGHT_AFTER = timedelta(seconds=2)

#: How many of the messages before a story one still sees when it begins.
ON_SCREEN = 6

#: Makes a player from what is remembered, the present moment (aware), and those messages.
MakePlayer = Callable[[Book, Conversation, datetime, Sequence[Shown]], Player]


@dataclass(frozen=True, slots=True)
class Failure:
    """Where a story and the coach part: `str()` of it is the whole report."""

    file: str
    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.message}"


@dataclass(slots=True)
class _Stage:
    """A story that is being played: the player, and all that was shown so far, newest last."""

    player: Player
    shown: list[Shown]
    #: When the last line was typed.
    typed: datetime


def run(story: Story, book: Book, make_player: MakePlayer = EnginePlayer) -> Failure | None:
    """Plays it and stops at the first difference; None when there is none.

    What the story continues has happened in the plain engine when its own player is made.
    """
    for beat, shown, failure in _play(story, book, make_player):
        if failure is None and not _matches(beat.blocks, shown):
            failure = Failure(str(story.path), beat.line, _difference(beat.blocks, shown))
        if failure is not None:
            return failure
    return None


def update(story: Story, book: Book) -> Failure | None:
    """Plays it and writes what the coach says into the file, where that isn't what is written there.

    Blocks that still hold are left as they are, with their `…`. It stops at a `=` line that doesn't hold, and
    at a button that isn't there: those are not the coach's words, so that is the failure returned.
    """
    lines = story.path.read_text(encoding="utf-8").splitlines()
    moved = 0  # lines that were added so far
    for beat, shown, failure in _play(story, book, EnginePlayer):
        if failure is not None:
            _write(story, lines)
            return replace(failure, line=failure.line + moved)
        if not _matches(beat.blocks, shown):
            first, last = beat.first - 1 + moved, beat.last - 1 + moved
            while last > first and not lines[last - 1].strip():
                last -= 1  # empty lines after the last block stay
            written = [line for effect in shown for line in _written(effect)]
            lines[first:last] = written
            moved += len(written) - (last - first)
    _write(story, lines)
    return None


def _write(story: Story, lines: list[str]) -> None:
    text = "\n".join(lines) + "\n"
    if text != story.path.read_text(encoding="utf-8"):
        story.path.write_text(text, encoding="utf-8")


def _play(
    story: Story, book: Book, make_player: MakePlayer
) -> Iterator[tuple[Beat, Sequence[Shown], Failure | None]]:
    """Each beat with what was shown for it, or why it can't be so; nothing after a beat that can't happen."""
    try:
        stage = _set_up(story, book, make_player)
    except CoachError as error:
        begins = story.beats[0] if story.beats else Beat(1, "open")
        yield begins, (), Failure(str(story.path), begins.line, f"can't begin: {error}")
        return
    for beat in story.beats:
        if beat.action == "check":
            yield beat, (), _check(story, beat, stage)
            continue
        try:
            shown = _act(story, beat, stage)
        except CoachError as error:
            yield beat, (), Failure(str(story.path), beat.line, str(error))
            return
        stage.shown.extend(shown)
        yield beat, shown, None


def _set_up(story: Story, book: Book, make_player: MakePlayer) -> _Stage:
    """A player at the point where the story begins; what it continues has been played, unchecked."""
    if story.before is not None:
        stage = _set_up(story.before, book, EnginePlayer)
        for beat in story.before.beats:
            if beat.action != "check":
                stage.shown.extend(_act(story.before, beat, stage))
        if story.at is not None:
            stage.shown.extend(stage.player.wait(story.at))
        player = stage.player
        stage.player = make_player(book, player.conversation, player.now, stage.shown[-ON_SCREEN:])
        return stage
    assert story.at is not None
    person = Person(
        id="1",
        language=story.language,
        timezone=story.zone,
        welcomed=bool(story.step),
        timezone_known=story.zone_known,
        slots={key.removeprefix("me."): value for key, value in story.slots.items() if key.startswith("me.")},
    )
    conversation = begin(person)
    if story.step:
        conversation = replace(conversation, interview=_interview_at(story, conversation.interview))
    return _Stage(make_player(book, conversation, story.at, ()), [], story.at)


def _interview_at(story: Story, fresh: Interview) -> Interview:
    slots = {key: value for key, value in story.slots.items() if not key.startswith("me.")}
    contact = slots.get("contact", "")
    if isinstance(contact, dict):
        contact = contact.get("goes_by") or contact.get("first", "")
    return replace(fresh, state=story.step, slots=slots, contact=contact, began=story.at, touched=story.at)


def _act(story: Story, beat: Beat, stage: _Stage) -> Sequence[Shown]:
    """Lets one thing happen.

    Raises:
        CoachError: it can't happen here, such as a button that isn't there.
    """
    player = stage.player
    if beat.action == "wait":
        length = read_length(beat.text)
        if length is None:
            raise CoachError(f"{beat.text!r} is no length of time; write it like 2 days")
        return player.wait(add(player.now, length, story.zone))
    if beat.action == "at":
        try:
            until = datetime.fromisoformat(beat.text).replace(tzinfo=ZoneInfo(story.zone))
        except ValueError as error:
            raise CoachError(f"{beat.text!r} is no day and time; write it like 2026-11-24 13:00") from error
        if until < player.now:
            raise CoachError(
                f"{beat.text} has passed: it is {player.now.astimezone(until.tzinfo):%Y-%m-%d %H:%M}"
            )
        return player.wait(until)
    if beat.action == "add":
        written = stage.typed
        shown = list(player.wait(player.now + _RIGHT_AFTER))
        return [*shown, *player.send(Said(beat.text, written=written))]
    stage.typed = player.now
    return player.send(_event(beat, stage))


def _event(beat: Beat, stage: _Stage) -> Event:
    interview = stage.player.conversation.interview
    match beat.action:
        case "open":
            return Started()
        case "say":
            return Said(beat.text)
        case "choose":
            return _chosen(beat.text, stage)
        case "tick":
            return Ticked(_ticked(beat.text, stage), interview.id, interview.question)
        case "pick":
            return Picked(beat.text, interview.id, interview.question)
        case "command":
            name, _, text = beat.text.partition(" ")
            return Commanded(name, text.strip())
    raise CoachError(f"nothing is known of {beat.action!r}")


def _chosen(text: str, stage: _Stage) -> Chose:
    """The button with this label or id that was shown last, or, with `(earlier)`, for an earlier question."""
    label = text.removesuffix("(earlier)").strip()
    earlier = label != text
    interview = stage.player.conversation.interview
    offered: list[str] = []
    for effect in reversed(stage.shown):
        options: tuple[Option, ...] = getattr(effect, "options", ())
        question = getattr(effect, "question", 0)
        if earlier and question == interview.question:
            continue
        option = _find(label, options)
        if option is not None:
            of_nudge = (getattr(effect, "nudge", None) or "").partition("/")[0]
            return Chose(option.id, of_nudge or interview.id, question)
        offered = offered or [one.label for one in options]
    raise CoachError(f"there is no button {label!r}; those shown last are {', '.join(offered) or 'none'}")


def _find(label: str, options: Sequence[Option]) -> Option | None:
    """The one option with this id; else with this label; else whose label begins so."""
    wanted = label.casefold()
    for fits in (
        [one for one in options if one.id == label],
        [one for one in options if one.label.casefold() == wanted],
        [one for one in options if one.label.casefold().startswith(wanted)],
    ):
        if len(fits) == 1:
            return fits[0]
    return None


def _ticked(text: str, stage: _Stage) -> tuple[str, ...]:
    lists = [effect for effect in stage.shown if isinstance(effect, Checklist)]
    if not lists:
        raise CoachError("there is no checklist to tick")
    found = []
    for label in filter(None, (part.strip() for part in text.split(","))):
        option = _find(label, lists[-1].options)
        if option is None:
            raise CoachError(f"the checklist has no entry {label!r}")
        found.append(option.id)
    return tuple(found)


def _check(story: Story, beat: Beat, stage: _Stage) -> Failure | None:
    what, _, rest = beat.text.partition(" ")
    answer = ask(what, rest.strip(), stage.player.conversation, stage.shown)
    if answer is None:
        message = f"`=` asks about one of {', '.join(QUESTIONS)}, not {what!r}"
        return Failure(str(story.path), beat.line, message)
    expected, actual = answer
    if _pattern(expected).fullmatch(" ".join(actual.split())):
        return None
    return Failure(str(story.path), beat.line, f"{what} is {actual!r}, not {expected!r}")


def _matches(blocks: Sequence[Block], shown: Sequence[Shown]) -> bool:
    """Whether the blocks describe just what was shown."""
    if not blocks:
        return not shown
    block, others = blocks[0], blocks[1:]
    if block.speaker == ANY:
        return any(_matches(others, shown[skipped:]) for skipped in range(len(shown) + 1))
    if not shown:
        return False
    speaker, text = _heard(shown[0])
    fits = speaker == block.speaker and _pattern(block.text).fullmatch(" ".join(text.split()))
    return bool(fits) and _matches(others, shown[1:])


def _pattern(text: str) -> re.Pattern[str]:
    """A written text as a pattern: spaces and line breaks are alike, `…` stands for anything."""
    parts = [re.escape(" ".join(part.split())) for part in re.split(r"…|\.\.\.", text)]
    return re.compile(r"\s*.*?\s*".join(parts), re.DOTALL)


def _heard(effect: Shown) -> tuple[str, str]:
    """Who speaks, and the whole text as a surface without widgets shows it."""
    if isinstance(effect, Document):
        return "file", f"{effect.name}\n{effect.plain()}"
    return ("nudge" if effect.nudge else "coach"), effect.plain()


def _written(effect: Shown) -> list[str]:
    """An effect as lines of a story."""
    speaker, text = _heard(effect)
    first, *further = text.splitlines() or [""]
    return [f"{speaker}: {first}".rstrip(), *(f"  {line}".rstrip() for line in further)]


def _difference(blocks: Sequence[Block], shown: Sequence[Shown]) -> str:
    """What is written against what was shown, line by line."""
    written = [f"{block.speaker}: {block.text}" if block.speaker != ANY else "…" for block in blocks]
    expected = [line.rstrip() for block in written for line in block.splitlines()]
    actual = [line.removeprefix("  ") for effect in shown for line in _written(effect)]
    changes = list(difflib.ndiff(expected, actual))
    lines = [f"    {line}" for line in changes if not line.startswith("?")]
    return "\n".join(["the coach says something else (- written, + said)", *lines])
