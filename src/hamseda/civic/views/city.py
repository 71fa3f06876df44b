"""The form of the city's own record: its names and the mission of its public relations."""

from __future__ import annotations

from functools import partial

from django.urls import path, reverse

from hamseda.civic.domain.city import change_city
from hamseda.civic.interfaces.city import CityForm
from hamseda.civic.models import City
from hamseda.civic.views.record.edit_pages import edit_record_page
from hamseda.civic.views.record.noun import Noun


class CityNoun(Noun[City]):
    """The city's own record: it has a form, and the mandate is its page."""

    noun = "city"
    model = City
    form = CityForm
    change = staticmethod(change_city)

    def record_address(self, record: City) -> str:
        """Return the mandate page."""
        return reverse("civic:mandate")


urlpatterns = [path("city/<int:pk>/edit/", partial(edit_record_page, noun=CityNoun()), name="city_edit")]
