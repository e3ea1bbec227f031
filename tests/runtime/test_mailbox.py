"""Whatever happens to an outbox, each address gets its rows in order, and none is lost."""

from hypothesis import given
from hypothesis import strategies as st

from coach.runtime.mailbox import FAILED, LEAST_ATTEMPTS, TRIED_FOR, WAITING, Claim, Mailbox, Row

ME, OTHER = "me", "other"


def row(number: int, address: str = "a", nudge: str = "") -> Row:
    """A row that waits."""
    return Row("p", number, "terminal:p", "terminal", address, b"{}", "1", 0, nudge)


def claim(holder: str = ME, now: int = 0, clock: int = 0, dead: bool = False) -> Claim:
    """A claim for ten microseconds."""
    return Claim(holder, now, clock, clock + 10, lambda _holder: dead)


def test_address_has_one_sender():
    """A row in hand keeps its address from others until its lease is over or its holder is dead."""
    box = Mailbox([row(1), row(2)])
    first = box.claim("a", claim())

    assert first is not None
    assert box.claim("a", claim(OTHER)) is None
    assert box.claim("a", claim(OTHER, dead=True)) is first
    assert first.again
    assert box.claim("a", claim(ME, clock=20)) is first


def test_addresses_do_not_wait_for_each_other():
    """A row that is put off holds only those behind it at its own address."""
    box = Mailbox([row(1), row(2, "b"), row(3)])
    box.claim("a", claim())
    box.put_off(1, ME, until=100, now=0)
    other = box.claim("b", claim())

    assert box.claim("a", claim(now=99)) is None
    assert other is not None
    assert 2 == other.number
    again = box.claim("a", claim(now=100))
    assert again is not None
    assert (1, False) == (again.number, again.again)


def test_row_that_is_put_off_too_long_fails_and_comes_back_once():
    """After many tries in a whole day a row has failed; a visit of the person offers it once more."""
    box = Mailbox([row(1)])

    def try_all(now: int = TRIED_FOR) -> None:
        for _ in range(LEAST_ATTEMPTS):
            box.claim("a", claim())
            box.put_off(1, ME, until=0, now=now)

    try_all(TRIED_FOR - 1)
    assert WAITING == box.rows[0].state
    try_all()
    assert FAILED == box.rows[0].state
    box.revive("terminal:p", "a")
    try_all()
    box.revive("terminal:p", "a")
    assert FAILED == box.rows[0].state


def test_late_mark_of_a_lost_row_changes_nothing():
    """Who was too slow has no say any more about a row that another took over."""
    box = Mailbox([row(1)])
    box.claim("a", claim())
    box.claim("a", claim(OTHER, clock=20))

    assert box.sent(1, ME, None) is None
    assert not box.rows[0].gone
    assert "a" == box.sent(1, OTHER, None)
    assert box.rows[0].gone


STEPS = st.lists(
    st.sampled_from(["show", "later", "drop in the middle", "give back", "die", "add", "refuse", "visit"])
)


@given(STEPS)
def test_rows_leave_in_order(steps: list[str]):
    """Through any mishaps, what was never refused is shown once and in order, and nothing disappears."""
    box, shown, refused, now, number = Mailbox([row(1)]), [], set(), 0, 1
    for step in [*steps, *["show"] * (len(steps) + 1)]:
        now += 1
        if step == "add":
            number += 1
            box.add(row(number))
        if step == "visit":
            box.revive("terminal:p", "a")
        taken = box.claim("a", claim(now=now, clock=now * 100))
        if taken is None:
            continue
        match step:
            case "show":
                box.sent(taken.number, ME, None)
                shown.append(taken.number)
            case "later":
                box.put_off(taken.number, ME, until=now + 1, now=now)
            case "refuse":
                box.refused(taken.number, ME)
                refused.add(taken.number)
            case "drop in the middle":
                box.let_go(taken.number, ME, untouched=False)
            case "give back":
                box.let_go(taken.number, ME, untouched=True)
    ordinary = [one for one in shown if one not in refused]
    failed = {one.number for one in box.rows if one.state == FAILED}

    assert sorted(ordinary) == ordinary
    assert len(set(shown)) == len(shown)
    assert set(range(1, number + 1)) == set(shown) | failed
