"""What every noun of the city shares: a version that guards against two editors, names in three languages, a search text."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from hamseda.engines.language import fold_text

NAME_LENGTH = 200


class Recorded(models.Model):
    """A record that is versioned: each save through the domain raises `version` by one and leaves a revision."""

    version = models.PositiveIntegerField(_("version"), default=1, editable=False)
    created_at = models.DateTimeField(_("created at"), default=timezone.now, editable=False)
    changed_at = models.DateTimeField(_("changed at"), default=timezone.now, editable=False)

    class Meta:
        abstract = True


class Named(models.Model):
    """A record with a name in each language of the interface; Persian or English must be there."""

    name_fa = models.CharField(_("name in Persian"), max_length=NAME_LENGTH, blank=True)
    name_en = models.CharField(_("name in English"), max_length=NAME_LENGTH, blank=True)
    name_ar = models.CharField(_("name in Arabic"), max_length=NAME_LENGTH, blank=True)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        """Refuse a record without a name in any language."""
        super().clean()
        if not (self.name_fa or self.name_en or self.name_ar):
            raise ValidationError(_("Give a name in at least one language."), code="nameless")

    @property
    def name(self) -> str:
        """The name in the language of the page, else in whichever language there is one."""
        language = (get_language() or "fa")[:2]
        wanted: str = getattr(self, f"name_{language}", "")
        return wanted or self.name_fa or self.name_en or self.name_ar


class Searchable(models.Model):
    """A record found by any of its names: folded, so that spelling, digits and half-spaces do not matter."""

    search_text = models.TextField(_("search text"), blank=True, editable=False)

    class Meta:
        abstract = True

    def words_to_search(self) -> list[str]:
        """Return the texts by which this record is to be found."""
        raise NotImplementedError  # pragma: no cover - each noun answers for itself

    def fold_search_text(self) -> None:
        """Fold the words anew; the domain calls this before it saves."""
        self.search_text = "\n".join(dict.fromkeys(fold_text(word) for word in self.words_to_search() if word))
