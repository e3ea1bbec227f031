"""The notation of `phrases.yaml`, the comparable form of what people type, and the file's reader."""

import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from coach.dialog.phrases import load_phrases
from coach.model.errors import ScriptError
from coach.skills import gist
from coach.skills.notation import NotationError
from coach.skills.phrases import Phrases
from tests.skills.figures import ENGLISH

LISTS = {"who": ("she", "the lady"), "not_names": ("i", "said"), "number": ("two",)}


def finds(phrase: str, text: str) -> bool:
    """Whether a phrase is found in a text."""
    phrases = Phrases(lists=LISTS, rules={"group.name.says": (phrase,)})
    return phrases.finder("group", "name").search(phrases.line(text).plain) is not None


@pytest.mark.parametrize(
    ("phrase", "text", "found"),
    [
        ("said no", "She said NO!", True),
        ("said no", "said nothing", False),
        ("said no", "said. No", False),
        ("said (no | not yet)", "said not yet", True),
        ("said (a big)? no", "said no", True),
        ("<who> said", "the lady said", True),
        ("<name> said", "dana said", True),
        ("<name> said", "i said", False),
        ("<number> days", "3 days", True),
        ("<number> days", "two days", True),
        ("<digits> days", "two days", False),
        ("said ... no", "said at last that no", True),
        ("said ... no", "said this and that and then no", False),
        ("harass*", "harassing", True),
        ("^ no", "well no", False),
        ("no $", "no thanks", False),
        ("no $", "no. thanks", True),
        ("later <rest=who>", "later she came", True),
        ("later <rest=who>", "later it came", False),
    ],
)
def test_notation(phrase: str, text: str, found: bool):
    """Each sign of the notation finds what the file's head says."""
    assert found == finds(phrase, text)


@pytest.mark.parametrize("phrase", ["(a | b", "a)", "<nobody> said", "", "(a)? b?"])
def test_unreadable_phrases(phrase: str):
    """A phrase with a mistake is reported; looking for it finds nothing rather than failing."""
    phrases = Phrases(lists=LISTS, rules={"group.name.says": (phrase,)})

    assert [key for key, _ in phrases.problems()] == ["group.name.says"]
    assert phrases.finder("group", "name").search(" a b ") is None
    with pytest.raises(NotationError):
        phrases._notation.expression(phrase)


@pytest.mark.parametrize("text", ["don't", "dont", "Don’t", "DO NOT", "dоn't".replace("о", "o"), "do  not"])
def test_spelling(text: str):
    """However an apostrophe is typed or left out, the words are the same."""
    phrases = load_phrases(ENGLISH)

    assert phrases.line("do not").plain == phrases.line(text).plain


def test_slips():
    """One slip in a longer word is put right; another real word is left alone."""
    phrases = load_phrases(ENGLISH)

    assert "interview" in phrases.line("my intreview").plain
    assert "cancer" in phrases.line("cancer nurse").plain
    assert "accounts" in phrases.line("accounts").plain


def test_the_text_as_typed():
    """From a place in the comparable form one gets back what was typed."""
    phrases = load_phrases(ENGLISH)
    line = phrases.line("I don't, Zoë!")

    assert line.original(1) == "I don't, Zoë"
    assert line.original(line.plain.index("zoe")) == "Zoë"


def test_english_has_no_mistakes():
    """Every phrase of the English file can be read."""
    assert load_phrases(ENGLISH, check=True).names("commands")


def test_all_mistakes_are_reported_at_once(tmp_path: Path):
    """A file with mistakes is refused with all of them, each with its line."""
    file = tmp_path / "phrases.yaml"
    file.write_text("group:\n  name:\n    - (open\n    - fine\n    - <nobody>\n", encoding="utf-8")

    with pytest.raises(ScriptError) as refused:
        load_phrases(file, check=True)

    assert [(problem.file, problem.line) for problem in refused.value.problems] == [
        ("phrases.yaml", 3),
        ("phrases.yaml", 5),
    ]


@pytest.mark.parametrize("text", ["a: [", "- just\n- a list\n"])
def test_a_file_of_another_shape(tmp_path: Path, text: str):
    """What isn't YAML, or no map, is refused with a text that says so."""
    file = tmp_path / "phrases.yaml"
    file.write_text(text, encoding="utf-8")

    with pytest.raises(ScriptError):
        load_phrases(file)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("please turn off pings", "off"),
        ("pings, please turn off", "off"),
        ("turn off", None),  # a piece is missing
        ("she says turn off pings", None),  # a word that says something more
        ("stop, turn off pings", None),  # covered by another phrase, but not by this one
        ("", None),
    ],
)
def test_gists(text: str, name: str | None):
    """The pieces stand in any order, and no word but small ones beside them."""
    phrases = Phrases(
        lists={"small": ("i", "please", "you"), "not_names": ("i",)},
        rules={"gists.off.about": ("turn off + (pings | reminders)", "stop + pings")},
    )

    found = gist.read(phrases.line(text), phrases, "gists", "about")

    assert name == (found.name if found else None)


def test_threads_that_share_a_language_see_all_of_it():
    """Whoever comes while another makes the list of names waits for nothing, and gets no half of it."""
    rules = {f"group.name{number}.says": ("a",) for number in range(1000)}
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        with ThreadPoolExecutor(4) as threads:
            for _ in range(30):
                phrases = Phrases(rules=rules)
                seen = list(threads.map(lambda _, one=phrases: len(one.names("group")), range(4)))
                assert [1000] * 4 == seen
    finally:
        sys.setswitchinterval(before)
