"""The small parts of messages, forms and the Home tab: labels, buttons and what they carry. Pure."""

from collections.abc import Callable, Sequence

from bots.slack_text import Block, clean, shorten

#: The words for a text of common.yaml, in the person's language.
Word = Callable[[str], str]

MOST_LABEL = 75
#: Elements of one block.
MOST_ELEMENTS = 25


def plain(text: str, most: int) -> Block:
    """A label, shortened to what Slack takes; in full it then stands elsewhere."""
    return {"type": "plain_text", "text": shorten(clean(text), most) or "–", "emoji": False}


def value(interview: str, question: int | str, option: str) -> str:
    """What a button carries, so that it works after a restart, and an old one is known for what it is."""
    return f"coach|{interview}|{question}|{option}"


def button(label: str, action: str, carries: str, *, primary: bool = False) -> Block:
    """A button; `primary` for the one of a message that leads on."""
    made = {"type": "button", "action_id": action, "text": plain(label, MOST_LABEL), "value": carries}
    return {**made, "style": "primary"} if primary else made


def actions(elements: Sequence[Block]) -> list[Block]:
    """Blocks with these things to press, in order."""
    return [
        {"type": "actions", "elements": list(elements[at : at + MOST_ELEMENTS])}
        for at in range(0, len(elements), MOST_ELEMENTS)
    ]


def chat_url(app: str, team: str) -> str:
    """The address that opens the app's chat in the Slack client."""
    return f"slack://app?team={team}&id={app}&tab=messages"
