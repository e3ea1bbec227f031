"""A draft cut into its parts: greeting, core, sign-off, signature; its words and sentences. Pure."""

import re
from bisect import bisect_right
from functools import cached_property

from coach.skills.phrases import Phrases
from coach.skills.review.facts import Facts
from coach.skills.review.said import SAME_LENGTH, Said, Span
from coach.skills.wording import folded

_NAME_PART = re.compile(r"[^\W\d_]+")
WORD = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")
_END = re.compile(r"[.!?…]+[\"')\]]*(?=\s|$)|\n[ ]*\n|\n(?=[ ]*(?:[-*•]|\d+[.)]) )")
#: Nobody sends ten thousand characters: of so long a text these at its beginning and end are read. That it is
#: too long shows there as well, whatever stands between.
_READ_FIRST, _READ_LAST = 2_200, 800
_GAP = "\n\n"
_BLANK = re.compile(r"\n[ ]*\n")
_LINE = re.compile(r"[^\n]+")
#: A greeting is looked for in so many characters of the first line; the rest of that line is text.
_GREETING = re.compile(r"[^,:!?\n.;–—]{1,60}")
_MOST_GREETING_WORDS = 6
#: A sign-off stands in the last so many lines, a signature's lines have so many words at the most.
_LAST_LINES, _SIGNATURE_WORDS = 14, 9
_SIGNED = re.compile(r"\s*[,.!:–—-]*\s*")
#: What is left of the line of a sign-off: "thank you | very much po,", "thank you | , sir,".
_REST_OF_LINE = re.compile(r"(?:,? [^\W\d_]+){1,3},[ ]*\n\s*")
#: A line above a name, ending in a comma, is a goodbye in whatever words if it has so many at the most.
_GOODBYE_WORDS = 6
_POSTSCRIPT = re.compile(r"\n[ ]*p\.?[ ]?s[.: ,–—-]", re.IGNORECASE)


