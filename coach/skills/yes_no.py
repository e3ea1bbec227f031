"""Yes and no, in the ways people say it; and "I don't know", which is neither. Pure."""

import re
from collections.abc import Sequence
from dataclasses import replace

from coach.model.reading import Reading
from coach.skills.dates import after_correction
from coach.skills.typed import closest, plain, sentence
from coach.skills.words import SHORTEST_SLIP, Phrasebook, Words

#: Letters drawn out: "yesss", "nooooo".
_DRAWN_OUT = re.compile(r"([^\W\d_])\1{2,}")
#: Longer than this, a yes or no somewhere in the middle means nothing.
_MOST_WORDS = 6
_SAYS = {"yes": True, "yes_unsure": True, "no": False, "no_unsure": False}


def read_yes_no(text: str, words: Words) -> Reading:
    """True, False or nothing. Unsure when it was said with a doubt, a condition or a correction."""
    typed = plain(text)
    said, corrected = after_correction(typed, words)
    if corrected and said:
        reading = _read(said, words)
        if reading.understood:
            return Reading(reading.value, unsure=True, why=words.why("corrected"))
    if corrected and (cut := sentence(typed)):  # "yes!! wait no": the correction is the answer
        reading = _read(cut[-1], words)
        if reading.understood:
            return Reading(reading.value, unsure=True, why=words.why("corrected"))
    return _read(typed, words)


def _read(typed: str, words: Words) -> Reading:
    reading = _as_typed(typed, words)
    if reading.understood or reading.why != words.why("nothing"):
        return reading
    mended = _mended(typed, words)
    reading = _as_typed(mended, words) if mended != typed else reading
    return replace(reading, unsure=True, why=words.why("typo")) if reading.understood else reading


def _mended(typed: str, words: Words) -> str:
    """The text with the slips in its longer words put right: "absolutley not"."""
    cut = typed.split()
    if len(cut) > _MOST_WORDS:
        return typed
    known = words.phrases("yes", "no", "yes_unsure", "no_unsure", "yes_lead", "hedges", "unknown", "neither")
    parts = {piece for phrase in known for piece in phrase}
    whole = tuple(
        sorted(phrase[0] for phrase in known if len(phrase) == 1 and len(phrase[0]) >= SHORTEST_SLIP - 1)
    )
    return " ".join(
        one if len(one) < SHORTEST_SLIP or one in parts or not one.isalpha() else closest(one, whole) or one
        for one in cut
    )


def _as_typed(typed: str, words: Words) -> Reading:
    asked = typed.rstrip().endswith("?")
    book = words.phrases("neither", "yes_unsure", "no_unsure", "yes", "no", "unknown")
    for pieces in (
        sentence(typed),
        sentence(_DRAWN_OUT.sub(r"\1", typed)),
        sentence(_DRAWN_OUT.sub(r"\1\1", typed)),
    ):
        if says_unknown(typed, words):
            return Reading(why=words.why("unknown"))
        if name := book.get(pieces):
            return _reading(name, words, unsure=asked)
        rest = _without(pieces, words.phrases("unknown", "yes_lead", "hedges"))
        hedged = _has(pieces, words.phrases("unknown", "hedges"))
        if found := book.at(rest, 0) if rest else None:
            return _led(rest, *found, book, words, unsure=hedged or asked)
        if rest and words.phrases("yes_no_asks").at(rest, 0):
            return Reading(why=words.why("question"))
    return _in_the_middle(sentence(typed), book, words)


def _reading(name: str, words: Words, *, unsure: bool = False) -> Reading:
    if name not in _SAYS:
        return Reading(why=words.why("kind_of"))
    unsure = unsure or name.endswith("_unsure")
    return Reading(_SAYS[name], unsure=unsure, why=words.why("guess") if unsure else "")


