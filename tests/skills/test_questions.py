"""Choosing questions from the bank, and editing the list by typing."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.dialog.bank import read_bank
from coach.dialog.nodes import read_nodes
from coach.dialog.sources import Sources
from coach.skills import questions
from coach.skills.edit_reading import read_edits
from coach.skills.editing import edit
from coach.skills.question_edits import Edited, apply_edits, split_questions
from coach.skills.questions import Bank, Wish

FILE = Path(__file__).parents[2] / "dialogs" / "questions.yaml"
GOALS = ("career", "learning", "work")
FLAGS = ("newcomer", "self_employed", "graduate", "accommodation", "career_changer")


def read(path: Path) -> tuple[Bank, Sources]:
    """The bank in a file, and what was found while reading it."""
    sources = Sources()
    node = read_nodes(path, path.name, sources.problems)
    assert node is not None
    return read_bank(node, sources), sources


BANK, SOURCES = read(FILE)
LIST = ("a1", "b2", "c1", "e1", "d5", "k4", "l1")


def edited(line: str, entries: tuple[str, ...] = LIST) -> Edited:
    """The list after a typed line."""
    result = edit(BANK, Wish(goal="career"), entries, line)
    assert result is not None, line
    return result


# The bank


def test_the_bank_has_no_problems():
    """The file compiles, and has enough questions."""
    assert () == SOURCES.problems.in_order()
    assert len(BANK.entries) >= 70


def test_each_question_reads_as_one():
    """Every text is a question of a length that can be said aloud; none is there twice."""
    texts = [BANK.wording(one.id) for one in BANK.entries]

    assert [] == [text for text in texts if not text.endswith("?") or len(text.split()) > 25]
    assert len(texts) == len(set(texts))


def test_each_question_to_avoid_has_another():
    """What isn't to be asked is never offered, and names what to ask instead."""
    avoided = [one for one in BANK.entries if one.lookup == "do_not_ask"]
    offered = {one.id for one in BANK.entries if one.lookup != "do_not_ask"}

    assert avoided
    assert all(one.instead and set(one.instead) <= offered for one in avoided)


# Choosing


@pytest.mark.parametrize("goal", GOALS)
@pytest.mark.parametrize("flag", ["", *FLAGS])
@pytest.mark.parametrize(("minutes", "count"), [(10, 5), (15, 7), (20, 8)])
def test_five_to_eight_questions(goal, flag, minutes, count):
    """Each aim gets as many questions as its minutes allow, within four fifths of the time."""
    chosen = questions.choose(BANK, goal, minutes, flags=[flag])

    assert count == len(chosen.entries)
    assert chosen.minutes == questions.total_minutes(BANK, chosen.entries) <= 0.8 * minutes


@given(
    st.sampled_from(["", *GOALS]),
    st.integers(3, 60),
    st.frozensets(st.sampled_from(FLAGS)),
    st.text(max_size=60),
    st.booleans(),
    st.booleans(),
)
def test_what_holds_for_every_list(goal, minutes, flags, aim, researched, by_email):
    """An opener, at the end an honest one and the closing question; nothing twice and nothing unfit."""
    chosen = questions.choose(
        BANK, goal, minutes, flags=flags, aim=aim, researched=researched, by_email=by_email
    )
    found = [one for one in map(BANK.find, chosen.entries) if one]

    assert "l1" == chosen.entries[-1]
    assert len(found) == len(chosen.entries) == len(set(chosen.entries))
    assert ["close"] == [one.stage for one in found if one.stage == "close"]
    assert [] == [one for one in found if one.lookup == "do_not_ask"]
    assert [] == [one for one in found if one.lookup == "after_research" and not researched]
    assert [] == [one for one in found if one.only_for and one.only_for not in flags]
    assert [] == [one for one in found if goal and goal not in one.goals]
    if minutes >= 10:
        assert "open" == found[0].stage
        assert found[-2].honest
    assert by_email or chosen.minutes <= max(chosen.budget, 1)


def test_the_same_wish_gives_the_same_list():
    """Nothing is left to chance."""
    assert questions.choose(BANK, "career", 15) == questions.choose(BANK, "career", 15)


def test_the_aim_counts():
    """Questions that share words with the aim come first."""
    chosen = questions.choose(BANK, "career", 15, aim="how stressful it is and what myths there are")

    assert {"h6", "k5"} <= set(chosen.entries)


def test_flags_count():
    """A newcomer is offered questions for newcomers, a career changer the one about experience elsewhere."""
    assert {"i1", "i3"} <= set(questions.choose(BANK, "career", 15, flags=["newcomer"]).entries)
    assert "c3" == questions.choose(BANK, "work", 15, flags=["career_changer"]).entries[1]


def test_what_they_picked_and_looked_up_counts():
    """A question that they picked is in; one that needs research only when they have done it."""
    assert "a5" in questions.choose(BANK, "career", 15, picks=["a5"], researched=["a5"]).entries
    assert "a5" not in questions.choose(BANK, "career", 15, picks=["a5"]).entries


