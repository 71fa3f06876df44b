"""The pages of working hours."""

from hamseda.civic.domain.working_time import change_working_time, create_working_time, remove_working_time
from hamseda.civic.interfaces.working_time import WORKING_TIME_IMPORT, WORKING_TIME_LISTING, WorkingTimeForm
from hamseda.civic.models import WorkingTime
from hamseda.civic.views.record import NounPages


class WorkingTimePages(NounPages[WorkingTime]):
    """Working hours: list, page, form, import and export."""

    noun = "working_time"
    model = WorkingTime
    listing = WORKING_TIME_LISTING
    form = WorkingTimeForm
    import_plan = WORKING_TIME_IMPORT
    create = staticmethod(create_working_time)
    change = staticmethod(change_working_time)
    remove = staticmethod(remove_working_time)


urlpatterns = WorkingTimePages.urls("working-hours/")
