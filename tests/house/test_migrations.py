"""Migrations: complete, and without two ends."""

from __future__ import annotations

from django.apps import apps
from django.db.migrations.autodetector import MigrationAutodetector
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.state import ProjectState
from django.utils.translation import override


def test_migrations_of_every_room_are_complete():
    loader = MigrationLoader(None)
    with override(None):  # migrations hold the words of the code, not their translations
        wanted = missing_migrations(loader)
    assert wanted == {}


def missing_migrations(loader: MigrationLoader) -> dict[str, list[str]]:
    """Return what each room's tables lack, in words."""
    missing = MigrationAutodetector(loader.project_state(), ProjectState.from_apps(apps)).changes(graph=loader.graph)
    rooms = {config.label for config in apps.get_app_configs() if config.name.startswith("hamseda.")}
    return {
        label: [each.describe() for each in migrations[0].operations] for label, migrations in missing.items() if label in rooms
    }


def test_migrations_have_no_two_ends():
    assert MigrationLoader(None).detect_conflicts() == {}
