"""How a typed text reads as an answer to one step, how it is kept, and how it is said back. Pure."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from coach.dialog import steps
from coach.model.effects import Option
from coach.model.reading import NOTHING, Reading
from coach.skills import (
    answers,
    details,
    feelings,
    private,
    questions_asked,
    redact,
    saying,
    sentences,
    telling,
    typed,
)
from coach.skills.localtime import local, read_clock
from coach.skills.phrases import Phrases
from coach.skills.second_person import to_them
from coach.turn.talk import ME, Talk

#: Verbs whose answer is whatever was typed: a question or a feeling must be looked for first.
FREE = frozenset({"ask", "draft", "questions", "timer"})
#: Longer answers than this are sentences, in which a name or an option may be mentioned by the way.
LONGEST_NAME = 4  # words
#: So short is a yes or no that is nothing else.
LONGEST_YES = 2  # words
#: Questions whose answer may be a bare number, which then means itself.
NUMBERS = frozenset({"number", "duration", "phone", "timer"})
#: Between two remarks in one line.
PART = re.compile(r"[?!]+\s*|(?<=\w{4})\.\s+|\n+")  # not behind "St." or "Dr."
#: Where one remark ends and another may begin.
CLAUSE = re.compile(r"[,;.!\n]+")
#: Between two sentences.
SENTENCE = re.compile(r"(?<=[.!])\s+")
#: Remarks that are looked through for the words of a draft.
MOST_REMARKS = 12
#: Slots of what is told about the contact in which nobody is named, and nothing is told in a sentence.
OF_NO_PERSON = frozenset({"organization", "role"})
#: No date, name or choice is told in more characters than this.
LONGEST_SHORT = 400
#: How each verb's answer is read (kinds of `answers.read`).
KINDS = {"ask": "text", "choose": "choice", "check": "choice", "draft": "long"}

#: Slots that hold how somebody is called in a letter.
OF_A_PERSON = frozenset({"referrer"})

#: What is kept of one message, in characters: more than any answer or draft needs.
LONGEST = 20_000


def cleaned(talk: Talk, text: str) -> str:
    """What was typed as it may be kept; tells what was left out of it."""
    return without_private(talk, without_secrets(talk, text))


def without_private(talk: Talk, text: str) -> str:
    """The text without what the coach doesn't need, such as their health; tells what that was."""
    kept, kinds = private.leave_out(text, talk.phrases, talk.private)
    if kinds:
        what = saying.say_list([talk.common(f"private_{kind}") for kind in kinds], talk.words)
        talk.say("private", what=what)
    return kept


def without_secrets(talk: Talk, text: str) -> str:
    """The text without control characters and sensitive numbers; tells when anything was taken out."""
    clean, removed = redact.redact(typed.clean(text[:LONGEST], multiline=True), talk.phrases)
    if len(text) > LONGEST:
        talk.say("too_long", letters=str(LONGEST))
    if removed:
        talk.say("removed")
    return clean


def is_free(talk: Talk) -> bool:
    """Whether any words at all would be an answer to the open question."""
    return talk.question is not None and talk.question.verb == "ask" and not talk.interview.closed


def sure_yes_or_no(talk: Talk, text: str) -> bool | None:
    """True or False for what certainly says yes or no; None for any other text."""
    reading = answers.read("yes_no", text, words=talk.words, now=talk.now)
    return bool(reading.value) if reading.understood and not reading.unsure else None


def begins_with_yes_or_no(talk: Talk, text: str) -> bool:
    """Whether a yes-or-no question is open and this begins with its answer ("yes, he agreed")."""
    step = talk.question
    if not isinstance(step, steps.Choose) or not {"yes", "no"} & {choice.id for choice in step.options}:
        return False
    return sure_yes_or_no(talk, text.split()[0].strip(",.!")) is not None


def begins_with_an_answer(talk: Talk, text: str) -> bool:
    """Whether the first remark of a line is to the letter an option ("once. it went ok").

    Not where something from outside is waited for: there it is news, with its own place.
    """
    step = talk.question
    if step is not None and any(nudge.since for nudge in step.nudges):
        return begins_with_yes_or_no(talk, text)
    first = _first_remark(text)
    return begins_with_yes_or_no(talk, text) or (first != text and is_plainly_chosen(talk, first))


def _first_remark(text: str) -> str:
    return next((part for part in CLAUSE.split(text) if part.strip()), "")


def plain_yes_or_no(talk: Talk, text: str) -> bool | None:
    """True or False for a yes or no that is nothing else; None for any other text."""
    if len(text) > LONGEST_SHORT or len(text.split()) > LONGEST_YES:
        return None
    return sure_yes_or_no(talk, text)


