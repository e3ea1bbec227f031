"""Clock rules: quiet hours, business days, wake times, caps, the time of a talk."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from coach.model.conversation import QuietHours
from coach.skills import timing
from coach.skills.holidays import Holidays, read_holidays
from coach.skills.timing import Length

EDMONTON = "America/Edmonton"
ZONES = st.sampled_from([EDMONTON, "Europe/Berlin", "Asia/Kolkata", "Australia/Lord_Howe", "UTC"])
MOMENTS = st.integers(0, 4 * 365 * 24 * 60).map(
    lambda minutes: datetime(2025, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)
)
CLOCKS = st.builds(time, st.integers(0, 23), st.sampled_from([0, 15, 30, 45]))
QUIET = st.builds(QuietHours, CLOCKS, CLOCKS, CLOCKS, CLOCKS)

ALBERTA = read_holidays(
    {
        "closed": [
            {"name": "New Year's Day", "date": "01-01"},
            {"name": "Family Day", "weekday": "monday", "nth": "3", "month": "2"},
            {"name": "Good Friday", "easter": "-2"},
            {"name": "Victoria Day", "weekday": "monday", "before": "05-25"},
            {"name": "Canada Day", "date": "07-01"},
            {"name": "Labour Day", "weekday": "monday", "nth": 1, "month": 9},
            {"name": "Thanksgiving", "weekday": "monday", "nth": 2, "month": 10},
            {"name": "Remembrance Day", "date": "11-11"},
            {"name": "Christmas Day", "date": "12-25"},
        ],
        "unsuitable": [
            {"name": "Easter Monday", "easter": 1},
            {"name": "Heritage Day", "weekday": "monday", "nth": 1, "month": 8},
            {"date": "09-30"},
            {"date": "12-24", "until": "01-01"},
        ],
    }
)


def here(text: str, zone: str = EDMONTON) -> datetime:
    """The moment at which the clocks of the zone show this."""
    moment = timing.to_aware(text, zone)
    assert isinstance(moment, datetime)
    return moment


def shown(moment: datetime | None, zone: str = EDMONTON) -> str:
    """A moment as the clocks of the zone show it, with the weekday."""
    assert moment is not None
    return timing.local(moment, zone).strftime("%a %Y-%m-%d %H:%M")


# Wall clocks


def test_the_same_clock_time_after_the_clocks_change():
    """Nine o'clock stays nine o'clock over both changes of the clocks."""
    autumn = timing.add(here("2026-10-31T09:00"), Length(2, "days"), EDMONTON)
    spring = timing.add(here("2027-03-13T09:00"), Length(1, "weeks"), EDMONTON)

    assert ("Mon 2026-11-02 09:00", "Sat 2027-03-20 09:00") == (shown(autumn), shown(spring))
    assert timedelta(hours=49) == autumn - here("2026-10-31T09:00")


def test_hours_are_elapsed_time():
    """24 hours over a change of the clocks end at another clock time."""
    later = timing.add(here("2026-10-31T09:00"), Length(24, "hours"), EDMONTON)

    assert "Sun 2026-11-01 08:00" == shown(later)


@pytest.mark.parametrize(
    ("day", "clock", "expected"),
    [
        (date(2027, 3, 14), time(2, 30), "2027-03-14T03:30:00-06:00"),
        (date(2026, 11, 1), time(1, 30), "2026-11-01T01:30:00-06:00"),
        (date(2026, 11, 1), time(2, 0), "2026-11-01T02:00:00-07:00"),
    ],
)
def test_skipped_and_repeated_times(day, clock, expected):
    """A time that the clocks skip moves forward; of a time shown twice it is the first."""
    assert expected == timing.at_local(day, clock, EDMONTON).isoformat()


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ({"at": "2026-11-24T13:00", "zone": EDMONTON}, "2026-11-24T13:00:00-07:00"),
        ({"at": "2026-11-24T13:00", "zone": "America/Toronto"}, "2026-11-24T13:00:00-05:00"),
        ("2026-11-24T20:00+00:00", "2026-11-24T13:00:00-07:00"),
        ("2026-11-24", "2026-11-24"),
        ({"at": "2026-11-24", "zone": EDMONTON}, "2026-11-24"),
    ],
)
def test_saved_dates(value, expected):
    """A saved date is a moment in its own zone, or a day when it has no clock time."""
    assert expected == timing.to_aware(value, EDMONTON).isoformat()


@pytest.mark.parametrize("wrong", ["", "tomorrow", {}, {"at": ""}])
def test_what_is_no_saved_date(wrong):
    """Anything else is refused."""
    with pytest.raises(ValueError, match=r".+"):
        timing.to_aware(wrong, EDMONTON)


def test_naive_moments_are_refused():
    """A moment without a zone can't be placed."""
    naive = datetime(2026, 11, 24, 13)  # noqa: DTZ001

    with pytest.raises(ValueError, match="no time zone"):
        timing.next_allowed(naive, QuietHours(), EDMONTON)
    with pytest.raises(ValueError, match="no time zone"):
        timing.wake_time(naive, Length(1, "hours"), zone=EDMONTON)
    with pytest.raises(ValueError, match="no time zone"):
        timing.lateness(naive, naive)


