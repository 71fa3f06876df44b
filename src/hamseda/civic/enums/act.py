"""What units and people do together or alone, as the ladder and people's records read it."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class ActKind(models.TextChoices):
    """Joint acts first, then the acts of one person on a record."""

    ASKED = "asked", _("asked")
    ANSWERED = "answered", _("answered")
    FACT_REUSED = "fact_reused", _("fact reused")
    CO_SIGNED = "co_signed", _("co-signed")
    JOINT_ACTIVITY = "joint_activity", _("joint activity")
    CLASH_SOLVED = "clash_solved", _("clash solved")
    CREATED = "created", _("created")
    CHANGED = "changed", _("changed")
    REMOVED = "removed", _("removed")
    IMPORTED = "imported", _("imported")
    MOVED = "moved", _("moved")
