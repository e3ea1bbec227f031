"""The steps of a compiled script, one frozen class per kind. Values only: `verbs` makes, `turn` walks them.

No sentence is in here: a step holds text *ids* (`prepare.who.ask`), which `Book.text` looks up.
"""

from dataclasses import dataclass, field

from coach.dialog.when import Length, When


@dataclass(frozen=True, slots=True, kw_only=True)
class Nudge:
    """A message for when the person went quiet at a question. Ends when the question is answered."""

    id: str
    #: How long after the question was asked; `at` moves it to that clock time on the day it falls on.
    after: Length
    at: str = ""  # "19:30", "" for any time
    #: "ordinary" counts for the caps; "thanks" has its own; "asked" was promised to the person.
    kind: str = "ordinary"
    #: It comes the same evening, or at this time next morning when the talk ended after 18:00 ("" = no rule).
    if_evening: str = ""
    #: A document step whose text comes with it (the draft, ready to copy), "" for none.
    shows: str = ""
    condition: When | None = None
    #: The length is counted from this saved date instead of from the asking of the question.
    since: str = ""
    #: Where the thread goes when this nudge has been shown, "" to stay.
    to: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """What all steps have. `name` is "dialog.id"; `then` is the step after it ("" at the end of a dialog)."""

    name: str
    line: int = 0
    file: str = ""
    then: str = ""
    condition: When | None = None
    was: tuple[str, ...] = ()
    #: Sentences of the guide that this step carries out (ids of `guide.yaml`).
    guide: tuple[str, ...] = ()

    @property
    def dialog(self) -> str:
        """The dialog it is in, such as "arrange"."""
        return self.name.split(".")[0]

    @property
    def id(self) -> str:
        """Its own id, without the dialog."""
        return self.name.split(".", 1)[1]

    @property
    def text_id(self) -> str:
        """The id of its main text: its name and the key that holds the text; "" when it has none."""
        return ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Say(Step):
    """Shows a text and goes on. `offers`: the name of an action whose button stands below it ("referral")."""

    offers: str = ""

    @property
    def text_id(self) -> str:
        """The id of what it says."""
        return f"{self.name}.say"


@dataclass(frozen=True, slots=True, kw_only=True)
class Show(Step):
    """Verb `document`: lays out a template with the saved answers, shows it and goes on."""

    template: str
    #: The names of its files, whose endings say what they are; none: the text under the title's name.
    files: tuple[str, ...] = ()
    copy: bool = False
    #: A PDF fits on one page, with room to write below numbered lines.
    one_page: bool = False

    @property
    def text_id(self) -> str:
        """The id of its title."""
        return f"{self.name}.document"


@dataclass(frozen=True, slots=True, kw_only=True)
class Enter(Step):
    """Verb `calendar`: shows the talk as an entry for their calendar and goes on; nothing without a date.

    `cancelled`: the entry that they have is taken back, when they have one.
    """

    #: The saved date, and the answers with the minutes and the place: of several, the first that is known.
    slot: str
    minutes: str
    where: tuple[str, ...] = ()
    alarm: Length
    template: str = ""
    file_name: str = ""
    cancelled: bool = False

    @property
    def text_id(self) -> str:
        """The id of what the entry is called."""
        return f"{self.name}.calendar"


@dataclass(frozen=True, slots=True)
class Button:
    """A button of a reminder: its id, the step it leads to, and when it is there."""

    id: str
    to: str
    condition: When | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Remind(Step):
    """Sets a reminder that belongs to a saved date, and goes on. It stays when they move on."""

    length: Length
    #: "before" or "after".
    side: str
    slot: str
    at: str = ""
    #: "asked" (they set the date: caps don't count it), "day_of", "ordinary", "thanks".
    kind: str = "asked"
    #: Allowed in quiet hours (the hour before, the time to leave).
    in_quiet_hours: bool = False
    shows: str = ""
    #: Where the thread goes when it fires, "" to stay where it is.
    to: str = ""
    #: Checked when it fires, not when it is set.
    only_if: When | None = None
    options: tuple[Button, ...] = ()

    @property
    def text_id(self) -> str:
        """The id of what it says."""
        return f"{self.name}.say"