@pytest.mark.parametrize(
    ("number", "unit"),
    [(1, "fortnights"), (-1, "days"), (0.5, "months"), (1.5, "business_days"), (1e999, "days")],
)
def test_lengths_that_cant_be_counted(number, unit):
    """Unknown units, negative numbers and parts of a month or business day are refused."""
    with pytest.raises(ValueError, match=r".+"):
        Length(number, unit)


@pytest.mark.parametrize("wrong", ["9", "25:00", "9:5", "9:60", "x:30", ""])
def test_what_is_no_clock_time(wrong):
    """A clock time has hours and two digits of minutes."""
    with pytest.raises(ValueError, match=r".+"):
        timing.read_clock(wrong)


# Holidays and business days


def test_alberta_in_2026():
    """The rules give the nine general holidays of 2026."""
    days = [date(2026, 1, 1) + timedelta(days=number) for number in range(365)]

    assert [
        "01-01", "02-16", "04-03", "05-18", "07-01", "09-07", "10-12", "11-11", "12-25",
    ] == [f"{day:%m-%d}" for day in days if ALBERTA.is_closed(day)]  # fmt: skip


def test_days_on_which_sending_isnt_suggested():
    """Besides holidays: Easter Monday, Heritage Day, 30 September, and 24 December to New Year."""
    weekdays = [date(2026, 1, 1) + timedelta(days=number) for number in range(365)]
    unsuitable = [day for day in weekdays if ALBERTA.is_business_day(day) and not ALBERTA.suits_sending(day)]

    assert [
        "04-06", "08-03", "09-30", "12-24", "12-28", "12-29", "12-30", "12-31",
    ] == [f"{day:%m-%d}" for day in unsuitable]  # fmt: skip


@pytest.mark.parametrize(
    ("year", "expected"),
    [(2024, "03-31"), (2025, "04-20"), (2027, "03-28"), (2038, "04-25"), (2285, "03-22")],
)
def test_easter(year, expected):
    """Good Friday follows Easter, whatever the year."""
    good_friday = date.fromisoformat(f"{year}-{expected}") - timedelta(days=2)

    assert ALBERTA.is_closed(good_friday)
    assert 9 == sum(ALBERTA.is_closed(date(year, 1, 1) + timedelta(days=number)) for number in range(365))


@pytest.mark.parametrize(
    "rule",
    [{}, {"date": "13-01"}, {"date": "x"}, {"nth": 5, "month": 2, "weekday": "monday"},
     {"nth": 1, "month": 2, "weekday": "funday"}, {"before": "05-25"}, {"easter": "soon"}],
)  # fmt: skip
def test_rules_that_are_none(rule):
    """A rule that doesn't give a day is refused, and shown."""
    with pytest.raises(ValueError, match="not a rule for a day"):
        read_holidays({"closed": [rule]})


