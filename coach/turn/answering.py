"""Taking an answer to the open question: read it, say it back if it isn't certain, store it, go on. Pure."""

from dataclasses import replace

from coach.dialog import steps
from coach.model.effects import Say
from coach.model.reading import NOTHING, Reading
from coach.skills import answers, questions_asked, telling
from coach.turn import (
    answering_live,
    asking,
    drafting,
    listing,
    live,
    passing,
    referring,
    rehearsing,
    ticking,
    topics,
    walk,
)
from coach.turn.readings import (
    LONGEST_SHORT,
    in_words,
    is_plainly_chosen,
    lacks_time,
    quick_option,
    read,
    said_back,
    stored_form,
    without_fillers,
)
from coach.turn.storing import accept, leave, settle
from coach.turn.talk import Talk

#: Longer texts are no answer of a few words.
LONGEST_OTHER = 12  # words
#: Why a name is unsure when several people were named; a key of `why` in the language's words.
SEVERAL = "several_people"


def take_text(talk: Talk, text: str) -> bool:
    """Takes typed words as the answer to the open question; False when they can't be read as one."""
    step = talk.question
    if step is None or talk.interview.closed:
        return False
    if isinstance(step, steps.Live):
        return live.take(talk, text)
    if isinstance(step, steps.Worksheet):
        return listing.take(talk, step, text)
    if isinstance(step, steps.Work):
        return drafting.take(talk, step, text)
    if isinstance(step, steps.Check):
        return ticking.take(talk, step, text)
    if step.verb == "name" and _first_of_several(talk, step, text):
        return True
    reading = read(talk, step, text)
    told = isinstance(step, steps.Ask) and step.told  # its options are notes, not ids that could be saved
    quick = NOTHING if told else quick_option(talk, step, text)
    plainly = is_plainly_chosen(talk, text)
    if quick.understood and (step.verb != "date" or plainly or not reading.understood):
        reading = quick
    if not reading.understood or (reading.unsure and names_someone(talk, text)):
        return _take_name_instead(talk, step, text) or _take_other(talk, step, text)
    before = talk.interview.question
    if isinstance(step, steps.Choose) and step.other and not plainly:
        topic = topics.beside(talk, step, text, str(reading.value))
        if topic:
            named = {"other": _as_other(talk, step.other, topic), "is": reading.value}
            accept(talk, step, named)
            return True
    if reading.unsure and _take_other(talk, step, text, counts_as=str(reading.value)):
        return True
    _note_beside(talk, step, text, names_them=step.save == "contact")
    if isinstance(step, steps.Ask) and step.workplace and referring.take_answer(talk, text):
        accept(talk, step, talk.interview.slots[step.save])
        return True
    if isinstance(step, steps.Ask) and step.workplace:
        talk.save(step.workplace, referring.workplace(talk, text))
    take_reading(talk, step, reading)
    if isinstance(step, steps.Choose) and talk.interview.question != before:
        carry_on(talk, text)
    return True


def take_reading(talk: Talk, step: steps.Question, reading: Reading) -> None:
    """Stores what was read, or says it back first when it isn't certain."""
    value = stored_form(talk, step, reading.value)
    if isinstance(value, str):
        value = in_words(talk, step, value)
    thin = isinstance(step, steps.Ask) and step.told and telling.is_thin(str(value), talk.phrases)
    if thin and not talk.interview.misses:
        asking.miss(talk, "thin")
        return
    if isinstance(step, steps.Date) and lacks_time(step, value):
        asking.ask_time(talk, step, value, said_back(talk, step, value))
    elif reading.unsure:
        asking.confirm(talk, step, value, said_back(talk, step, value))
    else:
        accept(talk, step, value)


def take_time(talk: Talk, text: str) -> bool:
    """The time that was missing for a day; False when this is no time."""
    pending, step = talk.interview.pending, talk.question
    if pending is None or pending.wants != "time" or not isinstance(step, steps.Date):
        return False
    reading = answers.read("date", f"{pending.value['at']} {text}", words=talk.words, now=talk.now)
    if not reading.understood or "T" not in str(reading.value):
        return False
    talk.change(pending=None)
    take_reading(talk, step, reading)
    return True


def _first_of_several(talk: Talk, step: steps.Question, text: str) -> bool:
    """ "Wen, Obi and Siti": the first one now, and how the others get their turn."""
    reading = answers.read("name", text, words=talk.words, now=talk.now)
    if step.save != "contact" or not reading.understood or reading.why != talk.words.why(SEVERAL):
        return False
    talk.say("one_by_one", said=said_back(talk, step, reading.value))
    accept(talk, step, reading.value)
    return True


