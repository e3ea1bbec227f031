"""What the coach shows, as Discord's messages. Pure: an effect in, content and components out.

The content of a message is what screen readers, notifications and Discord's search read, so questions are
content with things to press below it. A layout (components v2) has no content, but room for twice as much:
a text to copy or to keep that would be torn into several messages is one layout.
What has no room on a button or in a menu stands in full, with the number that can be typed, in the content.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TypeGuard

from bots.discord_elements import (
    BUTTON,
    MOST_BUTTONS,
    MOST_LABEL,
    MOST_OPTION,
    MOST_OPTIONS,
    MOST_ROWS,
    PRIMARY,
    SECONDARY,
    SELECT,
    SUCCESS,
    Component,
    attachment,
    button,
    button_rows,
    can_carry,
    carried,
    container,
    fits,
    option,
    row,
    select,
    separator,
    text,
    walk,
)
from bots.discord_elements import Message as Message
from bots.discord_elements import Word as Word
from bots.discord_elements import view as view
from bots.discord_forms import MOST_FIELD
from bots.discord_forms import errors as errors
from bots.discord_forms import form as form
from bots.discord_forms import refilled as refilled
from bots.discord_forms import typed as typed
from bots.discord_text import pieces, prose
from bots.words import clean, units
from coach.model.effects import AskDate, Checklist, Choices, Document, Option, Say, Shown, Timer, numbered
from coach.runtime.render import File

#: Characters of a piece of text, of a message's content with its options, and of a layout's text. What
#: closes a question is added: Discord takes 2,000 of content and 4,000 in a layout.
MOST_PIECE, MOST_TEXT, MOST_LAID_OUT = 1500, 1700, 3500
MOST_CHOSEN = 250
#: A phone shows about so much of a button's text.
SHORT_LABEL = 38
#: Characters of an option's id that a button carries beside its question; a menu's entry has room for 100.
MOST_ID = 70
#: Documents that are shown as words too; all others are only files.
READABLE = ("text/markdown", "text/plain")


def render(effect: Shown, interview: str, word: Word, files: Sequence[File] = ()) -> tuple[Message, ...]:
    """The messages that show it, mostly one; what can be pressed is on the last.

    Long texts are split at sentence ends. None at all when there is nothing to show. `files` are attached.
    """
    attached = tuple(replace(file, name=_file_name(file.name)) for file in files)
    rows = _rows(effect, interview, word)
    layout = _layout(effect, [file.name for file in attached])
    if layout:
        return (_framed(layout, rows, attached),)
    parts = _parts(effect, word)
    if not parts and (rows or attached):
        parts = [prose(word("app_pick" if isinstance(effect, AskDate) else "app_choose"))]
    last = len(parts) - 1
    return tuple(
        Message(part, tuple(rows) if number == last else (), files=() if number else attached)
        for number, part in enumerate(parts)
    )


def has_files(effect: Shown) -> TypeGuard[Document]:
    """Whether files belong to it. A text to copy is one when it has no room in one message, nor in a form."""
    return isinstance(effect, Document) and not (
        effect.copy and units(effect.text) <= MOST_LAID_OUT - MOST_CHOSEN
    )


def closed(effect: Shown, chosen: str, word: Word, interview: str = "") -> Message:
    """The last of its messages again, to edit it: nothing can be pressed any more, the choice is readable.

    Args:
        effect: what was shown.
        chosen: what was chosen, in words; "" for nothing.
        word: the words of the person's language.
        interview: the interview's id; what was attached stays.
    """
    rows = [_answered(one, effect, chosen) for one in _rows(effect, interview, word)]
    said = _said(chosen, word)
    names = [_file_name(name) for name in effect.file_names] if has_files(effect) else []
    layout = _layout(effect, names)
    if layout:
        return _framed(layout, [*([text(said)] if said else []), *rows], ())
    parts = _parts(effect, word)
    content = "\n\n".join(one for one in (*parts[-1:], said) if one)
    return Message(content or prose(word("app_done")), tuple(rows))


def ticked(
    components: Iterable[Component], custom_id: str = "", values: Sequence[str] = ()
) -> tuple[str, ...]:
    """What is ticked in a checklist: in one menu what is chosen now, in its others what was before.

    Args:
        components: of the message, as Discord sends them along.
        custom_id: of the menu that was changed; "" when the button was pressed.
        values: what is chosen in that menu now.
    """
    found: list[str] = []
    for one in walk(components):
        if one["type"] == SELECT:
            changed = one["custom_id"] == custom_id
            found += [
                each["value"]
                for each in one["options"]
                if (each["value"] in values if changed else each.get("default"))
            ]
    return tuple(found)


# The text ---------------------------------------------------------------------------------------------


def _parts(effect: Shown, word: Word) -> list[str]:
    """The content of each message, with the options where they aren't all on buttons."""
    parts = _told(effect, word)
    listing = pieces(_listing(effect), MOST_PIECE)
    if parts and listing and units(parts[-1]) + units(listing[0]) < MOST_TEXT:
        parts[-1] = f"{parts[-1]}\n{listing.pop(0)}"
    return [*parts, *listing]


