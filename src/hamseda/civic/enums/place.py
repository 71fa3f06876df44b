"""The sorts of place the city speaks about."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class PlaceKind(models.TextChoices):
    """What sort of place it is."""

    CITY = "city", _("city")
    DISTRICT = "district", _("municipal district")
    STATION = "station", _("metro station")
    VENUE = "venue", _("venue")
    AREA = "area", _("area")
