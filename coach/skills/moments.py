"""From the days, times and doubts found in an answer to the one date that is meant, or why none is. Pure."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from zoneinfo import ZoneInfo

from coach.model.reading import Reading
from coach.skills.clocks import Clock
from coach.skills.scan import Found
from coach.skills.today import ONE_DAY, Day, Today, add_months

Wall = tuple[int, int]

#: What a weekday leaves open and a number beside it settles.
_SETTLED = ("today_weekday", "next_weekday", "this_week", "month")
#: Doubts about the time of day, which don't matter when only the day counts.
_OF_TIME = ("pm", "am", "seven", "twelve", "part", "zone", "their_zone", "early", "night")
_A_MINUTE = timedelta(minutes=1)


@dataclass(slots=True)
class Meant:
    """What was found, becoming one date. `zone` is "" when no other zone than the person's was named."""

    found: Found
    today: Today
    now: datetime
    zone: str
    day_only: bool

    def reading(self) -> Reading:
        """The date, or why there is none."""
        found = self.found
        if any(day.value is None for _, _, day in found.days):
            return self._none("impossible")
        if any(not clock.possible for _, _, clock in found.clocks):
            return self._none("no_time")
        if found.moments and not found.days:
            return self._counted(*found.moments[0])
        if found.habit and not found.days:
            return self._none("habit")
        if found.habit:
            found.reasons.append("habit")
        vague = not (found.days or found.clocks or any(part.today for part in found.parts))
        if found.empty or (vague and found.unknown > 1):
            return self._none("nothing")  # "I am a manager" names no morning
        if not (days := self._days()):
            return self._none("two_days")
        if self.day_only or not (found.clocks or found.parts):
            return self._whole_days(days)
        return self._timed(days)

    def _none(self, key: str) -> Reading:
        return Reading(why=self.today.words.why(key))

    # ---- days

    def _days(self) -> list[date]:
        """One day, two for a range, none when they don't agree; with no day said, today."""
        days = self.found.days
        if not days:
            return [self.today.day]
        for _, _, day in days:
            self.found.reasons += day.reasons
        values = [day.value or self.today.day for _, _, day in days]
        if len(set(values)) == 1:
            if len({day.sort for _, _, day in days}) > 1:
                self._settle()
            return values[:1]
        if len(days) > 2 or self.found.either:
            return []
        if self.found.moved:  # "moved from monday to tuesday"
            self.found.reasons.append("corrected")
            return values[1:]
        (_, end, first), (begin, _, last) = days
        if {first.sort, last.sort} == {"date", "weekday"}:
            dated, weekday = (first, last) if first.sort == "date" else (last, first)
            return [self._number_and_weekday(dated, (weekday.value or self.today.day).weekday())]
        if end in self.found.to and begin == end + 1:
            if first.sort == last.sort == "weekday" and values[1] < values[0]:
                values[1] += 7 * ONE_DAY
                self.found.reasons.append("vague")
            return values if values[0] < values[1] else []
        return []

    def _settle(self) -> None:
        self.found.reasons = [reason for reason in self.found.reasons if reason not in _SETTLED]

    def _number_and_weekday(self, dated: Day, weekday: int) -> date:
        """ "Tuesday the 24th": the number counts; when the weekday doesn't fit, it is asked."""
        value = dated.value or self.today.day
        self._settle()
        if dated.month_open and self.today.tense == "future":
            for months in range(2):  # this time or a month later
                later = add_months(value, months)
                if later and later.day == value.day and later.weekday() == weekday:
                    self.found.reasons += ["month"] if months else []
                    return later
        if value.weekday() != weekday:
            self.found.reasons.append("mismatch")
        return value

    def _whole_days(self, days: list[date]) -> Reading:
        if not self.found.days and not any(part.today for part in self.found.parts):
            return self._none("nothing")  # a clock time alone names no day
        past, future = days[0] < self.today.day, days[0] > self.today.day
        if (past and self.today.tense == "future") or (future and self.today.tense == "past"):
            return self._none("past" if past else "future")
        return self._result("/".join(day.isoformat() for day in days), days[0])

    # ---- times

    def _timed(self, days: list[date]) -> Reading:
        found = self.found
        half = found.parts[0].half if found.parts else ""
        said, first, last = bool(found.days), days[0], days[-1]
        if any(part.today for part in found.parts):
            if said and first != self.today.day:
                return self._none("two_days")
            said, first, last = True, self.today.day, self.today.day
        end: Wall | None = None
        if not found.clocks:
            found.reasons.append("part")
            start = (found.parts[0].clock.hour, found.parts[0].clock.minute)
        elif pair := self._range():
            start, end = self._range_times(*pair, half)
        elif len({(clock.hour, clock.minute, clock.half) for _, _, clock in found.clocks}) > 1:
            return self._none("two_times")
        else:
            start = self._settled(found.clocks[0][2], half)
        return self._on_days(first, last, start, end, said=said)

    def _settled(self, clock: Clock, half: str) -> Wall:
        hour, minute, reasons = clock.settled(half)
        self.found.reasons += reasons
        return hour, minute

    def _range(self) -> tuple[Clock, Clock] | None:
        """Two times with "to" between them."""
        clocks = self.found.clocks
        if len(clocks) == 2 and clocks[0][1] in self.found.to and clocks[0][1] + 1 == clocks[1][0]:
            return clocks[0][2], clocks[1][2]
        return None

    def _range_times(self, first: Clock, last: Clock, half: str) -> tuple[Wall, Wall]:
        """Start and end: a half of the day said once counts for both, as far as it can."""
        if last.half and not first.half and not first.exact:
            other = "am" if last.half == "pm" else "pm"
            same = (first.hour % 12, first.minute) < (last.hour % 12, last.minute)
            first = replace(first, half=last.half if same else other)
        start = self._settled(first, half)
        if last.half or last.exact or last.hour > 12:
            return start, self._settled(last, half)
        end = (last.hour % 12, last.minute)
        return start, end if end > start else (end[0] + 12, end[1])

    def _on_days(self, first: date, last: date, start: Wall, end: Wall | None, *, said: bool) -> Reading:
        """The time on these days; when no day was said, on the next day on which it is still to come."""
        begins = self._moment(first, start)
        passed = self.today.tense == "future" and begins <= self.now
        if not said:
            self.found.reasons.append("no_day")
            first, last = (first + ONE_DAY, last + ONE_DAY) if passed else (first, last)
        elif passed and "am" in self.found.reasons and end is None:
            start = (start[0] + 12, start[1])  # "today at 9", said at noon
            self.found.reasons = ["pm" if reason == "am" else reason for reason in self.found.reasons]
        if wrong := self._wrong_side(self._moment(first, start)):
            return wrong
        if end is None:
            text = self._stamp(first, start)
            return self._result(text if last == first else f"{first.isoformat()}/{last.isoformat()}", first)
        if self._moment(last, end) <= self._moment(first, start):
            return self._none("no_time")
        return self._result(f"{self._stamp(first, start)}/{self._stamp(last, end)}", first)

    @property
    def _tzinfo(self) -> tzinfo | None:
        return ZoneInfo(self.zone) if self.zone else self.now.tzinfo

    def _moment(self, day: date, clock: Wall) -> datetime:
        """The moment at which the clocks show this; a time that they skip moves forward."""
        return datetime.combine(day, time(*clock), self._tzinfo).astimezone(UTC).astimezone(self._tzinfo)

    def _stamp(self, day: date, clock: Wall) -> str:
        """The moment in ISO 8601; what the clocks' changes make of it goes to the reasons."""
        moment = self._moment(day, clock)
        if (moment.hour, moment.minute) != clock:
            self.found.reasons.append("skipped")
        elif moment.utcoffset() != moment.replace(fold=1).utcoffset():
            self.found.reasons.append("twice")
        if moment.utcoffset() != moment.astimezone(self.now.tzinfo).utcoffset():
            self.found.reasons.append("zone")
        return iso_text(moment)

    def _counted(self, moment: datetime, vague: bool) -> Reading:
        """ "In an hour"."""
        moment = moment.replace(second=0, microsecond=0)
        self.found.reasons += ["vague"] if vague else []
        if wrong := self._wrong_side(moment + _A_MINUTE):
            return wrong
        return self._result(moment.date().isoformat() if self.day_only else iso_text(moment), moment.date())

    def _wrong_side(self, moment: datetime) -> Reading | None:
        there, now = moment.astimezone(UTC), self.now.astimezone(UTC)
        if self.today.tense == "future" and there <= now:
            return self._none("past")
        if self.today.tense == "past" and there > now + 2 * _A_MINUTE:
            return self._none("future")
        return None

    def _result(self, value: str, day: date) -> Reading:
        words = self.today.words
        reasons = list(dict.fromkeys(self.found.reasons))
        if abs(day.year - self.today.day.year) > 2 and "far" not in reasons:
            reasons.append("far")
        if self.day_only:
            reasons = [reason for reason in reasons if reason not in _OF_TIME]
        weekday = words.tables["say"]["weekdays"].split(", ")[day.weekday()]
        said = [
            words.why(one, day=day.isoformat(), weekday=weekday) if one == "mismatch" else words.why(one)
            for one in reasons
        ]
        return Reading(value, unsure=bool(reasons), why="; ".join(said))


def iso_text(moment: datetime) -> str:
    """A moment in ISO 8601, to the minute, with its offset."""
    return moment.isoformat(timespec="minutes")
