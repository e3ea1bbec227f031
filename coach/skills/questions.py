"""Choosing what to ask: a short list from the bank that fits the aim and the minutes asked for. Pure.

An entry of a list is the id of a bank question ("a1") or a question in the person's own words. Wherever an
entry is expected, the bank question's text will do as well, so that a list may also be kept as texts.
What is weak about a question of their own is for `weak_questions` to say.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from coach.skills.edit_reading import Editing
from coach.skills.question_words import alike, content_words

#: How much of the minutes asked for goes to questions; the rest is hello, thanks and the unexpected.
SHARE = 0.8
#: A question in the person's own words is taken to need so many minutes.
OWN_MINUTES = 2.0
#: How many questions in all, by the minutes asked for: (up to minutes, questions).
CAPS: tuple[tuple[float, int], ...] = ((5, 3), (10, 5), (15, 7))
MOST = 8
#: An interview by email: fewer, and no clock.
BY_EMAIL, MOST_BY_EMAIL = 4, 5
#: Openers of more than two minutes are for talks of at least this length.
LONG_TALK = 15

OWN_PICK, SHARED_WORD, STRONG, FLAG, LONG, AGAIN = 5.0, 3.0, 1.5, 3.0, 0.5, 2.0
#: Flags that count for more than `FLAG`.
FLAGS: dict[str, float] = {"career_changer": 4.0}
SHARED_WORDS, SAME_CATEGORY = 2, 3
#: A list has a question about how well it would suit them, whenever there is one: this much is in its favour.
FIT, FIT_BONUS = "fit", 2.0


@dataclass(frozen=True, slots=True)
class BankQuestion:
    """One question of the bank. Its text is looked up by `text_id`; `goals` are career, learning, work."""

    id: str
    goals: frozenset[str]
    category: str
    #: "open" (to begin with), "core" or "close".
    stage: str = "core"
    minutes: float = 2.0
    #: "no", "after_research" (they have to look it up first) or "do_not_ask" (kept to recognise it).
    lookup: str = "no"
    strong: bool = False
    #: Brings out the difficult side.
    honest: bool = False
    #: Left out unless this flag holds: newcomer, self_employed, graduate.
    only_for: str = ""
    #: Comes sooner when this flag holds: accommodation, career_changer, graduate.
    suits: str = ""
    #: What to ask instead of a question that isn't to be asked.
    instead: tuple[str, ...] = ()

    @property
    def text_id(self) -> str:
        """The id of its text, which a translation replaces."""
        return f"questions.{self.id}"


@dataclass(frozen=True, slots=True)
class Bank:
    """All questions that can be proposed, in order, and what belongs to making a list of them."""

    entries: tuple[BankQuestion, ...] = ()
    #: The id of the closing question, which every list ends with.
    closing: str = ""
    #: Two that stand below the line, for when there is time left.
    spares: tuple[str, ...] = ()
    #: Ready lists by name ("default", "learning", "self_employed") for when nothing could be chosen.
    packs: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    #: Texts of the source language by id: `questions.a1`, `questions.a5.look`, `questions.follow_ups.next`.
    texts: Mapping[str, str] = field(default_factory=dict)
    #: In the source language: words that don't tell one question from another, and those that edit a list.
    common_words: frozenset[str] = frozenset()
    #: Words of a category that none of its questions has; they tell what a question in own words is about.
    category_words: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    #: What to ask instead of a weak question when nothing fits better, by the code of the weakness.
    instead_of: Mapping[str, str] = field(default_factory=dict)
    editing: Editing = field(default_factory=Editing)

    _by_id: dict[str, BankQuestion] = field(default_factory=dict, init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Makes the index of entries."""
        self._by_id.update({one.id: one for one in self.entries})

    def find(self, entry: str, texts: Mapping[str, str] | None = None) -> BankQuestion | None:
        """The bank question with this id or exactly this text; None for the person's own words."""
        if entry in self._by_id:
            return self._by_id[entry]
        texts = self.texts if texts is None else texts
        return next((one for one in self.entries if entry == texts.get(one.text_id)), None)

    def wording(self, entry: str, texts: Mapping[str, str] | None = None) -> str:
        """The text of an entry: looked up for an id, otherwise as it is."""
        texts = self.texts if texts is None else texts
        question = self.find(entry, texts)
        return texts.get(question.text_id, entry) if question else entry


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What a list is wanted for. `goal` is "" while they don't know; `minutes` is the time asked for."""

    goal: str = ""
    minutes: float = 15
    #: Their aim, in their own words.
    aim: str = ""
    #: Questions of their own, which always stay.
    own: tuple[str, ...] = ()
    #: Ids that they picked themselves.
    picks: frozenset[str] = frozenset()
    #: Ids that they have looked up; True for all.
    researched: frozenset[str] | bool = frozenset()
    #: What holds: newcomer, self_employed, graduate, accommodation, career_changer.
    flags: frozenset[str] = frozenset()
    by_email: bool = False


