"""Which of the questions that people ask in between a message is, in whatever words. Pure.

Every way in which a question was ever put is an example. A message and the examples become weighted features:
words, what words mean ("outfit" is "clothes" in `Vocabulary.alike`), and pairs of neighbours, which tell
"they offer me" from "I ask them". A question scores by how well its examples as a whole, and the closest of
them, fit the message. Answers are one more class: a message that fits them better is none of the questions.

Why there is no library for this: `docs/decisions/0015-how-a-question-is-recognised.md`.
"""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from heapq import nlargest
from itertools import pairwise
from operator import attrgetter

from rapidfuzz import process
from rapidfuzz.distance import OSA

from coach.skills.clauses import clauses_of, typed
from coach.skills.evidence import signs_of, weigh
from coach.skills.notation import NO_NAME
from coach.skills.phrases import Phrases
from coach.skills.wording import MARKS, Line, plain_of

#: Letters at most: longer texts are drafts or notes, even with a question in them.
MOST_LETTERS = 400
#: Words of one remark that are looked at, and remarks of one message.
MOST_WORDS = 30
MOST_REMARKS = 6
#: A question that scores lower than this isn't near at all.
NEAR = 0.14
#: One that scores lower than this, or has a second one at so much of its score, may not be what was meant.
FAINT, RIVALS = 0.35, 0.8
#: A part of a message is another question than the whole where it scores so many times as much.
AHEAD = 1.6
#: A second question in the same message scores as much as this, and more.
SECOND = 0.35
#: How much the features count beside one meaning of a word.
WORD, PAIR, PAIR_APART = 0.6, 0.5, 0.3
#: How much a word counts that no example has: the message is about something else as well.
UNKNOWN = 0.6
#: How much a word counts as unknown that was put right as a slip.
DOUBT = 1.0
#: How much of the score comes from the examples as a whole, the closest one, and the closest few.
WHOLE, CLOSEST, FEW = 0.5, 0.4, 0.3
FEW_EXAMPLES = 3
#: Questions whose examples are looked at one by one: those that fit best as a whole.
CANDIDATES = 6
#: Slips are put right in words of at least this many letters; two of them in words of the second length.
SLIP_LETTERS = (4, 9)
#: A letter in place of another is a slip in words of at least this many.
SWAPPED_LETTERS = 6

#: What the names of kinds of answers begin with, among the questions' ids.
ANSWER = "="
_WORD = re.compile(r"[^\W\d_]+")

Features = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """One language's words for finding questions."""

    #: What is meant, and the words and phrases for it.
    alike: Mapping[str, tuple[str, ...]]
    #: Words that say little about what is asked.
    light: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Found:
    """What a message asks."""

    #: The question's id.
    id: str
    #: How near it is, from 0 to a little over 1.
    score: float
    #: How much speaks for it that it is asked at all; see `evidence.py`. Above 0 it is.
    evidence: float
    #: What that is the sum of.
    signs: Mapping[str, float]
    #: Another question that may have been meant; "" when there is no doubt.
    rival: str = ""
    #: The first two questions of a message that asks several.
    asked: tuple[str, ...] = ()
    #: The one or two that come nearest, the best first.
    two: tuple[str, ...] = ()
    #: The words and meanings that spoke most for it.
    why: tuple[str, ...] = ()
    #: What was said besides, as typed.
    rest: str = ""


@dataclass(frozen=True, slots=True)
class _Remark:
    """A message, or a clause of it, that may be the question."""

    words: list[str]
    line: Line
    asks: bool
    #: What else is in the message, as typed.
    rest: str = ""


