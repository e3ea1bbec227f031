"""Reading a typed message, in the order that keeps people safe and their answers right. Pure.

Words of crisis or danger stop everything else. What follows is in `_ORDER`: "it's happening now", what stands
open beside the question (a confirmation, a number on the screen, a reading that was said back), the talk
itself, the wish to leave it, commands, a time after a reminder, people and news from another step, what they
need to take part, questions in between, and what can't have been meant for the open question. The first that
fits decides; what is left is a reply to the open question: see `replying`.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from coach.dialog import steps
from coach.model.conversation import Pending
from coach.model.effects import Say
from coach.model.events import Event, Said, Started
from coach.skills import answers, commands, feelings, happening, news
from coach.turn import (
    access,
    answering,
    answering_live,
    asides,
    asking,
    care,
    choosing,
    commanding,
    compound,
    correcting,
    keeping,
    listing,
    live,
    off_script,
    passing,
    pausing,
    readings,
    referring,
    rehearsing,
    replying,
    reporting,
    returning,
    walk,
    wavering,
    whom,
)
from coach.turn.readings import LONGEST_YES, is_free
from coach.turn.talk import Talk

#: A bare time is no longer than this.
LONGEST_TIME = 4  # words
#: A feeling among more remarks than this is part of a story.
MOST_REMARKS = 5
#: News that only the contact can make.
THEIRS = frozenset({"declined", "later", "replied_yes"})
#: News that counts while the talk should be on; anything else is a note.
OFF_THE_TALK = frozenset({"no_show", "cancelled", "rescheduled"})


@dataclass(frozen=True, slots=True)
class Line:
    """A typed message after sensitive numbers were taken out of it, and what was seen in it at once."""

    text: str
    #: The same with what is left out because it is private, to understand what is asked; "" when nothing is.
    whole: str
    #: When it was written, where the surface knows.
    written: datetime | None
    #: Written before the open question can have been read.
    hurried: bool
    #: To the letter an option of the open question.
    chosen: bool
    command: commands.Command | None
    #: What was said back just before and waits for a yes.
    held: Pending | None


def arrive(talk: Talk, event: Event) -> None:
    """The person did something: what they left unanswered no longer counts."""
    talk.change(ignored=0, quiet=False)
    keeping.stay(talk)
    if not talk.person.welcomed and not isinstance(event, Started):
        returning.welcome(talk)
        talk.unseen = True
    elif isinstance(event, Said) and live.is_forgotten(talk):
        live.end(talk)
        talk.unseen = True
    elif isinstance(event, Said) and rehearsing.is_forgotten(talk):
        returning.come_back(talk)
        talk.unseen = True
    elif isinstance(event, Said) and returning.is_away(talk) and not talk.interview.closed:
        talk.away, talk.unseen = True, is_free(talk)


def hear(talk: Talk, text: str, written: datetime | None, interview: str | None) -> None:
    """Decides what a typed message means and does it."""
    if interview is not None:
        talk.focus(interview)
    told = readings.without_secrets(talk, text)
    if not told.strip():
        asking.ask_again(talk, talk.common("nothing_said"))
        return
    if care.respond(talk, told):
        return
    told = care.without_age(talk, told)
    if not talk.rehearses:
        care.notice(talk, told)
    clean = readings.without_private(talk, told)
    if not clean.strip():
        replying.reply_to_nothing(talk, told)
        return
    whole = told if clean != told else ""
    line = _line(talk, clean, whole, written)
    whose = "" if line.chosen or line.command or interview else whom.other(talk, clean)
    if whose:
        talk.focus(whose)
    talking = talk.rehearses or isinstance(talk.question, steps.Live)
    left = clean if talking else passing.take_dates(talk, clean)
    if not left:
        if not talk.unseen:
            asking.ask_again(talk)
        return
    if whose or left != clean:
        line = _line(talk, left, whole, written)
    before = talk.person.comforted, talk.question
    if not any(takes(talk, line) for takes in _ORDER):
        replying.reply(talk, line.text, line.held)
    if talk.person.comforted == before[0] and not isinstance(before[1], steps.Live | steps.Work | steps.Play):
        _meet_feeling(talk, line)


def _line(talk: Talk, text: str, whole: str, written: datetime | None) -> Line:
    return Line(
        text,
        whole,
        written,
        _hurried(talk, written),
        readings.is_plainly_chosen(talk, text),
        _command_in(talk, text),
        talk.interview.pending,
    )


def _hurried(talk: Talk, written: datetime | None) -> bool:
    """Whether this was written before the open question can have been read."""
    asked = talk.interview.asked_at
    if written is None or asked is None:
        return False
    return written <= asked + reporting.BURST and bool(talk.interview.history)


# What a line may be besides a reply, each True when it was that and is done.


def _happening(talk: Talk, line: Line) -> bool:
    """ "She's on the phone now": their interview gets the kit; what else was told is kept without a word."""
    if line.chosen or isinstance(talk.question, steps.Live) or not _is_happening(talk, line.text):
        return False
    clauses = [clause for clause in readings.CLAUSE.split(line.text) if clause.strip()]
    begins = next((clause for clause in clauses if _is_happening(talk, clause)), line.text)
    for clause in clauses:
        said = news.read(clause, talk.phrases) if clause is not begins else None
        if said is not None:
            named = whom.focus_on_named(talk, clause)
            reporting.take_news(talk, said, of_this=named)
    talk.shown.clear()
    whom.focus_on_named(talk, begins)
    reporting.talk_now(talk)
    return True


def _asked(talk: Talk, line: Line) -> bool:
    """An answer to what was asked beside the open question ("Erase everything?")."""
    if not talk.person.asking:
        return False
    if talk.person.asking in care.ASKS:
        return (line.command is None or line.chosen) and care.take(talk, line.text)
    if line.command is None:
        return commanding.take_asked(talk, line.text)
    return line.command.name in ("undo", "back") and commanding.act(talk, "do:cancel")


def _offered(talk: Talk, line: Line) -> bool:
    """A number or label of what stood on the screen beside the open question's own options."""
    question, said = talk.question, line.text.strip().casefold()
    a_number = said.isdecimal() and len(said) < 3
    if question is not None and question.verb in readings.NUMBERS and a_number and not talk.interview.misses:
        return False
    offered = talk.interview.offered
    below = isinstance(question, steps.Worksheet) and line.held is None
    first = len(talk.slots.get(question.save) or ()) + 1 if question and below else 1
    place = int(said) - first if a_number else -1
    labels = [option.label.casefold() for option in offered]
    if said in labels:
        place = labels.index(said)
    if not 0 <= place < len(offered) or (isinstance(question, steps.Check) and ":" not in offered[place].id):
        return False
    choosing.choose(talk, offered[place].id, None, None)
    return True


