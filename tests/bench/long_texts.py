"""Messages of ten thousand characters: how long the slowest turn with each of them takes."""

import time

from coach.dialog.book import Book
from coach.engine import advance
from coach.model.conversation import Conversation
from coach.model.events import Said
from tests.bench import talks

LENGTH = 10_000  # characters

DRAFT = """Subject: 15 minutes about welding?

Hello Dana Wu,

Sam Lee told me about you. I'm a student at NAIT, and I'd like to learn what a welder's day is like. Could \
we talk for 15 minutes by phone, next Tuesday at 2 or Thursday afternoon? I'm not asking for a job. \
Thank you for reading this.

Kind regards,
Amara Obi, 780-555-0100

"""
PROSE = (
    "She plans the routes for forty drivers every morning, and in winter half of them call in. I liked that "
    "she never said it was easy; you don't hear that in school. "
    "Should I ask about the night shift, or is it rude? "
)
#: What each text repeats.
PIECES = {
    "prose": PROSE,
    "a pasted draft": DRAFT,
    "one word": "want ",
    "no, no, no": "no, ",
    "I am I am": "i am ",
    "I have I have": "my i have a ",
    "she said": "she said ",
    "digits": "4",
    "numbers": "41 7 ",
    "dots": ".",
    "dots apart": ". ",
    "one letter": "a",
    "new lines": "\n",
    "questions": "what do i wear? ",
}


def text(name: str) -> str:
    """The text of that name."""
    return (PIECES[name] * LENGTH)[:LENGTH]


def slowest(book: Book, talk: list[Conversation], name: str, *, every: int = 4, times: int = 3) -> float:
    """Seconds of processor time of the slowest turn with this text, at each few questions of a talk.

    Of each turn the fastest of a few tries counts: the others were held up by something else.
    """
    return max(_took(book, before, text(name), place, times) for place, before in enumerate(talk[::every]))


def _took(book: Book, before: Conversation, said: str, place: int, times: int) -> float:
    took = []
    for _ in range(times):
        began = time.process_time()
        advance(book, before, Said(said), talks.moment(place))
        took.append(time.process_time() - began)
    return min(took)
