"""Reading a typed message, in the order that keeps people safe and their answers right. Pure.

1 danger · 2 "it's happening now" · 3 a command · 4 news of another step · 5 an answer · 6 a question ·
7 a feeling · 8 not understood. The first that fits decides.
"""

import re
from dataclasses import dataclass, replace
from datetime import datetime

from coach.dialog import steps
from coach.model.conversation import Pending
from coach.model.events import Event, Said, Started
from coach.skills import (
    answers,
    commands,
    details,
    feelings,
    happening,
    news,
    questions_asked,
    safety,
)
from coach.turn import (
    answering,
    asking,
    choosing,
    commanding,
    keeping,
    live,
    pausing,
    readings,
    reporting,
    returning,
)
from coach.turn.talk import Talk

#: A short line that is a feeling isn't an answer, even where any text would be one.
LONGEST_FEELING = 8  # words
LONGEST_HELLO = 4  # words
LONGEST_TIME = 4  # words
#: Where one remark ends and another may begin.
CLAUSE = re.compile(r"[,;.!\n]+")
#: News that only the contact can make.
THEIRS = frozenset({"declined", "later", "replied_yes"})
#: So short is a yes or no that is nothing else.
LONGEST_YES = 2  # words


@dataclass(frozen=True, slots=True)
class Line:
    """A typed message after sensitive numbers were taken out of it."""

    text: str
    hurried: bool = False


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
    elif isinstance(event, Said) and returning.is_away(talk) and not talk.interview.closed:
        talk.away, talk.unseen = True, _is_free(talk)


def hear(talk: Talk, text: str, written: datetime | None, interview: str | None) -> None:
    """Decides what a typed message means and does it."""
    if interview is not None:
        talk.focus(interview)
    clean = readings.cleaned(talk, text)
    line = Line(clean, _hurried(talk, written))
    if not clean.strip():
        asking.ask_again(talk, talk.common("nothing_said"))
        return
    _read(talk, line)


def _hurried(talk: Talk, written: datetime | None) -> bool:
    """Whether this was written before the open question can have been read."""
    asked = talk.interview.asked_at
    if written is None or asked is None:
        return False
    return written <= asked + reporting.BURST and bool(talk.interview.history)


def _read(talk: Talk, line: Line) -> None:
    text = line.text
    danger = safety.read(text, talk.phrases)
    if danger:
        reporting.keep_safe(talk, danger)
        return
    chosen = readings.is_plainly_chosen(talk, text)
    if _is_happening(talk, text) and not _is_live(talk) and not chosen:
        _start_talk(talk, text)
        return
    command = commands.read(text, talk.phrases, contacts=_contacts(talk), asking=_asking(talk))
    command = command or _later_with_reason(talk, text)
    if commanding.is_clear_yes(talk, text):
        command = None
    if talk.person.asking and command and command.name in ("undo", "back"):
        commanding.act(talk, "do:cancel")
        return
    if talk.person.asking and not command and commanding.take_asked(talk, text):
        return
    if _picks_offered(talk, text):
        return
    held = talk.interview.pending
    if held and command is None and _confirms(talk, text):
        return
    if _is_live(talk) and _talking(talk, text, command):
        return
    if command and (not chosen or _is_wanted(talk, command)):
        commanding.run(talk, command.name, command.text)
        return
    if not chosen and _puts_off(talk, text):
        return
    if not chosen and _reports(talk, text):
        return
    if talk.away:
        returning.recap(talk)
    if talk.unseen:
        _first_words(talk, text)
        return
    if reporting.take_continuation(talk, text, hurried=line.hurried):
        return
    _answer(talk, text, held)


def _takes_for_granted(talk: Talk, text: str, held: Pending) -> None:
    """They went on after a choice was said back: it stands, and this is read as the next answer."""
    talk.change(pending=held)
    before = talk.interview.question
    answering.take_confirmation(talk, agreed=True)
    if talk.interview.question != before and not talk.interview.pending:
        _answer(talk, text)


def _start_talk(talk: Talk, text: str) -> None:
    """Somebody is on the line: their interview gets the kit; what else was told is kept without a word."""
    clauses = [clause for clause in CLAUSE.split(text) if clause.strip()]
    begins = next((clause for clause in clauses if _is_happening(talk, clause)), text)
    for clause in clauses:
        said = news.read(clause, talk.phrases) if clause is not begins else None
        if said is not None:
            reporting.focus_on_named(talk, clause)
            reporting.take_news(talk, said)
    talk.shown.clear()
    reporting.focus_on_named(talk, begins)
    reporting.talk_now(talk)


