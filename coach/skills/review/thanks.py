"""Thank-you emails, cards and updates: one thing that was heard, a next step, in time. Pure."""

from collections.abc import Iterator
from datetime import timedelta

from rapidfuzz.distance import LCSseq

from coach.skills.question_words import content_words
from coach.skills.review.asking import Check, favours, job_ask
from coach.skills.review.draft import WORD, Draft
from coach.skills.review.findings import Hit

#: Same day is best; a card takes longer.
EMAIL_LATE, CARD_LATE = timedelta(hours=24), timedelta(days=3)
#: So many words in a row, or a whole sentence, are the same text; so much of it makes it the same note.
_ROW, _SAME = 8, 0.6
#: An email to another person may share its frame, but not nearly all of it.
_SAME_EMAIL = 0.95
#: Characters of the other text that count: what is longer is no note.
_COMPARED = 5_000
_FEW_WORDS, _LEAST_COMPARED = 45, 12
#: So many words of a sentence that no form letter has tell about this talk.
_TELLING = 3
#: What comes after so many sentences is no thank-you.
_MOST_SENTENCES = 60


def late(after: timedelta) -> Check:
    """Written later than this after the talk."""

    def check(draft: Draft) -> Iterator[Hit]:
        met, now = draft.facts.met_at, draft.facts.now
        if met and now and now - met > after:
            yield Hit(draft.core.start, draft.core.start)

    return check


def thanks_first(draft: Draft) -> Iterator[Hit]:
    """The first sentence says no thanks."""
    first = draft.sentences[0] if draft.sentences else draft.core
    if not any(one.start < first.end for one in draft.body.spans("thanks")):
        yield Hit(first.start, first.end)


def specific(draft: Draft) -> Iterator[Hit]:
    """Nothing in it that only this talk can have given."""
    if is_after_a_no(draft) or draft.body.has("listened"):
        return
    plain = frozenset(draft.phrases.lists.get("plain_words", ()))
    said = content_words(" ".join(draft.text[one.start : one.end] for one in draft.words), plain)
    if any(content_words(one, plain) & said for one in draft.facts.learned):
        return
    if not _tells(draft, "next_step", "well_wishing"):
        yield Hit(draft.core.start, draft.core.end)


def _tells(draft: Draft, *other: str) -> bool:
    """Whether a sentence without a phrase of these lists has words that no form letter has."""
    lists, facts = draft.phrases.lists, draft.facts
    places = [one.start for name in other for one in draft.body.spans(name)]
    usual = frozenset(
        {*lists.get("plain_words", ()), *lists.get("form_letter_words", ()), *lists.get("kin", ())}
    )
    names = content_words(f"{facts.contact} {facts.organization} {facts.referrer}", ())
    for sentence in draft.sentences[:_MOST_SENTENCES]:
        if not any(sentence.start <= place < sentence.end for place in places):
            words = content_words(draft.text[sentence.start : sentence.end], usual)
            if len(words - names) >= _TELLING:
                return True
    return False


def next_step(draft: Draft) -> Iterator[Hit]:
    """Nothing about what the writer will do with it."""
    if not is_after_a_no(draft) and not draft.body.has("next_step"):
        yield Hit(draft.core.end, draft.core.end)


def something_done(draft: Draft) -> Iterator[Hit]:
    """An update without anything that came of the talk."""
    plain = frozenset(draft.phrases.lists.get("plain_words", ()))
    said = content_words(draft.text, plain)
    if draft.body.has("done") or any(content_words(one, plain) & said for one in draft.facts.learned):
        return
    if not _tells(draft, "well_wishing"):
        yield Hit(draft.core.start, draft.core.end)


def unless_after_a_no(check: Check) -> Check:
    """A check that a short thanks after a "no" is spared."""

    def run(draft: Draft) -> Iterator[Hit]:
        if not is_after_a_no(draft):
            yield from check(draft)

    return run


def is_after_a_no(draft: Draft) -> bool:
    """Whether this thanks for an answer, since there was no talk: two lines are right then."""
    facts = draft.facts
    return (
        len(draft.words) <= _FEW_WORDS
        and not facts.met_at
        and not facts.learned
        and draft.body.has("declined")
    )


def asks(draft: Draft) -> Iterator[Hit]:
    """A note that only gives asks for something."""
    yield from job_ask(draft)
    for found in favours(draft):
        span = draft.body.span(found)
        yield Hit(span.start, span.end)


def same_note(draft: Draft) -> Iterator[Hit]:
    """Most of it was written to somebody else too."""
    ours = [_words(draft.text[one.start : one.end]) for one in draft.sentences]
    total = sum(len(one) for one in ours)
    if total < _LEAST_COMPARED:
        return
    for other in draft.facts.other_drafts:
        theirs = _words(other)
        rows = {tuple(theirs[at : at + _ROW]) for at in range(len(theirs) - _ROW + 1)}
        whole = f" {' '.join(theirs)} "
        shared = sum(_shared(sentence, rows, whole) for sentence in ours)
        if shared >= _SAME * total:
            yield Hit(draft.core.start, draft.core.end)
            return


def same_email(draft: Draft) -> Iterator[Hit]:
    """Nearly every word was written to somebody else too: nothing is about this person."""
    ours = _words(" ".join(draft.text[one.start : one.end] for one in draft.sentences))
    if len(ours) < _LEAST_COMPARED:
        return
    for other in draft.facts.other_drafts:
        theirs = _words(other)[: 2 * len(ours) + 100]
        if LCSseq.similarity(ours[:400], theirs) >= _SAME_EMAIL * min(len(ours), 400):
            yield Hit(draft.core.start, draft.core.end, severity="warning")
            return


def _shared(sentence: list[str], rows: set[tuple[str, ...]], whole: str) -> int:
    """How many words of a sentence stand in the other text: all of it, or in rows of eight."""
    if len(sentence) > 2 and f" {' '.join(sentence)} " in whole:
        return len(sentence)
    covered: set[int] = set()
    for at in range(len(sentence) - _ROW + 1):
        if tuple(sentence[at : at + _ROW]) in rows:
            covered.update(range(at, at + _ROW))
    return len(covered)


def _words(text: str) -> list[str]:
    return [one.casefold() for one in WORD.findall(text[:_COMPARED])]
