"""Reads the keys of one table of a script, each as what it should be; unknown ones are problems. Pure."""

import re
from collections.abc import Iterable

from coach.dialog.nodes import Items, Node, Table, Text
from coach.dialog.problems import Problems, closest, suggestion
from coach.dialog.when import SLOT, Length, When, read_length, read_when

#: What steps, options, nudges and the like may be called.
ID = re.compile(r"[a-z][a-z0-9_]*")
_CLOCK = re.compile(r"([01]?\d|2[0-3]):([0-5]\d)")
#: Longer ids don't fit into a button's 100 characters beside the interview and the question.
LONGEST_ID = 60


class Fields:
    """One table, read key by key. A problem never stops the reading: what can't be read is left out."""

    def __init__(self, table: Table, what: str, file: str, problems: Problems) -> None:
        self.table = table
        #: How messages call it: "a 'choose' step", "a nudge".
        self.what = what
        self.file = file
        self.problems = problems
        #: Keys that are missing only because they are misspelt: one mistake is one problem.
        self.misspelt: set[str] = set()

    def known(self, keys: Iterable[str]) -> None:
        """Reports keys other than these."""
        allowed = tuple(keys)
        for key, _ in self.table.rows:
            if key.value not in allowed:
                self.misspelt.add(closest(key.value, set(allowed) - set(self.table.keys())))
                end = suggestion(key.value, set(allowed) - set(self.table.keys()))
                self.problem(key.line, "C011", f"{key.value} is not a key of {self.what}{end}")

    def problem(self, line: int, code: str, message: str) -> None:
        """Notes a problem in this file."""
        self.problems.add(self.file, line, code, message)

    def has(self, key: str) -> bool:
        """Whether the key is there."""
        return self.table.get(key) is not None

    def line(self, key: str) -> int:
        """The line of this key, or of the table."""
        return next((name.line for name, _ in self.table.rows if name.value == key), self.table.line)

    def node(self, key: str, *, needed: bool = False) -> Node | None:
        """The value as it is."""
        value = self.table.get(key)
        if value is None and needed and key not in self.misspelt:
            self.problem(self.table.line, "C012", f"{self.what} needs {key}:")
        return value

    def text(self, key: str, *, needed: bool = False) -> Text | None:
        """A text that isn't empty."""
        value = self.node(key, needed=needed)
        if value is None or (isinstance(value, Text) and value.value):
            return value
        hint = "; a text that begins with { or [ needs quotes" if not isinstance(value, Text) else ""
        self.problem(value.line, "C007", f"{key}: needs a text here{hint}")
        return None

    def word(self, key: str, default: str = "") -> str:
        """A text as plain text, `default` when it isn't there."""
        value = self.text(key)
        return value.value if value else default

    def one_of(self, key: str, allowed: tuple[str, ...], default: str = "") -> str:
        """One of these words."""
        value = self.text(key)
        if value is None:
            return default
        if value.value in allowed:
            return value.value
        end = suggestion(value.value, allowed) or f"; use one of {', '.join(allowed)}"
        self.problem(value.line, "C019", f"{value.value!r} is no value of {key}{end}")
        return default

    def flag(self, key: str, *, default: bool = False) -> bool:
        """`true` or `false`."""
        return self.one_of(key, ("true", "false"), "true" if default else "false") == "true"

    def number(self, key: str) -> float | None:
        """A number that isn't negative."""
        value = self.text(key)
        if value is None:
            return None
        if re.fullmatch(r"\d+(\.\d+)?", value.value):
            return float(value.value)
        self.problem(value.line, "C019", f"{value.value!r} is not a number; write digits, such as 15")
        return None

    def clock(self, key: str) -> str:
        """A clock time as "09:30", "" when it isn't there."""
        value = self.text(key)
        if value is None:
            return ""
        if match := _CLOCK.fullmatch(value.value):
            return f"{int(match[1]):02}:{match[2]}"
        self.problem(value.line, "C019", f"{value.value!r} is not a clock time; write 9:30 or 19:30")
        return ""

    def length(self, key: str, *, needed: bool = False) -> Length | None:
        """A length of time."""
        value = self.text(key, needed=needed)
        if value is None:
            return None
        length = read_length(value.value)
        if length is None:
            message = (
                f"{value.value!r} is not a length of time; write '2 days', '1 hour' or '5 business days'"
            )
            self.problem(value.line, "C015", message)
        return length

    def condition(self, key: str, *, negated: bool = False) -> When | None:
        """A condition on saved answers."""
        value = self.text(key)
        if value is None:
            return None
        try:
            return read_when(value.value, negated=negated)
        except ValueError as error:
            self.problem(value.line, "C016", str(error))
            return None

    def slot(self, key: str, *, needed: bool = False) -> str:
        """The name of a saved answer."""
        value = self.text(key, needed=needed)
        if value is None:
            return ""
        if SLOT.fullmatch(value.value):
            return value.value
        self.problem(value.line, "C013", f"{value.value!r} {_BAD_NAME}{_as_id(value.value)}")
        return ""

    def id(self, key: str = "id") -> Text | None:
        """The id that an author gave."""
        value = self.text(key, needed=True)
        return value if value and check_id(value, self) else None

    def texts(self, key: str) -> tuple[Text, ...]:
        """A list of texts; a single text is a list of one."""
        value = self.node(key)
        if value is None:
            return ()
        if isinstance(value, Text):
            value = Items((value,), value.line)
        if not isinstance(value, Items):
            self.problem(value.line, "C007", f"{key}: needs a list here: [one, two]")
            return ()
        found = tuple(one for one in value.nodes if isinstance(one, Text) and one.value)
        if len(found) < len(value.nodes):
            self.problem(value.line, "C007", f"{key}: each entry of this list is a text")
        return found

    def tables(self, key: str, what: str, *, needed: bool = False) -> tuple["Fields", ...]:
        """A list of tables, each ready to be read."""
        value = self.node(key, needed=needed)
        if value is None:
            return ()
        if not isinstance(value, Items):
            self.problem(value.line, "C007", f"{key}: needs a list here; begin each entry with a dash")
            return ()
        for one in value.nodes:
            if not isinstance(one, Table):
                self.problem(one.line, "C007", f"{key}: this entry needs keys, such as '- id: …'")
        return tuple(
            Fields(one, what, self.file, self.problems) for one in value.nodes if isinstance(one, Table)
        )

    def rows(self, key: str, *, needed: bool = False) -> tuple[tuple[Text, Node], ...]:
        """The rows of a table."""
        value = self.node(key, needed=needed)
        if value is None:
            return ()
        if isinstance(value, Table):
            return value.rows
        self.problem(value.line, "C007", f"{key}: needs names with values here, such as 'friend: A friend'")
        return ()


_BAD_NAME = "can't be a name here: use small letters, digits and _, beginning with a letter"


def check_id(text: Text, fields: Fields) -> bool:
    """Whether this can be an id; if not, that is reported."""
    if ID.fullmatch(text.value) and len(text.value) <= LONGEST_ID:
        return True
    if len(text.value) > LONGEST_ID:
        fields.problem(
            text.line, "C013", f"this id has {len(text.value)} characters; {LONGEST_ID} at the most"
        )
    else:
        fields.problem(text.line, "C013", f"{text.value!r} {_BAD_NAME}{_as_id(text.value)}")
    return False


def _as_id(text: str) -> str:
    made = re.sub(r"[^a-z0-9_]+", "_", text.lower()).strip("_")
    return f"; for example {made}" if ID.fullmatch(made) else ""
