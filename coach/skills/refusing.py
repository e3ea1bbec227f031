"""What was said and what was refused in one answer: in "not by phone, email" it is the phone. Pure."""

from coach.skills.words import Words, pieces

#: Signs at which a refusal ends.
_STOPS = frozenset(",.;\n")


def sides(typed: str, words: Words) -> tuple[str, str]:
    """The words beside refusals and those refused, of a plain text; a comma stands for the refusing word."""
    refusals, ends = words.phrases("negations"), words.phrases("refusal_ends")
    cut = pieces(typed)
    said: list[str] = []
    refused: list[str] = []
    side, place = said, 0
    while place < len(cut):
        if found := refusals.at(cut, place):
            side, place = refused, place + found[0]
            side.append(",")
            continue
        if cut[place] in _STOPS or (cut[place],) in ends:
            side = said
        side.append(cut[place])
        place += 1
    return " ".join(said), " ".join(refused)
