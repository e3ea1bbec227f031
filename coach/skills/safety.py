"""Words of crisis, danger, harassment, and signs that a contact isn't what they seem. Pure.

Everyday exaggeration ("this is killing me") is no crisis. Hypotheticals count: who asks "what if he touches
me" is helped by the same answer.
"""

from coach.skills.phrases import Phrases


def read(text: str, phrases: Phrases) -> str | None:
    """ "crisis", "danger", "harassed", "red_flag", or None; the most serious that is in the message."""
    plain = phrases.line(text).plain
    # phrases have spaces between words only, so a mark in the place of an everyday phrase hides it
    for kind in phrases.names("safety"):
        if phrases.finder("safety", kind, "always").search(plain):
            return kind
        unmasked = phrases.finder("safety", kind, "unless").sub(" , ", plain)
        if phrases.finder("safety", kind).search(unmasked):
            return kind
    return None
