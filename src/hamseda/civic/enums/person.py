"""The roles a person may hold for a unit, and the languages the city works in."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Role(models.TextChoices):
    """What a person does for a unit and every unit below it."""

    OFFICER = "officer", _("officer")
    LIAISON = "liaison", _("unit liaison")
    APPROVER = "approver", _("approver")
    DIRECTOR = "director", _("director")
    AMBASSADOR = "ambassador", _("ambassador")
    FACT_OWNER = "fact_owner", _("fact owner")
    ADMINISTRATOR = "administrator", _("administrator")


class Language(models.TextChoices):
    """The languages people of the desk work in."""

    PERSIAN = "fa", _("Persian")
    ENGLISH = "en", _("English")
    ARABIC = "ar", _("Arabic")
    URDU = "ur", _("Urdu")
    TURKISH = "tr", _("Turkish")
    FRENCH = "fr", _("French")
    GERMAN = "de", _("German")
    RUSSIAN = "ru", _("Russian")
    CHINESE = "zh", _("Chinese")
