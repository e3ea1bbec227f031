"""Buttons, checklists, pickers and forms: which question they belong to, and what they answer. Pure."""

from datetime import date, datetime

from coach.dialog import steps
from coach.model.reading import Reading
from coach.skills import answers
from coach.skills.localtime import at_local
from coach.turn import answering, asides, asking, commanding, drafting, off_script, readings, returning, walk
from coach.turn.talk import Talk

#: Commands that a surface may send as a plain choice: the words stand under many a question.
_AS_CHOICES = ("later", "stop", "help", "back", "skip")


def focus_on(talk: Talk, interview: str | None) -> bool:
    """Moves to the interview that a button belongs to; a button of one that is gone is answered kindly."""
    if interview is None or talk.focus(interview):
        return True
    asking.ask_again(talk, talk.common("stale"))
    return False


def is_current(talk: Talk, interview: str | None, question: int | None) -> bool:
    """Whether this belongs to the open question; if not, says so kindly and shows the open one."""
    if not focus_on(talk, interview):
        return False
    if question is not None and question != talk.interview.question:
        asking.ask_again(talk, talk.common("stale"))
        return False
    return True


def choose(talk: Talk, option: str, interview: str | None, question: int | None) -> None:
    """A button was pressed or an entry chosen."""
    if ":" in option:
        _act(talk, option, interview)
        return
    if not is_current(talk, interview, question):
        return
    if option == "done" and isinstance(talk.question, steps.Check):
        tick(talk, tuple(talk.slots.get(talk.question.save) or ()), None, None)
    elif answering.take_option(talk, option):
        talk.change_person(asking="")
    elif option in _AS_CHOICES:
        commanding.act(talk, f"do:{option}")
    else:
        asking.ask_again(talk, talk.common("stale"))


def _act(talk: Talk, action: str, interview: str | None) -> None:
    """An action works whatever question is open: it names all that it needs."""
    if not focus_on(talk, interview):
        return
    name, _, option = action.rpartition(":")
    step = talk.book.steps.get(name)
    if isinstance(step, steps.Remind):
        target = next((one.to for one in step.options if one.id == option), "")
        if target and asides.enter_dialog(talk, talk.book.step(target).dialog):
            return
        if target:
            returning.keep_before(talk)
            talk.come_out()
            walk.jump(talk, target)
            return
    if not off_script.take_choice(talk, action) and not commanding.act(talk, action):
        asking.ask_again(talk, talk.common("stale"))


def tick(talk: Talk, options: tuple[str, ...], interview: str | None, question: int | None) -> None:
    """A checklist was sent in."""
    if is_current(talk, interview, question) and not answering.take_ticks(talk, options):
        asking.ask_again(talk, talk.common("stale"))


def pick(talk: Talk, value: str, interview: str | None, question: int | None) -> None:
    """A date picker was used. What it gives is certain, unless it lies where it can't."""
    if not is_current(talk, interview, question):
        return
    step = talk.question
    if not isinstance(step, steps.Date):
        asking.ask_again(talk, talk.common("stale"))
        return
    at = _picked(talk, value)
    if at is None or abs(at.year - talk.now.year) > answers.FURTHEST:
        asking.miss(talk)
    elif _wrong_side(talk, step, at):
        asking.miss(talk, f"not_{step.tense}")
    else:
        iso = at.isoformat(timespec="minutes") if isinstance(at, datetime) else at.isoformat()
        answering.take_reading(talk, step, Reading(iso))


def _picked(talk: Talk, value: str) -> datetime | date | None:
    """The day or moment of an ISO text; without offset it is the person's zone. None when it is neither."""
    try:
        if "T" not in value and " " not in value:
            return date.fromisoformat(value)
        at = datetime.fromisoformat(value)
        if at.tzinfo is None:
            return at_local(at.date(), at.time(), talk.person.timezone)
        return at.astimezone(talk.now.tzinfo)
    except (ValueError, OverflowError):  # the last day of the calendar has no tomorrow
        return None


def _wrong_side(talk: Talk, step: steps.Date, at: datetime | date) -> bool:
    if isinstance(at, datetime):
        past, future = at < talk.now, at > talk.now
    else:
        past, future = at < talk.now.date(), at > talk.now.date()
    return (step.tense == "future" and past) or (step.tense == "past" and future)


def submit(talk: Talk, fields: dict[str, str], interview: str | None, question: int | None) -> str:
    """A form was sent in: a draft is kept as a version; other text is returned, to be read as an answer."""
    if not is_current(talk, interview, question):
        return ""
    step = talk.question
    text = "\n\n".join(value for value in fields.values() if value.strip())
    if not text:
        asking.ask_again(talk, talk.common("nothing_said"))
    elif isinstance(step, steps.Work):
        drafting.keep_own(talk, step, readings.cleaned(talk, text))
    else:
        return text
    return ""
