"""What comes before any answer: "it's happening now", news of another step, a line too many. Pure."""

from collections.abc import Mapping, Sequence
from datetime import timedelta

from coach.dialog import steps
from coach.dialog.common import Place
from coach.model.conversation import Pending
from coach.model.effects import Choices, Option, Say
from coach.model.reading import Reading
from coach.skills import answers, details, feelings, questions_asked, saying, telling
from coach.skills.news import News
from coach.turn import answering, asking, naming, passing, readings, returning, storing, wakes, walk
from coach.turn.talk import ME, Talk

#: A message this soon after the one before was probably written before the question in between was read.
BURST = timedelta(seconds=4)
#: Shorter remarks tell nothing that was learned.
LEAST_LEARNED = 4  # words


def talk_now(talk: Talk) -> None:
    """The contact is on the line: the kit in one message, the clock starts, no question back."""
    returning.keep_before(talk)
    if isinstance(talk.question, steps.Live):
        asking.ask_again(talk)
        return
    wakes.drop_nudges(talk)
    talk.come_out()
    walk.jump(talk, talk.book.common.now)


def take_news(talk: Talk, said: News, *, of_this: bool = False) -> bool:
    """Goes where a report leads, says what was assumed, offers undo; False when no place is set for it.

    `of_this`: it names the contact at hand; otherwise it may be about another, where it fits only there.
    """
    told = (answers.read("date", text, words=talk.words, now=talk.now) for text in (said.text, said.rest))
    dated = any(reading.understood for reading in told)
    # "she called back and said friday at 3" is a yes.
    kind = "replied_yes" if said.kind == "replied" and dated else said.kind
    place = _place(talk, kind) if of_this else _place_anywhere(talk, kind)
    if place is None:
        return False
    if talk.book.step(place.to).name == talk.state and _answer_too(talk, said):
        return True
    if _lead(talk, place):
        before = talk.interview.question
        answering.carry_on(talk, said.text)
        if talk.interview.question == before and not talk.interview.pending:
            _answer_too(talk, said)
    return True


def take_news_of_each(talk: Talk, each: Sequence[tuple[str, News]]) -> bool:
    """News of several contacts: all are taken in; the last one's question is then asked, the others wait.

    False when it fits none of them.
    """
    here, waiting, last = talk.interview.id, [], ""
    for whose, said in each:
        talk.focus(whose)
        before = len(talk.shown)
        if take_news(talk, said, of_this=True):
            del talk.shown[before + 1 :]
            waiting.append(whose)
    if not waiting:
        talk.focus(here)
        return False
    *others, last = waiting
    contacts = {one.id: one.contact for one in talk.interviews}
    if others:
        who = saying.say_list([contacts[one] for one in others], talk.words)
        talk.show(Say(talk.common("others_wait", who=who)), about=False)
    talk.focus(last)
    asking.ask_again(talk)
    return True


def _answer_too(talk: Talk, said: News) -> bool:
    """What was told with the news answers the question that it led to, where it surely does.

    "She answered. She'd rather do it by email": that is which answer. "She answered everything! It's 60%
    reports": that is what they learned.
    """
    step = talk.question
    for part in (said.text, said.rest):
        if step is None or not part or questions_asked.is_question(part, talk.phrases):
            continue
        if isinstance(step, steps.Choose):
            reading = readings.read(talk, step, part)
            taken = reading.understood and not reading.unsure
        else:
            reading = Reading(part)
            taken = isinstance(step, steps.Ask) and step.told and _tells_something(talk, part)
        if taken:
            del talk.shown[-1:]  # it was asked just now, if it was
            answering.take_reading(talk, step, reading)
            return True
    return False


def _tells_something(talk: Talk, text: str) -> bool:
    """Whether this is something that one may have learned: no mere feeling, praise or thanks."""
    thin = telling.is_thin(telling.as_told(text, talk.phrases), talk.phrases)
    moved = feelings.read(text, talk.phrases) or feelings.is_thanks(text, talk.phrases)
    return len(text.split()) >= LEAST_LEARNED and not (thin or moved)


def waver(talk: Talk) -> bool:
    """They'd rather not go on: goes where the script has something smaller; False where it has nothing."""
    place = _place(talk, "wavers")
    if place is not None:
        _lead(talk, place)
    return place is not None