class Draft:
    """A draft with what is known around it. Parts are found when they are first asked for."""

    def __init__(self, kind: str, subject: str | None, body: str, facts: Facts, phrases: Phrases) -> None:
        self.kind, self.facts, self.phrases = kind, facts, phrases
        #: None: nobody said what the subject is.
        self.given_subject = subject
        own = body[: _own_part(body.translate(SAME_LENGTH), phrases)]
        read, self._left_out = _excerpt(own)
        self.subject = Said((subject or "")[:_READ_FIRST], phrases)
        self.body = Said(read, phrases)
        self.text = self.body.text

    @property
    def whole(self) -> bool:
        """Whether all of it is read."""
        return not self._left_out

    def place(self, at: int) -> int:
        """A place of `text` as a place of the body as it was given."""
        return at + self._left_out if at > _READ_FIRST else at

    @cached_property
    def lines(self) -> list[Span]:
        """The lines that aren't empty."""
        return [Span(one.start(), one.end()) for one in _LINE.finditer(self.text) if one.group().strip()]

    @cached_property
    def greeting(self) -> Span | None:
        """The greeting with the name, without what follows it in its line; None when there is none."""
        if not self.lines:
            return None
        first = self.lines[0]
        words = [one for one in self.body.found("greeting") if self.body.span(one).start <= first.start + 3]
        match = _GREETING.match(self.text, first.start)
        if not words or not match:
            return None
        end = match.end()
        while self.text[end : end + 1] == "." and self._abbreviated(first.start, end):
            more = _GREETING.match(self.text, end + 1)
            end = more.end() if more else end + 1
        if len(self.text[first.start : end].split()) > _MOST_GREETING_WORDS + 2:
            end = self.body.span(words[0]).end
            name = re.compile(r"(?: [^\W\d_][\w.'-]*){1,3}").match(self.text, end)
            end = name.end() if name and name.group().strip()[0].isupper() else end
        return Span(first.start, end)

    def _abbreviated(self, start: int, end: int) -> bool:
        words = self.text[start:end].split()
        return bool(words) and words[-1].casefold() in self.phrases.lists.get("titles", ())

    @cached_property
    def _ending(self) -> tuple[int, int]:
        """Where the sign-off begins (or the signature, without one), and where the signature begins."""
        lowest = self.lines[-_LAST_LINES:][0].start if self.lines else 0
        best: tuple[int, int] | None = None
        for found in self.body.found("closing"):
            span = self.body.span(found)
            first = self.greeting.end if self.greeting else 0
            if not lowest <= span.start < self._end or not WORD.search(
                self.text, first, max(first, span.start)
            ):
                continue  # at the very beginning it is the text itself: "Thanks for everything!"
            if not self._starts_something(span.start):
                continue
            gap = _REST_OF_LINE.match(self.text, span.end) or _SIGNED.match(self.text, span.end)
            after = gap.end() if gap else span.end
            if self._is_signature(after):
                if best is None or self.text[best[0] : span.start].count("\n") > 0:
                    best = (span.start, after)
                elif not self.text[best[1] : span.start].strip():
                    best = (best[0], after)
        if best:
            return best
        return self._bare_signature()

    @cached_property
    def last_words(self) -> str:
        """What follows the last full stop, if it is so short that it may be a name ("… Sam Lee")."""
        ends = list(_END.finditer(self.text, 0, len(self.text.rstrip(" .!\n"))))
        tail = self.text[ends[-1].end() if ends else 0 :].strip(" .!\n-–—")
        return tail if len(tail.split()) <= _MOST_GREETING_WORDS else ""

    def _starts_something(self, place: int) -> bool:
        before = self.text[:place].rstrip(" ")
        return not before or before[-1] in "\n.!?,;–—-)"

    def _is_signature(self, place: int) -> bool:
        """Whether only short lines follow, none of which is a sentence to be read."""
        rest = [line for line in self.text[place : self._end].split("\n") if line.strip()]
        return len(rest) <= _LAST_LINES and not any(_is_prose(line) for line in rest)

    def _bare_signature(self) -> tuple[int, int]:
        """A name and the like at the end without a sign-off: the last lines that are no sentences."""
        block: list[Span] = []
        for line in reversed(self.lines[1:]):
            words = self.text[line.start : line.end]
            if line.start >= self._end:
                continue
            if _is_prose(words) or len(words.split()) > _SIGNATURE_WORDS:
                break
            block.insert(0, line)
        begins = self.greeting.end if self.greeting else 0
        while block and not WORD.search(self.text, begins, max(begins, block[0].start)):
            del block[0]  # at the very beginning it is the text itself
        if not block:
            return self._end, self._end
        first = self.text[block[0].start : block[0].end].rstrip()
        if len(block) > 1 and len(first.split()) <= _GOODBYE_WORDS and self._is_goodbye(block[0], first):
            return block[0].start, block[1].start
        return block[0].start, block[0].start

    def _is_goodbye(self, line: Span, words: str) -> bool:
        """Whether a line above a name is a sign-off: it ends in a comma, or thanks."""
        thanks = (one.start for one in self.body.spans("thanks"))
        return words.endswith(",") or any(line.start <= place < line.end for place in thanks)

    @cached_property
    def _end(self) -> int:
        """Where a postscript begins; the end of the text without one."""
        found = _POSTSCRIPT.search(self.text, len(self.text) // 2)
        return found.start() if found else len(self.text)

    @cached_property
    def has_signoff(self) -> bool:
        """Whether there is a closing phrase."""
        return self._ending[0] < self._ending[1] or any(
            self.body.span(one).end >= len(self.text.rstrip(" .!,\n")) for one in self.body.found("closing")
        )

    @property
    def signature(self) -> Span:
        """What stands after the sign-off."""
        return Span(self._ending[1], max(self._ending[1], len(self.text[: self._end].rstrip())))

    @cached_property
    def core(self) -> Span:
        """What stands between greeting and sign-off."""
        start = self.greeting.end if self.greeting else 0
        end = self._ending[0]
        while start < end and self.text[start] in " ,:;!.-–—\n":
            start += 1
        return Span(min(start, end), end)

    @cached_property
    def words(self) -> list[Span]:
        """The words of the core."""
        return [
            Span(one.start(), one.end()) for one in WORD.finditer(self.text, self.core.start, self.core.end)
        ]

    @cached_property
    def names(self) -> list[tuple[str, Span]]:
        """The words of the whole text that may be names, comparable, each with its place."""
        known: dict[str, str] = {}
        found = []
        for one in _NAME_PART.finditer(self.text):
            word = one.group()
            if word not in known:
                known[word] = folded(word)
            found.append((known[word], Span(one.start(), one.end())))
        return found

    @cached_property
    def sentences(self) -> list[Span]:
        """The sentences of the core."""
        return self._cut(self.core.start, self.core.end)

    @cached_property
    def all_sentences(self) -> list[Span]:
        """The sentences of the whole text."""
        return self._cut(0, len(self.text))

    def _cut(self, start: int, end: int) -> list[Span]:
        found, at = [], start
        short = self.phrases.lists.get("abbreviations", ())
        for match in _END.finditer(self.text, start, end):
            before = self.text[max(at, match.start() - 12) : match.start()].split()
            if match.group() == "." and before and before[-1].strip("(\"'").casefold() in short:
                continue
            found.append(Span(at, match.end()))
            at = match.end()
        found.append(Span(at, end))
        trimmed = [_trim(self.text, one) for one in found]
        return [one for one in trimmed if WORD.search(self.text, one.start, one.end)]

    def around(self, place: int) -> Span:
        """The sentence at a place."""
        index = bisect_right(self.all_sentences, place, key=lambda one: one.start) - 1
        return self.all_sentences[max(index, 0)] if self.all_sentences else Span(0, 0)

    def upto(self, count: int) -> int:
        """Where the first `count` words of the core end."""
        return self.words[count - 1].end if 0 < count <= len(self.words) else self.core.end


def _trim(text: str, span: Span) -> Span:
    raw = text[span.start : span.end]
    return Span(span.start + len(raw) - len(raw.lstrip()), span.end - (len(raw) - len(raw.rstrip())))


def _is_prose(line: str) -> bool:
    """Whether a line is a sentence, not a name, a role or a number."""
    words = line.split()
    ends = line.rstrip().endswith((".", "?", "!"))
    return len(words) > _SIGNATURE_WORDS or (ends and len(words) > 4) or line.rstrip().endswith("?")


def _own_part(text: str, phrases: Phrases) -> int:
    """Where the writer's own words end: what is quoted from an older message isn't reviewed."""
    ends = phrases.lists.get("quote_ends", ())
    plain_text = text.casefold()
    if ">" not in text and not any(one in plain_text for one in ends):
        return len(text)
    for line in _LINE.finditer(text):
        plain = line.group().strip().casefold()
        if plain.startswith(">") or any(plain.strip("- ").endswith(one) for one in ends):
            return line.start()
    return len(text)


def _excerpt(text: str) -> tuple[str, int]:
    """The beginning and end of a text that is far too long, and how much shorter that is; else all of it."""
    if len(text) <= _READ_FIRST + _READ_LAST:
        return text, 0
    last = len(text) - _READ_LAST
    space = text.find(" ", last)
    last = space if space >= 0 else last
    read = f"{text[:_READ_FIRST]}{_GAP}{text[last:]}"
    return read, len(text) - len(read)
