"""What a person may say at any time: one small function for each command. Pure.

Words, buttons and slash commands all end here. What has to be confirmed first sets `person.asking`;
the answer comes back through `confirmed`.
"""

from collections.abc import Callable
from dataclasses import replace

from coach.dialog import steps
from coach.model.conversation import Interview, begin
from coach.model.effects import Choices, Erase, Export, Option
from coach.model.events import COMMANDS
from coach.skills import answers
from coach.turn import (
    answering,
    answering_live,
    asides,
    asking,
    care,
    drafting,
    layout,
    live,
    overview,
    pausing,
    referring,
    reporting,
    returning,
    storing,
    walk,
    wavering,
    whom,
)
from coach.turn.talk import Talk

#: The options under each thing that has to be confirmed first; the labels are `common.option_<action>`.
CONFIRMS: dict[str, tuple[str, ...]] = {
    "forget": ("forget:yes", "do:cancel"),
    "start_over": ("start_over:this", "start_over:all", "do:cancel"),
    "restart": ("restart:this", "do:cancel"),
}


def run(talk: Talk, command: str, text: str = "") -> None:
    """Does what a command says. `command` is a name of `COMMANDS`, `text` the words that came with it."""
    talk.change_person(asking="")
    if command in answering_live.COMMANDS and answering_live.act(talk, answering_live.COMMANDS[command]):
        return
    _RUNS[command](talk, text)


def ask_first(talk: Talk, command: str) -> None:
    """Asks for a yes before something that can't be taken back."""
    talk.change_person(asking=command)
    options = tuple(talk.label(action) for action in CONFIRMS[command])
    asked = Choices(talk.common(f"ask_{command}"), options, talk.interview.question)
    talk.show(asked, about=command == "restart")


def asked_options(talk: Talk) -> tuple[Option, ...]:
    """The options of what was asked beside the open question."""
    kind = talk.person.asking
    if kind in care.ASKS:
        return care.options(talk, kind)
    if kind in CONFIRMS:
        return tuple(talk.label(action) for action in CONFIRMS[kind])
    if kind == "later":
        return pausing.snooze_options(talk)
    if kind == "stop":
        return pausing.stop_options(talk)
    if kind == wavering.ASK:
        return wavering.options(talk)
    if kind == "change":
        return tuple(Option(f"change:{name}", label) for name, label in returning.changeable(talk))
    if kind == "switch":
        return tuple(Option(f"switch:{one.id}", one.contact) for one in talk.interviews if one.contact)
    return ()


def take_asked(talk: Talk, text: str) -> bool:
    """Takes typed words as the answer to what was asked beside the open question; False when they aren't."""
    kind, options = talk.person.asking, asked_options(talk)
    if not kind:
        return False
    if kind not in CONFIRMS and (shown := _of_the_list(talk, text)):
        return act(talk, shown)
    if kind == "later" and pausing.put_off_until(talk, text):
        talk.change_person(asking="")
        return True
    if kind in CONFIRMS:
        _take_confirmed(talk, text, options)
        return True
    reading = answers.read("choice", text, words=talk.words, now=talk.now, options=options)
    if reading.understood and not reading.unsure:
        return act(talk, str(reading.value))
    if text.strip().casefold() == talk.common("option_do_cancel").casefold():
        return act(talk, "do:cancel")
    talk.change_person(asking="")
    return False


def _of_the_list(talk: Talk, text: str) -> str:
    """The action that a typed number stands for: the list on the screen may be shorter than all options."""
    place, offered = text.strip(), talk.interview.offered
    if not place.isdecimal() or not 0 < int(place[:3]) <= len(offered):
        return ""
    action = offered[int(place[:3]) - 1].id
    return action if ":" in action else ""


def is_clear_yes(talk: Talk, text: str) -> bool:
    """Whether this agrees to what can't be taken back, which was just asked ("erase it")."""
    said = text.strip().strip(".!").casefold()
    return talk.person.asking in CONFIRMS and said in talk.phrases.lists.get("clear_yes", ())