def _lead(talk: Talk, place: Place) -> bool:
    """Goes to where a report leads, with undo; False when they are there already, and are told so."""
    if talk.book.step(place.to).name == talk.state and talk.question:
        asking.ask_again(talk, talk.common("news_known"))
        return False
    returning.keep_before(talk)
    storing.settle(talk, talk.common(place.text))
    wakes.drop_nudges(talk)
    if place.ends_contact:
        talk.change(wakes={})
    walk.save_fixed(talk, place.set)
    left = talk.interview.aside or talk.state
    past = tuple(name for name in talk.interview.history if name != left)
    talk.come_out()
    talk.change(history=(*past, left))
    if not isinstance(talk.book.steps.get(place.to), steps.Live):  # who is talking gets one message
        talk.show(Choices(talk.common(place.text), (talk.label("do:undo"),), talk.interview.question))
    walk.jump(talk, place.to)
    return True


def _place_anywhere(talk: Talk, kind: str) -> Place | None:
    """Where this news leads; when it can't be about this interview, in the one that was last touched."""
    here = talk.interview.id
    others = sorted(talk.others.values(), key=lambda one: one.touched or talk.now, reverse=True)
    for one in (talk.interview, *others):
        talk.focus(one.id)
        place = _place(talk, kind)
        if place is not None:
            return place
    talk.focus(here)
    return None


def _place(talk: Talk, kind: str) -> Place | None:
    """Where this news leads from here; None where the script has no place for it."""
    phase = talk.interview.phase
    for place in talk.book.common.news.get(kind, ()):
        holds = place.condition is None or place.condition.holds(talk.slots)
        if holds and (not place.only or phase in place.only):
            return place
    return None


def take_continuation(talk: Talk, text: str, *, hurried: bool) -> bool:
    """A line that adds to the answer before it, or corrects it; the open question then stands as it was.

    Args:
        hurried: it was written before the open question can have been read.
    """
    if not talk.interview.history or talk.interview.closed:
        return False
    previous = talk.book.step(talk.interview.history[-1])
    if not isinstance(previous, steps.Question):
        return False
    corrected = details.is_correction(text, talk.phrases)
    if corrected and correct(talk, previous, corrected):
        return True
    open_step = talk.question
    fits = open_step is not None and not _free(open_step) and readings.read(talk, open_step, text).understood
    if fits:
        return False
    if hurried and naming.completes(talk, previous, text):
        return True
    about_me = open_step is not None and open_step.save.startswith(ME)
    if answering.names_someone(talk, text) and answering.take_text(talk, text):
        return True  # "Obi Eze, data analyst" where "is there someone?" was asked
    if answering.names_someone(talk, text, surely=False):
        return False  # "Mr. Tomas said his student Leah …" is said back
    added = passing.note_details(talk, text) if not about_me and (hurried or not _free(open_step)) else []
    if added:
        values = ", ".join(added)
        asking.ask_again(talk, talk.common("noted_also", said=values))
        return True
    if hurried and isinstance(previous, steps.Ask) and previous.verb == "ask" and previous.save:
        joined = f"{talk.slots.get(previous.save, '')}\n{text}".strip()
        talk.save(previous.save, joined)
        asking.ask_again(talk, talk.common("noted_also", said=text))
        return True
    if hurried and _free(open_step):
        ask_whose(talk, text, "whose_late")
        return True
    return False


def rest_of_no(talk: Talk, text: str) -> str:
    """What follows a "no" that carries the right value with it ("no, Wednesday"); "" when nothing does."""
    if corrected := details.is_correction(text, talk.phrases):
        return corrected
    lead, step = details.lead_of(text, talk.phrases), talk.question
    if lead is None or step is None or _free(step) or not readings.read(talk, step, lead.rest).understood:
        return ""
    return lead.rest


def _free(step: steps.Question | None) -> bool:
    return step is not None and step.verb in readings.FREE


