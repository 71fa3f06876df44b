"""Django's admin over the same tables, as the named peer of the page benchmark; it exists nowhere else in the product."""

from __future__ import annotations

from django.contrib import admin
from django.http import HttpRequest

from hamseda.civic.models import Person, Unit


class PeerSite(admin.AdminSite):
    """An admin that lets the benchmark's signed-in person see everything; only ever served inside the benchmark."""

    def has_permission(self, request: HttpRequest) -> bool:
        """Return whether somebody is signed in."""
        return request.user.is_authenticated

    def each_context(self, request: HttpRequest) -> dict[str, object]:
        """Return Django's context without the list of apps, which asks for permissions the product does not keep."""
        return {"site_title": "peer", "site_header": "peer", "site_url": "/", "has_permission": True, "available_apps": []}


class PeerAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    """The change list and form that Django makes for a model."""

    list_per_page = 50
    search_fields = ("search_text",)

    def has_view_permission(self, request: HttpRequest, obj: object = None) -> bool:
        """Return yes."""
        return True

    has_module_permission = has_add_permission = has_change_permission = has_delete_permission = has_view_permission


class PersonAdmin(PeerAdmin):
    """People as the admin shows them."""

    list_display = ("name_fa", "username", "title_fa", "unit", "email", "phone", "is_active")
    list_select_related = ("unit",)
    list_filter = ("is_active",)


class UnitAdmin(PeerAdmin):
    """Units as the admin shows them."""

    list_display = ("name_fa", "code", "kind", "parent", "phone", "is_active")
    list_select_related = ("parent",)
    list_filter = ("kind",)


site = PeerSite(name="peer")
site.register(Person, PersonAdmin)
site.register(Unit, UnitAdmin)
