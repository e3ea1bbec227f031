"""Putting questions to a person: the first time, again, when not understood, to be confirmed. Pure."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from coach.dialog import steps
from coach.model.conversation import Pending
from coach.model.effects import AskDate, Checklist, Choices, Document, Option, Say, Shown, Timer
from coach.skills import answers
from coach.turn import improving, layout, readings, reviewing, table, wakes, worksheet
from coach.turn.talk import Talk

#: Questions of more words than this are shown again by the part that asks.
LONGEST_QUESTION = 25  # words
_SENTENCE = re.compile(r"(?<=[.!?…])\s+")
#: What may be pressed while the talk is on, beside its end.
LIVE_BUTTONS = ("live:next", "live:skip", "live:left")
#: The option of a line that was said aloud.
SAID = "said"
#: The engine's own options that stand under a question which was missed twice.
WAYS_OUT = ("do:skip", "do:back", "do:help")


def open_question(talk: Talk, step: steps.Question) -> None:
    """Asks this question: it gets a new number, its nudges are set, earlier misses are forgotten."""
    if not talk.interview.aside:  # in a side dialog, those of the question that it was called from stay
        wakes.drop_nudges(talk)
    talk.change(question=talk.interview.question + 1, asked_at=talk.now, touched=talk.now)
    talk.change(misses=0, pending=None, offered=())
    if isinstance(step, steps.Live):
        _start_talk(talk)
    outdated = set(step.depends) & set(talk.interview.changed)
    if isinstance(step, steps.Worksheet) and (outdated or not talk.slots.get(step.save)):
        worksheet.propose(talk, step)
    if isinstance(step, steps.Work):
        layout.refresh_draft(talk, step)
    wakes.set_nudges(talk, step)
    if isinstance(step, steps.Date) and (told := _day_told(talk, step)):
        confirm(talk, step, told, readings.said_back(talk, step, told), lead=talk.text(step.text_id))
        return
    talk.show(question_effect(talk, step), about=not isinstance(step, steps.Play))


def _day_told(talk: Talk, step: steps.Date) -> Any:
    """The day that is in the answer which this date is about ("open house march 30"); None without one."""
    about = talk.slots.get(step.depends[0]) if len(step.depends) == 1 else None
    if not step.day_only or not isinstance(about, str) or talk.slots.get(step.save):
        return None
    reading = answers.read("date", about, words=talk.words, now=talk.now, tense=step.tense, day_only=True)
    is_day = reading.understood and not reading.unsure and "/" not in str(reading.value)
    return readings.stored_form(talk, step, reading.value) if is_day else None


def ask_again(talk: Talk, lead: str = "") -> None:
    """Shows the open question once more under its old number, after a digression; `lead` goes before it."""
    if talk.interview.closed:
        show_closed(talk, lead)
    elif talk.interview.pending:
        talk.show(with_lead(waiting(talk, talk.interview.pending), lead))
    elif talk.question:
        effect = question_effect(talk, talk.question, again=True)
        if lead and isinstance(effect, Document):
            talk.show(Say(lead))  # a title has no room for it
        talk.show(effect if isinstance(effect, Document) else with_lead(effect, lead))
    elif lead:
        talk.show(Say(lead))


def ask_in_short(talk: Talk) -> None:
    """Asks the open question again; a long one by its last sentence that asks, with its options.

    A checklist isn't shown again: it stands above, and can still be ticked.
    """
    if isinstance(talk.question, steps.Check) and not talk.interview.closed and not talk.interview.pending:
        talk.say("list_open")
        return
    if isinstance(talk.question, steps.Worksheet) and not (talk.interview.pending or talk.interview.closed):
        options = question_effect(talk, talk.question, again=True)
        talk.show(
            replace(options, text=talk.common("hint_questions"))
        )  # the list again would bury the answer
        return
    before = len(talk.shown)
    ask_again(talk)
    talk.shown[before:] = [_in_short(one) for one in talk.shown[before:]]


def _in_short(effect: Shown) -> Shown:
    text = getattr(effect, "text", "")
    asking_last = [one for one in _SENTENCE.split(text) if one.endswith("?")]
    if len(text.split()) <= LONGEST_QUESTION or not asking_last or isinstance(effect, Say):
        return effect
    return replace(effect, text=asking_last[-1])


def question_effect(talk: Talk, step: steps.Question, *, again: bool = False) -> Shown:
    """The question as an effect, with its options."""
    number = talk.interview.question
    options = talk.options(step)
    text = talk.text(f"{step.name}.{'say' if isinstance(step, steps.Live) else step.verb}")
    if isinstance(step, steps.Live):
        return (
            _timer(talk, step, text)
            if not again
            else clock(talk, step, f"{talk.common('still_live')}\n\n{on_the_table(talk)}")
        )
    if isinstance(step, steps.Check):
        return Checklist(text, options, tuple(talk.slots.get(step.save) or ()), number)
    if isinstance(step, steps.Date):
        return AskDate(text, options, number)
    if isinstance(step, steps.Play):
        return _line_to_answer(talk, step, text, options)
    if isinstance(step, steps.Work):
        return _draft(talk, step, options)
    if isinstance(step, steps.Worksheet):
        listed = worksheet.listed(talk, step)
        after_the_list = len(talk.slots.get(step.save) or ()) + 1
        return Choices(f"{text}\n{listed}", options, number, first=after_the_list)
    return Choices(text, options, number) if options else Say(text)


def with_lead(effect: Shown, lead: str) -> Shown:
    """The same effect with a line before its text."""
    if not lead:
        return effect
    return replace(effect, text=f"{lead}\n\n{effect.text}")


def miss(talk: Talk, why: str = "") -> None:
    """The answer was not understood: what to do differs at the first, second and third time in a row.

    Args:
        why: what was wrong with it, as a text of common.yaml without "miss_" ("" for nothing special).
    """
    step = talk.question
    if step is None:
        show_closed(talk)
        return
    misses = talk.interview.misses + 1
    talk.change(misses=misses)
    hint = _extra(talk, step, "example") if misses == 1 else _extra(talk, step, "hint")
    hint = (
        hint
        or _extra(talk, step, "hint")
        or _extra(talk, step, "example")
        or talk.common(f"hint_{step.verb}")
    )
    if why != "unsure" and misses > 1 and misses % 2 and "example" in step.extras:
        hint = _extra(talk, step, "example")
    lead = (
        talk.common(f"miss_{why}") if why else talk.common(f"miss_{misses if misses < 3 else 3 + misses % 2}")
    )
    if isinstance(step, steps.Work):
        keep = talk.options(step) or (talk.label("do:keep"),)
        talk.show(Choices(f"{lead} {talk.common('draft_open')}", keep, talk.interview.question))
        return
    if misses == 1:
        ask_again(talk, f"{lead} {hint}".strip())
        return
    effect = question_effect(talk, step, again=True)
    options = getattr(effect, "options", ()) or ()
    ways = tuple(talk.label(way) for way in _ways_out(step, misses))
    text = getattr(effect, "text", "") or getattr(effect, "title", "")
    talk.show(Choices(f"{lead} {hint}\n\n{text}".strip(), (*options, *ways), talk.interview.question))


def confirm(talk: Talk, step: steps.Question, value: Any, said: str, *, lead: str = "") -> None:
    """Says a reading back that isn't certain; it is stored only after a yes. `lead` goes before it."""
    talk.change(pending=Pending(step.name, value, said))
    talk.show(with_lead(_said_back(talk, said), lead))


