"""The city itself: one row, loaded from its directory."""

from django.db import models
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from hamseda.civic.models.recorded import Named, Recorded


class City(Recorded, Named):
    """The city this installation serves, with the mission of its public relations and its calendar habits."""

    code = models.SlugField(_("code"), max_length=80, unique=True)
    country = models.CharField(_("country (ISO 3166)"), max_length=2)
    time_zone = models.CharField(_("time zone"), max_length=60)
    first_calendar = models.CharField(_("first calendar"), max_length=10)
    first_weekday = models.PositiveSmallIntegerField(_("first day of the week (Monday is 0)"))
    language = models.CharField(_("first language"), max_length=2)
    mission_fa = models.TextField(_("mission in Persian"), blank=True)
    mission_en = models.TextField(_("mission in English"), blank=True)
    mission_ar = models.TextField(_("mission in Arabic"), blank=True)
    source = models.TextField(_("source"), blank=True)

    class Meta:
        verbose_name = _("city")
        verbose_name_plural = _("cities")

    @property
    def mission(self) -> str:
        """The mission in the language of the page, else in whichever language there is one."""
        wanted: str = getattr(self, f"mission_{(get_language() or 'fa')[:2]}", "")
        return wanted or self.mission_fa or self.mission_en or self.mission_ar