def _held(talk: Talk, line: Line) -> bool:
    """Yes or no to what was said back, or the time of a day; any other text is read afresh."""
    if line.held is None or line.command is not None or talk.interview.pending is None:
        return False
    if line.held.wants == "time":
        return _held_day(talk, line)
    if line.held.wants == "wording" and listing.rewords(talk, line.text):
        return True
    if line.held.wants == "yes_or_no" and replying.goes_on_from_name(talk, line.held, line.text):
        return True
    agreed = readings.sure_yes_or_no(talk, line.text)
    corrected = "" if agreed else reporting.rest_of_no(talk, line.text)
    if agreed is None and not corrected:
        talk.change(pending=None)
        return False
    if corrected:
        talk.change(pending=None)
        replying.reply(talk, reporting.with_kept_time(talk, corrected, line.held))
    else:
        asked = talk.interview.question
        answering.take_confirmation(talk, bool(agreed))
        if agreed and talk.interview.question != asked and _goes_on(talk, line.text):
            replying.reply(talk, line.text)
    return True


def _goes_on(talk: Talk, text: str) -> bool:
    """Whether a text that sounds like a yes is the next answer ("I am finishing my degree" by "I am")."""
    words = text.split()
    return len(words) > LONGEST_TIME and readings.sure_yes_or_no(talk, words[0].strip(",.!")) is None


def _held_day(talk: Talk, line: Line) -> bool:
    if answering.take_time(talk, line.text):
        return True
    if answers.says_unknown(line.text, talk.words):
        answering.unsure(talk)
        return True
    talk.change(pending=None)
    return False


