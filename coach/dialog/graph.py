"""Pictures of the dialogs as mermaid text, which many editors and web pages draw. Pure.

Questions are rounded boxes, what is said or shown are plain ones, ways are diamonds, ends are double circles.
"""

from collections.abc import Iterator

from coach.dialog.book import Book
from coach.dialog.steps import Close, Dialog, Go, New, Question, Remind, Step
from coach.dialog.ways import Way, below_of, moves, timed

_SHAPES = {"question": ("([", "])"), "way": ("{", "}"), "end": ("(((", ")))"), "reminder": ("[/", "/]")}
#: As much of a text as fits into a box.
_LONGEST = 48


def graph(book: Book, dialog: str | None = None) -> str:
    """The picture of one dialog with its steps, or of all dialogs and the jumps between them.

    Raises:
        KeyError: there is no such dialog.
    """
    lines = _whole(book) if dialog is None else _steps(book, book.dialogs[dialog])
    return "\n".join(["flowchart TD", *(f"  {line}" for line in lines), ""])


def _whole(book: Book) -> Iterator[str]:
    yield f"start((start)) --> d_{book.start.partition('.')[0]}"
    jumps: dict[tuple[str, str], list[str]] = {}
    for name, dialog in book.dialogs.items():
        opening, closing = _SHAPES["way"] if dialog.side else ("[", "]")
        count = sum(isinstance(step, Question) for step in dialog.steps.values())
        yield f'd_{name}{opening}"{_quoted(dialog.title)}<br>{count} questions"{closing}'
        for step, way in _ways(dialog):
            other = way.target.partition(".")[0]
            if other != name:
                label = f"{step.id}: {way.label}" if way.label else step.id
                jumps.setdefault((name, f"d_{other}"), []).append(label)
        for step in dialog.steps.values():
            if isinstance(step, Close):
                jumps.setdefault((name, f"end_{step.reason}"), []).append(step.id)
    for (name, other), labels in jumps.items():
        shown = [_quoted(label) for label in dict.fromkeys(labels)]
        more = f"<br>and {len(shown) - 3} more" if len(shown) > 4 else ""
        label = "<br>".join(shown[:3] if more else shown) + more
        yield f'd_{name} -->|"{label}"| {other}'
    for reason in sorted({other for _, other in jumps if other.startswith("end_")}):
        yield f'{reason}((("{reason.removeprefix("end_")}")))'
    yield from _news(book)


def _news(book: Book) -> Iterator[str]:
    """Where what people report leads, from anywhere."""
    places: dict[str, list[str]] = {}
    for kind, ways in book.common.news.items():
        for dialog in dict.fromkeys(place.to.partition(".")[0] for place in ways):
            places.setdefault(dialog, []).append(kind)
    if places:
        yield "news((news))"
    for dialog, kinds in places.items():
        yield f'news -.->|"{", ".join(kinds)}"| d_{dialog}'


def _steps(book: Book, dialog: Dialog) -> Iterator[str]:
    outside: set[str] = set()
    for step in dialog.steps.values():
        opening, closing = _SHAPES.get(_kind(step), ("[", "]"))
        yield f'{_node(step.name)}{opening}"{_quoted(_caption(book, step))}"{closing}'
    for step, way in _ways(dialog):
        arrow = "-.->" if way.trigger == "wake" else "-->"
        label = f'|"{_quoted(way.label)}"| ' if way.label else " "
        yield f"{_node(step.name)} {arrow}{label}{_node(way.target)}"
        if way.target.partition(".")[0] != dialog.name:
            outside.add(way.target)
    for name in sorted(outside):
        yield f'{_node(name)}>"{_quoted(name)}"]'


def _ways(dialog: Dialog) -> Iterator[tuple[Step, Way]]:
    below = below_of(dialog)
    for name, step in dialog.steps.items():
        for way in (*moves(step, below.get(name, "")), *timed(step)):
            yield step, way


def _kind(step: Step) -> str:
    match step:
        case Question():
            return "question"
        case Go():
            return "way"
        case Close() | New():
            return "end"
        case Remind():
            return "reminder"
        case _:
            return "other"


def _caption(book: Book, step: Step) -> str:
    """The step's id, and the beginning of what it says."""
    text = book.text(step.text_id) if step.text_id else ""
    if isinstance(step, Close):
        text = step.reason
    line = " ".join(text.split())
    short = line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1].rstrip()}…"
    return f"{step.id}\n{short}" if short else step.id


def _node(name: str) -> str:
    """A step's name as mermaid takes it: "end" alone is a word of its language, and dots are not allowed."""
    return f"s_{name.replace('.', '__')}"


def _quoted(text: str) -> str:
    """Text that stays text inside a box: no quotes, no markup."""
    for one, other in (("&", "&amp;"), ('"', "&quot;"), ("<", "&lt;"), (">", "&gt;"), ("\n", "<br>")):
        text = text.replace(one, other)
    return text