def correct(talk: Talk, previous: steps.Question, text: str) -> bool:
    """Puts right the answer before the open question, when the text can be one; says the new answer back."""
    if not isinstance(previous, steps.Ask | steps.Choose | steps.Date):
        return False  # ticks, questions and drafts are changed where they are
    if isinstance(talk.question, steps.Work) and _free(previous):
        return False  # "make it shorter" is about the draft
    reading = readings.read(talk, previous, text)
    if not reading.understood or not previous.save:
        return False
    here = talk.state
    value = readings.stored_form(talk, previous, reading.value)
    if isinstance(value, str):
        value = readings.in_words(talk, previous, value)
    if talk.slots.get(previous.save) == value:
        return False
    returning.keep_before(talk)
    if reading.unsure:
        returning.reopen(talk, previous.name)
        talk.shown.clear()
        asking.confirm(talk, previous, value, readings.said_back(talk, previous, value))
        return True
    talk.change(state=previous.name, frontier=talk.interview.frontier or here)
    talk.say("corrected", said=readings.said_back(talk, previous, value))
    storing.accept(talk, previous, value)
    return True


def take_new_date(talk: Talk, text: str) -> bool:
    """A date where none was asked for puts the last one right ("friday at 10" after it was read back)."""
    dates = [
        step
        for name in reversed(talk.interview.history)
        if isinstance(step := talk.book.steps.get(name), steps.Date) and not step.day_only
    ]
    if not dates or talk.interview.closed or len(text) > readings.LONGEST_SHORT:
        return False
    kept = talk.slots.get(dates[0].save)
    reading = answers.read("date", text, words=talk.words, now=talk.now)
    if not reading.understood or not isinstance(kept, Mapping) or wakes.moment(talk, kept) <= talk.now:
        return False  # what has passed isn't put right any more
    return correct(talk, dates[0], at_kept_time(talk, text, kept))


def with_kept_time(talk: Talk, text: str, pending: Pending | None) -> str:
    """A day that corrects what was just said back keeps the time that was said with it."""
    if pending is None or not isinstance(pending.value, Mapping) or "at" not in pending.value:
        return text
    return at_kept_time(talk, text, pending.value)


def at_kept_time(talk: Talk, text: str, kept: Mapping[str, str]) -> str:
    """A day alone together with the time of the date that it puts right; other words as they are."""
    reading = answers.read("date", text, words=talk.words, now=talk.now)
    is_day = reading.understood and "T" not in str(reading.value) and "/" not in str(reading.value)
    return f"{reading.value} {kept['at'][11:]}" if is_day and "T" in kept["at"] else text


def ask_whose(talk: Talk, text: str, key: str = "whose") -> None:
    """Asks whether a line that may be something else is their answer; nothing is stored before."""
    step = talk.question
    if step is None:
        asking.show_closed(talk)
        return
    value = readings.in_words(talk, step, text)
    talk.change(pending=Pending(step.name, value, value))
    options = (Option("yes", talk.common("option_my_answer")), Option("no", talk.common("option_not_answer")))
    talk.show(Choices(talk.common(key, said=text), options, talk.interview.question))


def take_as_answer(talk: Talk) -> None:
    """What was held back is their answer after all."""
    answering.take_confirmation(talk, True)


def comfort(talk: Talk, feeling: str) -> None:
    """One sentence of acknowledgement, in other words than before; then the smallest next thing, in short."""
    talk.say(_kind_words(talk, f"feeling_{feeling}"))
    if isinstance(talk.question, steps.Live):
        return
    if isinstance(talk.question, steps.Work):
        talk.say("draft_open")  # the whole text again would bury the kind word
        return
    asking.ask_in_short(talk)


def respect(talk: Talk) -> None:
    """They'd rather not say: that is fine, and where the script can do without it goes on."""
    step = talk.question
    if step is not None and step.skippable and not talk.interview.closed:
        talk.say(_kind_words(talk, "refused"))
        answering.skip(talk)
        return
    talk.say(_kind_words(talk, "refused_needed"))
    asking.ask_in_short(talk)


def _kind_words(talk: Talk, key: str) -> str:
    """One of the texts of that name, never the same twice in a row."""
    keys = [one for one in (key, f"{key}_2") if talk.book.has(f"common.{one}")] or ["feeling_other"]
    talk.change_person(comforted=talk.person.comforted + 1)
    return keys[talk.person.comforted % len(keys) - 1]
