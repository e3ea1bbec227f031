"""Whatever happens, in any order: the coach answers, and what it remembers stays whole. Generated."""

from datetime import timedelta
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coach.dialog import steps
from coach.dialog.book import Book
from coach.engine import survey
from coach.model.conversation import ERASE, NOTICE, Conversation
from coach.model.events import (
    COMMANDS,
    Chose,
    Commanded,
    Event,
    Picked,
    Said,
    Started,
    Submitted,
    Ticked,
)
from tests.turn.talking import Talker, interview_with, questions_of, saved, waiting_at

#: Things that people type: answers of every kind, commands, news, feelings, and what fits nowhere.
LINES = (
    "career", "1", "2", "3", "12", "yes", "no", "yes, they agreed", "idk", "not sure", "keep", "done", "next",
    "nursing", "Dana Wu", "Sam", "sam okafor", "a friend", "she's at Acme, dana@acme.ca", "780-555-0142",
    "tomorrow at 2", "thursday", "at 3pm", "no, friday", "yesterday", "next week", "Dec 4, 10:30 am",
    "she said yes", "she said no", "sam said no", "she can't make it", "he didn't show up", "no answer yet",
    "I sent it", "we talked", "she moved it to friday at 10 am", "talk to Ali Khan instead", "it bounced",
    "dana is on the phone", "she's calling now", "sam is calling me right now", "i left a voicemail",
    "help", "back", "skip", "why", "where am i", "undo", "stop", "resume", "later", "tonight", "in an hour",
    "pause for a month", "later, monday at 9", "forget me", "start over", "restart", "cancel", "never mind",
    "my interviews", "new interview with Ali Khan", "switch to sam", "switch to dana", "change the name",
    "change", "change the date", "settings", "quiet hours", "9 pm to 8 am", "Toronto", "my name", "my notes",
    "note: ask about shifts", "repeat", "export my data", "talk to a person", "script", "now", "francais",
    "i'm nervous", "this is stupid", "hello", "thanks", "bye", "what should i write?",
    "is it a job interview?", "31/12/9999", "pause for 90000000 days", "later, in 99999999 hours",
    "drop 2", "swap 3", "add: how do nights feel?", "move 3 to 1", "drop 99", "all", "1 and 3", "none",
    "i want to die", "he touched me and i said no", "she wants 200 dollars for it", "my SIN is 046 454 286",
    "Hello Dana, this is Sam. I would like to ask you a few questions. Thank you.", "", "   ",
    "{contact}", "?!",
    "\u202eabc\x00", "🙂", "¹", "٣", "½", "a\nb\nc", "1" * 300, "x y z " * 60,
)  # fmt: skip
#: Buttons that some message once had, wherever the person is now.
BUTTONS = (
    "yes", "no", "keep", "done", "sent", "later", "stop", "help", "back", "skip", "forget:yes", "forget:no",
    "start_over:this", "start_over:all", "restart:this", "do:cancel", "do:stay", "do:keep", "do:undo",
    "do:new", "do:interviews", "do:later", "do:stop", "do:forget", "do:nonsense",
    "later:hour", "later:tomorrow",
    "later:never", "switch:1", "switch:2", "switch:9", "switch:", "change:prepare.goal",
    "change:arrange.when", "change:", "answer:yes", "arrange.eve:move",
    "arrange.eve:lay_out", "arrange.eve:nothing",
    "forget:sure", "do:settings", "do:export", "do:pause", "do:resume",
    "conduct.live:half", "prepare.gone:yes", ":", "::", "nothing", "",
)  # fmt: skip
PICKS = (
    "2026-11-30", "2026-11-30T14:00", "2020-01-01", "2026-11-25T14:00+02:00", "2027-03-14T02:30", "", "soon",
    "9999-12-31", "9999-12-31T23:59", "0001-01-01T00:00+14:00", "2026-02-30",
)  # fmt: skip

FORMS = ("settings", "note", "draft", "nonsense")
FIELDS = ("name", "zone", "quiet", "language", "note", "interview", "text", "nonsense")

texts = st.one_of(st.sampled_from(LINES), st.sampled_from(LINES), st.text(max_size=40))
options = st.one_of(st.sampled_from(BUTTONS), st.integers(0, 7))
#: How far the number on a button lies behind the open question; None: it carries none.
behind = st.sampled_from((None, None, 0, 1, 5, -1))
whose = st.sampled_from((None, None, None, "1", "2", "3", "9", ""))
minutes = st.sampled_from((0, 1, 20, 90, 600, 1440, 2 * 1440, 8 * 1440, 40 * 1440))

