"""The Home tab: interviews, what is coming, notes and settings. Pure: an overview in, a view out.

A button carries `coach|<interview>||<what>`: an option such as "switch:2", or a command.
"""

import hashlib
import json
from collections.abc import Sequence
from datetime import datetime

from bots.slack_elements import Word, actions, button, chat_url, plain, value
from bots.slack_text import Block, clean, prose, shorten
from coach.model.effects import Moment
from coach.model.overview import InterviewLine, Overview

#: How many are shown; the rest is a number. They are all in the chat.
MOST_INTERVIEWS, MOST_REMINDERS, MOST_NOTES = 12, 8, 5
#: Characters of a line.
MOST_LINE = 200
#: "Tomorrow, 9:00 AM", at the beginning of a line.
_WHEN = "{date_short_pretty}, {time}"


def home(overview: Overview, word: Word, *, app: str, team: str) -> Block:
    """The view to publish; `private_metadata` is a digest of it, the same for the same look.

    Args:
        overview: what there is.
        word: the words of the person's language.
        app: the app's id, for links to the chat ("" for none).
        team: the workspace's id.
    """
    chat = chat_url(app, team) if app else ""
    blocks = [
        _header(word("home_title")),
        *_interviews(overview, word, chat),
        *_coming(overview, word),
        *_notes(overview, word),
        {"type": "divider"},
        *_settings(overview, word),
    ]
    look = json.dumps(blocks, sort_keys=True).encode("utf-8", "replace")
    digest = hashlib.blake2b(look, digest_size=16).hexdigest()
    return {"type": "home", "private_metadata": digest, "blocks": blocks}


def _interviews(overview: Overview, word: Word, chat: str) -> list[Block]:
    new = _button(word("home_new"), "new", "do:new")
    if not overview.interviews:
        begin = _linked(_button(word("app_open"), "start", "start", primary=True), chat)
        return [*prose(word("home_empty")), *actions([begin])]
    # what can go on stands first, where they are on top
    ordered = sorted(overview.interviews, key=lambda one: (one.closed, not one.here))
    blocks = [_header(word("home_interviews"))]
    for one in ordered[:MOST_INTERVIEWS]:
        blocks += _interview(one, word, chat)
    return [*blocks, *_more(len(ordered) - MOST_INTERVIEWS, word), *actions([new])]


def _interview(one: InterviewLine, word: Word, chat: str) -> list[Block]:
    lines = [f"*{_line(one.who).replace('*', '')}*", _line(one.where)]
    if one.next_step and not one.closed:
        lines.append(_line(word("home_next").replace("{text}", one.next_step)))
    blocks = prose("\n".join(line for line in lines if line))
    if one.closed:
        return blocks
    meant = "start" if one.here else f"switch:{one.id}"
    go_on = _button(word("home_continue"), "continue", meant, primary=one.here)
    go_on = _linked(go_on, chat)
    if len(blocks) == 1 and blocks[0]["type"] == "section":
        return [{**blocks[0], "accessory": go_on}]
    return [*blocks, *actions([go_on])]


def _coming(overview: Overview, word: Word) -> list[Block]:
    blocks = [_header(word("home_reminders"))]
    until = overview.nudges_paused_until
    if until is not None:
        moment = _moment(until)
        blocks += prose(word("reminders_paused").replace("{until}", moment.text), [moment])
    planned = [
        (reminder.at, one.who, reminder.text) for one in overview.interviews for reminder in one.reminders
    ]
    planned.sort(key=lambda each: each[0])
    if overview.nudges_stopped:
        blocks += prose(word("reminders_but_talks" if planned else "reminders_stopped"))
    if not planned:
        return blocks if until or overview.nudges_stopped else [*blocks, *prose(word("home_no_reminders"))]
    several = len(overview.interviews) > 1
    moments = [_moment(at) for at, _, _ in planned[:MOST_REMINDERS]]
    lines = [
        f"{moment.text}: {_line(f'{who}: {text}' if several else text)}"
        for moment, (_, who, text) in zip(moments, planned, strict=False)
    ]
    shown = prose("\n".join(lines), _distinct(moments), dates=_WHEN)
    return [*blocks, *shown, *_more(len(planned) - MOST_REMINDERS, word)]


def _notes(overview: Overview, word: Word) -> list[Block]:
    blocks: list[Block] = []
    for one in [each for each in overview.interviews if each.notes][-MOST_INTERVIEWS:]:
        lines = [f"*{_line(one.who).replace('*', '')}*"]
        lines += [f"• {_line(note.text)}" for note in one.notes[-MOST_NOTES:]]
        blocks += [*prose("\n".join(lines)), *_more(len(one.notes) - MOST_NOTES, word)]
    return [_header(word("home_notes")), *blocks] if blocks else []


def _settings(overview: Overview, word: Word) -> list[Block]:
    known = [
        (word("field_name"), overview.name),
        (word("home_timezone"), overview.timezone),
        (word("home_quiet"), overview.quiet_hours),
    ]
    said = prose("\n".join(f"*{label}:* {_line(text)}" for label, text in known if text.strip()))
    waiting = overview.nudges_stopped or overview.nudges_paused_until is not None
    way = "resume" if waiting else "pause"
    erase = {
        **_button(word("home_forget"), "forget", "forget:sure"),
        "style": "danger",
        "confirm": {
            "title": plain(word("home_forget_title"), 100),
            "text": plain(word("home_forget_text"), 300),
            "confirm": plain(word("home_forget_yes"), 30),
            "deny": plain(word("home_forget_no"), 30),
            "style": "danger",
        },
    }
    buttons = [
        _button(word("home_settings"), "settings", "settings"),
        _button(word(f"home_{way}"), way, f"do:{way}"),
        _button(word("home_export"), "export", "do:export"),
        erase,
    ]
    return [_header(word("home_settings")), *said, *actions(buttons)]


def _header(text: str) -> Block:
    return {"type": "header", "text": plain(text, 150)}


def _button(label: str, what: str, meant: str, *, primary: bool = False) -> Block:
    return button(label, f"home/{what}", value("", "", meant), primary=primary)


def _linked(pressed: Block, chat: str) -> Block:
    """The button, which also opens the chat."""
    return {**pressed, "url": chat} if chat else pressed


def _more(count: int, word: Word) -> list[Block]:
    """How many aren't shown."""
    if count <= 0:
        return []
    return [
        {"type": "context", "elements": [plain(word("home_more").replace("{count}", str(count)), MOST_LINE)]}
    ]


def _line(text: str) -> str:
    return shorten(clean(text), MOST_LINE)


def _moment(at: datetime) -> Moment:
    return Moment(f"{at:%Y-%m-%d %H:%M %Z}".strip(), at)


def _distinct(moments: Sequence[Moment]) -> list[Moment]:
    """Each moment once: the same words are the same moment here."""
    return list({moment.text: moment for moment in moments}.values())