def ask_time(talk: Talk, step: steps.Question, value: Any, said: str) -> None:
    """A day was named: at what time?"""
    talk.change(pending=Pending(step.name, value, said, "time"))
    talk.show(waiting(talk, Pending(step.name, value, said, "time")))


def show_closed(talk: Talk, lead: str = "") -> None:
    """This interview is over: what can come next."""
    keys = ("do:new", *asides_that_fit(talk), "do:interviews", "do:status")
    options = tuple(talk.label(key) for key in keys)
    text = talk.common("closed")
    talk.show(Choices(f"{lead}\n\n{text}" if lead else text, options, talk.interview.question))


def asides_that_fit(talk: Talk) -> list[str]:
    """The side dialogs that a button may offer now, as actions ("do:compare")."""
    asides = talk.book.common.asides.items()
    return [
        f"do:{name}"
        for name, one in asides
        if one.button and (one.offered is None or one.offered.holds(talk.slots))
    ]


def waiting(talk: Talk, pending: Pending) -> Shown:
    """What was said back, or the day that wants a time, as it is shown again."""
    if pending.wants == "wording":
        return improving.hint(talk, pending)
    talk.dated(pending.said, pending.value)
    if pending.wants == "time":
        return AskDate(talk.common("ask_time", said=pending.said), (), talk.interview.question)
    return _said_back(talk, pending.said)


