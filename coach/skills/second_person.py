"""What was told about the contact, said to the contact: "half her day" is "half your day". Pure.

The words come as lists of `phrases.yaml` (`told_…`); no language is in here.
"""

import re
from collections.abc import Sequence

from coach.skills.phrases import Phrases

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
#: Longer texts are no one line about somebody, in characters.
MOST_LETTERS = 400


def to_them(text: str, phrases: Phrases) -> str:
    """The text with "you" and "your" where it speaks of the contact.

    That is whoever the first "she" or "he" is; a second person in the text stays as they are. Where somebody
    else was named before ("the manager said she …"), nobody can tell who is meant, and nothing is changed.
    """
    words = list(_WORD.finditer(text)) if len(text) <= MOST_LETTERS else []
    said = [_plain(word.group()) for word in words]
    family = _family(said, phrases)
    out, end = [], 0
    verb_of = -1  # the place of the "you" whose verb is still to come
    for place, word in enumerate(words):
        new = ""
        if said[place] in family:
            new = _said_to(said, place, text[word.end() :], phrases)
            verb_of = place if said[place] in phrases.lists.get("told_pronouns", ()) else -1
        elif verb_of >= 0 and said[place] not in phrases.lists.get("told_adverbs", ()):
            new, verb_of = _verb(said[place], phrases), -1
        out.append(text[end : word.start()] + (_as_capital(new, word.group()) if new else word.group()))
        end = word.end()
    return "".join(out) + text[end:]


def speaks_to_them(text: str, phrases: Phrases) -> bool:
    """Whether "you" or "your" is in the text."""
    you = {*phrases.lists.get("told_pronouns_to", ()), *phrases.lists.get("told_owners_to", ())}
    return any(_plain(word) in you for word in _WORD.findall(text[:MOST_LETTERS]))


def _family(said: Sequence[str], phrases: Phrases) -> Sequence[str]:
    """The words for the person of whom the first such word speaks; () when somebody else came before."""
    others = phrases.lists.get("told_others", ())
    for word in said:
        if word in others:
            return ()
        for name in ("told_she", "told_he"):
            if word in (family := phrases.lists.get(name, ())):
                return family
    return ()


def _said_to(said: Sequence[str], place: int, behind: str, phrases: Phrases) -> str:
    """ "she" is "you"; "her" is "your" before what is hers, and else "you"."""
    word = said[place]
    following = said[place + 1] if place + 1 < len(said) else ""
    if word in (contracted := _pairs("told_contracted", phrases)):
        perfect = following in phrases.lists.get("told_perfect", ())
        return (_pairs("told_contracted_perfect", phrases) if perfect else contracted).get(word, "")
    owns = behind.startswith(" ") and following not in phrases.lists.get("told_not_owned", ())
    if owns and word in (owners := _pairs("told_owners", phrases)):
        return owners[word]
    return _pairs("told_pronouns", phrases).get(word, "") or _pairs("told_objects", phrases).get(word, "")


def _verb(word: str, phrases: Phrases) -> str:
    """A verb as it stands behind "you"; "" for one that stays."""
    if told := _pairs("told_verbs", phrases).get(word, ""):
        return told
    for ending, instead in _pairs("told_endings", phrases).items():
        if word.endswith(ending) and word not in phrases.lists.get("told_no_verbs", ()):
            return word.removesuffix(ending) + instead.strip("-")
    return ""


def _pairs(name: str, phrases: Phrases) -> dict[str, str]:
    """Two lists, each word with what stands in its place in the other."""
    return dict(zip(phrases.lists.get(name, ()), phrases.lists.get(f"{name}_to", ()), strict=True))


def _plain(word: str) -> str:
    return word.casefold().replace("’", "'")


def _as_capital(new: str, old: str) -> str:
    return new[0].upper() + new[1:] if old[0].isupper() else new
