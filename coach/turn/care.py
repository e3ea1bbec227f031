"""What is said and done when somebody isn't well, isn't safe, is very young, or crosses a line. Pure.

What a message tells is read by `coach.skills.safety`. What is asked here ("Are you safe right now?") is kept
in `person.asking`, as the questions of `commanding` are.
"""

from datetime import timedelta

from coach.dialog import steps
from coach.model.effects import Choices, Option
from coach.skills import answers, feelings, safety
from coach.turn import asking, readings, returning
from coach.turn.talk import Talk

#: How long nothing unasked is sent after words of crisis or danger.
REST = timedelta(hours=24)
#: What is asked here, and the ends of its options' ids; the labels are `common.option_<asked>_<end>`.
ASKS: dict[str, tuple[str, ...]] = {
    "check_in": ("yes", "no"),
    "safe": ("yes", "no"),
    "rest": ("go_on", "later"),
}
#: The slot that tells that someone is under 18. Their age itself is never kept.
YOUNG = "me.young"
#: A remark about oneself is no longer than this.
LONGEST_REMARK = 400  # characters
#: As many contacts are shown at once, at the most.
MOST_CONTACTS = 3


def respond(talk: Talk, text: str) -> bool:
    """Answers signs that somebody isn't well or safe; False when the message is to be read on."""
    kinds = safety.kinds(text, talk.phrases)
    if isinstance(talk.question, steps.Live):  # notes of a talk are about others' work
        kinds = tuple(kind for kind in kinds if kind in safety.SERIOUS)
    if "young" in kinds and talk.save(YOUNG, "yes") and kinds[0] == "young":
        talk.say("safety_young")
        if not without_age(talk, text):
            asking.ask_again(talk)
            return True
    if not kinds or kinds[0] == "young":
        return False
    talk.change_person(asking="")
    _RESPONSES[kinds[0]](talk, text)
    return True


def notice(talk: Talk, text: str) -> None:
    """Remembers that someone is shy or new to the country, when they say so: the script is gentler then."""
    if len(text) > LONGEST_REMARK or isinstance(talk.question, steps.Live | steps.Work):
        return
    plain = talk.phrases.line(text).plain
    for name in talk.phrases.names("gentler"):
        if talk.phrases.finder("gentler", name).search(plain):
            talk.save(f"me.{name}", "yes")


def without_age(talk: Talk, text: str) -> str:
    """The text without the age of someone under 18: nobody needs it. "" when nothing else was said."""
    return safety.without_age(text, talk.phrases)


def contacts(talk: Talk, situation: str) -> str:
    """Who can help with this, one a line; configured in help.yaml. Someone young gets their own, too."""
    found = talk.book.help.contacts(situation, talk.person.language)
    if talk.slots.get(YOUNG) and situation != "crisis":
        found = (*found[:1], *talk.book.help.contacts("young", talk.person.language))
    return "\n".join(dict.fromkeys(found[:MOST_CONTACTS]))


def options(talk: Talk, asked: str) -> tuple[Option, ...]:
    """The options of what was asked here."""
    return tuple(talk.label(f"{asked}:{end}") for end in ASKS[asked])


def take(talk: Talk, text: str) -> bool:
    """Takes typed words as the answer to what was asked here; False when they are something else."""
    asked = talk.person.asking
    if asked == "rest" and feelings.is_thanks(text, talk.phrases):
        return answer(talk, "rest:later")
    offered = options(talk, asked)
    chosen = answers.read("choice", text, words=talk.words, now=talk.now, options=offered)
    if chosen.understood and not chosen.unsure:
        return answer(talk, str(chosen.value))
    said = answers.read("yes_no", text, words=talk.words, now=talk.now)
    if said.understood or (asked != "rest" and _hesitates(talk, text)):
        clear = said.understood and not said.unsure
        return answer(talk, f"{asked}:{_end_of(asked, bool(said.value), clear=clear)}")
    talk.change_person(asking="")
    return asked == "rest" and _back_from_rest(talk, text)


def answer(talk: Talk, action: str) -> bool:
    """Does what an option's id says ("safe:no"); False when it is none of those here."""
    asked, _, end = action.partition(":")
    if end not in ASKS.get(asked, ()):
        return False
    talk.change_person(asking="")
    if action == "check_in:yes":
        _crisis(talk, "")
    elif action == "safe:no":
        _rest(talk)
        talk.say("safety_danger", contacts=contacts(talk, "danger"))
    elif action == "rest:later":
        talk.say("okay")
    elif action == "rest:go_on":
        asking.ask_again(talk, talk.common("welcome_back"))
    else:
        asking.ask_again(talk, talk.common(f"safety_{asked}_{end}"))
    return True