def _while_talking(talk: Talk, line: Line) -> bool:
    """While the talk is on: a command meant for the coach, a call for help, its end; else a note."""
    if not isinstance(talk.question, steps.Live):
        return False
    if answering_live.hear(talk, line.text):
        return True
    command = line.command or _false_alarm(talk, line.text)
    said = news.read(line.text, talk.phrases)
    if command:
        commanding.run(talk, command.name, command.text)
    elif live.says_a_line(talk, line.text):
        pass
    elif said and said.kind in OFF_THE_TALK and not live.is_over(talk, line.text):
        return reporting.take_news(talk, said)
    elif not off_script.take_live(talk, line.text):
        live.take(talk, line.text, line.written)
    return True


def _rehearsing(talk: Talk, line: Line) -> bool:
    """In a rehearsal: its end, a command that makes sense there, a line for the contact; never any news."""
    if not talk.rehearses:
        return False
    if not line.chosen and rehearsing.wants_out(talk, line.text):
        commanding.act(talk, "do:leave")
    elif not isinstance(talk.question, steps.Play):
        if not any(takes(talk, line) for takes in (_commanded, _aside, _off_script, _told_off_script)):
            replying.reply(talk, line.text, line.held)
    elif rehearsing.says_aloud(talk, line.text):
        rehearsing.take(talk, talk.question)
    elif rehearsing.is_at_a_loss(talk, line.text):
        commanding.run(talk, "help")
    elif line.command and rehearsing.means_the_coach(talk, line.text, line.command.name):
        if line.command.name in rehearsing.AGAIN:
            walk.enter_aside(talk, talk.step.dialog)
        else:
            commanding.run(talk, line.command.name, line.command.text)
    else:
        rehearsing.take(talk, talk.question, line.text)
    return True


def _wavers(talk: Talk, line: Line) -> bool:
    """The wish to cancel or leave it, anywhere."""
    return not line.chosen and wavering.take(talk, line.text)


def _hushed(talk: Talk, line: Line) -> bool:
    """ "Mute" before a talk: what is said in it, not the reminders."""
    return not line.chosen and answering_live.hears_ahead(talk, line.text)


def _commanded(talk: Talk, line: Line) -> bool:
    """A command, unless the same words are an option of the open question."""
    if line.command is None or (line.chosen and not _is_wanted(talk, line.command)):
        return False
    if len(line.text.split()) > LONGEST_TIME and off_script.is_all_question(talk, line.text):
        return False
    commanding.run(talk, line.command.name, line.command.text)
    return True


def _aside(talk: Talk, line: Line) -> bool:
    """Something that may be asked for besides the commands ("compare my interviews")."""
    wanted = None if line.chosen else commands.read_aside(line.text, talk.phrases)
    if wanted is None or wanted.name not in talk.book.common.asides:
        return False
    talk.change_person(asking="")
    asides.enter(talk, wanted.name, wanted.text)
    answering.carry_on(talk, line.text)
    return True


def _time_after_reminder(talk: Talk, line: Line) -> bool:
    """A bare time right after a reminder ("tonight") puts it off, unless a date was asked for."""
    person, question = talk.person, talk.question
    fresh = person.told is not None and (person.heard is None or person.told > person.heard)
    asks_date = question is not None and question.verb == "date"
    too_long = len(line.text.split()) > LONGEST_TIME
    if line.chosen or not fresh or asks_date or too_long or talk.interview.pending:
        return False
    return pausing.names_a_time(talk, line.text) and pausing.put_off_until(talk, line.text)


def _named(talk: Talk, line: Line) -> bool:
    """Somebody whom the contact named after the talk ("she said to talk to Ali Reza at NAIT")."""
    if line.chosen or talk.interview.pending:
        return False
    which = referring.wants_to_begin(talk, line.text)
    if which is not None:
        return referring.begin(talk, which)
    rest = referring.take(talk, line.text)
    if rest:
        replying.reply(talk, rest, line.held)
    return rest is not None


