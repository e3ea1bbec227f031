"""A message in clauses."""

import pytest

from coach.dialog.book import Book
from coach.skills.clauses import MOST_CLAUSES, clauses_of, typed


@pytest.mark.parametrize("text", ["a?" * 200, "so and also " * 33, "a\n" * 200])
def test_no_more_clauses_than_anybody_says(book: Book, text: str):
    """A message in hundreds of pieces is told apart only so far, so that a turn stays short."""
    assert len(clauses_of(text, book.phrases())) <= MOST_CLAUSES + 1


def test_the_rest_is_one_more_clause(book: Book):
    """What stands behind the last clause that is told apart isn't lost."""
    clauses = clauses_of("a? " * 100 + "by email", book.phrases())

    assert typed(clauses[-1:], book.phrases()).endswith("by email")
