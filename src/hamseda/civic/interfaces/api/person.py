"""People in the API; passwords, codes and passkeys never pass through it."""

from __future__ import annotations

import datetime
from typing import Annotated

from ninja import Schema
from pydantic import Field

from hamseda.civic.enums import Language, Role
from hamseda.civic.interfaces.api.shapes import Code, Email, Given, Name, NamedOut, NamesGiven, Note, Phone, RecordId, Source


class RoleOut(Schema):
    """A role held for a unit and everything below it."""

    role: Role
    unit_id: int
    starts_on: datetime.date | None
    ends_on: datetime.date | None


class RoleIn(Given):
    """A role to be held."""

    role: Role
    unit_id: RecordId
    starts_on: datetime.date | None = None
    ends_on: datetime.date | None = None


class DeputyOut(Schema):
    """Who answers when the person is away."""

    deputy_id: int
    order: int


class DeputyIn(Given):
    """Who answers when the person is away."""

    deputy_id: RecordId
    order: Annotated[int, Field(ge=1, le=99)] = 1


class AbsenceOut(Schema):
    """Days on which the person is away, both included."""

    starts_on: datetime.date
    ends_on: datetime.date
    note: str


class AbsenceIn(Given):
    """Days on which the person is away, both included."""

    starts_on: datetime.date
    ends_on: datetime.date
    note: Source = ""


class PersonOut(NamedOut):
    """A person with roles, deputies and absences."""

    username: str
    email: str
    phone: str
    unit_id: int
    title_fa: str
    title_en: str
    title_ar: str
    languages: list[str]
    note: str
    is_active: bool
    is_demonstration: bool
    interface_language: str
    roles: list[RoleOut]
    deputies: list[DeputyOut]
    absences: list[AbsenceOut]


class PersonIn(NamesGiven):
    """A person to be made; an invitation from the desk then lets them sign in."""

    username: Code
    unit_id: RecordId
    email: Email = ""
    phone: Phone = ""
    title_fa: Name = ""
    title_en: Name = ""
    title_ar: Name = ""
    languages: list[Language] = []
    note: Note = ""
    is_active: bool = True
    roles: list[RoleIn] = []
    deputies: list[DeputyIn] = []
    absences: list[AbsenceIn] = []