def _detail(talk: Talk, line: Line) -> bool:
    """An address or a number of the contact's where something else is asked ("wen's email is …")."""
    step = talk.question
    if line.chosen or step is None or step.verb not in ("choose", "check", "date") or talk.interview.closed:
        return False
    said = passing.note_address(talk, line.text)
    if said:
        step = talk.question
        if isinstance(step, steps.Choose):
            reading = readings.read(talk, step, line.text)
            if reading.understood and not reading.unsure:
                talk.say("noted_also", said=said)
                return False  # "by phone, 403 555 0190": the rest is the answer
        asking.ask_again(talk, talk.common("noted_also", said=said))
    return bool(said)


def _news(talk: Talk, line: Line) -> bool:
    """News of another step: goes there."""
    said = None
    if not line.chosen and not replying.goes_on(talk, line.text):
        said = news.read(line.text, talk.phrases) or compound.yes_with_a_time(talk, line.text)
    if said is None or readings.begins_with_an_answer(talk, line.text):
        return False
    if not talk.slots.get("sent_at") and off_script.is_all_question(talk, line.text):
        return False
    if said.kind in THEIRS and (_is_about_me(talk, line.text) or _names_whom_we_ask(talk, line.text)):
        return False
    if (each := whom.told_of_each(talk, line.text)) and reporting.take_news_of_each(talk, each):
        return True
    if len(whom.named(talk, line.text)) > 1:
        return False  # "i sent siti wen's email" is about a slip, whoever it may fit
    here = talk.interview.id
    named = whom.focus_on_named(talk, line.text)
    if talk.interview.id == here and answering.take_report(talk, said.kind):
        off_script.take_later(talk, said.rest)
        return True
    if not reporting.take_news(talk, said, of_this=named):
        talk.focus(here)
        return False
    answering.carry_on(talk, said.rest)
    off_script.take_later(talk, said.rest)
    return True


def _access(talk: Talk, line: Line) -> bool:
    """What they need to take part, told where a way is chosen."""
    return not line.chosen and access.take(talk, line.text)


def _off_script(talk: Talk, line: Line) -> bool:
    """A question that people ask in between, unless the words answer the open one."""
    return not line.chosen and off_script.take(talk, line.text, line.held, whole=line.whole)


def _told_off_script(talk: Talk, line: Line) -> bool:
    """The same, only said ("i'm so nervous"): after all that words without a question are looked at for."""
    feels = feelings.read(line.text, talk.phrases) is not None
    if line.chosen or (feels and talk.person.comforted % 2 and not off_script.told_answer(talk, line.text)):
        return False  # they have just heard a kind word: `replying` has others
    taken = off_script.take(talk, line.text, line.held, told=True)
    if taken and feels:
        talk.change_person(comforted=talk.person.comforted + 1)
    return taken


def _unseen(talk: Talk, line: Line) -> bool:
    """Words that can't have been meant for the open question: never stored as its answer without asking."""
    if talk.away:
        returning.recap(talk)
    if not talk.unseen:
        return False
    if not talk.interview.history:
        return True  # they greeted us, and have just been greeted
    if is_free(talk) and not feelings.is_greeting(line.text, talk.phrases):
        reporting.ask_whose(talk, line.text, "whose_late")
    else:
        asking.ask_again(talk)
    return True


def _compound(talk: Talk, line: Line) -> bool:
    """An answer, and behind it what they want of the coach."""
    return not line.chosen and compound.take(talk, line.text)


def _put_right(talk: Talk, line: Line) -> bool:
    """An earlier answer put right: "no, someone told me", "actually by phone"."""
    return not line.chosen and correcting.put_right(talk, line.text)


def _continuation(talk: Talk, line: Line) -> bool:
    """More of the answer before, or its correction."""
    return reporting.take_continuation(talk, line.text, hurried=line.hurried)


_ORDER: tuple[Callable[[Talk, Line], bool], ...] = (
    _happening,
    _asked,
    _offered,
    _held,
    _while_talking,
    _rehearsing,
    _wavers,
    _hushed,
    _aside,
    _commanded,
    _time_after_reminder,
    _named,
    _news,
    _detail,
    _access,
    _off_script,
    _unseen,
    _compound,
    _put_right,
    _continuation,
    _told_off_script,
)


