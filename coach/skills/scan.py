"""What an answer says about when: its days, clock times, parts of a day and doubts, in order. Pure."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, time, timedelta

from coach.skills.clocks import Clock, read_clock
from coach.skills.days import read_day
from coach.skills.numbers import span
from coach.skills.today import Day, Today, make, next_number
from coach.skills.typed import Tokens, at


@dataclass(frozen=True, slots=True)
class Part:
    """A vague time of day: the hour it is taken for and its half."""

    clock: time
    half: str
    today: bool = False


@dataclass(slots=True)
class Found:
    """What was found in an answer, in order."""

    days: list[tuple[int, int, Day]] = field(default_factory=list)
    clocks: list[tuple[int, int, Clock]] = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)
    moments: list[tuple[datetime, bool]] = field(default_factory=list)
    reasons: list[str] = field(default_factory=list)
    #: Places where "to", "and" or a dash stands, and where "or" does.
    to: set[int] = field(default_factory=set)
    either: bool = False
    habit: bool = False
    #: Whether it says that something moved from one day to another.
    moved: bool = False
    unknown: int = 0

    @property
    def empty(self) -> bool:
        """Whether no day and no time was found."""
        return not (self.days or self.clocks or self.parts or self.moments)


def scan(found: Tokens, today: Today, now: datetime) -> Found:
    """All days, times and hedges in the tokens."""
    answer = Found()
    place = 0
    while place < len(found):
        place += _take(found, place, today, now, answer)
    _drop_bare(found, answer)
    if found and found[-1].text == "?":
        answer.reasons.append("asked")
    return answer


def _take(found: Tokens, place: int, today: Today, now: datetime, answer: Found) -> int:
    """Takes what begins at this place into the answer; how many tokens it was."""
    token = found[place]
    if token.get("hedge"):
        answer.reasons.append("guess")
    if token.get("habit"):
        answer.habit = True
    if token.get("to") or token.get("and"):
        answer.to.add(place)
    if token.get("moved"):
        answer.moved = True
    if token.get("or"):
        answer.either = True
    if token.get("their_time"):
        answer.reasons.append("their_zone")
        return 1
    if moment := _moment(found, place, now):
        answer.moments.append((moment[1], moment[2]))
        return moment[0]
    if part := _part(found, place):
        answer.parts.append(part[1])
        if token.slip:
            answer.reasons.append("typo")
        return part[0]
    if day := _day(found, place, today):
        answer.days.append((place, place + day.length, day))
        last = _last_day(found, place + day.length, day)
        if last is None:
            return day.length
        answer.to.add(place + day.length)
        answer.days.append((place + day.length + 1, place + day.length + 1 + last.length, last))
        return day.length + 1 + last.length
    if clock := read_clock(found, place):
        answer.clocks.append((place, place + clock.length, clock))
        return clock.length
    answer.unknown += token.is_word
    return 1


def _day(found: Tokens, place: int, today: Today) -> Day | None:
    """The day here, unless the number in it is rather a time ("the 4th at 9" is a day, "at 9" isn't)."""
    day = read_day(found, place, today)
    if day is None and (number := at(found, place)).is_digits and len(number.text) == 2:
        # "thurs 26": more than a clock has, and right behind a weekday
        before = at(found, place - 1).get("weekday") is not None
        if before and 12 < int(number.text) < 32 and not _clockish(found, place + 1):
            value = next_number(int(number.text), today)
            return Day(1, value, "date", ("month",) if value else ("impossible",), month_open=True)
    return day


def _last_day(found: Tokens, place: int, first: Day) -> Day | None:
    """The end of "nov 24-26" or "dec 3 to 5th", whose month is that of the first day."""
    number, behind = at(found, place + 1), at(found, place + 2)
    if not at(found, place).get("to") or not number.is_digits or len(number.text) > 2 or first.sort != "date":
        return None
    ordinal = behind.glued and behind.get("ordinal_end") is not None
    dash = not at(found, place).text.isalpha()
    if first.value is None or _clockish(found, place + 2) or not (ordinal or dash):
        return None
    value = make(first.value.year, first.value.month, int(number.text))
    return Day(2 if ordinal else 1, value, "date") if value and value > first.value else None


def _clockish(found: Tokens, place: int) -> bool:
    token = at(found, place)
    return bool(token.text == ":" or token.get("half_day") or (token.glued and token.get("hour_mark")))


def _moment(found: Tokens, place: int, now: datetime) -> tuple[int, datetime, bool] | None:
    """In an hour, 20 minutes from now, now: length, the moment, whether it is vague."""
    token = at(found, place)
    if token.get("now") and not token.get("hence"):
        return 1, now, False
    skipped = 1 if token.get("in") else 0
    skipped += 1 if skipped and at(found, place + 1).get("hedge") else 0  # in about an hour
    length = span(found, place + skipped)
    if length is None or not length.is_clock:
        return None
    spot = place + skipped + length.length
    ago, hence = at(found, spot).get("ago"), at(found, spot).get("hence")
    if not (skipped or ago or hence):
        return None
    elapsed = timedelta(minutes=min(length.minutes, 60 * 24 * 3660))
    there = (now.astimezone(UTC) + (-elapsed if ago else elapsed)).astimezone(now.tzinfo)
    return spot + bool(ago or hence) - place, there, length.vague


def _part(found: Tokens, place: int) -> tuple[int, Part] | None:
    """Morning, after lunch, tonight, this afternoon."""
    token = at(found, place)
    if value := token.get("tonight"):
        clock, half = value.split()
        return 1, Part(time.fromisoformat(clock), half, today=True)
    this = token.get("which") == "this" and at(found, place + 1).get("part") is not None
    value = at(found, place + this).get("part")
    if not value:
        return None
    clock, half = value.split()
    return 1 + this, Part(time.fromisoformat(clock), half, today=this)


def _drop_bare(found: Tokens, answer: Found) -> None:
    """Lone numbers are times only where nothing clearer is, and where no unknown word makes them a count."""
    clear = [one for one in answer.clocks if not one[2].bare or _follows_at(found, one[0])]
    ends = {end for _, end, _ in answer.days}  # "friday 10 works"
    bare = [one for one in answer.clocks if one[2].bare and (one[0] in ends or not at(found, one[1]).is_word)]
    bare = [one for one in bare if not at(found, one[1]).get("unit") and not at(found, one[1]).get("habit")]
    if not clear:
        answer.clocks = bare
        return
    # "2 - 3pm", "2:30-3": a lone number joined to a time is a time.
    ends = {one[0] for one in clear} | {one[1] for one in clear}
    joined = [
        one
        for one in bare
        if one not in clear and (_to(found, one[1], ends) or _to(found, one[0] - 1, ends, back=True))
    ]
    answer.clocks = sorted([*clear, *joined], key=lambda one: one[0])


def _follows_at(found: Tokens, place: int) -> bool:
    return bool(at(found, place - 1).get("at")) and not at(found, place - 1).get("to")


def _to(found: Tokens, place: int, ends: set[int], *, back: bool = False) -> bool:
    """Whether a word for "to" stands here, next to a time."""
    return (
        bool(at(found, place).get("to") or at(found, place).get("and"))
        and (place if back else place + 1) in ends
    )
