"""Channels: the ways out of the city's word."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from hamseda.civic.enums import ChannelKind
from hamseda.civic.models.recorded import Named, Recorded, Searchable
from hamseda.civic.models.unit import CODE_LENGTH, Unit


class Channel(Recorded, Named, Searchable):
    """A way out and what it can carry; `longest_text` counts characters, empty where there is no limit."""

    code = models.SlugField(_("code"), max_length=CODE_LENGTH, unique=True)
    kind = models.CharField(_("kind"), max_length=20, choices=ChannelKind)
    unit = models.ForeignKey(
        Unit, models.PROTECT, null=True, blank=True, related_name="channels", verbose_name=_("unit that answers")
    )
    languages = models.JSONField(_("languages"), default=list, blank=True)
    longest_text = models.PositiveIntegerField(_("longest text, in characters"), null=True, blank=True)
    per_day = models.PositiveIntegerField(_("most items a day"), null=True, blank=True)
    note = models.TextField(_("note"), blank=True)
    is_active = models.BooleanField(_("is active"), default=True)
    is_demonstration = models.BooleanField(_("is demonstration data"), default=False)

    class Meta:
        verbose_name = _("channel")
        verbose_name_plural = _("channels")
        ordering = ["code"]

    def words_to_search(self) -> list[str]:
        """Return names and code."""
        return [self.name_fa, self.name_en, self.name_ar, self.code]
