"""The page of all interviews, each with its button, and what is coming. Pure: an overview in, a layout out.

Discord has no Home tab: this is shown to a person who asks where everything stands.
A button carries `coach|||<what>`: an option such as "switch:2", or "start".
"""

from bots.discord_elements import (
    PRIMARY,
    SECONDARY,
    Component,
    Message,
    Word,
    button,
    container,
    row,
    section,
    separator,
    text,
)
from bots.discord_text import prose
from bots.words import clean, shorten
from coach.model.overview import InterviewLine, Overview

#: How many are shown; the rest is a number. A layout takes 40 components.
MOST_INTERVIEWS, MOST_REMINDERS = 8, 6
#: Characters of a line, before what formats in it is escaped: with all of them, 4,000 are never reached.
MOST_WHO, MOST_LINE = 40, 80


def home(overview: Overview, word: Word) -> Message:
    """The page as a message, for the person alone."""
    new = _button(word("home_new"), "do:new")
    shown = [text(f"## {prose(word('home_title'))}")]
    if overview.interviews:
        shown += [separator(), *_interviews(overview, word), separator(), text(_coming(overview, word))]
        below = [new, _button(word("home_settings"), "settings")]
    else:
        shown.append(text(prose(word("home_empty"))))
        below = [_button(word("app_open"), "start", PRIMARY)]
    return Message("", (container(*shown, row(*below)),), v2=True)


def _interviews(overview: Overview, word: Word) -> list[Component]:
    # what can go on stands first, where they are on top
    ordered = sorted(overview.interviews, key=lambda one: (one.closed, not one.here))
    shown = [_interview(one, word) for one in ordered[:MOST_INTERVIEWS]]
    more = len(ordered) - MOST_INTERVIEWS
    return [*shown, text(_more(more, word))] if more > 0 else shown


def _interview(one: InterviewLine, word: Word) -> Component:
    lines = [f"**{_line(one.who, MOST_WHO)}**", _line(one.where)]
    if one.next_step and not one.closed:
        lines.append(_line(word("home_next").replace("{text}", one.next_step)))
    said = "\n".join(line for line in lines if line)
    if one.closed:
        return text(said)
    way = "start" if one.here else f"switch:{one.id}"
    return section(said, _button(word("home_continue"), way, PRIMARY if one.here else SECONDARY))


def _coming(overview: Overview, word: Word) -> str:
    lines = [f"### {prose(word('home_reminders'))}"]
    until = overview.nudges_paused_until
    if until is not None:
        lines.append(prose(word("reminders_paused")).replace("{until}", f"<t:{int(until.timestamp())}:F>"))
    planned = [(each.at, one.who, each.text) for one in overview.interviews for each in one.reminders]
    planned.sort(key=lambda each: each[0])
    if overview.nudges_stopped:
        lines.append(prose(word("reminders_but_talks" if planned else "reminders_stopped")))
    lines += [
        f"- <t:{int(at.timestamp())}:f> {_line(who, MOST_WHO)}: {_line(said)}"
        for at, who, said in planned[:MOST_REMINDERS]
    ]
    if len(planned) > MOST_REMINDERS:
        lines.append(_more(len(planned) - MOST_REMINDERS, word))
    if len(lines) == 1:
        lines.append(prose(word("home_no_reminders")))
    return "\n".join(lines)


def _more(count: int, word: Word) -> str:
    return prose(word("home_more").replace("{count}", str(count)))


def _button(label: str, meant: str, style: int = SECONDARY) -> Component:
    return button(label, f"coach|||{meant}", style)


def _line(said: str, most: int = MOST_LINE) -> str:
    return prose(shorten(clean(said), most).replace("*", ""))
