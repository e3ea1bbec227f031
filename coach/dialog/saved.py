"""Saved answers: which there are, how they read, and what can be wrong with their use: C030 to C036. Pure."""

from collections.abc import Iterable, Mapping
from itertools import groupby

from coach.dialog.common import Common
from coach.dialog.problems import suggestion
from coach.dialog.sources import ALWAYS_KNOWN, BUILT_IN, Context, Save, Sources
from coach.dialog.texts import GIVEN, Written, bad_places, part_of, places, slot_of

#: How the value that a verb saves reads, where that isn't called like the verb.
KINDS = {
    "ask": "text", "draft": "long", "set": "text",
    "choose": "choice", "check": "choice",
    "questions": "list", "timer": "list", "play": "choice",
}  # fmt: skip
#: Parts of a value that a text can name: `{contact.first}`, `{meeting.time}`.
PARTS = {
    "name": ("first", "last", "title", "goes_by", "all"),
    "date": ("day", "time", "zone"),
}
#: Texts that turn a weak question round, and what they may put in of it.
REWORDINGS, REWORDED = "questions.rewordings.", ("rest", "verb", "last")
#: Verbs whose values are of one form, so that they can save the same answer.
_ALIKE = {"draft": "ask"}
#: Slots whose values `set` can't write: they have parts, or are lists.
_NOT_FIXED = frozenset({"date", "name", "check", "questions"})


def check_saved(common: Common, sources: Sources) -> dict[str, str]:
    """All slots with the kind of their values; what is wrong with the use of any is reported."""
    by_slot: dict[str, list[Save]] = {}
    for save in sources.saves:
        by_slot.setdefault(save.slot, []).append(save)
    slots = {**BUILT_IN, **dict.fromkeys(sources.unclear, "any")}
    for slot, saves in by_slot.items():
        slots[slot] = _kind(saves, slots.get(slot, "text"))
    if not sources.whole:
        return slots
    for slot, saves in by_slot.items():
        _check_one_form(slot, saves, sources)
    _check_uses(slots, by_slot, sources)
    for text_id, written in sources.texts.items():
        if text_id.startswith("common."):
            _check_places(written, {**slots, **dict.fromkeys(GIVEN, "any")} if GIVEN else None, sources)
        elif text_id.startswith(REWORDINGS):
            _check_places(written, dict.fromkeys(REWORDED, "any"), sources)
        else:
            _check_places(written, slots, sources)
            _check_known(written, sources.contexts.get(text_id, Context()), slots, common, sources)
    for template in sources.templates.values():
        _check_template(template, slots, sources)
    return slots


def _kind(saves: Iterable[Save], default: str) -> str:
    """How the values read that these steps save: what a question asks for says more than `set`."""
    verbs = sorted({save.verb for save in saves}, key=lambda verb: verb == "set")
    if not verbs or verbs[0] == "set":
        return default
    return KINDS.get(verbs[0], verbs[0])


def _check_one_form(slot: str, saves: list[Save], sources: Sources) -> None:
    asked = [save for save in saves if save.verb != "set"]
    for _, group in groupby(asked[1:], key=lambda save: (save.file, save.line)):
        save = next(group)
        if _ALIKE.get(save.verb, save.verb) != _ALIKE.get(asked[0].verb, asked[0].verb):
            where = f"'{asked[0].verb}' ({asked[0].file}, line {asked[0].line})"
            message = f"{slot} is saved by '{save.verb}' here and by {where}; use two names, or the same verb"
            sources.problems.add(save.file, save.line, "C033", message)
            return
    for save in saves:
        if save.verb == "set" and save.values and asked and asked[0].verb in _NOT_FIXED:
            message = (
                f"{slot} is saved by '{asked[0].verb}', so it can be set to now or emptied, but not to a word"
            )
            sources.problems.add(save.file, save.line, "C033", message)


def _check_uses(slots: Mapping[str, str], saves: Mapping[str, list[Save]], sources: Sources) -> None:
    for use in sources.uses:
        if use.slot not in slots:
            end = suggestion(use.slot, slots)
            sources.problems.add(use.file, use.line, "C031", f"nothing saves {use.slot}{end}")
        elif use.kinds and slots[use.slot] not in (*use.kinds, "any"):
            message = (
                f"{use.slot} is not a {' or '.join(use.kinds)}: it is saved by {_savers(saves, use.slot)}"
            )
            sources.problems.add(use.file, use.line, "C036", message)
        elif use.value:
            known = None if use.slot in sources.unclear else _values(saves.get(use.slot, []))
            if known is not None and use.value not in known:
                end = suggestion(use.value, known) or f"; it can be {', '.join(sorted(known))}"
                message = f"{use.slot} is never {use.value}{end}"
                sources.problems.add(use.file, use.line, "C035", message)


def _savers(saves: Mapping[str, list[Save]], slot: str) -> str:
    return " and ".join(sorted({f"'{save.verb}'" for save in saves.get(slot, [])})) or "the coach itself"


def _values(saves: list[Save]) -> set[str] | None:
    """All values that a slot can have; None when anything can be typed."""
    if not saves or any(
        save.values is None or save.verb not in ("choose", "check", "set", "play") for save in saves
    ):
        return None
    return {value for save in saves for value in save.values or ()}


def _check_places(written: Written, slots: Mapping[str, str] | None, sources: Sources) -> None:
    """Each place must name a slot, and a part that its kind has. `slots` None: any name will do."""
    file, line, text = written.file, written.line, written.text
    for bad in bad_places(text):
        message = f"{bad!r} is no place for an answer; write {{name}} in small letters, without spaces"
        sources.problems.add(file, line, "C030", message)
    for name in places(text) if slots is not None else ():
        assert slots is not None
        slot, part = slot_of(name), part_of(name)
        kind = slots.get(slot)
        if kind is None:
            end = suggestion(slot, slots)
            sources.problems.add(file, line, "C030", f"nothing saves {{{slot}}}{end}")
        elif part and kind != "any" and part not in PARTS.get(kind, ()):
            parts = PARTS.get(kind, ())
            end = suggestion(part, parts) or (
                f"; use {', '.join(parts)}" if parts else "; leave the part out"
            )
            sources.problems.add(file, line, "C034", f"{slot} has no part {part}{end}")


def _check_known(
    written: Written, context: Context, slots: Mapping[str, str], common: Common, sources: Sources
) -> None:
    """A text must read well when the answer isn't known."""
    for name in dict.fromkeys(places(written.text)):
        slot = slot_of(name)
        if slot not in slots or slot in ALWAYS_KNOWN or context.knows(slot):
            continue
        if slot in common.when_empty or name in common.when_empty:
            continue
        message = (
            f"{slot} may be empty here; add 'if: {slot} is not empty', "
            "or words for it in common.yaml, when_empty:"
        )
        sources.problems.add(written.file, written.line, "C032", message)


def _check_template(template: Written, slots: Mapping[str, str], sources: Sources) -> None:
    for number, line in enumerate(template.text.split("\n"), 1):
        _check_places(Written(line, template.file, number), slots, sources)
