"""Mistakes in the files beside the dialogs, and in dialogs, one small change to a good folder each."""

from pathlib import Path

import pytest

from coach.dialog.book import check_folder, compile_folder, read_folder
from tests.dialog.folders import make_good, translate_rest, with_steps

CHANGES = [
    ("guide.yaml", "- id: know_person\n  section", "- section", "1: C012 a sentence of the guide needs id:"),
    (
        "guide.yaml",
        "  text: Find",
        "- id: know_person\n  text: Find",
        "3: C012 a sentence of the guide needs section:",
    ),
    ("guide.yaml", "- id: know_person\n", "- hello\n- id: know_person\n", "1: C007 a sentence needs id:"),
    ("common.yaml", "texts:\n", "txets:\n", "C011 txets is not a key of common.yaml; did you mean texts?"),
    ("common.yaml", "when_empty:\n", "when_empty:\n  Contact: x\n", "3: C013 'Contact' can't be the name"),
    (
        "common.yaml",
        "when_empty:\n",
        "settings: talks\nwhen_empty:\n",
        "2: C020 there is no dialog talks; did you mean talk?",
    ),
    (
        "common.yaml",
        "when_empty:\n",
        "asides: {compare: {to: talk}}\nwhen_empty:\n",
        "2: C012 texts: needs option_do_compare:, the label of its button",
    ),
    (
        "common.yaml",
        "texts:\n",
        "asides: {compare: {to: talk}}\ntexts:\n  option_do_compare: Compare\n",
        "C020 talk is no side dialog; it needs 'side: true'",
    ),
    (
        "common.yaml",
        "when_empty:\n",
        "asides: {compare: talk}\nwhen_empty:\n",
        "2: C007 compare: needs 'to:' with a side dialog below it",
    ),
    (
        "common.yaml",
        "when_empty:\n",
        "dialogs: [tlak]\nwhen_empty:\n",
        "2: C020 there is no dialog tlak; did you mean talk?",
    ),
    (
        "common.yaml",
        "when_empty:\n",
        "now: {to: talk.hwo}\nwhen_empty:\n",
        "2: C020 there is no step talk.hwo; did you mean talk.who?",
    ),
    (
        "common.yaml",
        "when_empty:\n",
        "documents: {script: talk.who}\nwhen_empty:\n",
        "2: C024 who is not a step with a document to show",
    ),
    (
        "common.yaml",
        "when_empty:\n",
        "news: {declined: talk.end}\nwhen_empty:\n",
        "2: C007 declined: needs 'to:'",
    ),
    (
        "common.yaml",
        "when_empty:\n",
        "news: {declined: {only: [tlak], to: talk.end}}\nwhen_empty:\n",
        "2: C020 there is no dialog tlak",
    ),
    (
        "common.yaml",
        "when_empty:\n",
        "news: {declined: {text: news_declined}}\nwhen_empty:\n",
        "2: C012 a piece of news needs to:",
    ),
    (
        "common.yaml",
        "  hello: Something.",
        "  hello: Hello {contcat}.",
        "C030 nothing saves {contcat}; did you mean contact?",
    ),
    (
        "common.yaml",
        "  hello: Something.",
        "  helo: Something.",
        "C012 texts: needs hello:, which the coach says; is it the text called helo?",
    ),
    ("common.yaml", "  hello: Something.", "  hello: [a]", "C007 hello: needs a text here"),
    (
        "questions.yaml",
        "    stage: open",
        "    stage: opening",
        "C019 'opening' is no value of stage; did you mean open?",
    ),
    (
        "questions.yaml",
        "[career, learning, work]\n    stage: open",
        "[carer]\n    stage: open",
        "C019 'carer' is no value of goals; did you mean career?",
    ),
    ("questions.yaml", "  - id: l1", "  - id: a1", "C014 the id a1 was already given"),
    ("questions.yaml", "  default: [a1, l1]", "  other: [a1, l1]", "C012 packs: needs default:"),
    ("questions.yaml", "  day: Day to day", "  day: []", "C007 day: needs a text here"),
    (
        "questions.yaml",
        "categories:\n",
        "editing: {add: more, up: [higher], sideways: x}\ncategories:\n",
        "C011 sideways is not a key",
    ),
    (
        "drafts/note.md",
        "Hello {contact}",
        "Hello {contcat}",
        "drafts/note.md:1: C030 nothing saves {contcat}",
    ),
    ("drafts/note.md", "may I", "on {today.clock} may I", "drafts/note.md:2: C034 today has no part clock"),
    ("talk.yaml", "title: A talk\n", "title:\n", "2: C007 title: needs a text here"),
    ("talk.yaml", "dialog: talk\n", "dialog: A talk\n", "1: C013 'A talk' can't be a name here"),
    (
        "talk.yaml",
        "steps:\n",
        "side: maybe\nsteps:\n",
        "4: C019 'maybe' is no value of side; use one of true, false",
    ),
    ("talk.yaml", "language: en\n", "language: fr\n", "3: C019 'fr' is no value of language"),
    (
        "talk.yaml",
        "    save: contact\n",
        "    save: contact\n    was: [who_is_it, WHO]\n",
        "8: C013 'WHO' can't be a name here",
    ),
    (
        "talk.yaml",
        "    save: contact\n",
        "    save: contact\n    depends: [Who]\n",
        "8: C013 'Who' can't be the name of a saved answer",
    ),
    (
        "talk.yaml",
        "      friend: A friend or classmate\n",
        "      friend: []\n",
        "11: C007 friend: needs the words on the button",
    ),
    (
        "talk.yaml",
        "      friend: A friend or classmate\n",
        "      friend: {also: [pal]}\n",
        "11: C012 an option needs label:",
    ),
    (
        "talk.yaml",
        "    template: drafts/note.md\n",
        "    template: drafts/note.md\n    file: a/b.md\n",
        "17: C019 'a/b.md' is not a file name",
    ),
    ("talk.yaml", "  - id: end\n", "  - hello\n  - id: end\n", "17: C007 steps: this entry needs keys"),
    (
        "talk.yaml",
        "  - id: end\n",
        f"  - id: {'long' * 16}\n    say: Hi.\n  - id: end\n",
        "17: C013 this id has 64 characters; 60 at the most",
    ),
]


