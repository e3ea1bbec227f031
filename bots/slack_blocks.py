"""What the coach shows, as Slack's messages. Pure: an effect in, JSON for Slack out.

The top-level text of a message is what screen readers, notifications and old apps read: it has the whole
content, each option with the number that can be typed. The blocks have the same words, with things to press.
What has no room in a button or a menu stands in full, with its number, in the text above it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeGuard

from bots.slack_elements import MOST_LABEL, actions, button, chat_url, plain, value
from bots.slack_elements import Word as Word
from bots.slack_forms import MOST_FIELD, MOST_OPTIONS
from bots.slack_forms import errors as errors
from bots.slack_forms import form as form
from bots.slack_text import Block, clean, date, escape, literal, prose, shorten, size, split
from coach.model.effects import (
    AskDate,
    Checklist,
    Choices,
    Document,
    Moment,
    Option,
    Say,
    Shown,
    Timer,
    numbered,
)

#: Characters of a message's top-level text, escaped. Slack recommends 4,000; what closes a question is added.
MOST_TEXT = 3500
MOST_CHOSEN = 400
MOST_HEADER = 150
#: Slack may shorten a button's text to about this.
SHORT_LABEL = 32
#: More answers than these are a menu.
MOST_BUTTONS = 5
#: Boxes of one list.
MOST_BOXES = 10
#: Characters of an option's value; a button's has room for 2,000.
MOST_VALUE = 150
#: Documents that are shown as words too; all others are only files.
READABLE = ("text/markdown", "text/plain")

#: What one message says, as text and as blocks.
Part = tuple[str, list[Block]]


@dataclass(frozen=True, slots=True)
class Message:
    """One message: the whole content as text, the same as blocks."""

    text: str
    blocks: list[Block]


def render(effect: Shown, interview: str, word: Word) -> tuple[Message, ...]:
    """The messages that show it, mostly one; what can be pressed is on the last.

    Long texts are split at sentence ends. None at all when there is nothing to show.
    """
    parts = _parts(effect, word)
    pressed = _pressed(effect, interview, word)
    if not parts and pressed:
        said = word("app_pick" if isinstance(effect, AskDate) else "app_choose")
        parts = [(said, prose(said))]
    if not parts:
        return ()
    text, blocks = parts[-1]
    parts[-1] = (text, [*blocks, *pressed])
    return tuple(Message(escape(text), blocks) for text, blocks in parts)


def has_files(effect: Shown) -> TypeGuard[Document]:
    """Whether files belong to it. A text to copy is one when it's too long to be edited in a form."""
    return isinstance(effect, Document) and not (effect.copy and len(effect.text) <= MOST_FIELD)


def closed(effect: Shown, chosen: str, word: Word) -> Message:
    """The last of its messages again, with nothing to press, and with what was chosen ("" for nothing)."""
    parts = _parts(effect, word)
    told = _told(effect, word)
    if len(told) == len(parts):  # else the options fill messages of their own
        parts = told
    text, blocks = parts[-1] if parts else ("", [])
    said = word("app_chosen").replace("{chosen}", clean(chosen)) if chosen.strip() else ""
    if said:
        said = _beginning(" ".join(said.split()), MOST_CHOSEN)
        line = {"type": "plain_text", "text": said, "emoji": False}
        blocks = [*blocks, {"type": "context", "elements": [line]}]
    return Message(escape("\n\n".join(one for one in (text, said) if one) or word("app_done")), blocks)


def elsewhere(word: Word, *, app: str, team: str) -> dict[str, Any]:
    """What only the person sees where they called the coach: the answer is in the chat, and a way there."""
    said = word("app_elsewhere")
    blocks = prose(said)
    if app:
        there = {"type": "button", "action_id": "open", "text": plain(word("app_open"), MOST_LABEL)}
        blocks += actions([{**there, "url": chat_url(app, team)}])
    return {"response_type": "ephemeral", "text": escape(said), "blocks": blocks}


def _beginning(text: str, most: int) -> str:
    pieces = split(text, most)
    return pieces[0] if len(pieces) == 1 else f"{pieces[0]}…"


# The text ---------------------------------------------------------------------------------------------


def _parts(effect: Shown, word: Word) -> list[Part]:
    """What each message says, with the list of what can be chosen, and with nothing to press."""
    parts = _told(effect, word)
    listing = _listing(effect)
    if not listing:
        return parts
    shown = prose("\n".join(line.strip() for line in listing.split("\n"))) if _listed(effect) else []
    text, blocks = parts[-1] if parts else ("", [])
    together = f"{text}\n{listing}" if text else listing
    if size(together) <= MOST_TEXT:
        return [*parts[:-1], (together, [*blocks, *shown])]
    return [*parts, *((piece, prose(piece)) for piece in split(listing, MOST_TEXT))]