def chosen(
    talk: Talk,
    step: steps.Question,
    text: str,
    options: tuple[Option, ...] | None = None,
    *,
    many: bool = False,
) -> Reading:
    """Which of the step's options a text names; `options` where others stand on the screen."""
    if len(text) > LONGEST_SHORT:
        return NOTHING
    return answers.read(
        "choice",
        text,
        words=talk.words,
        now=talk.now,
        options=talk.options(step) if options is None else options,
        also={choice.id: choice.also for choice in step.options},
        many=many,
    )


def is_plainly_chosen(talk: Talk, text: str) -> bool:
    """Whether the words are to the letter an option of the open question: then they answer it."""
    step = talk.question
    return step is not None and not talk.interview.closed and bool(_plain_option(talk, step, text))


def _plain_option(talk: Talk, step: steps.Question, text: str) -> str:
    """The option that the words are to the letter, apostrophes aside; "" for none."""
    said = _letters(text)
    for option in talk.options(step):
        also = next((choice.also for choice in step.options if choice.id == option.id), ())
        if said and said in (_letters(option.label), option.id, *map(_letters, also)):
            return option.id
    return ""


def _letters(text: str) -> str:
    """A label as it is typed in haste: "Yes, now" is "yes now"."""
    return " ".join(text.casefold().replace("’", "'").replace("'", "").replace(",", " ").split())


def read(talk: Talk, step: steps.Question, text: str) -> Reading:
    """How this text reads as an answer to this step."""
    if step.verb not in FREE and len(text) > LONGEST_SHORT:
        return NOTHING
    options = talk.options(step)
    also = {choice.id: choice.also for choice in step.options}
    kind = KINDS.get(step.verb, step.verb)
    if isinstance(step, steps.Ask) and step.long:
        kind = "long"
    ids = {option.id for option in options}
    if isinstance(step, steps.Choose) and (named := _plain_option(talk, step, text)):
        return Reading(named)
    if isinstance(step, steps.Choose) and ids & {"yes", "no"}:
        plain = chosen(talk, step, text)
        if plain.understood and not plain.unsure:
            return plain
        said = answers.read("yes_no", text, words=talk.words, now=talk.now)
        meant = "yes" if said.value else "no"
        return Reading(meant, said.unsure, said.why) if said.understood and meant in ids else plain
    more: dict[str, Any] = {}
    if isinstance(step, steps.Date):
        more = {"tense": step.tense, "day_only": step.day_only}
    typed = step.verb not in ("choose", "check")
    reading = answers.read(
        kind, text, words=talk.words, now=talk.now, options=() if typed else options, also=also, **more
    )
    if step.verb == "name":
        return _doubted_name(talk, text, reading)
    if isinstance(step, steps.Choose):
        return _chosen_in_words(talk, step, text, reading)
    return _within(step, reading)


def _chosen_in_words(talk: Talk, step: steps.Choose, text: str, reading: Reading) -> Reading:
    """An option out of more words than its own: by what they tell, or by the first remark alone."""
    for choice in step.options:
        if choice.told and (
            details.tells_of(choice.told, text, talk.phrases)
            or details.alone(choice.told, text, talk.phrases)
        ):
            return Reading(choice.id)
    first = _first_remark(text)
    plain = _plain_option(talk, step, first)
    if plain and (reading.value in (None, plain) or _asks_behind(talk, text, first)):
        return Reading(plain)  # "sent. she says next week", "sent! what now"
    if (
        reading.unsure
        and len(text.split()) > LONGEST_NAME
        and _shares_nothing(talk, step, text, reading.value)
    ):
        return NOTHING
    if reading.understood:
        faint = _is_faint(talk, step, text, reading.value)
        return replace(reading, unsure=True) if faint else reading
    if first != text and len(first.split()) <= LONGEST_NAME:  # "never met, saw her in an article"
        told = chosen(talk, step, first)
        return reading if told.unsure else told
    return reading


def _asks_behind(talk: Talk, text: str, first: str) -> bool:
    """Whether behind the first remark of a text nothing is said but something asked."""
    return questions_asked.is_question(text.partition(first)[2].lstrip(",;.! \n"), talk.phrases)


def _doubted_name(talk: Talk, text: str, reading: Reading) -> Reading:
    """A name out of a question is none; one in small letters out of a sentence has to be said back."""
    if questions_asked.is_question(text, talk.phrases):
        return NOTHING
    words = text.split()
    if not reading.understood or len(words) <= LONGEST_NAME:
        return reading
    name = [part for part in (reading.value.get("first"), reading.value.get("last")) if part]
    return reading if all(part in text for part in name) else replace(reading, unsure=True)


def _is_faint(talk: Talk, step: steps.Question, text: str, option: Any) -> bool:
    """Whether most of what was said has nothing to do with the option that was read from it."""
    words = _words_of(text)
    return len(words) > LONGEST_NAME and 2 * len(_shared(talk, step, words, option)) < len(words)