@pytest.mark.parametrize(
    ("day", "number", "expected"),
    [
        ("2026-11-18", 5, "2026-11-25"),
        ("2026-11-06", 5, "2026-11-16"),  # Remembrance Day lies between
        ("2026-12-24", 1, "2026-12-28"),
        ("2026-11-16", -5, "2026-11-06"),
        ("2026-11-21", 0, "2026-11-23"),
        ("2026-11-20", 0, "2026-11-20"),
        ("2026-11-21", 1, "2026-11-23"),
    ],
)
def test_business_days(day, number, expected):
    """Weekends and holidays are not counted, nor is the day itself."""
    assert date.fromisoformat(expected) == timing.add_business_days(date.fromisoformat(day), number, ALBERTA)


@given(st.dates(date(2020, 1, 1), date(2040, 1, 1)), st.integers(-40, 40))
def test_so_many_business_days_lie_between(day, number):
    """The result is a business day, and exactly so many lie on the way."""
    result = timing.add_business_days(day, number, ALBERTA)
    first, last = sorted((day, result))
    between = (first + timedelta(days=one) for one in range((last - first).days + 1))
    passed = [one for one in between if one != day and ALBERTA.is_business_day(one)]

    assert ALBERTA.is_business_day(result)
    assert number == 0 or abs(number) == len(passed)


def test_a_region_without_holidays():
    """Without rules only weekends are off."""
    assert Holidays() == timing.NO_HOLIDAYS
    assert timing.is_business_day(date(2026, 12, 25))
    assert not timing.is_business_day(date(2026, 12, 26))


# Quiet hours


@pytest.mark.parametrize(
    ("at", "expected"),
    [
        ("2026-11-24T20:59", "Tue 2026-11-24 20:59"),
        ("2026-11-24T21:00", "Wed 2026-11-25 08:00"),
        ("2026-11-25T07:59", "Wed 2026-11-25 08:00"),
        ("2026-11-25T08:00", "Wed 2026-11-25 08:00"),
        ("2026-11-27T20:30", "Fri 2026-11-27 20:30"),  # Friday evening is a weekday's
        ("2026-11-27T23:30", "Sat 2026-11-28 10:00"),  # its morning after is the weekend's
        ("2026-11-28T08:30", "Sat 2026-11-28 10:00"),
        ("2026-11-28T20:00", "Sun 2026-11-29 10:00"),
        ("2026-11-29T22:00", "Mon 2026-11-30 08:00"),
        ("2026-11-30T07:00", "Mon 2026-11-30 08:00"),
        ("2026-10-31T23:00", "Sun 2026-11-01 10:00"),
        ("2027-03-14T02:00", "Sun 2027-03-14 10:00"),
    ],
)
def test_quiet_hours(at, expected):
    """What falls in quiet hours waits for their end, by the rule of the day on which it falls."""
    assert expected == shown(timing.next_allowed(here(at), QuietHours(), EDMONTON))


def test_the_outer_bound_holds_whatever_was_set():
    """Nothing unasked from 22:00 to 7:00, even for someone who set no quiet hours."""
    none = QuietHours(time(0), time(0), time(0), time(0))

    assert "Wed 2026-11-25 07:00" == shown(timing.next_allowed(here("2026-11-24T22:00"), none, EDMONTON))
    assert "Tue 2026-11-24 21:59" == shown(timing.next_allowed(here("2026-11-24T21:59"), none, EDMONTON))


