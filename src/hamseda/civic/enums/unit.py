"""The kinds of unit that form the city's tree."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class UnitKind(models.TextChoices):
    """What a unit is to the city."""

    DEPARTMENT = "department", _("department")
    DISTRICT = "district", _("district municipality")
    ORGANISATION = "organisation", _("organisation")
    PARTNER = "partner", _("partner")
    MEDIUM = "medium", _("news medium")
