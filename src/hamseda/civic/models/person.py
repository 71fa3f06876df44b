"""People: users of the desk and outside contacts, with their roles, deputies and days of absence."""

from __future__ import annotations

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from hamseda.civic.enums import Language, Role
from hamseda.civic.models.recorded import NAME_LENGTH, Named, Recorded, Searchable
from hamseda.civic.models.unit import Unit


class PersonManager(BaseUserManager["Person"]):
    """Finds people by the name they sign in with."""

    def get_by_natural_key(self, username: str | None) -> Person:
        """Return the person who signs in with `username`."""
        return self.get(username=username)


class Person(AbstractBaseUser, Recorded, Named, Searchable):
    """A user or outside contact; only a person who `is_active` and has a usable password or passkey can sign in."""

    username = models.SlugField(_("sign-in name"), max_length=80, unique=True, allow_unicode=False)
    email = models.EmailField(_("e-mail"), blank=True)
    phone = models.CharField(_("telephone"), max_length=40, blank=True)
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="people", verbose_name=_("unit"))
    title_fa = models.CharField(_("title in Persian"), max_length=NAME_LENGTH, blank=True)
    title_en = models.CharField(_("title in English"), max_length=NAME_LENGTH, blank=True)
    title_ar = models.CharField(_("title in Arabic"), max_length=NAME_LENGTH, blank=True)
    languages = models.JSONField(_("languages"), default=list, blank=True)
    note = models.TextField(_("note"), blank=True)
    is_active = models.BooleanField(_("is active"), default=True)
    is_demonstration = models.BooleanField(_("is demonstration data"), default=False)
    interface_language = models.CharField(_("language of pages"), max_length=2, choices=Language, blank=True)

    objects = PersonManager()

    USERNAME_FIELD = "username"
    EMAIL_FIELD = "email"

    class Meta:
        verbose_name = _("person")
        verbose_name_plural = _("people")
        ordering = ["name_fa", "id"]
        indexes = [
            models.Index(fields=["name_fa", "id"], name="person_by_name_fa"),
            models.Index(fields=["name_en", "id"], name="person_by_name_en"),
            models.Index(fields=["unit", "name_fa", "id"], name="person_by_unit"),
        ]
        constraints = [
            models.CheckConstraint(condition=~models.Q(name_fa="", name_en="", name_ar=""), name="person_has_a_name")
        ]

    def __str__(self) -> str:
        # The name, not the name they sign in with, which Django's own base would give.
        return self.name

    @property
    def title(self) -> str:
        """The title in the language of the page, else in whichever language there is one."""
        wanted: str = getattr(self, f"title_{(get_language() or 'fa')[:2]}", "")
        return wanted or self.title_fa or self.title_en or self.title_ar

    def get_full_name(self) -> str:
        """Return the name in the language of the page."""
        return self.name

    def words_to_search(self) -> list[str]:
        """Return names, titles, sign-in name and contact."""
        return [
            self.name_fa, self.name_en, self.name_ar, self.title_fa, self.title_en, self.title_ar,
            self.username, self.email, self.phone,
        ]  # fmt: skip


class RoleHolding(models.Model):
    """A person holds a role for a unit and every unit below it, from a day and until a day if one is set."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="roles", verbose_name=_("person"))
    role = models.CharField(_("role"), max_length=20, choices=Role)
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="role_holdings", verbose_name=_("unit"))
    starts_on = models.DateField(_("from"), null=True, blank=True)
    ends_on = models.DateField(_("until"), null=True, blank=True)

    class Meta:
        verbose_name = _("role")
        verbose_name_plural = _("roles")
        ordering = ["role", "unit_id"]
        constraints = [
            models.UniqueConstraint(fields=["person", "role", "unit"], name="role_once_per_unit"),
            models.CheckConstraint(
                condition=models.Q(starts_on=None) | models.Q(ends_on=None) | models.Q(ends_on__gte=models.F("starts_on")),
                name="role_ends_after_it_starts",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_role_display()} - {self.unit}"


class Deputy(models.Model):
    """Who answers when a person is away, in order."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="deputies", verbose_name=_("person"))
    deputy = models.ForeignKey(Person, models.PROTECT, related_name="deputy_for", verbose_name=_("deputy"))
    order = models.PositiveSmallIntegerField(_("order"), default=1)

    class Meta:
        verbose_name = _("deputy")
        verbose_name_plural = _("deputies")
        ordering = ["order", "id"]
        constraints = [
            models.UniqueConstraint(fields=["person", "deputy"], name="deputy_once_per_person"),
            models.CheckConstraint(condition=~models.Q(person=models.F("deputy")), name="deputy_is_another_person"),
        ]

    def __str__(self) -> str:
        return str(self.deputy)


class Absence(models.Model):
    """Days on which a person is away, both included."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="absences", verbose_name=_("person"))
    starts_on = models.DateField(_("from"))
    ends_on = models.DateField(_("until"))
    note = models.CharField(_("note"), max_length=200, blank=True)

    class Meta:
        verbose_name = _("absence")
        verbose_name_plural = _("absences")
        ordering = ["starts_on"]
        constraints = [
            models.CheckConstraint(condition=models.Q(ends_on__gte=models.F("starts_on")), name="absence_ends_after_it_starts")
        ]

    def __str__(self) -> str:
        return f"{self.starts_on} - {self.ends_on}"
