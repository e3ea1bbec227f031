"""Which option somebody means: by number, place in the list, label, other words, or with slips. Pure."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from coach.model.effects import Option
from coach.model.reading import Reading
from coach.skills.dates import after_correction
from coach.skills.numbers import read_duration
from coach.skills.refusing import sides
from coach.skills.typed import Token, Tokens, at, plain, tokens
from coach.skills.words import Phrasebook, Words, pieces
from coach.skills.yes_no import read_yes_no, says_unknown

#: Names of options whose words are kept at hand: more than the options of all scripts have.
MOST_NAMES = 4096
#: How alike (of 100) a label and a typed word must be, and by how much more than the next.
ALIKE = 80
AHEAD = 8
_SHORTEST_ALIKE = 4
#: "e-mail", "t-shirt"
_SHORT_DASH = re.compile(r"(?<=\b[^\W\d_])-(?=[^\W\d_]{3})")
#: Signs behind this one are emoji and the like.
_LAST_OF_TEXT = 0x2000
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True, slots=True)
class Entry:
    """An option with everything that it can be called, each as pieces."""

    id: str
    names: tuple[tuple[str, ...], ...]
    label: tuple[str, ...]


def read_choice(
    text: str,
    words: Words,
    options: Sequence[Option],
    also: Mapping[str, Sequence[str]] | None = None,
    *,
    many: bool = False,
) -> Reading:
    """An option's id, or with `many` a list of ids (empty for "none of them")."""
    if not options:
        return Reading(why=words.why("nothing"))
    typed = plain(text)
    said, corrected = after_correction(typed, words)
    if corrected and said:
        reading = _read(said, words, options, also or {}, many)
        if reading.understood:
            return Reading(reading.value, unsure=True, why=words.why("corrected"))
    return _read(typed, words, options, also or {}, many)


def entries(options: Sequence[Option], also: Mapping[str, Sequence[str]], words: Words) -> tuple[Entry, ...]:
    """The options with their names cut into pieces; also without what any label may have ("by email")."""
    full: dict[str, list[tuple[str, ...]]] = {}
    for option in options:
        called = (option.id.replace("_", " "), option.label, *also.get(option.id, ()))
        full[option.id] = [_name(name) for name in called]
    made = []
    for option in options:
        taken = {name for one, names in full.items() if one != option.id for name in names}
        short = [_stripped(name, words) for name in full[option.id]]
        telling = [
            one
            for one, name in zip(short, full[option.id], strict=True)
            if _is_telling(one, name) and one not in taken  # "friend of" isn't "friend" where that is another
        ]
        names = dict.fromkeys(name for name in (*full[option.id], *telling) if name)
        made.append(Entry(option.id, tuple(names), _name(option.label)))
    return tuple(made)


def _is_telling(short: tuple[str, ...], name: tuple[str, ...]) -> bool:
    """Whether what is left says as much: "email" of "by email", but not "they" of "they said yes"."""
    return 0 < len(short) < len(name) and 2 * len("".join(short)) >= len("".join(name))


def _cut(text: str) -> tuple[str, ...]:
    """The words of a text; "e-mail" is "email", "in-person" two words, and emoji are words."""
    cut = pieces(_SHORT_DASH.sub("", plain(text)).replace("-", " "))
    return tuple(piece for piece in cut if piece[0].isalnum() or ord(piece[0]) > _LAST_OF_TEXT)


@lru_cache(MOST_NAMES)
def _name(text: str) -> tuple[str, ...]:
    """The words of what an option is called, which is asked for again with each answer."""
    return _cut(text)


