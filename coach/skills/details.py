"""What a further line adds about the contact ("shes at acme"), or puts right ("no wait, Wednesday"). Pure."""

import re
from dataclasses import dataclass

from coach.skills.clauses import begins, clauses_of
from coach.skills.phrases import Phrases
from coach.skills.wording import Line

#: Letters at most: a longer text is no short remark about somebody.
MOST_LETTERS = 300
#: Words at most in an organization, a role or a referrer.
MOST_WORDS = 6
#: Words at most before "told me about her": "my old instructor Mr Tomas".
MOST_OWNER_WORDS = 5

_EMAIL = re.compile(r"[\w.+-]{1,64}@(?:[\w-]{1,63}\.){1,8}[^\W\d_]{2,24}")
_PHONE = re.compile(r"(?<![\w+])\+?(?:\d[ .-]?)?\(?\d{3}\)?[ .-]?\d{3}[ .-]?\d{4}(?!\w)")
_ARTICLE = re.compile(r"^(?:the|an?)\s+", re.IGNORECASE)


def read(text: str, phrases: Phrases) -> dict[str, str]:
    """Of organization, role, email, phone and referrer those that are in the remark, as typed."""
    if len(text) > MOST_LETTERS:
        return {}
    found = {}
    if email := _EMAIL.search(text):
        found["email"] = email.group()
        text = text.replace(email.group(), " ")
    if phone := _PHONE.search(text):
        found["phone"] = phone.group().strip()
        text = text.replace(phone.group(), " ")
    text = without_stops(text, phrases)
    clauses = [clause for clause in clauses_of(text, phrases) if not clause.asks]
    for clause in clauses:
        for name, value in _told(clause.line, phrases).items():
            found.setdefault(name, value)
    return found


def alone(name: str, text: str, phrases: Phrases) -> str:
    """The words of a remark that is nothing but that ("mr tomas" told me of her); or ""."""
    for clause in clauses_of(without_stops(text[:MOST_LETTERS], phrases), phrases)[:1]:
        if phrases.finder("details", f"{name}_alone").match(clause.line.plain):
            return clause.line.original(1)
    return ""


def behind_a_name(text: str, phrases: Phrases) -> dict[str, str]:
    """What stands behind a contact's name: "leah okimaw, river sampling at riverbend environmental"."""
    found: dict[str, str] = {}
    for clause in clauses_of(text[:MOST_LETTERS], phrases)[1:]:
        plain = clause.line.plain
        if clause.asks or phrases.finder("details", "person").match(plain):
            continue
        joint = phrases.finder("details", "works_at").search(plain)
        if joint and joint.start and not _refused(clause.line, joint.end, "organization", phrases):
            found.setdefault("organization", _value(clause.line, joint.end, None))
            if not begins(plain, phrases, "details", "no_role"):
                found.setdefault("role", _value(clause.line, 1, joint.start + 1))
        elif phrases.finder("details", "organization_names").search(plain):
            found.setdefault("organization", _value(clause.line, 1, None))
    return {name: value for name, value in found.items() if value}


def without_stops(text: str, phrases: Phrases) -> str:
    """The text with "Mr Tomas" for "Mr. Tomas": the stop of a title ends no sentence."""
    words = [
        word[:-1] if word[:-1].casefold() in phrases.lists.get("titles", ()) and word.endswith(".") else word
        for word in text.split(" ")
    ]
    return " ".join(words)


def tells_of(name: str, text: str, phrases: Phrases) -> bool:
    """Whether the remark tells that there is such a thing, also where it isn't named ("my mom's friend")."""
    return any(
        phrases.finder("details", part).search(clause.line.plain)
        for clause in clauses_of(without_stops(text[:MOST_LETTERS], phrases), phrases)
        for part in (f"{name}_told", name, f"{name}_before")
        if not begins(clause.line.plain, phrases, "details", f"no_{name}")
    )


@dataclass(frozen=True, slots=True)
class Lead:
    """What follows words that take back; `strong` when they can mean nothing else ("actually", not "no")."""

    rest: str
    strong: bool


def lead_of(text: str, phrases: Phrases) -> Lead | None:
    """The words after "no", "actually", "wait, I meant" and the like; None when a text doesn't begin so."""
    stripped = text.strip()
    if not 0 < len(stripped) <= MOST_LETTERS:
        return None
    line = Line(stripped, [token for token in phrases.read(stripped) if token.plain not in (",", ".", "\n")])
    end, strong, found = 0, False, True
    while found:
        found = False
        for part in ("strong", "weak"):
            if match := phrases.finder("corrections", part).match(line.plain, max(end - 1, 0)):
                end, strong, found = match.end, strong or part == "strong", True
                break
    rest = line.original(end) if 0 < end < len(line.plain) else ""
    return Lead(rest, strong) if 0 < len(rest.split()) <= MOST_WORDS + 2 else None


def workplace(text: str, phrases: Phrases) -> str:
    """Where somebody works, told right behind their name ("Ali Reza at NAIT"), as typed; "" for nowhere."""
    if len(text) > MOST_LETTERS:
        return ""
    for clause in clauses_of(text, phrases):
        if match := phrases.finder("details", "workplace").search(clause.line.plain):
            value = _value(
                clause.line, match.end, _next_stop(clause.line, match.end, "organization", phrases)
            )
            if value and not _refused(clause.line, match.end, "organization", phrases):
                return _ARTICLE.sub("", value)
    return ""


