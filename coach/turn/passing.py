"""What is told in passing, before it is asked: it is kept, and the question for it is passed over. Pure."""

from coach.dialog import steps
from coach.skills import answers, details
from coach.skills.clauses import clauses_of, typed
from coach.turn import readings
from coach.turn.talk import Talk

#: An address of the contact's is told in so many words at most.
LONGEST_REMARK = 12
#: Slots of what is told about the contact, where they aren't called the same.
DETAILS = {"email": "contact_email", "phone": "contact_phone", "met": "link"}


def note(talk: Talk, text: str, *, behind_name: bool = False) -> list[str]:
    """Keeps what a line tells about the contact and about questions to come; what was new of the contact."""
    note_choices(talk, text)
    return note_details(talk, text, behind_name=behind_name)


def note_details(talk: Talk, text: str, *, behind_name: bool = False) -> list[str]:
    """Keeps what is told about the contact beside the answer ("she's a controller at Acme"); what was new.

    `behind_name`: the contact's name was asked, so that bare words behind it tell of them.
    """
    read = details.read(text, talk.phrases)
    if not behind_name and (who := details.alone("referrer", text, talk.phrases)) and talk.interview.contact:
        read.setdefault("referrer", who)
    if behind_name:
        read = {**details.behind_a_name(text, talk.phrases), **read}
    told = {DETAILS.get(name, name): value for name, value in read.items()}
    if "contact_phone" in told:
        number = answers.read("phone", told["contact_phone"], words=talk.words, now=talk.now).value
        told["contact_phone"] = number or told["contact_phone"]
    new = {
        slot: readings.without_fillers(talk, value) or value
        for slot, value in told.items()
        if not talk.slots.get(slot)
    }
    for slot, value in new.items():
        new[slot] = _as_asked(talk, slot, value)
        talk.save(slot, new[slot])
    return list(new.values())


def note_address(talk: Talk, text: str) -> str:
    """Keeps an email address or phone number of the contact's, also in place of another; it, or ""."""
    told = details.read(text, talk.phrases) if len(text.split()) <= LONGEST_REMARK else {}
    kinds = [kind for kind in ("email", "phone") if kind in told]
    if not kinds or not talk.interview.contact:
        return ""
    value = answers.read(kinds[0], told[kinds[0]], words=talk.words, now=talk.now).value or told[kinds[0]]
    talk.save(DETAILS[kinds[0]], value)
    return str(told[kinds[0]])


def _as_asked(talk: Talk, slot: str, value: str) -> str:
    """What was told, as the question for it would have kept it."""
    asked = (step for step in talk.book.steps.values() if isinstance(step, steps.Ask) and step.save == slot)
    step = next(asked, None)
    return readings.in_words(talk, step, value) if step else value


def note_place(talk: Talk, text: str) -> None:
    """Keeps where they will meet, told with the time."""
    place = details.place(text, talk.phrases)
    if place and not talk.slots.get("place"):
        talk.save("place", place)


def take_dates(talk: Talk, text: str) -> str:
    """Keeps a date that is told before it is asked ("its for class, due the 27th") and says it back.

    Returns:
        What else was said; "" when nothing was left that needs an answer.
    """
    dialog = talk.book.dialogs.get(talk.step.dialog)
    if talk.interview.closed or dialog is None or len(text) > details.MOST_LETTERS:
        return text
    for step in dialog.steps.values():
        if not isinstance(step, steps.Date) or "noted" not in step.extras or step is talk.step:
            continue
        if not talk.slots.get(step.save):
            text = _without_reason(talk, step, _take_date(talk, step, text))
    return text


def _without_reason(talk: Talk, step: steps.Date, text: str) -> str:
    """The text without what it is for ("its for an assignment"), which answers nothing else."""
    reason = talk.phrases.finder("details", f"{step.save}_for")
    clauses = clauses_of(text, talk.phrases)
    if not any(reason.search(one.line.plain) for one in clauses):
        return text
    return typed(tuple(one for one in clauses if not reason.search(one.line.plain)), talk.phrases)


def _take_date(talk: Talk, step: steps.Date, text: str) -> str:
    clauses = clauses_of(text, talk.phrases)
    for clause in clauses:
        match = talk.phrases.finder("details", step.save).search(clause.line.plain)
        if match is None or clause.asks:
            continue
        when = clause.line.original(match.end)
        reading = answers.read("date", when, words=talk.words, now=talk.now, day_only=step.day_only)
        if not reading.understood:
            continue
        talk.save(step.save, readings.stored_form(talk, step, reading.value))
        talk.say_first(f"{step.name}.noted")
        return typed(tuple(one for one in clauses if one is not clause), talk.phrases)
    return text


def note_choices(talk: Talk, text: str) -> None:
    """Keeps options of questions to come that a line tells by the way ("thursday at 2 by phone")."""
    if len(text) > details.MOST_LETTERS:
        return
    dialog = talk.book.dialogs.get(talk.step.dialog)
    for step in dialog.steps.values() if dialog else ():
        if not isinstance(step, steps.Choose) or step is talk.step or talk.slots.get(step.save):
            continue
        told = [one.id for one in step.options if one.told and details.tells_of(one.told, text, talk.phrases)]
        if len(told) == 1:
            talk.save(step.save, told[0])