def _take_other(talk: Talk, step: steps.Question, text: str, *, counts_as: str = "") -> bool:
    """Words that are none of the options, where the script has a place for them ("nursing").

    `counts_as`: the option that a word in them is, by the way ("field work vs lab").
    """
    if not isinstance(step, steps.Choose) or not step.other or len(text.split()) > LONGEST_OTHER:
        return False
    words = without_fillers(talk, text)
    plain = answers.read("yes_no", words or text, words=talk.words, now=talk.now)
    if not words or plain.understood or answers.says_unknown(words, talk.words):
        return False
    if counts_as and words.split()[0].casefold() in talk.phrases.lists.get("oneself", ()):
        return False  # "i need to choose a job" tells no more than the option
    words = _as_other(talk, step.other, words)
    asking.confirm(talk, step, {"other": words} | ({"is": counts_as} if counts_as else {}), words)
    return True


def _as_other(talk: Talk, slot: str, words: str) -> str:
    """Words that are none of the options, as the question for that slot would have kept them."""
    asked = (step for step in talk.book.steps.values() if isinstance(step, steps.Ask) and step.save == slot)
    return next((in_words(talk, step, words) for step in asked if step.work), words)


def _note_beside(talk: Talk, step: steps.Question, text: str, *, names_them: bool) -> None:
    """Keeps what an answer tells besides: about the contact, or about questions to come.

    `names_them`: the contact's name is in it.
    """
    if isinstance(step, steps.Date):
        passing.note_choices(talk, text)
        passing.note_place(talk, text)
        return
    if step.verb == "name" and step.save != "contact":
        passing.note_choices(talk, text)  # "Mrs. Gagnon, she said yes for her name"
    about_them = names_them or any(one.told for one in step.options)
    if not about_them or is_plainly_chosen(talk, text):
        return
    if added := passing.note(talk, text, behind_name=names_them):
        talk.say("noted_also", said=", ".join(one.rstrip(".") for one in added))


def names_someone(talk: Talk, text: str, *, surely: bool = True) -> bool:
    """Whether a yes-or-no question is open and somebody's name is in this, with its capitals or a title.

    `surely`: not where somebody else is named as well ("Mr. Tomas said his student Leah …").
    """
    step = talk.question
    if not isinstance(step, steps.Choose) or "yes" not in {choice.id for choice in step.options}:
        return False
    if len(text) > LONGEST_SHORT or questions_asked.is_question(text, talk.phrases):
        return False
    name = answers.read("name", text, words=talk.words, now=talk.now)
    said = [part for part in (name.value["first"], name.value["last"]) if part] if name.understood else []
    plainly = all(part in text for part in said) or (name.understood and name.value["title"])
    return bool(said) and not (surely and name.unsure) and bool(plainly)


def _take_name_instead(talk: Talk, step: steps.Question, text: str) -> bool:
    """A name where "is there someone?" was asked says yes, and whom; False when no name is asked next."""
    if not isinstance(step, steps.Choose) or "yes" not in {choice.id for choice in step.options}:
        return False
    name = answers.read("name", text, words=talk.words, now=talk.now)
    if not name.understood:
        return False
    interview, others, person = talk.interview, dict(talk.others), talk.person
    shown, replies = list(talk.shown), list(talk.replies)
    _note_beside(talk, step, text, names_them=True)
    accept(talk, step, "yes")
    if talk.question is None or talk.question.verb != "name":
        talk.interview, talk.others, talk.person = interview, others, person
        talk.shown, talk.replies = shown, replies
        return False
    carry_on(talk, text)
    return True


def carry_on(talk: Talk, text: str) -> None:
    """A date or name that came with the answer before ("yes, thursday at 2") answers what follows."""
    step = talk.question
    if step is None or not text or not talk.shown or talk.interview.pending or talk.interview.closed:
        return
    if step.verb not in ("date", "name", "quiet_hours"):
        return
    reading = answers.read(step.verb, text, words=talk.words, now=talk.now)
    if reading.understood:
        if step.verb in ("date", "name"):
            _note_beside(talk, step, text, names_them=False)
        talk.shown.pop()
        take_reading(talk, step, replace(reading, unsure=reading.unsure or step.verb == "name"))


