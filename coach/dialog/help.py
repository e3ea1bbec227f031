"""help.yaml: people who can help with what a coach can't, the region, and its holidays. Pure."""

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import time
from typing import Any

from coach.dialog.fields import Fields
from coach.dialog.nodes import Items, Node, Table, Text, plain
from coach.dialog.problems import suggestion
from coach.dialog.sources import Sources
from coach.skills.holidays import Holidays, read_holidays, read_rule
from coach.skills.young import YoungHours

FILE = "help.yaml"
KEYS = ("region", "verified", "contacts", "situations", "young", "holidays")
#: Lists of rules about days.
DAYS = ("closed", "unsuitable", "no_school")
#: What can come up; each lists at most three contacts, the most fitting first.
SITUATIONS = ("crisis", "danger", "harassed", "adviser", "newcomer", "young", "fraud", "housing", "fairness")
MOST_CONTACTS = 3


@dataclass(frozen=True, slots=True)
class Help:
    """Who can help where. Unverified until someone has called the numbers: `coach doctor` says so."""

    region: str = ""
    verified: bool = False
    #: Situation to ids of contacts.
    situations: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    #: Language to contact id to the line that is shown.
    lines: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    #: When nobody under 18 is written to.
    young: YoungHours = field(default_factory=YoungHours)
    #: Rules under "closed", "unsuitable" and "no_school", as `coach.skills.holidays` reads them.
    holiday_rules: Mapping[str, Any] = field(default_factory=dict)
    #: The region's days off, by those rules.
    holidays: Holidays = field(init=False, compare=False)

    def contacts(self, situation: str, language: str = "en") -> tuple[str, ...]:
        """Who can help with this, a line each, the most fitting first; () when nobody is configured."""
        source = self.lines.get("en", {})
        lines = self.lines.get(language, source)
        return tuple(lines.get(one) or source[one] for one in self.situations.get(situation, ()))

    def __post_init__(self) -> None:
        """Reads the rules once: they are asked for at every wake."""
        object.__setattr__(self, "holidays", read_holidays(self.holiday_rules))


def lines_in(found: Help, texts: Mapping[str, str]) -> dict[str, str]:
    """The lines of the contacts in a language, from its texts."""
    ids = {one for contacts in found.situations.values() for one in contacts}
    return {one: texts[f"help.{one}"] for one in sorted(ids) if f"help.{one}" in texts}


def read_help(node: Node, sources: Sources) -> Help:
    """The file's content; its lines go into the string table as `help.<contact>`."""
    if not isinstance(node, Table):
        sources.problems.add(FILE, node.line, "C007", "help.yaml begins with 'region: …'")
        return Help()
    fields = Fields(node, FILE, FILE, sources.problems)
    fields.known(KEYS)
    region = fields.text("region", needed=True)
    contacts = _contacts(fields, sources)
    return Help(
        region=region.value if region else "",
        verified=fields.flag("verified"),
        situations=_situations(fields, contacts),
        young=_young(fields, sources),
        holiday_rules=_holidays(fields),
    )


def _contacts(fields: Fields, sources: Sources) -> dict[str, str]:
    found = {}
    for key, value in fields.rows("contacts", needed=True):
        if isinstance(value, Text) and value.value:
            sources.put(f"help.{key.value}", value, FILE)
            found[key.value] = value.value
        else:
            fields.problem(key.line, "C007", f"{key.value}: needs one line: who, how to reach them, when")
    return found


def _situations(fields: Fields, contacts: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    found = {}
    rows = fields.rows("situations", needed=True)
    for key, value in rows:
        if key.value not in SITUATIONS:
            end = suggestion(key.value, SITUATIONS)
            fields.problem(key.line, "C011", f"{key.value} is not a key of 'situations'{end}")
            continue
        one = Fields(Table(((key, value),), key.line), "situations:", FILE, fields.problems)
        names = one.texts(key.value)
        for name in names:
            if name.value not in contacts:
                end = suggestion(name.value, contacts)
                fields.problem(name.line, "C019", f"there is no contact {name.value}{end}")
        if len(names) > MOST_CONTACTS:
            fields.problem(
                key.line, "C019", f"{key.value}: shows {len(names)} contacts; {MOST_CONTACTS} at the most"
            )
        found[key.value] = tuple(name.value for name in names if name.value in contacts)
    for situation in SITUATIONS if rows else ():
        if not found.get(situation):
            fields.problem(
                fields.line("situations"), "C012", f"situations: needs {situation}: with a contact"
            )
    return found


def _young(fields: Fields, sources: Sources) -> YoungHours:
    node = fields.node("young")
    if not isinstance(node, Table):
        return YoungHours()
    hours = Fields(node, "'young'", FILE, sources.problems)
    names = tuple(one.name for one in dataclasses.fields(YoungHours))
    hours.known(names)
    told = {name: time.fromisoformat(clock) for name in names if (clock := hours.clock(name))}
    return YoungHours(**told)


def _holidays(fields: Fields) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, value in fields.rows("holidays"):
        if key.value not in DAYS:
            end = suggestion(key.value, DAYS)
            fields.problem(key.line, "C011", f"{key.value} is not a key of 'holidays'{end}")
            continue
        found[key.value] = []
        for rule in value.nodes if isinstance(value, Items) else ():
            try:
                data = plain(rule)
                read_rule(data if isinstance(data, dict) else {})
                found[key.value].append(data)
            except ValueError as error:
                fields.problem(rule.line, "C019", str(error))
    return found
