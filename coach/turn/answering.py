"""Taking an answer to the open question: read it, say it back if it isn't certain, store it, go on. Pure."""

from datetime import datetime
from typing import Any

from coach.dialog import steps
from coach.model.effects import Option, Say, Settled
from coach.model.reading import Reading
from coach.skills import answers, saying, sentences
from coach.skills.localtime import read_clock
from coach.skills.localtime import local
from coach.turn import asking, live, wakes, walk, worksheet
from coach.turn.talk import Talk

#: Verbs whose answer is whatever was typed: a question or a feeling must be looked for first.
FREE = frozenset({"ask", "draft", "questions", "timer"})
#: How each verb's answer is read (kinds of `answers.read`).
KINDS = {"ask": "text", "choose": "choice", "check": "choice", "draft": "long"}


def take_text(talk: Talk, text: str) -> bool:
    """Takes typed words as the answer to the open question; False when they can't be read as one."""
    step = talk.question
    if step is None or talk.interview.closed:
        return False
    if isinstance(step, steps.Live):
        return live.take(talk, step, text)
    if isinstance(step, steps.Worksheet):
        return worksheet.take(talk, step, text)
    if isinstance(step, steps.Work):
        return _take_draft(talk, step, text)
    if isinstance(step, steps.Check):
        return _take_ticks(talk, step, text)
    quick = _quick_option(talk, step, text)
    reading = quick if quick.understood else read(talk, step, text)
    if not reading.understood:
        return False
    before = talk.interview.question
    take_reading(talk, step, reading)
    if isinstance(step, steps.Choose) and talk.interview.question != before:
        carry_on(talk, text)
    return True


def read(talk: Talk, step: steps.Question, text: str) -> Reading:
    """How this text reads as an answer to this step."""
    options = talk.book.options(step, talk.person.language, talk.slots)
    also = {choice.id: choice.also for choice in step.options}
    kind = KINDS.get(step.verb, step.verb)
    if isinstance(step, steps.Ask) and step.long:
        kind = "long"
    if isinstance(step, steps.Choose) and {"yes", "no"} <= {option.id for option in options}:
        plain = answers.read("choice", text, words=talk.words, now=talk.now, options=options, also=also)
        if plain.understood and not plain.unsure:
            return plain
        said = answers.read("yes_no", text, words=talk.words, now=talk.now)
        return Reading("yes" if said.value else "no", said.unsure, said.why) if said.understood else plain
    more: dict[str, Any] = {}
    if isinstance(step, steps.Date):
        more = {"tense": step.tense, "day_only": step.day_only}
    typed = step.verb not in ("choose", "check")
    reading = answers.read(
        kind, text, words=talk.words, now=talk.now, options=() if typed else options, also=also, **more
    )
    return _within(step, reading)


def _within(step: steps.Question, reading: Reading) -> Reading:
    """A number outside what the script allows is not understood."""
    if not isinstance(step, steps.Ask) or not isinstance(reading.value, int | float):
        return reading
    too_small = step.least is not None and reading.value < step.least
    too_large = step.most is not None and reading.value > step.most
    return Reading(None, why="range") if too_small or too_large else reading


def _quick_option(talk: Talk, step: steps.Question, text: str) -> Reading:
    """One of the ready answers beside a typed question, when it was named plainly."""
    options = talk.book.options(step, talk.person.language, talk.slots)
    if isinstance(step, steps.Choose) or not options:
        return Reading()
    also = {choice.id: choice.also for choice in step.options}
    reading = answers.read("choice", text, words=talk.words, now=talk.now, options=options, also=also)
    number_means_itself = step.verb in ("number", "duration", "phone") and text.strip().isdigit()
    return Reading() if reading.unsure or number_means_itself else reading


def take_reading(talk: Talk, step: steps.Question, reading: Reading) -> None:
    """Stores what was read, or says it back first when it isn't certain."""
    value = stored_form(talk, step, reading.value)
    if "begins" in step.extras and isinstance(value, str):
        forms = tuple(form.strip() for form in talk.text(f"{step.name}.begins").split("|"))
        value = sentences.sentence(value, forms, talk.phrases.normal)
    if isinstance(step, steps.Date) and _lacks_time(step, value):
        asking.ask_time(talk, step, value, said_back(talk, step, value))
    elif reading.unsure:
        asking.confirm(talk, step, value, said_back(talk, step, value))
    else:
        accept(talk, step, value)