def _read(
    typed: str, words: Words, options: Sequence[Option], also: Mapping[str, Sequence[str]], many: bool
) -> Reading:
    known = entries(options, also, words)
    cut = _cut(typed)
    exact = [entry.id for entry in known if cut and cut in entry.names]
    if len(exact) == 1 and cut:
        numbers = _numbers(typed, words, len(known))
        if numbers and known[numbers[0] - 1].id != exact[0]:
            return _one(exact[0], words, many, "label_number")
        return _one(exact[0], words, many)
    if many and (group := _group(cut, known, words)):
        return group
    if (place := _place(typed, words, len(known))) is not None:
        return _one(known[place].id, words, many)
    numbers = _numbers(typed, words, len(known))
    if numbers and not _named(cut, known, words):
        return _several([known[number - 1].id for number in numbers], words, many, _doubt(typed, cut, words))
    if cut in words.phrases("choose_any"):
        return Reading(why=words.why("kind_of"))
    reading = _by_name(typed, cut, known, words, many)
    return reading if reading.understood else _by_length(typed, known, words, many) or reading


def _by_length(typed: str, known: Sequence[Entry], words: Words, many: bool) -> Reading | None:
    """The option that is as long as the text says ("half an hour"), or that says "not sure" as well."""
    if says_unknown(typed, words):
        unknown = [entry.id for entry in known if says_unknown(" ".join(entry.label), words)]
        return _one(unknown[0], words, many) if len(unknown) == 1 else None
    length = read_duration(typed, words)
    if not length.understood:
        return None
    same = [e.id for e in known if read_duration(" ".join(e.label), words).value == length.value]
    return _one(same[0], words, many, "about" if length.unsure else "") if len(same) == 1 else None


def _one(value: str, words: Words, many: bool, why: str = "") -> Reading:
    return Reading([value] if many else value, unsure=bool(why), why=words.why(why) if why else "")


def _several(ids: Sequence[str], words: Words, many: bool, why: str = "") -> Reading:
    unique = list(dict.fromkeys(ids))
    if len(unique) == 1:
        return _one(unique[0], words, many, why)
    if not many:
        return Reading(why=words.why("several"))
    return Reading(unique, unsure=bool(why), why=words.why(why) if why else "")


def _place(typed: str, words: Words, count: int) -> int | None:
    """The place in the list that "the second one", "last" or "b" stands for."""
    cut = _cut(typed)
    if cut in words.phrases("choose_last"):
        return count - 1
    if cut in words.phrases("choose_first"):
        return 0
    if cut in words.phrases("choose_middle") and count % 2:
        return count // 2
    if len(cut) == 1 and cut[0] in _LETTERS and _LETTERS.index(cut[0]) < count:
        return _LETTERS.index(cut[0])
    return None


def _numbers(typed: str, words: Words, count: int) -> list[int]:
    """The numbers of options that the text consists of ("1, 3 and 4", "1-3", "the second one"), or none."""
    found = tokens(typed, words)
    filler = words.phrases("choose_empty", "choose_number")
    numbers: list[int] = []
    place = 0
    while place < len(found):
        token = found[place]
        value = (
            token.text
            if token.is_digits and len(token.text) < 4
            else token.get("ordinal") or token.get("number")
        )
        single = token.text in ("one", words.language) or (token.get("number") == "1" and len(found) > 1)
        if value and not (single and numbers):
            number = int(value)
            if not 1 <= number <= count:
                return []
            numbers += range(numbers[-1] + 1, number) if _dashed(found, place, numbers) else []
            numbers.append(number)
            if at(found, place + 1).get("ordinal_end") and at(found, place + 1).glued:
                place += 1
        elif (numbers and (token.text,) in words.phrases("negations")) or _speaks(token, filler):
            return []
        place += 1
    return numbers


def _speaks(token: Token, filler: Phrasebook[str]) -> bool:
    """Whether a token is a word that more is said with than a number."""
    return token.text.isalpha() and (token.text,) not in filler and not token.get("the")


def _dashed(found: Tokens, place: int, numbers: list[int]) -> bool:
    """Whether a range ends here: "1-3", "2 to 4"."""
    before = at(found, place - 1)
    return bool(numbers) and (before.get("to") is not None) and at(found, place - 2).is_digits


