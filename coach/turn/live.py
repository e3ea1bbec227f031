"""The talk is on: quiet. Typed lines become notes under the present question; "done" ends it. Pure.

What a short line wants of the coach is in `answering_live`; which question is on the table, in `table`.
"""

import re
from dataclasses import replace
from datetime import datetime, timedelta

from coach.dialog import steps
from coach.model.conversation import Note
from coach.model.effects import Say
from coach.skills import answers, news
from coach.turn import readings, referring, table, wakes
from coach.turn.noting import notes_by_question
from coach.turn.storing import accept
from coach.turn.talk import Talk

#: "we're done, she had to go": longer lines are notes, whatever words are in them.
LONGEST_END = 8  # words
#: "done. she was kind": the end, and what goes with it.
LONGEST_DONE = 4  # words
END_OF_CLAUSE = re.compile(r"[.!;,]+\s+|\n")
#: A call for help is short.
LONGEST_CALL = 10  # words
#: With so many minutes left, whoever goes on talking goes past the time.
NEARLY_OVER = 2
#: This long after its planned end a talk is over, whatever was typed.
FORGOTTEN = timedelta(hours=1)


def take(talk: Talk, text: str, written: datetime | None = None) -> bool:
    """A line typed while talking: the end of the talk, or a note. Always understood."""
    first, _, rest = END_OF_CLAUSE.sub("\n", text, count=1).partition("\n")
    if told := _told_at_the_end(talk, text):
        add_note(talk, told, written, quietly=True)
        end(talk)
    elif is_over(talk, text) or (rest and len(first.split()) <= LONGEST_DONE and is_over(talk, first)):
        if rest.strip() and not is_over(talk, text) and not _is_length(talk, rest):
            add_note(talk, rest, written, quietly=True)
        end(talk)
    else:
        add_note(talk, text, written)
    return True


def _is_length(talk: Talk, text: str) -> bool:
    """ "14 min": how long it took, which the clock knows."""
    reading = answers.read("duration", text, words=talk.words, now=talk.now)
    return reading.understood and len(text.split()) <= LONGEST_DONE


def _told_at_the_end(talk: Talk, text: str) -> str:
    """What is told after the word that ends it ("done she was so kind"), "" when this is a note."""
    names = {word.casefold() for word in talk.interview.contact.split()}
    stands = talk.phrases.lists.get("pronoun", ("",))[0]
    plain = " ".join(stands if word.casefold() in names else word for word in text.split())
    ends = talk.phrases.finder("live", "ended").match(talk.phrases.line(plain).plain)
    return text.split(maxsplit=1)[1].strip() if ends and len(text.split()) > 1 else ""


def first_clause(text: str) -> str:
    """The first remark of a line."""
    return END_OF_CLAUSE.sub("\n", text, count=1).partition("\n")[0]


def says_a_line(talk: Talk, text: str) -> bool:
    """Gives a line to say when they are at a loss in the middle of the talk; False for anything else."""
    if len(text.split()) > LONGEST_CALL:
        return False
    plain = talk.phrases.line(text).plain
    found = talk.phrases.any_of("live_lines").search(plain)
    if found:
        step, name = talk.question, found.name
        if name == "steer" and isinstance(step, steps.Live) and wakes.minutes_left(talk, step) <= NEARLY_OVER:
            name = "overrun"
        if name == "overrun":
            _drop_overrun(talk)
        talk.say(f"live_{name}")
    elif talk.phrases.finder("live", "help").search(plain):
        talk.say("live_help")
    else:
        return False
    return True


def _drop_overrun(talk: Talk) -> None:
    """They know that the time is over: it isn't said again."""
    step = talk.question
    assert isinstance(step, steps.Live)
    for mark in step.marks:
        if mark.percent > 100:
            wakes.drop(talk, wakes.key(talk, step.name, mark.id))


def is_over(talk: Talk, text: str) -> bool:
    """Whether this line says that the talk has ended."""
    if answers.says_done(text, talk.words) or readings.is_plainly_chosen(talk, text):
        return True
    said = news.read(text, talk.phrases)
    return said is not None and said.kind == "talked" and len(text.split()) <= LONGEST_END


def add_note(talk: Talk, text: str, written: datetime | None = None, *, quietly: bool = False) -> None:
    """Keeps a line under the question that was on the table when it was written, among the others in order.

    `written`: when they wrote it, where the surface knows: lines may come out of order.
    """
    live = isinstance(talk.question, steps.Live)
    at = min(written, talk.now) if written is not None and live else talk.now
    note = Note(at, text.strip(), table.on_the_table(talk, at if written is not None else None))
    notes = talk.interview.notes
    place = len(notes)
    while live and place and notes[place - 1].at > at:
        place -= 1
    talk.change(notes=(*notes[:place], note, *notes[place:]), touched=talk.now)
    if not quietly:
        talk.say("noted")


def is_forgotten(talk: Talk) -> bool:
    """Whether the clock has run so long that nobody is talking any more; "done" was never typed."""
    return is_on(talk) and not wakes.is_talking(talk, FORGOTTEN)


def is_on(talk: Talk) -> bool:
    """Whether the interview at hand is in its talk."""
    return isinstance(talk.question, steps.Live)


def end(talk: Talk) -> None:
    """The talk has ended: the clock stops and the coach comes back."""
    step = talk.question
    assert isinstance(step, steps.Live)
    began, _ = wakes.span(talk, step)
    ended = talk.here_and_now()
    talk.change(notes=tuple(_in_order(talk)))
    referring.take_notes(talk)
    talk.save("talk_ended", ended)
    talk.save("minutes_used", max(1, round((talk.now - began).total_seconds() / 60)))
    accept(talk, step, ended if step.save else None)


def _in_order(talk: Talk) -> list[Note]:
    """All notes, those of one question together; a question that they came back to keeps its first place."""
    notes = talk.interview.notes
    under = list(dict.fromkeys(note.under for note in notes))
    return sorted(notes, key=lambda note: under.index(note.under))


def show_notes(talk: Talk) -> None:
    """All notes so far, with their times."""
    if not talk.interview.notes:
        talk.say("no_notes")
        return
    lines = [talk.common("notes")]
    ordered = replace(talk.interview, notes=tuple(_in_order(talk)))
    for question, notes in notes_by_question(ordered):
        lines += [question] if question else []
        lines += [f"{talk.clock(note.at)}  {note.text}" for note in notes]
    talk.show(Say("\n".join(lines)))
