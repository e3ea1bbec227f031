"""Laying out pages, and names for their files."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.model.files import Block, Section
from coach.skills.documents import file_name, lay_out, markdown, places, set_out

TEMPLATE = """\
# Talk with {contact}

Hello {contact.first}, this is {me.name}.
{referrer} suggested that I call.

{hook}

## Questions

{questions}

## Notes
{notes}

## End
Thanks!
"""


def test_a_page():
    """Places are filled, lists numbered; what has no value leaves neither a line nor a gap nor a heading."""
    values = {"contact": "Dana Wu", "contact.first": "Dana", "me.name": "Sam", "questions": ["Why?", "How?"]}

    assert lay_out(TEMPLATE, values) == (
        "# Talk with Dana Wu\n\nHello Dana, this is Sam.\n\n"
        "## Questions\n\n1. Why?\n2. How?\n\n## End\nThanks!\n"
    )


@pytest.mark.parametrize(
    ("template", "values", "expected"),
    [
        ("A {a} and {b}.", {"a": "one", "b": ["two", "", "three"]}, "A one and two, three.\n"),
        ("A {a} and {b}.\nC", {"a": "one", "b": ""}, "C\n"),
        ("  {a}", {"a": ["one\ntwo", " ", "three"]}, "  1. one\n     two\n  2. three\n"),
        ("{a}", {"a": []}, ""),
        ("- {a}", {"a": ["one", "two"]}, "- one\n- two\n"),
        ("- {a}", {"a": "one"}, "- one\n"),
        (
            "# T\n\n{a}\n\nend",
            {"a": [Section("Why?", ("Dana: so", "Ali: no")), Section("How?", ("Dana: -",))]},
            "# T\n\n## Why?\n\n- Dana: so\n- Ali: no\n\n## How?\n\n- Dana: -\n\nend\n",
        ),
        ("{a}", {"a": "  "}, ""),
        ("one\n\n{a}\n\ntwo", {}, "one\n\ntwo\n"),
        ("one\n{a}\n\ntwo", {}, "one\n\ntwo\n"),
        ("{a}\n\none", {}, "one\n"),
        ("one\n\n\ntwo", {}, "one\n\n\ntwo\n"),
        ("{not a place} {} { {{a}}", {"a": "x"}, "{not a place} {} { {x}\n"),
        ("# One\n{a}\n# Two\nrest", {}, "# Two\nrest\n"),
        ("# One\n## Two\n{a}\nrest", {}, "# One\n## Two\nrest\n"),
        ("# One\n{a}\n## Two\nrest", {}, "# One\n## Two\nrest\n"),
        ("- [ ] a {b}\n- c", {"b": "pen"}, "☐ a pen\n- c\n"),
        ("", {}, ""),
    ],
)
def test_lines(template, values, expected):
    """Line by line."""
    assert expected == lay_out(template, values)


@given(st.text(max_size=40).filter(str.strip), st.text(max_size=40))
def test_what_a_person_wrote_is_no_template(one, other):
    """Their words stand in the page as they are, whatever they look like."""
    assert f"{one} and {{b}} \\1".rstrip() in lay_out("x {a}", {"a": f"{one} and {{b}} \\1", "b": other})


def test_places():
    """The names in a template, each once."""
    assert ("contact", "contact.first", "me.name", "referrer", "hook", "questions", "notes") == places(
        TEMPLATE
    )


@pytest.mark.parametrize(
    ("title", "contact", "expected"),
    [
        ("Notes", "Zoë Ólafur", "Notes - Zoë Ólafur.md"),
        ("Talk with 王小明", "", "Talk with 王小明.md"),
        ("Notes", "مريم", "Notes - مريم.md"),
        ("../../etc/passwd", "", "etc passwd.md"),
        ("..", "/", "firsthand.md"),
        ("", "", "firsthand.md"),
        ("CON", "", "firsthand CON.md"),
        (".hidden", "a/b\\c:d*?", "hidden - a b c d.md"),
        ("Notes\x00\n\u202e", "Dana\u2028Wu", "Notes - Dana Wu.md"),
    ],
)
def test_file_names(title, contact, expected):
    """Letters of any language; no folders, no control characters, never empty."""
    assert expected == file_name(title, contact)


@given(st.text(max_size=200), st.text(max_size=200))
def test_any_file_name(title, contact):
    """Any words give a name that any system takes."""
    name = file_name(title, contact)

    assert 3 < len(name) <= 80
    assert name.endswith(".md")
    assert not name.startswith((".", " ", "-"))
    assert {unicodedata.category(letter)[0] for letter in name} <= set("LMNPSZ")
    assert not set(name) & set('/\\:*?"<>|')


def test_a_page_in_pieces():
    """The template alone says what is a heading or a list; what people wrote stays words."""
    template = (
        "# Talk with {who}\n\n{role}\n{day}\n\n**Say:** {said}\n\n"
        "## Ask\n\n{questions}\n\n## Gone\n\n{gone}\n\n"
        "## Near me\n\n- [ ] a pen\n- [ ] {gone}\n- [ ] water\n\n- one\n\n- two\n"
    )
    values = {
        "who": "# Dana",
        "role": "- lead",
        "day": "1. May",
        "said": "**a**\n# b",
        "questions": ["- Why?", ""],
    }

    assert set_out(template, values) == (
        Block("title", ("Talk with # Dana",)),
        Block("text", ("- lead", "1. May")),
        Block("text", ("Say: **a**", "# b")),
        Block("heading", ("Ask",)),
        Block("numbered", ("- Why?",)),
        Block("heading", ("Near me",)),
        Block("boxes", ("a pen", "water")),
        Block("list", ("one", "two")),
    )


def test_a_page_as_markdown():
    """Headings and lists are marked; what would be a mark in somebody's words is escaped."""
    blocks = (
        Block("title", ("Talk",)),
        Block("text", ("# no", "1. May", "a_b *c* <d> [e] `f` 3.5 - g", "- h")),
        Block("numbered", ("Why?\n- because", "How?")),
        Block("boxes", ("a pen",)),
    )

    assert markdown(blocks) == (
        "# Talk\n\n"
        "\\# no\\\n1\\. May\\\na\\_b \\*c\\* \\<d\\> \\[e\\] \\`f\\` 3.5 - g\\\n\\- h\n\n"
        "1. Why?\\\n   \\- because\n2. How?\n\n"
        "- [ ] a pen\n"
    )
