"""The forms of an invitation: made by an administrator, accepted by whom it is for."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib.auth.password_validation import password_validators_help_texts
from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from hamseda.civic.interfaces.dressed_form import DressedForm


class InvitationForm(DressedForm):
    """What the administrator decides about an invitation."""

    ends_second_factors = forms.BooleanField(
        label=_("End one-time codes and passkeys"),
        help_text=_("For someone who lost the phone or key. They are removed when the invitation is accepted."),
        required=False,
    )


class PasswordChoiceForm(DressedForm):
    """The password its holder chooses, twice."""

    password = forms.CharField(
        label=_("New password"),
        strip=False,
        max_length=256,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )
    again = forms.CharField(
        label=_("New password again"),
        strip=False,
        max_length=256,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["password"].help_text = " ".join(password_validators_help_texts())

    def clean(self) -> dict[str, Any]:
        """Compare the two."""
        cleaned: dict[str, Any] = super().clean() or {}
        if "again" in cleaned and cleaned.get("password") != cleaned["again"]:
            raise ValidationError({"again": gettext("The two passwords differ.")})
        return cleaned
