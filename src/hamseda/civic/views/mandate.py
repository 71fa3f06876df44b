"""The mandate on one page: the mission, the duties, the services, and who answers for what."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from hamseda.civic.domain.queries.mandate import duties_in_order, services_by_unit, topics_with_voices
from hamseda.civic.domain.subject import Subject
from hamseda.civic.models import City
from hamseda.civic.views.permission_gate import may


@require_safe
def mandate(request: HttpRequest) -> HttpResponse:
    """Show the mandate of the city's public relations."""
    city = City.objects.first()
    may_edit = city is not None and may(request, "civic:city_edit", verb="POST", subject=Subject())
    context = {
        "city": city,
        "edit_address": reverse("civic:city_edit", args=[city.pk]) if city is not None and may_edit else "",
        "duties": duties_in_order(),
        "services": services_by_unit(),
        "topics": topics_with_voices(),
        "may_change_duties": may(request, "civic:duty_create", verb="POST"),
        "may_change_services": may(request, "civic:service_create", verb="POST"),
    }
    return render(request, "civic/mandate.html", context)