@pytest.mark.parametrize(("file", "old", "new", "expected"), CHANGES, ids=[one[3] for one in CHANGES])
def test_one_change_is_reported(file: str, old: str, new: str, expected: str, tmp_path: Path):
    """What an author got wrong is said in words that help."""
    make_good(tmp_path)
    path = tmp_path / file
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new, 1))

    _, problems = read_folder(tmp_path, ())

    assert any(expected in str(one) for one in problems), problems


STEPS = [
    ("- id: a\n  number: How many?\n  least: 5\n  most: 2\n", "C019 most: 2 is less than least: 5"),
    ("- id: a\n  number: How many?\n  least: five\n", "C019 'five' is not a number"),
    (
        (
            "- id: a\n  say: Hi.\n- id: r\n  remind: 1 day\n  before: today\n  unless: contact is b\n"
            "  only_if: contact is c\n  say: x\n"
        ),
        "C019 write only_if: or unless:",
    ),
    ("- id: a\n  set: {Slot: x}\n", "C013 'Slot' can't be the name of a saved answer"),
    ("- id: a\n  set: {slot: [x]}\n", "C007 slot: needs a value here"),
    ('- id: a\n  set: {slot: "{aim}"}\n', "C031 nothing saves aim"),
    ("- id: a\n  go: end\n", "C007 go: needs a list here"),
    ("- id: a\n  go:\n    - if: contact is empty\n", "C012 a way of 'go' needs to:"),
    ("- id: a\n  say: Hi.\n  guide: {a: b}\n", "C007 guide: needs a list here"),
    ("- id: a\n  say: Hi.\n  guide: [know_person, [x]]\n", "C007 guide: each entry of this list is a text"),
    ("- id: a\n  choose: Which?\n  options: [a, b]\n", "C007 options: needs names with values here"),
    ("- id: a\n  choose: Which?\n  options: {a: x, A: y}\n", "C013 'A' can't be a name here"),
    (
        "- id: a\n  timer: minutes\n  say: Go.\n  marks:\n    - id: x\n      after: 2 days\n      say: Hm.\n",
        "C015 a talk is counted in minutes",
    ),
    (
        "- id: a\n  remind: 1 day\n  after: today\n  say: Hi.\n  options: {ready: I am}\n",
        "C007 ready: needs {label: …, to: …} here",
    ),
    (
        "- id: a\n  remind: 1 day\n  after: today\n  say: Hi.\n  options: {now: {label: I am, to: end}}\n",
        "C013 'now' is something",
    ),
    ("- id: a\n  timer: referrer\n  say: Go.\n", "C036 referrer is not a duration"),
    ("- id: a\n  document: A note\n", "C012 a 'document' step needs template:"),
    (
        "- id: a\n  aks: Hi.\n  save: thing\n- id: b\n  if: thing is x\n  say: Hi {thing}.\n",
        "C010 aks is not a verb; did you mean ask?",
    ),
    (
        "- id: a\n  draft: A note\n  template: drafts/note.md\n  kind: mail\n",
        "C019 'mail' is no value of kind; did you mean email?",
    ),
]


