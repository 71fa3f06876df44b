"""What the mandate says: duties in order, services by the unit that answers, topics with who speaks on them."""

from __future__ import annotations

from itertools import groupby

from hamseda.civic.models import Duty, Service, Topic, Unit


def duties_in_order() -> list[Duty]:
    """Return the duties in their order, each with the unit that answers for it."""
    return list(Duty.objects.select_related("unit").order_by("order", "code"))


def services_by_unit() -> list[tuple[Unit, list[Service]]]:
    """Return the services gathered by the unit that answers for them, in the order of the tree."""
    rows = Service.objects.select_related("unit", "topic").order_by("unit__path", "code")
    return [(unit, list(group)) for unit, group in groupby(rows, key=lambda service: service.unit)]


def topics_with_voices() -> list[Topic]:
    """Return the topics, each with its unit and its spokespersons read ahead."""
    return list(Topic.objects.select_related("unit").prefetch_related("spokespersons__person").order_by("code"))
