"""What people type, made plain: cleaned, cut to a useful length, and its words looked up.

Pure. Every step is linear in the length, and only the first few hundred signs of an answer are read.
"""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from coach.skills.words import PIECE, SHORTEST_SLIP, Words, pieces

#: Signs of an answer that are looked at when it is a date, a number, a name and the like.
MOST_SIGNS = 400
MOST_PIECES = 120

_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
_QUOTES = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "`": "'", "´": "'", "“": '"', "”": '"'})
#: Written out, because "1½" must not become "11/2".
_FRACTIONS = {"½": " 1/2", "¼": " 1/4", "¾": " 3/4"}
_FRACTION = re.compile("[½¼¾]")
#: Words beside which "may" and "sat" are a month and a day.
_OF_DATES = (
    "number", "ordinal", "weekday", "month", "which", "edge", "at", "in", "on", "the", "part", "day", "clock",
    "or", "of",
)  # fmt: skip
#: Invisible signs that join letters or emoji and must stay.
_JOINERS = "\u200c\u200d\ufe0f"


def clean(text: str, *, multiline: bool = False) -> str:
    """The text without control characters and lone surrogates, trimmed; line breaks stay if `multiline`."""
    if text.isascii():
        plain_text = _CONTROLS.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
        return _in_lines(plain_text, multiline=multiline)
    kept: list[str] = []
    for sign in text.replace("\r\n", "\n").replace("\r", "\n"):
        if sign in "\n\t":
            kept.append(sign if multiline else " ")
        elif sign in _JOINERS or unicodedata.category(sign) not in ("Cc", "Cf", "Cs", "Co", "Cn"):
            kept.append(sign)
    return _in_lines("".join(kept), multiline=multiline)


def _in_lines(cleaned: str, *, multiline: bool) -> str:
    if not multiline:
        return " ".join(cleaned.split())
    return "\n".join(line.rstrip() for line in cleaned.strip().split("\n"))


def plain(text: str) -> str:
    """The beginning of the text as words are compared: one line, lower case, straight quotes."""
    # Some signs unfold to eighteen others, so the length is cut before and after.
    text = _FRACTION.sub(lambda sign: _FRACTIONS[sign.group()], text[: MOST_SIGNS * 2])
    folded = unicodedata.normalize("NFKC", clean(text)[:MOST_SIGNS].translate(_QUOTES)).lower()
    return unicodedata.normalize("NFC", folded)[:MOST_SIGNS].strip()


@dataclass(frozen=True, slots=True)
class Token:
    """A phrase, number or sign of an answer."""

    text: str
    #: Kind to value: all that the lexicon knows of it; empty for an unknown word.
    means: Mapping[str, str] = field(default_factory=dict)
    #: Whether no space stands before it.
    glued: bool = False
    #: Whether it was recognised in spite of a slip.
    slip: bool = False

    @property
    def is_digits(self) -> bool:
        """Whether it is a whole number in figures."""
        return self.text.isdecimal()

    @property
    def is_word(self) -> bool:
        """Whether it is a word that means nothing here."""
        return not self.means and self.text[:1].isalpha()

    def get(self, kind: str) -> str | None:
        """What it means as this kind, or None."""
        return self.means.get(kind)


#: What stands behind the last token, so that looking ahead needs no care.
END = Token("")
Tokens = Sequence[Token]


def at(tokens: Tokens, place: int) -> Token:
    """The token at this place, or the empty one outside."""
    return tokens[place] if 0 <= place < len(tokens) else END


def tokens(text: str, words: Words) -> list[Token]:
    """The plain text as tokens, with compound numbers ("twenty-five", "thirty-first") joined."""
    cut = list(PIECE.finditer(text))[:MOST_PIECES]
    sentence = [piece.group() for piece in cut]
    found: list[Token] = []
    place = 0
    while place < len(sentence):
        glued = place > 0 and cut[place].start() == cut[place - 1].end()
        known = words.dates.at(sentence, place)
        if known:
            length, means = known
            end = cut[place + length - 1].end()
            found.append(Token(text[cut[place].start() : end], means, glued))
            place += length
            continue
        found.append(_unknown(sentence[place], glued, words))
        place += 1
    return _joined(_beside_numbers(found, words))


def _unknown(piece: str, glued: bool, words: Words) -> Token:
    """A piece that no phrase begins with: figures, a sign, a possessive, a slip, or an unknown word."""
    if piece.isdecimal():
        # Figures of every script count as ours.
        return Token("".join(str(int(figure)) for figure in piece), glued=glued)
    stem = piece.removesuffix("'s")
    if stem != piece and (known := words.dates.get((stem,))):
        return Token(piece, known, glued)
    if len(piece) >= SHORTEST_SLIP and not glued and piece not in words.set("not_typos"):
        meant = closest(piece, words.slips)
        if meant:
            return Token(piece, words.dates[(meant,)], glued, slip=True)
    return Token(piece, glued=glued)


def closest(piece: str, known: Sequence[str]) -> str:
    """The known word that this one is a slip of: one slip, two in a long word; "" for none.

    Somebody who mistypes a word still begins it with its first letter, mostly.
    """
    from rapidfuzz.distance import OSA  # 25 ms to import, and most answers have no unknown word

    best, fewest = "", 3
    for word in known:
        most = 2 if min(len(word), len(piece)) >= 7 else 1
        if word[0] != piece[0] or abs(len(word) - len(piece)) > most:
            continue
        slips = OSA.distance(piece, word, score_cutoff=most)
        if slips <= most and slips < fewest:
            best, fewest = word, slips
    return best


def _beside_numbers(found: list[Token], words: Words) -> list[Token]:
    """Drops the meaning of words such as "may" and "sat" where they are no month and no day."""
    doubtful = words.set("only_beside_numbers")
    kept: list[Token] = []
    for place, token in enumerate(found):
        if token.text in doubtful and len(found) > 1:
            near = (at(found, place - 1), at(found, place + 1))
            if not any(one.is_digits or any(kind in one.means for kind in _OF_DATES) for one in near):
                kept.append(Token(token.text, glued=token.glued))
                continue
        kept.append(token)
    return kept


def _joined(found: list[Token]) -> list[Token]:
    """Joins tens and units: "twenty five", "twenty-fifth"."""
    joined: list[Token] = []
    place = 0
    while place < len(found):
        first = found[place]
        tens = first.get("number") or ""
        dash = 1 if at(found, place + 1).text == "-" else 0
        last = at(found, place + 1 + dash)
        for kind in ("number", "ordinal"):
            ones = last.get(kind) or ""
            if len(tens) == 2 and tens[1] == "0" and tens != "10" and len(ones) == 1 and ones != "0":
                value = str(int(tens) + int(ones))
                joined.append(Token(f"{first.text} {last.text}", {kind: value}, first.glued, first.slip))
                place += 2 + dash
                break
        else:
            joined.append(first)
            place += 1
    return joined


def sentence(text: str) -> tuple[str, ...]:
    """The pieces of a plain text, without stops, commas and other signs that only separate."""
    return tuple(piece for piece in pieces(text)[:MOST_PIECES] if piece not in ".,!;:…\"'()*_~^")
