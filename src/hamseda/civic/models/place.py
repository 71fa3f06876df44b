"""Places: the districts, stations and venues the city speaks about."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from hamseda.civic.enums import PlaceKind
from hamseda.civic.models.recorded import Named, Recorded, Searchable
from hamseda.civic.models.unit import CODE_LENGTH, Unit


class Place(Recorded, Named, Searchable):
    """A place, perhaps inside another, and the unit that answers for it; coordinates are WGS 84 degrees."""

    code = models.SlugField(_("code"), max_length=CODE_LENGTH, unique=True)
    kind = models.CharField(_("kind"), max_length=20, choices=PlaceKind)
    parent = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="children", verbose_name=_("inside"))
    unit = models.ForeignKey(
        Unit, models.PROTECT, null=True, blank=True, related_name="places", verbose_name=_("unit that answers")
    )
    address = models.CharField(_("address"), max_length=300, blank=True)
    latitude = models.DecimalField(_("latitude"), max_digits=9, decimal_places=6, null=True, blank=True)
    longitude = models.DecimalField(_("longitude"), max_digits=9, decimal_places=6, null=True, blank=True)
    lines = models.JSONField(_("metro lines"), default=list, blank=True)
    aliases = models.JSONField(_("aliases"), default=list, blank=True)
    source = models.CharField(_("source"), max_length=200, blank=True)
    is_demonstration = models.BooleanField(_("is demonstration data"), default=False)

    class Meta:
        verbose_name = _("place")
        verbose_name_plural = _("places")
        ordering = ["kind", "code"]
        constraints = [models.CheckConstraint(condition=~models.Q(name_fa="", name_en="", name_ar=""), name="place_has_a_name")]

    def words_to_search(self) -> list[str]:
        """Return names, aliases, code and address."""
        return [self.name_fa, self.name_en, self.name_ar, self.code, self.address, *self.aliases]