def _said_back(talk: Talk, said: str) -> Choices:
    options = (Option("yes", talk.common("option_yes")), Option("no", talk.common("option_no")))
    return Choices(talk.common("confirm", said=said), options, talk.interview.question)


def _extra(talk: Talk, step: steps.Question, name: str) -> str:
    return talk.text(f"{step.name}.{name}") if name in step.extras else ""


def _ways_out(step: steps.Question, misses: int) -> Sequence[str]:
    ways = [way for way in WAYS_OUT if way != "do:skip" or step.skippable]
    return [*ways, "do:human"] if misses >= 3 else ways


def _draft(talk: Talk, step: steps.Work, options: tuple[Option, ...]) -> Document:
    text = talk.interview.drafts[step.name][-1].text
    document = layout.laid_out(talk, step)
    own = (talk.label("do:keep"),) if not options else ()
    fixes = (talk.label("do:fix"),) if reviewing.can_fix(talk, step) else ()
    return Document(
        document.name,
        document.title,
        text,
        copy=True,
        options=(*options, *own, *fixes),
        question=talk.interview.question,
    )


def on_the_table(talk: Talk) -> str:
    """The question that is on the table with its number; after the last one, which weren't ticked."""
    questions, at = table.listed(talk), table.place(talk)
    if at < len(questions):
        return talk.common("live_next", number=str(at + 1), total=str(len(questions)), question=questions[at])
    left = table.still_open(talk)
    missed = talk.common("live_open", question=", ".join(str(one) for one in left)) if left else ""
    return "\n".join(part for part in (talk.common("live_last"), missed) if part)


def clock(talk: Talk, step: steps.Live, text: str, nudge: str | None = None) -> Timer:
    """A short word in the middle of the talk, with the time and the buttons."""
    began, ends = wakes.span(talk, step)
    ours = tuple(talk.label(key) for key in LIVE_BUTTONS)
    return Timer(text, began, ends, (*ours, *talk.options(step)), talk.interview.question, nudge)


def _line_to_answer(talk: Talk, step: steps.Play, text: str, options: tuple[Option, ...]) -> Choices:
    """What the contact says, told apart from what the coach says to it."""
    line = talk.common("play_line", text=text)
    cue = talk.common("play_cue", text=talk.text(f"{step.name}.cue")) if "cue" in step.extras else ""
    ways = (Option(SAID, talk.common("option_said")), talk.label("do:leave"))
    return Choices(f"{line}\n\n{cue}".strip(), (*options, *ways), talk.interview.question)


def _start_talk(talk: Talk) -> None:
    table.clear(talk)
    talk.save("talk_began", talk.here_and_now())
    talk.save("talk_ended", "")
    talk.change(changed=())


def _timer(talk: Talk, step: steps.Live, text: str) -> Timer:
    if step.shows:
        shown = talk.book.step(step.shows)
        assert isinstance(shown, steps.Show)
        return clock(talk, step, f"{text}\n\n{layout.laid_out(talk, shown).text}")
    return clock(talk, step, f"{text}\n\n{on_the_table(talk)}")
