"""Saved answers as words for a person: names, dates, labels of options, lists. Pure."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from coach.dialog.book import Book
from coach.model.conversation import Interview, Person
from coach.skills import saying

#: Slots with further names beside a name end so: `referral_more` beside `referral`.
MORE = "_more"


def shown_values(book: Book, person: Person, interview: Interview, now: datetime) -> dict[str, str]:
    """Every saved answer as it reads in a text; parts of names and dates as in "contact.first"."""
    values: dict[str, str] = {"minutes": "15"}
    for slot, value in {f"me.{name}": value for name, value in person.slots.items()}.items():
        values |= shown_value(book, person, slot, value, now)
    for slot, value in interview.slots.items():
        values |= shown_value(book, person, slot, value, now)
    for slot in [one.removesuffix(MORE) for one in interview.slots if one.endswith(MORE)]:
        several = [interview.slots.get(slot), *interview.slots[slot + MORE]]
        names = [full_name(one) for one in several if isinstance(one, Mapping)]
        values[f"{slot}.all"] = saying.say_list(names, book.words(person.language))
    if notes := [note.text for note in interview.notes]:
        values["notes"] = "\n".join(notes)
    words = book.words(person.language)
    values["today"] = saying.say_value("date", now.date().isoformat(), words, zone=person.timezone, now=now)
    values["local_time"] = saying.date_parts(
        now.replace(tzinfo=None).isoformat(timespec="minutes"), words, person.timezone, now
    )["time"]
    values["timezone"] = person.timezone.split("/")[-1].replace("_", " ")
    return values


def shown_value(book: Book, person: Person, slot: str, value: Any, now: datetime) -> dict[str, str]:
    """One saved answer as words, with its parts."""
    words = book.words(person.language)
    if isinstance(value, str) and value in (labels := book.labels(slot, person.language)):
        return {slot: labels[value]}
    if isinstance(value, Mapping) and "at" in value:
        parts = saying.date_parts(value, words, person.timezone, now)
        whole = saying.say_value("date", value, words, zone=person.timezone, now=now)
        return {slot: whole, **{f"{slot}.{part}": text for part, text in parts.items()}}
    if isinstance(value, Mapping):
        return {
            slot: full_name(value),
            f"{slot}.first": first_name(value),
            f"{slot}.last": value.get("last", ""),
            f"{slot}.all": full_name(value),
        }
    if slot == "questions":
        texts = book.bank_texts(person.language)
        return {slot: "\n".join(book.bank.wording(entry, texts) for entry in value)}
    if isinstance(value, list):
        labels = book.labels(slot, person.language)
        return {slot: ", ".join(_entry(entry, labels) for entry in value)}
    kind = book.slots.get(slot, "text")
    if kind == "choice":
        return {slot: book.labels(slot, person.language).get(str(value), str(value))}
    if kind in ("text", "long"):
        return {slot: str(value)}
    return {slot: saying.say_value(kind, value, words, zone=person.timezone, now=now)}


def _entry(entry: Any, labels: Mapping[str, str]) -> str:
    """An entry of a list as words."""
    return full_name(entry) if isinstance(entry, Mapping) else labels.get(entry, str(entry))


def full_name(name: Mapping[str, Any]) -> str:
    """A saved name as it is written in a greeting: title only where there is no first name."""
    first, last = name.get("goes_by") or name.get("first") or "", name.get("last") or ""
    if not first and name.get("title"):
        return f"{name['title']} {last}".strip()
    return f"{first} {last}".strip()


def first_name(name: Mapping[str, Any]) -> str:
    """What to call them in a short line: the name they go by, the first name, or title and last name."""
    return str(name.get("goes_by") or name.get("first") or full_name(name))


def one_line(answer: str, most: int = 80) -> str:
    """An answer shortened to a line for a list."""
    flat = "; ".join(part.strip() for part in answer.splitlines() if part.strip())
    return flat if len(flat) <= most else flat[: most - 1].rstrip() + "…"
