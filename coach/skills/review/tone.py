"""How a draft sounds, and what was left in it: capitals, marks, slang, blanks, links. Pure."""

import re
from collections.abc import Iterator

from coach.skills.review.asking import Check, without_sentence
from coach.skills.review.draft import Draft
from coach.skills.review.findings import Field, Fix, Hit
from coach.skills.review.names import parts
from coach.skills.review.said import Said, Span
from coach.skills.review.signing import signed
from coach.skills.wording import folded

#: Blanks that a template leaves, however they are written.
_BLANK = re.compile(
    r"\[[^\]\n]{0,60}\]|\{\{?[^{}\n]{0,60}\}?\}|<<?[^\W\d_][\w '/-]{0,40}>>?|_{3,}|\.{5,}"
    r"|(?<![\w])X{2,}(?![\w])|(?<![\w])x{3,}(?![\w])|\$[A-Z_]{3,}|%[A-Z_a-z]{3,}%|(?<!\w)\(\s*(?:_+|\.{3,}|\s)\s*\)"
)
_CAPITALS = re.compile(r"(?<![\w@./-])[^\W\d_a-z]{4,}(?:'[^\W\d_a-z]+)?(?![\w@])")
_EMOJI = re.compile(
    r"[\u2600-\u27bf\u2b50\U0001f000-\U0001faff]|(?<![\w:])[:;]-?[)D(PpO]+(?![\w])|<3|\^\^|(?<!\w)[xX]D(?!\w)"
)
_LINK = re.compile(
    r"(?:https?://|www\.)[^\s)>\]]{1,200}|(?<![@\w.])[\w-]{1,60}\.(?:com|ca|org|net|io|ly|me|co|example)/[^\s)>\]]{1,200}"
)
_PHONE = re.compile(r"(?<!\d)\+?\d(?:[ ().-]{0,2}\d){6,14}(?!\d)")
_MAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,60}\.[\w.-]{1,60}")
_SIN = re.compile(r"(?<![\d-])\d{3}[- ]\d{3}[- ]\d{3}(?![\d-])")
_ITEM = re.compile(r"^[ ]*(?:[-*•–]|\(?\d{1,2}[.)])[ ]+\S", re.MULTILINE)
#: Capitals of so many letters are hardly ever the short name of something.
_NO_SHORT_NAME = 8
_MARKS = re.compile(r"!+")


def blank(draft: Draft) -> Iterator[Hit]:
    """A place of a template that was never filled in, in the subject too."""
    for field, said in (("subject", draft.subject), ("body", draft.body)):
        spans = [
            Span(one.start(), one.end())
            for one in _BLANK.finditer(said.text)
            if not _is_removed(said, one.group())
        ]
        spans += said.spans("blank")
        for span in sorted(spans, key=lambda one: one.start)[:1]:
            yield Hit(span.start, span.end, field=_field(field))


def _is_removed(said: Said, text: str) -> bool:
    """Whether it is a remark in brackets ("[sic]"), not a blank."""
    return text.strip("[]").casefold() in said.phrases.lists.get("no_blanks", ())


def _field(name: str) -> Field:
    return "subject" if name == "subject" else "body"


def exclamations(most: int) -> Check:
    """More exclamation marks than this in the body."""

    def check(draft: Draft) -> Iterator[Hit]:
        marks = list(re.finditer("!", draft.text))
        if len(marks) > most:
            place = marks[most]
            fix = Fix(0, len(draft.text), _calmed(draft.text, most))
            yield Hit(place.start(), place.end(), fix=fix)

    return check


def _calmed(text: str, most: int) -> str:
    """The text with the first exclamation marks kept, the others turned into full stops."""
    kept = [one.start() for one in _MARKS.finditer(text)][:most]
    return _MARKS.sub(lambda one: "!" if one.start() in kept else ".", text)


def shouted(said: Said, draft: Draft) -> list[Span]:
    """Words in capitals that are no names: known words, very long ones, and several in a row."""
    facts = draft.facts
    names = (facts.contact, facts.referrer, facts.organization, facts.me, *facts.other_contacts)
    known = {folded(one) for name in names for one in name.split()} | {
        word for name in names for word in parts(name, draft.phrases)
    }
    short = set(draft.phrases.lists.get("acronyms", ()))
    stressed = set(draft.phrases.lists.get("stressed", ()))
    found = [
        one
        for one in _CAPITALS.finditer(said.text)
        if folded(one.group()) not in known and one.group() not in short
    ]
    spans = []
    for place, one in enumerate(found):
        word = folded(one.group())
        near = [other for other in found[max(0, place - 1) : place + 2] if other is not one]
        row = any(
            said.text[min(one.end(), other.end()) : max(one.start(), other.start())].strip() == ""
            for other in near
        )
        if word in stressed or len(word) >= _NO_SHORT_NAME or row:
            spans.append(Span(one.start(), one.end()))
    return spans


