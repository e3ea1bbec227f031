"""What somebody typed, as a sentence that can stand in a draft. Pure."""

import re
from collections.abc import Callable

_ENDS = ".!?…"
#: A word by itself: no part of an address, or of another word.
_WORD = re.compile(r"(?<![\w@./'’-])[^\W\d_]+(?:['’][^\W\d_]+)?(?![\w@/]|[.'’-]\w)")
#: A form of beginning is looked for in so many first words.
_MOST_WORDS = 6


def sentence(text: str, forms: tuple[str, ...] = (), normal: Callable[[str], str] = str.casefold) -> str:
    """A typed answer as one full sentence: a capital at the start, one full stop at the end.

    Args:
        text: what was typed.
        forms: how the sentence may begin ("I am"); the first is put before what begins in no such way.
        normal: a word's full form in lower case, so that "im" and "I'm" are seen to be "I am".
    """
    said = " ".join(text.split())
    if not said:
        return ""
    if forms:
        said = _beginning(said, forms, normal)
    capital = said[0].upper() + said[1:]
    return capital if capital[-1] in _ENDS else capital.rstrip(",;:- ") + "."


def _beginning(said: str, forms: tuple[str, ...], normal: Callable[[str], str]) -> str:
    wanted = {_normal(form, normal): form for form in forms}
    words = said.split(" ")
    for count in range(min(_MOST_WORDS, len(words)), 0, -1):
        form = wanted.get(_normal(" ".join(words[:count]), normal))
        if form:
            return " ".join([form, *words[count:]])
    for form in forms:
        parts = form.split()
        for count in range(len(parts) - 1, 0, -1):  # "found your name on …" begins with the end of a form
            if _normal(" ".join(words[:count]), normal) == _normal(" ".join(parts[-count:]), normal):
                return " ".join([*parts, *words[count:]])
    return f"{forms[0]} {said}"


def _normal(text: str, normal: Callable[[str], str]) -> str:
    return " ".join(normal(word.replace("’", "'")) for word in text.split())


def with_capitals(text: str, words: tuple[str, ...]) -> str:
    """A text in which these words have their capitals where they were typed without ("by sunday", "i")."""
    proper = {word.casefold(): word for word in words}
    put = {
        said: proper[plain]
        for said in set(_WORD.findall(text))
        if (plain := said.replace("’", "'")) in proper
    }
    return _WORD.sub(lambda match: put.get(match[0], match[0]), text) if put else text


def bare(text: str, leads: tuple[str, ...], tails: tuple[str, ...]) -> str:
    """A few typed words without what people say around them: "um i want to be an electrician i guess??".

    Args:
        text: what was typed.
        leads: what may stand before it, lower case ("i want to be an").
        tails: what may stand after it ("i guess").
    """
    said = " ".join(text.split()).strip(" ?!.,;")
    found = True
    while found and said:
        plain = said.casefold().replace("’", "'")
        found = False
        for lead in sorted(leads, key=len, reverse=True):
            if plain == lead or plain.startswith((f"{lead} ", f"{lead},", f"{lead}.", f"{lead}?")):
                said, found = said[len(lead) :].strip(" ,.?"), True
                break
        for tail in sorted(tails, key=len, reverse=True):
            if not found and plain.endswith(f" {tail}"):
                said, found = said[: -len(tail)].strip(" ,.?"), True
                break
    return said.strip(" ?!.,;")