def _is_happening(talk: Talk, text: str) -> bool:
    """Whether the talk is on this very moment; the contacts' names count as "she" and "he" do."""
    names = {word.casefold() for name in _contacts(talk) for word in name.split()}
    stands = talk.phrases.lists.get("pronoun", ("",))[0]
    plain = " ".join(stands if word.casefold() in names else word for word in text.split())
    return happening.read(text, talk.phrases) or (plain != text and happening.read(plain, talk.phrases))


def _answer(talk: Talk, text: str, held: Pending | None = None) -> None:
    """What is left: an answer, a question, a feeling, or nothing that is understood.

    `held` is what was said back just before: it stays open when the text is none of these.
    """
    if feelings.is_greeting(text, talk.phrases) and len(text.split()) <= LONGEST_HELLO:
        asking.ask_again(talk, talk.common("greeting"))
        return
    if feelings.is_goodbye(text, talk.phrases):
        talk.say("goodbye")
        return
    feeling = feelings.read(text, talk.phrases)
    short = len(text.split()) <= LONGEST_FEELING
    if _is_free(talk):
        if feeling and short:
            reporting.comfort(talk, feeling)
            return
        plain = answers.read("yes_no", text, words=talk.words, now=talk.now)
        bare = plain.understood and not plain.unsure and len(text.split()) <= LONGEST_YES
        if _says_nothing(talk, text) or (bare and not plain.value):
            answering.skip(talk)
            return
        if answers.says_unknown(text, talk.words):
            answering.unsure(talk)
            return
        if bare or text.strip().isdigit():
            asking.miss(talk)
            return
        if questions_asked.is_question(text, talk.phrases):
            reporting.ask_whose(talk, text)
            return
    asks = questions_asked.is_question(text, talk.phrases)
    is_choice = isinstance(talk.question, steps.Choose) or (talk.question and talk.question.verb == "name")
    plain_choice = readings.is_plainly_chosen(talk, text)
    if is_choice and not plain_choice and not talk.interview.closed:
        if feeling and short:
            reporting.comfort(talk, feeling)
            return
        reading = readings.read(talk, talk.question, text) if asks and talk.question else None
        if reading and (reading.unsure or not reading.understood) and len(text.split()) > LONGEST_YES:
            asking.ask_again(talk, talk.common("no_answer_to_that"))
            return
    corrects = isinstance(talk.question, steps.Choose) and details.is_correction(text, talk.phrases)
    if corrects and not plain_choice and reporting.take_new_date(talk, text):
        return
    if answering.take_text(talk, text):
        return
    plain = answers.read("yes_no", text, words=talk.words, now=talk.now)
    agrees = plain.value is True and not plain.unsure and len(text.split()) <= LONGEST_YES
    if agrees and held is None and talk.interview.misses == 0:
        talk.say("okay")
    elif talk.interview.closed:
        asking.show_closed(talk, talk.common("closed_not_understood"))
    elif answers.says_unknown(text, talk.words) or answers.says_unknown(text.split()[0], talk.words):
        answering.unsure(talk)
    elif feeling:
        reporting.comfort(talk, feeling)
    elif asks:
        asking.ask_again(talk, talk.common("no_answer_to_that"))
    elif held is not None and isinstance(talk.question, steps.Choose) and held.wants == "yes_or_no":
        _takes_for_granted(talk, text, held)
    elif held is not None:
        talk.change(pending=held)
        asking.ask_again(talk, talk.common("confirm_first"))
    elif not reporting.take_new_date(talk, text):
        asking.miss(talk, answering.why_not(talk, text))


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


def _first_words(talk: Talk, text: str) -> None:
    """Words that can't have been meant for the open question: never stored as its answer without asking."""
    if not talk.interview.history:
        return  # they greeted us, and have just been greeted
    if _is_free(talk) and not feelings.is_greeting(text, talk.phrases):
        reporting.ask_whose(talk, text, "whose_late")
    else:
        asking.ask_again(talk)


def _says_nothing(talk: Talk, text: str) -> bool:
    """Whether they say that there is nothing to say here."""
    return text.strip().strip(".!").casefold() in talk.phrases.lists.get("nothing", ())


def _is_live(talk: Talk) -> bool:
    return isinstance(talk.question, steps.Live)


def _is_free(talk: Talk) -> bool:
    """Whether any words at all would be an answer to the open question."""
    question = talk.question
    return question is not None and question.verb == "ask" and not talk.interview.closed


def _asking(talk: Talk) -> str:
    return talk.question.verb if talk.question and not talk.interview.closed else ""


def _contacts(talk: Talk) -> list[str]:
    return [one.contact for one in talk.interviews if one.contact]


