"""`people.yaml`: the people of the desk and outside contacts, with roles, deputies and days of absence."""

from __future__ import annotations

from itertools import pairwise
from typing import Annotated, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from hamseda.civic.domain.load_city.content import CodeOf, Entry
from hamseda.civic.enums import Language, Role
from hamseda.civic.interfaces.city_files.contact_fields import Email, Phone
from hamseda.civic.interfaces.city_files.entry_fields import (
    Code,
    Day,
    FileModel,
    Names,
    PersonCode,
    ShortTexts,
    UnitCode,
    refuse_backward_days,
    refuse_repeats,
)


class RoleEntry(FileModel):
    """A role held for a unit and everything below it."""

    role: Role
    unit: UnitCode
    starts_on: Day | None = None
    ends_on: Day | None = None

    @model_validator(mode="after")
    def ends_after_it_starts(self) -> Self:
        """Refuse a last day before the first."""
        refuse_backward_days(self.starts_on, self.ends_on)
        return self

    def row(self) -> dict[str, object]:
        """Return the role as a row of the person's collection."""
        unit = CodeOf("unit", self.unit)
        return {"role": self.role.value, "unit": unit, "starts_on": self.starts_on, "ends_on": self.ends_on}


class AbsenceEntry(FileModel):
    """Days on which a person is away, both included."""

    starts_on: Day
    ends_on: Day
    note: Annotated[str, Field(max_length=200)] = ""

    @model_validator(mode="after")
    def ends_after_it_starts(self) -> Self:
        """Refuse a last day before the first."""
        refuse_backward_days(self.starts_on, self.ends_on)
        return self

    def row(self) -> dict[str, object]:
        """Return the absence as a row of the person's collection."""
        return {"starts_on": self.starts_on, "ends_on": self.ends_on, "note": self.note}


class PersonEntry(FileModel):
    """One person; `username` is the name to sign in with and never changes."""

    username: Code
    name: Names
    title: ShortTexts = ShortTexts()
    unit: UnitCode
    roles: list[RoleEntry] = []
    deputies: Annotated[list[PersonCode], Field(description="Who answers when this person is away, in order.")] = []
    absences: list[AbsenceEntry] = []
    languages: list[Language] = []
    interface_language: Language | None = None
    email: Email = ""
    phone: Phone = ""
    note: str = ""
    is_active: bool = True
    is_demonstration: bool = False

    @model_validator(mode="after")
    def has_each_role_once(self) -> Self:
        """Refuse a role given twice for one unit."""
        refuse_repeats(((role.role.value, role.unit) for role in self.roles), "role")
        return self

    @model_validator(mode="after")
    def has_absences_apart(self) -> Self:
        """Refuse absences that overlap."""
        spans = sorted((absence.starts_on, absence.ends_on) for absence in self.absences)
        if any(following[0] <= before[1] for before, following in pairwise(spans)):
            raise PydanticCustomError("overlap", "two absences overlap; write them as one")
        return self

    @model_validator(mode="after")
    def is_not_their_own_deputy(self) -> Self:
        """Refuse a person who answers for themselves."""
        refuse_repeats(self.deputies, "deputy")
        if self.username in self.deputies:
            raise PydanticCustomError("own_deputy", "{name} cannot be their own deputy", {"name": self.username})
        return self

    def entry(self) -> Entry:
        """Return the person as the domain loads them."""
        values: dict[str, object] = {
            **self.name.values("name"),
            **self.title.values("title"),
            **{name: getattr(self, name) for name in ("email", "phone", "note", "is_active", "is_demonstration")},
            "unit": CodeOf("unit", self.unit),
            "languages": [language.value for language in self.languages],
            "roles": tuple(role.row() for role in self.roles),
            "deputies": tuple(
                {"deputy": CodeOf("person", username), "order": order} for order, username in enumerate(self.deputies, 1)
            ),
            "absences": tuple(absence.row() for absence in self.absences),
        }
        # People choose the language of their pages themselves; a file says it only where it means to.
        if self.interface_language:
            values["interface_language"] = self.interface_language.value
        return Entry("person", self.username, values)


class PeopleFile(FileModel):
    """A list of people."""

    people: list[PersonEntry] = []

    def entries(self) -> tuple[Entry, ...]:
        """Return the people in the order of the file."""
        return tuple(person.entry() for person in self.people)