def test_a_span_inside_the_day():
    """Quiet hours may also be a part of the day: a night worker sleeps from nine to five."""
    night_worker = QuietHours(time(9), time(17), time(9), time(17))

    assert "Tue 2026-11-24 17:00" == shown(
        timing.next_allowed(here("2026-11-24T10:00"), night_worker, EDMONTON)
    )
    assert "Tue 2026-11-24 08:00" == shown(
        timing.next_allowed(here("2026-11-24T08:00"), night_worker, EDMONTON)
    )


def test_quiet_hours_that_leave_no_room():
    """Quiet hours that allow nothing at all count as the default ones."""
    always = QuietHours(time(7), time(22), time(7), time(22))

    assert not timing.leaves_room(always)
    assert "Wed 2026-11-25 08:00" == shown(timing.next_allowed(here("2026-11-24T23:00"), always, EDMONTON))


@given(MOMENTS, QUIET, ZONES)
@example(datetime(2026, 11, 1, 7, 30, tzinfo=UTC), QuietHours(), EDMONTON)
def test_the_next_allowed_moment(at, quiet, zone):
    """It is never quiet and never earlier; what is allowed already isn't moved."""
    assume(timing.leaves_room(quiet))
    result = timing.next_allowed(at, quiet, zone)

    assert not timing.is_quiet(result, quiet, zone)
    assert at <= result <= at + timedelta(days=8)
    assert (result == at) == (not timing.is_quiet(at, quiet, zone))


@given(MOMENTS, QUIET, ZONES, st.floats(0, 1))
def test_there_is_none_before_it(at, quiet, zone, part):
    """Every moment before the next allowed one is quiet."""
    assume(timing.leaves_room(quiet))
    result = timing.next_allowed(at, quiet, zone)
    between = at + (result - at) * part
    assume(between < result)

    assert timing.is_quiet(between, quiet, zone)


@given(MOMENTS, QUIET, ZONES)
def test_the_last_allowed_moment(at, quiet, zone):
    """It is never quiet and never later."""
    assume(timing.leaves_room(quiet))
    result = timing.last_allowed(at, quiet, zone)

    assert not timing.is_quiet(result, quiet, zone)
    assert at - timedelta(days=8) <= result <= at


# Wake times


@pytest.mark.parametrize(
    ("since", "after", "at", "expected"),
    [
        ("2026-11-18T15:20", Length(5, "business_days"), "10:00", "Wed 2026-11-25 10:00"),
        ("2026-11-18T15:20", Length(2, "days"), "16:00", "Fri 2026-11-20 16:00"),
        ("2026-11-18T15:20", Length(1, "days"), "", "Thu 2026-11-19 15:20"),
        ("2026-11-18T15:20", Length(20, "minutes"), "", "Wed 2026-11-18 15:40"),
        ("2026-11-18T15:20", Length(3, "hours"), "18:00", "Thu 2026-11-19 18:00"),
        ("2026-11-18T15:20", Length(2, "hours"), "18:00", "Wed 2026-11-18 18:00"),
        ("2026-11-18T15:20", Length(1.5, "days"), "", "Fri 2026-11-20 03:20"),
        ("2026-11-14T15:20", Length(1, "months"), "10:00", "Mon 2026-12-14 10:00"),
        ("2026-10-12T15:20", Length(1, "months"), "10:00", "Thu 2026-11-12 10:00"),
        ("2026-10-11T15:20", Length(1, "months"), "10:00", "Thu 2026-11-12 10:00"),  # a holiday is passed
        ("2027-01-31T15:20", Length(1, "months"), "10:00", "Mon 2027-03-01 10:00"),  # 28 February is a Sunday
        ("2026-11-24T13:00", Length(0, "days"), "9:30", "Tue 2026-11-24 09:30"),
    ],
)
def test_wake_times(since, after, at, expected):
    """A length, then the clock time of that day; a month ends on a business day."""
    woken = timing.wake_time(here(since), after, at, zone=EDMONTON, holidays=ALBERTA)

    assert expected == shown(woken)