def _take_confirmed(talk: Talk, text: str, options: tuple[Option, ...]) -> None:
    """What can't be taken back is done on a clear yes or its own label only; all else changes nothing."""
    said = text.strip().strip(".!").casefold()
    clear = talk.phrases.lists.get("clear_yes", ())
    named = [option.id for option in options if option.label.casefold() == said]
    if named:
        act(talk, named[0])
    elif said in clear and len(options) == 2:
        act(talk, options[0].id)
    else:
        act(talk, "do:cancel")


def act(talk: Talk, action: str) -> bool:
    """Does what an action's id says ("do:help", "later:tonight", "switch:2"); False when it is no action."""
    verb, _, rest = action.partition(":")
    asked = talk.person.asking
    talk.change_person(asking="")
    if verb == "do":
        return _do(talk, rest)
    if verb == "live":
        return answering_live.act(talk, rest)
    if (verb == "later" and pausing.put_off(talk, rest)) or (verb == "stop" and pausing.keep(talk, rest)):
        return True
    if verb in care.ASKS:
        return care.answer(talk, action)
    if verb == "new" and rest:
        run(talk, "new", rest)
        return True
    if verb == wavering.ASK:
        return wavering.answer(talk, rest)
    if verb == "switch":
        returning.go_to(talk, rest)
    elif verb == "change" and rest in dict(returning.changeable(talk)):
        returning.reopen(talk, rest)
    elif action == "forget:sure":  # the surface itself has asked whether they are
        _forget(talk)
    elif verb in CONFIRMS and not action.startswith(asked or "-"):
        ask_first(talk, verb)  # a button of long ago: nothing is lost by it
    elif verb in ("start_over", "restart"):
        _start_over(talk, everything=rest == "all")
    elif verb == "forget" and rest == "yes":
        _forget(talk)
    elif verb == "answer":
        reporting.take_as_answer(talk)
    else:
        return False
    return True


def _do(talk: Talk, what: str) -> bool:
    if what == "stay":
        asking.ask_again(talk, talk.common("kept"))
    elif what == "cancel":
        asking.ask_again(talk, talk.common("cancelled"))
    elif what == "keep":
        step = talk.question
        if not isinstance(step, steps.Work) or talk.interview.closed:
            return False
        storing.accept(talk, step, "keep")
    elif what == "fix":
        return drafting.fix(talk)
    elif what == "nudges":
        overview.nudges(talk)
    elif what == "leave":
        returning.leave_side(talk, talk.common("play_left") if talk.rehearses else "")
    elif what in COMMANDS:
        run(talk, what)
    elif what.split(":")[0] == "referral":
        return referring.begin(talk, what.partition(":")[2])
    elif what in talk.book.common.asides:
        asides.enter(talk, what)
    else:
        return False
    return True


def _help(talk: Talk, _: str) -> None:
    step = talk.question
    hint = talk.text(f"{step.name}.hint") if step and "hint" in step.extras else ""
    if isinstance(step, steps.Play):
        hint = f"{talk.common('hint_play')} {hint}".strip()
    asking.ask_again(talk, talk.common("help", where=returning.where(talk), hint=hint).strip())


def _why(talk: Talk, _: str) -> None:
    step = talk.question
    if step is None or "why" not in step.extras:
        asking.ask_again(talk, talk.common("why_default"))
        return
    lines = [talk.text(f"{step.name}.why")]
    sources = [talk.book.guide[one].text for one in step.guide if one in talk.book.guide]
    if sources:
        lines.append(talk.common("why_source", source=sources[0]))
    asking.ask_again(talk, "\n".join(lines))


def _new(talk: Talk, text: str) -> None:
    walk.begin_interview(talk)
    name = answers.read("name", text, words=talk.words, now=talk.now) if text.strip() else None
    if name and name.understood:
        talk.save("contact", name.value)
    talk.say("new_interview")
    walk.jump(talk, talk.book.common.new)


