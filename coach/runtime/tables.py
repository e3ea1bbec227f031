"""The tables. Times are whole microseconds since 1970 in UTC, and 0 means "none".

Tables of personal content are keyed by person first, so that they can be spread over machines. What
a person wrote is only in columns called `data` or `effect`: JSON, sealed when there is a secret key.
An interview's notes are part of its `data`.
"""

from datetime import UTC, datetime, timedelta

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    false,
    text,
)

#: The newest migration. A test holds that it is Alembic's head.
REVISION = "0004"

metadata = MetaData()

#: One row per person. `version` rises with every turn and covers all their interviews.
people = Table(
    "people",
    metadata,
    Column("id", Text, primary_key=True),
    Column("version", BigInteger, nullable=False),
    #: The number of their newest outbox row.
    Column("posted", BigInteger, nullable=False),
    #: The account they last wrote from: unasked messages go there.
    Column("account", Text, nullable=False),
    Column("heard", BigInteger, nullable=False),
    Column("data", LargeBinary, nullable=False),
)

#: Which person an account of a platform belongs to, the conversation it was last seen in, the public place
#: where its person agreed to be mentioned when that is closed ("" for none), and when that was done last.
accounts = Table(
    "accounts",
    metadata,
    Column("account", Text, primary_key=True),
    Column("person", Text, nullable=False, index=True),
    Column("address", Text, nullable=False),
    Column("mention", Text, nullable=False, server_default=text("''")),
    Column("mentioned", BigInteger, nullable=False, server_default=text("0")),
)

interviews = Table(
    "interviews",
    metadata,
    Column("person", Text, primary_key=True),
    Column("id", Text, primary_key=True),
    Column("data", LargeBinary, nullable=False),
)

#: An index of `Interview.wakes`, which is what counts.
wakes = Table(
    "wakes",
    metadata,
    Column("person", Text, primary_key=True),
    Column("key", Text, primary_key=True),
    Column("at", BigInteger, nullable=False),
    Index("wakes_at", "at"),
    sqlite_with_rowid=False,
)

_UNSENT = text("state IN ('waiting', 'sending')")

#: Messages to show, in the order of `number` at each address. See `mailbox` for the states.
outbox = Table(
    "outbox",
    metadata,
    Column("person", Text, primary_key=True),
    Column("number", BigInteger, primary_key=True),
    Column("account", Text, nullable=False),
    Column("platform", Text, nullable=False),
    Column("address", Text, nullable=False),
    Column("effect", LargeBinary, nullable=False),
    Column("interview", Text, nullable=False),
    Column("question", Integer, nullable=False),
    #: The wake that caused it, "" when it answers the person.
    Column("nudge", Text, nullable=False),
    #: When that wake was due, and after which moment it isn't worth showing.
    Column("due", BigInteger, nullable=False),
    Column("expires", BigInteger, nullable=False),
    Column("state", Text, nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("not_before", BigInteger, nullable=False),
    #: Which runner has it in hand, and until when by the machine's own clock.
    Column("holder", Text, nullable=False),
    Column("lease", BigInteger, nullable=False),
    #: It failed once and was offered again at a later visit.
    Column("revived", Boolean, nullable=False),
    #: The platform's id of the shown message.
    Column("message", Text, nullable=False),
    #: When it was decided.
    Column("at", BigInteger, nullable=False),
    #: What a private answer in a public place is shown with, sealed, and until when; empty for all others.
    Column("handle", LargeBinary, nullable=False, server_default=text("''")),
    Column("until", BigInteger, nullable=False, server_default=text("0")),
    #: It was put off because the person's chat was closed.
    Column("shut", Boolean, nullable=False, server_default=false()),
    # For PostgreSQL the same condition stands in the migration alone: said here, it loads the whole dialect.
    Index("outbox_unsent", "not_before", sqlite_where=_UNSENT),
)

#: Events that could not be decided in time, of platforms that never send them again. `key` is the digest
#: of the seen key; `holder` the runner that has it in its queue; `at` when it came, by the machine's clock.
inbox = Table(
    "inbox",
    metadata,
    Column("account", Text, primary_key=True),
    Column("key", Text, primary_key=True),
    Column("address", Text, nullable=False),
    Column("holder", Text, nullable=False, server_default=""),
    Column("at", BigInteger, nullable=False),
    Column("data", LargeBinary, nullable=False),
)

#: Incoming events that are done, by a digest of the platform's key.
seen = Table(
    "seen",
    metadata,
    Column("key", Text, primary_key=True),
    Column("at", BigInteger, nullable=False),
    Index("seen_at", "at"),
    sqlite_with_rowid=False,
)

#: Where a platform's app is installed; `data` holds its tokens.
installations = Table(
    "installations",
    metadata,
    Column("platform", Text, primary_key=True),
    Column("id", Text, primary_key=True),
    Column("at", BigInteger, nullable=False),
    Column("data", LargeBinary, nullable=False),
)

#: Facts about this database itself: how to recognise its secret key.
about = Table(
    "about",
    metadata,
    Column("name", Text, primary_key=True),
    Column("value", LargeBinary, nullable=False),
)

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


def stamp(at: datetime) -> int:
    """An aware moment as it is stored."""
    return (at - _EPOCH) // _MICROSECOND


def moment(stamped: int) -> datetime:
    """The moment in UTC that `stamp` wrote."""
    return _EPOCH + timedelta(microseconds=stamped)