def place(text: str, phrases: Phrases) -> str:
    """Where two people will meet, told with a time ("thursday at 2 at the tims"); "" for nowhere."""
    for clause in clauses_of(text[:MOST_LETTERS], phrases):
        if match := phrases.finder("details", "place").search(clause.line.plain):
            stop = phrases.finder("details", "place_stops").search(clause.line.plain, match.end)
            return _value(clause.line, match.end, stop.start + 1 if stop else None)
    return ""


def is_correction(text: str, phrases: Phrases) -> str | None:
    """What should have been said ("no wait, Wednesday": "Wednesday"), None if nothing is put right."""
    stripped = text.strip()
    if not 0 < len(stripped) <= MOST_LETTERS:
        return None
    starred = stripped.strip("* ")
    if (
        stripped.startswith("*")
        and not stripped.endswith("*")
        and len(starred.split()) in range(1, MOST_WORDS)
    ):
        return starred
    line = Line(stripped, [token for token in phrases.read(stripped) if token.plain not in (",", ".", "\n")])
    opening = phrases.finder("corrections", "opening").match(line.plain)
    if opening:
        return _corrected(line, opening.end, phrases)
    closing = list(phrases.finder("corrections", "closing").finditer(line.plain))
    if closing and closing[-1].end == len(line.plain) and closing[-1].start > 0:
        return line.original(1, closing[-1].start + 1) or None
    return _instead(stripped, phrases)


def _corrected(line: Line, end: int, phrases: Phrases) -> str | None:
    """The words after "i mean", unless they go on to say something else; "Diana not Dana" is "Diana"."""
    if end >= len(line.plain) or phrases.finder("corrections", "unless").match(line.plain, end - 1):
        return None
    rest = line.plain[end:]
    if len(rest.split()) > MOST_WORDS:
        return None
    stop = phrases.finder("corrections", "except").search(line.plain, end)
    return line.original(end, stop.start + 1 if stop else None) or None


def _instead(text: str, phrases: Phrases) -> str | None:
    """ "not tuesday, wednesday" is "wednesday"."""
    clauses = clauses_of(text, phrases)
    if len(clauses) != 2 or not phrases.finder("corrections", "instead").match(clauses[0].line.plain):
        return None
    rest = clauses[1].line
    if len(clauses[0].line.tokens) > 4 or phrases.finder("corrections", "unless").match(rest.plain):
        return None
    return rest.original(1) or None


def _told(line: Line, phrases: Phrases) -> dict[str, str]:
    """What one clause tells: words after "works at", before "introduced us" and the like, or a bare role."""
    found = {}
    for name in ("organization", "referrer", "role", "met"):
        if match := phrases.finder("details", name).search(line.plain):
            value = _value(line, match.end, _next_stop(line, match.end, name, phrases))
            if value and not _refused(line, match.end, name, phrases):
                found[name] = value
    if "referrer" not in found and (match := phrases.finder("details", "referrer_before").search(line.plain)):
        lead = phrases.finder("details", "lead").match(line.plain)
        found["referrer"] = _owner(line.original(lead.end if lead else 1, match.start + 1), phrases)
    if is_unnamed(found.get("referrer", ""), phrases):
        del found["referrer"]
    if "role" not in found and (role := _bare_role(line, phrases)):
        found["role"] = role
    return {name: value for name, value in found.items() if value}


def is_unnamed(words: str, phrases: Phrases) -> bool:
    """ "my aunt" is no name that anybody could mention; "my aunt Maria" is one."""
    plain = phrases.line(words).plain
    if phrases.finder("details", "of_mine_named").match(plain):
        return False
    if begins(plain, phrases, "details", "no_referrer"):
        return True
    first, _, rest = words.partition(" ")
    return first.casefold() in phrases.lists.get("whose", ()) and rest == rest.casefold()


def _next_stop(line: Line, start: int, name: str, phrases: Phrases) -> int | None:
    """Where the next thing is told in the same clause: "an engineer | with Stantec"."""
    stop = phrases.finder("details", f"{name}_stops").search(line.plain, start)
    return stop.start + 1 if stop else None


def _owner(words: str, phrases: Phrases) -> str:
    """Whose friend it is: "my aunt's" is "my aunt"; "" for more words than a person has."""
    for ending in phrases.endings:
        words = words.replace("’", "'").removesuffix(ending)
    return words if len(words.split()) <= MOST_OWNER_WORDS else ""


def _value(line: Line, start: int, end: int | None) -> str:
    value = line.original(start, end)
    return value if 0 < len(value.split()) <= MOST_WORDS else ""


def _refused(line: Line, start: int, name: str, phrases: Phrases) -> bool:
    """Whether the words are no organization or role: "at lunch", "a friend"."""
    return bool(phrases.finder("details", f"no_{name}").match(line.plain, start - 1))


def _bare_role(line: Line, phrases: Phrases) -> str:
    """A remark that is only a role: "the hiring lead", "safety lead at …"."""
    end = _next_stop(line, 1, "role", phrases)
    words = line.original(1, end)
    plain = line.plain[: end or len(line.plain)]
    if not 0 < len(words.split()) <= MOST_WORDS or begins(plain, phrases, "details", "no_role"):
        return ""
    last = phrases.finder("details", "role_end").search(plain)
    return _ARTICLE.sub("", words) if last else ""
