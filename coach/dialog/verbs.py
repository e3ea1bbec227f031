"""The verbs, and the keys and words that a step of each may have. Values only."""

STEP_KEYS = ("id", "if", "then", "was", "guide")
QUESTION_KEYS = (
    "save", "skip", "why", "hint", "example", "label", "unsure", "depends", "options", "nudge",
)  # fmt: skip

#: Each verb with the keys that only it has. `True` in front: it is a question.
VERBS: dict[str, tuple[bool, tuple[str, ...]]] = {
    "say": (False, ("offers",)),
    "ask": (True, ("long", "bare", "work", "goes_on", "told", "begins")),
    "choose": (True, ("other", "other_is")),
    "check": (True, ("other",)),
    "date": (True, ("day_only", "tense", "clock", "noted")),
    "name": (True, ("workplace",)),
    "number": (True, ("least", "most")),
    "duration": (True, ("least", "most")),
    "email": (True, ()),
    "phone": (True, ()),
    "timezone": (True, ()),
    "quiet_hours": (True, ()),
    "draft": (True, ("template", "kind", "file")),
    "questions": (True, ("goal", "minutes")),
    "timer": (True, ("say", "shows", "marks")),
    "play": (True, ("kind", "cue", "listens", "praise", "missed")),
    "document": (False, ("template", "file", "copy", "one_page")),
    "calendar": (
        False, ("of", "minutes", "where", "alarm", "template", "file", "cancelled", "say"),
    ),
    "remind": (
        False,
        (
            "before", "after", "at", "kind", "in_quiet_hours", "shows", "to", "unless", "only_if", "options",
            "say",
        ),
    ),
    "feedback": (False, ("praise",)),
    "go": (False, ()),
    "set": (False, ()),
    "new": (False, ("with",)),
    "close": (False, ()),
}  # fmt: skip

DRAFT_KINDS = (
    "email", "thank_you", "card", "follow_up", "update", "reply", "linkedin", "phone", "voicemail",
)  # fmt: skip
#: What a line of a rehearsal can be reviewed as.
PLAY_KINDS = ("phone", "question")
REMIND_KINDS = ("asked", "day_of", "ordinary", "thanks")
#: Actions that a `say` step may offer a button for.
OFFERS = ("referral",)
CLOSE_REASONS = ("done", "declined", "no_reply", "dropped")
TENSES = ("future", "past", "any")
#: Texts that a question may have besides the question, by key; `skip` is saved as "skipped".
EXTRAS = (
    "why", "hint", "example", "label", "begins", "cue", "listens", "praise", "missed", "noted",
)  # fmt: skip
#: Of these, those that are lists of words.
LISTS = ("begins", "listens")


def keys(verb: str) -> tuple[str, ...]:
    """The keys that a step of this verb may have besides the verb."""
    question, own = VERBS[verb]
    shared = [key for key in STEP_KEYS if not (key == "then" and verb in ("go", "close"))]
    return (*shared, *(QUESTION_KEYS if question else ()), *own)


#: Every key that any step may have, verbs included.
ALL_KEYS = frozenset(VERBS).union(*(keys(verb) for verb in VERBS))


def also_a_key(word: str, words: set[str]) -> bool:
    """Whether this verb is a key of another verb in the same step: `say` below `timer` or `remind`."""
    return any(other != word and word in VERBS[other][1] for other in words)