def shouting(draft: Draft) -> Iterator[Hit]:
    """Capitals to stress a word, above the signature."""
    end = draft.signature.start
    spans = [one for one in shouted(draft.body, draft) if one.end <= end]
    if spans:
        first = spans[0]
        word = draft.text[first.start : first.end].lower()
        starts = draft.around(first.start).start == first.start
        yield Hit(
            first.start, first.end, fix=Fix(first.start, first.end, word.capitalize() if starts else word)
        )


def slang_words(draft: Draft) -> list[Span]:
    """Words as in a message to a friend. A short one with a capital is a name or initial ("Ty", "U of A")."""
    slang = set(draft.phrases.lists.get("slang", ()))
    found = []
    for one in re.finditer(r"(?<![\w@.'/-])[^\W_]+(?![\w@/]|['.-]\w)", draft.text):
        word = one.group()
        if word.lower() in slang and (word.islower() or len(word) > 3):
            found.append(Span(one.start(), one.end()))
    return found


def slang(draft: Draft) -> Iterator[Hit]:
    """Text-speak."""
    for span in slang_words(draft):
        full = draft.phrases.lists.get("slang_in_full", ())
        said = draft.text[span.start : span.end].lower()
        words = next((one.split(" ", 1)[1] for one in full if one.split(" ", 1)[0] == said), "")
        yield Hit(span.start, span.end, fix=Fix(span.start, span.end, words) if words else None)


def emoji(draft: Draft) -> Iterator[Hit]:
    """Emoji, drawn or typed."""
    for one in _EMOJI.finditer(draft.text):
        yield Hit(one.start(), one.end(), fix=Fix(one.start(), one.end(), ""))


def links(most: int) -> Check:
    """More links than this above the signature, or one that hides where it leads."""

    def check(draft: Draft) -> Iterator[Hit]:
        hiding = draft.phrases.lists.get("shorteners", ())
        found = list(_LINK.finditer(draft.text, 0, draft.signature.start))
        short = [one for one in _LINK.finditer(draft.text) if any(name in one.group() for name in hiding)]
        for one in (*short, *found[most:]):
            yield Hit(one.start(), one.end())

    return check


def private(draft: Draft) -> Iterator[Hit]:
    """What is nobody's business: numbers of papers, diagnoses."""
    for span in draft.body.spans("private"):
        yield Hit(span.start, span.end, fix=without_sentence(draft, span))
    for one in _SIN.finditer(draft.text):
        yield Hit(one.start(), one.end())


def reachable(draft: Draft) -> Iterator[Hit]:
    """No phone number, no address, no profile."""
    linkedin = (
        draft.text.casefold().find("linkedin", draft.signature.start) >= 0 or "linkedin.com/" in draft.text
    )
    if not (_PHONE.search(draft.text) or _MAIL.search(draft.text) or linkedin):
        yield Hit(draft.signature.start, draft.signature.end)


def named_and_reachable(draft: Draft) -> Iterator[Hit]:
    """Full name and a way to reach the writer, where one code stands for both."""
    yield from signed(draft)
    yield from reachable(draft)


def phone_numbers(draft: Draft) -> list[Span]:
    """Phone numbers, each time that one is said."""
    return [Span(one.start(), one.end()) for one in _PHONE.finditer(draft.text)]


def items(draft: Draft) -> list[Span]:
    """Lines of a list."""
    return [
        Span(one.start(), one.end()) for one in _ITEM.finditer(draft.text, draft.core.start, draft.core.end)
    ]


def tone(*, marks: int, praise: int, sorry: int, with_emoji: bool = False) -> Check:
    """All that makes a short note sound wrong, where one code stands for it."""

    def check(draft: Draft) -> Iterator[Hit]:
        yield from exclamations(marks - 1)(draft)
        yield from shouting(draft)
        yield from slang(draft)
        if with_emoji:
            yield from emoji(draft)
        for name, least in (("flattery", praise), ("apology", sorry)):
            spans = draft.body.spans(name)
            if len(spans) >= least:
                yield Hit(spans[least - 1].start, spans[least - 1].end)

    return check
