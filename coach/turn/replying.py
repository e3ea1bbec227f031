"""What is left of a typed message: an answer to the open question, or why it is none. Pure.

Where any words would do (`is_free`), feelings, refusals and questions to the coach are looked for first:
whatever is left is the answer. Elsewhere the words must fit; what doesn't is comforted or asked again.
"""

from coach.dialog import steps
from coach.model.conversation import Pending
from coach.model.effects import Choices, Option
from coach.skills import answers, details, feelings, questions_asked
from coach.skills.second_person import to_them
from coach.turn import (
    access,
    answering,
    asking,
    naming,
    nearest,
    passing,
    readings,
    reporting,
    storing,
    walk,
    weighing,
)
from coach.turn.readings import LONGEST_YES, is_free
from coach.turn.talk import ME, Talk

#: A short line that is a feeling isn't an answer, even where any text would be one.
LONGEST_FEELING = 8  # words
LONGEST_HELLO = 4  # words
#: Who'd rather not answer says so briefly.
LONGEST_REFUSAL = 14  # words
#: An answer beside a question, where any words would be one.
LONGEST_BESIDE = 5  # words


def reply(talk: Talk, text: str, held: Pending | None = None) -> None:
    """Takes the words as a reply to the open question.

    `held` is what was said back just before: it stays open when the text is no answer at all.
    """
    back = feelings.is_back(text, talk.phrases)
    if back or (len(text.split()) <= LONGEST_HELLO and feelings.is_greeting(text, talk.phrases)):
        asking.ask_again(talk, "" if talk.shown else talk.common("welcome_back" if back else "greeting"))
    elif feelings.is_goodbye(text, talk.phrases):
        talk.say("goodbye")
    elif not any(takes(talk, text) for takes in _ORDER):
        _no_answer(talk, text, held)


def reply_to_nothing(talk: Talk, told: str) -> None:
    """All that they said isn't kept: what they feel is met, and the open question asked again."""
    feeling = feelings.read(told, talk.phrases)
    if access.take(talk, told):
        return
    if feeling:
        reporting.comfort(talk, feeling)
    elif not isinstance(talk.question, steps.Live):
        asking.ask_again(talk)


def is_free_answer(talk: Talk, text: str, rest: str) -> bool:
    """Whether what was said beside a question is the answer where any words would do ("student. do i …?").

    Words before a question mostly tell what it is about: only a few that stand by themselves are an answer.
    """
    plain = talk.phrases.line(rest).plain
    said = text.strip()
    by_itself = said.startswith(rest) and said[len(rest) :].lstrip()[:1] in tuple(".,!;")
    if not by_itself or len(rest.split()) > LONGEST_BESIDE or _is_no_sentence(talk, rest):
        return False
    if talk.phrases.finder("asking", "telling").search(plain):
        return False
    empty = talk.phrases.finder("clauses", "aside").search(plain) or feelings.is_thanks(rest, talk.phrases)
    yes = readings.plain_yes_or_no(talk, rest) is not None or _says_nothing(talk, rest)
    mood = feelings.read(rest, talk.phrases) or feelings.is_greeting(rest, talk.phrases)
    return not (empty or yes or mood or feelings.is_goodbye(rest, talk.phrases) or _does_not_know(talk, rest))


def _feeling(talk: Talk, text: str) -> str | None:
    short = len(text.split()) <= LONGEST_FEELING
    return feelings.read(text, talk.phrases) if short else None


def _not_for_a_free_question(talk: Talk, text: str) -> bool:
    """What isn't to be stored where any words would do: True when it was that and is done."""
    if not is_free(talk):
        return False
    plain = readings.plain_yes_or_no(talk, text)
    if (feeling := _feeling(talk, text)) and not goes_on(talk, text):
        reporting.comfort(talk, feeling)
    elif _refuses(talk, text):
        reporting.respect(talk)
    elif _says_nothing(talk, text) or plain is False:
        answering.skip(talk)
    elif _does_not_know(talk, text) or _does_not_care(talk, text):
        answering.unsure(talk)
    elif _names_a_person(talk, text):
        reporting.ask_whose(talk, text)
    elif _speaks_of_them(talk, text):
        talk.change(misses=1)
        asking.ask_again(talk, talk.common("to_them"))
    elif _tells_permission(talk, text):
        passing.note_choices(talk, text)
        asking.ask_again(talk, talk.common("noted"))
    elif _lacks_a_name(talk, text):
        talk.change(misses=1)
        asking.ask_again(talk, talk.common("name_please", said=text.strip(" .!")))
    elif plain or text.strip().isdecimal() or _is_no_sentence(talk, text):
        asking.miss(talk)
    elif _may_be_a_question(talk, text):
        nearest.ask_whose(talk, text)
    else:
        return False
    return True