@pytest.mark.parametrize(("steps", "expected"), STEPS, ids=[one[1] for one in STEPS])
def test_one_mistake_in_a_step_is_one_problem(steps: str, expected: str, tmp_path: Path):
    """A mistake is reported once, and what follows from it isn't."""
    _, problems = read_folder(with_steps(tmp_path, steps), ())

    assert [True] == [expected in str(one) for one in problems], problems


def test_a_broken_file_hides_nothing_else_and_causes_nothing_else(tmp_path: Path):
    """With one file unreadable, the mistakes of the others still show, and no jumps to it are blamed."""
    make_good(tmp_path)
    (tmp_path / "more.yaml").write_text("dialog: more\nsteps: [\n")
    talk = (tmp_path / "talk.yaml").read_text()
    (tmp_path / "talk.yaml").write_text(
        talk.replace("    close: done", "    close: doen\n    if: other is x").replace(
            "  - id: note\n",
            "  - id: way\n    go:\n      - if: somewhere is far\n        to: more.hello\n  - id: note\n",
        )
    )

    _, problems = read_folder(tmp_path, ())

    assert ["more.yaml C001", "talk.yaml C019"] == [f"{one.file} {one.code}" for one in problems], problems


def test_mistakes_in_a_translation_are_reported(tmp_path: Path):
    """A translation that can't be used is one problem, not also a missing one."""
    make_good(tmp_path)
    translate_rest(tmp_path, dict(compile_folder(tmp_path, ()).scripts.texts["en"]))
    path = tmp_path / "languages" / "fr" / "talk.yaml"
    good = path.read_text()

    def found(old: str, new: str) -> list[str]:
        path.write_text(good.replace(old, new, 1))
        return [one.code for one in read_folder(tmp_path)[1]]

    assert ["C012"] == found("  to: Un entretien\n", "")
    assert ["C011"] == found("  to: Un entretien\n", "  to: Un entretien\n  ot: x\n")
    assert ["C007"] == found(
        "talk.title:\n  from: A talk\n  to: Un entretien\n", "talk.title: Un entretien\n"
    )
    assert ["C042"] == found("Un entretien", "Un entretien avec {contact}")


def test_a_language_without_words_is_reported_by_check(tmp_path: Path):
    """`coach check` also reads how people say things, in every language."""
    make_good(tmp_path, words=True)
    translate_rest(tmp_path, dict(compile_folder(tmp_path, ()).scripts.texts["en"]))

    book, problems = check_folder(tmp_path)

    assert book is None
    expected = ["languages/fr/phrases.yaml C008", "languages/fr/words.yaml C008"]
    assert expected == sorted(f"{one.file} {one.code}" for one in problems)
    assert () == check_folder(tmp_path, ())[1]
