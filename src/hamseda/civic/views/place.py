"""The pages of places."""

from hamseda.civic.domain.place import change_place, create_place, remove_place
from hamseda.civic.interfaces.place import PLACE_IMPORT, PLACE_LISTING, PlaceForm
from hamseda.civic.models import Place
from hamseda.civic.views.record import NounPages


class PlacePages(NounPages[Place]):
    """Places: list, page, form, import and export."""

    noun = "place"
    model = Place
    listing = PLACE_LISTING
    form = PlaceForm
    import_plan = PLACE_IMPORT
    create = staticmethod(create_place)
    change = staticmethod(change_place)
    remove = staticmethod(remove_place)


urlpatterns = PlacePages.urls("places/")
