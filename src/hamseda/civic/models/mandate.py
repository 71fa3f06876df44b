"""The mandate: the duties of public relations and the services of the city, and who answers for each."""

from django.db import models
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from hamseda.civic.models.recorded import Named, Recorded, Searchable
from hamseda.civic.models.topic import Topic
from hamseda.civic.models.unit import CODE_LENGTH, Unit


class Duty(Recorded, Named):
    """One duty of the mandate and the unit that answers for it."""

    code = models.SlugField(_("code"), max_length=CODE_LENGTH, unique=True)
    order = models.PositiveSmallIntegerField(_("order"), default=0)
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="duties", verbose_name=_("unit that answers"))

    class Meta:
        verbose_name = _("duty")
        verbose_name_plural = _("duties")
        ordering = ["order", "code"]


class Service(Recorded, Named, Searchable):
    """A service the city gives: what it is, who answers for it and how it is reached."""

    code = models.SlugField(_("code"), max_length=CODE_LENGTH, unique=True)
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="services", verbose_name=_("unit that answers"))
    topic = models.ForeignKey(Topic, models.PROTECT, null=True, blank=True, related_name="services", verbose_name=_("topic"))
    description_fa = models.TextField(_("description in Persian"), blank=True)
    description_en = models.TextField(_("description in English"), blank=True)
    description_ar = models.TextField(_("description in Arabic"), blank=True)
    phone = models.CharField(_("telephone"), max_length=40, blank=True)
    website = models.URLField(_("website"), blank=True)
    is_demonstration = models.BooleanField(_("is demonstration data"), default=False)

    class Meta:
        verbose_name = _("service")
        verbose_name_plural = _("services")
        ordering = ["code"]

    @property
    def description(self) -> str:
        """The description in the language of the page, else in whichever language there is one."""
        wanted: str = getattr(self, f"description_{(get_language() or 'fa')[:2]}", "")
        return wanted or self.description_fa or self.description_en or self.description_ar

    def words_to_search(self) -> list[str]:
        """Return names and code."""
        return [self.name_fa, self.name_en, self.name_ar, self.code]
