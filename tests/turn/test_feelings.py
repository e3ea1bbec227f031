"""Feelings and refusals: met kindly, never twice in the same words, with the open question behind it."""

import pytest

from coach.dialog.book import Book
from tests.turn.talking import Talker

FREE = "prepare.surprise"


@pytest.mark.parametrize("said", ["this is stupid", "i feel rejected", "im tired", "ashamed of my english"])
@pytest.mark.parametrize("state", [FREE, "prepare.relation", "prepare.deadline", "prepare.questions"])
def test_never_the_same_words_twice(book: Book, state: str, said: str):
    """Whatever is open: nothing is stored, and who says it again hears something else."""
    talker = Talker.at(book, state)
    before = dict(talker.slots)
    first, second = talker.say(said), talker.say(said)

    assert first.split("\n")[0] != second.split("\n")[0]
    assert before == talker.slots
    assert talker.state == state


@pytest.mark.parametrize("said", ["i'd rather not say", "none of your business", "no comment"])
@pytest.mark.parametrize("state", [FREE, "prepare.my_name", "prepare.relation"])
def test_a_refusal_is_respected(book: Book, state: str, said: str):
    """Nothing is made of it, and it goes on without the answer, or says what it is for."""
    talker = Talker.at(book, state, {"relation": None})
    before = dict(talker.person.slots)
    text = talker.say(said)

    assert "fact" not in talker.slots
    assert before == talker.person.slots
    assert talker.state != state or talker.common("refused_needed") in text


def test_whatever_is_no_answer(book: Book):
    """ "whatever" is not stored where any words would do."""
    talker = Talker.at(book, FREE)
    talker.say("whatever")

    assert "whatever" not in str(talker.slots)


@pytest.mark.parametrize(
    "said", ["she's nervous about hiring", "tired of retail", "whatever pays well outdoors"]
)
def test_everyday_answers_stay_answers(book: Book, said: str):
    """Words of feeling in an answer don't make it one."""
    talker = Talker.at(book, FREE)
    talker.say(said)

    assert said == talker.slots["fact"]
