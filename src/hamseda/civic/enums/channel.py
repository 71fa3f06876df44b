"""The ways out of the city's word."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class ChannelKind(models.TextChoices):
    """What sort of way out a channel is."""

    SITE = "site", _("newsroom site")
    FEED = "feed", _("feed")
    EMAIL = "email", _("e-mail list")
    MESSENGER = "messenger", _("messenger")
    ALERT = "alert", _("alert")
    PRINT = "print", _("print")
