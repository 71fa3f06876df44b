"""The pages of services."""

from hamseda.civic.domain.service import change_service, create_service, remove_service
from hamseda.civic.interfaces.service import SERVICE_IMPORT, SERVICE_LISTING, ServiceForm
from hamseda.civic.models import Service
from hamseda.civic.views.record import NounPages


class ServicePages(NounPages[Service]):
    """Services: list, page, form, import and export."""

    noun = "service"
    model = Service
    listing = SERVICE_LISTING
    form = ServiceForm
    import_plan = SERVICE_IMPORT
    create = staticmethod(create_service)
    change = staticmethod(change_service)
    remove = staticmethod(remove_service)


urlpatterns = ServicePages.urls("services/")