def test_their_own_questions_stay():
    """Own questions keep their words and come right after the opener, even when they fill the time."""
    own = [f"Own question number {number}?" for number in range(8)]
    chosen = questions.choose(BANK, "career", 10, own=own)

    assert (*own, "l1") == chosen.entries
    assert chosen.minutes > chosen.budget


def test_nothing_that_they_ask_already():
    """A bank question that says what an own question says is left out."""
    chosen = questions.choose(
        BANK, "career", 20, own=["Which skill took you longest to learn?"], picks=["c2"]
    )

    assert "c2" not in chosen.entries


def test_by_email_there_are_fewer():
    """Four by email, five with several of their own."""
    assert 4 == len(questions.choose(BANK, "career", 15, by_email=True).entries)
    assert 5 == len(questions.choose(BANK, "career", 15, by_email=True, own=["One?", "Two things?"]).entries)


def test_the_kit():
    """Ready lists for when the talk begins at once: an opener, two that matter, the closing one."""
    assert ("a1", "c1", "k1", "l1") == questions.kit(BANK)
    assert ("f2", "f1", "f3", "l1") == questions.kit(BANK, "learning")
    assert ("j1", "j2", "j5", "l1") == questions.kit(BANK, "learning", ["self_employed"])
    assert () == questions.kit(Bank())


def test_texts_stand_for_ids():
    """A list may hold a question's text, in any language."""
    french = {"questions.a1": "À quoi ressemble un mardi ordinaire?"}
    question = BANK.find("À quoi ressemble un mardi ordinaire?", french)

    assert question is not None
    assert "a1" == question.id
    assert "À quoi ressemble un mardi ordinaire?" == BANK.wording("a1", french)
    assert "My own?" == BANK.wording("My own?", french)


def test_when_each_question_begins():
    """The minutes add up."""
    assert (0, 2, 4, 5) == questions.starts(BANK, ["a1", "My own?", "c6", "l1"])


def test_what_to_cut():
    """The least useful bank question goes first; never their own or the closing one."""
    wish = Wish(goal="career", minutes=10)

    assert "" == questions.first_to_cut(BANK, wish, ["a1", "l1"])
    assert "b1" == questions.first_to_cut(BANK, wish, ["a1", "b1", "b2", "c1", "l1"])
    assert "" == questions.first_to_cut(BANK, wish, ["One?", "Two?", "Three?", "Four?", "l1"])
    assert "" != questions.first_to_cut(BANK, Wish(by_email=True), LIST)


# Editing


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("drop 2 and 4", "a1 c1 d5 k4 l1"),
        ("drop 2, 4", "a1 c1 d5 k4 l1"),
        ("delete 2-4 please", "a1 d5 k4 l1"),
        ("drop 2 to 4", "a1 d5 k4 l1"),
        ("Remove the second one", "a1 c1 e1 d5 k4 l1"),
        ("get rid of the last one", "a1 b2 c1 e1 d5 k4"),
        ("drop both 2 and 3", "a1 e1 d5 k4 l1"),
        ("i'd rather drop number 4 because it's boring", "a1 b2 c1 d5 k4 l1"),
        ("just drop 2", "a1 c1 e1 d5 k4 l1"),
        ("not 2", "a1 c1 e1 d5 k4 l1"),
        ("only 1 2 5", "a1 b2 d5"),
        ("1, 2 and 5", "a1 b2 d5"),
        ("keep 1, 2 and 5", "a1 b2 d5"),
        ("3 first", "c1 a1 b2 e1 d5 k4 l1"),
        ("make 3 the first one", "c1 a1 b2 e1 d5 k4 l1"),
        ("put the last one at the top", "l1 a1 b2 c1 e1 d5 k4"),
        ("move 4 up", "a1 b2 e1 c1 d5 k4 l1"),
        ("4 up 2", "a1 e1 b2 c1 d5 k4 l1"),
        ("move 2 down", "a1 c1 b2 e1 d5 k4 l1"),
        ("move 1 up", "a1 b2 c1 e1 d5 k4 l1"),
        ("move 4 before 2", "a1 e1 b2 c1 d5 k4 l1"),
        ("put 2 after 4", "a1 c1 e1 b2 d5 k4 l1"),
        ("move 5 to 2", "a1 d5 b2 c1 e1 k4 l1"),
        ("move 2 to the end", "a1 c1 e1 d5 k4 l1 b2"),
        ("swap 2 and 4", "a1 e1 c1 b2 d5 k4 l1"),
        ("swap 2 with 4.", "a1 e1 c1 b2 d5 k4 l1"),
        ("keep all", "a1 b2 c1 e1 d5 k4 l1"),
        ("drop 2. no wait, keep all", "a1 b2 c1 e1 d5 k4 l1"),
        ("drop 2 and 3. actually keep 3", "a1 c1 e1 d5 k4 l1"),
        ("drop 2, and move 5 up", "a1 c1 d5 e1 k4 l1"),
    ],
)
def test_editing_by_number(line, expected):
    """Numbers are those that were shown, over the whole line."""
    assert expected == " ".join(edited(line).entries)


