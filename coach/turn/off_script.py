"""What people ask in between (faq.yaml): found, answered shortly, then back to the very same question. Pure.

An answer to the open question isn't taken for such a question: `is_answer` says when words are one.
"""

from coach.dialog import steps
from coach.dialog.faq import FaqQuestion
from coach.model.conversation import Pending
from coach.model.effects import Choices, Option, Say
from coach.skills import questions_asked
from coach.skills.faq import SAYING, Found
from coach.turn import answering, asking, care, listing, readings, replying, returning
from coach.turn.talk import Talk

#: What an option begins with that stands for a question.
ACTION = "faq:"
#: From this score on a question goes before an answer that the same words could be.
SURE = SAYING
#: Something that is said, not asked, is a question in these many words at most; longer ones are answers.
LONGEST_REMARK = 12  # words


def find(talk: Talk, text: str) -> Found | None:
    """The question that a message asks; contacts' names count as "she" and "he" do."""
    if len(text) > readings.LONGEST_SHORT or not talk.book.faq.questions:
        return None
    names = {word.casefold() for one in talk.interviews for word in one.contact.split()}
    stands = talk.phrases.lists.get("pronoun", ("",))[0]
    found = talk.book.asked(talk.person.language).find(
        " ".join(stands if word.strip(",.?!").casefold() in names else word for word in text.split())
    )
    return found if found and found.id in talk.book.faq.questions else None


def is_answer(talk: Talk, text: str, found: Found) -> bool:
    """Whether words that sound like this question answer the open one nonetheless."""
    step = talk.question
    asks = questions_asked.is_question(text, talk.phrases)
    if step is None or talk.interview.closed:
        return False
    if isinstance(step, steps.Worksheet) and listing.is_about_it(talk, step, text):
        return True
    if step.verb in readings.FREE and not asks:
        return len(text.split()) > LONGEST_REMARK or not talk.book.faq.questions[found.id].told
    if step.verb in readings.FREE:
        return found.score < SURE
    if asks and found.score >= SURE:
        return False
    reading = readings.read(talk, step, text)
    return reading.understood and not (asks and reading.unsure)


def take(talk: Talk, text: str, held: Pending | None = None, *, told: bool = False) -> bool:
    """Answers what was asked in between and asks the open question again; False when nothing was asked.

    Args:
        talk: the turn.
        text: what was typed.
        held: what was said back just before: it still waits for a yes.
        told: whether it is looked for what is only said ("i'm so nervous"), or only for what asks.
    """
    if questions_asked.is_question(text, talk.phrases) == told:
        return False
    found = find(talk, text)
    if found is None or is_answer(talk, text, found):
        return False
    if held is not None and talk.interview.pending is None:
        talk.change(pending=held)
        if found.rest and readings.sure_yes_or_no(talk, found.rest):
            answering.take_confirmation(talk, agreed=True)
            _answer_before_the_last(talk, found)
            return True
    if talk.away:
        returning.recap(talk)
    if found.rest and _takes(talk, found.rest):
        replying.reply(talk, found.rest)
        _answer_before_the_last(talk, found)
    elif found.rival:
        _ask_which(talk, found)
    else:
        answer(talk, found.id)
    return True


def _takes(talk: Talk, rest: str) -> bool:
    """Whether what was said besides the question answers the open one ("by email, and what do i wear")."""
    step = talk.question
    if step is None or talk.interview.closed or talk.interview.pending or step.verb in readings.FREE:
        return False
    return readings.read(talk, step, rest).understood


def take_choice(talk: Talk, action: str) -> bool:
    """A question that was offered was chosen; False when the option stands for none."""
    name = action.removeprefix(ACTION)
    if not action.startswith(ACTION):
        return False
    if name in talk.book.faq.questions:
        answer(talk, name)
    else:
        asking.ask_again(talk, talk.common("no_answer_to_that"))
    return True


def take_later(talk: Talk, text: str) -> None:
    """A question behind news that was taken: its answer goes before what is asked now."""
    found = find(talk, text)
    if found is not None:
        _answer_before_the_last(talk, found)
    elif questions_asked.is_question(text, talk.phrases):
        asking.ask_again(talk, talk.common("no_answer_to_that"))


def _answer_before_the_last(talk: Talk, found: Found) -> None:
    shown = Say(_answer(talk, talk.book.faq.questions[found.id]))
    talk.shown.insert(max(len(talk.shown) - 1, 0), shown)


def take_live(talk: Talk, text: str) -> bool:
    """One short line while the talk is on, for questions that have one; anything else is a note."""
    found = find(talk, text)
    if found is None or found.score < SURE or not questions_asked.is_question(text, talk.phrases):
        return False
    question = talk.book.faq.questions[found.id]
    if question.live:
        talk.show(Say(talk.text(question.text_id("live"))))
    return question.live


def answer(talk: Talk, name: str) -> None:
    """Says the answer, then asks the open question again in short."""
    question = talk.book.faq.questions[name]
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


def _ask_which(talk: Talk, found: Found) -> None:
    """Two questions fit as well: which one is meant?"""
    both = [talk.book.faq.questions[one] for one in (found.id, found.rival)]
    options = [Option(f"{ACTION}{one.id}", talk.text(one.text_id("title"))) for one in both]
    options.append(Option(f"{ACTION}other", talk.common("option_faq_other")))
    talk.show(Choices(talk.common("which_question"), tuple(options), talk.interview.question))