def _may_be_a_question(talk: Talk, text: str) -> bool:
    """Whether something is asked that is no question we know, and that hardly answers the open one."""
    if not questions_asked.asks_somewhere(text, talk.phrases) or goes_on(talk, text):
        return False
    return weighing.is_doubtful(talk, text, nearest.find(talk, text))


def goes_on(talk: Talk, text: str) -> bool:
    """ "how people get in" ends a sentence of ours ("I'll know …"); "how do I ask?" is said to the coach."""
    if not getattr(talk.question, "goes_on", False) or text.rstrip().endswith("?"):
        return False
    said = talk.phrases.line(text[: readings.LONGEST_SHORT]).plain  # its first words tell
    asked = talk.phrases.finder("questions", "to_coach")
    return bool(talk.phrases.finder("questions", "goes_on").match(said)) and not asked.match(said)


def _does_not_know(talk: Talk, text: str) -> bool:
    """ "idk", also with a few words behind it ("idk where she works")."""
    words = text.split()
    short = len(text) <= readings.LONGEST_SHORT
    said = talk.phrases.line(text).plain if short else ""
    if len(words) > 2 and any(f" {one} " in said for one in talk.phrases.lists.get("supposes", ())):
        return False  # "idk works for himself i think"
    begins_so = len(words) <= LONGEST_FEELING and answers.says_unknown(words[0], talk.words)
    return begins_so or answers.says_unknown(text, talk.words)


def _names_a_person(talk: Talk, text: str) -> bool:
    """Whether it is somebody where a workplace or a role was asked ("her cousin Mo")."""
    step = talk.question
    short = len(text) <= readings.LONGEST_SHORT
    asked = short and step is not None and step.save in readings.OF_NO_PERSON
    if step is not None and step.save == "role" and len(text.split()) == 1:
        return False  # "boss" is a role
    return asked and bool(talk.phrases.finder("details", "person").match(talk.phrases.line(text).plain))


def _speaks_of_them(talk: Talk, text: str) -> bool:
    """ "my boss said she is great", in a sentence that she will read: who is meant isn't sure, so it is asked
    once more, no oftener; "an article about her" is put as "about you"."""
    step = talk.question
    if step is None or "begins" not in step.extras or step.save.startswith(ME) or talk.interview.misses:
        return False
    said = talk.phrases.line(to_them(text, talk.phrases)).plain
    return bool(talk.phrases.finder("nouns", "of_them").search(said))


def _lacks_a_name(talk: Talk, text: str) -> bool:
    """ "my aunt", where the name goes into a message: asked once more, no oftener."""
    step = talk.question
    asked = step is not None and step.save == "referrer" and not talk.interview.misses
    return asked and details.is_unnamed(text.strip(), talk.phrases)


def _tells_permission(talk: Talk, text: str) -> bool:
    """ "ya he said its cool", where the name of whoever told of them is still to come."""
    step = talk.question
    asked = step is not None and step.save == "referrer"
    return asked and details.tells_of("may_name", text, talk.phrases)


def _is_no_sentence(talk: Talk, text: str) -> bool:
    """One word can't end a sentence that was begun for them ("I hope to learn … keep"); "student" can."""
    step = talk.question
    one_word = step is not None and "begins" in step.extras and len(text.split()) == 1
    return one_word and not readings.is_bare_noun(text, talk.phrases)


