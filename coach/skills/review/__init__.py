"""Reviewing what somebody is about to send or say: an email, a card, a phone opener. Pure.

`review` applies the rules of a kind of draft (`rules`) and says what it found, and where. No sentence for a
person is in here: a finding has a code, and `dialogs/review.yaml` says why it matters and what to do. No word
of any language is in here either: they are in `review_words.yaml` in `dialogs/languages`.
"""

from coach.skills.review.facts import Facts, read_facts
from coach.skills.review.findings import Finding, Fix
from coach.skills.review.rules import KINDS, review

__all__ = ["KINDS", "Facts", "Finding", "Fix", "read_facts", "review"]
