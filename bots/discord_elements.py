"""The small parts of messages: buttons, menus, texts, and what they carry. Pure.

Components are dicts as Discord's API has them, so that they can be sent without a connected client;
`view` makes discord.py's objects of them.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from discord import ButtonStyle, SelectOption, ui

from bots.words import clean, shorten, units
from coach.runtime.render import File

#: The words for a text of common.yaml, in the person's language.
Word = Callable[[str], str]
Component = dict[str, Any]

ROW, BUTTON, SELECT, SECTION, TEXT, FILE, SEPARATOR, CONTAINER = 1, 2, 3, 9, 10, 13, 14, 17
PRIMARY, SECONDARY, SUCCESS = 1, 2, 3
#: Characters of labels and of what they carry.
MOST_LABEL, MOST_OPTION, MOST_PLACEHOLDER, MOST_CARRIED = 80, 100, 150, 100
#: What fits beside each other, in a menu and in a message.
MOST_BUTTONS, MOST_OPTIONS, MOST_ROWS = 5, 25, 5


def plain(text: str, most: int) -> str:
    """A label, shortened to what Discord takes; in full it then stands elsewhere."""
    return shorten(clean(text), most) or "–"


def fits(label: str, most: int) -> bool:
    """Whether this label can be shown as it is."""
    return plain(label, most) == label


def carried(what: str, interview: str, question: int, option: str = "") -> str:
    """What a component carries, so that it works after a restart, and an old one is known for what it is."""
    return f"{what}|{interview}|{question}|{option}"


def can_carry(custom_id: str) -> bool:
    """Whether Discord takes this as a custom id or an option's value."""
    return 0 < units(custom_id) <= MOST_CARRIED and bool(custom_id.strip())


def button(label: str, custom_id: str, style: int = SECONDARY) -> Component:
    """A button to press."""
    return {
        "type": BUTTON,
        "style": style,
        "label": plain(label, MOST_LABEL),
        "custom_id": custom_id,
        "disabled": False,
    }


def option(label: str, value: str, *, chosen: bool = False) -> Component:
    """An entry of a menu."""
    return {"label": plain(label, MOST_OPTION), "value": value, "default": chosen}


def select(
    custom_id: str, options: Sequence[Component], placeholder: str, *, many: bool = False
) -> Component:
    """A menu from which one entry is chosen, or any number."""
    return {
        "type": SELECT,
        "custom_id": custom_id,
        "options": list(options),
        "placeholder": plain(placeholder, MOST_PLACEHOLDER),
        "min_values": 0 if many else 1,
        "max_values": len(options) if many else 1,
        "disabled": False,
    }


def row(*inside: Component) -> Component:
    """A row of buttons, or a menu."""
    return {"type": ROW, "components": list(inside)}


def button_rows(buttons: Sequence[Component]) -> list[Component]:
    """Rows with these buttons, in order."""
    return [row(*buttons[at : at + MOST_BUTTONS]) for at in range(0, len(buttons), MOST_BUTTONS)]


def text(content: str) -> Component:
    """A text of a layout."""
    return {"type": TEXT, "content": content}


def section(content: str, beside: Component) -> Component:
    """A text of a layout with a button beside it."""
    return {"type": SECTION, "components": [text(content)], "accessory": beside}


def separator() -> Component:
    """A line between two things of a layout."""
    return {"type": SEPARATOR, "divider": True, "spacing": 1}


def attachment(name: str) -> Component:
    """Shows an attached file in a layout, where it would be hidden otherwise."""
    return {"type": FILE, "file": {"url": f"attachment://{name}"}, "spoiler": False}


def container(*inside: Component) -> Component:
    """A frame around these."""
    return {"type": CONTAINER, "components": list(inside), "spoiler": False}


def walk(components: Iterable[Component]) -> Iterator[Component]:
    """All components, those inside others too."""
    for one in components:
        yield one
        yield from walk(one.get("components", ()))
        if "accessory" in one:
            yield one["accessory"]


@dataclass(frozen=True, slots=True)
class Message:
    """One message: its content, and its components as Discord's API has them.

    `v2`: it is a layout, whose words are in its components.
    """

    content: str
    components: tuple[Component, ...] = ()
    v2: bool = False
    files: tuple[File, ...] = ()


# As discord.py's objects ------------------------------------------------------------------------------


def view(message: Message) -> ui.View | ui.LayoutView | None:
    """A message's components as discord.py's, waiting for ever; None for none."""
    if not message.components:
        return None
    if message.v2:
        layout = ui.LayoutView(timeout=None)
        for one in message.components:
            layout.add_item(_item(one))
        return layout
    made = ui.View(timeout=None)
    for number, one in enumerate(message.components):
        for inside in one["components"]:
            made.add_item(_pressed(inside, number))
    return made


def _item(component: Component) -> ui.Item[Any]:
    match component["type"]:
        case 1:
            return ui.ActionRow(*(_pressed(one) for one in component["components"]))
        case 9:
            words = (one["content"] for one in component["components"])
            return ui.Section(*words, accessory=_pressed(component["accessory"]))
        case 10:
            return ui.TextDisplay(component["content"])
        case 13:
            return ui.File(component["file"]["url"])
        case 14:
            return ui.Separator(visible=True)
        case _:
            return ui.Container(*(_item(one) for one in component["components"]))


def _pressed(component: Component, at: int | None = None) -> ui.Item[Any]:
    if component["type"] == BUTTON:
        return ui.Button(
            style=ButtonStyle(component["style"]),
            label=component["label"],
            custom_id=component["custom_id"],
            disabled=component["disabled"],
            row=at,
        )
    return ui.Select(
        custom_id=component["custom_id"],
        placeholder=component["placeholder"],
        min_values=component["min_values"],
        max_values=component["max_values"],
        options=[SelectOption(**one) for one in component["options"]],
        disabled=component["disabled"],
        row=at,
    )
