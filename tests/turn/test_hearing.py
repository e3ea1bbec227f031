"""Typed words: what they are read as, and in which order it is tried."""

from datetime import timedelta

import pytest

from coach.dialog.book import Book
from tests.turn.talking import NOW, ZONE, Talker, edmonton, interview_with

MEETING = {"at": "2026-11-26T14:00", "zone": ZONE}
SENT = {"at": "2026-11-20T10:00", "zone": ZONE}
FREE = "prepare.surprise"


def after(book: Book, step: str, previous: str, **slots: object) -> Talker:
    """Someone who has just answered the question before."""
    return Talker.at(book, step, slots, history=(previous,), done=(previous,))


def soon(talker: Talker, seconds: float = 2) -> object:
    """So soon after the open question was shown that it can't have been read."""
    return talker.now + timedelta(seconds=seconds)


@pytest.mark.parametrize("text", ["", "   ", "\x00", "\u202e\n"])
def test_an_empty_message_is_answered(book: Book, text: str):
    """Nothing is stored, and the question is shown again."""
    talker = Talker.at(book, FREE)

    assert talker.common("nothing_said") in talker.say(text)
    assert talker.state == FREE


@pytest.mark.parametrize("text", ["¹", "½", "٣", "🙂", "(", "{contact}", "*" * 50])
def test_odd_signs_stop_no_talk(book: Book, text: str):
    """At a question with options they are a miss, in braces or not."""
    talker = Talker.at(book, "prepare.relation", {"relation": None})
    talker.say(text)

    assert talker.text
    assert talker.interview.misses in (0, 1)


def test_braces_in_an_answer_are_plain_text(book: Book):
    """What a person writes is never filled as a text of ours."""
    talker = Talker.at(book, "prepare.organization")
    talker.say("The {contact} Company")

    assert "The {contact} Company" == talker.slots["organization"]


def test_a_question_to_the_coach_is_no_answer(book: Book):
    """It is asked whose it is, or helped with; the slot stays empty."""
    talker = Talker.at(book, FREE)
    talker.say("does she get paid well?")

    assert "fact" not in talker.slots
    assert talker.state == FREE


@pytest.mark.parametrize(("text", "key"), [("hello", "greeting"), ("i'm annoyed", "feeling_angry")])
def test_a_greeting_or_a_feeling_is_no_answer(book: Book, text: str, key: str):
    """A kind word, and the question again."""
    talker = Talker.at(book, FREE)

    assert talker.common(key) in talker.say(text)
    assert "fact" not in talker.slots


def test_a_goodbye_keeps_the_place(book: Book):
    """One line, no question."""
    talker = Talker.at(book, FREE)

    assert talker.common("goodbye") == talker.say("bye")
    assert talker.state == FREE


def test_private_numbers_are_taken_out(book: Book):
    """They are neither kept nor shown again."""
    talker = Talker.at(book, FREE)
    text = talker.say("they take visa, mine is 4111 1111 1111 1111")

    assert talker.common("removed") in text
    assert "4111" not in str(talker.conversation)


def test_a_long_message_is_cut_and_said_so(book: Book):
    """More than any answer needs doesn't fill the store."""
    talker = Talker.at(book, FREE)
    text = talker.say("word " * 6000)

    assert talker.common("too_long", letters="20000") in text
    assert len(str(talker.slots.get("fact", ""))) <= 20_000


def test_three_misses_offer_ways_out(book: Book):
    """Skip, back and help from the second; a person from the third."""
    talker = Talker.at(book, "prepare.relation", {"relation": None})
    talker.say("purple")

    assert "do:skip" not in talker.options

    talker.say("purple")

    assert {"do:skip", "do:back", "do:help"} <= set(talker.options)
    assert "do:human" not in talker.options

    talker.say("purple")

    assert "do:human" in talker.options


def test_a_hurried_line_under_a_free_question_is_asked_about(book: Book):
    """Written before the question can have been read, it is stored only after a yes."""
    talker = after(book, FREE, "prepare.study_organization")
    talker.say("they also do training", written=soon(talker))  # type: ignore[arg-type]

    assert "fact" not in talker.slots

    talker.say("yes")

    assert "they also do training" == talker.slots["fact"]


def test_a_hurried_line_adds_to_the_answer_before(book: Book):
    """Under a question that it can't answer; the open question keeps its number."""
    talker = after(book, "prepare.study_person", FREE, fact="they moved")
    number = talker.interview.question
    talker.say("to red deer last fall", written=soon(talker))  # type: ignore[arg-type]

    assert "they moved\nto red deer last fall" == talker.slots["fact"]
    assert ("prepare.study_person", number) == (talker.state, talker.interview.question)


def test_the_same_line_written_later_is_no_addition(book: Book):
    """Four seconds after the question it counts as an answer to it."""
    talker = after(book, "prepare.study_person", "prepare.deadline", deadline="none")
    talker.say("blue", written=soon(talker, 60))  # type: ignore[arg-type]

    assert 1 == talker.interview.misses


