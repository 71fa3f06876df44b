"""The questions asked of the working days: is this day one, and what lies so many working days on."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from hamseda.civic.interfaces.dressed_form import DressedForm
from hamseda.design.forms import DayField

MOST_DAYS = 500


class WorkingDayForm(DressedForm):
    """A day, and how many working days to count on from it."""

    day = DayField(label=_("day"))
    count = forms.IntegerField(label=_("working days on"), min_value=0, max_value=MOST_DAYS, required=False)