happenings = st.one_of(
    st.tuples(st.just("says"), texts, st.sampled_from((None, 0, 3, 60))),
    st.tuples(st.just("says"), texts, st.none()),
    st.tuples(st.just("chooses"), options, whose, behind),
    st.tuples(st.just("chooses"), st.integers(0, 7), st.none(), st.none()),
    st.tuples(st.just("commands"), st.sampled_from(COMMANDS), st.one_of(st.just(""), texts)),
    st.tuples(st.just("ticks"), st.lists(options, max_size=4), behind),
    st.tuples(st.just("picks"), st.sampled_from(PICKS), behind),
    st.tuples(st.just("submits"), texts, behind),
    st.tuples(st.just("opens form"), st.sampled_from(COMMANDS), st.one_of(st.just(""), texts), whose, behind),
    st.tuples(
        st.just("fills in"),
        st.sampled_from(FORMS),
        st.dictionaries(st.sampled_from(FIELDS), texts),
        whose,
        behind,
    ),
    st.tuples(st.just("waits"), minutes),
    st.tuples(st.just("waits"), minutes),
    st.tuples(st.just("sleeps"), minutes),
    st.tuples(st.just("opens")),
)


#: What may show nothing: time that passes, and forms, which open, say what is wrong, or change nothing.
UNSEEN = frozenset({"waits", "sleeps", "opens form", "fills in"})


def test_any_sequence_of_events_leaves_a_conversation_that_goes_on(book: Book):
    """Never an error; always an answer to the person; state, numbers and wakes stay sound."""

    @given(place=st.integers(0, 1000), what=st.lists(happenings, min_size=4, max_size=14))
    @settings(
        max_examples=150, deadline=None, derandomize=True, database=None,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    )  # fmt: skip
    def talks(place: int, what: list[tuple[Any, ...]]):
        talker = beginning(book, place)
        for one in what:
            before = talker.conversation
            happens(talker, one)

            assert sound(book, before, talker.conversation) == [], one
            assert survey(book, talker.conversation, talker.now).language == "en"
            if one[0] not in UNSEEN:
                assert talker.text.strip(), f"nothing was shown after {one}"

    talks()


def beginning(book: Book, place: int) -> Talker:
    """Somebody new, or at any question of the journey with another interview beside it."""
    names = questions_of(book)
    place %= len(names) + 1
    if place == len(names):
        return Talker.new(book)
    slots = {"meeting": {"at": "2026-11-26T14:00", "zone": "America/Edmonton"}} if place % 2 else {}
    others = (interview_with(book, "2", "Sam", "Okafor"),) if place % 3 else ()
    history = tuple(name for name in names[:place] if name.startswith(names[place].split(".")[0]))[-6:]
    return Talker(book, waiting_at(book, names[place], slots, others=others, history=history, done=history))


def happens(talker: Talker, one: tuple[Any, ...]) -> None:
    """One generated event, resolved against what is on the screen."""
    kind, *rest = one
    if kind in ("waits", "sleeps"):
        until = talker.now + timedelta(minutes=rest[0])
        (talker.wake_until if kind == "waits" else talker.wake_late)(until)
        return
    talker.send(event_of(talker, kind, rest))


def event_of(talker: Talker, kind: str, rest: list[Any]) -> Event:
    """The event, with ids and numbers from the conversation."""
    shown = talker.interview.offered

    def option(which: str | int) -> str:
        if isinstance(which, str):
            return which
        return shown[which % len(shown)].id if shown else "yes"

    def number(back: int | None) -> int | None:
        return None if back is None else talker.interview.question - back

    match kind, rest:
        case "says", [text, ago]:
            return Said(text, None if ago is None else talker.now - timedelta(seconds=ago))
        case "chooses", [which, interview, back]:
            return Chose(option(which), interview, number(back))
        case "commands", [name, text]:
            return Commanded(name, text)
        case "ticks", [which, back]:
            return Ticked(tuple(option(entry) for entry in which), None, number(back))
        case "picks", [value, back]:
            return Picked(value, None, number(back))
        case "opens form", [name, text, interview, back]:
            return Commanded(name, text, interview, number(back), form=True)
        case "fills in", [form, fields, interview, back]:
            return Submitted(fields, interview, number(back), form)
        case "submits", [text, back]:
            return Submitted({"text": text}, None, number(back))
    return Started()


def sound(book: Book, before: Conversation, after: Conversation) -> list[str]:
    """What is wrong with a conversation after a turn; [] when nothing is."""
    wrong = []
    if saved(after) != after:
        wrong.append("it doesn't come back from JSON as it was")
    if not after.person.welcomed and not after.interview.state:
        return wrong  # all was erased
    ids = [one.id for one in after.interviews]
    if len(set(ids)) != len(ids) or after.person.focus != after.interview.id:
        wrong.append(f"interviews {ids}, focus {after.person.focus}, at hand {after.interview.id}")
    numbers = {one.id: one.question for one in before.interviews}
    for one in after.interviews:
        step = book.steps.get(one.state)
        if step is None or not (one.closed or isinstance(step, steps.Question)):
            wrong.append(f"{one.id} stands at {one.state!r}, closed {one.closed!r}")
        if one.question < numbers.get(one.id, 0):
            wrong.append(f"{one.id}: question {one.question} after {numbers[one.id]}")
        if one.pending and one.pending.step != one.state:
            wrong.append(f"{one.id}: {one.pending} waits at {one.state}")
    for key, at in after.wakes.items():
        interview, step_name, _ = key.split("/")
        if key in (NOTICE, ERASE):
            continue
        if interview not in ids or step_name not in book.steps or at.tzinfo is None:
            wrong.append(f"wake {key} at {at}")
    return wrong