def _group(cut: tuple[str, ...], known: Sequence[Entry], words: Words) -> Reading | None:
    """All, none, both, and all but some."""
    ids = [entry.id for entry in known]
    if cut in words.phrases("choose_none"):
        return Reading([])
    if cut in words.phrases("choose_both"):
        return Reading(ids) if len(ids) == 2 else Reading(why=words.why("several"))
    excepted = words.phrases("choose_except").find(cut)
    everything = words.phrases("choose_all")
    if excepted and (excepted[0] == 0 or tuple(cut[: excepted[0]]) in everything):
        rest = " ".join(cut[excepted[0] + excepted[1] :])
        reading = _read(
            rest, words, [Option(entry.id, " ".join(entry.label)) for entry in known], {}, many=True
        )
        if reading.value:
            return Reading(
                [one for one in ids if one not in reading.value], unsure=reading.unsure, why=reading.why
            )
        return None
    if cut in everything or (_stripped(cut, words) in everything and len(cut) < 6):
        return Reading(ids)
    return None


def _stripped(cut: Sequence[str], words: Words) -> tuple[str, ...]:
    filler = words.phrases("choose_empty")
    return tuple(piece for piece in cut if (piece,) not in filler)


def _named(cut: Sequence[str], known: Sequence[Entry], words: Words) -> list[tuple[str, int]]:
    """Options whose name stands in the text: id and how many words; inside a longer name none is found."""
    starts: dict[str, list[int]] = {}
    for start, piece in enumerate(cut):
        starts.setdefault(piece, []).append(start)
    hits = [
        (start, len(name), entry.id)
        for entry in known
        for name in entry.names
        for start in starts.get(name[0], ())
        if tuple(cut[start : start + len(name)]) == name and not _hollow(name, words)
    ]
    best: list[tuple[str, int]] = []
    for start, length, one in sorted(hits):
        inside = any(
            other != one and begin <= start and start + length <= begin + long and long > length
            for begin, long, other in hits
        )
        if not inside and one not in [name for name, _ in best]:
            best.append((one, length))
    return best


def _hollow(name: Sequence[str], words: Words) -> bool:
    """Whether a name is a word that stands in any sentence ("no", "yes", "other" are not)."""
    return (
        all((piece,) in words.phrases("choose_empty") for piece in name)
        and len(name) == 1
        and len(name[0]) < 3
    )


def _by_name(typed: str, cut: tuple[str, ...], known: Sequence[Entry], words: Words, many: bool) -> Reading:
    named = _named(cut, known, words)
    ids = {entry.id for entry in known}
    negated = words.phrases("negations").find(cut)
    if {"yes", "no"} <= ids and (not named or {one for one, _ in named} <= {"yes", "no"}):
        reading = read_yes_no(typed, words)
        if reading.understood:
            value = "yes" if reading.value else "no"
            return Reading([value] if many else value, unsure=reading.unsure, why=reading.why)
    if many:
        named += [
            (one, 1) for one in _by_own_word(cut, known, words) if one not in [name for name, _ in named]
        ]
    if negated and named:
        return _refused(typed, cut, negated[0], known, words, many)
    if named:
        return _several([one for one, _ in named], words, many, _doubt(typed, cut, words))
    return _partly(cut, known, words, many)


def _by_own_word(cut: Sequence[str], known: Sequence[Entry], words: Words) -> list[str]:
    """Options of whose label a longer word stands in the text that no other label has."""
    counts = Counter(piece for entry in known for piece in set(entry.label))
    refused = words.phrases("negations", "choose_empty")
    return [
        entry.id
        for entry in known
        if any(
            piece in cut and counts[piece] == 1 and len(piece) > 3 and (piece,) not in refused
            for piece in entry.label
        )
    ]


def _doubt(typed: str, cut: Sequence[str], words: Words) -> str:
    """Why a plain naming is still doubtful: "maybe 2", "email?"; "" when it isn't."""
    maybe = words.phrases("choose_maybe").find(cut) is not None
    return "guess" if maybe or typed.endswith("?") else ""


