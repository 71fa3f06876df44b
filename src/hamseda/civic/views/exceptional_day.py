"""The pages of exceptional days."""

from hamseda.civic.domain.exceptional_day import change_exceptional_day, create_exceptional_day, remove_exceptional_day
from hamseda.civic.interfaces.exceptional_day import EXCEPTIONAL_DAY_IMPORT, EXCEPTIONAL_DAY_LISTING, ExceptionalDayForm
from hamseda.civic.models import ExceptionalDay
from hamseda.civic.views.record import NounPages


class ExceptionalDayPages(NounPages[ExceptionalDay]):
    """Exceptional days: list, page, form, import and export."""

    noun = "exceptional_day"
    model = ExceptionalDay
    listing = EXCEPTIONAL_DAY_LISTING
    form = ExceptionalDayForm
    import_plan = EXCEPTIONAL_DAY_IMPORT
    create = staticmethod(create_exceptional_day)
    change = staticmethod(change_exceptional_day)
    remove = staticmethod(remove_exceptional_day)


urlpatterns = ExceptionalDayPages.urls("exceptional-days/")
