"""What somebody needs to take part ("i use video relay", "i can't do phone"), met where they choose. Pure."""

from coach.dialog import steps
from coach.skills import details, questions_asked
from coach.skills.clauses import clauses_of, typed
from coach.turn import answering, asking, readings
from coach.turn.talk import Talk

#: What a choice's `told` names when its answer is that they need something.
TOLD = "access"


def take(talk: Talk, text: str) -> bool:
    """Says which ways work, and asks the open choice again; False when no such need is told.

    Where it is the answer, or comes with one ("email, i can't do phone"), that is taken.
    """
    step = talk.question
    if not isinstance(step, steps.Choose) or talk.interview.closed or talk.interview.aside:
        return False
    if len(text) > details.MOST_LETTERS or questions_asked.asks_somewhere(text, talk.phrases):
        return False
    need = talk.phrases.finder("details", f"{TOLD}_told")
    clauses = clauses_of(text, talk.phrases)
    others = tuple(one for one in clauses if not need.search(one.line.plain))
    if len(others) == len(clauses):
        return False
    needed = next((one.id for one in step.options if one.told == TOLD), "")
    if needed:
        return not readings.begins_with_yes_or_no(talk, text) and answering.take_option(talk, needed)
    rest = typed(others, talk.phrases)
    reading = readings.read(talk, step, rest) if rest else None
    if reading is not None and reading.understood and not reading.unsure:
        return answering.take_text(talk, rest)
    asking.ask_again(talk, talk.common(TOLD))
    return True
