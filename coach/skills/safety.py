"""Words of crisis, danger, harassment, and signs that a contact isn't what they seem. Pure.

Everyday exaggeration ("this is killing me") is no crisis. Hypotheticals count: who asks "what if he touches
me" is helped by the same answer.
"""

from coach.skills.phrases import Phrases


def read(text: str, phrases: Phrases) -> str | None:
    """ "crisis", "danger", "harassed", "red_flag", or None; the most serious that is in the message."""
    plain = phrases.line(text).plain
    told = {found.name for found in phrases.any_of("safety", "always").everywhere(plain)}
    for found in phrases.any_of("safety").everywhere(plain):
        if found.name not in told and _outside(plain, found.name, phrases):
            told.add(found.name)
    return next((kind for kind in phrases.names("safety") if kind in told), None)


def _outside(plain: str, kind: str, phrases: Phrases) -> bool:
    """Whether the kind is told outside its everyday phrases too."""
    everyday = phrases.finder("safety", kind, "unless")
    return phrases.finder("safety", kind).search(everyday.mask(plain)) is not None