def _not_for_a_choice(talk: Talk, text: str) -> bool:
    """A feeling, or a question to the coach, in which an option or a name may be mentioned by the way."""
    step = talk.question
    if step is None or talk.interview.closed or readings.is_plainly_chosen(talk, text):
        return False
    if not isinstance(step, steps.Choose) and step.verb != "name":
        return False
    if feeling := _feeling(talk, text):
        beside = _answer_beside(talk, step, text)
        if not beside or not answering.take_text(talk, beside):
            reporting.comfort(talk, feeling)
        return True
    if step.verb == "name" and _refuses(talk, text):
        reporting.respect(talk)
        return True
    if len(text.split()) <= LONGEST_YES or not questions_asked.is_question(text, talk.phrases):
        return False
    reading = readings.read(talk, step, text)
    if reading.understood and not reading.unsure:
        return False
    nearest.offer(talk, text)
    return True


def _answer_beside(talk: Talk, step: steps.Question, text: str) -> str:
    """The answer beside a feeling ("good. i was so nervous"), "" when the feeling is all there is."""
    for said in (part.strip() for part in readings.CLAUSE.split(text)):
        if said and said != text and feelings.read(said, talk.phrases) is None:
            reading = readings.read(talk, step, said)
            if reading.understood and not reading.unsure:
                return said
    return ""


def _corrects_a_date(talk: Talk, text: str) -> bool:
    """ "no wait, wednesday" where a date was read back as a choice."""
    if not isinstance(talk.question, steps.Choose) or readings.is_plainly_chosen(talk, text):
        return False
    return bool(details.is_correction(text, talk.phrases)) and reporting.take_new_date(talk, text)


def _vents(talk: Talk, text: str) -> bool:
    """A feeling under a list or a draft, which would take any words as its own."""
    if not isinstance(talk.question, steps.Work | steps.Worksheet | steps.Check) or talk.interview.closed:
        return False
    feeling = _feeling(talk, text)
    if feeling and feeling != "happy" and not questions_asked.is_question(text, talk.phrases):
        reporting.comfort(talk, feeling)
        return True
    return False


#: What a reply is tried as, in order; the first that fits decides.
_ORDER = (_not_for_a_free_question, _not_for_a_choice, _vents, _corrects_a_date, answering.take_text)


def _no_answer(talk: Talk, text: str, held: Pending | None) -> None:
    """The words don't fit the question: what they may be instead, and else a miss."""
    plain = readings.plain_yes_or_no(talk, text)
    feeling = feelings.read(text, talk.phrases)
    if plain and held is None and talk.interview.misses == 0:
        _acknowledge(talk)
    elif talk.interview.closed and feeling:
        reporting.comfort(talk, feeling)
    elif talk.interview.closed and (contact := _next_one(talk, text)):
        _begin_with(talk, contact, text)
    elif talk.interview.closed:
        asking.show_closed(talk, talk.common("closed_not_understood"))
    elif answers.says_unknown(text, talk.words) or answers.says_unknown(text.split()[0], talk.words):
        answering.unsure(talk)
    elif _refuses(talk, text):
        reporting.respect(talk)
    elif talk.question and talk.question.skippable and plain is False:
        answering.skip(talk)
    elif feeling:
        reporting.comfort(talk, feeling)
    elif _does_not_care(talk, text):
        answering.unsure(talk)
    elif questions_asked.is_question(text, talk.phrases):
        nearest.offer(talk, text)
    elif held is not None:
        _keep_held(talk, text, held)
    elif someone := _someone_new(talk, text):
        options = (
            Option(f"new:{someone}", talk.common("option_new_with", name=someone)),
            talk.label("do:cancel"),
        )
        talk.show(Choices(talk.common("someone_new", name=someone), options, talk.interview.question))
    elif reporting.take_new_date(talk, text):
        pass
    elif nearest.is_near(talk, text):
        nearest.offer(talk, text, key="nearest_told")
    else:
        asking.miss(talk, answering.why_not(talk, text))


