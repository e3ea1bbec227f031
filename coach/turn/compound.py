"""Several things in one message: an answer with a wish ("lin, then no pings"), a yes with its time. Pure."""

from coach.dialog import steps
from coach.skills import answers, commands
from coach.skills.clauses import clauses_of, typed
from coach.skills.news import News
from coach.turn import commanding, readings, replying
from coach.turn.talk import Talk

#: Commands that may stand behind an answer: they change nothing about where the talk goes.
BESIDE = frozenset({"stop", "pause", "resume"})
#: A message with more words is one answer.
MOST_WORDS = 24
#: Clauses at most, too: "a?a?a?…" is one word without an end, and each beginning of it would be read.
MOST_CLAUSES = 12
MOST_WORDS_OF_A_YES = 12


def take(talk: Talk, text: str) -> bool:
    """Does the command at the end of a message and takes what stands before it as a reply."""
    if len(text.split()) > MOST_WORDS or talk.question is None or talk.interview.closed:
        return False
    if len(text) > readings.LONGEST_SHORT:
        return False
    clauses = clauses_of(text, talk.phrases)
    if len(clauses) > MOST_CLAUSES:
        return False
    for place in range(1, len(clauses)):
        said, wish = typed(clauses[:place], talk.phrases), typed(clauses[place:], talk.phrases)
        command = commands.read(wish, talk.phrases, asking=talk.question.verb)
        if command is None or command.name not in BESIDE:
            continue
        if (
            talk.question.verb not in readings.FREE
            and not readings.read(talk, talk.question, said).understood
        ):
            return False
        commanding.run(talk, command.name, command.text)
        replying.reply(talk, said)
        return True
    return False


def yes_with_a_time(talk: Talk, text: str) -> News | None:
    """The contact's yes, where they are waited for and a time to talk was typed ("friday 10 works")."""
    step = talk.question
    waits = isinstance(step, steps.Choose) and any(nudge.since for nudge in step.nudges)
    if (
        not waits
        or talk.interview.closed
        or talk.interview.pending
        or len(text.split()) > MOST_WORDS_OF_A_YES
    ):
        return None
    reading = answers.read("date", text, words=talk.words, now=talk.now)
    if not reading.understood or "T" not in str(reading.value):
        return None
    if talk.phrases.finder("waiting", "no_yes").search(talk.phrases.line(text).plain):
        return None
    return News("replied_yes", text=text)
