"""The name of a person in what somebody typed: "my aunt's friend Rosa, she's a dental hygienist" -> Rosa.

Pure. A value is `{"first", "last", "title", "goes_by"}`, each "" when it wasn't said.
Names in scripts without capitals are taken as they are; lower case ones are given capitals.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from coach.model.reading import Reading
from coach.skills.typed import clean
from coach.skills.words import Phrasebook, Words
from coach.skills.yes_no import says_unknown

MOST_SIGNS = 200
#: More words than this are hardly one name.
MOST_NAME_WORDS = 5
#: A word or a sign that ends a name.
_PIECE = re.compile(r"[^\s,;:!?()\"“”«»/&+|]+|[,;:!?()\"“”«»/&+|]")
_QUOTES = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "`": "'", "´": "'"})
_ADDRESS = re.compile(r"\S*@\S*|https?:\S*|\S*\d\S*")


#: Behind one of these another remark begins: "leah okimaw, riverbend environmental".
_SETS_OFF = frozenset({",", ";", "(", ":", ""})


@dataclass(slots=True)
class Run:
    """Words in a row that may be a name."""

    words: list[str] = field(default_factory=list)
    title: str = ""
    #: Whether a word such as "named" or "friend" stands before, or one such as "said" behind.
    led: bool = False
    speaks: bool = False
    #: Whether it is the first of the text, where any word has a capital.
    opens: bool = False
    #: The sign or word that ended it.
    end: str = ""
    nick: bool = False
    #: Whether it stands right behind a nickname in quotes or brackets: the rest of the name.
    goes_on: bool = False
    #: Whether "at" or "of" stands before: an organization or a place.
    elsewhere: bool = False
    #: Whether "and" or "or" joins it to the name before.
    beside: bool = False


def read_name(text: str, words: Words) -> Reading:
    """The person's name; nothing when none is in the text ("my boss")."""
    typed = clean(text[: MOST_SIGNS * 2].strip().replace("\n", "; "))[:MOST_SIGNS].translate(_QUOTES)
    if says_unknown(typed, words):
        return Reading(why=words.why("unknown"))
    pieces = _PIECE.findall(_ADDRESS.sub(" , ", unicodedata.normalize("NFC", typed)))
    finder = _Finder(words, pieces)
    runs = finder.runs()
    nick = next((run for run in runs if run.nick), None)
    for before, after in zip(runs, runs[2:], strict=False):
        if after.goes_on and not before.nick:  # Robert (Bob) Smith
            before.words, before.end, after.words = [*before.words, *after.words], after.end, []
    runs = [run for run in runs if not run.nick and not run.elsewhere and (run.words or run.title)]
    if not runs:
        return _name(Run(), nick, words, []) if nick else Reading(why=words.why("nothing"))
    if swapped := _last_first(typed, runs, words, nick):
        return swapped
    if told := _told_apart(finder, runs):
        return _name(Run(words=told), nick, words, ["name_order"])
    run, reasons = _best(runs, finder)
    if run is None:
        return Reading(why=words.why("which_word"))
    return _name(run, nick, words, reasons)


