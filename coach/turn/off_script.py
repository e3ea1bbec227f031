"""What people ask in between (faq.yaml): found, answered shortly, then back to the very same question. Pure.

An answer to the open question isn't taken for such a question: see `weighing`.
"""

from dataclasses import replace

from coach.dialog import steps
from coach.dialog.faq import FaqQuestion
from coach.model.conversation import Pending
from coach.model.effects import Say
from coach.skills import commands, feelings, questions_asked
from coach.skills.evidence import QUESTION_MARK, weigh
from coach.skills.faq import FAINT, NEAR, Found
from coach.turn import answering, asking, care, nearest, readings, replying, returning, weighing
from coach.turn.talk import Talk

#: Commands that ask where they are and whose turn it is.
WHAT_NEXT = frozenset({"status", "interviews", "next"})
#: A question that scores so much is meant, also where the words have news in them.
SURELY = 0.45


def find(talk: Talk, text: str) -> Found | None:
    """The question that a message asks, whatever is open."""
    found = nearest.find(talk, text)
    return found if found and found.evidence > 0 else None


def is_all_question(talk: Talk, text: str) -> bool:
    """Whether a message as a whole asks one of these questions, with nothing told besides."""
    if not questions_asked.asks_somewhere(text, talk.phrases):
        return False
    found = find(talk, text)
    return found is not None and found.score >= SURELY and not (found.rest or found.rival)


def take(talk: Talk, text: str, held: Pending | None = None, *, told: bool = False, whole: str = "") -> bool:
    """Answers what was asked in between and asks the open question again; False when nothing was asked.

    Args:
        talk: the turn.
        text: what was typed.
        held: what was said back just before: it still waits for a yes.
        told: whether it is looked for what is only said ("i'm so nervous"), or only for what asks.
        whole: the message with what is private, by which the question is found, and of which nothing is kept.
    """
    if questions_asked.asks_somewhere(text, talk.phrases) == told:
        return False
    found = nearest.find(talk, whole or text)
    if found is not None and whole:
        found = replace(found, rest="")
    if found is None or found.score < NEAR or weighing.is_answer(talk, text, found):
        return False
    if found.rival and replying.goes_on(talk, text) and len(text.split()) > replying.LONGEST_BESIDE:
        return False  # "which jobs can i do with a history degree" ends the sentence that was begun for them
    if told and found.rival and (found.score < FAINT or feelings.read(text, talk.phrases)):
        return False  # who says how they feel, or something far off, isn't asked which question they meant
    if held is not None and talk.interview.pending is None:
        talk.change(pending=held)
        if found.rest and readings.sure_yes_or_no(talk, found.rest):
            answering.take_confirmation(talk, agreed=True)
            _answer_before_the_last(talk, found)
            return True
    if talk.away:
        returning.recap(talk)
    if found.rest and _takes(talk, text, found.rest):
        replying.reply(talk, found.rest)
        _answer_before_the_last(talk, found)
    elif readings.is_free(talk) and (found.rival or weighing.may_be_told(talk, text, found)):
        nearest.ask_whose(talk, text)
    elif found.rival:
        key = "which_question" if found.score >= FAINT else "nearest_questions"
        nearest.ask_which(talk, found.id, found.rival, key=key)
    else:
        answer(talk, *(found.asked or (found.id,)))
    return True


def _takes(talk: Talk, text: str, rest: str) -> bool:
    """Whether what was said besides the question answers the open one ("by email, and what do i wear")."""
    step = talk.question
    if step is None or talk.interview.closed or talk.interview.pending:
        return False
    if not text.strip().startswith(rest) and QUESTION_MARK not in text:
        return False  # "what if i call and he says right now": behind a question without its mark
    if step.verb == "ask":
        return replying.is_free_answer(talk, text, rest)
    return step.verb not in readings.FREE and readings.read(talk, step, rest).understood


def take_choice(talk: Talk, action: str) -> bool:
    """A question that was offered was chosen; False when the option stands for none."""
    name = action.removeprefix(nearest.ACTION)
    if not action.startswith(nearest.ACTION):
        return False
    talk.change(pending=None)  # what was held back as a possible answer is none
    if name in talk.book.faq.questions:
        answer(talk, name)
    else:
        asking.ask_again(talk, talk.common("no_answer_to_that"))
    return True


def take_later(talk: Talk, text: str) -> None:
    """A question behind news that was taken: its answer goes before what is asked now.

    "Sent, what's next?" needs none: what is asked now is what's next.
    """
    command = commands.read(text, talk.phrases)
    if command is not None and command.name in WHAT_NEXT:
        return
    found = find(talk, text)
    if found is not None:
        _answer_before_the_last(talk, found)
    elif questions_asked.is_question(text, talk.phrases):
        nearest.offer(talk, text)


def _answer_before_the_last(talk: Talk, found: Found) -> None:
    questions = [talk.book.faq.questions[one] for one in found.asked or (found.id,)]
    place = max(len(talk.shown) - 1, 0)
    talk.shown[place:place] = [Say(_answer(talk, one)) for one in questions]


def told_answer(talk: Talk, text: str) -> str:
    """The answer to something that is only said ("i'm worried about my accent"); "" when there is none."""
    found = find(talk, text)
    question = talk.book.faq.questions[found.id] if found and not found.rival else None
    if question is None or not question.told:
        return ""
    title = talk.text(question.text_id("title"))
    same = feelings.read(title, talk.phrases) == feelings.read(text, talk.phrases)
    return "" if same else _answer(talk, question)  # "i'm nervous" alone needs no advice in passing


def take_live(talk: Talk, text: str) -> bool:
    """One short line while the talk is on, for questions that have one; anything else is a note."""
    found = find(talk, text)
    if found is None or not found.signs["asks"] or weigh({**found.signs, "live": 1.0}) <= 0:
        return False
    question = talk.book.faq.questions[found.id]
    if question.live:
        talk.show(Say(talk.text(question.text_id("live"))))
    return question.live


def answer(talk: Talk, *names: str) -> None:
    """Says the answer to each of these questions, then asks the open one again in short."""
    for question in (talk.book.faq.questions[name] for name in names):
        talk.show(Say(_answer(talk, question)), about=False)
    if isinstance(talk.question, steps.Live):
        return
    if isinstance(talk.question, steps.Work) and not talk.interview.closed:
        talk.say("draft_open")  # the whole text again would bury the answer
        return
    asking.ask_in_short(talk)


def _answer(talk: Talk, question: FaqQuestion) -> str:
    """The answer for where they are, and who can help with it."""
    part = "answer"
    if isinstance(talk.question, steps.Live) and question.live:
        part = "live"
    else:
        states = talk.book.faq.states
        part = next((one for one in question.states if states[one].holds(talk.slots)), "answer")
    text = talk.text(question.text_id(part))
    people = care.contacts(talk, question.situation) if question.situation and part != "live" else ""
    return f"{text}\n{people}" if people else text
