"""SQLAlchemy statements, compiled once and run many times by the driver itself.

SQLAlchemy caches what it compiled, but still looks at each parameter of each row, and wraps each result. A
batch has hundreds of rows, all of plain text, numbers and bytes, which the drivers take as they are.
"""

from collections.abc import Callable, Sequence
from typing import Any

from sqlalchemy import BindParameter, Connection, bindparam
from sqlalchemy.engine.interfaces import Dialect
from sqlalchemy.exc import DBAPIError
from sqlalchemy.sql.elements import ClauseElement

Columns = dict[str, Any]


class _Compiled:
    """One statement as text for one database, with the names of its parameters in their order."""

    def __init__(self, statement: ClauseElement, dialect: Dialect) -> None:
        compiled = statement.compile(dialect=dialect)
        self.text = str(compiled)
        #: None: this database takes parameters by name.
        self.order: list[str] | None = compiled.positiontup  # type: ignore[attr-defined]
        #: Values that are part of the statement, such as the states in a condition.
        self.fixed: Columns = {k: v for k, v in compiled.params.items() if v is not None}

    def ready(self, row: Columns) -> Any:
        if self.order is None:
            return self.fixed | row
        if self.fixed:
            row = self.fixed | row
        return tuple([row[name] for name in self.order])


class Statement:
    """Writes rows: an INSERT, UPDATE or DELETE with a bound parameter for each column."""

    def __init__(self, statement: ClauseElement) -> None:
        self._statement = statement
        self._compiled: dict[str, _Compiled] = {}

    def run(self, connection: Connection, rows: Sequence[Columns]) -> int:
        """Execute it once for all these rows, not at all for none; how many rows it met."""
        if not rows:
            return 0
        compiled = self._compiled.get(connection.dialect.name)
        if compiled is None:
            compiled = self._compiled[connection.dialect.name] = _Compiled(
                self._statement, connection.dialect
            )
        done = _execute(connection, compiled.text, [compiled.ready(row) for row in rows])
        return int(done.rowcount)


class Query:
    """Reads the rows of many keys: a SELECT made from the list of bound keys that its IN takes."""

    def __init__(self, build: Callable[[list[BindParameter[str]]], ClauseElement]) -> None:
        self._build = build
        self._compiled: dict[tuple[str, int], _Compiled] = {}

    def rows(self, connection: Connection, keys: Sequence[str]) -> list[tuple[Any, ...]]:
        """The rows of these keys, in no order; no query for no keys."""
        if not keys:
            return []
        # The last key is repeated up to a power of two: a handful of statements serves all sizes.
        size = 1 << (len(keys) - 1).bit_length()
        compiled = self._compiled.get((connection.dialect.name, size))
        if compiled is None:
            bound: list[BindParameter[str]] = [bindparam(f"key_{place}") for place in range(size)]
            compiled = _Compiled(self._build(bound), connection.dialect)
            self._compiled[connection.dialect.name, size] = compiled
        row = {f"key_{place}": keys[min(place, len(keys) - 1)] for place in range(size)}
        return _execute(connection, compiled.text, compiled.ready(row)).fetchall()  # type: ignore[no-any-return]


def _execute(connection: Connection, text: str, values: Any) -> Any:
    """Execute with the driver's own cursor: for a list of rows, or for one."""
    cursor = connection.connection.cursor()
    try:
        if isinstance(values, list):
            cursor.executemany(text, values)
        else:
            cursor.execute(text, values)
    except connection.dialect.dbapi.Error as error:  # type: ignore[union-attr]
        # As SQLAlchemy raises it, but without the values: people wrote them.
        base = connection.dialect.dbapi.Error  # type: ignore[union-attr]
        raise DBAPIError.instance(text, None, error, base) from error
    return cursor