class Index:
    """The questions of one language, ready to be found: built in some 0.6 s, looked up in one or two ms."""

    def __init__(
        self,
        examples: Mapping[str, Sequence[str]],
        answers: Mapping[str, Sequence[str]],
        vocabulary: Vocabulary,
        phrases: Phrases,
        texts: Iterable[str] = (),
    ) -> None:
        """Args:
        examples: question id to ways of putting it.
        answers: kind to examples of it: what is no question for the coach.
        vocabulary: the language's words.
        phrases: how the language spells.
        texts: any texts of the language; a word in one of them is no slip.
        """
        self._phrases = phrases
        self._normal: Callable[[str], str] = cache(phrases.normal)  # most words of the examples come again
        self._light = {word for one in vocabulary.light for word in self._words(one)}
        self._alike: dict[tuple[str, ...], list[str]] = {}
        for meaning, spellings in vocabulary.alike.items():
            for spelling in spellings:
                self._alike.setdefault(tuple(self._words(spelling)), []).append(meaning)
        self._longest = max(map(len, self._alike), default=0)
        given = [(one, self._words(text)) for one, texts in examples.items() for text in texts]
        given += [(ANSWER + kind, self._words(text)) for kind, some in answers.items() for text in some]
        self._known = {word for _, words in given for word in words} | {
            word for phrase in self._alike for word in phrase
        }
        self._no_slips = self._known.union(_WORD.findall("\n".join(texts).casefold()))
        self._spellings = sorted(word for word in self._known if len(word) >= SLIP_LETTERS[0])
        self._weigh([(one, self._features(words)) for one, words in given if words])
        self._normal = phrases.normal
        self._last: tuple[str, Found | None] = ("", None)

    def find(self, text: str) -> Found | None:
        """The question that a message, or a remark in it, asks; None when it asks none of them."""
        found = self.nearest(text)
        return found if found and found.evidence > 0 else None

    def nearest(self, text: str) -> Found | None:
        """The question for which most speaks, be it little; None when none is near."""
        last, found = self._last
        if last != text:
            found = self._nearest(text)
            self._last = (text, found)  # in one turn the same words are looked at several times
        return found

    def _nearest(self, text: str) -> Found | None:
        if not self._wholes or len(text) > MOST_LETTERS:
            return None
        found = [one for remark in self._remarks(text) if (one := self._find(remark)) is not None]
        if not found:
            return None
        whole, likeliest = found[0], attrgetter("evidence", "score")
        best = max(found, key=likeliest)
        if best.id != whole.id and best.score < AHEAD * whole.score:
            best = max((one for one in found if one.id == whole.id), key=likeliest)
        rest = next((one.rest for one in found if one.id == best.id and one.rest), "")
        best = replace(best, rest=rest)
        each = dict.fromkeys(one.id for one in found[1:] if one.evidence > 0 and one.score >= SECOND)
        return replace(best, asked=tuple(each)[:2], rival="") if len(each) > 1 else best

    def ranked(self, text: str) -> list[tuple[str, float]]:
        """The questions that come closest to a whole text, the best first; answers begin with `ANSWER`."""
        return self._rank(self._message(self._words(text)))

    def _remarks(self, text: str) -> list[_Remark]:
        """What may be the question: the message as a whole, and each clause that asks."""
        clauses = clauses_of(text, self._phrases)
        asking = [clause for clause in clauses if clause.asks][:MOST_REMARKS]
        remarks = [_Remark(self._words(text), self._phrases.line(text), bool(asking))]
        if len(clauses) > 1:
            rest = typed(tuple(clause for clause in clauses if not clause.asks), self._phrases)
            remarks += [_Remark(_bare(one.line.plain), one.line, True, rest) for one in asking]
        return remarks

    def _find(self, remark: _Remark) -> Found | None:
        """The question that is nearest to a remark, and how much speaks for it; None when none is near."""
        message = self._message(remark.words[:MOST_WORDS])
        ranked = self._rank(message)
        questions = [(one, score) for one, score in ranked if not one.startswith(ANSWER)]
        if not questions:
            return None
        (best, score), *others = questions
        answer = next((fit for one, fit in ranked if one.startswith(ANSWER)), 0.0)
        signs = signs_of(remark.line, self._phrases, score=score, lead=score - answer, asks=remark.asks)
        rival = next((one for one, other in others if score < FAINT or other > RIVALS * score), "")
        two = tuple(one for one, near in questions[:2] if near >= NEAR)
        why = self._reasons(best, message)
        return Found(best, score, weigh(signs), signs, rival, two=two, why=why, rest=remark.rest)

    def _rank(self, message: Features) -> list[tuple[str, float]]:
        """The questions and kinds of answers that come closest, the best first."""
        wholes: dict[str, float] = defaultdict(float)
        for feature, weight in message.items():
            for one, other in self._by_feature.get(feature, ()):
                wholes[one] += weight * other
        ranked = [
            (one, WHOLE * whole + self._closest(one, message))
            for one, whole in sorted(wholes.items(), key=lambda each: (-each[1], each[0]))[:CANDIDATES]
        ]
        return sorted(ranked, key=lambda each: (-each[1], each[0]))

    def _closest(self, one: str, message: Features) -> float:
        """How well the closest examples of a question fit, as their part of the score."""
        places, fits = self._places[one], defaultdict[int, float](float)
        for feature, weight in message.items():
            for example, other in places.get(feature, ()):
                fits[example] += weight * other
        best = nlargest(FEW_EXAMPLES, fits.values())
        return CLOSEST * max(best, default=0.0) + FEW * sum(best) / FEW_EXAMPLES

    def _reasons(self, one: str, message: Features) -> tuple[str, ...]:
        shared = {key: weight * self._wholes[one].get(key, 0.0) for key, weight in message.items()}
        most = sorted((key for key in shared if shared[key]), key=lambda key: (-shared[key], key))
        return tuple(key.strip() for key in most[:3])

    def _weigh(self, given: list[tuple[str, Features]]) -> None:
        """Learns what each feature is worth, and keeps examples and questions as vectors of length one."""
        self._values: dict[str, float] = {}
        of_one: dict[str, set[str]] = {}
        in_all: Counter[str] = Counter()
        for one, features in given:
            in_all.update(features.keys())
            for feature in features:
                of_one.setdefault(feature, set()).add(one)
        questions = len({one for one, _ in given})
        for feature, count in in_all.items():
            self._values[feature] = _rarity(count, len(given), len(of_one[feature]), questions)
        self._unknown = UNKNOWN * _rarity(1, len(given), 1, questions)
        #: Question to feature to the examples that have it: their numbers, and how much it counts in them.
        self._places: dict[str, dict[str, list[tuple[int, float]]]] = {}
        sums: dict[str, dict[str, float]] = {}
        for number, (one, features) in enumerate(given):
            places = self._places.setdefault(one, defaultdict(list))
            total = sums.setdefault(one, defaultdict(float))
            for feature, weight in self._scaled(features).items():
                places[feature].append((number, weight))
                total[feature] += weight
        self._wholes = {one: _unit(total) for one, total in sums.items()}
        self._by_feature: dict[str, list[tuple[str, float]]] = {}
        for one, whole in self._wholes.items():
            for feature, weight in whole.items():
                self._by_feature.setdefault(feature, []).append((one, weight))

    def _scaled(self, features: Features) -> Features:
        values, unknown = self._values, self._unknown
        return _unit({key: weight * values.get(key, unknown) for key, weight in features.items()})

    def _features(self, words: Sequence[str]) -> Features:
        """Words as " word", meanings as "meaning", pairs as "a b" and, one apart, "a _ b"."""
        features: dict[str, float] = {}
        meanings = list(words)
        for start in range(len(words)):
            for end in range(start + 1, min(start + self._longest, len(words)) + 1):
                for meaning in self._alike.get(tuple(words[start:end]), ()):
                    features[f"<{meaning}>"] = 1.0
                    if meanings[start] is words[start]:
                        meanings[start] = f"<{meaning}>"
        features |= {f" {word}": WORD for word in words if word not in self._light}
        features |= {f"{one} _ {two}": PAIR_APART for one, two in zip(meanings, meanings[2:], strict=False)}
        features |= {f"{one} {two}": PAIR for one, two in pairwise(meanings)}
        return features

    def _words(self, text: str) -> list[str]:
        """The words of a text in their full form."""
        return [word for word in _bare(plain_of(text, self._normal)) if word not in MARKS]

    def _message(self, words: Sequence[str]) -> Features:
        """A message's features; a word that was put right still counts a little as a word nobody knows."""
        meant = [self._meant(word) for word in words]
        doubted = {f" {word}": DOUBT for word, one in zip(words, meant, strict=True) if word != one}
        return self._scaled({**doubted, **self._features(meant)})

    def _meant(self, word: str) -> str:
        if word in self._no_slips or len(word) < SLIP_LETTERS[0] or not word.isalpha():
            return word
        slips = 1 if len(word) < SLIP_LETTERS[1] else 2
        near = process.extract(word, self._spellings, scorer=OSA.distance, score_cutoff=slips, limit=3)
        return next((one for one, _, _ in near if _is_slip(word, one)), word)


def _is_slip(word: str, meant: str) -> bool:
    """Whether fingers make the one word of the other: in short ones another letter makes another word."""
    swapped = len(word) == len(meant) and sorted(word) != sorted(meant)
    return word[0] == meant[0] and not (swapped and len(word) < SWAPPED_LETTERS)


def _bare(plain: str) -> list[str]:
    return plain.replace(NO_NAME, "").split()


def _rarity(count: int, of: int, questions: int, of_questions: int) -> float:
    """What a feature is worth that is in so many examples, and in those of so many questions."""
    return math.sqrt(math.log(1 + of / count)) * math.pow(math.log(1 + of_questions / questions), 0.7)


def _unit(features: Mapping[str, float]) -> Features:
    length = math.sqrt(sum(weight * weight for weight in features.values()))
    return {key: weight / length for key, weight in features.items()} if length else {}
