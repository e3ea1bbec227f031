"""When someone under 18 is left alone: at night, and in lessons but for lunch. Pure."""

from dataclasses import dataclass
from datetime import datetime, time

from coach.model.conversation import QuietHours
from coach.skills.holidays import Holidays
from coach.skills.localtime import at_local, local
from coach.skills.quiet import next_allowed

#: Nights and lessons follow each other at most so often before there is a free moment.
MOST_MOVES = 30


@dataclass(frozen=True, slots=True)
class YoungHours:
    """A region's nights and school hours, in the person's own time; `lunch` lies in the school day."""

    night_from: time = time(20, 0)
    night_until: time = time(8, 0)
    school_from: time = time(8, 30)
    school_until: time = time(15, 30)
    lunch_from: time = time(12, 0)
    lunch_until: time = time(13, 0)

    def free_from(self, at: datetime, zone: str, holidays: Holidays) -> datetime:
        """The end of the lessons in which the moment lies; the moment itself outside of them."""
        here = local(at, zone)
        if not holidays.is_school_day(here.date()):
            return here
        lessons = ((self.school_from, self.lunch_from), (self.lunch_until, self.school_until))
        ends = [end for begin, end in lessons if begin <= here.time() < end]
        return at_local(here.date(), ends[0], zone) if ends else here

    @property
    def night(self) -> QuietHours:
        """The night as quiet hours, the same every day."""
        return QuietHours(self.night_from, self.night_until, self.night_from, self.night_until)


def next_allowed_to_young(
    at: datetime, quiet: QuietHours, zone: str, hours: YoungHours, holidays: Holidays
) -> datetime:
    """The first moment from `at` on that is free of night, lessons and the person's own quiet hours.

    Own quiet hours that leave no such moment don't count.
    """
    for own in (quiet, hours.night):
        moment = local(at, zone)
        for _ in range(MOST_MOVES):
            free = next_allowed(next_allowed(moment, hours.night, zone), own, zone)
            later = hours.free_from(free, zone, holidays)
            if later == moment:
                return moment
            moment = later
    return moment