def test_a_detail_of_the_contact_is_kept_beside_the_question(book: Book):
    """Where they work, said at the next question, is stored and not asked again."""
    talker = after(book, "prepare.relation", "prepare.contact", relation=None)
    talker.say("shes at Acme", "friend")

    assert ("Acme", "close") == (talker.slots["organization"], talker.slots["relation"])
    assert talker.state == "prepare.role"


def test_a_correction_goes_to_the_answer_before(book: Book):
    """ "no wait, friday" under the next question changes the date that was just told."""
    talker = after(book, "arrange.mode", "arrange.when", meeting=MEETING, channel="email")
    talker.say("no wait, friday at 3 pm")
    if talker.interview.pending:
        talker.say("yes")

    assert "2026-11-27T15:00" == talker.slots["meeting"]["at"]
    assert talker.state == "arrange.mode"


def test_what_was_said_back_is_stored_after_a_yes_only(book: Book):
    """A no asks again; another date takes its place."""
    talker = Talker.at(book, "arrange.when", {"channel": "email"})
    talker.say("thursday at 2")

    assert "meeting" not in talker.slots

    talker.say("no, friday at 3")

    assert "meeting" not in talker.slots

    talker.say("yes")

    assert "2026-11-27T15:00" == talker.slots["meeting"]["at"]


@pytest.mark.parametrize(
    ("text", "at"), [("2 pm", "2026-11-26T14:00"), ("skip", "2026-11-26"), ("idk", "2026-11-26")]
)
def test_a_day_without_a_time_asks_for_the_time(book: Book, text: str, at: str):
    """Without one the day alone is kept."""
    talker = Talker.at(book, "arrange.when", {"channel": "email"})

    assert "what time" in talker.say("thursday")

    talker.say(text)
    if talker.interview.pending:
        talker.say("yes")

    assert at == talker.slots["meeting"]["at"]


def test_the_talk_begins_with_whoever_is_named(book: Book):
    """ "sam is on the phone" is Sam's interview, whichever is at hand."""
    other = interview_with(book, "2", "Sam", "Okafor", "arrange.waiting")
    talker = Talker.at(book, FREE, others=[other])
    talker.say("sam is on the phone now")

    assert ("2", "conduct.now") == (talker.interview.id, talker.state)


def test_news_of_another_contact_goes_to_their_interview(book: Book):
    """And can be undone there; Dana Wu's is untouched."""
    slots = {"channel": "email", "sent_at": SENT}
    other = interview_with(book, "2", "Sam", "Okafor", "arrange.waiting")
    talker = Talker.at(book, "arrange.waiting", slots, others=[other])
    talker.say("sam said no")

    assert ("2", "arrange.declined") == (talker.interview.id, talker.state)
    assert "arrange.waiting" == talker.conversation.others[0].state

    talker.say("undo")

    assert "arrange.waiting" == talker.state


def test_a_name_that_two_share_moves_nothing(book: Book):
    """News of "sam" with two of them isn't laid at one's door silently."""
    others = [interview_with(book, "2", "Sam", "Okafor"), interview_with(book, "3", "Sam", "Lee")]
    talker = Talker.at(book, FREE, others=others)
    before = [(one.id, one.state) for one in talker.conversation.interviews if one.id != "1"]
    talker.say("sam said no")

    assert before == [(one.id, one.state) for one in talker.conversation.interviews if one.id != "1"]


@pytest.mark.parametrize("text", ["later, monday at 9", "remind me monday at 9"])
def test_later_takes_the_time_that_comes_with_it(book: Book, text: str):
    """Also at a question that takes any words."""
    talker = Talker.at(book, FREE)
    talker.say(text)

    assert "2026-11-30 09:00" == talker.nudges["later"]
    assert "fact" not in talker.slots


def test_a_bare_time_right_after_a_reminder_puts_it_off(book: Book):
    """ "tonight" is then no answer; hours later it would be none either."""
    talker = Talker.at(book, FREE)

    assert talker.wake_until(edmonton(24, "16:00"))

    talker.say("tonight")

    assert "2026-11-24 19:00" == talker.nudges["later"]
    assert "fact" not in talker.slots


def test_words_of_crisis_come_before_everything(book: Book):
    """People who can help, a way to go on later, and a day of quiet."""
    talker = Talker.at(book, FREE)
    text = talker.say("i want to kill myself")

    assert "988" in text
    assert ["rest:go_on", "rest:later"] == talker.options
    assert NOW + timedelta(hours=24) == talker.person.nudges_paused_until
    assert talker.state == FREE


def test_harassment_ends_all_reminders_about_that_person(book: Book):
    """The interview is closed; nothing more comes about it."""
    talker = Talker.at(book, FREE)
    talker.say("he touched me and i said no")

    assert "dropped" == talker.interview.closed
    assert {} == talker.interview.wakes


@pytest.mark.parametrize(
    "text",
    ["my instructor Mr Tomas said his old student Leah does river sampling", "Obi Eze, data analyst"],
)
def test_a_name_where_somebody_is_asked_for_is_no_question_to_the_coach(book: Book, text: str) -> None:
    """ "Do you have someone in mind?" is answered by a name, whatever question the words may remind of."""
    talker = Talker.at(book, "prepare.someone", {"contact": None})

    talker.say(text)

    assert "prepare.contact" == talker.conversation.interview.state
    assert talker.conversation.interview.pending is not None