def _lacks_time(step: steps.Date, value: Any) -> bool:
    """Whether a day was named where a moment is needed."""
    is_one_day = isinstance(value, dict) and "end" not in value and "T" not in value["at"]
    return is_one_day and not step.day_only


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


def carry_on(talk: Talk, text: str) -> None:
    """A date that came with the answer before ("yes, thursday at 2") answers the question that follows."""
    if not isinstance(talk.question, steps.Date) or not text or not talk.shown or talk.interview.pending:
        return
    reading = answers.read("date", text, words=talk.words, now=talk.now)
    if reading.understood:
        talk.shown.pop()
        take_reading(talk, talk.question, reading)


def stored_form(talk: Talk, step: steps.Question, value: Any) -> Any:
    """A reading's value as it is kept: dates as local time with their zone, the rest as it is."""
    if (
        not isinstance(step, steps.Date)
        or not isinstance(value, str)
        or value in {o.id for o in step.options}
    ):
        return value
    start, _, end = value.partition("/")
    if "T" not in start and step.clock and not end:
        start = f"{start}T{read_clock(step.clock).isoformat(timespec='minutes')}"
    zone = talk.person.timezone
    kept = {"at": _wall(start, zone), "zone": zone}
    return {**kept, "end": _wall(end, zone)} if end else kept


def _wall(iso: str, zone: str) -> str:
    """What the zone's clocks show then, without an offset; a day stays a day."""
    if "T" not in iso:
        return iso
    moment = datetime.fromisoformat(iso)
    return (local(moment, zone) if moment.tzinfo else moment).isoformat()[:16]


def said_back(talk: Talk, step: steps.Question, value: Any) -> str:
    """The value in words, to be confirmed or to stand beside an answered question."""
    labels = {option.id: option.label for option in talk.book.options(step, talk.person.language, talk.slots)}
    if isinstance(value, list):
        return ", ".join(labels.get(one, str(one)) for one in value)
    if isinstance(value, str) and value in labels:
        return labels[value]
    kind = {"ask": "text", "draft": "text"}.get(step.verb, step.verb)
    return saying.say_value(kind, value, talk.words, zone=talk.person.timezone, now=talk.now, labels=labels)


def take_option(talk: Talk, option: str) -> bool:
    """Takes a clicked option of the open question; False when it isn't one of its own."""
    step = talk.question
    if step is None or talk.interview.closed:
        return False
    if option in ("yes", "no") and talk.interview.pending:
        take_confirmation(talk, option == "yes")
        return True
    if option not in {one.id for one in talk.book.options(step, talk.person.language, talk.slots)}:
        return False
    if isinstance(step, steps.Check):
        _tick(talk, step, [option], toggle=True)
    elif isinstance(step, steps.Live):
        live.end(talk)
    elif isinstance(step, steps.Worksheet):
        accept(talk, step, talk.slots.get(step.save), chosen=option)
    else:
        accept(talk, step, option)
    return True


def take_report(talk: Talk, kind: str) -> bool:
    """News that answers the open question itself: one of its options, or "sent" under a draft."""
    if isinstance(talk.question, steps.Choose):
        return take_option(talk, kind)
    if not isinstance(talk.question, steps.Work) or kind != "sent":
        return False
    options = talk.book.options(talk.question, talk.person.language, talk.slots)
    accept(talk, talk.question, options[0].id if options else "keep")
    if isinstance(talk.question, steps.Choose) and not talk.interview.closed:
        shown = talk.shown.pop()
        if not take_option(talk, kind):
            talk.shown.append(shown)
    return True


def take_ticks(talk: Talk, ticked: tuple[str, ...]) -> bool:
    """Takes a whole checklist as it was sent in; False when no checklist is open."""
    step = talk.question
    if not isinstance(step, steps.Check):
        return False
    known = {option.id for option in talk.book.options(step, talk.person.language, talk.slots)}
    accept(talk, step, [one for one in ticked if one in known])
    return True


def take_confirmation(talk: Talk, agreed: bool) -> None:
    """Yes or no to something that was said back."""
    pending, step = talk.interview.pending, talk.question
    talk.change(pending=None)
    if pending is None or step is None or pending.step != step.name:
        asking.ask_again(talk)
    elif agreed:
        accept(talk, step, pending.value)
    else:
        asking.miss(talk, "not_that")