def _told(effect: Shown, word: Word) -> list[str]:
    """The same without options."""
    said = clean(effect.text).strip("\n")
    if isinstance(effect, Timer):
        ends = int(effect.ends.timestamp())
        told = pieces(said, MOST_PIECE, effect.moments, laid_out=True)
        return [*told[:-1], "\n".join([*told[-1:], f"⏱ <t:{ends}:t> (<t:{ends}:R>)"])]
    if not isinstance(effect, Document):
        return pieces(said, MOST_PIECE, effect.moments)
    if effect.media_type not in READABLE:
        said = word("app_document")
    heads = pieces(clean(effect.title).strip(), MOST_PIECE)
    if len(heads) == 1 and "\n" not in heads[0]:
        heads = [f"**{heads[0]}**"]
    told = _document(effect, said, MOST_PIECE)
    if heads and told and units(heads[-1]) + units(told[0]) < MOST_TEXT:
        told[0] = f"{heads.pop()}\n{told[0]}"
    return [*heads, *told]


def _document(effect: Document, said: str, most: int) -> list[str]:
    copied = effect.copy and effect.media_type in READABLE
    return pieces(said, most, effect.moments, laid_out=not effect.copy, copied=copied)


def _layout(effect: Shown, names: Sequence[str]) -> list[Component]:
    """A document that would be several messages, as one; nothing for all else."""
    if not isinstance(effect, Document) or effect.media_type not in READABLE or _listing(effect):
        return []
    said, title = clean(effect.text).strip("\n"), clean(effect.title).strip()
    if "\n" in title or units(prose(title)) > MOST_CHOSEN or len(_document(effect, said, MOST_PIECE)) < 2:
        return []
    told = _document(effect, said, MOST_LAID_OUT - MOST_CHOSEN)
    if len(told) > 1:
        return []
    heading = [text(f"### {prose(title)}"), separator()] if title else []
    return [*heading, text(told[0]), *([separator(), *map(attachment, names)] if names else [])]


def _framed(layout: Sequence[Component], below: Sequence[Component], files: tuple[File, ...]) -> Message:
    inside = [*layout, separator(), *below] if below else layout
    return Message("", (container(*inside),), v2=True, files=files)


def _file_name(name: str) -> str:
    """A name that Discord leaves as it is."""
    return re.sub(r"[^\w.-]+", "-", name, flags=re.ASCII).strip(".-")[-100:] or "document.txt"


def _said(chosen: str, word: Word) -> str:
    """What was chosen, in a line."""
    line = " ".join(clean(chosen).split())
    if not line:
        return ""
    told = pieces(word("app_chosen").replace("{chosen}", line), MOST_CHOSEN)
    return told[0] if len(told) == 1 else f"{told[0]}…"


# What can be chosen -----------------------------------------------------------------------------------


def _options(effect: Shown) -> tuple[Option, ...]:
    return () if isinstance(effect, Say) else effect.options


def _first(effect: Shown) -> int:
    return effect.first if isinstance(effect, Choices) else 1


def _listing(effect: Shown) -> str:
    """The options, numbered as they can be typed; nothing when each can be read in full on a button."""
    options = _options(effect)
    entries = isinstance(effect, Checklist)
    if not entries and not any(_in_menu(options)) and all(fits(one.label, MOST_LABEL) for one in options):
        return ""
    ticked_now = effect.ticked if isinstance(effect, Checklist) else None
    single = tuple(Option(one.id, " ".join(clean(one.label).split())) for one in options)
    return "\n".join(line.strip() for line in numbered(single, ticked_now, first=_first(effect)))