def _someone_new(talk: Talk, text: str) -> str:
    """Somebody who is no contact yet and is named with a capital, not as the first word; "" for nobody."""
    if len(text.split()) > LONGEST_REFUSAL or not talk.interview.contact:
        return ""
    reading = answers.read("name", text, words=talk.words, now=talk.now)
    if not reading.understood:
        return ""
    parts = [part for part in (reading.value["first"], reading.value["last"]) if part]
    known = {word.casefold() for one in talk.interviews for word in one.contact.split()}
    inside = text.split(maxsplit=1)[-1] if len(text.split()) > 1 else ""
    named = all(part in inside and part[0].isupper() for part in parts)
    return " ".join(parts) if named and not known & {part.casefold() for part in parts} else ""


def _next_one(talk: Talk, text: str) -> dict[str, str]:
    """The name in a line that tells of somebody, when none is open ("my uncles buddy Ron"); or {}."""
    if len(text.split()) > LONGEST_REFUSAL or questions_asked.is_question(text, talk.phrases):
        return {}
    name = answers.read("name", text, words=talk.words, now=talk.now)
    if not name.understood:
        return {}
    parts = [part for part in (name.value["first"], name.value["last"]) if part]
    known = {word.casefold() for one in talk.interviews for word in one.contact.split()}
    if known & {part.casefold() for part in parts}:
        return {}
    told = details.tells_of("referrer", text, talk.phrases) or bool(details.behind_a_name(text, talk.phrases))
    inside = all(part[0].isupper() and part in text.split(maxsplit=1)[-1] for part in parts)
    return dict(name.value) if told or (inside and len(text.split()) > 1) else {}


def _begin_with(talk: Talk, contact: dict[str, str], text: str) -> None:
    """Opens an interview with whoever was told of, and keeps what the line says about them."""
    walk.begin_interview(talk, {"contact": contact})
    talk.state = talk.book.common.new
    passing.note(talk, text, behind_name=True)
    talk.say("new_interview")
    walk.jump(talk, talk.book.common.new)


def _acknowledge(talk: Talk) -> None:
    """ "ok": where something outside is waited for that is all; elsewhere the question is still open."""
    step = talk.question
    if talk.interview.closed or (step is not None and any(nudge.since for nudge in step.nudges)):
        talk.say("okay")
    else:
        asking.ask_again(talk)


def _keep_held(talk: Talk, text: str, held: Pending) -> None:
    """They went on after something was said back: a choice stands, and this is the next answer."""
    talk.change(pending=held)
    if not isinstance(talk.question, steps.Choose) or held.wants != "yes_or_no":
        asking.ask_again(talk, talk.common("confirm_first"))
        return
    before = talk.interview.question
    answering.take_confirmation(talk, agreed=True)
    if talk.interview.question != before and not talk.interview.pending:
        reply(talk, text)


def goes_on_from_name(talk: Talk, held: Pending, text: str) -> bool:
    """After a name that was said back neither yes nor no: a last name completes it, and whoever goes on
    telling about the person has agreed to it. False when it is another name.
    """
    step = talk.question
    if step is None or step.verb != "name" or readings.sure_yes_or_no(talk, text) is not None:
        return False
    whole = naming.completed(talk, held.value, text)
    if whole:
        talk.change(pending=None)
        storing.accept(talk, step, whole)
        return True
    reading = readings.read(talk, step, text)
    if (reading.understood and not reading.unsure) or _takes_back(talk, text):
        return False
    answering.take_confirmation(talk, agreed=True)
    reply(talk, text)
    return True


def _takes_back(talk: Talk, text: str) -> bool:
    """Whether the words take back what was said back ("nope that's wrong")."""
    first = text.split()[0].strip(",.!")
    return readings.sure_yes_or_no(talk, first) is False


def _says_nothing(talk: Talk, text: str) -> bool:
    """Whether they say that there is nothing to say here."""
    return text.strip().strip(".!").casefold() in talk.phrases.lists.get("nothing", ())


def _refuses(talk: Talk, text: str) -> bool:
    """Whether they'd rather not answer this ("i don't want to give my number", "none of your business")."""
    return len(text.split()) <= LONGEST_REFUSAL and feelings.refusal(text, talk.phrases) == "skip"


def _does_not_care(talk: Talk, text: str) -> bool:
    """ "whatever", "i don't care", and nothing else."""
    return feelings.refusal(text, talk.phrases) == "whatever"
