"""What platforms and people can take in: lengths of labels and messages, options: C050 to C053. Pure."""

from collections.abc import Mapping

from coach.dialog.sources import Sources
from coach.dialog.steps import Enter, Question, Remind, Show, Step, Work
from coach.dialog.texts import Written, part_of, places, slot_of

#: Characters on a button: Slack takes 75, Discord 80.
LABEL = 75
#: Entries of a menu: Discord takes 25, Slack 100.
OPTIONS = 25
#: Words in a message that someone reads on a phone; drafts and scripts are documents.
WORDS = 60
NUDGE_WORDS = 35
#: Characters in a heading: Slack takes 150, Discord 256.
TITLE = 150

#: Texts of common.yaml that stand where an app has little room, or the beginnings of their names: a form's
#: title and buttons (Slack takes 24), a field's label (Discord takes 45), an error below it, a prompt, a
#: slash command and what it does (Discord takes 32 and 100).
APP_LABELS: Mapping[str, int] = {
    "form_settings": 24, "form_note": 24, "form_draft": 24, "app_save": 24, "app_cancel": 24,
    "app_edit": 30, "app_use_time": 30, "app_done": 30, "app_open": 30, "app_choose": 75, "app_pick": 75,
    "field_": 45, "error_": 75, "prompt_": 60, "home_forget_title": 100, "home_forget_text": 300,
    "home_forget_yes": 30, "home_forget_no": 30, "command_name_": 32, "command_": 100,
}  # fmt: skip

#: Characters of the longest value to expect, by kind; names are longer than one thinks.
LONGEST: Mapping[str, int] = {"name": 30, "date": 34, "number": 6, "duration": 10, "phone": 16, "choice": 30}
LONGEST_OTHER = 30
LONGEST_PART = 14


def check_limits(steps: Mapping[str, Step], slots: Mapping[str, str], sources: Sources) -> None:
    """Reports labels, titles and messages that are too long, and menus with too many options."""
    for step in steps.values():
        count = len(step.options) if isinstance(step, (Question, Remind)) else 0
        if count > OPTIONS:
            message = f"{count} options; {OPTIONS} at the most, and five are easier to choose from"
            sources.problems.add(step.file, step.line, "C051", message)
    titles = {f"{step.name}.document" for step in steps.values() if isinstance(step, Show)}
    titles |= {step.text_id for step in steps.values() if isinstance(step, Enter)}
    titles |= {f"{step.name}.draft" for step in steps.values() if isinstance(step, Work)}
    for text_id, written in sources.texts.items():
        room = _app_room(text_id)
        if room:
            _check_length(written, slots, room, "C050", "a label in an app", sources)
        elif _is_label(text_id):
            _check_length(written, slots, LABEL, "C050", "a button", sources)
        elif text_id in titles or text_id.endswith(".title"):
            _check_length(written, slots, TITLE, "C050", "a heading", sources)
        else:
            _check_words(text_id, written, sources)


def longest(text: str, slots: Mapping[str, str]) -> int:
    """How many characters this text may have once answers are put in."""
    length = len(text)
    for name in places(text):
        value = LONGEST_PART if part_of(name) else LONGEST.get(slots.get(slot_of(name), ""), LONGEST_OTHER)
        length += value - len(name) - 2
    return length


def _app_room(text_id: str) -> int:
    """How many characters an app has for this text; 0 when it has no such bound."""
    if not text_id.startswith("common."):
        return 0
    name = text_id.removeprefix("common.")
    kind = next((one for one in APP_LABELS if one.endswith("_") and name.startswith(one)), name)
    return APP_LABELS.get(kind, 0)


def _is_label(text_id: str) -> bool:
    return ".options." in text_id or text_id.startswith("common.option_")


def _check_length(
    written: Written, slots: Mapping[str, str], most: int, code: str, what: str, sources: Sources
) -> None:
    length = longest(written.text, slots)
    if length > most:
        note = " with its longest answers" if length != len(written.text) else ""
        message = f"{length} characters{note}; {what} can have {most}"
        sources.problems.add(written.file, written.line, code, message)


def _check_words(text_id: str, written: Written, sources: Sources) -> None:
    nudge = ".nudge." in text_id
    most, code = (NUDGE_WORDS, "C053") if nudge else (WORDS, "C052")
    count = len(written.text.split())
    if count > most:
        message = f"{count} words; {'a nudge' if nudge else 'a message'} has {most} at the most"
        sources.problems.add(written.file, written.line, code, message)
