"""A compiled folder: its steps, its texts, and the one machine that moves all conversations."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from transitions import Machine

from coach.dialog import steps
from coach.dialog.book import Book, compile_folder, find_dialogs
from coach.dialog.texts import fill
from coach.model.effects import Option
from coach.model.errors import ScriptError
from coach.skills.timing import Length
from tests.dialog.folders import make_good, translate_rest, with_steps

STEPS = """
- id: relation
  was: [how, tie]
  choose: How do you know {contact}?
  options:
    friend: A friend
    stranger:
      label: We have never met
      also: [Nobody, Not at all]
      if: contact is empty
  save: relation
  unsure: note
  nudge:
    - id: still_here
      after: 2 days
      at: "9:30"
      kind: thanks
      say: Still here when you are.
      to: note
- id: route
  go:
    - if: relation is friend
      to: end
- id: hint
  if: relation is stranger
  say: Say who you are.
  then: end
- id: note
  document: A note
  template: drafts/note.md
  copy: true
"""


@dataclass(eq=False)
class Someone:
    """What the machine moves here: a state and saved answers, nothing else."""

    state: str
    slots: dict[str, Any] = field(default_factory=dict)


@pytest.fixture
def small(tmp_path: Path) -> Book:
    """A small book."""
    return compile_folder(with_steps(tmp_path, STEPS), ())


def test_a_question_holds_what_its_author_wrote(small: Book):
    """Keys become fields; texts become ids."""
    step = small.step("talk.relation")

    assert isinstance(step, steps.Choose)
    assert ("relation", True, "talk.note") == (step.save, step.skippable, step.unsure)
    assert ("stranger", ("nobody", "not at all")) == (step.options[1].id, step.options[1].also)
    nudge = step.nudges[0]
    assert (Length(2, "days"), "09:30", "thanks", "talk.note") == (
        nudge.after,
        nudge.at,
        nudge.kind,
        nudge.to,
    )
    assert "How do you know {contact}?" == small.text(step.text_id)
    assert "Still here when you are." == small.text("talk.relation.nudge.still_here")


@pytest.mark.parametrize(
    ("trigger", "state", "slots", "moved", "expected"),
    [
        ("next", "talk.relation", {}, True, "talk.route"),
        ("next", "talk.route", {"relation": "friend"}, True, "talk.end"),
        ("next", "talk.route", {"relation": "stranger"}, True, "talk.hint"),
        ("next", "talk.hint", {}, True, "talk.end"),
        ("pass", "talk.hint", {}, True, "talk.note"),
        ("unsure", "talk.relation", {}, True, "talk.note"),
        ("unsure", "talk.hint", {}, False, "talk.hint"),
        ("next", "talk.end", {}, False, "talk.end"),
        ("dance", "talk.hint", {}, False, "talk.hint"),
        ("next", "talk.how", {}, True, "talk.route"),
    ],
)
def test_fire_moves_along_the_ways(
    small: Book, trigger: str, state: str, slots: dict[str, str], moved: bool, expected: str
):
    """The first way that holds is taken; where none leads on, nothing changes and nothing raises."""
    talk = Someone(state, slots)

    assert (moved, expected) == (small.fire(trigger, talk), talk.state)


def test_the_machine_keeps_nothing_of_what_it_moves(small: Book):
    """One machine moves everyone: it has no models before or after, and leaves only `.state` on an object."""
    talk = Someone("talk.relation")
    before = set(vars(talk))

    small.fire("next", talk)

    assert [] == small._machine.models
    assert before == set(vars(talk))


def test_transitions_moves_objects_it_has_never_seen():
    """`Event.trigger(model)` isn't in the library's README; we rely on it, so this pins it."""
    machine = Machine(model=None, states=["a", "follow_up.b"], initial="a", auto_transitions=False)
    machine.add_transition("next", "a", "follow_up.b", conditions=lambda slots: slots == {"x": 1})
    one, two = Someone("a", {"x": 1}), Someone("a")

    assert [True, False] == [bool(machine.events["next"].trigger(talk, talk.slots)) for talk in (one, two)]
    assert ["follow_up.b", "a"] == [one.state, two.state]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("talk.note", "talk.note"),
        ("talk.how", "talk.relation"),
        ("talk.tie", "talk.relation"),
        ("talk.gone", "talk.relation"),
        ("gone.away", "talk.relation"),
        ("", "talk.relation"),
    ],
)
def test_a_conversation_always_resumes_somewhere(small: Book, name: str, expected: str):
    """A renamed step is found by its old name; a lost one leads to the beginning of its dialog, or of all."""
    assert expected == small.step(name).name


def test_options_are_those_that_are_offered(small: Book):
    """Without saved answers all options; with them, those whose condition holds."""
    step = small.step("talk.relation")
    friend, stranger = Option("friend", "A friend"), Option("stranger", "We have never met")

    assert (friend, stranger) == small.options(step)
    assert (friend,) == small.options(step, "en", {"contact": "Dana"})
    assert {"friend": "A friend", "stranger": "We have never met"} == small.labels("relation")
    assert () == small.options(small.step("talk.hint"))


def test_slots_have_kinds(small: Book):
    """The book knows of each saved answer how its value reads."""
    assert ("choice", "name", "duration") == tuple(
        small.slots[one] for one in ("relation", "contact", "minutes")
    )


def test_the_order_of_common_yaml_says_where_everyone_begins(tmp_path: Path):
    """`dialogs:` puts the dialogs in order; otherwise the file names do."""
    make_good(tmp_path)
    (tmp_path / "a_second.yaml").write_text(
        "dialog: second\ntitle: Second\nsteps:\n  - id: bye\n    say: Bye.\n    then: talk.end\n"
    )
    talk = (tmp_path / "talk.yaml").read_text()
    (tmp_path / "talk.yaml").write_text(
        talk.replace("    template: drafts/note.md", "    template: drafts/note.md\n    then: second")
    )
    with (tmp_path / "common.yaml").open("a") as common:
        common.write("dialogs: [talk]\n")

    small = compile_folder(tmp_path, ())

    assert ("talk.who", ["talk", "second"]) == (small.start, list(small.dialogs))
    assert "second.bye" == small.step("talk.note").then


def test_a_translation_is_used_where_there_is_one(tmp_path: Path):
    """Texts, labels and templates come in the language asked for; an unknown language gets the source."""
    make_good(tmp_path)
    translate_rest(tmp_path, dict(compile_folder(tmp_path, ()).scripts.texts["en"]))

    french = compile_folder(tmp_path)

    assert "Auprès de qui voulez-vous apprendre?" == french.text("talk.who.name", "fr")
    assert "Who would you like to learn from?" == french.text("talk.who.name", "de")
    assert "Ami ou camarade" == french.options(french.step("talk.relation"), "fr")[0].label
    assert french.template("drafts/note.md", "fr").startswith("Bonjour")
    assert ("Someone, 555-0100.",) == french.help.contacts("crisis", "fr")


def test_a_folder_without_anything_is_explained(tmp_path: Path):
    """An empty or missing folder is a problem to report, not a crash."""
    with pytest.raises(ScriptError, match="C008"):
        compile_folder(tmp_path / "nowhere")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ask {contact}.", "Ask Dana."),
        ("Ask {contact.first}.", "Ask your contact."),
        ("On {meeting.day}, {me.name}.", "On Tuesday, you."),
        ("{unknown} is left out", " is left out"),
        ("{Contact} and { contact }", "{Contact} and { contact }"),
    ],
)
def test_fill_puts_answers_into_a_text(text: str, expected: str):
    """A part falls back on its answer's fallback; what nobody knows is left out."""
    values = {"contact": "Dana", "meeting.day": "Tuesday", "me.name": ""}

    assert expected == fill(text, values, {"contact": "your contact", "me.name": "you"})


def test_what_people_wrote_is_never_a_template():
    """Braces in an answer stay braces."""
    assert "{contact} said {x}" == fill("{a} said {b}", {"a": "{contact}", "b": "{x}", "contact": "Dana"}, {})


def test_the_dialogs_that_we_ship_compile(book: Book):
    """The folder that comes with the program has the four parts of the guide, in order."""
    assert find_dialogs().is_dir()
    assert ["prepare", "arrange", "conduct", "follow_up"] == [
        name for name, dialog in book.dialogs.items() if not dialog.side
    ]
    assert "prepare" == book.step(book.start).dialog


def test_the_words_of_a_language_are_read_once(book: Book):
    """Words and phrases are read when first asked for, and an unknown language uses the source's."""
    assert book.words() is book.words("en")
    assert book.phrases() is book.phrases("en")
    assert book.words().language == book.words("xx").language
