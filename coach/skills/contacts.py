"""Email addresses and phone numbers inside a sentence, with their usual slips. Pure.

An address comes out in lower case, a number in E.164 (`+17805550123`).
"""

import re

from coach.model.reading import Reading
from coach.skills.typed import closest, plain, tokens
from coach.skills.words import Words, pieces

_LOCAL = r"[\w.%+'\-]"
#: One class each side of the sign, so nothing is tried twice.
_ADDRESS = re.compile(rf"({_LOCAL}{{1,64}})\s?@\s?([\w.\-,]{{1,100}})")
_DOMAIN = re.compile(r"(?:[^\W_](?:[\w\-]{0,61})\.){1,8}[^\W\d_]{2,24}")
#: "dana@acme .com"
_GAP = re.compile(r"(@[\w\-]{1,63})\s{1,2}\.\s?(\w)")
#: A number as typed: figures with spaces, dots, dashes and brackets between.
_NUMBER = re.compile(r"\+?\(?\d[\d\s().\-–/]{5,30}\d")
_LEAST_FIGURES, _MOST_FIGURES = 7, 15


def read_email(text: str, words: Words) -> Reading:
    """The address in the text. A likely slip in the domain is put right, and unsure."""
    typed = _GAP.sub(r"\1.\2", plain(text))
    found = _ADDRESS.findall(typed.replace("mailto:", " "))
    reasons: list[str] = []
    if not found:
        typed = _spoken(typed, words)
        found = _ADDRESS.findall(typed)
        reasons = ["email_spelled"]
    if not found:
        return Reading(why=words.why("nothing"))
    readings = [_address(local, domain, words) for local, domain in found]
    good = [reading for reading in readings if reading.understood]
    if not good:
        return readings[0]
    if len({reading.value for reading in good}) > 1:
        reasons.append("two_emails")
    first = good[0]
    why = "; ".join(filter(None, (first.why, *(words.why(one) for one in reasons))))
    return Reading(first.value, unsure=first.unsure or bool(reasons), why=why)


def _spoken(typed: str, words: Words) -> str:
    """ "dana at gmail dot com" and "dana(at)gmail.com" with their signs."""
    out: list[str] = []
    cut = pieces(re.sub(r"[()\[\]<>]", " ", typed))
    signs = {"dot": ".", "at_sign": "@"}
    for piece in cut:
        means = words.dates.get((piece,), {})
        sign = next((signs[kind] for kind in signs if kind in means), means.get("email_sign"))
        # Signs and the words beside them join; other words stay apart.
        joins = sign or (piece if piece in "._-@" else None)
        if joins:
            out.append(joins)
        else:
            out.append(piece if out and out[-1] in "._-@" else f" {piece}")
    return "".join(out)


def _address(local: str, domain: str, words: Words) -> Reading:
    reasons: list[tuple[str, str, str]] = []
    local = local.strip(".'")
    typed = domain.strip(".,-_")
    domain = typed.replace(",", ".") if "," in typed and "." not in typed else typed.split(",")[0].rstrip(".")
    if domain != typed and "," in typed and "." not in typed:
        reasons.append(("email_slip", typed, domain))
    if local and "." not in domain and (guess := closest(domain, tuple(words.set("email_domains")))):
        reasons.append(("email_slip", domain, guess))
        domain = guess
    if not local or not _DOMAIN.fullmatch(domain):
        return Reading(why=words.why("no_ending"))
    meant = _mended(domain, words)
    if meant != domain:
        reasons.append(("email_slip", domain, meant))
    odd = ".." in local or not local.isascii()
    why = "; ".join(words.why(key, typed=before, meant=after) for key, before, after in reasons)
    return Reading(f"{local}@{meant}", unsure=bool(reasons) or odd, why=why)


def _mended(domain: str, words: Words) -> str:
    """The domain with a likely slip put right."""
    known = words.set("email_domains")
    if domain in known:
        return domain
    body, _, ending = domain.rpartition(".")
    endings = words.table("email_endings")
    mended = f"{body}.{endings[(ending,)]}" if (ending,) in endings else domain
    if mended in known:
        return mended
    return closest(mended, tuple(known)) or mended


def read_phone(text: str, words: Words) -> Reading:
    """The number in the text; one without a country code is from the language's region."""
    typed = plain(text)
    found = [match for match in _NUMBER.finditer(typed) if _figures(match.group())]
    if not found:
        typed = _in_figures(typed, words)
        found = [match for match in _NUMBER.finditer(typed) if _figures(match.group())]
    if not found:
        return Reading(why=words.why("area" if sum(sign.isdigit() for sign in typed) >= 7 else "nothing"))
    readings = [_number(match.group(), words) for match in found[:4]]
    good = [reading for reading in readings if reading.understood]
    if not good:
        return readings[0]
    reasons = ["two_phones"] if len({reading.value for reading in good}) > 1 else []
    behind = typed[found[readings.index(good[0])].end() :].lstrip(" ,;").split()
    extension = words.set("extension")
    if behind and (behind[0] in extension or (behind[0][0] in "x#" and behind[0][1:].isdigit())):
        reasons.append("extension")
    first = good[0]
    why = "; ".join(filter(None, (first.why, *(words.why(one) for one in reasons))))
    return Reading(first.value, unsure=first.unsure or bool(reasons), why=why)


def _figures(text: str) -> bool:
    return _LEAST_FIGURES <= sum(sign.isdecimal() for sign in text) <= _MOST_FIGURES


def _in_figures(typed: str, words: Words) -> str:
    """Numbers in words as figures: "seven eight zero five five five..."."""
    out: list[str] = []
    for token in tokens(typed, words):
        number = token.get("number")
        if token.text in words.set("zero_words") and out and out[-1].isdecimal():
            number = "0"
        out.append(number if number is not None and len(number) == 1 else token.text)
    return " ".join(out)


def _number(text: str, words: Words) -> Reading:
    import phonenumbers  # 35 ms to import, and few answers are numbers

    try:
        text = f"+{text[2:]}" if text.startswith("00") else text
        number = phonenumbers.parse(text, words.region)
    except phonenumbers.NumberParseException:
        return Reading(why=words.why("nothing"))
    reason = phonenumbers.is_possible_number_with_reason(number)
    if reason != phonenumbers.ValidationResult.IS_POSSIBLE:
        local = reason in (
            phonenumbers.ValidationResult.IS_POSSIBLE_LOCAL_ONLY,
            phonenumbers.ValidationResult.TOO_SHORT,
        )
        return Reading(why=words.why("area" if local else "phone_odd"))
    odd = not phonenumbers.is_valid_number(number)
    value = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    return Reading(value, unsure=odd, why=words.why("phone_odd") if odd else "")