class _Finder:
    """Cuts pieces into runs of words that could be names."""

    def __init__(self, words: Words, pieces: Sequence[str]) -> None:
        self.words = words
        self.pieces = pieces
        self.low = [piece.lower().strip(".") for piece in pieces]
        self.titles = words.table("titles")
        self.not_names = words.set("not_names")
        self.particles = words.set("particles")
        self.people = words.set("also_people")
        letters = [piece for piece in pieces if piece[:1].isalpha()]
        #: Whether capitals tell anything: some words have them and some don't.
        self.shouted = (
            bool(letters) and all(piece.isupper() for piece in letters) and len("".join(letters)) > 3
        )
        self.cased = any(piece[:1].isupper() for piece in letters) and not self.shouted

    def runs(self) -> list[Run]:
        """All runs, in order."""
        found: list[Run] = []
        run = Run(opens=True)
        place = 0
        leads, nicks = self.words.phrases("name_leads"), self.words.phrases("goes_by")
        led = nick = False
        places = self.words.set("name_places")
        while place < len(self.pieces):
            if hit := _phrase_at(nicks, self.low, place):
                run = self._close(run, found, self.low[place])
                nick, place = True, place + hit
                continue
            title = self._title(place)
            if title and not run.words:
                run.title, run.led, run.nick = title, led, nick
                run.beside = place > 0 and bool(found) and self.low[place - 1] in self.people
            elif title:
                run = self._close(run, found, self.low[place])
                run.title, run.led = title, led
            elif self._is_name(place, run):
                if not run.words:
                    before = self.low[place - 1] if place else ""
                    run.elsewhere = before in places
                    run.beside |= bool(found) and found[-1].end == before and before in self.people
                    run.goes_on = bool(found) and found[-1].nick and self.pieces[place - 1] in ')"”»'
                    run.led, run.nick = run.led or led, nick
                word = self.pieces[place].rstrip(".")
                run.words.append(f"{word}." if len(word) == 1 and self.pieces[place] != word else word)
            else:
                run = self._close(run, found, self.low[place])
                hit = _phrase_at(leads, self.low, place)
                led = bool(hit) or (led and self.pieces[place] in ":")
                nick = (
                    (nick and not found) or self.pieces[place] in '("“«'
                    if self.pieces[place] in '("“«:'
                    else False
                )
                place += max(hit, 1)
                continue
            led = nick = False
            place += 1
        self._close(run, found, "")
        return found

    def _close(self, run: Run, found: list[Run], end: str) -> Run:
        if run.words or run.title:
            while run.words and run.words[-1].lower() in self.particles and len(run.words) > 1:
                run.words.pop()
            run.end = end
            run.speaks = (end in self.words.set("speakers")) and not run.nick
            found.append(run)
        return Run()

    def _title(self, place: int) -> str:
        """The title that stands here, when a name follows."""
        title = self._title_words.get(self.pieces[place].lower(), "")
        follows = bool(title) and place + 1 < len(self.pieces) and self.is_name_at(place + 1)
        return title if follows else ""

    @cached_property
    def _title_words(self) -> dict[str, str]:
        return {"".join(phrase): meant for phrase, meant in self.titles.items()}

    def is_name_at(self, place: int) -> bool:
        """Whether the word here could be a name, by its looks."""
        piece, low = self.pieces[place].strip("."), self.low[place]
        if not piece or not _is_letters(piece) or low.endswith("'s"):
            return False
        if low in self.not_names and not self._is_also_name(place):
            return False
        return not (self.cased and piece[0].islower() and low not in self.particles)

    def _is_also_name(self, place: int) -> bool:
        """Whether a word such as "will" is a name here: alone, or with a capital and no plain word behind."""
        piece, low = self.pieces[place], self.low[place]
        if low not in self.words.set("also_names"):
            return False
        if not self.cased:
            alone = len(self.pieces) == 1 and piece.islower() and len(low) > 2
            return alone or (
                len(self.pieces) == 2 and self.low[1 - place] not in self.not_names and len(low) > 2
            )
        behind = self.pieces[place + 1 : place + 2]
        ends = not behind or not behind[0][0].isalpha() or behind[0][0].isupper()
        if behind and self.low[place + 1] in self.not_names:
            return False
        return piece[0].isupper() and ends and (len(low) > 2 or place > 0)

    def _is_name(self, place: int, run: Run) -> bool:
        low = self.low[place]
        if low in self.particles and (run.words or run.title) and place + 1 < len(self.pieces):
            return (
                self._is_name(place + 1, run)
                if self.low[place + 1] in self.particles
                else self.is_name_at(place + 1)
            )
        if low in self.particles and self.pieces[place][:1].islower():
            return place == 0 and len(self.pieces) in (2, 3) and self.is_name_at(1)
        if place and self.low[place - 1] in self.words.set("name_articles") and not run.words:
            return False
        # "Van Dyk", "St. John": with a capital, a particle can begin a name.
        if (
            run.words
            and self.pieces[place - 1].endswith(".")
            and len(run.words[-1]) > 2
            and "." not in run.words[-1]
        ):
            return False  # a sentence ended
        return self.is_name_at(place)


def _phrase_at(book: Phrasebook[str], sentence: Sequence[str], place: int) -> int:
    found = book.at(sentence, place)
    return found[0] if found else 0


def _is_letters(word: str) -> bool:
    """Whether a word is made of letters (of any script), their marks, hyphens and apostrophes."""
    return word[:1].isalpha() and all(
        sign.isalpha() or sign in "-'.·‌" or unicodedata.category(sign).startswith("M") for sign in word
    )