def _in_menu(options: Sequence[Option]) -> list[bool]:
    """For each option, whether it is in a menu: answers, when they are many or long.

    Ways on, such as "do:skip", are few and stay buttons below it.
    """
    ways = [":" in one.id for one in options]
    answers = [one for one, way in zip(options, ways, strict=True) if not way]
    answers_in = len(answers) > MOST_BUTTONS or any(not fits(one.label, SHORT_LABEL) for one in answers)
    ways_in = sum(ways) > MOST_BUTTONS
    inside = [ways_in if way else answers_in for way in ways]
    return [is_in or len(one.id) > MOST_ID for one, is_in in zip(options, inside, strict=True)]


def _rows(effect: Shown, interview: str, word: Word) -> list[Component]:
    """The rows with what can be pressed; what has no room in five rows can be typed."""
    if isinstance(effect, Say):
        return []
    if isinstance(effect, Checklist):
        return _menu_of_entries(effect, interview, word)
    drafted = isinstance(effect, Document) and effect.copy
    entries, buttons = _chosen_from(effect, interview, drafted=drafted)
    if drafted and effect.question and units(effect.text) <= MOST_FIELD:
        buttons.insert(1, button(word("app_edit"), carried("edit", interview, effect.question)))
    rows_of_buttons = button_rows(buttons)
    menus = _menus(entries, carried("coach", interview, effect.question), word, room=MOST_ROWS - 1)
    return [*menus, *rows_of_buttons][:MOST_ROWS]


def _chosen_from(
    effect: Choices | AskDate | Document | Timer, interview: str, *, drafted: bool
) -> tuple[list[Component], list[Component]]:
    """Entries of menus and buttons, each option in one of them; the first of a draft leads on."""
    entries: list[Component] = []
    buttons: list[Component] = []
    seen: set[str] = set()
    for at, (one, in_menu) in enumerate(zip(effect.options, _in_menu(effect.options), strict=True)):
        carries = carried("coach", interview, effect.question, one.id)
        if one.id in seen:
            continue
        seen.add(one.id)
        if not in_menu:
            label = _label(one, at + _first(effect), MOST_LABEL)
            buttons.append(button(label, carries, *([PRIMARY] if drafted and at == 0 else [])))
        elif can_carry(one.id):
            entries.append(option(_label(one, at + _first(effect), MOST_OPTION), one.id))
    return entries, buttons


def _menu_of_entries(effect: Checklist, interview: str, word: Word) -> list[Component]:
    """Menus in which any number is ticked, and a button for what is ticked as it stands."""
    carries = carried("ticks", interview, effect.question)
    entries = [
        option(_label(one, number, MOST_OPTION), one.id, chosen=one.id in effect.ticked)
        for number, one in enumerate(effect.options, 1)
        if can_carry(one.id)
    ]
    menus = _menus(entries, carries, word, room=MOST_ROWS - 1, many=True)
    return [*menus, row(button(word("app_done"), f"{carries}done", PRIMARY))]


def _menus(
    entries: Sequence[Component], carries: str, word: Word, *, room: int, many: bool = False
) -> list[Component]:
    menus = [entries[at : at + MOST_OPTIONS] for at in range(0, len(entries), MOST_OPTIONS)]
    return [
        row(select(f"{carries}{f'/{number}' if number else ''}", group, word("app_choose"), many=many))
        for number, group in enumerate(menus[:room])
    ]


def _label(one: Option, number: int, most: int) -> str:
    """The option's label; with its number in the text when it doesn't fit."""
    return one.label if fits(one.label, most) else f"{number}. {one.label}"


def _answered(component: Component, effect: Shown, chosen: str) -> Component:
    """A row that can't be pressed any more, in which what was chosen stands out."""
    here = {one.id for one in _options(effect) if _is_chosen(one, effect, chosen)}
    return row(*(_shown_after(one, here) for one in component["components"]))


def _is_chosen(one: Option, effect: Shown, chosen: str) -> bool:
    if isinstance(effect, Checklist):
        return f", {one.label}, " in f", {chosen}, "
    return one.label == chosen


def _shown_after(pressed: Component, chosen: set[str]) -> Component:
    if pressed["type"] == BUTTON:
        here = pressed["custom_id"].rpartition("|")[2] in chosen
        return {**pressed, "disabled": True, "style": SUCCESS if here else SECONDARY}
    options = [{**each, "default": each["value"] in chosen} for each in pressed["options"]]
    return {**pressed, "disabled": True, "options": options}
