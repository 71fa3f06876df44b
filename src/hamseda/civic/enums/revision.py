"""What happened to a record."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class RevisionKind(models.TextChoices):
    """Why a record has a new version."""

    CREATED = "created", _("created")
    CHANGED = "changed", _("changed")
    IMPORTED = "imported", _("imported")
    MOVED = "moved", _("moved")
    REMOVED = "removed", _("removed")
