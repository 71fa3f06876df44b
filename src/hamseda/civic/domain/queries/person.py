"""Reading people: which roles they hold on a day, who is away, and who answers then."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet, TextField
from django.db.models.functions import Cast

from hamseda.civic.enums import Role
from hamseda.civic.models import Absence, Deputy, Person, RoleHolding, Unit


def is_current(day: date) -> Q:
    """Return the condition that a row with first and last day, each perhaps open, holds on a day."""
    return (Q(starts_on=None) | Q(starts_on__lte=day)) & (Q(ends_on=None) | Q(ends_on__gte=day))


def roles_of(person: Person, day: date) -> list[RoleHolding]:
    """Return the roles a person holds on a day, each with its unit."""
    return list(
        RoleHolding.objects.filter(is_current(day), person=person).select_related("unit").order_by("role", "unit__path")
    )


def holders_for(unit: Unit, day: date) -> list[RoleHolding]:
    """Return the roles held for exactly this unit on a day, each with its person."""
    held = RoleHolding.objects.filter(is_current(day), unit=unit, person__is_active=True)
    return list(held.select_related("person").order_by("role", "person_id"))


def people_with_role(people: QuerySet[Person], role: Role, day: date) -> QuerySet[Person]:
    """Keep the people who hold a role for any unit on a day."""
    return people.filter(pk__in=RoleHolding.objects.filter(is_current(day), role=role).values("person_id"))


def people_of_branch(people: QuerySet[Person], unit: Unit) -> QuerySet[Person]:
    """Keep the people who belong to a unit or one below it."""
    return people.filter(unit__in=Unit.objects.filter(path__startswith=unit.path).values("pk"))


def people_who_speak(people: QuerySet[Person], language: str) -> QuerySet[Person]:
    """Keep the people who work in a language."""
    # The list of codes is searched as text, which both databases can do.
    written = people.annotate(languages_written=Cast("languages", TextField()))
    return written.filter(languages_written__contains=f'"{language}"')


def absent_people(people: Iterable[int], day: date) -> dict[int, Absence]:
    """Return the absence of each of these people who is away on a day, by the person's id; one query."""
    away = Absence.objects.filter(person_id__in=list(people), starts_on__lte=day, ends_on__gte=day)
    return {absence.person_id: absence for absence in away}


@dataclass(frozen=True, slots=True)
class Answering:
    """Who answers for somebody on a day: the person, and those in between who are away themselves."""

    person: Person
    instead_of: tuple[Person, ...] = ()


def who_answers_for(person: Person, day: date) -> Answering | None:
    """Return who answers for a person on a day: the person, else the first deputy who is there, else a deputy's deputy.

    Deputies are asked in their order, and all of a person's own before anybody's deputies; people who are not active do not
    answer. None means that nobody is there.
    """
    level: list[tuple[Person, tuple[Person, ...]]] = [(person, ())]
    met = {person.pk}
    while level:
        away = absent_people([each.pk for each, _chain in level], day)
        for each, chain in level:
            if each.is_active and each.pk not in away:
                return Answering(each, chain)
        level = _deputies_of(level, met)
    return None


def _deputies_of(level: list[tuple[Person, tuple[Person, ...]]], met: set[int]) -> list[tuple[Person, tuple[Person, ...]]]:
    """Return the deputies of all who are away, in order, each once, with the way that led to them; one query."""
    rows = (
        Deputy.objects.filter(person__in=[each.pk for each, _chain in level]).select_related("deputy").order_by("order", "id")
    )
    deputies: dict[int, list[Person]] = defaultdict(list)
    for row in rows:
        deputies[row.person_id].append(row.deputy)
    found = []
    for each, chain in level:
        for deputy in deputies[each.pk]:
            if deputy.pk not in met:
                met.add(deputy.pk)
                found.append((deputy, (*chain, each)))
    return found


def absent_in_unit(unit_id: int, day: date, *, but: Person) -> list[Absence]:
    """Return the absences on a day of the other active people of a unit, each with its person; one query."""
    away = Absence.objects.filter(starts_on__lte=day, ends_on__gte=day, person__unit_id=unit_id, person__is_active=True)
    return list(away.exclude(person=but).select_related("person").order_by("ends_on", "person_id"))


def away_whom_one_stands_in_for(deputy: Person, day: date) -> list[Absence]:
    """Return the absences on a day of those whose deputy somebody is, each with its person; one query."""
    away = Absence.objects.filter(starts_on__lte=day, ends_on__gte=day, person__is_active=True)
    return list(away.filter(person__deputies__deputy=deputy).select_related("person").order_by("ends_on", "person_id"))