def _note(talk: Talk, text: str) -> None:
    here = talk.interview.id
    if (
        text.strip()
        and not live.is_on(talk)
        and whom.focus_on_named(talk, text)
        and talk.interview.id != here
    ):
        live.add_note(talk, text, quietly=True)
        who = talk.interview.contact
        talk.focus(here)
        asking.ask_again(talk, talk.common("form_noted", who=who))
    elif text.strip():
        live.add_note(talk, text, quietly=True)
        if isinstance(talk.question, steps.Live):
            talk.say("noted")
            return
        asking.ask_again(talk, talk.common("note_kept"))
    else:
        asking.ask_again(talk, talk.common("note_how"))


def _show_document(talk: Talk, command: str) -> None:
    step = talk.book.steps.get(talk.book.common.documents.get(command, ""))
    if isinstance(step, steps.Show):
        talk.show(layout.laid_out(talk, step))
    if not isinstance(talk.question, steps.Live):
        asking.ask_again(talk)


def _notes(talk: Talk, _: str) -> None:
    """The notes as a file with its text; in the talk itself their text alone, which is read at a glance."""
    if talk.interview.notes and "notes" in talk.book.common.documents and not live.is_on(talk):
        _show_document(talk, "notes")
        return
    live.show_notes(talk)
    if not live.is_on(talk):
        asking.ask_again(talk)


def _settings(talk: Talk, _: str) -> None:
    walk.enter_aside(talk, talk.book.common.settings)


def _language(talk: Talk, _: str) -> None:
    asking.ask_again(talk, talk.common("language_only"))


def _export(talk: Talk, _: str) -> None:
    talk.after.append(Export())
    asking.ask_again(talk, talk.common("export"))


def _human(talk: Talk, _: str) -> None:
    asking.ask_again(talk, talk.common("human", contacts=care.contacts(talk, "adviser")))


def _forget(talk: Talk) -> None:
    talk.shown.clear()
    talk.say("forgotten")
    talk.others.clear()
    fresh = begin(replace(talk.person, name="", slots={}, focus="1", welcomed=False, asking=""))
    talk.person, talk.interview = fresh.person, fresh.interview
    talk.after.append(Erase())


def _start_over(talk: Talk, *, everything: bool) -> None:
    if everything:
        newest = max(one.question for one in talk.interviews)  # so that no old button fits a new question
        talk.others.clear()
        talk.interview = Interview(id="1", began=talk.now, question=newest)
        talk.change_person(focus="1", slots={})
        talk.say("started_over")
        walk.jump(talk, talk.book.start)
        return
    one = talk.interview
    talk.interview = Interview(id=one.id, began=talk.now, question=one.question)
    talk.say("restarted", who=one.contact or talk.common("no_contact"))
    walk.jump(talk, talk.book.start if len(talk.interviews) == 1 else talk.book.common.new)


def _again(talk: Talk, _: str) -> None:
    asking.ask_again(talk)


_RUNS: dict[str, Callable[[Talk, str], None]] = {
    "help": _help,
    "back": lambda talk, _: returning.back(talk),
    "skip": lambda talk, _: answering.skip(talk),
    "next": lambda talk, _: answering.skip(talk),
    "stop": lambda talk, _: pausing.stop(talk),
    "resume": lambda talk, _: pausing.resume(talk),
    "pause": pausing.pause,
    "later": pausing.later,
    "status": lambda talk, _: overview.status(talk),
    "repeat": _again,
    "start_over": lambda talk, _: ask_first(talk, "start_over"),
    "restart": lambda talk, _: ask_first(talk, "restart"),
    "interviews": lambda talk, _: overview.interviews(talk),
    "new": _new,
    "switch": returning.switch,
    "change": returning.change,
    "notes": _notes,
    "note": _note,
    "script": lambda talk, _: _show_document(talk, "script"),
    "why": _why,
    "undo": lambda talk, _: returning.undo(talk),
    "now": lambda talk, _: reporting.talk_now(talk),
    "settings": _settings,
    "language": _language,
    "export": _export,
    "forget": lambda talk, _: ask_first(talk, "forget"),
    "human": _human,
}