def _led(
    pieces: Sequence[str], length: int, name: str, book: Phrasebook[str], words: Words, *, unsure: bool
) -> Reading:
    """A text that begins with a yes or no: what follows may confirm it, doubt it or turn it round."""
    behind = pieces[length:]
    if not behind:
        return _reading(name, words, unsure=unsure)
    if name not in _SAYS:
        return Reading(why=words.why("kind_of"))
    if _SAYS[name] and (behind[0],) in words.phrases("negations") and not _SAYS.get(_lead(behind, book)):
        return Reading(False, unsure=True, why=words.why("guess"))  # "I have never", "that's right, not"
    others = _names(behind, book)
    if "neither" in others and len(behind) <= 2:
        return Reading(_SAYS[name], unsure=True, why=words.why("guess"))
    opposite = [other for other in others if other in _SAYS and _SAYS[other] != _SAYS[name]]
    whole = book.get(tuple(behind))
    if whole in opposite:  # "yeah no", "no yes": the last word counts
        return Reading(_SAYS[whole], unsure=True, why=words.why("yes_and_no"))
    if (
        name == "no"
        and behind[0] not in words.set("no_after")
        and not any(other in ("no", "no_unsure") for other in others)
    ):
        unsure = unsure or length == 1  # "no time today"
    if opposite and "neither" in others:
        return Reading(why=words.why("yes_and_no"))
    if _SAYS[name] and opposite:  # "that's the one I don't want"
        unsure = True
    turned = words.phrases("turns").find(_unknown_pieces(behind, book))
    return _reading(name, words, unsure=unsure or (turned is not None and _SAYS[name]))


def _lead(pieces: Sequence[str], book: Phrasebook[str]) -> str:
    found = book.at(pieces, 0)
    return found[1] if found else ""


def _names(pieces: Sequence[str], book: Phrasebook[str]) -> list[str]:
    names: list[str] = []
    place = 0
    while place < len(pieces):
        found = book.at(pieces, place)
        names += [found[1]] if found else []
        place += found[0] if found else 1
    return names


def _unknown_pieces(pieces: Sequence[str], book: Phrasebook[str]) -> tuple[str, ...]:
    """The pieces that are no part of a yes or no ("why not")."""
    left: list[str] = []
    place = 0
    while place < len(pieces):
        found = book.at(pieces, place)
        if found is None:
            left.append(pieces[place])
        place += found[0] if found else 1
    return tuple(left)


def _in_the_middle(pieces: Sequence[str], book: Phrasebook[str], words: Words) -> Reading:
    """A short text with one side of yes and no somewhere in it."""
    says = {_SAYS[name] for name in _names(pieces, book) if name in _SAYS}
    if len(pieces) > _MOST_WORDS or not says:
        return Reading(why=words.why("nothing"))
    if len(says) == 2:
        return Reading(why=words.why("yes_and_no"))
    if words.phrases("negations").find(_unknown_pieces(pieces, book)):
        return (
            Reading(False, unsure=True, why=words.why("guess"))
            if True in says
            else Reading(why=words.why("nothing"))
        )
    return Reading(says.pop(), unsure=True, why=words.why("guess"))


def _without(pieces: Sequence[str], lead: Phrasebook[str]) -> tuple[str, ...]:
    place = 0
    while place < len(pieces) and (found := lead.at(pieces, place)):
        place += found[0]
    return tuple(pieces[place:])


def _has(pieces: Sequence[str], book: Phrasebook[str]) -> bool:
    return book.find(pieces) is not None


def says_unknown(text: str, words: Words) -> bool:
    """Whether the whole message is an "I don't know", however it is put."""
    typed = plain(text)
    pieces = tuple(piece for piece in sentence(typed) if piece != "?")
    around, book = words.phrases("unknown_around"), words.phrases("unknown")
    if not pieces:
        return typed in words.set("unknown")
    if pieces in book or typed in words.set("unknown"):
        return True
    place, known = 0, False
    while place < len(pieces):
        found = book.at(pieces, place)
        if found is None:
            found = around.at(pieces, place)
            if found is None:
                return False
        else:
            known = True
        place += found[0]
    return known
