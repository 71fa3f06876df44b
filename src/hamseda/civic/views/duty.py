"""The pages of duties."""

from hamseda.civic.domain.duty import change_duty, create_duty, remove_duty
from hamseda.civic.interfaces.duty import DUTY_IMPORT, DUTY_LISTING, DutyForm
from hamseda.civic.models import Duty
from hamseda.civic.views.record import NounPages


class DutyPages(NounPages[Duty]):
    """Duties: list, page, form, import and export."""

    noun = "duty"
    model = Duty
    listing = DUTY_LISTING
    form = DutyForm
    import_plan = DUTY_IMPORT
    create = staticmethod(create_duty)
    change = staticmethod(change_duty)
    remove = staticmethod(remove_duty)


urlpatterns = DutyPages.urls("duties/")
