"""One step of a script while it is read: its keys, and the sources that it adds to. Pure."""

from dataclasses import dataclass
from typing import Any

from coach.dialog.fields import Fields
from coach.dialog.nodes import Text
from coach.dialog.parts import Part
from coach.dialog.problems import suggestion
from coach.dialog.sources import Context, Save, Sources
from coach.dialog.when import When
from coach.model.files import MEDIA_TYPES


@dataclass(frozen=True, slots=True)
class StepReader:
    """One step with a known verb, ready to be read. `base` holds what all steps have."""

    fields: Fields
    verb: str
    dialog: str
    sources: Sources
    base: dict[str, Any]

    @property
    def name(self) -> str:
        """The step's full name."""
        return str(self.base["name"])

    def part(self, *granted: str) -> Part:
        """Where the lists of this step are read."""
        condition: When | None = self.base["condition"]
        context = Context((condition,) if condition else (), frozenset(granted))
        return Part(self.name, context, self.sources)

    def put(self, suffix: str, text: Text | None, *granted: str) -> None:
        """Adds one of the step's texts."""
        part = self.part(*granted)
        part.put(suffix, text, self.fields.file, part.context)

    def target(self, key: str) -> str:
        """The step that this key names."""
        return self.sources.target(self.fields.text(key), self.dialog, self.fields)

    def slot(self, key: str, *kinds: str, needed: bool = False) -> str:
        """The saved answer that this key names; its value must read as one of `kinds`."""
        slot = self.fields.slot(key, needed=needed)
        self.sources.use(slot, self.fields, key, *kinds)
        return slot

    def slots(self, key: str) -> tuple[str, ...]:
        """The saved answers that this key names, one or a list."""
        names = tuple(text.value for text in self.fields.texts(key))
        for name in names:
            self.sources.use(name, self.fields, key)
        return names

    def template(self) -> str:
        """The template that `template:` names, checked to exist."""
        text = self.fields.text("template", needed=True)
        if text is None:
            return ""
        if text.value not in self.sources.templates:
            end = suggestion(text.value, self.sources.templates)
            self.fields.problem(text.line, "C017", f"there is no template {text.value}{end}")
        return text.value

    def save_as(self, slot: str, key: str, values: frozenset[str] | None = None) -> None:
        """Notes that this step saves an answer."""
        if slot:
            line = self.fields.line(key)
            self.sources.saves.append(Save(slot, self.verb, self.fields.file, line, values))

    def file_name(self) -> str:
        """The file name that `file:` gives, "" when it gives none."""
        name = self.fields.text("file")
        return name.value if name is not None and self._is_file_name(name) else ""

    def file_names(self) -> tuple[str, ...]:
        """The names of the files that `file:` gives, one or a list; their endings say what they are."""
        names = [name for name in self.fields.texts("file") if self._is_file_name(name)]
        for name in names:
            ending = name.value.rpartition(".")[2]
            if ending not in MEDIA_TYPES:
                known = ", ".join(f".{one}" for one in MEDIA_TYPES)
                self.fields.problem(name.line, "C019", f"{name.value!r} ends in none of {known}")
        return tuple(name.value for name in names)

    def _is_file_name(self, name: Text) -> bool:
        if "/" not in name.value and "\\" not in name.value and not name.value.startswith("."):
            return True
        self.fields.problem(
            name.line, "C019", f"{name.value!r} is not a file name: no folders, no dot in front"
        )
        return False
