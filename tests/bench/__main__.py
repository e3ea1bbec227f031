"""`make bench`: prints how fast it is, and how well answers are read.

Ratios compare things measured in turns within this run.
"""

import argparse
import platform
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from coach.dialog.book import compile_folder, find_dialogs
from coach.engine import advance
from coach.model.conversation import Person, begin
from coach.skills.review import KINDS
from tests.bad_hour import Outcome
from tests.bench import crowd, discord, durable, files, long_texts, plain, slack, talks
from tests.skills import figures, reviewed, understood

AT_ONCE = 64
LONG_DRAFT = 10_000  # characters
#: People who write or click at once, and those who do in a bad hour, with the seconds between two kills.
WRITERS, SUFFERERS, KILL_SECONDS = 50, 200, 4.0


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="bench", description=__doc__)
    parser.add_argument("--seconds", type=float, default=1.5, help="how long each thing is measured")
    parser.add_argument(
        "--rounds", type=int, default=3, help="how often, one after the other; the median counts"
    )
    parser.add_argument("--people", type=int, default=100_000, help="how many are stored in the big database")
    parser.add_argument("--deliveries", type=int, default=10_000, help="of each bad hour")
    wanted = parser.parse_args()
    book = compile_folder(find_dialogs())
    talk = talks.talk(book)
    print(f"Firsthand bench: Python {platform.python_version()}, {platform.machine()}")
    print(f"one talk: {len(talk[0])} turns ({', '.join(talks.kinds(talk[0]))})\n")
    with tempfile.TemporaryDirectory() as folder:
        _deciding(book, talk[0], wanted.seconds)
        _long_texts(book, talk[1])
        _files(book)
        _durable(book, talk, Path(folder), wanted.seconds, wanted.rounds)
        _growth(book, talk, Path(folder), wanted.seconds, wanted.people)
        _slack(book, talk[0], Path(folder), wanted.seconds, wanted.deliveries)
        _discord(book, Path(folder), wanted.deliveries)
    print("\nhow answers are read (tests/skills/understood.py)")
    understood.report(misses=True)
    print("\nhow messages are read (tests/skills/figures.py)")
    figures.main(misses=True)
    _reviewing(book)


def _deciding(book: Any, events: list[Any], seconds: float) -> None:
    took: list[float] = []
    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        conversation = begin(Person(id="p", timezone="America/Edmonton"))
        for place, event in enumerate(events):
            began = time.perf_counter()
            conversation = advance(book, conversation, event, talks.moment(place)).conversation
            took.append(time.perf_counter() - began)
    print("deciding alone (advance, one thread)")
    _line("  turns a second", len(took) / sum(took), took)


def _long_texts(book: Any, talk: list[Any]) -> None:
    """Each kind of long message, at many questions of a talk."""
    print(f"\nthe slowest turn with a message of {long_texts.LENGTH:,} characters (processor time)")
    for name in long_texts.PIECES:
        print(f"  {name:<44}{long_texts.slowest(book, talk, name) * 1000:6.1f} ms")


def _files(book: Any) -> None:
    print("\nfiles of a document, after the first")
    for words, took in files.times(book):
        _line(f"  {words}", None, took)


def _durable(book: Any, talk: Any, folder: Path, seconds: float, rounds: int) -> None:
    """Our store and delivery against plain sqlite3, without and with deciding, in turns."""
    events, after, effects = talk
    ready = plain.writes(after, effects)
    ours, engine = durable.replayed(after, effects), durable.deciding(events)

    def run(how: Any, people: int) -> Callable[[str], tuple[float, list[float]]]:
        return lambda name: durable.run(
            folder / f"{name}.db", book, how, len(events), people, seconds, prefix="p"
        )

    measured: dict[str, Callable[[str], tuple[float, list[float]]]] = {
        "plain": lambda name: plain.run(folder / f"{name}.db", ready, seconds),
        "one": run(ours, 1),
        "many": run(ours, AT_ONCE),
        "plain deciding": lambda name: plain.run(
            folder / f"{name}.db", ready, seconds, decide=plain.engine(book, events)
        ),
        "one deciding": run(engine, 1),
        "many deciding": run(engine, AT_ONCE),
    }
    rates: dict[str, list[float]] = {name: [] for name in measured}
    took: dict[str, list[float]] = {name: [] for name in measured}
    for turn in range(rounds):
        for name, measure in measured.items():
            rate, times = measure(f"{name} {turn}")
            rates[name].append(rate)
            took[name] += times
    middle = {name: statistics.median(found) for name, found in rates.items()}
    print(
        "\ndurable turns (SQLite, WAL, synchronous=FULL); what is shown is marked, one commit a message more"
    )
    print("  the same turns, decided before: store and delivery by themselves")
    _compare(middle, took, "plain", ("one", "many"))
    print("  decided by the engine")
    _compare(middle, took, "plain deciding", ("one deciding", "many deciding"))


