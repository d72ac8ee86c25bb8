"""What somebody says who takes part, in whatever way it came: page, paper, list, or by an intermediary. No Django."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Reached:
    """How somebody is reached; kept apart from all else."""

    name: str = ""
    email: str = ""
    phone: str = ""
    guardian_name: str = ""
    guardian_phone: str = ""

    def __bool__(self) -> bool:
        return any((self.name, self.email, self.phone, self.guardian_name, self.guardian_phone))


@dataclass(frozen=True, slots=True)
class Said:
    """One person who wants to take part."""

    speaks_as: str = ""
    features: dict[str, str] = field(default_factory=dict)
    language: str = "nl"
    languages: tuple[str, ...] = ()
    needs_interpreter: bool = False
    needs_wheelchair: bool = False
    needs: tuple[str, ...] = ()
    needs_childcare: bool = False
    needs_travel: bool = False
    part_of_day: str = "either"
    setting: str = "in_person"
    under_16: bool = False
    guardian_agreed: bool = False
    reached: Reached = field(default_factory=Reached)
