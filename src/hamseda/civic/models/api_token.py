"""Personal tokens for the API, kept as digests."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from hamseda.civic.models.person import Person


class ApiToken(models.Model):
    """A key one person made for a program; only its SHA-256 digest is kept, so it can be shown once."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="api_tokens", verbose_name=_("person"))
    label = models.CharField(_("what it is for"), max_length=100)
    digest = models.CharField(_("digest"), max_length=64, unique=True, editable=False)
    hint = models.CharField(_("first characters"), max_length=12, editable=False)
    scopes = models.JSONField(_("scopes"), default=list)
    created_at = models.DateTimeField(_("created at"))
    expires_at = models.DateTimeField(_("valid until"), null=True, blank=True)
    last_used_at = models.DateTimeField(_("last used"), null=True, blank=True)
    revoked_at = models.DateTimeField(_("revoked at"), null=True, blank=True)

    class Meta:
        verbose_name = _("API token")
        verbose_name_plural = _("API tokens")
        ordering = ["-created_at"]

    def __str__(self) -> str:
        return self.label