def _hesitates(talk: Talk, text: str) -> bool:
    """Whether this is neither a yes nor a no: "maybe", "idk"."""
    maybe = talk.phrases.finder("care", "hesitates").search(talk.phrases.line(text).plain)
    return maybe is not None or answers.says_unknown(text, talk.words)


def _end_of(asked: str, yes: bool, *, clear: bool) -> str:
    """What a yes or no means here; only a clear word is taken for good news."""
    if asked == "rest":
        return "go_on" if yes else "later"
    good = asked == "safe"
    return ("yes" if good else "no") if clear and yes == good else ("no" if good else "yes")


def _back_from_rest(talk: Talk, text: str) -> bool:
    """The first words after a crisis: no answer is made of a "thanks", and nobody asks how it went."""
    if feelings.is_goodbye(text, talk.phrases):
        talk.say("okay")
        return True
    if not talk.away:
        talk.say("welcome_back")
    talk.unseen = readings.is_free(talk)
    return False


def _crisis(talk: Talk, _: str) -> None:
    """Everything stops, kindly; their progress stays, and nothing is sent for a day."""
    _rest(talk)
    talk.change(pending=None)
    _ask(talk, "rest", talk.common("safety_crisis", contacts=contacts(talk, "crisis")))


def _danger(talk: Talk, _: str) -> None:
    lines = [talk.common("safety_danger", contacts=contacts(talk, "danger"))]
    _rest(talk)
    if talk.interview.contact:
        lines.append(talk.common("safety_contact_stopped"))
        _end_contact(talk)
    _ask(talk, "rest", "\n".join(lines))


def _harassed(talk: Talk, _: str) -> None:
    """No details are asked, nothing about this contact is suggested any more, a thank-you least of all."""
    text = talk.common("safety_harassed", contacts=contacts(talk, "harassed"))
    if talk.interview.contact:
        _end_contact(talk)
    _ask(talk, "safe", text)


def _doubt(talk: Talk, _: str) -> None:
    first = contacts(talk, "crisis").partition("\n")[0]
    _ask(talk, "check_in", talk.common("safety_doubt", contacts=first))


def _red_flag(talk: Talk, text: str) -> None:
    if safety.is_about_money(text, talk.phrases):
        talk.say("safety_fee", contacts=contacts(talk, "fraud"))
    elif talk.slots.get(YOUNG):
        young = "\n".join(talk.book.help.contacts("young", talk.person.language))
        talk.say("safety_red_flag_young", contacts=young)
    else:
        talk.say("safety_red_flag")
    asking.ask_again(talk)


def _crossing(talk: Talk, _: str) -> None:
    """They are the one who goes too far: one plain sentence, and no more help with this contact."""
    if talk.interview.contact:
        _end_contact(talk)
    asking.ask_again(talk, talk.common("safety_crossing"))


def _child(talk: Talk, _: str) -> None:
    """Under 13: this isn't for them yet. Nothing more is sent."""
    talk.save(YOUNG, "yes")
    talk.change_person(nudges_stopped=True, talks_stay=False)
    talk.change(wakes={}, closed="dropped")
    talk.say("safety_child", contacts="\n".join(talk.book.help.contacts("young", talk.person.language)))


def _rest(talk: Talk) -> None:
    until = max(talk.now + REST, talk.person.nudges_paused_until or talk.now)
    talk.change_person(nudges_paused_until=until)


def _end_contact(talk: Talk) -> None:
    """Nothing more is said about this contact; "undo" takes it back."""
    returning.keep_before(talk)
    talk.change(wakes={}, due={}, pending=None, closed="dropped")


def _ask(talk: Talk, asked: str, text: str) -> None:
    talk.change_person(asking=asked)
    talk.show(Choices(text, options(talk, asked), talk.interview.question), about=False)


_RESPONSES = {
    "crisis": _crisis,
    "danger": _danger,
    "harassed": _harassed,
    "doubt": _doubt,
    "red_flag": _red_flag,
    "crossing": _crossing,
    "child": _child,
}
