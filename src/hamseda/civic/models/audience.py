"""Audiences: the segments the city addresses."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from hamseda.civic.models.place import Place
from hamseda.civic.models.recorded import Named, Recorded, Searchable
from hamseda.civic.models.unit import CODE_LENGTH


class Audience(Recorded, Named, Searchable):
    """A segment that is addressed: citizens of a district, pilgrims, investors, diplomats."""

    code = models.SlugField(_("code"), max_length=CODE_LENGTH, unique=True)
    place = models.ForeignKey(Place, models.PROTECT, null=True, blank=True, related_name="audiences", verbose_name=_("place"))
    languages = models.JSONField(_("languages"), default=list, blank=True)
    note = models.TextField(_("note"), blank=True)
    is_demonstration = models.BooleanField(_("is demonstration data"), default=False)

    class Meta:
        verbose_name = _("audience")
        verbose_name_plural = _("audiences")
        ordering = ["code"]

    def words_to_search(self) -> list[str]:
        """Return names and code."""
        return [self.name_fa, self.name_en, self.name_ar, self.code]
