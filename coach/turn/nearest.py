"""The questions of faq.yaml that a message comes nearest to, and which of them is meant. Pure."""

from coach.dialog import steps
from coach.model.conversation import Pending
from coach.model.effects import Choices, Option
from coach.skills.faq import FAINT, Found
from coach.turn import asking, readings
from coach.turn.talk import Talk

#: What an option begins with that stands for a question.
ACTION = "faq:"
#: Fewer words that nobody understands aren't taken for a question.
LEAST_WORDS = 4


def find(talk: Talk, text: str) -> Found | None:
    """The question that a message is nearest to; contacts' names count as "she" and "he" do."""
    if len(text) > readings.LONGEST_SHORT or not talk.book.faq.questions:
        return None
    names = {word.casefold() for one in talk.interviews for word in one.contact.split()}
    stands = talk.phrases.lists.get("pronoun", ("",))[0]
    found = talk.book.asked(talk.person.language).nearest(
        " ".join(stands if word.strip(",.?!").casefold() in names else word for word in text.split())
    )
    return found if found and found.id in talk.book.faq.questions else None


def is_near(talk: Talk, text: str) -> bool:
    """Whether words that no one has a use for come so near a question that it may be what they are about."""
    found = find(talk, text)
    if found is None or len(text.split()) < LEAST_WORDS or isinstance(talk.question, steps.Worksheet):
        return False
    return found.score >= FAINT and found.signs["lead"] > 0


def offer(talk: Talk, text: str, key: str = "nearest_questions") -> None:
    """Asks whether one of the two nearest questions was meant; there is no answer when none is near.

    `key`: of the text that asks.
    """
    found = find(talk, text)
    writing = isinstance(talk.question, steps.Worksheet)  # likely a question for the contact
    if found is None or not found.two or writing:
        asking.ask_again(talk, talk.common("no_answer_to_that"))
    else:
        ask_which(talk, *found.two, key=key)


def ask_which(talk: Talk, *names: str, key: str = "which_question") -> None:
    """Several questions may be meant: which one is it?"""
    some = [talk.book.faq.questions[one] for one in names]
    options = [Option(f"{ACTION}{one.id}", talk.text(one.text_id("title"))) for one in some]
    options.append(Option(f"{ACTION}other", talk.common("option_faq_other")))
    talk.show(Choices(talk.common(key), tuple(options), talk.interview.question))


def ask_whose(talk: Talk, text: str) -> None:
    """Asks whether words are the answer, held until then, or a question: one of the nearest, or another."""
    step, found = talk.question, find(talk, text)
    if step is None:
        asking.show_closed(talk)
        return
    value = readings.in_words(talk, step, text)
    talk.change(pending=Pending(step.name, value, value))
    near = [talk.book.faq.questions[one] for one in found.two] if found else []
    options = [Option("yes", talk.common("option_my_answer"))]
    options += [Option(f"{ACTION}{one.id}", talk.text(one.text_id("title"))) for one in near]
    options.append(
        Option(f"{ACTION}other", talk.common("option_another_question" if near else "option_not_answer"))
    )
    talk.show(Choices(talk.common("whose", said=text), tuple(options), talk.interview.question))