@dataclass(frozen=True, slots=True)
class Chosen:
    """A list to propose: entries in the order to ask them, spares for time left, the minutes it takes."""

    entries: tuple[str, ...]
    spares: tuple[str, ...] = ()
    minutes: float = 0.0
    budget: float = 0.0


def choose(
    bank: Bank,
    goal: str,
    minutes: float = 15,
    *,
    own: Sequence[str] = (),
    aim: str = "",
    picks: Collection[str] = (),
    researched: Collection[str] | bool = (),
    flags: Collection[str] = (),
    by_email: bool = False,
    texts: Mapping[str, str] | None = None,
) -> Chosen:
    """The list for this aim and these minutes: an opener, the important ones, an honest one, the closing one.

    The same arguments always give the same list. `texts` are the bank's texts in the person's language.
    """
    wish = Wish(
        goal=goal,
        minutes=minutes,
        aim=aim,
        own=tuple(own),
        picks=frozenset(picks),
        researched=researched if isinstance(researched, bool) else frozenset(researched),
        flags=frozenset(flags),
        by_email=by_email,
    )
    return _Choosing(bank, wish, texts).chosen()


def alternatives(
    bank: Bank, wish: Wish, entries: Sequence[str], texts: Mapping[str, str] | None = None
) -> tuple[str, ...]:
    """Ids that could replace an entry of the list or be added to it, best first; none that asks the same."""
    choosing = _Choosing(bank, wish, texts)
    for entry in entries:
        choosing.take(entry)
    pool = [one for one in choosing.pool if one.stage != "close" and choosing.is_new(one)]
    best = sorted(pool, key=lambda one: (-choosing.score(one), choosing.order[one.id]))
    return (*(one.id for one in best), *(one for one in bank.spares if choosing.is_new_entry(one)))


def kit(bank: Bank, goal: str = "", flags: Collection[str] = ()) -> tuple[str, ...]:
    """The ready list for when there was no time to choose: the talk begins now."""
    name = "self_employed" if "self_employed" in flags else goal
    return bank.packs.get(name) or bank.packs.get("default", ())


def budget(minutes: float) -> float:
    """How many of the minutes asked for are for questions."""
    return minutes * SHARE


def total_minutes(bank: Bank, entries: Sequence[str], texts: Mapping[str, str] | None = None) -> float:
    """How many minutes a list takes."""
    return sum(_minutes(bank.find(entry, texts)) for entry in entries)


def starts(bank: Bank, entries: Sequence[str], texts: Mapping[str, str] | None = None) -> tuple[float, ...]:
    """At which minute of the talk each question begins, when all take as long as they are thought to."""
    lengths = [_minutes(bank.find(entry, texts)) for entry in entries]
    return tuple(sum(lengths[:number]) for number in range(len(lengths)))


def first_to_cut(
    bank: Bank, wish: Wish, entries: Sequence[str], texts: Mapping[str, str] | None = None
) -> str:
    """The entry to offer for cutting when a list is too long: the least useful bank question.

    "" when the list fits, or holds only their own questions and the closing one.
    """
    if wish.by_email:
        too_long = len(entries) > MOST_BY_EMAIL
    else:
        too_long = total_minutes(bank, entries, texts) > budget(wish.minutes)
    scores = _Choosing(bank, wish, texts)
    found = [(entry, bank.find(entry, texts)) for entry in entries]
    able = [(scores.score(one), -number, entry) for number, (entry, one) in enumerate(found) if one]
    able = [one for one in able if bank.find(one[2], texts) != bank.find(bank.closing, texts)]
    return min(able)[2] if too_long and able else ""