def _talking(talk: Talk, text: str, command: commands.Command | None) -> bool:
    """While the talk is on: its end, a command meant for the coach, else a note."""
    step = talk.question
    assert isinstance(step, steps.Live)
    first = live.first_clause(text)
    if command is None and first != text:
        command = commands.read(first, talk.phrases, asking="timer")
        command = command if command and command.name == "undo" else None  # "false alarm, she hung up"
    if command:
        if command.name in ("next", "skip"):
            live.next_question(talk)
        else:
            commanding.run(talk, command.name, command.text)
        return True
    if live.asks_for_help(talk, text):
        talk.say("live_help")
        return True
    said = news.read(text, talk.phrases)
    if said and not live.is_over(talk, text) and said.kind in ("no_show", "cancelled", "rescheduled"):
        return reporting.take_news(talk, said)
    return live.take(talk, text)


def _picks_offered(talk: Talk, text: str) -> bool:
    """A number or label of what stood on the screen beside the open question's own options."""
    question, said = talk.question, text.strip().casefold()
    if question is not None and question.verb in NUMBERS and said.isdecimal() and not talk.interview.misses:
        return False
    offered = talk.interview.offered
    first = len(talk.slots.get(question.save) or ()) + 1 if isinstance(question, steps.Worksheet) else 1
    place = int(said) - first if said.isdecimal() and len(said) < 3 else -1
    labels = [option.label.casefold() for option in offered]
    chosen = offered[place] if 0 <= place < len(offered) else None
    if chosen is None and said in labels:
        chosen = offered[labels.index(said)]
    if chosen is None or (isinstance(question, steps.Check) and ":" not in chosen.id):
        return False
    choosing.choose(talk, chosen.id, None, None)
    return True


#: Questions whose answer may be a bare number, which then means itself.
NUMBERS = frozenset({"number", "duration", "phone", "timer"})


def _confirms(talk: Talk, text: str) -> bool:
    """Yes or no to what was said back, or the time of a day; any other text is read afresh as an answer."""
    if talk.interview.pending and talk.interview.pending.wants == "time":
        if answering.take_time(talk, text):
            return True
        if answers.says_unknown(text, talk.words):
            answering.unsure(talk)
            return True
        talk.change(pending=None)
        return False
    reading = answers.read("yes_no", text, words=talk.words, now=talk.now)
    if reading.understood and not reading.unsure:
        corrected = None if reading.value else reporting.rest_of_no(talk, text)
        if corrected:
            corrected = reporting.with_kept_time(talk, corrected, talk.interview.pending)
            talk.change(pending=None)
            _answer(talk, corrected)
            return True
        answering.take_confirmation(talk, bool(reading.value))
        return True
    talk.change(pending=None)
    return False


def _is_wanted(talk: Talk, command: commands.Command) -> bool:
    """Whether the coach itself said that this may be typed ("resume"), whatever else it may name."""
    quiet = talk.person.nudges_stopped or talk.paused or talk.before.interview.quiet
    return command.name == "resume" and quiet


def _is_about_me(talk: Talk, text: str) -> bool:
    """Whether a sentence begins with themselves ("i work nights"): then it is no news of the contact's."""
    said = text.casefold().replace("’", "'")
    return any(said.startswith(f"{one} ") for one in talk.phrases.lists.get("about_me", ()))


def _puts_off(talk: Talk, text: str) -> bool:
    """A bare time right after a reminder ("tonight") puts it off, unless a date was asked for."""
    person, question = talk.person, talk.question
    fresh = person.told is not None and (person.heard is None or person.told > person.heard)
    asks_date = question is not None and question.verb == "date"
    if not fresh or asks_date or len(text.split()) > LONGEST_TIME or talk.interview.pending:
        return False
    return pausing.names_a_time(talk, text) and pausing.put_off_until(talk, text)


def _begins_with_yes_or_no(talk: Talk, text: str) -> bool:
    """Whether a yes-or-no question is open and this begins with its answer ("yes, he agreed")."""
    step = talk.question
    if not isinstance(step, steps.Choose) or not {"yes", "no"} & {choice.id for choice in step.options}:
        return False
    first = answers.read("yes_no", text.split()[0].strip(",.!"), words=talk.words, now=talk.now)
    return first.understood and not first.unsure


def _reports(talk: Talk, text: str) -> bool:
    """News of another step: goes there; False when it is none."""
    said = news.read(text, talk.phrases)
    if said is None:
        return False
    here = talk.interview.id
    if _begins_with_yes_or_no(talk, text) or (said.kind in THEIRS and _is_about_me(talk, text)):
        return False
    reporting.focus_on_named(talk, text)
    if talk.interview.id == here and answering.take_report(talk, said.kind):
        return True
    if not reporting.take_news(talk, said):
        talk.focus(here)
        return False
    answering.carry_on(talk, said.rest)
    if said.rest and questions_asked.is_question(said.rest, talk.phrases):
        asking.ask_again(talk, talk.common("no_answer_to_that"))
    return True