def accept(talk: Talk, step: steps.Question, value: Any, *, chosen: str = "") -> None:
    """Stores an answer, closes the question on the screen, and walks on to the next."""
    settle(talk, (chosen and said_back(talk, step, chosen)) or said_back(talk, step, value))
    if step.save:
        talk.save(step.save, value)
    leave(talk, step)
    walk.go_on(talk)


def leave(talk: Talk, step: steps.Question) -> None:
    """The question needn't be asked again; its nudges go."""
    history = (*(name for name in talk.interview.history if name != step.name), step.name)
    done = (*(name for name in talk.interview.done if name != step.name), step.name)
    talk.change(history=history, done=done, pending=None, misses=0, touched=talk.now)
    wakes.drop_nudges(talk)


def settle(talk: Talk, chosen: str) -> None:
    """Tells surfaces that the open question is answered."""
    talk.replies.append(Settled(talk.interview.id, talk.interview.question, chosen))


def skip(talk: Talk) -> None:
    """Goes past the open question, where the script allows it, and says what that costs if it says so."""
    step = talk.question
    if step is None or talk.interview.closed:
        asking.show_closed(talk)
        return
    if isinstance(step, steps.Live):
        live.next_question(talk)
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


def _take_draft(talk: Talk, step: steps.Work, text: str) -> bool:
    options = talk.book.options(step, talk.person.language, talk.slots)
    also = {choice.id: choice.also for choice in step.options}
    kept = options or (Option("keep", talk.common("option_do_keep")),)
    reading = answers.read("choice", text, words=talk.words, now=talk.now, options=kept, also=also)
    if reading.understood and not reading.unsure:
        accept(talk, step, reading.value)
        return True
    agreed = answers.read("yes_no", text, words=talk.words, now=talk.now)
    if agreed.value is True and not agreed.unsure:
        accept(talk, step, options[0].id if options else "keep")
        return True
    pasted = answers.read("long", text, words=talk.words, now=talk.now, multiline=True)
    if not pasted.understood or len(str(pasted.value).split()) < LEAST_DRAFT:
        return False
    asking.keep_version(talk, step, str(pasted.value), own=True)
    asking.ask_again(talk, talk.common("draft_kept"))
    return True


#: Fewer words than this are a remark about the draft, not a new version of it.
LEAST_DRAFT = 8


def _take_ticks(talk: Talk, step: steps.Check, text: str) -> bool:
    options = talk.book.options(step, talk.person.language, talk.slots)
    also = {choice.id: choice.also for choice in step.options}
    plain = answers.read("yes_no", text, words=talk.words, now=talk.now)
    if answers.says_done(text, talk.words) or (plain.value is False and not plain.unsure):
        accept(talk, step, list(talk.slots.get(step.save) or ()))
        return True
    if answers.says_all(text, talk.words):
        accept(talk, step, [option.id for option in options])
        return True
    reading = answers.read(
        "choice", text, words=talk.words, now=talk.now, options=options, also=also, many=True
    )
    if not reading.understood:
        return _take_other(talk, step, text)
    if reading.unsure:
        asking.confirm(talk, step, reading.value, said_back(talk, step, reading.value))
        return True
    if not reading.value:
        accept(talk, step, list(talk.slots.get(step.save) or ()))
        return True
    _tick(talk, step, list(reading.value))
    return True


def _take_other(talk: Talk, step: steps.Check, text: str) -> bool:
    """What they found instead of what they ticked, where the script has a place for it."""
    if not step.other or len(text.split()) < LEAST_FOUND:
        return False
    talk.save(step.other, text.strip())
    talk.say("noted_also", said=text.strip())
    accept(talk, step, list(talk.slots.get(step.save) or ()))
    return True


#: Fewer words than this are no finding.
LEAST_FOUND = 3


def _tick(talk: Talk, step: steps.Check, ids: list[str], *, toggle: bool = False) -> None:
    """Ticks entries; when none is left open the list is done."""
    ticked = list(talk.slots.get(step.save) or ())
    for one in ids:
        if one not in ticked:
            ticked.append(one)
        elif toggle:
            ticked.remove(one)
    options = talk.book.options(step, talk.person.language, talk.slots)
    if len(ticked) == len(options):
        accept(talk, step, ticked)
        return
    talk.save(step.save, ticked)
    asking.ask_again(talk, talk.common("ticked", count=str(len(ticked)), total=str(len(options))))
