"""Reading acts: by unit, by pair of units, by person, by record."""

from __future__ import annotations

from datetime import datetime

from django.db.models import Count, Q, QuerySet

from hamseda.civic.models import Act, Person, Unit


def acts_of_unit(unit: Unit) -> QuerySet[Act]:
    """Return the acts of a unit, newest first."""
    return Act.objects.filter(units=unit).select_related("person")


def acts_of_pair(first: Unit, second: Unit) -> QuerySet[Act]:
    """Return the acts two units did together, newest first."""
    return acts_of_unit(first).filter(pk__in=Act.objects.filter(units=second).values("pk"))


def acts_of_person(person: Person) -> QuerySet[Act]:
    """Return the acts of a person, newest first."""
    return Act.objects.filter(person=person)


def acts_on_record(noun: str, record_id: int) -> QuerySet[Act]:
    """Return the acts on a record, newest first."""
    return Act.objects.filter(noun=noun, record_id=record_id).select_related("person")


def acts_between(first: datetime, last: datetime) -> QuerySet[Act]:
    """Return the acts from one moment up to another, which is left out."""
    return Act.objects.filter(at__gte=first, at__lt=last).select_related("person")


def joint_acts(first: datetime, last: datetime) -> QuerySet[Act]:
    """Return the acts of two units or more between two moments: what the ladder is read from."""
    return acts_between(first, last).annotate(unit_count=Count("units")).filter(Q(unit_count__gte=2))
