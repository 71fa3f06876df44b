"""The description of the API: for programs as OpenAPI, for people as a page."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe
from ninja import NinjaAPI

from hamseda.project.api_description import describe_operations, openapi_document


@require_safe
def openapi(request: HttpRequest, api: NinjaAPI) -> JsonResponse:
    """Answer with the OpenAPI document."""
    return JsonResponse(openapi_document(api), json_dumps_params={"ensure_ascii": False})


@require_safe
def reference(request: HttpRequest, api: NinjaAPI) -> HttpResponse:
    """Show every operation with its scope, what it takes and what it gives."""
    context = {"groups": describe_operations(api), "address": request.build_absolute_uri("/api/v1/")}
    return render(request, "project/api_reference.html", context)
