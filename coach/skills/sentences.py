"""What somebody typed, as a sentence that can stand in a draft. Pure."""

_ENDS = ".!?…"


def sentence(text: str, begins: str = "") -> str:
    """A typed answer as one full sentence: a capital at the start, one full stop at the end.

    Args:
        text: what was typed.
        begins: how the sentence has to begin, such as "I am | I'm | im": the first form is put before what
            doesn't begin so already; the others are ways that people write it.
    """
    said = " ".join(text.split())
    if not said:
        return ""
    forms = [form.strip() for form in begins.split("|") if form.strip()]
    if forms:
        said = _beginning(said, forms)
    capital = said[0].upper() + said[1:]
    return capital if capital[-1] in _ENDS else capital.rstrip(",;:- ") + "."


def _beginning(said: str, forms: list[str]) -> str:
    plain = said.casefold().replace("’", "'")
    for form in sorted(forms, key=len, reverse=True):
        if plain.startswith(form.casefold() + " "):
            return forms[0] + said[len(form) :]
    return f"{forms[0]} {said}"
