"""The talk is on: quiet. Typed lines become notes under the present question; "done" ends it. Pure."""

import re
from datetime import timedelta

from coach.dialog import steps
from coach.model.conversation import Note
from coach.model.effects import Say
from coach.skills import answers, news
from coach.turn import layout, readings, wakes, worksheet
from coach.turn.storing import accept
from coach.turn.talk import Talk

#: The slot that says which of their questions is on the table: its place in the list, from 0.
INDEX = "live_question"
#: "we're done, she had to go": longer lines are notes, whatever words are in them.
LONGEST_END = 8  # words
#: "done. she was kind": the end, and what goes with it.
LONGEST_DONE = 4  # words
END_OF_CLAUSE = re.compile(r"[.!;,]+\s+|\n")
#: A call for help is short.
LONGEST_CALL = 10  # words
#: This long after its planned end a talk is over, whatever was typed.
FORGOTTEN = timedelta(hours=1)


def take(talk: Talk, text: str) -> bool:
    """A line typed while talking: the end of the talk, or a note. Always understood."""
    first, _, rest = END_OF_CLAUSE.sub("\n", text, count=1).partition("\n")
    if is_over(talk, text) or (rest and len(first.split()) <= LONGEST_DONE and is_over(talk, first)):
        if rest.strip() and not is_over(talk, text):
            add_note(talk, rest, quietly=True)
        end(talk)
    else:
        add_note(talk, text)
    return True


def first_clause(text: str) -> str:
    """The first remark of a line."""
    return END_OF_CLAUSE.sub("\n", text, count=1).partition("\n")[0]


def asks_for_help(talk: Talk, text: str) -> bool:
    """Whether they are at a loss for words in the middle of the talk."""
    short = len(text.split()) <= LONGEST_CALL
    return short and bool(talk.phrases.finder("live", "help").search(talk.phrases.line(text).plain))


def is_over(talk: Talk, text: str) -> bool:
    """Whether this line says that the talk has ended."""
    if answers.says_done(text, talk.words) or readings.is_plainly_chosen(talk, text):
        return True
    said = news.read(text, talk.phrases)
    return said is not None and said.kind == "talked" and len(text.split()) <= LONGEST_END


def add_note(talk: Talk, text: str, *, quietly: bool = False) -> None:
    """Keeps a line with its time, under the question that is on the table."""
    note = Note(talk.now, text.strip(), under(talk))
    talk.change(notes=(*talk.interview.notes, note), touched=talk.now)
    if not quietly:
        talk.say("noted")


def under(talk: Talk) -> str:
    """The question that is on the table, as it was worded; "" when there is none."""
    questions = listed(talk)
    index = int(talk.interview.slots.get(INDEX) or 0)
    if not isinstance(talk.question, steps.Live) or index >= len(questions):
        return ""
    return str(questions[index])


def listed(talk: Talk) -> list[str]:
    """Their questions as worded, in order."""
    return worksheet.wordings(talk, talk.interview.slots.get("questions") or ())


def next_question(talk: Talk) -> None:
    """Moves on to the next of their questions and shows it."""
    questions = listed(talk)
    index = int(talk.interview.slots.get(INDEX) or 0) + 1
    talk.change(slots={**talk.interview.slots, INDEX: min(index, len(questions))})
    if index < len(questions):
        talk.say(
            "live_next", number=str(index + 1), total=str(len(questions)), question=str(questions[index])
        )
    else:
        talk.say("live_last")


def is_forgotten(talk: Talk) -> bool:
    """Whether the clock has run so long that nobody is talking any more; "done" was never typed."""
    step = talk.question
    return isinstance(step, steps.Live) and talk.now - wakes.span(talk, step)[1] > FORGOTTEN


def end(talk: Talk) -> None:
    """The talk has ended: the clock stops and the coach comes back."""
    step = talk.question
    assert isinstance(step, steps.Live)
    began, _ = wakes.span(talk, step)
    ended = talk.here_and_now()
    talk.save("talk_ended", ended)
    talk.save("minutes_used", max(1, round((talk.now - began).total_seconds() / 60)))
    accept(talk, step, ended if step.save else None)


def show_notes(talk: Talk) -> None:
    """All notes so far, with their times."""
    if not talk.interview.notes:
        talk.say("no_notes")
        return
    lines = [talk.common("notes")]
    for question, notes in layout.notes_by_question(talk.interview):
        lines += [question] if question else []
        lines += [f"{talk.clock(note.at)}  {note.text}" for note in notes]
    talk.show(Say("\n".join(lines)))
