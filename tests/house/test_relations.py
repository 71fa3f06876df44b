"""Model relations point down: a table may refer to its own room and to rooms below, never to one above or beside it."""

from __future__ import annotations

from collections.abc import Iterator

from django.apps import AppConfig, apps
from django.conf import settings
from django.db.models import Field, ForeignObjectRel, Model
from tests.house.tree import floor_of, rooms


def rooms_with_tables() -> list[AppConfig]:
    return [config for config in apps.get_app_configs() if config.name.startswith("hamseda.")]


def relations_of(model: type[Model]) -> Iterator[Field]:
    """Yield the relations a model declares itself, those to other rooms and those inside."""
    for field in model._meta.get_fields():
        if isinstance(field, Field) and not isinstance(field, ForeignObjectRel) and field.related_model:
            yield field


def is_allowed(room: str, target: str) -> bool:
    return room == target or floor_of(target) < floor_of(room)


def test_relations_between_rooms_point_down():
    rising = [
        f"{model.__name__}.{field.name} -> {field.related_model.__name__} ({target})"
        for config in rooms_with_tables()
        for model in config.get_models(include_auto_created=True)
        for field in relations_of(model)
        if (target := field.related_model.__module__.removeprefix("hamseda.").split(".")[0])
        and field.related_model.__module__.startswith("hamseda.")
        and not is_allowed(config.label, target)
    ]
    assert rising == []


def test_installed_rooms_of_the_settings_are_rooms_of_the_house():
    installed = [room.removeprefix("hamseda.") for room in settings.ROOMS]
    assert sorted(installed) == sorted(room for room in rooms() if (apps.is_installed(f"hamseda.{room}")))
    assert all(apps.get_app_config(room).name == f"hamseda.{room}" for room in installed)


def test_rooms_order_in_the_settings_lets_higher_rooms_override_templates():
    floors = [floor_of(room.removeprefix("hamseda.")) for room in settings.ROOMS]
    assert floors == sorted(floors, reverse=True)
