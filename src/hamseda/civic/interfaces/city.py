"""The form of the city's own record."""

from __future__ import annotations

from hamseda.civic.interfaces.named import NAMES
from hamseda.civic.models import City
from hamseda.design.forms import RecordForm


class CityForm(RecordForm):
    """The city's names and the mission of its public relations."""

    class Meta:
        model = City
        fields = [*NAMES, "mission_fa", "mission_en", "mission_ar", "source"]
