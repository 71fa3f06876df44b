"""Registers the room with Django."""

from django.apps import AppConfig


class BackgroundConfig(AppConfig):
    """The room of durable work."""

    name = "hamseda.background"
    label = "background"
