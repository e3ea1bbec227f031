"""Which of several contacts a line is about: who is named in it, and who isn't. Pure.

A line that names one contact while another is in focus must never be kept, or acted on, for the wrong one.
"""

from coach.dialog import steps
from coach.skills import news
from coach.skills.news import News
from coach.turn import readings
from coach.turn.talk import Talk

#: A longer text is a story or a letter, in which others may be named by the way.
LONGEST = 24  # words
#: Verbs whose answer may name anybody.
NAMING = readings.FREE | {"name"}


def named(talk: Talk, text: str) -> list[str]:
    """The open interviews whose contact is named, in the order of the text; nobody whose name is shared."""
    found: dict[str, int] = {}
    words = text.replace("’", "'").split()
    for place, word in enumerate(words):
        bare = word.strip(".,!?;:'\"()")
        said = bare.casefold().removesuffix("'s")
        if said in talk.phrases.lists.get("words_like_names", ()) and not (place and bare[:1].isupper()):
            continue  # "will", "may" and "mark" are words as well
        whose = [one.id for one in talk.open_interviews if _is_called(one.contact, said)]
        if len(whose) == 1:
            found.setdefault(whose[0], place)
    return sorted(found, key=found.__getitem__)


def focus_on_named(talk: Talk, text: str) -> bool:
    """A report that names one contact is about that interview; False when it names nobody, or several."""
    whose = named(talk, text)
    return len(whose) == 1 and talk.focus(whose[0])


def other(talk: Talk, text: str) -> str:
    """The interview of another contact that a line is about, "" when it is about the one at hand.

    Where the answer may name anybody ("who told you about her?") it is the answer.
    """
    step = talk.question
    if len(text.split()) > LONGEST or talk.interview.pending or talk.interview.aside:
        return ""
    if step is not None and not talk.interview.closed and _may_name(step):
        return ""
    whose = named(talk, text)
    return whose[0] if len(whose) == 1 and whose[0] != talk.interview.id else ""


def told_of_each(talk: Talk, text: str) -> list[tuple[str, News]]:
    """News of several contacts in one line ("siti said yes, wen and obi said no"); [] when it's of one."""
    found: dict[str, News] = {}
    for remark in readings.CLAUSE.split(text) if len(text) <= readings.LONGEST_SHORT else ():
        said = news.read(remark, talk.phrases)
        for whose in named(talk, remark) if said else ():
            found[whose] = said  # type: ignore[assignment]
    return list(found.items()) if len(found) > 1 else []


def _may_name(step: steps.Question) -> bool:
    told = isinstance(step, steps.Choose) and any(option.told for option in step.options)
    return told or step.verb in NAMING or isinstance(step, steps.Live | steps.Play)


def _is_called(contact: str, said: str) -> bool:
    parts = contact.casefold().split()
    return said in parts or said.removesuffix("s") in parts  # "wens email"
