"""A draft in the person's own words is looked over: at most three findings, and what can be fixed. Pure."""

from datetime import datetime
from typing import Any

from coach.dialog import steps
from coach.dialog.reviewing import text_id
from coach.skills.localtime import to_aware
from coach.skills.review import Facts, Finding, read_facts, review
from coach.skills.review.subject import split_subject
from coach.turn.talk import Talk

#: So many findings are shown at once, and so many characters of the words that set one off.
MOST_SHOWN, MOST_QUOTED = 3, 60
#: Saved answers that are facts of a review under another name.
SLOTS = {"referrer": "named", "me": "me.name"}
#: What isn't known well enough here: whether the résumé has gone out since it was asked for.
UNKNOWN = frozenset({"T-10"})
#: How a template names whom it is for, when it isn't the contact.
REFERRER = "{referrer}"


def lead(talk: Talk, step: steps.Work, kept: str) -> str:
    """What is said when a version was kept: `kept`, and below it what to look at before it is sent."""
    found = findings(talk, step)
    if not found:
        return kept
    asks = talk.common("review_fix" if any(one.fix for one in found) else "review_yours")
    return "\n".join([kept, talk.common("review_found"), *(_line(talk, step, one) for one in found), asks])


def findings(talk: Talk, step: steps.Work) -> tuple[Finding, ...]:
    """What is worth saying about the newest version, the worst first; () unless it is the person's own.

    A tip is only given when there is nothing else; what they have left as it was isn't said a second time,
    unless it must not be sent.
    """
    versions = talk.interview.drafts.get(step.name, ())
    if not versions or not versions[-1].own:
        return ()
    found = reviewed(talk, step, versions[-1].text)
    known = {one.code for one in reviewed(talk, step, versions[-2].text)} if _was_own(versions) else set()
    new = [one for one in found if one.severity == "error" or one.code not in known]
    worth = [one for one in new if one.severity != "tip"] or new
    return tuple(worth[:MOST_SHOWN])


def can_fix(talk: Talk, step: steps.Work) -> bool:
    """Whether any of what was found can be put right by the coach."""
    return any(one.fix for one in findings(talk, step))


def fixed(talk: Talk, step: steps.Work) -> str:
    """The newest version with what was found put right, as far as that can be done without asking."""
    text = talk.interview.drafts[step.name][-1].text
    _, body = _split(talk, text)
    begins = len(text) - len(body)
    changed = len(text)
    for one in sorted(findings(talk, step), key=lambda each: each.fix.start if each.fix else 0, reverse=True):
        if one.fix and one.fix.end + begins <= changed:
            text = text[: begins + one.fix.start] + one.fix.text + text[begins + one.fix.end :]
            changed = begins + one.fix.start
    return text


def facts_of(talk: Talk, step: steps.Work) -> Facts:
    """What is known around a draft."""
    slots, values = talk.slots, talk.values()
    known: dict[str, Any] = {name: slots.get(name) for name in ("contact", "minutes", "mode", "learned")}
    known |= {name: values.get(slot, "") for name, slot in SLOTS.items()}
    if REFERRER in talk.book.template(step.template).split("\n", 1)[0]:
        known |= {"contact": values.get("referrer", ""), "referrer": ""}
    others = [one for one in talk.interviews if one.id != talk.interview.id]
    drafts = [one.drafts[step.name][-1] for one in others if step.name in one.drafts]
    known |= {
        "organization": values.get("organization", ""),
        "resume_requested": slots.get("resume_requested"),
        "other_contacts": [one.contact for one in others if one.contact],
        "other_drafts": [one.text for one in drafts if one.own],
        "met_at": _met(talk),
        "now": talk.now,
    }
    return read_facts(known)


def _met(talk: Talk) -> datetime | None:
    met = talk.slots.get("met_at")
    at = to_aware(met, talk.person.timezone) if isinstance(met, dict) else None
    return at if isinstance(at, datetime) else None


def reviewed(talk: Talk, step: steps.Work, text: str) -> tuple[Finding, ...]:
    """All that a review finds in a text for this step; () where there are no words to review by."""
    words = talk.book.review_words(talk.person.language)
    if words is None:
        return ()
    subject, body = _split(talk, text)
    found = review(step.kind, body, words, subject=subject, facts=facts_of(talk, step))
    return tuple(one for one in found if one.code not in UNKNOWN)


def _split(talk: Talk, text: str) -> tuple[str | None, str]:
    words = talk.book.review_words(talk.person.language)
    return split_subject(text, words) if words else (None, text)


def _was_own(versions: tuple[Any, ...]) -> bool:
    return len(versions) > 1 and versions[-2].own


def _line(talk: Talk, step: steps.Work, finding: Finding) -> str:
    """One finding: the words that set it off, why it matters, and better words where there are any."""
    subject, body = _split(talk, talk.interview.drafts[step.name][-1].text)
    whole = (subject or "") if finding.field == "subject" else body
    said = " ".join(whole[finding.start : finding.end].split())
    message = talk.text(text_id(finding.code))
    quoted = bool(said) and len(said) <= MOST_QUOTED
    line = (
        talk.common("review_quoted", said=said, text=message)
        if quoted
        else talk.common("review_line", text=message)
    )
    better = " ".join(finding.fix.text.split()) if finding.fix else ""
    if better and len(better) <= MOST_QUOTED:
        line = talk.common("review_better", text=line, better=better)
    return line
