"""Units: departments, districts, organisations, partners and media, as one tree with names and aliases."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from hamseda.civic.enums import Language, UnitKind
from hamseda.civic.models.recorded import NAME_LENGTH, Named, Recorded, Searchable

CODE_LENGTH = 80


class Unit(Recorded, Named, Searchable):
    """A node of the city's tree; `path` holds the ids from the root down ("1/7/42/"), so that a branch is one prefix."""

    code = models.SlugField(_("code"), max_length=CODE_LENGTH, unique=True)
    kind = models.CharField(_("kind"), max_length=20, choices=UnitKind)
    parent = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="children", verbose_name=_("part of")
    )
    path = models.CharField(_("path"), max_length=400, blank=True, editable=False, db_index=True)
    phone = models.CharField(_("telephone"), max_length=40, blank=True)
    email = models.EmailField(_("e-mail"), blank=True)
    website = models.URLField(_("website"), blank=True)
    address = models.CharField(_("address"), max_length=300, blank=True)
    note = models.TextField(_("note"), blank=True)
    is_active = models.BooleanField(_("is active"), default=True)
    is_demonstration = models.BooleanField(_("is demonstration data"), default=False)

    class Meta:
        verbose_name = _("unit")
        verbose_name_plural = _("units")
        ordering = ["path"]
        indexes = [
            models.Index(fields=["name_fa", "id"], name="unit_by_name_fa"),
            models.Index(fields=["name_en", "id"], name="unit_by_name_en"),
            models.Index(fields=["kind", "name_fa"], name="unit_by_kind"),
        ]
        constraints = [
            models.CheckConstraint(condition=~models.Q(name_fa="", name_en="", name_ar=""), name="unit_has_a_name"),
            models.CheckConstraint(condition=~models.Q(parent=models.F("id")), name="unit_is_not_its_own_parent"),
        ]

    def words_to_search(self) -> list[str]:
        """Return every name, the code and every alias."""
        aliases = [alias.text for alias in self.aliases.all()] if self.pk else []
        return [self.name_fa, self.name_en, self.name_ar, self.code, *aliases]


class UnitAlias(models.Model):
    """Another name by which people call a unit: a short form, an old name, a nickname."""

    unit = models.ForeignKey(Unit, models.CASCADE, related_name="aliases", verbose_name=_("unit"))
    language = models.CharField(_("language"), max_length=2, choices=Language)
    text = models.CharField(_("alias"), max_length=NAME_LENGTH)
    folded = models.CharField(_("folded alias"), max_length=NAME_LENGTH, editable=False, db_index=True)

    class Meta:
        verbose_name = _("alias")
        verbose_name_plural = _("aliases")
        ordering = ["language", "text"]
        constraints = [models.UniqueConstraint(fields=["unit", "language", "text"], name="alias_once_per_unit")]

    def __str__(self) -> str:
        return self.text