def take_option(talk: Talk, option: str) -> bool:
    """Takes a clicked option of the open question; False when it isn't one of its own."""
    step = talk.question
    if step is None or talk.interview.closed:
        return False
    if option in ("yes", "no") and talk.interview.pending:
        take_confirmation(talk, option == "yes")
        return True
    if isinstance(step, steps.Play) and option == asking.SAID:
        rehearsing.take(talk, step)
        return True
    if option not in {one.id for one in talk.options(step)}:
        return False
    if isinstance(step, steps.Check):
        ticking.tick(talk, step, [option], toggle=True)
    elif isinstance(step, steps.Live):
        live.end(talk)
    elif isinstance(step, steps.Worksheet):
        accept(talk, step, talk.slots.get(step.save), chosen=option)
    elif isinstance(step, steps.Ask) and step.told:
        note = next(one for one in talk.interview.notes if telling.id_of(one) == option)
        take_reading(talk, step, Reading(note.text))
    else:
        accept(talk, step, option)
    return True


def why_not(talk: Talk, text: str) -> str:
    """Why a text is no answer here, as `asking.miss` takes it: a date on the wrong side of now, or ""."""
    step = talk.question
    if not isinstance(step, steps.Date) or step.tense == "any" or len(text) > LONGEST_SHORT:
        return ""
    reading = answers.read("date", text, words=talk.words, now=talk.now, tense="any", day_only=step.day_only)
    return f"not_{step.tense}" if reading.understood else ""


def take_report(talk: Talk, kind: str) -> bool:
    """News that answers the open question itself: one of its options, or "sent" under a draft."""
    if isinstance(talk.question, steps.Choose):
        return take_option(talk, kind)
    if not isinstance(talk.question, steps.Work) or kind != "sent":
        return False
    options = talk.options(talk.question)
    accept(talk, talk.question, options[0].id if options else "keep")
    shown = talk.shown.pop()  # when the next question is whether it is sent, that is answered too
    if not (isinstance(talk.step, steps.Choose) and take_option(talk, kind)):
        talk.shown.append(shown)
    return True


def take_ticks(talk: Talk, ticked: tuple[str, ...]) -> bool:
    """Takes a whole checklist as it was sent in; False when no checklist is open."""
    step = talk.question
    if not isinstance(step, steps.Check):
        return False
    known = {option.id for option in talk.options(step)}
    accept(talk, step, [one for one in ticked if one in known])
    return True


def take_confirmation(talk: Talk, agreed: bool) -> None:
    """Yes or no to something that was said back."""
    pending, step = talk.interview.pending, talk.question
    talk.change(pending=None)
    if pending and pending.wants == "wording" and isinstance(step, steps.Worksheet):
        listing.take_wording(talk, step, pending, agreed=agreed)
    elif pending is None or step is None or pending.step != step.name:
        asking.ask_again(talk)
    elif agreed:
        accept(talk, step, pending.value)
    else:
        asking.miss(talk, "not_that")


def skip(talk: Talk) -> None:
    """Goes past the open question, where the script allows it, and says what that costs if it says so."""
    step = talk.question
    if step is None or talk.interview.closed:
        asking.show_closed(talk)
        return
    if isinstance(step, steps.Live):
        answering_live.act(talk, "skip")
        return
    if talk.interview.pending and talk.interview.pending.wants == "time":
        accept(talk, step, talk.interview.pending.value)
        return
    answered = talk.slots.get(step.save) is not None if step.save else step.name in talk.interview.done
    if not step.skippable and not answered:
        asking.ask_again(talk, talk.common("no_skip"))
        return
    if not answered and "skipped" in step.extras:
        talk.show(Say(talk.text(f"{step.name}.skipped")))
    if isinstance(step, steps.Check) and not answered:
        talk.save(step.save, [])
    settle(talk, talk.common("skipped"))
    leave(talk, step)
    walk.go_on(talk)


def unsure(talk: Talk) -> None:
    """They don't know: where the script has a way for that, take it; otherwise help with an example."""
    step = talk.question
    if step is not None and talk.interview.pending and talk.interview.pending.wants == "time":
        accept(talk, step, talk.interview.pending.value)
    elif step is not None and step.unsure:
        settle(talk, talk.common("unsure"))
        leave(talk, step)
        talk.book.fire("unsure", talk)
        walk.arrive(talk)
    else:
        asking.miss(talk, "unsure")