def _best(runs: list[Run], finder: _Finder) -> tuple[Run | None, list[str]]:
    """The run that is the name, and what makes it doubtful."""
    words = finder.words
    several = any(run.beside for run in runs)
    reasons = ["several_people"] if several else []
    candidates = [run for run in runs if not run.speaks] or runs
    if len(candidates) < len(runs):
        reasons.append("speaker")
    led = [run for run in candidates if run.led or run.title]
    if len(candidates) > 1 and led and not several:
        candidates = led
        first_led = runs[0] is not led[0] and not runs[0].opens
        reasons += ["which_word"] if first_led and len(led) > 1 and not several else []
    elif len(candidates) > 1 and not several:
        # Only capitals tell names from other words.
        whole = runs[0].opens and len(runs[0].words) > 1
        if whole and len(runs[0].words) < 4 and (runs[0].end in _SETS_OFF or finder.cased):
            pass  # "leah okimaw, riverbend environmental"
        elif (
            not finder.cased
            and finder.pieces[0][:1].islower()
            and runs[0].end not in words.set("also_people")
        ) or runs[0].end not in (",", ";", "(", ":"):
            reasons.append("which_word")
    run = candidates[0]
    own = [word for word in run.words if word.lower() not in finder.particles]
    if len(own) > MOST_NAME_WORDS or (len(own) > 3 and not finder.cased and own[0].islower()):
        return None, []
    if len(own) > 3:
        reasons.append("long_name")
    low = [word.lower() for word in own]
    cut_short = bool(run.title) and len(own) == 1 and run.end in words.set("name_articles")
    if cut_short or len(set(low)) < len(low):  # "mr john a macdonald", "bond james bond"
        reasons.append("which_word")
    return run, reasons


def _told_apart(finder: _Finder, runs: list[Run]) -> list[str]:
    """First and last name where it is said which is which ("it's xu, first name wei"), or nothing."""
    said = {}
    for key in ("first_names", "last_names"):
        book = finder.words.phrases(key)
        lengths = ((place, _phrase_at(book, finder.low, place)) for place in range(len(finder.low)))
        behind = next((place + length for place, length in lengths if length), len(finder.low))
        behind += finder.pieces[behind : behind + 1] == [":"]
        if behind < len(finder.low) and finder.is_name_at(behind):
            said[key] = finder.pieces[behind]
    if not said:
        return []
    others = [word for run in runs for word in run.words if word not in said.values()]
    both = [said.get(key) or next(iter(others), "") for key in ("first_names", "last_names")]
    return both if all(both) else []


def _last_first(typed: str, runs: list[Run], words: Words, nick: Run | None) -> Reading | None:
    """ "Wu, Dana": nothing but two single words with a comma between them."""
    parts = [part.strip() for part in typed.split(",")]
    if len(parts) != 2 or len(runs) != 2 or any(len(run.words) != 1 or run.title for run in runs):
        return None
    if [run.words[0] for run in runs] != [part.rstrip(".") for part in parts]:
        return None
    return _name(Run(words=[runs[1].words[0], runs[0].words[0]]), nick, words, ["name_order"])


def _name(run: Run, nick: Run | None, words: Words, reasons: list[str]) -> Reading:
    prefixes = [prefix for prefix in words.set("name_prefixes") if prefix != "mac"]
    particles = words.set("particles")
    opens = not run.title  # "Ms. de la Cruz" has no first name
    told = [
        capital(word, particles, prefixes, first=opens and place == 0) for place, word in enumerate(run.words)
    ]
    shouted = 2 if run.title else 3  # "ms. LEE", but "TJ", "Kim AL"
    if (
        run.words
        and all(word.isupper() for word in run.words)
        and any(len(word) > shouted for word in run.words)
    ):
        told = [
            capital(word.lower(), particles, prefixes, first=place == 0)
            for place, word in enumerate(run.words)
        ]
    first, last = (told[0], " ".join(told[1:])) if told else ("", "")
    if run.title and len(told) == 1:
        first, last = "", told[0]
    elif run.title and told and told[0].lower() in particles:
        first, last = "", " ".join(told)
    called = " ".join(capital(word, particles, prefixes, first=True) for word in nick.words) if nick else ""
    if not first and not last:
        first, called = called, ""
    if not first and not last:
        return Reading(why=words.why("nothing"))
    value = {"first": first, "last": last, "title": run.title, "goes_by": called}
    unique = list(dict.fromkeys(reasons))
    return Reading(value, unsure=bool(unique), why="; ".join(words.why(one) for one in unique))


def capital(
    word: str, particles: frozenset[str] | set[str], prefixes: Sequence[str], *, first: bool = False
) -> str:
    """A word of a name with its capitals; one that has any is left as it is."""
    if any(sign.isupper() for sign in word) or (word in particles and not first):
        return word
    parts = [_capital_part(part, prefixes) for part in word.split("-")]
    return "-".join(parts)


def _capital_part(part: str, prefixes: Sequence[str]) -> str:
    for prefix in prefixes:
        if part.startswith(prefix) and len(part) > len(prefix) + 1:
            return prefix[:1].upper() + prefix[1:] + part[len(prefix) :][:1].upper() + part[len(prefix) + 1 :]
    return part[:1].upper() + part[1:]


def full_name(value: dict[str, str]) -> str:
    """A name value as one text: title, first and last name."""
    return " ".join(part for part in (value.get("title"), value.get("first"), value.get("last")) if part)