@pytest.mark.parametrize(
    ("ended", "expected"),
    [
        ("2026-11-24T13:15", "Tue 2026-11-24 19:30"),
        ("2026-11-24T18:00", "Tue 2026-11-24 19:30"),
        ("2026-11-24T18:01", "Wed 2026-11-25 08:30"),
        ("2026-11-24T20:40", "Wed 2026-11-25 08:30"),
    ],
)
def test_the_same_evening_or_next_morning(ended, expected):
    """The reminder of the thank-you comes the same evening, or next morning after an evening talk."""
    woken = timing.wake_time(here(ended), Length(0, "hours"), "19:30", zone=EDMONTON, if_evening="8:30")

    assert expected == shown(woken)


@given(
    MOMENTS,
    st.integers(0, 400),
    st.sampled_from(["minutes", "hours", "days", "weeks", "business_days"]),
    ZONES,
)
def test_a_length_never_goes_back(since, number, unit, zone):
    """Without a clock time nothing is due before it began."""
    assert since - timedelta(hours=1) <= timing.wake_time(since, Length(number, unit), zone=zone)


@given(MOMENTS, st.integers(1, 60), CLOCKS, ZONES)
def test_clock_times_stay(since, days, clock, zone):
    """A clock time is kept whatever the clocks do, unless that day skips it."""
    woken = timing.wake_time(since, Length(days, "days"), f"{clock:%H:%M}", zone=zone)
    shown_clock = timing.local(woken, zone).time()

    assert clock == shown_clock or (clock.hour in (1, 2) and shown_clock > clock)


@pytest.mark.parametrize(
    ("when", "before", "at", "expected"),
    [
        ("2026-11-24T13:00", Length(1, "days"), "10:00", "Mon 2026-11-23 10:00"),
        (
            "2026-11-23T13:00",
            Length(1, "days"),
            "10:00",
            "Sun 2026-11-22 13:00",
        ),  # the day isn't a business day
        ("2026-11-24T09:30", Length(1, "days"), "10:00", "Mon 2026-11-23 19:00"),
        ("2026-11-23T08:30", Length(1, "days"), "10:00", "Sun 2026-11-22 19:00"),
        ("2026-11-12T14:00", Length(1, "days"), "10:00", "Wed 2026-11-11 14:00"),  # a holiday
        ("2026-11-23T21:30", Length(1, "days"), "10:00", "Sun 2026-11-22 19:59"),  # before quiet hours
        ("2026-11-24T13:00", Length(1, "days"), "", "Mon 2026-11-23 13:00"),
        ("2026-11-24T13:00", Length(1, "hours"), "", "Tue 2026-11-24 12:00"),
        ("2026-11-02T13:00", Length(2, "days"), "", "Sat 2026-10-31 13:00"),
        ("2026-11-24", Length(1, "days"), "10:00", "Mon 2026-11-23 10:00"),
        ("2026-11-23", Length(1, "days"), "", "Sun 2026-11-22 10:00"),
        ("2026-11-27", Length(10, "business_days"), "10:00", "Fri 2026-11-13 10:00"),
        ("2026-11-27T15:00", Length(5, "business_days"), "", "Fri 2026-11-20 15:00"),
        ("2026-12-31T15:00", Length(1, "months"), "", "Mon 2026-11-30 15:00"),
        ("2026-11-24T13:00", Length(1, "weeks"), "9:00", "Tue 2026-11-17 09:00"),
    ],
)
def test_reminders_before_a_date(when, before, at, expected):
    """The day before at ten on a business day, the evening before an early talk, never in quiet hours."""
    due = timing.before_date(
        timing.to_aware(when, EDMONTON), before, at, zone=EDMONTON, holidays=ALBERTA, quiet=QuietHours()
    )

    assert expected == shown(due)


def test_a_day_has_no_last_hour():
    """An hour before a day without a clock time can't be said."""
    assert timing.before_date(date(2026, 11, 24), Length(1, "hours"), zone=EDMONTON) is None


