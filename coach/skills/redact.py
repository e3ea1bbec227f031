"""Takes out what must not be kept: numbers of cards, accounts and papers, passwords, codes. Pure.

Phone numbers, dates, times, email addresses and addresses of workplaces stay. The words that announce a
secret ("my password is …") are data of the language; how numbers look is here.
"""

import re
from dataclasses import dataclass

from coach.skills.phrases import Phrases

#: Kind of secret to what it may look like after its announcing word.
_LOOKS = {
    "card": r"(?:\d[ .-]?){11,18}\d|\d{3,4}",
    "sin": r"\d{3}[ .-]?\d{3}[ .-]?\d{3}",
    "account": r"[a-z]{2}\d{2}(?:[ -]?[a-z\d]{2,4}){3,8}|\d(?:[ -]?\d){2,16}",
    "passport": r"[a-z]{0,3}[ -]?\d{5,9}",
    "permit": r"[a-z]{0,3}[ -]?\d(?:[ -]?\d){5,12}",
    "password": r"\S{3,64}",
    "code": r"\d(?:[ -]?\d){3,7}|[a-z]?-?\d{4,8}",
    "birth": r"\w{1,9}[ ./,-]{1,2}\w{1,9}[ ./,-]{1,2}\d{2,4}",
    "address": r"\d[^\n.;!?]{4,60}",
}
#: Cards in their usual groups, or in one piece.
_CARD = re.compile(
    r"(?<![\d+])(?:\d{13,19}|\d{4}([ .-])\d{4}\1\d{4}\1\d{1,7}|\d{4}[ .-]\d{6}[ .-]\d{5})(?!\d)"
)
#: Nine digits in threes (nothing else is written so here), or in one piece.
_SIN = re.compile(r"(?<![\d+])(?<!\d[ .-])(?:(\d{3})([ .-])\d{3}\2\d{3}|\d{9})(?![ .-]?\d)")
_DIGITS = re.compile(r"\d")
_BEFORE = 24  # characters in which "zoom" shields a number


@dataclass(frozen=True, slots=True)
class _Secret:
    start: int
    end: int
    kind: str


def redact(text: str, phrases: Phrases) -> tuple[str, tuple[str, ...]]:
    """The text without its secrets, and the kinds taken out, each once, in the order of the text."""
    found = [*_numbers(text), *_announced(text, phrases)]
    if not found:
        return text, ()
    marker = phrases.values.get("redact.marker", "[…]")
    parts, kinds, at = [], [], 0
    for secret in sorted(found, key=lambda one: (one.start, -one.end)):
        if secret.start < at:
            continue
        parts += [text[at : secret.start], marker]
        kinds.append(secret.kind)
        at = secret.end
    return "".join([*parts, text[at:]]), tuple(dict.fromkeys(kinds))


def passes_luhn(number: str) -> bool:
    """Whether the digits carry the check digit of cards and social insurance numbers."""
    digits = [int(one) for one in reversed(_DIGITS.findall(number))]
    doubled = [sum(divmod(one * 2, 10)) for one in digits[1::2]]
    return (sum(digits[0::2]) + sum(doubled)) % 10 == 0


def _numbers(text: str) -> list[_Secret]:
    """Numbers that give themselves away, announced or not."""
    if not _DIGITS.search(text):
        return []
    cards = [
        _Secret(match.start(), match.end(), "card")
        for match in _CARD.finditer(text)
        if passes_luhn(match.group()) and match.group()[0] in "3456"
    ]
    sins = [
        _Secret(match.start(), match.end(), "sin")
        for match in _SIN.finditer(text)
        if match.group(1) or passes_luhn(match.group())
    ]
    return cards + sins


def _announced(text: str, phrases: Phrases) -> list[_Secret]:
    """What follows a word such as "password", if it looks the part."""
    found = []
    lowered = text.lower()
    for kind, look in _LOOKS.items():
        if not any(word in lowered for word in phrases.rules.get(f"redact.{kind}.says", ())):
            continue
        for match in _after_words(kind, look, phrases).finditer(text):
            secret = _Secret(match.start("secret"), match.end("secret"), kind)
            if not _harmless(text, match, kind, phrases):
                found.append(secret)
    return found


def _after_words(kind: str, look: str, phrases: Phrases) -> re.Pattern[str]:
    """An expression for the announcing words of a kind, link words, and the secret."""
    key = f"redact:{kind}"
    if key not in phrases.cache:
        words, links = _any_of(kind, phrases), _any_of("links", phrases)
        # "a password" needs "is" or a mark before it; a number speaks for itself
        least = 1 if kind == "password" else 0
        phrases.cache[key] = re.compile(
            rf"(?<!\w)(?:{words})(?!\w)"
            rf"(?:[ \t]{{0,2}}(?:{links})(?!\w)|[ \t]{{0,2}}[:=#]){{{least},5}}"
            rf"[ \t]{{0,2}}(?P<secret>{look})(?!\w)",
            re.IGNORECASE,
        )
    return phrases.cache[key]


def _any_of(name: str, phrases: Phrases) -> str:
    """The words of one list as an expression, the longest first."""
    words = phrases.rules.get(f"redact.{name}.says", ())
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True)) or r"(?!)"


def _harmless(text: str, match: re.Match[str], kind: str, phrases: Phrases) -> bool:
    """Whether it is no secret after all: "my password is wrong", a meeting's own code, no date at all."""
    before = text[max(0, match.start() - _BEFORE) : match.start()].lower().split()
    shared = phrases.rules.get("redact.shared.says", ())
    if kind in ("password", "code") and any(word in before for word in shared):
        return True
    secret = match["secret"].lower().strip(".,!?")
    if kind == "password":
        return secret in phrases.rules.get("redact.not_secret.says", ()) or len(secret) < 3
    return kind == "birth" and not _DIGITS.search(secret)
