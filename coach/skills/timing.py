"""When something may be said to a person. Pure: no clock is read, the present moment is an argument."""

from dataclasses import dataclass

#: The units of a `Length`, shortest first. Minutes and hours are elapsed time; the others are counted on
#: the calendar, so that 9:00 stays 9:00 when the clocks change.
UNITS: tuple[str, ...] = ("minutes", "hours", "days", "weeks", "months", "business_days")


@dataclass(frozen=True, slots=True)
class Length:
    """A length of time as an author writes it: `Length(2, "days")`. `unit` is one of `UNITS`."""

    number: float
    unit: str

    def __post_init__(self) -> None:
        """Refuses what can't be counted.

        Raises:
            ValueError: the unit is unknown, or the number is negative.
        """
        if self.unit not in UNITS:
            raise ValueError(f"{self.unit!r} is not a unit of time; use one of {', '.join(UNITS)}")
        if not self.number >= 0:
            raise ValueError(f"a length of time can't be {self.number}")
