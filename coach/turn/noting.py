"""The notes of a talk, by the question under which each was typed. Pure."""

from itertools import groupby

from coach.model.conversation import Interview, Note


def notes_by_question(interview: Interview) -> list[tuple[str, list[Note]]]:
    """The notes of a talk in order, those under one question together; "" where none was on the table."""
    grouped = groupby(interview.notes, key=lambda note: note.under)
    return [(question, list(notes)) for question, notes in grouped]
