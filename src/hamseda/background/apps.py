"""Registers the room with Django and lets every room declare its tasks."""

from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules
from django.utils.translation import gettext_lazy as _


class BackgroundConfig(AppConfig):
    """The room of durable work."""

    name = "hamseda.background"
    label = "background"
    verbose_name = _("Background work")

    def ready(self) -> None:
        """Import each room's `tasks`, so that its schedules are known to whoever runs a worker."""
        autodiscover_modules("tasks")
