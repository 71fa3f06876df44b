"""Acts, read only: what units and people did, newest last."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from ninja import Query, Router

from hamseda.civic.interfaces.api.act import ActOut
from hamseda.civic.interfaces.api.shapes import ListQuery, page_of
from hamseda.civic.models import Act
from hamseda.civic.views.api.paging import page_of_records
from hamseda.civic.views.api.resource import READ_REFUSALS

router = Router(tags=["acts"])


@router.get("", url_name="acts", response={200: page_of(ActOut), **READ_REFUSALS}, summary="List acts")
def list_acts(request: HttpRequest, response: HttpResponse, query: Query[ListQuery]) -> dict[str, Any]:
    """Answer a page of acts."""
    return page_of_records(request, response, Act.objects.prefetch_related("units"), query)


@router.get("{int:pk}", url_name="act", response={200: ActOut, **READ_REFUSALS}, summary="Read an act")
def read_act(request: HttpRequest, pk: int) -> Act:
    """Answer one act."""
    return get_object_or_404(Act.objects.prefetch_related("units"), pk=pk)
