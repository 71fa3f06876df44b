"""The pages of audiences."""

from hamseda.civic.domain.audience import change_audience, create_audience, remove_audience
from hamseda.civic.interfaces.audience import AUDIENCE_IMPORT, AUDIENCE_LISTING, AudienceForm
from hamseda.civic.models import Audience
from hamseda.civic.views.record import NounPages


class AudiencePages(NounPages[Audience]):
    """Audiences: list, page, form, import and export."""

    noun = "audience"
    model = Audience
    listing = AUDIENCE_LISTING
    form = AudienceForm
    import_plan = AUDIENCE_IMPORT
    create = staticmethod(create_audience)
    change = staticmethod(change_audience)
    remove = staticmethod(remove_audience)


urlpatterns = AudiencePages.urls("audiences/")