class _Choosing:
    """One list in the making. Mutable, and never leaves this module."""

    def __init__(self, bank: Bank, wish: Wish, texts: Mapping[str, str] | None) -> None:
        self.bank, self.wish, self.texts = bank, wish, bank.texts if texts is None else texts
        self.aim = content_words(wish.aim, bank.common_words)
        self.order = {one.id: number for number, one in enumerate(bank.entries)}
        self.pool = [one for one in bank.entries if self._is_wanted(one)]
        #: Content words of the entries that were looked at, since each is looked at many times.
        self.known: dict[str, frozenset[str]] = {}
        self.taken: list[str] = []
        self.categories: list[str] = []
        self.words: list[frozenset[str]] = []
        self.spent = 0.0

    def chosen(self) -> Chosen:
        """Fills the list and puts it in order."""
        wish, bank = self.wish, self.bank
        room = _most(wish)
        closing = [bank.closing] if bank.find(bank.closing) else []
        for entry in (*closing, *wish.own):
            self.take(entry)
        longest = 2 if wish.minutes < LONG_TALK else 3
        opener = self._best("open", longest=longest) if len(self.taken) < room else []
        honest = self._best("core", honest=True) if len(self.taken) < room else []
        core: list[str] = []
        while len(self.taken) < room and (more := self._best("core")):
            core += more
        entries = (*opener, *wish.own, *core, *honest, *closing)
        limit = 0.0 if wish.by_email else budget(wish.minutes)
        spares = tuple(one for one in bank.spares if one not in entries)
        return Chosen(tuple(entries), spares, self.spent, limit)

    def take(self, entry: str) -> None:
        """Puts an entry on the list."""
        question = self.bank.find(entry, self.texts)
        self.taken.append(question.id if question else entry)
        self.spent += _minutes(question)
        self.words.append(self._words(entry))
        if question and question.stage != "close":
            self.categories.append(question.category)

    def is_new(self, question: BankQuestion) -> bool:
        """Whether it isn't on the list yet, nor much like one that is, nor one of its category too many."""
        if self.categories.count(question.category) >= SAME_CATEGORY:
            return False
        return self.is_new_entry(question.id)

    def is_new_entry(self, entry: str) -> bool:
        """Whether this entry, or something much like it, isn't on the list yet."""
        words = self._words(entry)
        return entry not in self.taken and not any(alike(words, other) for other in self.words)

    def score(self, question: BankQuestion) -> float:
        """How much a question is worth to this list as it stands."""
        shared = len(self.aim & self._words(question.id))
        points = SHARED_WORD * min(shared, SHARED_WORDS)
        points += OWN_PICK * (question.id in self.wish.picks) + STRONG * question.strong
        flags = {question.only_for, question.suits} & self.wish.flags
        points += max((FLAGS.get(flag, FLAG) for flag in flags), default=0.0)
        points -= LONG * max(0.0, question.minutes - 2) + AGAIN * self.categories.count(question.category)
        return points

    def _best(self, stage: str, *, honest: bool = False, longest: float = 99) -> list[str]:
        """Takes the best question of a stage that still fits; none when there is none."""
        left = 99.0 if self.wish.by_email else budget(self.wish.minutes) - self.spent
        fits = [
            one
            for one in self.pool
            if one.stage == stage and one.minutes <= min(left, longest) and self.is_new(one)
        ]
        if honest:
            fits = [one for one in fits if one.honest]
        if not fits:
            return []
        bonus = FIT_BONUS if honest else 0.0
        best = min(
            fits, key=lambda one: (-self.score(one) - bonus * (one.category == FIT), self.order[one.id])
        )
        self.take(best.id)
        return [best.id]

    def _is_wanted(self, question: BankQuestion) -> bool:
        wish = self.wish
        if wish.goal and wish.goal not in question.goals:
            return False
        if question.only_for and question.only_for not in wish.flags:
            return False
        if question.lookup == "do_not_ask":
            return False
        looked_up = wish.researched is True or (wish.researched and question.id in wish.researched)
        return question.lookup == "no" or bool(looked_up)

    def _words(self, entry: str) -> frozenset[str]:
        if entry not in self.known:
            text = self.bank.wording(entry, self.texts)
            self.known[entry] = content_words(text, self.bank.common_words)
        return self.known[entry]


def _minutes(question: BankQuestion | None) -> float:
    return question.minutes if question else OWN_MINUTES


def _most(wish: Wish) -> int:
    """How many questions the list may have in all."""
    if wish.by_email:
        return min(MOST_BY_EMAIL, max(BY_EMAIL, len(wish.own) + BY_EMAIL - 1))
    return next((most for minutes, most in CAPS if wish.minutes <= minutes), MOST)