def _compare(
    middle: dict[str, float], took: dict[str, list[float]], base: str, others: tuple[str, str]
) -> None:
    _line("    plain sqlite3, one commit a turn", middle[base], took[base])
    for name, words in zip(others, ("1 person", f"{AT_ONCE} people at once"), strict=True):
        _line(f"    {words}", middle[name], took[name], middle[name] / middle[base])


def _growth(book: Any, talk: Any, folder: Path, seconds: float, people: int) -> None:
    """The same with few and with many people and pending wakes in the database."""
    print("\ngrowth: people stored, each with a pending wake")
    first: tuple[float, float] | None = None
    for stored in (1_000, people):
        file = folder / f"crowd {stored}.db"
        crowd.fill(file, stored, talk[1][-1])
        how = durable.replayed(talk[1], talk[2])
        rate, took = durable.run(file, book, how, len(talk[0]), AT_ONCE, seconds, prefix="new")
        look = crowd.look(file, book)
        size = file.stat().st_size / 1e6
        ratio = rate / first[0] if first else None
        _line(f"  {stored:>7,} people ({size:,.0f} MB), {AT_ONCE} at once", rate, took, ratio)
        slower = f"   {look / first[1]:.2f} x" if first else ""
        print(f"  {'':>7} one look for what is due{look * 1000:>34.2f} ms{slower}")
        first = first or (rate, look)


def _line(words: str, rate: float | None, took: list[float], ratio: float | None = None) -> None:
    ordered = sorted(took)
    p50, p99 = (ordered[int(len(ordered) * share)] * 1000 for share in (0.5, 0.99))
    compared = f"   {ratio:.2f} x" if ratio is not None else ""
    speed = f"{rate:>9,.0f}/s" if rate is not None else " " * 11
    print(f"{words:<46}{speed}   p50 {p50:6.2f} ms   p99 {p99:6.2f} ms{compared}")


def _reviewing(book: Any) -> None:
    """The review of drafts: how long it takes, and how well it does on the labelled ones."""
    words = book.review_words()
    took = []
    for row in reviewed.rows():
        text = (row["text"] + "\n") * (LONG_DRAFT // len(row["text"]) + 1)
        began = time.perf_counter()
        reviewed.codes({**row, "text": text[:LONG_DRAFT]}, words)
        took.append(time.perf_counter() - began)
    print("\nreviewing drafts")
    _line(f"  a text of {LONG_DRAFT:,} characters", None, took)
    worst = []
    for text in reviewed.HARD:
        for kind in KINDS:
            began = time.thread_time()
            reviewed.codes({"kind": kind, "text": text}, words)
            worst.append(time.thread_time() - began)
    _line("  texts that are slow to read, own time", None, worst)
    reviewed.main()


def _slack(book: Any, events: list[Any], folder: Path, seconds: float, deliveries: int) -> None:
    """Slack: the real `coach slack --http`, at a Slack of our own."""
    print("\nSlack (coach slack --http, SQLite, one machine for both sides)")
    _line("  an effect as blocks", None, slack.rendering(book, events, seconds))
    for words, pause in (("a line a second each", 1.0), ("without a pause", 0.0)):
        (folder / words).mkdir()
        took = [one / 1000 for one in slack.acknowledgements(folder / words, WRITERS, pause)]
        _line(f"  acknowledged: {WRITERS} people, {words}", None, took)
    bad = folder / "bad"
    bad.mkdir()
    found = slack.bad_hour(bad, book, SUFFERERS, max(deliveries // SUFFERERS, 1), KILL_SECONDS)
    _bad_hour(found)


def _discord(book: Any, folder: Path, deliveries: int) -> None:
    """Discord: the real `coach discord`, at a Discord of our own."""
    print("\nDiscord (coach discord, SQLite, one machine for both sides)")
    for words, pause, together in (
        ("about one a second each", 1.0, False),
        ("all in the same moment", 0.0, True),
        ("without a pause", 0.0, False),
    ):
        place = folder / f"discord {words}"
        place.mkdir()
        found = discord.first_responses(place, WRITERS, pause, together=together)
        _line(f"  clicks answered: {WRITERS} people, {words}", None, found.clicks)
        _line("  commands taking them back", None, found.commands)
    bad = folder / "discord bad"
    bad.mkdir()
    each = max(deliveries // SUFFERERS, 1)
    _bad_hour(discord.bad_hour(bad, book, SUFFERERS, each, KILL_SECONDS))


def _bad_hour(found: Outcome) -> None:
    print(
        f"  a bad hour: {found.deliveries:,} deliveries ({found.duplicated} twice), {found.calls:,} calls "
        f"({found.failed_calls} failed), {found.kills} kills, {found.seconds:.0f} s\n"
        f"    acknowledged {found.acknowledged:,}: lost {found.lost}, decided twice {found.twice}, "
        f"out of order {found.disordered}\n"
        f"    never shown {found.unseen} (taken for another that says the same: {found.alike}), "
        f"still waiting {found.unsent}, shown once more {found.repeated}: "
        f"the promise is {'kept' if found.kept else 'BROKEN'}"
    )


if __name__ == "__main__":
    main()
