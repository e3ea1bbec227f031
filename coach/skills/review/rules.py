"""The rules: for each kind of draft its checks, with their codes and weights. Pure.

The codes are the coach's own names for its rules; what each says is `review.<code>` in `dialogs/review.yaml`.
A rule is reported once, at the first place.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from coach.skills.phrases import Phrases
from coach.skills.review import asking, calls, names, shape, signing, subject, thanks, tone
from coach.skills.review.asking import Check, lacks, says
from coach.skills.review.draft import Draft
from coach.skills.review.facts import Facts
from coach.skills.review.findings import ORDER, Finding, Severity


@dataclass(frozen=True, slots=True)
class Rule:
    """One check with its code and weight."""

    code: str
    severity: Severity
    check: Check


def _rules(*rows: tuple[str, Severity, Check]) -> tuple[Rule, ...]:
    return tuple(Rule(*row) for row in rows)


#: Whatever is written to somebody: blanks, whose name, no job, no shouting.
_ALWAYS = _rules(
    ("E-B01", "error", tone.blank),
    ("E-B02", "error", names.greeting_names),
    ("E-B03", "error", names.generic_greeting),
    ("E-B04", "error", names.misspelt),
    ("E-B11", "error", asking.job_ask),
    ("E-B12", "error", asking.attachment),
    ("E-B17", "warning", tone.exclamations(1)),
    ("E-B18", "warning", tone.shouting),
    ("E-B19", "warning", says("apology", least=2)),
    ("E-B20", "warning", says("flattery", least=2)),
    ("E-B21", "warning", says("urgent", drops=True)),
    ("E-B23", "error", signing.signed),
    ("E-B26", "warning", says("pay", drops=True)),
    ("E-B27", "warning", tone.slang),
    ("E-B28", "tip", tone.emoji),
    ("E-B29", "warning", asking.favour),
    ("E-B31", "error", names.other_contact),
    ("E-B33", "warning", tone.private),
)
_EMAIL = (
    *_rules(
        ("E-S01", "error", subject.missing),
        ("E-S02", "warning", subject.too_long),
        ("E-S03", "error", subject.vague),
        ("E-S04", "error", subject.junk),
        ("E-S05", "warning", subject.shouting),
        ("E-S06", "warning", subject.exclaims),
        ("E-S07", "error", subject.false_reply),
        ("E-S08", "warning", subject.says_nothing),
        ("E-S09", "error", subject.job_words),
    ),
    *_ALWAYS,
    *_rules(
        ("E-B05", "warning", shape.shorter_than(40)),
        ("E-B06", "warning", shape.longer_than(125, 150)),
        ("E-B07", "warning", shape.long_sentence(30)),
        ("E-B08", "warning", lacks("who_i_am", within=60)),
        ("E-B09", "error", names.referrer),
        ("E-B10", "warning", asking.reason),
        ("E-B13", "error", asking.minutes),
        ("E-B14", "warning", lacks("purpose")),
        ("E-B15", "warning", lacks("choice")),
        ("E-B16", "warning", shape.questions(3)),
        ("E-B16", "tip", shape.asks_something),
        ("E-B22", "warning", shape.signed_off),
        ("E-B24", "warning", tone.reachable),
        ("E-B25", "warning", lacks("thanks")),
        ("E-B30", "warning", shape.listed),
        ("E-B31", "error", thanks.same_email),
        ("E-B32", "warning", tone.links(1)),
        ("E-B34", "tip", shape.about_oneself),
    ),
)
_PHONE = _rules(
    ("P-01", "warning", calls.opener_length),
    ("P-02", "error", signing.said_early),
    ("P-03", "warning", names.named),
    ("P-04", "error", names.referrer),
    ("P-05", "error", asking.minutes_said),
    ("P-06", "error", calls.if_now),
    ("P-07", "warning", lacks("other_time")),
    ("P-08", "error", asking.job_ask),
    ("P-09", "warning", lacks("purpose")),
    ("P-10", "warning", shape.long_sentence(22)),
    ("P-11", "warning", says("apology", least=2)),
    ("P-12", "error", tone.blank),
    ("E-B31", "error", names.other_contact),
)
_VOICEMAIL = _rules(
    ("V-01", "warning", shape.longer_than(calls.MOST_VOICEMAIL, whole=True)),
    ("V-02", "error", signing.said_early),
    ("V-03", "error", calls.number_twice),
    ("V-04", "tip", calls.number_early),
    ("V-05", "warning", names.referrer),
    ("V-06", "warning", calls.short_talk),
    ("V-07", "warning", lacks("plan")),
    ("V-08", "error", asking.job_ask),
    ("V-09", "warning", says("urgent")),
    ("V-10", "warning", lacks("thanks")),
    ("V-11", "warning", shape.questions(1)),
    ("E-B01", "error", tone.blank),
    ("E-B31", "error", names.other_contact),
)
_LINKEDIN = _rules(
    ("L-01", "error", shape.characters(300)),
    ("L-03", "error", names.wrong_or_misspelt),
    ("L-04", "warning", names.common_ground),
    ("L-05", "warning", asking.small_ask),
    ("L-06", "error", asking.job_ask),
    ("L-07", "error", says("default_invitation")),
    ("L-08", "warning", tone.links(0)),
    ("L-09", "error", tone.blank),
    ("L-10", "warning", tone.tone(marks=2, praise=2, sorry=99, with_emoji=True)),
    ("L-11", "tip", signing.first_name),
    ("E-B12", "error", asking.attachment),
    ("E-B31", "error", names.other_contact),
    ("E-B31", "error", thanks.same_email),
)
_FOLLOW_UP = _rules(
    ("U-03", "warning", shape.longer_than(70)),
    ("U-04", "error", says("guilt", drops=True, denied=True)),
    ("U-05", "error", asking.minutes_said),
    ("U-06", "warning", lacks("way_out")),
    ("U-07", "warning", signing.greeted_and_signed),
    ("U-08", "error", asking.job_ask),
    ("U-08", "error", asking.attachment),
    ("U-09", "warning", says("urgent", drops=True)),
    ("U-10", "tip", subject.same_thread),
    ("E-B01", "error", tone.blank),
    ("E-B17", "warning", tone.exclamations(1)),
    ("E-B18", "warning", tone.shouting),
    ("E-B19", "warning", says("apology", least=2)),
    ("E-B27", "warning", tone.slang),
    ("E-B31", "error", names.other_contact),
    ("E-B33", "warning", tone.private),
)
_GIVES_ONLY = _rules(
    ("T-03", "error", names.wrong_or_misspelt),
    ("T-08", "error", thanks.asks),
    ("T-09", "error", asking.attachment),
    ("T-12", "error", tone.blank),
    ("T-13", "warning", tone.tone(marks=3, praise=3, sorry=2)),
    ("E-B31", "error", names.other_contact),
    ("E-B33", "warning", tone.private),
)
_THANK_YOU = (
    *_GIVES_ONLY,
    *_rules(
        ("T-01", "warning", thanks.late(thanks.EMAIL_LATE)),
        ("T-02", "warning", subject.thanks),
        ("T-04", "warning", thanks.thanks_first),
        ("T-05", "warning", thanks.unless_after_a_no(shape.outside(35, 130, 200))),
        ("T-06", "error", thanks.specific),
        ("T-07", "warning", thanks.next_step),
        ("T-10", "tip", asking.resume_forgotten),
        ("T-14", "warning", thanks.unless_after_a_no(tone.named_and_reachable)),
        ("T-15", "error", thanks.same_note),
    ),
)
_UPDATE = (
    *_GIVES_ONLY,
    *_rules(
        ("T-05", "warning", shape.longer_than(80)),
        ("T-06", "error", thanks.something_done),
        ("T-14", "warning", signing.signed),
    ),
)
_CARD = _rules(
    ("C-01", "warning", shape.outside_whole(20, 75)),
    ("C-02", "error", names.wrong_or_misspelt),
    ("C-03", "error", lacks("thanks")),
    ("C-04", "warning", thanks.specific),
    ("C-05", "error", thanks.asks),
    ("C-06", "warning", signing.signed),
    ("C-07", "error", asking.attachment),
    ("C-09", "warning", thanks.late(thanks.CARD_LATE)),
    ("E-B01", "error", tone.blank),
    ("E-B31", "error", names.other_contact),
    ("T-15", "error", thanks.same_note),
)
_REPLY = tuple(one for one in _ALWAYS if one.code not in ("E-B20", "E-B29"))
RULES: Mapping[str, tuple[Rule, ...]] = {
    "email": _EMAIL,
    "thank_you": _THANK_YOU,
    "card": _CARD,
    "follow_up": _FOLLOW_UP,
    "update": _UPDATE,
    "reply": _REPLY,
    "linkedin": _LINKEDIN,
    "phone": _PHONE,
    "voicemail": _VOICEMAIL,
}
KINDS = tuple(RULES)


def review(
    kind: str, text: str, phrases: Phrases, *, subject: str | None = None, facts: Facts | None = None
) -> tuple[Finding, ...]:
    """What is to be said about a draft, the worst first, then in the order of the text.

    Args:
        kind: one of `KINDS`.
        text: the draft without its subject.
        phrases: the words of its language, from `review_words.yaml`.
        subject: None when nobody said what it is, "" when it is empty.
        facts: what is known around it.
    """
    draft = Draft(kind, subject, text, facts or Facts(), phrases)
    found: dict[str, Finding] = {}
    for rule in RULES[kind]:
        hit = None if rule.code in found else next(rule.check(draft), None)
        if hit:
            weight = hit.severity or rule.severity
            start, end, fix = hit.start, hit.end, hit.fix
            if hit.field == "body" and not draft.whole:
                start, end, fix = draft.place(start), draft.place(end), None
            found[rule.code] = Finding(rule.code, weight, hit.field, start, end, fix)
    return tuple(
        sorted(
            found.values(),
            key=lambda one: (ORDER.index(one.severity), one.field == "body", one.start, one.code),
        )
    )
