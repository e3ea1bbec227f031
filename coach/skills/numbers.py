"""Numbers and lengths of time, as people type them: "about 15", "a couple of hours", "1h30".

Pure. A length comes out in ISO 8601 (`PT15M`, `P14D`).
"""

from dataclasses import dataclass

from coach.model.reading import NOTHING, Reading
from coach.skills.refusing import sides
from coach.skills.typed import Tokens, at, plain, tokens
from coach.skills.words import Words, pieces

#: Figures that a number may have; more is a slip or a joke.
MOST_FIGURES = 12
#: A bare number is read as minutes without a question between these.
LIKELY_MINUTES = (5, 120)
_MINUTES = {"second": 1 / 60, "minute": 1, "hour": 60}
_DAYS = {"day": 1, "week": 7, "fortnight": 14}
_MONTHS = {"month": 1, "year": 12}
#: Words beside which a bare number is no length.
_OF_DATES = (
    "weekday",
    "month",
    "day",
    "named_day",
    "tonight",
    "part",
    "half_day",
    "oclock",
    "ordinal_end",
    "period",
)
#: Longest length that is believed, in days.
MOST_DAYS = 3660


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number found at a place: how many tokens it takes, and whether it is only about right."""

    length: int
    value: float
    vague: bool = False


@dataclass(frozen=True, slots=True)
class Span:
    """A length of time found at a place."""

    length: int
    minutes: float = 0
    days: float = 0
    months: float = 0
    vague: bool = False

    def plus(self, other: "Span") -> "Span":
        """Both together, as one that stands behind the other."""
        return Span(
            self.length + other.length,
            self.minutes + other.minutes,
            self.days + other.days,
            self.months + other.months,
            self.vague or other.vague,
        )

    @property
    def is_clock(self) -> bool:
        """Whether it is made of hours and minutes only."""
        return not self.days and not self.months


def quantity(found: Tokens, place: int) -> Quantity | None:
    """The number at this place: figures, words, "a", "a couple of", "half a", "two and a half"."""
    first = at(found, place)
    if value := first.get("fraction"):
        scale = at(found, place + 1).get("scale")  # half a dozen
        return Quantity(2, float(value) * float(scale)) if scale else Quantity(1, float(value))
    if value := first.get("vague_number"):
        return Quantity(1, float(value), vague=True)
    whole = _figures(found, place) or _spelled(found, place)
    if whole is None and first.get("one"):
        whole = Quantity(1, 1)
        if scale := at(found, place + 1).get("scale"):
            whole = Quantity(2, float(scale))
        elif vague := at(found, place + 1).get("vague_number"):
            return Quantity(2, float(vague), vague=True)
    if whole is None:
        return None
    half = _and_fraction(found, place + whole.length)
    return Quantity(whole.length + half.length, whole.value + half.value) if half else whole


def _figures(found: Tokens, place: int) -> Quantity | None:
    """Figures at this place: 15, 1,000, 1.5, 1,5, 1/2, 10k."""
    first = at(found, place)
    if not first.is_digits or len(first.text) > MOST_FIGURES:
        return None
    text, length = first.text, 1
    mark, after = at(found, place + 1), at(found, place + 2)
    if mark.glued and after.glued and after.is_digits and len(after.text) <= MOST_FIGURES:
        if mark.text == "," and len(after.text) == 3:
            text, length = text + after.text, 3
        elif mark.text in ".,":
            text, length = f"{text}.{after.text}", 3
        elif mark.text == "/" and int(after.text):
            return Quantity(3, int(text) / int(after.text))
    over, under = at(found, place + 2), at(found, place + 3)
    mixed = mark.is_digits and not mark.glued and over.text == "/" and under.is_digits  # 1 1/2
    if mixed and len(mark.text) == 1 and len(under.text) == 1 and mark.text < under.text:
        return Quantity(4, float(text) + int(mark.text) / int(under.text))
    value = float(text)
    scale = at(found, place + length)
    if number := scale.get("scale"):
        return Quantity(length + 1, value * float(number))
    return Quantity(length, value)


def _spelled(found: Tokens, place: int) -> Quantity | None:
    """A number in words: fifteen, two hundred and ten, three dozen."""
    first = at(found, place).get("number")
    if first is None:
        if scale := at(found, place).get("scale"):
            return Quantity(1, float(scale))
        return None
    value, length = float(first), 1
    while scale := at(found, place + length).get("scale"):
        value, length = value * float(scale), length + 1
        skipped = 1 if at(found, place + length).get("and") else 0
        rest = at(found, place + length + skipped).get("number")
        if rest:
            value, length = value + float(rest), length + skipped + 1
    return Quantity(length, value)


def _and_fraction(found: Tokens, place: int) -> Quantity | None:
    """ "and a half" behind a number."""
    if at(found, place).get("and") and (value := at(found, place + 1).get("fraction")):
        return Quantity(2, float(value))
    return None


def span(found: Tokens, place: int) -> Span | None:
    """The length of time at this place: "an hour and a half", "1h30", "2 weeks", "half an hour"."""
    first = _one_span(found, place)
    if first is None:
        return None
    end = place + first.length
    behind = at(found, end).text if at(found, end).is_digits else at(found, end).get("number")
    if first.minutes and first.minutes % 60 == 0 and behind and _is_hour(found, end - 1):
        minutes = int(behind[:MOST_FIGURES])  # 1h30, 1 hr 20, one hour thirty
        follows = 2 if at(found, end + 1).get("unit") or at(found, end + 1).get("glued_unit") else 1
        if minutes < 60:
            return first.plus(Span(follows, minutes=minutes))
    if half := _and_fraction(found, end):
        unit = _unit(found, end - 1)
        if unit and first.length:
            return first.plus(_of_unit(unit, half.value, half.length, vague=False))
    joined = 1 if at(found, end).get("and") or at(found, end).text == "," else 0
    more = _one_span(found, end + joined)
    if more and more.is_clock and first.is_clock and more.minutes < first.minutes:
        return first.plus(Span(joined)).plus(more)
    return first


def _one_span(found: Tokens, place: int) -> Span | None:
    number = quantity(found, place)
    if number is None:
        if at(found, place).get("unit") == "hour" and _and_fraction(found, place + 1):
            return Span(1, minutes=60)  # "hour and a half"
        return None
    end = place + number.length
    dash = 1 if at(found, end).text == "-" else 0  # half-hour, 15-minute
    unit = _unit(found, end + dash)
    if unit is None:
        return None
    return _of_unit(unit, number.value, number.length + dash + 1, vague=number.vague)


def _unit(found: Tokens, place: int) -> str | None:
    token = at(found, place)
    return token.get("unit") or (token.get("glued_unit") if token.glued else None)


def _is_hour(found: Tokens, place: int) -> bool:
    return _unit(found, place) == "hour"


def _of_unit(unit: str, value: float, length: int, *, vague: bool) -> Span:
    if unit in _MINUTES:
        return Span(length, minutes=value * _MINUTES[unit], vague=vague)
    if unit in _DAYS:
        return Span(length, days=value * _DAYS[unit], vague=vague)
    return Span(length, months=value * _MONTHS[unit], vague=vague)


def read_number(text: str, words: Words) -> Reading:
    """A number: an int, or a float when it is no whole number. Of a range, the lower end, unsure."""
    typed, reasons = _settled(plain(text), words)
    found = tokens(typed, words)
    reasons += _hedges(found)
    readings: list[float] = []
    ends: list[int] = []
    place = 0
    while place < len(found):
        number = quantity(found, place)
        article = number is not None and number.length == 1 and at(found, place).get("one") is not None
        if number is None or article:
            if len(found) <= 2 and at(found, place).get("none"):
                readings.append(0)
            place += 1
            continue
        minus = at(found, place - 1).text == "-" or at(found, place - 1).get("minus")
        negative = minus and (place == 1 or not found[place - 2].is_digits)
        readings.append(-number.value if negative and number.value and not readings else number.value)
        reasons += ["about"] if number.vague else []
        ends.append(place)
        place += number.length
    if not readings:
        return Reading(why=words.why("nothing"))
    if len(readings) > 1:
        joined = len(readings) == 2 and any(
            found[spot].get("to") or found[spot].get("or") for spot in range(ends[-1])
        )
        reasons.append("range" if joined else "several")
    if len([token for token in found if token.is_word]) > 5:
        reasons.append("many_words")
    value = readings[0]
    return _reading(int(value) if value == int(value) else value, reasons, words)


def _settled(typed: str, words: Words) -> tuple[str, list[str]]:
    """The text without a number that was refused or taken back ("not 5, 6", "5 no 6"); what was assumed."""
    said, refused = sides(typed, words)
    if not _has_number(refused, words):
        return typed, []
    cut = pieces(typed)
    for place in range(1, len(cut) - 1):
        between = _has_number(cut[place - 1], words) and _has_number(cut[place + 1], words)
        if between and (cut[place],) in words.phrases("no"):
            return " ".join(cut[place + 1 :]), ["corrected"]
    return (said, ["guess"]) if _has_number(said, words) else (typed, [])


def _has_number(typed: str, words: Words) -> bool:
    return any(token.is_digits or token.get("number") for token in tokens(typed, words))


def read_duration(text: str, words: Words) -> Reading:
    """A length of time in ISO 8601. A bare number is minutes; of a range, the lower end, unsure."""
    typed, reasons = _settled(plain(text), words)
    found = tokens(typed, words)
    reasons += _hedges(found)
    spans: list[Span] = []
    bare: list[tuple[int, Quantity]] = []
    place = 0
    while place < len(found):
        if length := span(found, place):
            spans.append(length)
            place += length.length
        elif (number := quantity(found, place)) and not at(found, place).get("one"):
            bare.append((place, number))
            place += number.length
        else:
            place += 1
    if not spans and any(kind in token.means for token in found for kind in _OF_DATES):
        bare = []  # "tomorrow at 9" is no length
    value, more = _one_length(spans, bare, found)
    if value is None:
        return Reading(why=words.why("nothing"))
    if len([token for token in found if token.is_word]) > 5:
        reasons.append("many_words")
    return _length_reading(value, [*reasons, *more], words)


def _one_length(
    spans: list[Span], bare: list[tuple[int, Quantity]], found: Tokens
) -> tuple[Span | None, list[str]]:
    """The length that is meant by all that was found, and what was assumed."""
    vague = ["about"] if any(one.vague for one in spans) else []
    if spans:
        if not bare:
            return spans[0], [*vague, *(["range"] if len(spans) > 1 else [])]
        # "10-15 min", "15 to 20 minutes": the first number has the unit of the second.
        place, number = bare[0]
        behind = at(found, place + number.length)
        if (behind.get("to") or behind.get("or")) and number.value:
            return _like(spans[0], number.value, found), [*vague, "range"]
        return spans[0], [*vague, "several"]
    if not bare:
        return None, []
    value = bare[0][1].value
    if at(found, bare[0][0] + 1).text == ":" and len(bare) == 2:  # 1:30
        return Span(1, minutes=value * 60 + bare[1][1].value), ["unit"]
    reasons = ["range"] if len(bare) > 1 else []
    if not LIKELY_MINUTES[0] <= value <= LIKELY_MINUTES[1]:
        reasons.append("unit")
    return Span(1, minutes=value), reasons


def _like(length: Span, value: float, found: Tokens) -> Span:
    """This many of the unit that the length was typed in."""
    units = [unit for place in range(len(found)) if (unit := _unit(found, place))]
    return _of_unit(units[0], value, length.length, vague=False) if units else length


def _length_reading(length: Span, reasons: list[str], words: Words) -> Reading:
    minutes, days, months = round(length.minutes), length.days, length.months
    if days != int(days):
        minutes, days = minutes + round((days - int(days)) * 24 * 60), int(days)
    if months != int(months):
        days, months = days + round((months - int(months)) * 30), int(months)
    if days + months * 31 + minutes / 1440 > MOST_DAYS or not (minutes or days or months):
        return Reading(why=words.why("nothing"))
    return _reading(iso_length(minutes, int(days), int(months)), reasons, words)


def iso_length(minutes: int, days: int = 0, months: int = 0) -> str:
    """A length in ISO 8601: `PT1H30M`, `P14D`, `P1M`."""
    dated = (f"{months}M" if months else "") + (f"{days}D" if days else "")
    hours, minutes = divmod(minutes, 60)
    timed = (f"{hours}H" if hours else "") + (f"{minutes}M" if minutes else "")
    return f"P{dated}" + (f"T{timed}" if timed else "")


def _hedges(found: Tokens) -> list[str]:
    reasons = ["guess"] if any(token.get("hedge") for token in found) else []
    reasons += ["asked"] if found and found[-1].text == "?" else []
    return reasons + (["typo"] if any(token.slip for token in found) else [])


def _reading(value: object, reasons: list[str], words: Words) -> Reading:
    if value is None:
        return NOTHING
    unique = list(dict.fromkeys(reasons))
    return Reading(value, unsure=bool(unique), why="; ".join(words.why(reason) for reason in unique))