def _shares_nothing(talk: Talk, step: steps.Question, text: str, option: Any) -> bool:
    """Whether an option has no word in common with a text but small ones ("she wants …")."""
    small = talk.phrases.word_set("small") | set(talk.phrases.lists.get("faint", ()))
    return not any(word not in small for word in _shared(talk, step, _words_of(text), option))


def _shared(talk: Talk, step: steps.Question, words: Sequence[str], option: Any) -> list[str]:
    """Those of the words that an option's label or one of its other names has."""
    known = option_words(talk, step, option)
    return [word for word in words if word in known]


def option_words(talk: Talk, step: steps.Question, option: Any) -> set[str]:
    """All words of an option's label and its other names."""
    label = talk.text(f"{step.name}.options.{option}")
    names = [label, *(word for choice in step.options if choice.id == option for word in choice.also)]
    return {word for name in names for word in _words_of(name)}


def _words_of(text: str) -> list[str]:
    return [word.strip(".,!?").casefold() for word in text.split()]


def _within(step: steps.Question, reading: Reading) -> Reading:
    """A number outside what the script allows is not understood."""
    if not isinstance(step, steps.Ask) or not isinstance(reading.value, int | float):
        return reading
    too_small = step.least is not None and reading.value < step.least
    too_large = step.most is not None and reading.value > step.most
    return Reading(None, why="range") if too_small or too_large else reading


def quick_option(talk: Talk, step: steps.Question, text: str) -> Reading:
    """One of the ready answers beside a typed question, when it was named plainly."""
    if isinstance(step, steps.Choose) or not talk.options(step):
        return Reading()
    reading = chosen(talk, step, text)
    if not reading.understood and (refusal := _refusal(talk, step, text)):
        return Reading(refusal)
    number_means_itself = step.verb in NUMBERS and text.strip().isdecimal()
    return Reading() if reading.unsure or number_means_itself else reading


def _refusal(talk: Talk, step: steps.Question, text: str) -> str:
    """The option that a plain "no" stands for ("no date"), "" when none may be called so."""
    if sure_yes_or_no(talk, text) is not False:
        return ""
    for choice in step.options:
        if any(
            answers.read("yes_no", name, words=talk.words, now=talk.now).value is False
            for name in choice.also
        ):
            return choice.id
    return ""


def lacks_time(step: steps.Date, value: Any) -> bool:
    """Whether a day was named where a moment is needed."""
    is_one_day = isinstance(value, dict) and "end" not in value and "T" not in value["at"]
    return is_one_day and not step.day_only


def stored_form(talk: Talk, step: steps.Question, value: Any) -> Any:
    """A reading's value as it is kept: dates as local time with their zone, the rest as it is."""
    if (
        not isinstance(step, steps.Date)
        or not isinstance(value, str)
        or value in {o.id for o in step.options}
    ):
        return value
    start, _, end = value.partition("/")
    if "T" not in start and step.clock and not end:
        start = f"{start}T{read_clock(step.clock).isoformat(timespec='minutes')}"
    zone = talk.person.timezone
    kept = {"at": _wall(start, zone), "zone": zone}
    return {**kept, "end": _wall(end, zone)} if end else kept


def _wall(iso: str, zone: str) -> str:
    """What the zone's clocks show then, without an offset; a day stays a day."""
    if "T" not in iso:
        return iso
    moment = datetime.fromisoformat(iso)
    return (local(moment, zone) if moment.tzinfo else moment).isoformat()[:16]


def without_fillers(talk: Talk, text: str) -> str:
    """A few words for a draft, without what is said or asked around them; "" when nothing is left.

    A long text has none around it: taking them off one by one would take as long as the square of its length.
    """
    if len(text) > LONGEST_SHORT:
        return ""
    lists = talk.phrases.lists
    for part in PART.split(text, MOST_REMARKS)[:MOST_REMARKS]:
        words = sentences.bare(part, lists.get("leads", ()), lists.get("tails", ()))
        if words and not questions_asked.is_question(part, talk.phrases):
            return words
    return ""


def in_words(talk: Talk, step: steps.Question, said: str) -> str:
    """Typed words as this question keeps them: bare, as told to the contact, or as a sentence."""
    if isinstance(step, steps.Ask) and step.bare:
        said = without_fillers(talk, said) or said
    if isinstance(step, steps.Ask) and step.bare:
        said = _put(talk, said)
    if isinstance(step, steps.Ask) and step.work and (whole := _with_article(talk, said)) != said:
        said = f"{talk.phrases.values['work.being']} {whole}"
    if isinstance(step, steps.Ask) and step.told:
        said = telling.as_told(_without_praise(talk, said), talk.phrases)
    if step.save in OF_A_PERSON:
        said = named_in_full(talk, said)
    if "begins" in step.extras:
        if not step.save.startswith(ME):
            said = to_them(said, talk.phrases)  # a line that the contact will read
        forms = tuple(form.strip() for form in talk.text(f"{step.name}.begins").split("|"))
        if forms[0].casefold() in talk.phrases.lists.get("before_nouns", ()):
            begun = said.casefold().startswith(f"{forms[0]} ".casefold())
            head, rest = (said[: len(forms[0]) + 1], said[len(forms[0]) + 1 :]) if begun else ("", said)
            said = head + _with_article(talk, rest, goes_on=True)
        if forms[0].casefold() in talk.phrases.lists.get("before_places", ()):
            said = _with_a_way(talk, said)
        said = sentences.sentence(said, forms, talk.phrases.normal)
    if isinstance(step, steps.Ask) and step.verb == "ask" and not step.long:
        said = sentences.with_capitals(said, talk.phrases.lists.get("capitals", ()))
    return said