@pytest.mark.parametrize(
    ("line", "own"),
    [
        ("add: what are the hours like", ["what are the hours like"]),
        ("Add what are the hours like?", ["what are the hours like?"]),
        ("add how much do they make. and do u like it", ["how much do they make. and do u like it"]),
        ("can you add: Why nursing? What then?", ["Why nursing?", "What then?"]),
        ('add "What do 2 people do?"', ["What do 2 people do?"]),
        ("i want to ask about night shifts", ["about night shifts"]),
        ("add {contact} $1 \\1", ["{contact} $1 \\1"]),
    ],
)
def test_adding_their_own(line, own):
    """Their words are kept as they are, before the closing question."""
    assert (*LIST[:-1], *own, "l1") == edited(line).entries


def test_adding_and_dropping_in_one_line():
    """Another edit at the end of a line isn't part of their question."""
    assert (*LIST[:1], *LIST[2:-1], "what are the hours like?", "l1") == edited(
        "add what are the hours like? and drop 2"
    ).entries


@pytest.mark.parametrize(
    "line", ["swap 3", "swap 3 for that", "i don't like 3", "change 3 to something else", "swap out 3"]
)
def test_another_one_from_the_bank(line):
    """The place stays; the new one is none that is there already."""
    result = edited(line)
    new = BANK.find(result.entries[2])

    assert (*LIST[:2], *LIST[3:]) == (*result.entries[:2], *result.entries[3:])
    assert new is not None
    assert new.id not in LIST
    assert "swapped" == result.done


def test_another_one_about_something():
    """What they name decides which; if the bank has nothing, their words stand."""
    assert "h6" == edited("swap 3 for one about stress, stressful weeks").entries[2]
    assert "about quilting" == edited("add another about quilting").entries[-2]


def test_more_from_the_bank():
    """ "2 more" adds two, before the closing question."""
    result = edited("add 2 more")

    assert 9 == len(result.entries)
    assert "l1" == result.entries[-1]
    assert ["added", "added"] == [change.what for change in result.changes]


def test_replacing_with_their_own():
    """A text after "with" or "to" is their question."""
    assert (
        "how do you cope with night shifts"
        == edited("change 3 to how do you cope with night shifts").entries[2]
    )


@pytest.mark.parametrize(
    ("line", "done"),
    [
        ("drop 9", "no_such"),
        ("move 2 before 9", "no_such"),
        ("drop all", "last_one"),
        ("drop", "which"),
        ("swap", "which"),
        ("add: l1", "there_already"),
        ("drop 2 and move 4 up", "changed"),
        ("drop 2", "dropped"),
        ("swap 1 and 2", "exchanged"),
        ("3 first", "moved"),
        ("add: Why?", "added"),
        ("keep all", "kept"),
    ],
)
def test_what_is_said_to_have_been_done(line, done):
    """One word for what was done, or for why it wasn't; a refusal leaves the list as it was."""
    result = edited(line)

    assert done == result.done
    assert done not in ("no_such", "last_one", "which", "there_already", "kept") or result.entries == LIST


@pytest.mark.parametrize(
    "line",
    ["", "looks good", "yes", "no", "what do you mean?", "don't drop 2", "go back", "change my mind", "help",
     "how do you add value to your team?", "3", "put it on hold", "why?", "1 2 many", "she told me to leave"],
)  # fmt: skip
def test_what_isnt_about_the_list(line):
    """Other words change nothing."""
    assert edit(BANK, Wish(goal="career"), LIST, line) is None


def test_nothing_more_in_the_bank():
    """When nothing else fits, that is said."""
    assert "no_other" == apply_edits(["a1", "l1"], read_edits("swap 1", BANK.editing, 2)).done


WORDS = sorted(
    {" ".join(phrase) for phrase in BANK.editing.phrases} | {"why", "?", ",", ".", "-", "2", "12", "99999999"}
)


@given(st.lists(st.sampled_from(WORDS), max_size=12).map(" ".join) | st.text(max_size=80))
def test_any_line_leaves_a_list(line):
    """Whatever is typed, a list stays a list: not empty, nothing twice, and other lists are not touched."""
    result = edit(BANK, Wish(goal="career"), LIST, line)

    assert result is None or result.entries
    assert result is None or len(result.entries) == len(set(result.entries))


def test_long_lines_take_no_long():
    """Pages of numbers or verbs are read only so far."""
    for line in ("1 " * 5000, "drop " * 2000, "add why " * 2000, "keep 1 " * 2000):
        edit(BANK, Wish(goal="career"), LIST, line)


def test_several_questions_in_one_text():
    """One to each question mark or line; bullets go."""
    assert ["Why?", "What then?", "And now"] == split_questions("Why? What then?\n- And now\n")
