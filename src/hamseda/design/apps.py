"""Registers the room with Django."""

from django.apps import AppConfig


class DesignConfig(AppConfig):
    """The room of the look."""

    name = "hamseda.design"
    label = "design"