def _put(talk: Talk, said: str) -> str:
    """A few words as they stand in a sentence of a draft: "works for himself" is "self-employed"."""
    lists = talk.phrases.lists
    put = dict(zip(lists.get("said_as", ()), lists.get("said_as_to", ()), strict=True))
    said = put.get(said.casefold(), said)
    first, _, rest = said.partition(" ")
    small = rest and first.casefold() in lists.get("small_inside", ())
    return f"{first.casefold()} {rest}" if small else said


def named_in_full(talk: Talk, said: str) -> str:
    """Somebody's name as it can stand in a letter: "my instructor mr tomas" is "Mr. Tomas"."""
    if len(said) > LONGEST_SHORT:
        return said
    line = talk.phrases.line(said)
    mine = talk.phrases.finder("details", "of_mine").match(line.plain)
    said = line.original(mine.end) if mine and mine.end < len(line.plain) else said
    name = answers.read("name", said, words=talk.words, now=talk.now).value
    if not name or said != said.casefold():
        return said
    words = said.split()
    parts = {part.casefold(): part for part in f"{name['first']} {name['last']}".split()}
    title = str(name["title"] or "")
    if title and words[0].rstrip(".") == title.casefold().rstrip("."):
        words[0] = title
    told = " ".join(parts.get(word, word) for word in words)
    return told[0].upper() + told[1:]


def _without_praise(talk: Talk, said: str) -> str:
    """What was told without "obi was great!" before or after it; praise alone stays."""
    stands = talk.phrases.lists.get("pronoun", ("",))[0]
    names = {word.casefold() for word in talk.interview.contact.split()}
    kept = []
    for remark in SENTENCE.split(said):
        plain = " ".join(stands if word.casefold() in names else word for word in remark.split())
        if feelings.read(plain, talk.phrases) != "happy" and not telling.is_thin(remark, talk.phrases):
            kept.append(remark)
    return " ".join(kept) or said


def _with_a_way(talk: Talk, said: str) -> str:
    """ "your website" behind "I came across your name": "through your website"."""
    first = said.split(maxsplit=1)[0].casefold().replace("’", "'") if said.split() else ""
    leads = talk.phrases.lists.get("place_leads", ())
    return said if not first or first in leads else f"{talk.phrases.values['place.through']} {said}"


def _with_article(talk: Talk, said: str, *, goes_on: bool = False) -> str:
    """ "history grad" as it stands in a sentence: "a history grad"; other words as they are.

    `goes_on`: more may follow what they are ("student in arts").
    """
    phrases, words = talk.phrases, said.split()
    beginnings = [said, *(" ".join(words[:count]) for count in (1, 2) if goes_on)]
    if not any(is_bare_noun(one, phrases) for one in beginnings if one):
        return said
    sounds, except_for = (tuple(phrases.lists.get(name, ())) for name in ("an_before", "a_before"))
    first = said.casefold()
    is_vowel = first.startswith(sounds) and not first.startswith(except_for)
    return f"{phrases.values['article.an' if is_vowel else 'article.a']} {said}"


def is_bare_noun(said: str, phrases: Phrases) -> bool:
    """Whether this is what somebody is, without an article."""
    plain = phrases.line(said).plain
    is_noun = phrases.finder("nouns", "bare").fullmatch(plain, 0, len(plain))
    return bool(is_noun) and not phrases.finder("nouns", "bare", "unless").match(plain)


def said_back(talk: Talk, step: steps.Question, value: Any) -> str:
    """The value in words, to be confirmed or to stand beside an answered question."""
    labels = {option.id: option.label for option in talk.options(step)}
    if isinstance(value, list):
        return ", ".join(labels.get(one, str(one)) for one in value)
    if isinstance(value, str) and value in labels:
        return labels[value]
    kind = {"ask": "text", "draft": "text"}.get(step.verb, step.verb)
    words = saying.say_value(kind, value, talk.words, zone=talk.person.timezone, now=talk.now, labels=labels)
    talk.dated(words, value)
    return words
