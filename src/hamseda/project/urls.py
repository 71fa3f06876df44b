"""Every address of the product, room by room."""

from django.urls import include, path

urlpatterns = [
    path("accounts/", include("allauth.urls")),
    path("", include("hamseda.civic.urls")),
]