def _refused(
    typed: str, cut: Sequence[str], place: int, known: Sequence[Entry], words: Words, many: bool
) -> Reading:
    """ "Not email": of two options the other one, and it is asked; "phone, not email" is the phone."""
    said, refused = (_named(_cut(side), known, words) for side in sides(typed, words))
    wanted = [one for one, _ in said if one not in {other for other, _ in refused}]
    if len(wanted) == 1:
        return _one(wanted[0], words, many, "guess")
    before = _named(cut[:place], known, words)
    after = {one for one, _ in _named(cut[place:], known, words)}
    kept = [one for one, _ in before if one not in after]
    left = kept or [entry.id for entry in known if entry.id not in after]
    if len(left) == 1 and (kept or len(known) == 2):
        return _one(left[0], words, many, "guess")
    return Reading(why=words.why("negated"))


def _partly(cut: tuple[str, ...], known: Sequence[Entry], words: Words, many: bool) -> Reading:
    """Some words of a label, or one with a slip."""
    content = _stripped(cut, words) or cut
    if not content or len(content) > 12:
        return Reading(why=words.why("nothing"))
    inside = [entry.id for entry in known if any(_within(content, name) for name in entry.names)]
    if len(inside) == 1:
        # "met" is no clear choice of "We have never met".
        label = next(entry.label for entry in known if entry.id == inside[0])
        return _one(inside[0], words, many, "closest" if words.phrases("negations").find(label) else "")
    meant = _by_idea(cut, known, words)
    if len(inside) > 1:
        return _one(meant, words, many, "closest") if meant else Reading(why=words.why("several"))
    filler: Phrasebook[str] = words.phrases("choose_empty", "negations")
    longer = {piece for piece in content if len(piece) > 3 and (piece,) not in filler}
    shared = {entry.id: len(longer & {piece for name in entry.names for piece in name}) for entry in known}
    most = max(shared.values())
    if most and list(shared.values()).count(most) == 1:
        one = next(key for key, value in shared.items() if value == most)
        return _one(one, words, many, "closest" if len(content) > most else "")
    if meant:
        return _one(meant, words, many, "closest")
    return _alike(" ".join(content), known, words, many)


def _by_idea(cut: Sequence[str], known: Sequence[Entry], words: Words) -> str:
    """The one option that shares an idea with the text ("zoom": "Video call"), "" when none or several do."""
    said = _ideas(cut, words)
    shared = {
        entry.id: len(said & {idea for name in entry.names for idea in _ideas(name, words)})
        for entry in known
    }
    most = max(shared.values())
    best = [one for one, count in shared.items() if count == most]
    return best[0] if most and len(best) == 1 else ""


def _ideas(cut: Sequence[str], words: Words) -> set[str]:
    book = words.table("ideas")
    found, place = set(), 0
    while place < len(cut):
        idea = book.at(cut, place)
        found |= {idea[1]} if idea else set()
        place += idea[0] if idea else 1
    return found


def _within(content: Sequence[str], name: Sequence[str]) -> bool:
    """Whether all these words are in the name, the last one perhaps only begun."""
    begun = content[-1]
    return set(content[:-1]) <= set(name) and (
        begun in name or (len(begun) >= 3 and any(piece.startswith(begun) for piece in name))
    )


def _alike(text: str, known: Sequence[Entry], words: Words, many: bool) -> Reading:
    from rapidfuzz import fuzz  # 25 ms to import, and most answers need no guess

    if len(text) < _SHORTEST_ALIKE:
        return Reading(why=words.why("nothing"))
    scores = sorted(
        (max(_score(text, " ".join(name), fuzz.ratio) for name in entry.names), entry.id) for entry in known
    )
    best, one = scores[-1]
    second = scores[-2][0] if len(scores) > 1 else 0
    if best >= ALIKE and best - second >= AHEAD:
        return _one(one, words, many, "closest")
    return Reading(why=words.why("nothing"))


def _score(text: str, name: str, ratio: object) -> float:
    """How alike a text is to a name, or to one of its longer words."""
    assert callable(ratio)
    whole = float(ratio(text, name))
    if " " in text:
        return whole
    return max([whole, *(float(ratio(text, piece)) for piece in name.split() if len(piece) >= 5)])
