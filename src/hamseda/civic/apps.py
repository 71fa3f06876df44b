"""Registers the room with Django."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CivicConfig(AppConfig):
    """The room of the city's own nouns."""

    name = "hamseda.civic"
    label = "civic"
    verbose_name = _("City")