def _meet_feeling(talk: Talk, line: Line) -> None:
    """A feeling told beside an answer or news ("sent. feels dumb") is met before what comes next."""
    remarks = readings.CLAUSE.split(line.text) if len(line.text) <= feelings.MOST_LETTERS else []
    if not 1 < len(remarks) <= MOST_REMARKS or line.command or isinstance(talk.question, steps.Live):
        return
    for said in remarks:
        feeling = feelings.read(said, talk.phrases) if len(said.split()) <= replying.LONGEST_FEELING else None
        if feeling is None or not talk.book.has(f"common.beside_{feeling}"):
            continue
        kind = off_script.told_answer(talk, said) or talk.common(f"beside_{feeling}")
        if all(kind not in shown.plain() for shown in talk.shown):
            talk.shown.insert(0, Say(kind))
        return


# What is seen in a line.


def _command_in(talk: Talk, text: str) -> commands.Command | None:
    """The command that a message is; None too for a clear yes to what can't be undone."""
    if commanding.is_clear_yes(talk, text):
        return None
    question = talk.question
    asking_for = question.verb if question and not talk.interview.closed else ""
    command = commands.read(text, talk.phrases, contacts=_contacts(talk), asking=asking_for)
    if command and command.name == "later" and command.text and _is_read(talk, text):
        return None  # "can we do it by email"
    if command and command.name in off_script.WHAT_NEXT and _tells_before(talk, text):
        return None  # "sent. who's next"
    return command or _later_with_reason(talk, text)


def _is_read(talk: Talk, text: str) -> bool:
    """Whether a choice is open and one of its options is in this."""
    step = talk.question
    if not isinstance(step, steps.Choose) or talk.interview.closed:
        return False
    return readings.read(talk, step, text).understood


def _tells_before(talk: Talk, text: str) -> bool:
    """Whether news, or the answer to the open question, stands before what a line asks."""
    return news.read(text, talk.phrases) is not None or readings.begins_with_an_answer(talk, text)


def _later_with_reason(talk: Talk, text: str) -> commands.Command | None:
    """ "later, driving" or "later, monday at 9": the command, with its time if there is one."""
    first, comma, rest = text.partition(",")
    if not comma or len(rest.split()) > LONGEST_TIME or len(first.split()) > LONGEST_YES:
        return None
    command = commands.read(first, talk.phrases)
    if command is None or command.name != "later":
        return None
    has_time = pausing.names_a_time(talk, rest) or any(sign.isdecimal() for sign in rest)  # "later, 11 pm"
    return replace(command, text=rest.strip() if has_time else "")


def _false_alarm(talk: Talk, text: str) -> commands.Command | None:
    """ "false alarm, she hung up": undo, with a reason behind it."""
    first = live.first_clause(text)
    command = commands.read(first, talk.phrases, asking="timer") if first != text else None
    return command if command and command.name == "undo" else None


def _contacts(talk: Talk) -> list[str]:
    return [one.contact for one in talk.interviews if one.contact]


def _is_happening(talk: Talk, text: str) -> bool:
    """Whether the talk is on this very moment; the contacts' names count as "she" and "he" do."""
    if len(text) > happening.MOST_LETTERS:
        return False
    names = {word.casefold() for name in _contacts(talk) for word in name.split()}
    stands = talk.phrases.lists.get("pronoun", ("",))[0]
    plain = " ".join(stands if word.casefold() in names else word for word in text.split())
    return happening.read(text, talk.phrases) or (plain != text and happening.read(plain, talk.phrases))


def _is_wanted(talk: Talk, command: commands.Command) -> bool:
    """Whether the coach itself said that this may be typed ("resume"), whatever else it may name."""
    quiet = talk.person.nudges_stopped or talk.paused or talk.before.interview.quiet
    return command.name == "resume" and quiet


def _names_whom_we_ask(talk: Talk, text: str) -> bool:
    """Whether a name was asked and is in this ("Dan Brown, she said yes")."""
    step = talk.question
    if step is None or step.verb != "name" or talk.interview.closed:
        return False
    reading = readings.read(talk, step, text)
    return reading.understood and not reading.unsure


def _is_about_me(talk: Talk, text: str) -> bool:
    """Whether a sentence begins with themselves ("i work nights"): then it is no news of the contact's."""
    said = text.casefold().replace("’", "'")
    return any(said.startswith(f"{one} ") for one in talk.phrases.lists.get("about_me", ()))