@dataclass(frozen=True, slots=True, kw_only=True)
class Go(Step):
    """Ways: the first whose condition holds. Each is (condition or None, step name)."""

    ways: tuple[tuple[When | None, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Set(Step):
    """Saves fixed values: slot to text, or to the present moment for `now`; "" empties the slot."""

    values: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class New(Step):
    """Opens a new interview with the person named in `slot` and moves there; this contact referred them.

    `values` are answers that it begins with: slot to text, as in `Set`, from those of the present interview.
    """

    slot: str
    values: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Close(Step):
    """Ends this interview: done, declined, no_reply, dropped. Wakes go, except reminders of kind asked."""

    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One option of `choose` or `check`: its id and other words for it, lower case."""

    id: str
    also: tuple[str, ...] = ()
    #: What, told in the same words, means this option: "referrer", somebody who told of the contact.
    told: str = ""
    #: Only offered while this holds.
    condition: When | None = None
    #: The side dialog that it opens instead of being an answer, "" for none.
    opens: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question(Step):
    """What all steps have that wait for an answer."""

    #: The slot that keeps the answer: "contact", or "me.name" for all their interviews; "" for none.
    save: str = ""
    skippable: bool = True
    #: Text ids that exist for this step besides its question: "why", "hint", "example", "skipped", "label".
    extras: frozenset[str] = frozenset()
    #: Where "I don't know" leads; "" gives the hint instead.
    unsure: str = ""
    nudges: tuple[Nudge, ...] = ()
    #: Slots whose change makes this question be asked again.
    depends: tuple[str, ...] = ()
    #: Typed choices beside the answer itself.
    options: tuple[Choice, ...] = ()
    #: The verb as written, which is also how the answer is read.
    verb: str = ""

    @property
    def text_id(self) -> str:
        """The id of the question."""
        return f"{self.name}.{'say' if self.verb == 'timer' else self.verb}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask(Question):
    """One typed value: `ask`, `name`, `number`, `duration`, `email`, `phone`, `timezone`, `quiet_hours`."""

    #: For `ask`: long texts keep their line breaks and pasted drafts are welcome.
    long: bool = False
    #: For `ask`: a few words for a draft, kept without what is said around them ("i guess").
    bare: bool = False
    #: For `ask`: who does the work stands for the work ("practical nurse": "being a practical nurse").
    work: bool = False
    #: For `ask`: it goes on with a sentence of ours, so "how people get in" is an answer, no question.
    goes_on: bool = False
    #: For `ask`: what the contact said, to stand behind a colon; the best notes are offered as answers.
    told: bool = False
    #: For `name`: the slot for where they work, when that is told with the name ("Ali at NAIT"); "" for none.
    workplace: str = ""
    #: For `number` and `duration` (minutes): what is allowed.
    least: float | None = None
    most: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Choose(Question):
    """Verb `choose`: one of the options. Options `yes` and `no` are also read from yes and no words."""

    #: Words that are none of the options are saved in this slot ("nursing"), "" for none, …
    other: str = ""
    #: … and count as this option.
    other_is: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Check(Question):
    """Verb `check`: any number of the options, ticked over several messages, until "done"."""

    #: The slot for words that are none of the entries ("they opened a plant"); "" for none.
    other: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Date(Question):
    """Verb `date`: a day, with a time unless `day_only`."""

    day_only: bool = False
    #: "future" (default), "past" or "any".
    tense: str = "future"
    #: The time that a day alone stands for, such as "9:00"; "" asks for it.
    clock: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Work(Question):
    """Verb `draft`: a text from a template that they take, or replace with their own words. Versions kept."""

    template: str
    file_name: str = ""
    #: What kind of draft, for the review: one of `verbs.DRAFT_KINDS`.
    kind: str = "email"


@dataclass(frozen=True, slots=True, kw_only=True)
class Worksheet(Question):
    """Verb `questions`: a set chosen from the bank that they keep, add to, drop from and reorder."""

    #: Slots: what it is about, and the minutes asked for.
    goal: str = "goal"
    minutes: str = "minutes"


@dataclass(frozen=True, slots=True, kw_only=True)
class Play(Question):
    """Verb `play`: the coach speaks as the contact, and what they answer is a line of a rehearsal."""

    #: What their line is reviewed as: one of `verbs.PLAY_KINDS`, "" for nothing.
    kind: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Feedback(Step):
    """Verb `feedback`: how the rehearsal went; what took how long, what was good, at most three hints."""

    #: Codes of rules for the opener that are worth a word of praise when nothing is found by them.
    praised: tuple[str, ...] = ()

    @property
    def text_id(self) -> str:
        """The id of what it begins with."""
        return f"{self.name}.feedback"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A message at a point of the running time: percent of it, or minutes after its end."""

    id: str
    percent: float = 0
    minutes_after: float = 0
    #: Where the thread goes when it is shown, "" to stay.
    to: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Live(Question):
    """Verb `timer`: the talk is on. Quiet; typed lines are notes; "done" ends it."""

    minutes: str
    #: A document step whose text is shown together with the start, in one message.
    shows: str = ""
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class Dialog:
    """One script file: its steps in order. A `side` dialog returns to where it was called."""

    name: str
    title: str
    steps: dict[str, Step] = field(default_factory=dict)
    side: bool = False

    @property
    def rehearses(self) -> bool:
        """Whether a rehearsal is played in it."""
        return any(isinstance(step, Play) for step in self.steps.values())