@given(MOMENTS, st.sampled_from(["", "10:00", "16:30"]))
def test_the_day_before_is_the_day_before(when, at):
    """What says "tomorrow" comes on the day before the talk, in the person's zone, and before it is quiet."""
    due = timing.before_date(when, Length(1, "days"), at, zone=EDMONTON, holidays=ALBERTA, quiet=QuietHours())
    assert due is not None
    talk, reminder = timing.local(when, EDMONTON), timing.local(due, EDMONTON)

    assert not timing.is_quiet(due, QuietHours(), EDMONTON)
    assert talk.date() - reminder.date() in (timedelta(days=1), timedelta(days=2))
    assert due < timing.good_until(when, Length(1, "days"), EDMONTON)


def test_how_long_a_reminder_says_the_truth():
    """ "In an hour" until the talk begins; "tomorrow" until its day begins."""
    talk = here("2026-11-24T13:00")

    assert talk == timing.good_until(talk, Length(1, "hours"), EDMONTON)
    assert "Tue 2026-11-24 00:00" == shown(timing.good_until(talk, Length(1, "days"), EDMONTON))
    assert "Tue 2026-11-24 00:00" == shown(timing.good_until(date(2026, 11, 24), Length(1, "days"), EDMONTON))


def test_after_a_date():
    """A length after a saved date; a day alone begins at ten."""
    assert "Wed 2026-11-25 13:20" == shown(
        timing.after_date(here("2026-11-24T13:20"), Length(24, "hours"), zone=EDMONTON)
    )
    assert "Thu 2026-11-26 10:00" == shown(
        timing.after_date(date(2026, 11, 24), Length(2, "days"), zone=EDMONTON)
    )


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        ("2026-11-23T09:00", "Tue 2026-11-24 08:30"),
        ("2026-11-24T09:15", "Tue 2026-11-24 09:15"),
        ("2026-11-24T15:00", "Wed 2026-11-25 08:30"),
        ("2026-11-26T15:00", "Tue 2026-12-01 08:30"),
        ("2026-12-23T15:00", "Tue 2027-01-05 08:30"),
    ],
)
def test_a_good_time_to_send(now, expected):
    """A morning from Tuesday to Thursday that is neither a holiday nor an unsuitable day."""
    assert expected == shown(timing.time_to_send(here(now), EDMONTON, ALBERTA))


# Nudges


@pytest.mark.parametrize(
    ("nudged", "now", "expected"),
    [
        ([], "2026-11-24T16:00", None),
        (["2026-11-24T09:00"], "2026-11-24T16:00", "Wed 2026-11-25 16:00"),
        (["2026-11-23T23:30"], "2026-11-24T08:00", None),
        (
            ["2026-11-19T09:00", "2026-11-20T09:00", "2026-11-23T09:00"],
            "2026-11-24T09:00",
            "Thu 2026-11-26 09:00",
        ),
        (["2026-11-17T09:00", "2026-11-20T09:00", "2026-11-23T09:00"], "2026-11-24T09:00", None),
    ],
)
def test_caps(nudged, now, expected):
    """One a day and three in any seven days; otherwise at the same clock time on the first day with room."""
    when = timing.caps([here(one) for one in nudged], here(now), EDMONTON)

    assert expected == (when and shown(when))


def test_thanks_have_a_cap_of_their_own():
    """Two a day."""
    sent = [here("2026-11-24T09:00"), here("2026-11-24T12:00")]

    assert timing.thanks_cap(sent[:1], here("2026-11-24T19:30"), EDMONTON) is None
    assert "Wed 2026-11-25 19:30" == shown(timing.thanks_cap(sent, here("2026-11-24T19:30"), EDMONTON))


