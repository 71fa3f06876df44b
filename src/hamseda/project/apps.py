"""Registers the top floor with Django."""

from django.apps import AppConfig


class ProjectConfig(AppConfig):
    """The room that gathers from all others."""

    name = "hamseda.project"
    label = "project"
