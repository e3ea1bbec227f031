"""Texts for other eyes."""

import pytest

from coach.skills.anonymous import without_addresses, without_names


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("write to ali.reza@example.ca today", "write to * today"),
        ("call 780-555-0142 or (403) 555 0111", "call * or *"),
        ("her page: https://example.ca/ali-reza?x=1", "her page: *"),
        ("starts at 6:45, 12 hours, 3 nights, since 2019", "starts at 6:45, 12 hours, 3 nights, since 2019"),
    ],
)
def test_addresses(text: str, expected: str):
    """Ways to reach somebody are taken out; hours, counts and years stay."""
    assert expected == without_addresses(text, "*")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dana Wu said so", "P1 said so"),
        ("dana's boss, and DANA", "P1's boss, and P1"),
        ("bandana and Danalyn stay", "bandana and Danalyn stay"),
        ("Wu knows, wu doesn't", "P1 knows, wu doesn't"),
        ("José met José", r"\1 met \1"),
    ],
)
def test_names(text: str, expected: str):
    """A name is replaced in any case, whole words only; two letters only as they are written."""
    assert expected == without_names(
        text, {"Dana Wu": "P1", "Dana": "P1", "Wu": "P1", "José": r"\1", "": "?"}
    )