def _told(effect: Shown, word: Word) -> list[Part]:
    """The same without the list; the last has room for it, so that a question stands with its options."""
    room = size(_listing(effect)) + 1
    most_last = MOST_TEXT - (room if room <= MOST_TEXT // 2 else 0)
    text = clean(effect.text)
    if isinstance(effect, Document):
        if effect.media_type not in READABLE:
            text = word("app_document")
        return _document(effect, clean(effect.title).strip(), text, most_last)
    laid_out = isinstance(effect, Timer)
    parts = [(piece, prose(piece, effect.moments, laid_out=laid_out)) for piece in _pieces(text, most_last)]
    if isinstance(effect, Timer) and parts:
        parts[-1][1].append(_clock(effect.ends))
    return parts


def _pieces(text: str, most_last: int) -> list[str]:
    """The text in pieces, of which the last may be shorter than the others."""
    pieces = split(text, MOST_TEXT)
    if pieces and size(pieces[-1]) > most_last:
        pieces[-1:] = split(pieces[-1], most_last)
    return pieces


def _document(effect: Document, title: str, text: str, most_last: int) -> list[Part]:
    """A document's title as a header, then its text: to copy as it is, or laid out to be read."""

    def shown(piece: str) -> list[Block]:
        return literal(piece) if effect.copy else prose(piece, effect.moments, laid_out=True)

    if not title or size(title) > MOST_HEADER:
        heads = [(piece, prose(piece)) for piece in split(title, MOST_TEXT)]
        return [*heads, *((piece, shown(piece)) for piece in _pieces(text, most_last))]
    first, *more = _pieces(f"{title}\n\n{text}", most_last)
    header: Block = {"type": "header", "text": plain(title, MOST_HEADER)}
    under = first.removeprefix(title).lstrip("\n")
    return [(first, [header, *shown(under)]), *((piece, shown(piece)) for piece in more)]


def _clock(ends: datetime) -> Block:
    """When a talk's time is up, in the reader's zone, and in how many minutes that is."""
    ending = Moment(f"{ends:%H:%M %Z}".strip(), ends)
    text = {"type": "mrkdwn", "text": f"⏱ {date(ending, '{time} ({ago})')}"}
    return {"type": "context", "elements": [text]}


# What can be chosen -----------------------------------------------------------------------------------


def _options(effect: Shown) -> tuple[Option, ...]:
    return () if isinstance(effect, Say) else effect.options


def _listing(effect: Shown) -> str:
    """The options, numbered as they can be typed."""
    ticked = effect.ticked if isinstance(effect, Checklist) else None
    return clean("\n".join(numbered(_options(effect), ticked, first=_first(effect))))


def _first(effect: Shown) -> int:
    return effect.first if isinstance(effect, Choices) else 1


def _listed(effect: Shown) -> bool:
    """Whether the options stand in the text too: they are in a menu, or a label is too long."""
    options = _options(effect)
    if any(not _fits(option.label, MOST_LABEL) for option in options):
        return True
    return not isinstance(effect, Checklist) and any(_in_menu(options))


def _fits(label: str, most: int) -> bool:
    return shorten(label, most) == label


def _label(option: Option, number: int) -> str:
    """The option's label; with its number in the text when it doesn't fit."""
    return option.label if _fits(option.label, MOST_LABEL) else f"{number}. {option.label}"


def _in_menu(options: Sequence[Option]) -> list[bool]:
    """For each option, whether it is in a menu: answers, when they are many or long.

    Ways on, such as "do:skip", are few and stay buttons beside it.
    """
    ways = [":" in option.id for option in options]
    answers = [option for option, way in zip(options, ways, strict=True) if not way]
    answers_in = len(answers) > MOST_BUTTONS or any(not _fits(one.label, SHORT_LABEL) for one in answers)
    ways_in = sum(ways) > MOST_BUTTONS
    return [ways_in if way else answers_in for way in ways]


def _pressed(effect: Shown, interview: str, word: Word) -> list[Block]:
    """The blocks with what can be pressed."""
    if isinstance(effect, Say):
        return []
    carries = value(interview, effect.question, "")
    if isinstance(effect, Checklist):
        return _boxes(effect, button(word("app_done"), "ticked", carries, primary=True))
    drafted = isinstance(effect, Document) and effect.copy
    elements = _chosen_from(effect, interview, word, primary=drafted)
    if isinstance(effect, AskDate):
        picker: Block = {"type": "datetimepicker", "action_id": "pick"}
        elements = [picker, button(word("app_use_time"), "picked", carries, primary=True), *elements]
    elif drafted and effect.question and len(effect.text) <= MOST_FIELD:
        elements.insert(1, button(word("app_edit"), "edit", carries))
    return actions(elements)


def _chosen_from(effect: Shown, interview: str, word: Word, *, primary: bool) -> list[Block]:
    """Menus and buttons, each option in one of them; `primary`: the first is the one that leads on."""
    assert not isinstance(effect, Say)
    menu: list[Block] = []
    buttons: list[Block] = []
    inside = _in_menu(effect.options)
    for at, (option, in_menu) in enumerate(zip(effect.options, inside, strict=True)):
        label = _label(option, at + _first(effect))
        carries = value(interview, effect.question, option.id)
        if in_menu and len(carries) <= MOST_VALUE:
            menu.append({"text": plain(label, MOST_LABEL), "value": carries})
        else:
            buttons.append(button(label, f"choose/{at}", carries, primary=primary and at == 0))
    menus: list[Block] = [
        {
            "type": "static_select",
            "action_id": f"select/{number}",
            "placeholder": plain(word("app_choose"), 150),
            "options": menu[at : at + MOST_OPTIONS],
        }
        for number, at in enumerate(range(0, len(menu), MOST_OPTIONS))
    ]
    return [*menus, *buttons]


def _boxes(effect: Checklist, done: Block) -> list[Block]:
    """Boxes to tick, and below them the button that sends them in."""
    boxes = [
        ({"text": plain(_label(option, number), MOST_LABEL), "value": option.id}, option.id in effect.ticked)
        for number, option in enumerate(effect.options, 1)
    ]
    groups: list[Block] = []
    for at in range(0, len(boxes), MOST_BOXES):
        group = boxes[at : at + MOST_BOXES]
        element: Block = {
            "type": "checkboxes",
            "action_id": f"tick/{len(groups)}",
            "options": [box for box, _ in group],
        }
        ticked = [box for box, is_ticked in group if is_ticked]
        groups.append({**element, "initial_options": ticked} if ticked else element)
    return [*actions(groups), *actions([done])]
