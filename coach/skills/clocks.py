"""Clock times inside an answer: "2pm", "3ish", "half past 2", "14h30", "noon". Pure."""

from dataclasses import dataclass, replace

from coach.skills.numbers import quantity
from coach.skills.typed import Token, Tokens, at

#: Minutes that people say before or after an hour, and that are no hour themselves.
_MINUTES_TO = (5, 10, 20, 25)
#: Numbers that are a year rather than a time.
_YEARS = range(1900, 2100)


@dataclass(frozen=True, slots=True)
class Clock:
    """A clock time as typed: `half` is "am", "pm" or "" when it wasn't said."""

    length: int
    hour: int
    minute: int = 0
    half: str = ""
    #: On a clock of 24 hours: no half needed.
    exact: bool = False
    reasons: tuple[str, ...] = ()
    #: A lone number, which is a time only if nothing else is.
    bare: bool = False

    @property
    def possible(self) -> bool:
        """Whether clocks show such a time."""
        return 0 <= self.hour <= 24 and 0 <= self.minute <= 59

    def settled(self, part: str = "") -> tuple[int, int, tuple[str, ...]]:
        """Hour (0-23), minute, and what was assumed. `part` is the half of the day said elsewhere."""
        hour, half = self.hour % 24, self.half or part
        if self.exact or hour > 12 or self.hour == 0:
            return hour, self.minute, (*self.reasons, *(("early",) if hour < 6 and not self.reasons else ()))
        if half:
            hour = hour % 12 + (12 if half == "pm" else 0)
            return hour, self.minute, (*self.reasons, *(("early",) if hour < 6 else ()))
        if hour < 7:
            return hour + 12, self.minute, (*self.reasons, "pm")
        if hour == 7:
            return 19, self.minute, (*self.reasons, "seven")
        return hour, self.minute, (*self.reasons, "twelve" if hour == 12 else "am")


def read_clock(found: Tokens, place: int) -> Clock | None:
    """The clock time that begins at this place, or None."""
    clock = (
        _named(found, place) or _past_or_to(found, place) or _figures(found, place) or _spoken(found, place)
    )
    if clock is None:
        return None
    behind = at(found, place + clock.length)
    if behind.get("oclock"):
        clock = replace(clock, length=clock.length + 1, bare=False)
    return _with_half(found, place, clock)


def _named(found: Tokens, place: int) -> Clock | None:
    named = at(found, place).get("clock")
    if not named:
        return None
    hour, minute = named.split(":")
    return Clock(1, int(hour), int(minute), exact=True, reasons=("night",) if hour == "00" else ())


def _hour(token: Token) -> int | None:
    text = token.text if token.is_digits and len(token.text) <= 2 else token.get("number")
    return int(text) if text and 0 <= int(text) <= 24 else None


def _past_or_to(found: Tokens, place: int) -> Clock | None:
    """Half past two, a quarter to 3, ten past four, half 2."""
    skipped = 1 if at(found, place).get("one") else 0
    count = quantity(found, place + skipped)
    if count is None or count.length != 1:
        return None
    fraction = at(found, place + skipped).get("fraction")
    minutes = int(count.value * 60) if fraction else int(count.value)
    behind = place + skipped + 1
    if at(found, behind).get("unit") == "minute":
        behind += 1
    side, hour = at(found, behind), _hour(at(found, behind + 1))
    length = behind + 2 - place
    if fraction == "0.5" and (bare := _hour(side)) and 1 <= bare <= 12:
        return Clock(behind + 1 - place, bare, 30, reasons=("vague",))
    if hour is None or not 1 <= hour <= 12 or at(found, behind + 2).text == ":":
        return None  # "10 til 10:20" is a range
    if side.get("past") and (fraction or minutes in (*_MINUTES_TO, 15)):
        return Clock(length, hour, minutes)
    if (
        side.get("before")
        and (fraction or (minutes in _MINUTES_TO and minutes + 1 != hour))
        and side.text != "-"
    ):
        return Clock(length, hour - 1 or 12, 60 - minutes, reasons=() if fraction else ("vague",))
    return None


def _figures(found: Tokens, place: int) -> Clock | None:
    """2:30, 2.30, 14h30, 1430, 2."""
    first = at(found, place)
    if not first.is_digits or len(first.text) > 4:
        return None
    mark, after = at(found, place + 1), at(found, place + 2)
    written = int(first.text)
    if len(first.text) <= 2:
        minutes = after.is_digits and len(after.text) == 2
        if mark.text == ":" and minutes:
            seconds = at(found, place + 3).text == ":" and at(found, place + 4).is_digits
            exact = written > 12 or written == 0 or (first.text.startswith("0") and written >= 7)
            return Clock(5 if seconds else 3, written, int(after.text), exact=exact)
        if mark.text == "." and mark.glued and after.glued and minutes and at(found, place + 3).text != ".":
            return Clock(3, written, int(after.text), exact=written > 12)
        if mark.get("hour_mark") and mark.glued:
            thirty = after.is_digits and after.glued and len(after.text) == 2
            return Clock(3 if thirty else 2, written, int(after.text) if thirty else 0, exact=True)
        return Clock(1, written, exact=written > 12 or written == 0, bare=True)
    hour, minute = divmod(written, 100)
    if hour > 23 or minute > 59 or (written in _YEARS and not at(found, place - 1).get("at")):
        return None
    return Clock(1, hour, minute, exact=hour > 12 or first.text.startswith("0"), bare=True)


def _spoken(found: Tokens, place: int) -> Clock | None:
    """Three, two thirty, ten fifteen."""
    hour = _hour(at(found, place))
    if hour is None or not 1 <= hour <= 12:
        return None
    minute = at(found, place + 1).get("number")
    if minute and int(minute) in range(10, 60):
        return Clock(2, hour, int(minute))
    return Clock(1, hour, bare=True)


def _with_half(found: Tokens, place: int, clock: Clock) -> Clock:
    """The clock with "am" or "pm" when that stands behind it."""
    token = at(found, place + clock.length)
    half = token.get("half_day") or (token.get("glued_half_day") if token.glued else None)
    if not half or _is_article(found, place + clock.length):
        return clock
    length = clock.length + 1
    if at(found, place + length).text == "." and at(found, place + length).glued:
        length += 1
    if clock.hour > 12 or clock.hour == 0:
        odd = clock.hour > 12 and half == "am"
        return replace(clock, length=length, exact=True, bare=False, reasons=("vague",) if odd else ())
    return replace(clock, length=length, half=half, exact=False, bare=False)


def _is_article(found: Tokens, place: int) -> bool:
    """Whether a lone "a" behind a number belongs to what follows ("2 a week")."""
    token = at(found, place)
    return bool(token.get("one")) and not token.glued