@given(st.lists(MOMENTS, max_size=30), MOMENTS)
def test_waiting_for_the_cap_is_enough(nudged, now):
    """At the time that the cap gives, it gives no other; and it is never in the past."""
    sent = [one for one in nudged if one <= now]
    when = timing.caps(sent, now, EDMONTON)

    assert when is None or now < when
    assert when is None or timing.caps(sent, when, EDMONTON) is None


@pytest.mark.parametrize(
    ("typed", "now", "expected"),
    [
        ("hour", "2026-11-24T21:30", "Tue 2026-11-24 22:30"),
        ("In an hour.", "2026-11-24T10:00", "Tue 2026-11-24 11:00"),
        ("tonight", "2026-11-24T10:00", "Tue 2026-11-24 19:00"),
        ("tonight", "2026-11-24T19:30", "Tue 2026-11-24 20:30"),
        ("tomorrow", "2026-11-24T22:00", "Wed 2026-11-25 09:00"),
        ("tomorrow", "2026-11-25T01:00", "Wed 2026-11-25 09:00"),
        ("tomorrow", "2026-10-31T10:00", "Sun 2026-11-01 09:00"),
        ("next_week", "2026-11-24T10:00", "Mon 2026-11-30 09:00"),
        ("  Next   WEEK!", "2026-11-23T10:00", "Mon 2026-11-30 09:00"),
    ],
)
def test_putting_off(typed, now, expected):
    """The four ready choices, by key or by their words."""
    words = {"hour": ["an hour", "in an hour"], "next_week": ["next week"]}

    assert expected == shown(timing.snooze(typed, here(now), EDMONTON, words))


def test_other_words_are_no_ready_choice():
    """Anything else may be a date, which is read elsewhere."""
    assert timing.snooze("friday at 3", here("2026-11-24T10:00"), EDMONTON, {}) is None


def test_how_late():
    """A nudge that comes long after it was due says so; one whose reason is over isn't worth showing."""
    due, talk = here("2026-11-24T12:00"), here("2026-11-24T13:00")

    assert timing.Lateness(timedelta(), False, True) == timing.lateness(due, due - timedelta(minutes=1))
    assert timing.Lateness(timedelta(minutes=45), True, True) == timing.lateness(
        due, here("2026-11-24T12:45"), until=talk
    )
    assert timing.Lateness(timedelta(hours=1), True, False) == timing.lateness(due, talk, until=talk)


def test_the_order_of_a_digest():
    """What belongs to the day, then what they asked for, thanks, the rest; then by when it was due."""
    early, late = here("2026-11-24T09:00"), here("2026-11-24T10:00")
    due = [("a", "ordinary", early), ("b", "thanks", late), ("c", "asked", late), ("d", "asked", early),
           ("e", "day_of", late), ("f", "unheard_of", early)]  # fmt: skip

    assert ["e", "d", "c", "b", "a", "f"] == timing.most_urgent_first(due)


# The talk


@pytest.mark.parametrize(
    ("minutes", "expected"),
    [
        (10, ["05:00", "08:00", "10:00", "15:00"]),
        (15, ["07:30", "12:00", "15:00", "20:00"]),
        (20, ["10:00", "16:00", "20:00", "25:00"]),
    ],
)
def test_the_marks_of_a_talk(minutes, expected):
    """Halfway, the closing question at 80 %, the end, and one check five minutes after it."""
    began = here("2026-11-24T13:00")
    marks = timing.talk_marks(began, minutes)

    assert expected == [f"{began.replace(hour=0) + (mark.at - began):%M:%S}" for mark in marks]
    assert ["50", "80", "100", "overrun"] == [mark.id for mark in marks]
    assert [minutes / 2, minutes / 5, 0, -5] == [mark.left for mark in marks]


def test_minutes_left():
    """Counts down, and goes on below zero."""
    began = here("2026-11-24T13:00")

    assert 3 == timing.minutes_left(began, 15, here("2026-11-24T13:12"))
    assert -5 == timing.minutes_left(began, 15, here("2026-11-24T13:20"))
