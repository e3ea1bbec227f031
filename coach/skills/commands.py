"""Commands in typed words: "go back", "bug me after exams", "switch to Dana". Pure.

A command is what the *whole* message is about; "please", "can you" and the like may stand around it.
A command word inside an answer ("go back to school") is no command.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from coach.skills import gist
from coach.skills.clauses import clauses_of
from coach.skills.phrases import Phrases
from coach.skills.wording import Line

#: Longer messages are no commands, except those that carry a text ("note: …").
MOST_WORDS = 24
#: Letters at most for a message that is looked at as a command with a text.
MOST_LETTERS = 4000
#: A command with a reason beside it is no longer, and has no more clauses.
MOST_WORDS_WITH_REASON, MOST_CLAUSES = 16, 3
#: Verbs of questions that take any words as an answer: there, a lone "new" or "language" is an answer.
FREE = frozenset(
    {"ask", "name", "questions", "draft", "timer", "date", "number", "duration", "email", "phone", "text"}
    | {"long", "timezone", "quiet_hours", "play"}
)
#: While these are open what is typed is mostly a note: there only a command's own words count.
NOTED = frozenset({"timer", "draft", "play"})
#: Words at most in the text of a command; a loose one is short, a note may be long.
_MOST_WORDS_KEPT = {"language": 1, "switch": 3, "change": 6, "loose": 3, "note": 9999}
_SAME_NAME = 85
#: What stands between "note" and the text of it.
MARKS_OF_A_NOTE = frozenset(":;,-–—\n\"'")


@dataclass(frozen=True, slots=True)
class Command:
    """A name of `COMMANDS` and what was said with it ("switch to Dana": "Dana"), as typed."""

    name: str
    text: str = ""


def read(text: str, phrases: Phrases, *, contacts: Sequence[str] = (), asking: str = "") -> Command | None:
    """The command that a message is, or None.

    `contacts` are the names of the person's contacts; `asking` is the verb of the open question, or "".
    """
    if len(text) > MOST_LETTERS:
        return None
    line = phrases.line(text)
    words = Line(text, [token for token in line.tokens if not token.mark])
    if not words.tokens:
        return None
    free = asking in FREE
    found = _Message(words, phrases, free, talking=asking == "timer").command(contacts)
    if found or asking in NOTED:
        return found
    return _gist(words, phrases, free) or _beside_a_reason(text, phrases, contacts, free)


def read_aside(text: str, phrases: Phrases, group: str = "asides") -> Command | None:
    """What is asked for besides the commands ("compare my interviews"), with the words about it; or None.

    `group` of phrases: what may be asked for at any time, or where somebody is just now.
    """
    if len(text.split()) > MOST_WORDS:
        return None
    line = phrases.line(text)
    words = Line(text, [token for token in line.tokens if not token.mark])
    if not words.tokens:
        return None
    message = _Message(words, phrases, False, group)
    name = message.whole("says")
    return Command(name) if name else message.opening("says")


def _gist(words: Line, phrases: Phrases, free: bool) -> Command | None:
    """A command in words of their own: its parts in any order, with nothing but small words around."""
    if phrases.finder("reasons", "telling").match(words.plain):
        return None
    for part in ("about", "about_when") if free else ("about", "about_loose", "about_when"):
        if found := gist.read(words, phrases, "gists", part):
            return Command(found.name, found.text)
    return None


def _beside_a_reason(text: str, phrases: Phrases, contacts: Sequence[str], free: bool) -> Command | None:
    """A command in one clause of a short message whose others only say why ("on the bus, later")."""
    if len(text.split()) > MOST_WORDS_WITH_REASON:
        return None
    clauses = [clause for clause in clauses_of(text, phrases) if clause.line.tokens]
    if not 1 < len(clauses) <= MOST_CLAUSES:
        return None
    if any(phrases.finder("reasons", "telling").match(clause.line.plain) for clause in clauses):
        return None
    found = None
    for clause in clauses:
        if phrases.finder("reasons", "why").match(clause.line.plain):
            continue
        one = _Message(clause.line, phrases, free).command(contacts) or _gist(clause.line, phrases, free)
        if one is None or (free and len(clause.line.tokens) == 1) or (found and found.name != one.name):
            return None
        found = found or one
    return found


class _Message:
    """A message without its marks, and the places where manners end and begin in it."""

    def __init__(
        self, words: Line, phrases: Phrases, free: bool, group: str = "commands", *, talking: bool = False
    ) -> None:
        self.words, self.phrases, self.free, self.group = words, phrases, free, group
        self.talking = talking
        self.starts = list(self._starts())
        self.ends = self._ends() if len(words.tokens) <= MOST_WORDS else [len(words.plain)]

    def command(self, contacts: Sequence[str]) -> Command | None:
        """The first that fits: all of it, its beginning with a text, or a contact's name with a verb."""
        parts = ("says",) if self.free else ("says", "loose")
        short = len(self.words.tokens) <= MOST_WORDS
        for part in parts if short else ():
            if name := self.whole(part):
                return Command(name, self.kept(name))
        for part in parts:
            if (found := self.opening(part)) and self.allowed(found, contacts, part, short):
                return found
        found = self.opening("known") if short else None
        return found if found and _is_contact(found.text, contacts, self.phrases) else None

    def whole(self, part: str) -> str:
        """The command whose phrase is the whole message but for manners, "" for none."""
        expression = self.phrases.any_of(self.group, part)
        for start, wish in self.starts:
            for end in self.ends:
                match = expression.fullmatch(self.words.plain, start, end) if start < end - 1 else None
                one_word = match and self.words.plain.count(" ", match.start, match.end) == 2
                if match and not (self.free and wish and one_word):
                    return match.name
        return ""

    def opening(self, part: str) -> Command | None:
        """The command whose phrase begins the message and keeps the words after it."""
        expression = self.phrases.any_opening(self.group, part)
        for start, _ in self.starts:
            match = expression.match(self.words.plain, start)
            if match and match.end < len(self.words.plain):
                # a note keeps every word, also "please"
                last = (
                    self.ends[0] if match.name == "note" else min(end for end in self.ends if end > match.end)
                )
                return Command(match.name, self.words.original(match.end, last))
        return None

    def allowed(self, found: Command, contacts: Sequence[str], part: str, short: bool) -> bool:
        """Whether a command with a text is one here: only a note may be long, "switch to …" needs a name."""
        words = len(found.text.split())
        if words > min(_MOST_WORDS_KEPT.get(found.name, MOST_WORDS), _MOST_WORDS_KEPT.get(part, words)):
            return False
        if found.name == "note" and self.is_of_note(found.text):
            return False
        if found.name == "switch":
            return not self.free or _is_contact(found.text, contacts, self.phrases)
        return short or found.name == "note"

    def is_of_note(self, kept: str) -> bool:
        """Whether "note" is a word of an answer ("note taking app developer") and no command with a text.

        Where any words are an answer, a lone "note" before them needs a mark behind it ("note: …").
        """
        first, *others = self.words.tokens
        if not others or self.words.original(len(first.plain) + 2) != kept:
            return False
        marked = self.words.text[first.end :].lstrip()[:1] in MARKS_OF_A_NOTE
        compound = others[0].plain in self.phrases.word_set("note_compounds")
        return not marked and (compound or (self.free and not self.talking))

    def kept(self, name: str) -> str:
        """What a command is about when its phrase keeps no rest ("the date is wrong": "date")."""
        if name not in self.phrases.names("kept"):
            return ""
        match = self.phrases.finder("kept", name).search(self.words.plain)
        return self.words.original(match.start + 1, match.end - 1) if match else ""

    def _starts(self) -> Iterator[tuple[int, bool]]:
        """The places where a command may begin, and whether a wish ("i want to") stands before it."""
        before, wish = self.phrases.finder("manners", "before"), self.phrases.finder("manners", "wish")
        at, wished = 0, False
        yield at, wished
        for _ in range(6):
            match = before.match(self.words.plain, at)
            if match is None:
                match = wish.match(self.words.plain, at)
                wished = wished or match is not None
            if match is None:
                return
            at = match.end - 1
            yield at, wished

    def _ends(self) -> list[int]:
        """The places where a command may end, the last first."""
        after = self.phrases.finder("manners", "after")
        ends, places = [len(self.words.plain)], self.words.places
        while len(ends) < 6:
            ours = [place for place in places[1:] if after.fullmatch(self.words.plain, place - 1, ends[-1])]
            if not ours:
                break
            ends.append(ours[0])
        return ends


def _is_contact(text: str, contacts: Sequence[str], phrases: Phrases) -> bool:
    """Whether a text is one of these names, or part of one, perhaps with a slip; "the Lin one" is "Lin"."""
    small = phrases.word_set("small")
    said = " ".join(word for word in text.casefold().split() if phrases.normal(word) not in small)
    names = (part for name in contacts for part in (name, *name.split()))
    return any(fuzz.ratio(said, name.casefold()) >= _SAME_NAME for name in names)
