"""A city of a given size for the page benchmark: units in a tree, people in the units, roles, revisions and acts."""

from __future__ import annotations

import random
from datetime import UTC, datetime

from django.db import transaction

from hamseda.civic.enums import ActKind, RevisionKind, Role, UnitKind
from hamseda.civic.models import Act, Person, Revision, RoleHolding, Unit, UnitAlias
from hamseda.engines.language import fold_text

START = datetime(2026, 3, 21, tzinfo=UTC)
BATCH = 2000
CHILDREN_OF_EACH = 9


@transaction.atomic
def fill_city(*, units: int, people: int, seed: int) -> Person:
    """Add so many units and people to the city there is, and return a person who administers all of it."""
    chance = random.Random(seed)
    root = Unit.objects.filter(parent=None).order_by("id").first() or _root()
    made = _make_units(root, units, chance)
    administrator = _make_people(made, people, chance)
    RoleHolding.objects.create(person=administrator, role=Role.ADMINISTRATOR, unit=root)
    _make_traces(chance)
    return administrator


def _root() -> Unit:
    root = Unit.objects.create(code="bench-root", kind=UnitKind.ORGANISATION, name_fa="شهرداری", name_en="Municipality")
    root.path = f"{root.pk}/"
    root.save(update_fields=["path"])
    return root


def _make_units(root: Unit, count: int, chance: random.Random) -> list[Unit]:
    """Build the tree level by level, so that each level's ids are known before the next needs them."""
    level, made = [root], [root]
    while len(made) <= count:
        wanted = min(len(level) * CHILDREN_OF_EACH, count + 1 - len(made))
        rows = [_unit(len(made) + number, level[number % len(level)], chance) for number in range(wanted)]
        for row in rows:
            row.fold_search_text()
        level = Unit.objects.bulk_create(rows, batch_size=BATCH)
        for unit in level:
            unit.path = f"{unit.parent.path}{unit.pk}/" if unit.parent else f"{unit.pk}/"
        Unit.objects.bulk_update(level, ["path"], batch_size=500)
        made += level
    aliases = [f"واحد شمارهٔ {number}" for number in range(len(made))]
    UnitAlias.objects.bulk_create(
        [
            UnitAlias(unit=unit, language="fa", text=text, folded=fold_text(text))
            for unit, text in zip(made, aliases, strict=True)
        ],
        batch_size=BATCH,
    )
    return made


def _unit(number: int, parent: Unit, chance: random.Random) -> Unit:
    return Unit(
        code=f"bench-unit-{number}",
        kind=chance.choice(UnitKind.values),
        parent=parent,
        name_fa=f"ادارهٔ سنجش {number}",
        name_en=f"Bench office {number}",
        phone=f"051-3{number:07}",
        is_demonstration=True,
    )


def _make_people(units: list[Unit], count: int, chance: random.Random) -> Person:
    """Make the people in batches and give every hundredth a role."""
    for start in range(0, count, BATCH):
        rows = [_person(number, chance.choice(units)) for number in range(start, min(start + BATCH, count))]
        for row in rows:
            row.fold_search_text()
        made = Person.objects.bulk_create(rows)
        holders = made[::100]
        RoleHolding.objects.bulk_create(
            [RoleHolding(person=person, role=chance.choice(Role.values), unit_id=person.unit_id) for person in holders]
        )
    return Person.objects.get(username="bench-person-0")


def _person(number: int, unit: Unit) -> Person:
    return Person(
        username=f"bench-person-{number}",
        password="!",
        name_fa=f"کارشناس سنجش {number}",
        name_en=f"Bench officer {number}",
        title_fa="کارشناس روابط عمومی",
        email=f"officer{number}@example.org",
        phone=f"0915{number:07}",
        unit=unit,
        languages=["fa"],
        is_demonstration=True,
    )


def _make_traces(chance: random.Random) -> None:
    """Give every unit and person a first revision, and each unit an act, as imports would have."""
    for noun, model in (("unit", Unit), ("person", Person)):
        keys = model.objects.exclude(pk__in=Revision.objects.filter(noun=noun).values("record_id")).values_list("pk", flat=True)
        rows = (Revision(noun=noun, record_id=key, version=1, kind=RevisionKind.IMPORTED, at=START, label="") for key in keys)
        Revision.objects.bulk_create(rows, batch_size=BATCH)
    units = list(Unit.objects.values_list("pk", flat=True))
    acts = Act.objects.bulk_create(
        [Act(key=f"bench:{key}", kind=ActKind.ASKED, at=START, noun="unit", record_id=key) for key in units], batch_size=BATCH
    )
    links = [Act.units.through(act_id=act.pk, unit_id=chance.choice(units)) for act in acts]
    Act.units.through.objects.bulk_create(links, batch_size=BATCH)
