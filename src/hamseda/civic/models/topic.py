"""Topics, and who speaks for the city on each."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from hamseda.civic.models.person import Person
from hamseda.civic.models.recorded import Named, Recorded, Searchable
from hamseda.civic.models.unit import CODE_LENGTH, Unit


class Topic(Recorded, Named, Searchable):
    """A subject the city speaks on, with the unit that answers for it."""

    code = models.SlugField(_("code"), max_length=CODE_LENGTH, unique=True)
    parent = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="children", verbose_name=_("part of")
    )
    unit = models.ForeignKey(
        Unit, models.PROTECT, null=True, blank=True, related_name="topics", verbose_name=_("unit that answers")
    )
    note = models.TextField(_("note"), blank=True)
    is_demonstration = models.BooleanField(_("is demonstration data"), default=False)

    class Meta:
        verbose_name = _("topic")
        verbose_name_plural = _("topics")
        ordering = ["code"]

    def words_to_search(self) -> list[str]:
        """Return names and code."""
        return [self.name_fa, self.name_en, self.name_ar, self.code]


class Spokesperson(models.Model):
    """The person who is quoted on a topic, from a day and until a day if one is set."""

    topic = models.ForeignKey(Topic, models.CASCADE, related_name="spokespersons", verbose_name=_("topic"))
    person = models.ForeignKey(Person, models.PROTECT, related_name="speaks_on", verbose_name=_("person"))
    starts_on = models.DateField(_("from"), null=True, blank=True)
    ends_on = models.DateField(_("until"), null=True, blank=True)

    class Meta:
        verbose_name = _("spokesperson")
        verbose_name_plural = _("spokespersons")
        ordering = ["topic_id", "starts_on"]
        constraints = [models.UniqueConstraint(fields=["topic", "person"], name="spokesperson_once_per_topic")]

    def __str__(self) -> str:
        return str(self.person)
